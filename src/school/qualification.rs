//! Who may do which work on which day: the law on teaching, in one place.
//!
//! The rules are those of the Wet op het primair onderwijs (version of 1 August 2026) for basisonderwijs and speciaal
//! basisonderwijs. That law makes no exception for standing in briefly. Speciaal onderwijs does have one (WEC artikel 3
//! lid 5); it is left out here, which is the cautious side, and pages tell a school of that kind so. A vakleerkracht may
//! teach every subject of the diploma, also Nederlands or rekenen (WPO artikel 3 lid 1 onder b, Besluit
//! bekwaamheidseisen artikel 4.1).
//!
//! Read in this order:
//! - [`Required`]: the qualification that work asks for;
//! - [`MayLead`]: what a school says about someone; [`OfRole`] and [`StaffRole`]: what may be said about a role;
//! - [`Held`]: what someone has, put together from those two;
//! - [`check`] and [`check_for`]: whether the one is enough for the other and, if not, by which [`Rule`].
//!
//! A room translates its own words into these types and asks. It never decides by itself: a [`Shortfall`] can only be
//! made here.
//!
//! What is *not* covered: for gym from groep 3, a pabo diploma alone is not always enough (WPO artikel 3 lid 2). No
//! room asks for the extra certificate yet.

mod role;
mod rule;

use serde::{Deserialize, Serialize};
use time::Date;

use crate::iso_date;
use crate::staff::StaffRole;
pub use role::OfRole;
pub use rule::Rule;

coded! {
    /// The qualification that work asks for, least first.
    pub enum Required {
        /// No qualification: the work is not teaching.
        Nothing = "nothing",
        /// A lesbevoegdheid for the subject: a lesson in a teacher's own subject.
        OwnSubject = "own-subject",
        /// A lesbevoegdheid: leading a group, or deciding on its lessons.
        Group = "group",
    }
}

/// What a school says about whether someone may lead a group: it is not simply yes or no (dutch-practice 5.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MayLead {
    /// Yes: has a lesbevoegdheid.
    Yes,
    /// For a time: a zij-instromer with a geschiktheidsverklaring, or a LIO-werknemer within the contract.
    Temporarily {
        /// The last day; `None` until the school says so.
        #[serde(with = "iso_date::option")]
        until: Option<Date>,
    },
    /// In their own subject only.
    OwnSubject,
    /// No: guides pupils under the responsibility of a qualified teacher.
    No,
}

/// The lesbevoegdheid that someone has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held<'a> {
    /// It depends on the person, and the school has not said. Counts as [`Held::Nothing`].
    NotSaid,
    /// No lesbevoegdheid.
    Nothing,
    /// A lesbevoegdheid for a time.
    Temporarily {
        /// The last day; `None` until the school says so.
        until: Option<Date>,
    },
    /// A lesbevoegdheid for one subject.
    OwnSubject {
        /// Which one, in the school's words; empty until it is filled in. `None` if the room does not ask for it.
        subject: Option<&'a str>,
    },
    /// A lesbevoegdheid for every group.
    Full,
}

impl Held<'_> {
    /// Whether it is for one subject only.
    pub const fn is_of_one_subject(self) -> bool {
        matches!(self, Self::OwnSubject { .. })
    }
}

impl MayLead {
    /// What someone with this holds, with the subject if the room knows about subjects.
    pub const fn held(self, subject: Option<&str>) -> Held<'_> {
        match self {
            Self::Yes => Held::Full,
            Self::Temporarily { until } => Held::Temporarily { until },
            Self::OwnSubject => Held::OwnSubject { subject },
            Self::No => Held::Nothing,
        }
    }
}

/// What falls short. Only this module can make one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shortfall {
    /// There is no lesbevoegdheid.
    #[non_exhaustive]
    NoQualification,
    /// It is not said yet whether this person has a lesbevoegdheid.
    #[non_exhaustive]
    NotSaid,
    /// It is for one subject only, and this work asks for more.
    #[non_exhaustive]
    OwnSubjectOnly,
    /// It is for one subject only, and that subject is not named.
    #[non_exhaustive]
    SubjectUnknown,
    /// It is for another subject.
    #[non_exhaustive]
    OtherSubject,
    /// It is for a time, and the last day is not filled in.
    #[non_exhaustive]
    EndUnknown,
    /// It is for a time, and the day of the work is not known.
    #[non_exhaustive]
    DayUnknown,
    /// It is for a time, and ended before the day of the work.
    #[non_exhaustive]
    Ended {
        /// The last day on which it was valid.
        #[serde(with = "iso_date")]
        on: Date,
    },
}

