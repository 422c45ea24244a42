//! How many people a task is for, in lists, totals, edits and proposals.

use super::support::*;
use crate::proposal::{Aim, MatchReason, Unfit, UnfitReason, propose};
use crate::*;
use taakkompas_school::staff::StaffRole;

/// A task for exactly this many people, of this many hours each.
fn with(division: &mut TaskDivision, label: &str, people: u8, hours: u32) -> TaskId {
    let size = Size::Minutes(hours * 60);
    let exactly = Task { people_rule: PeopleRule::Exactly, most_people: people, per_person: true, ..Task::new(label) };
    division.add_task(Task { size, ..exactly }).unwrap()
}

fn for_everyone(division: &mut TaskDivision, label: &str, minutes: u32) -> TaskId {
    let everyone = Task { people_rule: PeopleRule::Everyone, per_person: true, ..Task::new(label) };
    division.add_task(Task { size: Size::Minutes(minutes), ..everyone }).unwrap()
}

fn shares_of(division: &TaskDivision, aim: Aim, task: TaskId) -> Vec<(ColleagueId, u8)> {
    let own = propose(division, aim).shares().into_iter().filter(|share| share.task == task);
    own.map(|share| (share.colleague, share.parts)).collect()
}

#[test]
fn twelve_hours_each_for_four_people_are_forty_eight_in_four_parts() {
    let mut division = TaskDivision::default();
    let feast = with(&mut division, "Sinterklaas", 4, 12);
    let task = division.task(feast).unwrap();
    assert_eq!((division.minutes(task), division.parts(task), division.part_minutes(task)), (2880, 4, 720));
    // The same, given as a whole.
    let whole = Task { size: Size::Minutes(2880), per_person: false, label: "Heel".to_owned(), ..task.clone() };
    assert_eq!((division.minutes(&whole), division.parts(&whole), division.part_minutes(&whole)), (2880, 4, 720));
    for label in 0..5 {
        teacher(&mut division, &format!("leraar {label}"), 100);
    }
    for &aim in Aim::ALL {
        let own = shares_of(&division, aim, feast);
        assert_eq!(own.iter().map(|&(_, parts)| parts).collect::<Vec<_>>(), [1, 1, 1, 1], "four different people");
    }
}

#[test]
fn four_people_where_three_may_are_told_to_be_one_short() {
    let mut division = TaskDivision::default();
    let feast = with(&mut division, "Sinterklaas", 4, 12);
    for label in 0..3 {
        teacher(&mut division, &format!("leraar {label}"), 100);
    }
    someone(&mut division, StaffRole::Volunteer, "ouder", 100);
    let proposal = propose(&division, Aim::MostEven);
    assert_eq!(proposal.placed.len(), 3);
    let reason = UnfitReason::TooFew { may: 3 };
    assert_eq!(proposal.unfit, [Unfit { task: feast, parts: 1, minutes: 720, reason }]);
    // With too little room it is the room.
    someone(&mut division, StaffRole::Teacher, "leraar vol", 11);
    let proposal = propose(&division, Aim::MostEven);
    assert!(matches!(proposal.unfit[..], [Unfit { reason: UnfitReason::CapacityFull { short: 60, .. }, .. }]));
}

#[test]
fn what_everyone_does_is_in_everyones_room_first_also_if_that_is_too_small() {
    let mut division = TaskDivision::default();
    let [a, b] = ["A", "B"].map(|label| teacher(&mut division, label, 10));
    let small = someone(&mut division, StaffRole::Assistant, "onderwijsassistent", 5);
    someone(&mut division, StaffRole::Volunteer, "ouder", 100);
    let study = for_everyone(&mut division, "Studiedag", 510);
    let other = task(&mut division, "Kamp", 2);
    let whole = division.task(study).unwrap();
    assert_eq!((division.minutes(whole), division.parts(whole)), (1530, 3), "a parent is given no tasks");
    let proposal = propose(&division, Aim::MostEven);
    let own: Vec<_> = proposal.placed.iter().filter(|placed| placed.share.task == study).collect();
    assert_eq!(own.iter().map(|placed| placed.share.colleague).collect::<Vec<_>>(), [a, b, small]);
    assert!(own.iter().all(|placed| placed.reason == [MatchReason::Everyone] && placed.second.is_none()));
    assert_eq!(proposal.over.iter().map(|over| (over.colleague, over.minutes)).collect::<Vec<_>>(), [(small, 210)]);
    // Room of 10 hours less 8.5: nobody has two more.
    assert!(proposal.unfit.iter().any(|unfit| unfit.task == other));
    // Who comes brings their part along; who leaves takes it away.
    let before = division.clone();
    teacher(&mut division, "C", 20);
    assert_eq!(division.minutes(division.task(study).unwrap()), 2040);
    assert_eq!(before.minutes(before.task(study).unwrap()), 1530);
}

