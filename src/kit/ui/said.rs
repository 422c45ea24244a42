//! What came of the last change in a part of a page: one line that is read out.

use leptos::prelude::*;

use super::fields::Refused;
use crate::kit::browser;
use crate::kit::document::ChangeError;
use crate::kit::words::{Says, not_changed};

/// A status line, announced by screen readers.
#[derive(Debug, Clone, Copy)]
pub struct Said {
    id: &'static str,
    text: RwSignal<String>,
    is_refusal: RwSignal<bool>,
}

impl Said {
    /// An empty line with this id.
    #[must_use]
    pub fn new(id: &'static str) -> Self {
        Self { id, text: RwSignal::new(String::new()), is_refusal: RwSignal::new(false) }
    }

    /// Reports what was done.
    pub fn says(self, text: impl Into<String>) {
        self.is_refusal.set(false);
        self.text.set(text.into());
    }

    /// Reports what is still needed.
    pub fn refuses(self, text: impl Into<String>) {
        self.is_refusal.set(true);
        self.text.set(text.into());
    }

    /// As [`Self::refuses`], and shows it at the field as well.
    pub fn refuses_at(self, field: Refused, text: impl Into<String>) {
        let text = text.into();
        field.set(Some(text.clone()));
        self.refuses(text);
    }

    /// Gives what came of a change, or says why it did not happen.
    pub fn of<T, R: Says>(self, outcome: Result<T, ChangeError<R>>) -> Option<T> {
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

    /// As [`Self::of`], and shows a refusal at the field as well.
    pub fn of_at<T, R: Says>(self, field: Refused, outcome: Result<T, ChangeError<R>>) -> Option<T> {
        field.set(outcome.as_ref().err().map(not_changed));
        self.of(outcome)
    }

    /// Moves the focus to the line, for when the element that had it is gone.
    pub fn focus(self) {
        browser::focus_soon(vec![self.id.to_owned()]);
    }

    #[must_use]
    pub fn line(self) -> AnyView {
        let class = move || if self.is_refusal.get() { "said field-error no-print" } else { "said no-print" };
        view! { <p role="status" class=class id=self.id tabindex="-1">{self.text}</p> }.into_any()
    }
}
