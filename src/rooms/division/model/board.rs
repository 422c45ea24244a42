//! The board: keep, make smaller, hand over or stop; what that frees, and whose time it takes.

use super::tasks::{PeopleRule, Task, TaskKind, Verdict};
use super::why_not::IneligibleReason;
use super::{Amount, ColleagueId, TaskDivision, TaskId};
use taakkompas_school::order::sort_by_key;
use taakkompas_school::staff::StaffRole;
use taakkompas_week::{AssistantWeek, Block, BlockId};

/// Roles that a task can be handed over to, so that it is no longer a group teacher's work: staff of the board. Not
/// stagiairs, volunteers or staff of another employer, to whom the school cannot give tasks by itself (dutch-practice
/// 5.2).
pub const HAND_OVER_ROLES: [StaffRole; 5] = [
    StaffRole::Assistant,
    StaffRole::TeacherSupporter,
    StaffRole::SubjectTeacher,
    StaffRole::Caretaker,
    StaffRole::Other,
];

/// Whether a task can be handed over to this role: never one that needs a lesbevoegdheid that nobody in the role has
/// for it, nor a function, a task with a fixed holder, or what everyone does.
pub fn may_take_over(task: &Task, to: StaffRole) -> bool {
    let is_divided = task.kind == TaskKind::Task && task.fixed.is_none() && task.people_rule != PeopleRule::Everyone;
    is_divided && HAND_OVER_ROLES.contains(&to) && to.qualification().can_meet(task.qualification.required())
}

/// What the decisions on the board add up to, in minutes a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Freed {
    /// Freed by stopping.
    pub stopped: u32,
    /// Freed by making smaller.
    pub smaller: u32,
    /// Handed over: freed for the people who did it, but not gone.
    pub handed_over: u32,
    /// How many tasks stop.
    pub stopped_tasks: u32,
    /// How many become smaller.
    pub smaller_tasks: u32,
    /// How many are handed over.
    pub handed_over_tasks: u32,
    /// How many stay as they are.
    pub kept_tasks: u32,
    /// How many the team has not decided on; functions and fixed tasks are not counted.
    pub undecided_tasks: u32,
    /// What all tasks that could be divided took before the board.
    pub before: u32,
    /// What is left of them to divide.
    pub left: u32,
}

/// Whose time it takes if a colleague does a task that is handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Eats {
    /// The colleague whose time it is.
    pub colleague: ColleagueId,
    /// Minutes a year that fit in the remaining room for tasks, after locks, fixed tasks and other tasks already
    /// chosen.
    pub in_capacity: u32,
    /// Minutes a year taken from the time with pupils.
    pub of_pupils: u32,
    /// The same per school week, rounded up.
    pub of_pupils_a_week: u32,
    /// Minutes a year that fit in neither: nobody has the time.
    pub in_neither: u32,
}

/// A role that a task can be handed over to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandOverRole {
    /// The role that can take it over.
    pub to: StaffRole,
    /// The colleagues in it, each with what keeps them from the task; empty if nobody has the role.
    pub people: Vec<(ColleagueId, Option<IneligibleReason>)>,
}

/// A block with pupils that would lose time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EatenBlock {
    /// Which block.
    pub block: BlockId,
    /// Minutes a week that it loses, averaged over the cycle and rounded up.
    pub minutes: u32,
    /// Whether it is protected, earmarked or locked, so that it ought to stay.
    pub ought_to_stay: bool,
}

/// A task on the board, as the team sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BoardRow {
    /// Which task.
    pub task: TaskId,
    /// How many colleagues would stop it; see [`TaskDivision::votes`].
    pub votes: u32,
    /// Its worth for pupils.
    pub worth: Option<Amount>,
    /// The effort it takes.
    pub effort: Option<Amount>,
    /// Minutes a year before the board.
    pub minutes: u32,
}

impl TaskDivision {
    /// What the board frees.
    pub fn freed(&self) -> Freed {
        let mut freed = Freed::default();
        for task in self.tasks.iter().filter(|task| task.kind == TaskKind::Task && task.fixed.is_none()) {
            let minutes = self.minutes(task);
            freed.before = freed.before.saturating_add(minutes);
            freed.left = freed.left.saturating_add(self.minutes_left(task));
            match task.verdict {
                None => freed.undecided_tasks += 1,
                Some(Verdict::Keep) => freed.kept_tasks += 1,
                Some(Verdict::Smaller { .. }) => {
                    freed.smaller_tasks += 1;
                    freed.smaller = freed.smaller.saturating_add(minutes - self.minutes_left(task));
                }
                Some(Verdict::HandOver { .. }) => {
                    freed.handed_over_tasks += 1;
                    freed.handed_over = freed.handed_over.saturating_add(minutes);
                }
                Some(Verdict::Stop) => {
                    freed.stopped_tasks += 1;
                    freed.stopped = freed.stopped.saturating_add(minutes);
                }
            }
        }
        freed
    }