#[test]
fn a_shared_task_is_spread_evenly_unless_someone_asked_for_more() {
    let mut division = TaskDivision::default();
    let sport = Task { size: Size::Minutes(84 * 60), most_people: 12, may_share: true, ..Task::new("Sportdag") };
    let sport = division.add_task(sport).unwrap();
    // Rooms that are not equal at all, and too small for one or two.
    for (label, hours) in [("A", 30), ("B", 60), ("C", 120)] {
        teacher(&mut division, label, hours);
    }
    for &aim in Aim::ALL {
        let parts: Vec<u8> = shares_of(&division, aim, sport).into_iter().map(|(_, parts)| parts).collect();
        let is_even = parts.iter().max().unwrap() - parts.iter().min().unwrap() <= 1;
        assert!(is_even, "{aim:?} {parts:?}");
    }
    let c = division.colleague_named("C").unwrap().id;
    let likes = Wishes { like: vec![sport], good: vec![sport], drop: None };
    division.change_colleague(c, |who| who.wishes = Some(likes)).unwrap();
    let parts = shares_of(&division, Aim::BestFit, sport);
    assert_eq!(parts, [(c, 12)], "who likes it and has the room may have all of it");
}

#[test]
fn duo_partners_share_what_belongs_to_their_group() {
    let mut division = TaskDivision::default();
    let [a, b, c] = ["A", "B", "C"].map(|label| teacher(&mut division, label, 100));
    for (id, group) in [(a, "groep 5"), (b, "gr. 5"), (c, "6")] {
        division.change_colleague(id, |who| who.groups = vec![group.to_owned()]).unwrap();
    }
    let mut reports = Task { size: Size::Minutes(1200), ..Task::new("Rapporten groep 5") };
    reports.set_group("5");
    let id = division.add_task(reports).unwrap();
    assert_eq!(division.part_minutes(division.task(id).unwrap()), 600, "the hours are those of the whole");
    assert_eq!(shares_of(&division, Aim::MostEven, id), [(a, 1), (b, 1)]);
    // Where a number of people was given, that stays; and without a group one person does it again.
    let mut given = Task { most_people: 3, may_share: true, ..Task::new("Kast") };
    given.set_group("5");
    assert_eq!((given.people_rule, given.people()), (PeopleRule::AtMost, Some(3)));
    let mut loose = division.task(id).unwrap().clone();
    loose.set_group("");
    assert_eq!((loose.people_rule, loose.people()), (PeopleRule::AtMost, Some(1)));
}

#[test]
fn a_size_may_be_more_than_a_year_if_the_part_of_one_person_is_not() {
    let mut division = TaskDivision::default();
    let year = Task::MOST_MINUTES;
    let add = |division: &mut TaskDivision, task: Task| division.add_task(task).is_ok();
    let exactly = |label: &str| Task { people_rule: PeopleRule::Exactly, most_people: 18, ..Task::new(label) };
    assert!(add(&mut division, Task { size: Size::Minutes(18 * year), ..exactly("heel") }));
    assert!(!add(&mut division, Task { size: Size::Minutes(18 * year + 1), ..exactly("te veel") }));
    assert!(add(&mut division, Task { size: Size::Minutes(year), per_person: true, ..exactly("elk") }));
    assert!(!add(&mut division, Task { size: Size::Minutes(year + 1), per_person: true, ..exactly("elk te veel") }));
    assert!(!add(&mut division, Task { size: Size::Minutes(year + 1), ..Task::new("één") }));
    assert_eq!(division.check(), Ok(()));
}

#[test]
fn fewer_people_drop_the_last_shares_and_a_smaller_task_is_smaller_for_each() {
    let mut division = TaskDivision::default();
    let feast = with(&mut division, "Sinterklaas", 3, 12);
    let [a, b, c] = ["A", "B", "C"].map(|label| teacher(&mut division, label, 100));
    division.choose(&[share(feast, a, 1), share(feast, b, 1), share(feast, c, 1)], None).unwrap();
    let gone = division.change_task(feast, |task| task.most_people = 2).unwrap();
    assert_eq!(gone, [share(feast, c, 1)]);
    assert_eq!(division.give(share(feast, a, 2)), Err(EditError::Parts { task: feast, most: 1, found: 2 }));
    // Four hours less of twelve, per person as the size is.
    division.decide(feast, Some(Verdict::Smaller { freed: 240 })).unwrap();
    let task = division.task(feast).unwrap();
    assert_eq!((division.minutes(task), division.minutes_left(task), division.part_minutes(task)), (1440, 960, 480));
    assert_eq!(division.freed().smaller, 480);
    assert_eq!(
        division
            .decide(feast, Some(Verdict::Smaller { freed: 720 }))
            .map_err(|error| matches!(error, EditError::OutOfBounds(_))),
        Err(true)
    );
    division.turn_year().unwrap();
    assert_eq!(division.part_minutes(division.task(feast).unwrap()), 480);
}

