//! What the school makes of a proposal.

#![allow(clippy::unwrap_used)]

use time::macros::date;

use super::*;
use crate::{ActionReason, GoalKind, Situation, limits};
use taakkompas_scan::profile::SchoolProfile;
use taakkompas_scan::scan::ScanResult;
use taakkompas_school::school_year::{Calendar, Region, Window, earliest_start};

fn proposal(measures: &[&str]) -> Proposal {
    let start = earliest_start(&Calendar::new(Region::Middle), Window::Always, 2, date!(2026 - 11 - 23));
    Proposal {
        situation: Situation::Ordinary,
        limits: limits::of(&SchoolProfile::default(), &ScanResult { themes: Vec::new() }, Situation::Ordinary),
        goals: Vec::new(),
        not_goals: Vec::new(),
        waiting: Vec::new(),
        actions: measures
            .iter()
            .map(|id| Action {
                measure: (*id).into(),
                goal: GoalKind::Ask,
                start,
                reason: ActionReason::QuickWin,
                moved_by_leader_hours: false,
                waits_for: None,
                rests_on: Vec::new(),
            })
            .collect(),
    }
}

fn ids(entries: &[Entry]) -> Vec<&str> {
    entries.iter().map(|entry| entry.measure.as_str()).collect()
}

#[test]
fn without_decisions_the_plan_is_the_proposal() {
    let plan = plan(&proposal(&["a", "b"]), &Decisions::default());
    assert_eq!(ids(&plan.entries), ["a", "b"]);
    assert!(plan.removed.is_empty());
}

#[test]
fn a_rejected_action_can_be_put_back() {
    let proposal = proposal(&["a", "b"]);
    let mut decisions = Decisions::default();
    decisions.change(&"a".into(), |decision| decision.placement = Placement::Rejected { reason: "geen tijd".into() });
    let rejected = plan(&proposal, &decisions);
    assert_eq!((ids(&rejected.entries), ids(&rejected.removed)), (vec!["b"], vec!["a"]));
    decisions.restore(&"a".into(), &rejected);
    assert_eq!(plan(&proposal, &decisions), plan(&proposal, &Decisions::default()));
    assert_eq!(decisions.by_measure.len(), 0, "nothing is kept of what was undone");
}

#[test]
fn a_swap_takes_the_place_and_goes_back_whole() {
    let proposal = proposal(&["a", "b", "c"]);
    let mut decisions = Decisions::default();
    let before = plan(&proposal, &decisions);
    decisions.swap(&"b".into(), &"x".into(), &before);
    let swapped = plan(&proposal, &decisions);
    assert_eq!((ids(&swapped.entries), ids(&swapped.removed)), (vec!["a", "x", "c"], vec!["b"]));
    decisions.restore(&"b".into(), &swapped);
    assert_eq!(ids(&plan(&proposal, &decisions).entries), ["a", "b", "c"]);
}

#[test]
fn a_swap_of_a_swap_goes_back_in_one_step_or_whole() {
    let proposal = proposal(&["a", "b"]);
    let mut decisions = Decisions::default();
    decisions.swap(&"a".into(), &"x".into(), &plan(&proposal, &decisions));
    decisions.swap(&"x".into(), &"y".into(), &plan(&proposal, &decisions));
    let twice = plan(&proposal, &decisions);
    assert_eq!((ids(&twice.entries), ids(&twice.removed)), (vec!["y", "b"], vec!["a", "x"]));

    let mut one_step = decisions.clone();
    one_step.restore(&"x".into(), &twice);
    let back = plan(&proposal, &one_step);
    assert_eq!((ids(&back.entries), ids(&back.removed)), (vec!["x", "b"], vec!["a"]));
    assert_eq!(one_step.of(&"x".into()).placement, Placement::Added { instead_of: Some("a".into()) });

    for whole in [
        {
            let mut restored = decisions.clone();
            restored.restore(&"a".into(), &twice);
            restored
        },
        {
            let mut swapped_back = decisions.clone();
            swapped_back.swap(&"y".into(), &"a".into(), &twice);
            swapped_back
        },
    ] {
        assert_eq!(plan(&proposal, &whole), plan(&proposal, &Decisions::default()));
        assert!(whole.by_measure.is_empty(), "nothing is kept of what was undone");
    }
}

