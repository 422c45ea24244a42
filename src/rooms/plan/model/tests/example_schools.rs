//! The example schools, and the plan that a wise adviser would give each of them.
//!
//! The assertions must hold whatever the content becomes; the snapshots show the whole plan, so that every change of
//! content or rules is seen and judged.

use crate::support::{CATALOG, School, all_schools, goals, measures, school, told};
use taakkompas_plan::{NotAGoalReason, Proposal, Situation, WaitingReason};
use taakkompas_scan::catalog::{Horizon, Measure};
use taakkompas_scan::profile::{AssistantCount, Changes, GroupCount, GroupTrend};
use taakkompas_scan::scan::Level;
use taakkompas_scan::theme::Theme;
use taakkompas_school::school_year::{Calendar, Holiday, Window};
use taakkompas_school::staff::HoursSource;
use time::Month;

/// Rule 9: every choice with its reason, as it was judged.
#[test]
fn plans_are_as_judged() {
    for name in &all_schools() {
        insta::with_settings!({ snapshot_path => "snapshots", prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(name.as_str(), told(&school(name).plan()));
        });
    }
}

fn quick_wins(plan: &Proposal) -> usize {
    measures(plan).iter().filter(|measure| measure.horizon == Horizon::QuickWin).count()
}

/// The leader's minutes for actions that begin before a holiday of the plan's first school year.
fn leader_minutes_before(school: &School, plan: &Proposal, holiday: Holiday) -> u32 {
    let calendar = Calendar::new(school.region);
    let year = calendar.school_year_of(school.today);
    let first = calendar.holiday(year.holiday(holiday)).first;
    plan.actions
        .iter()
        .filter(|action| action.start.date < first)
        .map(|action| CATALOG.measure(action.measure.as_str()).map_or(0, Measure::leader_minutes))
        .sum()
}

/// Rule 3: first a protocol for illness, then a protected week.
#[test]
fn city_school_first_orders_the_morning_then_protects_the_week() {
    let city = school("stadsschool");
    let plan = city.plan();
    let mut first_two = goals(&plan)[..2].to_vec();
    first_two.sort_unstable();
    assert_eq!(first_two, ["inzet", "vervanging"]);
    assert!(quick_wins(&plan) >= 2);
    let long_term: Vec<_> = plan
        .actions
        .iter()
        .filter(|action| {
            CATALOG.measure(action.measure.as_str()).is_some_and(|measure| measure.window == Window::Formation)
        })
        .collect();
    assert_eq!(long_term.len(), 1, "one step for the formation plan");
    for action in &long_term {
        assert!(action.start.ready.month() <= Month::April, "ready before 1 May: {}", action.start.ready);
        for first in &CATALOG.measure(action.measure.as_str()).unwrap().requires {
            let before = plan.actions.iter().find(|other| other.measure == *first).unwrap();
            assert!(before.start.ready < action.start.date, "{first} is ready before {} begins", action.measure);
        }
    }
    assert!(leader_minutes_before(&city, &plan, Holiday::Christmas) <= 10 * 60);
}

/// Rule 2: what is cut off is named as waiting.
#[test]
fn what_is_cut_off_waits_and_is_not_in_the_plan() {
    let (mut by_limit, mut by_leader) = (0, 0);
    for name in &all_schools() {
        let plan = school(name).plan();
        for waiting in &plan.waiting {
            assert!(plan.actions.iter().all(|action| action.measure != waiting.measure), "{name}: {}", waiting.measure);
            assert!(plan.goals.iter().any(|goal| goal.kind == waiting.goal), "{name}: {}", waiting.measure);
            by_limit += u32::from(waiting.reason == WaitingReason::ActionLimit);
            by_leader += u32::from(waiting.reason == WaitingReason::LeaderHours);
        }
        // If all is in order there may be nothing more to do.
        let has_more = plan.situation != Situation::InOrder;
        assert!(!has_more || !plan.waiting.is_empty(), "{name} could do more than it can carry");
    }
    assert!(by_limit > 0 && by_leader > 0, "{by_limit} {by_leader}");
}

