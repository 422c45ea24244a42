//! On opening: the newer of what is on the device and what the mirror has.

use super::{ASIDE, Retention, ScanId, ScanRepository};
use crate::kit::records::record::{self, ReadError};

impl ScanRepository {
    /// Compares the mirror's copies with what is on the device, and keeps the newer of each. Returns the scans whose
    /// erasure the mirror no longer needs to remember.
    pub fn reconcile(&mut self, mirror: &[(String, String)]) -> Vec<ScanId> {
        let mut done = Vec::new();
        for (id, copy) in mirror {
            let id = ScanId::new(id.as_str());
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

    fn restore_copy(&mut self, id: &ScanId, copy: &str) {
        // If it does not fit, it is now in memory, and still in the mirror.
        let _ = self.put(id, Retention::OnDevice, copy, record::stamp(copy).revision);
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
