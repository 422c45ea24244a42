//! Where the text of another tab goes on from this one's, and where both went apart.

use super::{Told, Writer};
use crate::join::together;
use crate::record::{self, Claimed, Record};
use crate::repository::codec::Codec;
use crate::repository::{Retention, StoredScan};
use crate::scan::Scan;
use crate::status::SaveStatus;

impl Writer {
    /// What is stored does not precede what is on the screen: another tab wrote.
    pub(super) fn was_overtaken(&mut self, scan: &Scan) -> SaveStatus {
        if let Some(reader) = self.reader {
            (reader.overtaken)(self, reader.codec, scan);
        } else {
            self.read_along_unread();
        }
        self.status
    }

    /// There is a text of the open scan that cannot be read until what does so is here.
    pub(super) fn read_along_unread(&mut self) {
        self.has_unread = true;
        if self.status != SaveStatus::ReadingAlong {
            self.until_unread = Some(self.status);
        }
        self.read_along();
    }

    pub(super) const fn read_along(&mut self) {
        self.status = SaveStatus::ReadingAlong;
    }

    /// Looks at a text of the open scan, and takes over what is in it.
    pub(super) fn see(&mut self, text: &str) {
        match self.reader {
            Some(reader) => (reader.see)(self, reader.codec, text),
            None => self.has_unread |= !self.goes_on_from(text),
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
                self.save(&both);
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
        self.save(ours);
        self.told = Some(Told::Parted);
        if matches!(self.status, SaveStatus::Saved | SaveStatus::Saving) {
            self.repository.replace(&before, theirs, &self.save);
        } else {
            self.repository.go_on_from(&before, theirs);
        }
        self.ask_for_turn();
    }
}

/// What is stored does not precede what is on the screen, and can be read.
pub(super) fn overtaken(writer: &mut Writer, codec: Codec, scan: &Scan) {
    let there = writer.repository.stored(&writer.id, writer.retention).unwrap_or_default();
    match (codec.read)(&there) {
        Ok(record) if !record.save().follows(&writer.save) => writer.meet(scan, record, &there),
        Ok(record) => {
            writer.read_along();
            writer.adopt(record, &there);
        }
        // A later version of Taakkompas.
        Err(_) => writer.read_along(),
    }
}

/// Looks at a text of the open scan, and takes over what is in it.
pub(super) fn see(writer: &mut Writer, codec: Codec, text: &str) {
    let Claimed::Scan(save) = (codec.claimed)(text) else { return };
    if text == writer.text || (writer.save.stamp.revision > 0 && writer.save.follows(&save)) {
        return;
    }
    let Ok(there) = (codec.read)(text) else { return };
    if save.follows(&writer.save) {
        writer.adopt(there, text);
    } else if let Ok(ours) = (codec.read)(&writer.text) {
        writer.meet(&ours.scan, there, text);
    }
}
