//! The three rooms ask the same law: the same person, work and day have one answer, whoever asks.
//!
//! If the rooms used to answer differently, a separate test says what was decided, and by which article.

use taakkompas_descriptions::{DescriptionRole, LegalPosition};
use taakkompas_division::{Colleague, IneligibleReason, Qualification, Task, TaskDivision};
use taakkompas_school::months::{Month, Months};
use taakkompas_school::qualification::MayLead;
use taakkompas_school::qualification::{Required, Rule, check};
use taakkompas_school::staff::StaffRole;
use taakkompas_school::time_of_day::{Span, TimeOfDay, Weekday};
use taakkompas_week::figures::{Fact, Figures};
use taakkompas_week::{AssistantWeek, Block, Group, Kind, PersonId, Year, figures};
use time::Date;
use time::macros::date;

/// The day of the work: the last day of January, so that a task of the division ends on it too.
const DAY: Date = date!(2027 - 01 - 31);
const DAY_BEFORE: Date = date!(2027 - 01 - 30);
const DAY_AFTER: Date = date!(2027 - 02 - 01);

fn sayings() -> Vec<Option<MayLead>> {
    let until = [None, Some(DAY_BEFORE), Some(DAY), Some(DAY_AFTER)];
    let temporarily = until.map(|until| Some(MayLead::Temporarily { until }));
    let others = [None, Some(MayLead::Yes), Some(MayLead::OwnSubject), Some(MayLead::No)];
    others.into_iter().chain(temporarily).collect()
}

/// A week in which someone with this role does this kind of work.
fn week(role: StaffRole, said: Option<MayLead>, kind: Kind) -> (AssistantWeek, PersonId) {
    let mut week = AssistantWeek::default();
    let person = week.add_person(role).unwrap();
    if let Some(said) = said {
        week.change_person(person, |person| _ = person.set_may_lead(said)).unwrap();
    }
    let group = week.add_group(Group::new("4", &[Year::ALL[3]])).unwrap();
    let span = Span::new(TimeOfDay::at(9, 0), TimeOfDay::at(10, 0)).unwrap();
    let mut block = Block::new(person, kind, Weekday::Monday, span);
    (block.groups, block.aim) = (vec![group], "lezen".to_owned());
    week.add_block(block).unwrap();
    (week, person)
}

#[derive(Debug, PartialEq, Eq)]
enum InWeek {
    Nothing,
    Question,
    Emergency,
}

fn in_week(figures: &Figures) -> InWeek {
    let is = |wanted: fn(&Fact) -> bool| figures.facts.iter().any(wanted);
    if is(|fact| matches!(fact, Fact::Emergency { .. })) {
        InWeek::Emergency
    } else if is(|fact| matches!(fact, Fact::LeadEndUnknown { .. })) {
        InWeek::Question
    } else {
        InWeek::Nothing
    }
}

fn colleague(role: StaffRole, said: Option<MayLead>, subject: &str) -> Colleague {
    let mut who = Colleague::new(role, "collega");
    subject.clone_into(&mut who.subject);
    if let Some(said) = said {
        let _ = who.set_may_lead(said);
    }
    who
}

fn in_division(who: &Colleague, qualification: Qualification, year: Option<u16>) -> Option<Rule> {
    let mut division = TaskDivision::default();
    division.set_year(year);
    let task = Task { qualification, months: Months::of(&[Month::January]), ..Task::new("taak") };
    division.why_unqualified(&task, who).map(|why| match why {
        IneligibleReason::NotQualified { short, .. } => short.rule(),
        other => unreachable!("{other:?}"),
    })
}

fn in_description(position: LegalPosition<'_>, required: Required) -> Option<Rule> {
    position.why_not(required, DAY).map(|short| short.rule())
}

/// The week asks about a kind of block, the division about a task of January, a description about a task of today.
#[test]
fn the_same_person_work_and_day_have_one_answer() {
    let works = [
        (Required::Nothing, Kind::ExtraHands, Qualification::None),
        (Required::OwnSubject, Kind::Lesson, Qualification::Subject { subject: "gym".to_owned() }),
        (Required::Group, Kind::StandingIn, Qualification::Group),
    ];
    for &role in StaffRole::ALL {
        for said in sayings() {
            let allowed = said.filter(|&said| role.allows(said));
            for (required, kind, qualification) in &works {
                let expected = check(role.held(allowed, Some("gym")), *required, DAY).err().map(|short| short.rule());
                let seen = in_week(&figures(&week(role, said, *kind).0, DAY));
                let weekly = match expected {
                    None => InWeek::Nothing,
                    Some(Rule::EndUnknown) => InWeek::Question,
                    Some(_) => InWeek::Emergency,
                };
                assert_eq!(seen, weekly, "{role:?} {said:?} {required:?} in the week");
                let divided = in_division(&colleague(role, said, "gym"), qualification.clone(), Some(2026));
                assert_eq!(divided, expected, "{role:?} {said:?} {required:?} in the division");
                for &of in DescriptionRole::ALL.iter().filter(|of| of.in_law() == role) {
                    let position = LegalPosition { role: of, lead: said, field: "gym", title: "" };
                    assert_eq!(in_description(position, *required), expected, "{of:?} {said:?} {required:?} described");
                }
            }
        }
    }
}

