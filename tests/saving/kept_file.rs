//! When a scan was last given as a file, and whether it changed since.

use taakkompas::kit::browser::{self, ChosenFile};
use taakkompas::kit::records::area::StorageArea;
use taakkompas::kit::records::scan::Scan;
use taakkompas::kit::session::kept_file::{self, LastFile};
use taakkompas::kit::session::{self, Session, Stamp};
use taakkompas_scan::catalog::StatementId;
use taakkompas_scan::scan::Answer;

use super::repository::{Device, text};

fn last(session: Session) -> Option<LastFile> {
    session.with_untracked(kept_file::last)
}

fn given(session: Session) -> Scan {
    session.with_untracked(Clone::clone)
}

fn answer(session: Session, statement: &str) {
    session.change(|scan| {
        scan.answers.insert(StatementId::from(statement), Answer::Unknown);
    });
}

#[test]
fn the_day_of_the_last_file_survives_a_reload_and_a_change_since_is_said() {
    let device = Device::new();
    let session = Session::in_repository(device.tab());
    kept_file::note(session, &given(session));
    assert_eq!((last(session), session.scans().len()), (None, 1), "nothing to keep, so nothing is noted");
    answer(session, "a");
    assert_eq!(last(session), None);
    kept_file::note(session, &given(session));
    let today = browser::today();
    let same = Some(LastFile { day: today, is_changed: false });
    assert_eq!(last(session), same);
    let reloaded = Session::in_repository(device.tab());
    assert_eq!(last(reloaded), same);
    answer(reloaded, "b");
    assert_eq!(last(reloaded), Some(LastFile { day: today, is_changed: true }));
    reloaded.change(|scan| {
        scan.answers.remove(&StatementId::from("b"));
    });
    assert_eq!(last(reloaded), same, "as it was in the file");
}

#[test]
fn what_changed_while_the_file_was_made_counts_as_changed() {
    let device = Device::new();
    let session = Session::in_repository(device.tab());
    answer(session, "a");
    let before = given(session);
    answer(session, "b");
    kept_file::note(session, &before);
    assert!(last(session).unwrap().is_changed);
}

#[test]
fn a_file_says_from_which_day_it_is_and_a_copy_for_next_year_has_none() {
    let device = Device::new();
    let session = Session::in_repository(device.tab());
    answer(session, "a");
    let noted = kept_file::noted(&given(session), browser::today());
    let file = session::file_with_words(&noted, Stamp::default(), String::new(), Vec::new());
    assert_eq!(
        session.open_file(ChosenFile::Bytes(file.into_bytes())).map(|_| last(session)),
        Ok(kept_file::last(&noted))
    );
    assert_eq!(last(session).map(|last| last.is_changed), Some(false));
    let open = session.scans().into_iter().find(|entry| entry.is_open).unwrap();
    session.duplicate(&open.id, "volgend jaar".to_owned(), Clone::clone);
    assert_eq!(last(session), None);
}

#[test]
fn a_file_that_is_opened_twice_is_known_as_the_same_scan() {
    let device = Device::new();
    let session = Session::in_repository(device.tab());
    answer(session, "a");
    assert_eq!(session.twin(), None, "alone");
    let file = || {
        let noted = kept_file::noted(&given(session), browser::today());
        session::file_with_words(&noted, Stamp::default(), String::new(), Vec::new()).into_bytes()
    };
    let first = session.scans().into_iter().find(|entry| entry.is_open).unwrap().id;
    session.open_file(ChosenFile::Bytes(file())).unwrap();
    let (opened, there) = session.twin().expect("the same, but for the day of the file");
    assert_eq!(there, first);
    assert!(session.scans().iter().any(|entry| entry.is_open && entry.id == opened));
    answer(session, "b");
    assert_eq!(session.twin(), None, "another by now");
    session.new_scan();
    assert_eq!(session.twin(), None, "an empty one is nobody's twin");
}

#[test]
fn a_record_of_before_or_one_that_cannot_be_read_says_none() {
    let device = Device::new();
    device.area.set("taakkompas:scan:oud", &text("vorig jaar", 1)).unwrap();
    let session = Session::in_repository(device.tab());
    assert_eq!(last(session), None);
    for wrong in [r#"{"version":1,"kept":{"day":"gisteren","mark":""}}"#, r#"{"version":9}"#, "[]"] {
        session.change(|scan| scan.documents.set("file", wrong.to_owned()));
        assert_eq!(last(session), None, "{wrong}");
    }
}
