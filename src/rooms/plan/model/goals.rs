//! What the school works on: at most three goals, and why the other themes are not a goal.

use super::candidates::{Candidates, FIRST_THEN};
use super::goal_kind::GoalKind;
use super::limits::Limits;
use super::situation::{self, Situation};
use taakkompas_scan::profile::SchoolProfile;
use taakkompas_scan::scan::{Level, ScanResult, ThemeOutcome};
use taakkompas_scan::theme::Theme;
use taakkompas_school::order::sort_by_key;

/// A goal with its reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Goal {
    /// What it is about.
    pub kind: GoalKind,
    /// The theme's level; `None` if the goal is not a theme.
    pub level: Option<Level>,
    /// Why it is a goal, and in this place.
    pub reason: GoalReason,
}

/// Why a goal is where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GoalReason {
    /// There is most to gain here.
    MostToWin,
    /// Others have the same level; the school named this as a worry.
    Worry,
    /// Others have the same level; hours of support staff can end.
    HoursCanEnd,
    /// Others have the same level; planned work often gives way to covering a group.
    CoversOften,
    /// It comes before another goal that does not last without it.
    Before(Theme),
    /// In a crisis, calm comes first.
    RestFirst,
    /// Most is unknown: ask first.
    AskFirst,
    /// There is room to ask about what is not known.
    AskToo,
    /// Everything is in place; here is most left to keep an eye on.
    KeepUp,
    /// The theme is in place as a whole, but a statement in it is answered with `Nog niet`.
    OneNotYet,
}

/// A theme that is not a goal, with the reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAGoal {
    /// The theme in question.
    pub theme: Theme,
    /// Why it is not.
    pub reason: NotAGoalReason,
}

/// Why a theme is not a goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAGoalReason {
    /// It is well enough in place.
    Stands(Level),
    /// It would be next, but the plan has as many goals as the school can carry.
    NextInLine(Level),
    /// True, but not now: in a crisis, calm comes first.
    NotNow(Level),
    /// Nothing that fits this school is left to propose.
    NothingFits,
    /// Something fits, but no step of it can be placed in this plan.
    NothingNow(Level),
    /// Too little is known.
    NotKnown,
    /// It does not apply to this school.
    NotApplicable,
}

/// Chooses the goals, without those that were passed over: nothing of their own theme can be placed in this plan.
///
/// Rule 5 of the plan: if most is unknown, asking comes first; a theme without a level is not a goal; and if much is
/// unknown, one place is for asking.
pub fn choose(candidates: &Candidates<'_>, limits: &Limits, passed_over: &[GoalKind]) -> (Vec<Goal>, Vec<NotAGoal>) {
    let (profile, result, situation) = (candidates.input.profile, candidates.input.result, candidates.situation);
    let most = limits.goals.most as usize;
    let mut goals = Vec::new();
    if situation == Situation::MostlyUnknown && candidates.any_for(GoalKind::Ask) {
        goals.push(Goal { kind: GoalKind::Ask, level: None, reason: GoalReason::AskFirst });
    }
    let ordered = match situation {
        Situation::Crisis => calm_first(in_order_of_need(profile, result, Level::Sometimes)),
        Situation::InOrder => in_order_of_need(profile, result, Level::Fixed),
        Situation::MostlyUnknown | Situation::Ordinary => {
            let mut ordered = put_prerequisites_first(in_order_of_need(profile, result, Level::Sometimes), result);
            ordered.extend(with_one_not_yet(candidates));
            ordered
        }
    };
    let asks_too = asks_too(candidates);
    let room = if situation == Situation::InOrder && ordered.iter().all(|goal| goal.level == Some(Level::Fixed)) {
        1
    } else if asks_too && (situation::much_is_unknown(result) || situation == Situation::InOrder) {
        most.saturating_sub(1)
    } else {
        most
    };
    for mut goal in ordered {
        if goals.len() < room && candidates.any_for(goal.kind) && !passed_over.contains(&goal.kind) {
            if situation == Situation::InOrder {
                goal.reason = GoalReason::KeepUp;
            }
            goals.push(goal);
        }
    }
    favour_once(&mut goals);
    if asks_too && goals.len() < most {
        goals.push(Goal { kind: GoalKind::Ask, level: None, reason: GoalReason::AskToo });
    }
    // Low themes for which nothing calm or fitting is available: the team knows best where to start.
    if goals.is_empty() && candidates.any_for(GoalKind::Ask) {
        goals.push(Goal { kind: GoalKind::Ask, level: None, reason: GoalReason::AskFirst });
    }
    let not_goals = Theme::ALL
        .iter()
        .filter(|&&theme| !goals.iter().any(|goal| goal.kind == GoalKind::Theme(theme)))
        .map(|&theme| NotAGoal { theme, reason: why_not(theme, candidates, passed_over) })
        .collect();
    (goals, not_goals)
}

