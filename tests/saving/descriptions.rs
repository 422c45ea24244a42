//! The task descriptions as text and back, and how they are changed.

use leptos::prelude::Owner;
use proptest::prelude::*;
use taakkompas::kit::document::ChangeError;
use taakkompas::kit::document::{self, Document, DocumentError};
use taakkompas::kit::records::scan::Scan;
use taakkompas::kit::session::Session;
use taakkompas::rooms::descriptions::document::BookHandle;
use taakkompas_descriptions::{Bounds, EditError, *};
use taakkompas_scan::profile::SchoolProfile;
use taakkompas_scan::scan::{Answer, Answers, Level};
use taakkompas_school::iso_date;
use taakkompas_school::qualification::Required;
use taakkompas_week::*;
use time::Date;

pub const V1: &str = include_str!("../records/descriptions-v1.json");

fn date(text: &str) -> Date {
    iso_date::parse(text).unwrap()
}

fn read(text: &str) -> Result<Book, DocumentError<EditError>> {
    document::read(text)
}

fn today() -> Date {
    date("2026-11-24")
}

fn assigned(label: &str, minutes: u32, is_function: bool) -> AssignedTask {
    AssignedTask { label: label.to_owned(), minutes, number: 7, needs: Required::Nothing, is_function }
}

/// Descriptions in which everything that version 1 began with is filled in.
fn full() -> Book {
    let templates = taakkompas::kit::browser::packed_descriptions().unwrap();
    let mut week = AssistantWeek::default();
    let person = week.add_person(StaffRole::Assistant).unwrap();
    let group = week.group_named("groep 4").unwrap();
    let block = Block::new(person, Kind::SmallGroup, Weekday::Monday, "9.00-9.45".parse().unwrap());
    week.add_block(Block { groups: vec![group], aim: "lezen".to_owned(), protected: true, ..block }).unwrap();
    let answers: Answers = [("inzet-overleg".into(), Answer::Level(Level::NotYet))].into_iter().collect();
    let division = [assigned("schoolbibliotheek", 1200, false)];
    let mut book = Book::default();
    for (role, field, week) in [
        (DescriptionRole::Assistant, "", Some((&week, person))),
        (DescriptionRole::SubjectSpecialist, "muziek", None),
        (DescriptionRole::CareerChanger, "", None),
    ] {
        let filled = fill(&Start {
            template: &templates.role(role).unwrap().template,
            letter: Letter::A,
            profile: &SchoolProfile::default(),
            answers: &answers,
            week,
            division: if role == DescriptionRole::Assistant { &division } else { &[] },
            ib: "ib'er",
            field,
            review: Some(date("2027-02-19")),
            today: today(),
        });
        book.add(filled.description).unwrap();
    }
    let (assistant, changer) = (book.all()[0].id(), book.all()[2].id());
    book.change(assistant, |description| {
        description.set_factor(Some(6000))?;
        description.set_slot(SlotPart::Guidance, Some(Time::a_week(30)))?;
        description.set_text(TextPart::Function, "onderwijsassistent B, schaal 5", today())?;
        let at = description.add_group("Van onszelf")?;
        let at = description.add_task(at, "Je verzorgt de vissen in de hal.", today())?;
        description.set_reach(at, Reach::Independent, today())?;
        description.set_time(at, Some(Time::a_year(600)))?;
        description.set_short(at, false)
    })
    .unwrap();
    book.change(changer, |description| {
        description.set_lead(Some(MayLead::Temporarily { until: Some(date("2028-07-31")) }), today())
    })
    .unwrap();
    book
}

