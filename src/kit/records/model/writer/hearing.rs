//! What a tab is told: of the turn to write, of the mirror, and of what other tabs wrote.

use super::{Effect, Mirror, Reader, Told, Writer};
use crate::record::Claimed;
use crate::repository::{PutError, Retention, ScanId};
use crate::status::{NotSavedReason, SaveStatus};
use crate::twins::{Claim, Turn};

impl Writer {
    /// Asks for the turn to write the open scan, if it is kept on the device; gives up any turn if it is not.
    pub fn ask_for_turn(&mut self) {
        self.has_turn = false;
        self.effects.push(match self.id_on_device() {
            Some(id) => Effect::Ask { id, how: Claim::IfFree },
            None => Effect::Release,
        });
    }

    /// Lets this tab write the scan from now on; another tab that did now reads along.
    pub fn take_over(&mut self) {
        self.is_to_save = true;
        self.effects.push(Effect::Ask { id: self.id.clone(), how: Claim::Steal });
    }

    /// What was asked for a turn is answered.
    pub fn turn_came(&mut self, turn: Turn) {
        if turn == Turn::Superseded {
            return;
        }
        self.is_to_save &= turn == Turn::Unsupported;
        self.has_turn = turn == Turn::Ours;
        self.goes_without_turns = turn == Turn::Unsupported;
        match turn {
            // Another tab may have written until just now, and if there was no room, only to the mirror.
            Turn::Ours | Turn::Unsupported => {
                self.asked_at = (self.save.stamp, self.turns_lost);
                self.effects.push(Effect::ReadCopy(self.id.clone()));
            }
            Turn::Elsewhere => self.turn_was_lost(),
            Turn::Superseded => {}
        }
    }

    /// Another tab took the turn: this one reads along until that is done.
    pub fn turn_was_lost(&mut self) {
        self.turns_lost = self.turns_lost.wrapping_add(1);
        self.has_turn = false;
        self.read_along();
        self.see_stored();
        if let Some(id) = self.id_on_device() {
            self.effects.push(Effect::Ask { id, how: Claim::Wait });
        }
    }

    pub(super) fn see_stored(&mut self) {
        if let Some(stored) = self.repository.stored(&self.id, self.retention) {
            self.see(&stored);
        }
    }

    /// The copy of the open scan was read, or could not be. Changes are accepted after that.
    pub fn copy_was_read(&mut self, id: &ScanId, copy: Option<&str>) {
        // The turn may be gone again by now.
        if self.id != *id || self.turns_lost != self.asked_at.1 {
            return;
        }
        let before = self.text.clone();
        let has_read_along = self.status == SaveStatus::ReadingAlong;
        if has_read_along {
            self.status = SaveStatus::Untouched;
        }
        if self.retention == Retention::OnDevice {
            if let Some(copy) = copy {
                self.see(copy);
            }
            if self.id == *id {
                self.see_stored();
            }
        }
        // What was said of the text of before, does not hold for what another tab stored since.
        let is_other = self.text != before && matches!(self.status, SaveStatus::Saving | SaveStatus::Saved);
        if self.id == *id && (self.status == SaveStatus::Untouched || is_other) {
            self.settle_turn(copy, has_read_along || is_other);
        }
        if let Some(codec) = self.repository.codec
            && core::mem::take(&mut self.is_to_save)
            && self.save.stamp.revision > 0
            && let Ok(ours) = (codec.read)(&self.text)
        {
            self.save(&ours.scan);
        }
    }

    /// What reads records is here, later than this tab: what other tabs stored in the meantime is read now.
    pub fn reader_came(&mut self, reader: Reader) {
        self.repository.codec = Some(reader.codec);
        self.reader = Some(reader);
        self.written = Vec::new();
        // Heard again, now that it can be read: what another tab wrote at the same moment is not what it went on with.
        if let Some(before) = self.until_unread.take()
            && self.goes_without_turns
            && self.status == SaveStatus::ReadingAlong
        {
            self.status = before;
            self.has_unread = false;
            self.open_one_changed();
        }
        if !(core::mem::take(&mut self.has_unread) || self.is_to_save) || self.yield_to_newer() {
            return;
        }
        if self.status == SaveStatus::ReadingAlong && !self.has_turn {
            self.see_stored();
        } else if let Some(id) = self.id_on_device() {
            // As when the turn comes: until both places were read, nothing is said of what is there.
            self.read_along();
            self.asked_at = (self.save.stamp, self.turns_lost);
            self.effects.push(Effect::ReadCopy(id));
        }
    }

