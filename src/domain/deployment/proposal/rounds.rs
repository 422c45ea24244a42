//! A search that tells what it found while it goes on, for who waits for it.

use serde::{Deserialize, Serialize};

use super::{Proposal, Score, Search, TRIES};
use crate::deployment::Deployment;

/// What a search tells after a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// How many tries were taken, of [`TRIES`].
    pub tries: u32,
    /// Whether this is the last that it tells.
    pub is_done: bool,
    /// The best week so far, where it is better than what was told before.
    pub better: Option<Proposal>,
}

/// A search in rounds. It ends where no better week is possible, or after [`TRIES`] tries: with the
/// week that [`propose`](super::propose) gives, however long the rounds are.
#[derive(Debug)]
pub struct Rounds {
    search: Search,
    told: Option<Score>,
}

impl Rounds {
    /// Begins. The first proposal is made here.
    #[must_use]
    pub fn new(deployment: &Deployment) -> Self {
        Self { search: Search::new(deployment), told: None }
    }

    /// Whether there is nothing more to tell.
    #[must_use]
    pub const fn is_done(&self) -> bool {
        self.told.is_some() && (self.search.is_finished() || self.search.tries() >= TRIES)
    }

    /// Goes on for at most so many tries, at least one, and tells what came of it. The first time it
    /// tells the first proposal, without a try.
    pub fn next(&mut self, tries: u32) -> Progress {
        if self.told.is_some() {
            let left = TRIES.saturating_sub(self.search.tries());
            self.search.step(tries.max(1).min(left));
        }
        let score = self.search.score();
        let better = self.told.is_none_or(|told| score < told).then(|| self.search.best());
        self.told = Some(score);
        Progress { tries: self.search.tries(), is_done: self.is_done(), better }
    }
}
