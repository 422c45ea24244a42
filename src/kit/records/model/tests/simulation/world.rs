//! A browser on a device, with up to four tabs, to which anything may happen.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use taakkompas_records::area::MemoryArea;
use taakkompas_records::repository::ScanId;
use taakkompas_records::status::SaveStatus;
use taakkompas_records::twins::{Copied, Turn, may_replace};
use taakkompas_records::writer::Effect;
use taakkompas_scan::catalog::StatementId;
use taakkompas_scan::scan::Answer;

use super::chance::Chance;
use super::disk::{Answers, MOST_ANSWERS, Shared, Texts, statement};
use super::locks::Locks;
use super::tab::{Asked, CLOCK, Tab, begin};

const MOST_TABS: usize = 4;
/// More than ever is under way.
const MOST_ARRIVALS: usize = 2_000;

/// How the mirror does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copies {
    Quick,
    /// Opening and reading take longer than a tab waits.
    Slow,
    /// Nothing is answered.
    Hanging,
    Missing,
}

/// The world.
#[derive(Debug)]
pub struct World {
    chance: Chance,
    pub disk: Shared,
    pub copies: Texts,
    pub how: Copies,
    /// `None` where the browser has none.
    pub locks: Option<Locks>,
    pub tabs: BTreeMap<usize, Tab>,
    next_tab: usize,
    next_answer: usize,
    /// What was said saved, and was not cleared since.
    owed: Answers,
    /// What may not have reached the disk, because the mirror took too long or does not work: no page can know that.
    unsure: Answers,
    /// What a tab shows that was cleared behind its back.
    cleared: Answers,
    /// Whether nothing is done but what a test does.
    is_quiet: bool,
    /// Whether the mirror writes over what a copy does not follow.
    pub is_careless: bool,
    pub is_logged: bool,
    pub log: String,
    /// What went wrong.
    pub fault: Option<String>,
}

macro_rules! log {
    ($world:expr, $($told:tt)*) => { if $world.is_logged { let _ = writeln!($world.log, $($told)*); } };
}

impl World {
    /// The world of a seed.
    pub fn new(seed: u64) -> Self {
        let mut chance = Chance(seed);
        let has_locks = !chance.one_in(4);
        let how = [Copies::Quick, Copies::Quick, Copies::Quick, Copies::Slow, Copies::Missing][chance.below(5)];
        let is_late = how == Copies::Quick && chance.one_in(4);
        let world = Self { chance, how, is_quiet: false, ..Self::quiet(has_locks) };
        world.disk.get().is_late = is_late;
        world
    }

    /// A world in which nothing happens by itself.
    pub fn quiet(has_locks: bool) -> Self {
        begin();
        Self {
            chance: Chance(0),
            disk: Shared::default(),
            copies: Texts::default(),
            how: Copies::Quick,
            locks: has_locks.then(Locks::default),
            tabs: BTreeMap::new(),
            next_tab: 0,
            next_answer: 0,
            owed: 0,
            unsure: 0,
            cleared: 0,
            is_quiet: true,
            is_careless: false,
            is_logged: false,
            log: String::new(),
            fault: None,
        }
    }

    /// Lives for so many steps, and then looks whether all is there.
    pub fn run(&mut self, steps: usize) {
        log!(self, "locks {}, copies {:?}, late {}", self.locks.is_some(), self.how, self.disk.get().is_late);
        self.open_tab(Arc::default());
        for _ in 0..steps {
            self.step();
            self.check();
            if self.fault.is_some() {
                return;
            }
        }
        self.end();
    }

    /// Opens a tab, and returns its number.
    pub fn open_tab(&mut self, area: Arc<MemoryArea>) -> usize {
        let number = self.next_tab;
        self.next_tab += 1;
        self.disk.get().tabs.push(number);
        let copies = (self.how == Copies::Quick).then(|| self.copies.all());
        log!(self, "{number} opens, with copies: {}", copies.is_some());
        let mut tab = Tab::open(number, &self.disk, area, copies.as_deref());
        match self.how {
            Copies::Quick => {}
            Copies::Missing => {
                tab.has_waited = true;
                tab.writer.mirror_came(None);
            }
            Copies::Slow | Copies::Hanging => tab.asked.push_back(Asked::Open),
        }
        self.tabs.insert(number, tab);
        self.after(number);
        number
    }

