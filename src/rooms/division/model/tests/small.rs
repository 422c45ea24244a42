//! Small cases: a proposal compared with the best of all divisions, which the test finds by trying each.
//!
//! The test computes the score independently, from the documentation of the measures.

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::properties::{few_large_tasks, small_division};
use crate::proposal::{Proposal, Score, propose, score};
use crate::seed::cases;
use crate::*;

/// A task as the test sees it: who may do it, in how many parts of how many minutes.
struct Plain<'a> {
    task: &'a Task,
    people: Vec<bool>,
    parts: u8,
    minutes: u32,
    spread: [u32; months::PERIODS],
}

fn plain(division: &TaskDivision) -> Vec<Plain<'_>> {
    let tasks = division.tasks.iter().filter(|task| task.is_divided());
    tasks
        .map(|task| {
            let minutes = division.part_minutes(task);
            let people = division.colleagues.iter().map(|who| division.why_not(task, who).is_none()).collect();
            Plain { task, people, parts: division.parts(task), minutes, spread: task.months.spread(minutes) }
        })
        .collect()
}

/// Every way to give all or some parts of a task to people.
fn ways(task: &Plain, division: &TaskDivision) -> Vec<Vec<u8>> {
    let most = division.most_parts_each(task.task);
    let mut found = vec![Vec::new()];
    for (at, &may) in task.people.iter().enumerate() {
        let id = division.colleagues[at].id;
        let locked = division.locks.iter().find(|lock| lock.task == task.task.id && lock.colleague == id);
        let is_for_everyone = task.task.people_rule == PeopleRule::Everyone;
        let least = if is_for_everyone { 1 } else { locked.map_or(0, |lock| lock.parts) };
        let more = if may { least..=most } else { 0..=0 };
        found = found
            .into_iter()
            .flat_map(|way: Vec<u8>| more.clone().map(move |parts| [way.clone(), vec![parts]].concat()))
            .filter(|way| way.iter().sum::<u8>() <= task.parts)
            .collect();
    }
    found
}

/// Minutes that are spread unevenly, over the people who share a task and did not ask for it.
fn unequal(division: &TaskDivision, task: &Plain, row: &[u8]) -> u64 {
    let people = u8::try_from(row.iter().filter(|parts| **parts > 0).count()).unwrap();
    if task.task.people_rule != PeopleRule::AtMost || people == 0 {
        return 0;
    }
    let asked = |who: &Colleague| {
        let wishes = who.wishes.clone().unwrap_or_default();
        (wishes.good.contains(&task.task.id) || wishes.like.contains(&task.task.id))
            && wishes.drop != Some(task.task.id)
    };
    let others = division.colleagues.iter().zip(row).filter(|(who, _)| !asked(who));
    let parts: Vec<u8> = others.map(|(_, &parts)| parts).collect();
    // Whole parts: with five parts, two people have two and three. Nobody has more than three, and one has three.
    let (low, high) = (task.parts / people, task.parts.div_ceil(people));
    let beyond = |&parts: &u8| (1..=u64::from(parts.saturating_sub(high))).sum::<u64>();
    let may_have_more = usize::from(task.parts - low * people);
    let have_more = if low == high { 0 } else { parts.iter().filter(|&&parts| parts > low).count() };
    let too_many = u64::try_from(have_more.saturating_sub(may_have_more)).unwrap();
    (parts.iter().map(beyond).sum::<u64>() + too_many) * u64::from(task.minutes)
}

/// What a part of a task with someone costs: wishes and change.
fn pair_cost(division: &TaskDivision, task: &Plain, at: usize, aim: Aim) -> u64 {
    let step = |who: &Colleague| match &who.wishes {
        None => 1,
        Some(wishes) if wishes.drop == Some(task.task.id) => 0,
        Some(wishes) => {
            1 + u32::from(wishes.good.contains(&task.task.id)) + u32::from(wishes.like.contains(&task.task.id))
        }
    };
    let may = division.colleagues.iter().zip(&task.people).filter(|(_, may)| **may);
    let best = may.map(|(who, _)| step(who)).max().unwrap_or(0);
    let who = &division.colleagues[at];
    let is_new = division.last_year.iter().any(|held| held.task == task.task.id)
        && !division.did_last_year(task.task.id, who.id);
    let weight = aim.weights().wish * best.saturating_sub(step(who)) + if is_new { aim.weights().change } else { 0 };
    u64::from(weight) * u64::from(task.minutes)
}

