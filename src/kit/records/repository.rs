//! What is stored on this device and in this tab, and the rules for writing there.
//!
//! - Each scan has a key of its own. A scan is kept on the device, or in this tab until it closes.
//! - [`ScanRepository::put`] overwrites a record only if this tab read or wrote that very text, or the record is no
//!   newer than the save that this tab builds on. A text that cannot be read is first set aside under another key.
//! - Of two texts of one scan, the one with more saves stays. The clock decides nothing, because it can be set back; but if
//!   it contradicts the number of saves, the texts do not build on each other, and both stay.
//! - What does not fit is kept in memory, so that the tab can continue with it.

mod erase;
mod recover;

use std::collections::BTreeMap;
use std::sync::Arc;

use taakkompas_school::order::sort_by_key;

use super::area::{AreaError, MemoryArea, StorageArea};
use super::record::{self, ReadError, Record};

pub use erase::{Erased, Restored};

const OURS: &str = "taakkompas:";
const SCAN: &str = "taakkompas:scan:";
const ASIDE: &str = "taakkompas:aside:";
const OPEN_SCAN: &str = "taakkompas:open";
const RETENTION: &str = "taakkompas:keeping";

/// The name of a scan in storage, independent of what the school calls it. Never reused for another scan.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ScanId(String);

impl ScanId {
    /// The scan with that id.
    pub fn new(id: impl Into<String>) -> Self {
        Self(id.into())
    }

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
    /// Another tab has written this scan since we read it.
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
    pub id: ScanId,
    /// How long it is kept.
    pub retention: Retention,
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

/// What is stored on this device and in this tab.
#[derive(Debug, Clone)]
pub struct ScanRepository {
    device: Arc<dyn StorageArea>,
    tab: Arc<dyn StorageArea>,
    /// Texts that could not be stored.
    in_memory: BTreeMap<ScanId, Unstored>,
    /// The texts as this tab last read or wrote them.
    known: BTreeMap<ScanId, String>,
    /// The same of the mirror.
    known_copies: BTreeMap<ScanId, String>,
}

impl ScanRepository {
    /// A repository over these two places.
    pub fn new(device: Arc<dyn StorageArea>, tab: Arc<dyn StorageArea>) -> Self {
        Self { device, tab, in_memory: BTreeMap::new(), known: BTreeMap::new(), known_copies: BTreeMap::new() }
    }

    /// A repository in memory only: for prerendered pages.
    pub fn in_memory() -> Self {
        Self::new(Arc::new(MemoryArea::default()), Arc::new(MemoryArea::default()))
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
        let in_memory = self.in_memory.get(id).map(|unstored| (unstored.retention, unstored.text.clone()));
        in_memory.or_else(|| kept(Retention::UntilClose)).or_else(|| kept(Retention::OnDevice))
    }

    /// Reads a scan, so that this tab can build on it.
    ///
    /// # Errors
    /// The text is there but cannot be opened.
    pub fn load(&mut self, id: &ScanId) -> Result<Option<StoredScan>, ReadError> {
        let Some((retention, text)) = self.text(id) else { return Ok(None) };
        let record = record::read(&text)?;
        if let Ok(Some(stored)) = self.area(retention).get(&id.key()) {
            self.known.insert(id.clone(), stored);
        }
        Ok(Some(StoredScan { id: id.clone(), retention, record }))
    }

