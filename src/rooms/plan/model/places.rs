//! How the places of a plan are shared among its goals, and which measure suits a place.

use super::candidates::FIRST_THEN;
use super::goal_kind::GoalKind;
use super::goals::Goal;
use super::situation::Situation;
use taakkompas_scan::catalog::{Horizon, Measure};
use taakkompas_scan::theme::Theme;
use taakkompas_school::school_year::Window;

/// The most actions that one goal gets, however few goals there are: more would be a list, not a plan.
pub(super) const MOST_PER_GOAL: usize = 3;

/// How many goals at the top of the plan get their first steps at once: the first, and a second that rests on it.
pub(super) fn first_knot(goals: &[Goal]) -> usize {
    match goals {
        [Goal { kind: GoalKind::Theme(first), .. }, Goal { kind: GoalKind::Theme(then), .. }, ..]
            if FIRST_THEN.contains(&(*first, *then)) =>
        {
            2
        }
        goals => goals.len().min(1),
    }
}

/// Rule 3 of the plan: how many actions each goal gets: evenly, with more for the first goals; in a crisis more for the
/// last, since one thing to stop is enough. If there is not one for each, the first goals have theirs, in a crisis too:
/// of a pair in which one comes first, that one has it.
pub(super) fn shares(goals: usize, actions: usize, situation: Situation) -> Vec<usize> {
    let (Some(each), Some(rest)) = (actions.checked_div(goals), actions.checked_rem(goals)) else {
        return Vec::new();
    };
    (0..goals)
        .map(|goal| {
            let most_for_last = situation == Situation::Crisis && each > 0;
            let at = if most_for_last { goals - 1 - goal } else { goal };
            (each + usize::from(at < rest)).min(MOST_PER_GOAL)
        })
        .collect()
}

/// Rule 6 of the plan, when all is in order: first what depends on one person, then something to share. Otherwise the
/// horizon that suits this slot of a goal. Lowest first.
pub(super) fn preference(measure: &Measure, goal: GoalKind, slot: usize, share: usize, situation: Situation) -> u8 {
    if situation == Situation::InOrder {
        let wanted = if slot == 0 { measure.continuity } else { measure.shares };
        return u8::from(!wanted);
    }
    let order = match (slot, goal) {
        (0, _) => [Horizon::QuickWin, Horizon::SchoolYear, Horizon::LongTerm],
        (1, GoalKind::Theme(Theme::Vision)) => [Horizon::LongTerm, Horizon::SchoolYear, Horizon::QuickWin],
        (1, _) if share > 1 => [Horizon::SchoolYear, Horizon::LongTerm, Horizon::QuickWin],
        _ => [Horizon::LongTerm, Horizon::QuickWin, Horizon::SchoolYear],
    };
    order.iter().position(|&horizon| horizon == measure.horizon).and_then(|at| u8::try_from(at).ok()).unwrap_or(u8::MAX)
}

/// Whether two measures are about the same: they lead with the same statement. What lays a step down in the formation plan
/// or the work division may follow that step.
pub(super) fn is_same_subject(one: &Measure, other: &Measure) -> bool {
    let lays_down = |then: &Measure, first: &Measure| {
        then.requires.contains(&first.id) && matches!(then.window, Window::Formation | Window::WorkDivision)
    };
    one.statements.first() == other.statements.first() && !lays_down(one, other) && !lays_down(other, one)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rule 3: of a pair in which one comes first, such as the protocol for illness, that one has the only place left.
    #[test]
    fn the_first_goals_have_what_places_there_are() {
        for &situation in Situation::ALL {
            assert_eq!(shares(2, 1, situation), [1, 0], "{situation:?}");
            assert_eq!(shares(3, 2, situation), [1, 1, 0], "{situation:?}");
            assert_eq!(shares(2, 0, situation), [0, 0], "{situation:?}");
        }
        assert_eq!(shares(2, 3, Situation::Crisis), [1, 2], "one thing to stop is enough");
        assert_eq!(shares(2, 3, Situation::Ordinary), [2, 1]);
        assert_eq!(shares(1, 6, Situation::Ordinary), [MOST_PER_GOAL]);
    }
}
