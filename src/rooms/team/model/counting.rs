//! Counting in the room: eight statements, one by one on the wall, with hands or cards; or on paper, for those who rather do not
//! show a hand.
//!
//! ```text
//!  begin ──▶ Asking(1) ──enter──▶ Counted(1) ──next──▶ Asking(2) … ──next──▶ Done
//!                │ skip ─────────────────────────────────▲             back ◀──┘
//! ```

use serde::{Deserialize, Serialize};
use taakkompas_scan::catalog::{Role, Statement, StatementId, Statements};
use taakkompas_scan::profile::SchoolProfile;
use taakkompas_scan::scan::{Answer, Answers, Level, applies};
use taakkompas_scan::theme::Theme;
use taakkompas_school::iso_date;
use taakkompas_school::order::sort_by_key;
use time::Date;

use crate::edit::{EditError, Limit};
use crate::picture::{Cell, Choice, Counts, Figure, Told, figure_of};

/// The most statements of one counting.
pub const EIGHT_STATEMENTS: usize = 8;
/// The time for each, in seconds.
pub const SECONDS: u32 = 120;
/// The most people who can be counted for one answer.
pub const MOST_PEOPLE: u16 = 200;

coded! {
    /// How people say it.
    pub enum Way {
        /// With a hand, fingers or a card: everyone sees everyone.
        Hands = "hands",
        /// On paper, counted by someone who is not the leader.
        Paper = "paper",
    }
}

/// A statement and what was counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The statement.
    pub statement: StatementId,
    /// What was counted; `None` if it was not, yet, or if that was elsewhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    counts: Option<Counts>,
    /// What is told about a count that stayed elsewhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    told: Option<ToldOf>,
}

/// What is told about a count outside the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum ToldOf {
    /// That there were fewer than five.
    Few,
    /// What they said.
    Figure(Figure),
}

impl Step {
    const fn new(statement: StatementId) -> Self {
        Self { statement, counts: None, told: None }
    }

    /// Whether it was counted, whatever of that may be shown.
    pub const fn is_counted(&self) -> bool {
        self.counts.is_some() || self.told.is_some()
    }
}

/// Where a counting is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// People think and show; nothing is entered. The place counts from zero.
    Asking(usize),
    /// It was counted, and is on the wall.
    Counted(usize),
    /// All were asked.
    Done,
}

/// A counting in the room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counting {
    /// The day.
    #[serde(with = "iso_date")]
    day: Date,
    way: Way,
    steps: Vec<Step>,
    at: usize,
}

impl Counting {
    /// Begins with these statements.
    ///
    /// # Errors
    /// None, more than [`EIGHT_STATEMENTS`], or one of them twice.
    pub fn begin(statements: &[StatementId], way: Way, day: Date) -> Result<Self, EditError> {
        let steps = statements.iter().map(|statement| Step::new(statement.clone()));
        let counting = Self { day, way, steps: steps.collect(), at: 0 };
        counting.check()?;
        Ok(counting)
    }

    pub(crate) fn check(&self) -> Result<(), EditError> {
        if self.steps.is_empty() {
            return Err(EditError::NoStatements);
        }
        taakkompas_school::limits::at_most(Limit::Statements, self.steps.len(), EIGHT_STATEMENTS)?;
        let twice =
            |(at, step): (usize, &Step)| self.steps.iter().take(at).any(|other| other.statement == step.statement);
        if self.steps.iter().enumerate().any(twice) || self.at > self.steps.len() {
            return Err(EditError::Twice);
        }
        self.steps.iter().filter_map(|step| step.counts).try_for_each(check_counts)
    }

    /// The day.
    pub const fn day(&self) -> Date {
        self.day
    }

    /// How people say it.
    pub const fn way(&self) -> Way {
        self.way
    }

    /// The statements, in order.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// Where it is.
    pub fn state(&self) -> State {
        match self.steps.get(self.at) {
            None => State::Done,
            Some(step) if step.is_counted() => State::Counted(self.at),
            Some(_) => State::Asking(self.at),
        }
    }

