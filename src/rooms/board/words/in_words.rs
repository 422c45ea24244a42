//! What the record holds of a handover, in sentences, for the file that people read without the tool.

use taakkompas_board::Handover;
use taakkompas_board::handover::{Item, OwnAsk};

use super::{goal, measure, question};
use crate::kit::words::labels;

/// The sentences.
pub fn in_words(handover: &Handover) -> Vec<String> {
    let mut said = Vec::new();
    if !handover.school().is_empty() {
        let place = if handover.place().is_empty() { String::new() } else { format!(", {}", handover.place()) };
        said.push(format!("De school heet voor het bestuur: {}{place}.", handover.school()));
    }
    said.extend(handover.chosen().map(|(item, is_ticked)| {
        let does = if is_ticked { "gaat mee" } else { "gaat niet mee" };
        format!("{}: {does} naar het bestuur.", item_in_words(item))
    }));
    said.extend(handover.explained().map(|(item, says)| format!("Uitleg bij {}: {says}", item_in_words(item))));
    said.extend(
        handover.questions().map(|(id, of)| format!("De vraag bij '{}' gaat over: {}.", measure(id), question(of))),
    );
    said.extend(
        handover
            .own()
            .iter()
            .map(|OwnAsk { question: of, says }| format!("Eigen vraag aan het bestuur ({}): {says}", question(*of))),
    );
    said
}

fn item_in_words(of: &Item) -> String {
    match of {
        Item::Goal(of) => format!("Doel '{}'", goal(*of)),
        Item::Ask(id) => format!("Vraag '{}'", measure(id)),
        Item::Offer(theme) => format!("Hulp bij '{}'", labels::theme(*theme)),
        Item::Level(theme) => format!("Niveau van '{}'", labels::theme(*theme)),
    }
}
