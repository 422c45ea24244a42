//! The division of tasks as text and back.

use proptest::prelude::*;
use taakkompas::kit::document::{self, Document, DocumentError};
use taakkompas_division::{
    Aim, Amount, Bounds, Capacity, CapacityLabel, ColleagueId, EditError, Fixed, Holding, IneligibleReason, PeopleRule,
    Qualification, Share, Size, SizeLabel, Task, TaskDivision, TaskId, TaskKind, Verdict, Wishes,
};
use taakkompas_school::months::{Month, Months};
use taakkompas_school::staff::StaffRole;
use taakkompas_school::time_of_day::Weekday;
use taakkompas_week::{AssistantWeek, PersonId};

pub const V1: &str = include_str!("../records/division-v1.json");
pub const V2: &str = include_str!("../records/division-v2.json");

fn read(text: &str) -> Result<TaskDivision, DocumentError<EditError>> {
    document::read(text)
}

/// A division in which everything that can be filled in is.
fn full() -> TaskDivision {
    let mut of = TaskDivision::default();
    of.set_year(Some(2026));
    let teacher = of.add_colleague(StaffRole::Teacher, "leraar groep 4").unwrap();
    let other = of.add_colleague(StaffRole::Teacher, "leraar groep 5").unwrap();
    let assistant = of.add_colleague(StaffRole::Assistant, "onderwijsassistent A").unwrap();
    let task = |label: &str| Task { label: label.to_owned(), ..Task::new(label) };
    let party = of
        .add_task(Task {
            months: Months::of(&[Month::November, Month::December]),
            size: Size::Label(SizeLabel::Large),
            most_people: 2,
            may_share: true,
            worth: Some(Amount::Much),
            effort: Some(Amount::Little),
            ..task("Sinterklaasfeest")
        })
        .unwrap();
    let reports = of
        .add_task(Task { qualification: Qualification::Group, size: Size::Minutes(900), ..task("Rapporten nakijken") })
        .unwrap();
    let council = of.add_task(Task { fixed: Some(Fixed::Council), holders: vec![teacher], ..task("MR") }).unwrap();
    of.add_task(Task { kind: TaskKind::Function, holders: vec![other], ..task("Taalcoördinator") }).unwrap();
    let library = of.add_task(Task { weekday: Some(Weekday::Tuesday), ..task("Schoolbibliotheek") }).unwrap();
    let paper = of.add_task(Task { certificate: "EHBO".to_owned(), group: "4".to_owned(), ..task("Kast") }).unwrap();
    of.decide(library, Some(Verdict::HandOver { to: StaffRole::Assistant })).unwrap();
    of.decide(paper, Some(Verdict::Stop)).unwrap();
    of.decide(reports, Some(Verdict::Smaller { freed: 300 })).unwrap();
    of.change_colleague(teacher, |who| {
        who.capacity = Capacity::Minutes(6000);
        who.days = vec![Weekday::Monday, Weekday::Tuesday];
        who.groups = vec!["4".to_owned()];
        who.certificates = vec!["EHBO".to_owned()];
        who.would_stop = Some(paper);
    })
    .unwrap();
    of.change_colleague(assistant, |who| who.pupil_minutes = 30_000).unwrap();
    for id in [other, assistant] {
        // In version 1 everyone had the usual room.
        of.change_colleague(id, |who| who.capacity = Capacity::Label(CapacityLabel::Usual)).unwrap();
    }
    of.change_colleague(teacher, |who| {
        who.wishes = Some(Wishes { good: vec![party], like: vec![library], drop: Some(council) })
    })
    .unwrap();
    of.keep_apart(party, reports).unwrap();
    of.set_last_year(vec![Holding { task: party, colleague: other }]).unwrap();
    let share = |task: TaskId, colleague: ColleagueId| Share { task, colleague, parts: 1 };
    of.choose(&[share(party, teacher), share(reports, other)], Some(Aim::BestFit)).unwrap();
    of.lock(share(reports, other)).unwrap();
    of
}

#[test]
fn a_division_of_version_1_is_read_whole() {
    // A record for ever: where `full` grows, this text stays and still opens.
    assert_eq!(read(V1).unwrap(), full());
}

/// Version 2 knows how many people a task is for: four exactly, or everyone, and whose hours its size is.
fn with_people() -> TaskDivision {
    let mut of = full();
    let of_each = Task { per_person: true, size: Size::Minutes(720), ..Task::new("Kerstviering") };
    of.add_task(Task { people_rule: PeopleRule::Exactly, most_people: 4, ..of_each.clone() }).unwrap();
    let everyone = Task { people_rule: PeopleRule::Everyone, size: Size::Minutes(510), ..of_each };
    of.add_task(Task { label: "Studiedag".to_owned(), ..everyone.clone() }).unwrap();
    let own = Task { label: "Rapporten groep 4".to_owned(), group: "4".to_owned(), per_person: false, ..everyone };
    of.add_task(own).unwrap();
    of
}

#[test]
fn a_division_of_version_2_is_read_whole() {
    assert_eq!(read(V2).unwrap(), with_people());
}

