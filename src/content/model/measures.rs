//! The measures, as far as lists, result and plan show them: built into the parts of the app that do.

use serde::{Deserialize, Serialize};
use taakkompas_scan::catalog::{self, MeasureId};

use super::bytes::packed;
use taakkompas_school::{coded, iso_date};
use time::Date;

coded! {
    /// What something in a measure rests on: its problem or its idea. Its steps are always our own elaboration.
    pub enum Idea {
        /// A conclusion of the report.
        Conclusion = "conclusion",
        /// Several people mentioned it.
        Several = "several",
        /// One person mentioned it.
        OnePerson = "one-person",
        /// Research other than the report.
        OtherResearch = "other-research",
        /// Our own idea.
        Own = "own",
    }
}

coded! {
    /// Where on this site a measure can be done: a page of the assistants' week, of the division of tasks, or of the
    /// task descriptions.
    pub enum Tool {
        /// Three protected blocks, and the week sheet.
        Blocks = "blokken",
        /// The cards for half past seven.
        Cards = "dagkaarten",
        /// The steps to take when someone is ill.
        Protocol = "vervanging",
        /// A proposed week.
        Proposal = "voorstel",
        /// The record of what was given up.
        Log = "streepjes",
        /// The agreement between an assistant and a teacher.
        Agreements = "afspraken",
        /// The assistant's own card.
        OwnCard = "mijn-kaart",
        /// The division of tasks.
        Division = "taakverdeling",
        /// What may stop, become smaller or be handed over.
        Stopping = "stoppen",
        /// Someone's own wishes.
        Wishes = "mijn-wensen",
        /// The task descriptions.
        Descriptions = "taakomschrijvingen",
    }
}

/// A measure as lists, result and plan show it; [`super::MeasureBody`] has the rest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeasureCard {
    /// The facts that the rules use.
    pub facts: catalog::Measure,
    /// Its title, beginning with a verb.
    pub title: String,
    /// "Herken je dit?", as a colleague would say it.
    pub recognise: String,
    /// What it gains.
    pub gain: String,
    /// How long the first step takes, in minutes: at most fifteen.
    pub first_step_minutes: u32,
    /// What to do today.
    pub first_step: String,
    /// What the problem rests on that it is for.
    pub problem: Idea,
    /// What its idea rests on.
    pub idea: Idea,
    /// "Klaar als": something tangible.
    pub done: String,
    /// When in the school year, and when not.
    pub when: String,
    /// A note on who decides.
    pub decides_note: String,
    /// Where on this site it can be done; `None` if nowhere.
    pub tool: Option<Tool>,
}

/// A measure that went into another one. Its id stands in addresses and in saved plans.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RetiredMeasure {
    /// The measure that is gone.
    pub id: MeasureId,
    /// The measure that takes its place.
    pub into: MeasureId,
    /// The day since which it is gone.
    #[serde(with = "iso_date")]
    pub since: Date,
    /// What a school that had it in its plan is told.
    pub told: String,
}

/// What result, plan and lists need of the measures, in the order of the themes, then in that of their file. Apart from
/// [`super::Core`], because who fills in the scan does not need them yet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Measures {
    /// The measures.
    pub cards: Vec<MeasureCard>,
    /// The measures that went into others.
    pub retired: Vec<RetiredMeasure>,
}

packed!(Measures);

impl Measures {
    /// The measure with this id.
    pub fn card(&self, id: &str) -> Option<&MeasureCard> {
        self.cards.iter().find(|measure| measure.facts.id.as_str() == id)
    }

    /// The retired measure with this id.
    pub fn retired(&self, id: &str) -> Option<&RetiredMeasure> {
        self.retired.iter().find(|retired| retired.id.as_str() == id)
    }

    /// The facts of the measures that the rules use, without texts.
    pub fn facts(&self) -> Vec<catalog::Measure> {
        self.cards.iter().map(|measure| measure.facts.clone()).collect()
    }
}
