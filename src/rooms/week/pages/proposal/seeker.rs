//! The search for a proposed week.

use taakkompas_week::Deployment;
use taakkompas_week::proposal::{Proposal, WeekProblem};

use crate::kit::browser::SearchFor;
use crate::kit::search::runner as seeking;
use crate::kit::search::runner::Sought;
use crate::rooms::week::words::proposal as says;

/// Runs the search for a week.
pub(super) type Seeker = seeking::Seeker<Week>;

/// What the search has found so far.
pub(super) type Found = seeking::Found<Week>;

/// Marks the search for a week.
#[derive(Debug, PartialEq)]
pub(super) struct Week;

impl Sought for Week {
    type Document = Deployment;
    type Question = Deployment;
    type Proposal = Proposal;
    type Best = Proposal;
    type Problem = WeekProblem;

    const WHAT: SearchFor = SearchFor::Week;
    const TRIES_A_TURN: u32 = 5;
    const BEGUN: &'static str = "Taakkompas maakt een voorstel.";
    const STOPPED: &'static str = "Gestopt met zoeken. Je ziet het beste voorstel tot nu toe.";

    fn question(week: &Deployment) -> Deployment {
        week.for_proposal()
    }

    fn lacks(week: &Deployment) -> Option<&'static str> {
        says::lacks(week)
    }

    fn first(better: Vec<Proposal>) -> Option<Proposal> {
        better.into_iter().next()
    }

    fn improve(best: &mut Proposal, better: Vec<Proposal>) {
        if let Some(better) = better.into_iter().next() {
            *best = better;
        }
    }

    fn told(week: &Deployment, best: &Proposal, is_done: bool) -> String {
        let begin = if is_done { "Het voorstel is klaar. " } else { "Er is een eerste voorstel. " };
        begin.to_owned() + &says::outcome(week, best.score)
    }
}
