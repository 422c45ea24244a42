//! All descriptions of a school.

use serde::{Deserialize, Serialize};

use super::description::Description;
use super::edit::at_most;
use super::error::{EditError, Limit};
use super::law::Lowered;
use super::role::DescriptionRole;
use crate::deployment::Letter;

/// The number of a description. Zero until it is added to a [`Book`], never reused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DescriptionId(pub u32);

impl core::fmt::Display for DescriptionId {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// A task that a record took further than its role ever may, and that was lowered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mend {
    /// In which description.
    pub description: DescriptionId,
    /// Which task, from and to how far, and why.
    pub lowered: Lowered,
}

/// The descriptions of a school, in the order in which they were added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Book {
    descriptions: Vec<Description>,
    next: u32,
}

impl Default for Book {
    fn default() -> Self {
        Self { descriptions: Vec::new(), next: 1 }
    }
}

impl Book {
    /// The most descriptions.
    pub const MOST: usize = 60;

    /// Nothing was made.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.descriptions.is_empty()
    }

    /// All of them.
    #[must_use]
    pub fn all(&self) -> &[Description] {
        &self.descriptions
    }

    /// The description with this number.
    #[must_use]
    pub fn get(&self, id: DescriptionId) -> Option<&Description> {
        self.descriptions.iter().find(|description| description.id == id)
    }

    /// The first letter that no description of this role has; Z where all are taken.
    #[must_use]
    pub fn free_letter(&self, role: DescriptionRole) -> Letter {
        let is_free = |letter: &Letter| !self.descriptions.iter().any(|of| of.role == role && of.letter == *letter);
        Letter::all().find(is_free).or_else(|| Letter::all().last()).unwrap_or(Letter::A)
    }

    /// Adds a description and gives it its number.
    ///
    /// # Errors
    /// Too many, a letter that is taken, or what [`Description::check`] refuses.
    pub fn add(&mut self, description: Description) -> Result<DescriptionId, EditError> {
        at_most(Limit::Descriptions, self.descriptions.len() + 1, Self::MOST)?;
        self.check_letter(&description)?;
        description.check()?;
        let id = DescriptionId(self.next);
        self.next = self.next.saturating_add(1);
        self.descriptions.push(Description { id, ..description });
        Ok(id)
    }

    fn check_letter(&self, description: &Description) -> Result<(), EditError> {
        let (role, letter) = (description.role, description.letter);
        let same = |of: &Description| of.id != description.id && of.role == role && of.letter == letter;
        if self.descriptions.iter().any(same) { Err(EditError::LetterTaken { role, letter }) } else { Ok(()) }
    }

    /// Changes a description by one of its edits. Nothing has changed where that is refused.
    ///
    /// # Errors
    /// An unknown description, or what the edit refuses.
    pub fn change<T>(
        &mut self,
        id: DescriptionId,
        edit: impl FnOnce(&mut Description) -> Result<T, EditError>,
    ) -> Result<T, EditError> {
        let place = self.descriptions.iter_mut().find(|of| of.id == id).ok_or(EditError::NoDescription(id))?;
        let mut new = place.clone();
        let told = edit(&mut new)?;
        new.check()?;
        // Number, role and letter are not for an edit: another role is another description.
        *place = Description { id: place.id, role: place.role, letter: place.letter, ..new };
        Ok(told)
    }

    /// Gives a description another letter.
    ///
    /// # Errors
    /// An unknown description, or a letter that is taken.
    pub fn set_letter(&mut self, id: DescriptionId, letter: Letter) -> Result<(), EditError> {
        let old = self.get(id).ok_or(EditError::NoDescription(id))?;
        self.check_letter(&Description { letter, ..old.clone() })?;
        self.descriptions.iter_mut().filter(|of| of.id == id).for_each(|of| of.letter = letter);
        Ok(())
    }

    /// Takes a description out and gives it back.
    ///
    /// # Errors
    /// An unknown description.
    pub fn remove(&mut self, id: DescriptionId) -> Result<Description, EditError> {
        let at = self.descriptions.iter().position(|of| of.id == id).ok_or(EditError::NoDescription(id))?;
        Ok(self.descriptions.remove(at))
    }

    /// Lowers what a book from outside takes further than its role ever may ([`Description::mend`]), and says
    /// which tasks those are. No edit leaves anything to mend.
    pub fn mend(&mut self) -> Vec<Mend> {
        let mut mends = Vec::new();
        for of in &mut self.descriptions {
            let description = of.id;
            mends.extend(of.mend().into_iter().map(|lowered| Mend { description, lowered }));
        }
        mends
    }

    /// Checks a book as its edits would have. How far a task goes is no part of it: whatever is written, the law
    /// holds it back ([`Description::reach`]).
    ///
    /// # Errors
    /// The first thing that no edit would have let pass.
    pub fn check(&self) -> Result<(), EditError> {
        at_most(Limit::Descriptions, self.descriptions.len(), Self::MOST)?;
        for (at, description) in self.descriptions.iter().enumerate() {
            let found = description.id.0;
            let is_twice = self.descriptions.iter().take(at).any(|earlier| earlier.id == description.id);
            if found == 0 || found >= self.next || is_twice {
                return Err(EditError::Number { found });
            }
            self.check_letter(description)?;
            description.check()?;
        }
        Ok(())
    }
}
