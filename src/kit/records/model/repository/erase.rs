//! Erasing, and undoing an erasure.

use super::{ASIDE, OURS, PutError, RETENTION, Retention, SCAN, ScanId, ScanRepository, WRITTEN_LAST};
use crate::area::AreaError;
use crate::lineage::Save;
use crate::record::{self, Record, Stamp};

/// What was erased, for as long as that can be undone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Erased {
    texts: Vec<(Retention, String, String)>,
    /// The scan among it that was open.
    open: Option<ScanId>,
}

/// What came of undoing an erasure.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Restored {
    /// What to mirror.
    pub to_mirror: Vec<(ScanId, String)>,
    /// Scans that came beside newer work of another tab, with their new ids.
    pub moved: Vec<(ScanId, ScanId)>,
    /// Why something could not be stored.
    pub error: Option<PutError>,
    /// What could not be stored, so that it can be tried again.
    pub left: Erased,
}

impl Restored {
    /// The id that a scan has now.
    pub fn new_id(&self, id: ScanId) -> ScanId {
        let moved = self.moved.iter().find(|(old, _)| *old == id);
        moved.map_or(id, |(_, new)| new.clone())
    }
}

/// The scan of which a key holds a text that was set aside.
fn aside_of(key: &str) -> Option<ScanId> {
    key.strip_prefix(ASIDE)?.rsplit_once(':').map(|(id, _)| ScanId::new(id))
}

impl Erased {
    /// Whether nothing was erased.
    pub const fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// What was erased here and there, to be undone as one.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.texts.extend(other.texts);
        self.open = self.open.or(other.open);
        self
    }

    /// The texts among it that had been set aside on the device, with the ids of their scans.
    pub fn set_aside(&self) -> impl Iterator<Item = (ScanId, &String)> {
        let on_device = self.texts.iter().filter(|(retention, ..)| *retention == Retention::OnDevice);
        on_device.filter_map(|(_, key, text)| Some((aside_of(key)?, text)))
    }

    /// The scan to open once it is restored: the one that was open, or the first.
    pub fn to_open(&self) -> Option<ScanId> {
        let first = || self.texts.iter().find_map(|(_, key, _)| Some(ScanId::new(key.strip_prefix(SCAN)?)));
        self.open.clone().or_else(first)
    }

    /// Remembers which scan was open, if it is among it.
    pub fn was_open(&mut self, id: &ScanId) {
        self.open = self.texts.iter().any(|(_, key, _)| id.is_at(key)).then(|| id.clone());
    }

    /// The scans among it that were kept on the device, with the save up to which they are erased.
    pub fn from_device(&self) -> impl Iterator<Item = (ScanId, Save)> {
        self.texts
            .iter()
            .filter(|(retention, ..)| *retention == Retention::OnDevice)
            .filter_map(|(_, key, text)| Some((ScanId::new(key.strip_prefix(SCAN)?), record::save(text))))
    }
}

impl ScanRepository {
    /// Erases a scan, wherever it is kept.
    pub fn erase(&mut self, id: &ScanId) -> Erased {
        self.erase_keys(|key| id.is_at(key))
    }

    /// Removes a scan from where it was kept, once it is kept elsewhere.
    pub fn remove(&self, id: &ScanId, from: Retention) {
        // If that fails, it is still in the list, to be erased by hand.
        let _ = self.area(from).remove(&id.key());
        if from == Retention::OnDevice {
            self.forget_written_last(|key| id.is_at(key));
        }
    }

    /// What is erased leaves no trace.
    fn forget_written_last(&self, is_meant: impl Fn(&str) -> bool) {
        if self.written_last().is_some_and(|last| is_meant(&last.key())) {
            let _ = self.device.remove(WRITTEN_LAST);
        }
    }

    /// Erases one text that cannot be opened.
    pub fn erase_unreadable(&mut self, key: &str) -> Erased {
        self.erase_keys(|other| other == key)
    }

    /// Erases everything of ours, but how long new scans are kept: whoever said 'forget', meant what comes next as well.
    pub fn erase_all(&mut self) -> Erased {
        let erased = self.erase_keys(|key| key.starts_with(SCAN) || key.starts_with(ASIDE));
        for area in [&self.device, &self.tab] {
            for key in area.keys().unwrap_or_default().iter().filter(|key| key.starts_with(OURS) && *key != RETENTION) {
                let _ = area.remove(key);
            }
        }
        erased
    }

