//! Ever better divisions: move a part, exchange two, make room for what does not fit.

use super::model::Model;
use super::state::State;
use super::{Aim, Proposal, Score, exact, greedy, result};
use crate::TaskDivision;
use taakkompas_search as search;
use taakkompas_search::{Budget, FixedRng, SearchProblem};

/// The search for a division with one aim.
pub type Search = search::Search<DivisionProblem>;

/// The search for a division, and where it is now.
///
/// It works in rounds: each starts from the best division so far, and accepts slightly worse ones at first, then less
/// and less.
#[derive(Debug)]
pub struct DivisionProblem {
    model: Model,
    current: State,
    rng: FixedRng,
    /// What a try moved, so that it can be undone: each piece with its former owner.
    moved: Vec<(usize, Option<usize>)>,
}

/// Tries per round, for each part that is not locked.
const TRIES_PER_PART: u32 = 400;

/// The fewest tries per round.
const LEAST_TRIES: u32 = 20_000;

/// The number of rounds that [`super::propose`] takes.
const USUAL_ROUNDS: u32 = 4;

/// How much heavier a minute that does not fit weighs than a minute of cost: no cost can outweigh it.
const UNFIT: i64 = 1 << 36;
const fn weight(score: Score) -> i64 {
    (score.unfit_minutes as i64).saturating_mul(UNFIT).saturating_add_unsigned(score.cost)
}

impl DivisionProblem {
    /// Starts from a first division; a small case is solved at once.
    pub fn search(division: &TaskDivision, aim: Aim) -> Search {
        Self::with_budget(division, aim, exact::MOST_PLACES)
    }

    /// As [`Self::search`], with another limit for a small case, to compare the ways of searching.
    #[cfg(test)]
    pub(crate) fn exact_up_to(division: &TaskDivision, aim: Aim, most_places: u32) -> Search {
        Self::with_budget(division, aim, most_places)
    }

    fn with_budget(division: &TaskDivision, aim: Aim, most_places: u32) -> Search {
        let model = Model::new(division, aim);
        let mut first = State::new(&model);
        greedy::fill(&model, &mut first);
        let solved = exact::solve(&model, &first, &mut Budget::new(most_places));
        let is_exact = solved.is_some();
        let best = solved.unwrap_or_else(|| first.clone());
        let problem = DivisionProblem { model, current: first, rng: FixedRng::new(), moved: Vec::new() };
        search::Search::begin(problem, (best.score(), best), is_exact)
    }
}

impl SearchProblem for DivisionProblem {
    type Question = TaskDivision;
    type Proposal = Proposal;
    type Score = Score;
    type State = State;

    /// One search for each aim.
    fn searches(division: &TaskDivision) -> Vec<Search> {
        Aim::ALL.iter().map(|&aim| Self::search(division, aim)).collect()
    }

    /// Four rounds; a round grows with the number of parts.
    fn usual_tries(&self) -> u32 {
        self.round().saturating_mul(USUAL_ROUNDS)
    }

    fn try_once(&mut self, number: u32, best: &(Score, State)) -> Option<(Score, State)> {
        if self.model.free.is_empty() {
            return None;
        }
        let slack = self.slack(number, best);
        let before = weight(self.current.score());
        self.moved.clear();
        let piece = if self.rng.next(16) == 0 { self.some_open_piece() } else { self.some_piece() };
        let done = match self.current.owner(piece) {
            None if self.rng.next(4) > 0 => self.squeeze(piece),
            None => self.remake(piece),
            // Seldom, because it takes long; but if everyone is nearly full, hardly anything else is possible.
            Some(_) if self.rng.next(12) == 0 => self.remake(piece),
            Some(owner) => match self.rng.next(16) {
                0..7 => self.hand(piece, owner),
                7..14 => self.change(piece, owner),
                _ => self.push(piece, owner),
            },
        };
        if !done || weight(self.current.score()) > before.saturating_add(slack) {
            self.undo();
            return None;
        }
        let score = self.current.score();
        (score < best.0).then(|| (score, self.current.clone()))
    }

    fn proposal(&self, (_, state): &(Score, State), is_best_possible: bool) -> Proposal {
        result::proposal(&self.model, state, is_best_possible)
    }
}

impl DivisionProblem {
    fn round(&self) -> u32 {
        u32::try_from(self.model.free.len()).unwrap_or(u32::MAX).saturating_mul(TRIES_PER_PART).max(LEAST_TRIES)
    }

    /// How much worse than the current division one may be and still be accepted.
    fn slack(&mut self, number: u32, best: &(Score, State)) -> i64 {
        let (round, parts) = (self.round(), u32::try_from(self.model.free.len().max(1)).unwrap_or(u32::MAX));
        let at = number % round;
        if at == 0 {
            self.current.clone_from(&best.1);
        }
        // From a third of the cost of an average part down to zero, ever more slowly.
        let start = best.0.cost / u64::from(parts) / 3;
        let left = u64::from(round - at);
        let most = start.saturating_mul(left * left / u64::from(round)) / u64::from(round);
        i64::try_from(self.rng.next(usize::try_from(most).unwrap_or(usize::MAX).saturating_add(1))).unwrap_or(0)
    }