impl Shortfall {
    /// One of each, so that the texts for them can be checked.
    pub const fn each(on: Date) -> [Self; 8] {
        [
            Self::NoQualification,
            Self::NotSaid,
            Self::OwnSubjectOnly,
            Self::SubjectUnknown,
            Self::OtherSubject,
            Self::EndUnknown,
            Self::DayUnknown,
            Self::Ended { on },
        ]
    }

    /// The rule that it rests on.
    pub const fn rule(self) -> Rule {
        match self {
            Self::NoQualification => Rule::NoQualification,
            Self::NotSaid => Rule::NotSaid,
            Self::OwnSubjectOnly => Rule::OwnSubjectOnly,
            Self::SubjectUnknown => Rule::SubjectUnknown,
            Self::OtherSubject => Rule::OtherSubject,
            Self::EndUnknown => Rule::EndUnknown,
            Self::DayUnknown => Rule::DayUnknown,
            Self::Ended { .. } => Rule::Ended,
        }
    }

    /// The stable code, without the day.
    pub const fn code(self) -> &'static str {
        self.rule().code()
    }

    /// The ids of the sources in the content, for someone in this role.
    pub const fn sources(self, role: StaffRole) -> &'static [&'static str] {
        role.sources()
    }

    /// Whether the school can solve it by filling something in: a date, a subject, which papers someone has.
    pub const fn can_be_filled_in(self) -> bool {
        matches!(self, Self::NotSaid | Self::SubjectUnknown | Self::EndUnknown | Self::DayUnknown | Self::Ended { .. })
    }

    /// Whether nobody with these papers may do it, whatever the day and the subject.
    pub const fn is_for_good(self) -> bool {
        matches!(self, Self::NoQualification | Self::NotSaid | Self::OwnSubjectOnly)
    }
}

/// The rule by which someone may do this work on this day; `None` for an unknown day.
///
/// # Errors
/// What falls short.
pub fn rule(held: Held<'_>, required: Required, on: impl Into<Option<Date>>) -> Result<Rule, Shortfall> {
    if required == Required::Nothing {
        return Ok(Rule::NothingNeeded);
    }
    match held {
        Held::NotSaid => Err(Shortfall::NotSaid),
        Held::Nothing => Err(Shortfall::NoQualification),
        Held::Full => Ok(Rule::Qualified),
        Held::Temporarily { until } => within(until, on.into()),
        Held::OwnSubject { .. } if required == Required::Group => Err(Shortfall::OwnSubjectOnly),
        Held::OwnSubject { subject: Some(subject) } if subject.trim().is_empty() => Err(Shortfall::SubjectUnknown),
        Held::OwnSubject { .. } => Ok(Rule::OwnSubject),
    }
}

/// Allowed up to and including the last day (WPO artikel 3 lid 4, artikel 32 lid 10).
fn within(until: Option<Date>, on: Option<Date>) -> Result<Rule, Shortfall> {
    let until = until.ok_or(Shortfall::EndUnknown)?;
    let on = on.ok_or(Shortfall::DayUnknown)?;
    if on <= until { Ok(Rule::WithinTime) } else { Err(Shortfall::Ended { on: until }) }
}

/// Whether someone may do this work on this day; `None` for an unknown day.
///
/// # Errors
/// What falls short.
pub fn check(held: Held<'_>, required: Required, on: impl Into<Option<Date>>) -> Result<(), Shortfall> {
    rule(held, required, on).map(|_| ())
}

/// As [`check`], for a lesson in a named subject (WPO artikel 3 lid 1 onder b).
///
/// # Errors
/// What falls short.
pub fn check_for(held: Held<'_>, subject: &str, on: impl Into<Option<Date>>) -> Result<(), Shortfall> {
    check(held, Required::OwnSubject, on)?;
    match held {
        Held::OwnSubject { subject: own } if !own.is_none_or(|own| is_same_subject(own, subject)) => {
            Err(Shortfall::OtherSubject)
        }
        _ => Ok(()),
    }
}

/// Whether someone has no lesbevoegdheid at all on this day, as far as the school knows. One for a time without a last
/// day is a question first, and does not count as none.
pub fn is_without(held: Held<'_>, on: Date) -> bool {
    let found = check(held, Required::Group, on);
    matches!(found, Err(Shortfall::NoQualification | Shortfall::NotSaid | Shortfall::Ended { .. }))
}

/// Whether two names mean the same subject.
pub fn is_same_subject(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

#[cfg(test)]
mod tests;
