//! The groups in a cell of a block, where neither pupils nor work become a group.

use super::cells::{Named, nicknamed};
use super::reading::groups;
use super::{Note, vocabulary};

/// The groups in a cell of a block. What names work or a time beside a group is told: "gr 4, pauze 12.30".
pub(super) fn read(text: &str, notes: &mut Vec<Note>) -> Vec<Named> {
    if vocabulary::is_pupils(text) {
        if let Some(named) = nicknamed(text) {
            return vec![named];
        }
        notes.push(Note::WhichGroups { found: text.to_owned() });
        return Vec::new();
    }
    if vocabulary::is_work(text) {
        notes.push(Note::WhichGroups { found: text.to_owned() });
        return Vec::new();
    }
    let mut found = groups(text, notes);
    let count = found.len();
    let mut beside = Vec::new();
    if count > 1 {
        found.retain(|named| match named {
            Named::One(label, years) if years.is_empty() && is_no_group(label) => {
                beside.push(label.clone());
                false
            }
            _ => true,
        });
    }
    if !beside.is_empty() {
        notes.push(Note::BesideGroup { found: beside.join(", ") });
    }
    found
}

/// Whether one of the parts of a cell is work, with a time or not, and no group: "pauze 12.30".
fn is_no_group(label: &str) -> bool {
    let words = label.split_whitespace().filter(|word| !word.starts_with(|sign: char| sign.is_ascii_digit()));
    vocabulary::is_work(&words.collect::<Vec<_>>().join(" "))
}
