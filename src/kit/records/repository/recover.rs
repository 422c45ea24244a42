//! On opening: the newer of what is on the device and what the mirror has.

use super::{ASIDE, Erased, PutError, Retention, ScanId, ScanRepository};
use crate::kit::records::record::{self, ReadError, Record};
use crate::kit::records::twins::may_replace;

/// Whether the mirror's copy takes the place of the stored record: it has more saves, or as many and other contents. Then
/// it is the stored one that moves, so that the device and the mirror agree from then on.
fn is_to_replace(copied: &Record, stored: &Record) -> bool {
    let (copy, there) = (copied.stamp.revision, stored.stamp.revision);
    copy > there || (copy == there && copied.scan != stored.scan)
}

/// Whether the copy does not build on the stored record: it has no more saves, or was saved earlier by the clock. A clock
/// that was set back says so as well; a scan too many is better than one that is lost.
fn is_beside(copied: &Record, stored: &Record) -> bool {
    copied.stamp.revision == stored.stamp.revision || copied.stamp.saved < stored.stamp.saved
}

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
                (Some(Ok(there)), Ok(copied)) => {
                    let stored = stored.as_deref().unwrap_or_default();
                    self.replace_by_copy((&id, copy, &copied), (stored, &there));
                }
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
    /// The text with the most saves is what this tab continues with, unless another tab stored one in the meantime. What is
    /// only in memory is not dropped for that: it goes on as the scan `fresh`.
    pub fn catch_up(&mut self, id: &ScanId, copy: Option<&str>, fresh: impl FnOnce() -> ScanId) {
        let known = self.known_copies.get(id).cloned();
        if let Some(copy) = copy {
            self.known_copies.insert(id.clone(), copy.to_owned());
        }
        let mut copy = copy.and_then(|copy| Some((copy, record::read(copy).ok()?)));
        let stored = self.device.get(&id.key()).ok().flatten();
        let stored = stored.as_deref().and_then(|stored| Some((stored, record::read(stored).ok()?)));
        if let Some(ours) = self.in_memory.get(id) {
            let is_newer = |text: &str| record::stamp(text) > record::stamp(&ours.text);
            let is_theirs = |copy: &str| is_newer(copy) || !may_replace(Some(copy), known.as_deref(), &ours.text);
            let is_stored_newer = stored.as_ref().is_some_and(|(stored, _)| is_newer(stored));
            // It does not build on ours, however many saves ours has.
            let is_others =
                !is_stored_newer && stored.as_ref().is_some_and(|(stored, _)| self.is_of_another(id, stored));
            if !is_stored_newer && !is_others && !copy.as_ref().is_some_and(|(copy, _)| is_theirs(copy)) {
                return;
            }
            let is_elsewhere = (ours.is_copied && !is_others) || self.known.get(id) == Some(&ours.text);
            copy = copy.filter(|(copy, _)| !is_others || *copy != ours.text);
            if let Some(ours) = self.in_memory.remove(id).filter(|_| !is_elsewhere) {
                self.in_memory.insert(fresh(), ours);
            }
        }
        match (&copy, &stored) {
            (Some((copy, copied)), Some((stored, there))) => self.replace_by_copy((id, copy, copied), (stored, there)),
            (Some((copy, _)), None) => self.restore_copy(id, copy),
            (None, _) => {}
        }
    }

    /// Puts the mirror's copy in place of what is stored, if it has more saves. What it does not build on is set aside:
    /// the next time that the app is opened, it is a scan of its own.
    fn replace_by_copy(&mut self, (id, copy, copied): (&ScanId, &str, &Record), (stored, there): (&str, &Record)) {
        if !is_to_replace(copied, there) {
            return;
        }
        if is_beside(copied, there) && Self::set_aside(self.device.as_ref(), id, stored).is_err() {
            // No room for both: what is stored stays there until this scan changes, and in memory after that.
            let beside = ScanId::new(format!("{}-{}", id.as_str(), there.stamp.revision));
            self.keep_in_memory(&beside, Retention::OnDevice, stored, PutError::Full);
            self.keep_in_memory(id, Retention::OnDevice, copy, PutError::Full);
            self.set_copied(id, copy);
            return;
        }
        // It was read just now, so it may be written over.
        self.known.insert(id.clone(), stored.to_owned());
        self.restore_copy(id, copy);
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
