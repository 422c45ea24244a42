//! Where the text of another tab goes on from this one's, and where both went apart.

use super::{Told, Writer};
use crate::join::together;
use crate::record::{self, Claimed, Record};
use crate::repository::{Retention, StoredScan};
use crate::scan::Scan;
use crate::status::SaveStatus;

impl Writer {
    /// What is stored does not precede what is on the screen: another tab wrote.
    pub(super) fn overtaken(&mut self, scan: &Scan) -> SaveStatus {
        let there = self.repository.stored(&self.id, self.retention).unwrap_or_default();
        match self.repository.read(&there) {
            Some(Ok(record)) if !record.save().follows(&self.save) => self.meet(scan, record, &there),
            Some(Ok(record)) => {
                self.read_along();
                self.adopt(record, &there);
            }
            // A later version of Taakkompas.
            Some(Err(_)) => self.read_along(),
            None => {
                self.has_unread = true;
                self.read_along();
            }
        }
        self.status
    }

    pub(super) const fn read_along(&mut self) {
        self.status = SaveStatus::ReadingAlong;
    }

    /// Looks at a text of the open scan, and takes over what is in it.
    pub(super) fn see(&mut self, text: &str) {
        let Claimed::Scan(save) = record::claimed(text) else { return };
        if text == self.text || (self.save.stamp.revision > 0 && self.save.follows(&save)) {
            return;
        }
        let Some(read) = self.repository.read(text) else {
            self.has_unread = true;
            return;
        };
        let Ok(there) = read else { return };
        if save.follows(&self.save) {
            self.adopt(there, text);
        } else if let Some(Ok(ours)) = self.repository.read(&self.text) {
            self.meet(&ours.scan, there, text);
        }
    }

    /// Goes on from what another tab saved.
    pub(super) fn adopt(&mut self, record: Record, text: &str) {
        if self.retention == Retention::OnDevice {
            self.repository.go_on_from(&self.id, text);
        }
        let kept = StoredScan { id: self.id.clone(), retention: self.retention, record };
        self.take(kept, text.to_owned());
    }

    /// What this tab and another one saved, went apart.
    pub(super) fn meet(&mut self, ours: &Scan, theirs: Record, text: &str) {
        let is_writing = self.status != SaveStatus::ReadingAlong;
        match together(ours, &theirs.scan) {
            Some(both) if both == theirs.scan => {
                if !self.has_turn {
                    self.read_along();
                }
                self.adopt(theirs, text);
            }
            Some(both) if is_writing => {
                self.save = self.save.joined(&theirs.save());
                self.line = None;
                self.told = Some(Told::Joined);
                self.show(both.clone(), record::VERSION, false);
                self.save_by_codec(&both);
            }
            _ if !is_writing && self.repository.has_elsewhere(&self.save, &self.id) => self.adopt(theirs, text),
            _ => self.part(ours, text),
        }
    }

    /// What is on the screen goes on as a scan of its own, beside what another tab saved.
    pub(super) fn part(&mut self, ours: &Scan, theirs: &str) {
        let new = self.fresh_id();
        let before = core::mem::replace(&mut self.id, new);
        self.line = None;
        self.save_by_codec(ours);
        self.told = Some(Told::Parted);
        if matches!(self.status, SaveStatus::Saved | SaveStatus::Saving) {
            self.repository.replace(&before, theirs, &self.save);
        } else {
            self.repository.go_on_from(&before, theirs);
        }
        self.ask_for_turn();
    }
}
