//! Usual tasks of a school, to start a list from: a separate part that only the division of tasks reads.

use serde::{Deserialize, Serialize};
use taakkompas_division::catalog::UsualTask;
use taakkompas_scan::catalog::SourceId;
use taakkompas_school::coded;
use taakkompas_school::staff::StaffRole;

use super::bytes::packed;
use super::library::Statute;

coded! {
    /// The heading that a usual task is listed under.
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

/// A usual task, with notes on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsualTaskText {
    /// The task as the division adopts it.
    pub task: UsualTask,
    /// The heading that it is listed under.
    pub group: TaskGroup,
    /// The roles that schools hand it over to; each of them may do it.
    pub hand_over: Vec<StaffRole>,
    /// What is good to know about it.
    pub note: Option<String>,
    /// Where its minutes or its note come from.
    pub source: Option<SourceId>,
    /// The statute that its note is about, if [`Self::source`] is another.
    pub law: Option<SourceId>,
    /// The title of that statute or of [`Self::source`] if it is one, with article and version.
    pub statute: Option<(String, Statute)>,
}

/// The usual tasks, in the order of their file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct UsualTasks {
    /// All of them.
    pub tasks: Vec<UsualTaskText>,
}

packed!(UsualTasks);

impl UsualTasks {
    /// The task with this code.
    pub fn task(&self, id: &str) -> Option<&UsualTaskText> {
        self.tasks.iter().find(|text| text.task.id == id)
    }

    /// The task with this label; case is ignored.
    pub fn named(&self, label: &str) -> Option<&UsualTaskText> {
        let label = label.trim().to_lowercase();
        self.tasks.iter().find(|text| text.task.label.to_lowercase() == label)
    }
}
