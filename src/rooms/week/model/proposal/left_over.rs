//! Who gets less than a fair part of the work, or none of what is asked, and why.

use serde::{Deserialize, Serialize};

use super::grid;
use super::model::{DAYS, Model, Piece};
use super::state::State;
use crate::PersonId;

coded! {
    /// Why someone gets less than a fair part of the work. The first that applies, in this order.
    pub enum LeftOverReason {
        /// A proposal gives no work to this person: another role, another employer, or not counted as staff.
        NotGivenWork = "not-given-work",
        /// It is not known when this person is at school.
        PresenceUnknown = "presence-unknown",
        /// The blocks that this person already has are a fair part.
        HasEnough = "has-enough",
        /// All that is asked, is asked of someone else.
        ForOthers = "for-others",
        /// This person already does everything that they could do of what is asked.
        NothingLeft = "nothing-left",
        /// The groups that ask something have no lessons on the days on which this person is at school.
        NoLessons = "no-lessons",
        /// This person is not there for long enough at the times at which it could be.
        NotThere = "not-there",
        /// The roster of this person is full.
        RosterFull = "roster-full",
        /// This person already works with the most groups.
        MostGroups = "most-groups",
        /// Other blocks and breaks of this person take up every time at which it could be.
        TimesTaken = "times-taken",
        /// It could be, but goes better with others: more of what is asked fits, or of what the school prefers, or fewer
        /// people share a group.
        BetterWithOthers = "better-with-others",
    }
}

/// Someone who gets less than a fair part of the work, or none of what is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOver {
    /// The person.
    pub person: PersonId,
    /// Minutes a week of work, talks and breaks not counted.
    pub minutes: u32,
    /// Minutes a week of work that would be in proportion to the hours of this person.
    pub fair: u32,
    /// Why it is less.
    pub reason: LeftOverReason,
}

/// How much less than fair is worth a remark, in minutes a week: more than this, and more than a quarter of the fair
/// part.
const WORTH_A_REMARK: u32 = 45;

/// Those who get none of what is asked, or clearly less than a fair part. Empty if there is nothing to divide.
pub fn left_over(model: &Model, state: &State) -> Vec<LeftOver> {
    if model.pieces.is_empty() {
        return Vec::new();
    }
    let given = || (0..model.workers.len()).filter(|&at| model.workers[at].is_given_work);
    let all: u64 = given().map(|at| u64::from(state.worked(at))).sum();
    let room: u64 = given().map(|at| u64::from(model.workers[at].has)).sum();
    let weeks = model.week.cycle.count().max(1);
    let mut found = Vec::new();
    for (at, person) in model.week.people.iter().enumerate() {
        let worker = &model.workers[at];
        let fair = if worker.is_given_work { all * u64::from(worker.has) / room.max(1) } else { 0 };
        let fair = u32::try_from(fair).unwrap_or(u32::MAX);
        let worked = state.worked(at);
        let less = fair.saturating_sub(worked);
        let gets_none = !state.pieces.iter().flatten().any(|spot| spot.person == at);
        if gets_none || (less > WORTH_A_REMARK * weeks && less > fair / 4) {
            let reason = why(model, state, at, worked > 0 && worked >= fair);
            found.push(LeftOver { person: person.id, minutes: worked / weeks, fair: fair / weeks, reason });
        }
    }
    found
}

fn why(model: &Model, state: &State, person: usize, has_enough: bool) -> LeftOverReason {
    let worker = &model.workers[person];
    let is_for = |piece: &Piece| model.wishes[piece.wish].people.contains(&person);
    let asked: Vec<(usize, &Piece)> = model.pieces.iter().enumerate().filter(|(_, piece)| is_for(piece)).collect();
    if !worker.is_given_work && asked.is_empty() {
        return LeftOverReason::NotGivenWork;
    }
    if worker.present.iter().flatten().all(|&times| times == 0) {
        return LeftOverReason::PresenceUnknown;
    }
    if has_enough {
        return LeftOverReason::HasEnough;
    }
    if asked.is_empty() {
        return LeftOverReason::ForOthers;
    }
    let is_own = |at: usize| state.pieces[at].is_some_and(|spot| spot.person == person);
    let others: Vec<&Piece> = asked.into_iter().filter(|&(at, _)| !is_own(at)).map(|(_, piece)| piece).collect();
    if others.is_empty() {
        return LeftOverReason::NothingLeft;
    }
    let has_time = |times: &dyn Fn(&Piece, usize) -> grid::Times, piece: &Piece| {
        (0..DAYS).any(|day| grid::starts(times(piece, day), grid::slots(piece.minutes)) != 0)
    };
    let at_school = |piece: &Piece, day: usize| worker.present[piece.week][day] & model.wishes[piece.wish].allowed[day];
    let then: Vec<&Piece> = others.iter().copied().filter(|piece| has_time(&at_school, piece)).collect();
    if then.is_empty() {
        let allowed = |piece: &Piece, day: usize| model.wishes[piece.wish].allowed[day];
        let meets =
            |piece: &&Piece| (0..DAYS).any(|day| worker.present[piece.week][day] != 0 && allowed(piece, day) != 0);
        return if others.iter().any(meets) { LeftOverReason::NotThere } else { LeftOverReason::NoLessons };
    }
    let has_room = |piece: &&&Piece| state.minutes_left(model, person, piece.week) >= piece.minutes;
    let in_room: Vec<&Piece> = then.iter().filter(has_room).copied().collect();
    if in_room.is_empty() {
        return LeftOverReason::RosterFull;
    }
    let may_take = |piece: &&&Piece| state.may_take(model, person, piece.wish);
    let may: Vec<&Piece> = in_room.iter().filter(may_take).copied().collect();
    if may.is_empty() {
        return LeftOverReason::MostGroups;
    }
    let free =
        |piece: &Piece, day: usize| state.free(model, person, piece.week, day, model.wishes[piece.wish].allowed[day]);
    if may.iter().any(|piece| has_time(&free, piece)) {
        LeftOverReason::BetterWithOthers
    } else {
        LeftOverReason::TimesTaken
    }
}
