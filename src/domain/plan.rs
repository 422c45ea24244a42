//! The plan a wise adviser would give, and what the school makes of it.
//!
//! [`propose`] turns profile, answers and date into a [`Proposal`] in one pass: how things stand
//! ([`situation`]), how much a school can carry ([`limits`]), what fits it ([`candidates`]), on what
//! ([`goals`]), with which measures ([`selection`]) and from when ([`crate::school_year`]). Every choice keeps its reason
//! as a fact; the interface makes a sentence of it. [`school`] lays the school's own decisions over
//! the proposal, which itself stays as it was.
//!
//! The report never ties a cause to a solution: tying measures to statements is ours, and the
//! rules here are our own elaboration; `plan/RULES.md` lists them, each with its functions and tests.

pub mod agenda;
pub mod candidates;
pub mod goal_kind;
pub mod goals;
pub mod limits;
pub mod school;
pub mod selection;
pub mod situation;

use time::Date;

use crate::catalog::{Catalog, MeasureId, StatementId};
use crate::profile::SchoolProfile;
use crate::scan::{Answers, Level, ScanResult};
use crate::school_year::{Calendar, Start};
use crate::theme::Theme;

pub use goal_kind::GoalKind;
pub use goals::{Goal, GoalReason, NotAGoal, NotAGoalReason};
pub use limits::{Limit, LimitReason, Limits};
pub use situation::Situation;

/// All a plan is made from.
#[derive(Debug, Clone, Copy)]
pub struct PlanInput<'a> {
    /// Statements and measures.
    pub catalog: &'a Catalog,
    /// The school.
    pub profile: &'a SchoolProfile,
    /// The answers.
    pub answers: &'a Answers,
    /// What these answers of this school come to: [`scan::result`](crate::scan::result).
    pub result: &'a ScanResult,
    /// The school's holidays.
    pub calendar: &'a Calendar,
    /// Today, by the clock or as set.
    pub today: Date,
}

/// The plan that is proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// How things stand.
    pub situation: Situation,
    /// What the school can carry.
    pub limits: Limits,
    /// At most three goals, in order.
    pub goals: Vec<Goal>,
    /// Themes that are no goal, each with the reason.
    pub not_goals: Vec<NotAGoal>,
    /// The actions: by start, then by goal.
    pub actions: Vec<Action>,
    /// What would come next, and why it waits.
    pub waiting: Vec<Waiting>,
}

/// A measure in the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// The measure.
    pub measure: MeasureId,
    /// The goal it serves.
    pub goal: GoalKind,
    /// When it can begin and what it is ready for.
    pub start: Start,
    /// Why this one.
    pub reason: ActionReason,
    /// Whether the leader's hours moved it to a later period.
    pub moved_by_leader_hours: bool,
    /// What must be ready before it begins, where that decides its start.
    pub waits_for: Option<MeasureId>,
    /// The answers it rests on: statements with a level below the highest, or unknown for asking.
    pub rests_on: Vec<(StatementId, Option<Level>)>,
}

/// Why an action was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ActionReason {
    /// A small step that can begin at once.
    QuickWin,
    /// A step for this school year.
    ThisYear,
    /// Looks beyond this year, and the window for it is this year.
    LongTerm,
    /// Comes before another measure, which needs it.
    Before(MeasureId),
    /// Finds out what is not known yet.
    Asks,
    /// All stands; this checks what hangs on one person.
    Continuity,
    /// All stands; this shares it.
    Shares,
    /// Brings rest in a crisis.
    Calm,
}

/// A measure that would come next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The measure.
    pub measure: MeasureId,
    /// The goal it would serve.
    pub goal: GoalKind,
    /// What holds it.
    pub reason: WaitingReason,
}

/// Why a measure waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WaitingReason {
    /// The plan holds as many actions as the school can carry.
    ActionLimit,
    /// One action already leans on the ib'er.
    IbHasOne,
    /// One action already depends on the board.
    BoardHasOne,
    /// The leader has no hours left for it this school year.
    LeaderHours,
    /// Its window is in the next school year.
    NextSchoolYear(Date),
}

/// Makes the plan.
///
/// Rule 9 of the plan: the same input gives the same plan. As soon as anything is answered there is one, for any date.
/// As long as nothing is answered there is nothing to go by, so it has no goals and no actions.
#[must_use]
pub fn propose(input: PlanInput<'_>) -> Proposal {
    let candidates = candidates::Candidates::new(input);
    let situation = candidates.situation;
    let limits = limits::of(input.profile, situation);
    let (mut goals, not_goals) = goals::choose(&candidates, &limits);
    if input.answers.is_empty() {
        goals.clear();
    }
    let (actions, waiting) = selection::choose(&candidates, &goals, &limits);
    Proposal { situation, limits, goals, not_goals, actions, waiting }
}

/// Strong points that may not last: support work that stands, on hours that can end.
#[must_use]
pub fn fragile_strengths(profile: &SchoolProfile, result: &ScanResult) -> Vec<Theme> {
    if !profile.hours_are_fragile() {
        return Vec::new();
    }
    [Theme::Deployment, Theme::Agreements]
        .into_iter()
        .filter(|&theme| result.level(theme) >= Some(Level::Mostly))
        .collect()
}
