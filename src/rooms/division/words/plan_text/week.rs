//! What the week fills in: groups and their teachers, when people are there and have a break, and the order of steps
//! when someone is ill.

use taakkompas_division::TaskDivision;
use taakkompas_scan::profile::IbWord;
use taakkompas_school::dutch::days::weekday_name;
use taakkompas_school::qualification::MayLead;
use taakkompas_school::time_of_day::{Span, Weekday, Weeks};
use taakkompas_week::groups::lessons_on;
use taakkompas_week::protocol::Line;
use taakkompas_week::{AssistantWeek, Block, DayPart, Fact, Group, Kind, KindFamily, Person, PersonId};

use super::people::label;
use crate::kit::words::labels::{and, capital};
use crate::rooms::division::words::hours::to_tenths as hours;
use crate::rooms::week::words;
use crate::rooms::week::words::protocol;

/// Each group with its teachers; those of the division if the week has none.
pub(super) fn groups(of: &TaskDivision, week: &AssistantWeek) -> Vec<String> {
    let mut lines: Vec<String> = week.groups.iter().map(|group| of_group(of, group)).collect();
    let mut told: Vec<&str> = week.groups.iter().map(|group| group.label.as_str()).collect();
    for name in of.colleagues.iter().flat_map(|who| &who.groups) {
        if !told.iter().any(|other| is_same_group(other, name)) {
            told.push(name);
            let is_number = name.trim().starts_with(|first: char| first.is_ascii_digit());
            let group = if is_number { format!("Groep {}", name.trim()) } else { capital(name.trim()) };
            lines.push(format!("{group}: {}", in_division(of, name)));
        }
    }
    lines.extend(week.people.iter().filter_map(|person| own_lessons(of, week, person)));
    lines
}

/// "Groep 4" and "4" are the same group.
fn is_same_group(one: &str, other: &str) -> bool {
    bare(one) == bare(other)
}

fn bare(name: &str) -> String {
    let name = name.trim().to_lowercase();
    name.strip_prefix("groep ").map_or(name.clone(), |rest| rest.trim().to_owned())
}

/// Who teaches a group according to the division.
fn in_division(of: &TaskDivision, name: &str) -> String {
    let teaches = of.colleagues.iter().filter(|who| who.groups.iter().any(|own| is_same_group(own, name)));
    let all: Vec<&str> = teaches.map(|who| who.label.as_str()).collect();
    if all.is_empty() { "nog niet ingevuld".to_owned() } else { all.join("; ") }
}

fn of_group(of: &TaskDivision, group: &Group) -> String {
    let mut labels: Vec<&str> = Vec::new();
    for row in &group.teachers {
        if !row.label.trim().is_empty() && !labels.contains(&row.label.as_str()) {
            labels.push(&row.label);
        }
    }
    let all: Vec<String> = labels.iter().map(|label| format!("{label} ({})", half_days(group, label))).collect();
    let all = if all.is_empty() { in_division(of, &group.label) } else { all.join("; ") };
    format!("{}: {all}", capital(&group.label))
}

/// When a teacher has a group: "ma, di, wo-ochtend".
fn half_days(group: &Group, label: &str) -> String {
    let in_weeks = |weeks: Weeks| -> String {
        let has = |day: Weekday, part: DayPart| {
            let mut rows = group.teachers.iter();
            rows.any(|row| row.label == label && row.weeks == weeks && row.weekday == day && row.part == part)
        };
        let day = |&day: &Weekday| match (has(day, DayPart::Morning), has(day, DayPart::Afternoon)) {
            (true, true) => Some(short(day).to_owned()),
            (true, false) => Some(format!("{}-ochtend", short(day))),
            (false, true) => Some(format!("{}-middag", short(day))),
            (false, false) => None,
        };
        Weekday::ALL.iter().filter_map(day).collect::<Vec<_>>().join(", ")
    };
    let all = [Weeks::Every, Weeks::A, Weeks::B].into_iter().map(|weeks| (weeks, in_weeks(weeks)));
    let said = all.filter(|(_, days)| !days.is_empty()).map(|(weeks, days)| match weeks {
        Weeks::Every => days,
        weeks => format!("{}: {days}", words::weeks(weeks)),
    });
    said.collect::<Vec<_>>().join("; ")
}

/// The lessons of someone who teaches several groups, such as a vakleerkracht.
fn own_lessons(of: &TaskDivision, week: &AssistantWeek, person: &Person) -> Option<String> {
    if person.may_lead() == MayLead::No {
        return None;
    }
    let is_own = |block: &&Block| block.person == person.id && block.kind == Kind::Lesson;
    let blocks: Vec<&Block> = week.blocks.iter().filter(is_own).collect();
    let minutes = minutes_a_week(week, &blocks);
    let is_with = |group: &&Group| blocks.iter().any(|block| block.groups.contains(&group.id));
    let groups: Vec<&str> = week.groups.iter().filter(is_with).map(|group| group.label.as_str()).collect();
    let groups = if groups.is_empty() { String::new() } else { format!(" aan {}", and(&groups)) };
    (minutes > 0).then(|| format!("{}: eigen lessen{groups}, {} per week", label(of, week, person.id), hours(minutes)))
}

fn minutes_a_week(week: &AssistantWeek, blocks: &[&Block]) -> u32 {
    let times = |block: &Block| block.weeks.of(week.cycle).map(|_| 1).sum::<u32>();
    blocks.iter().map(|block| block.span.length() * times(block)).sum::<u32>() / week.cycle.count()
}