#[test]
fn what_the_school_added_itself_comes_back_too() {
    let proposal = proposal(&["a"]);
    let mut decisions = Decisions::default();
    decisions.add(&"x".into(), &plan(&proposal, &decisions));
    decisions.add(&"a".into(), &plan(&proposal, &decisions));
    let added = plan(&proposal, &decisions);
    assert_eq!(ids(&added.entries), ["a", "x"]);
    decisions.change(&"x".into(), |decision| decision.placement = Placement::Postponed);
    let postponed = plan(&proposal, &decisions);
    assert_eq!((ids(&postponed.entries), ids(&postponed.removed)), (vec!["a"], vec!["x"]));
    decisions.add(&"x".into(), &postponed);
    assert_eq!(plan(&proposal, &decisions), added);
}

#[test]
fn a_damaged_record_that_swaps_in_a_circle_can_be_put_back() {
    let proposal = proposal(&["a", "b"]);
    let mut decisions = Decisions::default();
    decisions.change(&"a".into(), |decision| decision.placement = Placement::SwappedFor("b".into()));
    decisions.change(&"b".into(), |decision| decision.placement = Placement::SwappedFor("a".into()));
    decisions.restore(&"a".into(), &plan(&proposal, &decisions));
    assert_eq!(ids(&plan(&proposal, &decisions).entries), ["a", "b"]);
}

#[test]
fn entries_move_among_those_of_their_goal() {
    let proposal = proposal(&["a1", "b1", "a2", "b2"]);
    let mut decisions = Decisions::default();
    let goal = ["a1".into(), "a2".into()];
    for (direction, order) in [(Direction::Down, ["a2", "b1", "a1", "b2"]), (Direction::Down, ["a2", "b1", "a1", "b2"])]
    {
        let now = plan(&proposal, &decisions);
        let goal = if now.entries[0].measure == goal[0] { goal.clone() } else { [goal[1].clone(), goal[0].clone()] };
        decisions.move_among(&goal, &"a1".into(), direction, &now);
        assert_eq!(ids(&plan(&proposal, &decisions).entries), order);
    }
}

#[test]
fn entries_move_and_stay_at_the_ends() {
    let proposal = proposal(&["a", "b", "c"]);
    let mut decisions = Decisions::default();
    let mut moved = |id: &str, direction| {
        let now = plan(&proposal, &decisions);
        decisions.move_entry(&id.into(), direction, &now);
        ids(&plan(&proposal, &decisions).entries).join("")
    };
    assert_eq!(moved("c", Direction::Up), "acb");
    assert_eq!(moved("a", Direction::Up), "acb");
    assert_eq!(moved("a", Direction::Down), "cab");
    assert_eq!(moved("b", Direction::Down), "cab");
}

#[test]
fn what_was_worked_on_stays_when_the_proposal_changes() {
    let mut decisions = Decisions::default();
    decisions.change(&"a".into(), |decision| decision.progress = ActionStatus::Busy);
    assert_eq!(ids(&plan(&proposal(&["b"]), &decisions).entries), ["b", "a"]);
}

/// No edit makes such a circle, but a saved record may contain one.
#[test]
fn swaps_in_a_circle_are_put_back_as_well() {
    let swapped = |of: &mut Decisions, from: &str, to: &str| {
        of.change(&from.into(), |decision| decision.placement = Placement::SwappedFor(to.into()));
    };
    for circle in [&[("a", "a")][..], &[("a", "b"), ("b", "a")], &[("a", "b"), ("b", "c"), ("c", "b")]] {
        let mut decisions = Decisions::default();
        circle.iter().for_each(|&(from, to)| swapped(&mut decisions, from, to));
        let before = plan(&proposal(&["a", "b"]), &decisions);
        decisions.restore(&"a".into(), &before);
        assert!(plan(&proposal(&["a", "b"]), &decisions).holds("a"), "{circle:?}");
    }
}

