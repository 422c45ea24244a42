//! The roles that have a description, and who of them has a lesbevoegdheid.

use crate::deployment::{MayLead, StaffRole};

coded! {
    /// A role with a description of its own. The code stands in addresses: `/taakomschrijvingen/<code>`.
    pub enum DescriptionRole {
        /// Onderwijsassistent.
        Assistant = "onderwijsassistent",
        /// Leraarondersteuner.
        TeacherSupporter = "leraarondersteuner",
        /// Vakspecialist of the own school.
        SubjectSpecialist = "vakspecialist",
        /// Vakspecialist who works for several schools.
        SharedSpecialist = "vakspecialist-meer-scholen",
        /// Academisch opgeleide leraar.
        AcademicTeacher = "academische-leraar",
        /// Zij-instromer.
        CareerChanger = "zij-instromer",
        /// LIO-werknemer: last year of the pabo, with a leerarbeidsovereenkomst.
        LioEmployee = "lio-werknemer",
        /// LIO-stagiair.
        LioTrainee = "lio-stagiair",
        /// A teacher with a specialism that the school names.
        SpecialistTeacher = "specialist",
        /// A colleague from a substitute pool.
        PoolColleague = "poolcollega",
        /// Ib'er or kwaliteitscoördinator who guides assistants.
        Guide = "begeleider",
        /// Conciërge.
        Caretaker = "concierge",
        /// Eventmanager.
        EventManager = "eventmanager",
        /// Pedagogisch medewerker, with another employer.
        Childcare = "pedagogisch-medewerker",
        /// None of these: the school fills it in.
        Empty = "leeg",
    }
}

coded! {
    /// Whether a role has a lesbevoegdheid.
    pub enum Qualification {
        /// Yes.
        Yes = "yes",
        /// For the own subject only.
        OwnSubject = "own-subject",
        /// For a time.
        Temporarily = "temporarily",
        /// No.
        No = "no",
        /// That depends on the person: the school says so. Until then it counts as no.
        Depends = "depends",
    }
}

impl DescriptionRole {
    /// Whether this role has a lesbevoegdheid (dutch-practice 5.3); [`Self::sources`] has where it stands.
    #[must_use]
    pub const fn qualification(self) -> Qualification {
        match self {
            Self::AcademicTeacher | Self::SpecialistTeacher => Qualification::Yes,
            Self::SubjectSpecialist | Self::SharedSpecialist => Qualification::OwnSubject,
            Self::CareerChanger | Self::LioEmployee => Qualification::Temporarily,
            Self::Assistant
            | Self::TeacherSupporter
            | Self::LioTrainee
            | Self::Caretaker
            | Self::EventManager
            | Self::Childcare => Qualification::No,
            Self::PoolColleague | Self::Guide | Self::Empty => Qualification::Depends,
        }
    }

    /// The ids of the sources in the content for [`Self::qualification`].
    #[must_use]
    pub const fn sources(self) -> &'static [&'static str] {
        match self {
            Self::Assistant | Self::TeacherSupporter => &["cnv-assistent", "inspectie-bevoegd"],
            Self::SubjectSpecialist | Self::SharedSpecialist => &["vbs-voor-de-klas", "ocw-lerarentekort"],
            Self::CareerChanger => &["zij-instroom", "vbs-voor-de-klas"],
            Self::LioEmployee | Self::LioTrainee => &["ocw-lio", "vbs-voor-de-klas"],
            Self::AcademicTeacher
            | Self::SpecialistTeacher
            | Self::PoolColleague
            | Self::Guide
            | Self::Caretaker
            | Self::EventManager
            | Self::Childcare
            | Self::Empty => &["inspectie-bevoegd"],
        }
    }

    /// Whether a school may say this of someone in this role. Less than the role has is always allowed.
    #[must_use]
    pub const fn allows(self, lead: MayLead) -> bool {
        match (lead, self.qualification()) {
            (MayLead::No, _) | (_, Qualification::Yes | Qualification::Depends) => true,
            (MayLead::OwnSubject, of) => matches!(of, Qualification::OwnSubject),
            (MayLead::Temporarily { .. }, of) => matches!(of, Qualification::Temporarily),
            (MayLead::Yes, _) => false,
        }
    }

    /// What counts where the school said nothing; none where that depends on the person.
    #[must_use]
    pub const fn usual_lead(self) -> Option<MayLead> {
        match self.qualification() {
            Qualification::Yes => Some(MayLead::Yes),
            Qualification::OwnSubject => Some(MayLead::OwnSubject),
            Qualification::Temporarily => Some(MayLead::Temporarily { until: None }),
            Qualification::No => Some(MayLead::No),
            Qualification::Depends => None,
        }
    }

    /// Whether the school names the subject or specialism.
    #[must_use]
    pub const fn names_field(self) -> bool {
        matches!(self, Self::SubjectSpecialist | Self::SharedSpecialist | Self::SpecialistTeacher)
    }

    /// The description that fits someone of the week; none where none is known to fit.
    #[must_use]
    pub const fn of(role: StaffRole) -> Option<Self> {
        Some(match role {
            StaffRole::Assistant => Self::Assistant,
            StaffRole::TeacherSupporter => Self::TeacherSupporter,
            StaffRole::SubjectTeacher => Self::SubjectSpecialist,
            StaffRole::CareerChanger => Self::CareerChanger,
            StaffRole::LioEmployee => Self::LioEmployee,
            StaffRole::LioTrainee => Self::LioTrainee,
            StaffRole::Childcare => Self::Childcare,
            StaffRole::Caretaker => Self::Caretaker,
            StaffRole::Teacher | StaffRole::Student | StaffRole::Volunteer | StaffRole::Other => return None,
        })
    }

    /// Whether someone in this role of the week may have this description. A teacher may have that
    /// of a teacher, or of someone of whom it depends; a student or volunteer that of nobody else.
    #[must_use]
    pub fn suits(self, role: StaffRole) -> bool {
        match (Self::of(role), self) {
            (Some(Self::SubjectSpecialist), Self::SharedSpecialist) | (_, Self::Empty) => true,
            (Some(of), _) => of == self,
            (None, _) if role == StaffRole::Teacher => {
                matches!(self, Self::AcademicTeacher | Self::SpecialistTeacher | Self::PoolColleague | Self::Guide)
            }
            (None, _) => false,
        }
    }
}
