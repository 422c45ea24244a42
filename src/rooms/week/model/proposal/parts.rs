//! What each block of a week is to the search: it stays, may move, or is one too many.

use super::grid::{self, Times};
use super::model::{DAYS, Model, Wish};
use crate::{Ask, Block, Kind};
use taakkompas_school::time_of_day::Weekday;

/// What a block is to the search.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Part {
    /// It stays as it is.
    Stays,
    /// It answers an ask and may move.
    Piece {
        /// The ask, by index.
        wish: usize,
    },
    /// A talk that may move.
    Talk,
    /// A break that may move.
    Break,
    /// It is more than was asked for and cannot be where it is, such as after the hours at school became fewer. It is
    /// not in the proposal. If it stayed, it would be a piece again as soon as another block of its ask is gone.
    Removed,
}

/// When someone is busy, by week and day.
type Busy = Vec<Vec<[Times; DAYS]>>;

/// What each block is, and the minutes of each ask that no block answers, by week.
pub fn parts(model: &mut Model, blocks: &[Block]) -> (Vec<Part>, Vec<Vec<u32>>) {
    let mut open: Vec<Vec<u32>> = model.week.asks.iter().map(|ask| vec![ask.minutes; model.weeks]).collect();
    let mut parts: Vec<Part> = blocks.iter().map(|block| first_guess(model, block)).collect();
    let mut busy: Busy = vec![vec![[0; DAYS]; model.weeks]; model.workers.len()];
    // What stays goes first: only what remains of an ask is open.
    for (block, part) in blocks.iter().zip(&parts) {
        if *part == Part::Stays {
            take_from_asks(model, &mut open, block);
            occupy(model, &mut busy, block);
        }
    }
    // Then what can be where it is; so what cannot is never kept in its place.
    let mut cannot = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        if let Part::Piece { wish } = parts[at] {
            if !can_be(model, &busy, block) || is_outside_lessons(model, block) {
                cannot.push((at, wish));
                continue;
            }
            occupy(model, &mut busy, block);
            if !answer(model, &mut open, wish, block) {
                parts[at] = Part::Stays;
                take_from_asks(model, &mut open, block);
            }
        }
    }
    for (at, wish) in cannot {
        let block = &blocks[at];
        if answer(model, &mut open, wish, block) {
            continue;
        }
        // What is only outside the lesson times is for the school to judge: nothing else is there, and it answers no ask.
        parts[at] = if can_be(model, &busy, block) {
            occupy(model, &mut busy, block);
            take_from_asks(model, &mut open, block);
            Part::Stays
        } else {
            Part::Removed
        };
    }
    (parts, open)
}

/// Whether a block is, in part, outside the lesson times of one of its groups: there it answers no ask.
fn is_outside_lessons(model: &Model, block: &Block) -> bool {
    let groups = block.groups.iter().filter_map(|&id| model.week.group(id));
    groups.into_iter().any(|group| model.week.minutes_outside_lessons(group, block) > 0)
}

/// Whether the person of a block is at school then, without another block.
fn can_be(model: &Model, busy: &Busy, block: &Block) -> bool {
    let Some(person) = person_of(model, block) else { return false };
    let (day, times) = (day_of(block.weekday), grid::touched(block.span));
    let free = |&week: &usize| times & !(model.workers[person].present[week][day] & !busy[person][week][day]) == 0;
    weeks_of(model, block).iter().all(free)
}

fn occupy(model: &Model, busy: &mut Busy, block: &Block) {
    let Some(person) = person_of(model, block) else { return };
    for week in weeks_of(model, block) {
        busy[person][week][day_of(block.weekday)] |= grid::touched(block.span);
    }
}

/// Subtracts the minutes of a block from the ask that it answers, if that many are open in each of its weeks.
fn answer(model: &Model, open: &mut [Vec<u32>], wish: usize, block: &Block) -> bool {
    let (minutes, weeks) = (block.span.length(), weeks_of(model, block));
    let fits = weeks.iter().all(|&week| open[wish][week] >= minutes);
    if fits {
        weeks.iter().for_each(|&week| open[wish][week] -= minutes);
    }
    fits
}

/// The index of a weekday in the week.
pub fn day_of(weekday: Weekday) -> usize {
    Weekday::ALL.iter().position(|&other| other == weekday).unwrap_or(0)
}

/// The weeks of the cycle that a block is in, by index.
pub fn weeks_of(model: &Model, block: &Block) -> Vec<usize> {
    let weeks = model.week.cycle.weeks().iter().enumerate();
    weeks.filter(|(_, week)| block.weeks.has(**week)).map(|(at, _)| at).collect()
}

/// The person of a block, by index.
pub fn person_of(model: &Model, block: &Block) -> Option<usize> {
    model.week.people.iter().position(|person| person.id == block.person)
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
        (Kind::Talking, [_]) if block.span.length() == model.week.rules.talking_minutes => Part::Talk,
        (kind, [group]) if Ask::may_ask(kind) => {
            let is_outside = is_outside_lessons(model, block);
            let asks = model.week.asks.iter().zip(&model.wishes);
            let is_asked = |(ask, wish): &(&Ask, &Wish)| {
                ask.group == *group
                    && ask.kind == kind
                    && wish.people.contains(&person)
                    && block.span.length() >= u32::from(ask.block_minutes)
                    && (times & !wish.allowed[day] == 0 || is_outside)
            };
            asks.enumerate().find(|(_, pair)| is_asked(pair)).map_or(Part::Stays, |(wish, _)| Part::Piece { wish })
        }
        _ => Part::Stays,
    }
}

/// Subtracts the minutes of a block that stays from the asks that it answers, as far as it is in lesson time.
fn take_from_asks(model: &mut Model, open: &mut [Vec<u32>], block: &Block) {
    let weeks = weeks_of(model, block);
    let person = person_of(model, block);
    for group in &block.groups {
        for &week in &weeks {
            let outside = model.week.group(*group).map(|of| model.week.minutes_outside_lessons(of, block));
            let mut minutes = block.span.length() - outside.unwrap_or(0);
            for (at, ask) in model.week.asks.iter().enumerate() {
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
