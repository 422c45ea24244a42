//! Three proposals to talk about: best fit, most even, least change from last year.
//!
//! A greedy start, then a local search with a fixed sequence of tries; small cases are solved exactly. The same
//! division always gives the same proposals, whatever the order of its lists. An exact solver is used only as an oracle
//! in tests (`scripts/optima`).
//!
//! **What never happens**, whatever the aim:
//! - someone gets a task that they [may not do](super::may_hold): because they lack a lesbevoegdheid or a
//!   certificate, are not at school that day, or because it belongs to another group;
//! - someone gets more than their room, or two tasks that are kept apart;
//! - a task is shared by more people than allowed, or is shared although it may not be; someone has two parts of what a
//!   number of people do exactly, or of what everyone does; a function or a task with a fixed holder is divided;
//! - a lock is moved. Locks, fixed holders and what everyone does may exceed someone's room: then nothing is added;
//! - someone is left out of what everyone does, unless they have something that is kept apart from it.
//!
//! **What is weighed** is the [`Score`]: what does not fit counts first, in minutes. Next is one sum in minutes a year,
//! [`Measures`] times [`Weights`], which differ by aim. The weights are our own choice: there is no norm for them.

mod exact;
mod greedy;
mod model;
mod result;
mod search;
mod state;

use serde::{Deserialize, Serialize};

use super::{ColleagueId, EditError, IneligibleReason, Share, Task, TaskDivision, TaskId, Wishes};
pub use search::{DivisionProblem, Search};

coded! {
    /// What a proposal aims for, apart from making everything fit.
    pub enum Aim {
        /// Tasks with people who are good at them and like them.
        BestFit = "best-fit",
        /// Everyone's room as full as everyone else's.
        MostEven = "most-even",
        /// As few changes from last year as possible.
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

/// What is weighed; for each, lower is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Measures {
    /// People on a task beyond the fewest it can have, over all tasks.
    pub extra_people: u32,
    /// Minutes above the peak limit of someone's room in a period (one and a half times its part of the room), over all
    /// periods.
    pub peak_minutes: u32,
    /// Minutes with someone, times the number of wish steps by which another person who may do it is ahead.
    ///
    /// The steps are: would rather drop it, nothing said, good at it or would like it, both.
    pub wish_minutes: u64,
    /// Unevenness in minutes: for every tenth of a room, the minutes above it. So a minute counts for more the fuller
    /// the capacity is, and it is best if everyone's is equally full.
    pub uneven_minutes: u64,
    /// Minutes of tasks that someone did last year, now with a person who did not.
    pub changed_minutes: u64,
    /// Minutes of shared tasks that one person has more of than another who does it too, without having asked for it.
    #[serde(default)]
    pub unequal_minutes: u64,
}

/// The weight of each measure, in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weights {
    /// For each extra person on a task: talking and handing over, estimated at four hours a year.
    pub extra_person: u32,
    /// For each minute of a peak.
    pub peak: u32,
    /// For each minute and each step behind in wishes.
    pub wish: u32,
    /// For each minute of unevenness.
    pub uneven: u32,
    /// For each minute that changes hands.
    pub change: u32,
    /// For each minute that is spread unevenly over those who share a task: more than evenness of room can outweigh.
    pub unequal: u32,
}

impl Aim {
    /// The weight of each measure for this aim.
    pub const fn weights(self) -> Weights {
        let even = Weights { extra_person: 240, peak: 1, wish: 1, uneven: 1, change: 0, unequal: 48 };
        match self {
            Self::BestFit => Weights { wish: 4, ..even },
            Self::MostEven => Weights { uneven: 4, ..even },
            Self::LeastChange => Weights { change: 8, ..even },
        }
    }

    /// Whether there is anything to go by: wishes for the best fit, last year for the least change. Without it a
    /// proposal with this aim adds nothing to the most even one.
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
    /// The weighted sum for an aim, in minutes.
    pub fn weighed(self, weights: Weights) -> u64 {
        u64::from(self.extra_people) * u64::from(weights.extra_person)
            + u64::from(self.peak_minutes) * u64::from(weights.peak)
            + self.wish_minutes * u64::from(weights.wish)
            + self.uneven_minutes * u64::from(weights.uneven)
            + self.changed_minutes * u64::from(weights.change)
            + self.unequal_minutes * u64::from(weights.unequal)
    }
}

