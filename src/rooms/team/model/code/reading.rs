//! Reading one code, and saying where it is wrong.

use super::correct::{self, Located};
use super::{Code, GROUP, Kind, alphabet};

/// What is wrong with a code. Groups and places count from one. What would put it right is an offer: only the person who
/// has the code knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodeError {
    /// There is nothing in it.
    Empty,
    /// A character is missing, or more than one.
    TooShort {
        /// The group that is too short; `None` if it is not known which.
        group: Option<usize>,
        /// How many characters are missing.
        missing: usize,
        /// The code that it is if one character is put in.
        offer: Option<Code>,
    },
    /// There is a character too many, or more than one.
    TooLong {
        /// The group that is too long; `None` if it is not known which.
        group: Option<usize>,
        /// How many characters there are too many.
        extra: usize,
        /// The code that it is if one character is left out.
        offer: Option<Code>,
    },
    /// A character that no code has, such as U.
    WrongCharacter {
        /// The group that it is in.
        group: usize,
        /// Its place in the group.
        place: usize,
        /// The character.
        found: char,
        /// The code that it is with another character there.
        offer: Option<Code>,
    },
    /// The characters do not belong together: at least one is another.
    WrongCheck {
        /// The groups in which one or two characters are wrong; empty if there are more.
        groups: Vec<usize>,
        /// The code that it is if one character is another.
        offer: Option<Code>,
    },
}

impl CodeError {
    /// The code that is offered instead.
    pub const fn offer(&self) -> Option<&Code> {
        match self {
            Self::Empty => None,
            Self::TooShort { offer, .. }
            | Self::TooLong { offer, .. }
            | Self::WrongCharacter { offer, .. }
            | Self::WrongCheck { offer, .. } => offer.as_ref(),
        }
    }
}

/// The characters of a code as typed, and how they were grouped.
struct Typed {
    characters: Vec<char>,
    /// The lengths of what was written together.
    groups: Vec<usize>,
}

/// More than this is no code, whatever it is; it is not read on.
const MOST_CHARACTERS: usize = 64;

impl Typed {
    fn of(text: &str) -> Self {
        let is_part = |character: &char| character.is_alphanumeric();
        let characters = text.chars().filter(is_part).take(MOST_CHARACTERS).collect();
        let groups = text.split(|character: char| !character.is_alphanumeric());
        let groups = groups.map(|group| group.chars().count()).filter(|&length| length > 0);
        Self { characters, groups: groups.take(MOST_CHARACTERS).collect() }
    }

    /// The kind that is nearest in length.
    fn kind(&self) -> Kind {
        let middle = usize::midpoint(Kind::Short.characters(), Kind::Full.characters());
        if self.characters.len() < middle { Kind::Short } else { Kind::Full }
    }

    /// The first group, as written, that is not of five characters, is one too many, or is missing, where a code should have
    /// `wanted` characters; `None` if they are not written in groups.
    fn odd_group(&self, wanted: usize) -> Option<usize> {
        let is_grouped = self.groups.len() > 1 && self.groups.contains(&GROUP);
        let odd = self.groups.iter().position(|&length| length != GROUP);
        is_grouped.then(|| odd.unwrap_or(self.groups.len().min(wanted / GROUP)) + 1)
    }
}

/// The group that a place is in.
const fn group_of(at: usize) -> usize {
    at / GROUP + 1
}

/// Reads one code; see [`Code::read`].
pub(crate) fn read(text: &str) -> Result<Code, CodeError> {
    let typed = Typed::of(text);
    if typed.characters.is_empty() {
        return Err(CodeError::Empty);
    }
    let wanted = typed.kind().characters();
    let length = typed.characters.len();
    let values: Vec<_> = typed.characters.iter().map(|&character| alphabet::value(character)).collect();
    let known: Option<Vec<u8>> = values.iter().copied().collect();
    if length == wanted {
        return known.map_or_else(|| Err(wrong_character(&typed, &values)), checked);
    }
    let changed = known.and_then(|symbols| match length {
        _ if length + 1 == wanted => correct::insert(&symbols),
        _ if length == wanted + 1 => correct::leave_out(&symbols),
        _ => None,
    });
    let (place, offer) = changed.map_or((None, None), |(at, symbols)| (Some(group_of(at)), Code::of_symbols(symbols)));
    let group = if offer.is_some() { place } else { typed.odd_group(wanted) };
    Err(if length < wanted {
        CodeError::TooShort { group, missing: wanted - length, offer }
    } else {
        CodeError::TooLong { group, extra: length - wanted, offer }
    })
}

/// The code of all its symbols, or where they are wrong.
fn checked(symbols: Vec<u8>) -> Result<Code, CodeError> {
    if correct::is_right(&symbols) {
        let nowhere = CodeError::WrongCheck { groups: Vec::new(), offer: None };
        return Code::of_symbols(symbols).ok_or(nowhere);
    }
    let (groups, offer) = match correct::locate(&symbols) {
        Located::One(at, symbol) => (vec![group_of(at)], Code::of_symbols(with(&symbols, at, symbol))),
        Located::Two(first, second) if group_of(first) == group_of(second) => (vec![group_of(first)], None),
        Located::Two(first, second) => (vec![group_of(first), group_of(second)], None),
        Located::Many => (Vec::new(), None),
    };
    Err(CodeError::WrongCheck { groups, offer })
}

/// A code of the right length in which a character is none of a code's.
fn wrong_character(typed: &Typed, values: &[Option<u8>]) -> CodeError {
    let at = values.iter().position(Option::is_none).unwrap_or_default();
    let is_only = values.iter().filter(|value| value.is_none()).count() == 1;
    let symbols: Vec<u8> = values.iter().map(|value| value.unwrap_or_default()).collect();
    let symbol = if is_only { correct::fill(&symbols, at) } else { None };
    CodeError::WrongCharacter {
        group: group_of(at),
        place: at % GROUP + 1,
        found: typed.characters.get(at).copied().unwrap_or_default(),
        offer: symbol.and_then(|symbol| Code::of_symbols(with(&symbols, at, symbol))),
    }
}

fn with(symbols: &[u8], at: usize, symbol: u8) -> Vec<u8> {
    symbols.iter().enumerate().map(|(place, &old)| if place == at { symbol } else { old }).collect()
}
