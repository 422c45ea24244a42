//! How things are as a whole: this decides the tone, the limits and the kind of measure.

use taakkompas_scan::profile::{Changes, SchoolProfile, Vacancies};
use taakkompas_scan::scan::{Level, ScanResult, ThemeOutcome};

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

/// Reads the situation. Rule 6 of the plan: one statement at `Nog niet` is not in order.
///
/// - Unknown: more "weet ik niet" than levels, or no theme with a level.
/// - Crisis: three quarters of at least four known themes at `Nog niet`, unless the school says that it has few changes
///   and no vacancies; or half of them, with five or more changes, vacancies or long absences.
/// - In order: no known theme below `Meestal`, and no statement at `Nog niet`.
///
/// `has_not_yet`: whether any statement that counts is answered with `Nog niet`.
pub fn of(profile: &SchoolProfile, result: &ScanResult, has_not_yet: bool) -> Situation {
    const ENOUGH_THEMES: usize = 4;
    let levels: Vec<Level> = result.themes.iter().filter_map(|theme| theme.outcome.level()).collect();
    if levels.is_empty() || result.unknown() > result.levels() {
        return Situation::MostlyUnknown;
    }
    let lowest = levels.iter().filter(|&&level| level == Level::NotYet).count();
    let overloaded = profile.has_many_changes() || profile.vacancies == Some(Vacancies::FiveOrMore);
    let half = lowest * 2 >= levels.len();
    let too_much = nearly_all_low(result) && !says_it_is_calm(profile);
    if levels.len() >= ENOUGH_THEMES && (too_much || (half && overloaded)) {
        Situation::Crisis
    } else if levels.iter().all(|&level| level >= Level::Mostly) && !has_not_yet {
        Situation::InOrder
    } else {
        Situation::Ordinary
    }
}

/// Whether three quarters of the themes with a level, at least three, are at `Nog niet`.
pub fn nearly_all_low(result: &ScanResult) -> bool {
    let levels = || result.themes.iter().filter_map(|theme| theme.outcome.level());
    let lowest = levels().filter(|&level| level == Level::NotYet).count();
    lowest >= 3 && lowest * 4 >= levels().count() * 3
}

/// Whether the profile denies a crisis: at most two changes and no vacancies. What is not answered denies nothing.
fn says_it_is_calm(profile: &SchoolProfile) -> bool {
    profile.changes == Some(Changes::UpToTwo) && profile.vacancies == Some(Vacancies::None)
}

/// Rule 5 of the plan: whether much is unknown, a third of the themes that apply, or one "weet ik niet" to two levels;
/// or only one or two themes have a level at all.
///
/// Below "most" there is no cliff: the plan stays as small as one that only asks, and one of its goals is to ask.
pub fn much_is_unknown(result: &ScanResult) -> bool {
    const FEW_THEMES: usize = 3;
    let count = |wanted: fn(ThemeOutcome) -> bool| result.themes.iter().filter(|theme| wanted(theme.outcome)).count();
    let unknown = count(|outcome| outcome == ThemeOutcome::Unknown);
    let applies = count(|outcome| outcome != ThemeOutcome::NotApplicable);
    let known = count(|outcome| outcome.level().is_some());
    (unknown > 0 && unknown * 3 >= applies)
        || (known < FEW_THEMES && known < applies)
        || (result.unknown() > 0 && result.unknown() * 2 >= result.levels())
}
