//! The school's plan as it is read: goals with their actions, when each begins, and what it takes.

use std::collections::BTreeMap;

use time::Date;

use super::agreements::{Agreement, Agreements};
use super::candidates::{self, Candidates};
use super::decisions::{ActionStatus, Decision, Decisions, Entry, Placement, SchoolPlan};
use super::goal_kind::GoalKind;
use super::goals::Goal;
use super::leader_time;
use super::situation::Situation;
use super::{Action, ActionReason, PlanInput, Proposal};
use taakkompas_scan::catalog::{Measure, MeasureId, Role, RoleTime, StatementId};
use taakkompas_scan::scan::{Answer, Answers, Level};
use taakkompas_school::order::sort_by_key;
use taakkompas_school::school_year::{
    Calendar, HolidayId, Start, StartReason, Window, earliest_start, is_next_school_year, start_of,
};

coded! {
    /// When an action begins, in terms of an agenda.
    pub enum Moment {
        /// It can begin right away.
        Now = "now",
        /// Later in this school year.
        ThisYear = "this-year",
        /// In a school year after this one.
        NextYear = "next-year",
    }
}

/// An action as the plan shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The measure to carry out.
    pub measure: MeasureId,
    /// The goal it is listed under; `None` for what the school added outside the goals.
    pub goal: Option<GoalKind>,
    /// When it can begin and by when it can be ready, as proposed or as it would be.
    pub start: Start,
    /// The same in terms of an agenda.
    pub moment: Moment,
    /// The proposed action; `None` if the proposal does not include it.
    pub proposed: Option<Action>,
    /// The answers it rests on.
    pub rests_on: Vec<(StatementId, Option<Level>)>,
    /// What it takes from each role.
    pub time: Vec<RoleTime>,
    /// Who leads it unless the school chooses: see [`Measure::default_owner`].
    pub default_owner: Option<Role>,
    /// The school's decision.
    pub decision: Decision,
    /// As it was agreed on; `None` as long as it is only proposed.
    pub kept: Option<Agreement>,
}

impl Item {
    /// The holiday before which it is to be ready: as agreed, the school's choice, otherwise as proposed.
    pub fn due(&self) -> HolidayId {
        let agreed = self.kept.as_ref().map(|kept| kept.start.due);
        agreed.or(self.decision.due).unwrap_or(self.start.due)
    }

    /// The answer that it rests on most: as it was when it was agreed on, otherwise as it is.
    pub fn because(&self, answers: &Answers) -> Option<(StatementId, Answer)> {
        if let Some(kept) = &self.kept {
            return kept.because.clone();
        }
        let asks = self.proposed.as_ref().is_some_and(|action| action.reason == ActionReason::Asks);
        most_telling(&self.rests_on, asks, answers)
    }

    /// Who leads it: the school's choice, otherwise who does so by default.
    pub fn owners(&self) -> Vec<Role> {
        if self.decision.owners.is_empty() {
            self.default_owner.into_iter().collect()
        } else {
            self.decision.owners.clone()
        }
    }

    /// Whether there still is something to do about it.
    pub const fn is_open(&self) -> bool {
        matches!(self.decision.progress, ActionStatus::NotYet | ActionStatus::Busy)
    }

    /// Whether the school itself added it to the plan.
    pub const fn is_own(&self) -> bool {
        matches!(self.decision.placement, Placement::Added { .. })
    }
}

/// The answer that says most about why an action is there. For one that asks, an answer that is not known.
pub fn most_telling(
    rests_on: &[(StatementId, Option<Level>)],
    asks: bool,
    answers: &Answers,
) -> Option<(StatementId, Answer)> {
    let says_most = |answer: &Answer| match answer {
        Answer::Unknown => true,
        Answer::Level(level) => !asks && *level < Level::Fixed,
        Answer::NotApplicable => false,
    };
    let answered = || rests_on.iter().filter_map(|(id, _)| Some((id.clone(), answers.get(id).copied()?)));
    let firm = || answered().find(|(_, answer)| !asks && *answer == Answer::Level(Level::Fixed));
    answered().find(|(_, answer)| says_most(answer)).or_else(firm)
}

