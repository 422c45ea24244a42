//! The path through the scan: what a page asks, what comes before and after it, what is still open.
//!
//! All of it follows from the profile and the answers; none of it is stored.

use crate::kit::records::scan::Scan;
use taakkompas_scan::catalog::Statement;
use taakkompas_scan::profile::SchoolProfile;
use taakkompas_scan::scan::{self, Completion};
use taakkompas_scan::theme::Theme;

use crate::kit::library::statements;
use crate::rooms::route::{PlanPage, Route, ScanPage};

/// Which statements are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// Two per theme.
    Short,
    Full,
}

impl Depth {
    pub const fn route(self, theme: Theme) -> Route {
        match self {
            Self::Short => Route::Scan(ScanPage::ShortTheme(theme)),
            Self::Full => Route::Scan(ScanPage::Theme(theme)),
        }
    }

    /// The scan that a school is doing: the full one once it has answered something that the short scan does not ask.
    pub fn of(scan: &Scan) -> Self {
        let beyond_short = Theme::ALL.iter().any(|&theme| {
            let short = scan::short_scan(statements(), theme, &scan.profile);
            applying(theme, &scan.profile)
                .iter()
                .any(|statement| scan.answers.contains_key(&statement.id) && !short.contains(statement))
        });
        if beyond_short { Self::Full } else { Self::Short }
    }
}

/// The statements on a theme's page: in the full scan all five, even those that do not apply.
pub fn shown(theme: Theme, depth: Depth, profile: &SchoolProfile) -> Vec<&'static Statement> {
    match depth {
        Depth::Short => scan::short_scan(statements(), theme, profile),
        Depth::Full => statements().of(theme).collect(),
    }
}

/// The statements on a theme's page that count for this school.
pub fn asked(theme: Theme, depth: Depth, profile: &SchoolProfile) -> Vec<&'static Statement> {
    match depth {
        Depth::Short => scan::short_scan(statements(), theme, profile),
        Depth::Full => applying(theme, profile),
    }
}

/// All statements that a scan asks of this school.
pub fn asked_in_all(depth: Depth, profile: &SchoolProfile) -> Vec<&'static Statement> {
    Theme::ALL.iter().flat_map(|&theme| asked(theme, depth, profile)).collect()
}

/// The themes in the order in which they come: those that a visitor was asked to begin with, and then the others as usual.
pub fn themes(begin_with: &[Theme]) -> impl DoubleEndedIterator<Item = Theme> {
    let others = Theme::ALL.iter().copied().filter(|theme| !begin_with.contains(theme));
    begin_with.iter().copied().chain(others).collect::<Vec<_>>().into_iter()
}

/// How far a theme is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ThemeState {
    /// Nothing in it applies to this school.
    NotApplicable,
    /// No answer yet.
    NotBegun,
    /// Some of the answers.
    Partly(Completion),
    /// All answers.
    Done,
}

/// How far a theme is in a scan.
pub fn theme_state(theme: Theme, depth: Depth, scan: &Scan) -> ThemeState {
    let progress = scan::progress(asked(theme, depth, &scan.profile), &scan.answers);
    match progress {
        Completion { asked: 0, .. } => ThemeState::NotApplicable,
        Completion { answered: 0, .. } => ThemeState::NotBegun,
        progress if progress.is_done() => ThemeState::Done,
        progress => ThemeState::Partly(progress),
    }
}

/// The page after a theme's; themes in which nothing applies are skipped. The last leads to the first step at once: who
/// wants to look at all answers does so from there.
pub fn after(theme: Theme, depth: Depth, profile: &SchoolProfile, begin_with: &[Theme]) -> Route {
    let mut later = themes(begin_with).skip_while(|&other| other != theme).skip(1);
    later
        .find(|&other| has_something(other, depth, profile))
        .map_or(Route::Plan(PlanPage::Result), |other| depth.route(other))
}

/// The page before a theme's; themes in which nothing applies are skipped.
pub fn before(theme: Theme, depth: Depth, profile: &SchoolProfile, begin_with: &[Theme]) -> Route {
    let mut earlier = themes(begin_with).rev().skip_while(|&other| other != theme).skip(1);
    earlier
        .find(|&other| has_something(other, depth, profile))
        .map_or(Route::Scan(ScanPage::Profile), |other| depth.route(other))
}

