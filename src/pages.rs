//! A module per route, named after the route. Its code reads like the page.

use leptos::prelude::*;
use taakkompas_content::Library;

use crate::library;
use crate::pages::rooms::{Room, use_rooms};
use crate::routes::Route;
use crate::texts;

mod about;
mod accessibility;
mod action;
mod check;
mod data;
mod descriptions;
mod division;
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
pub mod rooms;
mod rules;
mod scan;
mod theme;
mod week;

#[must_use]
pub fn view(route: Option<Route>) -> AnyView {
    match Room::of(route.as_ref()) {
        Some(room) => use_rooms().page(room, route),
        None => home::Home().into_any(),
    }
}

/// Title and description of a page, for the tab and for anyone who links to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Ends in "Taakkompas".
    pub title: String,
    /// One sentence; `None` means the site's own.
    pub description: Option<String>,
}

/// The head of a page. Findings get their title once the library is loaded.
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
        Some(Route::Description(role)) => {
            let words = texts::descriptions::sub_line(*role).to_owned();
            (Some(texts::descriptions::page_of(*role)), Some(format!("{words} Een voorbeeld om mee te beginnen.")))
        }
        other => (other.map(|route| texts::page_title(route).to_owned()), None),
    };
    let title = title.unwrap_or_else(|| texts::NOT_FOUND_TITLE.to_owned());
    Head { title: texts::tab_title(&title), description }
}
