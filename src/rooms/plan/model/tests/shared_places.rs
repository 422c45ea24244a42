//! How the places, the hours and the year of a plan are shared by what has to be in it, on schools made for it.

use crate::support::{CATALOG, School, goals, leader_minutes, measures, school, told};
use taakkompas_plan::{ActionReason, Proposal, Situation, WaitingReason};
use taakkompas_scan::catalog::MeasureId;
use taakkompas_scan::profile::Changes;
use taakkompas_scan::theme::Theme;
use taakkompas_school::school_year::{Calendar, Region, Window, start_of};
use taakkompas_school::staff::HoursSource;
use time::macros::date;
use time::{Date, Duration};

fn ids(plan: &Proposal) -> Vec<&str> {
    plan.actions.iter().map(|action| action.measure.as_str()).collect()
}

/// The days of a school year, two weeks apart.
fn days() -> impl Iterator<Item = Date> {
    (0..26).map(|weeks| date!(2026 - 08 - 24).saturating_add(Duration::weeks(2 * weeks)))
}

/// Rule 2: what takes the leader more than fits in one period can be done over two; what could not is not even named.
#[test]
fn a_heavy_measure_takes_its_hours_from_every_period_in_which_it_runs() {
    let mut growing = school("groeischool");
    let mut taken = 0;
    for (today, region) in days().flat_map(|day| [(day, Region::North), (day, Region::Middle)]) {
        (growing.today, growing.region) = (today, region);
        let plan = growing.plan();
        let most = plan.limits.leader_minutes.most;
        taken += measures(&plan).iter().filter(|measure| measure.leader_minutes() > most).count();
        let minutes = leader_minutes(&plan, &Calendar::new(region));
        assert!(minutes.values().all(|&minutes| minutes <= most), "{today}: {minutes:?}");
    }
    assert!(taken > 0, "none takes more than {} minutes", growing.plan().limits.leader_minutes.most);

    let mut small = school("dorpsschool");
    small.levels.insert("visie".to_owned(), 0);
    for today in days() {
        small.today = today;
        let plan = small.plan();
        let named = plan.waiting.iter().map(|waiting| waiting.measure.as_str()).chain(ids(&plan));
        assert!(!named.into_iter().any(|id| id == "uren-drie-jaar"), "{today}: twelve hours do not fit in twice six");
    }
}

/// Rules 1 and 2: a heavy second step of the first goal does not take the first step of another.
#[test]
fn every_goal_has_its_first_step_before_the_first_goal_has_a_heavy_second() {
    let mut village = school("dorpsschool");
    for today in [date!(2027 - 04 - 09), date!(2027 - 04 - 10), date!(2027 - 04 - 26), date!(2027 - 05 - 10)] {
        village.today = today;
        let plan = village.plan();
        assert_eq!(goals(&plan), ["vervanging", "visie", "afspraken"], "{today}");
        for goal in &plan.goals {
            assert!(plan.actions.iter().any(|action| action.goal == goal.kind), "{today}: {}", goal.kind.code());
        }
    }
}

/// A school on fire on this day, with hours that end on that one.
fn on_fire(today: Date, until: Date) -> School {
    let mut school = school("school-in-brand");
    school.today = today;
    school.profile.hours = Some(HoursSource::Temporary);
    school.profile.hours_until = Some(until);
    school
}

/// Rules 4 and 10: also in a crisis people hear in time that their hours end; something stops, and the morning is calmed.
#[test]
fn in_a_crisis_hours_that_end_soon_are_told() {
    for today in [date!(2026 - 11 - 09), date!(2027 - 01 - 04), date!(2027 - 03 - 08), date!(2027 - 05 - 24)] {
        let until = today.saturating_add(Duration::days(60));
        let plan = on_fire(today, until).plan();
        assert_eq!(plan.situation, Situation::Crisis);
        let tells = plan.actions.iter().find(|action| action.reason == ActionReason::HoursThatEnd);
        assert!(tells.is_some_and(|action| action.start.ready <= until), "{today}: {}", told(&plan));
        assert!(plan.actions.len() <= 3 && measures(&plan).iter().any(|measure| measure.stops), "{today}");
        assert!(!ids(&plan).contains(&"drie-vragen-bestuur"), "{today}: the board is not asked about later");
    }
    let far = on_fire(date!(2026 - 09 - 14), date!(2027 - 07 - 31)).plan();
    assert!(far.actions.iter().all(|action| action.reason != ActionReason::HoursThatEnd), "{}", told(&far));
}

