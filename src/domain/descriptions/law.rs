//! What needs a lesbevoegdheid, how far a task may go, and why not further.
//!
//! Without lesbevoegdheid nobody stands before a group independently (`inspectie-bevoegd`, 2018); an
//! onderwijsassistent or leraarondersteuner works under the responsibility and in the vicinity of a
//! qualified teacher (`cnv-assistent`). For rekenen, taal and burgerschap a qualified teacher is
//! always needed (`ocw-lerarentekort`, 2018).

use time::Date;

use super::parts::{TaskAt, TextPart};
use super::role::{DescriptionRole, Qualification};
use super::words;
use crate::deployment::MayLead;

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

coded! {
    /// What a task asks of someone's papers.
    pub enum Needs {
        /// Nothing.
        Nothing = "nothing",
        /// A lesbevoegdheid for the subject: a lesson in the own subject.
        OwnSubject = "own-subject",
        /// A lesbevoegdheid: leading a group, or deciding on its lessons.
        Group = "group",
    }
}

/// Why a task goes no further.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The role has no lesbevoegdheid.
    NoQualification,
    /// Whether this person has a lesbevoegdheid is not said yet.
    NotSaid,
    /// It is for the own subject only, and this is more.
    OwnSubjectOnly,
    /// It is for the own subject only, and no subject is named.
    SubjectUnknown,
    /// The subject is rekenen, taal or burgerschap, which is for a qualified teacher.
    CoreSubject,
    /// It is for a time, and the last day is not filled in.
    EndUnknown,
    /// It was for a time.
    Ended {
        /// The last day.
        on: Date,
    },
}

impl Why {
    /// The stable code, without the day.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoQualification => "no-qualification",
            Self::NotSaid => "not-said",
            Self::OwnSubjectOnly => "own-subject-only",
            Self::SubjectUnknown => "subject-unknown",
            Self::CoreSubject => "core-subject",
            Self::EndUnknown => "end-unknown",
            Self::Ended { .. } => "ended",
        }
    }

    /// The ids of the sources, in the content, for someone in this role.
    #[must_use]
    pub const fn sources(self, role: DescriptionRole) -> &'static [&'static str] {
        match self {
            Self::CoreSubject => &["ocw-lerarentekort"],
            _ => role.sources(),
        }
    }

    /// Whether the school can mend it by filling something in: a date, a subject, what papers someone has.
    #[must_use]
    pub const fn can_be_filled_in(self) -> bool {
        matches!(self, Self::NotSaid | Self::SubjectUnknown | Self::EndUnknown | Self::Ended { .. })
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
    /// Whether this person may lead a group; none where that is not said and depends on the person.
    #[must_use]
    pub fn may_lead(&self) -> Option<MayLead> {
        if self.role.qualification() == Qualification::Depends && words::names_someone_without(self.title) {
            return Some(MayLead::No);
        }
        self.lead.filter(|&lead| self.role.allows(lead)).or_else(|| self.role.usual_lead())
    }

    /// Why this goes no further than [`Reach::Supervised`] on this day; none where it may be independent.
    #[must_use]
    pub fn why_not(&self, needs: Needs, today: Date) -> Option<Why> {
        if needs == Needs::Nothing {
            return None;
        }
        match self.may_lead() {
            None => Some(Why::NotSaid),
            Some(MayLead::Yes) => None,
            Some(MayLead::No) => Some(Why::NoQualification),
            Some(MayLead::Temporarily { until: None }) => Some(Why::EndUnknown),
            Some(MayLead::Temporarily { until: Some(on) }) => (today > on).then_some(Why::Ended { on }),
            Some(MayLead::OwnSubject) if needs == Needs::Group => Some(Why::OwnSubjectOnly),
            Some(MayLead::OwnSubject) if self.field.trim().is_empty() => Some(Why::SubjectUnknown),
            Some(MayLead::OwnSubject) => words::is_core_subject(self.field).then_some(Why::CoreSubject),
        }
    }

    /// How far a task that needs this may go on this day.
    #[must_use]
    pub fn most(&self, needs: Needs, today: Date) -> Reach {
        if self.why_not(needs, today).is_some() { Reach::Supervised } else { Reach::Independent }
    }
}

/// Why nothing that a school can fill in takes someone in this role further than [`Reach::Supervised`] in what
/// needs this; none if papers, a subject, a date or another title could.
#[must_use]
pub const fn why_never(role: DescriptionRole, needs: Needs) -> Option<Why> {
    match (role.qualification(), needs) {
        (Qualification::No, Needs::OwnSubject | Needs::Group) => Some(Why::NoQualification),
        (Qualification::OwnSubject, Needs::Group) => Some(Why::OwnSubjectOnly),
        _ => None,
    }
}

/// What a task needs: what is said of it, or what its words say where that is more.
#[must_use]
pub fn needed(said: Needs, what: &str) -> Needs {
    match words::read(what) {
        words::Reads::Nothing => said,
        // Someone who said "own subject" knows which lesson it is.
        words::Reads::Lesson => {
            if said == Needs::Nothing {
                Needs::Group
            } else {
                said
            }
        }
        words::Reads::CoreLesson | words::Reads::TakesGroup => Needs::Group,
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
        why: Why,
    },
    /// The heading of a group of tasks.
    Heading {
        /// Which group.
        group: usize,
        /// Why this colleague may not.
        why: Why,
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
    pub why: Why,
}
