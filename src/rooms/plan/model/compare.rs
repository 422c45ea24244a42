//! Two scans of a school beside each other, per theme, next to what was done between. It says what changed, never why: two
//! scans and a list of actions cannot tell.

use std::collections::BTreeMap;

use time::Date;

use super::agreements::Agreements;
use super::decisions::{ActionStatus, Decisions};
use taakkompas_scan::catalog::{Catalog, MeasureId};
use taakkompas_scan::scan::{ScanResult, ThemeOutcome};
use taakkompas_scan::theme::Theme;

/// A theme in both scans.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeThenNow {
    /// The theme.
    pub theme: Theme,
    /// What its answers added up to in the earlier scan.
    pub then: ThemeOutcome,
    /// What they add up to now.
    pub now: ThemeOutcome,
    /// What was done for it, with the day if that is known; in order of time, what has no day first.
    pub done: Vec<(MeasureId, Option<Date>)>,
}

/// The actions that are done in a plan, with the day if that is known.
pub fn done(decisions: &Decisions, agreements: &Agreements) -> BTreeMap<MeasureId, Option<Date>> {
    let is_done = decisions
        .by_measure
        .iter()
        .filter(|(_, decision)| decision.progress == ActionStatus::Done && !decision.placement.is_out());
    is_done.map(|(id, _)| (id.clone(), agreements.of(id).and_then(|kept| kept.history.done_on()))).collect()
}

/// Both scans beside each other, theme by theme. `done` is what was done in the plans of both.
pub fn compare(
    catalog: &Catalog,
    then: &ScanResult,
    now: &ScanResult,
    done: &BTreeMap<MeasureId, Option<Date>>,
) -> Vec<ThemeThenNow> {
    let of_theme = |theme: Theme| {
        let is_of = |id: &MeasureId| catalog.measure(id.as_str()).is_some_and(|measure| measure.theme == theme);
        let mut found: Vec<_> = done.iter().filter(|(id, _)| is_of(id)).map(|(id, day)| (id.clone(), *day)).collect();
        found.sort_by_key(|(_, day)| *day);
        found
    };
    let row = |&theme: &Theme| {
        let outcome = |result: &ScanResult| result.theme(theme).map_or(ThemeOutcome::Open, |result| result.outcome);
        ThemeThenNow { theme, then: outcome(then), now: outcome(now), done: of_theme(theme) }
    };
    Theme::ALL.iter().map(row).collect()
}
