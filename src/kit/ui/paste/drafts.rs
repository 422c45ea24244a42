//! What was pasted or typed in a panel and not read or added yet.

use std::collections::BTreeMap;

use leptos::prelude::*;
use taakkompas_school::rows::mend::Edits;

use crate::kit::session::Session;

/// What was pasted and not added yet, by the id of its field: it is there again when someone comes back to the page. Kept
/// nowhere, and only for the scan that is open.
#[derive(Debug, Clone, Copy)]
pub(super) struct Drafts {
    session: Session,
    drafts: StoredValue<BTreeMap<&'static str, (u32, Draft)>>,
}

/// A text that was pasted, and what was typed for some of its rows and not read yet.
#[derive(Debug, Clone, Default)]
pub(super) struct Draft {
    pub text: ArcRwSignal<String>,
    pub edits: ArcRwSignal<Edits>,
}

impl Drafts {
    pub fn new(session: Session) -> Self {
        Self { session, drafts: StoredValue::new(BTreeMap::new()) }
    }

    pub fn of(self, field: &'static str) -> Draft {
        let opened = untrack(|| self.session.times_opened());
        let mut kept = None;
        self.drafts.update_value(|drafts| {
            let (of, draft) = drafts.entry(field).or_insert_with(|| (opened, Draft::default()));
            if *of != opened {
                (*of, *draft) = (opened, Draft::default());
            }
            kept = Some(draft.clone());
        });
        kept.unwrap_or_default()
    }
}

/// The text in the field of a panel, for the rows in its preview.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pasted {
    pub text: RwSignal<String>,
    /// What was typed for its rows and not read yet. The preview is made again when the text or the document changes; what
    /// was typed is not lost with it.
    pub edits: RwSignal<Edits>,
    /// The id of the field.
    pub panel: &'static str,
    /// The id of the line that says what came of it, if the panel gives one.
    pub line: Option<&'static str>,
}

impl Pasted {
    /// What was typed for a row and not read yet.
    pub fn typed(self, line: u32) -> Option<String> {
        self.text.with_untracked(|text| self.edits.with_untracked(|edits| edits.typed(text, line).map(str::to_owned)))
    }

    pub fn type_in(self, line: u32, typed: &str) {
        self.text.with_untracked(|text| self.edits.update_untracked(|edits| edits.type_in(text, line, typed)));
    }

    /// Puts all that was typed in the text, which is read again then. Whether that changed anything.
    pub fn put_in(self) -> bool {
        let changed = self.text.with_untracked(|text| {
            let mut changed = None;
            self.edits.update_untracked(|edits| changed = edits.put_in(text));
            changed
        });
        changed.map(|changed| self.text.set(changed)).is_some()
    }
}

/// Whether something was typed for one of these rows and not read yet.
pub(super) fn is_typed(lines: impl Iterator<Item = u32>) -> bool {
    let Some(pasted) = use_context::<Pasted>() else { return false };
    !pasted.edits.with_untracked(|edits| *edits == Edits::default())
        && lines.into_iter().any(|line| pasted.typed(line).is_some())
}
