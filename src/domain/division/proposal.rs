//! Three proposals to talk about: best fit, most even, least change from last year.
//!
//! A greedy start, then a local search with a fixed sequence of tries; small cases are solved exactly.
//! The same division gives the same proposals, always, whatever the order of its lists. An exact
//! solver is only an oracle in tests (`scripts/optima`).
//!
//! **What never happens**, whatever the aim:
//! - someone gets what they [may not do](super::may_hold): for want of a lesbevoegdheid or a
//!   certificate, because they are not at school that day, because it is another group's;
//! - someone gets more than their room, or two tasks that are kept apart;
//! - a task is shared by more people than it may have, or shared at all where it may not be; a
//!   function or a task with a fixed holder is divided;
//! - a lock is moved. Locks and fixed holders may fill someone's room beyond its brim: then nothing
//!   is added.
//!
//! **What is weighed** is the [`Score`]: what does not fit counts first, in minutes. After it comes one
//! sum in minutes a year, [`Measures`] times [`Weights`], which differ by aim. The weights are our own
//! choice: there is no norm for them.

mod exact;
mod greedy;
mod model;
mod result;
mod search;
mod state;

use serde::{Deserialize, Serialize};

use super::{ColleagueId, EditError, Share, Task, TaskDivision, TaskId, WhyNot, Wishes};
pub use search::{DivisionProblem, Search};

coded! {
    /// What a proposal is after, beside that everything fits.
    pub enum Aim {
        /// Tasks with who is good at them and likes them.
        BestFit = "best-fit",
        /// Everyone's room as full as everyone else's.
        MostEven = "most-even",
        /// As last year.
        LeastChange = "least-change",
    }
}

/// How good a division is: the first number that differs decides, lower is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub struct Score {
    /// Minutes a year of work that nobody has.
    pub unfit_minutes: u32,
    /// The rest, weighed for the aim: [`Measures::weighed`].
    pub cost: u64,
}

/// What is weighed, each the lower the better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Measures {
    /// People on a task beyond the fewest it can have, over all tasks.
    pub extra_people: u32,
    /// Minutes above one and a half times what someone's room has for a period, over all periods.
    pub peak_minutes: u32,
    /// Minutes with someone, times the steps in wishes by which another who may do it is ahead.
    ///
    /// Steps are: rather drop it, nothing said, good at it or would like it, both.
    pub wish_minutes: u64,
    /// Unevenness in minutes: of every tenth of a room that is full, what is above it. So a minute
    /// counts the more the fuller the room is, and rooms that are equally full are best.
    pub uneven_minutes: u64,
    /// Minutes with someone who did not do the task last year, of tasks that someone did.
    pub changed_minutes: u64,
}

/// How much each measure counts, in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weights {
    /// For one person more on a task: talking and handing over, an estimate of four hours a year.
    pub extra_person: u32,
    /// For a minute of a peak.
    pub peak: u32,
    /// For a minute a step behind in wishes.
    pub wish: u32,
    /// For a minute of unevenness.
    pub uneven: u32,
    /// For a minute that changes hands.
    pub change: u32,
}

impl Aim {
    /// How much each measure counts for this aim.
    #[must_use]
    pub const fn weights(self) -> Weights {
        let even = Weights { extra_person: 240, peak: 1, wish: 1, uneven: 1, change: 0 };
        match self {
            Self::BestFit => Weights { wish: 4, ..even },
            Self::MostEven => Weights { uneven: 4, ..even },
            Self::LeastChange => Weights { change: 8, ..even },
        }
    }

    /// Whether there is anything to go by: wishes for the best fit, last year for the least change. Without it
    /// a proposal with this aim says nothing that the most even one does not.
    #[must_use]
    pub fn has_basis(self, of: &TaskDivision) -> bool {
        match self {
            Self::BestFit => {
                let wishes = of.colleagues.iter().filter_map(|who| who.wishes.as_ref());
                wishes.flat_map(Wishes::tasks).any(|id| of.task(id).is_some_and(Task::is_divided))
            }
            Self::MostEven => true,
            Self::LeastChange => of.last_year.iter().any(|held| of.task(held.task).is_some_and(Task::is_divided)),
        }
    }
}

impl Measures {
    /// The sum for an aim, in minutes.
    #[must_use]
    pub fn weighed(self, weights: Weights) -> u64 {
        u64::from(self.extra_people) * u64::from(weights.extra_person)
            + u64::from(self.peak_minutes) * u64::from(weights.peak)
            + self.wish_minutes * u64::from(weights.wish)
            + self.uneven_minutes * u64::from(weights.uneven)
            + self.changed_minutes * u64::from(weights.change)
    }
}

