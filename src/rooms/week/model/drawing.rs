//! The week as a drawing: rows of people or groups, days side by side, time from left to right, blocks as bars.
//!
//! Positions are minutes on an [`Axis`] that all days share. Bars of one row and day that coincide lie in lanes, one
//! below the other. What a drag or a key does to a block is here too: it moves or stretches in steps of [`STEP`]
//! minutes, keeps its length when it moves, and stays on the axis.

use core::ops::Range;

use crate::{AssistantWeek, Block, BlockId, GroupId, Kind, PersonId};
use taakkompas_school::time_of_day::{Span, TimeOfDay, Week, Weekday, joined};

/// The minutes of one step.
pub const STEP: u16 = 5;

/// The times that are drawn if the week says nothing earlier or later: from 8.00 to 15.00.
const USUAL: Range<u16> = 8 * 60..15 * 60;

/// What the rows of the drawing are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum By {
    /// A row for each person.
    #[default]
    People,
    /// A row for each group.
    Groups,
}

/// Whose a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whose {
    /// Of a person.
    Person(PersonId),
    /// Of a group.
    Group(GroupId),
}

/// The times from the left edge of a day to its right edge: whole hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Axis {
    /// The left edge.
    pub from: TimeOfDay,
    /// The right edge, later than the left one.
    pub until: TimeOfDay,
}

impl Axis {
    /// The times that hold all blocks, presence and lessons of a week, and at least the usual ones.
    pub fn of(week: &AssistantWeek) -> Self {
        let blocks = week.blocks.iter().map(|block| block.span);
        let presence = week.people.iter().flat_map(|person| person.presence.iter().map(|row| row.span));
        let lessons = week.groups.iter().flat_map(|group| group.lessons.iter().map(|lesson| lesson.span));
        let spans = blocks.chain(presence).chain(lessons).chain(week.lessons.iter().map(|lesson| lesson.span));
        let (mut from, mut until) = (USUAL.start, USUAL.end);
        for span in spans {
            from = from.min(span.from.minutes() / 60 * 60);
            until = until.max(span.until.minutes().div_ceil(60) * 60);
        }
        Self { from: TimeOfDay::from_minutes(from), until: TimeOfDay::from_minutes(until) }
    }

    /// How many minutes it is long.
    pub const fn minutes(self) -> u16 {
        self.until.minutes().saturating_sub(self.from.minutes())
    }

    /// The whole hours on it, both edges included.
    pub fn hours(self) -> impl Iterator<Item = TimeOfDay> {
        (self.from.minutes() / 60..=self.until.minutes() / 60).map(|hour| TimeOfDay::at(hour, 0))
    }

    /// Where a time is, in thousandths of the axis; times outside it are at its edges.
    pub fn place(self, time: TimeOfDay) -> u32 {
        let minutes = time.minutes().clamp(self.from.minutes(), self.until.minutes()) - self.from.minutes();
        u32::from(minutes) * 1000 / u32::from(self.minutes().max(1))
    }

    /// A span moved by this many minutes, earlier if negative. It keeps its length and stays on the axis; a span that
    /// is longer than the axis does not move.
    pub fn moved(self, span: Span, minutes: i32) -> Span {
        let length = u16::try_from(span.length()).unwrap_or(u16::MAX);
        let (least, most) = (self.from.minutes(), self.until.minutes().saturating_sub(length));
        if least > most || length > self.minutes() {
            return span;
        }
        Span::lasting(TimeOfDay::from_minutes(stepped(span.from, minutes).clamp(least, most)), length)
    }

    /// A span whose end is moved by this many minutes. It ends on the axis and keeps at least one step; at the edge of the
    /// axis, what is left of one.
    pub fn stretched(self, span: Span, minutes: i32) -> Span {
        let edge = self.until.minutes().max(span.until.minutes());
        let least = span.from.minutes().saturating_add(STEP).min(edge);
        let most = self.until.minutes().max(least);
        Span { until: TimeOfDay::from_minutes(stepped(span.until, minutes).clamp(least, most)), ..span }
    }
}

/// A time some minutes later, on a whole step.
fn stepped(time: TimeOfDay, minutes: i32) -> u16 {
    let step = i32::from(STEP);
    let to = i32::from(time.minutes()).saturating_add(minutes);
    // A time that is on no step stays where it is until it is moved by half a step.
    let to = if minutes == 0 { to } else { (to + step / 2).div_euclid(step) * step };
    u16::try_from(to.max(0)).unwrap_or(u16::MAX)
}

