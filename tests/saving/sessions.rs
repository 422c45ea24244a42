//! The open scan: saved in the same call, and what came of it.

use std::sync::Arc;

use taakkompas::kit::browser::ChosenFile;
use taakkompas::kit::records::area::{MemoryArea, StorageArea};
use taakkompas::kit::records::file::FileRefusal;
use taakkompas::kit::records::mirror::{self, Copied};
use taakkompas::kit::records::record::{self, ReadError};
use taakkompas::kit::records::repository::Retention;
use taakkompas::kit::records::scan::Scan;
use taakkompas::kit::records::twins::may_replace;
use taakkompas::kit::session::{NotSavedReason, SaveStatus, Session, Told};
use taakkompas_scan::catalog::{MeasureId, StatementId};
use taakkompas_scan::scan::Answer;

use super::repository::{Device, text};

fn answer(session: Session, statement: &str) -> SaveStatus {
    session.change(|scan| {
        scan.answers.insert(StatementId::from(statement), Answer::Unknown);
    })
}

fn answers(session: Session) -> usize {
    session.with_untracked(|scan| scan.answers.len())
}

fn named(session: Session, name: &str) -> SaveStatus {
    session.change(|scan| scan.name = name.into())
}

fn name(session: Session) -> String {
    session.with_untracked(|scan| scan.name.clone())
}

#[test]
fn every_change_is_saved_in_the_same_call() {
    let device = Device::new();
    let session = Session::in_repository(device.tab());
    assert_eq!(session.status(), SaveStatus::Untouched);
    assert_eq!(device.area.keys().unwrap(), Vec::<String>::new(), "an empty scan is not kept");
    for count in 1..=3 {
        assert_eq!(answer(session, &format!("s-{count}")), SaveStatus::Saved);
        assert_eq!(answers(Session::in_repository(device.tab())), count, "a new tab has it at once");
    }
}

#[test]
fn a_reload_opens_what_this_tab_was_on_and_a_new_tab_the_last_saved() {
    let (device, tab) = (Device::new(), Arc::new(MemoryArea::default()));
    device.area.set("taakkompas:scan:oud", &text("vorig jaar", 1)).unwrap();
    device.area.set("taakkompas:scan:nieuw", &text("dit jaar", 9)).unwrap();
    let session = Session::in_repository(device.tab_with(&tab));
    assert_eq!(name(session), "dit jaar");
    let old = session.scans().into_iter().find(|entry| entry.scan.name == "vorig jaar").unwrap();
    session.open_scan(&old.id);
    assert_eq!(name(Session::in_repository(device.tab_with(&tab))), "vorig jaar");
    assert_eq!(name(Session::in_repository(device.tab())), "dit jaar");
    session.new_scan();
    assert_eq!(name(Session::in_repository(device.tab_with(&tab))), "", "a new scan stays new after a reload");
}

#[test]
fn what_does_not_fit_is_cut_where_it_is_seen() {
    let session = Session::new(Scan::default());
    named(session, &"é".repeat(Scan::LONGEST_NAME + 5));
    assert_eq!(name(session).chars().count(), Scan::LONGEST_NAME);
    session.change(|scan| scan.decisions.change(&MeasureId::from("m"), |on| on.note = "x".repeat(5_000)));
    let note = session.with_untracked(|scan| scan.decisions.of(&MeasureId::from("m")).note);
    assert_eq!(note.len(), Scan::LONGEST_NOTE);
}

#[test]
fn where_nothing_can_be_kept_it_is_said_and_nothing_on_screen_is_lost() {
    let device = Device::new();
    let session = Session::in_repository(device.tab());
    device.area.set_closed(true);
    assert_eq!(answer(session, "a"), SaveStatus::InMemoryOnly { reason: NotSavedReason::Blocked });
    assert_eq!(answer(session, "b"), SaveStatus::InMemoryOnly { reason: NotSavedReason::Blocked });
    assert_eq!(answers(session), 2);
    device.area.set_closed(false);
    device.area.set_room(Some(10));
    assert_eq!(answer(session, "c"), SaveStatus::InMemoryOnly { reason: NotSavedReason::Full });
    device.area.set_room(None);
    assert_eq!(session.save_again(), SaveStatus::Saved);
    assert_eq!(answers(Session::in_repository(device.tab())), 3);
}

