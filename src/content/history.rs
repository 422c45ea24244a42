//! What changed in the content: `history.toml`, to which an editor adds a line for every change.
//!
//! A line says for each entry what its content is since then, as a fingerprint. So content that changes without a line is
//! noticed, and the list is whole from the day on which it begins: what was there then is in `history-begun.txt`.

use std::collections::BTreeMap;

use serde::Deserialize;
use taakkompas_school::iso_date;
use time::Date;
use toml::Value;

use crate::hash::fingerprint;
use crate::load::{Entry, EntryKind, Loaded};
use crate::model::{Change, ChangeKind, History};
use crate::problem::Problem;

/// The name of the file, in problems.
pub const FILE: &str = "history.toml";
/// The name of the file with what was there when the history began.
pub const BEGUN: &str = "history-begun.txt";
/// What stands for an entry that is there no more.
pub const GONE: &str = "gone";

/// The history, and what the content is by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ledger {
    /// What changed.
    pub history: History,
    /// The fingerprint of each entry by its name; [`GONE`] for one that is there no more.
    pub now: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fields {
    begun: String,
    #[serde(default, rename = "change")]
    changes: Vec<ChangeFields>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ChangeFields {
    day: String,
    kind: ChangeKind,
    what: String,
    now: BTreeMap<String, String>,
}

/// Reads both files.
///
/// # Errors
/// Every mistake in them.
pub fn read(text: &str, begun: &str) -> Result<Ledger, Vec<Problem>> {
    let fields: Fields =
        toml::from_str(text).map_err(|error| vec![Problem::of_file(FILE, error.to_string().replace('\n', " "))])?;
    let mut problems = Vec::new();
    let mut now = read_begun(begun, &mut problems);
    let mut day = |what: &str, text: &str| {
        let read = iso_date::parse(text).map_err(|error| problems.push(Problem::new(FILE, what, error.to_string())));
        read.unwrap_or(Date::MIN)
    };
    let begun = day("begun", &fields.begun);
    let days: Vec<Date> = fields.changes.iter().map(|change| day(&change.what, &change.day)).collect();
    let mut before = begun;
    let mut changes = Vec::new();
    for (fields, day) in fields.changes.into_iter().zip(days) {
        let mut note = |text: String| problems.push(Problem::new(FILE, &fields.what, text));
        if day < before {
            note(format!(
                "is of {}, after a change of {}: add what is newer below",
                fields.day,
                iso_date::format(before)
            ));
        }
        before = before.max(day);
        if fields.what.trim().is_empty() || fields.now.is_empty() {
            note("says in `what` what changed, and under `now` in which entries".to_owned());
        }
        for (name, mark) in &fields.now {
            if !is_name(name) {
                note(format!("{name} is no entry: write its kind, a slash and its id, as measure/rooster-zichtbaar"));
            }
            if mark != GONE && !is_mark(mark) {
                note(format!("{name}: `{mark}` is no fingerprint; the test says which it is"));
            }
            // Whoever cited it would find something else under its name.
            if mark != GONE && now.get(name).is_some_and(|before| before == GONE) {
                note(format!("{name} was gone; an id is never used again"));
            }
        }
        let of = fields.now.keys().cloned().collect();
        now.extend(fields.now);
        changes.push(Change { day, kind: fields.kind, what: fields.what, of });
    }
    if problems.is_empty() { Ok(Ledger { history: History { begun, changes }, now }) } else { Err(problems) }
}

fn read_begun(text: &str, problems: &mut Vec<Problem>) -> BTreeMap<String, String> {
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let read = lines.filter_map(|line| {
        let pair = line.split_once(' ').filter(|(name, mark)| is_name(name) && is_mark(mark));
        if pair.is_none() {
            problems.push(Problem::of_file(BEGUN, format!("`{line}` is no name of an entry with its fingerprint")));
        }
        pair.map(|(name, mark)| (name.to_owned(), mark.to_owned()))
    });
    read.collect()
}

fn is_name(name: &str) -> bool {
    let kind = name.split_once('/').filter(|(_, id)| !id.is_empty()).map(|(kind, _)| kind);
    kind.is_some_and(|kind| EntryKind::PUBLISHED.iter().any(|known| known.key() == kind))
}

fn is_mark(mark: &str) -> bool {
    mark.len() == 16 && mark.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'a'..=b'f'))
}

/// Every entry that is not as the history says. The answer says what to write.
pub fn check(ledger: &Ledger, loaded: &Loaded) -> Vec<Problem> {
    let published: Vec<&Entry> = published(loaded).collect();
    let mut problems = Vec::new();
    for entry in &published {
        let (name, mark) = (name(entry), mark(entry));
        if ledger.now.get(&name) != Some(&mark) {
            let says = format!("changed; say in {FILE} what changed, with \"{name}\" = \"{mark}\" under `now`");
            problems.push(Problem::new(&entry.file, &entry.id, says));
        }
    }
    let there: Vec<String> = published.iter().map(|entry| name(entry)).collect();
    let gone = ledger.now.iter().filter(|(name, mark)| *mark != GONE && !there.contains(name));
    problems.extend(gone.map(|(name, _)| {
        Problem::new(FILE, name, format!("is gone; say in {FILE} why, with \"{name}\" = \"{GONE}\" under `now`"))
    }));
    problems
}

/// The entries that have a history, in the order of the model.
pub fn published(loaded: &Loaded) -> impl Iterator<Item = &Entry> {
    loaded.entries.iter().filter(|entry| EntryKind::PUBLISHED.contains(&entry.kind))
}

/// How the history calls an entry: its kind, a slash and its id.
pub fn name(entry: &Entry) -> String {
    format!("{}/{}", entry.kind.key(), entry.id)
}

/// The fingerprint of what an entry says. A field that is left out says the same as one that is empty, so a new field of the
/// model changes no entry that does not have it.
pub fn mark(entry: &Entry) -> String {
    // What does not fit the model is reported elsewhere; until then it is taken as it was written.
    let fields = Value::try_from(entry).unwrap_or_else(|_| Value::Table(entry.table.clone()));
    let mut text = format!("{} {}\n", entry.kind.key(), entry.theme.map_or("", |theme| theme.code()));
    spell(&fields, &mut text);
    format!("{:016x}", fingerprint(text.as_bytes()))
}

/// One text for each value. Each part says how long it is or where it ends, so no two values give the same text.
fn spell(value: &Value, text: &mut String) {
    match value {
        Value::String(string) => text.push_str(&format!("{}:{string}", string.len())),
        Value::Array(values) => {
            text.push('[');
            values.iter().for_each(|value| spell(value, text));
            text.push(']');
        }
        Value::Table(table) => {
            text.push('{');
            for (key, value) in table.iter().filter(|(_, value)| !is_empty(value)) {
                text.push_str(key);
                text.push('=');
                spell(value, text);
            }
            text.push('}');
        }
        Value::Integer(number) => text.push_str(&format!("({number})")),
        Value::Boolean(is_so) => text.push_str(&format!("({is_so})")),
        Value::Float(number) => text.push_str(&format!("({number})")),
        Value::Datetime(moment) => text.push_str(&format!("({moment})")),
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::String(text) => text.is_empty(),
        Value::Boolean(is_so) => !is_so,
        Value::Array(values) => values.is_empty(),
        Value::Table(table) => table.values().all(is_empty),
        Value::Integer(_) | Value::Float(_) | Value::Datetime(_) => false,
    }
}