    /// Writes a scan. `base` is the save that it builds on.
    ///
    /// # Errors
    /// The text is not stored. It is kept in memory, unless another tab overtook us.
    pub fn put(&mut self, id: &ScanId, retention: Retention, text: &str, base: u64) -> Result<(), PutError> {
        let put = self.try_put(id, retention, text, base);
        match put {
            Ok(()) => {
                self.in_memory.remove(id);
                self.known.insert(id.clone(), text.to_owned());
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
        self.in_memory.insert(id.clone(), unstored);
    }

    /// Keeps a scan that was erased elsewhere as this tab last stored it, which is what its screen shows: with another scan
    /// there, it would be lost.
    pub fn keep_what_is_gone(&mut self, id: &ScanId, retention: Retention) {
        if let Some(text) = self.known.get(id).filter(|_| self.unstored(id).is_none()).cloned() {
            self.keep_in_memory(id, retention, &text, PutError::Gone);
        }
    }

    /// Why a scan, as this tab has it, is lost when the tab closes; `None` if it is stored, or the mirror has it.
    pub fn unstored(&self, id: &ScanId) -> Option<PutError> {
        self.in_memory.get(id).filter(|unstored| !unstored.is_copied).map(|unstored| unstored.why)
    }

    /// Whether a scan besides this one is lost when the tab closes.
    pub fn has_unstored_besides(&self, id: &ScanId) -> bool {
        self.in_memory.iter().any(|(other, unstored)| other != id && !unstored.is_copied)
    }

    /// Records that a copy goes to the mirror. Returns the copy there that this tab knows.
    pub fn replace_known_copy(&mut self, id: &ScanId, text: &str) -> Option<String> {
        self.known_copies.insert(id.clone(), text.to_owned())
    }

    /// Records that a copy did not reach the mirror: what this tab knows of it is what it knew before.
    pub fn copy_failed(&mut self, id: &ScanId, text: &str, before: Option<String>) {
        if self.known_copies.get(id).is_some_and(|known| known == text) {
            match before {
                Some(before) => drop(self.known_copies.insert(id.clone(), before)),
                None => drop(self.known_copies.remove(id)),
            }
        }
    }

    /// Records that the mirror has a text. Returns whether that is the text which could not be stored.
    pub fn set_copied(&mut self, id: &ScanId, text: &str) -> bool {
        let unstored = self.in_memory.get_mut(id).filter(|unstored| unstored.text == text);
        unstored.map(|unstored| unstored.is_copied = true).is_some()
    }

    fn try_put(&self, id: &ScanId, retention: Retention, text: &str, base: u64) -> Result<(), PutError> {
        let (area, key) = (self.area(retention), id.key());
        match (area.get(&key)?, self.known.get(id)) {
            (Some(stored), Some(known)) if stored == *known => {}
            (Some(stored), _) => match record::read(&stored) {
                Ok(there) if there.stamp.revision > base || self.is_of_another(id, &stored) => {
                    return Err(PutError::Overtaken);
                }
                Ok(_) => {}
                // A later version of Taakkompas writes it, in another tab.
                Err(ReadError::Newer { .. }) => return Err(PutError::Overtaken),
                Err(ReadError::Damaged(_) | ReadError::NotOurs) => Self::set_aside(area, id, &stored)?,
            },
            (None, Some(_)) => return Err(PutError::Gone),
            (None, None) => {}
        }
        Ok(area.set(&key, text)?)
    }

    /// Whether another tab wrote this stored text after this tab last read or wrote the scan. Its revision alone does not
    /// say so: two tabs that build on the same save count to the same one, and a tab that could not store its saves
    /// counts further than the one that could. An older text is no other tab's: the browser lost the last writes.
    fn is_of_another(&self, id: &ScanId, stored: &str) -> bool {
        let is_as_new = |known: &String| record::stamp(stored).revision >= record::stamp(known).revision;
        self.known.get(id).is_some_and(|known| known != stored && is_as_new(known))
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
        self.known.remove(id);
    }

    /// Whether a scan that this tab read or wrote is no longer there.
    pub fn is_gone(&self, id: &ScanId, retention: Retention) -> bool {
        self.known.contains_key(id) && self.area(retention).get(&id.key()) == Ok(None)
    }

    /// Whether another tab wrote a scan after the save that this tab builds on.
    pub fn is_overtaken(&self, id: &ScanId, retention: Retention, base: u64) -> bool {
        let stored = self.area(retention).get(&id.key()).ok().flatten();
        stored.is_some_and(|text| record::stamp(&text).revision > base || self.is_of_another(id, &text))
    }

    /// Every scan that can be opened, the last saved first.
    pub fn scans(&self) -> Vec<StoredScan> {
        let mut ids: Vec<ScanId> = self.in_memory.keys().cloned().collect();
        for retention in [Retention::UntilClose, Retention::OnDevice] {
            let keys = self.area(retention).keys().unwrap_or_default();
            ids.extend(keys.iter().filter_map(|key| key.strip_prefix(SCAN)).map(ScanId::new));
        }
        sort_by_key(&mut ids, Clone::clone);
        ids.dedup();
        let read = |id: ScanId| {
            let (retention, text) = self.text(&id)?;
            Some(StoredScan { id, retention, record: record::read(&text).ok()? })
        };
        let mut scans: Vec<StoredScan> = ids.into_iter().filter_map(read).collect();
        sort_by_key(&mut scans, |kept| core::cmp::Reverse(kept.record.stamp.saved));
        scans
    }

    /// Every text of ours that cannot be opened.
    pub fn unreadable(&self) -> Vec<Unreadable> {
        let in_area = |area: &Arc<dyn StorageArea>| {
            let keys = area.keys().unwrap_or_default();
            let ours = keys.into_iter().filter(|key| key.starts_with(SCAN) || key.starts_with(ASIDE));
            let read = |key: String| {
                let text = area.get(&key).ok().flatten()?;
                let why = record::read(&text).err()?;
                Some(Unreadable { key, text, why })
            };
            ours.filter_map(read).collect::<Vec<_>>()
        };
        [&self.device, &self.tab].into_iter().flat_map(in_area).collect()
    }
}
