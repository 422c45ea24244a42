//! Whoever says what the law says, names the statute; and no source is used after its day without anyone knowing.

use std::collections::BTreeSet;

use taakkompas_school::iso_date;
use time::Date;
use toml::{Table, Value};

use super::Problems;
use crate::language::{sentences, texts};
use crate::load::{Entry, EntryKind, Loaded};
use crate::model::{Source, SourceKind};
use crate::problem::Problem;

/// Words that say something about the law. A star stands for any ending.
const LAW: &[&str] =
    &["wet", "wetten", "wettelijk*", "wettekst*", "wetsartikel*", "wpo", "wec", "wms", "arbowet", "arbeidstijdenwet"];

/// Rules in general, of whatever kind: who says "de wet of het bestuur" does not say what the law says.
const IN_GENERAL: &[&str] = &[
    "wet of",
    "of de wet",
    "of een wet",
    "of wet",
    "en wet",
    "en de wet",
    "wet en de cao",
    "wet en het bestuur",
    "wat de wet vraagt wat",
    "wat in de wet staat",
];

pub(super) fn check(loaded: &Loaded, problems: &mut Problems) {
    let statutes = loaded.library.sources.iter().filter(|source| source.kind == SourceKind::Law);
    let statutes: BTreeSet<_> = statutes.map(|source| source.id.as_str()).collect();
    for entry in &loaded.entries {
        check_entry(entry, &statutes, problems);
    }
}

fn check_entry(entry: &Entry, statutes: &BTreeSet<&str>, problems: &mut Problems) {
    // A finding retells the report; only what came after it is told by us. A source says it itself, and a theme says in
    // a few words who decides.
    let is_ours = |field: &str| match entry.kind {
        EntryKind::Finding => field == "today",
        EntryKind::Source | EntryKind::Theme => false,
        _ => true,
    };
    let of_entry = cites(&entry.table, statutes) || has_participation(&entry.table);
    for text in texts(entry).into_iter().filter(|text| is_ours(&text.field)) {
        let is_cited = match warning(&entry.table, &text.field) {
            Some(warning) => cites(warning, statutes),
            None => of_entry,
        };
        if let Some(claim) = claim(text.text).filter(|_| !is_cited) {
            let said =
                format!("{}: says what the law says, but cites no source of kind `law`: \"{claim}\"", text.field);
            problems.0.push(Problem::new(&entry.file, &entry.id, said));
        }
    }
}

/// The first sentence that says what the law says. A question asks it.
fn claim(text: &str) -> Option<&str> {
    sentences(text).into_iter().find(|sentence| {
        let lower = sentence.to_lowercase();
        let words: Vec<_> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let is_law = |word: &&str| {
            LAW.iter().any(|law| law.strip_suffix('*').map_or(law == word, |stem| word.starts_with(stem)))
        };
        let plain = format!(" {} ", words.join(" "));
        let in_general = IN_GENERAL.iter().any(|general| plain.contains(&format!(" {general} ")));
        !sentence.contains('?') && !in_general && words.iter().any(is_law)
    })
}

/// The warning that a text such as `watch 2 text` belongs to: each has a source of its own.
fn warning<'a>(table: &'a Table, field: &str) -> Option<&'a Table> {
    let number: usize = field.strip_prefix("watch ")?.split(' ').next()?.parse().ok()?;
    table.get("watch")?.as_array()?.get(number.checked_sub(1)?)?.as_table()
}

/// Whether a statute is among the sources that are named, at any depth.
fn cites(table: &Table, statutes: &BTreeSet<&str>) -> bool {
    table.iter().any(|(key, value)| match value {
        Value::Table(within) => cites(within, statutes),
        Value::String(id) => (key == "source" || key == "law") && statutes.contains(id.as_str()),
        Value::Array(values) => values.iter().any(|value| match value {
            Value::Table(within) => cites(within, statutes),
            Value::String(id) => key.ends_with("sources") && statutes.contains(id.as_str()),
            _ => false,
        }),
        _ => false,
    })
}

/// A measure that names a subject of the Wet medezeggenschap shows its article.
fn has_participation(table: &Table) -> bool {
    table.get("participation").and_then(Value::as_array).is_some_and(|subjects| !subjects.is_empty())
}

/// The sources whose day has passed, by name: to read again before they are relied on.
pub fn past<'a>(sources: impl IntoIterator<Item = &'a Source>, today: Date) -> Vec<Problem> {
    let past = sources.into_iter().filter(|source| source.is_past(today));
    past.filter_map(|source| {
        let until = iso_date::format(source.valid_until?);
        let text = format!("\"{}\" was valid until {until}: read it again, then mend what cites it", source.title);
        Some(Problem::new(EntryKind::Source.file(None), source.id.as_str(), text))
    })
    .collect()
}
