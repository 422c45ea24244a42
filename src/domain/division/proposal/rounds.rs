//! The three searches together, in rounds.

use super::{Aim, Proposal, Score, Search};
use crate::division::TaskDivision;
use crate::rounds::{Progress, Rounds};

/// A search for each aim. They end with the proposals that [`propose`](super::propose) gives. A round goes on with one of
/// the three, and tells the proposals that are better than the last, at most one for each aim.
#[derive(Debug)]
pub struct DivisionRounds {
    searches: Vec<(Search, Option<Score>)>,
    /// Whose turn it is, so that none of the three lags behind.
    turn: usize,
}

impl Rounds for DivisionRounds {
    type Question = TaskDivision;
    type Better = Vec<Proposal>;

    fn begin(division: &TaskDivision) -> Self {
        Self { searches: Aim::ALL.iter().map(|&aim| (Search::new(division, aim), None)).collect(), turn: 0 }
    }

    fn is_done(&self) -> bool {
        self.searches.iter().all(|(search, told)| told.is_some() && left(search) == 0)
    }

    fn next(&mut self, tries: u32) -> Progress<Self::Better> {
        let is_first = self.searches.iter().all(|(_, told)| told.is_none());
        if !is_first {
            self.step(tries.max(1));
        }
        let mut better = Vec::new();
        for (search, told) in &mut self.searches {
            let score = search.score();
            if told.is_none_or(|told| score < told) {
                better.push(search.best());
                *told = Some(score);
            }
        }
        let tries = self.searches.iter().map(|(search, _)| search.tries()).sum();
        // What is finished early needs no more than it took.
        let of = self.searches.iter().map(|(search, _)| search.tries().saturating_add(left(search))).sum();
        Progress { tries, of, is_done: self.is_done(), better }
    }
}

impl DivisionRounds {
    fn step(&mut self, tries: u32) {
        let count = self.searches.len();
        for _ in 0..count {
            let at = self.turn % count;
            self.turn = at + 1;
            if let Some((search, _)) = self.searches.get_mut(at)
                && left(search) > 0
            {
                search.step(tries.min(left(search)));
                return;
            }
        }
    }
}

/// How many tries of use are left.
fn left(search: &Search) -> u32 {
    if search.is_finished() { 0 } else { search.usual_tries().saturating_sub(search.tries()) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::deployment::StaffRole;
    use crate::division::Task;
    use crate::division::proposal::propose;

    #[test]
    fn however_long_the_rounds_are_they_end_with_the_same_three_proposals() {
        let mut division = TaskDivision::default();
        for number in 0..5 {
            division.add_colleague(StaffRole::Teacher, &format!("leraar {number}")).unwrap();
        }
        for number in 0..20 {
            division.add_task(Task::new(&format!("taak {number}"))).unwrap();
        }
        for tries in [170, 4000] {
            let mut rounds = DivisionRounds::begin(&division);
            let first = rounds.next(tries);
            assert_eq!((first.tries, first.better.len()), (0, 3));
            let mut last = first.better;
            while !rounds.is_done() {
                let Progress { tries, of, is_done, better } = rounds.next(tries);
                assert!(tries <= of && is_done == rounds.is_done());
                for proposal in better {
                    last.retain(|other| other.aim != proposal.aim);
                    last.push(proposal);
                }
            }
            for proposal in last {
                assert_eq!(proposal, propose(&division, proposal.aim));
            }
        }
    }
}