coded! {
    /// Why someone has a task in a proposal. More than one may hold; in this order.
    pub enum Because {
        /// The share is locked.
        Locked = "locked",
        /// Nobody else may do it.
        OnlyOne = "only-one",
        /// It belongs to a group of this colleague.
        OwnGroup = "own-group",
        /// It was handed over to this role.
        HandedOver = "handed-over",
        /// Is good at it, by the own account.
        Good = "good",
        /// Would like it, by the own account.
        Like = "like",
        /// Did it last year.
        LastYear = "last-year",
        /// Of those who may, nobody's room is less full without it.
        MostRoom = "most-room",
        /// Of those who may, nobody has a smaller peak in its months without it.
        QuietMonths = "quiet-months",
        /// The others who may have no room left for it.
        OthersFull = "others-full",
        /// None of these: with someone else the whole would be worse, or no better.
        WholeFits = "whole-fits",
    }
}

/// Who else it could be: of equals the one whose room is least full without the task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Second {
    /// Who.
    pub colleague: ColleagueId,
    /// What stands in the way; nothing where they could take it over as things are.
    pub hindrance: Option<Hindrance>,
    /// How much worse the score would be, in its minutes; zero where something is in the way.
    pub worse_by: u64,
    /// How many could take it over without the score being worse, this one among them; zero where it
    /// would be worse with each.
    #[serde(default)]
    pub as_good: u32,
}

/// What stands in the way of someone taking a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Hindrance {
    /// Room is short.
    Room {
        /// So many minutes a year.
        minutes: u32,
    },
    /// This colleague has a task that is kept apart from it.
    KeptApart {
        /// Which.
        from: TaskId,
    },
}

/// A share in a proposal, with its reasons.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placed {
    /// The share.
    pub share: Share,
    /// Minutes a year of it.
    pub minutes: u32,
    /// Why this colleague; one reason at least.
    pub because: Vec<Because>,
    /// The second choice, where anyone else may.
    pub second: Option<Second>,
}

/// Why something does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// There are no colleagues in the division.
    NoColleagues,
    /// Nobody may do it; what keeps most of them from it.
    NobodyMay {
        /// Why not.
        why: WhyNot,
        /// How many colleagues it keeps.
        colleagues: u32,
    },
    /// Everyone who may has a task that is kept apart from it, or its share of it already.
    Taken,
    /// Everyone who may and could is too full.
    RoomFull {
        /// Who is nearest.
        nearest: ColleagueId,
        /// Minutes a year that are short for one part.
        short: u32,
    },
}

/// A task that does not fit, wholly or in part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unfit {
    /// Which.
    pub task: TaskId,
    /// How many of its parts.
    pub parts: u8,
    /// By how many minutes a year.
    pub minutes: u32,
    /// Why.
    pub because: Why,
}

/// Someone whose locks and fixed tasks are more than the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Over {
    /// Who.
    pub colleague: ColleagueId,
    /// By how many minutes a year.
    pub minutes: u32,
}

/// A proposed division. It is something to talk about: the team decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// What it is after.
    pub aim: Aim,
    /// The shares, by task and then by colleague; fixed holders and functions are not among them.
    pub placed: Vec<Placed>,
    /// What does not fit, by task.
    pub unfit: Vec<Unfit>,
    /// Who has more than the room because of locks and fixed tasks, by colleague.
    pub over: Vec<Over>,
    /// How good it is.
    pub score: Score,
    /// What the score is made of.
    pub measures: Measures,
    /// Whether no better division is possible for this aim.
    pub is_best_possible: bool,
}

impl Proposal {
    /// The shares alone.
    #[must_use]
    pub fn shares(&self) -> Vec<Share> {
        self.placed.iter().map(|placed| placed.share).collect()
    }

    /// Takes it over as the chosen division. To take it back, keep the value from before.
    ///
    /// # Errors
    /// Where the division has changed since, and a share is no longer possible.
    pub fn apply(&self, division: &mut TaskDivision) -> Result<(), EditError> {
        division.choose(&self.shares(), Some(self.aim))
    }
}

/// A proposal with this aim, after [`Search::usual_tries`].
#[must_use]
pub fn propose(division: &TaskDivision, aim: Aim) -> Proposal {
    let mut search = Search::new(division, aim);
    search.step(search.usual_tries());
    search.best()
}

/// How good shares are for an aim, and what the score is made of. Room is not looked at.
///
/// # Errors
/// Shares that cannot stand together, or of someone who may not do the task.
pub fn score(division: &TaskDivision, aim: Aim, shares: &[Share]) -> Result<(Score, Measures), EditError> {
    division.check_shares(shares)?;
    let model = model::Model::new(division, aim);
    let state = state::State::of(&model, shares);
    Ok((state.score(), state.measures(&model)))
}
