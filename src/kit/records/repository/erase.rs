//! Erasing, and undoing an erasure.

use super::{ASIDE, OURS, PutError, RETENTION, Retention, SCAN, ScanId, ScanRepository};
use crate::kit::records::record;

/// What was erased, for as long as that can be undone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Erased {
    texts: Vec<(Retention, String, String)>,
}

impl Erased {
    /// Whether nothing was erased.
    pub const fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// The scans among it.
    pub fn scans(&self) -> impl Iterator<Item = ScanId> {
        self.texts.iter().filter_map(|(_, key, _)| Some(ScanId::new(key.strip_prefix(SCAN)?)))
    }

    /// The scans among it that were kept on the device, with the save up to which they are erased.
    pub fn from_device(&self) -> impl Iterator<Item = (ScanId, u64)> {
        self.texts
            .iter()
            .filter(|(retention, ..)| *retention == Retention::OnDevice)
            .filter_map(|(_, key, text)| Some((ScanId::new(key.strip_prefix(SCAN)?), record::stamp(text).revision)))
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

    fn erase_keys(&mut self, is_meant: impl Fn(&str) -> bool) -> Erased {
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
        for (id, text) in core::mem::take(&mut self.in_memory) {
            let key = id.key();
            if !is_meant(&key) {
                self.in_memory.insert(id, text);
            } else if let Some(older) = texts.iter_mut().find(|(_, other, _)| *other == key) {
                older.2 = text;
            } else {
                texts.push((Retention::OnDevice, key, text));
            }
        }
        self.known.retain(|id, _| !is_meant(&id.key()));
        Erased { texts }
    }

    /// Undoes an erasure. A scan returns as a save after the erasure, so that the mirror, which remembers the erasure,
    /// does not erase it again. Returns what to mirror.
    pub fn restore(&mut self, erased: Erased) -> Vec<(ScanId, String)> {
        let mut to_mirror = Vec::new();
        for (retention, key, text) in erased.texts {
            let Some(id) = key.strip_prefix(SCAN).map(ScanId::new) else {
                let _ = self.area(retention).set(&key, &text);
                continue;
            };
            let text = record::read(&text).map_or(text, |mut record| {
                record.stamp.revision += 1;
                record::write(&record.scan, record.stamp)
            });
            if self.put(&id, retention, &text, record::stamp(&text).revision) != Err(PutError::Overtaken)
                && retention == Retention::OnDevice
            {
                to_mirror.push((id, text));
            }
        }
        to_mirror
    }
}
