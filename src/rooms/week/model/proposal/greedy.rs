//! A first week: which assistant serves which group, then the times.

use super::PAIR_MINUTES;
use super::grid::{self, Times};
use super::model::{DAYS, Model, Piece, Spot};
use super::state::{State, weighed};
use taakkompas_search::FixedRng;

/// Who serves each ask, before there are times; `None` if nobody can.
///
/// The asks that the fewest people could serve come first, the largest of these first. Each goes to the person with the
/// most of the time it needs and, among equals, to the one with whom work stays most even: see [`super::Score::spread`].
pub fn assign(model: &Model, state: &State) -> Vec<Option<usize>> {
    let mut order: Vec<usize> = (0..model.wishes.len()).collect();
    let minutes_of = |wish: usize| -> u32 {
        let own = model.pieces_of[wish].iter().map(|&piece| &model.pieces[piece]);
        own.filter(|piece| piece.week == 0 || piece.twin.is_none()).map(|piece| piece.minutes).sum()
    };
    order.sort_by_key(|&wish| (model.wishes[wish].people.len(), core::cmp::Reverse(minutes_of(wish)), wish));
    let mut left: Vec<u32> = (0..model.workers.len())
        .map(|person| (0..model.weeks).map(|week| state.minutes_left(model, person, week)).min().unwrap_or(0))
        .collect();
    let mut worked: Vec<u32> = (0..model.workers.len()).map(|person| state.worked(person)).collect();
    let weeks = u32::try_from(model.weeks).unwrap_or(1);
    let mut serves: Vec<Vec<usize>> = vec![Vec::new(); model.workers.len()];
    let mut assigned = vec![None; model.wishes.len()];
    for wish in order {
        let needed = minutes_of(wish);
        let group = model.wishes[wish].group;
        let knows = |person: usize, serves: &[Vec<usize>]| {
            serves[person].contains(&group) || state.works_with(model, person, group)
        };
        let may = |&&person: &&usize| {
            needed > 0
                && (knows(person, &serves) || serves[person].len() < model.most_groups)
                && state.may_take(model, person, wish)
        };
        let best = model.wishes[wish].people.iter().filter(may).max_by_key(|&&person| {
            let minutes = common_minutes(model, state, wish, person).min(left[person]).min(needed);
            let (has, more) = (model.workers[person].has, worked[person] + needed * weeks);
            let uneven = weighed(more, has).saturating_sub(weighed(worked[person], has));
            let pair = if knows(person, &serves) { 0 } else { PAIR_MINUTES };
            (minutes, core::cmp::Reverse(uneven + pair), left[person], core::cmp::Reverse(person))
        });
        let Some(&person) = best else { continue };
        left[person] = left[person].saturating_sub(needed);
        worked[person] += needed * weeks;
        if model.wishes[wish].makes_pair && !serves[person].contains(&group) {
            serves[person].push(group);
        }
        assigned[wish] = Some(person);
    }
    assigned
}

/// Minutes of the first week in which someone is at school and free, at a time when the ask allows work.
fn common_minutes(model: &Model, state: &State, wish: usize, person: usize) -> u32 {
    let day = |day: usize| state.free(model, person, 0, day, model.wishes[wish].allowed[day]).count_ones();
    (0..DAYS).map(day).sum::<u32>() * grid::SLOT
}

/// Places every break that is not placed yet: during the pupils' own if possible, else as near to noon as possible.
pub fn place_pauses(model: &Model, state: &mut State) {
    for at in 0..model.pauses.len() {
        if state.pauses[at].is_some() {
            continue;
        }
        let pause = &model.pauses[at];
        let length = grid::slots(model.pause_minutes);
        let free =
            |allowed: Times| grid::starts(state.free(model, pause.person, pause.week, pause.day, allowed), length);
        let found = match free(pause.preferred) {
            // No time during the pupils' break: as near to noon as possible.
            0 => grid::bits(free(pause.allowed)).min_by_key(|slot| (slot.abs_diff(NOON), *slot)),
            preferred => grid::bits(preferred).next(),
        };
        // The same time in both weeks, if that is free.
        let twin = (0..model.pauses.len()).find(|&other| {
            let other = &model.pauses[other];
            other.person == pause.person && other.day == pause.day && other.week != pause.week
        });
        let twin = twin.and_then(|twin| state.pauses[twin]);
        let is_free = |slot: &u32| free(pause.allowed) & grid::run(*slot, 1) != 0;
        if let Some(slot) = twin.filter(is_free).or(found) {
            state.place_pause(model, at, slot);
        }
    }
}

