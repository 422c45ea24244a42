//! Why an edit is refused: facts, of which the interface makes a sentence.

use time::Date;

use crate::deployment::blocks::Kind;
use crate::deployment::time_of_day::Span;
use crate::deployment::{BlockId, GroupId, PersonId, PlaceId};
use taakkompas_school::limits::OutOfBounds;
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
    /// A text, a list or a number is out of bounds.
    OutOfBounds(Bounds),
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
}

/// Why something in a week is out of bounds.
pub type Bounds = OutOfBounds<Text, Limit>;

impl From<Bounds> for EditError {
    fn from(error: Bounds) -> Self {
        Self::OutOfBounds(error)
    }
}
