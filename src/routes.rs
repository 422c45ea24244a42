//! The one typed list of addresses, in both directions. No path literal stands anywhere else.
//!
//! The path says which page and never holds an answer. A path, once published, never changes.

use taakkompas_content::Core;
use taakkompas_content::model::Tool;
use taakkompas_domain::descriptions::{DescriptionId, DescriptionRole};
use taakkompas_domain::theme::Theme;

/// A page of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// What you hold afterwards; start or continue.
    Home,
    /// The hub of the scan.
    Scan,
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
    /// What stands and where most can be won.
    Result,
    /// The plan.
    Plan,
    /// One action of the plan, with its reason.
    Action(String),
    /// The assistants' week.
    Week(WeekPage),
    /// The division of tasks.
    Division(DivisionPage),
    /// The task descriptions: the school's own, and every role.
    Descriptions,
    /// The task description of a role: the example, and the school's own.
    Description(DescriptionRole),
    /// The findings of the report.
    Findings,
    /// One finding.
    Finding(String),
    /// All measures.
    Measures,
    /// One measure, to read, print and link to.
    Measure(String),
    /// Wat mag, wat moet, wat hoeft niet.
    Rules,
    /// What is stored here; save, open, erase.
    Data,
    /// About.
    About,
    /// Privacy.
    Privacy,
    /// Accessibility statement.
    Accessibility,
}

/// The page on which a measure can be done.
#[must_use]
pub const fn tool_page(tool: Tool) -> Route {
    match tool {
        Tool::Blocks => Route::Week(WeekPage::Blocks),
        Tool::Cards => Route::Week(WeekPage::Cards),
        Tool::Protocol => Route::Week(WeekPage::Protocol),
        Tool::Proposal => Route::Week(WeekPage::Proposal),
        Tool::Log => Route::Week(WeekPage::Log),
        Tool::Agreements => Route::Week(WeekPage::Agreements),
        Tool::OwnCard => Route::Week(WeekPage::OwnCard),
        Tool::Division => Route::Division(DivisionPage::Hub),
        Tool::Stopping => Route::Division(DivisionPage::Board),
        Tool::Wishes => Route::Division(DivisionPage::Wishes),
        Tool::Descriptions => Route::Descriptions,
    }
}

/// A page of the division of tasks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DivisionPage {
    /// Where to begin, and how far it is.
    Hub,
    /// The list of tasks.
    List,
    /// What may stop, become smaller or be handed over.
    Board,
    /// Who there is, with room and days.
    Team,
    /// Someone's own wishes: filled in by that person, given to the leader, kept nowhere.
    Wishes,
    /// Three proposals, and the one that was chosen.
    Proposals,
    /// The text for the werkverdelingsplan.
    Plan,
}

impl DivisionPage {
    /// Every page.
    pub const ALL: [Self; 7] =
        [Self::Hub, Self::List, Self::Board, Self::Team, Self::Wishes, Self::Proposals, Self::Plan];

    const fn part(self) -> &'static str {
        match self {
            Self::Hub => "",
            Self::List => "lijst",
            Self::Board => "stoppen",
            Self::Team => "mensen",
            Self::Wishes => "mijn-wensen",
            Self::Proposals => "voorstellen",
            Self::Plan => "werkverdelingsplan",
        }
    }
}

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

