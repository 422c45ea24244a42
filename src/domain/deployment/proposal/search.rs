//! Better and better weeks: take some of it out, put it back another way, keep what is not worse.

use super::exact;
use super::greedy::{self, Guide};
use super::model::Model;
use super::state::State;
use super::{Proposal, Score, result};
use crate::deployment::Deployment;
use crate::search::Budget;
use crate::turns::Turns;

/// A search for a better week, which goes on for as long as it is asked to.
///
/// The same week, asked for as many tries, gives the same proposal, however the tries are cut up.
#[derive(Debug)]
pub struct Search {
    model: Model,
    current: (Score, State),
    best: (Score, State),
    assigned: Vec<Option<usize>>,
    turns: Turns,
    tries: u32,
    is_exact: bool,
}

/// How many pieces a try takes out beside a day: few enough to be quick, enough to change places.
const BESIDE: usize = 3;

impl Search {
    /// Begins with the better one of the week as it is and a first week made for it; a small case is
    /// solved at once.
    #[must_use]
    pub fn new(deployment: &Deployment) -> Self {
        Self::begin(deployment, exact::MOST_PLACES)
    }

    /// As [`Search::new`], with another idea of a small case: to compare the ways of searching.
    #[cfg(test)]
    pub(in crate::deployment) fn exact_up_to(deployment: &Deployment, most_places: u32) -> Self {
        Self::begin(deployment, most_places)
    }

    fn begin(deployment: &Deployment, most_places: u32) -> Self {
        let model = Model::new(deployment);
        let mut turns = Turns::new();
        let (present, broken) = State::present(&model);
        let mut as_it_is = present.clone();
        if broken > 0 {
            // What could not be where it was goes elsewhere.
            greedy::place_pauses(&model, &mut as_it_is);
        }
        let first = greedy::start(&model, &mut turns);
        let assigned = greedy::assign(&model, &State::empty(&model));
        let mut best = (as_it_is.score(&model), as_it_is);
        best = better(best, &model, first);
        // What is still open in the week as it is may fit without moving anything.
        let mut filled = present;
        greedy::place_pauses(&model, &mut filled);
        let guide = Guide { assigned: &assigned, few_pairs: false };
        for at in 0..model.pieces.len() {
            if filled.pieces[at].is_none() {
                greedy::place_piece(&model, &mut filled, at, guide, &mut turns);
            }
        }
        greedy::place_talks(&model, &mut filled);
        best = better(best, &model, filled);
        let solved = exact::solve(&model, &best.1, &mut Budget::new(most_places));
        let is_exact = solved.is_some();
        if let Some(solved) = solved {
            best = better(best, &model, solved);
        }
        Self { current: best.clone(), best, model, assigned, turns, tries: 0, is_exact }
    }

    /// Tries so many times more. Says whether a better week was found.
    pub fn step(&mut self, tries: u32) -> bool {
        let before = self.best.0;
        for _ in 0..if self.is_finished() { 0 } else { tries } {
            self.try_once();
        }
        self.best.0 < before
    }

    /// How many tries were taken.
    #[must_use]
    pub const fn tries(&self) -> u32 {
        self.tries
    }

    /// Whether no better week is possible on the grid of times, so that more tries are of no use.
    #[must_use]
    pub const fn is_finished(&self) -> bool {
        self.is_exact
    }

    /// How good the best week so far is.
    #[must_use]
    pub const fn score(&self) -> Score {
        self.best.0
    }

    /// The best week so far.
    #[must_use]
    pub fn best(&self) -> Proposal {
        result::proposal(&self.model, &self.best.1, self.best.0, self.is_exact)
    }

