//! From a week in progress back to blocks, with what does not fit and why.

use super::grid;
use super::model::{DAYS, Model, Piece, Spot};
use super::state::State;
use super::{Proposal, Score, Short, Unmet, UnmetReason, left_over};
use crate::{Block, BlockId, Kind, PersonId};
use taakkompas_school::time_of_day::{Span, Weekday, Weeks};

/// The blocks and the shortages of a week in progress.
pub fn proposal(model: &Model, state: &State, score: Score, is_best_possible: bool) -> Proposal {
    let mut made = Made { model, blocks: Vec::new(), used: Vec::new(), next: model.week.next };
    let stays = model.week.blocks.iter().filter(|block| model.stays.contains(&block.id));
    made.blocks = stays.cloned().collect();
    for own in &model.pieces_of {
        made.pieces(state, own);
    }
    made.pauses(state);
    made.talks(state);
    let (mut blocks, next) = (made.blocks, made.next);
    blocks.sort_by_key(|block| block.id);
    let (short, left_over) = (short(model, state), left_over::left_over(model, state));
    Proposal { blocks, next, short, left_over, score, is_best_possible }
}

struct Made<'a> {
    model: &'a Model,
    blocks: Vec<Block>,
    /// The numbers of existing blocks that were used again.
    used: Vec<BlockId>,
    next: u32,
}

impl Made<'_> {
    /// Adds a block under its old number, or under a new one if it is new or its number was already used.
    fn add(&mut self, was: Option<BlockId>, block: impl FnOnce(Option<&Block>) -> Block) {
        let was = was.filter(|id| !self.used.contains(id));
        let old = was.and_then(|id| self.model.week.block(id));
        let mut new = block(old);
        match was {
            Some(id) => {
                new.id = id;
                self.used.push(id);
            }
            None => {
                new.id = BlockId(self.next);
                self.next = self.next.saturating_add(1);
            }
        }
        self.blocks.push(new);
    }

    /// The pieces of one ask; those at the same time in both weeks become one block.
    fn pieces(&mut self, state: &State, own: &[usize]) {
        let model = self.model;
        let placed = |week: usize| -> Vec<(usize, Spot)> {
            let in_week = own.iter().filter(|&&at| model.pieces[at].week == week);
            in_week.filter_map(|&at| Some((at, state.pieces[at]?))).collect()
        };
        let mut other = if model.weeks == 2 { placed(1) } else { Vec::new() };
        for (at, spot) in placed(0) {
            let minutes = model.pieces[at].minutes;
            let same = other.iter().position(|&(b, of_b)| of_b == spot && model.pieces[b].minutes == minutes);
            let was = model.pieces[at].block;
            let was = match same.map(|same| other.swap_remove(same)) {
                Some((b, _)) => was.or(model.pieces[b].block),
                None => was,
            };
            let weeks = if same.is_some() || model.weeks == 1 { Weeks::Every } else { Weeks::A };
            self.piece(at, spot, was, weeks);
        }
        for (at, spot) in other {
            self.piece(at, spot, model.pieces[at].block, Weeks::B);
        }
    }

    fn piece(&mut self, at: usize, spot: Spot, was: Option<BlockId>, weeks: Weeks) {
        let model = self.model;
        let piece = &model.pieces[at];
        let ask = &model.week.asks[piece.wish];
        let (person, weekday) = (model.week.people[spot.person].id, Weekday::ALL[spot.day]);
        let span = span(spot.slot, piece.minutes);
        self.add(was, |old| match old {
            // A block that has no aim yet gets the one of the ask.
            Some(old) => Block {
                aim: if old.has_aim() { old.aim.clone() } else { ask.aim.clone() },
                ..moved(old, person, weekday, span, weeks)
            },
            None => Block {
                weeks,
                groups: vec![ask.group],
                aim: ask.aim.clone(),
                ..Block::new(person, ask.kind, weekday, span)
            },
        });
    }

    fn pauses(&mut self, state: &State) {
        let model = self.model;
        let placed = |week: usize| {
            let all = model.pauses.iter().zip(&state.pauses).filter(move |(pause, _)| pause.week == week);
            all.filter_map(|(pause, slot)| Some((pause, (*slot)?)))
        };
        let mut other: Vec<_> = if model.weeks == 2 { placed(1).collect() } else { Vec::new() };
        let mut found = Vec::new();
        for (pause, slot) in placed(0) {
            let is_same = |(b, of_b): &(&super::model::Pause, u32)| {
                b.person == pause.person && b.day == pause.day && *of_b == slot
            };
            let same = other.iter().position(is_same).map(|same| other.swap_remove(same));
            let was = pause.now.or_else(|| same?.0.now);
            let weeks = if same.is_some() || model.weeks == 1 { Weeks::Every } else { Weeks::A };
            found.push((pause, slot, was, weeks));
        }
        found.extend(other.into_iter().map(|(pause, slot)| (pause, slot, pause.now, Weeks::B)));
        for (pause, slot, was, weeks) in found {
            let (person, weekday) = (model.week.people[pause.person].id, Weekday::ALL[pause.day]);
            let span = span(slot, model.pause_minutes);
            self.add(was.map(|(id, _)| id), |old| match old {
                Some(old) => moved(old, person, weekday, span, weeks),
                None => Block { weeks, ..Block::new(person, Kind::Break, weekday, span) },
            });
        }
    }

    fn talks(&mut self, state: &State) {
        let model = self.model;
        let groups = model.week.groups.len();
        for pair in 0..model.workers.len() * groups {
            let places = &state.talks[pair * model.weeks..(pair + 1) * model.weeks];
            let minutes = &model.talk_minutes[pair * model.weeks..(pair + 1) * model.weeks];
            let is_same = model.weeks == 2 && places[0] == places[1] && minutes[0] == minutes[1];
            for week in 0..if is_same { 1 } else { model.weeks } {
                let Some((day, slot)) = places[week] else { continue };
                let weeks = match (is_same || model.weeks == 1, week) {
                    (true, _) => Weeks::Every,
                    (false, 0) => Weeks::A,
                    (false, _) => Weeks::B,
                };
                let of_pair = |talk: &&super::model::Talk| talk.pair == pair && (is_same || talk.week == week);
                let was = model.talks.iter().find(of_pair).map(|talk| talk.block);
                let (person, group) = (&model.week.people[pair / groups], &model.week.groups[pair % groups]);
                let (weekday, span) = (Weekday::ALL[day], span(slot, minutes[week]));
                self.add(was, |old| match old {
                    Some(old) => moved(old, person.id, weekday, span, weeks),
                    None => {
                        Block { weeks, groups: vec![group.id], ..Block::new(person.id, Kind::Talking, weekday, span) }
                    }
                });
            }
        }
    }
}