/// Rule 3: if a crisis leaves one place, the protocol for illness has it, and not the protected week.
#[test]
fn the_only_place_left_is_for_the_morning_and_not_for_the_week() {
    let today = date!(2027 - 01 - 04);
    let mut school = on_fire(today, date!(2027 - 03 - 20));
    school.levels.insert("ruimte".to_owned(), 2);
    school.answers.insert("regie-zeggen".to_owned(), "0".to_owned());
    school.profile.changes = Some(Changes::FiveOrMore);
    let plan = school.plan();
    assert_eq!(plan.situation, Situation::Crisis);
    let themes: Vec<Theme> = measures(&plan).iter().map(|measure| measure.theme).collect();
    assert!(themes.contains(&Theme::Cover) && !themes.contains(&Theme::Deployment), "{}", told(&plan));
}

/// Rules 1 and 10: of all that cannot wait, one thing makes room for the first goal in a plan of three.
#[test]
fn what_cannot_wait_leaves_a_place_for_the_first_goal() {
    let mut merging = school("fusie");
    for today in [date!(2027 - 04 - 09), date!(2027 - 04 - 10), date!(2027 - 04 - 20), date!(2027 - 05 - 10)] {
        merging.today = today;
        let plan = merging.plan();
        assert_eq!(goals(&plan), ["ruimte", "regie"], "{today}: {}", told(&plan));
        assert!(ids(&plan).contains(&"zeg-het-rondje"), "{today}");
        let told_or_asked = if today < date!(2027 - 05 - 01) { "drie-vragen-bestuur" } else { "vier-kolommen" };
        assert!(ids(&plan).contains(&told_or_asked), "{today}: {}", told(&plan));
    }
    // Hours that end before it could be told after the formation plan is closed are told first.
    for (today, until) in
        [(date!(2027 - 01 - 04), date!(2027 - 03 - 31)), (date!(2027 - 04 - 10), date!(2027 - 05 - 31))]
    {
        merging.today = today;
        merging.profile.hours_until = Some(until);
        assert!(ids(&merging.plan()).contains(&"vier-kolommen"), "{}", told(&merging.plan()));
    }
}

/// Rule 3: what stops in June is not divided in March: the two belong to the work division of one year.
#[test]
fn stop_and_divide_are_in_one_school_year() {
    let mut by_next_year = 0;
    for name in ["takenberg", "units", "tegenstrijdig"] {
        for day in 0..90 {
            let mut school = school(name);
            school.today = date!(2027 - 05 - 01).saturating_add(Duration::days(day));
            let (plan, calendar) = (school.plan(), Calendar::new(school.region));
            for (action, measure) in plan.actions.iter().zip(measures(&plan)) {
                let Some(first) = &action.waits_for else { continue };
                let first = plan.actions.iter().find(|other| other.measure == *first).unwrap();
                let years = [first, action].map(|action| calendar.school_year_of(action.start.date));
                let is_one = measure.window != Window::WorkDivision || years[0] == years[1];
                assert!(is_one, "{name} {}: {} waits for {}", school.today, action.measure, first.measure);
            }
            let divides = |id: &str| CATALOG.measure(id).unwrap().window == Window::WorkDivision;
            by_next_year += plan
                .waiting
                .iter()
                .filter(|waiting| {
                    divides(waiting.measure.as_str()) && matches!(waiting.reason, WaitingReason::NextSchoolYear(_))
                })
                .count();
        }
    }
    assert!(by_next_year > 0, "dividing waits for the next year, and that is said");
}

/// Rule 3: nothing begins, or is said to come next, in the months in which its own text sends the school elsewhere.
#[test]
fn a_fixed_moment_to_talk_is_not_tried_out_from_march_on() {
    let tries = CATALOG.measure("vaste-overlegtijd").unwrap();
    let is_late = |date: Date| (3..=7).contains(&u8::from(date.month()));
    let mut next_year = 0;
    for name in ["stadsschool", "gewone-zwakke-school-in-november", "alles-soms-in-augustus"] {
        for today in days() {
            let mut school = school(name);
            school.today = today;
            let (plan, calendar) = (school.plan(), Calendar::new(school.region));
            let action = |id: &MeasureId| plan.actions.iter().find(|action| action.measure == *id);
            assert!(!action(&tries.id).is_some_and(|action| is_late(action.start.date)), "{name} {today}");
            for waiting in plan.waiting.iter().filter(|waiting| waiting.measure == tries.id) {
                next_year += u32::from(matches!(waiting.reason, WaitingReason::NextSchoolYear(_)));
                if let WaitingReason::After(first) = &waiting.reason {
                    let ready = action(first).unwrap().start.ready;
                    let follows = start_of(&calendar, tries.work(), ready.saturating_add(Duration::DAY));
                    assert!(!is_late(follows.date), "{name} {today}: {}", follows.date);
                }
            }
        }
    }
    assert!(next_year > 0, "it waits for the next school year, and that is said");
}
