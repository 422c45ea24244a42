use time::macros::date;

use super::support::*;
use crate::*;
use taakkompas_school::qualification::MayLead;
use taakkompas_school::qualification::Shortfall;
use taakkompas_school::staff::StaffRole;
use taakkompas_school::time_of_day::Weekday;

fn of_group(division: &mut TaskDivision) -> TaskId {
    let task = Task { qualification: Qualification::Group, ..Task::new("Rekenlessen") };
    division.add_task(task).unwrap()
}

#[test]
fn no_edit_gives_what_needs_a_lesbevoegdheid_to_someone_without() {
    let mut division = TaskDivision::default();
    let task = of_group(&mut division);
    let roles = [
        StaffRole::Assistant,
        StaffRole::TeacherSupporter,
        StaffRole::SubjectTeacher,
        StaffRole::LioTrainee,
        StaffRole::Student,
        StaffRole::Caretaker,
        StaffRole::Childcare,
        StaffRole::Volunteer,
        StaffRole::Other,
    ];
    for role in roles {
        let id = division.add_colleague(role, role.code()).unwrap();
        let rule = match role {
            StaffRole::SubjectTeacher => Rule::OwnSubjectOnly,
            StaffRole::Other => Rule::NotSaid,
            _ => Rule::NoQualification,
        };
        let refused = EditError::MayNotHold { task, colleague: id, why: not_qualified(role, rule) };
        let before = division.clone();
        assert_eq!(division.lock(share(task, id, 1)), Err(refused));
        assert_eq!(division.give(share(task, id, 1)), Err(refused));
        assert_eq!(division.choose(&[share(task, id, 1)], None), Err(refused));
        assert_eq!(division.set_last_year(vec![Holding { task, colleague: id }]), Err(refused));
        let hold = |task: &mut Task| {
            task.fixed = Some(Fixed::Other);
            task.holders = vec![id];
        };
        assert_eq!(division.change_task(task, hold), Err(refused));
        let hand_over = division.decide(task, Some(Verdict::HandOver { to: role }));
        assert_eq!(hand_over.is_ok(), role == StaffRole::Other, "{role:?}");
        division = before;
    }
    let assistant = division.colleague_named("assistant").unwrap().id;
    let lead = division.change_colleague(assistant, |who| who.set_may_lead(MayLead::Yes).unwrap_err_and_nothing());
    assert_eq!(lead, Ok(Vec::new()));
    assert!(division.lock(share(task, assistant, 1)).is_err());
}

trait Nothing {
    fn unwrap_err_and_nothing(self);
}

impl Nothing for Result<(), EditError> {
    fn unwrap_err_and_nothing(self) {
        assert!(self.is_err());
    }
}

#[test]
fn who_loses_a_lesbevoegdheid_loses_what_needs_it() {
    let mut division = TaskDivision::default();
    let task = of_group(&mut division);
    let id = teacher(&mut division, "leraar", 100);
    division.lock(share(task, id, 1)).unwrap();
    division.give(share(task, id, 1)).unwrap();
    division.set_last_year(vec![Holding { task, colleague: id }]).unwrap();
    let gone = division.change_colleague(id, |who| who.set_role(StaffRole::TeacherSupporter)).unwrap();
    assert_eq!(gone, [share(task, id, 1), share(task, id, 1)]);
    assert!(division.locks.is_empty() && division.chosen.is_empty() && division.last_year.is_empty());
    assert_eq!(division.check(), Ok(()));
}

#[test]
fn a_task_that_comes_to_need_one_leaves_who_has_none() {
    let mut division = TaskDivision::default();
    let task = task(&mut division, "Kamp", 10);
    let id = someone(&mut division, StaffRole::Assistant, "assistent", 100);
    division.give(share(task, id, 1)).unwrap();
    let gone = division.change_task(task, |task| task.qualification = Qualification::Group).unwrap();
    assert_eq!(gone, [share(task, id, 1)]);
}

