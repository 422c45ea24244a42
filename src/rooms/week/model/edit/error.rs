//! Why an edit is refused: facts, from which the interface makes a sentence.

use time::Date;

use crate::blocks::Kind;
use crate::{BlockId, GroupId, PersonId, PlaceId};
use taakkompas_school::limits::OutOfBounds;
use taakkompas_school::staff::StaffRole;
use taakkompas_school::time_of_day::Span;

coded! {
    /// A text with a maximum length.
    pub enum Text {
        /// The label of a group.
        GroupLabel = "group-label",
        /// The role label of a teacher.
        Teacher = "teacher",
        /// The label of a place.
        PlaceLabel = "place-label",
        /// The aim of a block or an ask.
        Aim = "aim",
        /// The school's own words for someone on a day card.
        Someone = "someone",
        /// The label of someone on the yes-list.
        SaidYes = "said-yes",
        /// The number of the pool's office.
        PoolNumber = "pool-number",
        /// A line of the protocol.
        ProtocolLine = "protocol-line",
        /// A text in the record of an emergency.
        Emergency = "emergency",
        /// A text of an agreement.
        Agreement = "agreement",
    }
}

coded! {
    /// A list with a maximum length.
    pub enum Limit {
        /// The people of a week.
        People = "people",
        /// Rows of presence of a person.
        Presence = "presence",
        /// Sources of hours of a person.
        Hours = "hours",
        /// The groups of a week.
        Groups = "groups",
        /// Rows of teachers of a group.
        Teachers = "teachers",
        /// Rows of lesson times.
        Lessons = "lessons",
        /// The places of a week.
        Places = "places",
        /// The blocks of a week.
        Blocks = "blocks",
        /// Groups of one block.
        GroupsOfBlock = "groups-of-block",
        /// The asks of a week.
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
        /// The agreements of a week.
        Agreements = "agreements",
    }
}

/// Why an edit was refused. A refused edit changes nothing.
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
    /// There is no ask at this index.
    NoAsk(usize),
    /// The ask at this index is already for the same group and kind: there is only one of each.
    AlreadyAsked(usize),
    /// There is no line at this index in the protocol or the log.
    NoLine(usize),
    /// This person already has the letter, in the same role.
    LetterTaken(PersonId),
    /// The role does not come with a lesbevoegdheid for this.
    MayNotLead {
        /// The role of that person.
        role: StaffRole,
    },
    /// The number of the pool may be that of a person.
    NotOfAnOffice,
    /// A text, a list or a number is out of bounds.
    OutOfBounds(Bounds),
    /// A span does not end after it begins.
    EmptySpan(Span),
    /// Week B in a cycle of one week.
    NoWeekB,
    /// A place has room for no block at all.
    NoRoom,
    /// This kind of block cannot be asked of a proposal.
    NotAsked(Kind),
    /// A block is not planned on this day, or is not planned work.
    NotPlannedThen {
        /// The block.
        block: BlockId,
        /// The day.
        date: Date,
    },
    /// A block already has a streepje on this day.
    AlreadyStruck {
        /// The block.
        block: BlockId,
        /// The day.
        date: Date,
    },
}

/// Why something in a week is out of bounds.
pub type Bounds = OutOfBounds<Text, Limit>;

impl From<Bounds> for EditError {
    fn from(error: Bounds) -> Self {
        Self::OutOfBounds(error)
    }
}
