//! The year: the last round beside this one, per theme.

use taakkompas_scan::catalog::{Statement, Statements};
use taakkompas_scan::scan::{Answer, Level};
use taakkompas_scan::theme::Theme;

use crate::picture::Picture;

/// A theme in two rounds, as the team saw it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ThemeInRounds {
    /// The theme.
    pub theme: Theme,
    /// In the earlier round; `None` if too little is known in both.
    pub before: Option<Level>,
    /// In the later one; `None` as well in that case.
    pub now: Option<Level>,
}

/// The fewest statements with a level in both from which a theme has one, as in the short scan.
const FEWEST: usize = 2;

/// How a team sees a theme by these levels: their average, a half rounded down.
fn level(levels: &[Level]) -> Option<Level> {
    let count = u32::try_from(levels.len()).ok()?;
    let sum: u32 = levels.iter().map(|level| level.value()).sum();
    // A half is rounded down.
    let rounded = (sum * 2 + count).checked_sub(1)?.checked_div(count * 2)?;
    Level::ALL.iter().copied().find(|level| level.value() == rounded)
}

/// Every theme in both rounds, by the statements that have a level in both: a short scan asks others than a full one, and what only
/// one round asked would make a difference that nobody saw. It comes from the pictures alone.
pub fn beside(before: &Picture, now: &Picture, statements: &Statements) -> Vec<ThemeInRounds> {
    let of = |picture: &Picture, id: &str| picture.line(id).and_then(|line| line.team.middle).and_then(Answer::level);
    let theme = |&theme: &Theme| {
        let both = |statement: &Statement| of(before, statement.id.as_str()).zip(of(now, statement.id.as_str()));
        let (before, now): (Vec<Level>, Vec<Level>) = statements.of(theme).filter_map(both).unzip();
        let is_enough = now.len() >= FEWEST;
        let level = |levels: &[Level]| level(levels).filter(|_| is_enough);
        ThemeInRounds { theme, before: level(&before), now: level(&now) }
    };
    Theme::ALL.iter().map(theme).collect()
}
