//! Ids: well-formed, unique, and permanent.

use std::collections::{BTreeMap, BTreeSet};

use super::Problems;
use crate::load::{Entry, EntryKind, Loaded};
use crate::problem::Problem;

const LIST: &str = "ids.txt";

/// Checks the content against the list of every id ever published: one per line, `retired <id>` for one that is gone,
/// `#` for a remark. Themes and roles are not listed: their codes are in the models.
pub fn check(loaded: &Loaded, list: &str) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut listed = BTreeSet::new();
    let mut retired = BTreeSet::new();
    for line in list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let id = line.strip_prefix("retired ").map_or(line, str::trim);
        if !listed.insert(id) {
            problems.push(Problem::new(LIST, id, "is listed twice"));
        }
        if id != line {
            retired.insert(id);
        }
    }
    for entry in published(loaded) {
        if retired.contains(entry.id.as_str()) {
            problems.push(Problem::new(&entry.file, &entry.id, "is a retired id; take another, ids are never reused"));
        } else if !listed.contains(entry.id.as_str()) {
            problems.push(Problem::new(&entry.file, &entry.id, format!("is not in {LIST}; add it there")));
        }
    }
    for retired in &loaded.measures.retired {
        let id = retired.id.as_str();
        if !listed.contains(id) {
            let text = format!("is not in {LIST}; write `retired {id}` there");
            problems.push(Problem::new(EntryKind::Retired.file(None), id, text));
        }
    }
    let present: BTreeSet<_> = published(loaded).map(|entry| entry.id.as_str()).collect();
    for id in listed.difference(&retired).filter(|id| !present.contains(*id)) {
        let text = format!("is gone from the content; write `retired {id}` if that is meant");
        problems.push(Problem::new(LIST, *id, text));
    }
    problems
}

fn published(loaded: &Loaded) -> impl Iterator<Item = &Entry> {
    let is_listed_elsewhere = |kind| {
        // Of these, no answer is stored and no link is made by their id.
        let is_of_search = matches!(kind, EntryKind::Page | EntryKind::Synonym | EntryKind::SearchWords);
        is_of_search
            || matches!(kind, EntryKind::Theme | EntryKind::Description | EntryKind::Participation | EntryKind::Retired)
    };
    loaded.entries.iter().filter(move |entry| !is_listed_elsewhere(entry.kind))
}

pub(super) fn check_form(loaded: &Loaded, problems: &mut Problems) {
    let mut seen: BTreeMap<(bool, &str), &Entry> = BTreeMap::new();
    for entry in &loaded.entries {
        let mut note = |text: String| problems.0.push(Problem::new(&entry.file, &entry.id, text));
        if entry.table.contains_key("id") && !is_well_formed(entry) {
            note(format!("is not a well-formed id; {}", form(entry.kind)));
        }
        // Repeated themes are reported by the check on their order (see `texts`), and roles by the check on
        // descriptions.
        if matches!(entry.kind, EntryKind::Theme | EntryKind::Description) {
            continue;
        }
        // A synonym may be called as what it leads to.
        let key = (entry.kind == EntryKind::Synonym, entry.id.as_str());
        match seen.get(&key) {
            Some(first) => note(format!("is an id twice: also in {}", first.file)),
            None => {
                seen.insert(key, entry);
            }
        }
    }
}

fn is_well_formed(entry: &Entry) -> bool {
    match entry.kind {
        EntryKind::Finding => is_finding_id(&entry.id),
        EntryKind::Statement => {
            let theme = entry.theme.map_or("", |theme| theme.code());
            let word = entry.id.strip_prefix(theme).and_then(|rest| rest.strip_prefix('-'));
            word.is_some_and(is_kebab)
        }
        EntryKind::Page => entry.id.split('/').all(is_kebab),
        // Whether it is the kind and id of something is checked with the texts.
        EntryKind::SearchWords => entry.id.contains('/'),
        EntryKind::Theme
        | EntryKind::Measure
        | EntryKind::Source
        | EntryKind::Rule
        | EntryKind::UsualTask
        | EntryKind::Description
        | EntryKind::Participation
        | EntryKind::Retired
        | EntryKind::Synonym => is_kebab(&entry.id),
    }
}

const fn form(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Finding => "write two capitals, a hyphen and two digits",
        EntryKind::Statement => "write the theme, a hyphen and a word in small letters",
        EntryKind::SearchWords => "write a kind, a slash and the id of what the words lead to",
        EntryKind::Page => "write the path of the page, without the slash before it",
        _ => "write words in small letters with hyphens between them",
    }
}

fn is_kebab(id: &str) -> bool {
    id.split('-').all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}

fn is_finding_id(id: &str) -> bool {
    matches!(id.as_bytes(), [a, b, b'-', c, d]
        if a.is_ascii_uppercase() && b.is_ascii_uppercase() && c.is_ascii_digit() && d.is_ascii_digit())
}
