//! What must hold for every division, tested on random ones.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use crate::list::TaskList;
use crate::proposal::{Proposal, propose, score};
use crate::seed::cases;
use crate::*;
use taakkompas_school::qualification::MayLead;
use taakkompas_school::staff::StaffRole;
use taakkompas_school::time_of_day::Weekday;

type AnyPerson = (StaffRole, u32, Vec<Weekday>, bool, Option<u8>);
type AnyTask = (u32, u8, [u8; 7], Vec<Month>);

/// How large a division is.
#[derive(Clone, Copy)]
struct Bounds {
    people: usize,
    tasks: usize,
    parts: u8,
}

fn any_person() -> impl Strategy<Value = AnyPerson> {
    let days = prop_oneof![2 => Just(Vec::new()), 1 => subsequence(Weekday::ALL, 1..=5)];
    let role = prop_oneof![3 => Just(StaffRole::Teacher), 2 => select(StaffRole::ALL)];
    (role, 0..1500_u32, days, any::<bool>(), option::of(0..3_u8))
}

fn any_task(parts: u8) -> impl Strategy<Value = AnyTask> {
    let months = prop_oneof![1 => Just(Vec::new()), 1 => subsequence(Month::ALL, 1..=3)];
    (1..900_u32, 1..=parts, any::<[u8; 7]>(), months)
}

fn any_division(bounds: Bounds) -> impl Strategy<Value = TaskDivision> {
    let people = vec(any_person(), 1..=bounds.people);
    let tasks = vec(any_task(bounds.parts), 1..=bounds.tasks);
    let pairs = vec(any::<(usize, usize, u8)>(), 0..12);
    let wishes = vec((any::<usize>(), any::<usize>(), 0..3_u8), 0..10);
    (people, tasks, pairs, wishes).prop_map(|(people, tasks, pairs, wishes)| build(people, tasks, pairs, wishes))
}

/// Few people and tasks, so that every division can be tried.
pub fn small_division() -> impl Strategy<Value = TaskDivision> {
    any_division(Bounds { people: 3, tasks: 4, parts: 3 }).prop_map(for_trying)
}

/// Two tasks of up to six parts, which may be spread over three people in many ways.
pub fn few_large_tasks() -> impl Strategy<Value = TaskDivision> {
    any_division(Bounds { people: 3, tasks: 2, parts: 6 }).prop_map(for_trying)
}

/// The test that tries every division does not handle fixed holders, nor what is kept apart from what everyone does.
fn for_trying(mut division: TaskDivision) -> TaskDivision {
    for id in division.tasks.iter().map(|task| task.id).collect::<Vec<_>>() {
        let is_apart = division.apart.iter().any(|apart| apart.other_than(id).is_some());
        let set = |task: &mut Task| {
            task.fixed = None;
            task.holders.clear();
            if is_apart && task.people_rule == PeopleRule::Everyone {
                task.people_rule = PeopleRule::AtMost;
            }
        };
        division.change_task(id, set).unwrap();
    }
    division
}

