//! What a school has seen as its plan stays: over a whole school year, whatever the answers, the profile and the content
//! become, until the school itself does something.

use crate::any_profile::any_profile;
use crate::life::{CHANGED, Life, any_answers, any_life, any_press, days};
use crate::seed::cases;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use taakkompas_plan::agenda::Item;
use taakkompas_plan::agreements::acts::{Outcome, Undo, has_passed, moves_along};
use taakkompas_plan::agreements::day::PlanDay;
use taakkompas_plan::agreements::history::What;
use taakkompas_plan::agreements::keeping::is_enough;
use taakkompas_plan::agreements::moments::{MomentKind, moments};
use taakkompas_plan::agreements::{Agreement, Agreements, Mend};
use taakkompas_plan::decisions::ActionStatus;
use taakkompas_scan::catalog::MeasureId;
use taakkompas_scan::scan::{Answer, Level};
use taakkompas_school::school_year::{Calendar, Holiday, HolidayId, Region};
use time::Duration;
use time::macros::date;

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn no_date_hour_or_reason_changes_without_a_press(
        life in any_life(), other in any_profile(), answers in any_answers(0), region in select(Region::ALL),
    ) {
        let mut life = life;
        life.open();
        let (shown, kept) = (life.shown(), life.agreements.clone());
        let mut periods = std::collections::BTreeSet::new();
        for (month, day) in days(life.today).enumerate() {
            let mut later = life.clone();
            later.today = day;
            periods.insert(later.calendar.period_of(day).period.holiday);
            match month % 4 {
                1 => later.answers.clone_from(&answers),
                2 => later.profile.clone_from(&other),
                3 => later.catalog = &CHANGED,
                _ => later.calendar = Calendar::new(region),
            }
            later.open();
            prop_assert_eq!(later.shown(), shown.clone(), "on {}", day);
            let _ = later.offer();
            prop_assert_eq!(&later.agreements, &kept, "an offer applies nothing, on {}", day);
        }
        prop_assert_eq!(periods.len(), 5, "every period of the year was met");
    }

    #[test]
    fn a_press_changes_what_it_says_and_nothing_else(
        life in any_life(), presses in vec((any_press(), any::<Index>(), 0..60_i64), 1..12),
    ) {
        let mut life = life;
        life.open();
        for (press, at, days) in presses {
            life.today = life.today.saturating_add(Duration::days(days));
            if life.items().is_empty() {
                break;
            }
            let measure = life.measure(&at);
            let mut said = press.along(&life, &measure);
            said.push(measure.clone());
            let before = life.clone();
            press.on(&mut life, &measure);
            for agreement in &before.agreements.actions {
                let now = life.agreements.of(&agreement.measure);
                prop_assert!(now == Some(agreement) || said.contains(&agreement.measure), "{}", agreement.measure);
            }
            for agreement in &life.agreements.actions {
                let events = agreement.history.events();
                prop_assert!(events.is_sorted_by_key(|event| event.day), "{events:?}");
                prop_assert!(agreement.start.date <= agreement.start.ready, "{:?}", agreement.start);
                let decision = life.decisions.of(&agreement.measure);
                prop_assert_eq!(agreement.history.status(), Some(decision.progress), "what it tells is so");
            }
            let undo = Undo::between((&before.decisions, &before.agreements), (&life.decisions, &life.agreements));
            let mut back = life.clone();
            undo.apply(&mut back.decisions, &mut back.agreements);
            prop_assert_eq!(&back.agreements, &before.agreements);
            prop_assert_eq!(&back.decisions, &before.decisions);
            let text = toml::to_string(&life.agreements).unwrap();
            let mut read: Agreements = toml::from_str(&text).unwrap();
            prop_assert_eq!(read.mend(), vec![]);
            prop_assert_eq!(&read, &life.agreements, "{}", text);
        }
    }

    #[test]
    fn what_is_done_keeps_its_day_whatever_comes_after(life in any_life(), at in any::<Index>(), answers in any_answers(1)) {
        let mut life = life;
        life.open();
        let (measure, day) = (life.measure(&at), life.today);
        life.act(|acts| acts.set_status(&measure, ActionStatus::Done, "Hangt in de teamkamer."));
        for later in days(day) {
            life.today = later;
            life.answers.clone_from(&answers);
            life.open();
            let kept = life.agreements.of(&measure).unwrap();
            prop_assert_eq!(kept.history.done_on(), Some(day));
            prop_assert!(life.offer().iter().all(|change| change.measure != measure), "what is done is not offered again");
        }
    }
}

