//! Reading codes that were pasted: one or two hundred, out of mails, messages and lists, whatever happened to them.
//!
//! A right code is known by its check, so nothing that stands around it matters: names and times, quotation marks, bullets, a
//! link that a mail program wrapped, or a line that it broke. Each line is judged by itself: what is wrong in one changes
//! no other. Nothing is put right here; a likely correction is offered with the line.

mod atoms;
mod find;
mod plain;

use core::ops::Range;
use std::collections::{BTreeMap, BTreeSet};

use crate::code::{Code, CodeError};
use atoms::Atom;

/// The most characters of one paste that are read: two hundred codes, each in a long message.
pub const MOST_CHARACTERS: usize = 100_000;

/// The most codes of one paste, and the most that are wrong.
pub const MOST_CODES: usize = 400;

/// What a paste holds, by line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading {
    /// What was found, in the order of the text. A line of a code that began on the line before has no item of its own.
    pub items: Vec<Item>,
    /// Whether there was more than is read at a time: the rest is to be pasted by itself.
    pub is_cut: bool,
}

/// What a line holds. A line may hold several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The line, from one.
    pub line: usize,
    /// What is on it.
    pub outcome: Outcome,
}

/// What became of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// A code that can be opened.
    Good(Code),
    /// The same code as before.
    Double {
        /// The code.
        code: Code,
        /// The line that it was on before; `None` if it was handed in earlier.
        line: Option<usize>,
    },
    /// A code that is right, made with a later version of Taakkompas. It is to be kept.
    Newer(Code),
    /// Meant as a code, and not right.
    Wrong {
        /// As it was written, with hyphens.
        written: String,
        /// What is wrong, where, and what may have been meant.
        error: CodeError,
    },
    /// Words without a code.
    NoCode,
}

impl Reading {
    /// The codes to add: those that are good, and those that wait for a newer version.
    pub fn new_codes(&self) -> impl Iterator<Item = &Code> {
        self.items.iter().filter_map(|item| match &item.outcome {
            Outcome::Good(code) | Outcome::Newer(code) => Some(code),
            _ => None,
        })
    }
}

/// Reads a paste. `known` are the codes that were handed in before.
pub fn read(text: &str, known: &BTreeSet<Code>) -> Reading {
    let (signs, is_cut) = plain::plain(text, MOST_CHARACTERS);
    let atoms = atoms::atoms(&signs);
    let mut found: Vec<(Range<usize>, Result<Code, CodeError>)> = Vec::new();
    let mut from = 0;
    let right = find::right(&atoms);
    let ends = atoms.len()..atoms.len();
    for (runs, code) in right.into_iter().map(|(runs, code)| (runs, Some(code))).chain([(ends, None)]) {
        for meant in find::meant(&atoms, from..runs.start) {
            // What is too long for one code to be read is not tried.
            if found.len() < MOST_CODES {
                let read = Code::read(&written(&atoms, &meant));
                found.push((meant, read));
            }
        }
        from = runs.end;
        found.extend(code.map(|code| (runs, Ok(code))));
    }
    let is_cut = is_cut || found.len() >= MOST_CODES;
    found.truncate(MOST_CODES);
    Reading { items: items(&atoms, found, known), is_cut }
}

/// Runs as a code is written.
fn written(atoms: &[Atom], runs: &Range<usize>) -> String {
    let groups = atoms.get(runs.clone()).unwrap_or_default().iter();
    groups.map(|atom| atom.characters.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

fn items(atoms: &[Atom], found: Vec<(Range<usize>, Result<Code, CodeError>)>, known: &BTreeSet<Code>) -> Vec<Item> {
    let mut first: BTreeMap<Code, usize> = BTreeMap::new();
    let mut items = Vec::new();
    let mut with_code = BTreeSet::new();
    for (runs, read) in found {
        let lines = atoms.get(runs.clone()).unwrap_or_default().iter().map(|atom| atom.line);
        with_code.extend(lines);
        let line = atoms.get(runs.start).map_or(1, |atom| atom.line);
        let outcome = match read {
            Err(error) => Outcome::Wrong { written: written(atoms, &runs), error },
            Ok(code) if known.contains(&code) => Outcome::Double { code, line: None },
            Ok(code) => match first.get(&code) {
                Some(&line) => Outcome::Double { code, line: Some(line) },
                None => {
                    first.insert(code.clone(), line);
                    if code.is_open() { Outcome::Good(code) } else { Outcome::Newer(code) }
                }
            },
        };
        items.push(Item { line, outcome });
    }
    let lines: BTreeSet<_> = atoms.iter().map(|atom| atom.line).filter(|line| !with_code.contains(line)).collect();
    items.extend(lines.into_iter().map(|line| Item { line, outcome: Outcome::NoCode }));
    // Of many lines: the sort for short lists would take long.
    items.sort_by_key(|item| item.line);
    items
}
