//! The school's plan as it is read, for the example schools.

use crate::support::{CATALOG, School, all_schools, school};
use taakkompas_plan as plan;
use taakkompas_plan::agenda::{Agenda, Moment, alternatives, coming_holidays};
use taakkompas_plan::agreements::Agreements;
use taakkompas_plan::decisions::{self, ActionStatus, Decisions, Placement};
use taakkompas_plan::{ActionReason, PlanInput};
use taakkompas_scan::scan::{self, Answer, Answers, ScanResult};
use taakkompas_school::school_year::{Calendar, Holiday};
use time::macros::date;

/// A school that has reached its plan.
struct AtPlan {
    school: School,
    answers: Answers,
    result: ScanResult,
    calendar: Calendar,
    decisions: Decisions,
}

impl AtPlan {
    fn new(name: &str) -> Self {
        let school = school(name);
        let answers = school.all_answers();
        let result = scan::result(&CATALOG.statements, &school.profile, &answers);
        Self { calendar: Calendar::new(school.region), school, answers, result, decisions: Decisions::default() }
    }

    fn input(&self) -> PlanInput<'_> {
        self.school.input(&self.answers, &self.result, &self.calendar)
    }

    fn agenda(&self) -> Agenda {
        let proposal = plan::propose(self.input());
        Agenda::new(self.input(), &proposal, &decisions::plan(&proposal, &self.decisions), &Agreements::default())
    }
}

/// Rule 10: only what cannot wait stands beside the goals.
#[test]
fn every_proposed_action_stands_under_its_goal() {
    for name in &all_schools() {
        let at = AtPlan::new(name);
        let proposal = plan::propose(at.input());
        let agenda = at.agenda();
        assert_eq!(agenda.items().count(), proposal.actions.len(), "{name}");
        for item in &agenda.others {
            let reason = item.proposed.as_ref().map(|action| &action.reason);
            assert!(
                matches!(reason, Some(ActionReason::BoardTalk | ActionReason::HoursThatEnd | ActionReason::Heard)),
                "{name}: {}",
                item.measure
            );
        }
        for goal in &agenda.goals {
            assert!(goal.items.iter().all(|item| item.goal == Some(goal.goal.kind)), "{name}");
        }
        assert!(
            agenda.leader_time.minutes.1 <= proposal.limits.leader_minutes.most,
            "{name}: {:?}",
            agenda.leader_time
        );
        assert!(agenda.first().is_some(), "{name}");
    }
}

#[test]
fn just_before_the_summer_nothing_begins_now() {
    let mut city = AtPlan::new("stadsschool");
    city.school.today = date!(2027 - 07 - 01);
    assert!(city.agenda().items().all(|item| item.moment != Moment::Now));
    assert!(city.agenda().items().any(|item| item.moment == Moment::NextYear));
}

#[test]
fn an_alternative_fits_and_takes_the_place() {
    for name in &all_schools() {
        let mut at = AtPlan::new(name);
        let proposal = plan::propose(at.input());
        let before = at.agenda();
        for item in before.items() {
            at.decisions = Decisions::default();
            let plan = decisions::plan(&proposal, &at.decisions);
            let measure = CATALOG.measure(item.measure.as_str()).unwrap();
            let Some(other) =
                alternatives(at.input(), item.goal, measure, &at.decisions, &plan).first().copied().cloned()
            else {
                continue;
            };
            assert!(other.fits(&at.school.profile) && !plan.holds(other.id.as_str()), "{name}");
            at.decisions.swap(&item.measure, &other.id, &plan);
            let after = at.agenda();
            let place = |agenda: &Agenda, id: &str| agenda.items().position(|item| item.measure.as_str() == id);
            assert_eq!(place(&after, other.id.as_str()), place(&before, item.measure.as_str()), "{name} {}", other.id);
            assert!(after.item(other.id.as_str()).unwrap().is_own());
        }
    }
}

#[test]
fn the_first_action_is_one_that_can_still_be_done() {
    let mut city = AtPlan::new("stadsschool");
    let first = city.agenda().first().unwrap().measure.clone();
    city.decisions.change(&first, |decision| decision.progress = ActionStatus::Done);
    assert_ne!(city.agenda().first().unwrap().measure, first);
}

#[test]
fn a_goal_without_actions_stays_and_says_so() {
    let mut city = AtPlan::new("stadsschool");
    let all: Vec<_> = city.agenda().goals[0].items.iter().map(|item| item.measure.clone()).collect();
    for measure in &all {
        city.decisions.change(measure, |decision| decision.placement = Placement::Postponed);
    }
    assert!(city.agenda().goals[0].items.is_empty());
    assert_eq!(city.agenda().goals.len(), plan::propose(city.input()).goals.len());
}

#[test]
fn the_coming_holidays_are_five_in_a_row() {
    let calendar = Calendar::default();
    let names = |today| coming_holidays(&calendar, today).map(|id| id.holiday);
    use Holiday::{Autumn, Christmas, May, Spring, Summer};
    assert_eq!(names(date!(2026 - 11 - 23)), [Christmas, Spring, May, Summer, Autumn]);
    assert_eq!(names(date!(2026 - 12 - 25)), [Spring, May, Summer, Autumn, Christmas], "in the Christmas holiday");
}

#[test]
fn as_long_as_nothing_is_answered_there_is_no_plan() {
    let mut city = AtPlan::new("stadsschool");
    city.answers.clear();
    city.result = scan::result(&CATALOG.statements, &city.school.profile, &city.answers);
    let proposal = plan::propose(city.input());
    assert_eq!((proposal.goals.len(), proposal.actions.len(), proposal.waiting.len()), (0, 0, 0));
    assert_eq!(proposal.not_goals.len(), 8);
    let first = CATALOG.statements[0].id.clone();
    city.answers.insert(first, Answer::Unknown);
    city.result = scan::result(&CATALOG.statements, &city.school.profile, &city.answers);
    let proposal = plan::propose(city.input());
    assert!(!proposal.goals.is_empty() && !proposal.actions.is_empty(), "one answer is enough to ask the team");
}