    fn try_once(&mut self) {
        self.tries = self.tries.saturating_add(1);
        let mut next = self.current.1.clone();
        let mut open = match self.turns.next(3) {
            0 => self.take_asks(&mut next),
            1 => self.take_pieces(&mut next),
            _ => self.take_day(&mut next),
        };
        // What was open before gets its chance too.
        let (model, turns) = (&self.model, &mut self.turns);
        let left: Vec<usize> = (0..model.pieces.len()).filter(|&at| next.pieces[at].is_none()).collect();
        for _ in 0..BESIDE.min(left.len()) {
            if let Some(&at) = left.get(turns.next(left.len())).filter(|at| !open.contains(at)) {
                open.push(at);
            }
        }
        // Breaks first is best for most days; a piece for just that time wants it the other way round.
        if turns.next(3) > 0 {
            greedy::place_pauses(model, &mut next);
        }
        let few_pairs = self.current.0.talking_minutes_short > 0 && turns.next(2) == 0;
        let guide = Guide { assigned: &self.assigned, few_pairs };
        // Each turn takes one out.
        while !open.is_empty() {
            let at = open.swap_remove(turns.next(open.len()));
            greedy::place_piece(model, &mut next, at, guide, turns);
            if let Some(twin) = model.pieces[at].twin.filter(|twin| open.contains(twin)) {
                open.retain(|&other| other != twin);
                greedy::place_piece(model, &mut next, twin, guide, turns);
            }
        }
        greedy::place_pauses(model, &mut next);
        greedy::place_talks(model, &mut next);
        let score = next.score(model);
        if score <= self.current.0 {
            self.current = (score, next);
        }
        if self.current.0 < self.best.0 {
            self.best = self.current.clone();
        }
    }

    /// Takes all of two asks out, and gives one of them to someone else.
    fn take_asks(&mut self, state: &mut State) -> Vec<usize> {
        let mut open = Vec::new();
        for _ in 0..2 {
            let wish = self.turns.next(self.model.wishes.len());
            let Some(own) = self.model.pieces_of.get(wish) else { continue };
            open.extend(own.iter().copied().filter(|at| !open.contains(at)).collect::<Vec<_>>());
            let people = &self.model.wishes[wish].people;
            if let Some(&person) = people.get(self.turns.next(people.len())) {
                self.assigned[wish] = Some(person);
            }
        }
        open.iter().for_each(|&at| state.take(&self.model, at));
        open
    }

    /// Takes a few pieces out, with their twins.
    fn take_pieces(&mut self, state: &mut State) -> Vec<usize> {
        let mut open = Vec::new();
        for _ in 0..BESIDE + 1 {
            let at = self.turns.next(self.model.pieces.len());
            let Some(piece) = self.model.pieces.get(at) else { continue };
            for at in [Some(at), piece.twin].into_iter().flatten() {
                if !open.contains(&at) {
                    open.push(at);
                }
            }
        }
        open.iter().for_each(|&at| state.take(&self.model, at));
        open
    }

    /// Takes a day of someone out, in both weeks, with its breaks and talks.
    fn take_day(&mut self, state: &mut State) -> Vec<usize> {
        let Some(spot) = self.some_spot(state) else { return Vec::new() };
        let model = &self.model;
        let is_then = |at: &usize| state.pieces[*at].is_some_and(|s| s.person == spot.0 && s.day == spot.1);
        let open: Vec<usize> = (0..model.pieces.len()).filter(is_then).collect();
        open.iter().for_each(|&at| state.take(model, at));
        for (at, pause) in model.pauses.iter().enumerate() {
            if pause.person == spot.0 && pause.day == spot.1 {
                state.take_pause(model, at);
            }
        }
        let groups = model.deployment.groups.len();
        for group in 0..groups {
            for week in 0..model.weeks {
                let pair = model.pair(spot.0, group);
                if state.talks[pair * model.weeks + week].is_some_and(|(day, _)| day == spot.1) {
                    state.take_talk(model, pair, week);
                }
            }
        }
        open
    }

    fn some_spot(&mut self, state: &State) -> Option<(usize, usize)> {
        let at = self.turns.next(self.model.pieces.len());
        let placed = state.pieces.iter().cycle().skip(at).take(state.pieces.len()).find_map(|spot| *spot);
        placed.map(|spot| (spot.person, spot.day))
    }
}

fn better(best: (Score, State), model: &Model, other: State) -> (Score, State) {
    let score = other.score(model);
    if score < best.0 { (score, other) } else { best }
}
