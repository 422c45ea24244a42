//! The search for a proposed week.

use taakkompas_week::AssistantWeek;
use taakkompas_week::proposal::{Proposal, WeekProblem};

use crate::kit::search::runner;
use crate::kit::search::runner::SearchKind;
use crate::rooms::address::Pages;
use crate::rooms::route::WeekPage;
use crate::rooms::week::words::proposal as t;

/// Runs the search for a week.
pub(super) type SearchRunner = runner::SearchRunner<Week>;

/// What the search has found so far.
pub(super) type SearchResult = runner::SearchResult<Week>;

/// Marks the search for a week.
#[derive(Debug, PartialEq)]
pub(super) struct Week;

impl SearchKind for Week {
    type Document = AssistantWeek;
    type Question = AssistantWeek;
    type Proposal = Proposal;
    type Incumbent = Proposal;
    type Problem = WeekProblem;

    const WHAT: &'static str = WeekPage::ROOM;
    const TRIES_PER_TURN: u32 = 5;
    const BEGUN: &'static str = "Taakkompas maakt een voorstel.";
    const STOPPED: &'static str = "Gestopt met zoeken. Je ziet wat er tot nu toe gevonden is.";

    fn question(week: &AssistantWeek) -> AssistantWeek {
        week.for_proposal()
    }

    fn lacks(week: &AssistantWeek) -> Option<&'static str> {
        t::lacks(week)
    }

    fn first(improvements: Vec<Proposal>) -> Option<Proposal> {
        improvements.into_iter().next()
    }

    fn improve(incumbent: &mut Proposal, improvements: Vec<Proposal>) {
        if let Some(better) = improvements.into_iter().next() {
            *incumbent = better;
        }
    }

    fn told(week: &AssistantWeek, incumbent: &Proposal, is_done: bool) -> String {
        let begin = if is_done { "Het voorstel is klaar. " } else { "Er is een eerste voorstel. " };
        begin.to_owned() + &t::outcome(week, incumbent.score)
    }
}
