//! What deserves a look: where, how much, and by which rule.

mod teachers;

use taakkompas_school::qualification::{Rule, check};
use time::Date;

use super::{ids, in_cycle};
use crate::log::Who;
use crate::{AssistantWeek, Block, BlockId, DayPart, GroupId, Kind, KindFamily, Person, PersonId, PlaceId};
use taakkompas_school::time_of_day::joined;
use taakkompas_school::time_of_day::{Span, TimeOfDay, Week, Weekday};

/// Minutes a week over the roster that are not worth a remark.
pub const ROSTER_TOLERANCE: u32 = 30;

/// Minutes of work in a day above which a break is due: five and a half hours, under the Arbeidstijdenwet.
pub const LONGEST_WITHOUT_BREAK: u32 = 330;

/// Minutes of break that are due in that case.
pub const LEAST_BREAK: u32 = 30;

/// The shortest part of a break that counts, in minutes.
pub const LEAST_PART_OF_BREAK: u32 = 15;

/// Why earmarked hours are touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Touched {
    /// Fewer minutes a week are planned for them than there are.
    NotPlanned {
        /// Earmarked minutes a week.
        earmarked: u32,
        /// Minutes a week planned.
        planned: u32,
    },
    /// Standing in is planned at the same time.
    StandingIn {
        /// The earmarked block.
        block: BlockId,
        /// The block of standing in.
        by: BlockId,
        /// Minutes in which the two overlap.
        minutes: u32,
    },
    /// According to the log, earmarked blocks were given up.
    GivenUp {
        /// How many blocks.
        blocks: u32,
        /// Their minutes in total.
        minutes: u32,
    },
}

/// Something that deserves a look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// A group is with only someone without a lesbevoegdheid. This is not a usual solution: record what happened, as
    /// [`crate::log::Emergency`], and discuss it with the board.
    Emergency {
        /// The block.
        block: BlockId,
        /// Who is with the group.
        person: PersonId,
        /// The group's teachers at that time: one of them may be responsible and nearby.
        teachers: Vec<String>,
    },
    /// Someone who may lead temporarily is with a group, and the last day is not filled in.
    LeadEndUnknown {
        /// The block.
        block: BlockId,
        /// Who is with the group.
        person: PersonId,
    },
    /// Earmarked hours are touched.
    Earmarked {
        /// Whose hours they are.
        person: PersonId,
        /// How they are touched.
        touched: Touched,
    },
    /// Someone has two blocks at the same time.
    DoubleBooked {
        /// The person.
        person: PersonId,
        /// The earlier block.
        first: BlockId,
        /// The later block.
        second: BlockId,
        /// Minutes in which the two overlap.
        minutes: u32,
    },
    /// A place has more blocks at once than fit in it.
    PlaceFull {
        /// The place.
        place: PlaceId,
        /// The week of the cycle.
        week: Week,
        /// The weekday.
        weekday: Weekday,
        /// The time from which it is too full.
        from: TimeOfDay,
        /// The blocks that are there then.
        blocks: Vec<BlockId>,
        /// How many blocks fit.
        capacity: u32,
    },
    /// No break, or one that is too short, on a day with more than five and a half hours of work. A break only counts
    /// if it is not at the start or end of the day, and is free of supervision.
    NoBreak {
        /// The person.
        person: PersonId,
        /// The week of the cycle.
        week: Week,
        /// The weekday.
        weekday: Weekday,
        /// Minutes of work.
        worked: u32,
        /// Minutes of break that count.
        breaks: u32,
    },
    /// A block is outside the hours at school.
    OutsidePresence {
        /// The block.
        block: BlockId,
        /// The week with the most minutes outside.
        week: Week,
        /// Minutes outside the hours at school.
        minutes: u32,
    },
    /// A block is outside the lesson times of a group it is for.
    OutsideLessons {
        /// The block.
        block: BlockId,
        /// The group.
        group: GroupId,
        /// Minutes outside its lessons.
        minutes: u32,
    },
    /// One teacher is entered for several groups at once.
    TeacherTwice {
        /// The role label of the teacher.
        label: String,
        /// The week of the cycle.
        week: Week,
        /// The weekday.
        weekday: Weekday,
        /// The half of that day.
        part: DayPart,
        /// The groups.
        groups: Vec<GroupId>,
    },
    /// What work a block is must still be chosen.
    WorkUnsaid {
        /// The block.
        block: BlockId,
    },
    /// More is planned than the roster has, by more than [`ROSTER_TOLERANCE`]. A gentle remark.
    OverRoster {
        /// The person.
        person: PersonId,
        /// Minutes a week planned, breaks excluded.
        planned: u32,
        /// Minutes a week in the roster.
        roster: u32,
    },
    /// A block with pupils has no aim.
    NoAim {
        /// The block.
        block: BlockId,
    },
}

