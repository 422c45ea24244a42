//! Reading and writing a list of tasks or colleagues, pasted or as CSV.
//!
//! Reading accepts what schools have: the rows of [`taakkompas_school::rows`], and the cells that
//! [`taakkompas_school::dutch`] reads. The order in which a text becomes a list:
//! - `table`, with `shape`: what each row is. Titles, headings and totals are set aside by name, each an `aside`; the names
//!   of columns may be in any of the first rows, and say more in a title or row `above`;
//!   or none of them is known (`unknown_head`); rows that belong together become one `entry`;
//! - `one_cell`: a list of which each row is one line becomes cells, if a line names them;
//! - `beside`: tables beside each other are put below each other; `notes`: what stands below a list and is no task;
//! - `heads` with `slots`, `limit` and `amounts`, `by_content`, `functions`, `infer`: what each column holds, by its head or by what is in it, and
//!   which of several columns with hours says how much. Columns that are not used are named;
//! - `by_person`: lines that begin with a person and give several tasks become an entry for each task;
//! - `evidence`: what the whole list says of its hours, for the rows that do not;
//! - `tasks` with `reader`, `size`, `label` and `totals`, and `people`: what an entry says. What cannot be read is left out of the entry and said; the
//!   entry is kept. Only a row without a label, or one that is there already, is left out itself;
//! - `turned`, `together`: lists of colleagues become one colleague a row, also if names stand below days or beside each other;
//! - `titles`, `sections`, `role_headings`, `several`, `people_columns`, `people_label`, `people_left`, `people_room`, `people_hours`, `on_days`: the headings of a
//!   team, labels of several people, which column is their room, what a label says of a colleague, their room, whether hours
//!   are those that someone works, and days, each put in a `person_row`;
//! - `lapse`: what the list says is not done any more is never counted in silence;
//! - `twins`, `people_apart`: rows with one label are told apart; `add`: the list goes into a division, in which `meant` finds
//!   whom a name means.
//!
//! A written cell never starts with a character that a spreadsheet would run as a formula.

mod above;
mod add;
mod amounts;
mod aside;
mod beside;
mod by_content;
mod by_person;
mod cells;
mod column;
mod entry;
mod evidence;
mod functions;
mod heads;
mod infer;
mod label;
mod lapse;
mod limit;
mod meant;
mod notes;
mod number_inside;
mod on_days;
mod one_cell;
mod people;
mod people_apart;
mod people_beside;
mod people_columns;
mod people_hours;
mod people_label;
mod people_left;
mod people_room;
mod person_row;
mod reader;
mod role_headings;
mod row;
mod sections;
mod several;
mod shape;
mod size;
mod slots;
mod table;
mod tasks;
mod titles;
mod together;
mod totals;
mod turned;
mod twins;
mod unknown_head;
mod words;
mod write;

use super::{ColleagueId, EditError, IneligibleReason, TaskId};
use crate::law::Finding;
pub use add::Added;
pub use aside::{Aside, AsideKind, Unused};
pub use cells::names;
pub use column::Column;
pub use people::PeopleList;
pub use person_row::{PersonRow, RowCapacity};
pub use row::TaskRow;
pub use taakkompas_school::dutch::hours::{Each, Per};
pub use taakkompas_school::dutch::sentences::needs::Doubt;
pub use tasks::TaskList;

/// The most characters of a text that are repeated in a problem.
pub const MOST_REPEATED: usize = 40;

/// A problem with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowProblem {
    /// Its number in the spreadsheet, from 1.
    pub line: u32,
    /// What is wrong.
    pub problem: ListProblem,
}

