//! What came of a text that was pasted: the week, the rows that were not imported, and what deserves a look.

use super::{AssistantWeek, BlockId, EditError, GroupId, Letter, PersonId, PlaceId, Span, StaffRole, Weekday};
use taakkompas_school::dutch::sentences::needs::Doubt;

/// Why a row was not imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemReason {
    /// A quote opens in it and is never closed.
    OpenQuote,
    /// It is unclear what its cells are.
    NotClear,
    /// A head without a column for who; the rows below it are not read.
    NoWhoColumn,
    /// It does not say who.
    NoWho,
    /// It does not say which day.
    NoDay,
    /// It does not give a start and an end.
    NoTimes,
    /// What the cell for the person gives is not a role.
    NotARole {
        /// The text found.
        found: String,
    },
    /// A teacher with a group: that is filled in on the cards.
    OnTheCards {
        /// The text found.
        found: String,
    },
    /// Someone who does not work in this week, such as an ib'er.
    NotInThisWeek {
        /// The text found.
        found: String,
    },
    /// A roster with days across that does not say whose it is.
    WhoseRoster,
    /// Every other week, without saying which.
    WhichWeek {
        /// The text found.
        found: String,
    },
    /// There are several people in this role, so a letter is needed.
    WhichLetter {
        /// The role.
        role: StaffRole,
    },
    /// Not one letter from A to Z.
    NotALetter {
        /// The text found.
        found: String,
    },
    /// Not a school day.
    NotADay {
        /// The text found.
        found: String,
    },
    /// Not a time or a span of time.
    NotATime {
        /// The text found.
        found: String,
    },
    /// One time, where a begin and an end are needed.
    OneTime {
        /// The text found.
        found: String,
    },
    /// Times of which the end does not lie after the begin.
    EndsFirst {
        /// The text found.
        found: String,
    },
    /// A number that looks like a time, and is none: "25.00".
    NoSuchTime {
        /// The number.
        found: String,
    },
    /// A number that may be minutes or parts of an hour: "12,25".
    MinutesOrParts {
        /// The number.
        found: String,
    },
    /// "V" on each day that a row says anything of: a day off, or a tick.
    OffOrTick {
        /// The text found.
        found: String,
    },
    /// Times that may be in the morning or in the afternoon.
    MorningOrAfternoon {
        /// The text found.
        found: String,
    },
    /// A cell for times that says more.
    MoreThanTimes {
        /// The text found.
        found: String,
        /// The words that are no time.
        words: String,
    },
    /// "Idem", where the cell before it and the one above it are not the same.
    Idem {
        /// The text found.
        found: String,
    },
    /// "Hele dag" and the like, while nobody said when there are lessons.
    NoLessonTimes {
        /// The text found.
        found: String,
    },
    /// A part of a day, without saying which.
    HalfDay {
        /// The text found.
        found: String,
    },
    /// Lesson times for some weeks: they are the same each week.
    LessonsOfSomeWeeks {
        /// The text found.
        found: String,
    },
    /// Lesson times that overlap with others of the text for the same groups on this day.
    OtherLessons {
        /// The day.
        weekday: Weekday,
    },
    /// A sentence, where a table is read.
    InWords,
    /// A stage of the school without its years, and no group is called so.
    WhichYears {
        /// The text found.
        found: String,
    },
    /// Not a group, in a table of lesson times.
    NotAGroup {
        /// The text found.
        found: String,
    },
    /// Not a number of hours.
    NotHours {
        /// The text found.
        found: String,
    },
    /// Not a week of the cycle.
    NotAWeek {
        /// The text found.
        found: String,
    },
    /// An edit of the week refused it.
    Refused(EditError),
}

impl From<EditError> for ProblemReason {
    fn from(error: EditError) -> Self {
        Self::Refused(error)
    }
}

/// A row that was not imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PasteProblem {
    /// Its number in the spreadsheet, from 1.
    pub line: u32,
    /// Its contents, cell by cell.
    pub cells: Vec<String>,
    /// Why it was not imported.
    pub reason: ProblemReason,
}

