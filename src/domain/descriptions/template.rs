//! What the content gives a role to begin with: the facts and texts that [`super::fill`] fills in.

use serde::{Deserialize, Serialize};
use taakkompas_school::qualification::Required;

use super::law::Reach;
use super::parts::{TextPart, Time};
use super::role::DescriptionRole;
use crate::catalog::{SourceId, StatementId};
use crate::profile::{GroupForm, SchoolProfile};
use crate::scan::Level;

coded! {
    /// For which schools a task of a template is. What a school did not tell excludes nothing.
    pub enum Condition {
        /// For all.
        Always = "always",
        /// For a school of at most four groups.
        VerySmall = "very-small",
        /// For any other.
        NotVerySmall = "not-very-small",
        /// Where there are units.
        Units = "units",
        /// Where there are combination groups.
        Combined = "combined",
        /// Where the board has more schools.
        SeveralSchools = "several-schools",
        /// Where an onderwijsassistent or leraarondersteuner works.
        SupportStaff = "support-staff",
    }
}

impl Condition {
    /// Whether it holds for this school.
    #[must_use]
    pub fn holds(self, profile: &SchoolProfile) -> bool {
        match self {
            Self::Always => true,
            Self::VerySmall => profile.is_very_small(),
            Self::NotVerySmall => !profile.is_very_small(),
            Self::Units => profile.group_forms.contains(&GroupForm::Units),
            Self::Combined => profile.group_forms.contains(&GroupForm::Combined),
            Self::SeveralSchools => profile.board.is_none_or(crate::profile::BoardSize::has_several_schools),
            Self::SupportStaff => profile.may_have_support_staff(),
        }
    }
}

/// A task of a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateTask {
    /// What is done. `{ib}` and `{vak}` are replaced by the school's words.
    pub what: String,
    /// What it asks of someone's papers.
    pub needs: Required,
    /// How far it goes.
    pub reach: Reach,
    /// Whether it stands in the short form.
    pub short: bool,
    /// For which schools.
    pub condition: Condition,
}

/// Tasks under one heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateGroup {
    /// The heading.
    pub title: String,
    /// The tasks.
    pub tasks: Vec<TemplateTask>,
}

/// What is said of time beside the tasks: minutes only where a source has them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateSlot {
    /// What to agree.
    pub text: String,
    /// A usual time; only with a source.
    pub time: Option<Time>,
    /// Where that stands.
    pub source: Option<SourceId>,
}

/// What to mind where a statement of the scan has this level or less.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScanNote {
    /// The statement.
    pub statement: StatementId,
    /// The highest level for which it is said.
    pub up_to: Level,
    /// The text of the description it is about.
    pub part: TextPart,
    /// What to mind.
    pub text: String,
}

/// The start of a role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Template {
    /// The role.
    pub role: DescriptionRole,
    /// What it is called.
    pub title: String,
    /// What the work is for, in two sentences.
    pub purpose: String,
    /// The tasks.
    pub groups: Vec<TemplateGroup>,
    /// Time to talk.
    pub talking: TemplateSlot,
    /// Time to prepare.
    pub preparing: TemplateSlot,
    /// Guidance.
    pub guidance: TemplateSlot,
    /// Who guides.
    pub guide: String,
    /// What there is a say in.
    pub say: String,
    /// What may come from this colleague.
    pub initiative: String,
    /// What can be learnt.
    pub development: String,
    /// What answers in the scan say to mind.
    pub scan: Vec<ScanNote>,
}
