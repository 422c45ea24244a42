//! The people of a school: roles and letters, never names. What a role may do is in [`crate::qualification`].

use core::fmt;

use serde::{Deserialize, Serialize};

coded! {
    /// What someone is in the school: a label that, with a letter, replaces a name.
    pub enum StaffRole {
        /// Onderwijsassistent.
        Assistant = "assistant",
        /// Leraarondersteuner.
        TeacherSupporter = "teacher-supporter",
        /// Leraar without a group at those hours, such as a permanent extra teacher.
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
    /// Whether it is an onderwijsassistent or leraarondersteuner: the week is made for them first.
    pub const fn is_support(self) -> bool {
        matches!(self, Self::Assistant | Self::TeacherSupporter)
    }

    /// Who usually employs someone in this role.
    pub const fn usual_employer(self) -> Employer {
        match self {
            Self::Childcare => Employer::Other,
            Self::Volunteer | Self::LioTrainee | Self::Student => Employer::None,
            _ => Employer::Board,
        }
    }
}

coded! {
    /// Who employs someone. Only staff employed by the board is given work by the school alone.
    pub enum Employer {
        /// The school's own board.
        Board = "board",
        /// Another employer, with another cao.
        Other = "other",
        /// Nobody: a volunteer or a stagiair.
        None = "none",
    }
}

/// A letter from A to Z that tells two people, or two arrangements, apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "char", into = "char")]
pub struct Letter(u8);

impl Letter {
    /// The first letter.
    pub const A: Self = Self(b'A');

    /// Every letter, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        (b'A'..=b'Z').map(Self)
    }

    /// This letter, in either case; `None` if it is not from A to Z.
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

/// A character in a record that is not a letter from A to Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoLetter {
    /// The character found.
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
        /// Permanent formation.
        Fixed = "fixed",
        /// Temporary money.
        Temporary = "temporary",
        /// Tied to a pupil's arrangement: these hours never move.
        Arrangement = "arrangement",
        /// Not known.
        Unknown = "unknown",
    }
}