#[test]
fn an_older_app_refuses_a_division_that_knows_how_many_people_a_task_is_for() {
    // It would drop the new fields, and so turn "met vier" into "één persoon" without a word.
    assert!(with_people().write().starts_with(r#"{"version":2,"#));
    assert!(full().write().starts_with(r#"{"version":2,"#), "one version is written, whatever is in it");
    // What an older text does not say is as it was: one person, or two at most.
    let party = read(V1).unwrap().task_named("Sinterklaasfeest").unwrap().clone();
    assert_eq!((party.people_rule, party.people(), party.per_person), (PeopleRule::AtMost, Some(2), false));
}

#[test]
fn what_is_written_is_read_the_same() {
    let full = full();
    assert_eq!(read(&full.write()).unwrap(), full);
    assert_eq!(TaskDivision::default().write(), "");
    assert_eq!(read("").unwrap(), TaskDivision::default());
    assert_eq!(read(r#"{"version":1,"division":{}}"#).unwrap(), TaskDivision::default(), "a field may come later");
}

/// A later field: absent if nobody counted, so that an older text and its copy stay the same.
#[test]
fn hands_that_were_counted_are_read_the_same() {
    let mut of = full();
    assert!(!of.write().contains("hands"));
    let party = of.task_named("Sinterklaasfeest").unwrap().id;
    of.change_task(party, |task| task.hands = 7).unwrap();
    assert!(of.write().contains("\"hands\":7"));
    assert_eq!(read(&of.write()).unwrap(), of);
    let far = of.write().replacen("\"hands\":7", "\"hands\":999", 1);
    assert_eq!(
        read(&far),
        Err(DocumentError::Invalid(EditError::OutOfBounds(Bounds::Count { least: 0, most: 120, found: 999 })))
    );
}

#[test]
fn the_next_year_and_who_is_who_in_the_week_are_read_the_same() {
    let mut of = full();
    of.turn_year().unwrap();
    assert_eq!(of.last_year.len(), 2);
    let mut week = AssistantWeek::default();
    let person = week.add_person(StaffRole::Assistant).unwrap();
    let assistant = of.colleague_named("onderwijsassistent A").unwrap().id;
    of.link_to_week(assistant, &week, Some(person)).unwrap();
    assert_eq!(read(&of.write()).unwrap(), of);
    // Two who are the same one in the week: the first keeps the link, and the record opens.
    let mut forged = of.clone();
    let last = forged.colleagues.len() - 1;
    assert_eq!(forged.colleagues[last].id, assistant);
    forged.colleagues[0].in_week = Some(person);
    let linked: Vec<Option<PersonId>> =
        read(&forged.write()).unwrap().colleagues.iter().map(|who| who.in_week).collect();
    assert_eq!(linked, [Some(person), None, None]);
}

#[test]
fn a_division_that_is_newer_damaged_or_hostile_is_refused_with_the_reason() {
    assert_eq!(read(r#"{"version":3,"division":7}"#), Err(DocumentError::Newer { version: 3 }));
    for end in (1..V1.trim_end().len()).filter(|&end| V1.is_char_boundary(end)) {
        assert!(matches!(read(&V1[..end]), Err(DocumentError::Damaged { .. })), "{end}");
    }
    let changed = |from: &str, to: &str| {
        assert!(V1.contains(from), "{from}");
        read(&V1.replacen(from, to, 1)).unwrap_err()
    };
    for (from, to) in [("\"teacher\"", "\"tovenaar\""), ("\"tuesday\"", "\"zondag\""), ("\"large\"", "\"reus\"")] {
        assert!(matches!(changed(from, to), DocumentError::Damaged { .. }), "{from}");
    }
    let long = "x".repeat(Task::LONGEST_LABEL + 1);
    assert!(matches!(
        changed("Sinterklaasfeest", &long),
        DocumentError::Invalid(EditError::OutOfBounds(Bounds::TooLong { .. }))
    ));
    assert!(matches!(
        changed("\"next\":", "\"next\":1,\"was\":"),
        DocumentError::Invalid(EditError::OutOfBounds(Bounds::Number { .. }))
    ));
    assert!(read(&format!("{{\"version\":1,\"division\":{}", "[".repeat(100_000))).is_err());
}

/// Whoever writes a text by hand cannot give an assistant what needs a lesbevoegdheid: it is taken out.
#[test]
fn a_text_gives_nobody_what_needs_a_lesbevoegdheid() {
    let full = full();
    let assistant = full.colleague_named("onderwijsassistent A").unwrap().id;
    let reports = full.task_named("Rapporten nakijken").unwrap();
    let share = Share { task: reports.id, colleague: assistant, parts: 1 };
    let mut forged = full.clone();
    forged.chosen = vec![share];
    forged.locks = vec![share];
    forged.last_year = vec![Holding { task: reports.id, colleague: assistant }];
    let function = forged.tasks.iter().position(|task| task.kind == TaskKind::Function).unwrap();
    forged.tasks[function].qualification = Qualification::Group;
    forged.tasks[function].holders = vec![assistant];
    let read = read(&forged.write()).unwrap();
    assert_eq!((read.chosen.as_slice(), read.locks.as_slice()), (&[][..], &[][..]));
    assert!(read.last_year.is_empty() && read.tasks[function].holders.is_empty());
    // The role of a text says who may, not the rest of it.
    let text =
        full.write().replacen("\"role\":\"assistant\",\"lead\":null", "\"role\":\"assistant\",\"lead\":\"yes\"", 1);
    assert_ne!(text, full.write());
    let read = self::read(&text).unwrap();
    let why = read.why_not(reports, read.colleague(assistant).unwrap());
    assert!(matches!(why, Some(IneligibleReason::NotQualified { .. })), "{why:?}");
}

proptest! {
    #[test]
    fn no_text_at_all_panics(bytes in ".{0,60}", at in 0..3_000_usize) {
        let _ = read(&bytes);
        let at = (0..=at.min(V1.len())).rev().find(|&at| V1.is_char_boundary(at)).unwrap_or(0);
        let _ = read(&format!("{}{bytes}{}", &V1[..at], &V1[at..]));
    }
}

/// Writes the text of a first version; only while there is none.
#[test]
fn the_text_of_a_version_is_there() {
    assert!(V1.starts_with(r#"{"version":1,"division":{"#), "write it: {}", full().write());
    assert!(V2.starts_with(r#"{"version":2,"division":{"#), "write it: {}", with_people().write());
}
