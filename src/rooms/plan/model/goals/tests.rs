//! The order of the goals.

use super::*;
use taakkompas_scan::profile::{CoverFrequency, Worry};
use taakkompas_scan::scan::ThemeResult;
use taakkompas_school::staff::HoursSource;

/// A scan result in which these themes have a level, each with its average in hundredths.
fn result(themes: &[(Theme, Level, u32)]) -> ScanResult {
    let known = |&(theme, level, mean): &(Theme, Level, u32)| ThemeResult {
        theme,
        outcome: ThemeOutcome::Known { level, mean, first_impression: false },
        levels: 5,
        unknown: 0,
        not_applicable: 0,
        unanswered: 0,
    };
    ScanResult { themes: themes.iter().map(known).collect() }
}

fn ordered(profile: &SchoolProfile, themes: &[(Theme, Level, u32)]) -> Vec<(Theme, GoalReason)> {
    let goals = in_order_of_need(profile, &result(themes), Level::Sometimes);
    goals.iter().filter_map(|goal| Some((goal.kind.theme()?, goal.reason))).collect()
}

/// A school with temporary hours (visie), a tired team (ruimte, regie) and a lot of covering (vervanging).
fn torn() -> SchoolProfile {
    SchoolProfile {
        hours: Some(HoursSource::Temporary),
        worries: vec![Worry::Tired],
        cover: Some(CoverFrequency::MoreThanEight),
        ..SchoolProfile::default()
    }
}

/// Each step of the tie-break against the steps after it, which favour the second theme as much as they can.
#[test]
fn rule_7_each_step_of_a_tie_goes_before_the_next() {
    let steps = [
        ("hours that can end", (Theme::Vision, 50), (Theme::Room, 0), GoalReason::HoursCanEnd),
        ("the worry", (Theme::Ownership, 50), (Theme::Cover, 0), GoalReason::Worry),
        ("how often work gives way", (Theme::Cover, 50), (Theme::Agreements, 0), GoalReason::CoversOften),
        ("the mean", (Theme::Expertise, 20), (Theme::Deployment, 40), GoalReason::MostToWin),
        ("the order of the themes", (Theme::Deployment, 20), (Theme::Expertise, 20), GoalReason::MostToWin),
    ];
    for (step, (first, mean), (second, other_mean), reason) in steps {
        let themes = [(second, Level::NotYet, other_mean), (first, Level::NotYet, mean)];
        let found = ordered(&torn(), &themes);
        assert_eq!(found.iter().map(|&(theme, _)| theme).collect::<Vec<_>>(), [first, second], "{step}");
        assert_eq!(found[0].1, reason, "{step}");
    }
}

#[test]
fn rule_7_between_two_worries_the_mean_decides() {
    let found = ordered(&torn(), &[(Theme::Room, Level::NotYet, 40), (Theme::Ownership, Level::NotYet, 20)]);
    assert_eq!(found, [(Theme::Ownership, GoalReason::Worry), (Theme::Room, GoalReason::Worry)]);
}

#[test]
fn rule_7_says_nothing_when_the_levels_differ() {
    let themes = [(Theme::Vision, Level::Sometimes, 60), (Theme::Expertise, Level::NotYet, 50)];
    let found = ordered(&torn(), &themes);
    assert_eq!(found, [(Theme::Expertise, GoalReason::MostToWin), (Theme::Vision, GoalReason::MostToWin)]);
}
