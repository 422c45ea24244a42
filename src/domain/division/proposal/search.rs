//! Better and better divisions: move a part, change two, make room for what does not fit.

use super::model::Model;
use super::state::State;
use super::{Aim, Proposal, Score, exact, greedy, reading};
use crate::division::TaskDivision;
use crate::turns::Turns;

/// A search for a better division, which goes on for as long as it is asked to.
///
/// The same division, asked for as many tries, gives the same proposal, however the tries are cut up.
/// It goes in rounds: each begins with the best division so far and first also takes what is a little
/// worse, then less and less of it.
#[derive(Debug)]
pub struct Search {
    model: Model,
    current: State,
    best: (Score, State),
    turns: Turns,
    /// What a try moved, to put it back: each piece with who had it.
    moved: Vec<(usize, Option<usize>)>,
    tries: u32,
    is_exact: bool,
}

/// Tries a round, for each part that is not locked.
const TRIES_A_PART: u32 = 250;

/// Rounds that [`super::propose`] takes.
const USUAL_ROUNDS: u32 = 4;

/// How much heavier a minute that does not fit is than a minute of cost: nothing weighs up to it.
const UNFIT: i64 = 1 << 36;

const fn weight(score: Score) -> i64 {
    (score.unfit_minutes as i64).saturating_mul(UNFIT).saturating_add_unsigned(score.cost)
}

impl Search {
    /// Begins with a first division; a small case is solved at once.
    #[must_use]
    pub fn new(division: &TaskDivision, aim: Aim) -> Self {
        Self::begin(division, aim, exact::MOST_STEPS)
    }

    /// As [`Search::new`], with another idea of a small case: to compare the ways of searching.
    #[cfg(test)]
    pub(in crate::division) fn exact_up_to(division: &TaskDivision, aim: Aim, most_steps: u32) -> Self {
        Self::begin(division, aim, most_steps)
    }

    fn begin(division: &TaskDivision, aim: Aim, most_steps: u32) -> Self {
        let model = Model::new(division, aim);
        let mut first = State::new(&model);
        greedy::fill(&model, &mut first);
        let best = (first.score(), first.clone());
        let mut search =
            Self { model, current: first, best, turns: Turns::new(), moved: Vec::new(), tries: 0, is_exact: false };
        if search.model.free.len() <= exact::MOST_PARTS {
            if let Some(solved) = exact::solve(&search.model, &search.best.1, most_steps) {
                search.best = (solved.score(), solved);
                search.is_exact = true;
            }
        }
        search
    }

    /// Tries so many times more. Says whether a better division was found.
    pub fn step(&mut self, tries: u32) -> bool {
        let before = self.best.0;
        for _ in 0..if self.is_finished() { 0 } else { tries } {
            self.try_once();
        }
        self.best.0 < before
    }

    /// How many tries are of use: four rounds, which grow with the tasks.
    #[must_use]
    pub fn usual_tries(&self) -> u32 {
        self.round().saturating_mul(USUAL_ROUNDS)
    }

    /// How many tries were taken.
    #[must_use]
    pub const fn tries(&self) -> u32 {
        self.tries
    }

    /// Whether no better division is possible for this aim, so that more tries are of no use.
    #[must_use]
    pub const fn is_finished(&self) -> bool {
        self.is_exact
    }

    /// How good the best division so far is.
    #[must_use]
    pub const fn score(&self) -> Score {
        self.best.0
    }

    /// The best division so far.
    #[must_use]
    pub fn best(&self) -> Proposal {
        reading::proposal(&self.model, &self.best.1, self.is_exact)
    }

    fn round(&self) -> u32 {
        u32::try_from(self.model.free.len()).unwrap_or(u32::MAX).saturating_mul(TRIES_A_PART).max(1000)
    }

    /// How much worse than now a division may be to be taken.
    fn slack(&mut self) -> i64 {
        let (round, parts) = (self.round(), u32::try_from(self.model.free.len().max(1)).unwrap_or(u32::MAX));
        let at = self.tries % round;
        if at == 0 {
            self.current.clone_from(&self.best.1);
        }
        // From the cost of an average part down to nothing, ever slower.
        let start = self.best.0.cost / u64::from(parts) / 4;
        let left = u64::from(round - at);
        let most = start.saturating_mul(left * left / u64::from(round)) / u64::from(round);
        i64::try_from(self.turns.next(usize::try_from(most).unwrap_or(usize::MAX).saturating_add(1))).unwrap_or(0)
    }

