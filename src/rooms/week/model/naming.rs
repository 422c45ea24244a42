//! Groups and places by what the school calls them: whoever types a name need not create it first.

use super::{AssistantWeek, Block, EditError, Group, GroupId, Place, PlaceId, Year};
use taakkompas_school::dutch::groups;
use taakkompas_school::limits::is_same;

/// The years named in a label: "groep 4" names one, "5/6" two, "unit 5-8" four, "onderbouw" and "Unit 2" none.
pub use taakkompas_school::dutch::groups::years_in;

impl AssistantWeek {
    /// The group with this name, created if there is none. Case does not matter, nor does "groep" before the year: "8"
    /// and "groep 8" are one group.
    ///
    /// # Errors
    /// A label that is empty or too long, or too many groups.
    pub fn group_named(&mut self, label: &str) -> Result<GroupId, EditError> {
        self.group_of(label, &years_in(label))
    }

    /// The same, with the years that it has if it is created.
    ///
    /// # Errors
    /// Those of [`Self::group_named`].
    pub fn group_of(&mut self, label: &str, years: &[Year]) -> Result<GroupId, EditError> {
        if let Some(group) = self.groups.iter().find(|group| groups::is_same(&group.label, label)) {
            return Ok(group.id);
        }
        self.add_group(Group::new(label.trim(), years))
    }

    /// The place with this name, created if there is none. Case does not matter.
    ///
    /// # Errors
    /// A label that is empty or too long, or too many places.
    pub fn place_named(&mut self, label: &str) -> Result<PlaceId, EditError> {
        if let Some(place) = self.places.iter().find(|place| is_same(&place.label, label)) {
            return Ok(place.id);
        }
        self.add_place(Place::new(label.trim()))
    }

    /// Removes what a block used to name and nothing names any more, such as a group that was mistyped and then
    /// corrected. Other groups and places stay, and so does a group or place about which more than its label is known.
    pub fn tidy_after(&mut self, before: &Block) {
        let is_used = |id: GroupId| {
            self.blocks.iter().any(|block| block.groups.contains(&id))
                || self.asks.iter().any(|ask| ask.group == id)
                || self.agreements.iter().any(|agreement| agreement.group == id)
                || self.log.emergencies.iter().any(|emergency| emergency.group == id)
                || self.cards.not_receiving.contains(&id)
                || self.cards.times_split(id) > 0
        };
        let is_bare = |id: GroupId| {
            let known = |group: &Group| !group.teachers.is_empty() || !group.lessons.is_empty() || group.is_unit;
            !self.group(id).is_some_and(known)
        };
        let gone: Vec<GroupId> = before.groups.iter().copied().filter(|&id| is_bare(id) && !is_used(id)).collect();
        self.groups.retain(|group| !gone.contains(&group.id));
        let blocks = &self.blocks;
        self.places.retain(|place| {
            Some(place.id) != before.place
                || place.capacity > 1
                || blocks.iter().any(|block| block.place == Some(place.id))
        });
    }
}
