//! Two versions of one scan that went apart: which there are, and that nothing of either is lost before what was chosen is
//! said saved.

use std::sync::Arc;

use taakkompas::kit::records::area::{MemoryArea, StorageArea};
use taakkompas::kit::records::choice::{Part, Side, chosen, chosen_again, differing};
use taakkompas::kit::records::documents::Documents;
use taakkompas::kit::records::record;
use taakkompas::kit::records::repository::StoredScan;
use taakkompas::kit::records::scan::Scan;
use taakkompas::kit::session::{Apart, NotChosenReason, NotSavedReason, SaveStatus, Session};
use taakkompas::rooms::data::file;
use taakkompas::rooms::data::words::versions as words;
use taakkompas_plan::agreements::Agreements;
use taakkompas_scan::catalog::StatementId;
use taakkompas_scan::scan::{Answer, Level};

use super::repository::Device;

const ONE: &str = "taakkompas:scan:een";
const OTHER: &str = "taakkompas:scan:ander";

fn answered(levels: &[(&str, Level)]) -> Scan {
    let answers = levels.iter().map(|&(id, level)| (StatementId::from(id), Answer::Level(level)));
    Scan { answers: answers.collect(), ..Scan::default() }
}

/// A device with two versions of one scan: a save of one line, and two that each went on from it.
fn apart() -> Device {
    let device = Device::new();
    let line = |line: &str, revision: u64, scan: &Scan| {
        let text = record::write(scan, record::Stamp { revision, saved: None });
        text.replacen("\"format\"", &format!("\"lineage\":\"begin:1 {line}:{revision}\",\"format\""), 1)
    };
    let left = answered(&[("a", Level::NotYet), ("b", Level::Mostly)]);
    let mut right = answered(&[("a", Level::NotYet), ("b", Level::Fixed), ("c", Level::Sometimes)]);
    right.name = "2026-2027".into();
    device.area.set(ONE, &line("links", 2, &left)).unwrap();
    device.area.set(OTHER, &line("rechts", 3, &right)).unwrap();
    device
}

fn both(session: Session) -> Apart {
    session.versions().unwrap()
}

/// What a school makes of them: each part of the side that is named.
fn choose(Apart { versions: [left, right], .. }: &Apart, side: impl Fn(&Part) -> Side) -> Scan {
    chosen(&left.record.scan, &right.record.scan, side)
}

fn ids(session: Session) -> Vec<String> {
    session.scans().into_iter().map(|entry| entry.id.as_str().to_owned()).collect()
}

#[test]
fn two_saves_that_each_went_on_from_one_are_versions_and_others_are_not() {
    let device = apart();
    let session = Session::in_repository(device.tab());
    let Apart { versions: of, chosen } = both(session);
    assert_eq!(chosen, None);
    assert!(session.is_open(&of[0].id), "the one that is open is the first");
    let asked = differing(&of[0].record.scan, &of[1].record.scan);
    let statement = |id: &str| Part::Statement(id.into());
    assert_eq!(asked, [Part::Name, statement("b"), statement("c")]);
    // A copy for next year, and a scan that was begun besides, are scans of their own.
    session.duplicate(&of[0].id, "volgend jaar".to_owned(), Clone::clone);
    session.new_scan();
    session.change(|scan| scan.name = "los".into());
    let ids = |of: [StoredScan; 2]| {
        let mut ids = of.map(|kept| kept.id);
        ids.sort_unstable();
        ids
    };
    assert_eq!(session.scans().len(), 4);
    assert_eq!(ids(both(session).versions), ids(of));
    assert!(session.has_versions());
}

#[test]
fn of_records_that_do_not_say_what_they_follow_nobody_makes_versions() {
    let device = Device::new();
    device.area.set(ONE, &super::repository::text("een", 3)).unwrap();
    device.area.set(OTHER, &super::repository::text("ander", 4)).unwrap();
    let session = Session::in_repository(device.tab());
    assert_eq!(session.versions(), None);
    assert!(!session.has_versions());
}

#[test]
fn what_was_chosen_counts_and_both_versions_stay_until_it_is_said_saved() {
    let device = apart();
    let session = Session::in_repository(device.tab());
    let before = both(session);
    device.area.set_room(Some(0));
    let scan = choose(&before, |part| if *part == Part::Name { Side::Left } else { Side::Right });
    let chosen = session.keep_chosen(&before, scan.clone()).unwrap();
    assert_eq!(session.status(), SaveStatus::InMemoryOnly { reason: NotSavedReason::Full });
    assert!(!session.is_saved(&chosen));
    assert!(session.erase_versions(&chosen).is_empty(), "nothing is erased for what is only on the screen");
    let texts = [ONE, OTHER].map(|key| device.area.get(key).unwrap().unwrap());
    assert_eq!(texts.each_ref().map(|text| record::read(text).unwrap().scan), {
        let mut scans = before.versions.clone().map(|kept| (kept.id, kept.record.scan));
        scans.sort_by_key(|(id, _)| id.as_str() != "een");
        scans.map(|(_, scan)| scan)
    });
    assert_eq!(both(session).chosen.unwrap().record.scan, scan, "until then it is still to be done");
    device.area.set_room(None);
    assert_eq!(session.save_again(), SaveStatus::Saved);
    assert!(session.is_saved(&chosen));
    let erased = session.erase_versions(&chosen);
    assert!(!session.is_version_left(&chosen));
    assert_eq!(session.versions(), None, "the choice is done");
    assert_eq!(ids(session).len(), 1);
    let again = Session::in_repository(device.tab());
    assert_eq!(again.with_untracked(Clone::clone), scan, "and it is what a new tab opens");
    // Undone, both are there again beside what was chosen, which stays open.
    session.restore(erased);
    assert_eq!(ids(session).len(), 3);
    assert_eq!(session.with_untracked(Clone::clone), scan);
}

