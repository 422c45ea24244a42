//! The roles that have a description, and which role of the school each is in the eyes of the law.

use taakkompas_school::qualification::OfRole;

use taakkompas_school::qualification::MayLead;
use taakkompas_school::staff::StaffRole;

coded! {
    /// A role with its own description. The code appears in addresses: `/taakomschrijvingen/<code>`.
    pub enum DescriptionRole {
        /// Onderwijsassistent.
        Assistant = "onderwijsassistent",
        /// Leraarondersteuner.
        TeacherSupporter = "leraarondersteuner",
        /// Vakspecialist of the school itself.
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
        /// Groepsleraar, alone or in a duo.
        GroupTeacher = "groepsleraar",
        /// Startende leraar: a groepsleraar in the first years.
        StartingTeacher = "startende-leraar",
        /// Bouwcoördinator or member of the managementteam.
        Coordinator = "bouwcoordinator",
        /// Pedagoog, orthopedagoog or jeugdprofessional.
        Pedagogue = "pedagoog",
        /// Klassenassistent or zorgassistent, mostly in sbo and so.
        ClassAssistant = "klassenassistent",
        /// Administratief medewerker.
        Administrator = "administratief-medewerker",
        /// Vrijwilliger: overblijf, help or a guest lesson.
        Volunteer = "vrijwilliger",
        /// None of these: the school fills it in.
        Empty = "leeg",
    }
}

impl DescriptionRole {
    /// The role of the school under which the law knows this one. For roles that depend on the person it is `Other`,
    /// and the school says which papers that person has; an eventmanager and an administratief medewerker are staff
    /// without a lesbevoegdheid, like a conciërge. A klassenassistent is known as an assistent.
    pub const fn in_law(self) -> StaffRole {
        match self {
            Self::Assistant | Self::ClassAssistant => StaffRole::Assistant,
            Self::TeacherSupporter => StaffRole::TeacherSupporter,
            Self::SubjectSpecialist | Self::SharedSpecialist => StaffRole::SubjectTeacher,
            Self::AcademicTeacher | Self::SpecialistTeacher | Self::GroupTeacher | Self::StartingTeacher => {
                StaffRole::Teacher
            }
            Self::CareerChanger => StaffRole::CareerChanger,
            Self::LioEmployee => StaffRole::LioEmployee,
            Self::LioTrainee => StaffRole::LioTrainee,
            Self::Childcare => StaffRole::Childcare,
            Self::Volunteer => StaffRole::Volunteer,
            Self::Caretaker | Self::EventManager | Self::Administrator => StaffRole::Caretaker,
            Self::PoolColleague | Self::Guide | Self::Coordinator | Self::Pedagogue | Self::Empty => StaffRole::Other,
        }
    }

    /// The lesbevoegdheid that comes with this role.
    pub const fn qualification(self) -> OfRole {
        self.in_law().qualification()
    }

    /// The ids of the sources in the content for [`Self::qualification`].
    pub const fn sources(self) -> &'static [&'static str] {
        self.in_law().sources()
    }

    /// Whether a school may say this of someone in this role. Less than the role has is always allowed.
    pub const fn allows(self, lead: MayLead) -> bool {
        self.in_law().allows(lead)
    }

    /// What counts if the school said nothing; `None` if that depends on the person.
    pub const fn usual_lead(self) -> Option<MayLead> {
        self.qualification().usual()
    }

    /// Whether the school names a subject or specialism for this role.
    pub const fn names_field(self) -> bool {
        matches!(self, Self::SubjectSpecialist | Self::SharedSpecialist | Self::SpecialistTeacher)
    }

    /// The description that fits someone in this role of the week; `None` if no description is known to fit.
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
            StaffRole::Teacher => Self::GroupTeacher,
            StaffRole::Volunteer => Self::Volunteer,
            StaffRole::Student | StaffRole::Other => return None,
        })
    }

    /// Whether someone in this role of the week may have this description. A teacher may have that of any teacher, or one
    /// for which it depends on the person; someone else ("iemand anders") one for which the week has no role of its own;
    /// a student only the empty one.
    pub fn suits(self, role: StaffRole) -> bool {
        match (role, self) {
            (_, Self::Empty)
            | (StaffRole::SubjectTeacher, Self::SharedSpecialist)
            | (StaffRole::Assistant, Self::ClassAssistant)
            | (
                StaffRole::Teacher,
                Self::AcademicTeacher
                | Self::SpecialistTeacher
                | Self::StartingTeacher
                | Self::Coordinator
                | Self::PoolColleague
                | Self::Guide,
            )
            | (StaffRole::Other, Self::Coordinator | Self::Pedagogue) => true,
            _ => Self::of(role) == Some(self),
        }
    }
}
