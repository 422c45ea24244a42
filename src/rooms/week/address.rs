//! The addresses of the assistants' week.

use taakkompas_content::model::Tool;
use taakkompas_content::{Library, Measures};

use crate::rooms::address::{Entry, Needs, Pages, part_side_by_side, path_side_by_side};

/// A page of the assistants' week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WeekPage {
    /// Where to begin, and how far it is.
    Hub,
    /// Three protected blocks for each assistant.
    Blocks,
    /// Half past seven: a card for each weekday.
    Cards,
    /// The order when someone is ill.
    Protocol,
    /// Everyone and all blocks, and what the week says.
    Roster,
    /// What is asked, and a week proposed from it.
    Proposal,
    /// What was given up of the week.
    Log,
    /// One page between an assistant and a teacher.
    Agreements,
    /// The assistant's own card: filled in, printed, kept nowhere.
    OwnCard,
}

/// What the paths of the room begin with.
const PATH: &str = "inzet";

impl WeekPage {
    /// Every page.
    pub const ALL: [Self; 9] = [
        Self::Hub,
        Self::Blocks,
        Self::Cards,
        Self::Protocol,
        Self::Roster,
        Self::Proposal,
        Self::Log,
        Self::Agreements,
        Self::OwnCard,
    ];

    const fn part(self) -> &'static str {
        match self {
            Self::Hub => "",
            Self::Blocks => "blokken",
            Self::Cards => "dagkaarten",
            Self::Protocol => "vervanging",
            Self::Roster => "rooster",
            Self::Proposal => "voorstel",
            Self::Log => "streepjes",
            Self::Agreements => "afspraken",
            Self::OwnCard => "mijn-kaart",
        }
    }
}

impl Pages for WeekPage {
    const ROOM: &'static str = "week";

    fn path(&self) -> String {
        path_side_by_side(PATH, self.part())
    }

    fn title(&self) -> &'static str {
        match self {
            Self::Hub => "De week van de onderwijsassistent",
            Self::Blocks => "Drie blokken die doorgaan",
            Self::Cards => "Kaarten voor half acht",
            Self::Protocol => "Jullie volgorde als iemand uitvalt",
            Self::Roster => "Het hele rooster",
            Self::Proposal => "Een week laten voorstellen",
            Self::Log => "Streepjes: wat niet doorging",
            Self::Agreements => "Afspraak op één blad",
            Self::OwnCard => "Drie dingen die ik wil inbrengen",
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
        Some(if *self == Self::OwnCard { Entry::Together } else { Entry::Work })
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
            Tool::Blocks => Some(Self::Blocks),
            Tool::Cards => Some(Self::Cards),
            Tool::Protocol => Some(Self::Protocol),
            Tool::Proposal => Some(Self::Proposal),
            Tool::Log => Some(Self::Log),
            Tool::Agreements => Some(Self::Agreements),
            Tool::OwnCard => Some(Self::OwnCard),
            _ => None,
        }
    }
}
