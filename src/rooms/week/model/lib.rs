//! The assistants' week: who works when, with whom and on what; and what happens when someone is ill.
//!
//! Assistants relieve a team when their work is structural and well agreed, and add pressure when they fill gaps. So a
//! school starts with three protected blocks per assistant; everything else is a further step. In the order in which a
//! school may take them:
//! - [`start`]: three protected blocks each, what they still lack and when they could take place;
//! - [`day_card`]: half past seven, one card per weekday: how groups split, and what does not stop;
//! - [`protocol`]: the school's own order of steps when someone is ill, and remarks on it;
//! - [`people`], [`groups`] with their [`teachers`], [`blocks`], [`time_of_day`]: the week itself; [`edit`] changes it;
//! - [`paste`]: people and blocks from a spreadsheet;
//! - [`drawing`]: the week as rows of bars on a time axis;
//! - [`figures`]: what the week says, each with its reason;
//! - [`log`]: planned work that was given up, and the blocks that went ahead;
//! - [`agreement`]: one page between an assistant and a teacher;
//! - [`asks`] and [`proposal`]: what the school asks for, and a week proposed from that.
//!
//! People are roles with a letter, teachers are role labels, and pupils do not appear at all. Someone without a
//! lesbevoegdheid can never be marked as allowed to lead a group; that it happened can be recorded. All times are whole
//! minutes, and all lists are in a fixed order.

#[macro_use]
extern crate taakkompas_school;

#[cfg(test)]
#[path = "../../../school/tests/support/mutated.rs"]
mod mutated;
#[cfg(test)]
#[path = "../../../school/tests/support/seed.rs"]
mod seed;

use serde::{Deserialize, Serialize};
use time::{Date, Duration};

use taakkompas_school::iso_date;
use taakkompas_school::numbered::Numbered;

pub mod agreement;
pub mod asks;
pub mod blocks;
pub mod day_card;
pub mod drawing;
pub mod edit;
pub mod figures;
pub mod groups;
pub mod log;
pub mod naming;
pub mod paste;
pub mod people;
pub mod proposal;
pub mod protocol;
pub mod start;
pub mod teachers;

pub use agreement::Agreement;
pub use asks::{Ask, Rules};
pub use blocks::{Block, BuildingPart, Kind, KindFamily};
pub use edit::{Bounds, EditError, Limit, Text};
pub use figures::{Fact, Figures, figures};
pub use groups::{DayPart, Group, Lesson, Place, TeacherTime, Year};
pub use log::Log;
pub use people::{Hours, Person};
pub use taakkompas_school::qualification::MayLead;
pub use taakkompas_school::staff::{Employer, Letter, StaffRole};
pub use taakkompas_school::time_of_day;
pub use taakkompas_school::time_of_day::{Cycle, Presence, Span, TimeOfDay, Week, Weekday, Weeks};

number! {
    /// The number of a person; zero until the person is added to a week.
    PersonId
}
number! {
    /// The number of a group; zero until the group is added to a week.
    GroupId
}
number! {
    /// The number of a place; zero until the place is added to a week.
    PlaceId
}
number! {
    /// The number of a block; zero until the block is added to a week.
    BlockId
}

has_number!(Person, PersonId);
has_number!(Group, GroupId);
has_number!(Place, PlaceId);
has_number!(Block, BlockId);

/// The week of a school, with everything that belongs to it.
///
/// The lists are in the order in which things were added. To undo a change, keep the value from before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AssistantWeek {
    /// One week, or two that alternate.
    pub cycle: Cycle,
    /// Any day of a week A, if weeks alternate; without it, odd calendar weeks are week A.
    #[serde(with = "iso_date::option")]
    week_a: Option<Date>,
    /// The lesson times of groups that have none of their own.
    pub lessons: Vec<Lesson>,
    /// The people who work in it.
    pub people: Vec<Person>,
    /// The groups of pupils.
    pub groups: Vec<Group>,
    /// The places to work with pupils, if the school keeps track of them.
    pub places: Vec<Place>,
    /// The blocks that make up the week.
    pub blocks: Vec<Block>,
    /// What the school asks of a proposed week.
    pub asks: Vec<Ask>,
    /// The rules that a proposed week keeps to.
    pub rules: Rules,
    /// What the school filled in for its day cards.
    pub cards: day_card::Cards,
    /// The school's order when someone is ill.
    pub protocol: protocol::Protocol,
    /// The planned work that was given up, and the emergencies.
    pub log: log::Log,
    /// What assistants and teachers agreed, one agreement per pair.
    agreements: Vec<agreement::Agreement>,
    /// The number to give next. Numbers are never reused, so an old one never refers to something else.
    next: u32,
}

impl Default for AssistantWeek {
    fn default() -> Self {
        Self {
            cycle: Cycle::OneWeek,
            week_a: None,
            lessons: Vec::new(),
            people: Vec::new(),
            groups: Vec::new(),
            places: Vec::new(),
            blocks: Vec::new(),
            asks: Vec::new(),
            rules: Rules::default(),
            cards: day_card::Cards::default(),
            protocol: protocol::Protocol::default(),
            log: log::Log::default(),
            agreements: Vec::new(),
            next: 1,
        }
    }
}

impl AssistantWeek {
    /// The most people in a week.
    pub const MOST_PEOPLE: usize = 60;
    /// The most groups in a week.
    pub const MOST_GROUPS: usize = 80;
    /// The most places in a week.
    pub const MOST_PLACES: usize = 40;
    /// The most blocks in a week.
    pub const MOST_BLOCKS: usize = 2000;

