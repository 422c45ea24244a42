//! Plain characters as runs of letters and digits, with what stands between them.

use super::plain::Sign;
use crate::code::layout::FIRST_SYMBOL;
use crate::code::{Code, GROUP, Kind, alphabet};

/// A run of letters and digits.
#[derive(Debug, Clone)]
pub(super) struct Atom {
    pub(super) characters: Vec<char>,
    /// The line that it begins on.
    pub(super) line: usize,
    /// What stands before it.
    pub(super) before: Joint,
}

/// What stands between two runs.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Joint {
    /// All characters.
    length: usize,
    /// Ends of lines.
    pub(super) breaks: usize,
    hyphens: usize,
    spaces: usize,
    /// Whether it ends in `#`.
    is_hash: bool,
}

/// More signs than this between two groups, and they are not of one code.
const WIDEST: usize = 12;
/// An empty line within a code is a mail program's; two are not.
const MOST_BREAKS: usize = 2;

impl Joint {
    fn add(&mut self, character: char) {
        self.length += 1;
        self.breaks += usize::from(character == '\n');
        self.hyphens += usize::from(character == '-');
        self.spaces += usize::from(character == ' ');
        self.is_hash = character == '#';
    }

    /// Whether the groups of one code can stand around it, on one line or also on two.
    pub(super) const fn may_join(&self, across_lines: bool) -> bool {
        self.length <= WIDEST && self.breaks <= if across_lines { MOST_BREAKS } else { 0 }
    }

    /// Whether it is a hyphen, with nothing but spaces or the end of a line and quotation marks around it.
    pub(super) const fn is_hyphen(&self) -> bool {
        let others = self.length - self.hyphens - self.spaces;
        let is_plain = others == 0 || (self.breaks == 1 && self.length <= WIDEST);
        self.hyphens == 1 && self.breaks <= 1 && is_plain
    }

    /// Whether it is one space.
    pub(super) const fn is_space(&self) -> bool {
        self.length == 1 && self.spaces == 1
    }

    /// Whether it is what ends the address of a link.
    pub(super) const fn is_hash(&self) -> bool {
        self.is_hash
    }
}

/// A code that lost some characters still has so many.
const SHORTEST: usize = 17;
/// A run that is longer than this is no codes that were glued together: it is not looked through at every place.
const LONGEST: usize = 2_000;

impl Atom {
    pub(super) fn is(&self, word: &str) -> bool {
        self.characters.iter().flat_map(|letter| letter.to_lowercase()).eq(word.chars())
    }

    pub(super) const fn len(&self) -> usize {
        self.characters.len()
    }

    /// Whether a code can begin at this place.
    fn begins_at(&self, place: usize) -> bool {
        self.characters.get(place).is_some_and(|&character| alphabet::value(character) == Some(FIRST_SYMBOL))
    }

    /// Where a code begins or ends within this run: where people or their programs left out what stood before it, between two, or
    /// after it. `is_grouped` tells whether a hyphen joins it to another run.
    fn parts_at(&self, is_grouped: bool) -> Option<usize> {
        let length = self.len();
        if length > LONGEST {
            return None;
        }
        let can_go_on = |rest: usize| (is_grouped && rest == GROUP) || rest >= SHORTEST;
        // "...-JMQ0085000-...", or with the second code in one piece.
        let is_code = |rest: usize| rest == GROUP || Kind::ALL.iter().any(|kind| kind.characters() == rest);
        if is_grouped && length > GROUP && self.begins_at(GROUP) && is_code(length - GROUP) {
            return Some(GROUP);
        }
        let letters = self.characters.iter().take_while(|character| character.is_alphabetic()).count();
        // "Jan85000-...". A single letter may be a character too many, which is offered and not decided.
        if letters >= 2 && self.begins_at(letters) && can_go_on(length - letters) {
            return Some(letters);
        }
        if !self.begins_at(0) {
            return None;
        }
        let kinds = || Kind::ALL.iter().map(|kind| kind.characters());
        let is_right = |end: &usize| {
            let characters: Option<String> = self.characters.get(..*end).map(|of| of.iter().collect());
            characters.is_some_and(|characters| Code::read(&characters).is_ok())
        };
        let rest_is_words = |end: &usize| {
            self.characters
                .get(*end..)
                .is_some_and(|rest| rest.len() >= 2 && rest.iter().all(|sign| sign.is_alphabetic()))
        };
        let another_begins = |end: &usize| self.begins_at(*end) && can_go_on(length - end);
        // First where the first of the two is known to be right.
        kinds()
            .find(|end| is_right(end) && (another_begins(end) || rest_is_words(end)))
            .or_else(|| kinds().find(another_begins))
    }

    pub(super) fn has_digit(&self) -> bool {
        self.characters.iter().any(char::is_ascii_digit)
    }
}

/// The runs of a text, and the lines that hold any.
pub(super) fn atoms(signs: &[Sign]) -> Vec<Atom> {
    let mut atoms: Vec<Atom> = Vec::new();
    let mut joint = Joint::default();
    let mut is_inside = false;
    for sign in signs {
        if !sign.character.is_alphanumeric() {
            joint.add(sign.character);
            is_inside = false;
        } else if let (true, Some(atom)) = (is_inside, atoms.last_mut()) {
            atom.characters.push(sign.character);
        } else {
            let before = core::mem::take(&mut joint);
            atoms.push(Atom { characters: vec![sign.character], line: sign.line, before });
            is_inside = true;
        }
    }
    parted(atoms)
}

/// The runs, parted where a code begins or ends within one.
fn parted(atoms: Vec<Atom>) -> Vec<Atom> {
    let mut parted = Vec::with_capacity(atoms.len());
    let mut atoms = atoms.into_iter().peekable();
    while let Some(mut atom) = atoms.next() {
        let is_grouped = atom.before.is_hyphen() || atoms.peek().is_some_and(|next| next.before.is_hyphen());
        while let Some(at) = atom.parts_at(is_grouped) {
            let rest = atom.characters.split_off(at);
            let line = atom.line;
            parted.push(core::mem::replace(&mut atom, Atom { characters: rest, line, before: Joint::default() }));
        }
        parted.push(atom);
    }
    parted
}
