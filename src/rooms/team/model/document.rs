//! What the room keeps: rounds, the school's version, what was counted, and meetings with their decisions.
//!
//! Each edit checks first, and changes everything or nothing. What was shown cannot be made unseen: undoing an edit that shows a
//! picture would let somebody try with one code less, so the page does not undo [`TeamDocument::show`].

mod bringing;
mod meetings;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use taakkompas_scan::catalog::StatementId;
use taakkompas_scan::scan::{Answer, Answers};
use taakkompas_school::limits::{at_most, short};
use taakkompas_school::numbered::{self, Numbered};
use time::Date;

use crate::code::Code;
use crate::counting::{Counting, Way};
use crate::edit::{EditError, Limit, Text};
use crate::ids::MeetingId;
use crate::known::Known;
use crate::meeting::Meeting;
use crate::picture::{FIVE, Figure, Picture};
use crate::rounds::{Added, NotTakenReason, Refresh, Round, RoundId, Taken};
use crate::school_version::{SchoolChoice, Take};
pub use bringing::Brought;

/// What a school keeps of its team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TeamDocument {
    pub(crate) rounds: Vec<Round>,
    /// Marks of codes of rounds that were removed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    spent: Vec<u32>,
    choices: Vec<SchoolChoice>,
    counting: Option<Counting>,
    meetings: Vec<Meeting>,
    /// The number that is given next.
    next: u32,
}

impl Default for TeamDocument {
    fn default() -> Self {
        let (rounds, spent, choices, meetings) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Self { rounds, spent, choices, counting: None, meetings, next: 1 }
    }
}

/// What was put right when the document was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mend {
    /// Codes of a later version that can be opened now: they count in the next picture.
    NowOpen {
        /// The round.
        round: RoundId,
        /// How many.
        codes: usize,
    },
    /// Codes of a later version that can be opened now and do not count: of that person another code counts already.
    NotTaken {
        /// The round.
        round: RoundId,
        /// How many.
        codes: usize,
    },
    /// Figures of a round that may not be shown: a file was changed by hand.
    Figures {
        /// The round.
        round: RoundId,
        /// How many.
        cells: usize,
    },
    /// Choices of the school that say nothing.
    Choices {
        /// How many.
        choices: usize,
    },
}

impl TeamDocument {
    /// The most rounds.
    pub const MOST_ROUNDS: usize = 12;
    /// The most marks of codes of removed rounds.
    pub const MOST_SPENT: usize = Round::MOST_HAND_INS * 20;
    /// The most choices.
    pub const MOST_CHOICES: usize = 100;
    /// The most meetings.
    pub const MOST_MEETINGS: usize = 24;
    /// The most figures that a round tells.
    pub const MOST_CELLS: usize = 4000;

    /// Whether nothing was filled in.
    pub fn is_empty(&self) -> bool {
        Self { next: self.next, ..Self::default() } == *self
    }

    /// The rounds, in the order of the year.
    pub fn rounds(&self) -> &[Round] {
        &self.rounds
    }

    /// The round with this number.
    pub fn round(&self, id: RoundId) -> Option<&Round> {
        self.rounds.numbered(id)
    }

    /// The round that is open.
    pub fn open_round(&self) -> Option<&Round> {
        self.rounds.iter().find(|round| !round.is_over())
    }

    /// The last picture that was made, and the round it is of.
    pub fn picture(&self) -> Option<(RoundId, Picture)> {
        self.rounds.iter().rev().find_map(|round| Some((round.id(), round.picture()?)))
    }

    /// The school's choices, in the order in which they were made.
    pub fn choices(&self) -> &[SchoolChoice] {
        &self.choices
    }

    /// What the school takes for a statement.
    pub fn choice(&self, statement: &StatementId) -> Option<&SchoolChoice> {
        self.choices.iter().find(|choice| choice.statement == *statement)
    }

    /// What is or was counted in the room.
    pub const fn counting(&self) -> Option<&Counting> {
        self.counting.as_ref()
    }

    /// The meetings, in order.
    pub fn meetings(&self) -> &[Meeting] {
        &self.meetings
    }

    /// The meeting with this number.
    pub fn meeting(&self, id: MeetingId) -> Option<&Meeting> {
        self.meetings.numbered(id)
    }

