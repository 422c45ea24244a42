//! Which goals, in which order, and what they are filled with: D1, D3 and D4.

use taakkompas_plan::{ActionReason, Goal, GoalKind, GoalReason, NotAGoal, NotAGoalReason, Situation};
use taakkompas_scan::catalog::Measure;
use taakkompas_scan::scan::{Answer, Level};
use taakkompas_scan::theme::Theme;
use taakkompas_school::school_year::Window;

use super::case::{
    Case, Checked, ensure, in_every_changed_school, in_every_school, lead, orders_the_morning, text, with_answer,
};
use crate::support::{CATALOG, School, goals};

/// First stop, then divide; first an order for the morning, then a protected week.
const KNOTS: [(Theme, Theme); 2] = [(Theme::Room, Theme::Talent), (Theme::Cover, Theme::Deployment)];

/// D1: hours that can end, a worry and cover do not all go first; the reason is at one goal only.
#[test]
fn one_goal_at_most_is_said_to_go_first() {
    in_every_school(|case| {
        let is_favour =
            |reason| matches!(reason, GoalReason::HoursCanEnd | GoalReason::Worry | GoalReason::CoversOften);
        let first: Vec<_> = case.plan.goals.iter().filter(|goal| is_favour(goal.reason)).collect();
        ensure!(first.len() <= 1, "all of these go first: {first:?}");
        Ok(())
    });
}

/// What decides a tie, strongest first.
fn favour(case: &Case, theme: Theme) -> u8 {
    if theme == Theme::Vision && case.profile().hours_are_fragile() {
        0
    } else if case.profile().worries_about(theme) {
        1
    } else if theme == Theme::Cover && case.profile().covers_often() {
        2
    } else {
        3
    }
}

/// D1, rule 7: of themes at the same level, hours that can end go before a worry, and a worry before frequent cover.
#[test]
fn of_goals_at_one_level_the_stronger_reason_goes_first() {
    in_every_school(|case| {
        if case.is_crisis() {
            return Ok(());
        }
        let ranks = |goal: &Goal| {
            let is_by_need = !matches!(goal.reason, GoalReason::Before(_)) && goal.level <= Some(Level::Sometimes);
            goal.kind.theme().filter(|_| is_by_need).map(|theme| (goal.level, favour(case, theme), theme))
        };
        let ranked: Vec<_> = case.plan.goals.iter().filter_map(ranks).collect();
        for pair in ranked.windows(2) {
            ensure!(pair[0].0 != pair[1].0 || pair[0].1 <= pair[1].1, "{:?} before {:?}", pair[0], pair[1]);
        }
        for (level, rank, theme) in ranked {
            for other in &case.plan.not_goals {
                let is_stronger =
                    Some(other.reason) == level.map(NotAGoalReason::NextInLine) && favour(case, other.theme) < rank;
                ensure!(!is_stronger, "{theme:?} is a goal, and {:?} is not", other.theme);
            }
        }
        Ok(())
    });
}

/// D1, rule 7: temporary money makes `visie` first, then comes the assistant, about whom the school worries.
#[test]
fn a_contract_that_ends_in_march_goes_first_and_the_worry_second() {
    let case = Case::of("contract-tot-maart");
    let goals = goals(&case.plan);
    assert_eq!(goals[0], "visie", "{goals:?}");
    assert_eq!(case.plan.goals[0].reason, GoalReason::HoursCanEnd);
    let place = |theme| case.goal_place(theme).unwrap_or(usize::MAX);
    assert!(place(Theme::Deployment) < place(Theme::Agreements), "{goals:?}");
    assert!(case.is_goal(Theme::Deployment), "{goals:?}");
}

/// D3: a goal is not filled with measures of another theme: its first action is its own.
#[test]
fn the_first_action_of_a_goal_is_of_its_own_theme() {
    in_every_school(|case| {
        for goal in &case.plan.goals {
            let Some(theme) = goal.kind.theme() else { continue };
            let first = case.steps_for(goal.kind).next().map(|(_, measure)| measure);
            ensure!(first.is_some(), "the goal {} has no action", theme.code());
            ensure!(first.is_none_or(|own| own.theme == theme), "{} begins with {}", theme.code(), first.unwrap().id);
        }
        Ok(())
    });
}

/// D3: of a knot, the later half never comes first.
#[test]
fn of_two_themes_that_are_one_knot_the_later_does_not_begin_first() {
    in_every_school(|case| {
        for (first, then) in KNOTS {
            let is_low = case.result.level(first) <= Some(Level::Sometimes) && case.result.level(first).is_some();
            if !is_low || case.is_crisis() {
                continue;
            }
            if let (Some(early), Some(late)) = (case.goal_place(first), case.goal_place(then)) {
                ensure!(early < late, "{} is a goal before {}", then.code(), first.code());
            }
            let start = |theme| {
                let own = case.steps().filter(move |(_, measure)| measure.theme == theme);
                own.map(|(action, _)| action.start.date).min()
            };
            if let (true, Some(late)) = (case.is_goal(first), start(then)) {
                let early = start(first);
                ensure!(early.is_some_and(|early| early <= late), "{} begins {late}: {early:?}", then.code());
            }
        }
        Ok(())
    });
}

