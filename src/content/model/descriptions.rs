//! What task descriptions start from, with what to know beside them.

use serde::{Deserialize, Serialize};
use taakkompas_domain::catalog::{FindingId, SourceId};
use taakkompas_domain::coded;
use taakkompas_domain::descriptions::{DescriptionRole, Template};

use super::bytes::{self, BytesError};

coded! {
    /// To whom a question goes that no source answers.
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

/// What the board decides, in today's state: functiehuis, example functions, scales, papers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoardPoint {
    /// What it decides, and how that is today.
    pub text: String,
    /// Where that stands.
    pub sources: Vec<SourceId>,
}

/// What to ask because no source says it for sure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// To whom.
    pub ask: Asked,
    /// The question.
    pub text: String,
}

/// The template of a role, with what to know beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleTemplate {
    /// What a description is filled from.
    pub template: Template,
    /// What this role may and may not, and why, in plain words.
    pub law: String,
    /// What the board decides.
    pub board: Vec<BoardPoint>,
    /// What to ask.
    pub questions: Vec<Question>,
    /// What in the template is our own suggestion.
    pub own: String,
    /// The rows of the report it rests on.
    pub findings: Vec<FindingId>,
    /// The sources outside the report.
    pub sources: Vec<SourceId>,
}

/// The templates, in the order of the roles; each role has one.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Descriptions {
    /// The templates.
    pub roles: Vec<RoleTemplate>,
}

impl Descriptions {
    /// The template of a role; checked content has one for each.
    #[must_use]
    pub fn role(&self, role: DescriptionRole) -> Option<&RoleTemplate> {
        self.roles.iter().find(|of| of.template.role == role)
    }

    /// The bytes that the app is built with.
    ///
    /// # Errors
    /// Where a text cannot be written, which no loaded content does.
    pub fn to_bytes(&self) -> Result<Vec<u8>, BytesError> {
        bytes::write(self)
    }

    /// Reads what [`Descriptions::to_bytes`] wrote.
    ///
    /// # Errors
    /// Where the bytes are damaged or of another version.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BytesError> {
        bytes::read(bytes)
    }
}
