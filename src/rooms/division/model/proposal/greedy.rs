//! The first division: tasks that the fewest people may do come first, each where it costs least.

use core::cmp::Reverse;

use super::model::Model;
use super::state::State;

/// Gives everything that nobody has to someone, as far as it fits.
pub fn fill(model: &Model, state: &mut State) {
    let mut order: Vec<usize> = model.free.iter().copied().filter(|&piece| state.owner(piece).is_none()).collect();
    sort(model, &mut order);
    for piece in order {
        place_best(model, state, piece);
    }
}

/// Puts what the fewest people may do first, and the largest of those before smaller ones.
pub fn sort(model: &Model, pieces: &mut [usize]) {
    pieces.sort_by_key(|&piece| {
        let job = &model.jobs[model.pieces[piece]];
        (job.people.len(), Reverse(job.minutes), piece)
    });
}

/// Gives a piece to the person for whom it costs least; returns whether it fitted anyone.
pub fn place_best(model: &Model, state: &mut State, piece: usize) -> bool {
    let people = &model.jobs[model.pieces[piece]].people;
    let fitting = people.iter().copied().filter(|&person| state.fits(model, piece, person));
    // The first of equals, so that the order of the numbers decides.
    let best = fitting.min_by_key(|&person| state.cost_of(model, piece, person));
    if let Some(person) = best {
        state.place(model, piece, person);
    }
    best.is_some()
}
