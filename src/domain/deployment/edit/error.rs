//! Why an edit is refused: facts, of which the interface makes a sentence.

use core::fmt;

use time::Date;

use crate::deployment::blocks::Kind;
use crate::deployment::time_of_day::Span;
use crate::deployment::{BlockId, GroupId, PersonId, PlaceId};
use taakkompas_school::iso_date;
use taakkompas_school::staff::StaffRole;

coded! {
    /// A text that has a longest length.
    pub enum Text {
        /// The label of a group.
        GroupLabel = "group-label",
        /// The role label of a teacher.
        Teacher = "teacher",
        /// The label of a place.
        PlaceLabel = "place-label",
        /// The aim of a block or an ask.
        Aim = "aim",
        /// Own words for someone on a day card.
        Someone = "someone",
        /// The label of someone on the yes-list.
        SaidYes = "said-yes",
        /// A line of the protocol.
        ProtocolLine = "protocol-line",
        /// A text of the record of an emergency.
        Emergency = "emergency",
        /// A text of an agreement.
        Agreement = "agreement",
    }
}

coded! {
    /// A list that has a most length.
    pub enum Limit {
        /// People.
        People = "people",
        /// Rows of presence of a person.
        Presence = "presence",
        /// Sources of hours of a person.
        Hours = "hours",
        /// Groups.
        Groups = "groups",
        /// Rows of teachers of a group.
        Teachers = "teachers",
        /// Rows of lesson times.
        Lessons = "lessons",
        /// Places.
        Places = "places",
        /// Blocks.
        Blocks = "blocks",
        /// Groups of one block.
        GroupsOfBlock = "groups-of-block",
        /// Asks.
        Asks = "asks",
        /// Preferred times of an ask.
        Preferred = "preferred",
        /// People on the yes-list.
        SaidYes = "said-yes",
        /// Lines of the protocol.
        ProtocolLines = "protocol-lines",
        /// Lines of the log.
        LogEntries = "log-entries",
        /// Records of emergencies.
        Emergencies = "emergencies",
        /// Agreements.
        Agreements = "agreements",
    }
}

/// Why an edit was refused. Nothing has changed then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditError {
    /// There is no person with this number.
    NoPerson(PersonId),
    /// There is no group with this number.
    NoGroup(GroupId),
    /// There is no place with this number.
    NoPlace(PlaceId),
    /// There is no block with this number.
    NoBlock(BlockId),
    /// There is no ask at this place in the list.
    NoAsk(usize),
    /// The ask at this place is for the same group and kind: there is one of each.
    AlreadyAsked(usize),
    /// There is no line at this place in the protocol or the log.
    NoLine(usize),
    /// Two people in one role have one letter.
    LetterTaken(PersonId),
    /// The role has no lesbevoegdheid for this.
    MayNotLead {
        /// The role.
        role: StaffRole,
    },
    /// A label is needed.
    NoLabel(Text),
    /// A text is too long.
    TooLong {
        /// Which.
        text: Text,
        /// The most characters.
        most: usize,
        /// The characters found.
        found: usize,
    },
    /// There are too many of something.
    TooMany {
        /// Of what.
        of: Limit,
        /// The most.
        most: usize,
    },
    /// A span does not end after it begins.
    EmptySpan(Span),
    /// Week B, in a cycle of one week.
    NoWeekB,
    /// A place fits no block.
    NoRoom,
    /// This kind of block is not asked of a proposal.
    NotAsked(Kind),
    /// A block is not planned on this day, or is no planned work.
    NotPlannedThen {
        /// The block.
        block: BlockId,
        /// The day.
        date: Date,
    },
    /// A block has a streepje on this day already.
    AlreadyStruck {
        /// The block.
        block: BlockId,
        /// The day.
        date: Date,
    },
    /// A number is out of range.
    Count {
        /// The least.
        least: u32,
        /// The most.
        most: u32,
        /// Found.
        found: u32,
    },
    /// A number that was not given, or is used twice.
    Number {
        /// Found.
        found: u32,
    },
    /// A number of minutes is out of range.
    Minutes {
        /// The least.
        least: u32,
        /// The most.
        most: u32,
        /// Found.
        found: u32,
    },
}

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoPerson(id) => write!(f, "no person {id}"),
            Self::NoGroup(id) => write!(f, "no group {id}"),
            Self::NoPlace(id) => write!(f, "no place {id}"),
            Self::NoBlock(id) => write!(f, "no block {id}"),
            Self::NoAsk(at) => write!(f, "no ask {at}"),
            Self::AlreadyAsked(at) => write!(f, "ask {at} is for this group and kind"),
            Self::NoLine(at) => write!(f, "no line {at}"),
            Self::LetterTaken(id) => write!(f, "person {id} has this role and letter"),
            Self::MayNotLead { role } => write!(f, "a {} has no lesbevoegdheid for this", role.code()),
            Self::NoLabel(text) => write!(f, "the {} is empty", text.code()),
            Self::TooLong { text, most, found } => {
                write!(f, "the {} has {found} characters, {most} at most", text.code())
            }
            Self::TooMany { of, most } => write!(f, "{most} {} at most", of.code()),
            Self::EmptySpan(span) => write!(f, "{span} does not end after it begins"),
            Self::NoWeekB => f.write_str("there is no week B in a cycle of one week"),
            Self::NoRoom => f.write_str("a place fits at least one block"),
            Self::NotAsked(kind) => write!(f, "a {} is not asked of a proposal", kind.code()),
            Self::NotPlannedThen { block, date } => {
                write!(f, "block {block} is not planned on {}", iso_date::format(*date))
            }
            Self::AlreadyStruck { block, date } => {
                write!(f, "block {block} has a streepje on {}", iso_date::format(*date))
            }
            Self::Count { least, most, found } => write!(f, "{found} is not {least} to {most}"),
            Self::Number { found } => write!(f, "the number {found} was not given, or is used twice"),
            Self::Minutes { least, most, found } => write!(f, "{found} minutes is not {least} to {most}"),
        }
    }
}

impl core::error::Error for EditError {}
