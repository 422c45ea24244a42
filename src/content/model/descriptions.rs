//! What task descriptions start from, with background on each role.

use serde::{Deserialize, Serialize};
use taakkompas_descriptions::{DescriptionRole, Template};
use taakkompas_scan::catalog::{FindingId, SourceId};
use taakkompas_school::coded;

use super::bytes::packed;

coded! {
    /// Who to put a question to that no source answers.
    pub enum Asked {
        /// The board.
        Board = "board",
        /// P&O.
        Hr = "hr",
        /// The PMR.
        Pmr = "pmr",
        /// The school leader.
        Leader = "leader",
    }
}

/// Something the board decides, as it is today: functiehuis, example functions, scales, papers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoardPoint {
    /// What the board decides, and how that is today.
    pub text: String,
    /// Where that is stated.
    pub sources: Vec<SourceId>,
}

/// A question to ask, because no source answers it for sure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Who to ask.
    pub ask: Asked,
    /// The question.
    pub text: String,
}

/// The template of a role, with background.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleTemplate {
    /// What a description is filled from.
    pub template: Template,
    /// What this role may and may not do, and why, in plain words.
    pub law: String,
    /// What the board decides.
    pub board: Vec<BoardPoint>,
    /// What to ask, and whom.
    pub questions: Vec<Question>,
    /// What in the template is our own suggestion.
    pub own: String,
    /// The rows of the report that it rests on.
    pub findings: Vec<FindingId>,
    /// The sources outside the report.
    pub sources: Vec<SourceId>,
}

/// The templates, in the order of the roles.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Descriptions {
    /// The templates.
    pub roles: Vec<RoleTemplate>,
}

packed!(Descriptions);

impl Descriptions {
    /// The template of a role; checked content has one for each.
    pub fn role(&self, role: DescriptionRole) -> Option<&RoleTemplate> {
        self.roles.iter().find(|of| of.template.role == role)
    }
}