fn build(
    people: Vec<AnyPerson>,
    tasks: Vec<AnyTask>,
    pairs: Vec<(usize, usize, u8)>,
    wishes: Vec<(usize, usize, u8)>,
) -> TaskDivision {
    let mut division = TaskDivision { year: Some(2026), ..TaskDivision::default() };
    for (at, (role, capacity, days, has_certificate, group)) in people.into_iter().enumerate() {
        let id = division.add_colleague(role, &format!("{at}")).unwrap();
        division
            .change_colleague(id, |who| {
                (who.capacity, who.days) = (Capacity::Minutes(capacity), days);
                who.certificates = if has_certificate { vec!["BHV".to_owned()] } else { Vec::new() };
                who.groups = group.map(|group| group.to_string()).into_iter().collect();
                who.subject = "gym".to_owned();
            })
            .unwrap();
    }
    for (at, (minutes, most_people, flags, months)) in tasks.into_iter().enumerate() {
        let task = Task {
            size: Size::Minutes(minutes),
            months: Months::of(&months),
            most_people,
            may_share: flags[0] % 2 == 0,
            people_rule: match flags[0] / 2 % 6 {
                0 => PeopleRule::Exactly,
                1 => PeopleRule::Everyone,
                _ => PeopleRule::AtMost,
            },
            per_person: flags[0] / 12 % 4 == 0,
            weekday: Weekday::ALL.get(usize::from(flags[1] % 20)).copied(),
            qualification: match flags[2] % 6 {
                0 => Qualification::Group,
                1 => Qualification::Subject { subject: "gym".to_owned() },
                _ => Qualification::None,
            },
            certificate: if flags[3] % 6 == 0 { "BHV".to_owned() } else { String::new() },
            group: if flags[4] % 6 == 0 { (flags[4] % 3).to_string() } else { String::new() },
            fixed: if flags[5] % 12 == 0 { Some(Fixed::Council) } else { None },
            ..Task::new(&format!("taak {at}"))
        };
        let id = division.add_task(task).unwrap();
        let verdict = match flags[6] % 10 {
            0 => Some(Verdict::Stop),
            1 => Some(Verdict::HandOver { to: StaffRole::Assistant }),
            2 => Some(Verdict::Smaller { freed: minutes / 3 }),
            _ => None,
        };
        // What is not possible is refused, and left out.
        let _ = division.decide(id, verdict);
    }
    for (one, other, kind) in pairs {
        let task = division.tasks[one % division.tasks.len()].id;
        let colleague = division.colleagues[other % division.colleagues.len()].id;
        match kind % 4 {
            0 => {
                let _ = division.keep_apart(task, division.tasks[other % division.tasks.len()].id);
            }
            1 => {
                let _ = division.lock(Share { task, colleague, parts: 1 });
            }
            2 => {
                let _ = division.change_task(task, |task| task.holders = vec![colleague]);
            }
            _ => {
                let rows = [division.last_year.clone(), vec![Holding { task, colleague }]].concat();
                let _ = division.set_last_year(rows);
            }
        }
    }
    for (who, task, kind) in wishes {
        let id = division.colleagues[who % division.colleagues.len()].id;
        let task = division.tasks[task % division.tasks.len()].id;
        let mut wishes = division.colleague(id).unwrap().wishes.clone().unwrap_or_default();
        match kind {
            0 => wishes.good.push(task),
            1 => wishes.like.push(task),
            _ => wishes.drop = Some(task),
        }
        let _ = division.change_colleague(id, |who| who.wishes = Some(wishes));
    }
    division
}

fn division() -> impl Strategy<Value = TaskDivision> {
    any_division(Bounds { people: 8, tasks: 16, parts: 4 })
}