#[test]
fn nearly_done_gets_until_the_next_holiday_and_before_its_own_date_until_the_one_after() {
    let mut life = Life::of("stadsschool");
    life.today = date!(2026 - 11 - 09);
    life.open();
    let item =
        life.items().into_iter().find(|item| item.due().holiday == Holiday::Christmas).expect("one before Christmas");
    let (measure, christmas) = (item.measure.clone(), item.due());
    let due = |life: &Life| life.agreements.of(&measure).unwrap().start.due;
    let mut early = life.clone();
    early.today = date!(2026 - 12 - 15);
    early.act(|acts| acts.answer(&measure, Outcome::Almost, ""));
    assert_eq!(due(&early), christmas.next(), "it is not moved to the day it had");
    life.today = date!(2027 - 01 - 04);
    life.act(|acts| acts.answer(&measure, Outcome::Almost, ""));
    assert_eq!(due(&life), christmas.next());
    life.act(|acts| acts.answer(&measure, Outcome::Almost, ""));
    assert_eq!(due(&life), christmas.next().next(), "once more");
}

fn only(life: &Life, status: ActionStatus) -> Vec<MeasureId> {
    let items = life.items();
    items.into_iter().filter(|item| item.decision.progress == status).map(|item| item.measure).collect()
}

#[test]
fn the_plan_is_not_kept_before_the_short_scan_is_done() {
    let mut life = Life::of("stadsschool");
    assert!(life.with_input(is_enough));
    let all = core::mem::take(&mut life.answers);
    life.answers = all.into_iter().take(12).collect();
    assert!(!life.with_input(is_enough));
}

#[test]
fn a_school_that_worked_on_its_plan_before_keeps_what_it_chose_and_what_it_did() {
    let mut life = Life::of("stadsschool");
    let items = life.items();
    let (done, moved) = (items[0].measure.clone(), items[1].measure.clone());
    let may = HolidayId { holiday: Holiday::May, ..items[1].due() };
    life.decisions.change(&done, |decision| decision.progress = ActionStatus::Done);
    life.decisions.change(&moved, |decision| decision.due = Some(may));
    life.open();
    assert!(life.agreements.was_there_before && !life.agreements.is_told);
    assert_eq!(life.agreements.of(&moved).unwrap().start.due, may);
    let kept = life.agreements.of(&done).unwrap();
    assert_eq!(kept.history.events().last().map(|event| &event.what), Some(&What::Stood(ActionStatus::Done)));
    assert_eq!(kept.history.done_on(), None, "the day is not known, so none is named");
    let due: Vec<_> = life.items().iter().map(Item::due).collect();
    life.today = date!(2027 - 03 - 15);
    assert_eq!(life.items().iter().map(Item::due).collect::<Vec<_>>(), due);
}

#[test]
fn what_stood_is_there_from_the_start_with_its_answer() {
    let mut life = Life::of("takenberg");
    life.open();
    let stood = &life.agreements.stood;
    assert!(!stood.is_empty());
    for (statement, level) in stood {
        assert!(*level >= Level::Mostly);
        assert_eq!(life.answers.get(statement), Some(&Answer::Level(*level)));
    }
}

