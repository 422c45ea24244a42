//! What is not known: D6.

use taakkompas_plan::{GoalKind, Proposal, Situation};
use taakkompas_scan::scan::{Answer, Level, ThemeOutcome};
use taakkompas_scan::theme::Theme;

use super::case::{Case, Checked, ensure, in_every_changed_school, in_every_school};
use crate::support::{CATALOG, School, school};

fn asks(plan: &Proposal) -> bool {
    plan.goals.iter().any(|goal| goal.kind == GoalKind::Ask)
}

/// Whether a third or more of the themes that apply are unknown.
fn a_third_is_unknown(case: &Case) -> bool {
    let count = |is: fn(&ThemeOutcome) -> bool| case.result.themes.iter().filter(|theme| is(&theme.outcome)).count();
    let unknown = count(|outcome| *outcome == ThemeOutcome::Unknown);
    unknown > 0 && unknown * 3 >= count(|outcome| *outcome != ThemeOutcome::NotApplicable)
}

fn one_goal_is_asking(case: &Case) -> Checked {
    // In a crisis calm comes first; nothing is asked besides.
    ensure!(
        case.is_crisis() || !a_third_is_unknown(case) || asks(&case.plan),
        "nobody is asked: {:?}",
        case.plan.goals
    );
    Ok(())
}

/// D6: with a third or more of the themes unknown, one goal is asking, whichever themes they are.
#[test]
fn if_a_third_of_the_themes_is_unknown_one_goal_is_asking() {
    in_every_school(one_goal_is_asking);
    for first in 0..Theme::ALL.len() {
        let three_unknown = |school: &mut School| {
            let themes = (0..3).map(|next| Theme::ALL[(first + next) % Theme::ALL.len()]);
            school.unknown.extend(themes);
            school.answers.clear();
            true
        };
        in_every_changed_school(three_unknown, one_goal_is_asking);
    }
}

/// D6: if two themes are unknown and the rest is in place, somebody still asks.
#[test]
fn a_new_leader_who_does_not_know_two_themes_asks_the_team() {
    let case = Case::of("nieuwe-schoolleider");
    let asks = asks(&case.plan) || case.steps().any(|(_, measure)| measure.asks);
    assert!(asks, "{:?} {:?}", case.plan.goals, case.plan.actions);
}

/// The plans of a school that fills in its unknown statements one by one, in this order.
fn filled_in_one_by_one(school: &School, level: Level, order: impl Fn(usize) -> usize) -> Vec<Proposal> {
    let mut answers = school.all_answers();
    let count = CATALOG.statements.len();
    let mut plans = vec![Case::answering(school.clone(), answers.clone()).plan];
    for at in 0..count {
        let id = &CATALOG.statements[order(at) % count].id;
        if answers.get(id) == Some(&Answer::Unknown) {
            answers.insert(id.clone(), Answer::Level(level));
            plans.push(Case::answering(school.clone(), answers.clone()).plan);
        }
    }
    plans
}

/// D6: one more answer does not turn a plan of asking into three goals and six actions.
#[test]
fn one_more_answer_does_not_turn_asking_into_a_full_plan() {
    let orders: [fn(usize) -> usize; 3] = [|at| at, |at| 2 * CATALOG.statements.len() - 1 - at, |at| 7 * at];
    let mut turned = Vec::new();
    for name in ["bijna-alles-onbekend", "kleine-school-weet-niet", "weet-niet"] {
        for level in [Level::NotYet, Level::Sometimes, Level::Mostly] {
            for (at, order) in orders.iter().enumerate() {
                let plans = filled_in_one_by_one(&school(name), level, order);
                let is_full = |plan: &Proposal| plan.goals.len() >= 3 && plan.actions.len() >= 6;
                let is_only_asking = |plan: &Proposal| plan.situation == Situation::MostlyUnknown;
                let turns = plans.windows(2).any(|pair| is_only_asking(&pair[0]) && is_full(&pair[1]));
                turned.extend(turns.then_some(format!("{name}, all {level:?}, order {at}")));
            }
        }
    }
    assert!(turned.is_empty(), "{turned:?}");
}