#[test]
fn the_tab_that_was_overtaken_reads_along_until_it_takes_over() {
    let device = Device::new();
    let one = Session::in_repository(device.tab());
    answer(one, "a");
    let two = Session::in_repository(device.tab());
    assert_eq!(answer(two, "b"), SaveStatus::Saved);
    assert_eq!(answer(one, "c"), SaveStatus::ReadingAlong);
    assert_eq!((answers(one), one.can_change()), (2, false), "what the other tab wrote is shown, the change is not");
    assert_eq!(answer(one, "c"), SaveStatus::ReadingAlong);
    assert_eq!(answers(one), 2, "and it goes back");
    answer(two, "d");
    let key = device.area.keys().unwrap().remove(0);
    one.on_storage_event(Some(&key));
    assert_eq!(answers(one), 3);
    one.take_over();
    assert_eq!(answer(one, "e"), SaveStatus::Saved);
    two.on_storage_event(Some(&key));
    assert_eq!((two.status(), answers(two)), (SaveStatus::ReadingAlong, 4));
}

#[test]
fn what_another_tab_erases_is_kept_on_screen_and_saved_again_only_if_asked() {
    let device = Device::new();
    let one = Session::in_repository(device.tab());
    answer(one, "a");
    Session::in_repository(device.tab()).erase_all();
    one.on_storage_event(None);
    let erased = SaveStatus::InMemoryOnly { reason: NotSavedReason::Erased };
    assert_eq!((one.status(), answers(one)), (erased, 1));
    assert_eq!(answer(one, "b"), erased);
    assert_eq!(device.area.keys().unwrap(), Vec::<String>::new());
    assert_eq!(one.save_again(), SaveStatus::Saved);
    assert_eq!(answers(Session::in_repository(device.tab())), 2);
}

#[test]
fn a_tab_on_which_nothing_was_done_goes_along_with_another() {
    let device = Device::new();
    let (idle, busy) = (Session::in_repository(device.tab()), Session::in_repository(device.tab()));
    answer(busy, "a");
    let key = device.area.keys().unwrap().remove(0);
    idle.on_storage_event(Some(&key));
    assert_eq!(answers(idle), 1);
    let fresh = Session::in_repository(device.tab());
    fresh.new_scan();
    fresh.on_storage_event(Some(&key));
    assert_eq!(answers(fresh), 0, "a new scan that was asked for stays");
}

#[test]
fn forgetting_moves_the_scan_out_of_the_device_and_back() {
    let (device, tab) = (Device::new(), Arc::new(MemoryArea::default()));
    let session = Session::in_repository(device.tab_with(&tab));
    assert!(session.is_still_to_choose());
    answer(session, "a");
    assert_eq!(session.set_retention(Retention::UntilClose), SaveStatus::SavedUntilClose);
    assert_eq!(device.area.keys().unwrap(), Vec::<String>::new());
    assert_eq!(answer(session, "b"), SaveStatus::SavedUntilClose);
    let again = Session::in_repository(device.tab_with(&tab));
    assert_eq!((answers(again), again.retention()), (2, Retention::UntilClose), "a reload has it");
    assert_eq!(answers(Session::in_repository(device.tab())), 0, "another tab does not");
    again.new_scan();
    assert_eq!(again.retention(), Retention::UntilClose, "new scans of this tab follow");
    let first = again.scans().into_iter().find(|entry| entry.scan.answers.len() == 2).unwrap();
    again.open_scan(&first.id);
    assert_eq!(again.set_retention(Retention::OnDevice), SaveStatus::Saved);
    assert_eq!(answers(Session::in_repository(device.tab())), 2);
    // Where the tab takes nothing, the scan stays where it was.
    tab.set_closed(true);
    assert!(matches!(again.set_retention(Retention::UntilClose), SaveStatus::InMemoryOnly { .. }));
    assert_eq!((again.retention(), again.status()), (Retention::OnDevice, SaveStatus::Saved));
}

