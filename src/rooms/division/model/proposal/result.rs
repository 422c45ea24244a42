//! From the state of a search back to shares, with the reasons, the second choice, and what does not fit.

use core::cmp::Ordering;

use super::model::Model;
use super::state::State;
use super::{Hindrance, MatchReason, Over, Placed, Proposal, Second, Unfit, UnfitReason};
use crate::{IneligibleReason, Share, Verdict};

/// The shares in the state of a search, and what does not fit.
pub fn proposal(model: &Model, state: &State, is_best_possible: bool) -> Proposal {
    let mut scratch = state.clone();
    let mut placed = Vec::new();
    for job in 0..model.jobs.len() {
        for person in 0..model.people.len() {
            if state.parts(model, job, person) > 0 {
                placed.push(share(model, &mut scratch, job, person));
            }
        }
    }
    debug_assert_eq!(scratch.score(), state.score());
    let over = model.people.iter().enumerate().filter_map(|(at, person)| {
        let minutes = state.load[at].saturating_sub(person.capacity);
        (minutes > 0).then_some(Over { colleague: person.id, minutes })
    });
    Proposal {
        aim: model.aim,
        placed,
        unfit: (0..model.jobs.len()).filter_map(|job| unfit(model, state, job)).collect(),
        over: over.collect(),
        score: state.score(),
        measures: state.measures(model),
        is_best_possible,
    }
}

/// A share with its reasons. Leaves the state as it was.
fn share(model: &Model, state: &mut State, job: usize, person: usize) -> Placed {
    let work = &model.jobs[job];
    let parts = state.parts(model, job, person);
    let own: Vec<usize> = model.pieces_of(job).filter(|&piece| state.owner(piece) == Some(person)).collect();
    let is_locked = own.iter().all(|&piece| model.locked[piece].is_some()) && !work.is_for_everyone;
    let with = state.score();
    own.iter().for_each(|&piece| state.take(model, piece));
    let minutes = work.minutes * u32::from(parts);
    let reason = because(model, state, (job, person), minutes, is_locked);
    // Someone who already does part of it is not a second choice.
    let others: Vec<usize> =
        work.people.iter().copied().filter(|&other| other != person && state.parts(model, job, other) == 0).collect();
    let mut found = Vec::with_capacity(others.len());
    for other in others {
        let hindrance = hindrance(model, state, job, other, minutes);
        let worse_by = if hindrance.is_some() {
            0
        } else {
            own.iter().for_each(|&piece| state.place(model, piece, other));
            let worse_by = state.score().cost.saturating_sub(with.cost);
            own.iter().for_each(|&piece| state.take(model, piece));
            worse_by
        };
        found.push((hindrance, worse_by, other));
    }
    let second = second(model, state, &found);
    own.iter().for_each(|&piece| state.place(model, piece, person));
    let share = Share { task: work.id, colleague: model.people[person].id, parts };
    Placed { share, minutes, reason, second }
}

/// The best of those who could have it instead: nothing in the way, then the least worse, then the least full, then by
/// index. The state is without the share.
fn second(model: &Model, state: &State, others: &[(Option<Hindrance>, u64, usize)]) -> Option<Second> {
    let &(hindrance, worse_by, other) = others.iter().min_by(|one, two| {
        (one.0, one.1).cmp(&(two.0, two.1)).then_with(|| fuller(model, state, one.2, two.2)).then(one.2.cmp(&two.2))
    })?;
    let as_good = others.iter().filter(|(hindrance, worse_by, _)| hindrance.is_none() && *worse_by == 0).count();
    let as_good = u32::try_from(as_good).unwrap_or(u32::MAX);
    Some(Second { colleague: model.people[other].id, hindrance, worse_by, as_good })
}

/// Whose room is fuller: by cross-multiplication, without division. Someone without room counts as fullest.
fn fuller(model: &Model, state: &State, one: usize, two: usize) -> Ordering {
    let capacity = |at: usize| u64::from(model.people[at].capacity);
    let load = |at: usize| u64::from(state.load[at]);
    let has_none = (capacity(one) == 0).cmp(&(capacity(two) == 0));
    has_none.then_with(|| (load(one) * capacity(two)).cmp(&(load(two) * capacity(one))))
}

/// What keeps someone from taking this many minutes of a task, as things are.
fn hindrance(model: &Model, state: &State, job: usize, person: usize, minutes: u32) -> Option<Hindrance> {
    if let Some(other) = state.apart_from(model, job, person) {
        return Some(Hindrance::KeptApart { from: model.jobs[other].id });
    }
    let most = model.jobs[job].minutes * u32::from(model.jobs[job].most_each);
    let left = state.room_left(model, person).min(most);
    (left < minutes).then(|| Hindrance::Capacity { minutes: minutes - left })
}

