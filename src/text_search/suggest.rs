//! What to try if nothing is found.

use crate::index::TextIndex;
use crate::meaning::nearest;
use crate::words::{is_telling, stem, words};

/// The most errors between a word and one to try.
const ERRORS: usize = 3;
/// The most words to try for one.
const MOST: usize = 3;

impl TextIndex {
    /// Words of the texts that are spelt somewhat as those typed, the nearest first.
    pub fn nearly(&self, text: &str) -> Vec<String> {
        let all = words(text);
        all.iter().filter(|word| is_telling(word)).flat_map(|word| self.near(word)).collect()
    }

    fn near(&self, word: &str) -> Vec<String> {
        let name = stem(word);
        // At most two letters in five are wrong.
        let most = (name.len() * 2 / 5).min(ERRORS);
        let mut near: Vec<_> = nearest(self, &name, most)
            .into_iter()
            .filter_map(|(place, errors)| Some((errors, self.term(place)?)))
            .filter(|(_, term)| !term.postings.is_empty())
            .map(|(errors, term)| (errors, std::cmp::Reverse(term.postings.len()), term.written()))
            .collect();
        near.sort();
        near.into_iter().map(|(.., written)| written).take(MOST).collect()
    }
}
