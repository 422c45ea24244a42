//! What is stored on this device and in this tab, and the rules for writing there.
//!
//! - Each scan has a key of its own. A scan is kept on the device, or in this tab until it closes.
//! - [`ScanRepository::put`] overwrites a record only by one that [follows](Save::follows) it. A text that cannot be read
//!   is first set aside under another key.
//! - Neither the number of saves nor the clock says which of two texts is the newer: only that one was made from the other
//!   does. Where neither was, both stay where they are until a tab has the turn to write that scan: see
//!   [`writer`](crate::writer).
//! - What does not fit is kept in memory, so that the tab can continue with it.

mod apart;
pub mod codec;
mod erase;
mod recover;

use std::sync::Arc;

use taakkompas_school::order::sort_by_key;

use super::area::{AreaError, StorageArea};
use super::lineage::Save;
use super::record::{self, Claimed, ReadError, Record};

pub use apart::Apart;
use codec::Codec;
pub use erase::{Erased, Restored};
pub use recover::Reconciled;

const OURS: &str = "taakkompas:";
const SCAN: &str = "taakkompas:scan:";
const ASIDE: &str = "taakkompas:aside:";
const OPEN_SCAN: &str = "taakkompas:open";
const RETENTION: &str = "taakkompas:keeping";
/// On the device: which scan was written last. The clock does not say so, because it can be set back.
const WRITTEN_LAST: &str = "taakkompas:written-last";

/// The name of a scan in storage, independent of what the school calls it. Never reused for another scan.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ScanId(String);

impl ScanId {
    /// The scan with that id.
    pub fn new(id: impl Into<String>) -> Self {
        Self(id.into())
    }

    /// The id as text: the end of its key, and its key in the mirror.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether a key of the device's storage holds this scan.
    pub fn is_at(&self, key: &str) -> bool {
        key.strip_prefix(SCAN) == Some(self.as_str())
    }

    fn key(&self) -> String {
        format!("{SCAN}{}", self.0)
    }
}

/// How long a scan is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Retention {
    /// On this device, until it is erased.
    OnDevice,
    /// In this tab, until it closes.
    UntilClose,
}

/// Why a record was not written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PutError {
    /// The browser does not allow it.
    Blocked,
    /// There is no room.
    Full,
    /// What is stored is nothing that this text follows.
    Overtaken,
    /// The scan has been erased since we read it.
    Gone,
}

impl From<AreaError> for PutError {
    fn from(error: AreaError) -> Self {
        match error {
            AreaError::Blocked => Self::Blocked,
            AreaError::Full => Self::Full,
        }
    }
}

/// A stored scan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredScan {
    /// Its name in storage.
    pub id: ScanId,
    /// How long it is kept.
    pub retention: Retention,
    /// What was read.
    pub record: Record,
}

/// A text of ours that cannot be opened. It stays until someone erases it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// The key it is stored under.
    pub key: String,
    /// The text as it is.
    pub text: String,
    /// Why it cannot be opened.
    pub why: ReadError,
}

/// A text that is not where it belongs.
#[derive(Debug, Clone)]
struct Unstored {
    /// How long it is to be kept.
    retention: Retention,
    text: String,
    /// Why it was not stored.
    why: PutError,
    /// Whether the mirror has it: then it is back after a reload.
    is_copied: bool,
}

/// A text as this tab last read or wrote it.
#[derive(Debug, Clone)]
struct Known {
    id: ScanId,
    text: String,
    /// The save that it is.
    save: Save,
}

/// What is stored on this device and in this tab.
///
/// A tab has few scans: short lists, because a map of its own brings the start some kilobytes.
#[derive(Debug, Clone)]
pub struct ScanRepository {
    device: Arc<dyn StorageArea>,
    tab: Arc<dyn StorageArea>,
    /// Texts that could not be stored.
    in_memory: Vec<(ScanId, Unstored)>,
    /// The texts as this tab last read or wrote them.
    known: Vec<Known>,
    /// Copies in the mirror that cannot be opened.
    unreadable_copies: Vec<String>,
    /// What reads records; `None` as long as that is not here, where there was nothing to read.
    pub(super) codec: Option<Codec>,
}

impl ScanRepository {
    /// A repository over these two places. Without a codec it is one in which there is nothing to read yet: until it has
    /// one, a text that another tab stores stays unread, and is not written over.
    pub fn new(device: Arc<dyn StorageArea>, tab: Arc<dyn StorageArea>, codec: Option<Codec>) -> Self {
        Self { device, tab, in_memory: Vec::new(), known: Vec::new(), unreadable_copies: Vec::new(), codec }
    }

