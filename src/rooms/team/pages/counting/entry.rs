//! Entering what was counted: a field for each answer.

use leptos::prelude::*;
use taakkompas_team::picture::{Choice, Counts};

use super::Room;
use crate::kit::ui::fields::{FieldError, InputKind, checked_field};
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::team::words::counting as t;

/// What is being typed, by answer.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    typed: [RwSignal<String>; 5],
    refused: [FieldError; 5],
}

impl Entry {
    /// Empty fields.
    pub fn new() -> Self {
        Self {
            typed: core::array::from_fn(|_| RwSignal::new(String::new())),
            refused: core::array::from_fn(|_| FieldError::new(None)),
        }
    }

    /// Empties the fields.
    pub fn empty(self) {
        self.typed.iter().for_each(|typed| typed.set(String::new()));
        self.refused.iter().for_each(|refused| refused.set(None));
    }

    /// Fills the fields with what was counted before.
    pub fn fill(self, counts: Counts) {
        for (typed, (choice, _)) in self.typed.iter().zip(t::SIGNS) {
            typed.set(counts.of(choice).to_string());
        }
    }

    /// Whether nothing was typed.
    pub fn is_empty(self) -> bool {
        self.typed.iter().all(|typed| typed.with_untracked(|typed| typed.trim().is_empty()))
    }

    /// What was typed; an empty field is nobody. Says at a field what is wrong with it.
    pub fn read(self, status: StatusLine) -> Option<Vec<(Choice, u16)>> {
        let mut counted = Vec::new();
        for ((typed, refused), (choice, _)) in self.typed.iter().zip(self.refused).zip(t::SIGNS) {
            let typed = typed.get_untracked();
            let typed = typed.trim();
            match if typed.is_empty() { Ok(0) } else { typed.parse() } {
                Ok(people) => counted.push((choice, people)),
                Err(_) => {
                    status.reject_at(refused, t::no_number(typed));
                    return None;
                }
            }
        }
        if counted.iter().all(|&(_, people)| people == 0) {
            status.reject(t::NOBODY);
            return None;
        }
        Some(counted)
    }

    /// The fields with their button.
    pub fn form(self, room: Room, says: &'static str) -> AnyView {
        let way = room.way();
        let field = |(at, (choice, sign)): (usize, (Choice, &'static str))| {
            let (typed, refused) = (self.typed[at], self.refused[at]);
            let set = Callback::new(move |text: String| {
                refused.set(None);
                typed.set(text);
            });
            let id = format!("nieuwe-telling-{}", at + 1);
            checked_field(InputKind::Count, id, t::field(choice, sign, way), "", typed.into(), set, refused)
        };
        let fields = t::SIGNS.into_iter().enumerate().map(field).collect_view();
        view! {
            <form
                class="count-entry"
                on:submit=move |event| {
                    event.prevent_default();
                    room.enter();
                }
            >
                <fieldset>
                    <legend>"Hoeveel mensen?"</legend>
                    <div class="count-fields">{fields}</div>
                </fieldset>
                <button type="submit" class="button">{says}</button>
            </form>
        }
        .into_any()
    }
}