/// The facts, hard ones first; within a kind, in the order of people and of the week.
pub(super) fn facts(week: &AssistantWeek, today: Date) -> Vec<Fact> {
    let mut facts = Vec::new();
    leading(week, today, &mut facts);
    week.people.iter().for_each(|person| earmarked(week, person, &mut facts));
    week.people.iter().for_each(|person| double_booked(week, person, &mut facts));
    places(week, &mut facts);
    week.people.iter().for_each(|person| breaks(week, person, &mut facts));
    week.people.iter().for_each(|person| outside(week, person, &mut facts));
    outside_lessons(week, &mut facts);
    teachers::twice(week, &mut facts);
    week.people.iter().for_each(|person| roster(week, person, &mut facts));
    for person in &week.people {
        let unsaid = week.blocks_of(person.id).into_iter().filter(|block| block.kind == Kind::Unsaid);
        facts.extend(unsaid.map(|block| Fact::WorkUnsaid { block: block.id }));
    }
    let is_open = |block: &&&Block| block.kind.is_with_pupils() && !block.has_aim();
    for person in &week.people {
        let blocks = week.blocks_of(person.id);
        facts.extend(blocks.iter().filter(is_open).map(|block| Fact::NoAim { block: block.id }));
    }
    facts
}

fn leading(week: &AssistantWeek, today: Date, facts: &mut Vec<Fact>) {
    for person in &week.people {
        for block in week.blocks_of(person.id) {
            let Err(short) = check(person.held(), block.kind.required(), today) else { continue };
            if is_shared(week, block) {
                continue;
            }
            let (block, person) = (block.id, person.id);
            facts.push(if short.rule() == Rule::EndUnknown {
                Fact::LeadEndUnknown { block, person }
            } else {
                let teachers = week.block(block).map(|block| week.teachers_of(block)).unwrap_or_default();
                Fact::Emergency { block, person, teachers: teachers.into_iter().map(str::to_owned).collect() }
            });
        }
    }
}

/// Whether the group is a unit with another teacher at that time, in every week of the block.
fn is_shared(whole: &AssistantWeek, block: &Block) -> bool {
    let in_unit = block.groups.iter().filter_map(|&id| whole.group(id)).any(|group| {
        let has_others = |week| group.teachers_at(week, block.weekday, block.span).len() >= 2;
        group.is_unit && block.weeks.of(whole.cycle).all(has_others)
    });
    in_unit && !block.groups.is_empty()
}

fn earmarked(week: &AssistantWeek, person: &Person, facts: &mut Vec<Fact>) {
    let id = person.id;
    let mut touched = Vec::new();
    let is_earmarked = |block: &Block| block.person == id && block.is_earmarked();
    let planned = in_cycle(week, is_earmarked);
    let (earmarked, weeks) = (person.earmarked_minutes(), week.cycle.count());
    // As long as nothing is planned for this person, nothing falls short.
    let is_planned = week.blocks.iter().any(|block| block.person == id);
    if is_planned && planned < earmarked * weeks {
        touched.push(Touched::NotPlanned { earmarked, planned: planned / weeks });
    }
    let blocks = week.blocks_of(id);
    for block in blocks.iter().filter(|block| block.is_earmarked()) {
        for by in blocks.iter().filter(|by| by.kind == Kind::StandingIn && by.overlaps(block)) {
            touched.push(Touched::StandingIn { block: block.id, by: by.id, minutes: block.span.overlap(by.span) });
        }
    }
    let entries = week.log.entries.iter().filter(|entry| entry.who == Who::Person(id));
    let named = entries.flat_map(|entry| &entry.named).filter_map(|&named| week.block(named));
    let given_up: Vec<&Block> = named.filter(|block| block.is_earmarked()).collect();
    if !given_up.is_empty() {
        touched.push(Touched::GivenUp {
            blocks: u32::try_from(given_up.len()).unwrap_or(u32::MAX),
            minutes: given_up.iter().map(|block| block.span.length()).sum(),
        });
    }
    facts.extend(touched.into_iter().map(|touched| Fact::Earmarked { person: id, touched }));
}

fn double_booked(week: &AssistantWeek, person: &Person, facts: &mut Vec<Fact>) {
    let blocks = week.blocks_of(person.id);
    for (at, first) in blocks.iter().enumerate() {
        for second in blocks.iter().skip(at + 1).filter(|second| second.overlaps(first)) {
            facts.push(Fact::DoubleBooked {
                person: person.id,
                first: first.id,
                second: second.id,
                minutes: first.span.overlap(second.span),
            });
        }
    }
}

fn places(whole: &AssistantWeek, facts: &mut Vec<Fact>) {
    for place in &whole.places {
        let mut said: Vec<Vec<BlockId>> = Vec::new();
        for &week in whole.cycle.weeks() {
            for &weekday in Weekday::ALL {
                let there: Vec<&Block> =
                    whole.blocks_on(week, weekday).into_iter().filter(|b| b.place == Some(place.id)).collect();
                for block in &there {
                    let from = block.span.from;
                    let then = there.iter().copied().filter(|b| b.span.from <= from && from < b.span.until);
                    let blocks = ids(then);
                    let fits = u32::try_from(blocks.len()).is_ok_and(|count| count <= place.capacity);
                    if !fits && !said.contains(&blocks) {
                        said.push(blocks.clone());
                        let capacity = place.capacity;
                        facts.push(Fact::PlaceFull { place: place.id, week, weekday, from, blocks, capacity });
                    }
                }
            }
        }
    }
}

