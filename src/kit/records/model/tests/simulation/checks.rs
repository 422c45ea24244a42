//! What holds in every world.

use std::sync::Arc;

use taakkompas_records::repository::ScanId;
use taakkompas_records::status::SaveStatus;

use super::disk::Answers;
use super::log::log;
use super::tab::Tab;
use super::world::{Copies, World};

impl World {
    /// Whoever says saved, has it somewhere; and what was said saved, stays there.
    pub fn check(&mut self) {
        let (there, copied) = (self.stored(), self.copies.answers());
        self.cleared &= !there;
        let mut on_screen = 0;
        for (number, tab) in &self.tabs {
            on_screen |= tab.shown;
            if tab.status() != SaveStatus::Saved {
                continue;
            }
            let said = tab.shown & !self.cleared;
            if said & !there != 0 {
                self.fault = Some(format!("tab {number} says saved, and it is nowhere"));
            }
            if tab.has_waited {
                self.unsure |= said & !copied;
            } else if said & !copied & !self.unsure != 0 {
                self.fault = Some(format!("tab {number} says saved, and it may not be on the disk"));
            }
            self.owed |= said;
        }
        self.unsure &= !copied;
        if self.owed & !there & !on_screen != 0 {
            self.fault = Some("what was said saved is nowhere".to_owned());
        }
    }

    /// Everything arrives, all tabs close, and one is opened where everything works: everything is shown.
    pub fn end(&mut self) {
        self.settle();
        self.check_writers();
        if self.fault.is_some() {
            return;
        }
        log!(self, "the end: all tabs close, and one opens where everything works");
        let tabs: Vec<usize> = self.tabs.keys().copied().collect();
        for number in tabs {
            self.close(number);
        }
        self.disk.get().is_blocked = false;
        self.disk.get().room = None;
        if self.how != Copies::Missing {
            self.how = Copies::Quick;
        }
        let number = self.open_tab(Arc::default());
        self.settle();
        self.check_offered(number);
        let found = self.open_every_scan(number);
        if self.owed & !found != 0 && self.fault.is_none() {
            self.fault = Some(format!("{:b} was said saved, and is not shown any more: {found:b}", self.owed));
        }
        self.choose_all(number);
    }

    /// Opens each scan in the list, also those that this brings into it. Returns the answers that are shown.
    fn open_every_scan(&mut self, number: usize) -> Answers {
        let (mut found, mut seen) = (0, Vec::new());
        loop {
            let Some(tab) = self.tabs.get_mut(&number) else { return found };
            found |= tab.shown;
            let mut scans = tab.writer.repository.scans().into_iter().map(|kept| (kept.id, kept.record.save()));
            let Some(next) = scans.find(|scan| !seen.contains(scan)) else { return found };
            tab.writer.open_scan(&next.0);
            log!(self, "opens {}", next.0.as_str());
            seen.push(next);
            self.after(number);
            self.settle();
        }
    }

    /// At rest, of two tabs on the same scan only one accepts changes, where the browser has locks.
    fn check_writers(&mut self) {
        let writes = |tab: &&Tab| tab.is_ready && tab.status() != SaveStatus::ReadingAlong;
        let mut ids: Vec<&ScanId> = self.tabs.values().filter(writes).map(|tab| tab.writer.id()).collect();
        ids.sort();
        if self.locks.is_some() && ids.windows(2).any(|two| two[0] == two[1]) {
            self.fault = Some("two tabs write the same scan".to_owned());
        }
    }
}
