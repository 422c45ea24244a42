//! The addresses of the task descriptions.

use taakkompas_content::model::Tool;
use taakkompas_content::{Library, Measures};
use taakkompas_descriptions::{DescriptionId, DescriptionRole};

use crate::rooms::address::{Entry, Needs, Pages, query};

/// A page of the task descriptions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DescriptionsPage {
    /// The school's own, and every role.
    Hub,
    /// A role: the example, and the school's own.
    Role(DescriptionRole),
}

impl Pages for DescriptionsPage {
    const ROOM: &'static str = "descriptions";

    fn path(&self) -> String {
        match self {
            Self::Hub => "/taakomschrijvingen".to_owned(),
            Self::Role(role) => format!("/taakomschrijvingen/{}", role.code()),
        }
    }

    fn title(&self) -> &'static str {
        match self {
            Self::Hub => "Taakomschrijvingen",
            Self::Role(_) => "Taakomschrijving",
        }
    }

    fn parse(parts: &[&str]) -> Option<Self> {
        match parts {
            ["taakomschrijvingen"] => Some(Self::Hub),
            ["taakomschrijvingen", role] => role.parse().ok().map(Self::Role),
            _ => None,
        }
    }

    fn all(_: &Measures, _: &Library) -> Vec<Self> {
        let mut all = vec![Self::Hub];
        all.extend(DescriptionRole::ALL.iter().map(|&role| Self::Role(role)));
        all
    }

    fn is_landing(&self) -> bool {
        *self != Self::Role(DescriptionRole::Empty)
    }

    fn entry(&self) -> Option<Entry> {
        Some(Entry::Work)
    }

    fn shows_save_notices(&self) -> bool {
        true
    }

    fn is_only_read(&self) -> bool {
        false
    }

    fn needs(&self) -> Needs {
        match self {
            Self::Hub => Needs::Nothing,
            Self::Role(_) => Needs::LibraryAndTemplates,
        }
    }

    fn of_tool(tool: Tool) -> Option<Self> {
        (tool == Tool::Descriptions).then_some(Self::Hub)
    }
}

/// The query that opens one of the school's own descriptions on the page of its role.
pub fn opens(id: DescriptionId) -> String {
    format!("?{}={id}", query::NUMBER)
}
