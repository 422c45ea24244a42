//! What a goal is about: a theme, or asking the team.

use taakkompas_scan::theme::Theme;

/// What a goal is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum GoalKind {
    /// Asking the team first.
    Ask,
    /// Working on a theme.
    Theme(Theme),
}

impl GoalKind {
    /// The stable code: that of the theme, or `vragen`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ask => "vragen",
            Self::Theme(theme) => theme.code(),
        }
    }

    /// The theme; `None` if the goal is to ask.
    pub const fn theme(self) -> Option<Theme> {
        match self {
            Self::Ask => None,
            Self::Theme(theme) => Some(theme),
        }
    }
}