fn span(slot: u32, minutes: u32) -> Span {
    Span::lasting(grid::time(slot), u16::try_from(minutes).unwrap_or(u16::MAX))
}

/// An existing block at its new time. A place and a teacher named for another time are dropped.
fn moved(old: &Block, person: PersonId, weekday: Weekday, span: Span, weeks: Weeks) -> Block {
    let stands = (old.weekday, old.span) == (weekday, span);
    Block {
        person,
        weekday,
        span,
        weeks,
        place: old.place.filter(|_| stands),
        teacher: old.teacher.clone().filter(|_| stands),
        ..old.clone()
    }
}

/// What does not fit: breaks, asks and talks, each by week.
fn short(model: &Model, state: &State) -> Vec<Short> {
    let mut found = Vec::new();
    let weeks = model.week.cycle.weeks();
    for (pause, slot) in model.pauses.iter().zip(&state.pauses).filter(|(_, slot)| slot.is_none()) {
        debug_assert!(slot.is_none());
        let (person, weekday) = (model.week.people[pause.person].id, Weekday::ALL[pause.day]);
        found.push(Short {
            unmet: Unmet::Break { person, weekday },
            week: weeks[pause.week],
            minutes: model.pause_minutes,
            reason: UnmetReason::TimesTaken,
        });
    }
    for (at, ask) in model.week.asks.iter().enumerate() {
        for (week, &of_cycle) in weeks.iter().enumerate() {
            let open = |piece: &&usize| model.pieces[**piece].week == week && state.pieces[**piece].is_none();
            let open: Vec<usize> = model.pieces_of[at].iter().filter(open).copied().collect();
            let of_pieces: u32 = open.iter().map(|&piece| model.pieces[piece].minutes).sum();
            let unmet = Unmet::Ask { at, group: ask.group, kind: ask.kind };
            if let Some(&piece) = open.first() {
                let reason = why(model, state, piece);
                found.push(Short { unmet, week: of_cycle, minutes: of_pieces, reason });
            }
            let minutes = model.wishes[at].always_short[week];
            if minutes > 0 {
                found.push(Short { unmet, week: of_cycle, minutes, reason: UnmetReason::LessThanABlock });
            }
        }
    }
    let groups = model.week.groups.len();
    for pair in 0..model.workers.len() * groups {
        for (week, &of_cycle) in weeks.iter().enumerate() {
            let minutes = state.talk_due(model, pair, week);
            if minutes > 0 {
                let (person, group) = (pair / groups, pair % groups);
                let reason = why_no_talk(model, state, (person, group, week), minutes);
                let unmet = Unmet::Talking { person: model.week.people[person].id, group: model.week.groups[group].id };
                found.push(Short { unmet, week: of_cycle, minutes, reason });
            }
        }
    }
    found
}

