//! The people of a school: roles and letters, never names.

use core::fmt;

use serde::{Deserialize, Serialize};
use time::Date;

use crate::iso_date;

coded! {
    /// What someone is in the school: the label, with a letter, instead of a name.
    pub enum StaffRole {
        /// Onderwijsassistent.
        Assistant = "assistant",
        /// Leraarondersteuner.
        TeacherSupporter = "teacher-supporter",
        /// Leraar without a group at those hours, such as a fixed extra teacher.
        Teacher = "teacher",
        /// Vakleerkracht.
        SubjectTeacher = "subject-teacher",
        /// Zij-instromer.
        CareerChanger = "career-changer",
        /// LIO-werknemer: last year, with a leerarbeidsovereenkomst.
        LioEmployee = "lio-employee",
        /// LIO-stagiair.
        LioTrainee = "lio-trainee",
        /// Student of pabo or mbo.
        Student = "student",
        /// Pedagogisch medewerker.
        Childcare = "childcare",
        /// Vrijwilliger.
        Volunteer = "volunteer",
        /// Conciërge.
        Caretaker = "caretaker",
        /// Iemand anders.
        Other = "other",
    }
}

impl StaffRole {
    /// Whether it is an onderwijsassistent or leraarondersteuner, for whom the week is made first.
    #[must_use]
    pub const fn is_support(self) -> bool {
        matches!(self, Self::Assistant | Self::TeacherSupporter)
    }

    /// Whether someone in this role may be given this say over a group.
    ///
    /// Only a leraar, or someone else of whom the school knows it, has a lesbevoegdheid for every
    /// group; a vakleerkracht for the own subject; a zij-instromer and a LIO-werknemer for a time.
    #[must_use]
    pub const fn allows(self, lead: MayLead) -> bool {
        match lead {
            MayLead::No => true,
            MayLead::Yes => matches!(self, Self::Teacher | Self::Other),
            MayLead::OwnSubject => matches!(self, Self::Teacher | Self::SubjectTeacher | Self::Other),
            MayLead::Temporarily { .. } => {
                matches!(self, Self::Teacher | Self::CareerChanger | Self::LioEmployee | Self::Other)
            }
        }
    }

    /// Whether someone in this role may lead a group, where the school said nothing.
    #[must_use]
    pub const fn usual_lead(self) -> MayLead {
        match self {
            Self::Teacher => MayLead::Yes,
            Self::SubjectTeacher => MayLead::OwnSubject,
            Self::CareerChanger | Self::LioEmployee => MayLead::Temporarily { until: None },
            _ => MayLead::No,
        }
    }

    /// Whether this role is usually employed by another than the school's board.
    #[must_use]
    pub const fn usual_employer(self) -> Employer {
        match self {
            Self::Childcare => Employer::Other,
            Self::Volunteer | Self::LioTrainee | Self::Student => Employer::None,
            _ => Employer::Board,
        }
    }
}

coded! {
    /// Who employs someone. Only staff of the board is given work by the school alone.
    pub enum Employer {
        /// The school's own board.
        Board = "board",
        /// Another employer, with another cao.
        Other = "other",
        /// Nobody: a volunteer or a stagiair.
        None = "none",
    }
}

/// Whether someone may lead a group: it is not simply yes or no (dutch-practice 5.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MayLead {
    /// Yes: has a lesbevoegdheid.
    Yes,
    /// For a time: a zij-instromer with geschiktheidsverklaring, a LIO-werknemer within the contract.
    Temporarily {
        /// The last day; not known until the school says so.
        #[serde(with = "iso_date::option")]
        until: Option<Date>,
    },
    /// The own subject only.
    OwnSubject,
    /// No: guides pupils under the responsibility and in the vicinity of a qualified teacher.
    No,
}

coded! {
    /// Whether someone leads a group with the right papers on a given day.
    pub enum Leads {
        /// Yes.
        Yes = "yes",
        /// In the own subject.
        OwnSubject = "own-subject",
        /// Perhaps: it is for a time, and the last day is not filled in.
        EndUnknown = "end-unknown",
        /// No, or no longer.
        No = "no",
    }
}

impl MayLead {
    /// What it comes to on a day.
    #[must_use]
    pub fn on(self, day: Date) -> Leads {
        match self {
            Self::Yes => Leads::Yes,
            Self::OwnSubject => Leads::OwnSubject,
            Self::Temporarily { until: None } => Leads::EndUnknown,
            Self::Temporarily { until: Some(until) } if day <= until => Leads::Yes,
            Self::Temporarily { .. } | Self::No => Leads::No,
        }
    }
}

/// A letter from A to Z that tells two people, or two arrangements, apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "char", into = "char")]
pub struct Letter(u8);

impl Letter {
    /// The first.
    pub const A: Self = Self(b'A');

    /// Every letter, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        (b'A'..=b'Z').map(Self)
    }

    /// This letter, also from a small one.
    #[must_use]
    pub const fn new(letter: char) -> Option<Self> {
        let letter = letter.to_ascii_uppercase();
        if letter.is_ascii_uppercase() { Some(Self(letter as u8)) } else { None }
    }
}

impl fmt::Display for Letter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", char::from(self.0))
    }
}

impl From<Letter> for char {
    fn from(letter: Letter) -> Self {
        Self::from(letter.0)
    }
}

/// A sign that is no letter from A to Z, found in a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoLetter {
    /// The sign found.
    pub found: char,
}

impl fmt::Display for NoLetter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a letter from A to Z", self.found)
    }
}

impl core::error::Error for NoLetter {}

impl TryFrom<char> for Letter {
    type Error = NoLetter;

    fn try_from(found: char) -> Result<Self, Self::Error> {
        Self::new(found).ok_or(NoLetter { found })
    }
}

coded! {
    /// Where the hours of support staff come from.
    pub enum HoursSource {
        /// Fixed formation.
        Fixed = "fixed",
        /// Temporary money.
        Temporary = "temporary",
        /// Tied to a pupil's arrangement: these hours never move.
        Arrangement = "arrangement",
        /// Not known.
        Unknown = "unknown",
    }
}
