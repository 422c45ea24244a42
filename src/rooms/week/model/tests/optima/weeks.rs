//! Realistic weeks to measure proposals with: six with a stored optimum, and larger ones for speed.
//!
//! The tests, the benchmark and the export for the exact solver all build them here. A change here changes a stored
//! case; `scripts/optima/README.md` says how to compute its optimum again.

#![allow(dead_code, clippy::unwrap_used)]

use taakkompas_school::staff::HoursSource;
use taakkompas_school::staff::StaffRole;
use taakkompas_school::time_of_day::TimeOfDay;
use taakkompas_school::time_of_day::{Cycle, Span, Week, Weekday, Weeks};
use taakkompas_week::DayPart;
use taakkompas_week::asks::Preferred;
use taakkompas_week::{
    Ask, AssistantWeek, Block, Group, GroupId, Hours, Kind, Lesson, PersonId, Presence, Rules, TeacherTime, Year,
};

use Weekday::{Friday, Monday, Thursday, Tuesday, Wednesday};

/// The six weeks with a stored optimum, by name.
pub fn all() -> [(&'static str, AssistantWeek); 6] {
    [
        ("city-70", city(70)),
        ("city-95", city(95)),
        ("city-115", city(115)),
        ("small", small()),
        ("unit", unit()),
        ("continurooster", continurooster()),
    ]
}

/// Six assistants and sixteen groups, some with duo's, in two-week cycles, asked for this percentage of the [`room`]
/// there is: about fifty blocks a week at 95%.
pub fn city(percent: u32) -> AssistantWeek {
    town(6, 16, percent)
}

/// Twenty assistants and forty groups, otherwise like the city school.
pub fn large(percent: u32) -> AssistantWeek {
    town(20, 40, percent)
}

/// Minutes of lesson time in which someone who is given work is at school and has no block yet, over all weeks of the
/// cycle.
pub fn room(week: &AssistantWeek) -> u32 {
    let mut minutes = 0;
    for person in week.support_staff() {
        for (&of, &weekday) in pairs(week.cycle.weeks(), Weekday::ALL) {
            let there = person.present_on(of, weekday);
            let blocks = week.blocks_on(of, weekday);
            let lessons: Vec<Span> = week.groups.iter().flat_map(|group| week.lessons_of(group, weekday)).collect();
            let is_room = |from: u16| {
                let time = Span::lasting(TimeOfDay::from_minutes(from), 5);
                there.iter().any(|span| span.contains(time))
                    && lessons.iter().any(|span| span.contains(time))
                    && !blocks.iter().any(|block| block.person == person.id && block.span.overlaps(time))
            };
            minutes += (84..216).filter(|at| is_room(at * 5)).map(|_| 5).sum::<u32>();
        }
    }
    minutes
}

/// Minutes asked, over all weeks of the cycle.
pub fn asked(week: &AssistantWeek) -> u32 {
    week.asks.iter().map(|ask| ask.minutes).sum::<u32>() * week.cycle.count()
}

fn pairs<'a>(weeks: &'a [Week], days: &'a [Weekday]) -> impl Iterator<Item = (&'a Week, &'a Weekday)> {
    weeks.iter().flat_map(move |week| days.iter().map(move |day| (week, day)))
}

fn span(text: &str) -> Span {
    text.parse().unwrap()
}

fn lessons(rows: &[(&[Weekday], &[&str])]) -> Vec<Lesson> {
    let row = |&(days, spans): &(&[Weekday], &[&str])| -> Vec<Lesson> {
        let of_day = |&weekday: &Weekday| spans.iter().map(move |text| Lesson { weekday, span: span(text) });
        days.iter().flat_map(of_day).collect()
    };
    rows.iter().flat_map(row).collect()
}

fn add_group(week: &mut AssistantWeek, label: &str, years: &[Year], duo: bool) -> GroupId {
    let id = week.add_group(Group::new(label, years)).unwrap();
    let (early, late) =
        if duo { ("leraar begin van de week", "leraar eind van de week") } else { ("leraar", "leraar") };
    let rows: [(&str, Weeks, &[Weekday]); 4] = [
        (early, Weeks::Every, &[Monday, Tuesday]),
        (early, Weeks::A, &[Wednesday]),
        (late, Weeks::B, &[Wednesday]),
        (late, Weeks::Every, &[Thursday, Friday]),
    ];
    for (label, weeks, days) in rows {
        let weeks = if duo { weeks } else { Weeks::Every };
        let half = |&weekday: &Weekday| {
            DayPart::ALL.iter().map(move |&part| TeacherTime { label: label.to_owned(), weeks, weekday, part })
        };
        week.change_group(id, |group| group.teachers.extend(days.iter().flat_map(half))).unwrap();
    }
    id
}

