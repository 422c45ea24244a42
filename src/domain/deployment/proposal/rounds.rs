//! A search for a week in rounds.

use super::{Proposal, Score, Search, TRIES};
use crate::deployment::Deployment;
use crate::rounds::{Progress, Rounds};

/// The search. It ends where no better week is possible, or after [`TRIES`] tries: with the week that
/// [`propose`](super::propose) gives. A round tells a week where it is better than the last.
#[derive(Debug)]
pub struct WeekRounds {
    search: Search,
    told: Option<Score>,
}

impl Rounds for WeekRounds {
    type Question = Deployment;
    type Better = Option<Proposal>;

    fn begin(deployment: &Deployment) -> Self {
        Self { search: Search::new(deployment), told: None }
    }

    fn is_done(&self) -> bool {
        self.told.is_some() && (self.search.is_finished() || self.search.tries() >= TRIES)
    }

    fn next(&mut self, tries: u32) -> Progress<Self::Better> {
        if self.told.is_some() {
            let left = TRIES.saturating_sub(self.search.tries());
            self.search.step(tries.max(1).min(left));
        }
        let score = self.search.score();
        let better = self.told.is_none_or(|told| score < told).then(|| self.search.best());
        self.told = Some(score);
        Progress { tries: self.search.tries(), of: TRIES, is_done: self.is_done(), better }
    }
}
