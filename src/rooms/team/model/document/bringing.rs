//! Bringing over pictures from another document: somebody else collects, on their own device, and hands the picture over as a file.

use std::collections::BTreeSet;

use taakkompas_school::limits::at_most;
use taakkompas_school::numbered::Numbered;

use super::TeamDocument;
use crate::edit::{EditError, Limit};
use crate::rounds::{Round, RoundId};

/// What came of bringing over pictures.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Brought {
    /// Rounds that are new here.
    pub new: Vec<RoundId>,
    /// Rounds that were here with an earlier picture, and have the later one now.
    pub later: Vec<RoundId>,
    /// How many were here already.
    pub here: usize,
    /// How many were left, because some of their codes, and not all, count in another picture of this document: one beside the
    /// other could show a single answer.
    pub overlapping: usize,
    /// How many codes of the open round went out of it, because they count in what came.
    pub out: usize,
}

/// What a round from elsewhere is to this document.
enum Comes {
    New,
    Here,
    LaterThan(RoundId),
    Overlapping,
}

impl TeamDocument {
    /// Takes over what the rounds of another document tell: of each its picture, the marks of the codes in it, name and days. A
    /// round is known by its marks, so that one that comes twice is there once. None of its codes counts here any more: what
    /// of them waits in the open round goes out of it, and what the other document removed is remembered here too.
    ///
    /// # Errors
    /// There would be too many rounds; nothing has changed.
    pub fn take_pictures(&mut self, from: &Self) -> Result<Brought, EditError> {
        let mut draft = self.clone();
        let mut brought = Brought::default();
        for round in from.rounds.iter().map(Round::without_codes).filter(Round::is_shown) {
            match draft.comes(&round) {
                Comes::New => brought.new.push(draft.bring(round)?),
                Comes::Here => brought.here += 1,
                Comes::LaterThan(id) => {
                    let before = draft.round_mut(id)?;
                    *before = Round { id, name: before.name.clone(), ..round };
                    brought.later.push(id);
                }
                Comes::Overlapping => brought.overlapping += 1,
            }
        }
        draft.spend(from.spent.iter().copied());
        let counted: BTreeSet<u32> =
            draft.rounds.iter().flat_map(|round| &round.marks).chain(&draft.spent).copied().collect();
        if let Some(open) = draft.rounds.iter_mut().find(|round| !round.is_over()) {
            brought.out = open.take_out_marked(&counted);
        }
        *self = draft;
        Ok(brought)
    }

    /// What a round without codes is to this document, by its marks.
    fn comes(&self, round: &Round) -> Comes {
        let theirs: BTreeSet<u32> = round.marks.iter().copied().collect();
        let ours = self.rounds.iter().map(|round| (round, round.marks_shown().collect::<BTreeSet<u32>>()));
        let mut touching = ours.filter(|(_, ours)| !ours.is_disjoint(&theirs));
        let spent = theirs.iter().filter(|mark| self.spent.contains(mark)).count();
        match (touching.next(), touching.next()) {
            (Some((_, ours)), None) if ours.is_superset(&theirs) => Comes::Here,
            (Some((before, ours)), None)
                if ours.is_subset(&theirs) && before.is_over() && before.since == round.since && spent == 0 =>
            {
                Comes::LaterThan(before.id)
            }
            // One that was removed here may come back as it was.
            (None, _) if spent == 0 || spent == theirs.len() => Comes::New,
            _ => Comes::Overlapping,
        }
    }

    /// Adds a round among the others, by the day on which it began.
    fn bring(&mut self, round: Round) -> Result<RoundId, EditError> {
        at_most(Limit::Rounds, self.rounds.len() + 1, Self::MOST_ROUNDS)?;
        let before = self.rounds.iter().position(|other| other.since > round.since);
        let id = self.rounds.add(&mut self.next, round);
        if let Some(rest) = before.and_then(|at| self.rounds.get_mut(at..)) {
            rest.rotate_right(1);
        }
        Ok(id)
    }
}
