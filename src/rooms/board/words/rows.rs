//! The rows of an overview, for a spreadsheet.

use taakkompas_board::Question;
use taakkompas_board::rows::{COLUMNS, Kind, Labels, List};
use taakkompas_plan::GoalKind;
use taakkompas_scan::theme::Theme;

use super::overview::{unlisted_changes, unlisted_questions, unlisted_schools};
use super::{goal, measure, question};
use crate::kit::words::labels;

/// The heads of the columns, and how wide each is in characters.
pub const HEADS: [(&str, u32); COLUMNS] =
    [("Soort", 28), ("Vraag", 20), ("Waarover", 44), ("School", 34), ("Plaats", 20), ("Uitleg", 70)];

/// What the sheet is called.
pub const SHEET: &str = "Scholen aan het bestuur";

/// Codes in words.
#[derive(Debug, Clone, Copy)]
pub struct InDutch;

impl Labels for InDutch {
    fn unlisted(&self, list: List, count: u64) -> (String, String) {
        let (kind, left) = match list {
            List::Asks => (self.kind(Kind::Ask), unlisted_questions(count)),
            List::Offers => (self.kind(Kind::Offer), unlisted_schools(count)),
            List::Goals => (self.kind(Kind::Goal), unlisted_schools(count)),
            List::Changes => ("Wat veranderde".to_owned(), unlisted_changes(count)),
        };
        (kind, left)
    }

    fn kind(&self, kind: Kind) -> String {
        let says = match kind {
            Kind::Ask => "Vraag",
            Kind::Offer => "Kan helpen",
            Kind::Goal => "Doel",
            Kind::NewAsk => "Nieuwe vraag",
            Kind::AskGone => "Vraag niet meer genoemd",
            Kind::NewGoal => "Doel nu doorgegeven",
            Kind::GoalGone => "Doel niet meer doorgegeven",
            Kind::NewOffer => "Kan nu helpen",
            Kind::OfferGone => "Hulp niet meer genoemd",
        };
        says.to_owned()
    }

    fn question(&self, of: Question) -> String {
        question(of).to_owned()
    }

    fn measure(&self, id: &str) -> String {
        measure(&id.into())
    }

    fn goal(&self, of: GoalKind) -> String {
        goal(of).to_owned()
    }

    fn theme(&self, theme: Theme) -> String {
        labels::theme(theme).to_owned()
    }
}
