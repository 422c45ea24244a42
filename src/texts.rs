//! The Dutch of the interface: words on controls, labels of choices, reasons as sentences, dates.
//!
//! Advice and questions live in the content; domain and storage carry facts. Here they become text.

pub mod about;
pub mod accessibility;
pub mod bounds;
pub mod calendar;
pub mod controls;
pub mod dates;
pub mod descriptions;
pub mod division;
pub mod labels;
pub mod mended;
pub mod numbers;
pub mod plan;
pub mod privacy;
pub mod profile;
pub mod prose;
pub mod qualification;
pub mod reading;
pub mod reasons;
pub mod research;
pub mod result;
pub mod rows;
pub mod saving;
pub mod scan;
pub mod week;

use crate::routes::Route;
use crate::storage::carried::NotChanged;

/// Something that is said to the school in a sentence.
pub trait Says {
    /// The sentence.
    fn says(&self) -> String;
}

/// Why a change did not happen, and what to do.
#[must_use]
pub fn not_changed<R: Says>(why: &NotChanged<R>) -> String {
    match why {
        NotChanged::Refused(refused) => refused.says(),
        NotChanged::Unreadable => "Wat hier staat, kunnen we niet lezen. Er is niets veranderd.".to_owned(),
        NotChanged::ReadingAlong => {
            format!("Deze zelfscan is open in een ander tabblad. Kies eerst '{}'.", controls::TAKE_OVER)
        }
    }
}

/// The title of an address that we do not know.
pub const NOT_FOUND_TITLE: &str = "Deze pagina is er niet";

/// What the tab says of a page with this heading.
#[must_use]
pub fn tab_title(heading: &str) -> String {
    format!("{heading} · Taakkompas")
}

/// The title of a page that has one of its own; measures, findings and themes have their content's.
#[must_use]
pub const fn page_title(route: &Route) -> &'static str {
    match route {
        Route::Home => "Werk beter verdelen op de basisschool",
        Route::Scan => "De zelfscan",
        Route::Profile => "Jullie school in vier vragen",
        Route::Precise => "Maak het advies preciezer",
        Route::ShortTheme(_) | Route::Theme(_) => "Thema",
        Route::Check => "Controleer je antwoorden",
        Route::Result => "Het resultaat",
        Route::Plan => "Het actieplan",
        Route::Action(_) => "Actie",
        Route::Week(page) => week::page_title(*page),
        Route::Division(page) => division::page_title(*page),
        Route::Descriptions => "Taakomschrijvingen",
        Route::Description(_) => "Taakomschrijving",
        Route::Findings => "Wat het onderzoek zegt",
        Route::Finding(_) => "Bevinding",
        Route::Measures => "Alle maatregelen",
        Route::Measure(_) => "Maatregel",
        Route::Rules => "Wat mag, wat moet, wat hoeft niet",
        Route::Data => "Jouw gegevens",
        Route::About => "Over Taakkompas",
        Route::Privacy => "Privacy",
        Route::Accessibility => "Toegankelijkheid",
    }
}