fn add_person(week: &mut AssistantWeek, role: StaffRole, presence: &[(&[Weekday], &str, Weeks)]) -> PersonId {
    let id = week.add_person(role).unwrap();
    for &(days, time, weeks) in presence {
        let rows = days.iter().map(|&weekday| Presence { weeks, weekday, span: span(time) });
        week.change_person(id, |person| person.presence.extend(rows)).unwrap();
    }
    id
}

/// A block that the school keeps in place.
fn hold(week: &mut AssistantWeek, person: PersonId, kind: Kind, groups: &[GroupId], weekday: Weekday, time: &str) {
    let block = Block {
        groups: groups.to_vec(),
        aim: "eigen doel".to_owned(),
        locked: true,
        protected: kind.is_with_pupils(),
        ..Block::new(person, kind, weekday, span(time))
    };
    week.add_block(block).unwrap();
}

/// Asks for one more block of a kind for a group.
fn ask(week: &mut AssistantWeek, group: GroupId, kind: Kind, minutes: u16) {
    let is_same = |ask: &Ask| ask.group == group && ask.kind == kind;
    match week.asks.iter().position(is_same) {
        Some(at) => {
            let more = Ask { minutes: week.asks[at].minutes + u32::from(minutes), ..week.asks[at].clone() };
            week.set_ask(at, more).unwrap();
        }
        None => {
            let aim = "doel van het groepsplan".to_owned();
            week.add_ask(Ask { block_minutes: minutes, aim, ..Ask::new(group, kind, minutes.into()) }).unwrap();
        }
    }
}

fn change(week: &mut AssistantWeek, group: GroupId, kind: Kind, change: impl FnOnce(&mut Ask)) {
    let is_same = |ask: &Ask| ask.group == group && ask.kind == kind;
    let Some(at) = week.asks.iter().position(is_same) else { return };
    let mut ask = week.asks[at].clone();
    change(&mut ask);
    week.set_ask(at, ask).unwrap();
}

const FULL: &str = "8.15-15.15";
const MORNING: &str = "8.15-12.15";

fn town(people: usize, groups: usize, percent: u32) -> AssistantWeek {
    let mut week = AssistantWeek::default();
    week.set_cycle(Cycle::TwoWeeks);
    week.set_rules(Rules { talking_minutes: 15, most_groups: Some(8), break_minutes: 30 }).unwrap();
    let long = [Monday, Tuesday, Thursday, Friday];
    let (of_long, of_short) = (["8.30-10.15", "10.30-12.00", "13.00-15.00"], ["8.30-10.15", "10.30-12.15"]);
    week.set_lessons(lessons(&[(&long, &of_long), (&[Wednesday], &of_short)])).unwrap();
    let mut all = Vec::new();
    for number in 0..groups {
        let year = Year::ALL[number * 8 / groups];
        let label = format!("{}{}", year.code(), ["a", "b", "c", "d", "e"][number % groups.div_ceil(8)]);
        let group = add_group(&mut week, &label, &[year], number % 3 != 2);
        if year.is_kindergarten() {
            // Kleuters have Friday afternoon off.
            let own = lessons(&[(&long[..3], &of_long), (&[Friday], &of_long[..2]), (&[Wednesday], &of_short)]);
            week.change_group(group, |group| group.lessons = own).unwrap();
        }
        all.push((group, year));
    }
    for number in 0..people {
        someone(&mut week, number, &all);
    }
    asks_of_a_town(&mut week, &all, percent);
    week
}

