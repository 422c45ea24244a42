//! A week as the search sees it: which blocks stay, which may move, and what else is asked for.
//!
//! A block may move if it answers an ask: its kind and its only group are those of an ask whose
//! minutes it does not exceed and whose blocks are not longer, or it is a talk or a break of the
//! length that the rules set. A block that exceeds them and cannot be where it is, is removed.
//! Everything else stays: a proposal removes nothing that was not asked for.
//!
//! A group whose lesson times are not known has no time at all: they are asked for, never guessed.
//!
//! All indexes are made here, from lists made here; nothing outside is looked up by them.

use super::grid::{self, Times};
use super::model::{DAYS, Model, Pause, Piece, Spot, Talk, Wish, Worker};
use super::parts::{Part, day_of, parts, person_of, weeks_of};
use crate::figures::{LEAST_BREAK, LONGEST_WITHOUT_BREAK, work_and_breaks};
use crate::{Ask, AssistantWeek, Block, Group, Kind, Person};
use taakkompas_school::staff::Employer;
use taakkompas_school::time_of_day::{Span, TimeOfDay, Weekday};

/// The best time for a break, if the lesson times leave room for it.
const MIDDAY: Span = Span { from: TimeOfDay::at(11, 0), until: TimeOfDay::at(14, 0) };

/// The model of a week.
pub fn model(whole: &AssistantWeek) -> Model {
    let pause_minutes = match whole.rules.break_minutes {
        0 => 0,
        minutes => minutes.max(LEAST_BREAK),
    };
    let workers: Vec<_> = whole.people.iter().map(|person| worker(whole, person)).collect();
    let wishes: Vec<_> = whole.asks.iter().map(|ask| wish(whole, &workers, ask)).collect();
    let mut model = Model {
        week: whole.clone(),
        stays: Vec::new(),
        removed: 0,
        weeks: whole.cycle.weeks().len(),
        workers,
        pieces: Vec::new(),
        pieces_of: vec![Vec::new(); wishes.len()],
        wishes,
        pauses: Vec::new(),
        talks: Vec::new(),
        pause_minutes,
        may_talk: whole.groups.iter().map(|group| may_talk(whole, group)).collect(),
        talk_minutes: Vec::new(),
        talk_waits: Vec::new(),
        works_already: Vec::new(),
        together: Vec::new(),
        most_groups: whole.rules.most_groups.and_then(|most| usize::try_from(most).ok()).unwrap_or(usize::MAX),
    };
    read(&mut model);
    for (at, piece) in model.pieces.iter().enumerate() {
        model.pieces_of[piece.wish].push(at);
    }
    model
}

fn wish(week: &AssistantWeek, workers: &[Worker], ask: &Ask) -> Wish {
    let groups = &week.groups;
    let group = groups.iter().position(|group| group.id == ask.group);
    let allowed = match group.and_then(|at| groups.get(at)) {
        Some(group) if ask.kind == Kind::Supervision => may_talk(week, group),
        Some(group) => lessons(week, group),
        None => [0; DAYS],
    };
    let mut preferred = [0; DAYS];
    for row in &ask.preferred {
        for (day, &weekday) in Weekday::ALL.iter().enumerate() {
            if row.weekday.is_none_or(|only| only == weekday) {
                preferred[day] |= grid::within(row.span);
            }
        }
    }
    let mut begins = [0; DAYS];
    for day in 0..DAYS {
        begins[day] = grid::quarters(allowed[day]) | grid::edges(preferred[day]);
    }
    let could = |person: &Person, worker: &Worker| match ask.person {
        Some(only) => person.id == only && person.employer == Employer::Board,
        None => worker.is_given_work,
    };
    let people = week.people.iter().zip(workers).enumerate();
    let may_ask = group.is_some() && Ask::may_ask(ask.kind);
    let people = people.filter(|(_, (person, worker))| may_ask && could(person, worker)).map(|(at, _)| at);
    Wish {
        group: group.unwrap_or(0),
        makes_pair: ask.kind.is_with_pupils(),
        people: people.collect(),
        same_person: ask.same_person,
        stays_with: Vec::new(),
        allowed,
        preferred: (!ask.preferred.is_empty()).then_some(preferred),
        begins,
        has_aim: !ask.kind.is_with_pupils() || ask.has_aim(),
        always_short: vec![0; week.cycle.weeks().len()],
    }
}

fn worker(whole: &AssistantWeek, person: &Person) -> Worker {
    let present = |&week| {
        let mut days = [0; DAYS];
        for (day, &weekday) in Weekday::ALL.iter().enumerate() {
            days[day] = person.present_on(week, weekday).into_iter().fold(0, |all, span| all | grid::within(span));
        }
        days
    };
    let weeks = whole.cycle.weeks();
    Worker {
        is_given_work: person.role().is_support() && person.employer == Employer::Board && person.counts_as_staff,
        present: weeks.iter().map(present).collect(),
        stays: vec![[0; DAYS]; weeks.len()],
        minutes: vec![0; weeks.len()],
        most_minutes: vec![0; weeks.len()],
        works: 0,
        has: 0,
    }
}

