//! The search for three divisions, one for each aim.

use taakkompas_division::TaskDivision;
use taakkompas_division::proposal::{DivisionProblem, Proposal};

use crate::kit::search::runner;
use crate::kit::search::runner::SearchKind;
use crate::rooms::address::Pages;
use crate::rooms::division::words::proposals as t;
use crate::rooms::route::DivisionPage;

/// Runs the search for divisions.
pub(super) type SearchRunner = runner::SearchRunner<Divisions>;

/// What the search has found so far.
pub(super) type SearchResult = runner::SearchResult<Divisions>;

/// Marks the search for divisions.
#[derive(Debug, PartialEq)]
pub(super) struct Divisions;

impl SearchKind for Divisions {
    type Document = TaskDivision;
    type Question = TaskDivision;
    type Proposal = Proposal;
    /// In the order of the aims.
    type Incumbent = Vec<Proposal>;
    type Problem = DivisionProblem;

    const WHAT: &'static str = DivisionPage::ROOM;
    const TRIES_PER_TURN: u32 = 500;
    const BEGUN: &'static str = "Taakkompas maakt voorstellen.";
    const STOPPED: &'static str = "Gestopt met zoeken. Je ziet de voorstellen tot nu toe.";

    fn question(of: &TaskDivision) -> TaskDivision {
        of.for_proposal()
    }

    fn first(improvements: Vec<Proposal>) -> Option<Vec<Proposal>> {
        Some(improvements)
    }

    fn improve(incumbent: &mut Vec<Proposal>, improvements: Vec<Proposal>) {
        for proposal in improvements {
            if let Some(place) = incumbent.iter_mut().find(|other| other.aim == proposal.aim) {
                *place = proposal;
            }
        }
    }

    fn told(asked: &TaskDivision, _: &Vec<Proposal>, is_done: bool) -> String {
        t::told(t::with_basis(asked).count(), is_done).to_owned()
    }
}
