//! Small divisions to test with.

pub use taakkompas_school::qualification::Rule;
use taakkompas_school::qualification::Shortfall;
use time::Date;

use crate::*;
use taakkompas_school::staff::StaffRole;

/// A colleague in this role with this many hours of room.
pub fn someone(division: &mut TaskDivision, role: StaffRole, label: &str, hours: u32) -> ColleagueId {
    let id = division.add_colleague(role, label).unwrap();
    division.change_colleague(id, |colleague| colleague.capacity = Capacity::Minutes(hours * 60)).unwrap();
    id
}

pub fn teacher(division: &mut TaskDivision, label: &str, hours: u32) -> ColleagueId {
    someone(division, StaffRole::Teacher, label, hours)
}

pub fn task(division: &mut TaskDivision, label: &str, hours: u32) -> TaskId {
    division.add_task(Task { size: Size::Minutes(hours * 60), ..Task::new(label) }).unwrap()
}

pub const fn share(task: TaskId, colleague: ColleagueId, parts: u8) -> Share {
    Share { task, colleague, parts }
}

/// The refusal of someone in this role by this rule; `day` is the last day of a lesbevoegdheid that has ended.
pub fn not_qualified_on(role: StaffRole, rule: Rule, day: Date) -> IneligibleReason {
    let short = Shortfall::each(day).into_iter().find(|short| short.rule() == rule).unwrap();
    IneligibleReason::NotQualified { role, short }
}

pub fn not_qualified(role: StaffRole, rule: Rule) -> IneligibleReason {
    not_qualified_on(role, rule, Date::MIN)
}