    /// Does what a tab asked for, and tells the others what it wrote.
    fn after(&mut self, number: usize) {
        while let Some(tab) = self.tabs.get_mut(&number) {
            tab.sync();
            let effects = tab.writer.take_effects();
            if effects.is_empty() {
                break;
            }
            for effect in effects {
                self.perform(number, effect);
            }
        }
        let written = core::mem::take(&mut self.disk.get().written);
        for (writer, key) in written {
            for (_, other) in self.tabs.iter_mut().filter(|(other, tab)| **other != writer && tab.is_ready) {
                other.events.push_back(Some(key.clone()));
            }
        }
    }

    fn perform(&mut self, number: usize, effect: Effect) {
        let Some(tab) = self.tabs.get_mut(&number) else { return };
        match effect {
            Effect::PutCopy { id, text } => tab.asked.push_back(Asked::Put { id, text, is_heard: true }),
            // Where the mirror is not open yet, there is nothing to read.
            Effect::ReadCopy(id)
                if self.how == Copies::Missing || tab.asked.iter().any(|asked| matches!(asked, Asked::Open)) =>
            {
                tab.writer.copy_was_read(&id, None);
            }
            Effect::ReadCopy(id) => tab.asked.push_back(Asked::Read(id)),
            Effect::Forget(id) => self.copies.remove(id.as_str()),
            Effect::Ask { id, how } => {
                tab.request += 1;
                if let Some(locks) = &mut self.locks {
                    locks.release(number);
                    locks.ask(&id, (number, tab.request), how);
                } else {
                    tab.is_ready = true;
                    tab.writer.turn_came(Turn::Unsupported);
                }
            }
            Effect::Release => {
                tab.request += 1;
                if let Some(locks) = &mut self.locks {
                    locks.release(number);
                }
            }
        }
    }

    /// The first thing that a tab asked of the mirror is done.
    pub fn answer_copies(&mut self, number: usize) {
        let Some(tab) = self.tabs.get_mut(&number) else { return };
        let Some(asked) = tab.asked.pop_front() else { return };
        match asked {
            Asked::Open => {
                log!(self, "{number} has opened the copies");
                tab.writer.mirror_came(Some(&self.copies.all()));
            }
            Asked::Put { id, text, is_heard } => {
                let there = self.copies.get(id.as_str()).map(str::to_owned);
                let copied = if self.is_careless || may_replace(there.as_deref(), &text) {
                    self.copies.put(id.as_str(), &text);
                    Copied::Kept
                } else {
                    Copied::Refused(there.unwrap_or_default())
                };
                log!(self, "{number} put a copy of {}, heard {is_heard}: {}", id.as_str(), copied == Copied::Kept);
                if is_heard {
                    tab.writer.copy_was_put(&id, &text, copied);
                }
            }
            Asked::Read(id) => {
                // Slow: the tab does not wait that long.
                let copy = self.copies.get(id.as_str()).filter(|_| self.how != Copies::Slow);
                log!(self, "{number} read the copy of {}: {}", id.as_str(), copy.is_some());
                tab.writer.copy_was_read(&id, copy);
            }
        }
        self.after(number);
    }

    /// A tab does not wait any longer for the mirror.
    pub fn lose_patience(&mut self, number: usize) {
        let Some(tab) = self.tabs.get_mut(&number).filter(|_| self.how != Copies::Quick) else { return };
        log!(self, "{number} waits no longer");
        tab.has_waited = true;
        let mut failed = Vec::new();
        let mut read = None;
        tab.writer.mirror_came(None);
        tab.asked.retain_mut(|asked| match asked {
            Asked::Open => true,
            Asked::Put { id, text, is_heard } => {
                if core::mem::take(is_heard) {
                    failed.push((id.clone(), text.clone()));
                }
                true
            }
            Asked::Read(id) => {
                read = Some(id.clone());
                false
            }
        });
        for (id, text) in failed {
            tab.writer.copy_was_put(&id, &text, Copied::Failed);
        }
        if let Some(id) = read {
            tab.writer.copy_was_read(&id, None);
        }
        self.after(number);
    }

    /// One thing that the locks have to tell is told.
    fn hear_of_lock(&mut self, at: usize) {
        let Some(locks) = &mut self.locks else { return };
        let ((number, request), turn) = locks.told.remove(at);
        let Some(tab) = self.tabs.get_mut(&number).filter(|tab| tab.request == request) else { return };
        log!(self, "{number} hears {turn:?}");
        tab.is_ready = true;
        match turn {
            // The browser took too long: that is no answer.
            Some(Turn::Ours) if self.chance.one_in(40) => tab.writer.turn_came(Turn::Unsupported),
            Some(turn) => tab.writer.turn_came(turn),
            None => tab.writer.turn_was_lost(),
        }
        self.after(number);
    }