    /// The turn is here, and what is on the screen is what is stored: the line says so again, and the mirror gets what it
    /// does not have yet.
    pub(super) fn settle_turn(&mut self, copy: Option<&str>, has_read_along: bool) {
        let is_copied = copy == Some(self.text.as_str());
        self.is_copied |= is_copied;
        let is_stored = self.repository.stored(&self.id, self.retention).is_some_and(|stored| stored == self.text);
        if has_read_along {
            let is_on_disk = is_copied || self.mirror == Mirror::Missing;
            let there = match (is_copied || is_stored, is_on_disk) {
                (false, _) => SaveStatus::Untouched,
                (true, true) => self.saved(),
                (true, false) => SaveStatus::Saving,
            };
            self.status = self.repository.unstored(&self.id).map_or(there, SaveStatus::from);
        }
        if is_stored && !is_copied {
            self.put_copy();
        }
    }

    /// Asks for a copy of what is on the screen, if the mirror is open.
    pub(super) fn put_copy(&mut self) {
        if self.retention == Retention::OnDevice && self.mirror == Mirror::Open && !self.text.is_empty() {
            self.effects.push(Effect::PutCopy { id: self.id.clone(), text: self.text.clone() });
        }
    }

    /// The mirror was opened later than this tab, or it is clear that it will not be for now.
    pub fn mirror_came(&mut self, copies: Option<&[(String, String)]>) {
        let Some(copies) = copies else {
            if self.mirror == Mirror::Opening {
                self.mirror = Mirror::Missing;
            }
            // Where nothing at all can be kept, that is known before there is anything to keep.
            if self.mirror == Mirror::Missing && self.status == SaveStatus::Untouched && self.repository.is_blocked() {
                self.status = PutError::Blocked.into();
            }
            self.settle_without_copy(true);
            return;
        };
        self.mirror = Mirror::Open;
        let open = self.id.clone();
        let done = self.repository.reconcile(copies, Some(&open));
        self.effects.extend(done.to_forget.into_iter().map(Effect::Forget));
        let copy = copies.iter().find(|(id, _)| id == open.as_str()).map(|(_, copy)| copy);
        if let Some(copy) = copy.filter(|_| self.retention == Retention::OnDevice) {
            // Where both went apart, the tab that writes resolves it.
            let follows = |claimed| matches!(claimed, Claimed::Scan(save) if save.follows(&self.save));
            if self.status != SaveStatus::ReadingAlong || self.repository.claimed(copy).is_none_or(follows) {
                self.see(copy);
            }
        }
        if !self.yield_to_newer() && done.has_found {
            self.told = Some(Told::Found);
        }
        // What was saved in the meantime is not there yet.
        if self.status != SaveStatus::ReadingAlong && self.id == open {
            self.put_copy();
        }
    }

    /// Another tab wrote or erased the text under a key, or everything if there is no key.
    pub fn storage_changed(&mut self, key: Option<&str>) {
        self.has_company = true;
        if !key.is_none_or(|key| self.id.is_at(key)) {
            self.yield_to_newer();
            return;
        }
        self.open_one_changed();
    }

    /// The same of the text of the open scan.
    fn open_one_changed(&mut self) {
        if self.retention == Retention::UntilClose {
            return;
        }
        if self.repository.is_gone(&self.id, self.retention) {
            self.repository.keep_what_is_gone(&self.id, self.retention);
            // Whoever reads along is told when it is that tab's turn.
            if self.status != SaveStatus::ReadingAlong {
                self.status = SaveStatus::InMemoryOnly { reason: NotSavedReason::Erased };
            }
            return;
        }
        let Some(stored) = self.repository.stored(&self.id, self.retention) else { return };
        match self.repository.claimed(&stored) {
            // Until it can be read, nothing is written over it.
            None if !self.goes_on_from(&stored) => self.read_along_unread(),
            None => {}
            Some(Claimed::Newer) => self.read_along(),
            // Another tab went on from what this one has.
            Some(Claimed::Scan(there)) if stored != self.text && there.follows(&self.save) => {
                self.read_along();
                self.see(&stored);
            }
            // The mirror has what is here, so the tab that wrote that will learn of it there.
            _ if self.is_copied => {}
            _ => self.see(&stored),
        }
    }
}
