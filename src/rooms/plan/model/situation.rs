//! How things are as a whole: this decides the tone, the limits and the kind of measure.

use taakkompas_scan::profile::{SchoolProfile, Vacancies};
use taakkompas_scan::scan::{Level, ScanResult};

coded! {
    /// How things are.
    pub enum Situation {
        /// Too much at once: put things on hold and calm the morning.
        Crisis = "crisis",
        /// Most is unknown: ask the team first.
        MostlyUnknown = "mostly-unknown",
        /// Everything that is known is in place: keep it, share it.
        InOrder = "in-order",
        /// There are some things to gain.
        Ordinary = "ordinary",
    }
}

/// Reads the situation.
///
/// - Unknown: more "weet ik niet" than levels, or no theme with a level.
/// - Crisis: three quarters of at least four known themes at `Nog niet`; or half of them, with five
///   or more changes, vacancies or long absences.
/// - In order: no known theme below `Meestal`.
pub fn of(profile: &SchoolProfile, result: &ScanResult) -> Situation {
    const ENOUGH_THEMES: usize = 4;
    let levels: Vec<Level> = result.themes.iter().filter_map(|theme| theme.outcome.level()).collect();
    if levels.is_empty() || result.unknown() > result.levels() {
        return Situation::MostlyUnknown;
    }
    let lowest = levels.iter().filter(|&&level| level == Level::NotYet).count();
    let overloaded = profile.has_many_changes() || profile.vacancies == Some(Vacancies::FiveOrMore);
    let nearly_all = lowest * 4 >= levels.len() * 3;
    let half = lowest * 2 >= levels.len();
    if levels.len() >= ENOUGH_THEMES && (nearly_all || (half && overloaded)) {
        Situation::Crisis
    } else if levels.iter().all(|&level| level >= Level::Mostly) {
        Situation::InOrder
    } else {
        Situation::Ordinary
    }
}
