//! The addresses for policy staff, and of what they take along.

use taakkompas_content::model::Tool;
use taakkompas_content::{Library, Measures};
use taakkompas_descriptions::DescriptionRole;
use taakkompas_scan::theme::Theme;

use crate::rooms::address::{Entry, Needs, Pages, part_side_by_side, path_side_by_side};
use crate::rooms::descriptions::address::DescriptionsPage;
use crate::rooms::library::address::LibraryPage;
use crate::rooms::scan::address::ScanPage;

/// A page for policy staff.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PolicyPage {
    /// What to take along of a page.
    Hub,
    /// The scan in a link, with an introduction of one's own.
    Introduction,
}

/// What the paths of the room begin with.
const PATH: &str = "voor-beleid";

/// What the paths of the cards begin with: only these may be framed, so hosts have a rule for them.
pub const CARDS: &str = "/kaart";

impl PolicyPage {
    /// Every page.
    pub const ALL: [Self; 2] = [Self::Hub, Self::Introduction];

    const fn part(self) -> &'static str {
        match self {
            Self::Hub => "",
            Self::Introduction => "eigen-inleiding",
        }
    }
}

impl Pages for PolicyPage {
    const ROOM: &'static str = "policy";

    fn path(&self) -> String {
        path_side_by_side(PATH, self.part())
    }

    fn title(&self) -> &'static str {
        match self {
            Self::Hub => "Voor beleid: neem het mee naar je eigen site",
            Self::Introduction => "De zelfscan met jullie eigen inleiding",
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
        true
    }

    fn entry(&self) -> Option<Entry> {
        Some(Entry::Knowledge)
    }

    fn shows_save_notices(&self) -> bool {
        false
    }

    fn is_only_read(&self) -> bool {
        false
    }

    fn needs(&self) -> Needs {
        match self {
            Self::Hub => Needs::Library,
            Self::Introduction => Needs::Nothing,
        }
    }

    fn of_tool(_: Tool) -> Option<Self> {
        None
    }
}

/// What can be taken along: a page that says something by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// The scan as a whole.
    Scan,
    /// A theme of the scan.
    Theme(Theme),
    /// A measure, by its id.
    Measure(String),
    /// A finding of the report, by its id.
    Finding(String),
    /// A question of "Wat mag, wat moet, wat hoeft niet", by its id.
    Rule(String),
    /// The task description of a role.
    Role(DescriptionRole),
}

/// What kind of thing it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SubjectKind {
    /// The scan as a whole.
    Scan,
    /// A theme.
    Theme,
    /// A measure.
    Measure,
    /// A finding.
    Finding,
    /// A question.
    Rule,
    /// A role.
    Role,
}

impl SubjectKind {
    /// Every kind.
    pub const ALL: [Self; 6] = [Self::Scan, Self::Theme, Self::Measure, Self::Finding, Self::Rule, Self::Role];

    /// Its code, in a field of the page.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Scan => "zelfscan",
            Self::Theme => "thema",
            Self::Measure => "maatregel",
            Self::Finding => "bevinding",
            Self::Rule => "regel",
            Self::Role => "rol",
        }
    }

    /// The kind with this code.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

impl Subject {
    /// Its kind.
    pub const fn kind(&self) -> SubjectKind {
        match self {
            Self::Scan => SubjectKind::Scan,
            Self::Theme(_) => SubjectKind::Theme,
            Self::Measure(_) => SubjectKind::Measure,
            Self::Finding(_) => SubjectKind::Finding,
            Self::Rule(_) => SubjectKind::Rule,
            Self::Role(_) => SubjectKind::Role,
        }
    }

    /// The path of its page, from the root of the site, with the slash to which hosts lead on.
    pub fn path(&self) -> String {
        let path = match self {
            Self::Scan => ScanPage::Hub.path(),
            Self::Theme(theme) => ScanPage::Theme(*theme).path(),
            Self::Measure(id) => LibraryPage::Measure(id.clone()).path(),
            Self::Finding(id) => LibraryPage::Finding(id.clone()).path(),
            Self::Rule(id) => LibraryPage::Rule(id.clone()).path(),
            Self::Role(role) => DescriptionsPage::Role(*role).path(),
        };
        path + "/"
    }

    /// The path of its card: that of its page, below [`CARDS`].
    pub fn card(&self) -> String {
        format!("{CARDS}{}", self.path())
    }

    /// Its name in the query of the hub: its path without the slashes around it.
    pub fn name(&self) -> String {
        self.path().trim_matches('/').to_owned()
    }

    /// The subject of this name, as far as its form goes: whether it exists is for the page to see.
    pub fn of_name(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        let parts: Vec<&str> = name.split('/').filter(|part| !part.is_empty()).collect();
        match ScanPage::parse(&parts) {
            Some(ScanPage::Hub) => return Some(Self::Scan),
            Some(ScanPage::Theme(theme)) => return Some(Self::Theme(theme)),
            Some(_) => return None,
            None => {}
        }
        match LibraryPage::parse(&parts) {
            Some(LibraryPage::Measure(id)) => return Some(Self::Measure(id)),
            Some(LibraryPage::Finding(id)) => return Some(Self::Finding(id)),
            Some(LibraryPage::Rule(id)) => return Some(Self::Rule(id)),
            Some(_) => return None,
            None => {}
        }
        match DescriptionsPage::parse(&parts) {
            Some(DescriptionsPage::Role(role)) if role != DescriptionRole::Empty => Some(Self::Role(role)),
            _ => None,
        }
    }