struct Trying<'a> {
    division: &'a TaskDivision,
    aim: Aim,
    tasks: Vec<Plain<'a>>,
    ways: Vec<Vec<Vec<u8>>>,
    costs: Vec<Vec<u64>>,
    best: Score,
}

impl Trying<'_> {
    fn new(division: &TaskDivision, aim: Aim) -> Trying<'_> {
        let tasks = plain(division);
        let ways = tasks.iter().map(|task| ways(task, division)).collect();
        let people = 0..division.colleagues.len();
        let of_task = |task: &Plain| people.clone().map(|at| pair_cost(division, task, at, aim)).collect();
        let costs = tasks.iter().map(of_task).collect();
        let best = Score { unfit_minutes: u32::MAX, cost: u64::MAX };
        Trying { division, aim, tasks, ways, costs, best }
    }

    fn try_all(&mut self, given: &mut Vec<usize>) {
        if given.len() < self.tasks.len() {
            for way in 0..self.ways[given.len()].len() {
                given.push(way);
                self.try_all(given);
                given.pop();
            }
            return;
        }
        let rows: Vec<&[u8]> = given.iter().zip(&self.ways).map(|(&way, ways)| ways[way].as_slice()).collect();
        if let Some(score) = self.score(&rows) {
            self.best = self.best.min(score);
        }
    }

    /// The score; `None` if a rule is broken.
    fn score(&self, rows: &[&[u8]]) -> Option<Score> {
        let weights = self.aim.weights();
        let mut score = Score::default();
        for (task, row) in self.tasks.iter().zip(rows) {
            score.unfit_minutes += task.minutes * u32::from(task.parts - row.iter().sum::<u8>());
            score.cost += unequal(self.division, task, row) * u64::from(weights.unequal);
            let (people, most) =
                (row.iter().filter(|parts| **parts > 0).count(), self.division.most_parts_each(task.task));
            let extra = people.saturating_sub(task.parts.div_ceil(most).into());
            score.cost += u64::try_from(extra).unwrap() * u64::from(weights.extra_person);
        }
        for apart in &self.division.apart {
            let row = |id| self.tasks.iter().position(|task| task.task.id == id).map(|at| rows[at]);
            let (one, other) = (row(apart.one).unwrap_or_default(), row(apart.other).unwrap_or_default());
            if one.iter().zip(other).any(|(one, other)| *one > 0 && *other > 0) {
                return None;
            }
        }
        for (at, who) in self.division.colleagues.iter().enumerate() {
            let (mut load, mut periods, capacity) = (0, [0; months::PERIODS], self.division.capacity(who));
            for (of_task, (task, row)) in self.tasks.iter().zip(rows).enumerate() {
                load += task.minutes * u32::from(row[at]);
                score.cost += self.costs[of_task][at] * u64::from(row[at]);
                for (sum, more) in periods.iter_mut().zip(task.spread) {
                    *sum += more * u32::from(row[at]);
                }
            }
            // Locks and what everyone does may be more than the room; then nothing is added.
            let first = self.tasks.iter().filter(|task| task.people[at]).map(|task| {
                let is_own = |lock: &&Share| (lock.task, lock.colleague) == (task.task.id, who.id);
                let is_for_everyone = task.task.people_rule == PeopleRule::Everyone;
                let locked = self.division.locks.iter().find(is_own).map_or(0, |lock| lock.parts);
                task.minutes * u32::from(if is_for_everyone { 1 } else { locked })
            });
            if load > capacity.max(first.sum()) {
                return None;
            }
            // In tenths of minutes: the load above each tenth of the room, up to twenty tenths.
            let above = |tenth: u32| (10 * load).saturating_sub(tenth * capacity);
            let uneven: u32 = (1..=20).map(above).sum();
            score.cost += u64::from(uneven.div_ceil(10)) * u64::from(weights.uneven);
            for (period, load) in Period::ALL.iter().zip(periods) {
                let most = capacity * period.weeks() * 3 / 80;
                score.cost += u64::from(load.saturating_sub(most)) * u64::from(weights.peak);
            }
        }
        Some(score)
    }
}

