//! What lies where, and the rules for writing.

use std::sync::Arc;

use taakkompas::kit::records::area::{MemoryArea, StorageArea};
use taakkompas::kit::records::mirror;
use taakkompas::kit::records::moment::Moment;
use taakkompas::kit::records::record::{self, ReadError, Stamp};
use taakkompas::kit::records::repository::{PutError, Retention, ScanId, ScanRepository};
use taakkompas::kit::records::scan::Scan;
use taakkompas::kit::records::twins::may_replace;
use taakkompas::kit::session::{SaveStatus, Session, codec};

const DEVICE: Retention = Retention::OnDevice;

/// A device, and tabs on it.
pub(super) struct Device {
    pub(super) area: Arc<MemoryArea>,
}

impl Device {
    pub(super) fn new() -> Self {
        Self { area: Arc::new(MemoryArea::default()) }
    }

    pub(super) fn tab(&self) -> ScanRepository {
        self.tab_with(&Arc::new(MemoryArea::default()))
    }

    pub(super) fn tab_with(&self, tab: &Arc<MemoryArea>) -> ScanRepository {
        ScanRepository::new(
            Arc::clone(&self.area) as Arc<dyn StorageArea>,
            Arc::clone(tab) as Arc<dyn StorageArea>,
            codec::packed().map(|reader| reader.codec),
        )
    }
}

pub(super) fn text(name: &str, revision: u64) -> String {
    let saved = Some(Moment::from_seconds(1_795_442_709 + i64::try_from(revision).unwrap()));
    record::write(&Scan { name: name.into(), ..Scan::default() }, Stamp { revision, saved })
}

fn put(tab: &mut ScanRepository, id: &ScanId, retention: Retention, written: &str) -> Result<(), PutError> {
    tab.put(id, retention, written, &record::save(written))
}

fn id(id: &str) -> ScanId {
    ScanId::new(id)
}

fn names(repository: &ScanRepository) -> Vec<String> {
    repository.scans().into_iter().map(|kept| kept.record.scan.name).collect()
}

const NEWER: &str = r#"{"format":"taakkompas-scan","version":7,"revision":50}"#;
const DAMAGED: &str = r#"{"format":"taakkompas-scan","version":2,"revision":9,"name":"#;

#[test]
fn scans_lie_side_by_side_the_last_saved_first() {
    let device = Device::new();
    let mut tab = device.tab();
    assert_eq!(put(&mut tab, &id("a"), DEVICE, &text("vorig jaar", 1)), Ok(()));
    assert_eq!(put(&mut tab, &id("b"), DEVICE, &text("dit jaar", 5)), Ok(()));
    assert_eq!(put(&mut tab, &id("c"), Retention::UntilClose, &text("alleen hier", 3)), Ok(()));
    assert_eq!(names(&tab), ["dit jaar", "alleen hier", "vorig jaar"]);
    assert_eq!(names(&device.tab()), ["dit jaar", "vorig jaar"], "another tab does not see what is forgotten");
    assert_eq!(tab.load(&id("a")).unwrap().unwrap().record.scan.name, "vorig jaar");
    assert_eq!(tab.load(&id("x")), Ok(None));
}

#[test]
fn of_two_tabs_the_one_that_was_overtaken_does_not_write() {
    let device = Device::new();
    let (mut one, mut two) = (device.tab(), device.tab());
    assert_eq!(put(&mut one, &id("a"), DEVICE, &text("een", 1)), Ok(()));
    assert!(two.load(&id("a")).unwrap().is_some());
    assert_eq!(put(&mut two, &id("a"), DEVICE, &text("twee", 2)), Ok(()));
    assert_eq!(put(&mut one, &id("a"), DEVICE, &text("een weer", 2)), Err(PutError::Overtaken));
    assert_eq!(names(&one), ["twee"]);
    assert_eq!(one.load(&id("a")).unwrap().unwrap().record.stamp.revision, 2);
    assert_eq!(put(&mut one, &id("a"), DEVICE, &text("een weer", 3)), Ok(()));
}

#[test]
fn what_another_tab_erased_is_not_revived_unasked() {
    let device = Device::new();
    let (mut one, mut two) = (device.tab(), device.tab());
    assert_eq!(put(&mut one, &id("a"), DEVICE, &text("een", 1)), Ok(()));
    assert!(!two.erase(&id("a")).is_empty());
    assert!(one.is_gone(&id("a"), DEVICE));
    assert_eq!(put(&mut one, &id("a"), DEVICE, &text("een", 2)), Err(PutError::Gone));
    assert_eq!(names(&two), Vec::<String>::new());
    one.forget_that_it_was_there(&id("a"));
    assert_eq!(put(&mut one, &id("a"), DEVICE, &text("een", 2)), Ok(()));
    assert_eq!(names(&two), ["een"]);
}

