//! Texts of statements and of the report: how many, how long, and each one unique.

use taakkompas_scan::theme::Theme;

use super::{Problems, words};
use crate::load::{EntryKind, Loaded};

const LEVEL_WORDS: usize = 21;
const FINDING_TITLE_WORDS: usize = 8;
/// What the note says if the year of a source is a guess.
const GUESSED: &[&str] = &["geen datum", "geen jaar", "schatting"];

pub(super) fn check(loaded: &Loaded, problems: &mut Problems) {
    themes(loaded, problems);
    statements(loaded, problems);
    let library = &loaded.library;
    for finding in &library.findings {
        let count = words(&finding.title);
        if count > FINDING_TITLE_WORDS {
            problems.add(finding, format!("title has {count} words; at most {FINDING_TITLE_WORDS}"));
        }
    }
    problems.add_repeated("title", &library.findings, |finding| &finding.title);
    problems.add_repeated("question", &library.rules, |rule| &rule.question);
    for source in &library.sources {
        if !source.url.starts_with("https://") {
            problems.add(source, "url does not begin with https://");
        }
        if let Some(year) = source.year.filter(|year| !(1980..=2100).contains(year)) {
            problems.add(source, format!("year is {year}"));
        }
        let note = source.note.as_deref().unwrap_or_default();
        if source.year.is_some() && GUESSED.iter().any(|guessed| note.contains(guessed)) {
            problems.add(source, "has a year that its note does not know: leave the year out");
        }
    }
}

fn themes(loaded: &Loaded, problems: &mut Problems) {
    let written = loaded.entries.iter().filter(|entry| entry.kind == EntryKind::Theme);
    let in_order = written.map(|entry| entry.id.as_str()).eq(Theme::ALL.iter().map(|theme| theme.code()));
    if !in_order {
        let order: Vec<_> = Theme::ALL.iter().map(|theme| theme.code()).collect();
        let file = EntryKind::Theme.file(None);
        problems.add_to_file(file, format!("needs each theme once, in this order: {}", order.join(", ")));
    }
}

fn statements(loaded: &Loaded, problems: &mut Problems) {
    for statement in &loaded.core.statements {
        for (at, level) in statement.levels.iter().enumerate() {
            let count = words(level);
            if count > LEVEL_WORDS {
                problems.add(statement, format!("level {} has {count} words; at most {LEVEL_WORDS}", at + 1));
            }
            if statement.levels.iter().take(at).any(|lower| super::plain(lower) == super::plain(level)) {
                problems.add(statement, format!("level {} says the same as a lower one", at + 1));
            }
        }
        if statement.facts.findings.is_empty() {
            problems.add(statement, "findings is missing or empty: a statement rests on the report");
        }
    }
    problems.add_repeated("text", &loaded.core.statements, |statement| &statement.text);
}
