//! One version of the school: per statement its leader's own answer, the team's middle, or "dit bespreken we". The plan is then
//! proposed from that version.
//!
//! A middle is taken over as it is at that moment: a later picture changes no plan by itself.

use serde::{Deserialize, Serialize};
use taakkompas_scan::catalog::StatementId;
use taakkompas_scan::scan::{Answer, Answers};

use crate::picture::{Beside, Choice, Difference, Picture, Spread};

coded! {
    /// What the school takes as its version of a statement.
    pub enum Take {
        /// What was answered in the school's own scan.
        Own = "own",
        /// The team's middle.
        Middle = "middle",
        /// Dit bespreken we: not known until the team has talked about it.
        Discuss = "discuss",
    }
}

/// The school's choice for one statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchoolChoice {
    /// The statement.
    pub statement: StatementId,
    /// What it takes.
    pub take: Take,
    /// The middle, as it was when it was taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) middle: Option<Choice>,
}

impl SchoolChoice {
    /// The choice, with what the picture says now. `None` if the middle is asked for and there is none.
    pub(crate) fn new(statement: &StatementId, take: Take, picture: Option<&Picture>) -> Option<Self> {
        let line = picture.and_then(|picture| picture.line(statement.as_str()));
        let middle = line.and_then(|line| line.team.middle);
        let middle = match take {
            Take::Middle => Some(Choice::from(Some(middle?))),
            Take::Own | Take::Discuss => None,
        };
        Some(Self { statement: statement.clone(), take, middle })
    }

    /// Whether it can have been written.
    pub(crate) fn is_possible(&self) -> bool {
        (self.take == Take::Middle) == self.middle.is_some_and(|middle| middle != Choice::Open)
    }

    /// The team's middle, if that is what the school took.
    pub fn middle(&self) -> Option<Answer> {
        self.middle.and_then(|middle| middle.code().parse().ok())
    }
}

/// The answers that a plan is proposed from. What is still to be discussed counts as not known: no goal is made of it, other than
/// to ask.
pub fn answers(own: &Answers, choices: &[SchoolChoice]) -> Answers {
    let mut answers = own.clone();
    for choice in choices {
        let taken = match choice.take {
            Take::Own => continue,
            Take::Middle => choice.middle(),
            Take::Discuss => Some(Answer::Unknown),
        };
        if let Some(answer) = taken {
            answers.insert(choice.statement.clone(), answer);
        }
    }
    answers
}

/// What the school is proposed to take: what both say; the middle if the team knows and is not far apart; or else to talk
/// about it.
pub fn proposed(beside: &Beside<'_>) -> Take {
    match beside.difference {
        _ if beside.team.spread == Some(Spread::Apart) => Take::Discuss,
        Difference::Same | Difference::OnlyFirstKnows => Take::Own,
        Difference::Higher(1) | Difference::Lower(1) | Difference::OnlyOtherKnows => Take::Middle,
        Difference::Higher(_) | Difference::Lower(_) | Difference::Otherwise => Take::Discuss,
    }
}