    /// How many colleagues would stop a task: the larger of the number of hands counted in the room and the number of
    /// colleagues who handed it in. Not their sum: people who handed it in also raise a hand, and nobody writes down
    /// who they are.
    pub fn votes(&self, task: &Task) -> u32 {
        let handed_in: u32 = self.colleagues.iter().filter(|who| who.would_stop == Some(task.id)).map(|_| 1).sum();
        handed_in.max(task.hands.into())
    }

    /// The tasks of the board: first what most colleagues would stop, then little worth before much, much effort before
    /// little, and large before small; what the team said nothing about ranks in the middle.
    pub fn board(&self) -> Vec<BoardRow> {
        let on_board = self.tasks.iter().filter(|task| task.kind == TaskKind::Task && task.fixed.is_none());
        let rows = on_board.map(|task| BoardRow {
            task: task.id,
            votes: self.votes(task),
            worth: task.worth,
            effort: task.effort,
            minutes: self.minutes(task),
        });
        let mut rows: Vec<BoardRow> = rows.collect();
        let amount = |amount: Option<Amount>| amount.unwrap_or(Amount::Some);
        sort_by_key(&mut rows, |row| {
            use core::cmp::Reverse;
            (Reverse(row.votes), amount(row.worth), Reverse(amount(row.effort)), Reverse(row.minutes), row.task)
        });
        rows
    }

    /// The roles that a task can be handed over to, including roles that nobody in the school has.
    pub fn hand_over_to(&self, task: &Task) -> Vec<HandOverRole> {
        let roles = HAND_OVER_ROLES.into_iter().filter(|&role| may_take_over(task, role));
        roles
            .map(|to| {
                let handed = Task { verdict: Some(Verdict::HandOver { to }), ..task.clone() };
                let own = self.colleagues.iter().filter(|colleague| colleague.role() == to);
                let people = own.map(|colleague| (colleague.id, self.why_not(&handed, colleague))).collect();
                HandOverRole { to, people }
            })
            .collect()
    }

    /// Whose time it takes if this colleague does this task alone: first the remaining room for tasks, then time with
    /// pupils. `None` for an unknown number.
    pub fn eats(&self, task: TaskId, colleague: ColleagueId) -> Option<Eats> {
        let (task, who) = (self.task(task)?, self.colleague(colleague)?);
        let fixed: u32 = self.fixed_tasks_of(colleague).map(|(_, minutes)| minutes).sum();
        let shares = |list: &[super::Share]| -> u32 {
            let own = list.iter().filter(|share| share.colleague == colleague && share.task != task.id);
            own.filter_map(|share| Some(self.part_minutes(self.task(share.task)?) * u32::from(share.parts))).sum()
        };
        // A chosen division includes its locks.
        let taken = fixed.saturating_add(shares(&self.chosen).max(shares(&self.locks)));
        let minutes = self.minutes(task);
        let in_capacity = minutes.min(self.capacity(who).saturating_sub(taken));
        let of_pupils = (minutes - in_capacity).min(who.pupil_minutes);
        Some(Eats {
            colleague,
            in_capacity,
            of_pupils,
            of_pupils_a_week: of_pupils.div_ceil(taakkompas_school::months::WEEKS_OF_YEAR),
            in_neither: minutes - in_capacity - of_pupils,
        })
    }

    /// Which blocks with pupils in the assistants' week would lose time, for this many minutes a week.
    ///
    /// Blocks that may go come first, shortest first, so that as few pupils as possible lose a block; protected,
    /// earmarked and locked ones come last.
    pub fn blocks_eaten(&self, colleague: ColleagueId, minutes_a_week: u32, week: &AssistantWeek) -> Vec<EatenBlock> {
        let Some(person) = self.colleague(colleague).and_then(|colleague| colleague.in_week) else { return Vec::new() };
        let is_with_pupils = |block: &&&Block| block.kind.is_with_pupils();
        let own = week.blocks_of(person);
        let mut own: Vec<&Block> = own.iter().filter(is_with_pupils).copied().collect();
        let ought_to_stay = |block: &Block| block.protected || block.earmarked || block.locked;
        sort_by_key(&mut own, |block| (ought_to_stay(block), block.span.length(), block.weekday, block.span, block.id));
        let (mut left, mut found) = (minutes_a_week, Vec::new());
        for block in own {
            if left == 0 {
                break;
            }
            let weeks = block.weeks.of(week.cycle).map(|_| 1).sum::<u32>();
            let minutes = (block.span.length() * weeks).div_ceil(week.cycle.count().max(1)).min(left);
            left -= minutes;
            found.push(EatenBlock { block: block.id, minutes, ought_to_stay: ought_to_stay(block) });
        }
        found
    }
}
