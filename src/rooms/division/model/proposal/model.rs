//! The division as the search sees it: people and tasks by their index in a list, parts as pieces.
//!
//! Both lists are in order of number, so that the order in the division does not matter. All indices come from
//! here; nothing outside the model is looked up by them.

use std::collections::BTreeSet;

use super::{Aim, Weights};
use crate::{Colleague, ColleagueId, PeopleRule, Share, Task, TaskDivision, TaskId, TaskKind};
use taakkompas_school::months::Months;
use taakkompas_school::months::{PERIODS, Period};
use taakkompas_school::order::sort_by_key;

/// A colleague, as the search sees them.
#[derive(Debug)]
pub struct Person {
    /// The number in the division.
    pub id: ColleagueId,
    /// Minutes a year for tasks.
    pub capacity: u32,
    /// Minutes per period above which there is a peak.
    pub peak: [u32; PERIODS],
    /// Minutes of fixed tasks, per period.
    pub fixed: [u32; PERIODS],
}

/// A task that is divided.
#[derive(Debug)]
pub struct Job {
    /// The number in the division.
    pub id: TaskId,
    /// Minutes a year of one part.
    pub minutes: u32,
    /// The same, per period.
    pub spread: [u32; PERIODS],
    /// How many parts.
    pub parts: u8,
    /// The most parts one person may have.
    pub most_each: u8,
    /// The fewest people it can have.
    pub least_people: u8,
    /// Who may do it, by index.
    pub people: Vec<usize>,
    /// The same, from the person for whom it costs least.
    pub near: Vec<usize>,
    /// Tasks that are kept apart from it, by index.
    pub apart: Vec<usize>,
    /// The index of its first piece; its pieces are consecutive.
    pub first_piece: usize,
    /// Whether everyone in `people` has a part of it, before anything else is given.
    pub is_for_everyone: bool,
    /// Whether its parts are to be spread evenly over the people who do it. Of fewer than four parts any spread is even.
    pub is_even: bool,
}

/// The division as the search sees it.
#[derive(Debug)]
pub struct Model {
    /// The division itself, for the result.
    pub division: TaskDivision,
    /// The aim of the search.
    pub aim: Aim,
    /// The weight of each measure.
    pub weights: Weights,
    /// The people, in order of number.
    pub people: Vec<Person>,
    /// The tasks that are divided, in order of number.
    pub jobs: Vec<Job>,
    /// The task of each piece, by index.
    pub pieces: Vec<usize>,
    /// The person that each piece is locked to.
    pub locked: Vec<Option<usize>>,
    /// The pieces that are not locked, by index.
    pub free: Vec<usize>,
    /// Steps behind in wishes, by task and person.
    pub behind: Vec<u8>,
    /// Whether it changes hands, by task and person.
    pub changes: Vec<bool>,
    /// What a part with a person costs regardless of everything else, by task and person.
    pub pair_cost: Vec<u64>,
    /// Whether a person may do a task, by task and person.
    pub may: Vec<bool>,
    /// Whether a person is good at a task or would like it, by task and person: they may well have more of it.
    pub wants: Vec<bool>,
}

/// A wish as a number of steps.
fn step(task: TaskId, colleague: &Colleague) -> u8 {
    let Some(wishes) = &colleague.wishes else { return 1 };
    if wishes.drop == Some(task) {
        return 0;
    }
    1 + u8::from(wishes.good.contains(&task)) + u8::from(wishes.like.contains(&task))
}

impl Model {
    /// Builds the model of a division.
    pub fn new(division: &TaskDivision, aim: Aim) -> Self {
        let mut division = division.clone();
        sort_by_key(&mut division.tasks, |task| task.id);
        sort_by_key(&mut division.colleagues, |colleague| colleague.id);
        let people = division.colleagues.iter().map(|colleague| person(&division, colleague)).collect();
        let mut model = Self {
            aim,
            weights: aim.weights(),
            people,
            jobs: Vec::new(),
            pieces: Vec::new(),
            locked: Vec::new(),
            free: Vec::new(),
            behind: Vec::new(),
            changes: Vec::new(),
            pair_cost: Vec::new(),
            may: Vec::new(),
            wants: Vec::new(),
            division,
        };
        model.read_tasks();
        model.read_apart();
        model.read_locks();
        model
    }

    /// The index of a task and a person in the lists by task and person.
    pub fn pair(&self, job: usize, person: usize) -> usize {
        job * self.people.len() + person
    }

    /// The index of the person with this number.
    pub fn place_of(&self, id: ColleagueId) -> Option<usize> {
        self.people.binary_search_by_key(&id, |person| person.id).ok()
    }

    /// The pieces of a task, by index.
    pub fn pieces_of(&self, job: usize) -> core::ops::Range<usize> {
        let first = self.jobs[job].first_piece;
        first..first + usize::from(self.jobs[job].parts)
    }