/// Rule 4: stop something, calm the morning, nothing long-term.
#[test]
fn school_on_fire_stops_something_and_calms_the_morning() {
    let plan = school("school-in-brand").plan();
    assert_eq!(plan.situation, Situation::Crisis);
    assert_eq!(goals(&plan), ["ruimte", "vervanging"]);
    assert!(plan.actions.len() <= 3);
    assert!(measures(&plan).iter().map(|measure| measure.leader_minutes()).sum::<u32>() <= 8 * 60);
    assert!(measures(&plan).iter().any(|measure| measure.stops), "something stops");
    assert!(measures(&plan).iter().all(|measure| measure.horizon != Horizon::LongTerm));
    assert!(!measures(&plan).iter().any(|measure| measure.leans_on_ib()), "nothing on the ib'er");
}

/// Rule 3: first stop, then divide.
#[test]
fn mountain_of_tasks_is_made_lower_before_it_is_divided() {
    let plan = school("takenberg").plan();
    assert_eq!(goals(&plan), ["ruimte", "talent"]);
    let dividing = CATALOG.measure("verdelen-op-kwaliteit").unwrap();
    let divides = plan.actions.iter().find(|action| action.measure == dividing.id).unwrap();
    for action in &plan.actions {
        let measure = CATALOG.measure(action.measure.as_str()).unwrap();
        if measure.stops && dividing.requires.contains(&measure.id) {
            assert!(action.start.ready < divides.start.date);
        }
    }
    assert!(dividing.requires.iter().any(|id| CATALOG.measure(id.as_str()).unwrap().stops));
    assert!(measures(&plan).iter().any(|measure| measure.window == Window::WorkDivision));
    assert!(plan.actions.iter().filter(|action| action.start.due.holiday == Holiday::Summer).count() >= 1);
    assert!(!measures(&plan).iter().any(|measure| measure.theme == Theme::Cover));
}

/// Rule 3: dividing waits for what stops in the work division, not for what stops at another moment.
#[test]
fn only_what_stops_in_the_work_division_comes_before_dividing() {
    let waits_for = |window: Window| {
        let mut catalog = CATALOG.clone();
        let stops = catalog.measures.iter_mut().find(|measure| measure.id.as_str() == "stopbord").unwrap();
        stops.window = window;
        // A subject of its own, so that both stand in the plan.
        stops.statements = vec!["ruimte-vastleggen".into()];
        let plan = school("takenberg").plan_from(&catalog);
        let action = |id: &str| plan.actions.iter().find(|action| action.measure.as_str() == id).unwrap();
        assert_eq!(action("stopbord").goal.code(), "ruimte");
        action("verdelen-op-kwaliteit").waits_for.clone().map(|first| first.as_str().to_owned())
    };
    assert_eq!(waits_for(Window::WorkDivision).as_deref(), Some("stopbord"));
    assert_eq!(waits_for(Window::Always).as_deref(), Some("een-taak-om-te-stoppen"));
}

#[test]
fn city_school_in_june_begins_after_the_summer() {
    let mut city = school("stadsschool");
    city.today = time::macros::date!(2027 - 06 - 20);
    let calendar = Calendar::new(city.region);
    let plan = city.plan();
    for action in &plan.actions {
        let measure = CATALOG.measure(action.measure.as_str()).unwrap();
        assert!(!calendar.period_of(action.start.ready).in_holiday, "{} ends in a holiday", action.measure);
        if matches!(measure.window, Window::Formation | Window::WorkDivision) {
            assert_eq!(calendar.school_year_of(action.start.date).starts(), 2027, "{}", action.measure);
        }
    }
    let roster = plan.actions.iter().find(|action| action.measure.as_str() == "rooster-zichtbaar").unwrap();
    assert!(matches!(roster.start.date.month(), Month::August | Month::September));
    assert!(measures(&plan).iter().any(|measure| measure.window == Window::Formation), "not hidden");
}