/// A description that suits someone of the week has the same role in law, or one for which the school says what papers
/// the person has.
#[test]
fn a_description_has_no_other_papers_than_the_person_of_the_week() {
    for &role in StaffRole::ALL {
        for &of in DescriptionRole::ALL.iter().filter(|of| of.suits(role)) {
            assert!(of.in_law() == role || of.in_law() == StaffRole::Other, "{role:?} {of:?}");
        }
        assert!(DescriptionRole::of(role).is_none_or(|of| of.in_law() == role), "{role:?}");
    }
}

/// Decided: if a role does not imply papers, nobody has them until the school says so. The week and the division do not
/// ask, so there "iemand anders" has none; a description asks. Stricter than WPO artikel 3 lid 1, which looks at
/// diplomas.
#[test]
fn what_is_not_said_counts_as_none_in_every_room() {
    assert_eq!(in_week(&figures(&week(StaffRole::Other, None, Kind::Lesson).0, DAY)), InWeek::Emergency);
    let other = colleague(StaffRole::Other, None, "gym");
    assert_eq!(in_division(&other, Qualification::Group, Some(2026)), Some(Rule::NotSaid));
    let empty = LegalPosition { role: DescriptionRole::Empty, lead: None, field: "gym", title: "" };
    assert_eq!(in_description(empty, Required::Group), Some(Rule::NotSaid));
    let named = LegalPosition { lead: Some(MayLead::Yes), title: "Onderwijsassistent groep 4", ..empty };
    assert_eq!(in_description(named, Required::Group), Some(Rule::NoQualification));
}

/// Decided: the diploma is for a subject (WPO artikel 3 lid 1 onder b), so a room that asks for the subject wants it
/// filled in. The division used to treat a missing subject as another subject. The week has no subjects and cannot ask.
#[test]
fn a_subject_that_is_not_filled_in_is_asked_for() {
    let who = colleague(StaffRole::SubjectTeacher, None, " ");
    let gym = || Qualification::Subject { subject: "gym".to_owned() };
    assert_eq!(in_division(&who, gym(), Some(2026)), Some(Rule::SubjectUnknown));
    let position = LegalPosition { role: DescriptionRole::SubjectSpecialist, lead: None, field: " ", title: "" };
    assert_eq!(in_description(position, Required::OwnSubject), Some(Rule::SubjectUnknown));
    assert_eq!(in_week(&figures(&week(StaffRole::SubjectTeacher, None, Kind::Lesson).0, DAY)), InWeek::Nothing);
}

/// By law a vakleerkracht may teach rekenen with a diploma for it (Besluit bekwaamheidseisen artikel 4.1).
#[test]
fn a_vakleerkracht_may_teach_rekenen_with_a_diploma_for_it() {
    let who = colleague(StaffRole::SubjectTeacher, None, "rekenen");
    let sums = Qualification::Subject { subject: "rekenen".to_owned() };
    assert_eq!(in_division(&who, sums, Some(2026)), None);
    let position = LegalPosition { role: DescriptionRole::SubjectSpecialist, lead: None, field: "rekenen", title: "" };
    assert_eq!(in_description(position, Required::OwnSubject), None);
}

/// Decided: what is planned in an unknown year may be after the last day, so it waits (WPO artikel 32 lid 10: the time
/// is limited). It used to be reported as an unknown last day, even if that day was known.
#[test]
fn without_a_school_year_no_temporary_papers_are_enough() {
    for (until, rule) in [(Some(DAY_AFTER), Rule::DayUnknown), (None, Rule::EndUnknown)] {
        let who = colleague(StaffRole::CareerChanger, Some(MayLead::Temporarily { until }), "");
        assert_eq!(in_division(&who, Qualification::Group, None), Some(rule));
    }
}

/// Decided: after the last day there is no lesbevoegdheid (WPO artikel 32 lid 10). Such a lesson used to be an
/// emergency among the facts, but structural work in the share.
#[test]
fn a_lesson_after_the_last_day_is_an_emergency_and_no_structural_work() {
    let share = |until| {
        let said = MayLead::Temporarily { until };
        let (week, _) = week(StaffRole::CareerChanger, Some(said), Kind::Lesson);
        let figures = figures(&week, DAY);
        (in_week(&figures), figures.people[0].share.part)
    };
    assert_eq!(share(Some(DAY)), (InWeek::Nothing, 60));
    assert_eq!(share(Some(DAY_BEFORE)), (InWeek::Emergency, 0));
    assert_eq!(share(None), (InWeek::Question, 60), "an open question is asked first");
}

/// A lesson may be in one subject; someone who stands in takes the whole group.
#[test]
fn a_block_asks_for_papers_exactly_if_it_is_in_front_of_a_group() {
    assert_eq!(Kind::Lesson.required(), Required::OwnSubject);
    assert_eq!(Kind::StandingIn.required(), Required::Group);
    for &kind in Kind::ALL {
        assert_eq!(kind.leads_a_group(), kind.required() != Required::Nothing, "{kind:?}");
    }
}
