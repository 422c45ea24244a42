//! Groups and places by what the school calls them: whoever types a name need not create it first.

use super::{AssistantWeek, Block, EditError, Group, GroupId, Place, PlaceId, Year};
use taakkompas_school::dutch::groups;
use taakkompas_school::limits::is_same;

/// The years named in a label: "groep 4" names one, "5/6" two, "unit 5-8" four, "onderbouw" and "Unit 2" none.
pub use taakkompas_school::dutch::groups::years_in;

/// The group that a name means, in a week that has groups already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GroupMeant {
    /// None of them: a new group.
    New,
    /// This one.
    One {
        /// The group.
        group: GroupId,
        /// Whether it is called otherwise, as 3a if the name is "groep 3".
        by_years: bool,
    },
    /// One or more of these: "groep 3" where there are 3a and 3b. Which, only the school can say.
    OneOf(Vec<GroupId>),
}

impl GroupMeant {
    /// The groups that may be meant, if none is called so.
    pub fn candidates(&self) -> Vec<GroupId> {
        match self {
            Self::New | Self::One { by_years: false, .. } => Vec::new(),
            Self::One { group, .. } => vec![*group],
            Self::OneOf(groups) => groups.clone(),
        }
    }
}

/// What is too long for a label names no group, whatever is in the week: the same text is read the same once its group is there.
fn is_too_long(label: &str) -> bool {
    label.trim().chars().count() > Group::LONGEST_LABEL
}

/// Whether a name holds years and nothing else: "groep 3", "1/2".
fn is_bare(name: &str) -> bool {
    let lower = name.to_lowercase();
    let number = ["groepen", "groep", "gr.", "gr", "g"].iter().find_map(|begin| lower.strip_prefix(begin));
    number.unwrap_or(&lower).chars().all(|sign| sign.is_ascii_digit() || " /-+&".contains(sign))
}

impl AssistantWeek {
    /// The group that a name means, whoever reads it: rosters, lesson times, a list of the team. A name of years alone that
    /// no group has may mean each of the first `known` groups with any of those years; a fuller name, such as "3b", only
    /// means the group that is called so. `known` is how many groups there were before the text was read.
    pub fn group_meant(&self, known: usize, label: &str, years: &[Year]) -> GroupMeant {
        if let Some(group) = self.group_called(label) {
            return GroupMeant::One { group: group.id, by_years: false };
        }
        if !is_bare(label) || is_too_long(label) {
            return GroupMeant::New;
        }
        let has_any = |group: &&Group| group.years.iter().any(|year| years.contains(year));
        let candidates: Vec<&Group> = self.groups.iter().take(known).filter(has_any).collect();
        match candidates.as_slice() {
            [] => GroupMeant::New,
            [only] if years.iter().all(|year| only.years.contains(year)) => {
                GroupMeant::One { group: only.id, by_years: true }
            }
            some => GroupMeant::OneOf(some.iter().map(|group| group.id).collect()),
        }
    }

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
        if let Some(group) = self.group_called(label) {
            return Ok(group.id);
        }
        self.add_group(Group::new(label.trim(), years))
    }

    fn group_called(&self, label: &str) -> Option<&Group> {
        self.groups.iter().find(|group| !is_too_long(label) && groups::is_same(&group.label, label))
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