#[test]
fn whoever_left_before_the_choice_was_said_saved_finds_it_again_and_finishes_it() {
    let device = apart();
    let session = Session::in_repository(device.tab());
    let before = both(session);
    let scan = choose(&before, |part| if *part == Part::Name { Side::Left } else { Side::Right });
    session.keep_chosen(&before, scan.clone()).unwrap();
    // The next visit: all there is, is what is stored.
    let next = Session::in_repository(device.tab());
    assert!(next.has_versions(), "every page says so");
    let found = both(next);
    let [left, right] = found.versions.each_ref().map(|kept| &kept.record.scan);
    let kept = found.chosen.clone().unwrap();
    assert_eq!(kept.record.scan, scan);
    next.open_scan(&kept.id);
    next.change(|scan| scan.name = "daarna".into());
    let found = both(next);
    let kept = found.chosen.clone().unwrap();
    let again = chosen_again(&kept.record.scan, left, right, |_| Side::Right);
    assert_eq!(again.name, "daarna", "what was filled in since, stays");
    let chosen = next.keep_chosen(&found, again.clone()).unwrap();
    assert!(next.is_open(&kept.id), "it goes on in the same scan");
    assert!(next.is_saved(&chosen));
    let erased = next.erase_versions(&chosen);
    assert_eq!((ids(next).len(), next.versions()), (1, None));
    assert_eq!(next.with_untracked(Clone::clone), again);
    next.restore(erased);
    assert_eq!(ids(next).len(), 3, "which can be undone");
}

#[test]
fn what_changed_while_the_school_chose_is_not_written_over_and_not_erased() {
    let device = apart();
    let session = Session::in_repository(device.tab());
    let seen = both(session);
    let tab = Arc::new(MemoryArea::default());
    let elsewhere = Session::in_repository(device.tab_with(&tab));
    let other = seen.versions[1].id.clone();
    elsewhere.open_scan(&other);
    elsewhere.change(|scan| {
        scan.answers.insert("d".into(), Answer::Unknown);
    });
    let keys = device.area.keys().unwrap();
    assert_eq!(session.keep_chosen(&seen, choose(&seen, |_| Side::Left)), Err(NotChosenReason::Changed));
    assert_eq!(device.area.keys().unwrap(), keys, "nothing was saved");
    let now = both(session);
    let chosen = session.keep_chosen(&now, choose(&now, |_| Side::Left)).unwrap();
    // Worked on once more, between what was chosen and the erasure.
    elsewhere.change(|scan| {
        scan.answers.insert("e".into(), Answer::Unknown);
    });
    session.erase_versions(&chosen);
    assert!(session.is_version_left(&chosen), "what came after the choice stays");
    let kept = session.scans().into_iter().find(|entry| entry.id == other).unwrap();
    assert!(kept.scan.answers.contains_key(&StatementId::from("e")));
    assert_eq!(ids(session).len(), 2, "the other version is erased");
}

#[test]
fn every_room_says_in_words_what_is_chosen_as_a_whole() {
    use taakkompas::kit::document::Document as _;
    assert_eq!(Documents::PLAN, Agreements::CODE);
    for code in ["plan", "week", "division", "descriptions"] {
        assert!(file::called(code).is_some(), "{code}");
    }
    assert_eq!(file::called("later"), None);
    let lines = |lines: &[&str]| lines.iter().map(|&line| line.to_owned()).collect::<Vec<_>>();
    let apart = words::lines_apart(&lines(&["a", "b", "c"]), &lines(&["b", "d"]));
    assert_eq!(apart, [lines(&["a", "c"]), lines(&["d"])]);
}

#[test]
fn every_part_has_a_question_and_an_answer_of_each_version() {
    let mut scan = Scan::default();
    let profile = r#"{"groups":"5-8","group_forms":["combined","units"],"has_teacher_supporter":true,"hours_until":"2027-07-31"}"#;
    scan.profile = serde_json::from_str(profile).unwrap();
    let parts = differing(&scan, &Scan::default());
    assert_eq!(parts.len(), 4);
    let said: Vec<String> = parts.iter().map(|part| words::there(part, &scan)).collect();
    assert_eq!(
        said,
        ["5 tot en met 8", "Combinatiegroepen en Units: meerdere groepen samen", "Ja", "Zeker tot en met 31 juli 2027"]
    );
    for part in &parts {
        assert!(words::asked(part).ends_with('?'), "{part:?}");
        assert!(
            words::there(part, &Scan::default()).contains("niet ingevuld")
                || words::there(part, &Scan::default()) == "Niet ingevuld"
        );
    }
    let known = Part::Statement(taakkompas::kit::library::core().statements[0].facts.id.clone());
    assert_eq!(words::asked(&known), taakkompas::kit::library::core().statements[0].text);
}
