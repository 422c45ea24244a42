//! The addresses of the board's view.

use taakkompas_content::model::Tool;
use taakkompas_content::{Library, Measures};

use crate::rooms::address::{Entry, Needs, Pages, part_side_by_side, path_side_by_side};

/// A page of the board's view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BoardPage {
    /// What the schools of a board ask, offer and aim at.
    Overview,
    /// What a school hands over: where it ticks, explains, reads and sends.
    Handover,
}

/// What the paths of the room begin with.
const PATH: &str = "bestuur";

impl BoardPage {
    /// Every page.
    pub const ALL: [Self; 2] = [Self::Overview, Self::Handover];

    const fn part(self) -> &'static str {
        match self {
            Self::Overview => "",
            Self::Handover => "overdracht",
        }
    }
}

impl Pages for BoardPage {
    const ROOM: &'static str = "board";

    fn path(&self) -> String {
        path_side_by_side(PATH, self.part())
    }

    fn title(&self) -> &'static str {
        match self {
            Self::Overview => "Wat scholen van hun bestuur vragen",
            Self::Handover => "Geef het bestuur een samenvatting",
        }
    }

    fn parse(parts: &[&str]) -> Option<Self> {
        let part = part_side_by_side(PATH, parts)?;
        Self::ALL.into_iter().find(|page| page.part() == part)
    }

    fn all(_: &Measures, _: &Library) -> Vec<Self> {
        Self::ALL.to_vec()
    }

    fn is_landing(&self) -> bool {
        matches!(self, Self::Overview)
    }

    fn entry(&self) -> Option<Entry> {
        Some(Entry::Together)
    }

    fn shows_save_notices(&self) -> bool {
        matches!(self, Self::Handover)
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