    /// A tab hears of something that another one wrote.
    pub fn hear_of_write(&mut self, number: usize) {
        let Some(tab) = self.tabs.get_mut(&number) else { return };
        let Some(key) = tab.events.pop_front() else { return };
        if let Some(key) = &key {
            self.disk.get().hear(number, key);
        }
        log!(self, "{number} hears of {key:?}");
        tab.writer.storage_changed(key.as_deref());
        self.after(number);
    }

    /// Everything that is under way arrives, in some order.
    pub fn settle(&mut self) {
        for _ in 0..MOST_ARRIVALS {
            let mut ways: Vec<(u8, usize)> = Vec::new();
            for (&number, tab) in &self.tabs {
                if !tab.asked.is_empty() && !matches!(self.how, Copies::Hanging | Copies::Missing) {
                    ways.push((0, number));
                }
                if !tab.events.is_empty() {
                    ways.push((1, number));
                }
            }
            let told = self.locks.as_ref().map_or(0, |locks| locks.told.len());
            ways.extend((0..told).map(|at| (2, at)));
            if ways.is_empty() {
                return;
            }
            match ways[self.chance.below(ways.len())] {
                (0, number) => self.answer_copies(number),
                (1, number) => self.hear_of_write(number),
                (_, at) => self.hear_of_lock(at),
            }
            self.check();
            if self.fault.is_some() {
                return;
            }
        }
        self.fault = Some("the tabs never come to rest".to_owned());
    }

    /// Closes a tab; what it began to copy may still be done. Returns what a reload finds in it.
    pub fn close(&mut self, number: usize) -> Option<Arc<MemoryArea>> {
        let begun = self.tabs.get(&number)?.asked.len();
        for _ in 0..self.chance.below(begun + 1) {
            if matches!(self.how, Copies::Quick | Copies::Slow) {
                self.answer_copies(number);
            }
        }
        self.disk.get().close(number);
        if let Some(locks) = &mut self.locks {
            locks.close(number);
        }
        self.tabs.remove(&number).map(|tab| tab.area)
    }

    fn stored(&self) -> Answers {
        self.disk.get().texts.answers() | self.copies.answers()
    }

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

    /// All that the locks have to tell is told.
    pub fn hear_of_locks(&mut self) {
        while self.locks.as_ref().is_some_and(|locks| !locks.told.is_empty()) {
            self.hear_of_lock(0);
        }
    }

    /// Somebody gives the scan a name.
    pub fn name(&mut self, number: usize, name: &str) {
        if let Some(tab) = self.tabs.get_mut(&number) {
            tab.change(|scan| scan.name = name.to_owned());
            self.after(number);
        }
    }

    fn step(&mut self) {
        let tabs: Vec<usize> = self.tabs.keys().copied().collect();
        let tab = tabs.get(self.chance.below(tabs.len())).copied();
        match (self.chance.below(42), tab) {
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

    /// Somebody presses "Hier verder werken".
    pub fn take_over(&mut self, number: usize) {
        let Some(tab) = self.tabs.get_mut(&number) else { return };
        if tab.is_ready && tab.status() == SaveStatus::ReadingAlong {
            log!(self, "{number} takes over");
            tab.writer.take_over();
            self.after(number);
        }
    }

    /// Somebody answers a statement, sometimes another one again, and sometimes gives the scan a name. Returns the
    /// number of the answer, if it was accepted.
    pub fn answer(&mut self, number: usize) -> Option<usize> {
        let tab = self.tabs.get_mut(&number).filter(|tab| tab.is_ready && self.next_answer < MOST_ANSWERS)?;
        let given = self.next_answer;
        self.next_answer += 1;
        let again = if !self.is_quiet && self.chance.one_in(6) { self.chance.below(given + 1) } else { given };
        let (again, first) =
            (StatementId::from(statement(again).as_str()), StatementId::from(statement(given).as_str()));
        let answer = Answer::ALL[self.chance.below(Answer::ALL.len())];
        let is_named = !self.is_quiet && self.chance.one_in(12);
        let is_accepted = tab.change(|scan| {
            scan.answers.insert(first, answer);
            if let Some(there) = scan.answers.get_mut(&again) {
                *there = answer;
            }
            if is_named {
                scan.name = format!("naam {given}");
            }
        });
        let (id, status) = (tab.writer.id().clone(), tab.status());
        log!(self, "{number} answers {given} in {}: {is_accepted}, {status:?}", id.as_str());
        self.after(number);
        is_accepted.then_some(given)
    }

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
        let found = self.open_every_scan(number);
        if self.owed & !found != 0 && self.fault.is_none() {
            self.fault = Some(format!("{:b} was said saved, and is not shown any more: {found:b}", self.owed));
        }
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
