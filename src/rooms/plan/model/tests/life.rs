//! A school that lives with its plan for a school year or longer.

use std::sync::LazyLock;

use crate::any_profile::{any_day, any_profile};
use crate::support::{CATALOG, school};
use proptest::collection::btree_map;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use taakkompas_plan as plan;
use taakkompas_plan::agenda::{Agenda, Item};
use taakkompas_plan::agreements::Agreements;
use taakkompas_plan::agreements::acts::{Acts, Outcome, almost, moves_along, next_holiday};
use taakkompas_plan::agreements::offer::{Change, changes};
use taakkompas_plan::decisions::{self, ActionStatus, Decisions, SchoolPlan};
use taakkompas_plan::{PlanInput, Proposal};
use taakkompas_scan::catalog::{Catalog, MeasureId, StatementId};
use taakkompas_scan::profile::SchoolProfile;
use taakkompas_scan::scan::{self, Answer, Answers};
use taakkompas_school::school_year::{Calendar, HolidayId, Region};
use time::{Date, Duration};

/// The content after an editor changed every measure: twice the hours, another length, other statements.
pub static CHANGED: LazyLock<Catalog> = LazyLock::new(|| {
    let mut changed = CATALOG.clone();
    for measure in &mut changed.measures {
        measure.weeks += 2;
        measure.statements.reverse();
        measure.owners.reverse();
        for time in &mut measure.time {
            time.minutes = (time.minutes.0 * 2, time.minutes.1 * 2);
        }
    }
    changed
});

/// A school that lives with its plan.
#[derive(Debug, Clone)]
pub struct Life {
    pub catalog: &'static Catalog,
    pub profile: SchoolProfile,
    pub answers: Answers,
    pub calendar: Calendar,
    pub today: Date,
    pub decisions: Decisions,
    pub agreements: Agreements,
}

impl Life {
    pub fn of(name: &str) -> Self {
        let school = school(name);
        Self {
            catalog: &CATALOG,
            answers: school.all_answers(),
            calendar: Calendar::new(school.region),
            today: school.today,
            profile: school.profile,
            decisions: Decisions::default(),
            agreements: Agreements::default(),
        }
    }

