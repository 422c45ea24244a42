//! The week as the search sees it: people, asks and pieces by their place in a list, times as bits.
//!
//! Only its form: `from_week` makes it.

use super::grid::{self, Times};
use crate::deployment::{BlockId, Deployment, Weekday};

/// How many school days there are.
pub const DAYS: usize = Weekday::ALL.len();

/// Someone of the week.
#[derive(Debug)]
pub struct Worker {
    /// Whether this person is given work that no one in particular is asked for.
    pub is_given_work: bool,
    /// When at school, week by week and day by day.
    pub present: Vec<[Times; DAYS]>,
    /// When blocks that stay take place.
    pub stays: Vec<[Times; DAYS]>,
    /// Minutes of work that stay, week by week.
    pub minutes: Vec<u32>,
    /// The most minutes of work, week by week.
    pub most_minutes: Vec<u32>,
}

/// What is asked, as the search sees it.
#[derive(Debug)]
pub struct Wish {
    /// For which group, by place.
    pub group: usize,
    /// Whether it is work with pupils, which makes a pair.
    pub makes_pair: bool,
    /// Who could do it, by place.
    pub people: Vec<usize>,
    /// Whether one person should do all of it.
    pub same_person: bool,
    /// Who does some of it in blocks that stay.
    pub stays_with: Vec<usize>,
    /// When it may be.
    pub allowed: [Times; DAYS],
    /// When it would best be; nothing where it does not matter.
    pub preferred: Option<[Times; DAYS]>,
    /// Where a new block may begin, besides the ends of blocks that stay.
    pub begins: [Times; DAYS],
    /// Minutes that are short whatever is tried: less than the shortest block; week by week.
    pub always_short: Vec<u32>,
}

/// Where a piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// Whose, by place.
    pub person: usize,
    /// On which day, by place.
    pub day: usize,
    /// From which bit.
    pub slot: u32,
}

/// A piece of an ask in one week: one block to place.
#[derive(Debug, Clone, Copy)]
pub struct Piece {
    /// Of which ask, by place.
    pub wish: usize,
    /// In which week, by place.
    pub week: usize,
    /// How long, in minutes.
    pub minutes: u32,
    /// The same piece in the other week, where it is there.
    pub twin: Option<usize>,
    /// The block that it is now, where it is there.
    pub block: Option<BlockId>,
    /// Where it is now.
    pub now: Option<Spot>,
}

/// A break that someone needs on a day.
#[derive(Debug, Clone, Copy)]
pub struct Pause {
    /// Whose, by place.
    pub person: usize,
    /// In which week, by place.
    pub week: usize,
    /// On which day, by place.
    pub day: usize,
    /// When it may be: inside the day, not at its start or end.
    pub allowed: Times,
    /// When it would best be: while the pupils have theirs.
    pub preferred: Times,
    /// The block that it is now, and when.
    pub now: Option<(BlockId, u32)>,
}

/// A talk that is there now and may move.
#[derive(Debug, Clone, Copy)]
pub struct Talk {
    /// The pair, by place: see [`Model::pair`].
    pub pair: usize,
    /// In which week, by place.
    pub week: usize,
    /// The block that it is now.
    pub block: BlockId,
    /// When.
    pub now: (usize, u32),
}

/// The week as the search sees it.
#[derive(Debug)]
pub struct Model {
    /// The week itself, for the result.
    pub deployment: Deployment,
    /// Numbers of blocks that stay.
    pub stays: Vec<BlockId>,
    /// How many weeks the cycle has.
    pub weeks: usize,
    /// The people.
    pub workers: Vec<Worker>,
    /// The asks.
    pub wishes: Vec<Wish>,
    /// Their pieces.
    pub pieces: Vec<Piece>,
    /// The pieces of each ask, by place.
    pub pieces_of: Vec<Vec<usize>>,
    /// The breaks.
    pub pauses: Vec<Pause>,
    /// The talks that are there.
    pub talks: Vec<Talk>,
    /// How long a break is, in minutes.
    pub pause_minutes: u32,
    /// When the teacher of a group may talk: not in lesson time.
    pub may_talk: Vec<[Times; DAYS]>,
    /// Minutes of talking that are due if a pair works together in a week; by pair and week.
    pub talk_minutes: Vec<u32>,
    /// Whether a pair works together in blocks that stay; by pair and week.
    pub works_already: Vec<bool>,
    /// At most so many groups a person.
    pub most_groups: usize,
}

impl Model {
    /// The pair of a person and a group, by their places.
    pub fn pair(&self, person: usize, group: usize) -> usize {
        person * self.deployment.groups.len() + group
    }

    /// Where a piece may begin for a person, if nothing else but what stays were there.
    pub fn begins(&self, wish: &Wish, person: usize, week: usize, day: usize) -> Times {
        // Where a block that stays ends, another may begin.
        let stays = self.workers[person].stays[week][day];
        wish.begins[day] | grid::edges(!stays)
    }
}
