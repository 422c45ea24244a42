//! The team as text and back: a document that a school keeps for years, and in which codes lie that are nobody else's to read.

use crate::documents::documents;
use leptos::prelude::Owner;
use proptest::prelude::*;
use taakkompas::kit::document::{self, ChangeError, Document, DocumentError};
use taakkompas::kit::records::scan::Scan;
use taakkompas::kit::room::Keeps;
use taakkompas::kit::session::Session;
use taakkompas::rooms::team::document::{InRecord, TeamHandle};
use taakkompas_scan::catalog::Role;
use taakkompas_scan::scan::{Answer, Answers, Level};
use taakkompas_school::iso_date;
use taakkompas_team::code::revision::Revision;
use taakkompas_team::code::{Code, HandIn, Kind, RoleGroup};
use taakkompas_team::counting::Way;
use taakkompas_team::meeting::{DecisionRecord, Length, Material, propose};
use taakkompas_team::picture::{Choice, Share, Spread};
use taakkompas_team::rounds::Refresh;
use taakkompas_team::school_version::Take;
use taakkompas_team::{Bounds, EditError, TeamDocument};
use time::Date;

pub const V1: &str = include_str!("../records/team-v1.json");

/// The same in the words of today: a round that is over holds what its picture tells.
const V1_TOLD: &str = include_str!("../records/team-v1-told.json");

/// Made with a revision that is not there yet.
const NEWER: &str = "8WM9S-346Q3-D25VT-4QXGG";

fn day() -> Date {
    iso_date::parse("2026-11-30").unwrap()
}

fn read(text: &str) -> Result<TeamDocument, DocumentError<EditError>> {
    document::read(text)
}

/// Codes of people with other salts; every third answers otherwise.
fn codes(role: RoleGroup, people: core::ops::Range<u128>) -> Vec<Code> {
    let code = |person: u128| {
        let level = if person.is_multiple_of(3) { Level::NotYet } else { Level::Mostly };
        let own: Answers = Revision::NEWEST.statements().map(|id| (id, Answer::Level(level))).collect();
        HandIn::of_person(Kind::Short, role, &own, person.wrapping_mul(0x9e37_79b9)).code()
    };
    people.map(code).collect()
}

fn shown(team: &mut TeamDocument, name: &str, codes: &[Code]) {
    let id = team.begin_round(name, day()).unwrap();
    assert_eq!(team.hand_in(id, codes).unwrap().added, codes.len());
    assert_eq!(team.show(id), Ok(Refresh::Ready));
}

/// A team in which everything that version 1 began with is filled in.
fn full() -> TeamDocument {
    let mut team = TeamDocument::default();
    shown(&mut team, "proef", &codes(RoleGroup::Teacher, 1..7));
    let first = team.open_round().unwrap().id();
    team.close_round(first, day()).unwrap();
    team.remove_round(first).unwrap();
    let autumn = [codes(RoleGroup::Teacher, 10..19), codes(RoleGroup::Support, 20..25)].concat();
    shown(&mut team, "herfst", &autumn);
    let autumn = team.open_round().unwrap().id();
    team.close_round(autumn, day()).unwrap();
    shown(&mut team, "", &codes(RoleGroup::Teacher, 30..38));
    let open = team.open_round().unwrap().id();
    team.hand_in(open, &codes(RoleGroup::Ib, 40..42)).unwrap();
    team.hand_in(open, [&Code::read(NEWER).unwrap()]).unwrap();
    let own: Answers = [("inzet-week".into(), Answer::Level(Level::Fixed))].into_iter().collect();
    team.choose(&"inzet-week".into(), Take::Middle, &own).unwrap();
    team.choose(&"ruimte-stoppen".into(), Take::Discuss, &own).unwrap();
    team.choose(&"regie-samen".into(), Take::Own, &own).unwrap();
    team.begin_counting(&["inzet-week".into(), "regie-samen".into()], Way::Paper, day()).unwrap();
    team.count(|counting| counting.enter(&[(Choice::Fixed, 4), (Choice::Sometimes, 3)])).unwrap();
    let picture = team.picture().map(|(_, picture)| picture);
    let material = Material { picture: picture.as_ref(), choices: team.choices(), ..Material::default() };
    let agenda = propose(Length::Middle, material);
    let meeting = team.begin_meeting(day(), Length::Middle, agenda).unwrap();
    team.go_on(meeting).unwrap();
    let by = "2026-christmas".parse().unwrap();
    let mut decision = DecisionRecord::new("Het rooster hangt op".to_owned(), vec![Role::Assistant], by);
    decision.statement = Some("inzet-week".into());
    decision.measure = Some("weekrooster".into());
    team.decide(meeting, decision).unwrap();
    team
}