#[test]
fn a_function_is_kept_as_one_and_a_text_from_before_has_none() {
    let templates = taakkompas::kit::browser::packed_descriptions().unwrap();
    let mut book = Book::default();
    let division = [assigned("schoolbibliotheek", 1200, false), assigned("coördinator onderbouw", 6000, true)];
    let filled = fill(&Start {
        template: &templates.role(DescriptionRole::Assistant).unwrap().template,
        letter: Letter::A,
        profile: &SchoolProfile::default(),
        answers: &Answers::new(),
        week: None,
        division: &division,
        ib: "ib'er",
        field: "",
        review: None,
        today: today(),
    });
    book.add(filled.description).unwrap();
    assert_eq!(read(&book.write()).unwrap(), book);
    let functions = |book: &Book| {
        let tasks = book.all().iter().flat_map(|of| of.tasks().map(|(_, task)| task));
        tasks.filter(|task| task.is_function()).map(|task| task.what().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(functions(&book), ["coördinator onderbouw"]);
    assert!(functions(&read(V1).unwrap()).is_empty());
}

#[test]
fn descriptions_of_version_1_are_read_whole() {
    // A record for ever: where templates change, this text stays and still opens, to the letter.
    let book = read(V1).unwrap();
    assert_eq!(book.write(), V1.trim_end());
    let roles: Vec<_> = book.all().iter().map(Description::role).collect();
    assert_eq!(roles, [DescriptionRole::Assistant, DescriptionRole::SubjectSpecialist, DescriptionRole::CareerChanger]);
    let assistant = &book.all()[0];
    assert_eq!(assistant.factor(), Some(6000));
    assert_eq!(assistant.text(TextPart::Function), "onderwijsassistent B, schaal 5");
    assert_eq!(assistant.slot(SlotPart::Guidance).unwrap().time, Some(Time::a_week(30)));
    assert_eq!(assistant.slot(SlotPart::Pupils).unwrap().origin, Origin::Week);
    assert_eq!(assistant.notes().len(), 1);
    assert_eq!(assistant.review(), Some(date("2027-02-19")));
    assert!(assistant.tasks().any(|(_, task)| task.planned().is_some()));
    assert!(assistant.tasks().any(|(_, task)| task.number() == Some(7) && task.time() == Some(Time::a_year(1200))));
    assert_eq!(book.all()[1].text(TextPart::Field), "muziek");
    assert_eq!(book.all()[2].may_lead(), Some(MayLead::Temporarily { until: Some(date("2028-07-31")) }));
}

#[test]
fn what_is_written_is_read_the_same() {
    let full = full();
    assert_eq!(read(&full.write()).unwrap(), full);
    assert_eq!(Book::default().write(), "");
    assert_eq!(read("").unwrap(), Book::default());
    assert_eq!(read(r#"{"version":1,"book":{}}"#).unwrap(), Book::default(), "a field may come later");
}

#[test]
fn descriptions_that_are_newer_damaged_or_hostile_are_refused_with_the_reason() {
    assert_eq!(read(r#"{"version":2,"book":7}"#), Err(DocumentError::Newer { version: 2 }));
    for end in (1..V1.trim_end().len()).step_by(7).filter(|&end| V1.is_char_boundary(end)) {
        assert!(matches!(read(&V1[..end]), Err(DocumentError::Damaged { .. })), "{end}");
    }
    let changed = |from: &str, to: &str| {
        assert!(V1.contains(from), "{from}");
        read(&V1.replacen(from, to, 1)).unwrap_err()
    };
    for (from, to) in [
        ("\"onderwijsassistent\"", "\"tovenaar\""),
        ("\"supervised\"", "\"alleen\""),
        ("2027-02-19", "2027-02-30"),
        ("\"letter\":\"A\"", "\"letter\":\"?\""),
        ("\"minutes\":30", "\"minutes\":-30"),
    ] {
        assert!(matches!(changed(from, to), DocumentError::Damaged { .. }), "{from}");
    }
    let long = "x".repeat(Description::LONGEST_TASK + 1);
    let too_much = |from: &str, to: &str| match changed(from, to) {
        DocumentError::Invalid(refused) => refused,
        other => panic!("{other:?}"),
    };
    assert!(matches!(
        too_much("Je verzorgt de vissen in de hal.", &long),
        EditError::OutOfBounds(Bounds::TooLong { .. })
    ));
    assert!(matches!(too_much("Je verzorgt de vissen in de hal.", ""), EditError::OutOfBounds(Bounds::NoLabel(None))));
    assert!(matches!(too_much("\"factor\":6000", "\"factor\":60000"), EditError::Factor { found: 60_000 }));
    assert!(matches!(too_much("\"minutes\":30", "\"minutes\":99999"), EditError::OutOfBounds(Bounds::Minutes { .. })));
    assert!(matches!(too_much("\"id\":2", "\"id\":1"), EditError::OutOfBounds(Bounds::Number { found: 1 })));
    let deep = format!("{{\"version\":1,\"book\":{}", "[".repeat(100_000));
    assert!(read(&deep).is_err());
}

/// Nobody comes to do alone what needs a lesbevoegdheid by way of a text.
#[test]
fn a_text_gives_nobody_a_lesbevoegdheid() {
    let mut text = V1.to_owned();
    for reach in Reach::ALL {
        text = text.replace(&format!("\"reach\":\"{}\"", reach.code()), "\"reach\":\"independent\"");
    }
    for description in read(&text).unwrap().all() {
        for (_, task) in description.tasks() {
            let may = description.legal_position().why_not(task.needs(), today()).is_none();
            assert!(may || description.reach(task, today()) <= Reach::Supervised, "{}", task.what());
        }
    }
    let lead = V1.replacen("\"lead\":\"no\"", "\"lead\":\"yes\"", 1);
    assert_ne!(lead, V1);
    assert!(matches!(read(&lead), Err(DocumentError::Invalid(EditError::MayNotLead { .. }))));
}

proptest! {
    #[test]
    fn no_text_at_all_panics(bytes in ".{0,60}", at in 0..9_000_usize) {
        let _ = read(&bytes);
        let at = (0..=at.min(V1.len())).rev().find(|&at| V1.is_char_boundary(at)).unwrap_or(0);
        let _ = read(&format!("{}{bytes}{}", &V1[..at], &V1[at..]));
    }
}

fn with_document(test: impl FnOnce(Session, BookHandle)) {
    let owner = Owner::new();
    owner.with(|| {
        let session = Session::new(Scan::default());
        test(session, BookHandle::new(session));
    });
    owner.unset();
}

fn caretaker() -> Description {
    Description::new(DescriptionRole::Caretaker, Letter::A)
}

#[test]
fn a_change_is_saved_taken_back_and_done_again() {
    with_document(|session, document| {
        let id = document.change(|book| book.add(caretaker())).unwrap();
        let text = session.with_untracked(|scan| scan.documents.text("descriptions"));
        assert_eq!(read(&text).unwrap().all()[0].id(), id);
        document.undo();
        assert_eq!(session.with_untracked(|scan| scan.documents.text("descriptions")), "");
        document.redo();
        assert_eq!(session.with_untracked(|scan| scan.documents.text("descriptions")), text);
        let refused = document.change(|book| book.add(caretaker()));
        assert!(matches!(refused, Err(ChangeError::Refused(EditError::LetterTaken { .. }))));
        assert_eq!(session.with_untracked(|scan| scan.documents.text("descriptions")), text);
    });
}

#[test]
fn descriptions_that_cannot_be_read_are_not_written_over() {
    with_document(|session, document| {
        let newer = r#"{"version":9,"book":{}}"#;
        session.change(|scan| scan.documents.set("descriptions", newer.to_owned()));
        assert_eq!(document.error(), Some(DocumentError::Newer { version: 9 }));
        assert_eq!(document.change(|book| book.add(caretaker())), Err(ChangeError::Unreadable));
        assert_eq!(session.with_untracked(|scan| scan.documents.text("descriptions")), newer);
        document.start_afresh();
        assert_eq!(document.error(), None);
        document.undo();
        assert_eq!(document.text_untracked(), newer);
    });
}
