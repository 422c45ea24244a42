use super::support::*;
use crate::proposal::{DivisionProblem, Hindrance, MatchReason, Over, Second, Unfit, UnfitReason, propose};
use crate::*;
use taakkompas_school::staff::StaffRole;
use taakkompas_school::time_of_day::Weekday;
use taakkompas_search::{IncrementalSearch, SearchProgress};

#[test]
fn who_is_good_at_it_and_likes_it_has_it_and_the_second_is_named() {
    let mut division = TaskDivision::default();
    let musical = task(&mut division, "Musical", 20);
    let [a, b, c] = ["A", "B", "C"].map(|label| teacher(&mut division, label, 100));
    division
        .change_colleague(b, |who| who.wishes = Some(Wishes { good: vec![musical], like: vec![musical], drop: None }))
        .unwrap();
    division.change_colleague(c, |who| who.wishes = Some(Wishes { good: vec![musical], ..Wishes::default() })).unwrap();
    division.set_last_year(vec![Holding { task: musical, colleague: a }]).unwrap();
    let fit = &propose(&division, Aim::BestFit).placed[0];
    assert_eq!((fit.share, fit.minutes), (share(musical, b, 1), 1200));
    assert_eq!(fit.reason, [MatchReason::Good, MatchReason::Like, MatchReason::MostRoom]);
    let second = fit.second.unwrap();
    assert_eq!((second.colleague, second.hindrance, second.worse_by), (c, None, 4 * 1200));
    let same = &propose(&division, Aim::LeastChange).placed[0];
    assert_eq!((same.share, &same.reason[0]), (share(musical, a, 1), &MatchReason::LastYear));
}

#[test]
fn of_equals_the_least_full_is_second_and_how_many_there_are_is_known() {
    let mut division = TaskDivision::default();
    let own = task(&mut division, "Musical", 20);
    let [a, b, c, d] = ["A", "B", "C", "D"].map(|label| teacher(&mut division, label, 100));
    division.change_colleague(a, |who| who.wishes = Some(Wishes { good: vec![own], ..Wishes::default() })).unwrap();
    let second = |division: &TaskDivision| propose(division, Aim::LeastChange).placed[0].second.unwrap();
    let found = second(&division);
    assert_eq!((found.colleague, found.hindrance, found.as_good), (b, None, 0), "worse with each: a wish counts");
    let even = |division: &mut TaskDivision| {
        division.change_colleague(a, |who| who.wishes = None).unwrap();
        second(division)
    };
    let found = even(&mut division);
    assert_eq!((found.colleague, found.worse_by, found.as_good), (b, 0, 3));
    // The room of one is a little larger: equally good in the score, and emptier.
    for (fixed, holder) in [("mr", b), ("bhv", c)] {
        let holders = vec![holder];
        let held = Task { fixed: Some(Fixed::Other), holders, size: Size::Minutes(60), ..Task::new(fixed) };
        division.add_task(held).unwrap();
    }
    assert_eq!(second(&division).colleague, d);
    let text = serde_json::to_string(&found).unwrap();
    assert_eq!(serde_json::from_str::<Second>(&text).unwrap(), found);
}

#[test]
fn an_aim_without_wishes_or_last_year_has_no_basis() {
    let mut division = TaskDivision::default();
    let one = task(&mut division, "Musical", 20);
    let a = teacher(&mut division, "A", 100);
    let with_basis = |of: &TaskDivision| Aim::ALL.iter().copied().filter(|aim| aim.has_basis(of)).collect::<Vec<_>>();
    assert_eq!(with_basis(&division), [Aim::MostEven]);
    division.change_colleague(a, |who| who.wishes = Some(Wishes::default())).unwrap();
    assert_eq!(with_basis(&division), [Aim::MostEven], "who wishes nothing gives nothing to go by");
    division.change_colleague(a, |who| who.wishes = Some(Wishes { drop: Some(one), ..Wishes::default() })).unwrap();
    assert_eq!(with_basis(&division), [Aim::BestFit, Aim::MostEven]);
    division.set_last_year(vec![Holding { task: one, colleague: a }]).unwrap();
    assert_eq!(with_basis(&division), Aim::ALL);
    division.change_task(one, |task| task.verdict = Some(Verdict::Stop)).unwrap();
    assert_eq!(with_basis(&division), [Aim::MostEven]);
}

#[test]
fn what_does_not_fit_says_by_how_much_and_why() {
    let mut division = TaskDivision::default();
    let a = someone(&mut division, StaffRole::Assistant, "A", 10);
    division.change_colleague(a, |who| who.days = vec![Weekday::Monday]).unwrap();
    let large = task(&mut division, "Groot", 30);
    let lessons = Task { qualification: Qualification::Group, size: Size::Minutes(60), ..Task::new("Les") };
    let lessons = division.add_task(lessons).unwrap();
    let friday = Task { weekday: Some(Weekday::Friday), size: Size::Minutes(60), ..Task::new("Vrijdag") };
    let friday = division.add_task(friday).unwrap();
    let proposal = propose(&division, Aim::MostEven);
    let nobody = |why| UnfitReason::NobodyMay { why, colleagues: 1 };
    let expected = [
        (large, 1800, UnfitReason::CapacityFull { nearest: a, short: 1200 }),
        (lessons, 60, nobody(not_qualified(StaffRole::Assistant, Rule::NoQualification))),
        (friday, 60, nobody(IneligibleReason::NotThere { weekday: Weekday::Friday })),
    ];
    assert_eq!(proposal.unfit, expected.map(|(task, minutes, reason)| Unfit { task, parts: 1, minutes, reason }));
    assert_eq!(proposal.score.unfit_minutes, 1920);
}

