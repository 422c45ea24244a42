//! Ever better weeks: take part of one out, put it back another way, and keep what is not worse.

use super::greedy::{self, Guide};
use super::model::Model;
use super::state::State;
use super::{Proposal, Score, TRIES, exact, from_week, result};
use crate::AssistantWeek;
use taakkompas_search as search;
use taakkompas_search::{Budget, FixedRng, SearchProblem};

/// The search for a week.
pub type Search = search::Search<WeekProblem>;

/// The week being sought: the current state of its search.
#[derive(Debug)]
pub struct WeekProblem {
    model: Model,
    current: (Score, State),
    assigned: Vec<Option<usize>>,
    rng: FixedRng,
}

/// How many unplaced pieces a try adds to those it took out: few enough to be quick, enough for pieces to swap places.
const BESIDE: usize = 3;

/// With at most this many pieces to place, several first weeks are made.
const FEW_PIECES: usize = 60;

impl WeekProblem {
    /// Starts with the better of the week as it is and a first week made for it; a small case is solved at once.
    pub fn search(week: &AssistantWeek) -> Search {
        Self::with_budget(week, exact::MOST_PLACES)
    }

    /// As [`Self::search`], with another limit for a small case: to compare the ways of searching.
    #[cfg(test)]
    pub(crate) fn exact_up_to(week: &AssistantWeek, most_places: u32) -> Search {
        Self::with_budget(week, most_places)
    }

    fn with_budget(week: &AssistantWeek, most_places: u32) -> Search {
        let model = from_week::model(week);
        let mut rng = FixedRng::new();
        let (present, broken) = State::present(&model);
        let mut as_it_is = present.clone();
        if broken > 0 {
            // What could not stay where it was goes elsewhere.
            greedy::place_pauses(&model, &mut as_it_is);
        }
        // A small school takes no time, and one block is a large part of what it asks.
        let starts = if model.pieces.len() <= FEW_PIECES { 8 } else { 2 };
        let firsts: Vec<State> = (0..starts).map(|at| greedy::start(&model, at % 2 == 0, &mut rng)).collect();
        let assigned = greedy::assign(&model, &State::empty(&model));
        let mut best = (as_it_is.score(&model), as_it_is);
        for first in firsts {
            best = better(best, &model, first);
        }
        // What is still open in the week as it is may fit without moving anything.
        let mut filled = present;
        greedy::place_pauses(&model, &mut filled);
        let guide = Guide { assigned: &assigned, few_pairs: false, firmly: false };
        for at in 0..model.pieces.len() {
            if filled.pieces[at].is_none() {
                greedy::place_piece(&model, &mut filled, at, guide, &mut rng);
            }
        }
        greedy::place_talks(&model, &mut filled);
        best = better(best, &model, filled);
        let solved = exact::solve(&model, &best.1, &mut Budget::new(most_places));
        let is_exact = solved.is_some();
        if let Some(solved) = solved {
            best = better(best, &model, solved);
        }
        // As good, with talks on days on which they work together.
        let mut again = best.1.clone();
        for pair in 0..again.talks.len() / model.weeks {
            (0..model.weeks).for_each(|week| again.take_talk(&model, pair, week));
        }
        greedy::place_talks(&model, &mut again);
        let score = again.score(&model);
        if score <= best.0 {
            best = (score, again);
        }
        let problem = WeekProblem { current: best.clone(), model, assigned, rng };
        search::Search::begin(problem, best, is_exact)
    }
}

impl SearchProblem for WeekProblem {
    type Question = AssistantWeek;
    type Proposal = Proposal;
    type Score = Score;
    type State = State;

    fn searches(week: &AssistantWeek) -> Vec<Search> {
        vec![Self::search(week)]
    }

    fn usual_tries(&self) -> u32 {
        TRIES
    }

    fn try_once(&mut self, _: u32, best: &(Score, State)) -> Option<(Score, State)> {
        let mut next = self.current.1.clone();
        // What is asked comes before how it is spread.
        let fits = self.current.0.asked_minutes_short == 0 && self.current.0.asks_split == 0;
        let evens_out = self.rng.next(if fits { 4 } else { 8 }) == 0;
        let mut open = match self.rng.next(3) {
            _ if evens_out => self.take_group(&mut next),
            0 => self.take_asks(&mut next),
            1 => self.take_pieces(&mut next),
            _ => self.take_day(&mut next),
        };
        // Pieces that were already open get a chance too.
        let (model, rng) = (&self.model, &mut self.rng);
        let left: Vec<usize> = (0..model.pieces.len()).filter(|&at| next.pieces[at].is_none()).collect();
        for _ in 0..BESIDE.min(left.len()) {
            if let Some(&at) = left.get(rng.next(left.len())).filter(|at| !open.contains(at)) {
                open.push(at);
            }
        }
        // Breaks first is best for most days; a piece that needs just that time wants it the other way round.
        if rng.next(3) > 0 {
            greedy::place_pauses(model, &mut next);
        }
        let few_pairs = self.current.0.talking_minutes_short > 0 && rng.next(2) == 0;
        let firmly = evens_out || rng.next(4) == 0;
        let guide = Guide { assigned: &self.assigned, few_pairs, firmly };
        // Each turn removes one.
        while !open.is_empty() {
            let at = open.swap_remove(rng.next(open.len()));
            greedy::place_piece(model, &mut next, at, guide, rng);
            if let Some(twin) = model.pieces[at].twin.filter(|twin| open.contains(twin)) {
                open.retain(|&other| other != twin);
                greedy::place_piece(model, &mut next, twin, guide, rng);
            }
        }
        greedy::place_pauses(model, &mut next);
        greedy::place_talks(model, &mut next);
        let score = next.score(model);
        if score <= self.current.0 {
            self.current = (score, next);
        }
        (self.current.0 < best.0).then(|| self.current.clone())
    }

