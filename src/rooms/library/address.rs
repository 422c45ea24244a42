//! The addresses of what is read: measures, findings, rules, and what is about the site.

use taakkompas_content::model::Tool;
use taakkompas_content::{Library, Measures};

use crate::rooms::address::{Entry, Needs, Pages};

/// A page to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LibraryPage {
    /// All measures.
    Measures,
    /// One measure, to read, print and link to: by its id.
    Measure(String),
    /// The findings of the report.
    Findings,
    /// One finding, by its id.
    Finding(String),
    /// Wat mag, wat moet, wat hoeft niet.
    Rules,
    /// One question of it with its answer, by its id.
    Rule(String),
    /// Where a school works: itself, the morning, the week, working together, tasks.
    Work,
    /// What may, what helps, what the research says.
    Knowledge,
    /// The text search, over the whole site.
    Search,
    /// About.
    About,
    /// Privacy.
    Privacy,
    /// Accessibility statement.
    Accessibility,
    /// Under which licences it all is.
    Licences,
    /// Every source outside the report.
    Sources,
    /// All of the content as data, for those who build on it.
    OpenData,
    /// What changed in the content, and when.
    Changes,
}

/// The title of an address that we do not know.
pub const NOT_FOUND_TITLE: &str = "Deze pagina is er niet";

impl LibraryPage {
    /// Whether the page is made of content, which has a day on which it was last changed.
    pub const fn is_content(&self) -> bool {
        matches!(
            self,
            Self::Measures | Self::Measure(_) | Self::Findings | Self::Finding(_) | Self::Rules | Self::Rule(_)
        )
    }
}

impl Pages for LibraryPage {
    const ROOM: &'static str = "library";

    fn path(&self) -> String {
        match self {
            Self::Measures => "/maatregelen".to_owned(),
            Self::Measure(id) => format!("/maatregelen/{id}"),
            Self::Findings => "/onderzoek".to_owned(),
            Self::Finding(id) => format!("/onderzoek/{}", id.to_ascii_lowercase()),
            Self::Rules => "/wat-mag".to_owned(),
            Self::Rule(id) => format!("/wat-mag/{id}"),
            Self::Work => "/aan-de-slag".to_owned(),
            Self::Knowledge => "/weten".to_owned(),
            Self::Search => "/zoeken".to_owned(),
            Self::About => "/over".to_owned(),
            Self::Privacy => "/privacy".to_owned(),
            Self::Accessibility => "/toegankelijkheid".to_owned(),
            Self::Licences => "/licenties".to_owned(),
            Self::Sources => "/bronnen".to_owned(),
            Self::OpenData => "/data".to_owned(),
            Self::Changes => "/wijzigingen".to_owned(),
        }
    }

    fn title(&self) -> &'static str {
        match self {
            Self::Findings => "Wat het onderzoek zegt",
            Self::Finding(_) => "Bevinding",
            Self::Measures => "Alle maatregelen",
            Self::Measure(_) => "Maatregel",
            Self::Rules => "Wat mag, wat moet, wat hoeft niet",
            Self::Rule(_) => "Vraag en antwoord",
            Self::Work => "Aan de slag",
            Self::Knowledge => "Wat mag en wat helpt",
            Self::Search => "Zoeken",
            Self::About => "Over Taakkompas",
            Self::Privacy => "Privacy",
            Self::Accessibility => "Toegankelijkheid",
            Self::Licences => "Licenties",
            Self::Sources => "Bronnen",
            Self::OpenData => "Open data",
            Self::Changes => "Wat er veranderde",
        }
    }

    fn parse(parts: &[&str]) -> Option<Self> {
        match parts {
            ["maatregelen"] => Some(Self::Measures),
            ["maatregelen", id] => Some(Self::Measure((*id).to_owned())),
            ["onderzoek"] => Some(Self::Findings),
            ["onderzoek", id] => Some(Self::Finding(id.to_ascii_uppercase())),
            ["wat-mag"] => Some(Self::Rules),
            ["wat-mag", id] => Some(Self::Rule((*id).to_owned())),
            ["aan-de-slag"] => Some(Self::Work),
            ["weten"] => Some(Self::Knowledge),
            ["zoeken"] => Some(Self::Search),
            ["over"] => Some(Self::About),
            ["privacy"] => Some(Self::Privacy),
            ["toegankelijkheid"] => Some(Self::Accessibility),
            ["licenties"] => Some(Self::Licences),
            ["bronnen"] => Some(Self::Sources),
            ["data"] => Some(Self::OpenData),
            ["wijzigingen"] => Some(Self::Changes),
            _ => None,
        }
    }

    fn all(measures: &Measures, library: &Library) -> Vec<Self> {
        let mut all = vec![
            Self::Measures,
            Self::Findings,
            Self::Rules,
            Self::Work,
            Self::Knowledge,
            Self::Search,
            Self::About,
            Self::Privacy,
            Self::Accessibility,
            Self::Licences,
            Self::Sources,
            Self::OpenData,
            Self::Changes,
        ];
        all.extend(measures.cards.iter().map(|measure| Self::Measure(measure.facts.id.to_string())));
        // An address that was published leads on.
        all.extend(measures.retired.iter().map(|retired| Self::Measure(retired.id.to_string())));
        all.extend(library.findings.iter().map(|finding| Self::Finding(finding.id.to_string())));
        all.extend(library.rules.iter().map(|rule| Self::Rule(rule.id.clone())));
        all
    }

    fn is_landing(&self) -> bool {
        *self != Self::Search
    }

    fn entry(&self) -> Option<Entry> {
        match self {
            Self::Work => Some(Entry::Work),
            Self::Knowledge
            | Self::Measures
            | Self::Measure(_)
            | Self::Findings
            | Self::Finding(_)
            | Self::Rules
            | Self::Rule(_)
            | Self::Search
            | Self::Sources
            | Self::OpenData
            | Self::Changes => Some(Entry::Knowledge),
            Self::About | Self::Privacy | Self::Accessibility | Self::Licences => None,
        }
    }

    fn shows_save_notices(&self) -> bool {
        false
    }

    fn is_only_read(&self) -> bool {
        !matches!(self, Self::Search)
    }

    fn needs(&self) -> Needs {
        match self {
            Self::Search => Needs::TextIndex,
            Self::Measures | Self::Work | Self::Knowledge | Self::OpenData | Self::Changes => Needs::Nothing,
            Self::Measure(_)
            | Self::Findings
            | Self::Finding(_)
            | Self::Rules
            | Self::Rule(_)
            | Self::About
            | Self::Privacy
            | Self::Accessibility
            | Self::Licences
            | Self::Sources => Needs::Library,
        }
    }

    fn of_tool(_: Tool) -> Option<Self> {
        None
    }
}
