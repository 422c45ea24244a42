//! The search for three divisions, one for each aim.

use taakkompas_division::TaskDivision;
use taakkompas_division::proposal::{DivisionProblem, Proposal};

use crate::kit::browser::SearchFor;
use crate::kit::search::runner as seeking;
use crate::kit::search::runner::Sought;
use crate::rooms::division::words::proposals as says;

/// Runs the search for divisions.
pub(super) type Seeker = seeking::Seeker<Divisions>;

/// What the search has found so far.
pub(super) type Found = seeking::Found<Divisions>;

/// Marks the search for divisions.
#[derive(Debug, PartialEq)]
pub(super) struct Divisions;

impl Sought for Divisions {
    type Document = TaskDivision;
    type Question = TaskDivision;
    type Proposal = Proposal;
    /// In the order of the aims.
    type Best = Vec<Proposal>;
    type Problem = DivisionProblem;

    const WHAT: SearchFor = SearchFor::Division;
    const TRIES_A_TURN: u32 = 500;
    const BEGUN: &'static str = "Taakkompas maakt voorstellen.";
    const STOPPED: &'static str = "Gestopt met zoeken. Je ziet de beste voorstellen tot nu toe.";

    fn question(of: &TaskDivision) -> TaskDivision {
        of.for_proposal()
    }

    fn first(better: Vec<Proposal>) -> Option<Vec<Proposal>> {
        Some(better)
    }

    fn improve(best: &mut Vec<Proposal>, better: Vec<Proposal>) {
        for proposal in better {
            if let Some(place) = best.iter_mut().find(|other| other.aim == proposal.aim) {
                *place = proposal;
            }
        }
    }

    fn told(asked: &TaskDivision, _: &Vec<Proposal>, is_done: bool) -> String {
        says::told(says::with_basis(asked).count(), is_done).to_owned()
    }
}
