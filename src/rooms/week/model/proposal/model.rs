//! The week as the search sees it: people, asks and pieces by index, times as bits.
//!
//! Only its shape: `from_week` makes it.

use super::grid::{self, Times};
use crate::{AssistantWeek, BlockId};
use taakkompas_school::time_of_day::Weekday;

/// How many school days there are.
pub const DAYS: usize = Weekday::ALL.len();

/// Someone of the week.
#[derive(Debug)]
pub struct Worker {
    /// Whether this person is given work that is asked of nobody in particular.
    pub is_given_work: bool,
    /// When this person is at school, by week and day.
    pub present: Vec<[Times; DAYS]>,
    /// When their blocks that stay take place, by week and day.
    pub stays: Vec<[Times; DAYS]>,
    /// Minutes of work that stay, by week.
    pub minutes: Vec<u32>,
    /// The most minutes of work, by week.
    pub most_minutes: Vec<u32>,
    /// Minutes of work that stay, without talks, in all weeks of the cycle.
    pub works: u32,
    /// The minutes over which work is spread, in all weeks of the cycle.
    pub has: u32,
}

/// An ask, as the search sees it.
#[derive(Debug)]
pub struct Wish {
    /// The group it is for, by index.
    pub group: usize,
    /// Whether it is work with pupils, which makes a pair.
    pub makes_pair: bool,
    /// Who could do it, by index.
    pub people: Vec<usize>,
    /// Whether one person should do all of it.
    pub same_person: bool,
    /// Who does part of it in blocks that stay, by index.
    pub stays_with: Vec<usize>,
    /// The times at which it may be.
    pub allowed: [Times; DAYS],
    /// The times at which it would best be; `None` if that does not matter.
    pub preferred: Option<[Times; DAYS]>,
    /// When a new block may begin, besides at the end of a block that stays.
    pub begins: [Times; DAYS],
    /// Whether its blocks have an aim, or need none.
    pub has_aim: bool,
    /// Minutes that stay short whatever is tried, being less than a block; by week.
    pub always_short: Vec<u32>,
}

/// Where a piece is placed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// The person, by index.
    pub person: usize,
    /// The day, by index.
    pub day: usize,
    /// The first bit.
    pub slot: u32,
}

/// A piece of an ask in one week: one block to place.
#[derive(Debug, Clone, Copy)]
pub struct Piece {
    /// Its ask, by index.
    pub wish: usize,
    /// Its week, by index.
    pub week: usize,
    /// How long, in minutes.
    pub minutes: u32,
    /// The same piece in the other week, if there is one.
    pub twin: Option<usize>,
    /// The block that it is now, if it exists.
    pub block: Option<BlockId>,
    /// Where it is now, if it exists.
    pub now: Option<Spot>,
    /// Whether its block has an aim, or needs none.
    pub has_aim: bool,
}

/// A break that someone needs on a day.
#[derive(Debug, Clone, Copy)]
pub struct Pause {
    /// The person, by index.
    pub person: usize,
    /// The week, by index.
    pub week: usize,
    /// The day, by index.
    pub day: usize,
    /// When it may be: inside the day, not at its start or end.
    pub allowed: Times,
    /// When it would best be: during the break of the pupils.
    pub preferred: Times,
    /// The block that it is now and its first bit, if it exists.
    pub now: Option<(BlockId, u32)>,
}

/// An existing talk, which may move.
#[derive(Debug, Clone, Copy)]
pub struct Talk {
    /// The pair, by index: see [`Model::pair`].
    pub pair: usize,
    /// The week, by index.
    pub week: usize,
    /// The block that it is now.
    pub block: BlockId,
    /// Its day and first bit.
    pub now: (usize, u32),
}

/// The week as the search sees it.
#[derive(Debug)]
pub struct Model {
    /// The week itself, for the result.
    pub week: AssistantWeek,
    /// The numbers of the blocks that stay.
    pub stays: Vec<BlockId>,
    /// How many blocks are in no proposal: they are more than was asked for and cannot be where they are.
    pub removed: u32,
    /// How many weeks the cycle has.
    pub weeks: usize,
    /// The people.
    pub workers: Vec<Worker>,
    /// The asks.
    pub wishes: Vec<Wish>,
    /// The pieces of the asks.
    pub pieces: Vec<Piece>,
    /// The pieces of each ask, by index.
    pub pieces_of: Vec<Vec<usize>>,
    /// The breaks.
    pub pauses: Vec<Pause>,
    /// The talks that exist.
    pub talks: Vec<Talk>,
    /// How long a break is, in minutes.
    pub pause_minutes: u32,
    /// When the teacher of a group may talk: outside lesson time.
    pub may_talk: Vec<[Times; DAYS]>,
    /// Minutes of talking that are due if a pair works together in a week; by pair and week.
    pub talk_minutes: Vec<u32>,
    /// The day and the first bit of a talk that stays because the pair does not work together yet: once it does, this
    /// is its talk; by pair and week.
    pub talk_waits: Vec<Option<(usize, u32)>>,
    /// Whether a pair works together in blocks that stay; by pair and week.
    pub works_already: Vec<bool>,
    /// On which days a pair works together in blocks that stay; by pair and week.
    pub together: Vec<[bool; DAYS]>,
    /// The most groups per person.
    pub most_groups: usize,
}

impl Model {
    /// The index of the pair of a person and a group.
    pub fn pair(&self, person: usize, group: usize) -> usize {
        person * self.week.groups.len() + group
    }

    /// Where a piece may begin for a person, if there were only the blocks that stay.
    pub fn begins(&self, wish: &Wish, person: usize, week: usize, day: usize) -> Times {
        // Another block may begin when one that stays ends.
        let stays = self.workers[person].stays[week][day];
        wish.begins[day] | grid::edges(!stays)
    }
}