#[test]
fn the_day_says_what_is_busy_what_has_passed_and_what_comes_next() {
    let mut life = Life::of("stadsschool");
    life.today = date!(2026 - 11 - 09);
    life.open();
    let items = life.items();
    let christmas: Vec<&MeasureId> =
        items.iter().filter(|item| item.due().holiday == Holiday::Christmas).map(|item| &item.measure).collect();
    assert!(christmas.len() >= 2, "{christmas:?}");
    life.act(|acts| acts.set_status(christmas[0], ActionStatus::Busy, ""));
    let read = |life: &Life| {
        let (_, plan, agenda) = life.plan();
        let day = PlanDay::of(&agenda, &plan, &life.agreements, &life.calendar, life.today);
        let ids = |items: &[&Item]| items.iter().map(|item| item.measure.clone()).collect::<Vec<_>>();
        (day.weeks_left, ids(&day.busy), ids(&day.passed), day.next.map(|item| item.measure.clone()), day.to_look_at)
    };
    for (day, weeks) in [
        (date!(2026 - 11 - 13), 6),
        (date!(2026 - 11 - 14), 5),
        (date!(2026 - 11 - 23), 4),
        (date!(2026 - 11 - 26), 4),
        (date!(2026 - 12 - 18), 1),
    ] {
        life.today = day;
        assert_eq!(read(&life).0, weeks, "{day}: all of the week counts, also at its end");
    }
    life.today = date!(2026 - 11 - 09);
    let (weeks, busy, passed, next, _) = read(&life);
    assert_eq!((weeks, busy.as_slice(), passed.len()), (6, &[christmas[0].clone()][..], 0));
    assert!(next.is_some() && next.as_ref() != Some(christmas[0]));
    life.today = date!(2027 - 01 - 04);
    let (_, busy, passed, _, _) = read(&life);
    assert_eq!(busy, [], "its date has passed: it is asked about");
    assert!(passed.len() == christmas.len() && passed.contains(christmas[0]), "{passed:?}");
    life.act(|acts| {
        acts.answer(christmas[0], Outcome::Almost, "Nog één groep");
        acts.postpone(christmas[1], HolidayId { holiday: Holiday::Spring, ..items[0].due() });
    });
    let (_, busy, passed, _, to_look_at) = read(&life);
    assert_eq!((busy, passed.len()), (vec![christmas[0].clone()], christmas.len() - 2));
    assert!(to_look_at.is_empty());
    life.today = date!(2027 - 03 - 08);
    assert_eq!(read(&life).4, [christmas[1].clone()]);
}

#[test]
fn the_days_for_a_calendar_are_those_of_the_plan_and_count_its_changes() {
    let mut life = Life::of("stadsschool");
    let read = |life: &Life| moments(&life.plan().2, &life.calendar, life.today);
    assert_eq!(read(&life), [], "what may still change is in no calendar");
    life.open();
    let days = read(&life);
    assert!(days.is_sorted_by_key(|moment| moment.day) && days.iter().all(|moment| moment.day >= life.today));
    for item in life.items() {
        let ready = days.iter().find(|moment| moment.kind == MomentKind::Ready(item.measure.clone())).unwrap();
        assert!(life.calendar.is_school_day(ready.day) && ready.day < life.calendar.holiday(item.due()).first);
        assert_eq!(ready.version, 0);
        assert!(days.iter().any(|moment| moment.kind == MomentKind::LookBack(item.due())));
    }
    for moment in days.iter().filter(|moment| matches!(moment.kind, MomentKind::LookBack(_))) {
        assert!(life.calendar.is_school_day(moment.day), "{moment:?}");
    }
    let items = life.items();
    let (moved, done) = (&items[0], &items[1]);
    let to = moved.due().next();
    life.act(|acts| {
        acts.move_to(&moved.measure, to, "");
        acts.set_status(&done.measure, ActionStatus::Done, "");
    });
    let later = read(&life);
    let of = |measure: &MeasureId| {
        later
            .iter()
            .find(|moment| moment.kind == MomentKind::Ready(measure.clone()))
            .map(|ready| (ready.day, ready.version))
    };
    assert_eq!(of(&moved.measure), Some((life.calendar.period(to).last, 1)));
    assert_eq!(of(&done.measure), None, "what is done is no longer to be done");
}

#[test]
fn what_days_are_called_by_in_a_calendar_is_kept() {
    let mut life = Life::of("stadsschool");
    life.open();
    for (called, kept) in
        [("9f3a0b12c4d5e6f70812", true), ("Met Hoofdletter", false), ("", false), (&"a".repeat(41), false)]
    {
        life.agreements.calendar_id = Some(called.to_owned());
        let read: Agreements = toml::from_str(&toml::to_string(&life.agreements).unwrap()).unwrap();
        assert_eq!(read.calendar_id.as_deref(), kept.then_some(called));
    }
}