/// One of the assistants of a town, with what is there already: three protected blocks, and for some an arrangement,
/// help with the kleuters or an afternoon for something else.
fn someone(week: &mut AssistantWeek, number: usize, groups: &[(GroupId, Year)]) {
    let every = Weeks::Every;
    let own = |at: usize| groups[(number * 5 + at * 3) % groups.len()].0;
    let kleuters = groups[number % (groups.len() / 4)].0;
    let role = if number % 6 == 3 { StaffRole::TeacherSupporter } else { StaffRole::Assistant };
    let presence: &[(&[Weekday], &str, Weeks)] = match number % 6 {
        0 => &[(&[Monday, Thursday, Friday], MORNING, every)],
        1 => &[(&[Monday], FULL, every), (&[Tuesday], MORNING, every), (&[Wednesday], "8.15-12.30", Weeks::A)],
        2 => &[(&[Wednesday], "8.15-12.30", every), (&[Thursday], FULL, every), (&[Friday], FULL, Weeks::A)],
        3 => &[(&[Monday, Tuesday], MORNING, every), (&[Friday], FULL, every)],
        4 => &[(&[Tuesday, Thursday], FULL, every)],
        _ => &[(&[Monday], FULL, every), (&[Wednesday], "8.15-12.30", every), (&[Friday], MORNING, every)],
    };
    let person = add_person(week, role, presence);
    let blocks: &[(Kind, usize, Weekday, &str)] = match number % 6 {
        0 => &[
            (Kind::SmallGroup, 0, Monday, "8.30-9.15"),
            (Kind::SmallGroup, 0, Thursday, "8.30-9.15"),
            (Kind::Tests, 1, Friday, "10.30-11.30"),
            (Kind::OnePupil, 1, Thursday, "9.15-10.00"),
            (Kind::OnePupil, 1, Friday, "9.15-10.00"),
        ],
        1 => &[
            (Kind::ExtraHands, 9, Monday, "8.30-9.30"),
            (Kind::ExtraHands, 9, Tuesday, "8.30-9.30"),
            (Kind::SmallGroup, 0, Tuesday, "10.30-11.15"),
            (Kind::Preparing, 9, Monday, "14.15-15.00"),
        ],
        2 => &[
            (Kind::IndependentWork, 0, Wednesday, "10.30-11.30"),
            (Kind::SmallGroup, 1, Thursday, "13.00-13.45"),
            (Kind::ExtraPractice, 1, Thursday, "11.30-12.00"),
            (Kind::Material, 9, Wednesday, "8.30-9.00"),
        ],
        3 => &[
            (Kind::SmallGroup, 0, Monday, "10.30-11.15"),
            (Kind::SmallGroup, 1, Tuesday, "8.45-9.30"),
            (Kind::SmallGroup, 0, Tuesday, "10.30-11.15"),
            (Kind::Training, 9, Friday, "13.00-15.00"),
        ],
        4 => &[
            (Kind::OnePupil, 0, Tuesday, "11.00-11.45"),
            (Kind::OnePupil, 0, Thursday, "11.00-11.45"),
            (Kind::SmallGroup, 1, Tuesday, "9.00-9.45"),
            (Kind::Preparing, 9, Thursday, "14.00-15.00"),
        ],
        _ => &[
            (Kind::ExtraHands, 9, Monday, "8.30-9.30"),
            (Kind::ExtraHands, 9, Friday, "8.30-9.30"),
            (Kind::SmallGroup, 0, Wednesday, "8.30-9.15"),
            (Kind::IndependentWork, 1, Monday, "13.30-14.30"),
        ],
    };
    for &(kind, which, weekday, time) in blocks {
        let of: &[GroupId] = match kind {
            Kind::ExtraHands => &[kleuters],
            kind if kind.is_with_pupils() => &[own(which)],
            _ => &[],
        };
        hold(week, person, kind, of, weekday, time);
    }
    // Earmarked hours that are not all planned yet: forty-five minutes stay free.
    if number % 6 == 4 {
        week.change_person(person, |person| person.hours.push(Hours::new(HoursSource::Arrangement, 135))).unwrap();
    }
    // A roster that is shorter than the hours at school.
    if number % 6 == 1 {
        week.change_person(person, |person| person.roster_minutes = Some(840)).unwrap();
    }
}

