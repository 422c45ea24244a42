//! Usual tasks of a school, to begin a list with: a part of its own, which only the division of tasks reads.

use serde::{Deserialize, Serialize};
use taakkompas_domain::catalog::SourceId;
use taakkompas_domain::coded;
use taakkompas_domain::deployment::StaffRole;
use taakkompas_domain::division::catalog::UsualTask;

use super::bytes::{self, BytesError};

coded! {
    /// Under which heading a usual task stands.
    pub enum TaskGroup {
        /// Feesten en vieringen.
        Celebrations = "celebrations",
        /// Uitjes, sport en cultuur.
        Outings = "outings",
        /// Ouders.
        Parents = "parents",
        /// Onderwijs en leerlingen.
        Education = "education",
        /// Spullen en gebouw.
        Materials = "materials",
        /// Computers en gegevens.
        Digital = "digital",
        /// Veiligheid en medezeggenschap.
        Safety = "safety",
        /// Team en organisatie.
        Team = "team",
    }
}

/// A usual task, with what is said of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsualTaskText {
    /// The task as the domain takes it over.
    pub task: UsualTask,
    /// Under which heading it stands.
    pub group: TaskGroup,
    /// To which roles schools hand it over; each may do it.
    pub hand_over: Vec<StaffRole>,
    /// What is good to know.
    pub note: Option<String>,
    /// Where its minutes or its note come from.
    pub source: Option<SourceId>,
}

/// The usual tasks, in the order of their file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct UsualTasks {
    /// The tasks.
    pub tasks: Vec<UsualTaskText>,
}

impl UsualTasks {
    /// The task of this code.
    #[must_use]
    pub fn task(&self, id: &str) -> Option<&UsualTaskText> {
        self.tasks.iter().find(|text| text.task.id == id)
    }

    /// The task that is called this; capitals do not matter.
    #[must_use]
    pub fn named(&self, label: &str) -> Option<&UsualTaskText> {
        let label = label.trim().to_lowercase();
        self.tasks.iter().find(|text| text.task.label.to_lowercase() == label)
    }

    /// The bytes that the app is built with.
    ///
    /// # Errors
    /// Where a text cannot be written, which no loaded content does.
    pub fn to_bytes(&self) -> Result<Vec<u8>, BytesError> {
        bytes::write(self)
    }

    /// Reads what [`UsualTasks::to_bytes`] wrote.
    ///
    /// # Errors
    /// Where the bytes are damaged or of another version.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, BytesError> {
        bytes::read(bytes)
    }
}