#[test]
fn what_waits_for_an_action_moves_along_and_is_named_beforehand() {
    let mut life = Life::of("stadsschool");
    life.open();
    let waits = |agreement: &&Agreement| agreement.waits_for.is_some();
    let waiting = life.agreements.actions.iter().find(waits).expect("an action that waits for another").clone();
    let first = waiting.waits_for.clone().unwrap();
    let until = waiting.start.due;
    let along = moves_along(&life.agreements, &life.decisions, &life.calendar, &first, until.next());
    assert_eq!(along.first().map(|moved| (&moved.measure, &moved.with)), Some((&waiting.measure, &first)));
    life.act(|acts| acts.postpone(&first, until));
    let moved = life.agreements.of(&waiting.measure).unwrap();
    assert!(moved.start.date > waiting.start.date && moved.start.due > waiting.start.due, "{:?}", moved.start);
    assert!(matches!(moved.history.events().last().map(|event| &event.what), Some(What::Along { .. })));
    assert!(life.items().iter().all(|item| item.measure != first));
}

#[test]
fn the_hours_of_a_kept_plan_do_not_follow_the_day() {
    let mut life = Life::of("stadsschool");
    life.open();
    let asked = life.plan().2.leader_time;
    assert!(asked.minutes.1 > 0 && asked.heaviest.is_some());
    for day in days(life.today) {
        life.today = day;
        assert_eq!(life.plan().2.leader_time, asked, "{day}");
    }
    let with_leader = |item: &Item| item.time.iter().any(|time| time.role == taakkompas_scan::catalog::Role::Leader);
    let measure = life.items().into_iter().find(with_leader).unwrap().measure;
    life.act(|acts| acts.set_status(&measure, ActionStatus::Done, ""));
    assert!(life.plan().2.leader_time.minutes.1 < asked.minutes.1, "what is done takes no more hours");
}

#[test]
fn a_text_with_a_bad_line_costs_that_line_only() {
    let mut life = Life::of("stadsschool");
    life.open();
    let measure = life.items()[0].measure.clone();
    life.act(|acts| acts.set_status(&measure, ActionStatus::Busy, "Begonnen."));
    let text = toml::to_string(&life.agreements).unwrap();
    let actions = life.agreements.actions.len();
    for (bad, mend) in [
        (text.replacen("became:busy", "became:dreamt", 1), Mend::Lines(1)),
        (text.replacen("why = \"now\"", "why = \"whim\"", 1), Mend::Actions(1)),
        (text.replacen("measure = ", "meassure = ", 1), Mend::Actions(1)),
    ] {
        assert_ne!(bad, text);
        let mut read: Agreements = toml::from_str(&bad).unwrap();
        assert_eq!(read.mend(), [mend], "{bad}");
        assert_eq!(read.mend(), [], "told once");
        assert_eq!(read.actions.len(), if mend == Mend::Actions(1) { actions - 1 } else { actions });
    }
}

#[test]
fn a_measure_that_went_into_another_keeps_its_history_there() {
    let mut life = Life::of("stadsschool");
    life.open();
    let ids: Vec<MeasureId> = life.items().iter().map(|item| item.measure.clone()).collect();
    let (gone, into) = (&ids[0], &ids[1]);
    life.act(|acts| acts.set_status(gone, ActionStatus::Done, "Klaar."));
    life.agreements.carry_over(gone, into);
    assert!(life.agreements.of(gone).is_none());
    let events = life.agreements.of(into).unwrap().history.events();
    assert!(events.iter().any(|event| event.line == "Klaar."));
    let new: MeasureId = "een-nieuwe-maatregel".into();
    life.agreements.carry_over(into, &new);
    assert!(life.agreements.of(&new).is_some() && life.agreements.of(into).is_none());
}

#[test]
fn nothing_is_done_or_stopped_by_the_clock() {
    let mut life = Life::of("dorpsschool");
    life.open();
    let open = only(&life, ActionStatus::NotYet).len();
    for day in days(life.today) {
        life.today = day;
        life.open();
        assert_eq!(only(&life, ActionStatus::NotYet).len(), open, "{day}");
    }
    assert!(life.items().iter().any(|item| has_passed(&life.calendar, item.due(), life.today)));
}
