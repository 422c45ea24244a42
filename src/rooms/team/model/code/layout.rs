//! How a sheet of answers becomes symbols: format, revision and role first, then one number of salt and answers.
//!
//! | bits | are |
//! |---|---|
//! | 2 | the format, 1 |
//! | 6 | the revision of the content |
//! | 3 | the role group |
//! | 69 or 119 | salt × 7^n + answers, of the n statements that are asked |
//!
//! The most that is asked is 31 statements (a leader, full scan): 87 bits, so that 31 bits of salt are left; in the short
//! scan 15, 42 bits, so that 26 are left.

use taakkompas_scan::catalog::StatementId;
use taakkompas_scan::scan::{Answer, Answers, Level};

use super::revision::Revision;
use super::{HandIn, Kind, RoleGroup};

const FORMAT: u8 = 1;
const HEADER_BITS: u32 = 11;
/// An answer is one of six, or there is none.
const CHOICES: u128 = 7;
const UNANSWERED: u128 = 6;

/// The first symbol of every code of this format, as long as there are fewer than eight revisions.
pub(crate) const FIRST_SYMBOL: u8 = FORMAT << 3;

impl Kind {
    /// Symbols that carry something, without the checks.
    const fn carrying(self) -> u32 {
        match self {
            Self::Short => 16,
            Self::Full => 26,
        }
    }

    /// Bits of salt and answers.
    pub(crate) const fn room(self) -> u32 {
        self.carrying() * 5 - HEADER_BITS
    }
}

fn digit(answer: Option<&Answer>) -> u128 {
    match answer {
        Some(Answer::Level(Level::NotYet)) => 0,
        Some(Answer::Level(Level::Sometimes)) => 1,
        Some(Answer::Level(Level::Mostly)) => 2,
        Some(Answer::Level(Level::Fixed)) => 3,
        Some(Answer::Unknown) => 4,
        Some(Answer::NotApplicable) => 5,
        None => UNANSWERED,
    }
}

const fn answer(digit: u128) -> Option<Answer> {
    Some(match digit {
        0 => Answer::Level(Level::NotYet),
        1 => Answer::Level(Level::Sometimes),
        2 => Answer::Level(Level::Mostly),
        3 => Answer::Level(Level::Fixed),
        4 => Answer::Unknown,
        5 => Answer::NotApplicable,
        _ => return None,
    })
}

impl RoleGroup {
    /// Its number in a code, 0 to 7.
    const fn number(self) -> u8 {
        match self {
            Self::Leader => 0,
            Self::Teacher => 1,
            Self::Support => 2,
            Self::Ib => 3,
        }
    }

    fn numbered(number: u8) -> Option<Self> {
        Self::ALL.iter().copied().find(|role| role.number() == number)
    }
}

/// How many sheets of this many statements there are; `None` if that is more than any code has room for.
fn sheets(asked: usize) -> Option<u128> {
    CHOICES.checked_pow(u32::try_from(asked).ok()?)
}

/// How many salts there are beside this many statements.
fn salts(kind: Kind, asked: usize) -> u128 {
    sheets(asked).map_or(0, |sheets| (1 << kind.room()) / sheets)
}

/// The salt that chance gave, as far as there is room for it.
pub(crate) fn salt(kind: Kind, asked: &[StatementId], chance: u128) -> u128 {
    chance.checked_rem(salts(kind, asked.len())).unwrap_or_default()
}

/// The symbols of a sheet, without the checks.
pub(crate) fn symbols(of: &HandIn) -> Vec<u8> {
    let header = (u128::from(FORMAT) << 9) | (u128::from(of.revision.number()) << 3) | u128::from(of.role.number());
    let asked: Vec<_> = of.revision.asked(of.kind, of.role).collect();
    let rest = asked.iter().fold(of.salt, |number, id| number * CHOICES + digit(of.answers.get(id)));
    let room = of.kind.room();
    let bit = |at: u32| {
        let from_end = of.kind.carrying() * 5 - 1 - at;
        let bit = if from_end >= room { header >> (from_end - room) } else { rest >> from_end };
        u8::from(bit & 1 == 1)
    };
    (0..of.kind.carrying()).map(|symbol| (0..5).fold(0, |value, at| value << 1 | bit(symbol * 5 + at))).collect()
}

/// What symbols without their checks say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Layout {
    /// A sheet.
    Sheet(HandIn),
    /// A format, a revision or a role that this version does not know.
    Newer,
    /// Nothing that was ever written.
    Impossible,
}

/// What symbols say before their answers are taken apart: all that is asked of most codes, two hundred at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Head {
    /// That of a sheet.
    Sheet {
        /// The revision.
        revision: Revision,
        /// The role group.
        role: RoleGroup,
        /// The salt.
        salt: u128,
        /// The answers, as one number.
        answers: u128,
    },
    /// As [`Layout::Newer`].
    Newer,
    /// As [`Layout::Impossible`].
    Impossible,
}

/// Reads the head of symbols without their checks.
pub(crate) fn head(kind: Kind, symbols: &[u8]) -> Head {
    let room = kind.room();
    let total = kind.carrying() * 5;
    let (mut header, mut rest) = (0_u16, 0_u128);
    let bits = symbols.iter().flat_map(|symbol| (0..5).rev().map(move |at| symbol >> at & 1));
    for (at, bit) in (0..total).zip(bits) {
        if total - 1 - at >= room {
            header = header << 1 | u16::from(bit);
        } else {
            rest = rest << 1 | u128::from(bit);
        }
    }
    let part = |shift: u32, mask: u16| u8::try_from(header >> shift & mask).unwrap_or_default();
    let format = part(9, 3);
    if format == 0 {
        return Head::Impossible;
    }
    let (Some(revision), Some(role), FORMAT) =
        (Revision::numbered(part(3, 63)), RoleGroup::numbered(part(0, 7)), format)
    else {
        return Head::Newer;
    };
    let asked = revision.asks(kind, role);
    let Some(sheets) = sheets(asked) else { return Head::Impossible };
    let (salt, answers) = (rest / sheets, rest % sheets);
    if salt >= salts(kind, asked) {
        return Head::Impossible;
    }
    Head::Sheet { revision, role, salt, answers }
}

/// Reads symbols without their checks.
pub(crate) fn read(kind: Kind, symbols: &[u8]) -> Layout {
    let (revision, role, salt, mut left) = match head(kind, symbols) {
        Head::Sheet { revision, role, salt, answers } => (revision, role, salt, answers),
        Head::Newer => return Layout::Newer,
        Head::Impossible => return Layout::Impossible,
    };
    let asked: Vec<_> = revision.asked(kind, role).collect();
    let mut answers = Answers::new();
    for id in asked.into_iter().rev() {
        if let Some(answer) = answer(left % CHOICES) {
            answers.insert(id, answer);
        }
        left /= CHOICES;
    }
    Layout::Sheet(HandIn { revision, kind, role, answers, salt })
}
