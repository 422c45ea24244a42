//! Which blocks stay, which may move, and what is asked besides.
//!
//! A block may move where it stands for something asked: its kind and its one group are those of an
//! ask that it does not go beyond, or it is a talk or a break of the length that the rules set.
//! Everything else stays: a proposal clears nothing that nobody asked for.

use super::grid;
use super::model::{DAYS, Model, Piece, Talk, pauses};
use super::state::Spot;
use crate::deployment::{Ask, Block, Kind, Weekday};

/// What a block is to the search.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Stays,
    Piece { wish: usize },
    Talk,
    Break,
}

/// The place of a weekday in the week.
fn day_of(weekday: Weekday) -> usize {
    Weekday::ALL.iter().position(|&other| other == weekday).unwrap_or(0)
}

/// Fills in pieces, breaks and talks, and what stays.
pub fn read(model: &mut Model) {
    let blocks = model.deployment.blocks.clone();
    let mut open: Vec<Vec<u32>> = model.deployment.asks.iter().map(|ask| vec![ask.minutes; model.weeks]).collect();
    let mut parts: Vec<Part> = blocks.iter().map(|block| first_guess(model, block)).collect();
    // What stays goes first: only what is left of an ask is open.
    for (block, part) in blocks.iter().zip(&parts) {
        if *part == Part::Stays {
            take_from_asks(model, &mut open, block);
        }
    }
    for (block, part) in blocks.iter().zip(&mut parts) {
        if let Part::Piece { wish } = *part {
            let minutes = block.span.length();
            let fits = weeks_of(model, block).iter().all(|&week| open[wish][week] >= minutes);
            if fits {
                weeks_of(model, block).iter().for_each(|&week| open[wish][week] -= minutes);
            } else {
                *part = Part::Stays;
                take_from_asks(model, &mut open, block);
            }
        }
    }
    breaks(model, &blocks, &mut parts);
    what_stays(model, &blocks, &parts);
    pieces(model, &blocks, &parts, &open);
    talks(model, &blocks, &mut parts);
    room(model, &blocks);
}

fn weeks_of(model: &Model, block: &Block) -> Vec<usize> {
    let weeks = model.deployment.cycle.weeks().iter().enumerate();
    weeks.filter(|(_, week)| block.weeks.has(**week)).map(|(at, _)| at).collect()
}

fn person_of(model: &Model, block: &Block) -> Option<usize> {
    model.deployment.people.iter().position(|person| person.id == block.person)
}

fn first_guess(model: &Model, block: &Block) -> Part {
    let (Some(person), Some(_)) = (person_of(model, block), grid::slot(block.span.from)) else { return Part::Stays };
    let day = day_of(block.weekday);
    let times = grid::touched(block.span);
    if block.stays() || times.count_ones() != grid::slots(block.span.length()) {
        return Part::Stays;
    }
    match (block.kind, block.groups.as_slice()) {
        (Kind::Break, []) if block.span.length() == model.pause_minutes => Part::Break,
        (Kind::Talking, [_]) if block.span.length() == model.deployment.rules.talking_minutes => Part::Talk,
        (kind, [group]) if Ask::may_ask(kind) => {
            let asks = model.deployment.asks.iter().zip(&model.wishes);
            let is_asked = |(ask, wish): &(&Ask, &super::model::Wish)| {
                ask.group == *group
                    && ask.kind == kind
                    && wish.people.contains(&person)
                    && times & !wish.allowed[day] == 0
            };
            asks.enumerate().find(|(_, pair)| is_asked(pair)).map_or(Part::Stays, |(wish, _)| Part::Piece { wish })
        }
        _ => Part::Stays,
    }
}

/// Takes the minutes of a block that stays from the asks that it answers.
fn take_from_asks(model: &mut Model, open: &mut [Vec<u32>], block: &Block) {
    let weeks = weeks_of(model, block);
    let person = person_of(model, block);
    for group in &block.groups {
        for &week in &weeks {
            let mut minutes = block.span.length();
            for (at, ask) in model.deployment.asks.iter().enumerate() {
                let answers =
                    ask.group == *group && ask.kind == block.kind && ask.person.is_none_or(|p| p == block.person);
                if !answers {
                    continue;
                }
                let taken = minutes.min(open[at][week]);
                open[at][week] -= taken;
                minutes -= taken;
                if let Some(person) = person.filter(|person| taken > 0 && !model.wishes[at].stays_with.contains(person))
                {
                    model.wishes[at].stays_with.push(person);
                }
            }
        }
    }
}