/// What deserves a look in a row that was imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// What work it is must still be chosen.
    WhichWork {
        /// The text found.
        found: String,
        /// The question to ask, if the words are known.
        doubt: Option<Doubt>,
    },
    /// It is not clear which groups are meant; the block has none.
    WhichGroups {
        /// The text found.
        found: String,
    },
    /// The block is for more groups than a block can have; it has none.
    TooManyGroups {
        /// The text found.
        found: u32,
    },
    /// The cell names a group and nothing else: what is done there must still be chosen.
    OnlyGroup {
        /// The text found.
        found: String,
    },
    /// The row says when someone is there, and nothing of a group or of the work: that must still be chosen.
    NoWork,
    /// A time in a cell of a roster that is not when all of the cell is; that of the row was taken.
    TimeInCell {
        /// The text found.
        found: String,
    },
    /// A part of a cell with one time: until when it goes on is not said, and it is left out.
    PartWithTime {
        /// The part found.
        found: String,
    },
    /// A title above a table; nothing is done with it.
    Title,
    /// A row that names weeks, which hold for the rows below it.
    WeeksAbove {
        /// The text found.
        found: String,
    },
    /// Dates with the days of a head, which are not used.
    DatesInHead {
        /// The days with their dates.
        found: String,
    },
    /// "V" beside times, read as a day off.
    ReadAsOff {
        /// The text found.
        found: String,
    },
    /// A name that tells people of one role apart: this is the letter of that person here. The name is not kept.
    NamedAs {
        /// The name found.
        found: String,
        /// The role.
        role: StaffRole,
        /// The letter.
        letter: Letter,
    },
    /// Hours of more than one day of a person, added up.
    HoursOfDays {
        /// The minutes in a week so far.
        minutes: u32,
    },
    /// Other hours of a person than a row above gives; these were taken.
    OtherHours {
        /// The minutes in a week that were taken.
        minutes: u32,
        /// Those of the row above.
        before: u32,
    },
    /// The title of a roster that says more than whose it is; that is not used.
    OnlyWhose {
        /// The title.
        found: String,
    },
    /// Lesson times without days, read as those of each day.
    EveryDay {
        /// The text found.
        found: String,
    },
    /// Times of someone on one day that overlap.
    TwiceThere {
        /// The day.
        weekday: Weekday,
        /// The first times.
        one: Span,
        /// Those that overlap with it.
        other: Span,
    },
    /// A row of totals; nothing is done with it.
    Total,
    /// What is said beside the times, such as when children come in; it is not used.
    BesideTimes {
        /// The text found.
        found: String,
    },
    /// A date, that a spreadsheet has made of groups.
    GroupsFromDate {
        /// The text found.
        found: String,
        /// The groups as they were read.
        meant: String,
    },
    /// What stands beside a group in its cell, which is not used: "4 lln".
    BesideGroup {
        /// The text found.
        found: String,
    },
    /// A mark or a word that says that something is not sure: "± 8.30", "16*". It was read without that.
    Unsure {
        /// The text found.
        found: String,
    },
    /// Hours that say more than a number.
    HoursRead {
        /// The text found.
        found: String,
        /// The minutes in a week as they were read.
        minutes: u32,
    },
    /// A group among the words of the work, beside a column that names another.
    GroupInWork {
        /// The text found.
        found: String,
    },
    /// A row of a roster that says no time, and is not used: "Pauze".
    RowWithoutTimes {
        /// The text found.
        found: String,
    },
    /// Times on days without anyone, read as the lesson times of the school.
    SchoolLessons,
    /// A cell in a column without a head, which is not used.
    NoHead {
        /// The text found.
        found: String,
    },
    /// A number below a day, read as all of that day.
    WholeDay {
        /// The text found.
        found: String,
    },
    /// In a week of one week, what is for week A is there every week.
    OneWeek,
    /// A time was read as one in the afternoon.
    Afternoon {
        /// The text found.
        found: String,
        /// The time as it was read.
        span: Span,
    },
    /// A break that is not at a time of its own was left out.
    PauseWithoutTime {
        /// Its minutes.
        minutes: u32,
    },
}

/// A row that was imported and deserves a look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PasteNote {
    /// Its number in the spreadsheet, from 1.
    pub line: u32,
    /// Its contents, cell by cell.
    pub cells: Vec<String>,
    /// What to look at.
    pub note: Note,
}

/// The result of a text: the week with everything that could be read, and what that was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The week with the text in it.
    pub week: AssistantWeek,
    /// The people who are new.
    pub new_people: Vec<PersonId>,
    /// The existing people who got other hours or days.
    pub changed_people: Vec<PersonId>,
    /// The groups that are new.
    pub new_groups: Vec<GroupId>,
    /// The existing groups that got other lesson times.
    pub changed_groups: Vec<GroupId>,
    /// Whether the school got other lesson times.
    pub has_new_lessons: bool,
    /// The places that are new.
    pub new_places: Vec<PlaceId>,
    /// The blocks that are new.
    pub new_blocks: Vec<BlockId>,
    /// How many blocks in the text were in the week already.
    pub blocks_there: usize,
    /// The rows that were not imported, in order.
    pub problems: Vec<PasteProblem>,
    /// What deserves a look in the rows that were imported, in order.
    pub notes: Vec<PasteNote>,
    /// The heads of columns that we do not know.
    pub unused_columns: Vec<String>,
}

impl Outcome {
    /// Whether there is a roster with days across that does not say whose it is.
    pub fn lacks_who(&self) -> bool {
        self.problems.iter().any(|row| row.reason == ProblemReason::WhoseRoster)
    }

    /// Whether the week would stay as it is.
    pub fn changes_nothing(&self) -> bool {
        self.new_people.is_empty()
            && self.changed_people.is_empty()
            && self.new_blocks.is_empty()
            && self.new_groups.is_empty()
            && self.changed_groups.is_empty()
            && !self.has_new_lessons
    }
}
