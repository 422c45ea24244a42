//! The assistants' week as text and back, and how it is changed.

use crate::documents::documents;
use leptos::prelude::Owner;
use proptest::prelude::*;
use taakkompas::kit::document::ChangeError;
use taakkompas::kit::document::{self, Document, DocumentError};
use taakkompas::kit::records::file;
use taakkompas::kit::records::record::Stamp;
use taakkompas::kit::records::scan::Scan;
use taakkompas::kit::session::Session;
use taakkompas::rooms::week::document::WeekHandle;
use taakkompas_scan::profile::SchoolProfile;
use taakkompas_school::iso_date;
use taakkompas_school::staff::HoursSource;
use taakkompas_week::agreement::Agreement;
use taakkompas_week::day_card::SaidYes;
use taakkompas_week::log::{Emergency, StrikeReason};
use taakkompas_week::protocol::{Line, Protocol, Step};
use taakkompas_week::*;
use time::Date;

pub const V1: &str = include_str!("../records/week-v1.json");
pub const V2: &str = include_str!("../records/week-v2.json");

fn date(text: &str) -> Date {
    iso_date::parse(text).unwrap()
}

/// A week in which everything that can be filled in is.
fn full() -> AssistantWeek {
    let mut week = AssistantWeek::default();
    week.set_cycle(Cycle::TwoWeeks);
    week.set_week_a(Some(date("2026-08-31")));
    let span = |text: &str| text.parse::<Span>().unwrap();
    let lesson = |weekday: &Weekday| Lesson { weekday: *weekday, span: span("8.30-14.15") };
    week.set_lessons(Weekday::ALL.iter().map(lesson).collect()).unwrap();
    let assistant = week.add_person(StaffRole::Assistant).unwrap();
    let student = week.add_person(StaffRole::CareerChanger).unwrap();
    week.change_person(assistant, |person| {
        person.roster_minutes = Some(1440);
        person.presence = vec![Presence { weeks: Weeks::A, weekday: Weekday::Monday, span: span("8.15-15.00") }];
        person.hours = vec![Hours { until: Some(date("2027-07-31")), ..Hours::new(HoursSource::Arrangement, 180) }];
    })
    .unwrap();
    week.change_person(student, |person| {
        person.set_may_lead(MayLead::Temporarily { until: Some(date("2027-07-31")) }).unwrap();
    })
    .unwrap();
    let four = week.group_named("groep 4").unwrap();
    let unit = week.group_named("unit 5-8").unwrap();
    week.change_group(four, |group| {
        let teacher = |part: &DayPart| TeacherTime {
            label: "leraar begin van de week".to_owned(),
            weeks: Weeks::Every,
            weekday: Weekday::Monday,
            part: *part,
        };
        group.teachers = DayPart::ALL.iter().map(teacher).collect();
    })
    .unwrap();
    week.change_group(unit, |group| group.is_unit = true).unwrap();
    let place = week.place_named("leeshoek").unwrap();
    let block = week
        .add_block(Block {
            groups: vec![four],
            aim: "sommen tot 20".to_owned(),
            place: Some(place),
            protected: true,
            weeks: Weeks::A,
            ..Block::new(assistant, Kind::SmallGroup, Weekday::Monday, span("8.45-9.30"))
        })
        .unwrap();
    week.add_block(Block {
        arrangement: Letter::new('A'),
        part: Some(BuildingPart::Upper),
        teacher: Some("leraar unit".to_owned()),
        ..Block::new(assistant, Kind::OnePupil, Weekday::Monday, span("10.45-11.30"))
    })
    .unwrap();
    week.add_ask(Ask::new(four, Kind::SmallGroup, 135)).unwrap();
    week.set_rules(Rules { most_groups: Some(4), ..Rules::default() }).unwrap();
    week.cards.fill_usual(&SchoolProfile::default());
    let yes = SaidYes {
        label: "leraar groep 6, deeltijd".to_owned(),
        weekdays: vec![Weekday::Friday],
        weeks: Weeks::Every,
        from: Some("9.00".parse().unwrap()),
    };
    week.cards.set_said_yes(vec![yes]).unwrap();
    week.cards.not_receiving = vec![unit];
    week.cards.was_split(four);
    week.protocol = Protocol::usual(&week, &SchoolProfile::default());
    week.protocol.add(Line { most_a_month: Some(2), ..Line::new(Step::Coordinator) }).unwrap();
    week.strike(date("2026-11-23"), block, StrikeReason::StandIn).unwrap();
    week.log
        .add_emergency(Emergency {
            date: date("2026-11-24"),
            person: assistant,
            group: four,
            responsible: "leraar groep 5".to_owned(),
            pupils_did: "zelfstandig werken".to_owned(),
            agreed: Some(true),
            prevention: "kaart voor half acht".to_owned(),
        })
        .unwrap();
    week.set_agreement(Agreement {
        before: "doel staat op het bord".to_owned(),
        review: Some(date("2027-02-19")),
        ..Agreement::empty(assistant, four)
    })
    .unwrap();
    week
}