#[test]
fn a_lesbevoegdheid_for_a_time_reaches_to_the_end_of_the_task() {
    let mut division = TaskDivision { year: Some(2026), ..TaskDivision::default() };
    let id = division.add_colleague(StaffRole::CareerChanger, "zij-instromer").unwrap();
    let task = of_group(&mut division);
    let why = |division: &TaskDivision| division.why_not(division.task(task).unwrap(), division.colleague(id).unwrap());
    let until = |division: &mut TaskDivision, day| {
        division.change_colleague(id, |who| who.set_may_lead(MayLead::Temporarily { until: day }).unwrap()).unwrap();
    };
    let role = StaffRole::CareerChanger;
    assert_eq!(why(&division), Some(not_qualified(role, Rule::EndUnknown)));
    until(&mut division, Some(date!(2027 - 01 - 31)));
    assert_eq!(why(&division), Some(not_qualified_on(role, Rule::Ended, date!(2027 - 01 - 31))));
    division.change_task(task, |task| task.months = Months::of(&[Month::September, Month::January])).unwrap();
    assert_eq!(why(&division), None);
    division.lock(share(task, id, 1)).unwrap();
    assert_eq!(division.set_year(Some(2027)), [share(task, id, 1)]);
    assert_eq!(division.set_year(None), []);
    assert_eq!(why(&division), Some(not_qualified(role, Rule::DayUnknown)));
}

#[test]
fn a_subject_teacher_has_only_their_own_subject() {
    let mut division = TaskDivision::default();
    let id = division.add_colleague(StaffRole::SubjectTeacher, "vakleerkracht").unwrap();
    division.change_colleague(id, |who| who.subject = "Gym".to_owned()).unwrap();
    let other = not_qualified(StaffRole::SubjectTeacher, Rule::OtherSubject);
    for (subject, why) in [("gym", None), ("muziek", Some(other))] {
        let task = Task { qualification: Qualification::Subject { subject: subject.to_owned() }, ..Task::new(subject) };
        assert_eq!(division.why_not(&task, division.colleague(id).unwrap()), why, "{subject}");
    }
}

#[test]
fn a_stored_value_is_refused_or_mended() {
    let mut division = TaskDivision::default();
    let task = of_group(&mut division);
    let id = someone(&mut division, StaffRole::Assistant, "assistent", 100);
    let mut value = serde_json::to_value(&division).unwrap();
    let row = serde_json::json!({ "task": task, "colleague": id, "parts": 1 });
    value["locks"] = serde_json::json!([row]);
    value["chosen"] = serde_json::json!([row]);
    value["last_year"] = serde_json::json!([{ "task": task, "colleague": id }]);
    value["colleagues"][0]["lead"] = serde_json::json!("yes");
    let mut read: TaskDivision = serde_json::from_value(value).unwrap();
    assert!(read.check().is_err());
    assert_eq!(read.colleague(id).unwrap().may_lead(), MayLead::No, "never more than the role allows");
    for &aim in Aim::ALL {
        assert_eq!(proposal::propose(&read, aim).shares(), [], "not even by a lock");
    }
    let none = Shortfall::each(date!(2027 - 07 - 31))[0];
    let (held, why) =
        (Holding { task, colleague: id }, IneligibleReason::NotQualified { role: StaffRole::Assistant, short: none });
    let (share, refused) = (share(task, id, 1), EditError::MayNotHold { task, colleague: id, why });
    let mends = [
        Mend::Overstated(id),
        Mend::LastYear { held, why: Some(why) },
        Mend::Lock { share, why: refused },
        Mend::Chosen { share, why: refused },
    ];
    assert_eq!(read.mend(), mends);
    assert_eq!(read.check(), Ok(()));
    assert_eq!(read.mend(), []);
    assert_eq!(read, division);
}

#[test]
fn what_goes_takes_what_named_it() {
    let mut division = TaskDivision::default();
    let (one, other) = (task(&mut division, "Musical", 30), task(&mut division, "Sportdag", 20));
    let id = teacher(&mut division, "leraar", 100);
    division.keep_apart(one, other).unwrap();
    let wishes = Wishes { good: vec![one, other], like: vec![other], drop: Some(one) };
    division.change_colleague(id, |who| who.wishes = Some(wishes)).unwrap();
    division.change_colleague(id, |who| who.would_stop = Some(one)).unwrap();
    division.lock(share(one, id, 1)).unwrap();
    division.remove_task(one).unwrap();
    assert_eq!(division.check(), Ok(()));
    assert!(division.apart.is_empty() && division.locks.is_empty());
    let wishes = division.colleague(id).unwrap().wishes.clone().unwrap();
    assert_eq!(wishes, Wishes { good: vec![other], like: vec![other], drop: None });
    division.give(share(other, id, 1)).unwrap();
    division.remove_colleague(id).unwrap();
    assert!(division.chosen.is_empty());
    assert_eq!(division.check(), Ok(()));
}