/// The breaks that are due; one that is there and is not needed stays where it is.
fn breaks(model: &mut Model, blocks: &[Block], parts: &mut [Part]) {
    let without: Vec<&Block> =
        blocks.iter().zip(&*parts).filter(|(_, part)| **part == Part::Stays).map(|(block, _)| block).collect();
    let due = pauses(model, &without);
    let mut taken = vec![false; due.len()];
    for (block, part) in blocks.iter().zip(&mut *parts).filter(|(_, part)| **part == Part::Break) {
        let (person, day) = (person_of(model, block), day_of(block.weekday));
        let own: Vec<usize> = (0..due.len())
            .filter(|&at| Some(due[at].person) == person && due[at].day == day && !taken[at])
            .filter(|&at| weeks_of(model, block).contains(&due[at].week))
            .collect();
        if own.len() == weeks_of(model, block).len() && !own.is_empty() {
            own.iter().for_each(|&at| taken[at] = true);
        } else {
            *part = Part::Stays;
        }
    }
    let stays: Vec<&Block> =
        blocks.iter().zip(&*parts).filter(|(_, part)| **part == Part::Stays).map(|(block, _)| block).collect();
    model.pauses = pauses(model, &stays);
    for (block, _) in blocks.iter().zip(&*parts).filter(|(_, part)| **part == Part::Break) {
        let (person, day) = (person_of(model, block), day_of(block.weekday));
        let weeks = weeks_of(model, block);
        let Some(slot) = grid::slot(block.span.from) else { continue };
        for pause in &mut model.pauses {
            if Some(pause.person) == person && pause.day == day && weeks.contains(&pause.week) {
                pause.now = Some((block.id, slot));
            }
        }
    }
}

fn what_stays(model: &mut Model, blocks: &[Block], parts: &[Part]) {
    for (block, _) in blocks.iter().zip(parts).filter(|(_, part)| **part == Part::Stays) {
        stays(model, block);
    }
}

/// Puts a block that stays into the times of its person.
fn stays(model: &mut Model, block: &Block) {
    model.stays.push(block.id);
    let Some(person) = person_of(model, block) else { return };
    for week in weeks_of(model, block) {
        let worker = &mut model.workers[person];
        worker.stays[week][day_of(block.weekday)] |= grid::touched(block.span);
        if block.kind != Kind::Break {
            worker.minutes[week] += block.span.length();
        }
    }
}

/// The pieces: blocks that are there first, then new ones for what is still open.
fn pieces(model: &mut Model, blocks: &[Block], parts: &[Part], open: &[Vec<u32>]) {
    for (block, part) in blocks.iter().zip(parts) {
        let (Part::Piece { wish }, Some(person)) = (*part, person_of(model, block)) else { continue };
        let now = grid::slot(block.span.from).map(|slot| Spot { person, day: day_of(block.weekday), slot });
        let minutes = block.span.length();
        let piece = |week| Piece { wish, week, minutes, twin: None, block: Some(block.id), now };
        let new: Vec<Piece> = weeks_of(model, block).into_iter().map(piece).collect();
        add_twins(model, &new);
    }
    for (wish, ask) in model.deployment.asks.clone().iter().enumerate() {
        let by_week: Vec<(Vec<u32>, u32)> = open[wish].iter().map(|&minutes| lengths(ask, minutes)).collect();
        for (week, (_, short)) in by_week.iter().enumerate() {
            model.wishes[wish].always_short[week] = *short;
        }
        let most = by_week.iter().map(|(lengths, _)| lengths.len()).max().unwrap_or(0);
        for number in 0..most {
            let piece = |week: usize| {
                let minutes = *by_week[week].0.get(number)?;
                Some(Piece { wish, week, minutes, twin: None, block: None, now: None })
            };
            let new: Vec<Piece> = (0..model.weeks).filter_map(piece).collect();
            add_twins(model, &new);
        }
    }
}

/// Adds one piece, or the same piece in both weeks.
fn add_twins(model: &mut Model, new: &[Piece]) {
    let first = model.pieces.len();
    let twin = |at: usize| match new {
        [one, other] if one.minutes == other.minutes => Some(first + 1 - at),
        _ => None,
    };
    model.pieces.extend(new.iter().enumerate().map(|(at, piece)| Piece { twin: twin(at), ..*piece }));
}

/// The lengths of new blocks for so many minutes, and what is too short for a block.
fn lengths(ask: &Ask, minutes: u32) -> (Vec<u32>, u32) {
    let block = u32::from(ask.block_minutes.max(Ask::SHORTEST));
    let shortest = u32::from(Ask::SHORTEST);
    let mut lengths = vec![block; usize::try_from(minutes / block).unwrap_or(0)];
    let rest = minutes % block;
    match lengths.last_mut() {
        _ if rest >= shortest => lengths.push(rest),
        Some(last) if *last + rest <= u32::from(Ask::LONGEST) => *last += rest,
        _ => return (lengths, rest),
    }
    (lengths, 0)
}

