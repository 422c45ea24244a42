//! What must hold for every sentence: short, plain, je and jullie, and none of the words that hurt.

mod sentences;
mod texts;
mod unwanted;

pub use sentences::sentences;
pub use texts::{Text, texts};

use crate::check::words;
use crate::load::{Entry, Loaded};
use crate::problem::Problem;

const WORDS_A_SENTENCE: usize = 20;
/// The average of a file, in words a sentence.
const AVERAGE: usize = 12;

/// Every sentence that an editor should write otherwise.
#[must_use]
pub fn check(loaded: &Loaded) -> Vec<Problem> {
    let mut problems = Vec::new();
    for of_file in loaded.entries.chunk_by(|one, next| one.file == next.file) {
        let mut sum = (0, 0);
        for entry in of_file {
            for text in texts(entry) {
                check_text(entry, &text, &mut sum, &mut problems);
            }
        }
        let (words, sentences) = sum;
        if words > AVERAGE * sentences
            && let Some(entry) = of_file.first()
        {
            let average = words as f64 / sentences as f64;
            let text = format!("has {average:.1} words a sentence on average; at most {AVERAGE}");
            problems.push(Problem::of_file(&entry.file, text));
        }
    }
    problems
}

fn check_text(entry: &Entry, text: &Text<'_>, sum: &mut (usize, usize), problems: &mut Vec<Problem>) {
    let mut note = |what: String| {
        problems.push(Problem::new(&entry.file, &entry.id, format!("{}: {what}", text.field)));
    };
    for sentence in sentences(text.text) {
        let count = words(sentence);
        *sum = (sum.0 + count, sum.1 + 1);
        if count > WORDS_A_SENTENCE {
            note(format!("a sentence of {count} words, at most {WORDS_A_SENTENCE}: \"{sentence}\""));
        }
    }
    for found in unwanted::words(text.text) {
        note(format!("do not write \"{found}\""));
    }
    for found in unwanted::marks(text.text) {
        note(found);
    }
}
