//! Groups and places by what the school calls them: whoever types a name need not create it first.

use super::{AssistantWeek, Block, EditError, Group, GroupId, Place, PlaceId, Year};
use taakkompas_school::limits::is_same;

/// The years named in a label: "groep 4" names one, "5/6" two, "unit 5-8" four, "onderbouw" none.
pub fn years_in(label: &str) -> Vec<Year> {
    let letters: Vec<char> = label.chars().collect();
    let digit = |at: usize| letters.get(at).and_then(|letter| letter.to_digit(10));
    let mut years: Vec<Year> = Vec::new();
    let mut before: Option<usize> = None;
    for at in 0..letters.len() {
        // A number of two digits is not a year.
        let is_alone = digit(at + 1).is_none() && (at == 0 || digit(at - 1).is_none());
        let Some(year) = digit(at).filter(|_| is_alone).and_then(|digit| usize::try_from(digit).ok()) else { continue };
        let Some(place) = year.checked_sub(1).filter(|&place| place < Year::ALL.len()) else { continue };
        let is_range = before.is_some_and(|_| at > 0 && matches!(letters.get(at - 1), Some('-' | '–')));
        let from = before.filter(|_| is_range).map_or(place, |before| before.min(place));
        years.extend(Year::ALL.get(from..=place).unwrap_or_default());
        before = Some(place);
    }
    taakkompas_school::order::sort_by_key(&mut years, |&year| year);
    years.dedup();
    years
}

impl AssistantWeek {
    /// The group with this name, created if there is none. Case does not matter.
    ///
    /// # Errors
    /// A label that is empty or too long, or too many groups.
    pub fn group_named(&mut self, label: &str) -> Result<GroupId, EditError> {
        if let Some(group) = self.groups.iter().find(|group| is_same(&group.label, label)) {
            return Ok(group.id);
        }
        self.add_group(Group::new(label.trim(), &years_in(label)))
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
