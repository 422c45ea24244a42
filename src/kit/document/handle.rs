//! The document of the open scan: read once for all its pages, changed in one way.

use leptos::prelude::*;

use crate::kit::document::steps::{Steps, use_steps};
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
    history: RwSignal<History>,
    steps: Steps,
    /// The text for which the school has seen what was mended.
    seen: RwSignal<String>,
}

/// What can be undone and redone in the scan that is open.
#[derive(Debug, Default)]
struct History {
    /// The time that the scan was opened: after another, nothing of this applies.
    opened: u32,
    /// Texts from before each change, the latest last.
    past: Vec<String>,
    /// Texts that were undone, the latest last.
    future: Vec<String>,
}

/// A direction through the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Undo,
    Redo,
}

impl History {
    /// The texts that a step takes from, and those that it adds to.
    fn ways(&mut self, step: Step) -> (&mut Vec<String>, &mut Vec<String>) {
        match step {
            Step::Undo => (&mut self.past, &mut self.future),
            Step::Redo => (&mut self.future, &mut self.past),
        }
    }

    /// The text that a step leads to, in the scan that was opened this time.
    fn next(&self, step: Step, opened: u32) -> Option<&String> {
        let texts = match step {
            Step::Undo => &self.past,
            Step::Redo => &self.future,
        };
        texts.last().filter(|_| self.opened == opened)
    }
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
            history: RwSignal::new(History::default()),
            steps: use_steps(),
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
        let opened = untrack(|| self.session.times_opened());
        self.history.update(|history| {
            if history.opened != opened {
                *history = History { opened, ..History::default() };
            }
            history.past.push(before);
            let most = history.past.len().saturating_sub(MOST_STEPS);
            history.past.drain(..most);
            history.future.clear();
        });
    }

    fn put(self, text: String) -> ChangeResult<(), D> {
        match self.session.change(|scan| scan.documents.set(D::CODE, text)) {
            SaveStatus::ReadingAlong => Err(ChangeError::ReadingAlong),
            _ => Ok(()),
        }
    }

    /// Whether there is a change to undo.
    pub fn can_undo(self) -> bool {
        self.has_next(Step::Undo)
    }

    /// Whether there is a change to redo.
    pub fn can_redo(self) -> bool {
        self.has_next(Step::Redo)
    }

    fn has_next(self, step: Step) -> bool {
        let opened = self.session.times_opened();
        self.history.with(|history| history.next(step, opened).is_some())
    }

    pub fn undo(self) {
        self.step(Step::Undo);
    }

    pub fn redo(self) {
        self.step(Step::Redo);
    }

    fn step(self, step: Step) {
        let opened = untrack(|| self.session.times_opened());
        let Some(text) = self.history.with_untracked(|history| history.next(step, opened).cloned()) else { return };
        let now = self.text_untracked();
        if self.put(text).is_ok() {
            self.history.update(|history| {
                let (from, to) = history.ways(step);
                from.pop();
                to.push(now);
            });
            self.steps.add();
        }
    }

    /// The stored text, unread.
    pub fn text_untracked(self) -> String {
        self.session.with_untracked(|scan| scan.documents.text(D::CODE))
    }

    /// The same, as it may leave this device in a file.
    pub fn text_for_file(self) -> String {
        document::for_file::<D>(&self.text_untracked())
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
#[allow(clippy::unwrap_used)]
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

    fn count(document: DocumentHandle<Counter>, to: usize) {
        assert_eq!(
            document.change(|counter| {
                counter.0 = to;
                Ok(())
            }),
            Ok(())
        );
    }

    fn shown(document: DocumentHandle<Counter>) -> (usize, bool, bool) {
        (document.with_untracked(|counter| counter.0), document.can_undo(), document.can_redo())
    }

    #[test]
    fn what_can_be_undone_belongs_to_the_scan_that_is_open() {
        Owner::new().with(|| {
            let session = Session::new(Scan::default());
            let document = DocumentHandle::<Counter>::new(session);
            let begin = || {
                count(document, 7);
                count(document, 1);
                count(document, 2);
                document.undo();
                assert_eq!(shown(document), (1, true, true));
            };
            begin();
            let first = session.scans().remove(0).id;
            session.new_scan();
            assert_eq!(shown(document), (0, false, false), "a new scan");
            document.undo();
            document.redo();
            assert_eq!(shown(document), (0, false, false), "nothing of another scan comes into this one");
            begin();
            session.open_scan(&first);
            assert_eq!(shown(document), (1, false, false), "another scan");
            begin();
            session.duplicate(&first, "kopie".to_owned(), Clone::clone);
            assert_eq!(shown(document), (1, false, false), "a copy");
            begin();
            let file = crate::kit::records::record::write(&Scan::default(), session.stamp_untracked()).into_bytes();
            let opened = session.open_file(crate::kit::browser::ChosenFile::Bytes(file));
            assert!(opened.is_ok());
            assert_eq!(shown(document), (0, false, false), "a file");
            begin();
            let open = session.scans().into_iter().find(|entry| entry.is_open).unwrap().id;
            let erased = session.erase(&open);
            assert_eq!(shown(document), (0, false, false), "one was erased");
            session.restore(erased);
            assert_eq!(shown(document), (1, false, false), "and restored");
            count(document, 3);
            session.erase_all();
            assert_eq!(shown(document), (0, false, false), "all was erased");
            document.undo();
            assert_eq!(shown(document), (0, false, false), "what was erased does not come back");
        });
    }

    #[test]
    fn what_another_tab_wrote_since_is_not_undone() {
        use crate::kit::records::area::MemoryArea;
        use crate::kit::records::repository::ScanRepository;
        use std::sync::Arc;
        Owner::new().with(|| {
            let device = Arc::new(MemoryArea::default());
            let tab = || {
                let area: Arc<MemoryArea> = Arc::clone(&device);
                let session = Session::in_repository(ScanRepository::new(
                    area,
                    Arc::new(MemoryArea::default()),
                    crate::kit::session::codec::packed().map(|reader| reader.codec),
                ));
                (session, DocumentHandle::<Counter>::new(session))
            };
            let (one, document) = tab();
            count(document, 1);
            let (two, other) = tab();
            count(document, 2);
            two.on_storage_event(None);
            one.set_retention(crate::kit::session::Retention::OnDevice);
            assert_eq!(shown(document), (2, true, false), "what is one's own stays");
            two.take_over();
            count(other, 5);
            one.on_storage_event(None);
            assert_eq!(shown(document), (5, false, false), "reading along");
            one.take_over();
            document.undo();
            assert_eq!(shown(document), (5, false, false), "taken over");
            assert_eq!(shown(other).0, 5);
        });
    }
}