#[test]
fn only_a_task_that_may_be_shared_is_shared() {
    let mut division = TaskDivision::default();
    let one = task(&mut division, "Kamp", 30);
    let [a, b] = ["A", "B"].map(|label| teacher(&mut division, label, 20));
    assert_eq!(propose(&division, Aim::MostEven).score.unfit_minutes, 1800);
    let may_share = |task: &mut Task| (task.may_share, task.most_people) = (true, 2);
    division.change_task(one, may_share).unwrap();
    let proposal = propose(&division, Aim::MostEven);
    assert_eq!(proposal.shares(), [share(one, a, 1), share(one, b, 1)]);
    // If one person has room for all of it, that is enough.
    division.change_colleague(b, |who| who.capacity = Capacity::Minutes(6000)).unwrap();
    assert_eq!(propose(&division, Aim::BestFit).shares(), [share(one, b, 2)]);
}

#[test]
fn a_task_of_a_group_stays_with_both_duo_partners() {
    let mut division = TaskDivision::default();
    let duo = ["A", "B", "C"].map(|label| teacher(&mut division, label, 100));
    for id in &duo[..2] {
        division.change_colleague(*id, |who| who.groups = vec!["groep 4".to_owned()]).unwrap();
    }
    let own = Task { group: "Groep 4".to_owned(), may_share: true, most_people: 2, ..Task::new("Rapporten") };
    let own = division.add_task(own).unwrap();
    let proposal = propose(&division, Aim::BestFit);
    assert_eq!(proposal.shares(), [share(own, duo[0], 1), share(own, duo[1], 1)]);
    assert_eq!((proposal.measures.extra_people, &proposal.placed[0].reason[0]), (0, &MatchReason::OwnGroup));
    let both = EditError::Parts { task: own, most: 1, found: 2 };
    assert_eq!(division.lock(share(own, duo[0], 2)), Err(both));
}

#[test]
fn peaks_are_spread() {
    let mut division = TaskDivision::default();
    let december =
        |label: &str| Task { size: Size::Minutes(1200), months: Months::of(&[Month::December]), ..Task::new(label) };
    let first = division.add_task(december("Sint")).unwrap();
    let second = division.add_task(december("Kerst")).unwrap();
    let [a, b] = ["A", "B"].map(|label| teacher(&mut division, label, 60));
    division.lock(share(first, a, 1)).unwrap();
    let placed = &propose(&division, Aim::BestFit).placed;
    assert_eq!(placed[0].reason[0], MatchReason::Locked);
    assert_eq!(placed[1].share, share(second, b, 1));
    assert!(placed[1].reason.contains(&MatchReason::QuietMonths));
    let hindered = propose(&division, Aim::BestFit).placed[1].second.unwrap();
    assert_eq!((hindered.colleague, hindered.hindrance), (a, None));
    division.keep_apart(first, second).unwrap();
    let second = propose(&division, Aim::BestFit).placed[1].second.unwrap();
    assert_eq!(second.hindrance, Some(Hindrance::KeptApart { from: first }));
}

#[test]
fn locks_and_fixed_tasks_may_be_more_than_the_room() {
    let mut division = TaskDivision::default();
    let a = teacher(&mut division, "A", 10);
    let (locked, other) = (task(&mut division, "Kamp", 12), task(&mut division, "Bieb", 1));
    division.lock(share(locked, a, 1)).unwrap();
    let council = Task { fixed: Some(Fixed::Council), holders: vec![a], size: Size::Minutes(60), ..Task::new("mr") };
    division.add_task(council).unwrap();
    let proposal = propose(&division, Aim::MostEven);
    assert_eq!(proposal.over, [Over { colleague: a, minutes: 180 }]);
    assert_eq!(proposal.unfit[0].task, other, "nothing is added");
}

#[test]
fn what_is_handed_over_goes_to_that_role_only() {
    let mut division = TaskDivision::default();
    teacher(&mut division, "A", 100);
    let orders = task(&mut division, "Bestellen", 10);
    division.decide(orders, Some(Verdict::HandOver { to: StaffRole::Caretaker })).unwrap();
    let why = IneligibleReason::HandedOver { to: StaffRole::Caretaker };
    assert_eq!(propose(&division, Aim::BestFit).unfit[0].reason, UnfitReason::NobodyMay { why, colleagues: 1 });
    let caretaker = someone(&mut division, StaffRole::Caretaker, "conciërge", 20);
    let placed = &propose(&division, Aim::BestFit).placed[0];
    assert_eq!(placed.share, share(orders, caretaker, 1));
    assert_eq!(placed.reason, [MatchReason::OnlyOne, MatchReason::HandedOver]);
}

#[test]
fn however_long_the_steps_are_they_end_with_the_same_three_proposals() {
    let mut division = TaskDivision::default();
    for number in 0..5 {
        division.add_colleague(StaffRole::Teacher, &format!("leraar {number}")).unwrap();
    }
    for number in 0..20 {
        division.add_task(Task::new(&format!("taak {number}"))).unwrap();
    }
    for tries in [170, 4000] {
        let mut search = IncrementalSearch::<DivisionProblem>::begin(&division);
        let first = search.next(tries);
        assert_eq!((first.tries, first.improvements.len()), (0, 3));
        let mut last = first.improvements;
        while !search.is_done() {
            let SearchProgress { tries, of, is_done, improvements } = search.next(tries);
            assert!(tries <= of && is_done == search.is_done());
            for proposal in improvements {
                last.retain(|other| other.aim != proposal.aim);
                last.push(proposal);
            }
        }
        for proposal in last {
            assert_eq!(proposal, propose(&division, proposal.aim));
        }
    }
}
