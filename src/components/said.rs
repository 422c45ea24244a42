//! What came of the last change of a part of a page: one line that is read out.

use leptos::prelude::*;

use super::fields::Refused;
use crate::browser;
use crate::session::NotChanged;
use crate::texts::{Says, not_changed};

/// The line.
#[derive(Debug, Clone, Copy)]
pub struct Said {
    id: &'static str,
    text: RwSignal<String>,
    is_refusal: RwSignal<bool>,
}

impl Said {
    /// Nothing was said yet. The id is that of the line.
    #[must_use]
    pub fn new(id: &'static str) -> Self {
        Self { id, text: RwSignal::new(String::new()), is_refusal: RwSignal::new(false) }
    }

    /// Says what was done.
    pub fn says(self, text: impl Into<String>) {
        self.is_refusal.set(false);
        self.text.set(text.into());
    }

    /// Says what is still needed.
    pub fn refuses(self, text: impl Into<String>) {
        self.is_refusal.set(true);
        self.text.set(text.into());
    }

    /// As [`Self::refuses`], and it stands at the field as well.
    pub fn refuses_at(self, field: Refused, text: impl Into<String>) {
        let text = text.into();
        field.set(Some(text.clone()));
        self.refuses(text);
    }

    /// Gives what came of a change, or says why it did not happen.
    pub fn of<T, R: Says>(self, outcome: Result<T, NotChanged<R>>) -> Option<T> {
        match outcome {
            Ok(given) => {
                self.says(String::new());
                Some(given)
            }
            Err(why) => {
                self.refuses(not_changed(&why));
                None
            }
        }
    }

    /// As [`Self::of`], and a refusal stands at the field as well.
    pub fn of_at<T, R: Says>(self, field: Refused, outcome: Result<T, NotChanged<R>>) -> Option<T> {
        field.set(outcome.as_ref().err().map(not_changed));
        self.of(outcome)
    }

    /// Brings the focus to the line, where what had it has gone.
    pub fn focus(self) {
        browser::focus_soon(vec![self.id.to_owned()]);
    }

    /// The line itself.
    #[must_use]
    pub fn line(self) -> AnyView {
        let class = move || if self.is_refusal.get() { "said field-error no-print" } else { "said no-print" };
        view! { <p role="status" class=class id=self.id tabindex="-1">{self.text}</p> }.into_any()
    }
}
