//! The rows of an overview, for a spreadsheet.

use taakkompas_board::Question;
use taakkompas_board::answers::{Answers, Topic};
use taakkompas_board::round::{Round, Versions};
use taakkompas_board::rows::{COLUMNS, Kind, Labels, List, Of, Row};
use taakkompas_plan::GoalKind;
use taakkompas_scan::theme::Theme;
use taakkompas_school::iso_date;

use super::answer::TO_THE_SCHOOL;
use super::overview::{unlisted_changes, unlisted_questions, unlisted_schools};
use super::{goal, measure, question};
use crate::kit::words::labels;

/// The heads of the columns, and how wide each is in characters. The last two are not of the overview.
pub const HEADS: [(&str, u32); COLUMNS + 2] = [
    ("Soort", 28),
    ("Vraag", 20),
    ("Waarover", 44),
    ("School", 34),
    ("Plaats", 20),
    ("Uitleg", 70),
    ("Ons antwoord", 70),
    ("Datum van de samenvatting", 26),
];

/// A row with the answer of the board, and the day of the newest summary of its school.
pub fn with_answer(row: Row, of: Option<Of<'_>>, answers: &Answers, round: &Round) -> [String; COLUMNS + 2] {
    let [kind, question, about, school, place, says] = row;
    let answer = of.as_ref().and_then(|of| Some(answers.of(of.school)?.to(of.topic.as_ref()?).trim().to_owned()));
    let newest = of.and_then(|of| round.of(of.school)?.newest());
    let day = newest.map_or_else(String::new, |newest| iso_date::format(newest.made.day()));
    [kind, question, about, school, place, says, answer.unwrap_or_default(), day]
}

/// A row for what the board writes to a school beside its answers; `None` if that is nothing.
pub fn to_school(versions: &Versions, answers: &Answers) -> Option<[String; COLUMNS + 2]> {
    let newest = versions.newest()?;
    let says = answers.of(&newest.school)?.to(&Topic::School).trim();
    let (school, day) = (newest.school.clone(), iso_date::format(newest.made.day()));
    let (none, kind) = (String::new, TO_THE_SCHOOL.to_owned());
    (!says.is_empty()).then(|| [kind, none(), none(), school.name, school.place, none(), says.to_owned(), day])
}

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
