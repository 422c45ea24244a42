//! A round: the codes that came in, the pictures made of them, and what stays of it.
//!
//! A round is open until the school closes it. As long as it is open the codes are here, in the browser of whoever collects them.
//! What is closed, and what goes into a file, has no codes any more: only what the page tells, and of every code in a picture a
//! mark that says nothing of its answers, so that the same code does not count twice. A round with such marks is over: its codes
//! stayed elsewhere, and a picture of others beside the first would be a subtraction away from one person's answer.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use taakkompas_school::iso_date;
use time::Date;

use crate::code::{Code, HandIn};
use crate::picture::{Cell, FIVE, Line, Picture, merged, tell};

number! {
    /// The number of a round. Zero until it is added.
    RoundId
}

has_number!(Round, RoundId);

/// A round of handing in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    pub(crate) id: RoundId,
    /// What the school calls it; may be empty.
    pub(crate) name: String,
    /// The day on which it began.
    #[serde(with = "iso_date")]
    pub(crate) since: Date,
    /// The day on which it was closed.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "iso_date::option")]
    pub(crate) closed: Option<Date>,
    /// The codes that can be opened, in the order in which they came.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) codes: Vec<Code>,
    /// Codes of a later version, which wait until this one is updated.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) newer: Vec<Code>,
    /// Codes that another of the same person came instead of: here only, so that who pastes a chat once more does not bring back
    /// what a colleague changed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) replaced: Vec<Code>,
    /// How many of the codes there were whenever a picture was made.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) shown: Vec<usize>,
    /// What the last picture tells, if the codes that it was made of are no longer here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) told: Vec<Line>,
    /// The same by cells, which tell more than a picture: as it was written at first, and is no more ([`Self::mend`]).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) kept: Vec<Cell>,
    /// The marks of the codes in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) marks: Vec<u32>,
    /// How many codes in no picture went when it was closed, or stayed where it was when it left in a file.
    #[serde(default, skip_serializing_if = "is_none")]
    pub(crate) left_out: usize,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
const fn is_none(left_out: &usize) -> bool {
    *left_out == 0
}

/// Why a code was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotTakenReason {
    /// It is in this round already.
    Double,
    /// It counted in this round, which has its codes no more, or in another one.
    CountedBefore,
    /// It was handed in in another document on this device. Two pictures that differ by a code would show its answers.
    Elsewhere,
    /// The round is closed, or came from a file without its codes.
    Closed,
    /// The round is full.
    Full,
    /// It is in a picture that was shown: without it, the difference would be its answers.
    Shown,
    /// The same person handed in before, and that code is in a picture that was shown.
    InPicture,
    /// It is not in this round.
    NotThere,
}

/// What came of a paste.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Taken {
    /// How many were added.
    pub added: usize,
    /// How many of those wait for a later version.
    pub newer: usize,
    /// Those that came instead of an earlier code of the same person.
    pub instead: Vec<Code>,
    /// Those among them of which the earlier code was in the same paste. A code does not say when it was made: which of the two
    /// is the later one is known from the order of the text alone, and a list with the newest at the top has it the other way round.
    pub by_order: Vec<Code>,
    /// Those that were not taken, with why.
    pub left: Vec<(Code, NotTakenReason)>,
}

/// As what a code was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Added {
    /// Of somebody new.
    New,
    /// Of a later version; it waits.
    Newer,
    /// Instead of an earlier one of the same person.
    Instead,
}

/// Whether a new picture can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refresh {
    /// It can.
    Ready,
    /// It takes this many more hand-ins.
    Waits {
        /// How many more.
        more: usize,
    },
    /// The round is over.
    Closed,
}

impl Round {
    /// The most hand-ins of a round.
    pub const MOST_HAND_INS: usize = 200;
    /// The most codes that wait for a later version.
    pub const MOST_NEWER: usize = 50;
    /// The most codes that others came instead of.
    pub const MOST_REPLACED: usize = 200;
    /// The most characters of a name.
    pub const LONGEST_NAME: usize = 60;

    pub(crate) const fn new(name: String, since: Date) -> Self {
        Self {
            id: RoundId(0),
            name,
            since,
            closed: None,
            codes: Vec::new(),
            newer: Vec::new(),
            replaced: Vec::new(),
            shown: Vec::new(),
            told: Vec::new(),
            kept: Vec::new(),
            marks: Vec::new(),
            left_out: 0,
        }
    }