/// Whether the team is asked beside working on themes: some theme is unknown, or a third of the answers.
///
/// In a crisis nothing is asked besides; and if most is unknown, asking is the first goal already.
fn asks_too(candidates: &Candidates<'_>) -> bool {
    let result = candidates.input.result;
    let unknown_theme = result.themes.iter().any(|theme| theme.outcome == ThemeOutcome::Unknown);
    matches!(candidates.situation, Situation::Ordinary | Situation::InOrder)
        && (unknown_theme || (result.unknown() > 0 && situation::much_is_unknown(result)))
        && candidates.any_for(GoalKind::Ask)
}

/// Rule 6 of the plan: themes that are in place as a whole but have a statement at `Nog niet`: a mean does not hide it.
fn with_one_not_yet(candidates: &Candidates<'_>) -> Vec<Goal> {
    let goal =
        |level: Level, theme| Goal { kind: GoalKind::Theme(theme), level: Some(level), reason: GoalReason::OneNotYet };
    let result = candidates.input.result;
    let level = |theme: &Theme| result.level(*theme).filter(|&level| level >= Level::Mostly);
    let themes = Theme::ALL.iter().filter(|&&theme| candidates.has_not_yet(theme));
    let mut found: Vec<Goal> = themes.filter_map(|theme| Some(goal(level(theme)?, *theme))).collect();
    let mean = |goal: &Goal| goal.kind.theme().and_then(|theme| result.theme(theme)?.outcome.mean());
    sort_by_key(&mut found, |goal| (mean(goal), goal.kind));
    found
}

/// Rule 7 of the plan: what decided a tie is said of one goal. Of two goals, not both go before the other.
fn favour_once(goals: &mut [Goal]) {
    let is_favour = |reason| matches!(reason, GoalReason::HoursCanEnd | GoalReason::Worry | GoalReason::CoversOften);
    let favoured = goals.iter_mut().filter(|goal| is_favour(goal.reason));
    for goal in favoured.skip(1) {
        goal.reason = GoalReason::MostToWin;
    }
}

/// Themes whose level is known to be at most `highest`, lowest first. Rule 7 of the plan decides a tie.
fn in_order_of_need(profile: &SchoolProfile, result: &ScanResult, highest: Level) -> Vec<Goal> {
    let mut found: Vec<(Level, TieBreaker, u32, Theme)> = result
        .themes
        .iter()
        .filter_map(|theme| Some((theme.outcome.level()?, theme.outcome.mean()?, theme.theme)))
        .filter(|&(level, ..)| level <= highest)
        .map(|(level, mean, theme)| (level, tie_breaker(profile, theme), mean, theme))
        .collect();
    sort_by_key(&mut found, |&need| need);
    let is_tied = |level: Level| found.iter().filter(|&&(other, ..)| other == level).count() > 1;
    found
        .iter()
        .map(|&(level, tie_breaker, _, theme)| Goal {
            kind: GoalKind::Theme(theme),
            level: Some(level),
            reason: if is_tied(level) { tie_breaker.reason() } else { GoalReason::MostToWin },
        })
        .collect()
}

