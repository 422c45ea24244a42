//! What the result and the plan say.

pub mod agreed;
pub mod calendar;
pub mod compare;
pub mod document;
pub mod history;
pub mod keeping;
pub mod offer;
pub mod plan;
pub mod refused;
pub mod result;
pub mod today;

use taakkompas_plan::agreements::{Agreement, Agreements};
use taakkompas_plan::decisions::Decision;
use taakkompas_scan::catalog::MeasureId;

use crate::kit::document as kept;
use crate::kit::library;
use crate::kit::records::scan::Scan;

/// What the school noted in its plan and what became of its actions, for people who read the file without the tool.
pub fn in_words(scan: &Scan) -> Vec<String> {
    let noted = scan.decisions.by_measure.iter().filter(|(_, decision)| !decision.note.is_empty());
    let note = |(id, decision): (&MeasureId, &Decision)| format!("Notitie bij '{}': {}", title(id), decision.note);
    let agreed = kept::of::<Agreements>(scan).unwrap_or_default();
    noted.map(note).chain(agreed.actions.iter().flat_map(story)).collect()
}

fn story(of: &Agreement) -> Vec<String> {
    let title = title(&of.measure);
    let line = |event| {
        let (day, says) = history::told(event);
        format!("Actie '{title}', {day}: {says}")
    };
    of.history.events().iter().map(line).collect()
}

fn title(id: &MeasureId) -> String {
    let card = library::measures().cards.iter().find(|card| card.facts.id == *id);
    card.map_or_else(|| id.to_string(), |card| card.title.clone())
}