/// What teams ask for first, then what else they would like, until this percentage is asked for.
fn asks_of_a_town(week: &mut AssistantWeek, groups: &[(GroupId, Year)], percent: u32) {
    let is = |years: core::ops::RangeInclusive<Year>| move |(_, year): &&(GroupId, Year)| years.contains(year);
    let rounds = [
        (is(Year::One..=Year::Two), Kind::ExtraHands, 60),
        (is(Year::Three..=Year::Eight), Kind::IndependentWork, 60),
        (is(Year::Three..=Year::Four), Kind::ExtraPractice, 30),
        (is(Year::One..=Year::Eight), Kind::Tests, 45),
        (is(Year::Three..=Year::Four), Kind::ExtraPractice, 30),
        (is(Year::Five..=Year::Eight), Kind::ExtraPractice, 30),
        (is(Year::Three..=Year::Eight), Kind::Tests, 45),
        (is(Year::One..=Year::Eight), Kind::IndependentWork, 60),
        (is(Year::One..=Year::Eight), Kind::ExtraPractice, 30),
        (is(Year::One..=Year::Eight), Kind::Tests, 45),
        (is(Year::One..=Year::Eight), Kind::ExtraPractice, 30),
    ];
    let held = blocks_that_answer(week);
    let wanted = room(week) * percent / 100 / week.cycle.count();
    for (of, kind, minutes) in rounds {
        for &(group, _) in groups.iter().filter(|row| of(row)) {
            let open: u32 = week.asks.iter().map(|ask| ask.minutes).sum();
            // What is there already does not answer an ask here: those kinds are asked for other groups.
            if open + u32::from(minutes) / 2 < wanted && !held.contains(&(group, kind)) {
                ask(week, group, kind, minutes);
            }
        }
    }
    for (at, &(group, year)) in groups.iter().enumerate() {
        change(week, group, Kind::ExtraPractice, |ask| ask.same_person = true);
        if year.is_kindergarten() {
            let first = Preferred { weekday: None, span: span("8.30-10.15") };
            change(week, group, Kind::ExtraHands, |ask| ask.preferred.push(first));
        }
        if at % 5 == 2 {
            let morning = Preferred { weekday: None, span: span("8.30-12.00") };
            change(week, group, Kind::Tests, |ask| ask.preferred.push(morning));
        }
    }
}

fn blocks_that_answer(week: &AssistantWeek) -> Vec<(GroupId, Kind)> {
    week.blocks.iter().flat_map(|block| block.groups.iter().map(|&group| (group, block.kind))).collect()
}

/// One assistant on three mornings, and four groups of two years each.
fn small() -> AssistantWeek {
    let mut week = AssistantWeek::default();
    let spans = ["8.30-10.15", "10.30-12.15"];
    week.set_lessons(lessons(&[(Weekday::ALL, &spans)])).unwrap();
    let assistant =
        add_person(&mut week, StaffRole::Assistant, &[(&[Monday, Wednesday, Thursday], "8.15-12.30", Weeks::Every)]);
    for (label, years) in [("1/2", 0..2), ("3/4", 2..4), ("5/6", 4..6), ("7/8", 6..8)] {
        let group = add_group(&mut week, label, &Year::ALL[years.clone()], false);
        let is_young = years.start == 0;
        ask(&mut week, group, Kind::SmallGroup, 45);
        ask(&mut week, group, Kind::SmallGroup, 45);
        if is_young {
            ask(&mut week, group, Kind::ExtraHands, 60);
            let first = Preferred { weekday: None, span: span("8.30-9.30") };
            change(&mut week, group, Kind::ExtraHands, |ask| ask.preferred.push(first));
        } else {
            ask(&mut week, group, Kind::ExtraPractice, 30);
            ask(&mut week, group, Kind::ExtraPractice, 30);
            if years.start == 2 {
                let monday = Preferred { weekday: Some(Monday), span: span("8.30-10.15") };
                change(&mut week, group, Kind::SmallGroup, |ask| ask.preferred.push(monday));
            }
        }
    }
    hold(&mut week, assistant, Kind::Preparing, &[], Thursday, "11.45-12.15");
    week
}