    /// Begins a round. A name may be empty.
    ///
    /// # Errors
    /// A round is open, the name is too long, or there are too many rounds.
    pub fn begin_round(&mut self, name: &str, day: Date) -> Result<RoundId, EditError> {
        if let Some(open) = self.open_round() {
            return Err(EditError::RoundOpen(open.id()));
        }
        at_most(Limit::Rounds, self.rounds.len() + 1, Self::MOST_ROUNDS)?;
        short(Text::RoundName, name, Round::LONGEST_NAME)?;
        Ok(self.rounds.add(&mut self.next, Round::new(name.trim().to_owned(), day)))
    }

    /// Whether a code was handed in here, or another one of the same person, whatever became of its round.
    pub fn knows(&self, code: &Code) -> bool {
        let mut known = Known::default();
        self.add_known(&mut known);
        known.has(code)
    }

    /// Adds the codes that this document knows.
    pub fn add_known(&self, known: &mut Known) {
        self.rounds.iter().for_each(|round| known.add_round(round));
        known.add_marks(self.spent.iter().copied());
    }

    /// Adds codes to a round; those that are not taken come back with why. Of two codes of one person the later one counts: the one
    /// that comes in later, and of one paste the one that stands last in it.
    ///
    /// # Errors
    /// An unknown round.
    pub fn hand_in<'a>(&mut self, id: RoundId, codes: impl IntoIterator<Item = &'a Code>) -> Result<Taken, EditError> {
        self.hand_in_beside(id, codes, &Known::default())
    }

    /// The same, without what other documents on this device know: two pictures with a code between them would show its answers.
    ///
    /// # Errors
    /// An unknown round.
    pub fn hand_in_beside<'a>(
        &mut self,
        id: RoundId,
        codes: impl IntoIterator<Item = &'a Code>,
        elsewhere: &Known,
    ) -> Result<Taken, EditError> {
        let mut marks = self.round(id).ok_or(EditError::NoRound(id))?.marks_here();
        let mut in_this_paste = BTreeSet::new();
        let mut taken = Taken::default();
        for code in codes {
            let mark = code.mark();
            let is_of_here = mark.is_some_and(|mark| marks.contains(&mark));
            let result = if self.is_spent(id, code) {
                Err(NotTakenReason::CountedBefore)
            } else if elsewhere.has(code) && !is_of_here {
                Err(NotTakenReason::Elsewhere)
            } else {
                self.round_mut(id)?.take_beside(code, &mut marks)
            };
            let is_second = result.is_ok() && mark.is_some_and(|mark| !in_this_paste.insert(mark));
            match result {
                Ok(Added::Instead) => {
                    taken.instead.push(code.clone());
                    taken.by_order.extend(is_second.then(|| code.clone()));
                }
                Ok(added) => {
                    taken.added += 1;
                    taken.newer += usize::from(added == Added::Newer);
                }
                Err(reason) => taken.left.push((code.clone(), reason)),
            }
        }
        Ok(taken)
    }

    /// Whether a code counted in another round. Two rounds with the same people but one would show that one's answers.
    fn is_spent(&self, id: RoundId, code: &Code) -> bool {
        let Some(mark) = code.mark() else { return false };
        let others = || self.rounds.iter().filter(|round| round.id() != id);
        let is_marked = others().any(|round| round.counted(mark)) || self.spent.contains(&mark);
        is_marked || others().any(|round| round.codes.contains(code))
    }

    /// Takes out a code that was handed in by mistake, before it is in a picture.
    ///
    /// # Errors
    /// An unknown round, a code that is not in it, or one that is in a picture.
    pub fn take_out(&mut self, id: RoundId, code: &Code) -> Result<(), EditError> {
        Ok(self.round_mut(id)?.take_out(code)?)
    }

    /// Makes a new picture of a round, if enough have come since the last one.
    ///
    /// # Errors
    /// An unknown round.
    pub fn show(&mut self, id: RoundId) -> Result<Refresh, EditError> {
        Ok(self.round_mut(id)?.show())
    }

    /// Closes a round: its codes go, what its picture tells stays.
    ///
    /// # Errors
    /// An unknown round.
    pub fn close_round(&mut self, id: RoundId, day: Date) -> Result<(), EditError> {
        self.round_mut(id)?.close(day);
        Ok(())
    }

    /// Removes a round with all it tells. The marks of what it showed stay, so that its codes are in no other.
    ///
    /// # Errors
    /// An unknown round.
    pub fn remove_round(&mut self, id: RoundId) -> Result<(), EditError> {
        let round = self.rounds.take_out(id).ok_or(EditError::NoRound(id))?;
        self.spend(round.marks_shown());
        Ok(())
    }

    /// Keeps the marks of codes that are in no round of this document and may be in none.
    fn spend(&mut self, marks: impl Iterator<Item = u32>) {
        self.spent.extend(marks);
        self.spent.sort_unstable();
        self.spent.dedup();
        let too_many = self.spent.len().saturating_sub(Self::MOST_SPENT);
        self.spent.drain(..too_many);
    }

    /// Takes a version of a statement for the school; `answers` are those of its scan. Returns what that scan answers from
    /// now on.
    ///
    /// # Errors
    /// The team has no middle, or there are too many choices.
    pub fn choose(
        &mut self,
        statement: &StatementId,
        take: Take,
        answers: &Answers,
    ) -> Result<Option<Answer>, EditError> {
        let middle = self.team_figure(statement).and_then(|figure| figure.middle);
        let choice = SchoolChoice::new(statement, take, self.own_answer(statement, answers), middle);
        let choice = choice.ok_or(EditError::NoMiddle)?;
        let answer = choice.answer();
        match self.choices.iter_mut().find(|choice| choice.statement == *statement) {
            Some(before) => *before = choice,
            None => {
                at_most(Limit::Choices, self.choices.len() + 1, Self::MOST_CHOICES)?;
                self.choices.push(choice);
            }
        }
        Ok(answer)
    }

    /// Leaves a statement as the school itself answered it. Returns what its scan answers from now on.
    pub fn unchoose(&mut self, statement: &StatementId, answers: &Answers) -> Option<Answer> {
        let own = self.own_answer(statement, answers);
        self.choices.retain(|choice| choice.statement != *statement);
        own
    }

    /// What the school took for a statement, as long as its scan says so: who answers it again takes back the choice.
    pub fn standing_choice(&self, statement: &StatementId, answers: &Answers) -> Option<&SchoolChoice> {
        self.choice(statement).filter(|choice| choice.answer() == answers.get(statement).copied())
    }

    /// What the school itself answered, whatever it took from the team since.
    pub fn own_answer(&self, statement: &StatementId, answers: &Answers) -> Option<Answer> {
        let answered = answers.get(statement).copied();
        self.standing_choice(statement, answers).map_or(answered, SchoolChoice::own)
    }

    /// All of what the school itself answered: what stands beside the team's view.
    pub fn own_answers(&self, answers: &Answers) -> Answers {
        let mut own = answers.clone();
        for choice in self.choices.iter().filter(|choice| self.standing_choice(&choice.statement, answers).is_some()) {
            match choice.own() {
                Some(answer) => own.insert(choice.statement.clone(), answer),
                None => own.remove(&choice.statement),
            };
        }
        own
    }

    /// What the team says of a statement: in the last picture, or else as far as what was counted may be told outside the room.
    pub fn team_figure(&self, statement: &StatementId) -> Option<Figure> {
        let picture = self.picture().map(|(_, picture)| picture);
        self.team_figure_in(picture.as_ref(), statement)
    }

    /// The same for many statements, with that picture made once.
    pub fn team_figure_in(&self, picture: Option<&Picture>, statement: &StatementId) -> Option<Figure> {
        let shown = picture.and_then(|picture| picture.line(statement.as_str()).map(|line| line.team));
        let counted = || {
            let counting = self.counting.as_ref()?;
            let step = counting.steps().iter().find(|step| step.statement == *statement)?;
            counting.told(step)
        };
        shown.or_else(counted)
    }

    /// Begins a counting in the room; one that was there before goes.
    ///
    /// # Errors
    /// No statements, more than eight, or one twice.
    pub fn begin_counting(&mut self, statements: &[StatementId], way: Way, day: Date) -> Result<(), EditError> {
        self.counting = Some(Counting::begin(statements, way, day)?);
        Ok(())
    }

    /// Goes on with the counting.
    ///
    /// # Errors
    /// Nothing is being counted, or what the change refuses.
    pub fn count(&mut self, change: impl FnOnce(&mut Counting) -> Result<(), EditError>) -> Result<(), EditError> {
        let mut counting = self.counting.clone().ok_or(EditError::NoCounting)?;
        change(&mut counting)?;
        self.counting = Some(counting);
        Ok(())
    }

    /// Removes what was counted.
    pub fn forget_counting(&mut self) {
        self.counting = None;
    }

    /// The document as it goes into a file or to somebody else: without codes, and so without anybody's answers.
    #[must_use]
    pub fn without_codes(&self) -> Self {
        Self {
            rounds: self.rounds.iter().map(Round::without_codes).collect(),
            counting: self.counting.as_ref().map(Counting::as_told),
            ..self.clone()
        }
    }

    /// Puts right what came from an earlier version, or from a file that was changed by hand.
    pub fn mend(&mut self) -> Vec<Mend> {
        let mut mends = Vec::new();
        for round in &mut self.rounds {
            let cells = round.mend();
            mends.extend((cells > 0).then_some(Mend::Figures { round: round.id, cells }));
        }
        if let Some(round) = self.open_round().map(Round::id) {
            let (now_open, not_taken) = self.open_newer(round);
            mends.extend((now_open > 0).then_some(Mend::NowOpen { round, codes: now_open }));
            mends.extend((not_taken > 0).then_some(Mend::NotTaken { round, codes: not_taken }));
        }
        let before = self.choices.len();
        self.choices.retain(SchoolChoice::is_possible);
        let choices = before - self.choices.len();
        mends.extend((choices > 0).then_some(Mend::Choices { choices }));
        mends
    }

    /// Takes the codes of a later version that can be opened now, as if they came in now. What there is no room for goes on
    /// waiting. Returns how many count from now on, and how many never will.
    fn open_newer(&mut self, id: RoundId) -> (usize, usize) {
        let open = self.round_mut(id).map(Round::open_newer).unwrap_or_default();
        let Ok(taken) = self.hand_in(id, &open) else { return (0, 0) };
        let (full, not_taken): (Vec<_>, Vec<_>) =
            taken.left.into_iter().partition(|(_, reason)| *reason == NotTakenReason::Full);
        if let Ok(round) = self.round_mut(id) {
            round.newer.extend(full.into_iter().map(|(code, _)| code));
        }
        (taken.added + taken.instead.len(), not_taken.len())
    }

    /// Checks what was read.
    ///
    /// # Errors
    /// The first thing that cannot be.
    pub fn check(&self) -> Result<(), EditError> {
        at_most(Limit::Rounds, self.rounds.len(), Self::MOST_ROUNDS)?;
        at_most(Limit::Choices, self.choices.len(), Self::MOST_CHOICES)?;
        at_most(Limit::Meetings, self.meetings.len(), Self::MOST_MEETINGS)?;
        at_most(Limit::Marks, self.spent.len(), Self::MOST_SPENT)?;
        for round in &self.rounds {
            short(Text::RoundName, &round.name, Round::LONGEST_NAME)?;
            at_most(Limit::HandIns, round.hand_ins(), Round::MOST_HAND_INS)?;
            at_most(Limit::HandIns, round.newer.len(), Round::MOST_NEWER)?;
            at_most(Limit::HandIns, round.replaced.len(), Round::MOST_REPLACED)?;
            at_most(Limit::Cells, round.kept.len().max(round.told.len()), Self::MOST_CELLS)?;
            check_shown(round)?;
        }
        self.counting.iter().try_for_each(Counting::check)?;
        self.meetings.iter().try_for_each(Meeting::check)?;
        let decisions = self.meetings.iter().flat_map(|meeting| meeting.decisions.numbers());
        numbered::check(self.next, self.rounds.numbers().chain(self.meetings.numbers()).chain(decisions))?;
        Ok(())
    }

    fn round_mut(&mut self, id: RoundId) -> Result<&mut Round, EditError> {
        self.rounds.iter_mut().find(|round| round.id == id).ok_or(EditError::NoRound(id))
    }
}

/// Between two pictures five have come, and all codes can be opened, also in a file that was changed by hand.
fn check_shown(round: &Round) -> Result<(), EditError> {
    let mut before = 0;
    for &shown in &round.shown {
        if shown < before + FIVE || shown > round.codes.len() {
            return Err(EditError::Shown(round.id));
        }
        before = shown;
    }
    if round.codes.iter().any(|code| !code.is_open()) { Err(EditError::Shown(round.id)) } else { Ok(()) }
}
