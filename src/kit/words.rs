//! The Dutch of the interface: wording of controls, labels of choices, reasons as sentences, dates.
//!
//! Advice and questions are in the content; domain and storage carry facts. Here those become text.

pub mod bounds;
pub mod controls;
pub mod dates;
pub mod labels;
pub mod mended;
pub mod numbers;
pub mod prose;
pub mod qualification;
pub mod reasons;
pub mod rows;
pub mod saving;

use crate::rooms::route::{DataPage, DescriptionsPage, LibraryPage, PlanPage, Route, ScanPage};
use crate::kit::document::carried::NotChanged;

/// Something that can be said to the school in a sentence.
pub trait Says {
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

/// The title of an unknown address.
pub const NOT_FOUND_TITLE: &str = "Deze pagina is er niet";

/// The title of the tab for a page with this heading.
#[must_use]
pub fn tab_title(heading: &str) -> String {
    format!("{heading} · Taakkompas")
}

/// The title of a page that has one of its own; measures, findings and themes take theirs from the content.
#[must_use]
pub const fn page_title(route: &Route) -> &'static str {
    match route {
        Route::Home => "Werk beter verdelen op de basisschool",
        Route::Scan(ScanPage::Hub) => "De zelfscan",
        Route::Scan(ScanPage::Profile) => "Jullie school in vier vragen",
        Route::Scan(ScanPage::Precise) => "Maak het advies preciezer",
        Route::Scan(ScanPage::ShortTheme(_)) | Route::Scan(ScanPage::Theme(_)) => "Thema",
        Route::Scan(ScanPage::Check) => "Controleer je antwoorden",
        Route::Plan(PlanPage::Result) => "Het resultaat",
        Route::Plan(PlanPage::Plan) => "Het actieplan",
        Route::Plan(PlanPage::Action(_)) => "Actie",
        Route::Week(page) => week::page_title(*page),
        Route::Division(page) => division::page_title(*page),
        Route::Descriptions(DescriptionsPage::Hub) => "Taakomschrijvingen",
        Route::Descriptions(DescriptionsPage::Role(_)) => "Taakomschrijving",
        Route::Library(LibraryPage::Findings) => "Wat het onderzoek zegt",
        Route::Library(LibraryPage::Finding(_)) => "Bevinding",
        Route::Library(LibraryPage::Measures) => "Alle maatregelen",
        Route::Library(LibraryPage::Measure(_)) => "Maatregel",
        Route::Library(LibraryPage::Rules) => "Wat mag, wat moet, wat hoeft niet",
        Route::Data(DataPage::Overview) => "Jouw gegevens",
        Route::Library(LibraryPage::About) => "Over Taakkompas",
        Route::Library(LibraryPage::Privacy) => "Privacy",
        Route::Library(LibraryPage::Accessibility) => "Toegankelijkheid",
    }
}
