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

/// Who has a say by the Wet medezeggenschap op scholen.
const COUNCIL: &[&str] = &["mr", "pmr", "gmr", "ouderdeel", "personeelsdeel"];

/// Words that say what say they have; the words of one row stand in the sentence together.
const SAY: &[&[&str]] = &[&["stemt", "in"], &["stemmen", "in"], &["instem*"], &["adviseer*"], &["advies"]];

/// Turns of phrase in sentences that sound like the law and do not say what it says.
const IN_GENERAL: &[&str] = &[
    // "Moet dit van de wet of het bestuur?": that something may come from the law, not that it does.
    "wet of",
    // The union, the employers and the ministry agreed it among themselves; the sentence says when.
    "is afgesproken",
    // The law speaks of the staff's representatives. That this is the PMR is how the sector reads it, and who says so
    // is named.
    "volgens de arbocatalogus",
];

pub(super) fn check(loaded: &Loaded, problems: &mut Problems) {
    let statutes = statutes(loaded);
    for entry in &loaded.entries {
        for (field, claim) in claims(entry, &statutes).filter(|(_, claim)| in_general(claim).is_none()) {
            let said = format!("{field}: says what the law says, but cites no source of kind `law`: \"{claim}\"");
            problems.0.push(Problem::new(&entry.file, &entry.id, said));
        }
    }
    for source in &loaded.library.sources {
        for law in source.laws.iter().filter(|law| !statutes.contains(law.as_str())) {
            problems.add(source, format!("sources names {law}, which is no source of kind `law`"));
        }
    }
}

fn statutes(loaded: &Loaded) -> BTreeSet<&str> {
    let statutes = loaded.library.sources.iter().filter(|source| source.kind == SourceKind::Law);
    statutes.map(|source| source.id.as_str()).collect()
}

/// The sentences of an entry that say what the law says and cite no statute, each with its field.
fn claims<'a>(entry: &'a Entry, statutes: &BTreeSet<&str>) -> impl Iterator<Item = (String, &'a str)> {
    let is_statute = entry.kind == EntryKind::Source && statutes.contains(entry.id.as_str());
    let of_entry = is_statute || cites(&entry.table, statutes) || has_participation(&entry.table);
    let uncited = texts(entry).into_iter().filter(move |text| {
        let is_cited = warning(&entry.table, &text.field).map_or(of_entry, |warning| cites(warning, statutes));
        is_ours(entry.kind, &text.field) && !is_cited
    });
    uncited.collect::<Vec<_>>().into_iter().flat_map(|text| {
        let claims = sentences(text.text).into_iter().filter(|sentence| is_claim(sentence));
        claims.map(|claim| (text.field.clone(), claim)).collect::<Vec<_>>()
    })
}

/// What others say is told under their name: a finding is the report's, and the `says` of a source is that source's.
/// What is added to it is ours.
fn is_ours(kind: EntryKind, field: &str) -> bool {
    match kind {
        EntryKind::Finding => matches!(field, "today" | "context"),
        EntryKind::Source => field != "says",
        _ => true,
    }
}

/// Whether a sentence says what the law says. A question asks it.
fn is_claim(sentence: &str) -> bool {
    let lower = sentence.to_lowercase();
    let words = words(&lower);
    let has = |wanted: &&str| {
        words.iter().any(|word| wanted.strip_suffix('*').map_or(wanted == word, |stem| word.starts_with(stem)))
    };
    let of_council = COUNCIL.iter().any(has) && SAY.iter().any(|say| say.iter().all(has));
    !sentence.contains('?') && (LAW.iter().any(has) || of_council)
}

/// The turn of phrase by which a sentence says nothing of the law after all.
fn in_general(sentence: &str) -> Option<&'static str> {
    let plain = format!(" {} ", words(&sentence.to_lowercase()).join(" "));
    IN_GENERAL.iter().copied().find(|general| plain.contains(&format!(" {general} ")))
}

fn words(text: &str) -> Vec<&str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
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

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::load::{Files, load};

    #[test]
    fn every_turn_of_phrase_still_lets_a_sentence_through() {
        let loaded = load(&Files::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("nl")));
        let statutes = statutes(&loaded);
        let used: BTreeSet<_> = loaded
            .entries
            .iter()
            .flat_map(|entry| claims(entry, &statutes))
            .filter_map(|(_, claim)| in_general(claim))
            .collect();
        assert_eq!(used, IN_GENERAL.iter().copied().collect(), "what lets nothing through can go");
    }

    #[test]
    fn a_sentence_is_about_the_law_if_it_names_it_or_tells_who_consents() {
        for (sentence, is_about) in [
            ("De wet vraagt het.", true),
            ("Wettelijk mag dat.", true),
            ("Dan stemt eerst de PMR in.", true),
            ("De P(G)MR moet instemmen.", true),
            ("De MR geeft advies.", true),
            ("Vraag het de PMR.", false),
            ("De leraar stemt in.", false),
            ("Stemt de PMR in?", false),
        ] {
            assert_eq!(is_claim(sentence), is_about, "{sentence}");
        }
    }
}