#[test]
fn where_there_is_no_room_the_last_text_is_in_memory_and_the_one_before_stays() {
    let device = Device::new();
    let mut tab = device.tab();
    assert_eq!(put(&mut tab, &id("a"), DEVICE, &text("kort", 1)), Ok(()));
    device.area.set_room(Some(0));
    assert_eq!(put(&mut tab, &id("a"), DEVICE, &text("langer", 2)), Err(PutError::Full));
    assert_eq!((names(&tab), names(&device.tab())), (vec!["langer".into()], vec!["kort".into()]));
    device.area.set_room(None);
    assert_eq!(put(&mut tab, &id("a"), DEVICE, &text("langer", 3)), Ok(()));
    assert_eq!(names(&device.tab()), ["langer"]);
}

#[test]
fn where_storage_is_blocked_the_tab_goes_on_from_memory() {
    let device = Device::new();
    device.area.set_closed(true);
    let mut tab = device.tab();
    assert!(tab.is_blocked());
    assert_eq!(put(&mut tab, &id("a"), DEVICE, &text("hier", 1)), Err(PutError::Blocked));
    assert_eq!(names(&tab), ["hier"]);
    assert_eq!(tab.load(&id("a")).unwrap().unwrap().record.scan.name, "hier");
    assert_eq!(tab.unreadable(), Vec::new());
    assert!(!tab.erase_all().is_empty());
    assert_eq!(names(&tab), Vec::<String>::new());
}

#[test]
fn what_cannot_be_read_is_never_written_over() {
    let device = Device::new();
    device.area.set("taakkompas:scan:a", DAMAGED).unwrap();
    device.area.set("taakkompas:scan:b", NEWER).unwrap();
    let mut tab = device.tab();
    assert!(matches!(tab.load(&id("a")), Err(ReadError::Damaged(_))));
    assert_eq!(tab.load(&id("b")), Err(ReadError::Newer { version: 7 }));
    assert_eq!(tab.unreadable().len(), 2);
    // Damaged: set aside first, once.
    assert_eq!(put(&mut tab, &id("a"), DEVICE, &text("nieuw", 1)), Ok(()));
    assert_eq!(device.area.get("taakkompas:aside:a:1"), Ok(Some(DAMAGED.into())));
    device.area.set("taakkompas:scan:a", DAMAGED).unwrap();
    assert_eq!(put(&mut device.tab(), &id("a"), DEVICE, &text("nieuw", 2)), Ok(()));
    assert_eq!(device.area.keys().unwrap().len(), 4);
    // Newer: left where its own version finds it.
    assert_eq!(put(&mut tab, &id("b"), DEVICE, &text("nieuw", 99)), Err(PutError::Overtaken));
    assert_eq!(device.area.get("taakkompas:scan:b"), Ok(Some(NEWER.into())));
    // No room to set it aside: not written over either.
    device.area.set("taakkompas:scan:c", DAMAGED).unwrap();
    device.area.set_room(Some(0));
    assert_eq!(put(&mut tab, &id("c"), DEVICE, &text("nieuw", 1)), Err(PutError::Full));
    assert_eq!(device.area.get("taakkompas:scan:c"), Ok(Some(DAMAGED.into())));
}

#[test]
fn at_opening_the_newer_copy_is_read() {
    let check = |stored: Option<&str>, copy: &str, expected: &[&str], aside: usize| {
        let device = Device::new();
        if let Some(stored) = stored {
            device.area.set("taakkompas:scan:a", stored).unwrap();
        }
        let mut tab = device.tab();
        assert_eq!(tab.reconcile(&[("a".into(), copy.into())], None).to_forget, []);
        assert_eq!(names(&tab), expected, "{stored:?} {copy}");
        assert_eq!(tab.unreadable().len(), aside, "{stored:?} {copy}");
    };
    let (old, new) = (text("oud", 4), text("nieuw", 9));
    check(None, &new, &["nieuw"], 0);
    check(Some(&old), &new, &["nieuw"], 0);
    check(Some(&new), &old, &["nieuw"], 0);
    check(Some(DAMAGED), &old, &["oud"], 1);
    check(Some(&old), DAMAGED, &["oud"], 0);
    check(None, DAMAGED, &[], 1);
    check(Some(&old), NEWER, &["oud"], 1);
    check(Some(NEWER), &old, &[], 1);
}