    /// Whether there is anything that only a codec can read.
    pub fn has_texts(device: &dyn StorageArea, tab: &dyn StorageArea) -> bool {
        let is_text = |key: &String| key.starts_with(SCAN) || key.starts_with(ASIDE);
        [device, tab].into_iter().any(|area| area.keys().unwrap_or_default().iter().any(is_text))
    }

    /// Reads a text; `None` if the codec is not here.
    pub(super) fn read(&self, text: &str) -> Option<Result<Record, ReadError>> {
        self.codec.map(|codec| (codec.read)(text))
    }

    /// What a text claims to be; `None` if the codec is not here.
    pub(super) fn claimed(&self, text: &str) -> Option<Claimed> {
        self.codec.map(|codec| (codec.claimed)(text))
    }

    fn not_stored(&self, id: &ScanId) -> Option<&Unstored> {
        self.in_memory.iter().find(|(other, _)| other == id).map(|(_, unstored)| unstored)
    }

    fn forget_in_memory(&mut self, id: &ScanId) {
        self.in_memory.retain(|(other, _)| other != id);
    }

    fn known(&self, id: &ScanId) -> Option<&Known> {
        self.known.iter().find(|known| known.id == *id)
    }

    fn know(&mut self, id: &ScanId, text: String, save: Save) {
        self.forget_that_it_was_there(id);
        self.known.push(Known { id: id.clone(), text, save });
    }

    /// Whether the browser stores nothing for us on this device.
    pub fn is_blocked(&self) -> bool {
        self.device.keys().is_err()
    }

    fn area(&self, retention: Retention) -> &dyn StorageArea {
        match retention {
            Retention::OnDevice => self.device.as_ref(),
            Retention::UntilClose => self.tab.as_ref(),
        }
    }

    /// The scan that this tab was on.
    pub fn open_in_tab(&self) -> Option<ScanId> {
        self.tab.get(OPEN_SCAN).ok().flatten().map(ScanId)
    }

    fn written_last(&self) -> Option<ScanId> {
        self.device.get(WRITTEN_LAST).ok().flatten().map(ScanId)
    }

    /// The scan that was written last of those that are kept on the device; `None` if the codec is not here.
    pub fn last_on_device(&self) -> Option<ScanId> {
        self.codec.and_then(|codec| (codec.finds_last)(self))
    }

    /// The same, by whoever can read them.
    pub(super) fn finds_last(&self) -> Option<ScanId> {
        let mut scans = self.scans();
        scans.retain(|kept| kept.retention == Retention::OnDevice);
        let last = self.written_last().filter(|last| scans.iter().any(|kept| kept.id == *last));
        last.or_else(|| scans.into_iter().next().map(|kept| kept.id))
    }

    /// Remembers which scan this tab is on. If that fails, a reload opens the newest.
    pub fn set_open_in_tab(&self, id: &ScanId) {
        let _ = self.tab.set(OPEN_SCAN, id.as_str());
    }

    /// How long new scans are kept, as chosen in this tab; `None` if nobody has chosen.
    pub fn chosen_retention(&self) -> Option<Retention> {
        match self.tab.get(RETENTION).ok().flatten()?.as_str() {
            "device" => Some(Retention::OnDevice),
            "close" => Some(Retention::UntilClose),
            _ => None,
        }
    }

    /// Remembers the choice for this tab. If that fails, the choice lasts until a reload.
    pub fn choose_retention(&self, retention: Retention) {
        let code = match retention {
            Retention::OnDevice => "device",
            Retention::UntilClose => "close",
        };
        let _ = self.tab.set(RETENTION, code);
    }

    /// The text of a scan, and how long it is kept.
    fn text(&self, id: &ScanId) -> Option<(Retention, String)> {
        let key = id.key();
        let kept = |retention| Some((retention, self.area(retention).get(&key).ok().flatten()?));
        let in_memory = self.not_stored(id).map(|unstored| (unstored.retention, unstored.text.clone()));
        in_memory.or_else(|| kept(Retention::UntilClose)).or_else(|| kept(Retention::OnDevice))
    }

    /// Reads a scan, so that this tab can build on it.
    ///
    /// # Errors
    /// The text is there but cannot be opened.
    pub fn load(&mut self, id: &ScanId) -> Result<Option<StoredScan>, ReadError> {
        Ok(self.load_text(id)?.map(|(kept, _)| kept))
    }

