//! What schools call something: that it leads somewhere, and stands once.

use std::collections::BTreeSet;

use taakkompas_text_search::words::telling;

use super::{Placed, Problems};
use crate::load::{EntryKind, Loaded, PageText, SearchWords, SynonymText};
use crate::text_index::{name, of_texts};

pub(super) fn check(loaded: &Loaded, problems: &mut Problems) {
    let texts = of_texts(loaded);
    problems.add_repeated("title", &loaded.pages, |page| &page.title);
    let names: BTreeSet<String> = texts.targets().iter().map(name).collect();
    for words in &loaded.search_words {
        if !names.contains(&words.target) {
            problems.add(words, "is nothing that can be found");
        }
        let all = telling(&words.words);
        for (at, word) in all.iter().enumerate().filter(|(at, word)| all.iter().take(*at).any(|before| before == *word))
        {
            problems.add(words, format!("word {} is {word:?}, which is there twice", at + 1));
        }
    }
    for text in &loaded.synonyms {
        for word in text.synonym.means.iter().filter(|word| !texts.has_words_of(word)) {
            problems.add(text, format!("means {word:?}, which no text has"));
        }
        for (at, word) in text.synonym.typed.iter().enumerate() {
            if text.synonym.typed.iter().take(at).any(|before| before == word) {
                problems.add(text, format!("typed has {word:?} twice"));
            }
        }
    }
}

impl Placed for PageText {
    fn place(&self) -> (String, String) {
        (EntryKind::Page.file(None), self.path.clone())
    }
}

impl Placed for SynonymText {
    fn place(&self) -> (String, String) {
        (EntryKind::Synonym.file(None), self.id.clone())
    }
}

impl Placed for SearchWords {
    fn place(&self) -> (String, String) {
        (EntryKind::SearchWords.file(None), self.target.clone())
    }
}