/// The page before the check: the last theme of a scan.
pub fn before_check(depth: Depth, profile: &SchoolProfile) -> Route {
    let mut themes = Theme::ALL.iter().rev().copied();
    themes
        .find(|&theme| has_something(theme, depth, profile))
        .map_or(Route::Scan(ScanPage::Profile), |theme| depth.route(theme))
}

/// The page of the first theme of a scan.
pub fn first(depth: Depth, profile: &SchoolProfile, begin_with: &[Theme]) -> Route {
    themes(begin_with)
        .find(|&theme| has_something(theme, depth, profile))
        .map_or(Route::Scan(ScanPage::Check), |theme| depth.route(theme))
}

/// The first step that is open: the profile, as long as nothing was answered; then the themes; then the check.
pub fn next_open(depth: Depth, scan: &Scan, begin_with: &[Theme]) -> Route {
    if scan.answers.is_empty() && !scan.profile.first_questions_answered() {
        return Route::Scan(ScanPage::Profile);
    }
    let is_open =
        |theme: Theme| matches!(theme_state(theme, depth, scan), ThemeState::NotBegun | ThemeState::Partly(_));
    themes(begin_with).find(|&theme| is_open(theme)).map_or(Route::Scan(ScanPage::Check), |theme| depth.route(theme))
}

fn applying(theme: Theme, profile: &SchoolProfile) -> Vec<&'static Statement> {
    statements().of(theme).filter(|statement| scan::applies(statement, profile)).collect()
}

fn has_something(theme: Theme, depth: Depth, profile: &SchoolProfile) -> bool {
    !asked(theme, depth, profile).is_empty()
}

#[cfg(test)]
mod tests {
    use taakkompas_scan::profile::{AssistantCount, CoverFrequency, GroupCount, Worry};
    use taakkompas_scan::scan::{Answer, Level};

    use super::*;

    fn without_support_staff() -> SchoolProfile {
        SchoolProfile { assistants: Some(AssistantCount::None), ..SchoolProfile::default() }
    }

    fn answering(statements: &[&Statement]) -> Scan {
        let answers = statements.iter().map(|statement| (statement.id.clone(), Answer::Level(Level::Mostly)));
        Scan { answers: answers.collect(), ..Scan::default() }
    }

    #[test]
    fn the_short_scan_asks_sixteen_and_fourteen_without_support_staff() {
        assert_eq!(asked_in_all(Depth::Short, &SchoolProfile::default()).len(), 16);
        let asked = asked_in_all(Depth::Short, &without_support_staff());
        assert_eq!(asked.len(), 14);
        assert!(asked.iter().all(|statement| !statement.needs_support_staff));
    }

    #[test]
    fn a_theme_of_which_nothing_applies_is_passed_by() {
        let school = without_support_staff();
        for depth in [Depth::Short, Depth::Full] {
            assert_eq!(after(Theme::Cover, depth, &school, &[]), depth.route(Theme::Agreements));
            assert_eq!(before(Theme::Agreements, depth, &school, &[]), depth.route(Theme::Cover));
        }
        assert_eq!(shown(Theme::Deployment, Depth::Full, &school).len(), 5);
    }

    #[test]
    fn the_way_begins_at_the_profile_and_ends_at_the_first_step() {
        let school = SchoolProfile::default();
        for depth in [Depth::Short, Depth::Full] {
            assert_eq!(before(Theme::Cover, depth, &school, &[]), Route::Scan(ScanPage::Profile));
            assert_eq!(after(Theme::Vision, depth, &school, &[]), Route::Plan(PlanPage::Result));
            let themes = Theme::ALL.windows(2).all(|pair| after(pair[0], depth, &school, &[]) == depth.route(pair[1]));
            assert!(themes);
        }
    }

