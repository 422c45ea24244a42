//! Small cases, solved by trying every week on the grid of times.

use super::Score;
use super::greedy;
use super::grid;
use super::model::{DAYS, Model, Spot};
use super::state::State;
use taakkompas_search::{Budget, Spent};

/// The most nodes of the search to visit; a case that needs more is not small. Of 2,200 random weeks, those with at
/// most ten thousand ways to place everything took 20,143 at most.
pub const MOST_PLACES: u32 = 30_000;

/// With more to place than this, it is not tried at all: it would use up its budget for nothing.
const MOST_THINGS: usize = 8;

/// The best week there is, if the budget is enough to find it; `known` is the week to beat.
///
/// Every break, piece and talk is tried at every time it may be at, and left out. If people get more time at school,
/// every week from before is tried as well, so the result is never worse, unless the longer day makes a break due by
/// law.
pub fn solve(model: &Model, known: &State, budget: &mut Budget) -> Option<State> {
    if things(model) > MOST_THINGS {
        return None;
    }
    let mut tried = Tried { model, best: (known.score(model), known.clone()), budget };
    tried.pauses(&mut State::empty(model), 0).ok()?;
    Some(tried.best.1)
}

/// How many breaks, pieces and talks can be placed at all, not counting talks of pairs that do not work together yet.
fn things(model: &Model) -> usize {
    let is_possible = |at: &usize| model.pieces[*at].now.is_some() || greedy::choices(model, *at) > 0;
    let is_due = |at: &usize| model.works_already[*at] && model.talk_minutes[*at] > 0;
    model.pauses.len()
        + (0..model.pieces.len()).filter(is_possible).count()
        + (0..model.talk_minutes.len()).filter(is_due).count()
}

/// Every quarter of an hour of the day.
fn quarters() -> grid::Times {
    grid::quarters(grid::Times::MAX)
}

struct Tried<'a> {
    model: &'a Model,
    best: (Score, State),
    budget: &'a mut Budget,
}

impl Tried<'_> {
    fn pauses(&mut self, state: &mut State, at: usize) -> Result<(), Spent> {
        self.budget.visit()?;
        let model = self.model;
        let Some(pause) = model.pauses.get(at) else { return self.pieces(state, 0, 0) };
        let free = state.free(model, pause.person, pause.week, pause.day, pause.allowed);
        let now = pause.now.map_or(0, |(_, slot)| grid::run(slot, 1));
        for slot in grid::bits(grid::starts(free, grid::slots(model.pause_minutes)) & (quarters() | now)) {
            state.place_pause(model, at, slot);
            self.pauses(state, at + 1)?;
            state.take_pause(model, at);
        }
        self.pauses(state, at + 1)
    }

    /// `short` is what has been left out so far: more than in the best week is of no use.
    fn pieces(&mut self, state: &mut State, at: usize, short: u32) -> Result<(), Spent> {
        self.budget.visit()?;
        let model = self.model;
        if self.best.0.break_minutes_short == 0 && short > self.best.0.asked_minutes_short {
            return Ok(());
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
                        self.pieces(state, at + 1, short)?;
                        state.take(model, at);
                    }
                }
            }
        }
        self.pieces(state, at + 1, short + piece.minutes)
    }

    fn talks(&mut self, state: &mut State, from: usize) -> Result<(), Spent> {
        self.budget.visit()?;
        let model = self.model;
        let due = |at: &usize| state.talk_due(model, at / model.weeks, at % model.weeks) > 0;
        let Some(at) = (from..state.talks.len()).find(due) else {
            let score = state.score(model);
            if score < self.best.0 {
                self.best = (score, state.clone());
            }
            return Ok(());
        };
        let (pair, week) = (at / model.weeks, at % model.weeks);
        let (person, group) = (pair / model.week.groups.len(), pair % model.week.groups.len());
        let length = grid::slots(model.talk_minutes[at]);
        for day in 0..DAYS {
            let free = state.free(model, person, week, day, model.may_talk[group][day]);
            for slot in grid::bits(grid::starts(free, length)) {
                if state.place_talk(model, pair, week, (day, slot)) {
                    self.talks(state, at + 1)?;
                    state.take_talk(model, pair, week);
                }
            }
        }
        self.talks(state, at + 1)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::*;

    /// Two long days, each with a break to place, and a protected block for each of six groups, all with a talk due:
    /// nothing is asked for, and yet there are about a billion weeks to try.
    fn talks_under_pauses() -> AssistantWeek {
        let mut week = AssistantWeek::default();
        week.set_lessons(week.lessons_to_offer()).unwrap();
        let days = [Weekday::Monday, Weekday::Tuesday];
        let assistant = week.add_person(StaffRole::Assistant).unwrap();
        let span = "8.00-16.00".parse().unwrap();
        let presence = days.map(|weekday| Presence { weeks: Weeks::Every, weekday, span });
        week.change_person(assistant, |person| person.presence = presence.to_vec()).unwrap();
        week.set_rules(Rules { talking_minutes: 15, break_minutes: 30, ..Rules::default() }).unwrap();
        for number in 0..6_u16 {
            let group = week.add_group(Group::new(&number.to_string(), &[Year::Four])).unwrap();
            let from = TimeOfDay::from_minutes(8 * 60 + 30 + 30 * (number / 2));
            let block = Block {
                groups: vec![group],
                protected: true,
                ..Block::new(assistant, Kind::SmallGroup, days[usize::from(number % 2)], Span::lasting(from, 30))
            };
            week.add_block(block).unwrap();
        }
        week
    }

    #[test]
    fn talks_of_blocks_that_stay_end_with_the_budget() {
        let model = super::super::from_week::model(&talks_under_pauses());
        assert_eq!((model.pieces.len(), model.pauses.len(), things(&model)), (0, 2, MOST_THINGS));
        for most in [0, 1, 1000, MOST_PLACES] {
            let mut budget = Budget::new(most);
            assert!(solve(&model, &State::empty(&model), &mut budget).is_none(), "{most}");
            assert_eq!(budget.left(), 0, "all of it was used, and no more");
        }
    }

    #[test]
    fn what_the_budget_does_not_solve_goes_to_the_local_search() {
        let mut search = crate::proposal::WeekProblem::search(&talks_under_pauses());
        assert!(!search.is_finished());
        search.step(20);
        let found = search.best();
        assert!(!found.is_best_possible);
        assert_eq!(found.short, [], "breaks and talks fit all the same");
    }

    #[test]
    fn a_case_of_many_things_takes_nothing_of_the_budget() {
        let mut week = talks_under_pauses();
        let group = week.groups[0].id;
        week.add_ask(Ask::new(group, Kind::ExtraPractice, 45)).unwrap();
        let model = super::super::from_week::model(&week);
        let mut budget = Budget::new(MOST_PLACES);
        assert!(solve(&model, &State::empty(&model), &mut budget).is_none());
        assert_eq!(budget.left(), MOST_PLACES);
    }
}