/// How long a group has lessons in a week; `None` unless it is the same for all groups and filled in for every day.
pub(super) fn lessons(week: &AssistantWeek) -> Option<String> {
    let days = Weekday::ALL.iter().map(|&day| lessons_on(&week.lessons, day));
    let days: Vec<u32> = days.map(|spans| spans.iter().map(|span| span.length()).sum()).collect();
    let is_one = days.iter().all(|&minutes| minutes > 0) && week.groups.iter().all(|group| group.lessons.is_empty());
    is_one.then(|| format!("Lestijden in ons rooster: {} per week.", hours(days.iter().sum())))
}

/// When people have their break, and who still needs one.
pub(super) fn breaks(of: &TaskDivision, week: &AssistantWeek, facts: &[Fact]) -> Vec<String> {
    let one = |person: &Person| {
        let is_break = |block: &&&Block| block.kind.family() == KindFamily::Break;
        let blocks = week.blocks_of(person.id);
        let rows = blocks.iter().filter(is_break).map(|block| (block.weeks, block.weekday, block.span));
        let says = times(&rows.collect::<Vec<_>>());
        (!says.is_empty()).then(|| format!("{}: {says}", label(of, week, person.id)))
    };
    let mut lines: Vec<String> = staff(week).filter_map(one).collect();
    for person in staff(week) {
        let mut days: Vec<&str> = Vec::new();
        for fact in facts {
            if let Fact::NoBreak { person: who, weekday, .. } = fact {
                let day = weekday_name(*weekday);
                if *who == person.id && !days.contains(&day) {
                    days.push(day);
                }
            }
        }
        if !days.is_empty() {
            let who = label(of, week, person.id);
            lines.push(format!("{who}: nog een half uur pauze te regelen op {}", and(&days)));
        }
    }
    lines
}

/// When people are at school: according to the week, and for others the days in the division.
pub(super) fn presence(of: &TaskDivision, week: &AssistantWeek) -> Vec<String> {
    let mut told: Vec<PersonId> = Vec::new();
    let mut lines = Vec::new();
    for person in staff(week).filter(|person| !person.presence.is_empty()) {
        told.push(person.id);
        let rows: Vec<_> = person.presence.iter().map(|row| (row.weeks, row.weekday, row.span)).collect();
        lines.push(format!("{}: {}", label(of, week, person.id), times(&rows)));
    }
    // People who are there on the same days share a line.
    let mut by_days: Vec<(String, Vec<&str>)> = Vec::new();
    for who in of.colleagues.iter().filter(|who| who.is_given_tasks() && !who.days.is_empty()) {
        if super::people::in_week(week, who).is_some_and(|id| told.contains(&id)) {
            continue;
        }
        let days: Vec<Weekday> = Weekday::ALL.iter().copied().filter(|day| who.days.contains(day)).collect();
        let days = if days.len() == Weekday::ALL.len() { "Elke dag".to_owned() } else { capital(&short_days(&days)) };
        match by_days.iter_mut().find(|(other, _)| *other == days) {
            Some((_, people)) => people.push(&who.label),
            None => by_days.push((days, vec![&who.label])),
        }
    }
    lines.extend(by_days.into_iter().map(|(days, people)| format!("{days}: {}", people.join("; "))));
    lines
}

/// Time for training of those in the week.
pub(super) fn training(of: &TaskDivision, week: &AssistantWeek) -> Vec<String> {
    let one = |person: &Person| {
        let is_own = |block: &&Block| block.person == person.id && block.kind == Kind::Training;
        let minutes = minutes_a_week(week, &week.blocks.iter().filter(is_own).collect::<Vec<_>>());
        (minutes > 0).then(|| format!("{}: {} per week in het rooster", label(of, week, person.id), hours(minutes)))
    };
    staff(week).filter_map(one).collect()
}

/// The order of steps when someone is ill, one per line.
pub(super) fn order(week: &AssistantWeek, ib_word: Option<IbWord>) -> Vec<String> {
    let short = |line: &Line| {
        let most = line.most_a_month.map_or_else(String::new, |most| format!(", hooguit {most} keer per maand"));
        format!("{}{most}", capital(&protocol::title(line, ib_word)))
    };
    week.protocol.lines.iter().map(short).collect()
}

/// Those of the week who are staff of the school.
fn staff(week: &AssistantWeek) -> impl Iterator<Item = &Person> {
    week.people.iter().filter(|person| person.counts_as_staff)
}

/// Days and times, grouped by time: "ma, di 8.30–14.30; wo 8.30–12.30 (week A)".
fn times(rows: &[(Weeks, Weekday, Span)]) -> String {
    let mut all: Vec<(Weeks, Span, Vec<Weekday>)> = Vec::new();
    for &(weeks, day, span) in rows {
        match all.iter_mut().find(|(other, at, _)| (*other, *at) == (weeks, span)) {
            Some((_, _, days)) => days.push(day),
            None => all.push((weeks, span, vec![day])),
        }
    }
    let one = |(weeks, span, days): &(Weeks, Span, Vec<Weekday>)| {
        let days = Weekday::ALL.iter().copied().filter(|day| days.contains(day)).collect::<Vec<_>>();
        let weeks = match weeks {
            Weeks::Every => String::new(),
            weeks => format!(" ({})", words::weeks(*weeks)),
        };
        format!("{} {}{weeks}", short_days(&days), words::span(*span))
    };
    all.iter().map(one).collect::<Vec<_>>().join("; ")
}

fn short_days(days: &[Weekday]) -> String {
    days.iter().map(|&day| short(day)).collect::<Vec<_>>().join(", ")
}

fn short(day: Weekday) -> &'static str {
    weekday_name(day).get(..2).unwrap_or_default()
}