/// Rule 8: nothing that the profile rules out.
#[test]
fn city_school_without_assistants_gets_nothing_that_needs_them() {
    let mut city = school("stadsschool");
    city.profile.assistants = Some(AssistantCount::None);
    city.profile.has_teacher_supporter = false;
    let plan = city.plan();
    assert!(measures(&plan).iter().all(|measure| !measure.needs_support_staff));
    assert!(
        plan.waiting.iter().all(|waiting| { !CATALOG.measure(waiting.measure.as_str()).unwrap().needs_support_staff })
    );
    assert_eq!(goals(&plan)[0], "vervanging");
    let week = plan.not_goals.iter().find(|not_goal| not_goal.theme == Theme::Deployment).unwrap();
    assert_eq!(week.reason, NotAGoalReason::NotApplicable);
}

/// Rule 1: five or more changes.
#[test]
fn five_changes_mean_two_goals_and_three_actions() {
    for name in &all_schools() {
        let mut changed = school(name);
        changed.profile.changes = Some(Changes::FiveOrMore);
        let plan = changed.plan();
        assert!(plan.goals.len() <= 2, "{name}");
        assert!(plan.actions.len() <= 3, "{name}");
    }
}

/// Rules 1 and 10: what cannot wait counts for the cap, also if it is more than the share of its goal.
#[test]
fn a_board_talk_and_hours_that_end_do_not_make_the_plan_larger() {
    for name in &all_schools() {
        let mut school = school(name);
        school.today = time::macros::date!(2027 - 04 - 05);
        school.profile.changes = Some(Changes::FiveOrMore);
        school.profile.hours = Some(HoursSource::Temporary);
        school.profile.hours_until = Some(time::macros::date!(2027 - 07 - 31));
        for theme in ["ruimte", "vervanging", "regie", "inzet"] {
            school.levels.insert(theme.to_owned(), 0);
            let plan = school.plan();
            assert!(plan.actions.len() <= plan.limits.actions.most as usize, "{name} {theme}: {}", told(&plan));
        }
    }
}

/// Rules 1 and 8: a very small school.
#[test]
fn three_groups_are_not_split() {
    let mut city = school("stadsschool");
    city.profile.groups = Some(GroupCount::UpToFour);
    let plan = city.plan();
    let split = "verdeellijst-met-wissel";
    assert!(CATALOG.measure(split).is_some());
    assert!(plan.actions.iter().all(|action| action.measure.as_str() != split));
    assert!(plan.waiting.iter().all(|waiting| waiting.measure.as_str() != split));
    assert!(plan.actions.len() <= 4);
}

/// Rules 2 and 8: a stretched leader, and falling pupil numbers.
#[test]
fn village_school_works_with_its_neighbours() {
    let plan = school("dorpsschool").plan();
    assert_eq!(goals(&plan)[0], "vervanging");
    assert!(measures(&plan).iter().any(|measure| measure.neighbour), "something with a neighbour school");
    assert!(measures(&plan).iter().all(|measure| !measure.needs_support_staff));
    assert_eq!(plan.limits.leader_minutes.most, 6 * 60);
}

/// Rule 6: keep it, check what depends on one person, share one thing.
#[test]
fn school_in_order_gets_no_invented_urgency() {
    let plan = school("op-orde").plan();
    assert_eq!(plan.situation, Situation::InOrder);
    assert_eq!(goals(&plan)[0], "visie", "temporary hours make it first");
    assert!(plan.actions.len() <= 3);
    assert!(measures(&plan).iter().any(|measure| measure.continuity));
    assert!(measures(&plan).iter().any(|measure| measure.shares));
}