/// Few tries: properties must hold after any number of them.
fn few(division: &TaskDivision, aim: Aim) -> Proposal {
    let mut search = crate::proposal::DivisionProblem::search(division, aim);
    search.step(400);
    search.best()
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn no_proposal_breaks_a_hard_rule(division in division(), aim in select(Aim::ALL)) {
        let proposal = few(&division, aim);
        let shares = proposal.shares();
        let of = |id: ColleagueId| shares.iter().filter(move |share| share.colleague == id);
        for share in &shares {
            let (task, who) = (division.task(share.task).unwrap(), division.colleague(share.colleague).unwrap());
            prop_assert!(task.kind == TaskKind::Task && task.fixed.is_none() && task.verdict != Some(Verdict::Stop));
            let leads = match (&task.qualification, who.may_lead()) {
                (Qualification::None, _) | (_, MayLead::Yes) => true,
                (Qualification::Subject { subject }, MayLead::OwnSubject) => *subject == who.subject,
                _ => false,
            };
            prop_assert!(leads, "{:?} has {:?}", who.role(), task.qualification);
            prop_assert!(task.certificate.is_empty() || who.certificates.contains(&task.certificate));
            prop_assert!(task.weekday.is_none_or(|day| who.days.is_empty() || who.days.contains(&day)));
            let handed_over = matches!(task.verdict, Some(Verdict::HandOver { to }) if to == who.role());
            prop_assert!(handed_over || task.group.is_empty() || who.groups.contains(&task.group));
            let holds = |other: TaskId| division.task(other).unwrap().holders.contains(&who.id);
            for other in division.apart.iter().filter_map(|apart| apart.other_than(task.id)) {
                prop_assert!(!of(who.id).any(|share| share.task == other) && !holds(other), "kept apart");
            }
        }
        for task in &division.tasks {
            let own: Vec<&Share> = shares.iter().filter(|share| share.task == task.id).collect();
            let parts: u32 = own.iter().map(|share| u32::from(share.parts)).sum();
            prop_assert!(parts <= u32::from(division.parts(task)));
            let everyone: Vec<ColleagueId> = division.who_may(task).map(|who| who.id).collect();
            let most = match task.people_rule {
                PeopleRule::Everyone => everyone.len(),
                PeopleRule::Exactly => task.most_people.into(),
                PeopleRule::AtMost if task.may_share => task.most_people.into(),
                PeopleRule::AtMost => 1,
            };
            prop_assert!(own.len() <= most);
            if task.people_rule.is_one_part_each() {
                prop_assert!(own.iter().all(|share| share.parts == 1), "different people, with a part each");
            }
            // Whoever has not got a part of it is named: as a part that does not fit.
            let unfit = proposal.unfit.iter().find(|unfit| unfit.task == task.id).map_or(0, |unfit| unfit.parts);
            if task.is_divided() && task.people_rule == PeopleRule::Everyone {
                let is_apart = |id: &ColleagueId| {
                    let holds = |other: TaskId| division.task(other).unwrap().holders.contains(id);
                    let mut others = division.apart.iter().filter_map(|apart| apart.other_than(task.id));
                    others.any(|other| holds(other) || of(*id).any(|share| share.task == other))
                };
                let left: Vec<&ColleagueId> =
                    everyone.iter().filter(|id| !own.iter().any(|share| share.colleague == **id)).collect();
                prop_assert!(left.iter().all(|id| is_apart(id)), "{left:?} is left out of {}", task.label);
                prop_assert_eq!(usize::from(unfit), left.len() + usize::from(everyone.is_empty()));
            }
            if task.is_divided() && task.people_rule == PeopleRule::Exactly {
                prop_assert_eq!(own.len() + usize::from(unfit), usize::from(task.most_people));
            }
        }
        for lock in &division.locks {
            let kept = of(lock.colleague).any(|share| share.task == lock.task && share.parts >= lock.parts);
            prop_assert!(kept, "{lock:?}");
        }
        // What everyone does is in everyone's room first, like locks and fixed tasks, and may be more than it.
        let is_for_everyone =
            |share: &&Share| division.task(share.task).is_some_and(|task| task.people_rule == PeopleRule::Everyone);
        let mut before: Vec<Share> = shares.iter().filter(is_for_everyone).copied().collect();
        before.extend(division.locks.iter().filter(|lock| !is_for_everyone(lock)));
        let locked = division.totals(&before);
        for (own, locked) in division.totals(&shares).colleagues.iter().zip(&locked.colleagues) {
            prop_assert!(own.minutes <= own.capacity.max(locked.minutes), "{own:?}");
        }
        let mut chosen = division.clone();
        proposal.apply(&mut chosen).unwrap();
        prop_assert_eq!(chosen.check(), Ok(()));
    }

    #[test]
    fn the_same_division_gives_the_same_proposal(division in division(), aim in select(Aim::ALL), turn in any::<usize>()) {
        let proposal = few(&division, aim);
        prop_assert_eq!(&proposal, &few(&division, aim));
        let mut in_parts = crate::proposal::DivisionProblem::search(&division, aim);
        let first = in_parts.score();
        in_parts.step(150);
        in_parts.step(250);
        prop_assert!(in_parts.score() <= first);
        prop_assert_eq!(&proposal, &in_parts.best());
        // The order of the lists does not matter.
        let mut turned = division.clone();
        let (tasks, people) = (turned.tasks.len(), turned.colleagues.len());
        turned.tasks.rotate_left(turn % tasks);
        turned.colleagues.rotate_right(turn % people);
        turned.colleagues.reverse();
        turned.locks.reverse();
        turned.last_year.reverse();
        turned.apart.reverse();
        prop_assert_eq!(&proposal, &few(&turned, aim));
    }

    #[test]
    fn names_that_are_exchanged_change_nothing_but_names(division in division(), aim in select(Aim::ALL), turn in 1..8_usize) {
        let mut other = division.clone();
        let people = other.colleagues.len();
        let labels: Vec<String> = (0..people).map(|at| division.colleagues[(at + turn) % people].label.clone()).collect();
        for (who, label) in other.colleagues.iter_mut().zip(labels) {
            who.label = label;
        }
        let tasks = other.tasks.len();
        let labels: Vec<String> = (0..tasks).map(|at| division.tasks[(at + turn) % tasks].label.clone()).collect();
        for (task, label) in other.tasks.iter_mut().zip(labels) {
            task.label = label;
        }
        prop_assert_eq!(few(&division, aim), few(&other, aim));
    }

    #[test]
    fn what_was_proposed_is_no_worse_if_someone_has_more_room(
        division in division(), aim in select(Aim::ALL), at in any::<usize>(), more in 1..2000_u32,
    ) {
        let shares = few(&division, aim).shares();
        let (before, _) = score(&division, aim, &shares).unwrap();
        let mut roomier = division.clone();
        let who = &division.colleagues[at % division.colleagues.len()];
        let capacity = Capacity::Minutes(division.capacity(who) + more);
        roomier.change_colleague(who.id, |who| who.capacity = capacity).unwrap();
        let (after, _) = score(&roomier, aim, &shares).unwrap();
        prop_assert!(after <= before, "{after:?} {before:?}");
    }

    #[test]
    fn what_does_not_fit_and_what_does_are_all_there_is(division in division(), aim in select(Aim::ALL)) {
        let proposal = few(&division, aim);
        let (found, measures) = score(&division, aim, &proposal.shares()).unwrap();
        prop_assert_eq!((found, measures), (proposal.score, proposal.measures));
        prop_assert_eq!(found.cost, measures.weighed(aim.weights()));
        prop_assert_eq!(proposal.unfit.iter().map(|unfit| unfit.minutes).sum::<u32>(), found.unfit_minutes);
        for task in division.tasks.iter().filter(|task| task.is_divided()) {
            let own = proposal.placed.iter().filter(|placed| placed.share.task == task.id);
            let placed: u32 = own.map(|placed| u32::from(placed.share.parts)).sum();
            let unfit = proposal.unfit.iter().filter(|unfit| unfit.task == task.id);
            prop_assert_eq!(placed + unfit.map(|unfit| u32::from(unfit.parts)).sum::<u32>(), u32::from(division.parts(task)));
        }
        for placed in &proposal.placed {
            prop_assert!(!placed.reason.is_empty());
            let second = placed.second.map(|second| second.colleague);
            prop_assert!(second != Some(placed.share.colleague));
            if let Some(who) = second {
                let task = division.task(placed.share.task).unwrap();
                prop_assert_eq!(division.why_not(task, division.colleague(who).unwrap()), None);
            }
        }
    }

    #[test]
    fn hours_by_person_and_by_task_are_the_same(division in division(), aim in select(Aim::ALL)) {
        let totals = division.totals(&few(&division, aim).shares());
        for own in &totals.colleagues {
            prop_assert_eq!(own.minutes, own.tasks.iter().map(|task| task.minutes).sum::<u32>());
            prop_assert_eq!(own.minutes, own.by_period.iter().sum::<u32>());
            for task in &own.tasks {
                let of_task = totals.tasks.iter().find(|other| other.task == task.task).unwrap();
                prop_assert!(of_task.people.contains(&(own.colleague, task.minutes)));
            }
        }
        for of_task in &totals.tasks {
            let has: u32 = of_task.people.iter().map(|(_, minutes)| minutes).sum();
            let task = division.task(of_task.task).unwrap();
            // Equal parts are rounded up, by less than a minute each.
            let rounded = u32::from(division.parts(task)).max(u32::try_from(task.holders.len()).unwrap());
            prop_assert!((of_task.minutes..of_task.minutes + rounded.max(1)).contains(&(has + of_task.open)));
        }
        let by_task: u32 = totals.tasks.iter().flat_map(|task| &task.people).map(|(_, minutes)| minutes).sum();
        prop_assert_eq!(totals.divided, by_task);
    }

    #[test]
    fn edits_never_leave_what_a_check_refuses(division in division()) {
        prop_assert_eq!(division.check(), Ok(()));
        prop_assert_eq!(division.clone().mend(), []);
        let text = serde_json::to_string(&division).unwrap();
        prop_assert_eq!(serde_json::from_str::<TaskDivision>(&text).unwrap(), division);
    }

    #[test]
    fn a_role_that_changes_leaves_nobody_with_what_needs_more(
        mut division in division(), role in select(StaffRole::ALL), aim in select(Aim::ALL),
    ) {
        few(&division, aim).apply(&mut division).unwrap();
        for id in division.colleagues.iter().map(|who| who.id).collect::<Vec<_>>() {
            division.change_colleague(id, |who| who.set_role(role)).unwrap();
        }
        prop_assert_eq!(division.check(), Ok(()));
        let rows = division.chosen.iter().chain(&division.locks).map(|share| (share.task, share.colleague));
        let rows = rows.chain(division.last_year.iter().map(|held| (held.task, held.colleague)));
        for (task, who) in rows {
            let (task, who) = (division.task(task).unwrap(), division.colleague(who).unwrap());
            prop_assert_eq!(division.why_unqualified(task, who), None);
        }
    }

    #[test]
    fn a_year_turns_into_a_division_that_a_school_could_have_made(division in division(), aim in select(Aim::ALL)) {
        let mut division = division;
        few(&division, aim).apply(&mut division).unwrap();
        let before = division.clone();
        let Ok(turned) = division.turn_year() else {
            prop_assert!(before.chosen.is_empty());
            return Ok(());
        };
        prop_assert_eq!(division.check(), Ok(()));
        prop_assert_eq!(division.clone().mend(), []);
        let text = serde_json::to_string(&division).unwrap();
        prop_assert_eq!(&serde_json::from_str::<TaskDivision>(&text).unwrap(), &division);
        prop_assert!(division.chosen.is_empty() && division.locks.is_empty());
        prop_assert!(division.colleagues.iter().all(|who| who.wishes.is_none() && who.would_stop.is_none()));
        // Everyone who had a share is recorded as having done it, except those who no longer may.
        let shares = before.chosen.iter().map(|share| Holding { task: share.task, colleague: share.colleague });
        let kept: Vec<Holding> = shares.filter(|row| !turned.ended.contains(row)).collect();
        prop_assert_eq!(&division.last_year, &kept);
        // What stops is gone; everything else keeps the minutes that were left of it.
        prop_assert_eq!(before.tasks.len(), division.tasks.len() + turned.stopped);
        for task in &before.tasks {
            let now = division.task(task.id);
            prop_assert_eq!(now.is_none(), task.verdict == Some(Verdict::Stop));
            let Some(now) = now else { continue };
            prop_assert_eq!((now.verdict, division.size_minutes(now)), (None, before.size_left(task)));
            let ended = |id: &ColleagueId| turned.ended.contains(&Holding { task: task.id, colleague: *id });
            let stay: Vec<ColleagueId> = task.holders.iter().copied().filter(|id| !ended(id)).collect();
            prop_assert_eq!(&now.holders, &stay);
        }
        // Whoever had a task that continues may have it again, as things are.
        for &Holding { task, colleague } in &division.last_year {
            let (task, who) = (division.task(task).unwrap(), division.colleague(colleague).unwrap());
            prop_assert_eq!(division.why_not(task, who), None);
        }
    }

    #[test]
    fn reading_a_list_never_fails(text in "[a-z;\t\"\r\n, .0-9éuren]{0,80}") {
        let list = TaskList::read(&text).unwrap();
        let mut division = TaskDivision::default();
        division.add_tasks(&list);
        prop_assert_eq!(division.check(), Ok(()));
    }
}

#[test]
fn an_empty_division_has_a_proposal() {
    for &aim in Aim::ALL {
        let proposal = propose(&TaskDivision::default(), aim);
        assert!(proposal.placed.is_empty() && proposal.unfit.is_empty() && proposal.is_best_possible);
    }
}