    /// A part that nobody has, if there is one.
    fn some_open_piece(&mut self) -> usize {
        let (free, from) = (&self.model.free, self.rng.next(self.model.free.len()));
        let is_open = |piece: &usize| self.current.owner(*piece).is_none();
        let open = if self.current.score().unfit_minutes == 0 {
            None
        } else {
            free[from..].iter().chain(&free[..from]).copied().find(is_open)
        };
        open.unwrap_or(free[from])
    }

    fn some_piece(&mut self) -> usize {
        self.model.free[self.rng.next(self.model.free.len())]
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

    /// Someone who may do a task, more likely one for whom it costs little.
    fn some_person(&mut self, job: usize) -> Option<usize> {
        let count = self.model.jobs[job].near.len();
        let at = self.rng.next(count).min(self.rng.next(count));
        self.model.jobs[job].near.get(at).copied()
    }

    /// The parts of a task that someone has and that are not locked, or one of them.
    fn share(&mut self, piece: usize, owner: usize) -> Vec<usize> {
        let job = self.model.pieces[piece];
        if self.model.jobs[job].parts == 1 || self.rng.next(3) == 0 {
            return vec![piece];
        }
        let is_own = |&other: &usize| self.current.owner(other) == Some(owner) && self.model.locked[other].is_none();
        self.model.pieces_of(job).filter(is_own).collect()
    }

    /// Gives a share to someone else, sometimes to someone who already has part of the task.
    fn hand(&mut self, piece: usize, owner: usize) -> bool {
        let job = self.model.pieces[piece];
        let pieces = self.model.pieces_of(job);
        let to = if pieces.len() > 1 && self.rng.next(2) == 0 {
            self.current.owner(pieces.start + self.rng.next(pieces.len()))
        } else {
            self.some_person(job)
        };
        let Some(to) = to.filter(|&to| to != owner) else { return false };
        let own = self.share(piece, owner);
        own.iter().for_each(|&piece| self.give(piece, None));
        self.give_all(&own, to)
    }

    /// Gives parts that nobody has to someone; returns whether they all fitted.
    fn give_all(&mut self, pieces: &[usize], to: usize) -> bool {
        for &piece in pieces {
            if !self.current.fits(&self.model, piece, to) {
                return false;
            }
            self.give(piece, Some(to));
        }
        true
    }

    /// Lets two people exchange a share each.
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
        let (own, others) = (self.share(piece, owner), self.share(other, with));
        own.iter().chain(&others).for_each(|&piece| self.give(piece, None));
        self.give_all(&own, with) && self.give_all(&others, owner)
    }

    /// Gives a part to someone, and moves another of their parts away to make room for it.
    fn push(&mut self, piece: usize, owner: usize) -> bool {
        let Some(to) = self.some_person(self.model.pieces[piece]).filter(|&to| to != owner) else { return false };
        let own = self.share(piece, owner);
        own.iter().for_each(|&piece| self.give(piece, None));
        // Something goes the other way even if there is room.
        let from = self.rng.next(self.model.free.len());
        let len = self.model.free.len();
        let other =
            (0..len).map(|at| self.model.free[(from + at) % len]).find(|&at| self.current.owner(at) == Some(to));
        let out = other.map(|other| self.share(other, to)).unwrap_or_default();
        out.iter().for_each(|&piece| self.give(piece, None));
        if !self.give_all(&own, to) {
            return false;
        }
        for other in out {
            if greedy::place_best(&self.model, &mut self.current, other) {
                self.moved.push((other, None));
            }
        }
        true
    }

    /// Makes room for a part that nobody has: gives it to someone, takes other parts from them until it fits, and finds
    /// another place for these.
    fn squeeze(&mut self, piece: usize) -> bool {
        let job = self.model.pieces[piece];
        let Some(to) = self.some_person(job) else { return false };
        if !self.current.may_take(&self.model, job, to) {
            return false;
        }
        let mut out = Vec::new();
        let from = self.rng.next(self.model.free.len());
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

    /// Gives a part that nobody has to someone, and redistributes everything that they and two others had.
    fn remake(&mut self, piece: usize) -> bool {
        let Some(to) = self.some_person(self.model.pieces[piece]) else { return false };
        let others = [0, 1].map(|_| self.rng.next(self.model.people.len()));
        let has = |&at: &usize| self.current.owner(at).is_none_or(|owner| owner == to || others.contains(&owner));
        let mut open: Vec<usize> = self.model.free.iter().copied().filter(has).collect();
        open.iter().for_each(|&other| self.give(other, None));
        if !self.current.fits(&self.model, piece, to) {
            return false;
        }
        self.give(piece, Some(to));
        open.retain(|&other| other != piece);
        greedy::sort(&self.model, &mut open);
        // Some come earlier than their size would have them; now and then all of them.
        let is_any_order = self.rng.next(8) == 0;
        for at in 1..open.len() {
            if is_any_order {
                open.swap(self.rng.next(at + 1), at);
            } else if self.rng.next(4) == 0 {
                open.swap(at - 1, at);
            }
        }
        for other in open {
            if greedy::place_best(&self.model, &mut self.current, other) {
                self.moved.push((other, None));
            }
        }
        true
    }
}
