//! The meeting: an agenda from what this team sees in different ways, and the decisions that come of it.
//!
//! Of each difference the team first says why it is so, and only then what to do. A decision is what, who and by which
//! holiday; the page puts it into the plan, with its history.

mod agenda;

use serde::{Deserialize, Serialize};
use taakkompas_scan::catalog::{MeasureId, Role, StatementId};
use taakkompas_school::iso_date;
use taakkompas_school::limits::{at_most, counted, label};
use taakkompas_school::school_year::HolidayId;
use time::Date;

use crate::edit::{EditError, Limit, Text};
use crate::ids::{DecisionId, MeetingId};
pub use agenda::{Material, propose};

has_number!(Meeting, MeetingId);
has_number!(DecisionRecord, DecisionId);

coded! {
    /// How long the meeting is.
    pub enum Length {
        /// 20 minutes.
        Short = "20",
        /// 45 minutes.
        Middle = "45",
        /// 75 minutes.
        Long = "75",
    }
}

impl Length {
    /// In minutes.
    pub const fn minutes(self) -> u32 {
        match self {
            Self::Short => 20,
            Self::Middle => 45,
            Self::Long => 75,
        }
    }
}

/// What a point of the agenda is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum About {
    /// What the meeting is for, and how we talk.
    Opening,
    /// What goes well, and all see alike.
    Strength(StatementId),
    /// What people see in different ways.
    Difference(StatementId),
    /// What most do not know.
    Unknown(StatementId),
    /// What the plan asks to decide next.
    Decision(MeasureId),
    /// What we decided, and who tells whom.
    Closing,
}

coded! {
    /// A part of a point.
    pub enum Phase {
        /// Why it is so.
        Why = "why",
        /// What to do.
        What = "what",
    }
}

impl About {
    /// The parts of such a point, in order. What is in order needs no doing, and what the plan asks needs no why.
    pub const fn phases(&self) -> &'static [Phase] {
        match self {
            Self::Difference(_) | Self::Unknown(_) => &[Phase::Why, Phase::What],
            Self::Decision(_) => &[Phase::What],
            Self::Opening | Self::Strength(_) | Self::Closing => &[],
        }
    }
}

/// A point of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// What it is about.
    pub about: About,
    /// How long.
    pub minutes: u32,
}

impl Point {
    /// The minutes of one of its parts; of an odd number the last has one more.
    pub fn minutes_of(&self, phase: Phase) -> u32 {
        match self.about.phases() {
            [Phase::Why, Phase::What] if phase == Phase::Why => self.minutes / 2,
            [Phase::Why, Phase::What] => self.minutes - self.minutes / 2,
            phases if phases.contains(&phase) => self.minutes,
            _ => 0,
        }
    }
}

/// What the team decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionRecord {
    /// Its number.
    pub(crate) id: DecisionId,
    /// What.
    pub what: String,
    /// Who: one or two roles.
    pub who: Vec<Role>,
    /// By which holiday.
    pub by: HolidayId,
    /// The statement that it came from; `None` if it came from none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statement: Option<StatementId>,
    /// The measure of the plan that it is about; `None` if it is about none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<MeasureId>,
}

impl DecisionRecord {
    /// The most characters of what was decided.
    pub const LONGEST: usize = 200;
    /// The most roles.
    pub const MOST_WHO: usize = 2;

    /// A decision, with no number yet.
    pub const fn new(what: String, who: Vec<Role>, by: HolidayId) -> Self {
        Self { id: DecisionId(0), what, who, by, statement: None, measure: None }
    }

    /// Its number.
    pub const fn id(&self) -> DecisionId {
        self.id
    }

    pub(crate) fn check(&self) -> Result<(), EditError> {
        label(Text::What, &self.what, Self::LONGEST)?;
        counted(
            u32::try_from(self.who.len()).unwrap_or(u32::MAX),
            1,
            u32::try_from(Self::MOST_WHO).unwrap_or(u32::MAX),
        )?;
        if self.who.first() == self.who.get(1) { Err(EditError::Twice) } else { Ok(()) }
    }
}

/// A meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    pub(crate) id: MeetingId,
    /// The day.
    #[serde(with = "iso_date")]
    pub(crate) day: Date,
    pub(crate) length: Length,
    pub(crate) points: Vec<Point>,
    /// The point and the part of it that is on the wall: as many parts on from the first.
    pub(crate) at: usize,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) decisions: Vec<DecisionRecord>,
}

/// Where a meeting is: a point, and the part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place<'a> {
    /// The number of the point, from zero.
    pub number: usize,
    /// The point.
    pub point: &'a Point,
    /// The part; `None` if it has no parts.
    pub phase: Option<Phase>,
}

impl Meeting {
    /// The most points of an agenda.
    pub const MOST_POINTS: usize = 20;
    /// The most decisions of a meeting.
    pub const MOST_DECISIONS: usize = 30;

    /// Its number.
    pub const fn id(&self) -> MeetingId {
        self.id
    }

    /// The day.
    pub const fn day(&self) -> Date {
        self.day
    }

    /// How long it is.
    pub const fn length(&self) -> Length {
        self.length
    }

    /// The agenda.
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    /// What was decided, in order: with the day and the length all that a summary says, as it holds no answers.
    pub fn decisions(&self) -> &[DecisionRecord] {
        &self.decisions
    }

    fn places(&self) -> impl Iterator<Item = Place<'_>> {
        self.points.iter().enumerate().flat_map(|(number, point)| {
            let phases = point.about.phases();
            let none = phases.is_empty().then_some(None);
            none.into_iter().chain(phases.iter().copied().map(Some)).map(move |phase| Place { number, point, phase })
        })
    }

    /// What is on the wall; `None` when the agenda is through.
    pub fn place(&self) -> Option<Place<'_>> {
        self.places().nth(self.at)
    }

    pub(crate) fn go_on(&mut self) {
        self.at = (self.at + 1).min(self.places().count());
    }

    pub(crate) const fn go_back(&mut self) {
        self.at = self.at.saturating_sub(1);
    }

    pub(crate) fn check(&self) -> Result<(), EditError> {
        at_most(Limit::Points, self.points.len(), Self::MOST_POINTS)?;
        at_most(Limit::Decisions, self.decisions.len(), Self::MOST_DECISIONS)?;
        self.decisions.iter().try_for_each(DecisionRecord::check)
    }
}
