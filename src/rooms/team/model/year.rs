//! The year: the last round beside this one, per theme.

use taakkompas_scan::catalog::Statements;
use taakkompas_scan::scan::{Answer, Level};
use taakkompas_scan::theme::Theme;

use crate::picture::Picture;

/// A theme in two rounds, as the team saw it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ThemeInRounds {
    /// The theme.
    pub theme: Theme,
    /// In the earlier round; `None` if too little is known.
    pub before: Option<Level>,
    /// In the later one.
    pub now: Option<Level>,
}

/// The fewest statements with a level from which a theme has one, as in the short scan.
const FEWEST: usize = 2;

/// How the team sees a theme: the average of what is shown of its statements, rounded, a half down. It comes from the picture
/// alone.
pub fn level(picture: &Picture, statements: &Statements, theme: Theme) -> Option<Level> {
    let line = |id: &str| picture.line(id).and_then(|line| line.team.middle).and_then(Answer::level);
    let levels: Vec<Level> = statements.of(theme).filter_map(|statement| line(statement.id.as_str())).collect();
    if levels.len() < FEWEST {
        return None;
    }
    let count = u32::try_from(levels.len()).ok()?;
    let sum: u32 = levels.iter().map(|level| level.value()).sum();
    // A half is rounded down.
    let rounded = (sum * 2 + count - 1) / (count * 2);
    Level::ALL.iter().copied().find(|level| level.value() == rounded)
}

/// Every theme in both rounds.
pub fn beside(before: &Picture, now: &Picture, statements: &Statements) -> Vec<ThemeInRounds> {
    let of = |picture: &Picture, theme: Theme| level(picture, statements, theme);
    let theme = |&theme: &Theme| ThemeInRounds { theme, before: of(before, theme), now: of(now, theme) };
    Theme::ALL.iter().map(theme).collect()
}
