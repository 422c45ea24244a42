//! What the self-scan says.

pub mod calendar;
pub mod profile;
pub mod reading;
pub mod scan;

use taakkompas_content::model::Statement;

use crate::kit::library;
use crate::kit::records::scan::Scan;
use crate::kit::words::labels;

/// The answers in words, for people who read the file without the tool.
///
/// The scan is destructured field by field, so that a new field has to be described by a room, or left out knowingly.
pub fn in_words(scan: &Scan) -> Vec<String> {
    let Scan {
        // The first line of the file has the name.
        name: _,
        // Choices from closed lists, from which the plan is derived again.
        profile: _,
        answers,
        // The plan has the notes of the school in words.
        decisions: _,
        calendar: _,
        today: _,
        // Each room has its own document in words.
        documents: _,
    } = scan;
    let answered = |statement: &Statement| {
        let answer = answers.get(&statement.facts.id)?;
        Some(format!("{}: {}", statement.text.trim_end_matches('.'), labels::answer(*answer)))
    };
    library::core().statements.iter().filter_map(answered).collect()
}
