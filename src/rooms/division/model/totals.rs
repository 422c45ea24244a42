//! What the werkverdelingsplan asks for, as data: who, which tasks, how much time; and the time of support staff in and
//! outside class (CAO PO, art. 2.2 lid 7, as summarised by the AOb).

use super::tasks::{Task, TaskKind, Verdict};
use super::{Colleague, ColleagueId, Share, TaskDivision, TaskId};
use taakkompas_school::months::{PERIODS, Period};

/// A task that someone has, with the time it takes them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnTask {
    /// The task they have.
    pub task: TaskId,
    /// Minutes a year.
    pub minutes: u32,
    /// How many parts of it; `None` for a fixed task or a function.
    pub parts: Option<u8>,
}

/// What someone has to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfColleague {
    /// The colleague it is about.
    pub colleague: ColleagueId,
    /// Minutes a year of room.
    pub capacity: u32,
    /// Minutes a year of tasks, including fixed ones.
    pub minutes: u32,
    /// The same, per period.
    pub by_period: [u32; PERIODS],
    /// Minutes a year above the room.
    pub over: u32,
    /// The tasks, in the order of the list.
    pub tasks: Vec<OwnTask>,
    /// Functions held, which have their own hours and do not count.
    pub functions: Vec<TaskId>,
}

impl OfColleague {
    /// The periods with more than [`Period::peak`].
    pub fn peaks(&self) -> Vec<Period> {
        let all = Period::ALL.iter().zip(self.by_period);
        all.filter(|(period, minutes)| *minutes > period.peak(self.capacity)).map(|(&period, _)| period).collect()
    }
}

/// Who does a task, and what is left of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfTask {
    /// The task in question.
    pub task: TaskId,
    /// Minutes a year left after the board; zero if it stops.
    pub minutes: u32,
    /// Who does it, with the minutes of each, in the order of the colleagues.
    pub people: Vec<(ColleagueId, u32)>,
    /// Minutes that nobody has.
    pub open: u32,
}

/// The time of someone of the support staff.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SupportTime {
    /// The colleague it is about.
    pub colleague: ColleagueId,
    /// Minutes a year with pupils; zero if not said.
    pub with_pupils: u32,
    /// Minutes a year spent on tasks.
    pub on_tasks: u32,
    /// The room for tasks, in minutes a year.
    pub capacity: u32,
}

/// The totals of a division.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Totals {
    /// By colleague, in the order of the list.
    pub colleagues: Vec<OfColleague>,
    /// By task, in the order of the list, including those that stop.
    pub tasks: Vec<OfTask>,
    /// Onderwijsassistenten and leraarondersteuners, in the order of the list.
    pub support: Vec<SupportTime>,
    /// Minutes a year of room of all who [are given tasks](Colleague::is_given_tasks): what a volunteer or a stagiair
    /// could do does not count as room of the team.
    pub capacity: u32,
    /// Minutes a year that someone has: of tasks that are divided and of those with a fixed holder.
    pub divided: u32,
    /// The part of it that is of tasks with a fixed holder, and how many those are. The list of tasks does not count them.
    pub fixed: (u32, usize),
    /// Minutes a year that nobody has.
    pub open: u32,
}

/// Far more capacity than work, which usually means that tasks are missing or capacities are too large.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SpareCapacity {
    /// Minutes a year of room of all who [are given tasks](Colleague::is_given_tasks).
    pub capacity: u32,
    /// Minutes a year of the tasks that are divided.
    pub work: u32,
}

impl SpareCapacity {
    /// Work below this percentage of the room counts as far less; our estimate.
    pub const WORK_BELOW: u32 = 60;
}

impl TaskDivision {
    /// Set if there is far less work than room; `None` if there is no work or nobody yet.
    pub fn spare_capacity(&self) -> Option<SpareCapacity> {
        let divided = self.tasks.iter().filter(|task| task.is_divided());
        let work = divided.map(|task| self.minutes_left(task)).fold(0, u32::saturating_add);
        let capacity = self.capacity_of_team();
        let is_far_less = u64::from(work) * 100 < u64::from(capacity) * u64::from(SpareCapacity::WORK_BELOW);
        (work > 0 && is_far_less).then_some(SpareCapacity { capacity, work })
    }

