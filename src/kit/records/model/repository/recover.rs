//! On opening: what the mirror has beside what is on the device.

use super::{ASIDE, Erased, Retention, ScanId, ScanRepository};
use crate::record::{self, Claimed, Read, ReadError};

/// What is to be done in the mirror once it was compared with the device.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reconciled {
    /// Scans of which the mirror need not remember any longer that they were erased.
    pub to_forget: Vec<ScanId>,
    /// Whether a scan came back that this device did not have.
    pub has_found: bool,
}

/// See [`ScanRepository::reconcile`].
pub(super) fn reconcile(
    repository: &mut ScanRepository,
    read: Read,
    copies: &[(String, String)],
    open: Option<&ScanId>,
) -> Reconciled {
    let mut done = Reconciled::default();
    // Erasures last: what comes before may give back the name under which something was erased.
    let is_erased = |copy: &str| matches!(record::claimed(copy), Claimed::Erased(_));
    let (erased, scans): (Vec<_>, Vec<_>) = copies.iter().partition(|(_, copy)| is_erased(copy));
    for (id, copy) in scans.into_iter().chain(erased) {
        let id = ScanId::new(id.as_str());
        if open == Some(&id) {
            continue;
        }
        let stored = repository.stored(&id, Retention::OnDevice);
        if let Claimed::Erased(erased) = record::claimed(copy) {
            match stored {
                None => done.to_forget.push(id),
                Some(stored) if erased.erases(&record::save(&stored)) => {
                    let _ = repository.device.remove(&id.key());
                }
                Some(_) => {}
            }
            continue;
        }
        let copied = read(copy);
        if copied.is_err() {
            repository.unreadable_copies.push(copy.clone());
        }
        match (stored.as_deref().map(read), copied) {
            (None, copied) => {
                done.has_found |= copied.is_ok();
                repository.go_on_from(&id, copy);
            }
            (Some(Ok(there)), Ok(copied)) if there.save() != copied.save() && copied.save().follows(&there.save()) => {
                repository.go_on_from(&id, copy);
            }
            (Some(Ok(there)), Err(ReadError::Newer { .. })) if record::stamp(copy) > there.stamp => {
                let _ = ScanRepository::set_aside(repository.device.as_ref(), &id, copy);
            }
            (Some(Ok(there)), Ok(copied)) => repository.resolve(&id, &there, copy, &copied),
            (Some(Err(ReadError::Damaged(_) | ReadError::NotOurs)), Ok(_)) => repository.go_on_from(&id, copy),
            _ => {}
        }
    }
    repository.known.retain(|known| open == Some(&known.id));
    done
}

impl ScanRepository {
    /// Compares the mirror's copies with what is on the device: a copy that is missing there, or follows what is there,
    /// takes its place. Where neither follows the other, both come together, or become scans in the list. The scan `open` is
    /// left to its writer.
    pub fn reconcile(&mut self, copies: &[(String, String)], open: Option<&ScanId>) -> Reconciled {
        self.codec.map(|codec| (codec.reconcile)(self, codec.read, copies, open)).unwrap_or_default()
    }

    /// Texts that were set aside from the mirror come back from there as long as it has them. Returns what it is to have
    /// instead, now that they are erased: what is stored of the scan, if anything is.
    pub fn instead_of(&self, erased: &Erased) -> Vec<(ScanId, Option<String>)> {
        let of_mirror = erased.set_aside().filter(|(_, text)| self.unreadable_copies.contains(text));
        of_mirror.map(|(id, _)| (id.clone(), self.stored(&id, Retention::OnDevice))).collect()
    }

    /// Returns texts that were set aside, and can be opened by now, to the scans.
    pub fn take_in_readable(&mut self, fresh: impl Fn() -> ScanId) {
        for key in self.device.keys().unwrap_or_default().iter().filter(|key| key.starts_with(ASIDE)) {
            let Ok(Some(text)) = self.device.get(key) else { continue };
            if let Some(Ok(record)) = self.read(&text)
                && self.put(&fresh(), Retention::OnDevice, &text, &record.save()).is_ok()
            {
                let _ = self.device.remove(key);
            }
        }
        self.known.clear();
    }
}
