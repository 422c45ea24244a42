//! How far a task may go, and why not further. The law itself is in [`taakkompas_school::qualification`]; here it is
//! asked what someone's papers are enough for, with what the words of a task say.

use taakkompas_school::qualification::{Held, Required, Shortfall, check, check_with_caution};
use time::Date;

use super::parts::{TaskAt, TextPart};
use super::role::DescriptionRole;
use super::words;
use crate::deployment::{MayLead, StaffRole};

coded! {
    /// How far a task goes, least first.
    pub enum Reach {
        /// Niet: this is not done in this role.
        NotDone = "not",
        /// Onder verantwoordelijkheid van de leraar.
        Supervised = "supervised",
        /// In overleg.
        Consulted = "consulted",
        /// Zelfstandig.
        Independent = "independent",
    }
}

/// Where someone stands: all that the law asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing<'a> {
    /// The role.
    pub role: DescriptionRole,
    /// What the school said; more than the role allows counts as not said.
    pub lead: Option<MayLead>,
    /// The subject, where the school named it.
    pub field: &'a str,
    /// What the description is called. In a role of which it depends, "Onderwijsassistent" says no.
    pub title: &'a str,
}

impl Standing<'_> {
    /// The role of the school that counts. A title that begins with someone without lesbevoegdheid says which it is.
    fn in_law(&self) -> StaffRole {
        let role = self.role.in_law();
        if role == StaffRole::Other && words::names_someone_without(self.title) { StaffRole::Assistant } else { role }
    }

    /// Whether this person may lead a group; `None` if that is not said and depends on the person.
    #[must_use]
    pub fn may_lead(&self) -> Option<MayLead> {
        self.in_law().known_lead(self.lead)
    }

    /// The lesbevoegdheid with its subject.
    #[must_use]
    pub fn held(&self) -> Held<'_> {
        self.in_law().held(self.lead, Some(self.field))
    }

    /// Why this goes no further than [`Reach::Supervised`] on this day; `None` if it may be independent.
    #[must_use]
    pub fn why_not(&self, required: Required, today: Date) -> Option<Shortfall> {
        check_with_caution(self.held(), required, today, words::is_core_subject).err()
    }

    /// How far a task that needs this may go on this day.
    #[must_use]
    pub fn most(&self, required: Required, today: Date) -> Reach {
        if self.why_not(required, today).is_some() { Reach::Supervised } else { Reach::Independent }
    }
}

/// Why nothing that a school can fill in takes someone in this role further than [`Reach::Supervised`] in what
/// needs this; none if papers, a subject, a date or another title could.
#[must_use]
pub fn why_never(role: DescriptionRole, required: Required) -> Option<Shortfall> {
    let of_role = role.qualification();
    if of_role.can_meet(required) { None } else { check(of_role.at_best().held(Some("")), required, None).err() }
}

/// What a task needs: what is said of it, or what its words say where that is more.
#[must_use]
pub fn needed(said: Required, what: &str) -> Required {
    match words::read(what) {
        words::Reads::Nothing => said,
        // Someone who said "own subject" knows which lesson it is.
        words::Reads::Lesson => {
            if said == Required::Nothing {
                Required::Group
            } else {
                said
            }
        }
        words::Reads::CoreLesson | words::Reads::TakesGroup => Required::Group,
    }
}

/// Text beside the tasks that reads as taking a group, which this colleague may not. It is only a
/// reading of words, so a remark and never a refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remark {
    /// A text.
    Text {
        /// Which.
        part: TextPart,
        /// Why this colleague may not.
        why: Shortfall,
    },
    /// The heading of a group of tasks.
    Heading {
        /// Which group.
        group: usize,
        /// Why this colleague may not.
        why: Shortfall,
    },
}

/// A task that goes less far than what was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lowered {
    /// Which task.
    pub at: TaskAt,
    /// How far it would have gone.
    pub from: Reach,
    /// How far it goes.
    pub to: Reach,
    /// Why.
    pub why: Shortfall,
}
