//! Opening the scan that this tab was on, and what other tabs do.

use crate::kit::records::scan::Scan;
use leptos::prelude::*;

use super::{SaveStatus, Session, Slot, codec};
use crate::kit::browser;
use crate::kit::records as storage;
use crate::kit::records::lock::{self, Claim};
use crate::kit::records::mirror::Opening;
use crate::kit::records::record;
use crate::kit::records::repository::{Retention, ScanId, ScanRepository};
use crate::kit::records::watch;
use crate::kit::records::writer::{Outside, Writer};

/// How long the app waits for the second copies before it starts, in milliseconds.
const PATIENCE: i32 = 1_000;
/// After how much longer what is stored counts as saved without them.
const LONG_PATIENCE: i32 = 5_000;

const OUTSIDE: Outside = Outside { now: browser::now, word: browser::random_word };

/// Opens the scan that this tab was on, or the last saved, or an empty one. What reads records comes only where there is
/// something to read: then it is waited for.
pub async fn open() -> Session {
    let (device, tab) = (storage::device(), storage::tab());
    let opening = Opening::begin();
    let copies = opening.within(PATIENCE).await;
    let is_missing = matches!(copies, Some(None));
    let is_late = copies.is_none();
    let copies = copies.flatten();
    let is_to_read =
        copies.as_ref().is_some_and(|copies| !copies.is_empty()) || ScanRepository::has_texts(&*device, &*tab);
    let codec =
        if is_to_read { Some(codec::fetched(browser::show_that_it_does_not_start).await) } else { codec::packed() };
    let repository = ScanRepository::new(device, tab, None);
    let session = Session::in_writer(Writer::open(repository, codec, copies.as_deref(), OUTSIDE));
    if is_missing {
        session.tell(|writer| writer.mirror_came(None));
    }
    if let Some(id) = session.id_on_device() {
        let turn = lock::claim(&id, Claim::IfFree, move || session.tell(Writer::turn_was_lost)).await;
        session.tell(|writer| writer.turn_came(turn));
    }
    watch::start(move |key| session.on_storage_event(key.as_deref()));
    if is_late {
        browser::spawn(async move {
            let mut copies = opening.within(LONG_PATIENCE).await;
            if copies.is_none() {
                session.tell(|writer| writer.mirror_came(None));
                copies = opening.within(i32::MAX).await;
            }
            let copies = copies.flatten();
            if copies.as_ref().is_some_and(|copies| !copies.is_empty()) {
                session.bring_codec().await;
            }
            session.tell(|writer| writer.mirror_came(copies.as_deref()));
            session.scans_changed();
        });
    }
    session
}

impl Session {
    /// Opens a scan from a repository, where there is no mirror: the one of this tab, or the last saved, or an empty one.
    pub fn in_repository(repository: ScanRepository) -> Self {
        let mut writer = Writer::open(repository, codec::packed(), None, OUTSIDE);
        writer.mirror_came(None);
        Self::in_writer(writer)
    }

    /// The same, with what is in the mirror.
    pub fn with_copies(repository: ScanRepository, copies: &[(String, String)]) -> Self {
        Self::in_writer(Writer::open(repository, codec::packed(), Some(copies), OUTSIDE))
    }

    fn in_writer(writer: Writer) -> Self {
        let session = Self {
            scan: RwSignal::new(Scan::default()),
            status: RwSignal::new(SaveStatus::Untouched),
            is_behind: RwSignal::new(false),
            retention: RwSignal::new(Retention::OnDevice),
            version: RwSignal::new(record::VERSION),
            times_opened: RwSignal::new(0),
            list_changed: RwSignal::new(()),
            aside_changed: RwSignal::new(()),
            dismissed: RwSignal::new(Vec::new()),
            told: RwSignal::new(None),
            slot: StoredValue::new(Slot {
                writer,
                asked_to_stay: false,
                asked_codec: false,
                is_untold: false,
                coming_back: None,
            }),
        };
        session.sync();
        session
    }

    /// Lets this tab write the scan from now on; another tab that did now reads along.
    pub fn take_over(self) {
        self.tell(Writer::take_over);
    }

    /// Fetches what reads records, unless it is here or on its way.
    pub(super) fn ask_codec(self) {
        let is_here = self.slot(|writer| writer.has_reader()) != Some(false);
        if is_here || self.slot.try_update_value(|slot| core::mem::replace(&mut slot.asked_codec, true)) != Some(false)
        {
            return;
        }
        browser::spawn(self.bring_codec());
    }

    async fn bring_codec(self) {
        if self.slot(|writer| writer.has_reader()) == Some(false) {
            let codec = codec::fetched(|_| ()).await;
            self.tell(|writer| writer.reader_came(codec));
            self.scans_changed();
        }
    }

    pub(super) fn id_on_device(self) -> Option<ScanId> {
        self.slot(|writer| writer.id_on_device()).flatten()
    }

    /// Another tab wrote or erased the text under a key, or everything if there is no key.
    pub fn on_storage_event(self, key: Option<&str>) {
        self.scans_changed();
        self.tell(|writer| writer.storage_changed(key));
    }

    pub(super) fn scans_changed(self) {
        self.list_changed.notify();
        self.aside_changed.notify();
    }
}
