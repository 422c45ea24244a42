//! The groups in a cell of a block, where neither pupils nor work become a group.

use super::cells::{Named, groups_told, has_time, nicknamed};
use super::work::Work;
use super::{Kind, Note, vocabulary};

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
    let mut found = groups_told(text, notes);
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

/// Whether a cell of the groups says what is done, before or behind a group: "TSO gr 1-2", "zwemmen groep 5". A name with a
/// capital letter may be that of the group: "Vlinders groep 3".
pub(super) fn is_work_with_group(text: &str) -> bool {
    if has_time(text) || text.contains([',', '+', ';', '&', '(']) || !text.contains(|sign: char| sign.is_ascii_digit())
    {
        return false;
    }
    let work = Work::read(text, "", &mut Vec::new());
    let says_group = text.split_whitespace().any(is_of_groups);
    let first = text.split([' ', '.']).next().unwrap_or_default();
    let is_plain = first.starts_with(char::is_lowercase) && !is_of_groups(first) && !work.aim.is_empty();
    work.label.is_some() && (work.kind != Kind::Unsaid || says_group && is_plain)
}

/// Whether a word stands before the years of groups.
fn is_of_groups(word: &str) -> bool {
    ["gr", "groep", "groepen"].contains(&word.trim_end_matches('.').to_lowercase().as_str())
}

/// Whether one of the parts of a cell is work, with a time or not, and no group: "pauze 12.30".
fn is_no_group(label: &str) -> bool {
    let words = label.split_whitespace().filter(|word| !word.starts_with(|sign: char| sign.is_ascii_digit()));
    vocabulary::is_work(&words.collect::<Vec<_>>().join(" "))
}