/// What talking is due, and the talks that are there.
fn talks(model: &mut Model, blocks: &[Block], parts: &mut [Part]) {
    let groups = model.deployment.groups.len();
    let pairs = model.workers.len() * groups;
    model.works_already = vec![false; pairs * model.weeks];
    let mut talked = vec![0; pairs * model.weeks];
    let mut works_now = vec![false; pairs * model.weeks];
    for (block, part) in blocks.iter().zip(&*parts) {
        let Some(person) = person_of(model, block) else { continue };
        for group in block.groups.iter().filter_map(|id| model.deployment.groups.iter().position(|g| g.id == *id)) {
            for week in weeks_of(model, block) {
                let at = model.pair(person, group) * model.weeks + week;
                works_now[at] |= block.kind.is_with_pupils();
                model.works_already[at] |= block.kind.is_with_pupils() && *part == Part::Stays;
                if block.kind == Kind::Talking && *part == Part::Stays {
                    talked[at] += block.span.length();
                }
            }
        }
    }
    for (block, part) in blocks.iter().zip(&mut *parts).filter(|(_, part)| **part == Part::Talk) {
        let group = model.deployment.groups.iter().position(|group| block.groups == [group.id]);
        let (Some(person), Some(group)) = (person_of(model, block), group) else { continue };
        let (pair, day) = (model.pair(person, group), day_of(block.weekday));
        let weeks = weeks_of(model, block);
        let is_first = |week: &usize| !model.talks.iter().any(|talk| talk.pair == pair && talk.week == *week);
        let is_due = |week: &usize| works_now[pair * model.weeks + week] && talked[pair * model.weeks + week] == 0;
        let times = grid::touched(block.span);
        let worker = &model.workers[person];
        let free = |&week: &usize| times & !(worker.present[week][day] & !worker.stays[week][day]) == 0;
        let in_time = times & !model.may_talk[group][day] == 0 && weeks.iter().all(free);
        let given = worker.is_given_work;
        if let Some(slot) = grid::slot(block.span.from).filter(|_| in_time && given)
            && weeks.iter().all(|week| is_first(week) && is_due(week))
        {
            let talk = |week| Talk { pair, week, block: block.id, now: (day, slot) };
            model.talks.extend(weeks.into_iter().map(talk));
        } else {
            *part = Part::Stays;
            for week in weeks {
                talked[pair * model.weeks + week] += block.span.length();
            }
            stays(model, block);
        }
    }
    let due = model.deployment.rules.talking_minutes;
    let of_worker = |at: usize| model.workers.get(at / (groups * model.weeks).max(1));
    let minutes = talked.iter().enumerate().map(|(at, &talked)| {
        let given = of_worker(at).is_some_and(|worker| worker.is_given_work);
        if given { due.saturating_sub(talked) } else { 0 }
    });
    model.talk_minutes = minutes.collect();
}

/// The most minutes of work of each person: the roster, or the hours at school, less the earmarked
/// hours that are not planned yet. Never less than what is planned now.
fn room(model: &mut Model, blocks: &[Block]) {
    for (at, person) in model.deployment.people.iter().enumerate() {
        for (week, &of_cycle) in model.deployment.cycle.weeks().iter().enumerate() {
            let own = |counts: &dyn Fn(&Block) -> bool| -> u32 {
                let is_in = |block: &&Block| block.person == person.id && block.weeks.has(of_cycle) && counts(block);
                blocks.iter().filter(is_in).map(|block| block.span.length()).sum()
            };
            let breaks = model.pauses.iter().filter(|pause| pause.person == at && pause.week == week);
            let breaks = breaks.map(|_| model.pause_minutes).sum();
            let at_school: u32 = Weekday::ALL
                .iter()
                .flat_map(|&weekday| person.present_on(of_cycle, weekday))
                .map(|span| span.length())
                .sum();
            let roster = person.roster_minutes.unwrap_or(u32::MAX).min(at_school.saturating_sub(breaks));
            let not_planned = person.earmarked_minutes().saturating_sub(own(&Block::is_earmarked));
            let planned = own(&|block| block.kind != Kind::Break);
            model.workers[at].most_minutes[week] = roster.saturating_sub(not_planned).max(planned);
        }
    }
    debug_assert!(model.pieces.iter().all(|piece| piece.now.is_none_or(|now| now.day < DAYS)));
}
