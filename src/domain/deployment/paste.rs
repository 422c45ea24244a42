//! People and blocks pasted from a spreadsheet: nobody types six times forty blocks (dutch-practice 5.2).
//!
//! A text of rows becomes a week with all that could be read, and a problem for each row that could not. Good rows are
//! kept where others are not. What a school may expect of it:
//! - A head is optional. Its columns are known by their Dutch names, in any order; others are left out, and named.
//! - People and blocks may be in one text: each head begins a new table.
//! - Who and where a row is empty follow from the row above, as merged cells do.
//! - A role, group or place that is not there yet is made, as when it is typed at a block.
//! - To paste again does no harm: a block that is there stays one block, a person gets the hours and days of the row.

use super::blocks::{Block, Kind};
use super::people::{Person, Presence};
use super::time_of_day::{Span, TimeOfDay, Weekday, Weeks};
use super::{BlockId, Deployment, EditError, GroupId, PersonId, PlaceId};
use crate::rows::{self, Row, TooMuch};
use taakkompas_school::staff::{Letter, StaffRole};

mod cells;
mod reading;
mod vocabulary;

pub use cells::hours;

use reading::{BlockRow, PersonRow, Reading, Table, Who};

/// Why a row was not taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// A quote opens in it and is not closed.
    OpenQuote,
    /// It is not clear what its cells are.
    NotClear,
    /// A head without a column that says who; the rows below it are not read.
    NoWhoColumn,
    /// It does not say who.
    NoWho,
    /// It does not say on which day.
    NoDay,
    /// It does not say from when until when.
    NoTimes,
    /// Who it is, is not a role.
    NotARole {
        /// The text found.
        found: String,
    },
    /// There is more than one of this role, so a letter is needed.
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
    /// Not a time, or not a stretch of time.
    NotATime {
        /// The text found.
        found: String,
    },
    /// Not a number of hours.
    NotHours {
        /// The text found.
        found: String,
    },
    /// Not a kind of work.
    NotAKind {
        /// The text found.
        found: String,
    },
    /// Not a week of the cycle.
    NotAWeek {
        /// The text found.
        found: String,
    },
    /// The week does not let it pass.
    Refused(EditError),
}

impl From<EditError> for Reason {
    fn from(error: EditError) -> Self {
        Self::Refused(error)
    }
}

/// A row that was not taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Its number in the spreadsheet, from 1.
    pub line: u32,
    /// What stands in it, cell after cell.
    pub cells: Vec<String>,
    /// Why.
    pub reason: Reason,
}

/// What comes of a text: the week with everything that could be read, and what that was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The week with it.
    pub week: Deployment,
    /// Who is new.
    pub new_people: Vec<PersonId>,
    /// Who was there and got other hours or days.
    pub changed_people: Vec<PersonId>,
    /// Groups that are new.
    pub new_groups: Vec<GroupId>,
    /// Places that are new.
    pub new_places: Vec<PlaceId>,
    /// Blocks that are new.
    pub new_blocks: Vec<BlockId>,
    /// How many blocks of the text were in the week already.
    pub blocks_there: usize,
    /// The rows that were not taken over, in order.
    pub problems: Vec<Problem>,
    /// Heads of columns that say nothing we know.
    pub unused_columns: Vec<String>,
}

impl Outcome {
    /// Whether the week would not change.
    #[must_use]
    pub fn changes_nothing(&self) -> bool {
        self.new_people.is_empty() && self.changed_people.is_empty() && self.new_blocks.is_empty()
    }
}

/// Reads a text copied from a spreadsheet into a copy of a week.
///
/// # Errors
/// A text that is too long, or with too many rows.
pub fn paste(week: &Deployment, text: &str) -> Result<Outcome, TooMuch> {
    let rows = rows::read(text, |cell| vocabulary::column(cell).is_some())?;
    let mut pasting = Pasting::new(week, &rows);
    let mut table = Table::default();
    for row in &rows {
        let reading = table.read(row);
        pasting.take(row, reading);
    }
    Ok(pasting.outcome(week, table.unused))
}

/// How long the lists of a week were: edits only add at the end, so this is enough to go back.
struct Mark {
    people: usize,
    groups: usize,
    places: usize,
    blocks: usize,
    next: u32,
}

impl Mark {
    const fn of(week: &Deployment) -> Self {
        Self {
            people: week.people.len(),
            groups: week.groups.len(),
            places: week.places.len(),
            blocks: week.blocks.len(),
            next: week.next,
        }
    }

    fn back(&self, week: &mut Deployment) {
        week.people.truncate(self.people);
        week.groups.truncate(self.groups);
        week.places.truncate(self.places);
        week.blocks.truncate(self.blocks);
        week.next = self.next;
    }
}

/// A text on its way into a week.
struct Pasting {
    week: Deployment,
    /// The roles with a letter that rows on people name: a row without a letter gets another.
    named: Vec<(StaffRole, Letter)>,
    /// People of whom a row was taken over; a second row of them adds to the first.
    described: Vec<PersonId>,
    blocks_there: usize,
    problems: Vec<Problem>,
}