/// A text as a clock would have it that stands at this second.
fn text_at(name: &str, revision: u64, second: i64) -> String {
    let saved = Some(Moment::from_seconds(1_795_442_709 + second));
    record::write(&Scan { name: name.into(), ..Scan::default() }, Stamp { revision, saved })
}

/// The names of all scans once the app was opened over a device and a mirror, and got the turn to write.
fn opened(device: &Device) -> Vec<String> {
    let session = Session::with_copies(device.tab(), &mirror::copies());
    session.take_over();
    let mut names: Vec<String> = session.scans().into_iter().map(|entry| entry.scan.name).collect();
    names.sort();
    names
}

#[test]
fn of_records_that_do_not_say_what_they_follow_the_number_of_saves_decides_unless_the_clock_contradicts_it() {
    let check = |stored: &str, copy: &str, expected: &[&str]| {
        let device = Device::new();
        device.area.set("taakkompas:scan:a", stored).unwrap();
        mirror::begin();
        mirror::put(&id("a"), copy, may_replace, |_| ());
        assert_eq!(opened(&device), expected, "{stored} {copy}");
        assert_eq!(opened(&device), expected, "and once more: nothing is added");
    };
    check(&text_at("vier", 4, 10), &text_at("negen", 9, 20), &["negen"]);
    check(&text_at("vier", 4, 20), &text_at("negen", 9, 10), &["negen", "vier"]);
    check(&text_at("negen", 9, 20), &text_at("vier", 4, 10), &["negen"]);
    check(&text_at("negen", 9, 10), &text_at("vier", 4, 20), &["negen", "vier"]);
    // As many saves and other contents: both stay, in either order of the times and at the same time.
    for (one, other) in [(10, 20), (20, 10), (10, 10)] {
        check(&text_at("hier", 4, one), &text_at("kopie", 4, other), &["hier", "kopie"]);
    }
    check(&text_at("gelijk", 4, 10), &text_at("gelijk", 4, 20), &["gelijk"]);
}

#[test]
fn where_there_is_no_room_for_both_neither_is_lost() {
    let device = Device::new();
    let (here, copy) = (text_at("hier", 4, 10), text_at("kopie", 4, 20));
    device.area.set("taakkompas:scan:a", &here).unwrap();
    device.area.set_room(Some("taakkompas:scan:a".len() + here.len() + 1));
    mirror::begin();
    mirror::put(&id("a"), &copy, may_replace, |_| ());
    assert_eq!(opened(&device), ["hier", "kopie"]);
    assert_eq!(mirror::copies().len(), 2, "the mirror has room for both");
    assert_eq!(names(&device.tab()), ["hier"], "nothing was written over");
}

#[test]
fn the_greatest_count_of_saves_there_is_does_not_stop_the_next_save() {
    let device = Device::new();
    device.area.set("taakkompas:scan:a", &text_at("vol", u64::MAX, 0)).unwrap();
    let session = Session::in_repository(device.tab());
    for name in ["een", "twee"] {
        assert_eq!(session.change(|scan| scan.name = name.into()), SaveStatus::Saved);
        assert_eq!(names(&device.tab()), [name]);
    }
}

#[test]
fn a_copy_that_finds_no_room_is_read_all_the_same() {
    let device = Device::new();
    device.area.set("taakkompas:scan:a", &text("oud", 4)).unwrap();
    device.area.set_room(Some(0));
    let mut tab = device.tab();
    assert_eq!(tab.reconcile(&[("a".into(), text("nieuw", 9)), ("b".into(), text("ook", 2))], None).to_forget, []);
    assert_eq!(names(&tab), ["nieuw", "ook"]);
    device.area.set_closed(true);
    let mut tab = device.tab();
    assert_eq!(tab.reconcile(&[("a".into(), text("nieuw", 9))], None).to_forget, []);
    assert_eq!(names(&tab), ["nieuw"]);
}