/// The bit of noon: sixty slots of five minutes after 7.00.
const NOON: u32 = 60;

/// The cost of placing a piece, compared part by part: the lowest wins.
type Cost = (u32, usize);

/// What guides the placing of a piece.
#[derive(Debug, Clone, Copy)]
pub struct Guide<'a> {
    /// Who serves each ask, by index: see [`assign`].
    pub assigned: &'a [Option<usize>],
    /// Whether few pairs come before everything else: if talking is short, one pair fewer is one talk fewer.
    pub few_pairs: bool,
    /// Whether the one who serves an ask comes before one who already works with the group.
    pub firmly: bool,
}

/// Places a piece at its best time, if there is one. `rng` breaks ties.
pub fn place_piece(model: &Model, state: &mut State, at: usize, guide: Guide, rng: &mut FixedRng) -> bool {
    let piece = model.pieces[at];
    let wish = &model.wishes[piece.wish];
    let length = grid::slots(piece.minutes);
    let twin = piece.twin.and_then(|twin| state.pieces[twin]);
    let mut days_taken = [false; DAYS];
    let mut others: Vec<usize> = wish.stays_with.clone();
    for &other in model.pieces_of[piece.wish].iter().filter(|&&other| other != at) {
        if let Some(spot) = state.pieces[other] {
            days_taken[spot.day] |= model.pieces[other].week == piece.week;
            others.push(spot.person);
        }
    }
    let is_other = |person: usize| guide.assigned[piece.wish].is_some_and(|assigned| assigned != person);
    let mut best: Option<(Cost, Spot)> = None;
    for &person in &wish.people {
        if state.minutes_left(model, person, piece.week) < piece.minutes || !state.may_take(model, person, piece.wish) {
            continue;
        }
        let splits = wish.same_person && others.iter().any(|&other| other != person);
        let new_pair = wish.makes_pair && !state.works_with(model, person, wish.group);
        let of_person = (u32::from(splits) << 12)
            | (u32::from(new_pair) << if guide.few_pairs { 13 } else { 8 })
            | (u32::from(is_other(person)) << if guide.firmly { 10 } else { 6 });
        for day in 0..DAYS {
            let free = state.free(model, person, piece.week, day, wish.allowed[day]);
            let all = grid::starts(free, length);
            let begins = all & model.begins(wish, person, piece.week, day);
            let same = twin.filter(|twin| twin.person == person && twin.day == day).map(|twin| grid::run(twin.slot, 1));
            let begins = begins | (all & same.unwrap_or(0));
            if begins == 0 {
                continue;
            }
            let preferred = wish.preferred.map(|preferred| grid::starts(free & preferred[day], length) & begins);
            let (choice, not_preferred) = match preferred {
                Some(0) => (begins, true),
                Some(preferred) => (preferred, false),
                None => (begins, false),
            };
            let as_twin = choice & same.unwrap_or(0);
            let differs = twin.is_some() && as_twin == 0;
            // A piece wastes the least time if it adjoins what is occupied.
            let tight = choice & grid::edges(free);
            let choice = match (as_twin, tight) {
                (0, 0) => choice,
                (0, tight) => tight,
                (as_twin, _) => as_twin,
            };
            let cost = of_person
                | (u32::from(not_preferred) << 11)
                | (u32::from(differs) << 9)
                | (u32::from(days_taken[day]) << 5)
                | free.count_ones().min(31);
            let cost = (cost, rng.next(64));
            if best.is_none_or(|(least, _)| cost < least) {
                let count = usize::try_from(choice.count_ones()).unwrap_or(0);
                if let Some(slot) = grid::bits(choice).nth(rng.next(count)) {
                    best = Some((cost, Spot { person, day, slot }));
                }
            }
        }
    }
    if let Some((_, spot)) = best {
        state.place(model, at, spot);
    }
    best.is_some()
}