    /// The subject of which this is the address, or that of its card: whole, or its path with or without slashes around it. `home` is where
    /// the site is, of which the path may be said or not. `None` for an address of another site.
    pub fn of_address(address: &str, home: &str) -> Option<Self> {
        let address = address.trim().to_ascii_lowercase();
        let address = address.split(['#', '?']).next().unwrap_or_default();
        let home = home.trim_end_matches('/').to_ascii_lowercase();
        let without_scheme = |of: &str| of.split_once("://").map_or_else(|| of.to_owned(), |(_, rest)| rest.to_owned());
        let (found, home) = (without_scheme(address), without_scheme(&home));
        let after = |base: &str| found.strip_prefix(base).filter(|rest| rest.is_empty() || rest.starts_with('/'));
        let base = home.find('/').map_or("", |at| &home[at..]);
        let path = match after(&home).filter(|_| !home.is_empty()) {
            Some(path) => path,
            None if address.contains("://") => return None,
            None => after(base).unwrap_or(&found),
        };
        let path = path.trim_matches('/');
        let of_card = path.strip_prefix(CARDS.trim_matches('/')).filter(|rest| rest.starts_with('/'));
        Self::of_name(of_card.unwrap_or(path))
    }

    /// All of a kind, in the order in which the site has them.
    pub fn of_kind(kind: SubjectKind, measures: &Measures, library: &Library) -> Vec<Self> {
        match kind {
            SubjectKind::Scan => vec![Self::Scan],
            SubjectKind::Theme => Theme::ALL.iter().copied().map(Self::Theme).collect(),
            SubjectKind::Measure => {
                measures.cards.iter().map(|card| Self::Measure(card.facts.id.as_str().to_owned())).collect()
            }
            SubjectKind::Finding => {
                library.findings.iter().map(|finding| Self::Finding(finding.id.as_str().to_owned())).collect()
            }
            SubjectKind::Rule => library.rules.iter().map(|rule| Self::Rule(rule.id.clone())).collect(),
            SubjectKind::Role => {
                let roles = DescriptionRole::ALL.iter().copied();
                roles.filter(|&role| role != DescriptionRole::Empty).map(Self::Role).collect()
            }
        }
    }

    /// Everything that can be taken along.
    pub fn all(measures: &Measures, library: &Library) -> Vec<Self> {
        SubjectKind::ALL.iter().flat_map(|&kind| Self::of_kind(kind, measures, library)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_leads_back_to_its_subject() {
        for subject in [
            Subject::Scan,
            Subject::Theme(Theme::Deployment),
            Subject::Measure("rooster-zichtbaar".to_owned()),
            Subject::Finding("OZ-05".to_owned()),
            Subject::Rule("invallen-weigeren".to_owned()),
            Subject::Role(DescriptionRole::Assistant),
        ] {
            assert_eq!(Subject::of_name(&subject.name()), Some(subject.clone()), "{}", subject.name());
            assert_eq!(Subject::of_name(&subject.path()), Some(subject.clone()));
            assert_eq!(subject.card(), format!("{CARDS}{}", subject.path()));
            assert_eq!(SubjectKind::of_code(subject.kind().code()), Some(subject.kind()));
        }
    }

    #[test]
    fn an_address_of_the_site_is_understood_in_every_form_and_of_no_other() {
        let ours = Some(Subject::Measure("rooster-zichtbaar".to_owned()));
        for home in ["https://taakkompas.example", "https://taakkompas.example/sub/pad"] {
            let of = |address: &str| Subject::of_address(address, home);
            for path in [
                "/maatregelen/rooster-zichtbaar",
                "/maatregelen/rooster-zichtbaar/",
                "/kaart/maatregelen/rooster-zichtbaar/",
            ] {
                assert_eq!(of(&format!("{home}{path}")), ours, "{home}{path}");
                assert_eq!(of(&format!("  {}{path}?a=1#inhoud ", home.replace("https://", "HTTP://"))), ours);
                assert_eq!(of(&format!("{}{path}", home.replace("https://", ""))), ours);
                assert_eq!(of(path), ours, "{path}");
                assert_eq!(of(path.trim_matches('/')), ours, "{path}");
                assert_eq!(of(&format!("https://ander.example{path}")), None);
                assert_eq!(of(&format!("https://taakkompas.example.ander{path}")), None);
            }
            for nothing in ["", "/", home, "onzin", "https://", "javascript:alert(1)", "é://ü"] {
                assert_eq!(of(nothing), None, "{nothing}");
            }
        }
        assert_eq!(Subject::of_address("/sub/pad/zelfscan/", "https://a.example/sub/pad"), Some(Subject::Scan));
        // On a page that is written out nobody knows the host.
        assert_eq!(Subject::of_address("zelfscan", ""), Some(Subject::Scan));
    }

    #[test]
    fn what_says_nothing_by_itself_is_no_subject() {
        for name in
            ["", "onzin", "maatregelen", "zelfscan/controle", "zelfscan/kort/inzet", "gegevens", "kaart/zelfscan"]
        {
            assert_eq!(Subject::of_name(name), None, "{name}");
        }
    }
}