    /// Its number.
    pub const fn id(&self) -> RoundId {
        self.id
    }

    /// What the school calls it; may be empty.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The day on which it began.
    pub const fn since(&self) -> Date {
        self.since
    }

    /// The day on which it was closed; `None` if it was not, although it may be over.
    pub const fn closed(&self) -> Option<Date> {
        self.closed
    }

    /// Whether it takes no more codes: it was closed, or its codes stayed where it was when it left in a file.
    pub const fn is_over(&self) -> bool {
        self.closed.is_some() || !self.marks.is_empty() || !self.told.is_empty() || !self.kept.is_empty()
    }

    /// How many handed in and are here, or are in its picture.
    pub const fn hand_ins(&self) -> usize {
        self.marks.len() + self.codes.len()
    }

    /// How many handed in besides those, and are in no picture: their codes went when it was closed, or stayed where it was when
    /// it left in a file. With a first code that comes in here it is none again.
    pub const fn left_out(&self) -> usize {
        self.left_out
    }

    /// How many of the codes that are here are in a picture.
    fn in_picture(&self) -> usize {
        self.shown.last().copied().unwrap_or_default()
    }

    /// How many are not in the picture yet.
    pub fn waiting(&self) -> usize {
        self.codes.len().saturating_sub(self.in_picture())
    }

    /// How many codes wait for a later version of Taakkompas.
    pub const fn newer(&self) -> usize {
        self.newer.len()
    }

    /// The codes that are here, and those that others came instead of, for the reader of a next paste.
    pub fn known(&self) -> BTreeSet<Code> {
        self.codes.iter().chain(&self.newer).chain(&self.replaced).cloned().collect()
    }

    /// Whether a new picture can be made. Figures stay until five new hand-ins have come, however many there were.
    pub fn refresh(&self) -> Refresh {
        match self.waiting() {
            _ if self.is_over() => Refresh::Closed,
            waiting if waiting >= FIVE => Refresh::Ready,
            waiting => Refresh::Waits { more: FIVE - waiting },
        }
    }

    /// Whether a picture was made, without making it again.
    pub const fn is_shown(&self) -> bool {
        !self.shown.is_empty() || !self.told.is_empty() || !self.kept.is_empty()
    }

    /// The picture as it was last made; `None` if there is none yet.
    pub fn picture(&self) -> Option<Picture> {
        let hand_ins = self.marks.len() + self.in_picture();
        if !self.told.is_empty() {
            return Some(Picture::kept(self.told.clone(), hand_ins));
        }
        let cells = self.cells();
        (!cells.is_empty()).then(|| Picture::of(&cells, hand_ins))
    }

    pub(crate) fn cells(&self) -> Vec<Cell> {
        let hand_ins: Vec<HandIn> = self.codes.iter().filter_map(|code| code.open().ok()).collect();
        let told = tell(&hand_ins, &self.shown);
        merged(self.kept.iter().cloned().chain(told).collect())
    }

    /// Whether a code with this mark is no longer here and counted.
    pub(crate) fn counted(&self, mark: u32) -> bool {
        self.marks.contains(&mark)
    }

    /// The marks of all codes in its picture, here or gone.
    pub(crate) fn marks_shown(&self) -> impl Iterator<Item = u32> {
        let here = self.codes.iter().take(self.in_picture()).filter_map(Code::mark);
        self.marks.iter().copied().chain(here)
    }

    /// The marks of the codes that are here, in their order; for [`Self::take_beside`], which would have to ask all codes for each.
    pub(crate) fn marks_here(&self) -> Vec<u32> {
        self.codes.iter().map(|code| code.mark().unwrap_or_default()).collect()
    }