#[test]
fn a_team_of_version_1_is_read_whole() {
    // Records for ever: with every later version, these texts still open, and their codes can still be read.
    let team = read(V1).unwrap();
    assert_eq!(team.write(), V1_TOLD.trim_end());
    assert_eq!(read(V1_TOLD).unwrap(), team);
    // The cells of the first one told more than a page shows. What they say is still there.
    assert!(V1.contains("\"kept\"") && !V1_TOLD.contains("\"kept\"") && !V1_TOLD.contains("\"people\""));
    let picture = team.rounds()[0].picture().unwrap();
    let line = picture.line("inzet-week").unwrap();
    let mostly = Answer::Level(Level::Mostly);
    assert_eq!((picture.hand_ins(), picture.lines().len(), line.team.middle), (14, 13, Some(mostly)));
    assert_eq!((line.team.share, line.team.spread, line.team.counts), (Share::NearlyAll, Some(Spread::Apart), None));
    assert_eq!(
        line.groups.iter().map(|of| (of.group, of.middle)).collect::<Vec<_>>(),
        [(RoleGroup::Teacher, mostly), (RoleGroup::Support, mostly)]
    );
    let of_teachers = picture.line("ruimte-stoppen").unwrap().team.counts.unwrap();
    assert_eq!((of_teachers.of(Choice::NotYet), of_teachers.of(Choice::Mostly)), (3, 6));
    let rounds: Vec<_> = team.rounds().iter().map(|round| (round.name(), round.hand_ins(), round.closed())).collect();
    assert_eq!(rounds, [("herfst", 14, Some(day())), ("", 10, None)]);
    let open = team.open_round().unwrap();
    assert_eq!((open.waiting(), open.newer(), open.known().len()), (2, 1, 11));
    assert!(team.rounds().iter().all(|round| round.picture().is_some()));
    assert_eq!((team.choices().len(), team.counting().map(|counting| counting.steps().len())), (3, Some(2)));
    let [meeting] = team.meetings() else { panic!() };
    assert_eq!(meeting.decisions()[0].what, "Het rooster hangt op");
}

