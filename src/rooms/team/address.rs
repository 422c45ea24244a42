//! The addresses of what a team does together.

use taakkompas_content::model::Tool;
use taakkompas_content::{Library, Measures};

use crate::rooms::address::{Entry, Needs, Pages, part_side_by_side, path_side_by_side};

/// A page of the team.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TeamPage {
    /// What there is for a team, and its picture once there is one.
    Hub,
    /// A colleague's own answers, as a code to hand in: on that colleague's device, kept nowhere.
    HandIn,
    /// A round: inviting, reading codes, making the picture.
    Round,
    /// One version of the school, statement by statement.
    Version,
    /// Eight statements, counted in the room.
    Counting,
    /// What is printed for counting: cards to hold up, and a sheet for the paper tally.
    Cards,
    /// The meeting: agenda, wall, decisions.
    Meeting,
    /// What is shown of the team and what never is.
    Rules,
    /// The plan in a link: made here from the school's plan, or opened here from somebody else's.
    Plan,
}

/// What the paths of the room begin with.
const PATH: &str = "team";

impl TeamPage {
    /// Every page.
    pub const ALL: [Self; 9] = [
        Self::Hub,
        Self::HandIn,
        Self::Round,
        Self::Version,
        Self::Counting,
        Self::Cards,
        Self::Meeting,
        Self::Rules,
        Self::Plan,
    ];

    const fn part(self) -> &'static str {
        match self {
            Self::Hub => "",
            Self::HandIn => "inleveren",
            Self::Round => "ronde",
            Self::Version => "schoolversie",
            Self::Counting => "tellen",
            Self::Cards => "kaarten",
            Self::Meeting => "gesprek",
            Self::Rules => "spelregels",
            Self::Plan => "plan",
        }
    }
}

impl Pages for TeamPage {
    const ROOM: &'static str = "team";

    fn path(&self) -> String {
        path_side_by_side(PATH, self.part())
    }

    fn title(&self) -> &'static str {
        match self {
            Self::Hub => "Samen met het team",
            Self::HandIn => "Lever je antwoorden in",
            Self::Round => "Verzamel de antwoorden van het team",
            Self::Version => "Eén versie van de school",
            Self::Counting => "Samen tellen",
            Self::Cards => "Kaarten en telblad",
            Self::Meeting => "Het teamgesprek",
            Self::Rules => "Wat we van het team laten zien",
            Self::Plan => "Het plan als link",
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
        matches!(self, Self::Hub | Self::HandIn | Self::Rules)
    }

    fn entry(&self) -> Option<Entry> {
        Some(Entry::Together)
    }

    fn shows_save_notices(&self) -> bool {
        !matches!(self, Self::HandIn | Self::Rules)
    }

    fn is_only_read(&self) -> bool {
        matches!(self, Self::Hub | Self::Rules)
    }

    fn needs(&self) -> Needs {
        Needs::Nothing
    }

    fn of_tool(_: Tool) -> Option<Self> {
        None
    }
}