#[test]
fn limits_and_ranges_are_kept() {
    let mut division = TaskDivision::default();
    let one = task(&mut division, "Musical", 30);
    let id = teacher(&mut division, "leraar", 100);
    let mut refused = |change: fn(&mut Task), error: EditError| {
        let before = division.clone();
        assert_eq!(division.change_task(one, change), Err(error));
        assert_eq!(division, before);
    };
    refused(|task| task.label.clear(), EditError::OutOfBounds(Bounds::NoLabel(Text::TaskLabel)));
    let most = Task::MOST_MINUTES;
    refused(|task| task.size = Size::Minutes(0), EditError::OutOfBounds(Bounds::Minutes { least: 1, most, found: 0 }));
    refused(|task| task.most_people = 61, EditError::OutOfBounds(Bounds::Count { least: 1, most: 60, found: 61 }));
    refused(|task| task.holders = vec![ColleagueId(2)], EditError::NoHolders(one));
    let freed = Some(Verdict::Smaller { freed: 1800 });
    assert_eq!(
        division.decide(one, freed),
        Err(EditError::OutOfBounds(Bounds::Minutes { least: 1, most: 1799, found: 1800 }))
    );
    let double = division.add_task(Task::new("MUSICAL"));
    assert_eq!(double, Err(EditError::TaskLabelTaken(one)));
    let two = EditError::Parts { task: one, most: 1, found: 2 };
    assert_eq!(division.lock(share(one, id, 2)), Err(two));
    let wishes = Wishes { good: vec![one, one], ..Wishes::default() };
    assert_eq!(
        division.change_colleague(id, |who| who.wishes = Some(wishes)),
        Err(EditError::Twice { task: one, colleague: id })
    );
    let number = division.next;
    assert_eq!(division.add_colleague(StaffRole::Teacher, "Leraar "), Err(EditError::ColleagueLabelTaken(id)));
    assert_eq!(division.next, number, "a number that is not used is not given");
}

#[test]
fn what_is_kept_apart_is_not_with_one_person() {
    let mut division = TaskDivision::default();
    let (one, other) = (task(&mut division, "Kas", 10), task(&mut division, "Kascontrole", 4));
    let (id, holder) = (teacher(&mut division, "A", 100), teacher(&mut division, "B", 100));
    division.give(share(one, id, 1)).unwrap();
    division.give(share(other, id, 1)).unwrap();
    assert_eq!(division.keep_apart(other, one).unwrap(), [share(other, id, 1)]);
    let apart = EditError::KeptApart { colleague: id, one: other, other: one };
    assert_eq!(division.give(share(other, id, 1)), Err(apart));
    division
        .change_task(one, |task| {
            task.fixed = Some(Fixed::Other);
            task.holders = vec![holder];
        })
        .unwrap();
    let apart = EditError::KeptApart { colleague: holder, one: other, other: one };
    assert_eq!(division.give(share(other, holder, 1)), Err(apart));
}

#[test]
fn days_certificates_and_groups_decide_who_may() {
    let mut division = TaskDivision::default();
    let id = teacher(&mut division, "A", 100);
    division
        .change_colleague(id, |who| {
            who.days = vec![Weekday::Monday];
            who.certificates = vec!["BHV".to_owned()];
            who.groups = vec!["Groep 4".to_owned()];
        })
        .unwrap();
    let why = |task: &Task| division.why_not(task, division.colleague(id).unwrap());
    let plain = Task::new("x");
    assert_eq!(why(&Task { weekday: Some(Weekday::Monday), ..plain.clone() }), None);
    let weekday = Weekday::Friday;
    assert_eq!(why(&Task { weekday: Some(weekday), ..plain.clone() }), Some(IneligibleReason::NotThere { weekday }));
    assert_eq!(why(&Task { certificate: " bhv ".to_owned(), ..plain.clone() }), None);
    assert_eq!(why(&Task { certificate: "EHBO".to_owned(), ..plain.clone() }), Some(IneligibleReason::NoCertificate));
    assert_eq!(why(&Task { group: "groep 4".to_owned(), ..plain.clone() }), None);
    assert_eq!(why(&Task { group: "groep 5".to_owned(), ..plain }), Some(IneligibleReason::OtherGroup));
}

#[test]
fn months_spread_all_minutes() {
    for minutes in [0, 1, 7, 599, 99_540] {
        for months in [Months::ALL_YEAR, Months::of(&[Month::March]), Months::of(&[Month::July, Month::August])] {
            assert_eq!(months.spread(minutes).iter().sum::<u32>(), minutes, "{months:?}");
        }
    }
    assert_eq!(Months::ALL_YEAR.spread(400), [100, 70, 70, 70, 90]);
    assert_eq!(Period::ALL.iter().map(|period| period.weeks()).sum::<u32>(), months::WEEKS_OF_YEAR);
    assert!(Months::of(Month::ALL).is_all_year());
}