impl Pasting {
    fn new(week: &Deployment, rows: &[Row]) -> Self {
        let mut table = Table::default();
        let named = rows.iter().filter_map(|row| match table.read(row) {
            Ok(Reading::Person(PersonRow { who: Who { role, letter: Some(letter) }, .. })) => Some((role, letter)),
            _ => None,
        });
        let named = named.collect();
        Self { week: week.clone(), named, described: Vec::new(), blocks_there: 0, problems: Vec::new() }
    }

    /// Takes a row over: all of it or nothing.
    fn take(&mut self, row: &Row, reading: Result<Reading, Reason>) {
        let mark = Mark::of(&self.week);
        let taken = reading.and_then(|reading| match reading {
            Reading::Nothing => Ok(()),
            Reading::Person(person) => self.person(person),
            Reading::Block(block) => self.blocks(block),
        });
        if let Err(reason) = taken {
            mark.back(&mut self.week);
            self.problems.push(Problem { line: row.line, cells: row.cells.clone(), reason });
        }
    }

    fn person(&mut self, row: PersonRow) -> Result<(), Reason> {
        let letter =
            row.who.letter.or_else(|| Letter::all().find(|&letter| !self.named.contains(&(row.who.role, letter))));
        let letter = letter.ok_or(Reason::WhichLetter { role: row.who.role })?;
        let id = self.find_or_add(row.who.role, letter)?;
        let is_first = !self.described.contains(&id);
        self.week.change_person(id, |person| {
            if let Some(minutes) = row.minutes {
                person.roster_minutes = Some(minutes);
            }
            if is_first && !row.presence.is_empty() {
                person.presence.clear();
            }
            person.presence.extend(row.presence);
        })?;
        if is_first {
            self.described.push(id);
        }
        if row.who.letter.is_none() {
            self.named.push((row.who.role, letter));
        }
        Ok(())
    }

    fn find_or_add(&mut self, role: StaffRole, letter: Letter) -> Result<PersonId, EditError> {
        let is = |person: &&Person| person.role() == role && person.letter == letter;
        if let Some(person) = self.week.people.iter().find(is) {
            return Ok(person.id);
        }
        let id = self.week.add_person(role)?;
        self.week.change_person(id, |person| person.letter = letter)?;
        Ok(id)
    }

    /// Who a block is of. Without a letter it is the only one in that role.
    fn worker(&mut self, who: Who) -> Result<PersonId, Reason> {
        let Some(letter) = who.letter else {
            let mut same = self.week.people.iter().filter(|person| person.role() == who.role);
            return match (same.next(), same.next()) {
                (None, _) => Ok(self.find_or_add(who.role, Letter::A)?),
                (Some(only), None) => Ok(only.id),
                _ => Err(Reason::WhichLetter { role: who.role }),
            };
        };
        Ok(self.find_or_add(who.role, letter)?)
    }

    fn blocks(&mut self, row: BlockRow) -> Result<(), Reason> {
        let person = self.worker(row.who)?;
        let mut groups = Vec::new();
        for label in &row.groups {
            groups.push(self.group(label)?);
        }
        let place = if row.place.is_empty() { None } else { Some(self.week.place_named(&row.place)?) };
        let mut there = 0;
        for &weekday in &row.days {
            for &span in &row.spans {
                let is_same = |block: &Block| {
                    (block.person, block.weekday, block.span) == (person, weekday, span)
                        && (block.weeks, &block.groups) == (row.weeks, &groups)
                };
                if self.week.blocks.iter().any(is_same) {
                    there += 1;
                    continue;
                }
                self.week.add_block(Block {
                    weeks: row.weeks,
                    groups: groups.clone(),
                    aim: row.aim.clone(),
                    teacher: row.teacher.clone(),
                    place,
                    arrangement: row.arrangement,
                    protected: row.protected,
                    ..Block::new(person, row.kind, weekday, span)
                })?;
            }
        }
        self.blocks_there += there;
        Ok(())
    }

    /// The group with this label, also where one of the two says "groep 4" and the other "4".
    fn group(&mut self, label: &str) -> Result<GroupId, EditError> {
        let same = self.week.groups.iter().find(|group| cells::is_same_group(&group.label, label));
        match same.map(|group| group.id) {
            Some(id) => Ok(id),
            None => self.week.group_named(label),
        }
    }

    fn outcome(self, before: &Deployment, unused_columns: Vec<String>) -> Outcome {
        let week = self.week;
        let is_changed = |person: &&Person| before.person(person.id).is_some_and(|old| old != *person);
        let people = week.people.iter();
        Outcome {
            new_people: people
                .clone()
                .filter(|person| before.person(person.id).is_none())
                .map(|person| person.id)
                .collect(),
            changed_people: people.filter(is_changed).map(|person| person.id).collect(),
            new_groups: week.groups.iter().skip(before.groups.len()).map(|group| group.id).collect(),
            new_places: week.places.iter().skip(before.places.len()).map(|place| place.id).collect(),
            new_blocks: week.blocks.iter().skip(before.blocks.len()).map(|block| block.id).collect(),
            blocks_there: self.blocks_there,
            problems: self.problems,
            unused_columns,
            week,
        }
    }
}