impl Route {
    /// The path, from the root of the site, without the base under which it is served.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::Home => "/".to_owned(),
            Self::Scan => "/zelfscan".to_owned(),
            Self::Profile => "/zelfscan/schoolprofiel".to_owned(),
            Self::Precise => "/zelfscan/preciezer".to_owned(),
            Self::ShortTheme(theme) => format!("/zelfscan/kort/{}", theme.code()),
            Self::Theme(theme) => format!("/zelfscan/{}", theme.code()),
            Self::Check => "/zelfscan/controle".to_owned(),
            Self::Result => "/resultaat".to_owned(),
            Self::Plan => "/actieplan".to_owned(),
            Self::Action(id) => format!("/actieplan/{id}"),
            Self::Week(WeekPage::Hub) => "/inzet".to_owned(),
            Self::Week(page) => format!("/inzet/{}", page.part()),
            Self::Division(DivisionPage::Hub) => "/taakverdeling".to_owned(),
            Self::Division(page) => format!("/taakverdeling/{}", page.part()),
            Self::Descriptions => "/taakomschrijvingen".to_owned(),
            Self::Description(role) => format!("/taakomschrijvingen/{}", role.code()),
            Self::Findings => "/onderzoek".to_owned(),
            Self::Finding(id) => format!("/onderzoek/{}", id.to_lowercase()),
            Self::Measures => "/maatregelen".to_owned(),
            Self::Measure(id) => format!("/maatregelen/{id}"),
            Self::Rules => "/wat-mag".to_owned(),
            Self::Data => "/gegevens".to_owned(),
            Self::About => "/over".to_owned(),
            Self::Privacy => "/privacy".to_owned(),
            Self::Accessibility => "/toegankelijkheid".to_owned(),
        }
    }

    /// The page at a path, as far as its form goes: whether a measure or finding of that id
    /// exists is for the page to see. A closing slash makes no difference.
    #[must_use]
    pub fn parse(path: &str) -> Option<Self> {
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        Some(match parts.as_slice() {
            [] => Self::Home,
            ["zelfscan"] => Self::Scan,
            ["zelfscan", "schoolprofiel"] => Self::Profile,
            ["zelfscan", "preciezer"] => Self::Precise,
            ["zelfscan", "controle"] => Self::Check,
            ["zelfscan", "kort", theme] => Self::ShortTheme(theme.parse().ok()?),
            ["zelfscan", theme] => Self::Theme(theme.parse().ok()?),
            ["resultaat"] => Self::Result,
            ["actieplan"] => Self::Plan,
            ["actieplan", id] => Self::Action((*id).to_owned()),
            ["inzet"] => Self::Week(WeekPage::Hub),
            ["inzet", part] => Self::Week(WeekPage::ALL.into_iter().find(|page| page.part() == *part)?),
            ["taakverdeling"] => Self::Division(DivisionPage::Hub),
            ["taakverdeling", part] => Self::Division(DivisionPage::ALL.into_iter().find(|page| page.part() == *part)?),
            ["taakomschrijvingen"] => Self::Descriptions,
            ["taakomschrijvingen", role] => Self::Description(role.parse().ok()?),
            ["onderzoek"] => Self::Findings,
            ["onderzoek", id] => Self::Finding(id.to_uppercase()),
            ["maatregelen"] => Self::Measures,
            ["maatregelen", id] => Self::Measure((*id).to_owned()),
            ["wat-mag"] => Self::Rules,
            ["gegevens"] => Self::Data,
            ["over"] => Self::About,
            ["privacy"] => Self::Privacy,
            ["toegankelijkheid"] => Self::Accessibility,
            _ => return None,
        })
    }

    /// Whether something is filled in on the page, or shown of it: then it says what goes wrong with saving. Without a
    /// rest, so that a new page has to say.
    #[must_use]
    pub const fn shows_what_is_kept(&self) -> bool {
        match self {
            Self::Home
            | Self::Scan
            | Self::Profile
            | Self::Precise
            | Self::ShortTheme(_)
            | Self::Theme(_)
            | Self::Check
            | Self::Result
            | Self::Plan
            | Self::Action(_)
            | Self::Week(_)
            | Self::Division(_)
            | Self::Descriptions
            | Self::Description(_)
            | Self::Measure(_)
            | Self::Data => true,
            Self::Findings
            | Self::Finding(_)
            | Self::Measures
            | Self::Rules
            | Self::About
            | Self::Privacy
            | Self::Accessibility => false,
        }
    }

    /// Whether the page shows findings, sources or a measure in full.
    #[must_use]
    pub const fn needs_library(&self) -> bool {
        matches!(
            self,
            Self::Action(_)
                | Self::Findings
                | Self::Finding(_)
                | Self::Measure(_)
                | Self::Rules
                | Self::About
                | Self::Description(_)
        )
    }

    /// Whether the page shows the template of a task description.
    #[must_use]
    pub const fn needs_templates(&self) -> bool {
        matches!(self, Self::Description(_))
    }

    /// Every known address: what a static host has a file for.
    pub fn all<'a>(core: &'a Core, findings: impl Iterator<Item = &'a str>) -> Vec<Self> {
        let mut all = vec![
            Self::Home,
            Self::Scan,
            Self::Profile,
            Self::Precise,
            Self::Check,
            Self::Result,
            Self::Plan,
            Self::Findings,
            Self::Measures,
            Self::Rules,
            Self::Data,
            Self::About,
            Self::Privacy,
            Self::Accessibility,
            Self::Descriptions,
        ];
        all.extend(WeekPage::ALL.map(Self::Week));
        all.extend(DivisionPage::ALL.map(Self::Division));
        all.extend(DescriptionRole::ALL.iter().map(|&role| Self::Description(role)));
        all.extend(Theme::ALL.iter().flat_map(|&theme| [Self::Theme(theme), Self::ShortTheme(theme)]));
        for measure in &core.measures {
            let id = measure.facts.id.as_str();
            all.extend([Self::Measure(id.to_owned()), Self::Action(id.to_owned())]);
        }
        all.extend(findings.map(|id| Self::Finding(id.to_owned())));
        all
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
    #[must_use]
    pub const fn query(self) -> &'static str {
        match self {
            Self::None => "",
            Self::BackToCheck => "?terug=controle",
            Self::FullScan => "?scan=volledig",
        }
    }

    /// What a query says, with or without its question mark.
    #[must_use]
    pub fn of(query: &str) -> Self {
        let says = |trail: Self| {
            let said = trail.query().trim_start_matches('?');
            query.trim_start_matches('?').split('&').any(|part| part == said)
        };
        [Self::BackToCheck, Self::FullScan].into_iter().find(|&trail| says(trail)).unwrap_or(Self::None)
    }
}

