//! The addresses of the result and the plan.

use taakkompas_content::model::Tool;
use taakkompas_content::{Library, Measures};

use crate::rooms::address::{Entry, Needs, Pages};

/// A page of the result or the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanPage {
    /// What stands and where most can be won.
    Result,
    /// The plan.
    Plan,
    /// One action of the plan, with its reason: by the id of its measure.
    Action(String),
}

impl Pages for PlanPage {
    const ROOM: &'static str = "plan";

    fn path(&self) -> String {
        match self {
            Self::Result => "/resultaat".to_owned(),
            Self::Plan => "/actieplan".to_owned(),
            Self::Action(id) => format!("/actieplan/{id}"),
        }
    }

    fn title(&self) -> &'static str {
        match self {
            Self::Result => "Het resultaat",
            Self::Plan => "Het actieplan",
            Self::Action(_) => "Actie",
        }
    }

    fn parse(parts: &[&str]) -> Option<Self> {
        match parts {
            ["resultaat"] => Some(Self::Result),
            ["actieplan"] => Some(Self::Plan),
            ["actieplan", id] => Some(Self::Action((*id).to_owned())),
            _ => None,
        }
    }

    fn all(measures: &Measures, _: &Library) -> Vec<Self> {
        let mut all = vec![Self::Result, Self::Plan];
        all.extend(measures.cards.iter().map(|measure| Self::Action(measure.facts.id.to_string())));
        // An address that was published leads on.
        all.extend(measures.retired.iter().map(|retired| Self::Action(retired.id.to_string())));
        all
    }

    fn is_landing(&self) -> bool {
        false
    }

    fn entry(&self) -> Option<Entry> {
        Some(Entry::ScanAndPlan)
    }

    fn shows_save_notices(&self) -> bool {
        true
    }

    fn is_only_read(&self) -> bool {
        false
    }

    fn needs(&self) -> Needs {
        match self {
            Self::Action(_) => Needs::Library,
            Self::Result | Self::Plan => Needs::Nothing,
        }
    }

    fn of_tool(_: Tool) -> Option<Self> {
        None
    }
}