/// Whether a measure lays down another in the formation plan or the work division: that is its second half.
fn lays_down(then: &Measure, first: &Measure) -> bool {
    then.requires.contains(&first.id) && matches!(then.window, Window::Formation | Window::WorkDivision)
}

/// D3: one action for each subject. Three of six were about the same ten minutes of overleg.
#[test]
fn no_two_actions_lead_with_the_same_statement() {
    in_every_school(|case| {
        let steps: Vec<_> = case.steps().map(|(_, measure)| measure).collect();
        for (at, one) in steps.iter().enumerate() {
            for other in &steps[at + 1..] {
                let is_same = lead(one) == lead(other) && !lays_down(other, one) && !lays_down(one, other);
                ensure!(!is_same, "{} and {} are about the same", one.id, other.id);
            }
        }
        Ok(())
    });
}

/// D3 and D10: "X builds on it" is only said if X is in the plan or waits in it.
#[test]
fn what_an_action_prepares_is_named_in_the_plan() {
    in_every_school(|case| {
        for action in &case.plan.actions {
            if let ActionReason::Before(then) = &action.reason {
                ensure!(case.names(then.as_str()), "{} comes before {then}, which is nowhere", action.measure);
            }
        }
        Ok(())
    });
}

/// D3: without assistants, hours on a sheet are no answer to a morning without a teacher.
#[test]
fn when_a_colleague_is_away_the_school_without_assistants_gets_an_order_for_the_morning() {
    let case = Case::of("tegenstrijdig");
    assert!(case.is_goal(Theme::Cover), "{:?}", case.plan.goals);
    let mut steps = case.steps_for(GoalKind::Theme(Theme::Cover)).map(|(_, measure)| measure);
    assert!(steps.any(orders_the_morning), "{:?}", case.plan.actions);
}

/// D4: one `Nog niet` does not vanish in the mean.
#[test]
fn a_theme_with_a_statement_at_not_yet_is_not_in_order() {
    in_every_school(|case| {
        for &theme in Theme::ALL.iter().filter(|&&theme| case.has_not_yet(theme)) {
            ensure!(case.plan.situation != Situation::InOrder, "in order, with a Nog niet in {}", theme.code());
            for other in case.plan.not_goals.iter().filter(|other| other.theme == theme) {
                let stands = matches!(other.reason, NotAGoalReason::Stands(_));
                ensure!(!stands, "{} stands, with a Nog niet in it", theme.code());
            }
        }
        Ok(())
    });
}

/// D4: any single statement at `Nog niet` in a school that is otherwise in order is seen.
#[test]
fn whichever_statement_is_at_not_yet_its_theme_does_not_stand() {
    for statement in CATALOG.statements.iter() {
        let mut school = Case::of("bijna-op-orde-met-drie-nullen").school;
        school.answers.clear();
        with_answer(&mut school, statement.id.as_str(), Answer::Level(Level::NotYet));
        let case = Case::new(school);
        assert_ne!(case.plan.situation, Situation::InOrder, "{}", statement.id);
        let of_theme = |other: &&NotAGoal| other.theme == statement.theme;
        let stands = case.plan.not_goals.iter().find(of_theme).map(|other| other.reason);
        assert!(!matches!(stands, Some(NotAGoalReason::Stands(_))), "{}: {stands:?}", statement.id);
    }
}

/// D4: of three statements at `Nog niet` in a school that is otherwise in order, each is in the plan or named beside it.
#[test]
fn three_statements_at_not_yet_are_three_themes_that_do_not_stand() {
    let case = Case::of("bijna-op-orde-met-drie-nullen");
    assert_ne!(case.plan.situation, Situation::InOrder);
    assert!(!case.plan.goals.is_empty());
    for goal in &case.plan.goals {
        let theme = goal.kind.theme().unwrap();
        assert!(case.has_not_yet(theme), "{} is in order", theme.code());
    }
}

/// Whether a measure lets people say that it is too much without their name, and without being picked out.
fn is_a_safe_way_to_be_heard(measure: &Measure) -> bool {
    let first = text(measure.id.as_str(), "first_step").to_lowercase();
    let no_names = ["geen naam", "zonder naam", "geen namen", "zonder namen", "anoniem"];
    lead(measure) == "regie-zeggen"
        && no_names.iter().any(|words| first.contains(words))
        && !first.contains("loop langs bij één collega")
}

fn makes_it_possible_to_be_heard(case: &Case) -> Checked {
    let heard = case.steps().map(|(_, measure)| measure).find(|measure| lead(measure) == "regie-zeggen");
    ensure!(heard.is_some(), "no way to be heard");
    ensure!(heard.is_none_or(is_a_safe_way_to_be_heard), "{} is not safe", heard.unwrap().id);
    Ok(())
}

/// D4: `Nog niet` on "you can say here that it is too much" always brings a way to be heard that is safe.
#[test]
fn if_nobody_can_say_that_it_is_too_much_the_plan_makes_it_safe_to_do_so() {
    in_every_school(|case| {
        if case.level("regie-zeggen") != Some(Level::NotYet) {
            return Ok(());
        }
        makes_it_possible_to_be_heard(case)
    });
    let nobody_can = |school: &mut School| {
        with_answer(school, "regie-zeggen", Answer::Level(Level::NotYet));
        true
    };
    in_every_changed_school(nobody_can, makes_it_possible_to_be_heard);
}
