//! The groups that a cell names, found in the week or added to it.

use super::cells::{Named, nicknamed};
use super::{AssistantWeek, Block, EditError, GroupId, Note, ProblemReason};
use crate::naming::GroupMeant;
use crate::{Group, Year};
use taakkompas_school::dutch::groups::is_same;

/// The groups of a block.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub ids: Vec<GroupId>,
    /// All groups that may be meant by a cell that names none of them in full: "groep 3" where there are 3a and 3b. The
    /// same block with some of these, or none, is the same block: the question about it may be answered already.
    pub candidates: Vec<GroupId>,
}

/// The groups of a block. One that does not exist yet is added, except for "alle groepen". `known` is how many groups the
/// week had before the text.
///
/// # Errors
/// A label that is too long, or too many groups in the week.
pub(super) fn of_block(
    week: &mut AssistantWeek,
    known: usize,
    named: &[Named],
    notes: &mut Vec<Note>,
) -> Result<Found, EditError> {
    let (mut found, mut unclear) = (Found::default(), Vec::new());
    for group in named {
        let ids = match group {
            Named::All if week.groups.is_empty() => {
                unclear.push("alle groepen");
                Vec::new()
            }
            Named::All => week.groups.iter().map(|group| group.id).collect(),
            Named::OfYears(years) => of_years(week, years)?,
            Named::Stage(label) => match called(week, label) {
                Some(id) => vec![id],
                None => {
                    unclear.push(label.as_str());
                    Vec::new()
                }
            },
            Named::Nicknamed { found: text, name, label, years } => {
                match with_name(week, known, text, (name, label, years), notes) {
                    Some(id) => {
                        found.candidates.push(id);
                        vec![id]
                    }
                    None => {
                        unclear.push(text.as_str());
                        Vec::new()
                    }
                }
            }
            Named::One(label, years) => {
                let meant = meant(week, known, label, years);
                found.candidates.extend(meant.candidates());
                match meant {
                    GroupMeant::New => vec![week.group_of(label, years)?],
                    GroupMeant::One { group, .. } => vec![group],
                    GroupMeant::OneOf(_) => {
                        unclear.push(label.as_str());
                        Vec::new()
                    }
                }
            }
        };
        add(&mut found.ids, ids);
    }
    if !unclear.is_empty() {
        notes.push(Note::WhichGroups { found: unclear.join(", ") });
        found.candidates.append(&mut found.ids);
    }
    if found.ids.len() > Block::MOST_GROUPS {
        notes.push(Note::TooManyGroups { found: u32::try_from(found.ids.len()).unwrap_or(u32::MAX) });
        found.ids.clear();
    }
    Ok(found)
}

/// The groups whose lesson times these are. Years name all groups that have them.
///
/// # Errors
/// Those of [`of_block`].
pub(super) fn of_lessons(
    week: &mut AssistantWeek,
    known: usize,
    named: &[Named],
) -> Result<Vec<GroupId>, ProblemReason> {
    let mut found: Vec<GroupId> = Vec::new();
    for group in named {
        let ids = match group {
            Named::All => week.groups.iter().map(|group| group.id).collect(),
            Named::OfYears(years) => of_years(week, years)?,
            Named::Nicknamed { found, years, .. } => vec![week.group_of(found, years)?],
            Named::Stage(label) => {
                let id = called(week, label).ok_or_else(|| ProblemReason::WhichYears { found: label.clone() })?;
                vec![id]
            }
            Named::One(label, years) => match meant(week, known, label, years) {
                GroupMeant::New => vec![week.group_of(label, years)?],
                GroupMeant::One { group, .. } => vec![group],
                GroupMeant::OneOf(groups) => groups,
            },
        };
        add(&mut found, ids);
    }
    Ok(found)
}

/// The group with a name of its own that a text begins with, before its years in brackets; and what follows these:
/// "Uilen (gr 3) lezen".
pub(super) fn by_name<'a>(week: &AssistantWeek, text: &'a str) -> Option<(String, &'a str)> {
    let (before, rest) = text.split_once(')')?;
    let whole = text.get(..=before.len())?;
    let Named::Nicknamed { name, years, .. } = nicknamed(whole)? else { return None };
    let id = called(week, whole).or_else(|| called(week, &name))?;
    let group = week.group(id)?;
    let is_of = group.years.is_empty() || years.iter().all(|year| group.years.contains(year));
    is_of.then(|| (group.label.clone(), rest))
}

/// The group with this name, if the week has one.
fn called(week: &AssistantWeek, label: &str) -> Option<GroupId> {
    week.groups.iter().find(|group| is_same(&group.label, label)).map(|group| group.id)
}

/// The group that the school calls so, or the one of these years; what stands before these is told then. `None` if the
/// week has no such group: the name may be a pupil's.
fn with_name(
    week: &AssistantWeek,
    known: usize,
    found: &str,
    (name, label, years): (&str, &str, &[Year]),
    notes: &mut Vec<Note>,
) -> Option<GroupId> {
    let is_of = |id: &GroupId| {
        week.group(*id)
            .is_some_and(|group| group.years.is_empty() || years.iter().all(|year| group.years.contains(year)))
    };
    if let Some(id) = called(week, found).or_else(|| called(week, name).filter(is_of)) {
        return Some(id);
    }
    let GroupMeant::One { group, .. } = meant(week, known, label, years) else { return None };
    notes.push(Note::BesideGroup { found: name.to_owned() });
    Some(group)
}

/// The group that a name means. "1/2 geel" is the group that the school calls "geel".
fn meant(week: &AssistantWeek, known: usize, label: &str, years: &[Year]) -> GroupMeant {
    let found = week.group_meant(known, label, years);
    let name = label.rsplit_once(' ').map(|(_, name)| name).filter(|name| name.chars().all(char::is_alphabetic));
    let own =
        name.filter(|name| found == GroupMeant::New && name.chars().count() > 2).and_then(|name| called(week, name));
    let has_years = |id: &GroupId| {
        week.group(*id)
            .is_some_and(|group| group.years.is_empty() || years.iter().all(|year| group.years.contains(year)))
    };
    match own.filter(has_years) {
        Some(group) => GroupMeant::One { group, by_years: false },
        None => found,
    }
}

fn add(found: &mut Vec<GroupId>, ids: Vec<GroupId>) {
    for id in ids {
        if !found.contains(&id) {
            found.push(id);
        }
    }
}

/// The groups of these years: those of the week, and a new one for each year that none of them has.
fn of_years(week: &mut AssistantWeek, years: &[Year]) -> Result<Vec<GroupId>, EditError> {
    let is_of = |group: &&Group| !group.years.is_empty() && group.years.iter().all(|year| years.contains(year));
    let there: Vec<(GroupId, Vec<Year>)> =
        week.groups.iter().filter(is_of).map(|group| (group.id, group.years.clone())).collect();
    let mut found: Vec<GroupId> = there.iter().map(|(id, _)| *id).collect();
    for &year in years.iter().filter(|year| !there.iter().any(|(_, years)| years.contains(year))) {
        found.push(week.group_of(&format!("groep {}", year.code()), &[year])?);
    }
    Ok(found)
}