    fn proposal(&self, (score, state): &(Score, State), is_best_possible: bool) -> Proposal {
        result::proposal(&self.model, state, *score, is_best_possible)
    }
}

impl WeekProblem {
    /// Takes out two whole asks, and assigns each of them to someone at random.
    fn take_asks(&mut self, state: &mut State) -> Vec<usize> {
        let mut open = Vec::new();
        for _ in 0..2 {
            let wish = self.rng.next(self.model.wishes.len());
            let Some(own) = self.model.pieces_of.get(wish) else { continue };
            open.extend(own.iter().copied().filter(|at| !open.contains(at)).collect::<Vec<_>>());
            let people = &self.model.wishes[wish].people;
            if let Some(&person) = people.get(self.rng.next(people.len())) {
                self.assigned[wish] = Some(person);
            }
        }
        open.iter().for_each(|&at| state.take(&self.model, at));
        open
    }

    /// Takes all that someone does with a group away from them, and assigns it to someone who works a smaller part of
    /// their hours.
    fn take_group(&mut self, state: &mut State) -> Vec<usize> {
        let Some((person, group)) = self.some_pair(state) else { return Vec::new() };
        let model = &self.model;
        let is_theirs = |at: &usize| {
            let is_by = state.pieces[*at].is_some_and(|spot| spot.person == person);
            is_by && model.wishes[model.pieces[*at].wish].group == group
        };
        let open: Vec<usize> = (0..model.pieces.len()).filter(is_theirs).collect();
        let part = |of: usize| (u64::from(state.worked(of)) << 16) / u64::from(model.workers[of].has).max(1);
        let Some(first) = open.first().map(|&at| model.pieces[at].wish) else { return open };
        let mut others: Vec<usize> = model.wishes[first].people.iter().copied().filter(|&of| of != person).collect();
        others.sort_by_key(|&of| (part(of), of));
        // One of the three who work the smallest part.
        let to = others.get(self.rng.next(others.len().min(3))).copied();
        for &at in &open {
            let wish = model.pieces[at].wish;
            if let Some(to) = to.filter(|to| model.wishes[wish].people.contains(to)) {
                self.assigned[wish] = Some(to);
            }
        }
        open.iter().for_each(|&at| state.take(model, at));
        open
    }

    /// Someone and a group they work with in a piece: of two, the one who works the larger part of their hours.
    fn some_pair(&mut self, state: &State) -> Option<(usize, usize)> {
        let mut found: Option<(u64, usize, usize)> = None;
        for _ in 0..2 {
            let at = self.rng.next(self.model.pieces.len());
            let Some(spot) = state.pieces.get(at).copied().flatten() else { continue };
            let has = u64::from(self.model.workers[spot.person].has).max(1);
            let part = (u64::from(state.worked(spot.person)) << 16) / has;
            if found.is_none_or(|(most, ..)| part > most) {
                found = Some((part, spot.person, self.model.wishes[self.model.pieces[at].wish].group));
            }
        }
        found.map(|(_, person, group)| (person, group))
    }

    /// Takes out a few pieces, with their twins.
    fn take_pieces(&mut self, state: &mut State) -> Vec<usize> {
        let mut open = Vec::new();
        for _ in 0..BESIDE + 1 {
            let at = self.rng.next(self.model.pieces.len());
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

    /// Takes out someone's day in both weeks, with its breaks and talks.
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
        let groups = model.week.groups.len();
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
        let at = self.rng.next(self.model.pieces.len());
        let placed = state.pieces.iter().cycle().skip(at).take(state.pieces.len()).find_map(|spot| *spot);
        placed.map(|spot| (spot.person, spot.day))
    }
}

fn better(best: (Score, State), model: &Model, other: State) -> (Score, State) {
    let score = other.score(model);
    if score < best.0 { (score, other) } else { best }
}
