//! What the result and the plan say.

pub mod plan;
pub mod result;

use taakkompas_plan::decisions::Decision;
use taakkompas_scan::catalog::MeasureId;

use crate::kit::library;
use crate::kit::records::scan::Scan;

/// What the school noted in its plan, for people who read the file without the tool.
pub fn in_words(scan: &Scan) -> Vec<String> {
    let noted = scan.decisions.by_measure.iter().filter(|(_, decision)| !decision.note.is_empty());
    let note = |(id, decision): (&MeasureId, &Decision)| {
        let card = library::core().measures.iter().find(|card| card.facts.id == *id);
        let title = card.map_or_else(|| id.to_string(), |card| card.title.clone());
        format!("Notitie bij '{title}': {}", decision.note)
    };
    noted.map(note).collect()
}
