//! The Dutch of the interface: wording of controls, labels of choices, reasons as sentences, dates.
//!
//! Advice and questions are in the content; models and records carry facts. Here those become text.

pub mod bounds;
pub mod calendar_file;
pub mod controls;
pub mod dates;
pub mod document;
pub mod files;
pub mod labels;
pub mod numbers;
pub mod prose;
pub mod qualification;
pub mod reasons;
pub mod rows;
pub mod saving;
pub mod situation;
pub mod times;

use crate::kit::document::ChangeError;

/// Something that can be said to the school in a sentence.
pub trait ToDutch {
    fn to_dutch(&self) -> String;
}

/// Why a change did not happen, and what to do.
pub fn not_changed<R: ToDutch>(why: &ChangeError<R>) -> String {
    match why {
        ChangeError::Refused(refused) => refused.to_dutch(),
        ChangeError::Unreadable => "Wat hier staat, kunnen we niet lezen. Er is niets veranderd.".to_owned(),
        ChangeError::ReadingAlong => {
            format!("Deze zelfscan is open in een ander tabblad. Kies eerst '{}'.", controls::TAKE_OVER)
        }
    }
}

/// The title of the tab for a page with this heading.
pub fn tab_title(heading: &str) -> String {
    format!("{heading} · Taakkompas")
}
