//! What holds for every text of the interface, as for the content.

use std::collections::{BTreeMap, BTreeSet};

use taakkompas::kit::words::dates::date;
use taakkompas_content::language::{Length, mistakes, sentences};

use super::shown::{CODES, Shown, all, all_literals, root};
use super::sources::GAP;
use super::speller::{self, Speller, assert_needed, own_words, words};

/// Correct words that only the interface has.
const OWN: &str = "tests/texts/words.txt";

/// The labels that sentences name.
const CONTROLS: &str = "src/kit/words/controls.rs";

/// The laws that texts name, and the number under which the government publishes each.
const LAWS: [(&str, &str); 5] = [
    ("WPO", "BWBR0003420"),
    ("WEC", "BWBR0003549"),
    ("Wet op de expertisecentra", "BWBR0003549"),
    ("Wet medezeggenschap op scholen", "BWBR0020685"),
    ("Arbeidstijdenwet", "BWBR0007671"),
];

/// What stands before the day or the year of a statute.
const VERSION: &str = "versie van ";

/// How many sentences say something about the way a file is written.
const MORE_THAN_A_HANDFUL: usize = 6;

fn assert_none(found: &[String], what: &str) {
    assert!(found.is_empty(), "{} {what}\n{}\n", found.len(), found.join("\n"));
}

fn misspelt(speller: &Speller, shown: &Shown) -> Vec<String> {
    let Shown { file, line, text } = shown;
    let of_sentence = |sentence: &str| {
        let unknown = words(sentence).filter(|word| !speller.knows(word));
        unknown.map(|word| format!("{file}:{line}: `{word}` in: {sentence}")).collect::<Vec<_>>()
    };
    sentences(text).into_iter().flat_map(of_sentence).collect()
}

/// Each with its place, and what was found of the length of all.
fn badly_said(shown: &Shown, length: &mut Length) -> Vec<String> {
    let Shown { file, line, text } = shown;
    // Between two times we write a dash.
    let mut found = mistakes(&text.replace("0–0", "0-0"), length);
    if text.contains('"') {
        found.push("write 'these' quotes in the interface".to_owned());
    }
    found.into_iter().map(|what| format!("{file}:{line}: {what}, in: {text}")).collect()
}

#[test]
fn every_word_is_known() {
    let speller = Speller::new(root(), &[speller::WORDS, OWN]);
    let found: Vec<_> = all().iter().flat_map(|shown| misspelt(&speller, shown)).collect();
    assert_none(&found, &format!("unknown words; mend them, or add what is right to {OWN}:"));
}

#[test]
fn sentences_are_short_and_plain() {
    let mut found = Vec::new();
    let mut lengths = BTreeMap::<String, Length>::new();
    for shown in all() {
        let length = lengths.entry(shown.file.clone()).or_default();
        found.extend(badly_said(&shown, length));
    }
    for (file, length) in lengths.into_iter().filter(|(_, length)| length.sentences >= MORE_THAN_A_HANDFUL) {
        found.extend(length.problem().map(|what| format!("{file}: {what}")));
    }
    assert_none(&found, "texts to write otherwise:");
}

#[test]
fn own_words_are_in_order_used_and_needed() {
    let own = own_words(root(), OWN);
    assert!(own.is_sorted_by_key(|word| word.to_lowercase()), "{OWN} is in alphabetical order");
    let all = all();
    assert_needed(root(), OWN, all.iter().map(|shown| shown.text.as_str()));
    let of_content = own_words(root(), speller::WORDS);
    for word in own {
        assert!(!of_content.contains(&word), "`{word}` in {OWN} is in {} too", speller::WORDS);
    }
}

#[test]
fn codes_stand_in_a_source_and_are_no_words() {
    let sources = all_literals();
    let used: BTreeSet<_> = sources.iter().flat_map(|(_, found)| found).map(|literal| literal.text.as_str()).collect();
    let speller = Speller::new(root(), &[speller::WORDS, OWN]);
    for code in own_words(root(), CODES) {
        assert!(used.contains(code.as_str()), "`{code}` in {CODES} stands in no source");
        assert!(words(&code).any(|word| !speller.knows(word)), "`{code}` in {CODES} is a word: check it");
    }
}

