//! Small divisions to test with.

use crate::deployment::StaffRole;
use crate::division::*;

/// Someone in this role with so many hours of room.
pub fn someone(division: &mut TaskDivision, role: StaffRole, label: &str, hours: u32) -> ColleagueId {
    let id = division.add_colleague(role, label).unwrap();
    division.change_colleague(id, |colleague| colleague.room = Room::Minutes(hours * 60)).unwrap();
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