    /// The totals of these shares, such as the chosen ones or those of a proposal.
    pub fn totals(&self, shares: &[Share]) -> Totals {
        let colleagues: Vec<OfColleague> =
            self.colleagues.iter().map(|colleague| self.of_colleague(colleague, shares)).collect();
        let tasks: Vec<OfTask> = self.tasks.iter().map(|task| self.of_task(task, shares)).collect();
        let support = self.colleagues.iter().zip(&colleagues).filter(|(who, _)| who.role().is_support());
        let support = support.map(|(who, own)| SupportTime {
            colleague: who.id,
            with_pupils: who.pupil_minutes,
            on_tasks: own.minutes,
            capacity: own.capacity,
        });
        let is_fixed = |id: TaskId| self.task(id).is_some_and(|task| task.fixed.is_some());
        let fixed = || tasks.iter().filter(|held| is_fixed(held.task) && !held.people.is_empty());
        Totals {
            support: support.collect(),
            capacity: self.capacity_of_team(),
            divided: colleagues.iter().map(|own| own.minutes).sum(),
            fixed: (
                fixed().map(|held| held.people.iter().map(|(_, minutes)| minutes).sum::<u32>()).sum(),
                fixed().count(),
            ),
            open: tasks.iter().map(|task| task.open).sum(),
            colleagues,
            tasks,
        }
    }

    /// Minutes a year of room of everyone to whom the school gives tasks.
    pub(super) fn capacity_of_team(&self) -> u32 {
        let given = self.colleagues.iter().filter(|who| who.is_given_tasks());
        given.map(|who| self.capacity(who)).fold(0, u32::saturating_add)
    }

    fn of_colleague(&self, who: &Colleague, shares: &[Share]) -> OfColleague {
        let (mut tasks, mut by_period) = (Vec::new(), [0; PERIODS]);
        // A task that stops is nobody's, even if it had a fixed holder.
        for task in self.tasks.iter().filter(|task| task.verdict != Some(Verdict::Stop)) {
            let fixed = self.fixed_tasks_of(who.id).find(|(own, _)| own.id == task.id).map(|(_, minutes)| minutes);
            let is_own = |share: &&Share| share.task == task.id && share.colleague == who.id;
            let share = shares.iter().find(is_own).filter(|_| task.is_divided());
            let parts = share.map(|share| share.parts);
            let of_share = parts.map(|parts| self.part_minutes(task) * u32::from(parts));
            let Some(minutes) = fixed.or(of_share) else { continue };
            tasks.push(OwnTask { task: task.id, minutes, parts });
            for (sum, more) in by_period.iter_mut().zip(task.months.spread(minutes)) {
                *sum += more;
            }
        }
        let (capacity, minutes) = (self.capacity(who), tasks.iter().map(|own| own.minutes).sum::<u32>());
        let goes_on = |task: &&Task| task.kind == TaskKind::Function && task.verdict != Some(Verdict::Stop);
        let holds = |task: &&Task| goes_on(task) && task.holders.contains(&who.id);
        OfColleague {
            colleague: who.id,
            capacity,
            minutes,
            by_period,
            over: minutes.saturating_sub(capacity),
            tasks,
            functions: self.tasks.iter().filter(holds).map(|task| task.id).collect(),
        }
    }

    fn of_task(&self, task: &Task, shares: &[Share]) -> OfTask {
        if task.verdict == Some(Verdict::Stop) {
            return OfTask { task: task.id, minutes: 0, people: Vec::new(), open: 0 };
        }
        let minutes = if task.kind == TaskKind::Function { 0 } else { self.minutes_left(task) };
        let mut people = Vec::new();
        for who in &self.colleagues {
            let fixed = self.fixed_tasks_of(who.id).find(|(own, _)| own.id == task.id).map(|(_, minutes)| minutes);
            let own = shares.iter().find(|share| share.task == task.id && share.colleague == who.id);
            let of_share = own.filter(|_| task.is_divided()).map(|own| self.part_minutes(task) * u32::from(own.parts));
            if let Some(minutes) = fixed.or(of_share) {
                people.push((who.id, minutes));
            }
        }
        let has: u32 = people.iter().map(|(_, minutes)| minutes).sum();
        OfTask { task: task.id, minutes, people, open: minutes.saturating_sub(has) }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::{CapacityScale, Size};
    use taakkompas_school::staff::StaffRole;

    #[test]
    fn far_more_room_than_work_is_told_only_where_there_is_both() {
        let mut of = TaskDivision {
            capacity_scale: CapacityScale { usual: 6000, ..CapacityScale::default() },
            ..TaskDivision::default()
        };
        of.add_colleague(StaffRole::Teacher, "leraar").unwrap();
        // What a volunteer could do does not count as room of the team.
        of.add_colleague(StaffRole::Volunteer, "ouder").unwrap();
        assert_eq!(of.spare_capacity(), None);
        of.add_task(Task { size: Size::Minutes(3599), ..Task::new("kamp") }).unwrap();
        assert_eq!(of.spare_capacity(), Some(SpareCapacity { capacity: 6000, work: 3599 }));
        of.add_task(Task { size: Size::Minutes(1), ..Task::new("plein") }).unwrap();
        assert_eq!(of.spare_capacity(), None);
    }
}