    fn read_tasks(&mut self) {
        let division = &self.division;
        let last_year: BTreeSet<(TaskId, ColleagueId)> =
            division.last_year.iter().map(|held| (held.task, held.colleague)).collect();
        let done: BTreeSet<TaskId> = division.last_year.iter().map(|held| held.task).collect();
        for task in division.tasks.iter().filter(|task| task.is_divided()) {
            // The holder of a fixed task does not do what is kept apart from it.
            let barred = division.apart.iter().filter_map(|apart| division.task(apart.other_than(task.id)?));
            let barred: Vec<ColleagueId> = barred.flat_map(|fixed| fixed.holders.iter().copied()).collect();
            let able: BTreeSet<ColleagueId> = division.who_may(task).map(|colleague| colleague.id).collect();
            let may = division.colleagues.iter().map(|who| !barred.contains(&who.id) && able.contains(&who.id));
            let may: Vec<bool> = may.collect();
            let people: Vec<usize> = (0..may.len()).filter(|&at| may[at]).collect();
            let steps: Vec<u8> = division.colleagues.iter().map(|colleague| step(task.id, colleague)).collect();
            let best = people.iter().map(|&at| steps[at]).max().unwrap_or(0);
            let (minutes, parts) = (division.part_minutes(task), division.parts(task));
            let most_each = division.most_parts_each(task);
            for (at, colleague) in division.colleagues.iter().enumerate() {
                let behind = best.saturating_sub(steps[at]);
                let changes = done.contains(&task.id) && !last_year.contains(&(task.id, colleague.id));
                let weight = u64::from(behind) * u64::from(self.weights.wish)
                    + if changes { u64::from(self.weights.change) } else { 0 };
                self.behind.push(behind);
                self.changes.push(changes);
                self.pair_cost.push(weight * u64::from(minutes));
            }
            self.may.extend(may);
            self.wants.extend(steps.iter().map(|&step| step > 1));
            let mut near = people.clone();
            let first = self.pair_cost.len() - division.colleagues.len();
            near.sort_by_key(|&at| self.pair_cost[first + at]);
            self.jobs.push(Job {
                id: task.id,
                minutes,
                spread: task.months.spread(minutes),
                parts,
                most_each,
                least_people: parts.div_ceil(most_each.max(1)),
                people,
                near,
                apart: Vec::new(),
                first_piece: self.pieces.len(),
                is_for_everyone: task.people_rule == PeopleRule::Everyone,
                is_even: task.people_rule == PeopleRule::AtMost && parts > 3,
            });
            self.pieces.extend(core::iter::repeat_n(self.jobs.len() - 1, parts.into()));
        }
        debug_assert!(self.jobs.iter().all(|job| job.most_each > 0));
    }

    fn read_apart(&mut self) {
        let place = |jobs: &[Job], id: TaskId| jobs.binary_search_by_key(&id, |job| job.id).ok();
        sort_by_key(&mut self.division.apart, |apart| *apart);
        for apart in self.division.apart.clone() {
            if let (Some(one), Some(other)) = (place(&self.jobs, apart.one), place(&self.jobs, apart.other)) {
                self.jobs[one].apart.push(other);
                self.jobs[other].apart.push(one);
            }
        }
    }

    fn read_locks(&mut self) {
        self.locked = vec![None; self.pieces.len()];
        let mut locks: Vec<Share> = self.division.locks.clone();
        locks.sort_unstable();
        for lock in locks {
            let job = self.jobs.binary_search_by_key(&lock.task, |job| job.id).ok();
            let Some((job, person)) = job.zip(self.place_of(lock.colleague)) else { continue };
            // Ignore locks that the editor would have refused.
            if !self.may[self.pair(job, person)] {
                continue;
            }
            let open = self.pieces_of(job).filter(|&piece| self.locked[piece].is_none());
            let own: Vec<usize> = open.take(lock.parts.into()).collect();
            own.into_iter().for_each(|piece| self.locked[piece] = Some(person));
        }
        self.read_everyone();
        let is_free = |&piece: &usize| self.locked[piece].is_none() && !self.jobs[self.pieces[piece]].is_for_everyone;
        self.free = (0..self.pieces.len()).filter(is_free).collect();
    }

    /// Gives everyone their part of what everyone does, unless they have something that is kept apart from it.
    fn read_everyone(&mut self) {
        let owners = self.locked.iter().zip(&self.pieces).filter_map(|(owner, &job)| Some((job, (*owner)?)));
        let mut has: BTreeSet<(usize, usize)> = owners.collect();
        for (job, work) in self.jobs.iter().enumerate().filter(|(_, work)| work.is_for_everyone) {
            let is_apart = |person: usize| work.apart.iter().any(|&other| has.contains(&(other, person)));
            let still = |person: &usize| !is_apart(*person) && !has.contains(&(job, *person));
            let people: Vec<usize> = work.people.iter().copied().filter(still).collect();
            let pieces = work.first_piece..work.first_piece + usize::from(work.parts);
            let open: Vec<usize> = pieces.filter(|&piece| self.locked[piece].is_none()).collect();
            for (piece, person) in open.into_iter().zip(people) {
                self.locked[piece] = Some(person);
                has.insert((job, person));
            }
        }
    }
}

fn person(division: &TaskDivision, colleague: &Colleague) -> Person {
    let capacity = division.capacity(colleague);
    let mut fixed = [0; PERIODS];
    for (months, minutes) in fixed_tasks(division, colleague.id) {
        for (sum, more) in fixed.iter_mut().zip(months.spread(minutes)) {
            *sum += more;
        }
    }
    let mut of_period = [0; PERIODS];
    for (limit, period) in of_period.iter_mut().zip(Period::ALL) {
        *limit = period.peak(capacity);
    }
    Person { id: colleague.id, capacity, peak: of_period, fixed }
}

/// Someone's fixed tasks, divided equally among their holders. A function has hours of its own.
fn fixed_tasks(division: &TaskDivision, id: ColleagueId) -> impl Iterator<Item = (Months, u32)> {
    division.fixed_tasks_of(id).map(|(task, minutes)| (task.months, minutes))
}

impl TaskDivision {
    /// The fixed tasks that someone holds, each with the minutes a year for one holder: an equal part.
    pub fn fixed_tasks_of(&self, id: ColleagueId) -> impl Iterator<Item = (&Task, u32)> {
        let is_own = move |task: &&Task| task.kind == TaskKind::Task && task.holders.contains(&id);
        self.tasks.iter().filter(is_own).map(|task| (task, self.part_minutes(task)))
    }
}