fn breaks(whole: &AssistantWeek, person: &Person, facts: &mut Vec<Fact>) {
    for &weekday in Weekday::ALL {
        for &week in whole.cycle.weeks() {
            let Some((worked, breaks)) = work_and_breaks(whole, person, week, weekday) else { continue };
            let same_as_a =
                week == Week::B && work_and_breaks(whole, person, Week::A, weekday) == Some((worked, breaks));
            if worked > LONGEST_WITHOUT_BREAK && breaks < LEAST_BREAK && !same_as_a {
                facts.push(Fact::NoBreak { person: person.id, week, weekday, worked, breaks });
            }
        }
    }
}

/// Minutes of work, and of breaks that count, on a day; `None` if the person is not there.
///
/// If presence is known, the whole day is work except its breaks: break blocks, and gaps in presence. Otherwise, only
/// what is planned is known to be work, and half an hour between two blocks is a break. Work at another employer is no
/// work of the school.
pub fn work_and_breaks(whole: &AssistantWeek, person: &Person, week: Week, weekday: Weekday) -> Option<(u32, u32)> {
    let blocks: Vec<&Block> =
        whole.blocks_on(week, weekday).into_iter().filter(|block| block.person == person.id).collect();
    let is_break = |block: &&&Block| block.kind.family() == KindFamily::Break;
    let work: Vec<Span> = joined(blocks.iter().filter(|block| block.kind.is_work()).map(|block| block.span).collect());
    let present = person.present_on(week, weekday);
    let day = if present.is_empty() { &work } else { &present };
    let (start, end) = (day.first()?.from, day.last()?.until);
    // If presence is known, a short time between two blocks may be work that nobody wrote down.
    let least_gap = if present.is_empty() { LEAST_BREAK } else { 0 };
    let gaps = day.windows(2).filter_map(|pair| match pair {
        [one, next] => Some(Span { from: one.until, until: next.from }).filter(|gap| gap.length() >= least_gap),
        _ => None,
    });
    let counts = |span: &Span| {
        let inside = start < span.from && span.until < end;
        let is_free = !work.iter().any(|work| work.overlaps(*span));
        inside && is_free && span.length() >= LEAST_PART_OF_BREAK
    };
    let breaks = joined(blocks.iter().filter(is_break).map(|block| block.span).chain(gaps).filter(counts).collect());
    let breaks: u32 = breaks.iter().map(|span| span.length()).sum();
    let worked = if present.is_empty() {
        work.iter().map(|span| span.length()).sum()
    } else {
        Span { from: start, until: end }.length().saturating_sub(breaks)
    };
    Some((worked, breaks))
}

fn outside(whole: &AssistantWeek, person: &Person, facts: &mut Vec<Fact>) {
    if person.presence.is_empty() {
        return;
    }
    for block in whole.blocks_of(person.id) {
        let outside = |week: Week| {
            let present = person.present_on(week, block.weekday);
            let inside: u32 = present.iter().map(|span| span.overlap(block.span)).sum();
            (block.span.length() - inside, week)
        };
        // The week with the most minutes outside; on a tie, the first.
        let weeks = block.weeks.of(whole.cycle).map(outside);
        let most = weeks.reduce(|most, other| if other.0 > most.0 { other } else { most });
        if let Some((minutes, week)) = most.filter(|(minutes, _)| *minutes > 0) {
            facts.push(Fact::OutsidePresence { block: block.id, week, minutes });
        }
    }
}

/// Blocks with pupils that are, in part, outside the lesson times of one of their groups.
fn outside_lessons(week: &AssistantWeek, facts: &mut Vec<Fact>) {
    for block in week.people.iter().flat_map(|person| week.blocks_of(person.id)) {
        let groups = block.groups.iter().filter_map(|&id| week.group(id));
        let outside = groups.map(|group| (group.id, week.minutes_outside_lessons(group, block)));
        let outside = outside.filter(|(_, minutes)| *minutes > 0);
        facts.extend(outside.map(|(group, minutes)| Fact::OutsideLessons { block: block.id, group, minutes }));
    }
}

fn roster(week: &AssistantWeek, person: &Person, facts: &mut Vec<Fact>) {
    let Some(roster) = person.roster_minutes else { return };
    let is_work = |block: &Block| block.person == person.id && block.kind.is_work();
    let planned = in_cycle(week, is_work) / week.cycle.count();
    if planned > roster.saturating_add(ROSTER_TOLERANCE) {
        facts.push(Fact::OverRoster { person: person.id, planned, roster });
    }
}
