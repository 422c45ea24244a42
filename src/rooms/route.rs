//! The address of every page, in both directions, made from the list of rooms. No path literal stands anywhere but in
//! the rooms' `address.rs`.

use taakkompas_content::Core;
use taakkompas_content::model::Tool;

use super::address::{Needs, Pages};

macro_rules! routes {
    ($($module:ident: $Room:ident($Page:ident, $Struct:ident),)+) => {
        $(pub use crate::rooms::$module::address::$Page;)+

        /// How many entries the main menu has.
        const MENU: usize = 0 $(+ $Page::MENU.len())+;

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

            /// The page at a path, as far as its form goes. A closing slash makes no difference.
            pub fn parse(path: &str) -> Option<Self> {
                let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
                if parts.is_empty() {
                    return Some(Self::Home);
                }
                None$(.or_else(|| $Page::parse(&parts).map(Self::$Room)))+
            }

            /// Every known address: what a static host has a file for.
            pub fn all(core: &Core, findings: &[&str]) -> Vec<Self> {
                let mut all = vec![Self::Home];
                $(all.extend($Page::all(core, findings).into_iter().map(Self::$Room));)+
                all
            }

            /// The main menu: what each entry says, and where it leads.
            pub fn menu() -> [(&'static str, Self); MENU] {
                let mut menu = [const { ("", Self::Home) }; MENU];
                let mut open = menu.iter_mut();
                $(
                    for ((label, page), entry) in $Page::MENU.iter().zip(open.by_ref()) {
                        *entry = (label, Self::$Room(page.clone()));
                    }
                )+
                menu
            }

            /// What the main menu says at the entry that is marked while this page is open.
            pub fn menu_entry(&self) -> Option<&'static str> {
                match self {
                    Self::Home => None,
                    $(Self::$Room(page) => page.menu_entry(),)+
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

    fn core() -> Core {
        Core::default()
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
        for route in Route::all(&core(), &[]).into_iter().chain(with_ids) {
            assert_eq!(Route::parse(&route.path()), Some(route.clone()), "{}", route.path());
            assert_eq!(Route::parse(&format!("{}/", route.path())), Some(route));
        }
    }

    #[test]
    fn an_unknown_path_is_no_route() {
        for path in ["/zelfscan/onzin", "/team", "/maatregelen/a/b", "/zelfscan/kort", "/taakomschrijvingen/baas"] {
            assert_eq!(Route::parse(path), None, "{path}");
        }
    }

    #[test]
    fn every_marked_entry_is_one_of_the_menu() {
        let labels: Vec<_> = Route::menu().into_iter().map(|(label, _)| label).collect();
        for route in Route::all(&core(), &[]) {
            assert!(route.menu_entry().is_none_or(|label| labels.contains(&label)), "{}", route.path());
        }
        for (label, route) in Route::menu() {
            assert_eq!(route.menu_entry(), Some(label), "{}", route.path());
        }
    }

    #[test]
    fn every_tool_has_its_page() {
        for &tool in Tool::ALL {
            assert!(Route::of_tool(tool).is_some(), "{}", tool.code());
        }
    }
}