coded! {
    /// Why someone has a task in a proposal. Several reasons may apply, in this order.
    pub enum MatchReason {
        /// The share is locked.
        Locked = "locked",
        /// Everyone does it.
        Everyone = "everyone",
        /// Nobody else may do it.
        OnlyOne = "only-one",
        /// It belongs to a group of this colleague.
        OwnGroup = "own-group",
        /// It was handed over to this role.
        HandedOver = "handed-over",
        /// Says they are good at it.
        Good = "good",
        /// Says they would like it.
        Like = "like",
        /// Did it last year.
        LastYear = "last-year",
        /// Of the people who may do it, nobody's room is less full without it.
        MostRoom = "most-room",
        /// Everyone else who may do it has a larger peak in its months without it.
        QuietMonths = "quiet-months",
        /// The others who may do it have no room left for it.
        OthersFull = "others-full",
        /// None of these: with someone else the whole would be worse, or no better.
        WholeFits = "whole-fits",
    }
}

/// The second choice: of equals, the one whose room is least full without the task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Second {
    /// The colleague who is the second choice.
    pub colleague: ColleagueId,
    /// What is in the way; `None` if they could take it over as things are.
    pub hindrance: Option<Hindrance>,
    /// How much worse the score would be, in its minutes; zero if something is in the way.
    pub worse_by: u64,
    /// How many people, including this one, could take it over without making the score worse; zero if each would make
    /// it worse.
    #[serde(default)]
    pub as_good: u32,
}

/// What is in the way of someone taking a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Hindrance {
    /// There is not enough room.
    Capacity {
        /// By this many minutes a year.
        minutes: u32,
    },
    /// This colleague has a task that is kept apart from it.
    KeptApart {
        /// The task in question.
        from: TaskId,
    },
}

/// A share in a proposal, with its reasons.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placed {
    /// The share that is placed.
    pub share: Share,
    /// Minutes a year of it.
    pub minutes: u32,
    /// Why this colleague: at least one reason.
    pub reason: Vec<MatchReason>,
    /// The second choice; `None` if nobody else may do it.
    pub second: Option<Second>,
}

/// Why something does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UnfitReason {
    /// There are no colleagues in the division.
    NoColleagues,
    /// Nobody may do it; this is what keeps most of them from it.
    NobodyMay {
        /// Why they may not.
        why: IneligibleReason,
        /// How many colleagues this applies to.
        colleagues: u32,
    },
    /// It is for more people than may do it.
    TooFew {
        /// How many may.
        may: u32,
    },
    /// Everyone who may do it has a task that is kept apart from it, or already has their share of it.
    Taken,
    /// Everyone who may and could do it is too full.
    CapacityFull {
        /// The colleague who is closest to having room.
        nearest: ColleagueId,
        /// Minutes a year that are missing for one part.
        short: u32,
    },
}

/// A task that does not fit, completely or in part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unfit {
    /// The task that does not fit.
    pub task: TaskId,
    /// How many of its parts do not fit.
    pub parts: u8,
    /// How many minutes a year do not fit.
    pub minutes: u32,
    /// Why they do not fit.
    pub reason: UnfitReason,
}

/// Someone whose locks and fixed tasks exceed the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Over {
    /// The colleague with too much.
    pub colleague: ColleagueId,
    /// By how many minutes a year.
    pub minutes: u32,
}

/// A proposed division. It is a basis for discussion: the team decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// What it aims for.
    pub aim: Aim,
    /// The shares, by task and then by colleague; fixed holders and functions are not included.
    pub placed: Vec<Placed>,
    /// What does not fit, by task.
    pub unfit: Vec<Unfit>,
    /// Who exceeds the room because of locks and fixed tasks, by colleague.
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
    pub fn shares(&self) -> Vec<Share> {
        self.placed.iter().map(|placed| placed.share).collect()
    }

    /// Makes it the chosen division. To undo that, keep the earlier value.
    ///
    /// # Errors
    /// If the division has changed since and a share is no longer possible.
    pub fn apply(&self, division: &mut TaskDivision) -> Result<(), EditError> {
        division.choose(&self.shares(), Some(self.aim))
    }
}

/// A proposal with this aim, after [`Search::usual_tries`].
#[must_use]
pub fn propose(division: &TaskDivision, aim: Aim) -> Proposal {
    let mut search = crate::proposal::DivisionProblem::search(division, aim);
    search.step(search.usual_tries());
    search.best()
}

/// How good shares are for an aim, and what the score is made of. Capacity is not checked.
///
/// # Errors
/// Shares that cannot go together, or someone who may not do a task.
pub fn score(division: &TaskDivision, aim: Aim, shares: &[Share]) -> Result<(Score, Measures), EditError> {
    division.check_shares(shares)?;
    let model = model::Model::new(division, aim);
    let state = state::State::of(&model, shares);
    Ok((state.score(), state.measures(&model)))
}
