//! What must hold for every school, tested on random ones with the real content.

use crate::any_profile::{any_day, any_profile};
use crate::seed::cases;
use crate::support::{CATALOG, leader_minutes, measures};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;
use taakkompas_plan as plan;
use taakkompas_plan::{PlanInput, Proposal, Situation, WaitingReason, candidates};
use taakkompas_scan::catalog::{Horizon, Measure, StatementId};
use taakkompas_scan::profile::{AssistantCount, SchoolProfile, Worry};
use taakkompas_scan::scan::{self, Answer, Answers, Level};
use taakkompas_scan::theme::Theme;
use taakkompas_school::school_year::{Calendar, Region};
use taakkompas_school::staff::HoursSource;
use time::{Date, Duration};

#[derive(Debug, Clone)]
struct AnySchool {
    profile: SchoolProfile,
    answers: Answers,
    region: Region,
    today: Date,
}

impl AnySchool {
    fn plan(&self) -> Proposal {
        self.with_input(plan::propose)
    }

    fn with_input<T>(&self, read: impl FnOnce(PlanInput<'_>) -> T) -> T {
        read(PlanInput {
            catalog: &CATALOG,
            profile: &self.profile,
            answers: &self.answers,
            result: &scan::result(&CATALOG.statements, &self.profile, &self.answers),
            calendar: &Calendar::new(self.region),
            today: self.today,
        })
    }

    /// How much each measure is needed, in the order of the catalog.
    fn needs(&self) -> Vec<u32> {
        self.with_input(|input| CATALOG.measures.iter().map(|measure| candidates::need(measure, input)).collect())
    }
}

/// A school that answered something.
fn any_school() -> impl Strategy<Value = AnySchool> {
    let ids: Vec<StatementId> = CATALOG.statements.iter().map(|statement| statement.id.clone()).collect();
    let count = ids.len();
    let answers = btree_map(select(ids), select(&Answer::ALL[..]), 1..=count);
    (any_profile(), answers, select(Region::ALL), any_day()).prop_map(|(profile, answers, region, today)| AnySchool {
        profile,
        answers,
        region,
        today,
    })
}

/// A school, and the same one with the answer to one statement lowered.
fn lowered() -> impl Strategy<Value = (AnySchool, AnySchool, StatementId)> {
    let statements: Vec<StatementId> = CATALOG.statements.iter().map(|statement| statement.id.clone()).collect();
    (any_school(), select(statements), 1..=3_usize, 0..=2_usize).prop_map(|(mut school, id, from, to)| {
        let mut lower = school.clone();
        school.answers.insert(id.clone(), Answer::Level(Level::ALL[from]));
        lower.answers.insert(id.clone(), Answer::Level(Level::ALL[to.min(from - 1)]));
        (school, lower, id)
    })
}

fn total<'a>(measures: impl IntoIterator<Item = &'a Measure>) -> u32 {
    measures.into_iter().map(Measure::leader_minutes).sum()
}