#[test]
fn a_file_comes_beside_what_is_there_or_changes_nothing() {
    let device = Device::new();
    let session = Session::in_repository(device.tab());
    named(session, "van hier");
    let refused = [
        (ChosenFile::TooBig { bytes: 5_000_000 }, FileRefusal::TooBig { bytes: 5_000_000 }),
        (ChosenFile::NotRead, FileRefusal::NotRead),
        (ChosenFile::Bytes(b"{}".to_vec()), FileRefusal::Unreadable(ReadError::NotOurs)),
    ];
    for (file, refusal) in refused {
        assert_eq!(session.open_file(file), Err(refusal));
        assert_eq!((name(session).as_str(), session.scans().len()), ("van hier", 1));
    }
    let file = ChosenFile::Bytes(text("uit een bestand", 1).into_bytes());
    assert_eq!(session.open_file(file.clone()), Ok(SaveStatus::Saved));
    assert_eq!(session.open_file(file), Ok(SaveStatus::Saved));
    assert_eq!((name(session).as_str(), session.scans().len()), ("uit een bestand", 3));
    let old = ChosenFile::Bytes(include_bytes!("../records/v1.json").to_vec());
    assert_eq!(session.open_file(old), Ok(SaveStatus::Saved));
    assert_eq!(session.older_version(), Some(1));
    answer(session, "a");
    assert_eq!(session.older_version(), None);
}

#[test]
fn a_copy_for_next_year_leaves_the_old_one_and_its_plan() {
    let device = Device::new();
    let session = Session::in_repository(device.tab());
    named(session, "2026-2027");
    answer(session, "a");
    session.change(|scan| scan.decisions.change(&MeasureId::from("m"), |on| on.note = "notitie".into()));
    let old = session.scans().remove(0);
    assert_eq!(session.duplicate(&old.id, "2027-2028".into()), SaveStatus::Saved);
    session.with_untracked(|scan| {
        assert_eq!((scan.name.as_str(), scan.answers.len(), scan.decisions.by_measure.len()), ("2027-2028", 1, 0));
    });
    let kept = session.scans().into_iter().find(|entry| entry.id == old.id).unwrap();
    assert_eq!((kept.scan, kept.is_open), (old.scan, false));
}

#[test]
fn erasing_the_open_scan_opens_an_empty_one_and_can_be_taken_back() {
    let device = Device::new();
    let session = Session::in_repository(device.tab());
    named(session, "een");
    let one = session.scans().remove(0).id;
    session.new_scan();
    named(session, "twee");
    let two = session.scans().into_iter().find(|entry| entry.is_open).unwrap().id;
    let erased = session.erase(&one);
    assert_eq!((name(session).as_str(), session.scans().len()), ("twee", 1));
    session.restore(erased);
    assert_eq!((name(session).as_str(), session.scans().len()), ("twee", 2));
    let erased = session.erase(&two);
    assert_eq!((name(session).as_str(), session.status()), ("", SaveStatus::Untouched));
    session.restore(erased);
    assert_eq!(name(session), "twee");
    assert_eq!(named(session, "twee weer"), SaveStatus::Saved);
    let all = session.erase_all();
    assert_eq!(device.area.keys().unwrap(), Vec::<String>::new());
    assert_eq!((name(session).as_str(), session.scans().len()), ("", 1));
    session.restore(all);
    assert_eq!(session.scans().len(), 2);
}

