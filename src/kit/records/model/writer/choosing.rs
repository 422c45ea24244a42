//! Going on with what the school chose from two versions of a scan.
//!
//! Nothing about it is kept but the scans themselves. Whoever leaves before what was chosen is said saved, finds both versions
//! again, with what was chosen from them: see [`ScanRepository::apart`](crate::repository::ScanRepository::apart).

use super::Writer;
use crate::lineage::Save;
use crate::repository::{Apart, Erased, Retention, ScanId};
use crate::status::SaveStatus;

impl Writer {
    /// Opens the scan in which what is chosen from two versions is to be saved: the one in which it was before, or one of its
    /// own that follows both, and is not stored yet. Both versions stay as they are. Returns whether it is open.
    pub fn open_choice(&mut self, Apart { versions, chosen }: &Apart) -> bool {
        if let Some(before) = chosen {
            return self.id == before.id || self.open_scan(&before.id);
        }
        let [one, other] = versions.each_ref().map(|kept| kept.record.save());
        let is_on_device = versions.iter().any(|kept| kept.retention == Retention::OnDevice);
        let retention = if is_on_device { Retention::OnDevice } else { Retention::UntilClose };
        self.begin(one.joined(&other), retention);
        true
    }

    /// Whether a scan is the open one, and is said saved.
    pub fn is_saved(&self, id: &ScanId) -> bool {
        self.id == *id && matches!(self.status, SaveStatus::Saved | SaveStatus::SavedUntilClose)
    }

    /// Erases what the open scan was made from, once that is said saved. Returns what is to be erased in the mirror as well,
    /// with the save that follows it: a copy that outlived it holds nothing else.
    pub fn erase_versions(&mut self) -> (Erased, Vec<(ScanId, Save)>) {
        if !self.is_saved(&self.id) {
            return Default::default();
        }
        let erased = self.repository.erase_followed(&self.id, &self.save);
        let from_mirror = erased.from_device().map(|(id, _)| (id, self.save.clone())).collect();
        (erased, from_mirror)
    }
}