    fn try_once(&mut self) {
        if self.model.free.is_empty() {
            return;
        }
        let slack = self.slack();
        self.tries = self.tries.saturating_add(1);
        let before = weight(self.current.score());
        self.moved.clear();
        let piece = self.some_piece();
        let done = match self.current.owner(piece) {
            None => self.squeeze(piece),
            Some(owner) if self.turns.next(2) == 0 => self.hand(piece, owner),
            Some(owner) => self.change(piece, owner),
        };
        if !done || weight(self.current.score()) > before.saturating_add(slack) {
            self.undo();
        } else if self.current.score() < self.best.0 {
            self.best = (self.current.score(), self.current.clone());
        }
    }

    fn some_piece(&mut self) -> usize {
        self.model.free[self.turns.next(self.model.free.len())]
    }

    fn give(&mut self, piece: usize, person: Option<usize>) {
        self.moved.push((piece, self.current.owner(piece)));
        self.current.take(&self.model, piece);
        if let Some(person) = person {
            self.current.place(&self.model, piece, person);
        }
    }

    fn undo(&mut self) {
        while let Some((piece, owner)) = self.moved.pop() {
            self.current.take(&self.model, piece);
            if let Some(owner) = owner {
                self.current.place(&self.model, piece, owner);
            }
        }
    }

    /// Gives a part to someone else: half of the time to someone who is on the task already.
    fn hand(&mut self, piece: usize, owner: usize) -> bool {
        let job = self.model.pieces[piece];
        let pieces = self.model.pieces_of(job);
        let to = if pieces.len() > 1 && self.turns.next(2) == 0 {
            self.current.owner(pieces.start + self.turns.next(pieces.len()))
        } else {
            let people = &self.model.jobs[job].people;
            people.get(self.turns.next(people.len())).copied()
        };
        let Some(to) = to.filter(|&to| to != owner) else { return false };
        let fits = self.current.fits(&self.model, piece, to);
        if fits {
            self.give(piece, Some(to));
        }
        fits
    }

    /// Lets two people change a part of theirs.
    fn change(&mut self, piece: usize, owner: usize) -> bool {
        let other = self.some_piece();
        let Some(with) = self.current.owner(other).filter(|&with| with != owner) else { return false };
        let model = &self.model;
        if model.pieces[piece] == model.pieces[other]
            || !model.may[model.pair(model.pieces[piece], with)]
            || !model.may[model.pair(model.pieces[other], owner)]
        {
            return false;
        }
        self.give(piece, None);
        self.give(other, None);
        for (piece, to) in [(piece, with), (other, owner)] {
            if !self.current.fits(&self.model, piece, to) {
                return false;
            }
            self.give(piece, Some(to));
        }
        true
    }

    /// Makes room for what nobody has: gives it to someone, takes other parts from them until it fits,
    /// and finds these another place.
    fn squeeze(&mut self, piece: usize) -> bool {
        let job = self.model.pieces[piece];
        let people = &self.model.jobs[job].people;
        let Some(&to) = people.get(self.turns.next(people.len())) else { return false };
        if !self.current.may_take(&self.model, job, to) {
            return false;
        }
        let mut out = Vec::new();
        let from = self.turns.next(self.model.free.len());
        for at in 0..self.model.free.len() {
            if self.current.fits(&self.model, piece, to) {
                break;
            }
            let other = self.model.free[(from + at) % self.model.free.len()];
            if self.current.owner(other) == Some(to) {
                self.give(other, None);
                out.push(other);
            }
        }
        if !self.current.fits(&self.model, piece, to) {
            return false;
        }
        self.give(piece, Some(to));
        for other in out {
            if greedy::place_best(&self.model, &mut self.current, other) {
                self.moved.push((other, None));
            }
        }
        true
    }
}
