//! What a school needs its board for, in a fixed order that says nothing of what matters more.

use taakkompas_scan::catalog::{Document, Measure, Role};
use taakkompas_scan::theme::Theme;

coded! {
    /// A question to the board.
    pub enum Question {
        /// Functiehuis: which functions there are, and how somebody grows into one.
        Functions = "functions",
        /// The pool of substitutes, and other help when somebody is ill.
        Pool = "pool",
        /// Formatie: hours and people for a school year or longer.
        Formation = "formation",
        /// Scholing: what people learn, and the places in which they learn it.
        Training = "training",
        /// Anything else.
        Other = "other",
    }
}

impl Question {
    /// What an action asks of a board. The school may say that it is another.
    pub fn of(measure: &Measure) -> Self {
        match (measure.document, measure.theme) {
            (Document::TrainingPlan, _) => Self::Training,
            (_, Theme::Expertise) => Self::Functions,
            (Document::FormationPlan, _) | (_, Theme::Vision) => Self::Formation,
            (_, Theme::Cover) => Self::Pool,
            (_, Theme::Deployment | Theme::Agreements | Theme::Room | Theme::Talent | Theme::Ownership) => Self::Other,
        }
    }
}

/// Whether an action needs the board: it cannot be done without, the school chose the board or its P&O to lead it, or the
/// catalog says that it takes time of either.
pub fn needs_board(measure: &Measure, owners: &[Role]) -> bool {
    let is_of_board = |role: &Role| matches!(role, Role::Board | Role::Hr);
    measure.depends_on_board
        || owners.iter().any(is_of_board)
        || measure.time.iter().any(|time| is_of_board(&time.role))
}