/// Our proposal, checked against every division there is.
fn best_of_all(division: &TaskDivision, aim: Aim, case: u32) -> Proposal {
    let mut trying = Trying::new(division, aim);
    trying.try_all(&mut Vec::new());
    let proposal = propose(division, aim);
    assert!(proposal.is_best_possible, "{case}");
    assert_eq!(proposal.score, trying.best, "{case} {aim:?} {division:?}");
    proposal
}

#[test]
fn shared_tasks_are_spread_evenly_in_the_best_of_all_divisions() {
    let mut runner = TestRunner::deterministic();
    let (mut even, mut uneven) = (0, 0);
    for case in 0..150 {
        let division = few_large_tasks().new_tree(&mut runner).unwrap().current();
        for &aim in Aim::ALL {
            let proposal = best_of_all(&division, aim, case);
            let shared = proposal.measures.extra_people > 0;
            even += u32::from(shared && proposal.measures.unequal_minutes == 0);
            uneven += u32::from(proposal.measures.unequal_minutes > 0);
        }
    }
    assert!(even > 40, "{even}: the cases have something to find");
    assert!(uneven < even / 4, "{uneven}: uneven is what nobody can avoid");
}

#[test]
fn three_hundred_small_cases_equal_the_best_of_all_divisions() {
    let mut runner = TestRunner::deterministic();
    let (mut short, mut shared, mut locked) = (0, 0, 0);
    for case in 0..300 {
        let division = small_division().new_tree(&mut runner).unwrap().current();
        for &aim in Aim::ALL {
            let proposal = best_of_all(&division, aim, case);
            assert_eq!(score(&division, aim, &proposal.shares()).unwrap(), (proposal.score, proposal.measures));
            short += u32::from(proposal.score.unfit_minutes > 0);
            shared += u32::from(proposal.measures.extra_people > 0);
        }
        locked += u32::from(!division.locks.is_empty());
    }
    assert!(short > 100 && shared > 50 && locked > 50, "{short} {shared} {locked}: the cases have something to find");
}

/// The local search alone, on the same cases: it has to find what trying everything finds.
#[test]
fn the_local_search_finds_the_best_of_small_cases() {
    let mut runner = TestRunner::deterministic();
    let mut first_is_not_best = 0;
    for case in 0..100 {
        let division = small_division().new_tree(&mut runner).unwrap().current();
        for &aim in Aim::ALL {
            let exact = crate::proposal::DivisionProblem::search(&division, aim).score();
            let mut local = crate::proposal::DivisionProblem::exact_up_to(&division, aim, 0);
            first_is_not_best += u32::from(local.score() != exact);
            // As many tries as a proposal takes.
            for _ in 0..80 {
                if local.score() != exact {
                    local.step(1000);
                }
            }
            assert_eq!(local.score(), exact, "{case} {aim:?}");
        }
    }
    assert!(first_is_not_best > 10, "{first_is_not_best}");
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn more_room_never_makes_the_best_division_worse(
        division in small_division(), at in 0..4_usize, more in 1..600_u32,
    ) {
        let at = at % division.colleagues.len();
        let mut roomier = division.clone();
        let id = roomier.colleagues[at].id;
        let capacity = division.capacity(&division.colleagues[at]) + more;
        roomier.change_colleague(id, |who| who.capacity = Capacity::Minutes(capacity)).unwrap();
        for &aim in Aim::ALL {
            let (less, more) = (propose(&division, aim), propose(&roomier, aim));
            prop_assert!(less.is_best_possible && more.is_best_possible);
            prop_assert!(more.score <= less.score, "{aim:?} {:?} {:?}", more.score, less.score);
        }
    }
}
