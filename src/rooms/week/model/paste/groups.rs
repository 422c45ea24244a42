//! The groups that a cell names, found in the week or added to it.

use super::cells::Named;
use super::{AssistantWeek, Block, EditError, GroupId, Note};
use crate::Year;

/// The groups of a block. One that does not exist yet is added, except for "alle groepen".
///
/// # Errors
/// A label that is too long, or too many groups in the week.
pub(super) fn of_block(
    week: &mut AssistantWeek,
    named: &[Named],
    notes: &mut Vec<Note>,
) -> Result<Vec<GroupId>, EditError> {
    let mut found: Vec<GroupId> = Vec::new();
    for group in named {
        let ids = match group {
            Named::All => week.groups.iter().map(|group| group.id).collect(),
            Named::OfYears(years) => of_years(week, years)?,
            Named::One(label, years) => vec![week.group_of(label, years)?],
        };
        for id in ids {
            if !found.contains(&id) {
                found.push(id);
            }
        }
    }
    if found.len() > Block::MOST_GROUPS {
        notes.push(Note::TooManyGroups { found: u32::try_from(found.len()).unwrap_or(u32::MAX) });
        found.clear();
    }
    Ok(found)
}

/// The groups of these years: those of the week, and a new one for each year that none of them has.
fn of_years(week: &mut AssistantWeek, years: &[Year]) -> Result<Vec<GroupId>, EditError> {
    let is_of = |group: &&crate::Group| !group.years.is_empty() && group.years.iter().all(|year| years.contains(year));
    let there: Vec<(GroupId, Vec<Year>)> =
        week.groups.iter().filter(is_of).map(|group| (group.id, group.years.clone())).collect();
    let mut found: Vec<GroupId> = there.iter().map(|(id, _)| *id).collect();
    for &year in years.iter().filter(|year| !there.iter().any(|(_, years)| years.contains(year))) {
        found.push(week.group_of(&format!("groep {}", year.code()), &[year])?);
    }
    Ok(found)
}