    fn erase_keys(&mut self, is_meant: impl Fn(&str) -> bool + Copy) -> Erased {
        let mut texts = Vec::new();
        for retention in [Retention::OnDevice, Retention::UntilClose] {
            let area = self.area(retention);
            for key in area.keys().unwrap_or_default().into_iter().filter(|key| is_meant(key)) {
                if let Ok(Some(text)) = area.get(&key)
                    && area.remove(&key).is_ok()
                {
                    texts.push((retention, key, text));
                }
            }
        }
        // A text that is only in memory is the newer text of its scan.
        for (id, unstored) in core::mem::take(&mut self.in_memory) {
            let key = id.key();
            if !is_meant(&key) {
                self.in_memory.push((id, unstored));
            } else if let Some(older) = texts.iter_mut().find(|(_, other, _)| *other == key) {
                older.2 = unstored.text;
            } else {
                texts.push((unstored.retention, key, unstored.text));
            }
        }
        self.known.retain(|known| !is_meant(&known.id.key()));
        self.forget_written_last(is_meant);
        Erased { texts, open: None }
    }

    /// Undoes an erasure. A scan returns as a save after the erasure, so that the mirror, which remembers the erasure,
    /// does not erase it again. Nothing is written over: if another tab stored something in its place, both stay, and
    /// the restored one is the scan `fresh`.
    pub fn restore(&mut self, erased: Erased, fresh: &dyn Fn() -> ScanId) -> Restored {
        let mut restored = Restored::default();
        for (retention, key, text) in erased.texts {
            let scan = key.strip_prefix(SCAN).map(ScanId::new);
            let put = match (scan, record::read(&text)) {
                (Some(id), Ok(record)) => self.restore_scan(id, retention, record, fresh, &mut restored),
                (scan, _) => {
                    self.restore_text(scan, retention, &key, &text, &mut restored).map_err(|why| (key, why.into()))
                }
            };
            if let Err((key, why)) = put {
                restored.error = Some(why);
                restored.left.texts.push((retention, key, text));
            }
        }
        restored.left.open = erased.open.map(|open| restored.new_id(open));
        restored
    }

    /// Restores a scan. On failure it is in memory, under the key that is returned.
    fn restore_scan(
        &mut self,
        id: ScanId,
        retention: Retention,
        record: Record,
        fresh: &dyn Fn() -> ScanId,
        restored: &mut Restored,
    ) -> Result<(), (String, PutError)> {
        let before = record.save();
        let stamp = Stamp { revision: before.stamp.revision.saturating_add(1), ..before.stamp };
        let save = before.next(fresh().as_str(), stamp);
        let mut text = record::write_save(&record.scan, &save);
        let there = self.area(retention).get(&id.key()).ok().flatten();
        if there.is_some() && there.as_deref() == self.known(&id).map(|known| known.text.as_str()) {
            // It was in memory, and this tab could store it since.
            return Ok(());
        }
        let id = if there.is_some() {
            let new = fresh();
            restored.moved.push((id, new.clone()));
            new
        } else {
            // Tried before, without success: this tab may have continued with it since.
            let tried = self.not_stored(&id).map(|unstored| unstored.text.clone());
            text = tried.filter(|tried| record::save(tried).follows(&before)).unwrap_or(text);
            id
        };
        let put = self.put(&id, retention, &text, &record::save(&text));
        let key = id.key();
        if retention == Retention::OnDevice {
            restored.to_mirror.push((id, text));
        }
        put.map_err(|why| (key, why))
    }

    /// Restores a text that cannot be opened.
    fn restore_text(
        &self,
        scan: Option<ScanId>,
        retention: Retention,
        key: &str,
        text: &str,
        restored: &mut Restored,
    ) -> Result<(), AreaError> {
        let area = self.area(retention);
        if area.get(key)?.is_some_and(|there| there != text) {
            return scan.or_else(|| aside_of(key)).map_or(Ok(()), |id| Self::set_aside(area, &id, text));
        }
        area.set(key, text)?;
        let to_mirror = scan.filter(|_| retention == Retention::OnDevice).map(|id| (id, text.to_owned()));
        restored.to_mirror.extend(to_mirror);
        Ok(())
    }
}