    /// Enters what was counted for the statement on the wall, by choice; `Open` and `NotApplicable` are not counted. Entering it
    /// again corrects it.
    ///
    /// # Errors
    /// Too many people, nobody at all, or all statements were asked.
    pub fn enter(&mut self, counted: &[(Choice, u16)]) -> Result<(), EditError> {
        let mut counts = Counts::default();
        for &(choice, people) in counted.iter().filter(|(choice, _)| is_counted(*choice)) {
            taakkompas_school::limits::counted(people.into(), 0, MOST_PEOPLE.into())?;
            counts.add(choice, people);
        }
        check_counts(counts)?;
        let step = self.steps.get_mut(self.at).ok_or(EditError::NothingAsked)?;
        *step = Step { counts: Some(counts), ..Step::new(step.statement.clone()) };
        Ok(())
    }

    /// Goes on to the next statement, also if this one was not counted.
    pub fn next(&mut self) {
        self.at = (self.at + 1).min(self.steps.len());
    }

    /// Goes back to the statement before.
    pub const fn back(&mut self) {
        self.at = self.at.saturating_sub(1);
    }

    /// What is shown of a step in the room itself. Hands and cards were seen by everyone there, so their counts stand on the wall
    /// however few there are; on paper there is no more than outside.
    pub fn figure(&self, step: &Step) -> Option<Figure> {
        match (self.way, step.counts) {
            (Way::Hands, Some(counts)) => Some(Figure { people: Some(counts.people()), ..figure_of(counts, true) }),
            _ => self.told(step),
        }
    }

    /// What is told about a step outside the room: in a file, the school's version and the agenda. The rules of the picture hold,
    /// however it was counted: of fewer than five nothing, and counts only from eight on, if at least three chose otherwise.
    pub fn told(&self, step: &Step) -> Option<Figure> {
        let Some(counts) = step.counts else {
            return match step.told {
                Some(ToldOf::Figure(figure)) => Some(figure),
                Some(ToldOf::Few) | None => None,
            };
        };
        let people = counts.people();
        let cell = Cell { statement: step.statement.clone(), group: None, people, told: Told::of(counts) };
        let figure = crate::picture::figure([&cell].into_iter(), people.into())?;
        Some(Figure { people: Some(people), ..figure })
    }

    /// As it goes into a file: of each step what is told outside the room, and not what was counted.
    #[must_use]
    pub(crate) fn as_told(&self) -> Self {
        let as_told = |step: &Step| {
            let told = self.told(step).map_or(ToldOf::Few, ToldOf::Figure);
            Step { told: step.is_counted().then_some(told), ..Step::new(step.statement.clone()) }
        };
        Self { steps: self.steps.iter().map(as_told).collect(), ..*self }
    }
}

const fn is_counted(choice: Choice) -> bool {
    !matches!(choice, Choice::Open | Choice::NotApplicable)
}

fn check_counts(counts: Counts) -> Result<(), EditError> {
    taakkompas_school::limits::counted(counts.people().into(), 1, MOST_PEOPLE.into())?;
    Ok(())
}

/// The eight that are proposed: what the leader does not know, then what is low, then what was left open, then the rest. Only
/// what others than the leader are asked, and at most two of a theme as long as there are other themes.
pub fn propose(statements: &Statements, profile: &SchoolProfile, own: &Answers) -> Vec<StatementId> {
    let is_teams = |statement: &&Statement| {
        applies(statement, profile) && statement.roles.iter().any(|&role| role != Role::Leader)
    };
    let urgency = |statement: &&Statement| match own.get(&statement.id) {
        Some(Answer::Unknown) => 0,
        Some(Answer::Level(Level::NotYet)) => 1,
        Some(Answer::Level(Level::Sometimes)) => 2,
        None => 3,
        Some(Answer::Level(Level::Mostly)) => 4,
        Some(Answer::Level(Level::Fixed)) => 5,
        Some(Answer::NotApplicable) => 6,
    };
    let mut asked: Vec<&Statement> = statements
        .iter()
        .filter(is_teams)
        .filter(|statement| own.get(&statement.id) != Some(&Answer::NotApplicable))
        .collect();
    sort_by_key(&mut asked, urgency);
    let mut of_theme: Vec<(Theme, usize)> = Vec::new();
    let mut turn = |theme: Theme| match of_theme.iter_mut().find(|(other, _)| *other == theme) {
        Some((_, times)) => {
            *times += 1;
            *times > 2
        }
        None => {
            of_theme.push((theme, 1));
            false
        }
    };
    let (later, first): (Vec<_>, Vec<_>) = asked.into_iter().partition(|statement| turn(statement.theme));
    first.into_iter().chain(later).take(EIGHT_STATEMENTS).map(|statement| statement.id.clone()).collect()
}