/// Rule 5: ask the team first.
#[test]
fn school_that_does_not_know_asks_first() {
    let plan = school("weet-niet").plan();
    assert_eq!(plan.situation, Situation::MostlyUnknown);
    assert_eq!(goals(&plan)[0], "vragen");
    assert!(goals(&plan)[1..].iter().all(|goal| *goal == "vervanging"), "no goal on what is unknown");
    assert!(plan.actions.len() <= 4);
}

/// Rule 8: nothing that the profile rules out.
#[test]
fn board_of_one_school_gets_no_pool() {
    let plan = school("eenpitter").plan();
    assert!(goals(&plan).contains(&"afspraken") && goals(&plan).contains(&"regie"));
    assert!(measures(&plan).iter().all(|measure| measure.fits(&school("eenpitter").profile)));
}

#[test]
fn short_scan_in_june_plans_for_the_new_year() {
    let growing = school("groeischool");
    let plan = growing.plan();
    assert!(plan.goals.iter().all(|goal| goal.level <= Some(Level::Sometimes)));
    assert!(goals(&plan).contains(&"visie"));
    let calendar = Calendar::new(growing.region);
    for action in &plan.actions {
        assert!(calendar.is_school_day(action.start.date), "{} begins on a school day", action.measure);
    }
}

/// Rule 10: the three questions to the board come at once where hours end or groups grow, and only before 1 May.
#[test]
fn the_board_is_asked_while_it_can_still_decide() {
    let asks =
        |school: &School| school.plan().actions.iter().any(|action| action.measure.as_str() == "drie-vragen-bestuur");
    let mut town = school("dorpsschool");
    town.profile.trend = Some(GroupTrend::More);
    for (today, is_due) in [
        (time::macros::date!(2026 - 09 - 14), false),
        (time::macros::date!(2026 - 10 - 26), true),
        (time::macros::date!(2027 - 03 - 30), true),
        (time::macros::date!(2027 - 05 - 17), false),
    ] {
        town.today = today;
        assert_eq!(asks(&town), is_due, "{today}");
    }
}

/// Rule 10: hours that end within weeks are told at once, whatever the time of the year; by then the board was asked.
#[test]
fn hours_that_end_soon_are_told_before_they_end() {
    let mut school = school("contract-tot-maart");
    let action =
        |school: &School, id: &str| school.plan().actions.into_iter().find(|action| action.measure.as_str() == id);
    for (today, until) in [
        (time::macros::date!(2026 - 11 - 30), time::macros::date!(2026 - 12 - 22)),
        (time::macros::date!(2027 - 01 - 28), time::macros::date!(2027 - 02 - 28)),
        (time::macros::date!(2027 - 06 - 25), time::macros::date!(2027 - 07 - 31)),
    ] {
        school.today = today;
        school.profile.hours_until = Some(until);
        let told = action(&school, "vier-kolommen").unwrap();
        assert!(told.start.date <= today + time::Duration::days(3) && told.start.ready <= until, "{today} {told:?}");
    }
    let mut late = crate::support::school("fusie");
    late.today = time::macros::date!(2027 - 04 - 09);
    let asked = action(&late, "drie-vragen-bestuur").unwrap();
    assert!(asked.start.ready <= time::macros::date!(2027 - 04 - 30), "{asked:?}");
}

/// Rule 10: an end date that has passed says nothing of the hours of today.
#[test]
fn an_end_date_in_the_past_holds_nothing_back() {
    let mut school = school("contract-tot-maart");
    school.today = time::macros::date!(2026 - 10 - 05);
    school.profile.hours_until = Some(time::macros::date!(2026 - 08 - 01));
    let plan = school.plan();
    assert!(plan.actions.iter().any(|action| action.measure.as_str() == "drie-vragen-bestuur"));
    assert!(!plan.waiting.iter().any(|waiting| matches!(waiting.reason, WaitingReason::HoursEnd(_))));
    school.profile.hours = Some(HoursSource::Fixed);
    assert!(school.plan().goals.iter().all(|goal| goal.reason != taakkompas_plan::GoalReason::HoursCanEnd));
}
