//! Every word is spelt as in the Dutch dictionary, or is on our own list.

use std::collections::BTreeMap;
use std::path::PathBuf;

use taakkompas_content::language::texts;
use taakkompas_content::load::Entry;

use crate::ours::{ours, path};
use crate::speller::{Speller, WORDS, assert_needed, words};

/// The root of the project.
fn root() -> PathBuf {
    path("../..")
}

fn unknown<'a>(speller: &Speller, entries: &'a [Entry]) -> BTreeMap<&'a str, String> {
    let mut unknown = BTreeMap::new();
    for entry in entries {
        for text in texts(entry) {
            for word in words(text.text).filter(|word| !speller.knows(word)) {
                unknown.entry(word).or_insert_with(|| format!("{}, {}: {}", entry.file, entry.id, text.field));
            }
        }
    }
    unknown
}

#[test]
fn every_word_is_known() {
    let ours = ours();
    let speller = Speller::new(&root(), &[WORDS]);
    let unknown = unknown(&speller, &ours.entries);
    let lines: Vec<_> = unknown.iter().map(|(word, place)| format!("{word}\t{place}")).collect();
    assert!(
        unknown.is_empty(),
        "{} unknown words; mend them, or add what is right to src/content/words.txt:\n{}\n",
        unknown.len(),
        lines.join("\n"),
    );
}

#[test]
fn every_own_word_is_used_and_needed() {
    let ours = ours();
    let texts = ours.entries.iter().flat_map(texts).map(|text| text.text);
    assert_needed(&root(), WORDS, texts);
}

#[test]
fn a_misspelt_word_is_unknown() {
    let speller = Speller::new(&root(), &[WORDS]);
    for (word, is_known) in [
        ("onderwijsassistent", true),
        ("Onderwijsassistent", true),
        ("schoolleider", true),
        ("foto's", true),
        ("onderwijsasistent", false),
        ("gebeurd't", false),
        ("shoolleider", false),
    ] {
        assert_eq!(speller.knows(word), is_known, "{word}");
    }
}

#[test]
fn words_are_taken_from_a_text() {
    let check = |text, expected: &[&str]| assert_eq!(words(text).collect::<Vec<_>>(), expected, "{text}");
    check("Vraag: \"Wie, wat?\" (ook 'nu').", &["Vraag", "Wie", "wat", "ook", "nu"]);
    check("werk- en pauzetijden, school/bestuur", &["werk", "en", "pauzetijden", "school", "bestuur"]);
    check("Zie OZ-05 op www.cnv.nl of cnv.nl, 45-60 minuten.", &["Zie", "op", "of", "minuten"]);
    check("ib'er, 's ochtends, P&O", &["ib'er", "s", "ochtends", "P&O"]);
}
