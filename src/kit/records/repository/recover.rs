//! On opening: the newer of what is on the device and what the mirror has.

use super::{ASIDE, Erased, Retention, ScanId, ScanRepository};
use crate::kit::records::record::{self, ReadError};
use crate::kit::records::twins::may_replace;

impl ScanRepository {
    /// Compares the mirror's copies with what is on the device, and keeps the newer of each. Returns the scans whose
    /// erasure the mirror no longer needs to remember.
    pub fn reconcile(&mut self, mirror: &[(String, String)]) -> Vec<ScanId> {
        let mut done = Vec::new();
        for (id, copy) in mirror {
            let id = ScanId::new(id.as_str());
            self.known_copies.insert(id.clone(), copy.clone());
            let stored = self.device.get(&id.key()).ok().flatten();
            if let Some(erased) = record::read_erased(copy) {
                match stored {
                    None => done.push(id),
                    Some(stored) if record::stamp(&stored).revision <= erased => {
                        let _ = self.device.remove(&id.key());
                    }
                    Some(_) => {}
                }
                continue;
            }
            match (stored.as_deref().map(record::read), record::read(copy)) {
                (None, _) => self.restore_copy(&id, copy),
                (Some(Ok(stored)), Ok(copied)) if copied.stamp > stored.stamp => self.restore_copy(&id, copy),
                (Some(Ok(stored)), Err(ReadError::Newer { .. })) if record::stamp(copy) > stored.stamp => {
                    let _ = Self::set_aside(self.device.as_ref(), &id, copy);
                }
                (Some(Err(ReadError::Damaged(_) | ReadError::NotOurs)), Ok(_)) => self.restore_copy(&id, copy),
                _ => {}
            }
        }
        self.known.clear();
        done
    }

    /// Reads again what other tabs stored of a scan, when this tab gets the turn to write it. `copy` is the mirror's.
    /// The newest of all is what this tab continues with. What is only in memory is not dropped for that: it goes on as
    /// the scan `fresh`.
    pub fn catch_up(&mut self, id: &ScanId, copy: Option<&str>, fresh: impl FnOnce() -> ScanId) {
        let known = self.known_copies.get(id).cloned();
        if let Some(copy) = copy {
            self.known_copies.insert(id.clone(), copy.to_owned());
        }
        let copy = copy.filter(|copy| record::read(copy).is_ok());
        let stored = self.device.get(&id.key()).ok().flatten().filter(|stored| record::read(stored).is_ok());
        if let Some(ours) = self.in_memory.get(id) {
            let is_newer = |text: &str| record::stamp(text) > record::stamp(&ours.text);
            let is_theirs = |copy: &str| is_newer(copy) || !may_replace(Some(copy), known.as_deref(), &ours.text);
            if !stored.as_deref().is_some_and(is_newer) && !copy.is_some_and(is_theirs) {
                return;
            }
            let is_elsewhere = ours.is_copied || self.known.get(id) == Some(&ours.text);
            if let Some(ours) = self.in_memory.remove(id).filter(|_| !is_elsewhere) {
                self.in_memory.insert(fresh(), ours);
            }
        }
        let stored = stored.as_deref().map(record::stamp);
        if let Some(copy) = copy.filter(|copy| stored.is_none_or(|stored| record::stamp(copy) > stored)) {
            self.restore_copy(id, copy);
        }
    }

    /// Texts that were set aside from the mirror come back from there as long as it has them. Returns what it is to have
    /// instead, now that they are erased: what is stored of the scan, if anything is.
    pub fn instead_of(&self, erased: &Erased) -> Vec<(ScanId, Option<String>)> {
        let from_mirror =
            erased.set_aside().filter(|(id, text)| self.known_copies.get(id).is_some_and(|copy| copy == *text));
        from_mirror
            .map(|(id, _)| {
                let stored = self.device.get(&id.key()).ok().flatten();
                (id, stored)
            })
            .collect()
    }

    fn restore_copy(&mut self, id: &ScanId, copy: &str) {
        // If it does not fit, it is now in memory, and still in the mirror.
        let _ = self.put(id, Retention::OnDevice, copy, record::stamp(copy).revision);
        self.set_copied(id, copy);
    }

    /// Returns texts that were set aside, and can be opened by now, to the scans.
    pub fn take_in_readable(&mut self, fresh: impl Fn() -> ScanId) {
        for key in self.device.keys().unwrap_or_default().iter().filter(|key| key.starts_with(ASIDE)) {
            let Ok(Some(text)) = self.device.get(key) else { continue };
            if record::read(&text).is_ok() && self.put(&fresh(), Retention::OnDevice, &text, 0).is_ok() {
                let _ = self.device.remove(key);
            }
        }
        self.known.clear();
    }
}