    /// Whether nothing was filled in.
    pub fn is_empty(&self) -> bool {
        Self { next: self.next, ..Self::default() } == *self
    }

    /// Any day of a week A, if the school named one.
    pub const fn week_a(&self) -> Option<Date> {
        self.week_a
    }

    /// What assistants and teachers agreed, one agreement per pair.
    pub fn agreements(&self) -> &[Agreement] {
        &self.agreements
    }

    /// The week without the parts that a proposal does not depend on: cards, protocol, log and agreements.
    #[must_use]
    pub fn for_proposal(&self) -> Self {
        Self {
            cards: day_card::Cards::default(),
            protocol: protocol::Protocol::default(),
            log: Log::default(),
            agreements: Vec::new(),
            ..self.clone()
        }
    }

    /// The person with this number.
    pub fn person(&self, id: PersonId) -> Option<&Person> {
        self.people.numbered(id)
    }

    /// The group with this number.
    pub fn group(&self, id: GroupId) -> Option<&Group> {
        self.groups.numbered(id)
    }

    /// The place with this number.
    pub fn place(&self, id: PlaceId) -> Option<&Place> {
        self.places.numbered(id)
    }

    /// The block with this number.
    pub fn block(&self, id: BlockId) -> Option<&Block> {
        self.blocks.numbered(id)
    }

    /// The onderwijsassistenten and leraarondersteuners.
    pub fn support_staff(&self) -> impl Iterator<Item = &Person> {
        self.people.iter().filter(|person| person.role().is_support())
    }

    /// The first letter not yet taken in this role; Z if all are taken.
    pub fn free_letter(&self, role: StaffRole) -> Letter {
        let is_free = |letter: &Letter| !self.people.iter().any(|p| p.role() == role && p.letter == *letter);
        Letter::all().find(is_free).or_else(|| Letter::all().last()).unwrap_or(Letter::A)
    }

    /// The blocks of a day, earliest first, then in the order of their numbers.
    pub fn blocks_on(&self, week: Week, weekday: Weekday) -> Vec<&Block> {
        let is_then = |block: &&Block| block.weeks.has(week) && block.weekday == weekday;
        let mut found: Vec<&Block> = self.blocks.iter().filter(is_then).collect();
        taakkompas_school::order::sort_by_key(&mut found, |block| (block.span, block.id));
        found
    }

    /// The blocks of a person in both weeks, by day and earliest first.
    pub fn blocks_of(&self, person: PersonId) -> Vec<&Block> {
        let mut found: Vec<&Block> = self.blocks.iter().filter(|block| block.person == person).collect();
        taakkompas_school::order::sort_by_key(&mut found, |block| (block.weekday, block.span, block.weeks, block.id));
        found
    }

    /// The teachers a block is with: the one named in it, or else those of its groups in the weeks in which it happens.
    /// Two if duo partners alternate; empty if none is known.
    pub fn teachers_of<'a>(&'a self, block: &'a Block) -> Vec<&'a str> {
        if let Some(teacher) = block.teacher.as_deref().filter(|teacher| !teacher.trim().is_empty()) {
            return vec![teacher];
        }
        let mut found: Vec<&str> = Vec::new();
        for group in block.groups.iter().filter_map(|&id| self.group(id)) {
            for week in block.weeks.of(self.cycle) {
                for label in group.teachers_at(week, block.weekday, block.span) {
                    if !found.contains(&label) {
                        found.push(label);
                    }
                }
            }
        }
        found
    }

    /// The lesson times of a group on a weekday: its own, or those of the school. Empty if unknown.
    pub fn lessons_of(&self, group: &Group, weekday: Weekday) -> Vec<Span> {
        let lessons = if group.lessons.is_empty() { &self.lessons } else { &group.lessons };
        groups::lessons_on(lessons, weekday)
    }

    /// Whether a group has lessons on a weekday; it does if no lesson times are known at all.
    pub fn has_lessons(&self, group: &Group, weekday: Weekday) -> bool {
        let is_unknown = group.lessons.is_empty() && self.lessons.is_empty();
        is_unknown || !self.lessons_of(group, weekday).is_empty()
    }

    /// How many minutes of a block with pupils fall outside the day of one of its groups: before the first lesson of that
    /// day, after the last, or on a day without lessons. A break between lessons may be used, and so may the day of a
    /// group whose lesson times are not known.
    pub fn minutes_outside_lessons(&self, group: &Group, block: &Block) -> u32 {
        let is_known = !group.lessons.is_empty() || !self.lessons.is_empty();
        if !is_known || !(block.kind.is_with_pupils() || block.kind == Kind::StandingIn) {
            return 0;
        }
        let lessons = self.lessons_of(group, block.weekday);
        let day = lessons.first().zip(lessons.last());
        let day = day.map(|(first, last)| Span { from: first.from, until: last.until });
        block.span.length() - day.map_or(0, |day| day.overlap(block.span))
    }

    /// The week of the cycle that a day falls in. Calendar weeks alternate, holidays included.
    pub fn week_of(&self, day: Date) -> Week {
        let is_a = match (self.cycle, self.week_a) {
            (Cycle::OneWeek, _) => true,
            (Cycle::TwoWeeks, None) => day.iso_week() % 2 == 1,
            (Cycle::TwoWeeks, Some(week_a)) => {
                let monday =
                    |day: Date| day.saturating_sub(Duration::days(i64::from(day.weekday().number_days_from_monday())));
                (monday(day) - monday(week_a)).whole_weeks() % 2 == 0
            }
        };
        if is_a { Week::A } else { Week::B }
    }
}

#[cfg(test)]
mod tests;
