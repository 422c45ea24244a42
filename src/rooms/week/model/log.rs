//! Streepjes: planned work that was given up, and the blocks that went ahead.
//!
//! The log counts blocks, not people, and holds one of a few reasons; own illness, but never which.
//! What the ib'er, the bouwcoördinator and the leader give up counts too. [`Emergency`] is the calm
//! record of a group that was with someone without a lesbevoegdheid. [`OwnCount`] is the
//! assistant's own, and is separate from all of this.

mod sums;

use serde::{Deserialize, Serialize};
use time::Date;

use super::edit::{EditError, Limit, Text};
use super::{AssistantWeek, Block, BlockId, GroupId, KindFamily, PersonId};
pub use sums::{PeriodSum, Sum, planned_between, sums};
use taakkompas_school::iso_date;
use taakkompas_school::limits::{at_most, counted, short, within};
use taakkompas_school::school_year::{Calendar, HolidayId};
use taakkompas_school::time_of_day::Weekday;

coded! {
    /// Why planned work was given up.
    pub enum StrikeReason {
        /// Standing in for someone.
        StandIn = "stand-in",
        /// A test week.
        Tests = "tests",
        /// An outing or a celebration.
        Outing = "outing",
        /// A study day.
        StudyDay = "study-day",
        /// Own illness; never which.
        OwnIllness = "own-illness",
        /// Another reason.
        Other = "other",
    }
}

/// Whose planned work it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Who {
    /// Someone in the week; the number stays in the log after the person has gone.
    Person(PersonId),
    /// The ib'er.
    Ib,
    /// The bouwcoördinator.
    Coordinator,
    /// The leader.
    Leader,
    /// A teacher without a group at that moment.
    Teacher,
}

/// One line of the log: planned work that did not go ahead on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The day on which it did not go ahead.
    #[serde(with = "iso_date")]
    pub date: Date,
    /// Whose work it was.
    pub who: Who,
    /// Why it was given up.
    pub reason: StrikeReason,
    /// How many blocks, or pieces of work; at least one.
    pub blocks: u32,
    /// How many minutes in total.
    pub minutes: u32,
    /// Which blocks of the week, if they were named.
    pub named: Vec<BlockId>,
}

/// A record that a group was with someone without a lesbevoegdheid: not a usual solution, and not a
/// stamp of approval.
///
/// It says which teacher was responsible and nearby, what the pupils did, whether the person
/// agreed, and what is done to prevent it (dutch-practice 5.3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Emergency {
    /// The day.
    #[serde(with = "iso_date")]
    pub date: Date,
    /// Who was with the group.
    pub person: PersonId,
    /// The group.
    pub group: GroupId,
    /// Which teacher was responsible and nearby, as a role.
    pub responsible: String,
    /// What the pupils did.
    pub pupils_did: String,
    /// Whether the person agreed; nobody without a lesbevoegdheid has to.
    pub agreed: Option<bool>,
    /// What is done to prevent it.
    pub prevention: String,
}

impl Emergency {
    /// The longest text of a record, in characters.
    pub const LONGEST_TEXT: usize = 200;
}

/// The log of a school.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Log {
    /// The day from which the school keeps it; if `None`, the day of its first line.
    #[serde(with = "iso_date::option")]
    pub(super) since: Option<Date>,
    /// The lines, earliest first.
    pub entries: Vec<Entry>,
    /// Groups that were with someone without a lesbevoegdheid, earliest first.
    pub emergencies: Vec<Emergency>,
}

impl Log {
    /// The most lines: a school year with ten a day.
    pub const MOST_ENTRIES: usize = 2000;
    /// The most records of emergencies.
    pub const MOST_EMERGENCIES: usize = 200;
    /// The most blocks of one line.
    pub const MOST_BLOCKS: u32 = 50;
    /// The most minutes of one line: a long day.
    pub const MOST_MINUTES: u32 = 600;

    /// The day from which the school keeps it, if it said so.
    pub const fn since(&self) -> Option<Date> {
        self.since
    }

    /// Sets the day from which the school keeps it. Without one, it counts from its first line.
    pub const fn set_since(&mut self, day: Option<Date>) {
        self.since = day;
    }

    /// The day from which it counts; `None` if it has neither a day nor a line.
    pub fn counts_since(&self) -> Option<Date> {
        self.since.or_else(|| self.entries.iter().map(|entry| entry.date).min())
    }

