//! How a group is split over others. Groups take turns, because receiving pupils every time is a
//! new source of pressure.
//!
//! - A school of up to four groups does not split: there is nobody to share with.
//! - A unit does not split: its other teachers carry it.
//! - Kleuters go to no group with a year above groep 3; pupils from groep 4 up go to no group of
//!   only kleuters.
//! - A group whose years are not said yet is not split and receives nobody: it may be kleuters or groep 8.
//! - A group receives only as long as it is at school itself: not on a day off, and not if it goes home earlier.
//! - A limited number of groups receive, and they take turns: at any time each possible group has
//!   received as often as any other, or once more.

use super::Cards;
use crate::{AssistantWeek, Group, GroupId, Year};
use taakkompas_scan::profile::SchoolProfile;
use taakkompas_school::time_of_day::{Span, Weekday};

/// By how many minutes a group that receives may come later or go earlier than the group that is split.
const MOST_APART: u32 = 15;

coded! {
    /// Why a group is not split.
    pub enum NotSplit {
        /// The school has up to four groups.
        SmallSchool = "small-school",
        /// The group is a unit with other teachers.
        Unit = "unit",
        /// The years of the group are not said yet.
        YearsUnknown = "years-unknown",
        /// No group may receive these pupils.
        NobodyReceives = "nobody-receives",
    }
}

/// How one group is split.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SplitOf {
    /// The group that is split.
    pub group: GroupId,
    /// The groups that receive this time; empty if it is not split.
    pub receiving: Vec<GroupId>,
    /// The groups that receive the time after.
    pub next: Vec<GroupId>,
    /// Why it is not split; `None` if it is.
    pub not: Option<NotSplit>,
}

/// How the groups of a school are split, by years; or why splitting is not offered at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Splits {
    /// Not in this school.
    NotOffered(NotSplit),
    /// How each group splits.
    Offered(Vec<SplitOf>),
}

/// Whether the school is too small to split groups: it says so itself, or has at most four groups
/// here.
pub fn is_too_small(week: &AssistantWeek, profile: &SchoolProfile) -> bool {
    match profile.groups {
        Some(_) => profile.is_very_small(),
        None => (1..=4).contains(&week.groups.len()),
    }
}

/// How each group is split now and the next time, given how often it was split: those that have lessons on this day, or
/// all of them on a day on which everyone has.
pub fn splits(week: &AssistantWeek, profile: &SchoolProfile, weekday: Option<Weekday>) -> Splits {
    if is_too_small(week, profile) {
        return Splits::NotOffered(NotSplit::SmallSchool);
    }
    let split = |group: &Group| {
        let times = week.cards.times_split(group.id);
        let receiving = receiving(week, group.id, weekday, times);
        let not = if group.is_unit {
            Some(NotSplit::Unit)
        } else if group.lacks_years() {
            Some(NotSplit::YearsUnknown)
        } else {
            receiving.is_empty().then_some(NotSplit::NobodyReceives)
        };
        let next = self::receiving(week, group.id, weekday, times.saturating_add(1));
        SplitOf { group: group.id, receiving, next, not }
    };
    Splits::Offered(at_school(week, weekday).into_iter().map(split).collect())
}

/// The groups that receive the pupils of a group on this day, or on one on which everyone has lessons, the `turn`-th time it is split, counted from zero.
pub fn receiving(week: &AssistantWeek, group: GroupId, weekday: Option<Weekday>, turn: u32) -> Vec<GroupId> {
    let groups = at_school(week, weekday);
    let Some(place) = groups.iter().position(|other| other.id == group) else { return Vec::new() };
    let Some(split) = groups.get(place).filter(|split| !split.is_unit && !split.lacks_years()) else {
        return Vec::new();
    };
    let can_receive = |other: &&Group| may_receive(&week.cards, split, other) && is_there(week, split, other, weekday);
    // Start after the group itself, so that not every group starts with the same others.
    let (before, after) = groups.split_at(place);
    let possible: Vec<GroupId> =
        after.iter().chain(before).copied().filter(can_receive).map(|other| other.id).collect();
    let count = usize::try_from(week.cards.most_receiving).unwrap_or(1).clamp(1, possible.len().max(1));
    let Some(length) = u64::try_from(possible.len()).ok().filter(|&length| length > 0) else { return Vec::new() };
    let start = u64::from(turn) * u64::try_from(count).unwrap_or(1) % length;
    let mut received: Vec<GroupId> = Vec::new();
    let from_start = possible.iter().cycle().skip(usize::try_from(start).unwrap_or(0)).take(count);
    received.extend(from_start);
    received
}

fn may_receive(cards: &Cards, split: &Group, other: &Group) -> bool {
    let highest = other.years.iter().max();
    let only_kindergarten = highest.is_some_and(|year| year.is_kindergarten());
    let young_enough = split.years.is_empty() || split.years.iter().any(|&year| year <= Year::Three);
    // Groups without years, as in special education, stay among themselves. A unit is not asked for its years, but
    // receives nobody until they are there.
    let is_known = other.has_no_years || !other.years.is_empty();
    let is_alike = split.has_no_years == other.has_no_years && is_known;
    other.id != split.id
        && is_alike
        && !cards.not_receiving.contains(&other.id)
        && (!split.has_kindergarten() || highest.is_some_and(|&year| year <= Year::Three))
        && (!only_kindergarten || young_enough)
}

/// Whether a group is at school for as long as the group that is split. A lunch at another time does not matter.
fn is_there(week: &AssistantWeek, split: &Group, other: &Group, weekday: Option<Weekday>) -> bool {
    let Some(weekday) = weekday else { return true };
    let day = |group: &Group| {
        let lessons = week.lessons_of(group, weekday);
        Some(Span { from: lessons.first()?.from, until: lessons.last()?.until })
    };
    match (day(split), day(other)) {
        (Some(split), Some(other)) => split.overlap(other) + MOST_APART >= split.length(),
        // Without lesson times, nothing is known.
        _ => true,
    }
}

/// The groups that have lessons on this day, by their years. A group without known lesson times counts as there.
pub fn at_school(week: &AssistantWeek, weekday: Option<Weekday>) -> Vec<&Group> {
    let is_there = |group: &&Group| weekday.is_none_or(|weekday| week.has_lessons(group, weekday));
    by_years(week).into_iter().filter(is_there).collect()
}

/// The groups by their years, lowest first; then in the order in which they were added.
pub fn by_years(week: &AssistantWeek) -> Vec<&Group> {
    let mut groups: Vec<&Group> = week.groups.iter().collect();
    taakkompas_school::order::sort_by_key(&mut groups, |group| {
        let years = (group.years.iter().min().copied(), group.years.iter().max().copied());
        (group.years.is_empty(), years, group.id)
    });
    groups
}
