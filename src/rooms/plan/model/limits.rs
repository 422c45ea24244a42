//! How much a school can carry: goals, actions, and the leader's hours in every period.

use super::situation::{self, Situation};
use taakkompas_scan::profile::{SchoolProfile, Vacancies};
use taakkompas_scan::scan::ScanResult;

coded! {
    /// Why a limit is what it is.
    pub enum LimitReason {
        /// What any school can carry.
        Ordinary = "ordinary",
        /// Already too much at once.
        Crisis = "crisis",
        /// Everything is in order: no invented urgency.
        InOrder = "in-order",
        /// Five or more changes are under way.
        ManyChanges = "many-changes",
        /// Two or more vacancies or long absences.
        Vacancies = "vacancies",
        /// A very small school.
        VerySmall = "very-small",
        /// Most is unknown.
        MostlyUnknown = "mostly-unknown",
        /// Nearly all is at the lowest level, without a crisis.
        NearlyAllLow = "nearly-all-low",
        /// A very small school, or a leader who teaches or leads two schools.
        LeaderStretched = "leader-stretched",
    }
}

/// A limit and its reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// At most this many.
    pub most: u32,
    /// Why it is not higher.
    pub reason: LimitReason,
}

/// What the school can carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Goals in the plan.
    pub goals: Limit,
    /// Actions in the plan.
    pub actions: Limit,
    /// The leader's minutes in any period, for what runs in it; in a crisis, in the whole plan.
    pub leader_minutes: Limit,
}

/// Rules 1 and 2 of the plan: the limits for this school.
pub fn of(profile: &SchoolProfile, result: &ScanResult, situation: Situation) -> Limits {
    let crisis = situation == Situation::Crisis;
    let in_order = situation == Situation::InOrder;
    let unknown = situation == Situation::MostlyUnknown
        || (situation == Situation::Ordinary && situation::much_is_unknown(result));
    let low = situation::nearly_all_low(result);
    Limits {
        goals: strictest(
            3,
            &[
                (crisis, 2, LimitReason::Crisis),
                (profile.has_many_changes(), 2, LimitReason::ManyChanges),
                (profile.has_vacancies(), 2, LimitReason::Vacancies),
                (low, 2, LimitReason::NearlyAllLow),
                (in_order, 2, LimitReason::InOrder),
                (unknown, 2, LimitReason::MostlyUnknown),
            ],
        ),
        actions: strictest(
            6,
            &[
                (crisis, 3, LimitReason::Crisis),
                (profile.has_many_changes(), 3, LimitReason::ManyChanges),
                (in_order, 3, LimitReason::InOrder),
                (profile.is_very_small(), 4, LimitReason::VerySmall),
                (profile.vacancies == Some(Vacancies::FiveOrMore), 4, LimitReason::Vacancies),
                (low, 4, LimitReason::NearlyAllLow),
                (unknown, 4, LimitReason::MostlyUnknown),
            ],
        ),
        leader_minutes: strictest(
            10 * 60,
            &[
                (profile.leader_is_stretched(), 6 * 60, LimitReason::LeaderStretched),
                (crisis, 8 * 60, LimitReason::Crisis),
                (profile.has_vacancies(), 8 * 60, LimitReason::Vacancies),
            ],
        ),
    }
}

/// The lowest limit that applies; the first of equal ones.
fn strictest(ordinary: u32, limits: &[(bool, u32, LimitReason)]) -> Limit {
    let ordinary = Limit { most: ordinary, reason: LimitReason::Ordinary };
    limits.iter().filter(|(applies, ..)| *applies).fold(ordinary, |strictest, &(_, most, reason)| {
        if most < strictest.most { Limit { most, reason } } else { strictest }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use taakkompas_scan::profile::{Changes, GroupCount, LeaderDuty, Vacancies};

    fn school(change: impl FnOnce(&mut SchoolProfile)) -> SchoolProfile {
        let mut profile = SchoolProfile::default();
        change(&mut profile);
        profile
    }

    /// A result that sets no limit of its own.
    fn nothing() -> ScanResult {
        ScanResult { themes: Vec::new() }
    }

    #[test]
    fn rule_1_goals_and_actions_are_at_most_what_the_school_can_carry() {
        let any = SchoolProfile::default();
        let changes = school(|profile| profile.changes = Some(Changes::FiveOrMore));
        let vacancies = school(|profile| profile.vacancies = Some(Vacancies::TwoToFour));
        let unfilled = school(|profile| profile.vacancies = Some(Vacancies::FiveOrMore));
        let small = school(|profile| profile.groups = Some(GroupCount::UpToFour));
        for (profile, situation, goals, actions) in [
            (&any, Situation::Ordinary, 3, 6),
            (&any, Situation::Crisis, 2, 3),
            (&changes, Situation::Ordinary, 2, 3),
            (&vacancies, Situation::Ordinary, 2, 6),
            (&any, Situation::InOrder, 2, 3),
            (&any, Situation::MostlyUnknown, 2, 4),
            (&unfilled, Situation::Ordinary, 2, 4),
            (&small, Situation::Ordinary, 3, 4),
            (&small, Situation::Crisis, 2, 3),
        ] {
            let limits = of(profile, &nothing(), situation);
            assert_eq!((limits.goals.most, limits.actions.most), (goals, actions), "{situation:?} {profile:?}");
        }
    }

    #[test]
    fn rule_2_the_leaders_hours_are_at_most_what_the_school_can_carry() {
        let any = SchoolProfile::default();
        let vacancies = school(|profile| profile.vacancies = Some(Vacancies::FiveOrMore));
        let small = school(|profile| profile.groups = Some(GroupCount::UpToFour));
        let teaches = school(|profile| profile.leader = Some(LeaderDuty::Teaches));
        let two = school(|profile| profile.leader = Some(LeaderDuty::TwoSchools));
        for (profile, situation, hours) in [
            (&any, Situation::Ordinary, 10),
            (&vacancies, Situation::Ordinary, 8),
            (&any, Situation::Crisis, 8),
            (&small, Situation::Ordinary, 6),
            (&teaches, Situation::Crisis, 6),
            (&two, Situation::InOrder, 6),
        ] {
            assert_eq!(of(profile, &nothing(), situation).leader_minutes.most, hours * 60, "{situation:?} {profile:?}");
        }
    }
}
