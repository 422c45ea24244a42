//! What a role comes with: what counts if the school says nothing, and the most that it may say.

use time::Date;

use super::{Held, MayLead, Required};
use crate::staff::StaffRole;

coded! {
    /// The lesbevoegdheid that comes with a role.
    pub enum OfRole {
        /// For every group.
        Full = "yes",
        /// For one subject only.
        OwnSubject = "own-subject",
        /// For a time, up to a last day.
        Temporarily = "temporarily",
        /// No lesbevoegdheid.
        None = "no",
        /// It depends on the person, so the school must say. Until then it counts as none.
        Depends = "depends",
    }
}

impl OfRole {
    /// Whether a school may say this about someone in the role. Less than the role comes with is always allowed.
    pub const fn allows(self, lead: MayLead) -> bool {
        match (lead, self) {
            (MayLead::No, _) | (_, Self::Full | Self::Depends) => true,
            (MayLead::OwnSubject, of) => matches!(of, Self::OwnSubject),
            (MayLead::Temporarily { .. }, of) => matches!(of, Self::Temporarily),
            (MayLead::Yes, _) => false,
        }
    }

    /// What counts if the school said nothing; `None` if that depends on the person.
    pub const fn usual(self) -> Option<MayLead> {
        match self {
            Self::Full => Some(MayLead::Yes),
            Self::OwnSubject => Some(MayLead::OwnSubject),
            Self::Temporarily => Some(MayLead::Temporarily { until: None }),
            Self::None => Some(MayLead::No),
            Self::Depends => None,
        }
    }

    /// The most that a school may say.
    pub const fn at_best(self) -> MayLead {
        match self {
            Self::Full | Self::Depends => MayLead::Yes,
            Self::OwnSubject => MayLead::OwnSubject,
            Self::Temporarily => MayLead::Temporarily { until: Some(Date::MAX) },
            Self::None => MayLead::No,
        }
    }

    /// Whether anyone in the role could be qualified for this work.
    pub const fn can_meet(self, required: Required) -> bool {
        match required {
            Required::Nothing => true,
            Required::OwnSubject => !matches!(self, Self::None),
            Required::Group => !matches!(self, Self::None | Self::OwnSubject),
        }
    }
}

impl StaffRole {
    /// The lesbevoegdheid that comes with the role (WPO artikel 3 lid 1 and 4, artikel 32 lid 10).
    pub const fn qualification(self) -> OfRole {
        match self {
            Self::Teacher => OfRole::Full,
            Self::SubjectTeacher => OfRole::OwnSubject,
            Self::CareerChanger | Self::LioEmployee => OfRole::Temporarily,
            Self::Assistant
            | Self::TeacherSupporter
            | Self::LioTrainee
            | Self::Student
            | Self::Childcare
            | Self::Volunteer
            | Self::Caretaker => OfRole::None,
            Self::Other => OfRole::Depends,
        }
    }

    /// Whether a school may say this about someone in the role.
    pub const fn allows(self, lead: MayLead) -> bool {
        self.qualification().allows(lead)
    }

    /// What counts: what the school said, but never more than the role allows. `None` if it depends on the person and
    /// the school said nothing.
    pub fn known_lead(self, said: Option<MayLead>) -> Option<MayLead> {
        said.filter(|&lead| self.allows(lead)).or_else(|| self.qualification().usual())
    }

    /// The same, for a room that does not distinguish "not said" from "no".
    pub fn lead(self, said: Option<MayLead>) -> MayLead {
        self.known_lead(said).unwrap_or(MayLead::No)
    }

    /// The lesbevoegdheid of someone in the role, given what the school said and the subject, if the room asks for one.
    pub fn held(self, said: Option<MayLead>, subject: Option<&str>) -> Held<'_> {
        self.known_lead(said).map_or(Held::NotSaid, |lead| lead.held(subject))
    }

    /// The ids of the sources in the content, for [`Self::qualification`].
    pub const fn sources(self) -> &'static [&'static str] {
        match self {
            Self::Assistant | Self::TeacherSupporter => &["wpo-3", "inspectie-bevoegd", "cnv-assistent"],
            Self::SubjectTeacher => &["besluit-bekwaam", "vbs-voor-de-klas"],
            Self::CareerChanger => &["wpo-3", "zij-instroom"],
            Self::LioEmployee | Self::LioTrainee => &["wpo-3", "ocw-lio"],
            Self::Student => &["wpo-3", "inspectie-bevoegd"],
            Self::Teacher | Self::Childcare | Self::Volunteer | Self::Caretaker | Self::Other => {
                &["wpo-3", "inspectie-bevoegd"]
            }
        }
    }
}
