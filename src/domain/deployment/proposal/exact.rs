//! Small cases, solved by trying every week on the grid of times.

use super::Score;
use super::greedy;
use super::grid;
use super::model::{DAYS, Model, Spot};
use super::state::State;

/// How many weeks are tried at most; where there may be more, the case is not small.
pub const MOST_WEEKS: u64 = 10_000;

/// The best week there is, where no more than `most_weeks` are to be tried; `known` is a week to do
/// better than.
///
/// Every break, piece and talk is tried at every time at which it may be, and left out. With more
/// time at school every week from before is tried as well, so the result is never worse, unless the
/// longer day makes a break due by law.
pub fn solve(model: &Model, known: &State, most_weeks: u64) -> Option<State> {
    if how_many(model) > most_weeks {
        return None;
    }
    let mut tried = Tried { model, best: (known.score(model), known.clone()) };
    tried.pauses(&mut State::empty(model), 0);
    Some(tried.best.1)
}

/// At most so many weeks are tried.
fn how_many(model: &Model) -> u64 {
    let mut weeks: u64 = 1;
    for pause in &model.pauses {
        let starts = grid::starts(pause.allowed, grid::slots(model.pause_minutes)) & quarters();
        weeks = weeks.saturating_mul(u64::from(starts.count_ones()) + 1);
    }
    for at in 0..model.pieces.len() {
        weeks = weeks.saturating_mul(greedy::choices(model, at) + 2);
    }
    // Who could talk with whom: everyone who could serve a group, with its teacher.
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for wish in model.wishes.iter().filter(|wish| wish.makes_pair) {
        for &person in &wish.people {
            if !pairs.contains(&(person, wish.group)) {
                pairs.push((person, wish.group));
            }
        }
    }
    for (person, group) in pairs {
        for week in 0..model.weeks {
            let minutes = model.talk_minutes[model.pair(person, group) * model.weeks + week];
            let times = |day: usize| model.workers[person].present[week][day] & model.may_talk[group][day];
            let starts = (0..DAYS).map(|day| grid::starts(times(day), grid::slots(minutes)).count_ones()).sum::<u32>();
            weeks = if minutes == 0 { weeks } else { weeks.saturating_mul(u64::from(starts) + 1) };
        }
    }
    weeks
}

/// Every quarter of an hour of the day.
fn quarters() -> grid::Times {
    grid::quarters(grid::Times::MAX)
}

struct Tried<'a> {
    model: &'a Model,
    best: (Score, State),
}

impl Tried<'_> {
    fn pauses(&mut self, state: &mut State, at: usize) {
        let model = self.model;
        let Some(pause) = model.pauses.get(at) else { return self.pieces(state, 0, 0) };
        let free = state.free(model, pause.person, pause.week, pause.day, pause.allowed);
        let now = pause.now.map_or(0, |(_, slot)| grid::run(slot, 1));
        for slot in grid::bits(grid::starts(free, grid::slots(model.pause_minutes)) & (quarters() | now)) {
            state.place_pause(model, at, slot);
            self.pauses(state, at + 1);
            state.take_pause(model, at);
        }
        self.pauses(state, at + 1);
    }

    /// `short` is what is left out so far: more than in the best week is of no use.
    fn pieces(&mut self, state: &mut State, at: usize, short: u32) {
        let model = self.model;
        if self.best.0.break_minutes_short == 0 && short > self.best.0.asked_minutes_short {
            return;
        }
        let Some(&piece) = model.pieces.get(at) else { return self.talks(state, 0) };
        let wish = &model.wishes[piece.wish];
        for &person in &wish.people {
            for day in 0..DAYS {
                let free = state.free(model, person, piece.week, day, wish.allowed[day]);
                let now = piece.now.filter(|now| now.person == person && now.day == day);
                let begins = model.begins(wish, person, piece.week, day) | now.map_or(0, |now| grid::run(now.slot, 1));
                for slot in grid::bits(grid::starts(free, grid::slots(piece.minutes)) & begins) {
                    let spot = Spot { person, day, slot };
                    if state.may_place(model, at, spot) {
                        state.place(model, at, spot);
                        self.pieces(state, at + 1, short);
                        state.take(model, at);
                    }
                }
            }
        }
        self.pieces(state, at + 1, short + piece.minutes);
    }

    fn talks(&mut self, state: &mut State, from: usize) {
        let model = self.model;
        let due = |at: &usize| state.talk_due(model, at / model.weeks, at % model.weeks) > 0;
        let Some(at) = (from..state.talks.len()).find(due) else {
            let score = state.score(model);
            if score < self.best.0 {
                self.best = (score, state.clone());
            }
            return;
        };
        let (pair, week) = (at / model.weeks, at % model.weeks);
        let (person, group) = (pair / model.deployment.groups.len(), pair % model.deployment.groups.len());
        let length = grid::slots(model.talk_minutes[at]);
        for day in 0..DAYS {
            let free = state.free(model, person, week, day, model.may_talk[group][day]);
            for slot in grid::bits(grid::starts(free, length)) {
                if state.place_talk(model, pair, week, (day, slot)) {
                    self.talks(state, at + 1);
                    state.take_talk(model, pair, week);
                }
            }
        }
        self.talks(state, at + 1);
    }
}