fn why(model: &Model, state: &State, at: usize) -> UnmetReason {
    let piece = &model.pieces[at];
    let people = &model.wishes[piece.wish].people;
    let there = |&&person: &&usize| model.workers[person].present[piece.week].iter().any(|&day| day != 0);
    let has_room = |&&person: &&usize| state.minutes_left(model, person, piece.week) >= piece.minutes;
    let may_take = |&&person: &&usize| state.may_take(model, person, piece.wish);
    if has_no_lessons(model, model.wishes[piece.wish].group) {
        UnmetReason::NoLessons
    } else if people.iter().filter(there).count() == 0 {
        UnmetReason::Nobody
    } else if !people.iter().any(|&person| has_common_time(model, piece, person)) {
        match model.week.asks[piece.wish].kind {
            Kind::Supervision => UnmetReason::TooShortOutsideLessons,
            _ => UnmetReason::NoCommonTime,
        }
    } else if people.iter().filter(there).filter(has_room).count() == 0 {
        UnmetReason::RosterFull
    } else if people.iter().filter(there).filter(has_room).filter(may_take).count() == 0 {
        UnmetReason::MostGroups
    } else {
        UnmetReason::TimesTaken
    }
}

/// Why an assistant has no talk with the teacher of a group in a week. The teacher has time outside the lessons, on the
/// days on which the group has any.
fn why_no_talk(
    model: &Model,
    state: &State,
    (person, group, week): (usize, usize, usize),
    minutes: u32,
) -> UnmetReason {
    let days = || 0..DAYS;
    let present = |day: usize| model.workers[person].present[week][day];
    let outside = |day: usize| present(day) & model.may_talk[group][day];
    if has_no_lessons(model, group) {
        UnmetReason::NoLessons
    } else if days().all(|day| present(day) == 0 || model.may_talk[group][day] == 0) {
        UnmetReason::Nobody
    } else if days().all(|day| outside(day) == 0) {
        UnmetReason::OnlyDuringLessons
    } else if days().all(|day| grid::starts(outside(day), grid::slots(minutes)) == 0) {
        UnmetReason::TooShortOutsideLessons
    } else if state.minutes_left(model, person, week) < minutes {
        UnmetReason::RosterFull
    } else {
        UnmetReason::TimesTaken
    }
}

/// Whether the lesson times of a group are not known: then there is no time outside them either.
fn has_no_lessons(model: &Model, group: usize) -> bool {
    model.may_talk.get(group).is_some_and(|days| days.iter().all(|&times| times == 0))
}

/// Whether lesson times and hours at school overlap for long enough, regardless of what else is there.
fn has_common_time(model: &Model, piece: &Piece, person: usize) -> bool {
    let times = |day: usize| model.workers[person].present[piece.week][day] & model.wishes[piece.wish].allowed[day];
    (0..DAYS).any(|day| grid::starts(times(day), grid::slots(piece.minutes)) != 0)
}
