//! What the content gives a role to start from: the facts and texts that [`super::fill`] fills in.

use serde::{Deserialize, Serialize};
use taakkompas_school::qualification::Required;

use super::law::Reach;
use super::parts::{TextPart, Time};
use super::role::DescriptionRole;
use taakkompas_scan::catalog::{SourceId, StatementId};
use taakkompas_scan::profile::{GroupForm, SchoolProfile};
use taakkompas_scan::scan::Level;

coded! {
    /// The schools that a task of a template is for. What a school did not say excludes nothing.
    pub enum Condition {
        /// All schools.
        Always = "always",
        /// Schools with at most four groups.
        VerySmall = "very-small",
        /// All other schools.
        NotVerySmall = "not-very-small",
        /// Schools with units.
        Units = "units",
        /// Schools with combination groups.
        Combined = "combined",
        /// Schools whose board has several schools.
        SeveralSchools = "several-schools",
        /// Schools with an onderwijsassistent or leraarondersteuner.
        SupportStaff = "support-staff",
    }
}

impl Condition {
    /// Whether it holds for this school.
    pub fn holds(self, profile: &SchoolProfile) -> bool {
        match self {
            Self::Always => true,
            Self::VerySmall => profile.is_very_small(),
            Self::NotVerySmall => !profile.is_very_small(),
            Self::Units => profile.group_forms.contains(&GroupForm::Units),
            Self::Combined => profile.group_forms.contains(&GroupForm::Combined),
            Self::SeveralSchools => profile.board.is_none_or(taakkompas_scan::profile::BoardSize::has_several_schools),
            Self::SupportStaff => profile.may_have_support_staff(),
        }
    }
}

/// A task of a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateTask {
    /// What is done. `{ib}` and `{vak}` are replaced by the school's words.
    pub what: String,
    /// The papers it asks for.
    pub needs: Required,
    /// How far it goes.
    pub reach: Reach,
    /// Whether it is in the short form.
    pub short: bool,
    /// The schools it is for.
    pub condition: Condition,
}

/// Tasks under one heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateGroup {
    /// The heading of these tasks.
    pub title: String,
    /// The tasks, in order.
    pub tasks: Vec<TemplateTask>,
}

/// Time in addition to the tasks: minutes only if a source has them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateSlot {
    /// What to agree.
    pub text: String,
    /// A usual time; only with a source.
    pub time: Option<Time>,
    /// Where that time is stated.
    pub source: Option<SourceId>,
}

/// A point to watch if a statement of the scan has this level or a lower one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScanNote {
    /// The statement that was answered.
    pub statement: StatementId,
    /// The highest level for which it applies.
    pub up_to: Level,
    /// The text of the description it is about.
    pub part: TextPart,
    /// What to watch out for.
    pub text: String,
}

/// What a description of a role starts from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Template {
    /// The role it is for.
    pub role: DescriptionRole,
    /// The title of the description.
    pub title: String,
    /// What the work is for, in two sentences.
    pub purpose: String,
    /// The tasks, grouped under headings.
    pub groups: Vec<TemplateGroup>,
    /// Time to talk.
    pub talking: TemplateSlot,
    /// Time to prepare.
    pub preparing: TemplateSlot,
    /// Guidance.
    pub guidance: TemplateSlot,
    /// Who guides.
    pub guide: String,
    /// What this colleague has a say in.
    pub say: String,
    /// The initiatives that this colleague may take.
    pub initiative: String,
    /// What this colleague can learn.
    pub development: String,
    /// Points to watch that depend on answers in the scan.
    pub scan: Vec<ScanNote>,
}
