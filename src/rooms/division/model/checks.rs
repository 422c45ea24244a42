//! What people say about the tasks they have: whether each is still as it was agreed.

use serde::{Deserialize, Serialize};

use super::TaskId;

coded! {
    /// What someone says about a task that they have: whether it is as it was agreed.
    pub enum Check {
        /// It is as agreed.
        Fits = "fits",
        /// It takes more time.
        More = "more",
        /// It takes less time.
        Less = "less",
        /// They do not do it, or no longer.
        NotMine = "not-mine",
    }
}

impl Check {
    /// How the line begins.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Fits => "Klopt",
            Self::More => "Kost meer",
            Self::Less => "Kost minder",
            Self::NotMine => "Doe ik niet",
        }
    }
}

/// What someone said about one of their tasks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    /// The task in question.
    pub task: TaskId,
    /// What they said about it.
    pub check: Check,
}
