//! Going back to before a row: all of it is imported or nothing.

use crate::AssistantWeek;

/// The lengths of a week's lists: edits only add at the end, so this is enough to go back.
pub(super) struct Mark {
    people: usize,
    groups: usize,
    places: usize,
    blocks: usize,
    next: u32,
}

impl Mark {
    pub(super) const fn of(week: &AssistantWeek) -> Self {
        Self {
            people: week.people.len(),
            groups: week.groups.len(),
            places: week.places.len(),
            blocks: week.blocks.len(),
            next: week.next,
        }
    }

    pub(super) fn back(&self, week: &mut AssistantWeek) {
        week.people.truncate(self.people);
        week.groups.truncate(self.groups);
        week.places.truncate(self.places);
        week.blocks.truncate(self.blocks);
        week.next = self.next;
    }
}