/// What is wrong with a row, or has to be said about it. The row is left out, unless [`ListProblem::is_kept`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListProblem {
    /// The row has no label.
    NoLabel,
    /// A text is too long. The row is kept without it, unless it is the label.
    TooLong {
        /// The column it is in.
        column: Column,
        /// The most characters.
        most: usize,
        /// The characters found.
        found: usize,
    },
    /// A cell that cannot be read as what its column holds. The row is kept without it.
    Unread {
        /// The column it is in.
        column: Column,
        /// The text of the cell, shortened.
        text: String,
    },
    /// A cell that can mean two things. The row is kept without it.
    TwoReadings {
        /// The column it is in.
        column: Column,
        /// The text of the cell, shortened.
        text: String,
    },
    /// Words of a cell that were not used; the rest was.
    Left {
        /// The column they are in.
        column: Column,
        /// The words, shortened.
        text: String,
    },
    /// An amount or a time of year that is only about right, and is used.
    About {
        /// The column it is in.
        column: Column,
        /// The text of the cell, shortened.
        text: String,
        /// The minutes that were read; zero for a time of year.
        minutes: u32,
    },
    /// A number of people that is only about right: the highest is used.
    AboutPeople {
        /// The text of the cell, shortened.
        text: String,
        /// The number that is used.
        most: u16,
    },
    /// A part of the team: everyone is used.
    PartOfTeam {
        /// The text of the cell, shortened.
        text: String,
    },
    /// Nothing says how much a task is, or that it will be said later. Kept with the usual size.
    SizeNotSaid {
        /// What is said instead; empty if nothing is.
        text: String,
    },
    /// Hours of another time than a year. Kept without them.
    NotAYear {
        /// The text of the cell, shortened.
        text: String,
        /// In what time they come back.
        per: Per,
        /// The minutes each time.
        minutes: u32,
    },
    /// Hours for each group or pupil, of which the number is not known. Kept without them.
    ForEach {
        /// The text of the cell, shortened.
        text: String,
        /// For whom they count again.
        each: Each,
    },
    /// All that someone works in a year, and no room for tasks. Kept without it.
    WorkingHours {
        /// The text of the cell, shortened.
        text: String,
        /// The minutes that it is.
        minutes: u32,
    },
    /// A part of full time, counted as hours.
    OfFullTime {
        /// The text of the cell, shortened.
        text: String,
        /// The minutes that it is.
        minutes: u32,
    },
    /// A number in a column for room that is a part of full time or a number of hours: which one is asked. Kept without.
    PartOrHours {
        /// The text of the cell, shortened.
        text: String,
    },
    /// Hours for each person, without a number of people.
    PeopleNotSaid {
        /// The minutes for each.
        minutes: u32,
    },
    /// Hours of everyone: for each person or for all together, nothing says which. Kept as those of all together.
    EachOrTogether {
        /// The minutes.
        minutes: u32,
    },
    /// Hours of a number of people: for each or for all together, and nothing in the list says which. Kept as those of all
    /// together. Asked of the first such row.
    HoursOfSeveral {
        /// The minutes.
        minutes: u32,
        /// The people.
        people: u32,
        /// How many rows of the list it holds for.
        rows: u32,
    },
    /// The hours are for each person, as in the other rows.
    EachAsOthers {
        /// The minutes for each.
        minutes: u32,
        /// The people.
        people: u32,
    },
    /// Two amounts of which nothing says how they belong together: the second is called a total, and is used.
    TwoAmounts {
        /// What the first column gives, in minutes.
        minutes: u32,
        /// What the second gives, in minutes.
        total: u32,
    },
    /// Hours and minutes that are neither the same nor one amount together. Kept without them.
    HoursAndMinutes {
        /// What the column of hours gives, in minutes.
        minutes: u32,
        /// What the column of minutes gives.
        more: u32,
    },
    /// Parts of one sum, which were added up.
    Sum {
        /// The texts of the cells, shortened; empty if they are hours and minutes.
        text: String,
        /// The sum, in minutes.
        minutes: u32,
    },
    /// Hours of functions, which were added up: nothing says whether they are for each person with such a function.
    PerFunction {
        /// The functions with their hours, shortened.
        text: String,
        /// The sum, in minutes.
        minutes: u32,
    },
    /// Hours beside a number of times: they may be for each time or for all of them. Kept without them.
    HoursOrTurns {
        /// What the row gives, in minutes.
        minutes: u32,
        /// How many times.
        times: u32,
    },
    /// A number of hours or of people: the list does not say which. Kept without it.
    HoursOrPeople {
        /// The text of the cell, shortened.
        text: String,
    },
    /// A number with a comma or a point that may be thousands or a part. Kept without it.
    Thousands {
        /// The text of the cell, shortened.
        text: String,
    },
    /// The same, as was asked of another row already.
    ThousandsAlso {
        /// The text of the cell, shortened.
        text: String,
        /// The row of which it was asked.
        first: u32,
    },
    /// What stands above it in a column before the names holds for this row too: a merged cell.
    FromAbove {
        /// The column.
        column: Column,
        /// What stands there, shortened.
        text: String,
    },
    /// Hours that are no whole minutes: they are rounded.
    Rounded {
        /// The text of the cell, shortened.
        text: String,
        /// The minutes that are used.
        minutes: u32,
    },
    /// The mark of a note stands behind a cell: the cell is used without it.
    Footnote {
        /// The text of the cell, shortened.
        text: String,
        /// The note below the list, shortened; empty if it is not found.
        note: String,
    },
    /// The hours for each, times the people, are not the hours that the row gives in all. The product is used.
    OtherTotal {
        /// The product, in minutes.
        product: u32,
        /// What the row gives, in minutes.
        total: u32,
    },
    /// Hours that are zero, or more than there can be. Kept without them.
    OutOfRange {
        /// The text of the cell, shortened.
        text: String,
    },
    /// More days than one: a task is bound to one day or to none.
    SeveralDays {
        /// The text of the cell, shortened.
        text: String,
    },
    /// More groups than one: a task is bound to one group or to none.
    SeveralGroups {
        /// The text of the cell, shortened.
        text: String,
    },
    /// The list says, instead of its hours, that the task is not done any more.
    Lapses {
        /// What it says, shortened.
        text: String,
    },
    /// The list says that the task is not done any more, or that the colleague leaves. Kept with its hours, and asked.
    MayLapse {
        /// What it says, shortened.
        text: String,
    },
    /// What a column should hold was in the label.
    FromLabel {
        /// What it was read as.
        column: Column,
        /// The text that was taken from it, shortened.
        text: String,
    },
    /// The days of a colleague were in the label.
    DaysFromLabel {
        /// The text that was taken from it, shortened.
        text: String,
        /// Whether the row also says how much room there is.
        has_room: bool,
    },
    /// A job that nobody has yet: no colleague.
    Vacancy {
        /// What it says, shortened.
        text: String,
    },
    /// The row was joined with those below it, up to this one: a line end in a cell.
    Joined {
        /// The number of the last of them.
        until: u32,
    },
    /// The rows below it, up to this one, have no label: they are more of the same.
    Merged {
        /// The number of the last of them.
        until: u32,
    },
    /// Commas seem to separate cells, but they are not used so: the whole row is the label.
    LooseCommas,
    /// The label of several rows was the same: this was put behind it.
    LabelWith {
        /// What was put behind it, shortened.
        text: String,
    },
    /// Its amount is just the sum of other rows: it may be a total.
    MayBeTotal {
        /// The first of those rows.
        from: u32,
        /// The last of them.
        to: u32,
    },
    /// Only a label, naming several functions, in a list of which other rows say more: colleagues, or the heading of some.
    MayBeHeading,
    /// Several functions in one label, with room or days: one colleague who has them all.
    OnePerson {
        /// The label, shortened.
        text: String,
    },
    /// The name of a colleague says more, such as a group or a day, and nothing of it was read.
    MoreInLabel {
        /// The label, shortened.
        text: String,
    },
    /// A heading of a list of colleagues names groups: they are not given to those below it.
    GroupsOfHeading {
        /// The heading, shortened.
        text: String,
    },
    /// A number behind a colleague that may be a group or hours. Kept without it.
    GroupOrHours {
        /// The number.
        text: String,
    },
    /// A name in a cell of more names, or a number of people: one colleague a row.
    SeveralPeople {
        /// How many there seem to be.
        count: usize,
    },
    /// Its label asks for something by law, or usually, which was set.
    Needs(Finding),
    /// Its label can mean a lesson: the school is asked, and until then it is not divided.
    Asked(Doubt),
    /// The list says that no lesbevoegdheid is needed, and by law it is. It was set.
    AgainstLaw,
    /// The list says that no lesbevoegdheid is needed, and usually it is. It was not set.
    ChosenWithout,
    /// An earlier row has this label.
    Twice {
        /// The number of that row in the spreadsheet.
        first: u32,
    },
    /// The division already has a task with this label.
    TaskThere(TaskId),
    /// The division already has a colleague with this label.
    ColleagueThere(ColleagueId),
    /// A quote is opened in it and not closed.
    OpenQuote,
    /// Letters were lost: the file was read in the wrong encoding.
    LostLetters,
    /// Someone named for last year is not in the division. The row is kept without that name.
    UnknownColleague {
        /// The name, shortened.
        text: String,
    },
    /// Someone named for last year may not hold the task. The row is kept without that name.
    MayNotHold {
        /// The colleague who was named.
        colleague: ColleagueId,
        /// Why they may not.
        why: IneligibleReason,
    },
    /// The division is full, or refuses the row.
    Refused(EditError),
}

impl ListProblem {
    /// Whether the row is kept despite the problem.
    pub const fn is_kept(&self) -> bool {
        !matches!(
            self,
            Self::NoLabel
                | Self::TooLong { column: Column::Label, .. }
                | Self::Twice { .. }
                | Self::TaskThere(_)
                | Self::ColleagueThere(_)
                | Self::OpenQuote
                | Self::LostLetters
                | Self::SeveralPeople { .. }
                | Self::Vacancy { .. }
                | Self::Lapses { .. }
                | Self::Refused(_)
        )
    }
}

/// A text, shortened so that it can be repeated.
pub(super) fn cut(text: &str) -> String {
    text.chars().take(MOST_REPEATED).collect()
}