proptest! {
    #![proptest_config(cases(600))]

    /// Rule 9: the same answers give the same plan.
    #[test]
    fn every_school_gets_a_plan_and_the_same_one_twice(school in any_school()) {
        let plan = school.plan();
        prop_assert!(!plan.goals.is_empty(), "no goal");
        prop_assert!(!plan.actions.is_empty(), "no action");
        prop_assert_eq!(plan, school.plan());
    }

    /// Rules 1 and 2: goals, actions, the leader's hours in every period, the ib'er and the board.
    #[test]
    fn caps_are_kept(school in any_school()) {
        let plan = school.plan();
        let chosen = measures(&plan);
        prop_assert!(plan.goals.len() <= plan.limits.goals.most as usize && plan.goals.len() <= 3);
        prop_assert!(plan.actions.len() <= plan.limits.actions.most as usize && plan.actions.len() <= 6);
        prop_assert!(chosen.iter().filter(|measure| measure.leans_on_ib()).count() <= 1);
        prop_assert!(chosen.iter().filter(|measure| measure.depends_on_board).count() <= 1);
        let most = plan.limits.leader_minutes.most;
        for (period, minutes) in leader_minutes(&plan, &Calendar::new(school.region)) {
            prop_assert!(minutes <= most, "{minutes} of {most} minutes of the leader before {period}");
        }
        if plan.situation == Situation::Crisis {
            prop_assert!(total(chosen.iter().copied()) <= 8 * 60);
        }
    }

    /// Rule 8: nothing that the profile rules out, not even among what waits.
    #[test]
    fn no_measure_that_the_profile_denies(school in any_school()) {
        let plan = school.plan();
        let waiting = plan.waiting.iter().map(|waiting| CATALOG.measure(waiting.measure.as_str()).unwrap());
        for measure in measures(&plan).into_iter().chain(waiting) {
            prop_assert!(measure.fits(&school.profile), "{}", measure.id);
        }
    }

    /// Rule 3: a quick win, and nothing before what it needs.
    #[test]
    fn there_is_always_a_quick_win_and_never_a_step_before_its_prerequisite(school in any_school()) {
        let plan = school.plan();
        prop_assert!(measures(&plan).iter().any(|measure| measure.horizon == Horizon::QuickWin));
        for action in &plan.actions {
            for first in &CATALOG.measure(action.measure.as_str()).unwrap().requires {
                if let Some(before) = plan.actions.iter().find(|other| other.measure == *first) {
                    prop_assert!(before.start.ready < action.start.date, "{first} before {}", action.measure);
                } else {
                    let lead = &CATALOG.measure(first.as_str()).unwrap().statements[0];
                    let level = scan::counted_level(&CATALOG.statements, lead, &school.profile, &school.answers);
                    prop_assert!(level >= Some(Level::Mostly), "{first} is missing before {}", action.measure);
                }
            }
        }
    }

    /// Rule 3: no starter measure for a theme that is firmly in place.
    #[test]
    fn no_starter_for_what_stands_firm(school in any_school()) {
        let plan = school.plan();
        let result = scan::result(&CATALOG.statements, &school.profile, &school.answers);
        for measure in measures(&plan) {
            let lead = scan::counted_level(&CATALOG.statements, &measure.statements[0], &school.profile, &school.answers);
            let firm = result.level(measure.theme) == Some(Level::Fixed) && lead != Some(Level::NotYet);
            prop_assert!(!(firm && measure.stage == taakkompas_scan::catalog::Stage::Starter), "{}", measure.id);
        }
    }

    /// Rule 3: nothing of another theme begins before the goal's own first step, save what prepares a step.
    #[test]
    fn a_goal_begins_with_a_step_of_its_own_theme(school in any_school()) {
        let plan = school.plan();
        for theme in plan.goals.iter().filter_map(|goal| goal.kind.theme()) {
            let of_goal = plan.actions.iter().filter(|action| action.goal.theme() == Some(theme));
            let first = of_goal.map(|action| CATALOG.measure(action.measure.as_str()).unwrap()).next();
            prop_assert_eq!(first.map(|measure| measure.theme), Some(theme));
        }
    }

    /// Rule 2: that the plan is full is said only of a plan that is.
    #[test]
    fn what_waits_for_a_full_plan_waits_for_a_full_plan(school in any_school()) {
        let plan = school.plan();
        let is_full = plan.actions.len() == plan.limits.actions.most as usize;
        for waiting in &plan.waiting {
            prop_assert!(is_full || waiting.reason != WaitingReason::ActionLimit, "{}", waiting.measure);
            prop_assert!(!is_full || waiting.reason != WaitingReason::GoalLimit, "{}", waiting.measure);
        }
    }

    /// Rule 3: no protected week without a protocol for illness, if neither is in place.
    #[test]
    fn a_protected_week_does_not_come_without_a_protocol_for_illness(school in any_school()) {
        let plan = school.plan();
        let result = scan::result(&CATALOG.statements, &school.profile, &school.answers);
        let themes: Vec<Theme> = measures(&plan).iter().map(|measure| measure.theme).collect();
        let is_low = result.level(Theme::Cover).is_some_and(|level| level <= Level::Sometimes);
        let is_goal = plan.goals.iter().any(|goal| goal.kind.theme() == Some(Theme::Deployment));
        if is_low && is_goal && themes.contains(&Theme::Deployment) {
            prop_assert!(themes.contains(&Theme::Cover), "{:?}", plan.not_goals);
        }
    }

    /// Rule 2: one action on a subject; what lays it down in the formation plan or the work division may follow.
    #[test]
    fn no_two_actions_are_about_the_same(school in any_school()) {
        let chosen = measures(&school.plan());
        for (at, one) in chosen.iter().enumerate() {
            for other in chosen.iter().skip(at + 1).filter(|other| other.statements[0] == one.statements[0]) {
                prop_assert!(one.requires.contains(&other.id) || other.requires.contains(&one.id), "{} {}", one.id, other.id);
            }
        }
    }

    /// Rule 6: a statement at `Nog niet` is not in order, whatever the mean of its theme.
    #[test]
    fn one_not_yet_is_not_in_order(school in any_school()) {
        let plan = school.plan();
        let counts = |id: &StatementId| scan::counted_level(&CATALOG.statements, id, &school.profile, &school.answers);
        let not_yet = CATALOG.statements.iter().any(|statement| counts(&statement.id) == Some(Level::NotYet));
        prop_assert!(!(not_yet && plan.situation == Situation::InOrder));
    }

    /// Rule 10: people who cannot say that something is too much always get a way to be heard.
    #[test]
    fn who_cannot_say_it_is_too_much_gets_a_way_to_be_heard(mut school in any_school()) {
        school.answers.insert("regie-zeggen".into(), Answer::Level(Level::NotYet));
        prop_assert!(school.plan().actions.iter().any(|action| action.measure.as_str() == "zeg-het-rondje"));
    }

    /// Rule 10: an end date of the hours is the last day for what is about those hours.
    #[test]
    fn nothing_about_hours_is_ready_after_they_end(mut school in any_school(), days in 0..400_i64) {
        let until = school.today.saturating_add(Duration::days(days));
        school.profile.assistants = Some(AssistantCount::One);
        school.profile.has_teacher_supporter = false;
        school.profile.hours = Some(HoursSource::Temporary);
        school.profile.hours_until = Some(until);
        for action in school.plan().actions {
            let measure = CATALOG.measure(action.measure.as_str()).unwrap();
            prop_assert!(!measure.needs_support_staff || action.start.ready <= until, "{}", measure.id);
        }
    }

    /// Rule 5: there is no cliff between a plan that asks and one that acts.
    #[test]
    fn one_more_answer_does_not_double_the_plan(school in any_school(), at in 0..40_usize, level in 0..=3_usize) {
        let before = school.plan();
        let mut more = school.clone();
        more.answers.insert(CATALOG.statements[at].id.clone(), Answer::Level(Level::ALL[level]));
        if before.situation == Situation::MostlyUnknown && school.answers.len() >= 8 {
            let after = more.plan();
            prop_assert!(after.goals.len() <= 2 && after.actions.len() <= 4, "{:?}", after.goals);
        }
    }

    /// Rule 5: no goal on an unknown theme.
    #[test]
    fn no_goal_on_an_unknown_theme_but_asking(school in any_school()) {
        let result = scan::result(&CATALOG.statements, &school.profile, &school.answers);
        for goal in school.plan().goals {
            if let Some(theme) = goal.kind.theme() {
                prop_assert!(result.level(theme).is_some());
            }
        }
    }

    #[test]
    fn unknown_never_lowers(school in any_school(), at in 0..40_usize) {
        let id = CATALOG.statements[at].id.clone();
        let mut without = school.clone();
        without.answers.remove(&id);
        let mut unknown = without.clone();
        unknown.answers.insert(id, Answer::Unknown);
        let level = |school: &AnySchool| {
            let result = scan::result(&CATALOG.statements, &school.profile, &school.answers);
            result.themes.iter().map(|theme| theme.outcome.mean()).collect::<Vec<_>>()
        };
        prop_assert_eq!(level(&without), level(&unknown));
        prop_assert_eq!(without.needs(), unknown.needs());
    }

    #[test]
    fn lowering_an_answer_raises_what_rests_on_it_and_nothing_else((school, lower, id) in lowered()) {
        let (before, after) = (school.needs(), lower.needs());
        for (at, measure) in CATALOG.measures.iter().enumerate() {
            if measure.statements.contains(&id) {
                prop_assert!(after[at] >= before[at], "{} sank", measure.id);
                for (other, rests) in CATALOG.measures.iter().enumerate().filter(|(_, other)| !other.statements.contains(&id)) {
                    prop_assert!(
                        !(before[other] <= before[at] && after[other] > after[at]),
                        "{} overtook {}", rests.id, measure.id
                    );
                }
            } else {
                prop_assert_eq!(after[at], before[at], "{} changed", &measure.id);
            }
        }
    }

    /// Rule 9: every choice leads back to findings.
    #[test]
    fn every_chain_is_complete(school in any_school()) {
        for action in school.plan().actions {
            let measure = CATALOG.measure(action.measure.as_str()).unwrap();
            prop_assert!(!measure.findings.is_empty(), "{} rests on no finding", measure.id);
            for (id, _) in &action.rests_on {
                prop_assert!(!CATALOG.statements.with_id(id.as_str()).unwrap().findings.is_empty());
            }
        }
    }

    #[test]
    fn several_worries_do_not_change_a_level(school in any_school(), worries in vec(select(Worry::ALL), 0..2)) {
        let mut worried = school.clone();
        worried.profile.worries = worries;
        prop_assert_eq!(
            scan::result(&CATALOG.statements, &school.profile, &school.answers),
            scan::result(&CATALOG.statements, &worried.profile, &worried.answers)
        );
    }
}
