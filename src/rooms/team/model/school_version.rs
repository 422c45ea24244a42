//! One version of the school: per statement its leader's own answer, the team's middle, or "dit bespreken we". What is chosen
//! becomes the answer in the school's scan, so that the plan is proposed from that version; what was answered before stays
//! with the choice, so that it stands beside the team's view and can come back.
//!
//! A middle is taken over as it is at that moment: a later picture changes no plan by itself.

use serde::{Deserialize, Serialize};
use taakkompas_scan::catalog::StatementId;
use taakkompas_scan::scan::Answer;

use crate::picture::{Beside, Choice, Difference, Figure, Spread};

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
    /// What was answered in the school's own scan before; `Open` if nothing was.
    pub(crate) own: Choice,
    /// The middle, as it was when it was taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) middle: Option<Choice>,
}

impl SchoolChoice {
    /// The choice, with what the school itself answered and what the team says now. `None` if the middle is asked for and
    /// there is none.
    pub(crate) fn new(
        statement: &StatementId,
        take: Take,
        own: Option<Answer>,
        middle: Option<Answer>,
    ) -> Option<Self> {
        let middle = match take {
            Take::Middle => Some(Choice::from(Some(middle?))),
            Take::Own | Take::Discuss => None,
        };
        Some(Self { statement: statement.clone(), take, own: own.into(), middle })
    }

    /// Whether it can have been written.
    pub(crate) fn is_possible(&self) -> bool {
        (self.take == Take::Middle) == self.middle.is_some_and(|middle| middle != Choice::Open)
    }

    /// What was answered in the school's own scan before.
    pub fn own(&self) -> Option<Answer> {
        self.own.answer()
    }

    /// The team's middle, if that is what the school took.
    pub fn middle(&self) -> Option<Answer> {
        self.middle.and_then(Choice::answer)
    }

    /// The answer that the plan is proposed from. What is still to be discussed counts as not known: no goal is made of it,
    /// other than to ask.
    pub fn answer(&self) -> Option<Answer> {
        match self.take {
            Take::Own => self.own(),
            Take::Middle => self.middle(),
            Take::Discuss => Some(Answer::Unknown),
        }
    }
}

/// What the school is proposed to take where its own scan has no answer: the middle, or to talk about it if people are far apart.
pub fn proposed_without_own(team: &Figure) -> Take {
    if team.spread == Some(Spread::Apart) { Take::Discuss } else { Take::Middle }
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
