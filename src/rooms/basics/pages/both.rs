//! The week and the division together: a list of the team goes into both, and comes out of both.

use leptos::prelude::*;
use taakkompas_division::TaskDivision;
use taakkompas_week::AssistantWeek;

use crate::kit::ui::paste::Target;
use crate::kit::ui::status_line::StatusLine;
use crate::kit::words::controls::UNDO;
use crate::rooms::basics::words;
use crate::rooms::division::document::DivisionHandle;
use crate::rooms::week::document::WeekHandle;

/// Both documents.
#[derive(Debug, Clone, Copy)]
pub(super) struct Both {
    pub week: WeekHandle,
    pub division: DivisionHandle,
    /// Which of them the last change together changed, and the texts after it.
    last: RwSignal<Option<Last>>,
}

/// The last change of both.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Last {
    /// Whether it changed the week, and the division.
    changed: (bool, bool),
    /// What both were after it.
    after: (String, String),
}

impl Both {
    pub fn new(week: WeekHandle, division: DivisionHandle) -> Self {
        Self { week, division, last: RwSignal::new(None) }
    }

    fn texts(self) -> (String, String) {
        (self.week.text_untracked(), self.division.text_untracked())
    }

    /// Whether nothing else has changed since the last change of both, so that it can be taken back.
    fn can_take_back(self) -> bool {
        // Followed, because the texts themselves are not.
        self.week.with(|_| ());
        self.division.with(|_| ());
        self.last.with(|last| last.as_ref().is_some_and(|last| last.after == self.texts()))
    }

    fn take_back(self, status: StatusLine) {
        let Some(Last { changed: (week, division), .. }) = self.last.get_untracked() else { return };
        self.last.set(None);
        if week {
            self.week.undo();
        }
        if division {
            self.division.undo();
        }
        status.announce(words::TAKEN_BACK);
        status.focus();
    }

    /// The button that takes back what came into both.
    pub fn undo(self, status: StatusLine) -> AnyView {
        view! {
            <p class="no-print" hidden=move || !self.can_take_back()>
                <button type="button" class="button-small" on:click=move |_| self.take_back(status)>
                    {UNDO}
                </button>
            </p>
        }
        .into_any()
    }

    /// Whether the button for both is shown, so that that of the week alone is not.
    pub fn is_last(self) -> bool {
        self.can_take_back()
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
        let after = self.texts();
        self.last.set(Some(Last { changed: (before.0 != after.0, before.1 != after.1), after }));
        true
    }
}