/// What a school decided on `a`, which is gone, goes to `b`.
fn carried(decide: impl FnOnce(&mut Decisions)) -> Decisions {
    let mut decisions = Decisions::default();
    decide(&mut decisions);
    decisions.carry_over(&"a".into(), &"b".into());
    let once = decisions.clone();
    decisions.carry_over(&"a".into(), &"b".into());
    assert_eq!(decisions, once, "a second time changes nothing");
    decisions
}

fn placed(decisions: &mut Decisions, measure: &str, placement: Placement) {
    decisions.change(&measure.into(), |decision| decision.placement = placement);
}

fn added(instead_of: Option<&str>) -> Placement {
    Placement::Added { instead_of: instead_of.map(MeasureId::from) }
}

#[test]
fn what_was_decided_on_a_measure_that_is_gone_goes_to_the_one_in_its_place() {
    let busy = Decision {
        owners: vec![Role::Leader],
        progress: ActionStatus::Busy,
        note: "maandag".into(),
        ..Decision::default()
    };
    let decisions = carried(|decisions| {
        decisions.by_measure.insert("a".into(), busy.clone());
        decisions.order = vec!["c".into(), "a".into()];
    });
    assert_eq!(decisions.of(&"b".into()), busy);
    assert_eq!(decisions.order, ["c".into(), "b".into()]);
    assert_eq!(decisions.of(&"a".into()).placement, Placement::SwappedFor("b".into()), "it can still be told");
    let plan = plan(&proposal(&["c"]), &decisions);
    assert_eq!(ids(&plan.entries), ["c", "b"]);
    let mut read = decisions;
    read.forget(&"a".into());
    assert_eq!(ids(&super::plan(&proposal(&["c"]), &read).entries), ["c", "b"]);
    assert_eq!(carried(|decisions| decisions.order = vec!["a".into(), "b".into()]).order, ["b".into()]);
    assert_eq!(carried(|_| ()), Decisions::default(), "nothing was decided, so nothing is told");
}

#[test]
fn what_a_school_decided_on_the_one_in_its_place_stays() {
    let decisions = carried(|decisions| {
        placed(decisions, "a", Placement::Rejected { reason: "geen tijd".into() });
        decisions.change(&"a".into(), |decision| decision.note = "van a".into());
        decisions.change(&"b".into(), |decision| decision.note = "van b".into());
        decisions.change(&"b".into(), |decision| decision.progress = ActionStatus::Done);
    });
    let of_b = decisions.of(&"b".into());
    assert_eq!((of_b.placement, of_b.progress), (Placement::AsProposed, ActionStatus::Done));
    assert_eq!(of_b.note, "van b van a");
    let rejected = carried(|decisions| placed(decisions, "a", Placement::Rejected { reason: "geen tijd".into() }));
    assert!(rejected.of(&"b".into()).placement.is_out(), "a school that did not want it is not given it again");
}

#[test]
fn swaps_with_a_measure_that_is_gone_are_those_of_the_one_in_its_place() {
    let other = carried(|decisions| {
        placed(decisions, "x", Placement::SwappedFor("a".into()));
        placed(decisions, "a", added(Some("x")));
    });
    assert_eq!(other.of(&"x".into()).placement, Placement::SwappedFor("b".into()));
    assert_eq!(other.of(&"b".into()).placement, added(Some("x")));
    let away = carried(|decisions| {
        placed(decisions, "a", Placement::SwappedFor("x".into()));
        placed(decisions, "x", added(Some("a")));
    });
    assert_eq!(away.of(&"b".into()).placement, Placement::SwappedFor("x".into()));
    assert_eq!(away.of(&"x".into()).placement, added(Some("b")));
    for decisions in [
        carried(|decisions| {
            placed(decisions, "b", Placement::SwappedFor("a".into()));
            placed(decisions, "a", added(Some("b")));
        }),
        carried(|decisions| {
            placed(decisions, "a", Placement::SwappedFor("b".into()));
            decisions.change(&"a".into(), |decision| decision.note = "oud".into());
            placed(decisions, "b", added(Some("a")));
        }),
    ] {
        assert_eq!(decisions.of(&"b".into()).placement, added(None), "the one in its place is simply in the plan");
        assert_eq!(ids(&plan(&proposal(&[]), &decisions).entries), ["b"]);
    }
}
