//! The plan that a wise adviser would give, and what the school makes of it.
//!
//! [`propose`] turns profile, answers and date into a [`Proposal`] in one pass: how things are ([`situation`]), how
//! much a school can carry ([`limits`]), what suits it ([`candidates`]), what to work on ([`goals`]), with which
//! measures ([`selection`]) and from when ([`taakkompas_school::school_year`]). Every choice keeps its reason as a fact
//! that the interface turns into a sentence. [`school`] applies the school's own decisions to the proposal, which
//! itself stays unchanged.
//!
//! The report never links a cause to a solution: linking measures to statements is ours, and the rules here are our own
//! elaboration; `RULES.md` lists them, each with its functions and tests.

#[macro_use]
extern crate taakkompas_school;

pub mod agenda;
pub mod agreements;
pub mod candidates;
pub mod compare;
pub mod decisions;
pub mod facts;
pub mod goal_kind;
pub mod goals;
pub mod leader_time;
pub mod limits;
mod places;
pub mod selection;
pub mod situation;
pub mod year_asks;
pub mod year_line;

use time::Date;

use taakkompas_scan::catalog::{Catalog, MeasureId, StatementId};
use taakkompas_scan::profile::SchoolProfile;
use taakkompas_scan::scan::{Answers, Level, ScanResult};
use taakkompas_scan::theme::Theme;
use taakkompas_school::school_year::{Calendar, Start};

pub use goal_kind::GoalKind;
pub use goals::{Goal, GoalReason, NotAGoal, NotAGoalReason};
pub use limits::{Limit, LimitReason, Limits};
pub use situation::Situation;

/// Everything that a plan is made from.
#[derive(Debug, Clone, Copy)]
pub struct PlanInput<'a> {
    /// All statements and measures.
    pub catalog: &'a Catalog,
    /// The profile of the school.
    pub profile: &'a SchoolProfile,
    /// The school's answers in the scan.
    pub answers: &'a Answers,
    /// What these answers of this school add up to: [`scan::result`](taakkompas_scan::scan::result).
    pub result: &'a ScanResult,
    /// The school's holidays.
    pub calendar: &'a Calendar,
    /// Today's date, from the clock or as set.
    pub today: Date,
}

/// The proposed plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// How things are.
    pub situation: Situation,
    /// What the school can carry.
    pub limits: Limits,
    /// At most three goals, in order.
    pub goals: Vec<Goal>,
    /// Themes that are not a goal, each with the reason.
    pub not_goals: Vec<NotAGoal>,
    /// The actions: by start, then by goal.
    pub actions: Vec<Action>,
    /// What would come next, and why it waits.
    pub waiting: Vec<Waiting>,
}

/// A measure in the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// The measure to carry out.
    pub measure: MeasureId,
    /// The goal it serves.
    pub goal: GoalKind,
    /// When it can begin, and by when it can be ready.
    pub start: Start,
    /// Why this measure.
    pub reason: ActionReason,
    /// Whether the leader's hours moved it to a later period.
    pub moved_by_leader_hours: bool,
    /// What must be ready before it begins; `None` unless that decides its start.
    pub waits_for: Option<MeasureId>,
    /// The answers it rests on: statements with a level below the highest, or unknown when it is for asking.
    pub rests_on: Vec<(StatementId, Option<Level>)>,
}

/// Why an action was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ActionReason {
    /// A small step that can begin right away.
    QuickWin,
    /// A step for this school year.
    ThisYear,
    /// It looks beyond this year, and its window is in this year.
    LongTerm,
    /// It comes before another measure that needs it.
    Before(MeasureId),
    /// It finds out what is not known yet.
    Asks,
    /// Everything is in place; this checks what depends on one person.
    Continuity,
    /// Everything is in place; this shares it.
    Shares,
    /// It brings calm in a crisis.
    Calm,
    /// Hours can end or groups grow: the board is asked before the formation plan is closed.
    BoardTalk,
    /// Hours end with this school year: those it touches hear what is certain.
    HoursThatEnd,
    /// Saying that it is too much is not possible here yet: a way to be heard comes first.
    Heard,
}

/// A measure that would come next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The measure that waits.
    pub measure: MeasureId,
    /// The goal it would serve.
    pub goal: GoalKind,
    /// What holds it back.
    pub reason: WaitingReason,
}

/// Why a measure waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WaitingReason {
    /// The plan already has as many actions as the school can carry.
    ActionLimit,
    /// The plan has room, but its goal has as many actions as it gets.
    GoalLimit,
    /// One action already relies on the ib'er.
    IbHasOne,
    /// One action already depends on the board.
    BoardHasOne,
    /// The leader has no hours left for it this school year.
    LeaderHours,
    /// Its window is in the next school year.
    NextSchoolYear(Date),
    /// Another action in the plan is about the same.
    SameSubject(MeasureId),
    /// It follows this action.
    After(MeasureId),
    /// It would be ready only after the hours that it is about have ended, on this day.
    HoursEnd(Date),
}

/// Makes the plan.
///
/// Rule 9 of the plan: the same input gives the same plan. As soon as anything is answered there is one, for any date.
/// Until then there is nothing to go by, so it has no goals and no actions.
#[must_use]
pub fn propose(input: PlanInput<'_>) -> Proposal {
    let profile = as_of(input.profile, input.today);
    propose_for(PlanInput { profile: &profile, ..input })
}

/// The profile as it counts today: an end date that has passed says nothing of the hours that are there now.
fn as_of(profile: &SchoolProfile, today: Date) -> SchoolProfile {
    let hours_until = profile.hours_until.filter(|&until| until >= today);
    SchoolProfile { hours_until, ..profile.clone() }
}

fn propose_for(input: PlanInput<'_>) -> Proposal {
    let candidates = candidates::Candidates::new(input);
    let situation = candidates.situation;
    let limits = limits::of(input.profile, input.result, situation);
    let mut passed_over = Vec::new();
    loop {
        let (mut goals, not_goals) = goals::choose(&candidates, &limits, &passed_over);
        if input.answers.is_empty() {
            goals.clear();
        }
        let (actions, waiting) = selection::choose(&candidates, &goals, &limits);
        let has_own = |kind: GoalKind| {
            let is_own = |action: &&Action| {
                let measure = input.catalog.measure(action.measure.as_str());
                action.goal == kind && kind.theme().is_none_or(|theme| measure.is_some_and(|own| own.theme == theme))
            };
            actions.iter().any(|action| is_own(&action))
        };
        // A goal without a step of its own is no goal: the next theme takes its place. Each turn passes over one more.
        match goals.iter().find(|goal| goal.kind != GoalKind::Ask && !has_own(goal.kind)) {
            Some(empty) => passed_over.push(empty.kind),
            None => return Proposal { situation, limits, goals, not_goals, actions, waiting },
        }
    }
}

/// Strong points that may not last: support work that is in place, with hours that can end.
pub fn fragile_strengths(profile: &SchoolProfile, result: &ScanResult) -> Vec<Theme> {
    if !profile.hours_are_fragile() {
        return Vec::new();
    }
    [Theme::Deployment, Theme::Agreements]
        .into_iter()
        .filter(|&theme| result.level(theme) >= Some(Level::Mostly))
        .collect()
}