/// Three units, each with three teachers; a leraarondersteuner and an assistant, each with at most two units, and one
/// person for all of an ask if possible.
fn unit() -> AssistantWeek {
    let mut week = AssistantWeek::default();
    week.set_rules(Rules { most_groups: Some(2), ..Rules::default() }).unwrap();
    let spans = ["8.30-10.15", "10.30-12.00", "12.30-14.15"];
    week.set_lessons(lessons(&[(Weekday::ALL, &spans)])).unwrap();
    let first = add_person(
        &mut week,
        StaffRole::TeacherSupporter,
        &[(&[Monday, Tuesday, Thursday], "8.15-14.45", Weeks::Every)],
    );
    let other = add_person(
        &mut week,
        StaffRole::Assistant,
        &[(&[Tuesday, Friday], "8.15-14.30", Weeks::Every), (&[Wednesday], MORNING, Weeks::Every)],
    );
    let mut units = Vec::new();
    for (label, years) in [("unit 1-2", 0..2), ("unit 3-5", 2..5), ("unit 6-8", 5..8)] {
        let group = add_group(&mut week, label, &Year::ALL[years], false);
        week.change_group(group, |group| group.is_unit = true).unwrap();
        let teachers = week.group(group).unwrap().teachers.clone();
        for teacher in ["leraar b", "leraar c"] {
            let more = teachers.iter().map(|row| TeacherTime { label: teacher.to_owned(), ..row.clone() });
            week.change_group(group, |group| group.teachers.extend(more)).unwrap();
        }
        for _ in 0..5 {
            ask(&mut week, group, Kind::IndependentWork, 60);
        }
        for _ in 0..3 {
            ask(&mut week, group, Kind::SmallGroup, 45);
        }
        ask(&mut week, group, Kind::ExtraPractice, 30);
        ask(&mut week, group, Kind::ExtraPractice, 30);
        change(&mut week, group, Kind::IndependentWork, |ask| ask.same_person = true);
        change(&mut week, group, Kind::ExtraPractice, |ask| ask.same_person = true);
        units.push(group);
    }
    hold(&mut week, first, Kind::Tests, &[units[1]], Monday, "9.00-10.00");
    hold(&mut week, other, Kind::Preparing, &[], Friday, "13.30-14.15");
    week
}

/// Two assistants at a school with short breaks: supervision at noon, and times that teams prefer.
fn continurooster() -> AssistantWeek {
    let mut week = AssistantWeek::default();
    let spans = ["8.30-10.15", "10.30-12.00", "12.30-14.15"];
    week.set_lessons(lessons(&[(Weekday::ALL, &spans)])).unwrap();
    let first = add_person(
        &mut week,
        StaffRole::Assistant,
        &[(&[Monday, Tuesday, Thursday], "8.15-14.30", Weeks::Every), (&[Friday], MORNING, Weeks::Every)],
    );
    add_person(&mut week, StaffRole::Assistant, &[(&[Tuesday, Wednesday, Friday], "8.15-14.30", Weeks::Every)]);
    for number in 0..8 {
        let year = Year::ALL[number];
        let group = add_group(&mut week, year.code(), &[year], false);
        let (kind, minutes) = if year.is_kindergarten() { (Kind::ExtraHands, 60) } else { (Kind::SmallGroup, 45) };
        ask(&mut week, group, kind, minutes);
        ask(&mut week, group, kind, minutes);
        if !year.is_kindergarten() {
            ask(&mut week, group, kind, minutes);
        }
        if year >= Year::Five {
            ask(&mut week, group, Kind::IndependentWork, 60);
            let afternoon = Preferred { weekday: None, span: span("12.30-14.15") };
            change(&mut week, group, Kind::IndependentWork, |ask| ask.preferred.push(afternoon));
        } else {
            ask(&mut week, group, Kind::ExtraPractice, 30);
            ask(&mut week, group, Kind::ExtraPractice, 30);
            change(&mut week, group, Kind::ExtraPractice, |ask| ask.same_person = true);
        }
        if number % 4 == 0 {
            ask(&mut week, group, Kind::Supervision, 15);
            ask(&mut week, group, Kind::Supervision, 15);
            let noon = Preferred { weekday: None, span: span("12.00-12.30") };
            change(&mut week, group, Kind::Supervision, |ask| ask.preferred.push(noon));
        }
        let early = Preferred { weekday: None, span: span("8.30-10.15") };
        change(&mut week, group, kind, |ask| ask.preferred.push(early));
    }
    hold(&mut week, first, Kind::Material, &[], Friday, "8.30-9.00");
    week
}
