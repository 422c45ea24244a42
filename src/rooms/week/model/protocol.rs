//! The school's own order of steps when someone is ill, and remarks on it.
//!
//! The order is the school's, within the board's rules. The remarks compare it with the law and with what the school
//! itself protected; they refuse nothing.

mod check;
pub mod words;

use serde::{Deserialize, Serialize};

use super::day_card::rotation::is_too_small;
use super::edit::{EditError, Limit, Text};
use super::{AssistantWeek, Person};
pub use check::{ProtocolRemark, check};
use taakkompas_scan::profile::{Pool, SchoolProfile};
use taakkompas_school::limits::{at_most, label, short};
use taakkompas_school::time_of_day::TimeOfDay;

/// The time from which a colleague need not be reachable: a right in the cao of 2021.
const EVENING: TimeOfDay = TimeOfDay::at(18, 0);

coded! {
    /// A step that a school can choose. Letting someone without a lesbevoegdheid take the group is not one of them.
    pub enum Step {
        /// An invaller, or someone from the pool.
        Pool = "pool",
        /// A part-timer on the yes-list.
        SaidYes = "said-yes",
        /// A qualified colleague without a group at that moment.
        FreeTeacher = "free-teacher",
        /// The bouwcoördinator, qualified.
        Coordinator = "coordinator",
        /// The ib'er, qualified.
        Ib = "ib",
        /// The leader, qualified.
        Leader = "leader",
        /// Groups join under a qualified teacher.
        Join = "join",
        /// The group is split according to the list.
        Split = "split",
        /// The assistant helps with independent work, near the teacher who is responsible.
        Help = "help",
        /// Another week, or no lesson: the last step, by the rules of the board and with the MR.
        NoLesson = "no-lesson",
        /// A line in the school's own words.
        Own = "own",
    }
}

impl Step {
    /// Whether the step takes someone away from their own work, so that it needs a limit.
    pub const fn gives_up_work(self) -> bool {
        matches!(self, Self::FreeTeacher | Self::Coordinator | Self::Ib | Self::Leader)
    }
}

/// One line of the protocol.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The step.
    pub step: Step,
    /// The most times a month; `None` for no limit.
    pub most_a_month: Option<u32>,
    /// The school's own words: the line itself for [`Step::Own`], otherwise a note to it.
    pub words: String,
    /// Until when a colleague is asked for this step, on the day before or the day itself.
    pub asked_until: Option<TimeOfDay>,
}

impl Line {
    /// The longest own words, in characters.
    pub const LONGEST_WORDS: usize = 160;

    /// A line with only the step.
    pub const fn new(step: Step) -> Self {
        Self { step, most_a_month: None, words: String::new(), asked_until: None }
    }

    /// A line in the school's own words.
    pub fn own(words: &str) -> Self {
        Self { words: words.to_owned(), ..Self::new(Step::Own) }
    }

    /// A step with a maximum number of times a month.
    pub const fn at_most(step: Step, times: u32) -> Self {
        Self { step, most_a_month: Some(times), words: String::new(), asked_until: None }
    }
}

/// The school's order, first step first.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Protocol {
    /// The lines, first step first.
    pub lines: Vec<Line>,
}

impl Protocol {
    /// The most lines: what fits on one page.
    pub const MOST_LINES: usize = 20;

    /// A first order for this school: only steps it has, each with a limit if it needs one. The limits, twice and once
    /// a month, are our own; a school sets its own.
    pub fn usual(week: &AssistantWeek, profile: &SchoolProfile) -> Self {
        let has_step = |line: &Line| match line.step {
            Step::Pool => profile.pool != Some(Pool::None),
            Step::Split => !is_too_small(week, profile),
            Step::Help => week.people.iter().any(|person: &Person| person.role().is_support()),
            _ => true,
        };
        let all = [
            Line::new(Step::Pool),
            Line::new(Step::SaidYes),
            Line::at_most(Step::FreeTeacher, 2),
            Line::at_most(Step::Ib, 1),
            Line::at_most(Step::Leader, 1),
            Line::new(Step::Join),
            Line::new(Step::Split),
            Line::new(Step::Help),
            Line::new(Step::NoLesson),
        ];
        Self { lines: all.into_iter().filter(has_step).collect() }
    }

    /// Checks a whole protocol as its edits would have.
    ///
    /// # Errors
    /// Words that are too long, a line of one's own without words, or too many lines.
    pub fn check(&self) -> Result<(), EditError> {
        at_most(Limit::ProtocolLines, self.lines.len(), Self::MOST_LINES)?;
        self.lines.iter().try_for_each(check_line)
    }

    /// Replaces this protocol with another.
    ///
    /// # Errors
    /// Those of [`Self::check`] for the other one.
    pub fn replace(&mut self, other: Self) -> Result<(), EditError> {
        other.check()?;
        *self = other;
        Ok(())
    }

    /// Adds a line at the end, but before a final step of no lesson.
    ///
    /// # Errors
    /// Words that are too long, a line of one's own without words, or too many lines.
    pub fn add(&mut self, line: Line) -> Result<(), EditError> {
        check_line(&line)?;
        at_most(Limit::ProtocolLines, self.lines.len() + 1, Self::MOST_LINES)?;
        let ends = self.lines.last().is_some_and(|last| last.step == Step::NoLesson) && line.step != Step::NoLesson;
        self.lines.insert(self.lines.len() - usize::from(ends), line);
        Ok(())
    }

    /// Replaces the line at this index.
    ///
    /// # Errors
    /// Words that are too long, a line of one's own without words, or no line at this index.
    pub fn set(&mut self, at: usize, line: Line) -> Result<(), EditError> {
        check_line(&line)?;
        *self.lines.get_mut(at).ok_or(EditError::NoLine(at))? = line;
        Ok(())
    }

    /// Removes a line and returns it.
    ///
    /// # Errors
    /// No line at this index.
    pub fn remove(&mut self, at: usize) -> Result<Line, EditError> {
        if at < self.lines.len() { Ok(self.lines.remove(at)) } else { Err(EditError::NoLine(at)) }
    }

    /// Moves a line to another place in the order; the others close up. A place past the end is the end.
    ///
    /// # Errors
    /// No line at this index.
    pub fn move_line(&mut self, from: usize, to: usize) -> Result<(), EditError> {
        let line = self.remove(from)?;
        self.lines.insert(to.min(self.lines.len()), line);
        Ok(())
    }
}

fn check_line(line: &Line) -> Result<(), EditError> {
    let check = if line.step == Step::Own { label } else { short };
    Ok(check(Text::ProtocolLine, &line.words, Line::LONGEST_WORDS)?)
}
