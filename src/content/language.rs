//! Rules for every sentence: short, plain, je and jullie, and none of the words that hurt.

mod texts;
mod unwanted;

pub use crate::sentences::sentences;
pub use texts::{Text, texts};

use crate::check::words;
use crate::load::Loaded;
use crate::problem::Problem;

const WORDS_PER_SENTENCE: usize = 20;
/// The highest average for a file, in words per sentence.
const AVERAGE: usize = 12;

/// The length of one or more texts together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Length {
    /// The total number of words.
    pub words: usize,
    /// The total number of sentences.
    pub sentences: usize,
}

impl Length {
    /// What to report if the sentences are too long on average.
    pub fn problem(self) -> Option<String> {
        let Self { words, sentences } = self;
        (words > AVERAGE * sentences).then(|| {
            let average = words as f64 / sentences as f64;
            format!("has {average:.1} words a sentence on average; at most {AVERAGE}")
        })
    }
}

/// Every sentence that an editor should rewrite.
pub fn check(loaded: &Loaded) -> Vec<Problem> {
    let mut problems = Vec::new();
    for of_file in loaded.entries.chunk_by(|one, next| one.file == next.file) {
        let mut length = Length::default();
        for entry in of_file {
            for text in texts(entry) {
                let found = mistakes(text.text, &mut length).into_iter();
                problems
                    .extend(found.map(|what| Problem::new(&entry.file, &entry.id, format!("{}: {what}", text.field))));
            }
        }
        if let (Some(text), Some(entry)) = (length.problem(), of_file.first()) {
            problems.push(Problem::of_file(&entry.file, text));
        }
    }
    problems
}

/// What an editor should rewrite in one text; adds the text's length to `length`.
pub fn mistakes(text: &str, length: &mut Length) -> Vec<String> {
    let mut found = Vec::new();
    for sentence in sentences(text) {
        let count = words(sentence);
        length.words += count;
        length.sentences += 1;
        if count > WORDS_PER_SENTENCE {
            found.push(format!("a sentence of {count} words, at most {WORDS_PER_SENTENCE}: \"{sentence}\""));
        }
    }
    found.extend(unwanted::words(text).into_iter().map(|word| format!("do not write \"{word}\"")));
    found.extend(unwanted::phrases(text));
    found.extend(unwanted::marks(text));
    found
}