/// The lesson times of a group.
fn lessons(week: &AssistantWeek, group: &Group) -> [Times; DAYS] {
    let mut days = [0; DAYS];
    for (day, &weekday) in Weekday::ALL.iter().enumerate() {
        days[day] = week.lessons_of(group, weekday).into_iter().fold(0, |all, span| all | grid::within(span));
    }
    days
}

/// The time outside a group's lesson times, on the days on which it has any.
fn may_talk(week: &AssistantWeek, group: &Group) -> [Times; DAYS] {
    lessons(week, group).map(|times| if times == 0 { 0 } else { !times })
}

/// The breaks that people need besides these blocks: those who are at school for more than five and
/// a half hours. Empty if the rules plan no breaks; someone who already has a break needs none.
fn pauses(model: &Model, stays: &[&Block]) -> Vec<Pause> {
    let mut found = Vec::new();
    if model.pause_minutes == 0 {
        return found;
    }
    let blocks = stays.iter().map(|&block| block.clone()).collect();
    let whole = AssistantWeek { blocks, ..model.week.clone() };
    let lessons = whole.groups.iter().map(|group| lessons(&whole, group));
    let all_lessons = lessons.reduce(|mut all, group| {
        (0..DAYS).for_each(|day| all[day] |= group[day]);
        all
    });
    for (at, person) in whole.people.iter().enumerate() {
        for (number, &week) in whole.cycle.weeks().iter().enumerate() {
            for (day, &weekday) in Weekday::ALL.iter().enumerate() {
                let present = model.workers[at].present[number][day];
                let due = work_and_breaks(&whole, person, week, weekday)
                    .is_some_and(|(worked, breaks)| worked > LONGEST_WITHOUT_BREAK && breaks < LEAST_BREAK);
                if !due || present == 0 {
                    continue;
                }
                // Without its first and last bit: a break is not at the start or the end of the
                // day.
                let inside = present & !(1 << present.trailing_zeros()) & !(1 << (127 - present.leading_zeros()));
                let between = all_lessons.map_or(0, |lessons| !lessons[day]);
                found.push(Pause {
                    person: at,
                    week: number,
                    day,
                    allowed: inside,
                    preferred: inside & between & grid::within(MIDDAY),
                    now: None,
                });
            }
        }
    }
    found
}

/// Whether the minutes of a block count for the hours of its person.
const fn is_work(block: &Block) -> bool {
    block.kind.is_work()
}

/// Fills in pieces, breaks and talks, and what stays.
fn read(model: &mut Model) {
    let blocks = model.week.blocks.clone();
    let (parts, open) = parts(model, &blocks);
    let of_week = blocks.len();
    let (blocks, mut parts): (Vec<_>, Vec<_>) =
        blocks.into_iter().zip(parts).filter(|(_, part)| *part != Part::Removed).unzip();
    model.removed = u32::try_from(of_week - blocks.len()).unwrap_or(u32::MAX);
    breaks(model, &blocks, &mut parts);
    what_stays(model, &blocks, &parts);
    pieces(model, &blocks, &parts, &open);
    talks(model, &blocks, &mut parts);
    room(model, &blocks);
}

/// The breaks that are due; an existing break that is not needed stays where it is.
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

/// Enters a block that stays into the times of its person.
fn stays(model: &mut Model, block: &Block) {
    model.stays.push(block.id);
    let Some(person) = person_of(model, block) else { return };
    for week in weeks_of(model, block) {
        let worker = &mut model.workers[person];
        worker.stays[week][day_of(block.weekday)] |= grid::touched(block.span);
        if is_work(block) {
            worker.minutes[week] += block.span.length();
        }
        if is_work(block) && block.kind != Kind::Talking {
            worker.works += block.span.length();
        }
    }
}

/// The pieces: existing blocks first, then new ones for what is still open.
fn pieces(model: &mut Model, blocks: &[Block], parts: &[Part], open: &[Vec<u32>]) {
    for (block, part) in blocks.iter().zip(parts) {
        let (Part::Piece { wish }, Some(person)) = (*part, person_of(model, block)) else { continue };
        let now = grid::slot(block.span.from).map(|slot| Spot { person, day: day_of(block.weekday), slot });
        let minutes = block.span.length();
        let has_aim = block.has_aim() || model.wishes[wish].has_aim;
        let piece = |week| Piece { wish, week, minutes, twin: None, block: Some(block.id), now, has_aim };
        let new: Vec<Piece> = weeks_of(model, block).into_iter().map(piece).collect();
        add_twins(model, &new);
    }
    for (wish, ask) in model.week.asks.clone().iter().enumerate() {
        let minutes = u32::from(ask.block_minutes.max(Ask::SHORTEST));
        // No block is shorter than asked, nor longer: what is left over is said.
        for (week, open) in open[wish].iter().enumerate() {
            model.wishes[wish].always_short[week] = open % minutes;
        }
        let has_aim = model.wishes[wish].has_aim;
        let blocks: Vec<u32> = open[wish].iter().map(|open| open / minutes).collect();
        for number in 0..blocks.iter().copied().max().unwrap_or(0) {
            let piece = |week: usize| {
                let is_open = number < blocks[week];
                is_open.then_some(Piece { wish, week, minutes, twin: None, block: None, now: None, has_aim })
            };
            let new: Vec<Piece> = (0..model.weeks).filter_map(piece).collect();
            add_twins(model, &new);
        }
    }
}

