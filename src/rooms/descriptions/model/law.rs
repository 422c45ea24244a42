//! How far a task may go, and why not further. The law itself is in [`taakkompas_school::qualification`]; this module
//! asks it what someone's papers allow, given what the words of a task imply.

use taakkompas_school::qualification::{Held, Required, Shortfall, check};
use time::Date;

use super::parts::{TaskAt, TextPart};
use super::role::DescriptionRole;
use taakkompas_school::dutch::sentences as words;
use taakkompas_school::qualification::MayLead;
use taakkompas_school::staff::StaffRole;

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

/// Everything about someone that the law needs to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LegalPosition<'a> {
    /// The role of the description.
    pub role: DescriptionRole,
    /// What the school said; if it is more than the role allows, it counts as not said.
    pub lead: Option<MayLead>,
    /// The subject as the school named it; empty if it did not.
    pub field: &'a str,
    /// The title of the description. In a role for which it depends on the person, "Onderwijsassistent" means no.
    pub title: &'a str,
}

impl LegalPosition<'_> {
    /// The role of the school that counts. A title that begins with someone without lesbevoegdheid decides it.
    fn in_law(&self) -> StaffRole {
        let role = self.role.in_law();
        if role == StaffRole::Other && words::names_someone_without(self.title) { StaffRole::Assistant } else { role }
    }

    /// Whether this person may lead a group; `None` if that is not said and depends on the person.
    pub fn may_lead(&self) -> Option<MayLead> {
        self.in_law().known_lead(self.lead)
    }

    /// The lesbevoegdheid, with its subject.
    pub fn held(&self) -> Held<'_> {
        self.in_law().held(self.lead, Some(self.field))
    }

    /// Why this may go no further than [`Reach::Supervised`] on this day; `None` if it may be independent.
    pub fn why_not(&self, required: Required, today: Date) -> Option<Shortfall> {
        check(self.held(), required, today).err()
    }

    /// How far a task that needs these papers may go on this day.
    pub fn most(&self, required: Required, today: Date) -> Reach {
        if self.why_not(required, today).is_some() { Reach::Supervised } else { Reach::Independent }
    }
}

/// Why nothing that a school can fill in takes someone in this role further than [`Reach::Supervised`] in a task that
/// needs these papers; `None` if papers, a subject, a date or another title could.
pub fn why_never(role: DescriptionRole, required: Required) -> Option<Shortfall> {
    let of_role = role.qualification();
    if of_role.can_meet(required) { None } else { check(of_role.at_best().held(Some("")), required, None).err() }
}

/// What a task needs: as stated, or as its words imply if that is more.
pub fn needed(said: Required, what: &str) -> Required {
    match words::read(what) {
        words::TeachingClaim::Nothing | words::TeachingClaim::Doubtful => said,
        // Someone who said "own subject" knows which lesson it is; rekenen may be one (Besluit bekwaamheidseisen 4.1).
        words::TeachingClaim::Lesson => {
            if said == Required::Nothing {
                Required::Group
            } else {
                said
            }
        }
        words::TeachingClaim::LeadsGroup => Required::Group,
    }
}

/// A text other than a task that reads as taking a group, which this colleague may not do. It is only an interpretation
/// of words, so a remark and never a refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LegalRemark {
    /// In a text of the description.
    Text {
        /// Which text.
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
    /// Why it goes less far.
    pub why: Shortfall,
}
