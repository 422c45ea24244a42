//! Which fields of an entry hold Dutch that someone reads.

use toml::{Table, Value};

use crate::load::{Entry, EntryKind};

/// A Dutch text and the field that holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text<'a> {
    /// The path of the field, such as `steps 2 how`.
    pub field: String,
    /// The Dutch text itself.
    pub text: &'a str,
}

/// Fields that hold ids, codes or an address in every kind of entry.
const CODES: &[&str] = &["id", "lever", "conclusion", "conclusions", "findings", "url", "checked", "valid_until"];

/// Fields that do so in one kind of entry only; elsewhere the same word may name a text.
const fn codes(kind: EntryKind) -> &'static [&'static str] {
    match kind {
        EntryKind::Theme => &[],
        EntryKind::Statement => &["for", "sources"],
        EntryKind::Measure => &[
            "horizon",
            "stage",
            "statements",
            "requires",
            "window",
            "document",
            "groups",
            "boards",
            "pupil_time",
            "only_if",
            "avoid",
            "cannot_wait",
            "problem",
            "idea",
            "participation",
            "pulls",
            "table",
            "decides",
            "role",
        ],
        EntryKind::Finding => &["kind", "perspective", "section", "strength", "themes", "today_sources"],
        // Titles and publishers are names that others gave.
        EntryKind::Source => &["title", "publisher", "kind", "sources", "article", "version"],
        EntryKind::Rule => &["group", "sources"],
        EntryKind::UsualTask => {
            &["group", "size", "source", "months", "qualification", "kind", "fixed", "hand_over", "apart", "law"]
        }
        EntryKind::Participation => &["who", "article", "source"],
        EntryKind::Retired => &["into", "since"],
        // What schools type, in whatever way; no page shows it.
        EntryKind::Page | EntryKind::SearchWords => &["words"],
        EntryKind::Synonym => &["typed", "means"],
        EntryKind::Description => {
            &["sources", "source", "reach", "needs", "condition", "per", "ask", "statement", "up_to", "part"]
        }
    }
}

/// Every Dutch text of an entry. A new field counts as Dutch until it is listed above as a code.
pub fn texts(entry: &Entry) -> Vec<Text<'_>> {
    let mut texts = Vec::new();
    of_table(entry.kind, "", &entry.table, &mut texts);
    texts
}

fn of_table<'a>(kind: EntryKind, within: &str, table: &'a Table, texts: &mut Vec<Text<'a>>) {
    for (key, value) in table {
        // The source of a time is a text; that of a warning or of evidence is an id.
        let is_source_id = (within.starts_with("watch") || within == "evidence") && key == "source";
        if CODES.contains(&key.as_str()) || codes(kind).contains(&key.as_str()) || is_source_id {
            continue;
        }
        let field = if within.is_empty() { key.clone() } else { format!("{within} {key}") };
        of_value(kind, field, value, texts);
    }
}

fn of_value<'a>(kind: EntryKind, field: String, value: &'a Value, texts: &mut Vec<Text<'a>>) {
    match value {
        Value::String(text) => texts.push(Text { field, text }),
        Value::Array(values) => {
            for (at, value) in values.iter().enumerate() {
                of_value(kind, format!("{field} {}", at + 1), value, texts);
            }
        }
        Value::Table(table) => of_table(kind, &field, table, texts),
        Value::Integer(_) | Value::Float(_) | Value::Boolean(_) | Value::Datetime(_) => {}
    }
}
