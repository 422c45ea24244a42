//! What happens in a world: what people do, and what nobody did.

use std::sync::Arc;

use super::disk::Answers;
use super::log::log;
use super::tab::CLOCK;
use super::world::{Copies, MOST_TABS, World};

impl World {
    /// The browser ends, and what has not reached the disk is gone.
    pub fn kill(&mut self) {
        log!(self, "the browser is killed");
        let tabs: Vec<usize> = self.tabs.keys().copied().collect();
        for number in tabs {
            self.close(number);
        }
        self.disk.get().cut();
        self.owed &= self.stored() | !self.unsure;
    }

    /// A person, or the browser, clears one of the two.
    fn clear(&mut self) {
        if self.chance.one_in(2) {
            log!(self, "the copies are cleared");
            self.unsure = Answers::MAX;
            self.copies.clear();
            self.disk.get().all_hear();
        } else {
            self.clear_device();
        }
        self.cleared |= !self.stored();
        self.owed &= !self.cleared;
    }

    /// The browser clears the device's storage, and tells the tabs.
    pub fn clear_device(&mut self) {
        log!(self, "the device is cleared");
        self.disk.get().clear();
        for tab in self.tabs.values_mut().filter(|tab| tab.is_ready) {
            tab.events.push_back(None);
        }
    }

    /// Anything happens.
    pub fn step(&mut self) {
        let tabs: Vec<usize> = self.tabs.keys().copied().collect();
        let tab = tabs.get(self.chance.below(tabs.len())).copied();
        match (self.chance.below(45), tab) {
            (0..=13, Some(tab)) => {
                self.answer(tab);
            }
            (14..=16, Some(tab)) => self.hear_from_copies(tab),
            (17..=19, Some(tab)) => self.hear_of_write(tab),
            (20..=22, _) => {
                let told = self.locks.as_ref().map_or(0, |locks| locks.told.len());
                if told > 0 {
                    let at = self.chance.below(told);
                    self.hear_of_lock(at);
                }
            }
            (23..=25, _) if tabs.len() < MOST_TABS => drop(self.open_tab(Arc::default())),
            (26, Some(tab)) => {
                log!(self, "{tab} closes");
                self.close(tab);
            }
            (27, Some(tab)) => {
                log!(self, "{tab} reloads");
                if let Some(area) = self.close(tab) {
                    self.open_tab(area);
                }
            }
            (28..=31, Some(tab)) => self.take_over(tab),
            (32, _) => self.kill(),
            (38, _) => self.settle(),
            (39 | 40, Some(tab)) => self.lose_patience(tab),
            (42, Some(tab)) => self.bring_codec(tab),
            (43 | 44, Some(tab)) => drop(self.choose(tab)),
            (33..=41, _) => self.change_of_fortune(),
            _ => {}
        }
        CLOCK.set(CLOCK.get() + 1);
    }

    /// What nobody in the tabs did.
    fn change_of_fortune(&mut self) {
        match self.chance.below(6) {
            0 => self.disk.get().flush(),
            1 => {
                let mut disk = self.disk.get();
                disk.room = if disk.room.is_none() { Some(disk.texts.room_besides("") + 20) } else { None };
                let room = disk.room;
                drop(disk);
                log!(self, "room {room:?}");
            }
            2 => {
                let is_blocked = !self.disk.get().is_blocked;
                self.disk.get().is_blocked = is_blocked;
                log!(self, "blocked {is_blocked}");
            }
            3 if self.chance.one_in(4) => self.clear(),
            4 if self.how != Copies::Missing => {
                self.how = [Copies::Quick, Copies::Quick, Copies::Slow, Copies::Hanging][self.chance.below(4)];
                // Without locks and copies, of two tabs that do not see each other's writes one is lost: no page can help it.
                if self.how != Copies::Quick {
                    self.disk.get().all_hear();
                }
                log!(self, "copies {:?}", self.how);
            }
            5 => {
                let turned = i64::try_from(self.chance.below(100_000)).unwrap() - 50_000;
                CLOCK.set(CLOCK.get() + turned);
            }
            _ => {}
        }
    }

    fn hear_from_copies(&mut self, number: usize) {
        match self.how {
            Copies::Quick => {
                while self.fault.is_none() && self.tabs.get(&number).is_some_and(|tab| !tab.asked.is_empty()) {
                    self.answer_copies(number);
                }
            }
            Copies::Slow => self.answer_copies(number),
            Copies::Hanging | Copies::Missing => {}
        }
    }
}
