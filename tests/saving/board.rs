//! What a school ticked and explained for its board, as it is saved.

use leptos::prelude::Owner;
use taakkompas::kit::document::{self, ChangeError, Document, DocumentError};
use taakkompas::kit::records::scan::Scan;
use taakkompas::kit::room::Keeps;
use taakkompas::kit::session::Session;
use taakkompas::rooms::board::document::{HandoverHandle, InRecord};
use taakkompas_board::handover::Item;
use taakkompas_board::{EditError, Handover, Question};
use taakkompas_plan::GoalKind;
use taakkompas_scan::theme::Theme;

use crate::documents::documents;

pub const V1: &str = include_str!("../records/board-v1.json");

/// A handover in which everything is filled in that version 1 began with; what is frozen was written by this.
fn full() -> Handover {
    let mut handover = Handover::default();
    handover.set_school("De Linde").unwrap();
    handover.set_place("Gouda").unwrap();
    handover.tick(Item::Goal(GoalKind::Ask), false).unwrap();
    handover.tick(Item::Ask("uren-drie-jaar".into()), false).unwrap();
    handover.tick(Item::Offer(Theme::Talent), true).unwrap();
    handover.tick(Item::Level(Theme::Deployment), true).unwrap();
    handover.explain(Item::Goal(GoalKind::Theme(Theme::Deployment)), "Vaste tijden voor iedereen").unwrap();
    handover.explain(Item::Ask("pool-vaste-afspraak".into()), "Graag voor de voorjaarsvakantie").unwrap();
    handover.explain(Item::Offer(Theme::Talent), "Kom kijken\nop dinsdag").unwrap();
    handover.set_question("mail-bestuur-vervanging".into(), Question::Other).unwrap();
    handover.add_own(Question::Training, "Een cursus voor assistenten, in de school").unwrap();
    handover
}

#[test]
fn version_1_is_read_whole_and_written_the_same() {
    let read: Handover = document::read(V1.trim()).unwrap();
    assert_eq!(read, full());
    assert_eq!(read.write(), V1.trim());
}

#[test]
fn what_is_newer_damaged_or_too_much_is_not_read_and_nothing_is_written_over_it() {
    let read = |text: &str| document::read::<Handover>(text);
    assert_eq!(read(&V1.replacen("1", "2", 1)), Err(DocumentError::Newer { version: 2 }));
    assert!(matches!(read(&V1.replace("offer:talent", "rank:talent")), Err(DocumentError::Damaged { .. })));
    let long = V1.replace("Een cursus", &"a".repeat(401));
    assert!(matches!(read(&long), Err(DocumentError::Invalid(EditError::Bounds(_)))));
    let owner = Owner::new();
    owner.with(|| {
        let text = V1.trim().replacen("1", "2", 1);
        let scan = Scan { documents: documents([("board", text.clone())]), ..Scan::default() };
        let session = Session::new(scan);
        let handle = HandoverHandle::new(session);
        assert_eq!(handle.change(|handover| handover.set_place("Delft")), Err(ChangeError::Unreadable));
        assert_eq!(session.with_untracked(|scan| scan.documents.text("board")), text);
    });
}

#[test]
fn a_change_is_kept_and_taken_back() {
    let owner = Owner::new();
    owner.with(|| {
        let session = Session::new(Scan::default());
        let handle = HandoverHandle::new(session);
        handle.change(|handover| handover.set_school(" De\tLinde ")).unwrap();
        assert!(session.with_untracked(|scan| scan.documents.text("board")).contains(r#""school":"De Linde""#));
        assert_eq!(
            handle
                .change(|handover| handover.add_own(Question::Pool, ""))
                .map_err(|error| matches!(error, ChangeError::Refused(_))),
            Err(true)
        );
        handle.undo();
        assert_eq!(session.with_untracked(|scan| scan.documents.text("board")), "");
    });
}

#[test]
fn the_file_that_people_read_says_everything_that_is_kept() {
    let scan = Scan { documents: documents([("board", full().write())]), ..Scan::default() };
    let said = InRecord::in_words(&scan).join("\n");
    for expected in [
        "De school heet voor het bestuur: De Linde, Gouda.",
        "Vraag het eerst aan het team",
        "gaat niet mee naar het bestuur",
        "Maak met de pool een vaste afspraak",
        "Graag voor de voorjaarsvakantie",
        "Kom kijken",
        "gaat over: Iets anders",
        "(Scholing): Een cursus voor assistenten, in de school",
    ] {
        assert!(said.contains(expected), "{expected} in {said}");
    }
}
