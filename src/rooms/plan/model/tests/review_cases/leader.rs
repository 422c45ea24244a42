//! The leader's hours and the order for the morning: D8 and D9.

use taakkompas_plan::candidates::need;
use taakkompas_scan::catalog::Measure;
use taakkompas_scan::scan::Level;
use taakkompas_scan::theme::Theme;

use super::case::{Case, counts, ensure, in_every_school, orders_the_morning};
use crate::support::leader_minutes;

/// D8: the cap on the leader's hours holds for what runs in any period, not in the first only; in a crisis, for all.
#[test]
fn the_leaders_hours_stay_within_the_cap_in_every_period() {
    in_every_school(|case| {
        let most = case.plan.limits.leader_minutes.most;
        let minutes = leader_minutes(&case.plan, &case.calendar);
        for (period, minutes) in &minutes {
            ensure!(*minutes <= most, "{minutes} of {most} minutes in the period before {period}");
        }
        let all: u32 = minutes.values().sum();
        ensure!(!case.is_crisis() || all <= most, "{all} of {most} minutes in a crisis");
        Ok(())
    });
}

/// D8: of the first goal the leader's hours move any step but the one that is needed most; a lighter one comes instead.
#[test]
fn the_core_step_of_the_first_goal_is_not_what_moves() {
    in_every_school(|case| {
        let Some((kind, theme)) = case.plan.goals.first().and_then(|goal| Some((goal.kind, goal.kind.theme()?))) else {
            return Ok(());
        };
        let own = || case.steps_for(kind).filter(|(_, measure)| measure.theme == theme && !measure.asks);
        let Some(most) = own().map(|(_, measure)| need(measure, case.input())).max() else { return Ok(()) };
        let mut core = own().filter(|(_, measure)| need(measure, case.input()) == most);
        ensure!(core.any(|(action, _)| !action.moved_by_leader_hours), "the core step of {} is moved", theme.code());
        Ok(())
    });
}

/// D8: an order for the morning does not wait until 4 January, or until after the spring holiday.
#[test]
fn a_school_without_an_order_for_the_morning_gets_one_in_the_first_period() {
    let waits: Vec<_> = ["gewone-school-in-de-herfstvakantie", "grote-stad-vierdaagse-week", "grote-eenpitter"]
        .into_iter()
        .filter(|name| {
            let case = Case::of(name);
            let mut orders = case.steps().filter(|(_, measure)| orders_the_morning(measure));
            let first = case.first_period();
            !orders.any(|(action, _)| Some(case.period(action.start.date)) == first && !action.moved_by_leader_hours)
        })
        .collect();
    assert!(waits.is_empty(), "{waits:?}");
}

/// D9: if every illness is a new search, the ja-lijst comes first and counting second.
#[test]
fn if_every_illness_is_a_new_search_the_order_comes_before_the_count() {
    in_every_school(|case| {
        let is_search = case.level("vervanging-volgorde") == Some(Level::NotYet);
        if !is_search || !case.is_goal(Theme::Cover) {
            return Ok(());
        }
        let place = |is: fn(&Measure) -> bool| {
            case.steps().filter(|(_, measure)| measure.theme == Theme::Cover).position(|(_, measure)| is(measure))
        };
        let order = place(orders_the_morning);
        ensure!(order.is_some(), "no order for the morning");
        ensure!(place(counts).is_none_or(|count| order < Some(count)), "counting comes before the order");
        Ok(())
    });
}