#[test]
fn a_week_of_version_1_is_read_whole() {
    // A record for ever: where `full` grows, this text stays and still opens.
    let read = document::read::<AssistantWeek>(V1).unwrap();
    let full = full();
    assert_eq!(read.people, full.people);
    assert_eq!(read.groups, full.groups);
    assert_eq!(read.blocks, full.blocks);
    assert_eq!(read.cards, full.cards);
    assert_eq!(read.protocol, full.protocol);
    assert_eq!(read.log, full.log);
    assert_eq!(read.agreements(), full.agreements());
    let next = |week: &AssistantWeek| serde_json::to_value(week).unwrap()["next"].clone();
    assert_eq!(next(&read), next(&full));
    assert_eq!((read.asks, read.rules), (full.asks, full.rules));
}

/// Version 2 has kinds of work that version 1 does not know, and groups that the school says have no years.
#[test]
fn a_week_of_version_2_is_read_whole() {
    let read = document::read::<AssistantWeek>(V2).unwrap();
    assert_eq!(read.blocks.iter().map(|block| block.kind).collect::<Vec<_>>(), [Kind::Elsewhere, Kind::Unsaid]);
    assert!(read.groups[0].has_no_years && read.groups[0].years.is_empty());
    assert_eq!(document::read::<AssistantWeek>(&read.write()).unwrap(), read);
    assert!(read.write().starts_with(r#"{"version":2,"#));
}

#[test]
fn what_is_written_is_read_the_same() {
    let full = full();
    assert_eq!(document::read::<AssistantWeek>(&full.write()).unwrap(), full);
    assert_eq!(AssistantWeek::default().write(), "");
    assert_eq!(document::read::<AssistantWeek>("").unwrap(), AssistantWeek::default());
    assert_eq!(
        document::read::<AssistantWeek>(r#"{"version":1,"week":{}}"#).unwrap(),
        AssistantWeek::default(),
        "a field may come later"
    );
}

#[test]
fn a_week_that_is_newer_damaged_or_hostile_is_refused_with_the_reason() {
    assert_eq!(document::read::<AssistantWeek>(r#"{"version":3,"week":7}"#), Err(DocumentError::Newer { version: 3 }));
    for end in (1..V1.trim_end().len()).filter(|&end| V1.is_char_boundary(end)) {
        assert!(matches!(document::read::<AssistantWeek>(&V1[..end]), Err(DocumentError::Damaged { .. })), "{end}");
    }
    let changed = |from: &str, to: &str| {
        assert!(V1.contains(from), "{from}");
        document::read::<AssistantWeek>(&V1.replacen(from, to, 1)).unwrap_err()
    };
    for (from, to) in [
        ("\"assistant\"", "\"tovenaar\""),
        ("\"monday\"", "\"zondag\""),
        ("2027-07-31", "2027-02-30"),
        ("\"letter\":\"A\"", "\"letter\":\"?\""),
        ("525", "5250"),
    ] {
        assert!(matches!(changed(from, to), DocumentError::Damaged { .. }), "{from}");
    }
    let long = "x".repeat(Block::LONGEST_AIM + 1);
    assert!(matches!(
        changed("sommen tot 20", &long),
        DocumentError::Invalid(EditError::OutOfBounds(Bounds::TooLong { .. }))
    ));
    assert!(matches!(changed("\"person\":1", "\"person\":77"), DocumentError::Invalid(EditError::NoPerson(_))));
    assert!(matches!(
        changed("\"next\":", "\"next\":1,\"was\":"),
        DocumentError::Invalid(EditError::OutOfBounds(Bounds::Number { .. }))
    ));
    let deep = format!("{{\"version\":1,\"week\":{}", "[".repeat(100_000));
    assert!(document::read::<AssistantWeek>(&deep).is_err());
}

/// Someone without lesbevoegdheid cannot come to lead a group by way of a text.
#[test]
fn a_text_gives_nobody_a_lesbevoegdheid() {
    let text = V1.replacen("\"role\":\"assistant\",\"lead\":null", "\"role\":\"assistant\",\"lead\":\"yes\"", 1);
    assert_ne!(text, V1);
    assert_eq!(document::read::<AssistantWeek>(&text).unwrap().people[0].may_lead(), MayLead::No);
}

proptest! {
    #[test]
    fn no_text_at_all_panics(bytes in ".{0,60}", at in 0..3_000_usize) {
        let _ = document::read::<AssistantWeek>(&bytes);
        let at = (0..=at.min(V1.len())).rev().find(|&at| V1.is_char_boundary(at)).unwrap_or(0);
        let _ = document::read::<AssistantWeek>(&format!("{}{bytes}{}", &V1[..at], &V1[at..]));
    }
}

fn with_document(test: impl FnOnce(Session, WeekHandle)) {
    let owner = Owner::new();
    owner.with(|| {
        let session = Session::new(Scan::default());
        test(session, WeekHandle::new(session));
    });
    owner.unset();
}

#[test]
fn a_change_is_saved_taken_back_and_done_again() {
    with_document(|session, document| {
        let id = document.change(|week| week.add_person(StaffRole::Assistant)).unwrap();
        assert_eq!(document.with_untracked(|week| week.people.len()), 1);
        let text = session.with_untracked(|scan| scan.documents.text("week"));
        assert_eq!(document::read::<AssistantWeek>(&text).unwrap().people[0].id, id);
        document.undo();
        assert_eq!(session.with_untracked(|scan| scan.documents.text("week")), "");
        assert!(!document.can_undo() && document.can_redo());
        document.redo();
        assert_eq!(session.with_untracked(|scan| scan.documents.text("week")), text);
        // A change after going back ends what could be done again.
        document.undo();
        document.change(|week| week.add_person(StaffRole::TeacherSupporter)).unwrap();
        assert!(!document.can_redo());
    });
}

#[test]
fn a_refused_change_leaves_all_as_it_was() {
    with_document(|session, document| {
        let refused = document.change(|week| {
            week.add_person(StaffRole::Assistant)?;
            week.remove_block(BlockId(9))
        });
        assert_eq!(refused, Err(ChangeError::Refused(EditError::NoBlock(BlockId(9)))));
        assert_eq!(session.with_untracked(|scan| scan.documents.text("week")), "");
        assert!(!document.can_undo());
    });
}

#[test]
fn a_week_that_cannot_be_read_is_not_written_over() {
    with_document(|session, document| {
        let newer = r#"{"version":9,"week":{}}"#;
        session.change(|scan| scan.documents.set("week", newer.to_owned()));
        assert_eq!(document.error(), Some(DocumentError::Newer { version: 9 }));
        assert_eq!(document.change(|week| week.add_person(StaffRole::Assistant)), Err(ChangeError::Unreadable));
        assert_eq!(session.with_untracked(|scan| scan.documents.text("week")), newer);
        // Only those who choose to start afresh do, and they can undo it.
        document.start_afresh();
        assert_eq!(document.error(), None);
        document.undo();
        assert_eq!(document.text_untracked(), newer);
    });
}

/// Full of everything, up to its limits, with the longest texts there may be.
fn largest() -> AssistantWeek {
    let mut week = full();
    let long = |most: usize| "\u{1f600}".repeat(most);
    for role in [StaffRole::Assistant, StaffRole::TeacherSupporter, StaffRole::CareerChanger] {
        while week.add_person(role).is_ok() {}
    }
    let numbered = |at: usize, most: usize| format!("{at:02}{}", long(most - 2));
    for at in 0..AssistantWeek::MOST_GROUPS {
        let _ = week.add_group(Group::new(&numbered(at, Group::LONGEST_LABEL), &[]));
    }
    let (people, groups) = (week.people.clone(), week.groups.clone());
    for (at, person) in people.iter().cycle().take(AssistantWeek::MOST_BLOCKS).enumerate() {
        let block = Block::new(person.id, Kind::SmallGroup, Weekday::ALL[at % 5], "8.45-9.30".parse().unwrap());
        let groups = groups.iter().map(|group| group.id).take(Block::MOST_GROUPS).collect();
        let _ = week.add_block(Block { groups, aim: long(Block::LONGEST_AIM), ..block });
    }
    let entry = week.log.entries[0].clone();
    while week.log.add(entry.clone()).is_ok() {}
    let text = || long(Emergency::LONGEST_TEXT);
    let emergency =
        Emergency { responsible: text(), pupils_did: text(), prevention: text(), ..week.log.emergencies[0].clone() };
    while week.log.add_emergency(emergency.clone()).is_ok() {}
    for (person, group) in people.iter().flat_map(|person| groups.iter().map(|group| (person.id, group.id))) {
        let text = || long(Agreement::LONGEST_TEXT);
        let empty = Agreement::empty(person, group);
        let agreement = Agreement {
            before: text(),
            during: text(),
            after: text(),
            decides_alone: text(),
            talking: text(),
            when_ill: text(),
            own_ideas: text(),
            ..empty
        };
        if week.set_agreement(agreement).is_err() {
            break;
        }
    }
    week
}

#[test]
fn the_largest_week_there_can_be_is_kept_and_opens_from_a_file() {
    let week = largest();
    assert_eq!((week.people.len(), week.groups.len()), (AssistantWeek::MOST_PEOPLE, AssistantWeek::MOST_GROUPS));
    assert_eq!(week.blocks.len(), AssistantWeek::MOST_BLOCKS);
    let text = week.write();
    assert_eq!(document::read::<AssistantWeek>(&text), Ok(week));
    let scan = Scan { documents: documents([("week", text.clone())]), ..Scan::default() };
    let file = file::write(&scan, Stamp::default(), "Lees mij".into(), Vec::new());
    // The words of a file are shorter than what they are about; the other rooms hold less than a week.
    assert!(file.len() * 4 < usize::try_from(file::MOST_BYTES).unwrap(), "{}", file.len());
    assert_eq!(file::read(file.into_bytes()).unwrap().scan.documents.text("week"), text);
}