/// A goal and what is done for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GoalItems {
    /// The goal itself.
    pub goal: Goal,
    /// Its actions, in the school's order; empty if the school removed them all.
    pub items: Vec<Item>,
}

/// What a plan takes from the leader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeaderTime {
    /// Which part of the plan is counted.
    pub counted: Counted,
    /// The least and the most minutes.
    pub minutes: (u32, u32),
    /// The period that takes most of what is open, with the most minutes in it; `None` if nothing takes any.
    pub heaviest: Option<(HolidayId, u32)>,
}

/// Which part of a plan the leader's time is counted of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// Of a proposal: what falls in the first period, also of an action that runs on after it.
    FirstPeriod,
    /// Of a proposal in a crisis: all of it.
    WholeProposal,
    /// Of a plan that is kept: all that is open. It does not follow the day.
    OpenActions,
}

/// The school's plan as it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agenda {
    /// The goals, in order.
    pub goals: Vec<GoalItems>,
    /// What the school works on outside the goals.
    pub others: Vec<Item>,
    /// The period in which the plan begins.
    pub first_period: HolidayId,
    /// What it takes from the leader.
    pub leader_time: LeaderTime,
}

impl Agenda {
    /// Reads the plan. `proposal` and `plan` must come from the same input, and `proposal` from these agreements.
    pub fn new(input: PlanInput<'_>, proposal: &Proposal, plan: &SchoolPlan, agreements: &Agreements) -> Self {
        let soonest = earliest_start(input.calendar, Window::Always, 1, input.today);
        let first_period = input.calendar.period_of(soonest.date).period;
        let mut goals: Vec<GoalItems> =
            proposal.goals.iter().map(|&goal| GoalItems { goal, items: Vec::new() }).collect();
        let mut others = Vec::new();
        let counted = if agreements.since.is_some() {
            Counted::OpenActions
        } else if proposal.situation == Situation::Crisis {
            Counted::WholeProposal
        } else {
            Counted::FirstPeriod
        };
        let counts = |minutes: u32, item: &Item| match counted {
            Counted::OpenActions if item.is_open() => minutes,
            Counted::WholeProposal if item.decision.progress != ActionStatus::Stopped => minutes,
            Counted::FirstPeriod if item.decision.progress != ActionStatus::Stopped => {
                leader_time::spread(input.calendar, minutes, &item.start).get(&first_period).copied().unwrap_or(0)
            }
            _ => 0,
        };
        let mut minutes = (0, 0);
        let mut by_period: BTreeMap<HolidayId, u32> = BTreeMap::new();
        let readable = |entry: &Entry| {
            let measure = input.catalog.measure(entry.measure.as_str())?;
            Some(item(input, proposal, entry, measure, agreements.of(&entry.measure)))
        };
        for item in plan.entries.iter().filter_map(readable) {
            for time in item.time.iter().filter(|time| time.role == Role::Leader) {
                minutes.0 += counts(time.minutes.0, &item);
                minutes.1 += counts(time.minutes.1, &item);
                for (period, part) in leader_time::spread(input.calendar, time.minutes.1, &item.start) {
                    *by_period.entry(period).or_default() += if item.is_open() { part } else { 0 };
                }
            }
            match goals.iter_mut().find(|goal| Some(goal.goal.kind) == item.goal) {
                Some(goal) => goal.items.push(item),
                None => others.push(item),
            }
        }
        let heaviest = by_period.into_iter().filter(|(_, part)| *part > 0).max_by_key(|&(_, part)| part);
        let leader_time = LeaderTime { counted, minutes, heaviest };
        Self { goals, others, first_period, leader_time }
    }

    /// Every action, from top to bottom.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.goals.iter().flat_map(|goal| &goal.items).chain(&self.others)
    }

    /// The action with this measure.
    pub fn item(&self, measure: &str) -> Option<&Item> {
        self.items().find(|item| item.measure.as_str() == measure)
    }

    /// The actions under the same heading as this one, in order: it can move among these.
    pub fn beside(&self, measure: &str) -> &[Item] {
        self.goals
            .iter()
            .map(|goal| &goal.items)
            .chain([&self.others])
            .find(|items| items.iter().any(|item| item.measure.as_str() == measure))
            .map_or(&[], Vec::as_slice)
    }

    /// The action to start with: of those not done or stopped, the one that can begin soonest.
    pub fn first(&self) -> Option<&Item> {
        self.items().filter(|item| item.is_open()).min_by_key(|item| (item.moment, item.start.date))
    }
}

