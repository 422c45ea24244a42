//! `[[page]]`, `[[synonym]]` and `[[search-word]]`: what the text search knows besides the texts themselves.

use serde::Deserialize;
use taakkompas_text_search::Synonym;

use super::draft::Draft;

/// A page of the site that someone may look for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageText {
    /// Its path, without the slash before it.
    pub path: String,
    /// Its title.
    pub title: String,
    /// What it is for, in a line.
    pub line: String,
    /// Its title for those who are not here yet: the word that they type comes first. Without it, they know it by its title.
    pub found_as: Option<String>,
    /// Words that lead to it, though it does not show them.
    pub words: String,
}

/// What schools call something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SynonymText {
    /// Its id.
    pub id: String,
    /// The words.
    pub synonym: Synonym,
    /// Whether the first of them is offered when nothing is found.
    pub suggested: bool,
}

/// Words by which someone looks for what does not have them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchWords {
    /// What it leads to: the code of its kind, a slash and its id.
    pub target: String,
    /// The words.
    pub words: String,
}

#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
struct PageFields {
    id: String,
    title: String,
    line: String,
    found_as: Option<String>,
    words: String,
}

pub(super) fn page(draft: &mut Draft<'_>) -> Option<PageText> {
    let fields: PageFields = draft.fields()?;
    let title = draft.text("title", fields.title);
    let line = draft.text("line", fields.line);
    let found_as = draft.optional("found_as", fields.found_as);
    Some(PageText { path: fields.id, title, line, found_as, words: fields.words })
}

#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
struct SynonymFields {
    id: String,
    typed: Vec<String>,
    means: Vec<String>,
    suggested: bool,
}

pub(super) fn synonym(draft: &mut Draft<'_>) -> Option<SynonymText> {
    let fields: SynonymFields = draft.fields()?;
    for (field, list) in [("typed", &fields.typed), ("means", &fields.means)] {
        if list.is_empty() || list.iter().any(|text| text.trim().is_empty()) {
            draft.note(format!("{field} is missing or empty"));
        }
    }
    let synonym = Synonym { typed: fields.typed, means: fields.means };
    Some(SynonymText { id: fields.id, synonym, suggested: fields.suggested })
}

#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
struct SearchWordsFields {
    id: String,
    words: String,
}

pub(super) fn search_words(draft: &mut Draft<'_>) -> Option<SearchWords> {
    let fields: SearchWordsFields = draft.fields()?;
    let words = draft.text("words", fields.words);
    Some(SearchWords { target: fields.id, words })
}
