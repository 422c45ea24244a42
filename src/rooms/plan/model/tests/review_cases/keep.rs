//! What was good in the plans and has to stay.

use std::collections::BTreeSet;

use taakkompas_plan::{GoalKind, Situation};
use taakkompas_scan::catalog::{Horizon, Measure, PupilTime};
use taakkompas_scan::theme::Theme;
use taakkompas_school::school_year::Window;
use time::macros::date;

use super::case::{Case, ensure, in_every_school};
use crate::support::goals;

/// Keep: caps on goals and actions, one action on the ib'er and one that depends on the board.
#[test]
fn a_plan_stays_within_what_the_school_can_carry() {
    in_every_school(|case| {
        let (goals, actions) = (case.plan.goals.len(), case.plan.actions.len());
        let limits = case.plan.limits;
        ensure!(goals <= limits.goals.most as usize && goals <= 3, "{goals} goals");
        ensure!(actions <= limits.actions.most as usize && actions <= 6, "{actions} actions");
        let on_ib = case.steps().filter(|(_, measure)| measure.leans_on_ib()).count();
        ensure!(on_ib <= 1, "{on_ib} actions on the ib'er");
        let on_board = case.steps().filter(|(_, measure)| measure.depends_on_board).count();
        ensure!(on_board <= 1, "{on_board} actions on the board");
        Ok(())
    });
}

/// Keep: a quick win in every plan, and no action twice.
#[test]
fn every_plan_has_a_quick_win_and_no_action_twice() {
    in_every_school(|case| {
        let quick = case.steps().any(|(_, measure)| measure.horizon == Horizon::QuickWin);
        ensure!(quick || case.plan.actions.is_empty(), "no quick win");
        let ids: BTreeSet<_> = case.steps().map(|(action, _)| action.measure.as_str()).collect();
        ensure!(ids.len() == case.plan.actions.len(), "an action is in the plan twice");
        Ok(())
    });
}

/// Keep: in all three regions, nothing begins or is ready in a holiday.
#[test]
fn the_holidays_of_every_region_are_kept() {
    in_every_school(|case| {
        for action in &case.plan.actions {
            let (date, ready) = (action.start.date, action.start.ready);
            ensure!(!case.calendar.period_of(date).in_holiday, "{} begins on {date}", action.measure);
            ensure!(!case.calendar.period_of(ready).in_holiday, "{} is ready on {ready}", action.measure);
            ensure!(date <= ready && case.school.today <= date, "{} from {date} to {ready}", action.measure);
        }
        Ok(())
    });
}

/// Keep: first stop, then divide, in time for the werkverdelingsplan.
#[test]
fn what_stops_is_ready_before_the_rest_is_divided() {
    in_every_school(|case| {
        let divides = case
            .steps()
            .filter(|(_, measure)| measure.theme == Theme::Talent && measure.window == Window::WorkDivision);
        for (action, divides) in divides {
            for (first, _) in case.steps().filter(|(_, first)| first.stops && divides.requires.contains(&first.id)) {
                ensure!(first.start.ready < action.start.date, "{} after {}", first.measure, action.measure);
            }
            let year = case.calendar.school_year_of(action.start.date);
            ensure!(case.calendar.school_year_of(action.start.ready) == year, "{} is too late", action.measure);
        }
        Ok(())
    });
}

/// Keep: a school of units that has too many tasks stops in May and divides in June.
#[test]
fn a_school_with_too_many_tasks_stops_first_and_divides_before_the_summer() {
    for name in ["units", "takenberg"] {
        let case = Case::of(name);
        let find =
            |is: fn(&Measure) -> bool| case.steps().find(|(_, measure)| is(measure)).map(|(action, _)| action.start);
        let stops = find(|measure| measure.stops).unwrap_or_else(|| panic!("{name}: nothing stops"));
        let divides = find(|measure| measure.theme == Theme::Talent && measure.window == Window::WorkDivision);
        let divides = divides.unwrap_or_else(|| panic!("{name}: nothing is divided"));
        assert!(stops.ready < divides.date, "{name}");
        assert!(divides.ready < date!(2027 - 07 - 17), "{name}: {}", divides.ready);
    }
}

/// Keep: if most is unknown, asking comes first.
#[test]
fn asking_comes_first_if_most_is_unknown() {
    for name in ["bijna-alles-onbekend", "kleine-school-weet-niet", "weet-niet"] {
        assert_eq!(goals(&Case::of(name).plan)[0], "vragen", "{name}");
    }
}

/// Keep: the plan for a crisis is small: something stops and the morning becomes calm, from the first school day on.
#[test]
fn in_a_crisis_something_stops_and_the_morning_becomes_calm() {
    for (name, first_day) in [
        ("crisis-in-de-kerstvakantie", date!(2027 - 01 - 04)),
        ("kleine-school-in-crisis", date!(2027 - 01 - 11)),
        ("school-in-brand", date!(2027 - 01 - 11)),
    ] {
        let case = Case::of(name);
        assert_eq!(case.plan.situation, Situation::Crisis, "{name}");
        assert_eq!(goals(&case.plan), ["ruimte", "vervanging"], "{name}");
        assert!((1..=3).contains(&case.plan.actions.len()), "{name}");
        assert!(case.steps().any(|(_, measure)| measure.stops), "{name}: nothing stops");
        assert!(case.steps_for(GoalKind::Theme(Theme::Cover)).all(|(_, measure)| measure.calm), "{name}");
        assert!(case.steps().all(|(_, measure)| measure.horizon != Horizon::LongTerm), "{name}");
        assert!(case.steps().all(|(action, _)| action.start.date >= first_day), "{name}");
    }
}

/// Keep: nothing takes assistants away from the pupils, not even among what waits.
#[test]
fn no_action_takes_the_assistants_from_the_pupils() {
    in_every_school(|case| {
        for named in case.named() {
            ensure!(named.pupil_time != PupilTime::Less, "{} takes time from pupils", named.id);
        }
        Ok(())
    });
}
