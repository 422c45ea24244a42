//! A content file split into its entries, before they are given types.

use serde::Serialize;
use taakkompas_descriptions::DescriptionRole;
use taakkompas_scan::theme::Theme;
use toml::{Table, Value};

use super::Files;
use crate::problem::Problem;

/// The kind of an entry: the name of its table, as in `[[statement]]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryKind {
    /// A theme.
    Theme,
    /// A statement.
    Statement,
    /// A measure.
    Measure,
    /// A finding.
    Finding,
    /// A source.
    Source,
    /// A rule.
    Rule,
    /// A usual task.
    UsualTask,
    /// The template of a task description.
    Description,
    /// A subject of the Wet medezeggenschap op scholen.
    Participation,
    /// A measure that went into another one.
    Retired,
    /// A page of the site, for the text search.
    Page,
    /// Words that schools use for something.
    Synonym,
    /// Words that lead to something that does not have them.
    SearchWords,
}

impl EntryKind {
    /// What the site says and advises: each has an id that is for ever, and a history. The others only help the text search.
    pub const PUBLISHED: [Self; 10] = [
        Self::Theme,
        Self::Statement,
        Self::Measure,
        Self::Finding,
        Self::Source,
        Self::Rule,
        Self::UsualTask,
        Self::Description,
        Self::Participation,
        Self::Retired,
    ];

    /// The name of its table.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Theme => "theme",
            Self::Statement => "statement",
            Self::Measure => "measure",
            Self::Finding => "finding",
            Self::Source => "source",
            Self::Rule => "rule",
            Self::UsualTask => "usual-task",
            Self::Description => "description",
            Self::Participation => "participation",
            Self::Retired => "retired",
            Self::Page => "page",
            Self::Synonym => "synonym",
            Self::SearchWords => "search-word",
        }
    }

    /// The file that holds these entries; that of one theme for kinds with a file per theme.
    pub fn file(self, theme: Option<Theme>) -> String {
        match (theme, self) {
            (Some(theme), _) => format!("nl/{}s/{}.toml", self.key(), theme.code()),
            (None, Self::Participation | Self::Retired) => format!("nl/{}.toml", self.key()),
            (None, _) => format!("nl/{}s.toml", self.key()),
        }
    }
}

/// The file that holds the template of a role.
pub fn description_file(role: DescriptionRole) -> String {
    format!("nl/{}s/{}.toml", EntryKind::Description.key(), role.code())
}

/// An entry of a content file, as written.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its kind.
    pub kind: EntryKind,
    /// The theme of the file; `None` if the file is not of one theme.
    pub theme: Option<Theme>,
    /// The name of the file, from the content folder.
    pub file: String,
    /// The id; "number 3" if it has none.
    pub id: String,
    /// Its fields.
    pub table: Table,
}

impl Entry {
    /// An entry with these fields, whatever they were read from; its file is the one that an editor would write it in.
    ///
    /// # Errors
    /// The fields are no table, or have no id.
    pub fn of(kind: EntryKind, theme: Option<Theme>, fields: &impl Serialize) -> Result<Self, String> {
        let table = Table::try_from(fields).map_err(|error| error.to_string())?;
        let id = table.get("id").and_then(Value::as_str).ok_or("has no id")?.to_owned();
        let file = match kind {
            EntryKind::Description => format!("nl/{}s/{id}.toml", kind.key()),
            _ => kind.file(theme),
        };
        Ok(Self { kind, theme, file, id, table })
    }
}

/// The expected files, in the order in which the model holds them.
fn expected() -> Vec<(EntryKind, Option<Theme>, String)> {
    use EntryKind::{
        Description, Finding, Measure, Page, Participation, Retired, Rule, SearchWords, Source, Statement, Synonym,
        UsualTask,
    };
    let of = |kind: EntryKind, theme| (kind, theme, kind.file(theme));
    let themes = || Theme::ALL.iter().copied().map(Some);
    let mut expected = vec![of(EntryKind::Theme, None)];
    expected.extend(themes().map(|theme| of(Statement, theme)));
    expected.extend(themes().map(|theme| of(Measure, theme)));
    let kinds = [Retired, Finding, Source, Rule, Participation, UsualTask, Page, Synonym, SearchWords];
    expected.extend(kinds.map(|kind| of(kind, None)));
    expected.extend(DescriptionRole::ALL.iter().map(|&role| (Description, None, description_file(role))));
    expected
}

pub(super) fn entries(files: &Files) -> (Vec<Entry>, Vec<Problem>) {
    let mut entries = Vec::new();
    let mut problems = files.problems.clone();
    let expected = expected();
    for (kind, theme, file) in &expected {
        match files.texts.get(file) {
            Some(text) => read_file(*kind, *theme, file, text, &mut entries, &mut problems),
            None => problems.push(Problem::of_file(file, "is missing")),
        }
    }
    let names: Vec<_> = expected.into_iter().map(|(_, _, file)| file).collect();
    let unread = files.texts.keys().filter(|name| !names.contains(name));
    problems.extend(unread.map(|name| Problem::of_file(name, "is not a file the app reads; is its name right?")));
    (entries, problems)
}

fn read_file(
    kind: EntryKind,
    theme: Option<Theme>,
    file: &str,
    text: &str,
    entries: &mut Vec<Entry>,
    problems: &mut Vec<Problem>,
) {
    let tables = match text.parse::<Table>() {
        Ok(tables) => tables,
        Err(error) => {
            let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
            let line = before.matches('\n').count() + 1;
            problems.push(Problem::of_file(file, format!("line {line} is not TOML: {}", error.message())));
            return;
        }
    };
    for (key, value) in tables {
        if key != kind.key() {
            problems.push(Problem::of_file(file, format!("holds `{key}`; only [[{}]] belongs here", kind.key())));
            continue;
        }
        let Value::Array(values) = value else {
            problems.push(Problem::of_file(file, format!("`{key}` needs double brackets: [[{key}]]")));
            continue;
        };
        for (at, value) in values.into_iter().enumerate() {
            let Value::Table(table) = value else {
                problems.push(Problem::of_file(file, format!("`{key}` number {} is not a table", at + 1)));
                continue;
            };
            let id = table.get("id").and_then(Value::as_str).map(str::to_owned);
            if id.is_none() {
                problems.push(Problem::of_file(file, format!("`{key}` number {} has no id", at + 1)));
            }
            let id = id.unwrap_or_else(|| format!("number {}", at + 1));
            entries.push(Entry { kind, theme, file: file.to_owned(), id, table });
        }
    }
}
