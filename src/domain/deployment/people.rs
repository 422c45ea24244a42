//! Who works in the week: by role and letter, never by name.

use core::fmt;

use serde::{Deserialize, Serialize};
use time::Date;

use super::time_of_day::{Span, Week, Weekday, Weeks, joined};
use super::{EditError, PersonId};
use crate::profile::HoursSource;
use crate::school_year::iso_date;

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

/// When someone is at school, on one weekday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Presence {
    /// In which weeks of the cycle.
    pub weeks: Weeks,
    /// The day.
    pub weekday: Weekday,
    /// From when until when.
    pub span: Span,
}

/// Some of someone's hours, and where they come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hours {
    /// The function they belong to, where it is another than the person's role: one person may have
    /// two jobs.
    pub role: Option<StaffRole>,
    /// Where they come from.
    pub source: HoursSource,
    /// Minutes in a school week.
    pub minutes: u32,
    /// The last day they are there; not known or not ending where it is none.
    #[serde(with = "iso_date::option")]
    pub until: Option<Date>,
    /// Meant for something: these hours never move and are never proposed for standing in.
    pub earmarked: bool,
}

impl Hours {
    /// Hours from this source. Those of an arrangement belong to pupils, so they are earmarked.
    #[must_use]
    pub fn new(source: HoursSource, minutes: u32) -> Self {
        Self { role: None, source, minutes, until: None, earmarked: source == HoursSource::Arrangement }
    }
}

/// Someone who works in the week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// The number; given when the person is added to a [`super::Deployment`], never reused.
    pub id: PersonId,
    role: StaffRole,
    lead: Option<MayLead>,
    /// The letter that tells people in one role apart.
    pub letter: Letter,
    /// Minutes in the roster of a school week, breaks not counted; where the school told.
    ///
    /// Not the hours of the cao year: 0,6 fte is not 24 hours in a school week.
    pub roster_minutes: Option<u32>,
    /// When at school. Empty means: not told, and nothing is checked against it.
    pub presence: Vec<Presence>,
    /// Where the hours come from.
    pub hours: Vec<Hours>,
    /// Who employs this person.
    pub employer: Employer,
    /// Whether the school counts this person as staff in its figures.
    pub counts_as_staff: bool,
}

impl Person {
    /// The most rows of presence: two weeks of five days with three stretches each.
    pub const MOST_PRESENCE: usize = 30;
    /// The most sources of hours.
    pub const MOST_HOURS: usize = 8;

    /// Someone in this role, with what is usual for it.
    #[must_use]
    pub fn new(role: StaffRole, letter: Letter) -> Self {
        Self {
            id: PersonId::default(),
            role,
            lead: None,
            letter,
            roster_minutes: None,
            presence: Vec::new(),
            hours: Vec::new(),
            employer: role.usual_employer(),
            counts_as_staff: role.usual_employer() == Employer::Board,
        }
    }

    /// The role.
    #[must_use]
    pub const fn role(&self) -> StaffRole {
        self.role
    }

    /// Whether this person may lead a group. Never more than the role allows, whatever a record says.
    #[must_use]
    pub fn may_lead(&self) -> MayLead {
        self.lead.filter(|&lead| self.role.allows(lead)).unwrap_or_else(|| self.role.usual_lead())
    }

    /// Says whether this person may lead a group.
    ///
    /// # Errors
    /// Where the role has no lesbevoegdheid for it. Nothing has changed then.
    pub const fn set_may_lead(&mut self, lead: MayLead) -> Result<(), EditError> {
        if !self.role.allows(lead) {
            return Err(EditError::MayNotLead { role: self.role });
        }
        self.lead = Some(lead);
        Ok(())
    }

    /// When at school on this day, in order and joined.
    #[must_use]
    pub fn present_on(&self, week: Week, weekday: Weekday) -> Vec<Span> {
        let rows = self.presence.iter().filter(|row| row.weeks.has(week) && row.weekday == weekday);
        joined(rows.map(|row| row.span).collect())
    }

    /// Earmarked minutes in a school week.
    #[must_use]
    pub fn earmarked_minutes(&self) -> u32 {
        self.hours.iter().filter(|hours| hours.earmarked).map(|hours| hours.minutes).sum()
    }
}
