//! What reads the rows that were pasted: a chunk of its own, fetched when somebody opens the panel.

use std::pin::Pin;

use leptos::prelude::*;
use taakkompas_school::rows::TooMuch;
use taakkompas_school::slices::Slices;
use wasm_split_helpers::SplitLoaderError;

use crate::kit::browser;

/// Reads rows and adds them to a document, in slices: what was found, and the document with it.
pub type Parse<D, F> = fn(String, D) -> Slices<Result<(F, D), TooMuch>>;

/// What reads the rows, and says what was found in them: all that a panel needs once something was pasted.
pub struct Reader<D, F> {
    /// Reads the rows and adds them to a copy of the document, in slices.
    pub read: Parse<D, F>,
    /// Summarizes what would come of them.
    pub outcome: fn(&F) -> Outcome,
    /// Shows what would be added, and what is wrong with the other rows.
    pub preview: fn(&F, &D) -> AnyView,
}

impl<D, F> Clone for Reader<D, F> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<D, F> Copy for Reader<D, F> {}

/// A reader on its way.
pub type Fetched<D, F> = Pin<Box<dyn Future<Output = Result<Reader<D, F>, SplitLoaderError>>>>;

/// What comes of the rows in the field, in short.
#[derive(Clone)]
pub struct Outcome {
    /// What would come of them, in a sentence.
    pub summary: String,
    /// The same, once they are added.
    pub added: String,
    /// Whether there is anything to add.
    pub adds: bool,
    /// Whether every row is added. Only then is the field emptied.
    pub is_whole: bool,
}

/// How far what reads the rows is.
pub(super) enum Coming<D, F> {
    NotAsked,
    OnItsWay,
    Here(Reader<D, F>),
    Failed,
}

impl<D, F> Clone for Coming<D, F> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<D, F> Copy for Coming<D, F> {}

/// Fetches a reader, unless it is here or on its way.
pub(super) fn fetch<D, F>(reader: RwSignal<Coming<D, F>>, from: fn() -> Fetched<D, F>)
where
    D: 'static,
    F: 'static,
{
    if reader.with_untracked(|reader| matches!(reader, Coming::OnItsWay | Coming::Here(_))) {
        return;
    }
    reader.set(Coming::OnItsWay);
    browser::spawn(async move {
        // Ignored if the visitor has left the page by then.
        let _ = reader.try_set(from().await.map_or(Coming::Failed, Coming::Here));
    });
}