/// A block in the drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar {
    /// Which block.
    pub block: BlockId,
    /// When it is.
    pub span: Span,
    /// The lane it lies in, from 0 at the top.
    pub lane: usize,
}

/// One day of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrawnDay {
    /// The day.
    pub weekday: Weekday,
    /// The bars, earliest first.
    pub bars: Vec<Bar>,
    /// How many lanes they need; at least one.
    pub lanes: usize,
    /// When the person is at school, or the group has lessons; `None` if that is not known.
    pub there: Option<Vec<Span>>,
    /// The free time of a person between the first and the last block, breaks not counted as free.
    pub free: Vec<Span>,
}

/// A row of the drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrawnRow {
    /// Whose it is.
    pub whose: Whose,
    /// Monday to Friday.
    pub days: Vec<DrawnDay>,
}

/// The rows of the drawing of one week of the cycle.
pub fn rows(week: &AssistantWeek, shown: Week, by: By) -> Vec<DrawnRow> {
    let of = |whose: Whose| {
        let day = |&weekday: &Weekday| day(week, shown, weekday, whose);
        DrawnRow { whose, days: Weekday::ALL.iter().map(day).collect() }
    };
    match by {
        By::People => week.people.iter().map(|person| of(Whose::Person(person.id))).collect(),
        By::Groups => week.groups.iter().map(|group| of(Whose::Group(group.id))).collect(),
    }
}

fn day(week: &AssistantWeek, shown: Week, weekday: Weekday, whose: Whose) -> DrawnDay {
    let is_own = |block: &&Block| match whose {
        Whose::Person(person) => block.person == person,
        Whose::Group(group) => block.groups.contains(&group),
    };
    let blocks: Vec<&Block> = week.blocks_on(shown, weekday).into_iter().filter(is_own).collect();
    let mut ends: Vec<TimeOfDay> = Vec::new();
    let mut bars = Vec::new();
    for block in &blocks {
        let free = ends.iter().position(|&end| end <= block.span.from);
        let lane = free.unwrap_or(ends.len());
        match ends.get_mut(lane) {
            Some(end) => *end = block.span.until,
            None => ends.push(block.span.until),
        }
        bars.push(Bar { block: block.id, span: block.span, lane });
    }
    DrawnDay {
        weekday,
        bars,
        lanes: ends.len().max(1),
        there: there(week, shown, weekday, whose),
        free: free(&blocks, whose),
    }
}

/// When someone is at school, or a group has lessons, on a day; `None` if nothing is known of the whole week.
fn there(week: &AssistantWeek, shown: Week, weekday: Weekday, whose: Whose) -> Option<Vec<Span>> {
    match whose {
        Whose::Person(id) => {
            let person = week.person(id)?;
            (!person.presence.is_empty()).then(|| person.present_on(shown, weekday))
        }
        Whose::Group(id) => {
            let group = week.group(id)?;
            let is_known = !group.lessons.is_empty() || !week.lessons.is_empty();
            is_known.then(|| week.lessons_of(group, weekday))
        }
    }
}

/// The gaps between blocks of a person.
fn free(blocks: &[&Block], whose: Whose) -> Vec<Span> {
    if matches!(whose, Whose::Group(_)) {
        return Vec::new();
    }
    let busy = joined(blocks.iter().map(|block| block.span).collect());
    let gaps = busy.windows(2).filter_map(|pair| match pair {
        [before, after] => Span::new(before.until, after.from),
        _ => None,
    });
    gaps.collect()
}

impl AssistantWeek {
    /// Moves a block to another day and by some minutes, as the drawing does.
    ///
    /// # Errors
    /// Those of [`Self::change_block`].
    pub fn move_drawn(&mut self, id: BlockId, weekday: Weekday, minutes: i32) -> Result<(), crate::EditError> {
        let axis = Axis::of(self);
        self.change_block(id, |block| (block.weekday, block.span) = (weekday, axis.moved(block.span, minutes)))
    }

    /// Makes a block longer or shorter at its end, as the drawing does.
    ///
    /// # Errors
    /// Those of [`Self::change_block`].
    pub fn stretch_drawn(&mut self, id: BlockId, minutes: i32) -> Result<(), crate::EditError> {
        let axis = Axis::of(self);
        self.change_block(id, |block| block.span = axis.stretched(block.span, minutes))
    }
}

/// Whether a bar is drawn open, because it is no work.
pub const fn is_break(kind: Kind) -> bool {
    matches!(kind, Kind::Break)
}