    /// As [`load`](Self::load), with the text as it is.
    ///
    /// # Errors
    /// The text is there but cannot be opened.
    pub fn load_text(&mut self, id: &ScanId) -> Result<Option<(StoredScan, String)>, ReadError> {
        let Some((retention, text)) = self.text(id) else { return Ok(None) };
        let Some(record) = self.read(&text) else { return Ok(None) };
        let record = record?;
        if let (Ok(Some(stored)), Some(codec)) = (self.area(retention).get(&id.key()), self.codec) {
            let save = if stored == text { record.save() } else { (codec.save)(&stored) };
            self.know(id, stored, save);
        }
        Ok(Some((StoredScan { id: id.clone(), retention, record }, text)))
    }

    /// Writes a scan as the save that it is.
    ///
    /// # Errors
    /// The text is not stored. It is kept in memory, unless it does not follow what is stored.
    pub fn put(&mut self, id: &ScanId, retention: Retention, text: &str, save: &Save) -> Result<(), PutError> {
        let put = self.try_put(id, retention, text, save);
        match put {
            Ok(()) => {
                self.forget_in_memory(id);
                self.know(id, text.to_owned(), save.clone());
                if retention == Retention::OnDevice && self.written_last().as_ref() != Some(id) {
                    // If that fails, a new tab opens the one that was last according to the clock.
                    let _ = self.device.set(WRITTEN_LAST, id.as_str());
                }
            }
            Err(PutError::Overtaken) => {}
            Err(why @ (PutError::Blocked | PutError::Full | PutError::Gone)) => {
                self.keep_in_memory(id, retention, text, why);
            }
        }
        put
    }

    /// Keeps a text that is not stored, so that this tab can continue with it.
    pub fn keep_in_memory(&mut self, id: &ScanId, retention: Retention, text: &str, why: PutError) {
        let unstored = Unstored { retention, text: text.to_owned(), why, is_copied: false };
        self.forget_in_memory(id);
        self.in_memory.push((id.clone(), unstored));
    }

    /// Keeps a scan that was erased elsewhere as this tab last stored it, which is what its screen shows: with another scan
    /// there, it would be lost.
    pub fn keep_what_is_gone(&mut self, id: &ScanId, retention: Retention) {
        let known = self.known(id).filter(|_| self.unstored(id).is_none());
        if let Some(text) = known.map(|known| known.text.clone()) {
            self.keep_in_memory(id, retention, &text, PutError::Gone);
        }
    }

    /// Why a scan, as this tab has it, is lost when the tab closes; `None` if it is stored, or the mirror has it.
    pub fn unstored(&self, id: &ScanId) -> Option<PutError> {
        self.not_stored(id).filter(|unstored| !unstored.is_copied).map(|unstored| unstored.why)
    }

    /// Whether a scan besides this one is lost when the tab closes.
    pub fn has_unstored_besides(&self, id: &ScanId) -> bool {
        self.in_memory.iter().any(|(other, unstored)| other != id && !unstored.is_copied)
    }

    /// Records that the mirror has a text. Returns whether that is the text which could not be stored.
    pub fn set_copied(&mut self, id: &ScanId, text: &str) -> bool {
        let mut unstored = self.in_memory.iter_mut().filter(|(other, unstored)| other == id && unstored.text == text);
        unstored.next().map(|(_, unstored)| unstored.is_copied = true).is_some()
    }

    fn try_put(&self, id: &ScanId, retention: Retention, text: &str, save: &Save) -> Result<(), PutError> {
        let (area, key) = (self.area(retention), id.key());
        match (area.get(&key)?, self.known(id)) {
            (Some(stored), _) if stored == text => {}
            // Read before: only which save it is matters.
            (Some(stored), Some(known)) if stored == known.text && save.follows(&known.save) => {}
            (Some(stored), _) => match self.read(&stored) {
                Some(Ok(there)) if save.follows(&there.save()) => {}
                Some(Err(ReadError::Damaged(_) | ReadError::NotOurs)) => Self::set_aside(area, id, &stored)?,
                // Another tab writes it: with a later version of Taakkompas, or what cannot be read yet.
                Some(Ok(_) | Err(ReadError::Newer { .. })) | None => return Err(PutError::Overtaken),
            },
            (None, Some(_)) => return Err(PutError::Gone),
            (None, None) => {}
        }
        Ok(area.set(&key, text)?)
    }

