//! The address of what is stored here.

use taakkompas_content::model::Tool;
use taakkompas_content::{Library, Measures};

use crate::rooms::address::{Entry, Needs, Pages};

/// A page about what is stored here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DataPage {
    /// What is stored here; save, open, erase.
    Overview,
}

impl Pages for DataPage {
    const ROOM: &'static str = "data";

    fn path(&self) -> String {
        match self {
            Self::Overview => "/gegevens".to_owned(),
        }
    }

    fn title(&self) -> &'static str {
        match self {
            Self::Overview => "Jouw gegevens",
        }
    }

    fn parse(parts: &[&str]) -> Option<Self> {
        (parts == ["gegevens"]).then_some(Self::Overview)
    }

    fn all(_: &Measures, _: &Library) -> Vec<Self> {
        vec![Self::Overview]
    }

    fn is_landing(&self) -> bool {
        false
    }

    fn entry(&self) -> Option<Entry> {
        None
    }

    fn shows_save_notices(&self) -> bool {
        true
    }

    fn is_only_read(&self) -> bool {
        false
    }

    fn needs(&self) -> Needs {
        Needs::Nothing
    }

    fn of_tool(_: Tool) -> Option<Self> {
        None
    }
}
