//! The address of what a school fills in once.

use taakkompas_content::model::Tool;
use taakkompas_content::{Library, Measures};

use crate::rooms::address::{Entry, Needs, Pages};

/// A page of the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BasicsPage {
    /// The lesson times, the groups and the people.
    School,
}

impl Pages for BasicsPage {
    const ROOM: &'static str = "basics";

    fn path(&self) -> String {
        "/jullie-school".to_owned()
    }

    fn title(&self) -> &'static str {
        "Jullie school"
    }

    fn parse(parts: &[&str]) -> Option<Self> {
        (*parts == ["jullie-school"]).then_some(Self::School)
    }

    fn all(_: &Measures, _: &Library) -> Vec<Self> {
        vec![Self::School]
    }

    fn is_landing(&self) -> bool {
        false
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
        Needs::Nothing
    }

    fn of_tool(_: Tool) -> Option<Self> {
        None
    }
}
