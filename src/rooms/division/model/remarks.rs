//! What stands out in a division: facts that the interface turns into sentences. None is a refusal.

use super::tasks::{Fixed, Task, TaskKind, Verdict};
use super::{Amount, Colleague, ColleagueId, TaskDivision, TaskId};
use taakkompas_school::order::sort_by_key;
use taakkompas_school::time_of_day::Weekday;

/// Something that stands out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// The team is too small for packages of tasks: everyone would have a bit of everything.
    TooSmallForPackages(TooSmall),
    /// Nobody with bedrijfshulpverlening is at school on these days.
    NoFirstAid {
        /// Which task.
        task: TaskId,
        /// The days without anyone.
        days: Vec<Weekday>,
    },
    /// The preventiemedewerker is the school leader, which is only for organisations of at most 25
    /// people (arbocataloguspo.nl).
    LeaderIsPrevention {
        /// The task it is about.
        task: TaskId,
        /// The school leader.
        colleague: ColleagueId,
    },
    /// A task with a fixed holder, or a function, has none.
    NoHolder {
        /// The task without a holder.
        task: TaskId,
    },
    /// There is more to divide than there is room.
    MoreThanRoom {
        /// By how many minutes a year.
        minutes: u32,
    },
}

/// What we suggest to a small team instead of task packages: make tasks smaller, halve them if capacity is full, share
/// them with another school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TooSmall {
    /// How many colleagues are given tasks.
    pub people: u32,
    /// How many tasks each would have, rounded to the nearest.
    pub tasks_each: u32,
    /// Tasks to halve first: undecided or kept, and not of much worth; the least worth for the most effort first. Empty
    /// if the work leaves enough room: [`MOST_FULL`].
    pub halve: Vec<TaskId>,
    /// What halving all of these would free, in minutes a year.
    pub halving_frees: u32,
    /// Tasks that could be shared with another school: not tied to a group or a day here, the largest first.
    pub share: Vec<TaskId>,
}

/// From this many colleagues a team can have packages of tasks. In a smaller team even answers are not counted
/// separately, as everyone has several tasks (dutch-practice 4 and 5.5: a team of six has five tasks each).
pub const LEAST_FOR_PACKAGES: u32 = 8;

/// From this many tasks each, on average, making tasks smaller helps a small team more than dividing them. Our
/// estimate: just below the five tasks each of a team of six (dutch-practice 5.5).
pub const FEWEST_TASKS_EACH: u32 = 4;

/// Above this percentage of the room we suggest halving to a small team. Our estimate.
pub const MOST_FULL: u32 = 60;

impl TaskDivision {
    /// What stands out, in a fixed order.
    pub fn remarks(&self) -> Vec<Remark> {
        let mut found: Vec<Remark> = self.too_small().map(Remark::TooSmallForPackages).into_iter().collect();
        let minutes = self.work_of_team();
        let over = minutes.saturating_sub(self.capacity_of_team());
        if over > 0 && !self.colleagues.is_empty() {
            found.push(Remark::MoreThanRoom { minutes: over });
        }
        let has_holders = |task: &&Task| task.kind == TaskKind::Function || task.fixed.is_some();
        let goes_on = |task: &&Task| task.verdict != Some(Verdict::Stop);
        for task in self.tasks.iter().filter(has_holders).filter(goes_on) {
            self.remarks_on_holders(task, &mut found);
        }
        found
    }

    /// Minutes a year of the tasks that are divided and of the team's fixed tasks.
    fn work_of_team(&self) -> u32 {
        // Capacity and fixed tasks count only for people to whom the school gives tasks: a volunteer or a stagiair does
        // not reduce the work to be divided.
        let divided = self.tasks.iter().filter(|task| task.is_divided()).map(|task| self.minutes_left(task));
        let given = self.colleagues.iter().filter(|who| who.is_given_tasks());
        let fixed = given.flat_map(|who| self.fixed_tasks_of(who.id)).map(|(_, minutes)| minutes);
        divided.chain(fixed).fold(0, u32::saturating_add)
    }

    fn remarks_on_holders(&self, task: &Task, found: &mut Vec<Remark>) {
        let holders: Vec<&Colleague> = task.holders.iter().filter_map(|&id| self.colleague(id)).collect();
        if holders.is_empty() {
            found.push(Remark::NoHolder { task: task.id });
            return;
        }
        match task.fixed {
            Some(Fixed::FirstAid) => {
                let nobody = |day: &Weekday| !holders.iter().any(|holder| holder.is_there(*day));
                let days: Vec<Weekday> = Weekday::ALL.iter().copied().filter(nobody).collect();
                if !days.is_empty() {
                    found.push(Remark::NoFirstAid { task: task.id, days });
                }
            }
            Some(Fixed::Prevention) => {
                let leader = holders.iter().find(|holder| holder.leads_school);
                found.extend(leader.map(|who| Remark::LeaderIsPrevention { task: task.id, colleague: who.id }));
            }
            _ => {}
        }
    }

    /// What to do if the team is too small for packages of tasks. `None` if there is nobody yet, the team is large
    /// enough, or there are fewer than [`FEWEST_TASKS_EACH`] tasks each.
    pub fn too_small(&self) -> Option<TooSmall> {
        let given = self.colleagues.iter().filter(|colleague| colleague.is_given_tasks());
        let people = u32::try_from(given.count()).unwrap_or(u32::MAX);
        let mut tasks: Vec<&Task> = self.tasks.iter().filter(|task| task.is_divided()).collect();
        let count = u32::try_from(tasks.len()).unwrap_or(u32::MAX);
        if people == 0 || people >= LEAST_FOR_PACKAGES || count < people.saturating_mul(FEWEST_TASKS_EACH) {
            return None;
        }
        let amount = |amount: Option<Amount>| amount.unwrap_or(Amount::Some);
        sort_by_key(&mut tasks, |task| {
            use core::cmp::Reverse;
            (amount(task.worth), Reverse(amount(task.effort)), Reverse(self.minutes_left(task)), task.id)
        });
        let is_whole = |task: &&&Task| matches!(task.verdict, None | Some(Verdict::Keep));
        let not_worth_all = |task: &&&Task| task.worth != Some(Amount::Much);
        let is_full = u64::from(self.work_of_team()) * 100 > u64::from(self.capacity_of_team()) * u64::from(MOST_FULL);
        let mut halve: Vec<&Task> = tasks.iter().filter(is_whole).filter(not_worth_all).copied().collect();
        halve.retain(|_| is_full);
        let mut share: Vec<&Task> = tasks.into_iter().filter(|task| task.group.trim().is_empty()).collect();
        share.retain(|task| task.weekday.is_none());
        sort_by_key(&mut share, |task| (core::cmp::Reverse(self.minutes_left(task)), task.id));
        Some(TooSmall {
            people,
            tasks_each: count.saturating_add(people / 2) / people,
            halving_frees: halve.iter().map(|task| self.minutes_left(task) / 2).sum(),
            halve: halve.into_iter().map(|task| task.id).collect(),
            share: share.into_iter().map(|task| task.id).collect(),
        })
    }
}