    /// Takes a code, one of many; `marks` are those of the codes that are here. Whether another round has it is asked by the
    /// document.
    ///
    /// A code of somebody who handed in before, with other answers, comes instead of the first, as long as that is in no
    /// picture: nobody counts twice.
    pub(crate) fn take_beside(&mut self, code: &Code, marks: &mut Vec<u32>) -> Result<Added, NotTakenReason> {
        let mark = code.mark();
        let list = if mark.is_some() { &self.codes } else { &self.newer };
        if list.contains(code) || self.replaced.contains(code) {
            return Err(NotTakenReason::Double);
        }
        if mark.is_some_and(|mark| self.counted(mark)) {
            return Err(NotTakenReason::CountedBefore);
        }
        if self.is_over() {
            return Err(NotTakenReason::Closed);
        }
        if let Some(at) = mark.and_then(|mark| marks.iter().position(|&other| other == mark))
            && let Some(before) = self.codes.get_mut(at)
        {
            if at < self.shown.last().copied().unwrap_or_default() {
                return Err(NotTakenReason::InPicture);
            }
            if self.replaced.len() >= Self::MOST_REPLACED {
                return Err(NotTakenReason::Full);
            }
            self.replaced.push(core::mem::replace(before, code.clone()));
            return Ok(Added::Instead);
        }
        let (length, most) = match mark {
            Some(_) => (self.hand_ins(), Self::MOST_HAND_INS),
            None => (self.newer.len(), Self::MOST_NEWER),
        };
        if length >= most {
            return Err(NotTakenReason::Full);
        }
        self.left_out = 0;
        match mark {
            Some(mark) => {
                self.codes.push(code.clone());
                marks.push(mark);
                Ok(Added::New)
            }
            None => {
                self.newer.push(code.clone());
                Ok(Added::Newer)
            }
        }
    }

    /// Takes a code out again that was handed in by mistake. Those that it came instead of may come again.
    pub(crate) fn take_out(&mut self, code: &Code) -> Result<(), NotTakenReason> {
        if let Some(at) = self.newer.iter().position(|newer| newer == code) {
            self.newer.remove(at);
            return Ok(());
        }
        let at = self.codes.iter().position(|other| other == code).ok_or(NotTakenReason::NotThere)?;
        if at < self.in_picture() {
            return Err(NotTakenReason::Shown);
        }
        let mark = self.codes.remove(at).mark();
        self.replaced.retain(|replaced| replaced.mark() != mark);
        Ok(())
    }

    /// Makes a new picture of all that has come, if enough has.
    pub(crate) fn show(&mut self) -> Refresh {
        let refresh = self.refresh();
        if refresh == Refresh::Ready {
            self.shown.push(self.codes.len());
        }
        refresh
    }

    /// Takes out the codes that wait although they can be opened by now.
    pub(crate) fn open_newer(&mut self) -> Vec<Code> {
        let (open, newer) = core::mem::take(&mut self.newer).into_iter().partition(Code::is_open);
        self.newer = newer;
        open
    }

    /// Takes out the codes in no picture that have one of these marks, and returns how many.
    pub(crate) fn take_out_marked(&mut self, marks: &BTreeSet<u32>) -> usize {
        let is_marked = |code: &Code| code.mark().is_some_and(|mark| marks.contains(&mark));
        let waiting = self.codes.split_off(self.in_picture());
        let before = waiting.len();
        let left = waiting.into_iter().filter(|code| !is_marked(code));
        self.codes.extend(left);
        let out = before - self.waiting();
        self.replaced.retain(|code| !is_marked(code));
        out
    }

    /// Closes it: its codes go, and what its picture tells stays.
    pub(crate) fn close(&mut self, day: Date) {
        if self.closed.is_none() {
            *self = Self { closed: Some(day), ..self.without_codes() };
        }
    }

    /// Makes what was read as it would have been written: without figures that cannot have been shown, of which it returns the
    /// number, and, if it is over, with no more than its picture tells.
    pub(crate) fn mend(&mut self) -> usize {
        let before = self.kept.len() + self.told.len();
        let hand_ins = self.marks.len();
        self.kept.retain(Cell::is_possible);
        self.told.retain(|line| line.is_possible(hand_ins));
        let figures = before - self.kept.len() - self.told.len();
        if self.is_over() {
            *self = self.without_codes();
        }
        figures
    }

    /// The same without codes, as it goes into a file: what its picture tells, and the marks of the codes in it. The codes
    /// that are in no picture are left out; they can be pasted again into another round.
    #[must_use]
    pub fn without_codes(&self) -> Self {
        let mut marks: Vec<u32> = self.marks_shown().collect();
        // In the order in which they came, a mark would say which picture its code is in.
        marks.sort_unstable();
        Self {
            told: self.picture().map(Picture::into_lines).unwrap_or_default(),
            marks,
            left_out: self.left_out + self.waiting() + self.newer.len(),
            name: self.name.clone(),
            closed: self.closed,
            id: self.id,
            ..Self::new(String::new(), self.since)
        }
    }
}
