//! All descriptions of a school.

use serde::{Deserialize, Serialize};

use super::description::Description;
use super::error::{EditError, Limit};
use super::law::Lowered;
use super::parts::DescriptionId;
use super::role::DescriptionRole;
use taakkompas_school::limits::at_most;
use taakkompas_school::numbered::{self, Numbered};
use taakkompas_school::staff::Letter;

has_number!(Description, DescriptionId);

/// A task that a record allowed to go further than its role ever may, and that was lowered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mend {
    /// The description that it is in.
    pub description: DescriptionId,
    /// Which task, from and to which reach, and why.
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
    /// The highest number of descriptions.
    pub const MOST: usize = 60;

    /// Whether there are no descriptions yet.
    pub const fn is_empty(&self) -> bool {
        self.descriptions.is_empty()
    }

    /// All descriptions, in the order in which they were added.
    pub fn all(&self) -> &[Description] {
        &self.descriptions
    }

    /// The description with this number.
    pub fn get(&self, id: DescriptionId) -> Option<&Description> {
        self.descriptions.numbered(id)
    }

    /// The first letter that no description of this role has; Z if all are taken.
    pub fn free_letter(&self, role: DescriptionRole) -> Letter {
        let is_free = |letter: &Letter| !self.descriptions.iter().any(|of| of.role == role && of.letter == *letter);
        Letter::all().find(is_free).or_else(|| Letter::all().last()).unwrap_or(Letter::A)
    }

    /// Adds a description and gives it its number.
    ///
    /// # Errors
    /// Too many descriptions, a letter that is taken, or what [`Description::check`] refuses.
    pub fn add(&mut self, description: Description) -> Result<DescriptionId, EditError> {
        at_most(Limit::Descriptions, self.descriptions.len() + 1, Self::MOST)?;
        self.check_letter(&description)?;
        description.check()?;
        Ok(self.descriptions.add(&mut self.next, description))
    }

    fn check_letter(&self, description: &Description) -> Result<(), EditError> {
        let (role, letter) = (description.role, description.letter);
        let same = |of: &Description| of.id != description.id && of.role == role && of.letter == letter;
        if self.descriptions.iter().any(same) { Err(EditError::LetterTaken { role, letter }) } else { Ok(()) }
    }

    /// Changes a description by one of its edits. If the edit is refused, nothing changes.
    ///
    /// # Errors
    /// An unknown description, or what the edit refuses.
    pub fn change<T>(
        &mut self,
        id: DescriptionId,
        edit: impl FnOnce(&mut Description) -> Result<T, EditError>,
    ) -> Result<T, EditError> {
        let (draft, told) = self
            .descriptions
            .draft(id, |new| {
                // An edit may not change role or letter: another role is another description.
                let (role, letter) = (new.role, new.letter);
                let told = edit(new);
                (new.role, new.letter) = (role, letter);
                told
            })
            .ok_or(EditError::NoDescription(id))?;
        let told = told?;
        draft.check()?;
        self.descriptions.put(draft);
        Ok(told)
    }

    /// Gives a description another letter.
    ///
    /// # Errors
    /// An unknown description, or a letter that is taken.
    pub fn set_letter(&mut self, id: DescriptionId, letter: Letter) -> Result<(), EditError> {
        let draft = self.descriptions.draft(id, |of| of.letter = letter);
        let (draft, ()) = draft.ok_or(EditError::NoDescription(id))?;
        self.check_letter(&draft)?;
        self.descriptions.put(draft);
        Ok(())
    }

    /// Removes a description and returns it.
    ///
    /// # Errors
    /// An unknown description.
    pub fn remove(&mut self, id: DescriptionId) -> Result<Description, EditError> {
        self.descriptions.take_out(id).ok_or(EditError::NoDescription(id))
    }

    /// Lowers every task that a book from outside allows to go further than its role ever may ([`Description::mend`]),
    /// and returns those tasks. After edits there is never anything to mend.
    pub fn mend(&mut self) -> Vec<Mend> {
        let mut mends = Vec::new();
        for of in &mut self.descriptions {
            let description = of.id;
            mends.extend(of.mend().into_iter().map(|lowered| Mend { description, lowered }));
        }
        mends
    }

    /// Checks a book against the rules of its edits. How far a task goes is not checked: whatever is written, the law
    /// limits it ([`Description::reach`]).
    ///
    /// # Errors
    /// The first thing that no edit would have accepted.
    pub fn check(&self) -> Result<(), EditError> {
        at_most(Limit::Descriptions, self.descriptions.len(), Self::MOST)?;
        numbered::check(self.next, self.descriptions.numbers())?;
        for description in &self.descriptions {
            self.check_letter(description)?;
            description.check()?;
        }
        Ok(())
    }
}
