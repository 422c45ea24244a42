//! The addresses of the self-scan.

use taakkompas_content::model::Tool;
use taakkompas_content::{Library, Measures};
use taakkompas_scan::theme::Theme;

use crate::rooms::address::{Entry, Needs, Pages};

/// A page of the self-scan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScanPage {
    /// The hub of the scan.
    Hub,
    /// The school profile: four questions first.
    Profile,
    /// "Maak het advies preciezer": the rest of the profile.
    Precise,
    /// The short scan of one theme: two statements.
    ShortTheme(Theme),
    /// One theme, all its statements.
    Theme(Theme),
    /// Check your answers.
    Check,
}

impl Pages for ScanPage {
    const ROOM: &'static str = "scan";

    fn path(&self) -> String {
        match self {
            Self::Hub => "/zelfscan".to_owned(),
            Self::Profile => "/zelfscan/schoolprofiel".to_owned(),
            Self::Precise => "/zelfscan/preciezer".to_owned(),
            Self::ShortTheme(theme) => format!("/zelfscan/kort/{}", theme.code()),
            Self::Theme(theme) => format!("/zelfscan/{}", theme.code()),
            Self::Check => "/zelfscan/controle".to_owned(),
        }
    }

    fn title(&self) -> &'static str {
        match self {
            Self::Hub => "De zelfscan",
            Self::Profile => "Jullie school in het kort",
            Self::Precise => "Maak het advies preciezer",
            Self::ShortTheme(_) | Self::Theme(_) => "Thema",
            Self::Check => "Controleer je antwoorden",
        }
    }

    fn parse(parts: &[&str]) -> Option<Self> {
        match parts {
            ["zelfscan"] => Some(Self::Hub),
            ["zelfscan", "schoolprofiel"] => Some(Self::Profile),
            ["zelfscan", "preciezer"] => Some(Self::Precise),
            ["zelfscan", "controle"] => Some(Self::Check),
            ["zelfscan", "kort", theme] => theme.parse().ok().map(Self::ShortTheme),
            ["zelfscan", theme] => theme.parse().ok().map(Self::Theme),
            _ => None,
        }
    }

    fn all(_: &Measures, _: &Library) -> Vec<Self> {
        let mut all = vec![Self::Hub, Self::Profile, Self::Precise, Self::Check];
        all.extend(Theme::ALL.iter().flat_map(|&theme| [Self::Theme(theme), Self::ShortTheme(theme)]));
        all
    }

    fn is_landing(&self) -> bool {
        *self == Self::Hub
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
        Needs::Nothing
    }

    fn of_tool(_: Tool) -> Option<Self> {
        None
    }
}

/// What a link to a page of the scan says beyond the page: where the visitor comes from or goes to.
///
/// It is the query of the address and, like the path, never holds an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trail {
    /// Nothing.
    None,
    /// One answer is looked at again; then back to the check.
    BackToCheck,
    /// The full scan was chosen, before any answer says so.
    FullScan,
}

impl Trail {
    /// The query, with its question mark.
    pub const fn query(self) -> &'static str {
        match self {
            Self::None => "",
            Self::BackToCheck => "?terug=controle",
            Self::FullScan => "?scan=volledig",
        }
    }

    /// What a query says, with or without its question mark.
    pub fn of(query: &str) -> Self {
        let says = |trail: Self| {
            let said = trail.query().trim_start_matches('?');
            query.trim_start_matches('?').split('&').any(|part| part == said)
        };
        [Self::BackToCheck, Self::FullScan].into_iter().find(|&trail| says(trail)).unwrap_or(Self::None)
    }
}

#[cfg(test)]
mod tests {
    use super::Trail;

    #[test]
    fn a_trail_is_read_back_from_its_query() {
        for trail in [Trail::None, Trail::BackToCheck, Trail::FullScan] {
            assert_eq!(Trail::of(trail.query()), trail);
        }
        assert_eq!(Trail::of("utm_source=mail&terug=controle"), Trail::BackToCheck);
        assert_eq!(Trail::of("terug=iets-anders"), Trail::None);
    }
}