/// Places the talks that are due: the same in both weeks if that is possible, on days on which the pair works together
/// first, at the earliest free time.
pub fn place_talks(model: &Model, state: &mut State) {
    state.drop_needless_talks(model);
    let groups = model.week.groups.len();
    for pair in 0..model.workers.len() * groups {
        for week in 0..model.weeks {
            let times = times_to_talk(model, state, pair, week);
            // The other week has a talk already, or one is placed there next.
            let other = (0..model.weeks).find(|&other| other != week);
            let of_other = other.map(|other| match state.talk_of(model, pair, other) {
                Some((day, slot)) => core::array::from_fn(|at| if at == day { grid::run(slot, 1) } else { 0 }),
                None => times_to_talk(model, state, pair, other),
            });
            let both = of_other.map(|other| core::array::from_fn(|day| times[day] & other[day]));
            let place = both.and_then(|both| first_to_talk(model, state, pair, week, &both));
            if let Some(place) = place.or_else(|| first_to_talk(model, state, pair, week, &times)) {
                state.place_talk(model, pair, week, place);
            }
        }
    }
}

/// When a pair could begin the talk that is due in a week; never, if none is due.
fn times_to_talk(model: &Model, state: &State, pair: usize, week: usize) -> [Times; DAYS] {
    let (person, group) = (pair / model.week.groups.len(), pair % model.week.groups.len());
    let minutes = state.talk_due(model, pair, week);
    if minutes == 0 || state.minutes_left(model, person, week) < minutes {
        return [0; DAYS];
    }
    core::array::from_fn(|day| {
        grid::starts(state.free(model, person, week, day, model.may_talk[group][day]), grid::slots(minutes))
    })
}

/// The first of these times: on a day on which the pair works together if there is one, because the teacher is then the
/// one of that day.
fn first_to_talk(
    model: &Model,
    state: &State,
    pair: usize,
    week: usize,
    times: &[Times; DAYS],
) -> Option<(usize, u32)> {
    let (person, group) = (pair / model.week.groups.len(), pair % model.week.groups.len());
    let together = |day: usize| {
        let own = model.pieces.iter().zip(&state.pieces);
        let mut own = own.filter_map(|(piece, spot)| Some((piece, (*spot)?)));
        let is_theirs = |(piece, spot): (&Piece, Spot)| {
            spot.person == person && spot.day == day && piece.week == week && model.wishes[piece.wish].group == group
        };
        model.together[pair * model.weeks + week][day] || own.any(is_theirs)
    };
    let day = (0..DAYS).filter(|&day| times[day] != 0).min_by_key(|&day| (!together(day), day))?;
    Some((day, grid::bits(times[day]).next()?))
}

/// How many times a piece could begin at if only what stays were there: the pieces with the fewest go first.
pub fn choices(model: &Model, at: usize) -> u64 {
    let piece = &model.pieces[at];
    let wish = &model.wishes[piece.wish];
    let length = grid::slots(piece.minutes);
    let mut count = 0;
    for &person in &wish.people {
        let worker = &model.workers[person];
        for day in 0..DAYS {
            let free = worker.present[piece.week][day] & !worker.stays[piece.week][day] & wish.allowed[day];
            let begins = grid::starts(free, length) & model.begins(wish, person, piece.week, day);
            count += u64::from(begins.count_ones());
        }
    }
    count
}

/// The first week: breaks, then the pieces with the fewest possible times first, then the talks.
pub fn start(model: &Model, firmly: bool, rng: &mut FixedRng) -> State {
    let mut state = State::empty(model);
    place_pauses(model, &mut state);
    let assigned = assign(model, &state);
    let guide = Guide { assigned: &assigned, few_pairs: false, firmly };
    let mut order: Vec<usize> = (0..model.pieces.len()).collect();
    order.sort_by_key(|&at| {
        let piece = &model.pieces[at];
        (choices(model, at), core::cmp::Reverse(piece.minutes), piece.wish, at)
    });
    for at in order {
        place_piece(model, &mut state, at, guide, rng);
    }
    place_talks(model, &mut state);
    state
}