/// The content knows when a statute was read and until when; what the interface says of one changes with it.
#[test]
fn a_statute_in_the_interface_has_the_version_of_its_source() {
    let library = taakkompas::kit::browser::packed_library().expect("packed in natively");
    let versions = |law: &str| -> Vec<String> {
        let sources = library.sources.iter().filter(|source| source.url.contains(law));
        let statutes = sources.filter_map(|source| source.statute.as_ref());
        statutes.flat_map(|statute| [date(statute.version), statute.version.year().to_string()]).collect()
    };
    let (mut found, mut read) = (Vec::new(), 0);
    for (file, literals) in all_literals() {
        for literal in literals {
            for (at, _) in literal.text.match_indices(VERSION) {
                let (before, after) = literal.text.split_at(at);
                let version = after.trim_start_matches(VERSION).split(')').next().unwrap_or_default();
                // A day or a year; not that of the app, nor one that is filled in.
                if version.starts_with(GAP) || !version.starts_with(|first: char| first.is_ascii_digit()) {
                    continue;
                }
                read += 1;
                let (name, law) = LAWS.into_iter().max_by_key(|(name, _)| before.rfind(name)).unwrap();
                if !versions(law).iter().any(|known| known == version) {
                    found.push(format!("{file}:{}: {name}, {VERSION}{version}", literal.line));
                }
            }
        }
    }
    assert!(read > 0, "no statute is named with its version");
    assert_none(&found, "statutes with a version that no source has:");
}

#[test]
fn the_label_of_a_control_is_spelt_once() {
    let sources = all_literals();
    let (home, others): (Vec<_>, Vec<_>) = sources.iter().partition(|(file, _)| file == CONTROLS);
    let labels = home.iter().flat_map(|(_, found)| found).map(|literal| &literal.text);
    let labels: Vec<_> = labels.filter(|text| !text.contains(GAP)).collect();
    assert!(!labels.is_empty(), "no label in {CONTROLS}");
    let mut found = Vec::new();
    for (file, literals) in others {
        let copies = literals.iter().filter(|literal| labels.iter().any(|label| literal.text.contains(label.as_str())));
        found.extend(copies.map(|literal| format!("{file}:{}: {}", literal.line, literal.text)));
    }
    assert_none(&found, &format!("labels to take from {CONTROLS}:"));
}

#[test]
fn texts_are_found_in_every_part() {
    let all = all();
    for part in [
        "src/kit/words/",
        "src/kit/ui/",
        "src/rooms/week/words/",
        "src/rooms/week/pages/",
        "src/app/",
        "src/school/qualification/rule.rs",
        "index.html",
        "public/",
    ] {
        assert!(all.iter().any(|shown| shown.file.starts_with(part)), "no text in {part}");
    }
}

#[test]
fn a_mistake_is_told_with_its_place() {
    let speller = Speller::new(root(), &[]);
    let text = |text: &str| Shown { file: "src/kit/words/x.rs".to_owned(), line: 7, text: text.to_owned() };
    assert_eq!(
        misspelt(&speller, &text("Dit is goed. Kies een shoolleider.")),
        ["src/kit/words/x.rs:7: `shoolleider` in: Kies een shoolleider."]
    );
    let mut length = Length::default();
    let found = badly_said(&text("Van 0–0 uur. Heeft u \"tijd\"?"), &mut length);
    assert_eq!(length, Length { words: 6, sentences: 2 });
    let place = "src/kit/words/x.rs:7: ";
    let within = ", in: Van 0–0 uur. Heeft u \"tijd\"?";
    assert_eq!(
        found,
        [format!("{place}do not write \"u\"{within}"), format!("{place}write 'these' quotes in the interface{within}")]
    );
    let long = format!("Dit {}is lang.", "woord ".repeat(18));
    assert!(badly_said(&text(&long), &mut length).iter().any(|found| found.contains("a sentence of 21 words")));
    assert!(length.problem().is_none());
    assert!(Length { words: 13, sentences: 1 }.problem().is_some());
}