    /// Stores a text under a key of its own, once: it cannot be read, or another text takes its place.
    fn set_aside(area: &dyn StorageArea, id: &ScanId, text: &str) -> Result<(), AreaError> {
        for number in 1_u32.. {
            let key = format!("{ASIDE}{}:{number}", id.as_str());
            match area.get(&key)? {
                Some(there) if there == text => return Ok(()),
                Some(_) => {}
                None => return area.set(&key, text),
            }
        }
        Ok(())
    }

    /// From now on, a scan that is no longer there may be written again.
    pub fn forget_that_it_was_there(&mut self, id: &ScanId) {
        self.known.retain(|known| known.id != *id);
    }

    /// Whether a scan that this tab read or wrote is no longer there.
    pub fn is_gone(&self, id: &ScanId, retention: Retention) -> bool {
        self.known(id).is_some() && self.area(retention).get(&id.key()) == Ok(None)
    }

    /// The text that is stored of a scan.
    pub fn stored(&self, id: &ScanId, retention: Retention) -> Option<String> {
        self.area(retention).get(&id.key()).ok().flatten()
    }

    /// Takes what another tab saved as what this tab continues with; what this tab could not store of the scan is part of
    /// it, or kept elsewhere.
    pub fn go_on_from(&mut self, id: &ScanId, text: &str) {
        self.forget_in_memory(id);
        let save = record::save(text);
        match self.stored(id, Retention::OnDevice) {
            Some(stored) if stored == text => self.know(id, stored, save),
            // If it does not fit, it is now in memory, and still in the mirror.
            _ => {
                if self.put(id, Retention::OnDevice, text, &save) == Err(PutError::Overtaken) {
                    self.keep_in_memory(id, Retention::OnDevice, text, PutError::Full);
                }
                self.set_copied(id, text);
            }
        }
    }

    /// Stores a text in place of one that the save of another scan follows by now.
    pub fn replace(&mut self, id: &ScanId, by: &str, kept: &Save) {
        let stored = self.stored(id, Retention::OnDevice);
        if stored.is_some_and(|stored| kept.follows(&record::save(&stored))) && self.device.set(&id.key(), by).is_ok() {
            self.forget_in_memory(id);
            self.know(id, by.to_owned(), record::save(by));
        } else {
            self.go_on_from(id, by);
        }
    }

    /// Whether another scan on the device follows a save.
    pub fn has_elsewhere(&self, save: &Save, id: &ScanId) -> bool {
        let keys = self.device.keys().unwrap_or_default();
        let others = keys.iter().filter(|key| key.starts_with(SCAN) && !id.is_at(key));
        let texts = others.filter_map(|key| self.device.get(key).ok().flatten());
        { texts }.any(|text| record::save(&text).follows(save))
    }

    /// The ids of all scans, whether they can be opened or not.
    fn ids(&self) -> Vec<ScanId> {
        let mut ids: Vec<ScanId> = self.in_memory.iter().map(|(id, _)| id.clone()).collect();
        for retention in [Retention::UntilClose, Retention::OnDevice] {
            let keys = self.area(retention).keys().unwrap_or_default();
            ids.extend(keys.iter().filter_map(|key| key.strip_prefix(SCAN)).map(ScanId::new));
        }
        sort_by_key(&mut ids, Clone::clone);
        ids.dedup();
        ids
    }

    /// Every scan that can be opened, the last saved first.
    pub fn scans(&self) -> Vec<StoredScan> {
        let read = |id: ScanId| {
            let (retention, text) = self.text(&id)?;
            Some(StoredScan { id, retention, record: self.read(&text)?.ok()? })
        };
        let mut scans: Vec<StoredScan> = self.ids().into_iter().filter_map(read).collect();
        sort_by_key(&mut scans, |kept| core::cmp::Reverse(kept.record.stamp.saved));
        scans
    }

    /// Every text of ours that cannot be opened. What this tab wrote can be, so it is not read for that.
    pub fn unreadable(&self) -> Vec<Unreadable> {
        let in_area = |area: &Arc<dyn StorageArea>| {
            let keys = area.keys().unwrap_or_default();
            let ours = keys.into_iter().filter(|key| key.starts_with(SCAN) || key.starts_with(ASIDE));
            let read = |key: String| {
                let text = area.get(&key).ok().flatten()?;
                if self.known.iter().any(|known| known.id.is_at(&key) && known.text == text) {
                    return None;
                }
                let why = self.read(&text)?.err()?;
                Some(Unreadable { key, text, why })
            };
            ours.filter_map(read).collect::<Vec<_>>()
        };
        [&self.device, &self.tab].into_iter().flat_map(in_area).collect()
    }
}
