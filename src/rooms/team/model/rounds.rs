//! A round: the codes that came in, the pictures made of them, and what stays of it.
//!
//! A round is open until the school closes it. As long as it is open the codes are here, in the browser of whoever collects them.
//! What is closed, and what goes into a file, has no codes any more: only what the picture tells, and of every code a mark
//! that says nothing of its answers, so that the same code does not count twice.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use taakkompas_school::iso_date;
use time::Date;

use crate::code::{Code, HandIn};
use crate::picture::{Cell, FIVE, Picture, merged, tell};

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
    /// How many of the codes there were whenever a picture was made.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) shown: Vec<usize>,
    /// What the picture tells about codes that are no longer here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) kept: Vec<Cell>,
    /// Their marks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) marks: Vec<u32>,
}

/// Why a code was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotTakenReason {
    /// It is in this round already.
    Double,
    /// It counted in this round, which has its codes no more, or in another one.
    CountedBefore,
    /// The round is closed.
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
    /// The round is closed.
    Closed,
}

impl Round {
    /// The most hand-ins of a round.
    pub const MOST_HAND_INS: usize = 200;
    /// The most codes that wait for a later version.
    pub const MOST_NEWER: usize = 50;
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
            shown: Vec::new(),
            kept: Vec::new(),
            marks: Vec::new(),
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

    /// The day on which it was closed; `None` if it is open.
    pub const fn closed(&self) -> Option<Date> {
        self.closed
    }

    /// How many handed in, shown or not.
    pub const fn hand_ins(&self) -> usize {
        self.marks.len() + self.codes.len()
    }

    /// How many are not in the picture yet.
    pub fn waiting(&self) -> usize {
        self.codes.len().saturating_sub(self.shown.last().copied().unwrap_or_default())
    }

    /// How many codes wait for a later version of Taakkompas.
    pub const fn newer(&self) -> usize {
        self.newer.len()
    }

    /// The codes that are here, for the reader of a next paste.
    pub fn known(&self) -> BTreeSet<Code> {
        self.codes.iter().chain(&self.newer).cloned().collect()
    }

    /// Whether a new picture can be made. Figures stay until five new hand-ins have come, however many there were.
    pub fn refresh(&self) -> Refresh {
        match self.waiting() {
            _ if self.closed.is_some() => Refresh::Closed,
            waiting if waiting >= FIVE => Refresh::Ready,
            waiting => Refresh::Waits { more: FIVE - waiting },
        }
    }

    /// Whether a picture was made, without making it again.
    pub const fn is_shown(&self) -> bool {
        !self.shown.is_empty() || !self.kept.is_empty()
    }

    /// The picture as it was last made; `None` if there is none yet.
    pub fn picture(&self) -> Option<Picture> {
        let cells = self.cells();
        let shown = self.marks.len() + self.shown.last().copied().unwrap_or_default();
        (!cells.is_empty()).then(|| Picture::of(&cells, shown))
    }

    fn cells(&self) -> Vec<Cell> {
        let hand_ins: Vec<HandIn> = self.codes.iter().filter_map(|code| code.open().ok()).collect();
        let told = tell(&hand_ins, &self.shown);
        merged(self.kept.iter().cloned().chain(told).collect())
    }

    /// Whether a code with this mark is no longer here and counted.
    pub(crate) fn counted(&self, mark: u32) -> bool {
        self.marks.contains(&mark)
    }

    /// The marks of the codes that are here, in their order; for [`Self::take_beside`], which would have to ask all codes for each.
    pub(crate) fn marks_here(&self) -> Vec<u32> {
        self.codes.iter().map(|code| code.mark().unwrap_or_default()).collect()
    }

    /// Takes a code. Whether another round has it is asked by the document.
    pub(crate) fn take(&mut self, code: &Code) -> Result<(), NotTakenReason> {
        self.take_beside(code, &mut self.marks_here()).map(drop)
    }

    /// The same for one of many; `marks` are those of the codes that are here.
    ///
    /// A code of somebody who handed in before, with other answers, comes instead of the first, as long as that is in no
    /// picture: nobody counts twice.
    pub(crate) fn take_beside(&mut self, code: &Code, marks: &mut Vec<u32>) -> Result<Added, NotTakenReason> {
        let mark = code.mark();
        let list = if mark.is_some() { &self.codes } else { &self.newer };
        if self.closed.is_some() {
            return Err(NotTakenReason::Closed);
        }
        if list.contains(code) {
            return Err(NotTakenReason::Double);
        }
        if mark.is_some_and(|mark| self.counted(mark)) {
            return Err(NotTakenReason::CountedBefore);
        }
        if let Some(at) = mark.and_then(|mark| marks.iter().position(|&other| other == mark))
            && let Some(before) = self.codes.get_mut(at)
        {
            if at < self.shown.last().copied().unwrap_or_default() {
                return Err(NotTakenReason::InPicture);
            }
            *before = code.clone();
            return Ok(Added::Instead);
        }
        let (length, most) = match mark {
            Some(_) => (self.hand_ins(), Self::MOST_HAND_INS),
            None => (self.newer.len(), Self::MOST_NEWER),
        };
        if length >= most {
            return Err(NotTakenReason::Full);
        }
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

    /// Takes a code out again that was handed in by mistake.
    pub(crate) fn take_out(&mut self, code: &Code) -> Result<(), NotTakenReason> {
        if let Some(at) = self.newer.iter().position(|newer| newer == code) {
            self.newer.remove(at);
            return Ok(());
        }
        let at = self.codes.iter().position(|other| other == code).ok_or(NotTakenReason::NotThere)?;
        if at < self.shown.last().copied().unwrap_or_default() {
            return Err(NotTakenReason::Shown);
        }
        self.codes.remove(at);
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

    /// Codes that a later version wrote and this one can open count from now on.
    pub(crate) fn open_newer(&mut self) -> usize {
        let (open, newer): (Vec<_>, Vec<_>) = self.newer.drain(..).partition(Code::is_open);
        self.newer = newer;
        let before = self.codes.len();
        for code in open {
            let _ = self.take(&code);
        }
        self.codes.len() - before
    }

    /// Closes it: its codes go, and what the picture tells stays.
    pub(crate) fn close(&mut self, day: Date) {
        if self.closed.is_none() {
            *self = Self { closed: Some(day), ..self.without_codes() };
        }
    }

    /// The same without codes, as it goes into a file: what the picture tells, and the marks of the codes in
    /// it. Those who wait are left out; their codes can be pasted again.
    #[must_use]
    pub fn without_codes(&self) -> Self {
        let shown = self.codes.iter().take(self.shown.last().copied().unwrap_or_default());
        let mut marks: Vec<u32> = self.marks.iter().copied().chain(shown.filter_map(Code::mark)).collect();
        // In the order in which they came, a mark would say which picture its code is in.
        marks.sort_unstable();
        Self {
            kept: self.cells(),
            marks,
            codes: Vec::new(),
            newer: Vec::new(),
            shown: Vec::new(),
            name: self.name.clone(),
            ..*self
        }
    }
}