fn item(input: PlanInput<'_>, proposal: &Proposal, entry: &Entry, measure: &Measure, kept: Option<&Agreement>) -> Item {
    let as_proposed = || entry.proposed.as_ref().map(|action| action.start);
    let start = kept
        .map(|kept| kept.start)
        .or_else(as_proposed)
        .unwrap_or_else(|| start_of(input.calendar, measure.work(), input.today));
    let moment = if start.why == StartReason::Now || (kept.is_some() && start.date <= input.today) {
        Moment::Now
    } else if is_next_school_year(input.calendar, planning_day(input.calendar, input.today), start.date) {
        Moment::NextYear
    } else {
        Moment::ThisYear
    };
    Item {
        measure: entry.measure.clone(),
        goal: goal_of(proposal, entry, measure),
        start,
        moment,
        rests_on: kept.map_or_else(|| candidates::rests_on(measure, input), |kept| kept.rests_on.clone()),
        time: kept.map_or_else(|| measure.time.clone(), |kept| kept.time.clone()),
        default_owner: kept.map_or_else(|| measure.default_owner(input.profile), |kept| kept.owner),
        proposed: entry.proposed.clone(),
        decision: entry.decision.clone(),
        kept: kept.cloned(),
    }
}

/// The day that people plan from: in the summer holiday, the first of the coming school year is "this year" to them.
fn planning_day(calendar: &Calendar, today: Date) -> Date {
    let at = calendar.period_of(today);
    if calendar.is_summer_holiday(today) { calendar.period(at.period.next()).first } else { today }
}

/// The goal of an entry: as proposed, that of the action it replaced, or that of its theme.
fn goal_of(proposal: &Proposal, entry: &Entry, measure: &Measure) -> Option<GoalKind> {
    let proposed = |id: &MeasureId| proposal.actions.iter().find(|action| action.measure == *id);
    let taken_over = match &entry.decision.placement {
        Placement::Added { instead_of: Some(other) } => proposed(other).map(|action| action.goal),
        _ => None,
    };
    let goal =
        entry.proposed.as_ref().map(|action| action.goal).or(taken_over).unwrap_or(GoalKind::Theme(measure.theme));
    proposal.goals.iter().any(|own| own.kind == goal).then_some(goal)
}

/// The holidays before which an action can be ready: the next five.
pub fn coming_holidays(calendar: &Calendar, today: Date) -> [HolidayId; 5] {
    let at = calendar.period_of(today);
    let first = if at.in_holiday { at.period.next() } else { at.period };
    let mut next = first;
    core::array::from_fn(|_| {
        let holiday = next;
        next = next.next();
        holiday
    })
}

/// The measures that could replace an action of this goal: they fit the school and are not in the plan. What is needed
/// most comes first.
pub fn alternatives<'a>(
    input: PlanInput<'a>,
    goal: Option<GoalKind>,
    measure: &Measure,
    decisions: &Decisions,
    plan: &SchoolPlan,
) -> Vec<&'a Measure> {
    /// More than this is too much for a school to weigh up.
    const MOST: usize = 6;
    let candidates = Candidates::new(input);
    let goal = goal.unwrap_or(GoalKind::Theme(measure.theme));
    let is_free = |other: &&Measure| !plan.holds(other.id.as_str()) && !decisions.of(&other.id).placement.is_out();
    let all = || input.catalog.measures.iter().filter(is_free);
    let mut found: Vec<&Measure> = all().filter(|other| candidates.serves(other, goal)).collect();
    if found.is_empty() {
        found = all().filter(|other| other.theme == measure.theme && candidates.fits(other)).collect();
    }
    sort_by_key(&mut found, |other| core::cmp::Reverse(candidates::need(other, input)));
    found.truncate(MOST);
    found
}
