//! A week in progress: what is placed where, kept so that placing and taking out are quick.

use super::grid::{self, Times};
use super::model::{DAYS, Model, Spot};
use super::{PAIR_MINUTES, Score};

/// A week in progress.
#[derive(Debug, Clone)]
pub struct State {
    /// Where each piece is.
    pub pieces: Vec<Option<Spot>>,
    /// The first bit of each break.
    pub pauses: Vec<Option<u32>>,
    /// The day and the first bit of each talk; by pair and week.
    pub talks: Vec<Option<(usize, u32)>>,
    /// What is occupied; by person and week.
    used: Vec<[Times; DAYS]>,
    /// Minutes of work; by person and week.
    minutes: Vec<u32>,
    /// How many pieces with pupils a pair has; by pair and week.
    works: Vec<u32>,
    /// Minutes of work without talks, in all weeks of the cycle; by person.
    worked: Vec<u32>,
}

impl State {
    /// The week with only what stays.
    pub fn empty(model: &Model) -> Self {
        Self {
            pieces: vec![None; model.pieces.len()],
            pauses: vec![None; model.pauses.len()],
            talks: vec![None; model.talk_minutes.len()],
            used: model.workers.iter().flat_map(|worker| worker.stays.iter().copied()).collect(),
            minutes: model.workers.iter().flat_map(|worker| worker.minutes.iter().copied()).collect(),
            works: vec![0; model.talk_minutes.len()],
            worked: model.workers.iter().map(|worker| worker.works).collect(),
        }
    }

    /// The week as it is now, and how many of its blocks cannot be where they are.
    pub fn present(model: &Model) -> (Self, u32) {
        let mut state = Self::empty(model);
        let mut broken = model.removed;
        for (at, pause) in model.pauses.iter().enumerate() {
            if let Some((_, slot)) = pause.now {
                let is_placed = state.place_pause(model, at, slot);
                broken += u32::from(!is_placed);
            }
        }
        for (at, piece) in model.pieces.iter().enumerate() {
            if let Some(spot) = piece.now {
                let fits = state.may_place(model, at, spot);
                if fits {
                    state.place(model, at, spot);
                }
                broken += u32::from(!fits);
            }
        }
        for talk in &model.talks {
            let is_placed = state.place_talk(model, talk.pair, talk.week, talk.now);
            broken += u32::from(!is_placed);
        }
        (state, broken)
    }

    /// The part of these times at which a person is free on a day.
    pub fn free(&self, model: &Model, person: usize, week: usize, day: usize, allowed: Times) -> Times {
        model.workers[person].present[week][day] & !self.used[person * model.weeks + week][day] & allowed
    }

    /// Minutes of work that a person has left in a week.
    pub fn minutes_left(&self, model: &Model, person: usize, week: usize) -> u32 {
        model.workers[person].most_minutes[week].saturating_sub(self.minutes[person * model.weeks + week])
    }

    /// Minutes of work of a person in all weeks of the cycle, talks and breaks not counted.
    pub fn worked(&self, person: usize) -> u32 {
        self.worked[person]
    }

    /// Whether a person works with a group, in any week.
    pub fn works_with(&self, model: &Model, person: usize, group: usize) -> bool {
        let pair = model.pair(person, group);
        (0..model.weeks).any(|week| self.works_in(model, pair, week))
    }

    fn works_in(&self, model: &Model, pair: usize, week: usize) -> bool {
        let at = pair * model.weeks + week;
        self.works[at] > 0 || model.works_already[at]
    }

    /// How many groups a person works with.
    fn groups_of(&self, model: &Model, person: usize) -> usize {
        (0..model.week.groups.len()).filter(|&group| self.works_with(model, person, group)).count()
    }

    /// Whether a person may work with the group of this ask as well.
    pub fn may_take(&self, model: &Model, person: usize, wish: usize) -> bool {
        let wish = &model.wishes[wish];
        !wish.makes_pair
            || model.most_groups == usize::MAX
            || self.works_with(model, person, wish.group)
            || self.groups_of(model, person) < model.most_groups
    }

    /// Whether a piece may be there: every hard rule, except where new blocks may begin.
    pub fn may_place(&self, model: &Model, at: usize, spot: Spot) -> bool {
        let piece = &model.pieces[at];
        let wish = &model.wishes[piece.wish];
        let times = grid::run(spot.slot, grid::slots(piece.minutes));
        wish.people.contains(&spot.person)
            && times & !self.free(model, spot.person, piece.week, spot.day, wish.allowed[spot.day]) == 0
            && times.count_ones() == grid::slots(piece.minutes)
            && self.minutes_left(model, spot.person, piece.week) >= piece.minutes
            && self.may_take(model, spot.person, piece.wish)
    }

