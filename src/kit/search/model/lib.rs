//! What the search for a week and the search for a division of tasks have in common.
//!
//! A [`SearchProblem`] knows how to try something else. [`Search`] counts the tries and keeps the best answer found;
//! [`IncrementalSearch`] reports it, a few tries at a time. A small case is solved exhaustively within a [`Budget`].

use core::fmt::Debug;

use serde::{Deserialize, Serialize};

/// What a search works on, and where it is now.
pub trait SearchProblem: Sized + Debug {
    /// The question that is asked.
    type Question;
    /// A proposed answer.
    type Proposal;
    /// How good an answer is: lower is better.
    type Score: Copy + Ord + Debug;
    /// An answer under construction.
    type State: Debug;

    /// The searches for one question; each gives a proposal.
    fn searches(question: &Self::Question) -> Vec<Search<Self>>;

    /// How many tries are useful.
    fn usual_tries(&self) -> u32;

    /// Tries something else and returns it if it is better than the best so far. `number` counts the tries from zero.
    fn try_once(&mut self, number: u32, best: &(Self::Score, Self::State)) -> Option<(Self::Score, Self::State)>;

    /// The proposal for an answer.
    fn proposal(&self, of: &(Self::Score, Self::State), is_best_possible: bool) -> Self::Proposal;
}

/// A search for a better answer, which continues for as long as it is asked to.
///
/// The same question and number of tries give the same proposal, however the tries are divided into steps.
#[derive(Debug)]
pub struct Search<P: SearchProblem> {
    problem: P,
    best: (P::Score, P::State),
    tries: u32,
    is_exact: bool,
}

impl<P: SearchProblem> Search<P> {
    /// Starts from the best answer known; `is_exact` means that nothing better is possible.
    pub const fn begin(problem: P, best: (P::Score, P::State), is_exact: bool) -> Self {
        Self { problem, best, tries: 0, is_exact }
    }

    /// Makes this many more tries, and returns whether anything better was found.
    pub fn step(&mut self, tries: u32) -> bool {
        let before = self.best.0;
        for _ in 0..if self.is_exact { 0 } else { tries } {
            if let Some(better) = self.problem.try_once(self.tries, &self.best) {
                self.best = better;
            }
            self.tries = self.tries.saturating_add(1);
        }
        self.best.0 < before
    }

    /// How many tries were made.
    pub const fn tries(&self) -> u32 {
        self.tries
    }

    /// How many tries are useful.
    pub fn usual_tries(&self) -> u32 {
        self.problem.usual_tries()
    }

    /// Whether nothing better is possible, so that more tries are useless.
    pub const fn is_finished(&self) -> bool {
        self.is_exact
    }

    /// How good the best so far is.
    pub const fn score(&self) -> P::Score {
        self.best.0
    }

    /// The best so far.
    pub fn best(&self) -> P::Proposal {
        self.problem.proposal(&self.best, self.is_exact)
    }

    /// How many useful tries are left.
    fn left(&self) -> u32 {
        if self.is_exact { 0 } else { self.usual_tries().saturating_sub(self.tries) }
    }
}

/// What a search reports after each step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchProgress<P> {
    /// How many tries were made.
    pub tries: u32,
    /// How many there will be at most.
    pub of: u32,
    /// Whether this is the last report.
    pub is_done: bool,
    /// Proposals better than those reported before: at most one per search.
    pub improvements: Vec<P>,
}

/// The searches for a question, run step by step; each with the score that was reported last.
///
/// They take turns, so that none lags behind. The final result does not depend on the length of the steps.
#[derive(Debug)]
pub struct IncrementalSearch<P: SearchProblem> {
    searches: Vec<(Search<P>, Option<P::Score>)>,
    turn: usize,
}

impl<P: SearchProblem> IncrementalSearch<P> {
    /// Starts the searches; the first answers are made here.
    #[must_use]
    pub fn begin(question: &P::Question) -> Self {
        Self { searches: P::searches(question).into_iter().map(|search| (search, None)).collect(), turn: 0 }
    }

    /// Whether there is nothing more to report.
    pub fn is_done(&self) -> bool {
        self.searches.iter().all(|(search, reported)| reported.is_some() && search.left() == 0)
    }

    /// Continues one of the searches for at most this many tries, at least one, and reports the result. The first
    /// report is on the initial answers, without a try.
    pub fn next(&mut self, tries: u32) -> SearchProgress<P::Proposal> {
        if self.searches.iter().any(|(_, reported)| reported.is_some()) {
            self.step(tries.max(1));
        }
        let mut improvements = Vec::new();
        for (search, reported) in &mut self.searches {
            let score = search.score();
            if reported.is_none_or(|reported| score < reported) {
                improvements.push(search.best());
                *reported = Some(score);
            }
        }
        let tries = self.searches.iter().map(|(search, _)| search.tries()).sum();
        // A search that finished early needs no more tries than it made.
        let of = self.searches.iter().map(|(search, _)| search.tries().saturating_add(search.left())).sum();
        SearchProgress { tries, of, is_done: self.is_done(), improvements }
    }

    fn step(&mut self, tries: u32) {
        let count = self.searches.len();
        for _ in 0..count {
            let at = self.turn % count;
            self.turn = at + 1;
            if let Some((search, _)) = self.searches.get_mut(at)
                && search.left() > 0
            {
                search.step(tries.min(search.left()));
                return;
            }
        }
    }
}

/// How much work an exhaustive search may do, counted in places visited.
///
/// A count and not a clock, so that the same question stops at the same place on every machine. It limits the work
/// actually done, whatever the estimate was.
#[derive(Debug)]
pub struct Budget {
    left: u32,
}

/// The budget is spent: the search stops, and its result is not proven to be the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spent;

impl Budget {
    /// A budget of this many places.
    pub const fn new(places: u32) -> Self {
        Self { left: places }
    }

    /// Visits a place.
    ///
    /// # Errors
    /// If the budget is spent.
    pub fn visit(&mut self) -> Result<(), Spent> {
        self.left = self.left.checked_sub(1).ok_or(Spent)?;
        Ok(())
    }

    /// How many places may still be visited.
    pub const fn left(&self) -> u32 {
        self.left
    }
}

/// A fixed sequence of numbers, for trying things in a mixed order: not random, always the same. A xorshift generator.
#[derive(Debug, Clone)]
pub struct FixedRng(u64);

impl FixedRng {
    /// The start of the sequence.
    pub const fn new() -> Self {
        Self(0x9e37_79b9_7f4a_7c15)
    }

    /// The next number, less than `below`; zero if that is zero.
    pub fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let below = u64::try_from(below).unwrap_or(u64::MAX);
        usize::try_from((self.0 >> 16) % below.max(1)).unwrap_or(0)
    }
}

impl Default for FixedRng {
    fn default() -> Self {
        Self::new()
    }
}
