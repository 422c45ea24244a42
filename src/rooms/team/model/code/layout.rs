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

/// How many salts there are for these statements.
fn salts(kind: Kind, asked: &[StatementId]) -> u128 {
    asked.iter().fold(1 << kind.room(), |left, _| left / CHOICES)
}

/// The salt that chance gave, as far as there is room for it.
pub(crate) fn salt(kind: Kind, asked: &[StatementId], chance: u128) -> u128 {
    chance.checked_rem(salts(kind, asked)).unwrap_or_default()
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

/// Reads symbols without their checks.
pub(crate) fn read(kind: Kind, symbols: &[u8]) -> Layout {
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
        return Layout::Impossible;
    }
    let (Some(revision), Some(role), FORMAT) =
        (Revision::numbered(part(3, 63)), RoleGroup::numbered(part(0, 7)), format)
    else {
        return Layout::Newer;
    };
    let asked: Vec<_> = revision.asked(kind, role).collect();
    let salts = salts(kind, &asked);
    let mut answers = Answers::new();
    for id in asked.into_iter().rev() {
        if let Some(answer) = answer(rest % CHOICES) {
            answers.insert(id, answer);
        }
        rest /= CHOICES;
    }
    if rest >= salts {
        return Layout::Impossible;
    }
    Layout::Sheet(HandIn { revision, kind, role, answers, salt: rest })
}
