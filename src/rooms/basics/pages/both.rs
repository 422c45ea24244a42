//! The week and the division together: a list of the team goes into both, and comes out of both.

use leptos::prelude::*;
use taakkompas_division::TaskDivision;
use taakkompas_week::AssistantWeek;

use crate::kit::session::use_shared;
use crate::kit::ui::paste::Target;
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::controls::{REDO, UNDO};
use crate::rooms::basics::words;
use crate::rooms::division::document::DivisionHandle;
use crate::rooms::week::document::WeekHandle;

/// Both documents.
#[derive(Debug, Clone, Copy)]
pub(super) struct Both {
    pub week: WeekHandle,
    pub division: DivisionHandle,
    /// The last change of both. All pages share it, so that it can be taken back after another page too.
    last: RwSignal<Option<Last>>,
}

/// Shared by type.
#[derive(Debug, Clone, Copy)]
struct LastOfBoth(RwSignal<Option<Last>>);

/// The last change of both.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Last {
    /// Whether it changed the week, and the division.
    changed: (bool, bool),
    /// Whether it was taken back.
    is_undone: bool,
    /// What both are since.
    since: (String, String),
}

impl Both {
    pub fn new(week: WeekHandle, division: DivisionHandle) -> Self {
        let LastOfBoth(last) = use_shared(|_| LastOfBoth(RwSignal::new(None)));
        Self { week, division, last }
    }

    fn texts(self) -> (String, String) {
        (self.week.text_untracked(), self.division.text_untracked())
    }

    /// Whether nothing else has changed since the last change of both, so that it can be taken back, or done again.
    pub fn is_last(self) -> bool {
        // Followed, because the texts themselves are not.
        self.week.with(|_| ());
        self.division.with(|_| ());
        self.last.with(|last| last.as_ref().is_some_and(|last| last.since == self.texts()))
    }

    /// Takes the last change of both back, or does it again.
    fn turn(self, status: StatusLine) {
        let Some(last) = self.last.get_untracked() else { return };
        let (week, division) = last.changed;
        if last.is_undone {
            week.then(|| self.week.redo());
            division.then(|| self.division.redo());
        } else {
            week.then(|| self.week.undo());
            division.then(|| self.division.undo());
        }
        let is_undone = !last.is_undone;
        self.last.set(Some(Last { is_undone, since: self.texts(), ..last }));
        status.announce(if is_undone { words::TAKEN_BACK } else { words::DONE_AGAIN });
    }

    /// The button that takes back what came into both, or does it again.
    pub fn undo(self, status: StatusLine) -> AnyView {
        let is_undone = move || self.last.with(|last| last.as_ref().is_some_and(|last| last.is_undone));
        view! {
            <p class="no-print" hidden=move || !self.is_last()>
                <button type="button" class="button-small" on:click=move |_| self.turn(status)>
                    {move || if is_undone() { REDO } else { UNDO }}
                </button>
            </p>
        }
        .into_any()
    }
}

impl Target for Both {
    type Value = (TaskDivision, AssistantWeek);

    fn value(self) -> Self::Value {
        (self.division.value(), self.week.value())
    }

    fn put(self, (division, week): Self::Value, status: StatusLine) -> bool {
        let before = self.texts();
        // The one that may be unreadable goes first: then the other stays as it is.
        if !(self.division.put(division, status) && self.week.put(week, status)) {
            return false;
        }
        let since = self.texts();
        let changed = (before.0 != since.0, before.1 != since.1);
        self.last.set(Some(Last { changed, is_undone: false, since }));
        true
    }
}
