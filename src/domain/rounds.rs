//! A search in rounds, that tells after each what it found: for who waits for it.

use serde::{Deserialize, Serialize};

/// What a search tells after a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress<B> {
    /// How many tries were taken.
    pub tries: u32,
    /// How many there will be at most.
    pub of: u32,
    /// Whether this is the last that it tells.
    pub is_done: bool,
    /// What is better than what was told before.
    pub better: B,
}

/// A search in rounds. What it ends with does not depend on how long the rounds are.
pub trait Rounds: Sized {
    /// What is asked.
    type Question;
    /// What it may find in a round.
    type Better;

    /// Begins. What it tells first is made here.
    fn begin(question: &Self::Question) -> Self;

    /// Whether there is nothing more to tell.
    fn is_done(&self) -> bool;

    /// Goes on for at most so many tries, at least one, and tells what came of it. The first time it tells what it
    /// begins with, without a try.
    fn next(&mut self, tries: u32) -> Progress<Self::Better>;
}
