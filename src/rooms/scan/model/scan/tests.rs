//! What answers add up to, on a few statements made here.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::catalog::{Lever, Role};
use crate::profile::AssistantCount;

/// Two themes with five statements each, of which the first two are short; those in `needs` need support staff.
fn statements(needs: &[&str]) -> Statements {
    let statement = |theme: Theme, number: usize| {
        let id = format!("{}-{number}", theme.code());
        Statement {
            needs_support_staff: needs.contains(&id.as_str()),
            id: id.as_str().into(),
            theme,
            short: number <= 2,
            roles: vec![Role::Leader],
            lever: Lever::School,
            findings: Vec::new(),
        }
    };
    let all = [Theme::Cover, Theme::Deployment]
        .into_iter()
        .flat_map(|theme| (1..=5).map(move |number| (theme, number)))
        .map(|(theme, number)| statement(theme, number));
    Statements::new(all.collect())
}

fn answers(given: &[(&str, &str)]) -> Answers {
    given.iter().map(|(id, code)| ((*id).into(), code.parse().unwrap())).collect()
}

fn outcome(given: &[(&str, &str)]) -> ThemeOutcome {
    result(&statements(&[]), &SchoolProfile::default(), &answers(given)).theme(Theme::Cover).unwrap().outcome
}

fn known(level: Level, mean: u32, first_impression: bool) -> ThemeOutcome {
    ThemeOutcome::Known { level, mean, first_impression }
}

#[test]
fn two_short_answers_give_a_first_impression_and_three_a_level() {
    let cases: [(&[(&str, &str)], ThemeOutcome); 8] = [
        (&[], ThemeOutcome::Open),
        (&[("vervanging-1", "0")], ThemeOutcome::TooFew),
        (&[("vervanging-1", "0"), ("vervanging-2", "1")], known(Level::NotYet, 50, true)),
        (&[("vervanging-1", "0"), ("vervanging-4", "1")], ThemeOutcome::TooFew),
        (&[("vervanging-1", "1"), ("vervanging-4", "1"), ("vervanging-5", "2")], known(Level::Sometimes, 133, false)),
        (&[("vervanging-1", "unknown"), ("vervanging-2", "unknown")], ThemeOutcome::Unknown),
        (&[("vervanging-1", "unknown"), ("vervanging-2", "2")], ThemeOutcome::TooFew),
        (
            &[
                ("vervanging-1", "not-applicable"),
                ("vervanging-2", "not-applicable"),
                ("vervanging-3", "not-applicable"),
                ("vervanging-4", "3"),
                ("vervanging-5", "3"),
            ],
            known(Level::Fixed, 300, false),
        ),
    ];
    for (given, expected) in cases {
        assert_eq!(outcome(given), expected, "{given:?}");
    }
}

#[test]
fn a_half_rounds_down() {
    for (first, second, level) in [("0", "1", Level::NotYet), ("1", "2", Level::Sometimes), ("2", "3", Level::Mostly)] {
        assert_eq!(outcome(&[("vervanging-1", first), ("vervanging-2", second)]).level(), Some(level));
    }
}

#[test]
fn unknown_and_not_applicable_count_for_nothing() {
    let levels = [("vervanging-1", "2"), ("vervanging-2", "2"), ("vervanging-3", "2")];
    let expected = outcome(&levels);
    for extra in ["unknown", "not-applicable"] {
        let with = [&levels[..], &[("vervanging-4", extra), ("vervanging-5", extra)]].concat();
        assert_eq!(outcome(&with), expected);
    }
}

#[test]
fn without_support_staff_their_statements_do_not_apply_whatever_was_answered() {
    let statements = statements(&["inzet-1", "inzet-2", "inzet-3", "inzet-4", "inzet-5", "vervanging-1"]);
    let profile = SchoolProfile { assistants: Some(AssistantCount::None), ..SchoolProfile::default() };
    let given = answers(&[("inzet-1", "0"), ("inzet-2", "0"), ("inzet-3", "0")]);
    let counted = result(&statements, &profile, &given);
    assert_eq!(counted.theme(Theme::Deployment).unwrap().outcome, ThemeOutcome::NotApplicable);
    assert!(short_scan(&statements, Theme::Deployment, &profile).is_empty());
    // The next statement that applies is asked instead, in the order of the theme.
    let asked: Vec<_> = short_scan(&statements, Theme::Cover, &profile).iter().map(|asked| asked.id.as_str()).collect();
    assert_eq!(asked, ["vervanging-2", "vervanging-3"]);
    // A leraarondersteuner counts as support staff too.
    let profile = SchoolProfile { has_teacher_supporter: true, ..profile };
    assert_eq!(short_scan(&statements, Theme::Deployment, &profile).len(), 2);
}

#[test]
fn codes_lead_back_to_their_answer() {
    for answer in Answer::ALL {
        assert_eq!(answer.code().parse(), Ok(answer));
    }
    assert!("4".parse::<Answer>().is_err());
}

#[test]
fn progress_counts_every_kind_of_answer() {
    let statements = statements(&[]);
    let given = answers(&[("vervanging-1", "0"), ("vervanging-2", "unknown"), ("vervanging-3", "not-applicable")]);
    let progress = progress(statements.of(Theme::Cover), &given);
    assert_eq!((progress.answered, progress.asked, progress.is_done()), (3, 5, false));
}