#[test]
fn what_everyone_does_is_not_handed_over() {
    let mut division = TaskDivision::default();
    teacher(&mut division, "A", 100);
    let study = for_everyone(&mut division, "Studiedag", 510);
    assert!(division.hand_over_to(division.task(study).unwrap()).is_empty());
    let to = StaffRole::Assistant;
    let over = Some(Verdict::HandOver { to });
    assert_eq!(division.decide(study, over), Err(EditError::NotHandedTo { task: study, to }));
    let other = task(&mut division, "Plein", 10);
    division.decide(other, over).unwrap();
    let changed = division.change_task(other, |task| task.people_rule = PeopleRule::Everyone);
    assert_eq!(changed, Err(EditError::NotHandedTo { task: other, to }));
}

#[test]
fn the_holders_of_a_fixed_task_each_have_its_hours_if_they_are_per_person() {
    let mut division = TaskDivision::default();
    let [a, b] = ["A", "B"].map(|label| teacher(&mut division, label, 100));
    let council = Task { fixed: Some(Fixed::Council), holders: vec![a, b], ..Task::new("MR") };
    let each = Task { size: Size::Minutes(3600), per_person: true, ..council };
    division.add_task(Task { label: "GMR".to_owned(), per_person: false, ..each.clone() }).unwrap();
    division.add_task(each).unwrap();
    let own: Vec<u32> = division.fixed_tasks_of(a).map(|(_, minutes)| minutes).collect();
    assert_eq!(own, [1800, 3600]);
    // For three, of whom two are known: the third part is open.
    let three = Task { people_rule: PeopleRule::Exactly, most_people: 3, ..Task::new("Derde") };
    let three = Task { fixed: Some(Fixed::Other), holders: vec![a, b], size: Size::Minutes(900), ..three };
    let id = division.add_task(three).unwrap();
    let totals = division.totals(&[]);
    let own = totals.tasks.iter().find(|own| own.task == id).unwrap();
    assert_eq!((own.minutes, own.open), (900, 300));
}

#[test]
fn room_follows_from_role_and_working_time() {
    let mut division = TaskDivision::default();
    let mut hours = |role: StaffRole, days: usize, part: Option<u16>| {
        let label = format!("{} {}", role.code(), division.colleagues.len());
        let id = division.add_colleague(role, &label).unwrap();
        division
            .change_colleague(id, |who| {
                who.days = taakkompas_school::time_of_day::Weekday::ALL[..days].to_vec();
                who.capacity = part.map_or(who.capacity, |part| Capacity::FromRole(Some(part)));
            })
            .unwrap();
        division.capacity(division.colleague(id).unwrap()) / 60
    };
    assert_eq!(hours(StaffRole::Teacher, 0, None), 220);
    assert_eq!(hours(StaffRole::Teacher, 0, Some(500)), 110);
    assert_eq!(hours(StaffRole::Teacher, 3, None), 132);
    assert_eq!(hours(StaffRole::Teacher, 5, Some(800)), 176, "what is said goes before the days");
    assert_eq!(hours(StaffRole::Assistant, 0, None), 80);
    assert_eq!(hours(StaffRole::Caretaker, 2, None), 32);
    let id = division.colleagues[0].id;
    for wrong in [0, 1201] {
        assert!(division.change_colleague(id, |who| who.capacity = Capacity::FromRole(Some(wrong))).is_err());
    }
}

#[test]
fn a_proposal_needs_something_to_go_by_or_the_choice_to_begin_without() {
    let mut division = TaskDivision::default();
    let kerst = task(&mut division, "Kerst", 10);
    let a = teacher(&mut division, "A", 100);
    assert!(!division.has_something_to_go_by());
    let chosen = |change: &dyn Fn(&mut TaskDivision)| {
        let mut of = division.clone();
        change(&mut of);
        of.has_something_to_go_by()
    };
    assert!(chosen(&|of| of.begin_without(true)));
    assert!(chosen(&|of| of.set_last_year(vec![Holding { task: kerst, colleague: a }]).unwrap()));
    assert!(chosen(&|of| of.choose(&[share(kerst, a, 1)], None).unwrap()));
    let likes = Wishes { like: vec![kerst], ..Wishes::default() };
    assert!(chosen(&|of| drop(of.change_colleague(a, |who| who.wishes = Some(likes.clone())).unwrap())));
    // It was about one year.
    division.begin_without(true);
    division.choose(&[share(kerst, a, 1)], None).unwrap();
    division.turn_year().unwrap();
    assert!(!division.begins_without());
}