#[test]
fn what_is_written_is_read_the_same() {
    let full = full();
    assert_eq!(read(&full.write()).unwrap(), full);
    assert_eq!(TeamDocument::default().write(), "");
    assert_eq!(read("").unwrap(), TeamDocument::default());
    assert_eq!(read(r#"{"version":1,"team":{}}"#).unwrap(), TeamDocument::default(), "a field may come later");
}

#[test]
fn a_team_that_is_newer_damaged_or_hostile_is_refused_with_the_reason() {
    assert_eq!(read(r#"{"version":2,"team":7}"#), Err(DocumentError::Newer { version: 2 }));
    for end in (1..V1.trim_end().len()).step_by(7).filter(|&end| V1.is_char_boundary(end)) {
        assert!(matches!(read(&V1[..end]), Err(DocumentError::Damaged { .. })), "{end}");
    }
    let changed = |from: &str, to: &str| {
        assert!(V1.contains(from), "{from}");
        read(&V1.replacen(from, to, 1)).unwrap_err()
    };
    for (from, to) in
        [(NEWER, "8WM9S-346Q3-D25VT-4QXGH"), ("2026-11-30", "2026-11-31"), ("\"assistant\"", "\"tovenaar\"")]
    {
        assert!(matches!(changed(from, to), DocumentError::Damaged { .. }), "{from}");
    }
    let invalid = |from: &str, to: &str| match changed(from, to) {
        DocumentError::Invalid(refused) => refused,
        other => panic!("{from}: {other:?}"),
    };
    assert!(matches!(invalid("herfst", &"x".repeat(61)), EditError::Bounds(Bounds::TooLong { .. })));
    assert!(matches!(invalid("\"shown\":[8]", "\"shown\":[3]"), EditError::Shown(_)));
    let deep = format!("{{\"version\":1,\"team\":{}", "[".repeat(100_000));
    assert!(read(&deep).is_err());
}

/// Codes can be read by whoever has them, so none goes into a file; what it tells stays the same.
#[test]
fn no_code_goes_into_a_file() {
    let team = read(V1).unwrap();
    let scan = Scan { documents: documents([("team", V1.trim_end().to_owned())]), ..Scan::default() };
    let for_file = InRecord::DOCUMENT.and_then(|of| of.for_file).unwrap();
    let text = for_file(V1.trim_end());
    for code in team.open_round().unwrap().known() {
        let written = code.to_string();
        assert!(!text.contains(&written) && !text.contains(&code.characters()), "{written}");
    }
    let left = read(&text).unwrap();
    assert_eq!((left.picture(), left.choices()), (team.picture(), team.choices()));
    // What was counted on paper is told by its words, and a file holds no more than the page: of seven no counts.
    let counted = |team: &TeamDocument| team.counting().and_then(|of| of.told(&of.steps()[0]));
    assert_eq!(counted(&left), counted(&team));
    assert!(counted(&left).is_some() && !text.contains("[0,3,0,4,0,0,0]"), "{text}");
    // The sentences for people say of the file what is in it.
    let says = InRecord::in_words(&scan).join(" ");
    assert!(says.contains("8 codes") && !says.contains("10 codes"), "{says}");
}

/// A text that this version cannot read goes into a file so that it is not lost; its codes stay here.
#[test]
fn no_code_goes_into_a_file_from_a_team_that_cannot_be_read() {
    let team = read(V1).unwrap();
    let for_file = InRecord::DOCUMENT.and_then(|of| of.for_file).unwrap();
    let with_code = "\"what\":\"Anna: https://taakkompas.nl/team/inleveren#84G0G-3TXA1-KKZAB-EDP4W\"";
    let v1 = V1.trim_end();
    for unread in [
        v1.replacen("\"version\":1", "\"version\":2", 1),
        v1.replacen("\"version\":1", "\"version\":2", 1).replace("\"codes\"", "\"handed-in\""),
        v1.replacen("\"what\":\"Het rooster hangt op\"", with_code, 1).replacen("\"assistant\"", "\"tovenaar\"", 1),
        v1.replacen("\"shown\":[8]", "\"shown\":[3]", 1),
        v1.replacen("84G0G-3TXA1-KKZAB-EDP4W", "84G0G-3TXA1-KKZAB-EDP4X", 1),
        format!("[{v1},{}]", v1.replacen("herfst", "lente", 1)),
    ] {
        assert!(read(&unread).is_err(), "{unread}");
        let text = for_file(&unread);
        for code in team.open_round().unwrap().known() {
            assert!(!text.contains(&code.to_string()) && !text.contains(&code.characters()), "{code} {text}");
        }
        assert!(!text.contains("84G0G"), "{text}");
        // All else is there, and can be read by whoever could read it before.
        for kept in ["herfst", "weekrooster", "\"spent\":[7271282", "\"told\":{\"most\":\"2\"}", "2026-christmas"] {
            assert!(text.contains(kept), "{kept} {text}");
        }
        let readable = text.replacen("\"version\":2", "\"version\":1", 1);
        if unread.contains("\"version\":2") && !unread.contains("handed-in") {
            assert_eq!(read(&readable).unwrap().choices(), team.choices());
        }
    }
}

/// That is what the button beside it gives as a file.
#[test]
fn what_the_page_of_an_unreadable_team_saves_holds_no_code() {
    with_document(|session, document| {
        let newer = V1.trim_end().replacen("\"version\":1", "\"version\":2", 1);
        session.change(|scan| scan.documents.set("team", newer.clone()));
        assert_eq!(document.error(), Some(DocumentError::Newer { version: 2 }));
        let (here, saved) = (document.text_untracked(), document.text_for_file());
        for code in read(V1).unwrap().open_round().unwrap().known() {
            assert!(here.contains(&code.to_string()) && !saved.contains(&code.to_string()), "{code} {saved}");
        }
        assert!(saved.contains("herfst"), "{saved}");
    });
}

proptest! {
    #[test]
    fn no_text_at_all_panics(bytes in ".{0,60}", at in 0..9_000_usize) {
        let _ = read(&bytes);
        let at = (0..=at.min(V1.len())).rev().find(|&at| V1.is_char_boundary(at)).unwrap_or(0);
        let _ = read(&format!("{}{bytes}{}", &V1[..at], &V1[at..]));
    }
}

fn with_document(test: impl FnOnce(Session, TeamHandle)) {
    let owner = Owner::new();
    owner.with(|| {
        let session = Session::new(Scan::default());
        test(session, TeamHandle::new(session));
    });
    owner.unset();
}

#[test]
fn a_team_that_cannot_be_read_is_not_written_over() {
    with_document(|session, document| {
        let newer = r#"{"version":9,"team":{}}"#;
        session.change(|scan| scan.documents.set("team", newer.to_owned()));
        assert_eq!(document.error(), Some(DocumentError::Newer { version: 9 }));
        assert_eq!(document.change(|team| team.begin_round("", day())), Err(ChangeError::Unreadable));
        assert_eq!(session.with_untracked(|scan| scan.documents.text("team")), newer);
    });
}
