//! Checks on the content as a whole: `README.md`, "What is checked about the whole".
//!
//! [`check`] finds everything that would mislead the app or its reader. [`ids::check`] guards the list of published
//! ids, and [`crate::language`] the sentences.

mod alike;
mod conditions;
mod coverage;
mod descriptions;
mod evidence;
pub mod ids;
mod law;
mod limits;
mod measures;
mod references;
mod requires;
mod synonyms;
mod texts;
mod usual;

use std::collections::BTreeMap;

pub use law::past;

use crate::load::{EntryKind, Loaded};
use crate::model::{Finding, MeasureCard, Participation, RetiredMeasure, Rule, Source, Statement, ThemeText};
use crate::problem::Problem;

/// Every mistake in the loaded content beyond those noted while loading.
pub fn check(loaded: &Loaded) -> Vec<Problem> {
    let mut problems = Problems::default();
    ids::check_form(loaded, &mut problems);
    texts::check(loaded, &mut problems);
    measures::check(loaded, &mut problems);
    alike::check(loaded, &mut problems);
    references::check(loaded, &mut problems);
    requires::check(loaded, &mut problems);
    conditions::check(loaded, &mut problems);
    evidence::check(loaded, &mut problems);
    coverage::check(loaded, &mut problems);
    law::check(loaded, &mut problems);
    limits::check(loaded, &mut problems);
    usual::check(loaded, &mut problems);
    descriptions::check(loaded, &mut problems);
    synonyms::check(loaded, &mut problems);
    problems.0
}

/// Words in a title or a level, as an editor counts them.
pub(crate) fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

/// What the checks find.
#[derive(Default)]
struct Problems(Vec<Problem>);

impl Problems {
    fn add(&mut self, entry: &impl Placed, text: impl Into<String>) {
        let (file, id) = entry.place();
        self.0.push(Problem::new(file, id, text));
    }

    fn add_to_file(&mut self, file: impl Into<String>, text: impl Into<String>) {
        self.0.push(Problem::of_file(file, text));
    }

    /// Notes entries that share a text that should be unique to each.
    fn add_repeated<'a, T: Placed + 'a, S: AsRef<str>>(
        &mut self,
        what: &str,
        entries: impl IntoIterator<Item = &'a T>,
        text: impl Fn(&'a T) -> S,
    ) {
        let mut seen: BTreeMap<String, String> = BTreeMap::new();
        for entry in entries {
            let plain = plain(text(entry).as_ref());
            if let Some(first) = seen.get(&plain) {
                self.add(entry, format!("{what} is the same as that of {first}"));
            } else {
                seen.insert(plain, entry.place().1);
            }
        }
    }
}

/// Keeps letters and digits only, so that a full stop does not make two texts differ.
fn plain(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Something that an editor can find by file and id.
trait Placed {
    /// The file and the id.
    fn place(&self) -> (String, String);
}

impl Placed for ThemeText {
    fn place(&self) -> (String, String) {
        (EntryKind::Theme.file(None), self.theme.code().to_owned())
    }
}

impl Placed for Statement {
    fn place(&self) -> (String, String) {
        (EntryKind::Statement.file(Some(self.facts.theme)), self.facts.id.to_string())
    }
}

impl Placed for MeasureCard {
    fn place(&self) -> (String, String) {
        (EntryKind::Measure.file(Some(self.facts.theme)), self.facts.id.to_string())
    }
}

impl Placed for Finding {
    fn place(&self) -> (String, String) {
        (EntryKind::Finding.file(None), self.id.to_string())
    }
}

impl Placed for Source {
    fn place(&self) -> (String, String) {
        (EntryKind::Source.file(None), self.id.to_string())
    }
}

impl Placed for Rule {
    fn place(&self) -> (String, String) {
        (EntryKind::Rule.file(None), self.id.clone())
    }
}

impl Placed for Participation {
    fn place(&self) -> (String, String) {
        (EntryKind::Participation.file(None), self.id.clone())
    }
}

impl Placed for RetiredMeasure {
    fn place(&self) -> (String, String) {
        (EntryKind::Retired.file(None), self.id.to_string())
    }
}
