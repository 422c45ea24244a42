//! The address of every page, in both directions, made from the list of rooms. No path literal stands anywhere but in
//! the rooms' `address.rs`.

use taakkompas_content::model::Tool;
use taakkompas_content::{Library, Measures};

use super::address::{Entry, Needs, Pages};

macro_rules! routes {
    ($($module:ident: $Room:ident($Page:ident, $Struct:ident),)+) => {
        $(pub use crate::rooms::$module::address::$Page;)+

        /// A page of the site.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Route {
            /// What you hold afterwards; start or continue.
            Home,
            $(
                #[doc = concat!("A page of `rooms/", stringify!($module), "`.")]
                $Room($Page),
            )+
        }

        impl Route {
            /// The path, from the root of the site, without the base under which it is served.
            pub fn path(&self) -> String {
                match self {
                    Self::Home => "/".to_owned(),
                    $(Self::$Room(page) => page.path(),)+
                }
            }

            /// The heading, as it stands before the page itself is here.
            pub fn title(&self) -> &'static str {
                match self {
                    Self::Home => "Werk beter verdelen op de basisschool",
                    $(Self::$Room(page) => page.title(),)+
                }
            }

            /// The page at a path, as far as its form goes. A closing slash makes no difference, and neither do capitals.
            pub fn parse(path: &str) -> Option<Self> {
                let path = path.to_ascii_lowercase();
                // Where a host has no folders, the file of a page stands in its address.
                let path = path.strip_suffix("/index.html").unwrap_or(&path);
                let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
                if parts.is_empty() {
                    return Some(Self::Home);
                }
                None$(.or_else(|| $Page::parse(&parts).map(Self::$Room)))+
            }

            /// Every known address: what a static host has a file for.
            pub fn all(measures: &Measures, library: &Library) -> Vec<Self> {
                let mut all = vec![Self::Home];
                $(all.extend($Page::all(measures, library).into_iter().map(Self::$Room));)+
                all
            }

            /// Whether someone may come here from elsewhere and find what they came for.
            pub fn is_landing(&self) -> bool {
                match self {
                    Self::Home => true,
                    $(Self::$Room(page) => page.is_landing(),)+
                }
            }

            /// Under which entry of the main menu the page stands, if under any.
            pub fn entry(&self) -> Option<Entry> {
                match self {
                    Self::Home => Some(Entry::Today),
                    $(Self::$Room(page) => page.entry(),)+
                }
            }

            /// Whether the page tells what went wrong with saving.
            pub fn shows_save_notices(&self) -> bool {
                match self {
                    // It shows how far the scan is.
                    Self::Home => true,
                    $(Self::$Room(page) => page.shows_save_notices(),)+
                }
            }

            /// Whether the page is only read.
            pub fn is_only_read(&self) -> bool {
                match self {
                    Self::Home => true,
                    $(Self::$Room(page) => page.is_only_read(),)+
                }
            }

            fn needs(&self) -> Needs {
                match self {
                    Self::Home => Needs::Nothing,
                    $(Self::$Room(page) => page.needs(),)+
                }
            }

            /// The page on which a measure can be done with this tool.
            pub fn of_tool(tool: Tool) -> Option<Self> {
                None$(.or_else(|| $Page::of_tool(tool).map(Self::$Room)))+
            }
        }

        $(
            impl From<$Page> for Route {
                fn from(page: $Page) -> Self {
                    Self::$Room(page)
                }
            }
        )+
    };
}

super::rooms!(routes);

impl Route {
    /// The page that an entry of the main menu leads to.
    pub const fn of_entry(entry: Entry) -> Self {
        match entry {
            Entry::Today => Self::Home,
            Entry::ScanAndPlan => Self::Scan(ScanPage::Hub),
            Entry::Work => Self::Library(LibraryPage::Work),
            Entry::Together => Self::Team(TeamPage::Hub),
            Entry::Knowledge => Self::Library(LibraryPage::Knowledge),
        }
    }

    /// The page above this one; `None` for the landing page.
    fn above(&self) -> Option<Self> {
        let hub = match self {
            Self::Home => return None,
            Self::Library(LibraryPage::Measure(_)) => Some(LibraryPage::Measures.into()),
            Self::Library(LibraryPage::Finding(_)) => Some(LibraryPage::Findings.into()),
            Self::Library(LibraryPage::Rule(_)) => Some(LibraryPage::Rules.into()),
            Self::Descriptions(DescriptionsPage::Role(_)) => Some(DescriptionsPage::Hub.into()),
            Self::Policy(PolicyPage::Introduction) => Some(PolicyPage::Hub.into()),
            page => page.entry().map(Self::of_entry).filter(|top| top != page),
        };
        Some(hub.unwrap_or(Self::Home))
    }