/// What decides between themes of the same level, strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum TieBreaker {
    HoursCanEnd,
    Worry,
    CoversOften,
    /// Nothing in the profile decides: the average does, then the order of the themes.
    Mean,
}

impl TieBreaker {
    const fn reason(self) -> GoalReason {
        match self {
            Self::HoursCanEnd => GoalReason::HoursCanEnd,
            Self::Worry => GoalReason::Worry,
            Self::CoversOften => GoalReason::CoversOften,
            Self::Mean => GoalReason::MostToWin,
        }
    }
}

/// Rule 7 of the plan: in a tie, hours that can end come first, then the school's worry, then how often planned work
/// gives way; then the average, then the order of the themes.
fn tie_breaker(profile: &SchoolProfile, theme: Theme) -> TieBreaker {
    if theme == Theme::Vision && profile.hours_are_fragile() {
        TieBreaker::HoursCanEnd
    } else if profile.worries_about(theme) {
        TieBreaker::Worry
    } else if theme == Theme::Cover && profile.covers_often() {
        TieBreaker::CoversOften
    } else {
        TieBreaker::Mean
    }
}

/// Rule 3 of the plan: first stop, then divide; first a protocol for illness, then a protected week.
///
/// If the second of such a pair is needed and the first is not in place yet, the first goes directly before it.
fn put_prerequisites_first(mut goals: Vec<Goal>, result: &ScanResult) -> Vec<Goal> {
    for (first, then) in FIRST_THEN {
        let at = |goals: &[Goal], theme| goals.iter().position(|goal| goal.kind == GoalKind::Theme(theme));
        if let (Some(late), Some(early)) = (at(&goals, first), at(&goals, then))
            && early < late
            && result.level(first) <= Some(Level::Sometimes)
        {
            let mut goal = goals.remove(late);
            goal.reason = GoalReason::Before(then);
            goals.insert(early, goal);
        }
    }
    goals
}

/// Rule 4 of the plan: in a crisis something stops and the morning becomes calm; then whatever else is lowest.
fn calm_first(mut goals: Vec<Goal>) -> Vec<Goal> {
    let rest = |kind| match kind {
        GoalKind::Theme(Theme::Room) => 0,
        GoalKind::Theme(Theme::Cover) => 1,
        _ => 2,
    };
    sort_by_key(&mut goals, |goal| rest(goal.kind));
    for goal in goals.iter_mut().filter(|goal| rest(goal.kind) < 2) {
        goal.reason = GoalReason::RestFirst;
    }
    goals
}

fn why_not(theme: Theme, candidates: &Candidates<'_>, passed_over: &[GoalKind]) -> NotAGoalReason {
    let (result, situation) = (candidates.input.result, candidates.situation);
    match result.theme(theme).map(|result| result.outcome) {
        Some(ThemeOutcome::NotApplicable) => NotAGoalReason::NotApplicable,
        Some(ThemeOutcome::Known { level, .. }) if level >= Level::Mostly && !candidates.has_not_yet(theme) => {
            NotAGoalReason::Stands(level)
        }
        Some(ThemeOutcome::Known { level, .. }) if situation == Situation::Crisis => NotAGoalReason::NotNow(level),
        Some(ThemeOutcome::Known { level, .. }) if passed_over.contains(&GoalKind::Theme(theme)) => {
            NotAGoalReason::NothingNow(level)
        }
        Some(ThemeOutcome::Known { level, .. }) if candidates.any_for(GoalKind::Theme(theme)) => {
            NotAGoalReason::NextInLine(level)
        }
        Some(ThemeOutcome::Known { .. }) => NotAGoalReason::NothingFits,
        _ => NotAGoalReason::NotKnown,
    }
}

#[cfg(test)]
mod tests;