    /// Places a piece at a spot where it may be.
    pub fn place(&mut self, model: &Model, at: usize, spot: Spot) {
        self.move_piece(model, at, Some(spot));
    }

    /// Takes a piece out.
    pub fn take(&mut self, model: &Model, at: usize) {
        self.move_piece(model, at, None);
    }

    fn move_piece(&mut self, model: &Model, at: usize, to: Option<Spot>) {
        let piece = &model.pieces[at];
        let wish = &model.wishes[piece.wish];
        let times = |spot: Spot| grid::run(spot.slot, grid::slots(piece.minutes));
        if let Some(spot) = self.pieces[at].take() {
            let own = spot.person * model.weeks + piece.week;
            self.used[own][spot.day] &= !times(spot);
            self.minutes[own] -= piece.minutes;
            self.worked[spot.person] -= piece.minutes;
            if wish.makes_pair {
                self.works[model.pair(spot.person, wish.group) * model.weeks + piece.week] -= 1;
            }
        }
        if let Some(spot) = to {
            let own = spot.person * model.weeks + piece.week;
            self.used[own][spot.day] |= times(spot);
            self.minutes[own] += piece.minutes;
            self.worked[spot.person] += piece.minutes;
            if wish.makes_pair {
                self.works[model.pair(spot.person, wish.group) * model.weeks + piece.week] += 1;
            }
        }
        self.pieces[at] = to;
    }

    /// Places a break, if it may be there.
    pub fn place_pause(&mut self, model: &Model, at: usize, slot: u32) -> bool {
        let pause = &model.pauses[at];
        let times = grid::run(slot, grid::slots(model.pause_minutes));
        let fits = times & !self.free(model, pause.person, pause.week, pause.day, pause.allowed) == 0;
        if fits {
            self.used[pause.person * model.weeks + pause.week][pause.day] |= times;
            self.pauses[at] = Some(slot);
        }
        fits
    }

    /// Takes a break out.
    pub fn take_pause(&mut self, model: &Model, at: usize) {
        if let Some(slot) = self.pauses[at].take() {
            let pause = &model.pauses[at];
            let times = grid::run(slot, grid::slots(model.pause_minutes));
            self.used[pause.person * model.weeks + pause.week][pause.day] &= !times;
        }
    }

    /// Minutes of talking that a pair still needs in a week.
    pub fn talk_due(&self, model: &Model, pair: usize, week: usize) -> u32 {
        let at = pair * model.weeks + week;
        let is_open = self.talks[at].is_none() && self.works_in(model, pair, week);
        if is_open { model.talk_minutes[at] } else { 0 }
    }

    /// Places a talk, if the pair works together then and it may be there.
    pub fn place_talk(&mut self, model: &Model, pair: usize, week: usize, (day, slot): (usize, u32)) -> bool {
        let minutes = self.talk_due(model, pair, week);
        let (person, group) = (pair / model.week.groups.len(), pair % model.week.groups.len());
        let times = grid::run(slot, grid::slots(minutes));
        let fits = minutes > 0
            && times & !self.free(model, person, week, day, model.may_talk[group][day]) == 0
            && self.minutes_left(model, person, week) >= minutes;
        if fits {
            self.used[person * model.weeks + week][day] |= times;
            self.minutes[person * model.weeks + week] += minutes;
            self.talks[pair * model.weeks + week] = Some((day, slot));
        }
        fits
    }

    /// Takes a talk out.
    pub fn take_talk(&mut self, model: &Model, pair: usize, week: usize) {
        let at = pair * model.weeks + week;
        if let Some((day, slot)) = self.talks[at].take() {
            let own = pair / model.week.groups.len() * model.weeks + week;
            self.used[own][day] &= !grid::run(slot, grid::slots(model.talk_minutes[at]));
            self.minutes[own] -= model.talk_minutes[at];
        }
    }

    /// When the talk of a pair is, to compare the weeks; `None` for a talk that is only the rest of one that stays,
    /// because once it is there it stays as well.
    pub fn talk_of(&self, model: &Model, pair: usize, week: usize) -> Option<(usize, u32)> {
        if week >= model.weeks || !self.works_in(model, pair, week) {
            return None;
        }
        let at = pair * model.weeks + week;
        let is_whole = model.talk_minutes[at] == model.week.rules.talking_minutes;
        self.talks[at].filter(|_| is_whole).or(model.talk_waits[at])
    }

