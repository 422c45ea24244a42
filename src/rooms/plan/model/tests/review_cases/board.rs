//! Hours that can end, groups that grow, and the talk with the board: D2.

use taakkompas_plan::Situation;
use taakkompas_scan::catalog::{Measure, Stage};
use taakkompas_scan::profile::{AssistantCount, GroupTrend};
use taakkompas_scan::scan::Level;
use taakkompas_school::school_year::Window;
use time::macros::date;
use time::{Date, Month};

use super::case::{Case, ensure, in_every_school, lead, measure};

const TALK: &str = "drie-vragen-bestuur";

/// The first of May after a day.
fn first_of_may_after(date: Date) -> Date {
    let this_year = Date::from_calendar_date(date.year(), Month::May, 1).unwrap();
    if date < this_year { this_year } else { Date::from_calendar_date(date.year() + 1, Month::May, 1).unwrap() }
}

/// Whether the board still decides this year, and has not said already which hours are certain.
fn can_still_ask_the_board(case: &Case) -> bool {
    use Month::{April, December, February, January, March, November, October};
    let months = [October, November, December, January, February, March, April];
    let soonest = case.soonest(TALK);
    months.contains(&soonest.month())
        && first_of_may_after(soonest) == first_of_may_after(case.first_day())
        && case.level("visie-bestuur").is_some_and(|level| level < Level::Fixed)
        && matches!(case.plan.situation, Situation::Ordinary | Situation::InOrder)
}

/// Whether hours end in the school year in which the plan begins, or may do so.
fn hours_can_end(case: &Case) -> bool {
    let year = case.calendar.school_year_of(case.first_day());
    let in_this_year = |until| case.calendar.school_year_of(until) <= year;
    case.profile().hours_are_fragile() && case.profile().hours_until.is_none_or(in_this_year)
}

/// D2: if hours can end, the short talk with the board comes at once from October to April, and before 1 May.
#[test]
fn if_hours_can_end_the_board_is_asked_before_may() {
    in_every_school(|case| {
        if !hours_can_end(case) || !can_still_ask_the_board(case) {
            return Ok(());
        }
        let Some(talk) = case.action(TALK) else { return Err("the board is not asked".to_owned()) };
        let before = first_of_may_after(case.first_day());
        ensure!(talk.start.date < before, "the board is asked on {}", talk.start.date);
        ensure!(!talk.moved_by_leader_hours, "the talk with the board is what was moved");
        let weeks = measure(TALK).weeks;
        for (action, measure) in case.steps().filter(|(_, measure)| measure.weeks >= weeks) {
            ensure!(action.start.date >= talk.start.date, "{} comes before the talk with the board", measure.id);
        }
        Ok(())
    });
}

/// D2: with more groups and an open window, something small for the formation plan begins now.
#[test]
fn if_groups_grow_something_is_asked_for_the_formation_plan() {
    in_every_school(|case| {
        if case.profile().trend != Some(GroupTrend::More) || !can_still_ask_the_board(case) {
            return Ok(());
        }
        let before = first_of_may_after(case.first_day());
        let mut asks = case.steps().filter(|(_, measure)| {
            measure.id.as_str() == TALK || (measure.depends_on_board && measure.window == Window::Formation)
        });
        ensure!(asks.any(|(action, _)| action.start.date < before), "nothing for the formation plan");
        Ok(())
    });
}

/// Whether a measure is about the hours that end, or cannot be done without them.
fn needs_the_hours(case: &Case, measure: &Measure) -> bool {
    let on_hours = ["visie-over-drie-jaar", "visie-een-plan", "visie-bestuur"].contains(&lead(measure));
    let has_one_assistant =
        case.profile().assistants == Some(AssistantCount::One) && !case.profile().has_teacher_supporter;
    (on_hours && measure.stage == Stage::Starter) || (measure.needs_support_staff && has_one_assistant)
}

/// D2: everything about hours that end is ready before they do.
#[test]
fn nothing_that_needs_the_hours_is_ready_after_they_end() {
    in_every_school(|case| {
        let Some(until) = case.profile().hours_until.filter(|_| case.profile().hours_are_fragile()) else {
            return Ok(());
        };
        // Hours that ended before anything can begin are no longer a matter of this plan.
        if until < case.first_day() {
            return Ok(());
        }
        for (action, measure) in case.steps().filter(|(_, measure)| needs_the_hours(case, measure)) {
            ensure!(action.start.ready <= until, "{} is ready on {}, after {until}", measure.id, action.start.ready);
        }
        Ok(())
    });
}

/// D2: the schools that the talk with the board must reach, whatever else is in their plan.
#[test]
fn the_board_talk_is_in_the_plan_of_each_school_that_loses_hours_or_grows() {
    let missing: Vec<_> = ["contract-tot-maart", "fusie", "formatie-te-laat", "op-orde"]
        .into_iter()
        .filter(|name| Case::of(name).action(TALK).is_none_or(|talk| talk.start.date >= date!(2027 - 05 - 01)))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// D2: after 1 May the question is what is certain, and it is told to those it touches before the hours end.
#[test]
fn after_may_what_is_certain_is_found_out_before_the_hours_end() {
    for today in [date!(2027 - 04 - 30), date!(2027 - 05 - 10), date!(2027 - 05 - 31)] {
        let mut school = Case::of("visie-laag-in-de-meivakantie").school;
        school.today = today;
        let case = Case::new(school);
        let until = case.profile().hours_until.unwrap();
        let mut found_out = ["vier-kolommen", TALK].into_iter().filter_map(|id| case.action(id));
        assert!(found_out.any(|action| action.start.ready <= until), "{today}: {:?}", case.plan.actions);
    }
}
