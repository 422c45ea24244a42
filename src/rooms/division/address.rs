//! The addresses of the division of tasks.

use taakkompas_content::model::Tool;
use taakkompas_content::{Library, Measures};

use crate::rooms::address::{Entry, Needs, Pages, part_side_by_side, path_side_by_side};

/// A page of the division of tasks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DivisionPage {
    /// Where to begin, and how far it is.
    Hub,
    /// The list of tasks.
    List,
    /// What may stop, become smaller or be handed over.
    Board,
    /// Who there is, with capacity and days.
    Team,
    /// Someone's own wishes: filled in by that person, given to the leader, kept nowhere.
    Wishes,
    /// Three proposals, and the one that was chosen.
    Proposals,
    /// The text for the werkverdelingsplan.
    Plan,
    /// A sheet for each colleague, to check and to sign.
    Sheets,
}

/// What the paths of the room begin with.
const PATH: &str = "taakverdeling";

impl DivisionPage {
    /// Every page.
    pub const ALL: [Self; 8] =
        [Self::Hub, Self::List, Self::Board, Self::Team, Self::Wishes, Self::Proposals, Self::Plan, Self::Sheets];

    const fn part(self) -> &'static str {
        match self {
            Self::Hub => "",
            Self::List => "lijst",
            Self::Board => "stoppen",
            Self::Team => "mensen",
            Self::Wishes => "mijn-wensen",
            Self::Proposals => "voorstellen",
            Self::Plan => "werkverdelingsplan",
            Self::Sheets => "bladen",
        }
    }
}

impl Pages for DivisionPage {
    const ROOM: &'static str = "division";

    fn path(&self) -> String {
        path_side_by_side(PATH, self.part())
    }

    fn title(&self) -> &'static str {
        match self {
            Self::Hub => "Taken: eerst stoppen, dan verdelen",
            Self::List => "De lijst met taken",
            Self::Board => "Wat mag er af?",
            Self::Team => "Wie er zijn, en hoeveel ruimte",
            Self::Wishes => "Mijn wensen voor de taken",
            Self::Proposals => "Drie voorstellen om over te praten",
            Self::Plan => "Tekst voor het werkverdelingsplan",
            Self::Sheets => "Een blad per collega",
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
        *self == Self::Hub
    }

    fn entry(&self) -> Option<Entry> {
        Some(if *self == Self::Wishes { Entry::Together } else { Entry::Work })
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

    fn of_tool(tool: Tool) -> Option<Self> {
        match tool {
            Tool::Division => Some(Self::Hub),
            Tool::Stopping => Some(Self::Board),
            Tool::Wishes => Some(Self::Wishes),
            _ => None,
        }
    }
}