#[test]
fn a_damaged_scan_is_reported_and_the_tab_goes_on_with_an_empty_one() {
    let device = Device::new();
    device.area.set("taakkompas:scan:a", r#"{"format":"taakkompas-scan","#).unwrap();
    let session = Session::in_repository(device.tab());
    assert_eq!(session.unreadable().len(), 1);
    answer(session, "a");
    assert_eq!((session.unreadable().len(), session.scans().len()), (1, 1));
    session.dismiss("taakkompas:scan:a");
    assert!(session.is_dismissed("taakkompas:scan:a"));
    assert!(!session.erase_unreadable("taakkompas:scan:a").is_empty());
    assert_eq!(session.unreadable(), []);
}

#[test]
fn erasing_all_leaves_the_choice_to_forget() {
    let (device, tab) = (Device::new(), Arc::new(MemoryArea::default()));
    let session = Session::in_repository(device.tab_with(&tab));
    session.set_retention(Retention::UntilClose);
    answer(session, "a");
    session.erase_all();
    assert_eq!(session.retention(), Retention::UntilClose);
    assert_eq!(answer(session, "b"), SaveStatus::SavedUntilClose);
    assert_eq!(device.area.keys().unwrap(), Vec::<String>::new());
    assert_eq!(Session::in_repository(device.tab_with(&tab)).retention(), Retention::UntilClose, "after a reload too");
}

#[test]
fn a_tab_that_is_to_forget_does_not_take_over_what_another_keeps() {
    let (device, tab) = (Device::new(), Arc::new(MemoryArea::default()));
    let forgets = Session::in_repository(device.tab_with(&tab));
    forgets.set_retention(Retention::UntilClose);
    named(Session::in_repository(device.tab()), "van een collega");
    let key = device.area.keys().unwrap().remove(0);
    forgets.on_storage_event(Some(&key));
    assert_eq!((name(forgets).as_str(), forgets.retention()), ("", Retention::UntilClose));
    let again = Session::in_repository(device.tab_with(&tab));
    assert_eq!((name(again).as_str(), again.retention()), ("", Retention::UntilClose), "nor after a reload");
    assert_eq!(named(forgets, "geheim"), SaveStatus::SavedUntilClose);
    assert_eq!(device.area.keys().unwrap(), [key, "taakkompas:written-last".to_owned()]);
    // Also if it was to be kept: whoever chose, was at work.
    let keeps = Session::in_repository(device.tab_with(&Arc::new(MemoryArea::default())));
    keeps.new_scan();
    keeps.set_retention(Retention::OnDevice);
    keeps.on_storage_event(None);
    assert_eq!(name(keeps), "");
}

#[test]
fn restoring_everything_leaves_what_another_tab_did_since_and_opens_what_was_open() {
    let device = Device::new();
    let session = Session::in_repository(device.tab());
    named(session, "twee");
    let open = session.scans().remove(0).id;
    for other in ["een", "drie", "vier"] {
        session.new_scan();
        named(session, other);
    }
    session.open_scan(&open);
    let other = Session::in_repository(device.tab());
    other.open_scan(&open);
    let erased = session.erase_all();
    other.on_storage_event(None);
    assert_eq!(named(other, "verder"), SaveStatus::InMemoryOnly { reason: NotSavedReason::Erased });
    assert_eq!(other.save_again(), SaveStatus::Saved);
    assert_eq!(named(other, "verder gewerkt"), SaveStatus::Saved);
    let restored = session.restore(erased);
    assert_eq!((restored.moved.len(), restored.error), (1, None));
    assert_eq!(name(session), "twee", "beside the newer work, and open");
    let mut names: Vec<String> = session.scans().into_iter().map(|entry| entry.scan.name).collect();
    names.sort();
    assert_eq!(names, ["drie", "een", "twee", "verder gewerkt", "vier"]);
    // Again, when nobody else did anything: the one that was open, whatever its id.
    session.open_scan(&open);
    let erased = session.erase_all();
    let restored = session.restore(erased);
    assert_eq!((restored.moved.len(), name(session).as_str()), (0, "verder gewerkt"));
}

#[test]
fn restoring_without_room_says_so_and_can_be_tried_again() {
    let device = Device::new();
    let session = Session::in_repository(device.tab());
    named(session, "kostbaar");
    let id = session.scans().remove(0).id;
    let erased = session.erase(&id);
    device.area.set_room(Some(0));
    let restored = session.restore(erased);
    let full = SaveStatus::InMemoryOnly { reason: NotSavedReason::Full };
    assert_eq!((name(session).as_str(), session.status()), ("kostbaar", full));
    assert!(restored.error.is_some() && !restored.left.is_empty());
    assert_eq!(session.scans().iter().map(|entry| entry.is_stored).collect::<Vec<_>>(), [false]);
    // This tab goes on with it; trying again does not bring back what it was.
    assert_eq!(named(session, "kostbaarder"), full);
    device.area.set_room(None);
    let again = session.restore(restored.left);
    assert!(again.error.is_none() && again.left.is_empty());
    assert_eq!((name(session).as_str(), session.status()), ("kostbaarder", SaveStatus::Saved));
    assert_eq!(name(Session::in_repository(device.tab())), "kostbaarder");
    assert_eq!((named(session, "nog"), session.scans().len()), (SaveStatus::Saved, 1));
}

#[test]
fn what_is_only_in_memory_is_reported_after_another_scan_is_opened_too() {
    let device = Device::new();
    let session = Session::in_repository(device.tab());
    named(session, "een");
    assert!(!session.has_unstored_besides());
    let one = session.scans().remove(0).id;
    device.area.set_room(Some(0));
    let full = SaveStatus::InMemoryOnly { reason: NotSavedReason::Full };
    assert_eq!(named(session, "twee"), full);
    assert!(!session.has_unstored_besides(), "the status tells of the open one");
    session.new_scan();
    assert!(session.has_unstored_besides());
    let entry = session.scans().into_iter().find(|entry| entry.id == one).unwrap();
    assert_eq!((entry.scan.name.as_str(), entry.is_stored), ("twee", false));
    session.open_scan(&one);
    assert_eq!((session.status(), session.has_unstored_besides()), (full, false));
    device.area.set_room(None);
    assert_eq!(session.save_again(), SaveStatus::Saved);
    session.new_scan();
    assert!(!session.has_unstored_besides() && session.scans().iter().any(|entry| entry.is_stored));
}

#[test]
fn what_another_tab_erased_is_not_lost_by_opening_another_scan() {
    let device = Device::new();
    let session = Session::in_repository(device.tab());
    named(session, "gewist");
    let id = session.scans().remove(0).id;
    Session::in_repository(device.tab()).erase_all();
    session.on_storage_event(None);
    session.new_scan();
    assert!(session.has_unstored_besides());
    session.open_scan(&id);
    let erased = SaveStatus::InMemoryOnly { reason: NotSavedReason::Erased };
    assert_eq!((name(session).as_str(), session.status()), ("gewist", erased));
    assert_eq!(session.save_again(), SaveStatus::Saved);
}

#[test]
fn a_scan_that_is_to_be_forgotten_is_so_if_it_is_only_in_memory_as_well() {
    let (device, tab) = (Device::new(), Arc::new(MemoryArea::default()));
    let session = Session::in_repository(device.tab_with(&tab));
    session.set_retention(Retention::UntilClose);
    tab.set_room(Some(0));
    assert!(matches!(named(session, "geheim"), SaveStatus::InMemoryOnly { .. }));
    let id = session.scans().remove(0).id;
    session.new_scan();
    session.open_scan(&id);
    assert_eq!(session.retention(), Retention::UntilClose);
}

/// A tab as it is opened: with what the mirror has.
fn tab_with_mirror(device: &Device) -> Session {
    Session::with_copies(device.tab(), &mirror::copies())
}

fn in_mirror() -> Vec<String> {
    mirror::copies().iter().map(|(_, text)| record::read(text).map_or(String::new(), |kept| kept.scan.name)).collect()
}

#[test]
fn what_only_the_mirror_has_of_another_tab_is_read_before_it_is_written_over() {
    mirror::begin();
    let device = Device::new();
    let one = tab_with_mirror(&device);
    named(one, "begin");
    device.area.set_room(Some(0));
    named(one, "van de een");
    assert_eq!((one.status(), one.has_unstored_besides()), (SaveStatus::Saved, false), "the mirror has it");
    let two = tab_with_mirror(&device);
    assert_eq!(name(two), "van de een");
    two.take_over();
    named(two, "lang werk");
    assert_eq!((two.status(), in_mirror()), (SaveStatus::Saved, vec!["lang werk".to_owned()]));
    // The first tab gets its turn back: it reads first.
    one.take_over();
    assert_eq!(name(one), "lang werk");
    assert_eq!(named(one, "lang werk, en meer"), SaveStatus::Saved);
    assert_eq!(in_mirror(), ["lang werk, en meer"]);
    assert_eq!((one.scans().len(), one.told()), (1, None), "nothing was set beside it");
    // The second does not, where the browser cannot tell who writes: both stay, and it says so.
    assert_eq!(named(two, "tegelijk"), SaveStatus::Saved);
    assert_eq!((name(two).as_str(), two.told()), ("tegelijk", Some(Told::Parted)));
    let mut kept = in_mirror();
    kept.sort();
    assert_eq!(kept, ["lang werk, en meer", "tegelijk"]);
    assert_eq!(two.scans().len(), 2);
    two.heard();
    assert_eq!(two.told(), None);
}

#[test]
fn answers_that_two_tabs_gave_at_once_come_together() {
    let device = Device::new();
    let one = Session::in_repository(device.tab());
    answer(one, "a");
    let two = Session::in_repository(device.tab());
    device.area.set_room(Some(0));
    assert_eq!(answer(one, "b"), SaveStatus::InMemoryOnly { reason: NotSavedReason::Full });
    device.area.set_room(None);
    assert_eq!(answer(two, "c"), SaveStatus::Saved);
    let key = device.area.keys().unwrap().remove(0);
    one.on_storage_event(Some(&key));
    assert_eq!((answers(one), one.status(), one.told()), (3, SaveStatus::Saved, Some(Told::Joined)));
    two.on_storage_event(Some(&key));
    assert_eq!((answers(two), two.status()), (3, SaveStatus::ReadingAlong));
    assert_eq!(one.scans().len(), 1);
}

#[test]
fn a_clock_that_was_set_back_does_not_say_which_scan_was_written_last() {
    let device = Device::new();
    device.area.set("taakkompas:scan:later", &text("volgens de klok later", 1)).unwrap();
    let session = Session::in_repository(device.tab());
    session.new_scan();
    named(session, "net geschreven");
    // As if the clock had stood at 1970 then.
    let key = device
        .area
        .keys()
        .unwrap()
        .into_iter()
        .find(|key| key.starts_with("taakkompas:scan:") && !key.ends_with("later"));
    let key = key.unwrap();
    let text = device.area.get(&key).unwrap().unwrap();
    let year = text.find(r#""saved":""#).unwrap() + 9;
    device.area.set(&key, &format!("{}1970{}", &text[..year], &text[year + 4..])).unwrap();
    assert_eq!(name(Session::in_repository(device.tab())), "net geschreven");
}

#[test]
fn an_erased_text_that_was_set_aside_does_not_return_from_the_mirror() {
    mirror::begin();
    let device = Device::new();
    let session = tab_with_mirror(&device);
    named(session, "een");
    let id = session.scans().remove(0).id;
    let known = mirror::copies().remove(0).1;
    let newer = known.replace(r#""version":6"#, r#""version":99"#).replace(r#""revision":1,"#, r#""revision":99,"#);
    mirror::put(&id, &newer, may_replace, |copied| assert_eq!(copied, Copied::Kept));
    let again = tab_with_mirror(&device);
    let key = again.unreadable().remove(0).key;
    let erased = again.erase_unreadable(&key);
    assert_eq!(tab_with_mirror(&device).unreadable(), []);
    assert_eq!(in_mirror(), ["een"]);
    again.restore(erased);
    assert_eq!(tab_with_mirror(&device).unreadable().len(), 1);
}