    pub fn with_input<T>(&self, read: impl FnOnce(PlanInput<'_>) -> T) -> T {
        read(PlanInput {
            catalog: self.catalog,
            profile: &self.profile,
            answers: &self.answers,
            result: &scan::result(&self.catalog.statements, &self.profile, &self.answers),
            calendar: &self.calendar,
            today: self.today,
        })
    }

    pub fn newer(&self) -> Proposal {
        self.with_input(plan::propose)
    }

    pub fn plan(&self) -> (Proposal, SchoolPlan, Agenda) {
        let proposal = self.agreements.as_proposal(&self.newer());
        let plan = decisions::plan(&proposal, &self.decisions);
        let agenda = self.with_input(|input| Agenda::new(input, &proposal, &plan, &self.agreements));
        (proposal, plan, agenda)
    }

    /// Opens the plan: what is shown is kept.
    pub fn open(&mut self) {
        let (newer, mut agreements) = (self.newer(), self.agreements.clone());
        self.with_input(|input| agreements.keep_plan(input, &newer, &self.decisions));
        self.agreements = agreements;
    }

    pub fn act<T>(&mut self, act: impl FnOnce(&mut Acts<'_>) -> T) -> T {
        act(&mut Acts {
            agreements: &mut self.agreements,
            decisions: &mut self.decisions,
            calendar: &self.calendar,
            catalog: self.catalog,
            day: self.today,
        })
    }

    pub fn offer(&self) -> Vec<Change> {
        self.with_input(|input| changes(input, &self.newer(), &self.agreements, &self.decisions))
    }

    pub fn items(&self) -> Vec<Item> {
        self.plan().2.items().cloned().collect()
    }

    /// The dates, the hours and the reasons that the plan shows, per action, and its goals.
    pub fn shown(&self) -> Vec<String> {
        let (proposal, _, agenda) = self.plan();
        let item = |item: &Item| {
            let why = item.kept.as_ref().map(|kept| (&kept.reason, kept.hours_until, kept.moved_by_leader_hours));
            let waits = item.kept.as_ref().map(|kept| &kept.waits_for);
            let because = item.because(&self.answers);
            format!(
                "{} {:?} {:?} {:?} {why:?} {waits:?} {because:?} {:?} {:?} {:?}",
                item.measure,
                item.start,
                item.due(),
                item.goal,
                item.rests_on,
                item.time,
                item.owners()
            )
        };
        let goals = proposal.goals.iter().map(|goal| format!("{goal:?}"));
        goals.chain(agenda.items().map(item)).collect()
    }

    pub fn measure(&self, index: &Index) -> MeasureId {
        let items = self.items();
        items[index.index(items.len())].measure.clone()
    }
}

pub fn any_answers(least: usize) -> impl Strategy<Value = Answers> {
    let ids: Vec<StatementId> = CATALOG.statements.iter().map(|statement| statement.id.clone()).collect();
    let count = ids.len();
    btree_map(select(ids), select(&Answer::ALL[..]), least..=count)
}

pub fn any_life() -> impl Strategy<Value = Life> {
    (any_profile(), any_answers(1), select(Region::ALL), any_day()).prop_map(|(profile, answers, region, today)| Life {
        catalog: &CATALOG,
        profile,
        answers,
        calendar: Calendar::new(region),
        today,
        decisions: Decisions::default(),
        agreements: Agreements::default(),
    })
}

/// What a school can press.
#[derive(Debug, Clone)]
pub enum Press {
    Status(ActionStatus),
    Outcome(Outcome),
    Move(usize),
    Postpone(usize),
    Reject,
    Note(&'static str),
}

pub fn any_press() -> impl Strategy<Value = Press> {
    prop_oneof![
        select(ActionStatus::ALL).prop_map(Press::Status),
        select(vec![Outcome::Done, Outcome::Almost, Outcome::Stopped]).prop_map(Press::Outcome),
        (0..5_usize).prop_map(Press::Move),
        (0..3_usize).prop_map(Press::Postpone),
        Just(Press::Reject),
        select(vec!["", "Na de studiedag"]).prop_map(Press::Note),
    ]
}

impl Press {
    pub fn holiday(life: &Life, ahead: usize) -> HolidayId {
        (0..ahead).fold(next_holiday(&life.calendar, life.today), |holiday, _| holiday.next())
    }

    pub fn on(&self, life: &mut Life, measure: &MeasureId) {
        match *self {
            Self::Status(status) => life.act(|acts| acts.set_status(measure, status, "")),
            Self::Outcome(outcome) => life.act(|acts| acts.answer(measure, outcome, "Een regel van de school.")),
            Self::Move(ahead) => {
                let to = Self::holiday(life, ahead);
                life.act(|acts| acts.move_to(measure, to, ""));
            }
            Self::Postpone(ahead) => {
                let until = Self::holiday(life, ahead);
                life.act(|acts| acts.postpone(measure, until));
            }
            Self::Reject => life.act(|acts| acts.reject(measure, "past niet")),
            Self::Note(note) => life.act(|acts| acts.write_note(measure, note)),
        }
    }

    /// What the page says beforehand will change with it.
    pub fn along(&self, life: &Life, measure: &MeasureId) -> Vec<MeasureId> {
        let to = match self {
            Self::Outcome(Outcome::Almost) => {
                let due = life.agreements.of(measure).map(|agreement| agreement.start.due);
                almost(&life.calendar, due, life.today)
            }
            Self::Move(ahead) => Self::holiday(life, *ahead),
            Self::Postpone(ahead) => Self::holiday(life, *ahead).next(),
            _ => return Vec::new(),
        };
        let along = moves_along(&life.agreements, &life.decisions, &life.calendar, measure, to);
        along.into_iter().map(|moved| moved.measure).collect()
    }
}

/// A school year in steps of about a month, so that every period is met.
pub fn days(from: Date) -> impl Iterator<Item = Date> {
    (0..13).map(move |month| from.saturating_add(Duration::days(31 * month)))
}