    /// The pages above this one, from the landing page on.
    pub fn all_above(&self) -> Vec<Self> {
        let mut all: Vec<Self> = core::iter::successors(self.above(), Self::above).collect();
        all.reverse();
        all
    }

    /// What the page is called where it stands above another.
    pub fn name_in_trail(&self) -> &'static str {
        if *self == Self::Home { "Taakkompas" } else { self.title() }
    }

    /// Whether the page shows findings, sources or a measure in full.
    pub fn needs_library(&self) -> bool {
        matches!(self.needs(), Needs::Library | Needs::LibraryAndTemplates)
    }

    /// Whether the page searches the whole site.
    pub fn needs_text_index(&self) -> bool {
        self.needs() == Needs::TextIndex
    }

    /// Whether the page shows the template of a task description.
    pub fn needs_templates(&self) -> bool {
        self.needs() == Needs::LibraryAndTemplates
    }
}

#[cfg(test)]
mod tests {
    use taakkompas_scan::theme::Theme;

    use super::*;

    fn measures() -> Measures {
        Measures::default()
    }

    #[test]
    fn every_path_leads_back_to_its_route() {
        let with_ids = [
            Route::Library(LibraryPage::Measure("rooster-zichtbaar".into())),
            Route::Plan(PlanPage::Action("rooster-zichtbaar".into())),
            Route::Library(LibraryPage::Finding("OZ-05".into())),
            Route::Scan(ScanPage::Theme(Theme::Deployment)),
            Route::Scan(ScanPage::ShortTheme(Theme::Vision)),
        ];
        for route in Route::all(&measures(), &Library::default()).into_iter().chain(with_ids) {
            assert_eq!(Route::parse(&route.path()), Some(route.clone()), "{}", route.path());
            assert_eq!(Route::parse(&format!("{}/", route.path())), Some(route));
        }
    }

    #[test]
    fn an_unknown_path_is_no_route() {
        for path in ["/zelfscan/onzin", "/team/iets", "/maatregelen/a/b", "/zelfscan/kort", "/taakomschrijvingen/baas"]
        {
            assert_eq!(Route::parse(path), None, "{path}");
        }
    }

    #[test]
    fn an_address_in_capitals_or_of_the_file_of_a_page_leads_to_the_page() {
        let finding = Route::Library(LibraryPage::Finding("OZ-05".into()));
        for path in ["/onderzoek/OZ-05", "/Onderzoek/oz-05/index.html", "/onderzoek/oz-05/INDEX.HTML"] {
            assert_eq!(Route::parse(path), Some(finding.clone()), "{path}");
        }
        assert_eq!(Route::parse("/index.html"), Some(Route::Home));
        assert_eq!(Route::parse("/WAT-MAG"), Some(Route::Library(LibraryPage::Rules)));
        assert_eq!(Route::parse("/index.html/wat-mag"), None);
    }

    #[test]
    fn a_page_stands_below_its_list_and_its_entry_of_the_menu() {
        let paths = |page: Route| page.all_above().iter().map(Route::path).collect::<Vec<_>>();
        let rule = Route::Library(LibraryPage::Rule("pleinwacht-en-pauze".into()));
        let up = [Route::Home, Route::of_entry(Entry::Knowledge), Route::Library(LibraryPage::Rules)];
        assert_eq!(paths(rule), up.map(|page| page.path()));
        assert_eq!(paths(Route::of_entry(Entry::Knowledge)), [Route::Home.path()]);
        assert_eq!(paths(Route::Library(LibraryPage::Privacy)), [Route::Home.path()]);
        assert!(paths(Route::Home).is_empty());
    }

    #[test]
    fn every_entry_of_the_menu_leads_to_a_page_that_stands_under_it() {
        for entry in Entry::ALL {
            assert_eq!(Route::of_entry(entry).entry(), Some(entry), "{}", entry.label());
        }
    }

    #[test]
    fn every_tool_has_its_page() {
        for &tool in Tool::ALL {
            assert!(Route::of_tool(tool).is_some(), "{}", tool.code());
        }
    }
}