    #[test]
    fn who_was_asked_to_begin_with_some_themes_comes_by_all_and_each_once() {
        let school = SchoolProfile::default();
        let begin_with = [Theme::Room, Theme::Cover];
        for depth in [Depth::Short, Depth::Full] {
            assert_eq!(first(depth, &school, &begin_with), depth.route(Theme::Room));
            assert_eq!(before(Theme::Room, depth, &school, &begin_with), Route::Scan(ScanPage::Profile));
            assert_eq!(after(Theme::Vision, depth, &school, &begin_with), Route::Plan(PlanPage::Result));
            let order: Vec<_> = themes(&begin_with).collect();
            assert_eq!(order.len(), Theme::ALL.len(), "nothing is asked more or less");
            assert_eq!(order[..3], [Theme::Room, Theme::Cover, Theme::Deployment]);
            for pair in order.windows(2) {
                assert_eq!(after(pair[0], depth, &school, &begin_with), depth.route(pair[1]));
                assert_eq!(before(pair[1], depth, &school, &begin_with), depth.route(pair[0]));
            }
        }
        let mut scan = Scan::default();
        assert_eq!(
            next_open(Depth::Short, &scan, &begin_with),
            Route::Scan(ScanPage::Profile),
            "the school comes first"
        );
        scan.answers = answering(&asked(Theme::Room, Depth::Short, &school)).answers;
        assert_eq!(next_open(Depth::Short, &scan, &begin_with), Route::Scan(ScanPage::ShortTheme(Theme::Cover)));
    }

    #[test]
    fn next_is_the_first_step_that_is_open() {
        let mut scan = Scan::default();
        assert_eq!(next_open(Depth::Short, &scan, &[]), Route::Scan(ScanPage::Profile));
        scan.profile.groups = Some(GroupCount::UpToFour);
        scan.profile.assistants = Some(AssistantCount::One);
        scan.profile.cover = Some(CoverFrequency::Never);
        assert_eq!(next_open(Depth::Short, &scan, &[]), Route::Scan(ScanPage::Profile));
        scan.profile.toggle_worry(Worry::Tasks);
        assert_eq!(next_open(Depth::Short, &scan, &[]), Route::Scan(ScanPage::ShortTheme(Theme::Cover)));
        scan.answers = answering(&asked(Theme::Cover, Depth::Short, &scan.profile)).answers;
        assert_eq!(next_open(Depth::Short, &scan, &[]), Route::Scan(ScanPage::ShortTheme(Theme::Deployment)));
        assert_eq!(next_open(Depth::Full, &scan, &[]), Route::Scan(ScanPage::Theme(Theme::Cover)));
        scan.answers = answering(&asked_in_all(Depth::Short, &scan.profile)).answers;
        assert_eq!(next_open(Depth::Short, &scan, &[]), Route::Scan(ScanPage::Check));
    }

    #[test]
    fn a_theme_says_how_far_it_is() {
        let of_theme = asked(Theme::Room, Depth::Full, &SchoolProfile::default());
        let check = |answered: usize, short: ThemeState, full: ThemeState| {
            let scan = answering(&of_theme[..answered]);
            assert_eq!(theme_state(Theme::Room, Depth::Short, &scan), short, "{answered}, short");
            assert_eq!(theme_state(Theme::Room, Depth::Full, &scan), full, "{answered}, full");
        };
        let partly = |answered, asked| ThemeState::Partly(Completion { answered, asked });
        check(0, ThemeState::NotBegun, ThemeState::NotBegun);
        check(1, partly(1, 2), partly(1, 5));
        check(2, ThemeState::Done, partly(2, 5));
        check(5, ThemeState::Done, ThemeState::Done);
        let none = Scan { profile: without_support_staff(), ..Scan::default() };
        assert_eq!(theme_state(Theme::Deployment, Depth::Full, &none), ThemeState::NotApplicable);
    }

    #[test]
    fn who_answers_more_than_the_short_scan_asks_does_the_full_one() {
        let short = answering(&asked_in_all(Depth::Short, &SchoolProfile::default()));
        assert_eq!(Depth::of(&short), Depth::Short);
        let full = answering(&asked(Theme::Room, Depth::Full, &SchoolProfile::default())[..3]);
        assert_eq!(Depth::of(&full), Depth::Full);
        // Answers that no longer apply do not make it the full scan.
        assert_eq!(Depth::of(&Scan { profile: without_support_staff(), ..short }), Depth::Short);
    }
}