/// Why someone has a task; the state is without it.
fn because(
    model: &Model,
    state: &State,
    (job, person): (usize, usize),
    minutes: u32,
    is_locked: bool,
) -> Vec<MatchReason> {
    let (id, work) = (model.people[person].id, &model.jobs[job]);
    if work.is_for_everyone {
        return vec![MatchReason::Everyone];
    }
    let division = &model.division;
    let mut found = Vec::new();
    let mut note = |holds: bool, reason: MatchReason| {
        if holds {
            found.push(reason);
        }
    };
    let others = || work.people.iter().copied().filter(|&other| other != person);
    note(is_locked, MatchReason::Locked);
    note(others().count() == 0, MatchReason::OnlyOne);
    let task = division.task(work.id);
    let is_handed_over = task.is_some_and(|task| matches!(task.verdict, Some(Verdict::HandOver { .. })));
    note(task.is_some_and(|task| !task.group.trim().is_empty()) && !is_handed_over, MatchReason::OwnGroup);
    note(is_handed_over, MatchReason::HandedOver);
    let wishes = division.colleague(id).and_then(|colleague| colleague.wishes.as_ref());
    note(wishes.is_some_and(|wishes| wishes.good.contains(&work.id)), MatchReason::Good);
    note(wishes.is_some_and(|wishes| wishes.like.contains(&work.id)), MatchReason::Like);
    note(division.did_last_year(work.id, id), MatchReason::LastYear);
    if others().next().is_some() {
        // Compares how full capacities are by cross-multiplication, without division.
        let is_fuller = |other: usize| {
            let (own_capacity, capacity) =
                (u64::from(model.people[person].capacity), u64::from(model.people[other].capacity));
            u64::from(state.load[other]) * own_capacity >= u64::from(state.load[person]) * capacity
        };
        note(others().all(is_fuller), MatchReason::MostRoom);
        let own = state.peak_in(model, job, person);
        let is_bound = task.is_some_and(|task| !task.months.is_all_year());
        let busier = |other: usize| state.peak_in(model, job, other) > own;
        note(is_bound && others().all(busier), MatchReason::QuietMonths);
        note(others().all(|other| hindrance(model, state, job, other, minutes).is_some()), MatchReason::OthersFull);
    }
    if found.is_empty() {
        found.push(MatchReason::WholeFits);
    }
    found
}

fn unfit(model: &Model, state: &State, job: usize) -> Option<Unfit> {
    let work = &model.jobs[job];
    let parts = model.pieces_of(job).filter(|&piece| state.owner(piece).is_none()).count();
    let parts = u8::try_from(parts).ok().filter(|&parts| parts > 0)?;
    let reason = why(model, state, job);
    Some(Unfit { task: work.id, parts, minutes: work.minutes * u32::from(parts), reason })
}

fn why(model: &Model, state: &State, job: usize) -> UnfitReason {
    let work = &model.jobs[job];
    if model.people.is_empty() {
        return UnfitReason::NoColleagues;
    }
    if work.people.is_empty() {
        return nobody_may(model, job);
    }
    if work.most_each == 1 && usize::from(work.parts) > work.people.len() {
        return UnfitReason::TooFew { may: u32::try_from(work.people.len()).unwrap_or(u32::MAX) };
    }
    let could = work.people.iter().copied().filter(|&person| state.may_take(model, job, person));
    let short = |person: usize| work.minutes.saturating_sub(state.room_left(model, person));
    match could.map(|person| (short(person), person)).min() {
        Some((short, person)) => UnfitReason::CapacityFull { nearest: model.people[person].id, short },
        None => UnfitReason::Taken,
    }
}

/// What keeps most colleagues from a task that nobody may do; the first of equals.
fn nobody_may(model: &Model, job: usize) -> UnfitReason {
    let division = &model.division;
    let mut counts: Vec<(IneligibleReason, u32)> = Vec::new();
    for colleague in &division.colleagues {
        let task = division.task(model.jobs[job].id);
        let Some(why) = task.and_then(|task| division.why_not(task, colleague)) else { continue };
        match counts.iter_mut().find(|(other, _)| other.is_like(why)) {
            Some((_, count)) => *count += 1,
            None => counts.push((why, 1)),
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max();
    // If nobody has a reason, the task is only kept apart from something that everyone holds.
    counts
        .into_iter()
        .find(|(_, count)| Some(*count) == most)
        .map_or(UnfitReason::Taken, |(why, colleagues)| UnfitReason::NobodyMay { why, colleagues })
}
