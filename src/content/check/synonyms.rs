//! What schools call something: that it leads somewhere, and stands once.

use super::{Placed, Problems};
use crate::load::{EntryKind, Loaded, PageText, SynonymText};
use crate::text_index::of_texts;

pub(super) fn check(loaded: &Loaded, problems: &mut Problems) {
    let texts = of_texts(loaded);
    problems.add_repeated("title", &loaded.pages, |page| &page.title);
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