    /// Takes out the talks of pairs that no longer work together.
    pub fn drop_needless_talks(&mut self, model: &Model) {
        for at in 0..self.talks.len() {
            let (pair, week) = (at / model.weeks, at % model.weeks);
            if self.talks[at].is_some() && !self.works_in(model, pair, week) {
                self.take_talk(model, pair, week);
            }
        }
    }

    /// How good it is. Nothing is broken, because what cannot be is never placed.
    pub fn score(&self, model: &Model) -> Score {
        let mut score = Score { moved: model.removed, ..Score::default() };
        let open_pauses = self.pauses.iter().filter(|slot| slot.is_none());
        score.break_minutes_short = open_pauses.map(|_| model.pause_minutes).sum();
        score.asked_minutes_short = model.wishes.iter().flat_map(|wish| &wish.always_short).sum();
        for (piece, spot) in model.pieces.iter().zip(&self.pieces) {
            let Some(spot) = spot else {
                score.asked_minutes_short += piece.minutes;
                score.moved += u32::from(piece.now.is_some());
                continue;
            };
            score.minutes_without_aim += if piece.has_aim { 0 } else { piece.minutes };
            if let Some(preferred) = &model.wishes[piece.wish].preferred {
                let times = grid::run(spot.slot, grid::slots(piece.minutes));
                let is_preferred = times & !preferred[spot.day] == 0;
                score.minutes_not_preferred += if is_preferred { 0 } else { piece.minutes };
            }
            score.moved += u32::from(piece.now.is_some_and(|now| now != *spot));
        }
        self.score_asks(model, &mut score);
        self.score_talks(model, &mut score);
        score.spread = PAIR_MINUTES * score.pairs + self.weighed(model);
        for (pause, slot) in model.pauses.iter().zip(&self.pauses) {
            score.moved += u32::from(pause.now.is_some_and(|(_, now)| *slot != Some(now)));
        }
        score
    }

    /// All work, each minute weighed by the part of their hours that its person works.
    fn weighed(&self, model: &Model) -> u32 {
        let people = model.workers.iter().zip(&self.worked);
        people.map(|(worker, &worked)| weighed(worked, worker.has)).fold(0, u32::saturating_add)
    }

    /// Goes through the pieces ask by ask, to compare those of one ask with each other.
    fn score_asks(&self, model: &Model, score: &mut Score) {
        for (at, own) in model.pieces_of.iter().enumerate() {
            let wish = &model.wishes[at];
            let spots = || own.iter().filter_map(|&piece| Some((model.pieces[piece].week, piece, self.pieces[piece]?)));
            if wish.same_person {
                let mut people = wish.stays_with.clone();
                for (_, _, spot) in spots() {
                    if !people.contains(&spot.person) {
                        people.push(spot.person);
                    }
                }
                score.asks_split += u32::from(people.len() > 1);
            }
            let mut days = [[0_u32; DAYS]; 2];
            for (week, _, spot) in spots() {
                days[week.min(1)][spot.day] += 1;
            }
            score.same_day += days.iter().flatten().map(|pieces| pieces.saturating_sub(1)).sum::<u32>();
            if model.weeks == 2 {
                let mut other: Vec<(Spot, u32)> = Vec::new();
                let in_week = |wanted| {
                    let in_it = spots().filter(move |(week, ..)| *week == wanted);
                    in_it.map(|(_, piece, spot)| (spot, model.pieces[piece].minutes))
                };
                other.extend(in_week(1));
                for spot in in_week(0) {
                    match other.iter().position(|same| *same == spot) {
                        Some(same) => drop(other.swap_remove(same)),
                        None => score.different_weeks += 1,
                    }
                }
                score.different_weeks += u32::try_from(other.len()).unwrap_or(u32::MAX);
            }
        }
    }

    fn score_talks(&self, model: &Model, score: &mut Score) {
        let groups = model.week.groups.len();
        for pair in 0..model.workers.len() * groups {
            let mut works = false;
            for week in 0..model.weeks {
                score.talking_minutes_short += self.talk_due(model, pair, week);
                works |= self.works_in(model, pair, week);
            }
            score.pairs += u32::from(works);
            if let Some((one, other)) = self.talk_of(model, pair, 0).zip(self.talk_of(model, pair, 1)) {
                score.different_weeks += u32::from(one != other);
            }
        }
        for talk in &model.talks {
            let now = self.talks[talk.pair * model.weeks + talk.week];
            score.moved += u32::from(now != Some(talk.now));
        }
    }
}

/// Minutes of work, each weighed by the part of `has` that is worked, rounded up.
pub fn weighed(worked: u32, has: u32) -> u32 {
    let worked = u64::from(worked);
    u32::try_from((worked * worked).div_ceil(u64::from(has).max(1))).unwrap_or(u32::MAX)
}
