//! A start records where everything came from, and invents nothing.

use super::support::*;
use crate::*;
use taakkompas_division as division;
use taakkompas_division::{ColleagueId, Qualification, Share, Size, TaskDivision, TaskKind, Verdict};
use taakkompas_scan::catalog::StatementId;
use taakkompas_scan::profile::{BoardSize, GroupCount, GroupForm, IbWord, SchoolProfile};
use taakkompas_scan::scan::{Answer, Answers, Level};
use taakkompas_school::qualification::MayLead;
use taakkompas_school::staff::StaffRole;
use taakkompas_school::time_of_day::{Weekday, Weeks};
use taakkompas_week::{AssistantWeek, Block, Group, Kind, PersonId, Year};

fn week_with(role: StaffRole, blocks: &[(Kind, Weekday, &str, bool)]) -> (AssistantWeek, PersonId) {
    let mut week = AssistantWeek::default();
    let person = week.add_person(role).unwrap();
    let group = week.add_group(Group::new("groep 4", &[Year::ALL[3]])).unwrap();
    for &(kind, day, span, protected) in blocks {
        let aim = if protected { "sommen tot 20".to_owned() } else { String::new() };
        let block =
            Block { groups: vec![group], aim, protected, ..Block::new(person, kind, day, span.parse().unwrap()) };
        week.add_block(block).unwrap();
    }
    (week, person)
}

fn from_week(role: DescriptionRole, week: &(AssistantWeek, PersonId)) -> Filled {
    let template = template(role);
    let (profile, answers) = (SchoolProfile::default(), Answers::new());
    fill(&Start { week: Some((&week.0, week.1)), ..start(&template, &profile, &answers) })
}

#[test]
fn words_of_the_school_are_filled_in() {
    let template = template(DescriptionRole::SpecialistTeacher);
    let profile = SchoolProfile { ib_word: Some(IbWord::Quality), ..SchoolProfile::default() };
    let answers = Answers::new();
    let start = Start { ib: "kwaliteitscoördinator", field: "rekenen", ..start(&template, &profile, &answers) };
    let description = fill(&start).description;
    assert_eq!(description.text(TextPart::Guide), "de kwaliteitscoördinator");
    assert_eq!(description.written(TextPart::Guide).unwrap().origin, Origin::Profile);
    assert_eq!(description.written(TextPart::Field).unwrap(), &Written { text: "rekenen".into(), origin: Origin::Own });
    assert_eq!(description.task(at(0, 2)).unwrap().what(), "Je doet rekenen.");
    let without = fill(&Start { field: " ", ..start }).description;
    assert_eq!(without.task(at(0, 2)).unwrap().what(), "Je doet ….");
    assert_eq!(without.written(TextPart::Field), None);
}

#[test]
fn tasks_fit_the_school() {
    let of = |profile: &SchoolProfile, condition| {
        let mut template = template(DescriptionRole::AcademicTeacher);
        template.groups[0].tasks[0].condition = condition;
        let answers = Answers::new();
        let description = fill(&start(&template, profile, &answers)).description;
        let first = description.task(at(0, 0)).unwrap();
        (first.what() == "Je ruimt op met de ib'er.").then_some(first.origin())
    };
    let unknown = SchoolProfile::default();
    let small = SchoolProfile {
        groups: Some(GroupCount::UpToFour),
        group_forms: vec![GroupForm::Combined],
        board: Some(BoardSize::One),
        ..SchoolProfile::default()
    };
    for (condition, for_unknown, for_small) in [
        (Condition::Always, Some(Origin::Template), Some(Origin::Template)),
        (Condition::VerySmall, None, Some(Origin::Profile)),
        (Condition::NotVerySmall, Some(Origin::Profile), None),
        (Condition::Combined, None, Some(Origin::Profile)),
        (Condition::Units, None, None),
        (Condition::SeveralSchools, Some(Origin::Profile), None),
        (Condition::SupportStaff, Some(Origin::Profile), Some(Origin::Profile)),
    ] {
        assert_eq!((of(&unknown, condition), of(&small, condition)), (for_unknown, for_small), "{condition:?}");
    }
}

