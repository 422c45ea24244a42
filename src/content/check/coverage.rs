//! Enough content for every school: in each theme, and for each statement that a school may answer low.

use taakkompas_scan::catalog::{GroupsFit, Horizon, Measure, Role, Stage};
use taakkompas_scan::theme::Theme;
use taakkompas_school::school_year::Window;

use super::Problems;
use crate::load::{EntryKind, Loaded};

const STATEMENTS_PER_THEME: usize = 5;
const SHORT_PER_THEME: usize = 2;
const MEASURES_PER_THEME: usize = 6;
const QUICK_WINS: usize = 20;

pub(super) fn check(loaded: &Loaded, problems: &mut Problems) {
    for &theme in Theme::ALL {
        check_statements(loaded, theme, problems);
        check_measures(loaded, theme, problems);
    }
    check_this_week(loaded, problems);
    check_quick_wins(loaded, problems);
}

/// Enough of them, and not nearly all for the leader to pull: a school changes by more than one person.
fn check_quick_wins(loaded: &Loaded, problems: &mut Problems) {
    let quick_wins: Vec<_> = measures(loaded).filter(|measure| measure.horizon == Horizon::QuickWin).collect();
    let count = quick_wins.len();
    if count < QUICK_WINS {
        problems.add_to_file("nl/measures", format!("{count} quick wins in all; at least {QUICK_WINS}"));
    }
    let of_leader = quick_wins.iter().filter(|measure| measure.owners.first() == Some(&Role::Leader)).count();
    if 2 * of_leader > count {
        let text = format!("the leader pulls {of_leader} of {count} quick wins; at most half");
        problems.add_to_file("nl/measures", text);
    }
}

fn measures(loaded: &Loaded) -> impl Iterator<Item = &Measure> {
    loaded.measures.cards.iter().map(|card| &card.facts)
}

fn check_statements(loaded: &Loaded, theme: Theme, problems: &mut Problems) {
    let of_theme = || loaded.core.statements.iter().filter(|statement| statement.facts.theme == theme);
    let file = EntryKind::Statement.file(Some(theme));
    let count = of_theme().count();
    if count != STATEMENTS_PER_THEME {
        problems.add_to_file(&file, format!("has {count} statements; there are {STATEMENTS_PER_THEME} a theme"));
    }
    let short = of_theme().filter(|statement| statement.facts.short).count();
    if short != SHORT_PER_THEME {
        problems
            .add_to_file(&file, format!("has {short} statements with `short`; there are {SHORT_PER_THEME} a theme"));
    }
}

/// A kind of measure that each theme needs: its name, how many, and the test for it.
type Need = (&'static str, usize, fn(&Measure) -> bool);

const NEEDS: [Need; 11] = [
    ("measures", MEASURES_PER_THEME, |_| true),
    ("starters", 1, |measure| measure.stage == Stage::Starter),
    ("quick wins", 1, |measure| measure.horizon == Horizon::QuickWin),
    ("long-term measures", 1, |measure| measure.horizon == Horizon::LongTerm),
    ("upkeep measures with `continuity`", 1, |measure| measure.stage == Stage::Upkeep && measure.continuity),
    ("upkeep measures with `shares`", 1, |measure| measure.stage == Stage::Upkeep && measure.shares),
    ("measures for a small school", 1, |measure| measure.groups != GroupsFit::FromFive),
    ("measures for a large school", 1, |measure| matches!(measure.groups, GroupsFit::Any | GroupsFit::FromFive)),
    ("measures that need no assistants", 1, |measure| !measure.needs_support_staff),
    ("measures in the formation or work-division window", 1, |measure| {
        matches!(measure.window, Window::Formation | Window::WorkDivision)
    }),
    ("measures that can begin always", 2, |measure| measure.window == Window::Always),
];

fn check_measures(loaded: &Loaded, theme: Theme, problems: &mut Problems) {
    for (what, least, suits) in NEEDS {
        let count = measures(loaded).filter(|measure| measure.theme == theme && suits(measure)).count();
        if count < least {
            let file = EntryKind::Measure.file(Some(theme));
            problems.add_to_file(file, format!("has {count} {what}; at least {least}"));
        }
    }
}

/// Whatever statement a school answers low, there is a measure for it that can begin this week.
fn check_this_week(loaded: &Loaded, problems: &mut Problems) {
    for statement in &loaded.core.statements {
        let begins_now = |measure: &Measure| {
            measure.horizon == Horizon::QuickWin
                && measure.window == Window::Always
                && measure.requires.is_empty()
                && measure.statements.contains(&statement.facts.id)
        };
        if !measures(loaded).any(begins_now) {
            problems.add(statement, "no quick win rests on it that can begin always and requires nothing");
        }
    }
}
