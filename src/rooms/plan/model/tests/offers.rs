//! What a newer proposal would change in a plan that is kept, and what taking it over leads to.

use crate::life::{Life, any_answers, any_life, any_press};
use crate::seed::cases;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use taakkompas_plan::agenda::Item;
use taakkompas_plan::agreements::offer::{Change, ChangeKind};
use taakkompas_plan::decisions::ActionStatus;
use time::Duration;

proptest! {
    #![proptest_config(cases(60))]

    /// Taking everything over leads to a plan that the same proposal has nothing to add to; leaving it as well.
    #[test]
    fn an_offer_is_taken_over_or_left_by_a_press(life in any_life(), answers in any_answers(1), days in 0..300_i64) {
        let mut life = life;
        life.open();
        life.answers = answers;
        life.today = life.today.saturating_add(Duration::days(days));
        life.open();
        let (offer, newer) = (life.offer(), life.newer());
        let mut left = life.clone();
        let before = left.shown();
        left.act(|acts| offer.iter().for_each(|change| acts.leave(change)));
        prop_assert!(left.offer().iter().all(|change| !offer.contains(change)), "what was left is not offered again");
        prop_assert_eq!(left.shown(), before, "leaving an offer changes nothing");
        life.act(|acts| offer.iter().for_each(|change| acts.take_over(change, &newer)));
        life.open();
        prop_assert_eq!(life.offer(), vec![], "{:?}", offer);
        let in_plan = life.items();
        for change in &offer {
            let is_in = in_plan.iter().any(|item| item.measure == change.measure);
            prop_assert_eq!(is_in, !matches!(change.kind, ChangeKind::Gone { .. }), "{}", change.measure);
        }
    }

    /// Rule 1 holds for a plan that takes everything over, also after a school year with the plan. Only what the school
    /// has in hand already can be more.
    #[test]
    fn taking_everything_over_never_makes_a_plan_too_large(
        life in any_life(), answers in any_answers(1), presses in vec((any_press(), any::<Index>(), 0..90_i64), 0..8),
    ) {
        let mut life = life;
        life.open();
        for (press, at, days) in presses {
            life.today = life.today.saturating_add(Duration::days(days));
            if !life.items().is_empty() {
                let measure = life.measure(&at);
                press.on(&mut life, &measure);
            }
        }
        life.answers = answers;
        life.open();
        let size = |life: &Life| {
            let open: Vec<Item> = life.items().into_iter().filter(Item::is_open).collect();
            let goals: std::collections::BTreeSet<_> = open.iter().filter_map(|item| item.goal).collect();
            (goals.len(), open.len())
        };
        let (goals_before, actions_before) = size(&life);
        let (offer, newer) = (life.offer(), life.newer());
        for change in &offer {
            let would_be = match &change.kind {
                ChangeKind::New { would_be } => would_be,
                ChangeKind::Different { would_be, what } if what.due => would_be,
                _ => continue,
            };
            let Some(needed) = &would_be.waits_for else { continue };
            let decision = life.decisions.of(needed);
            prop_assert!(!decision.placement.is_out() && decision.progress != ActionStatus::Stopped, "{needed} does not come");
            if let Some(kept) = life.agreements.of(needed).filter(|_| decision.progress != ActionStatus::Done) {
                prop_assert!(would_be.start.date > kept.start.ready, "{} waits for {needed}", change.measure);
            }
        }
        life.act(|acts| offer.iter().for_each(|change| acts.take_over(change, &newer)));
        let (goals, actions) = size(&life);
        let most = |limit: taakkompas_plan::limits::Limit| limit.most as usize;
        prop_assert!(actions <= actions_before.max(most(newer.limits.actions)), "{actions} actions");
        prop_assert!(goals <= goals_before.max(most(newer.limits.goals)), "{goals} goals");
    }
}

#[test]
fn what_waits_for_an_action_that_was_stopped_or_moved_follows_the_school() {
    let mut life = Life::of("stadsschool");
    life.open();
    let waits = life.agreements.actions.iter().find(|agreement| agreement.waits_for.is_some()).unwrap().clone();
    let first = waits.waits_for.clone().unwrap();
    // As in a plan that was kept before this action was proposed.
    life.agreements.actions.retain(|agreement| agreement.measure != waits.measure);
    let offered = |life: &Life| life.offer().into_iter().find(|change| change.measure == waits.measure);
    let start = |change: Option<Change>| match change.map(|change| change.kind) {
        Some(ChangeKind::New { would_be }) => Some(would_be.start),
        _ => None,
    };
    assert_eq!(start(offered(&life)).map(|start| start.date), Some(waits.start.date));
    let to = waits.start.due.next();
    let mut moved = life.clone();
    moved.act(|acts| acts.move_to(&first, to, ""));
    assert!(start(offered(&moved)).unwrap().date > moved.calendar.holiday(to).last);
    for status in [ActionStatus::Stopped, ActionStatus::Done] {
        let mut other = life.clone();
        other.act(|acts| acts.set_status(&first, status, ""));
        assert_eq!(offered(&other).is_some(), status == ActionStatus::Done, "{status:?}");
    }
    let mut out = life.clone();
    out.act(|acts| acts.reject(&first, ""));
    assert_eq!(offered(&out), None);
}