#[test]
fn answers_of_the_scan_say_what_to_mind() {
    let mut template = template(DescriptionRole::Assistant);
    let statement = StatementId::from("inzet-overleg");
    template.scan.push(ScanNote {
        statement: statement.clone(),
        up_to: Level::Sometimes,
        part: TextPart::Talking,
        text: "Begin klein.".to_owned(),
    });
    let notes = |answer: Option<Answer>| {
        let answers: Answers = answer.into_iter().map(|answer| (statement.clone(), answer)).collect();
        fill(&start(&template, &SchoolProfile::default(), &answers)).description.notes().len()
    };
    assert_eq!(notes(None), 0);
    assert_eq!(notes(Some(Answer::Level(Level::NotYet))), 1);
    assert_eq!(notes(Some(Answer::Level(Level::Sometimes))), 1);
    assert_eq!(notes(Some(Answer::Level(Level::Mostly))), 0);
    assert_eq!(notes(Some(Answer::Unknown)), 0);
}

#[test]
fn the_week_gives_time_and_protected_blocks() {
    let week = week_with(
        StaffRole::Assistant,
        &[
            (Kind::SmallGroup, Weekday::Tuesday, "8.45-9.30", true),
            (Kind::IndependentWork, Weekday::Tuesday, "9.30-10.15", false),
            (Kind::Talking, Weekday::Tuesday, "14.30-14.45", false),
        ],
    );
    let description = from_week(DescriptionRole::Assistant, &week).description;
    let slot = |part| description.slot(part).unwrap();
    assert_eq!(slot(SlotPart::Pupils), Slot { time: Some(Time::a_week(90)), origin: Origin::Week });
    assert_eq!(slot(SlotPart::Talking), Slot { time: Some(Time::a_week(15)), origin: Origin::Week });
    assert_eq!(slot(SlotPart::Preparing), Slot { time: None, origin: Origin::Week });
    let group = &description.groups()[1];
    assert!(group.title().is_empty() && group.origin() == Origin::Week);
    let task = &group.tasks()[0];
    assert_eq!((task.what(), task.time()), ("sommen tot 20", Some(Time::a_week(45))));
    assert_eq!(description.reach(task, TODAY), Reach::Supervised);
    let planned = task.planned().unwrap();
    assert_eq!((planned.weekday, planned.weeks), (Weekday::Tuesday, Weeks::Every));
    assert_eq!(planned.groups, ["groep 4"]);
    assert_eq!(year_sum(&description, 40).assigned, (90 + 15) * 40, "the block counts once");
}

#[test]
fn no_talking_time_is_open_and_not_invented() {
    let week = week_with(StaffRole::Assistant, &[(Kind::SmallGroup, Weekday::Monday, "9.00-10.00", true)]);
    let slot = from_week(DescriptionRole::Assistant, &week).description.slot(SlotPart::Talking).unwrap();
    assert!(slot.is_open() && slot.origin == Origin::Week);
    let empty = week_with(StaffRole::Assistant, &[]);
    let slot = from_week(DescriptionRole::Assistant, &empty).description.slot(SlotPart::Talking).unwrap();
    assert!(slot.is_open() && slot.origin == Origin::Template, "a week without blocks says nothing");
}

#[test]
fn standing_in_is_no_task() {
    let week = week_with(
        StaffRole::Assistant,
        &[(Kind::StandingIn, Weekday::Monday, "8.30-12.00", true), (Kind::Lesson, Weekday::Friday, "8.30-9.30", true)],
    );
    let filled = from_week(DescriptionRole::Assistant, &week);
    assert_eq!(filled.description.groups().len(), 1);
    let kind = |left: &LeftOut| match left {
        LeftOut::Block { kind, why, .. } => (*kind, *why),
        other => panic!("{other:?}"),
    };
    let kinds: Vec<_> = filled.left_out.iter().map(kind).collect();
    let why = Some(short(Rule::NoQualification));
    assert_eq!(kinds, [(Kind::StandingIn, why), (Kind::Lesson, why)]);
}

#[test]
fn the_week_says_until_when() {
    let (mut week, person) = week_with(StaffRole::CareerChanger, &[]);
    let lead = MayLead::Temporarily { until: Some(TODAY) };
    week.change_person(person, |person| person.set_may_lead(lead).unwrap()).unwrap();
    let description = from_week(DescriptionRole::CareerChanger, &(week, person)).description;
    assert_eq!(description.may_lead(), Some(lead));
    assert_eq!(reach(&description, at(0, 1)), Reach::Independent);
}

