//! Why an edit of the team's document is refused: facts, from which the interface makes sentences.

use taakkompas_school::limits::OutOfBounds;

use crate::ids::{DecisionId, MeetingId};
use crate::rounds::{NotTakenReason, RoundId};

coded! {
    /// A text with a maximum length.
    pub enum Text {
        /// The name of a round.
        RoundName = "round-name",
        /// What was decided.
        What = "what",
    }
}

coded! {
    /// A list with a maximum length.
    pub enum Limit {
        /// Rounds.
        Rounds = "rounds",
        /// Hand-ins of a round.
        HandIns = "hand-ins",
        /// What a round tells.
        Cells = "cells",
        /// Marks of codes that are no longer kept.
        Marks = "marks",
        /// Choices of the school.
        Choices = "choices",
        /// Statements of a counting.
        Statements = "statements",
        /// Meetings.
        Meetings = "meetings",
        /// Points of an agenda.
        Points = "points",
        /// Decisions of a meeting.
        Decisions = "decisions",
    }
}

/// What is out of bounds in the team's document.
pub type Bounds = OutOfBounds<Text, Limit>;

/// Why an edit was refused. A refused edit changes nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditError {
    /// There is no round with this number.
    NoRound(RoundId),
    /// There is no meeting with this number.
    NoMeeting(MeetingId),
    /// There is no decision with this number.
    NoDecision(DecisionId),
    /// This round is open: it is closed before another begins.
    RoundOpen(RoundId),
    /// A code is not taken, or not taken out.
    NotTaken(NotTakenReason),
    /// The team has no middle for this statement.
    NoMiddle,
    /// Nothing is being counted.
    NoCounting,
    /// There are no statements to count.
    NoStatements,
    /// All statements were asked.
    NothingAsked,
    /// Something is named twice.
    Twice,
    /// The pictures of this round cannot have come about in this way.
    Shown(RoundId),
    /// Something is too long, too large, or too much.
    Bounds(Bounds),
}

impl From<Bounds> for EditError {
    fn from(bounds: Bounds) -> Self {
        Self::Bounds(bounds)
    }
}

impl From<NotTakenReason> for EditError {
    fn from(reason: NotTakenReason) -> Self {
        Self::NotTaken(reason)
    }
}
