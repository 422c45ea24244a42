//! The document of the open scan: read once for all its pages, changed in one way.

use leptos::prelude::*;

use crate::kit::document::{self, ChangeError, Document, DocumentError, Opened};
use crate::kit::session::{SaveStatus, Session, use_shared};

/// How many changes can be undone.
const MOST_STEPS: usize = 50;

/// The outcome of a change: its result, or why it did not happen.
pub type ChangeResult<T, D> = Result<T, ChangeError<<D as Document>::Refusal>>;

/// What was read, or why it could not be.
type OpenResult<D> = Result<Opened<D>, DocumentError<<D as Document>::Refusal>>;

/// A document with its undo and redo history.
#[derive(Debug)]
pub struct DocumentHandle<D: Document> {
    session: Session,
    opened: Memo<OpenResult<D>>,
    /// Texts from before each change, the latest last.
    past: RwSignal<Vec<String>>,
    /// Texts that were undone, the latest last.
    future: RwSignal<Vec<String>>,
    /// The text for which the school has seen what was mended.
    seen: RwSignal<String>,
}

impl<D: Document> Clone for DocumentHandle<D> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<D: Document> Copy for DocumentHandle<D> {}

impl<D: Document> DocumentHandle<D> {
    /// Follows a session. Made once, so that no page owns it.
    pub fn new(session: Session) -> Self {
        // A change elsewhere in the scan is not a change of this document.
        let text = Memo::new(move |_| session.with(|scan| scan.documents.text(D::CODE)));
        Self {
            session,
            opened: Memo::new(move |_| text.with(|text| document::open(text))),
            past: RwSignal::new(Vec::new()),
            future: RwSignal::new(Vec::new()),
            seen: RwSignal::new(String::new()),
        }
    }

    /// Reads the document; the reader runs again when it changes. An unreadable one is shown as empty.
    pub fn with<T>(self, read: impl FnOnce(&D) -> T) -> T {
        self.opened.with(|opened| match opened {
            Ok(opened) => read(&opened.document),
            Err(_) => read(&D::default()),
        })
    }

    /// Reads the document once, without tracking it.
    pub fn with_untracked<T>(self, read: impl FnOnce(&D) -> T) -> T {
        self.opened.with_untracked(|opened| match opened {
            Ok(opened) => read(&opened.document),
            Err(_) => read(&D::default()),
        })
    }

    /// Why the document cannot be read; `None` if it can.
    pub fn error(self) -> Option<DocumentError<D::Refusal>> {
        self.opened.with(|opened| opened.as_ref().err().cloned())
    }

    /// What was removed or lowered when the document was opened, until the school has seen it or something changes.
    /// What is shown is already without it; the scan is only saved that way with the next change.
    pub fn mended(self) -> Vec<D::Mend> {
        let mends =
            self.opened.with(|opened| opened.as_ref().map_or_else(|_| Vec::new(), |opened| opened.mends.clone()));
        let is_seen = || self.seen.with(|seen| self.session.with(|scan| scan.documents.text(D::CODE) == *seen));
        if mends.is_empty() || is_seen() { Vec::new() } else { mends }
    }

    /// Records that the school has seen what was mended.
    pub fn acknowledge_mends(self) {
        self.seen.set(self.text_untracked());
    }

    /// Changes the document and saves the scan, in one call.
    ///
    /// # Errors
    /// The change is refused, and nothing has changed.
    pub fn change<T>(self, change: impl FnOnce(&mut D) -> Result<T, D::Refusal>) -> ChangeResult<T, D> {
        let Ok(Opened { mut document, mends }) = self.opened.get_untracked() else {
            return Err(ChangeError::Unreadable);
        };
        // Undo leads to what was shown, so it does not bring back what mending removed.
        let before = if mends.is_empty() { self.text_untracked() } else { document.write() };
        let given = change(&mut document).map_err(ChangeError::Refused)?;
        let after = document.write();
        if after != before {
            self.put(after)?;
            self.remember(before);
        }
        Ok(given)
    }

    /// Keeps the text from before a change, so that it can be undone; the oldest goes if there are too many.
    fn remember(self, before: String) {
        self.past.update(|past| {
            past.push(before);
            let most = past.len().saturating_sub(MOST_STEPS);
            past.drain(..most);
        });
        self.future.set(Vec::new());
    }

    fn put(self, text: String) -> ChangeResult<(), D> {
        match self.session.change(|scan| scan.documents.set(D::CODE, text)) {
            SaveStatus::ReadingAlong => Err(ChangeError::ReadingAlong),
            _ => Ok(()),
        }
    }

    /// Whether there is a change to undo.
    pub fn can_undo(self) -> bool {
        self.past.with(|past| !past.is_empty())
    }

    /// Whether there is a change to redo.
    pub fn can_redo(self) -> bool {
        self.future.with(|future| !future.is_empty())
    }

    pub fn undo(self) {
        self.step(self.past, self.future);
    }

    pub fn redo(self) {
        self.step(self.future, self.past);
    }

    fn step(self, from: RwSignal<Vec<String>>, to: RwSignal<Vec<String>>) {
        let Some(text) = from.with_untracked(|steps| steps.last().cloned()) else { return };
        let now = self.text_untracked();
        if self.put(text).is_ok() {
            from.update(|steps| drop(steps.pop()));
            to.update(|steps| steps.push(now));
        }
    }

    /// The stored text, unread.
    pub fn text_untracked(self) -> String {
        self.session.with_untracked(|scan| scan.documents.text(D::CODE))
    }

    /// Starts with an empty document. The old one is gone from the scan, but [`DocumentHandle::undo`] brings it back.
    pub fn start_afresh(self) {
        let before = self.text_untracked();
        if self.put(String::new()).is_ok() {
            self.remember(before);
        }
    }
}

/// A document of the open scan, such as the week, from context.
pub fn use_document<D: Document>() -> DocumentHandle<D> {
    use_shared(DocumentHandle::new)
}

#[cfg(test)]
mod tests {
    use serde::{Deserialize, Serialize};

    use super::*;
    use crate::kit::records::scan::Scan;

    #[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
    struct Counter(usize);

    impl Document for Counter {
        type Refusal = ();
        type Mend = ();
        const CODE: &'static str = "counter";
        const VERSION: u32 = 1;
        const FIELD: &'static str = "counter";

        fn is_empty(&self) -> bool {
            self.0 == 0
        }

        fn mend(&mut self) -> Vec<()> {
            Vec::new()
        }

        fn check(&self) -> Result<(), ()> {
            Ok(())
        }
    }

    #[test]
    fn only_the_latest_steps_are_kept_also_of_starting_afresh() {
        Owner::new().with(|| {
            let document = DocumentHandle::<Counter>::new(Session::new(Scan::default()));
            for _ in 0..MOST_STEPS {
                assert_eq!(
                    document.change(|counter| {
                        counter.0 += 1;
                        Ok(())
                    }),
                    Ok(())
                );
            }
            document.start_afresh();
            let mut undone = 0;
            while document.can_undo() {
                document.undo();
                undone += 1;
            }
            assert_eq!((undone, document.with_untracked(|counter| counter.0)), (MOST_STEPS, 1));
            while document.can_redo() {
                document.redo();
            }
            assert_eq!(document.with_untracked(|counter| counter.0), 0);
        });
    }
}