    /// Adds a line, in the order of the days. [`AssistantWeek::strike`] adds one that names its block.
    ///
    /// # Errors
    /// Numbers out of range, or too many lines.
    pub fn add(&mut self, entry: Entry) -> Result<(), EditError> {
        at_most(Limit::LogEntries, self.entries.len() + 1, Self::MOST_ENTRIES)?;
        counted(entry.blocks, 1, Self::MOST_BLOCKS)?;
        within(entry.minutes, 0, Self::MOST_MINUTES)?;
        // Lines arrive nearly in order: insert after the last one that is not later.
        let at = self.entries.iter().rposition(|other| other.date <= entry.date).map_or(0, |at| at + 1);
        self.entries.insert(at, entry);
        Ok(())
    }

    /// Removes a line and returns it.
    ///
    /// # Errors
    /// No line at this index.
    pub fn remove(&mut self, at: usize) -> Result<Entry, EditError> {
        if at < self.entries.len() { Ok(self.entries.remove(at)) } else { Err(EditError::NoLine(at)) }
    }

    /// Records that a group was with someone without a lesbevoegdheid.
    ///
    /// # Errors
    /// A text that is too long, or too many records.
    pub fn add_emergency(&mut self, emergency: Emergency) -> Result<(), EditError> {
        at_most(Limit::Emergencies, self.emergencies.len() + 1, Self::MOST_EMERGENCIES)?;
        for text in [&emergency.responsible, &emergency.pupils_did, &emergency.prevention] {
            short(Text::Emergency, text, Emergency::LONGEST_TEXT)?;
        }
        let at = self.emergencies.iter().rposition(|other| other.date <= emergency.date).map_or(0, |at| at + 1);
        self.emergencies.insert(at, emergency);
        Ok(())
    }
}

/// Whether a block is planned work, so that it can go ahead or be given up.
pub const fn is_planned_work(block: &Block) -> bool {
    block.kind.is_work() && !matches!(block.kind.family(), KindFamily::StandingIn)
}

impl AssistantWeek {
    /// Whether a block is planned on this date; holidays are ignored.
    pub fn happens_on(&self, block: &Block, date: Date) -> bool {
        Weekday::of(date) == Some(block.weekday) && block.weeks.has(self.week_of(date))
    }

    /// One streepje: this block did not go ahead on this day.
    ///
    /// # Errors
    /// An unknown block, one that is not planned on that day or is not planned work, one that
    /// already has a streepje, or too many lines.
    pub fn strike(&mut self, date: Date, id: BlockId, reason: StrikeReason) -> Result<(), EditError> {
        let block = self.block(id).ok_or(EditError::NoBlock(id))?;
        if !self.happens_on(block, date) || !is_planned_work(block) {
            return Err(EditError::NotPlannedThen { block: id, date });
        }
        if self.log.entries.iter().any(|entry| entry.date == date && entry.named.contains(&id)) {
            return Err(EditError::AlreadyStruck { block: id, date });
        }
        let (who, minutes) = (Who::Person(block.person), block.span.length());
        self.log.add(Entry { date, who, reason, blocks: 1, minutes, named: vec![id] })
    }
}

/// The days on which an assistant stood in, counted by herself and for herself.
///
/// It is not part of the [`AssistantWeek`]: only she fills it in, it is not made from any log, and it
/// is in no file of the school. The cao result of 2025-2027 mentions an amount for such a day.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct OwnCount {
    days: Vec<OwnDay>,
}

/// One day of an assistant's own count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct OwnDay(#[serde(with = "iso_date")] Date);

impl OwnCount {
    /// The most days: five school years.
    pub const MOST: usize = 1000;

    /// The days, earliest first.
    pub fn days(&self) -> impl Iterator<Item = Date> {
        self.days.iter().map(|day| day.0)
    }

    /// Adds a day, or removes it if it is there. Once the list is full, no day is added.
    pub fn toggle(&mut self, date: Date) {
        match self.days.binary_search(&OwnDay(date)) {
            Ok(at) => drop(self.days.remove(at)),
            Err(at) if self.days.len() < Self::MOST => self.days.insert(at, OwnDay(date)),
            Err(_) => {}
        }
    }

    /// The number of days in each period between two holidays, earliest first; periods without any
    /// are left out.
    pub fn by_period(&self, calendar: &Calendar) -> Vec<(HolidayId, u32)> {
        let mut found: Vec<(HolidayId, u32)> = Vec::new();
        for date in self.days() {
            let period = calendar.period_of(date).period;
            match found.last_mut() {
                Some((last, days)) if *last == period => *days += 1,
                _ => found.push((period, 1)),
            }
        }
        found
    }
}