/// Decided: after the last day someone is without lesbevoegdheid (WPO artikel 32 lid 10), also for work with pupils
/// that needs none. The start used to call that independent.
#[test]
fn who_is_past_the_last_day_starts_under_a_teachers_responsibility() {
    let first = |until| {
        let (mut week, person) =
            week_with(StaffRole::CareerChanger, &[(Kind::SmallGroup, Weekday::Monday, "9.00-10.00", true)]);
        let lead = MayLead::Temporarily { until: Some(until) };
        week.change_person(person, |person| person.set_may_lead(lead).unwrap()).unwrap();
        let description = from_week(DescriptionRole::CareerChanger, &(week, person)).description;
        reach(&description, at(1, 0))
    };
    assert_eq!(first(TODAY), Reach::Independent);
    assert_eq!(first(TODAY.previous_day().unwrap()), Reach::Supervised);
}

/// Decided: a lesson may be in someone's own subject, even if they are a teacher by role (WPO artikel 3 lid 1 onder b).
/// The week allowed it and the description left it out.
#[test]
fn a_lesson_of_a_teacher_of_one_subject_is_in_that_subject() {
    let (mut week, person) = week_with(StaffRole::Teacher, &[(Kind::Lesson, Weekday::Monday, "9.00-10.00", true)]);
    let filled = from_week(DescriptionRole::AcademicTeacher, &(week.clone(), person));
    assert_eq!(filled.description.task(at(1, 0)).unwrap().needs(), Required::Group);
    week.change_person(person, |person| person.set_may_lead(MayLead::OwnSubject).unwrap()).unwrap();
    let filled = from_week(DescriptionRole::AcademicTeacher, &(week, person));
    assert_eq!(filled.left_out, []);
    let mut description = filled.description;
    assert_eq!(description.task(at(1, 0)).unwrap().needs(), Required::OwnSubject);
    assert_eq!(reach(&description, at(1, 0)), Reach::Supervised, "which subject is not filled in yet");
    description.set_text(TextPart::Field, "muziek", TODAY).unwrap();
    assert_eq!(description.lowered(TODAY).iter().find(|low| low.at == at(1, 0)), None);
}

#[test]
fn a_week_of_another_role_is_not_used() {
    let week = week_with(StaffRole::Assistant, &[(Kind::SmallGroup, Weekday::Monday, "9.00-10.00", true)]);
    let filled = from_week(DescriptionRole::AcademicTeacher, &week);
    assert_eq!(filled.left_out, [LeftOut::Week]);
    assert_eq!(filled.description.slot(SlotPart::Pupils), None);
}

#[test]
fn the_division_gives_tasks_that_someone_may_do() {
    let template = template(DescriptionRole::Caretaker);
    let (profile, answers) = (SchoolProfile::default(), Answers::new());
    let assigned = |label: &str, number, needs| AssignedTask {
        label: label.to_owned(),
        minutes: 600,
        number,
        needs,
        is_function: false,
    };
    let division = [
        assigned("Schooltuin", 3, Required::Nothing),
        assigned("Plusgroep", 4, Required::Group),
        assigned("Invallen bovenbouw", 5, Required::Nothing),
        AssignedTask { minutes: 0, ..assigned("Magazijn", 6, Required::Nothing) },
    ];
    let filled = fill(&Start { division: &division, ..start(&template, &profile, &answers) });
    let tasks = filled.description.groups()[1].tasks();
    let told: Vec<_> = tasks.iter().map(|task| (task.what(), task.number(), task.time())).collect();
    assert_eq!(told, [("Schooltuin", Some(3), Some(Time::a_year(600))), ("Magazijn", Some(6), None)]);
    assert!(tasks.iter().all(|task| task.origin() == Origin::Division));
    let why = short(Rule::NoQualification);
    assert_eq!(
        filled.left_out,
        [
            LeftOut::Assigned { label: "Plusgroep".into(), number: 4, why, is_function: false },
            LeftOut::Assigned { label: "Invallen bovenbouw".into(), number: 5, why, is_function: false },
        ]
    );
}

#[test]
fn more_than_fits_is_told() {
    let template = template(DescriptionRole::Caretaker);
    let (profile, answers) = (SchoolProfile::default(), Answers::new());
    let division: Vec<_> = (0..25)
        .map(|number| AssignedTask {
            label: "Taak".into(),
            minutes: 60,
            number,
            needs: Required::Nothing,
            is_function: false,
        })
        .collect();
    let filled = fill(&Start { division: &division, ..start(&template, &profile, &answers) });
    assert_eq!(filled.left_out, [LeftOut::TooMany { from: Origin::Division, count: 5 }]);
    assert_eq!(filled.description.check(), Ok(()));
}