/// Adds one piece, or the same piece in both weeks as twins.
fn add_twins(model: &mut Model, new: &[Piece]) {
    let first = model.pieces.len();
    let twin = |at: usize| match new {
        [one, other] if one.minutes == other.minutes => Some(first + 1 - at),
        _ => None,
    };
    model.pieces.extend(new.iter().enumerate().map(|(at, piece)| Piece { twin: twin(at), ..*piece }));
}

/// The talking that is due, and the talks that exist.
fn talks(model: &mut Model, blocks: &[Block], parts: &mut [Part]) {
    let groups = model.week.groups.len();
    let pairs = model.workers.len() * groups;
    model.works_already = vec![false; pairs * model.weeks];
    model.talk_waits = vec![None; pairs * model.weeks];
    model.together = vec![[false; DAYS]; pairs * model.weeks];
    let mut talked = vec![0; pairs * model.weeks];
    let mut works_now = vec![false; pairs * model.weeks];
    for (block, part) in blocks.iter().zip(&*parts) {
        let Some(person) = person_of(model, block) else { continue };
        for group in block.groups.iter().filter_map(|id| model.week.groups.iter().position(|g| g.id == *id)) {
            for week in weeks_of(model, block) {
                let at = model.pair(person, group) * model.weeks + week;
                works_now[at] |= block.kind.is_with_pupils();
                let stays = block.kind.is_with_pupils() && *part == Part::Stays;
                model.works_already[at] |= stays;
                model.together[at][day_of(block.weekday)] |= stays;
                if block.kind == Kind::Talking && *part == Part::Stays {
                    talked[at] += block.span.length();
                }
            }
        }
    }
    for (block, part) in blocks.iter().zip(&mut *parts).filter(|(_, part)| **part == Part::Talk) {
        let group = model.week.groups.iter().position(|group| block.groups == [group.id]);
        let (Some(person), Some(group)) = (person_of(model, block), group) else { continue };
        let (pair, day) = (model.pair(person, group), day_of(block.weekday));
        let weeks = weeks_of(model, block);
        let is_first = |week: &usize| !model.talks.iter().any(|talk| talk.pair == pair && talk.week == *week);
        let works = |week: &usize| works_now[pair * model.weeks + week];
        let is_open = |week: &usize| is_first(week) && talked[pair * model.weeks + week] == 0;
        let times = grid::touched(block.span);
        let worker = &model.workers[person];
        let free = |&week: &usize| times & !(worker.present[week][day] & !worker.stays[week][day]) == 0;
        let in_time = times & !model.may_talk[group][day] == 0 && weeks.iter().all(free);
        let given = worker.is_given_work;
        let slot = grid::slot(block.span.from).filter(|_| in_time && given && weeks.iter().all(is_open));
        if let Some(slot) = slot.filter(|_| weeks.iter().all(works)) {
            let talk = |week| Talk { pair, week, block: block.id, now: (day, slot) };
            model.talks.extend(weeks.into_iter().map(talk));
        } else {
            *part = Part::Stays;
            for week in weeks {
                talked[pair * model.weeks + week] += block.span.length();
                if let Some(slot) = slot {
                    model.talk_waits[pair * model.weeks + week] = Some((day, slot));
                }
            }
            stays(model, block);
        }
    }
    let due = model.week.rules.talking_minutes;
    let of_worker = |at: usize| model.workers.get(at / (groups * model.weeks).max(1));
    let minutes = talked.iter().enumerate().map(|(at, &talked)| {
        let given = of_worker(at).is_some_and(|worker| worker.is_given_work);
        if given { due.saturating_sub(talked) } else { 0 }
    });
    model.talk_minutes = minutes.collect();
}

/// The most minutes of work per person: the roster, or the hours at school, minus the earmarked
/// hours that are not planned yet. Never less than what is planned now.
///
/// What someone has to spread work over is nearly the same, but with the breaks, and regardless of what may move: so it
/// never becomes less if someone is at school for longer.
fn room(model: &mut Model, blocks: &[Block]) {
    for (at, person) in model.week.people.iter().enumerate() {
        for (week, &of_cycle) in model.week.cycle.weeks().iter().enumerate() {
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
            let planned = own(&is_work);
            let worker = &mut model.workers[at];
            worker.most_minutes[week] = roster.saturating_sub(not_planned).max(planned);
            let has = person.roster_minutes.unwrap_or(u32::MAX).min(at_school);
            worker.has += has.saturating_sub(not_planned);
        }
        let worker = &mut model.workers[at];
        worker.has = worker.has.max(worker.works);
    }
    debug_assert!(model.pieces.iter().all(|piece| piece.now.is_none_or(|now| now.day < DAYS)));
}