/// Keys of the query. It holds what a list shows, so that a filtered list can be linked to; never an
/// answer. As paths, they never change.
pub mod query {
    /// The kind of a finding, or how far a measure reaches.
    pub const KIND: &str = "soort";
    /// From whose side a finding is told.
    pub const PERSPECTIVE: &str = "wie";
    /// The theme.
    pub const THEME: &str = "thema";
    /// Who decides on a measure.
    pub const DECIDES: &str = "beslist";
    /// Whether only what fits a small school is shown.
    pub const SMALL_SCHOOL: &str = "kleine-school";
    /// Whether only what can be done without assistants is shown.
    pub const NO_ASSISTANT: &str = "zonder-assistent";
    /// Words to look for.
    pub const SEARCH: &str = "zoek";
    /// Which of the school's task descriptions is open: its number, so that a reload opens it again.
    pub const NUMBER: &str = "nummer";
}

/// The query that opens one of the school's own descriptions on the page of its role.
#[must_use]
pub fn opens(id: DescriptionId) -> String {
    format!("?{}={id}", query::NUMBER)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_path_leads_back_to_its_route() {
        let with_ids = [
            Route::Measure("rooster-zichtbaar".into()),
            Route::Action("rooster-zichtbaar".into()),
            Route::Finding("OZ-05".into()),
            Route::Theme(Theme::Deployment),
            Route::ShortTheme(Theme::Vision),
        ];
        let core = Core { themes: Vec::new(), statements: Vec::new(), measures: Vec::new() };
        for route in Route::all(&core, std::iter::empty()).into_iter().chain(with_ids) {
            assert_eq!(Route::parse(&route.path()), Some(route.clone()), "{}", route.path());
            assert_eq!(Route::parse(&format!("{}/", route.path())), Some(route));
        }
    }

    /// By its address: what a school fills in lives under these, and the rest is to read.
    #[test]
    fn every_page_where_something_is_filled_in_says_what_goes_wrong_with_saving() {
        let kept =
            ["", "zelfscan", "resultaat", "actieplan", "inzet", "taakverdeling", "taakomschrijvingen", "gegevens"];
        let to_read = ["onderzoek", "wat-mag", "over", "privacy", "toegankelijkheid"];
        let core = crate::library::core();
        let (mut shows, mut reads) = (0, 0);
        for route in Route::all(core, ["OZ-05"].into_iter()) {
            let path = route.path();
            let first = path.split('/').nth(1).unwrap_or_default();
            // In the list of measures nothing is filled in; on the page of one, whether it is in the plan.
            let is_kept = match first {
                "maatregelen" => matches!(route, Route::Measure(_)),
                first => {
                    assert!(kept.contains(&first) || to_read.contains(&first), "{path}");
                    kept.contains(&first)
                }
            };
            assert_eq!(route.shows_what_is_kept(), is_kept, "{path}");
            *(if is_kept { &mut shows } else { &mut reads }) += 1;
        }
        assert!(shows > 50 && reads > 5, "{shows} {reads}");
    }

    #[test]
    fn a_trail_is_read_back_from_its_query() {
        for trail in [Trail::None, Trail::BackToCheck, Trail::FullScan] {
            assert_eq!(Trail::of(trail.query()), trail);
        }
        assert_eq!(Trail::of("utm_source=mail&terug=controle"), Trail::BackToCheck);
        assert_eq!(Trail::of("terug=iets-anders"), Trail::None);
    }

    #[test]
    fn an_unknown_path_is_no_route() {
        for path in ["/zelfscan/onzin", "/team", "/maatregelen/a/b", "/zelfscan/kort", "/taakomschrijvingen/baas"] {
            assert_eq!(Route::parse(path), None, "{path}");
        }
    }
}