/// A division in which two colleagues hold functions and an assistant has a task.
fn with_functions() -> (TaskDivision, [ColleagueId; 2]) {
    let mut division = TaskDivision::default();
    let teacher = division.add_colleague(StaffRole::Teacher, "leraar groep 4").unwrap();
    let assistant = division.add_colleague(StaffRole::Assistant, "onderwijsassistent A").unwrap();
    let mut add = |label: &str, hours: u32, holders: &[ColleagueId], qualification| {
        let (size, kind, holders) = (Size::Minutes(hours * 60), TaskKind::Function, holders.to_vec());
        let task = division::Task { size, kind, holders, qualification, ..division::Task::new(label) };
        division.add_task(task).unwrap()
    };
    add("ib'er", 400, &[teacher], Qualification::None);
    add("Coördinator onderbouw", 100, &[teacher, assistant], Qualification::None);
    add("Taalcoördinator", 80, &[teacher], Qualification::Group);
    let gone = add("Ict-coördinator", 60, &[assistant], Qualification::None);
    division.decide(gone, Some(Verdict::Stop)).unwrap();
    let garden = division.add_task(division::Task::new("Schooltuin")).unwrap();
    division.give(Share { task: garden, colleague: assistant, parts: 1 }).unwrap();
    (division, [teacher, assistant])
}

#[test]
fn functions_come_from_the_division_with_their_hours_and_are_no_tasks() {
    let (division, [_, assistant]) = with_functions();
    let template = template(DescriptionRole::Assistant);
    let (profile, answers) = (SchoolProfile::default(), Answers::new());
    let own = assigned(&division, assistant, "");
    let filled = fill(&Start { division: &own, ..start(&template, &profile, &answers) });
    let groups = &filled.description.groups()[1..];
    let told = |group: &TaskGroup| {
        assert_eq!((group.origin(), group.title()), (Origin::Division, ""));
        let of = |task: &DescribedTask| {
            assert_eq!(task.origin(), Origin::Division);
            (task.what().to_owned(), task.is_function(), task.time())
        };
        group.tasks().iter().map(of).collect::<Vec<_>>()
    };
    // A function that is stopped is left out; two holders of a function get half of its hours each.
    assert_eq!(told(&groups[0]), [("Coördinator onderbouw".to_owned(), true, Some(Time::a_year(50 * 60)))]);
    assert_eq!(told(&groups[1]), [("Schooltuin".to_owned(), false, Some(Time::a_year(25 * 60)))]);
    assert_eq!(groups.len(), 2);
    assert_eq!(filled.left_out, []);
    let text = serde_json::to_string(&filled.description).unwrap();
    assert_eq!(serde_json::from_str::<Description>(&text).unwrap(), filled.description);
    assert_eq!(text.matches("\"function\":true").count(), 1);
    assert_eq!(text.matches("\"function\":false").count(), 0, "what is no function is written as before");
}

#[test]
fn a_function_that_needs_a_lesbevoegdheid_is_only_for_a_role_that_has_one() {
    let (division, [teacher, _]) = with_functions();
    let own = assigned(&division, teacher, "");
    assert_eq!(own.iter().map(|of| of.minutes).collect::<Vec<_>>(), [400 * 60, 50 * 60, 80 * 60]);
    let (profile, answers) = (SchoolProfile::default(), Answers::new());
    // The words of a function count as well as the papers ticked for it.
    let words = AssignedTask { label: "Invallen bovenbouw".to_owned(), needs: Required::Nothing, ..own[0].clone() };
    let own = [own, vec![words]].concat();
    for &role in DescriptionRole::ALL {
        let template = template(role);
        let filled = fill(&Start { division: &own, ..start(&template, &profile, &answers) });
        let description = &filled.description;
        let functions: Vec<&DescribedTask> =
            description.tasks().map(|(_, task)| task).filter(|task| task.is_function()).collect();
        for task in &functions {
            let alone = description.reach(task, TODAY) > Reach::Supervised;
            let may = description.legal_position().most(task.needs(), TODAY) > Reach::Supervised;
            assert!(may || !alone, "{role:?} {}", task.what());
        }
        let left = |of: &LeftOut| matches!(of, LeftOut::Assigned { is_function: true, .. });
        assert_eq!(functions.len() + filled.left_out.iter().filter(|of| left(of)).count(), own.len(), "{role:?}");
        if role.qualification() == OfRole::None {
            assert_eq!(functions.len(), 2, "{role:?}: what needs one is not taken in");
        }
    }
}
