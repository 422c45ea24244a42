//! A module per route, named as the route. A page reads like the page.

use leptos::prelude::*;
use taakkompas_content::Library;

use crate::journey::Depth;
use crate::library;
use crate::routes::Route;
use crate::texts;

mod about;
mod accessibility;
mod action;
mod check;
mod data;
mod finding;
mod findings;
mod home;
mod measure;
mod measures;
mod not_found;
mod plan;
mod precise;
mod privacy;
mod profile;
mod questions;
mod result;
mod rules;
mod scan;
mod theme;

/// The page of a route.
#[must_use]
pub fn view(route: Option<Route>) -> AnyView {
    match route {
        Some(Route::Home) => home::Home().into_any(),
        Some(Route::Scan) => scan::ScanHub().into_any(),
        Some(Route::Profile) => profile::Profile().into_any(),
        Some(Route::Precise) => precise::Precise().into_any(),
        Some(Route::ShortTheme(theme)) => theme::theme_page(theme, Depth::Short),
        Some(Route::Theme(theme)) => theme::theme_page(theme, Depth::Full),
        Some(Route::Check) => check::Check().into_any(),
        Some(Route::Result) => result::ResultPage().into_any(),
        Some(Route::Plan) => plan::Plan().into_any(),
        Some(Route::Action(id)) => action::action_page(&id),
        Some(Route::Findings) => findings::Findings().into_any(),
        Some(Route::Finding(id)) => finding::finding_page(&id),
        Some(Route::Measures) => measures::Measures().into_any(),
        Some(Route::Measure(id)) => measure::measure_page(&id),
        Some(Route::Rules) => rules::Rules().into_any(),
        Some(Route::Data) => data::Data().into_any(),
        Some(Route::About) => about::About().into_any(),
        Some(Route::Privacy) => privacy::Privacy().into_any(),
        Some(Route::Accessibility) => accessibility::Accessibility().into_any(),
        None => not_found::NotFound().into_any(),
    }
}

/// Title and description of a page, for the tab and for those who link to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Ends in "Taakkompas".
    pub title: String,
    /// One sentence; none means the site's own.
    pub description: Option<String>,
}

/// The head of a page. Findings have their title once the library is there.
#[must_use]
pub fn head(route: Option<&Route>, library: Option<&Library>) -> Head {
    let (title, description) = match route {
        Some(Route::Measure(id) | Route::Action(id)) => {
            let card = library::core().measures.iter().find(|card| card.facts.id.as_str() == id);
            (card.map(|card| card.title.clone()), card.map(|card| card.gain.clone()))
        }
        Some(Route::Finding(id)) => {
            let finding = library.and_then(|library| library.finding(id));
            (finding.map(|finding| finding.title.clone()), finding.map(|finding| finding.text.clone()))
        }
        Some(Route::Theme(theme) | Route::ShortTheme(theme)) => {
            let text = library::core().theme(*theme);
            (text.map(|text| text.label.clone()), text.map(|text| text.intro.clone()))
        }
        other => (other.map(|route| texts::page_title(route).to_owned()), None),
    };
    let title = title.unwrap_or_else(|| texts::NOT_FOUND_TITLE.to_owned());
    Head { title: format!("{title} · Taakkompas"), description }
}