#[test]
fn what_was_erased_is_not_revived_by_a_copy_that_outlived_it() {
    let device = Device::new();
    let mut tab = device.tab();
    assert_eq!(put(&mut tab, &id("a"), DEVICE, &text("weg", 7)), Ok(()));
    let erased = tab.erase(&id("a"));
    let (scan, save) = erased.from_device().next().unwrap();
    assert_eq!((scan, save.stamp.revision), (id("a"), 7));
    let mirror = [("a".to_owned(), record::write_erased(&save))];
    // The browser ended before the erasure reached the disk.
    device.area.set("taakkompas:scan:a", &text("weg", 7)).unwrap();
    assert_eq!(device.tab().reconcile(&mirror, None).to_forget, []);
    assert_eq!(names(&device.tab()), Vec::<String>::new());
    // Once it did, there is nothing to remember.
    assert_eq!(device.tab().reconcile(&mirror, None).to_forget, [id("a")]);
    // Taken back, it is a later save than the erasure, and stays.
    let restored = tab.restore(erased, &|| id("nieuw"));
    assert_eq!(
        restored.to_mirror.iter().map(|(id, text)| (id.clone(), record::stamp(text).revision)).collect::<Vec<_>>(),
        [(id("a"), 8)]
    );
    assert_eq!(device.tab().reconcile(&mirror, None).to_forget, []);
    assert_eq!(names(&device.tab()), ["weg"]);
}

#[test]
fn erasing_takes_what_is_meant_and_can_be_taken_back() {
    let device = Device::new();
    let mut tab = device.tab();
    device.area.set("van-een-ander", "blijft").unwrap();
    device.area.set("taakkompas:scan:kapot", DAMAGED).unwrap();
    for name in ["a", "b"] {
        assert_eq!(put(&mut tab, &id(name), DEVICE, &text(name, 1)), Ok(()));
    }
    assert_eq!(put(&mut tab, &id("c"), Retention::UntilClose, &text("c", 1)), Ok(()));
    let one = tab.erase(&id("a"));
    assert_eq!(names(&tab).len(), 2);
    tab.restore(one, &|| id("nieuw"));
    assert_eq!(names(&tab).len(), 3);
    let broken = tab.erase_unreadable("taakkompas:scan:kapot");
    assert_eq!(tab.unreadable(), []);
    tab.restore(broken, &|| id("nieuw"));
    assert_eq!(device.area.get("taakkompas:scan:kapot"), Ok(Some(DAMAGED.into())));
    let all = tab.erase_all();
    assert_eq!(device.area.keys().unwrap(), ["van-een-ander"]);
    assert_eq!(names(&tab).len(), 0);
    tab.restore(all, &|| id("nieuw"));
    assert_eq!((names(&tab).len(), tab.unreadable().len()), (3, 1));
}

#[test]
fn what_was_set_aside_and_can_be_opened_by_now_comes_back() {
    let device = Device::new();
    device.area.set("taakkompas:aside:a:1", &text("weer te lezen", 3)).unwrap();
    device.area.set("taakkompas:aside:a:2", NEWER).unwrap();
    let mut tab = device.tab();
    tab.take_in_readable(|| id("vers"));
    assert_eq!((names(&tab), tab.unreadable().len()), (vec!["weer te lezen".into()], 1));
}

#[test]
fn what_another_tab_stored_since_is_not_written_over_by_restoring() {
    for newer in
        [text("verder gewerkt", 7), text("verder gewerkt", 8), text("verder gewerkt", 30), DAMAGED.into(), NEWER.into()]
    {
        let device = Device::new();
        let mut tab = device.tab();
        assert_eq!(put(&mut tab, &id("a"), DEVICE, &text("gewist", 7)), Ok(()));
        let erased = tab.erase(&id("a"));
        device.area.set("taakkompas:scan:a", &newer).unwrap();
        let restored = tab.restore(erased, &|| id("nieuw"));
        assert_eq!((restored.moved, restored.error), (vec![(id("a"), id("nieuw"))], None));
        assert_eq!(device.area.get("taakkompas:scan:a"), Ok(Some(newer)));
        assert_eq!(tab.load(&id("nieuw")).unwrap().unwrap().record.scan.name, "gewist");
    }
    // A text that cannot be opened comes beside it as well.
    let device = Device::new();
    let mut tab = device.tab();
    device.area.set("taakkompas:aside:a:1", DAMAGED).unwrap();
    let erased = tab.erase_unreadable("taakkompas:aside:a:1");
    device.area.set("taakkompas:aside:a:1", NEWER).unwrap();
    assert_eq!(tab.restore(erased, &|| id("nieuw")).error, None);
    assert_eq!(device.area.get("taakkompas:aside:a:1"), Ok(Some(NEWER.into())));
    assert_eq!(device.area.get("taakkompas:aside:a:2"), Ok(Some(DAMAGED.into())));
}
