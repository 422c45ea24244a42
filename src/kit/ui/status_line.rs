//! What came of the last change in a part of a page: one line that is read out.

use leptos::prelude::*;

use super::fields::FieldError;
use crate::kit::browser;
use crate::kit::document::ChangeError;
use crate::kit::document::steps::{Steps, use_steps};
use crate::kit::words::{ToDutch, not_changed};

/// A status line, announced by screen readers.
#[derive(Debug, Clone, Copy)]
pub struct StatusLine {
    id: StoredValue<String>,
    /// What is said, and how many steps through a history there had been by then: what was said before a step back is past.
    said: RwSignal<(u32, String)>,
    steps: Steps,
    is_refusal: RwSignal<bool>,
}

impl StatusLine {
    /// An empty line with this id.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: StoredValue::new(id.into()),
            said: RwSignal::new((0, String::new())),
            steps: use_steps(),
            is_refusal: RwSignal::new(false),
        }
    }

    /// Reports what was done.
    pub fn announce(self, text: impl Into<String>) {
        self.is_refusal.set(false);
        self.say(text.into());
    }

    fn say(self, text: String) {
        self.said.set((self.steps.count_untracked(), text));
    }

    /// What is said now: nothing that was said before the last step through a history.
    pub fn text(self) -> String {
        let steps = self.steps.count();
        self.said.with(|(since, text)| if *since == steps { text.clone() } else { String::new() })
    }

    /// No longer says this, if it does.
    pub fn take_back(self, text: &str) {
        if self.said.with_untracked(|(_, said)| said == text) {
            self.announce(String::new());
        }
    }

    /// Reports what is still needed.
    pub fn reject(self, text: impl Into<String>) {
        self.is_refusal.set(true);
        self.say(text.into());
    }

    /// As [`Self::reject`], and shows it at the field as well.
    pub fn reject_at(self, field: FieldError, text: impl Into<String>) {
        let text = text.into();
        field.set(Some(text.clone()));
        self.reject(text);
    }

    /// Gives what came of a change, or says why it did not happen.
    pub fn report<T, R: ToDutch>(self, outcome: Result<T, ChangeError<R>>) -> Option<T> {
        match outcome {
            Ok(given) => {
                self.announce(String::new());
                Some(given)
            }
            Err(why) => {
                self.reject(not_changed(&why));
                None
            }
        }
    }

    /// As [`Self::report`], and shows a refusal at the field as well.
    pub fn report_at<T, R: ToDutch>(self, field: FieldError, outcome: Result<T, ChangeError<R>>) -> Option<T> {
        field.set(outcome.as_ref().err().map(not_changed));
        self.report(outcome)
    }

    /// Moves the focus to the line, for when the element that had it is gone.
    pub fn focus(self) {
        browser::focus_soon(vec![self.id.get_value()]);
    }

    pub fn line(self) -> AnyView {
        let class = move || if self.is_refusal.get() { "said field-error no-print" } else { "said no-print" };
        let said = untrack(|| self.text());
        // By the element: a translated page has put another text in its place.
        view! { <p role="status" class=class id=self.id.get_value() tabindex="-1" prop:textContent=move || self.text()>{said}</p> }
            .into_any()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::records::scan::Scan;
    use crate::kit::session::{Session, SharedState};

    #[test]
    fn what_was_said_before_a_step_back_is_past() {
        Owner::new().with(|| {
            provide_context(Session::new(Scan::default()));
            provide_context(SharedState::new());
            let (status, steps) = (StatusLine::new("melding"), use_steps());
            status.announce("Verplaatst.");
            assert_eq!(status.text(), "Verplaatst.");
            steps.add();
            assert_eq!(status.text(), "");
            status.announce("Teruggedraaid.");
            assert_eq!(status.text(), "Teruggedraaid.", "what is said after it stays");
        });
    }
}
