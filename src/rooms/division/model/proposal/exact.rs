//! Small cases, solved by trying every division that could still be better.

use super::Score;
use super::model::Model;
use super::state::State;
use taakkompas_search::{Budget, Spent};

/// The most places that are visited; a case that needs more is not small.
pub const MOST_PLACES: u32 = 60_000;

/// With more parts than this no attempt is made: it would use up the budget for nothing.
const MOST_PARTS: usize = 16;

/// The best division there is, if the budget is enough to find it; `known` is the one to beat.
///
/// Whatever is added makes a division cost more, never less. So once a division costs more than the best one, it is not
/// extended.
pub fn solve(model: &Model, known: &State, budget: &mut Budget) -> Option<State> {
    if model.free.len() > MOST_PARTS {
        return None;
    }
    let mut order = model.free.clone();
    // Largest first, so that it shows early if nothing better is possible.
    order.sort_by_key(|&piece| (core::cmp::Reverse(model.jobs[model.pieces[piece]].minutes), piece));
    let mut tried = Tried { model, order, best: (known.score(), known.clone()), budget };
    let mut state = State::new(model);
    // What everyone does and somebody cannot have is out from the start: it is no part that can still be given.
    let free: u32 = model.free.iter().map(|&piece| model.jobs[model.pieces[piece]].minutes).sum();
    let left_out = state.score().unfit_minutes - free;
    tried.place(&mut state, 0, left_out).ok()?;
    Some(tried.best.1)
}

struct Tried<'a> {
    model: &'a Model,
    order: Vec<usize>,
    best: (Score, State),
    budget: &'a mut Budget,
}

impl Tried<'_> {
    /// Tries everything from the part at this place on; `left_out` is the minutes that nobody has so far.
    ///
    /// The recursion is at most as deep as there are parts; a call that visits no place does not recurse.
    fn place(&mut self, state: &mut State, at: usize, left_out: u32) -> Result<(), Spent> {
        if (Score { unfit_minutes: left_out, cost: state.score().cost }) >= self.best.0 {
            return Ok(());
        }
        let Some(&piece) = self.order.get(at) else {
            self.best = (state.score(), state.clone());
            return Ok(());
        };
        self.budget.visit()?;
        let model = self.model;
        let job = model.pieces[piece];
        // Parts of a task are equal, so they are given in the order of the people, and left out last.
        let before = at.checked_sub(1).map(|before| self.order[before]).filter(|&other| model.pieces[other] == job);
        let (from, none_left) = match before {
            Some(before) => (state.owner(before).unwrap_or(usize::MAX), state.owner(before).is_none()),
            None => (0, false),
        };
        for &person in model.jobs[job].people.iter().filter(|&&person| !none_left && person >= from) {
            if state.fits(model, piece, person) {
                state.place(model, piece, person);
                self.place(state, at + 1, left_out)?;
                state.take(model, piece);
            }
        }
        self.place(state, at + 1, left_out + model.jobs[job].minutes)
    }
}
