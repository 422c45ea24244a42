//! Plain characters as runs of letters and digits, with what stands between them.

use super::plain::Sign;

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

impl Atom {
    pub(super) fn is(&self, word: &str) -> bool {
        self.characters.iter().flat_map(|letter| letter.to_lowercase()).eq(word.chars())
    }

    pub(super) const fn len(&self) -> usize {
        self.characters.len()
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
    atoms
}
