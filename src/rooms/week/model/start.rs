//! Start small: three protected blocks per assistant, in five minutes.
//!
//! [`points`] says where a school may begin, based on what it filled in elsewhere.

pub mod points;

use super::blocks::Block;
use super::{AssistantWeek, BlockId, PersonId};
use taakkompas_school::time_of_day::{Span, TimeOfDay, Weekday};

/// How many protected blocks each assistant starts with.
pub const BLOCKS: usize = 3;

coded! {
    /// What a protected block still lacks.
    pub enum Lacks {
        /// Which group it is with.
        Group = "group",
        /// What it is for.
        Aim = "aim",
        /// Which teacher it is with, neither named nor known from the group.
        Teacher = "teacher",
        /// Where it takes place.
        Place = "place",
    }
}

/// One protected block of an assistant, and what it still lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProtectedBlock {
    /// The block.
    pub block: BlockId,
    /// What it lacks, in order; empty if it is complete.
    pub lacks: Vec<Lacks>,
}

/// How far an assistant has got with three protected blocks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Start {
    /// The person.
    pub person: PersonId,
    /// The protected blocks with pupils, day by day.
    pub blocks: Vec<ProtectedBlock>,
}

impl Start {
    /// How many of the three are still to come.
    pub fn to_come(&self) -> usize {
        BLOCKS.saturating_sub(self.blocks.len())
    }

    /// How many are complete.
    pub fn complete(&self) -> usize {
        self.blocks.iter().filter(|block| block.lacks.is_empty()).count()
    }

    /// Whether there are at least three, all of them complete.
    pub fn is_ready(&self) -> bool {
        self.complete() >= BLOCKS && self.complete() == self.blocks.len()
    }
}

/// How far each assistant and leraarondersteuner has got, in the order of the week.
pub fn starts(week: &AssistantWeek) -> Vec<Start> {
    week.support_staff().map(|person| start(week, person.id)).collect()
}

/// How far one person has got.
#[must_use]
pub fn start(week: &AssistantWeek, person: PersonId) -> Start {
    let is_protected = |block: &&Block| block.protected && block.kind.is_with_pupils();
    let blocks = week.blocks_of(person).into_iter().filter(is_protected);
    let blocks = blocks.map(|block| ProtectedBlock { block: block.id, lacks: lacks(week, block) }).collect();
    Start { person, blocks }
}

/// What a block still lacks. A part of the school counts as a group.
pub fn lacks(week: &AssistantWeek, block: &Block) -> Vec<Lacks> {
    let is_lacking = |lacks: &Lacks| match lacks {
        Lacks::Group => block.groups.is_empty() && block.part.is_none(),
        Lacks::Aim => !block.has_aim(),
        Lacks::Teacher => week.teachers_of(block).is_empty(),
        Lacks::Place => block.place.is_none(),
    };
    Lacks::ALL.iter().copied().filter(is_lacking).collect()
}

/// A time offered for a protected block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Offer {
    /// The weekday.
    pub weekday: Weekday,
    /// Its start and end.
    pub span: Span,
}

/// The order in which days are offered: spread over the week, with the short days last.
const DAYS: [Weekday; 5] = [Weekday::Monday, Weekday::Tuesday, Weekday::Thursday, Weekday::Wednesday, Weekday::Friday];

/// When the offered blocks begin: between arrival, the morning break and lunch.
const BEGINS: [TimeOfDay; 4] =
    [TimeOfDay::at(9, 0), TimeOfDay::at(10, 45), TimeOfDay::at(11, 15), TimeOfDay::at(13, 0)];

/// How long the offered blocks last, in minutes.
const MINUTES: u16 = 45;

/// The usual breaks of pupils, if the school gave no lesson times.
const BREAKS: [Span; 2] = [
    Span { from: TimeOfDay::at(10, 15), until: TimeOfDay::at(10, 45) },
    Span { from: TimeOfDay::at(12, 0), until: TimeOfDay::at(12, 45) },
];

/// Times to offer for the protected blocks that are still to come, in the order of the week.
///
/// Each on a different day if possible, within presence and lesson times if the school gave them,
/// and not overlapping another block or break of this person. Fewer if there is no room.
pub fn offer(week: &AssistantWeek, person: PersonId) -> Vec<Offer> {
    let wanted = start(week, person).to_come();
    let mut found: Vec<Offer> = Vec::new();
    let protected = week.blocks_of(person);
    let has_one = |found: &[Offer], day: Weekday| {
        found.iter().any(|offer| offer.weekday == day)
            || protected.iter().any(|block| block.weekday == day && block.protected && block.kind.is_with_pupils())
    };
    for other_days_only in [true, false] {
        for from in BEGINS {
            for weekday in DAYS {
                let offer = Offer { weekday, span: Span::lasting(from, MINUTES) };
                let other_day = !other_days_only || !has_one(&found, weekday);
                let is_new = !found.iter().any(|other| other.weekday == weekday && other.span.overlaps(offer.span));
                if found.len() < wanted && other_day && is_new && fits(week, person, offer) {
                    found.push(offer);
                }
            }
        }
    }
    taakkompas_school::order::sort_by_key(&mut found, |&offer| offer);
    found
}

fn fits(week: &AssistantWeek, person: PersonId, offer: Offer) -> bool {
    let Some(person) = week.person(person) else { return false };
    let is_free = !week
        .blocks
        .iter()
        .any(|block| block.person == person.id && block.weekday == offer.weekday && block.span.overlaps(offer.span));
    let is_within = |spans: &[Span]| spans.iter().any(|span| span.contains(offer.span));
    let is_present = person.presence.is_empty()
        || week.cycle.weeks().iter().all(|&week| is_within(&person.present_on(week, offer.weekday)));
    let all_lessons: Vec<_> = week.lessons.iter().chain(week.groups.iter().flat_map(|group| &group.lessons)).collect();
    let is_lesson = if all_lessons.is_empty() {
        !BREAKS.iter().any(|span| span.overlaps(offer.span))
    } else {
        let of_school = is_within(&super::groups::lessons_on(&week.lessons, offer.weekday));
        of_school || week.groups.iter().any(|group| is_within(&week.lessons_of(group, offer.weekday)))
    };
    is_free && is_present && is_lesson
}
