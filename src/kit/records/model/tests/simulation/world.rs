//! A browser on a device, with up to four tabs, to which anything may happen.

use std::collections::BTreeMap;
use std::sync::Arc;

use taakkompas_records::area::MemoryArea;
use taakkompas_records::lineage::Save;
use taakkompas_records::record::write_erased;
use taakkompas_records::status::SaveStatus;
use taakkompas_records::twins::{Copied, Turn, may_erase};
use taakkompas_records::writer::{Effect, Reader};
use taakkompas_scan::catalog::StatementId;
use taakkompas_scan::scan::Answer;

use super::chance::Chance;
use super::disk::{Answers, MOST_ANSWERS, Shared, Texts, statement};
use super::locks::Locks;
use super::log::log;
use super::tab::{Asked, Tab, begin};

pub const MOST_TABS: usize = 4;
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
    pub chance: Chance,
    pub disk: Shared,
    pub copies: Texts,
    pub how: Copies,
    /// `None` if the browser has none.
    pub locks: Option<Locks>,
    pub tabs: BTreeMap<usize, Tab>,
    pub next_tab: usize,
    pub next_answer: usize,
    /// What was said saved, and was not cleared since.
    pub owed: Answers,
    /// What may not have reached the disk, because the mirror took too long or does not work: no page can know that.
    pub unsure: Answers,
    /// The versions from which something was chosen.
    pub chosen_from: Vec<Save>,
    /// What a tab shows that was cleared behind its back.
    pub cleared: Answers,
    /// Whether nothing is done but what a test does.
    pub is_quiet: bool,
    /// Whether the code that reads records comes late wherever there is nothing to read.
    pub is_codec_late: bool,
    /// Whether the mirror writes over what a copy does not follow.
    pub is_careless: bool,
    pub is_logged: bool,
    pub log: String,
    /// What went wrong.
    pub fault: Option<String>,
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
            chosen_from: Vec::new(),
            is_quiet: true,
            is_codec_late: false,
            is_careless: false,
            is_logged: false,
            log: String::new(),
            fault: None,
        }
    }

    /// Lives for this many steps, and then checks that everything is there.
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
        let is_late = !self.is_quiet && self.chance.one_in(2);
        let mut tab = Tab::open(number, &self.disk, area, copies.as_deref(), is_late || self.is_codec_late);
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
    pub fn after(&mut self, number: usize) {
        while let Some(tab) = self.tabs.get_mut(&number) {
            tab.sync();
            tab.finish_choice();
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
            Effect::PutCopy { id, text } => tab.asked.push_back(Asked::Put { id, text, is_awaited: true }),
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

    /// The code that reads records is there for a tab that did not wait for it.
    pub fn bring_codec(&mut self, number: usize) {
        let Some(tab) = self.tabs.get_mut(&number).filter(|tab| tab.awaits_codec) else { return };
        log!(self, "{number} can read from now on");
        tab.awaits_codec = false;
        tab.writer.reader_came(Reader::new());
        self.after(number);
    }

    /// The first thing that a tab asked of the mirror is done.
    pub fn answer_copies(&mut self, number: usize) {
        // As the session does: copies that come late wait for what reads them.
        let is_opening = matches!(self.tabs.get(&number).and_then(|tab| tab.asked.front()), Some(Asked::Open));
        if is_opening && !self.copies.all().is_empty() {
            self.bring_codec(number);
        }
        let Some(tab) = self.tabs.get_mut(&number) else { return };
        let Some(asked) = tab.asked.pop_front() else { return };
        match asked {
            Asked::Open => {
                log!(self, "{number} has opened the copies");
                tab.writer.mirror_came(Some(&self.copies.all()));
            }
            Asked::Put { id, text, is_awaited } => {
                let there = self.copies.get(id.as_str()).map(str::to_owned);
                let copied = if self.is_careless || tab.writer.may_replace(there.as_deref(), &text) {
                    self.copies.put(id.as_str(), &text);
                    Copied::Kept
                } else {
                    Copied::Refused(there.unwrap_or_default())
                };
                log!(self, "{number} put a copy of {}, in time {is_awaited}: {}", id.as_str(), copied == Copied::Kept);
                tab.writer.copy_was_put(&id, &text, copied);
            }
            Asked::Read(id) => {
                // Slow: the tab does not wait that long.
                let copy = self.copies.get(id.as_str()).filter(|_| self.how != Copies::Slow);
                log!(self, "{number} read the copy of {}: {}", id.as_str(), copy.is_some());
                tab.writer.copy_was_read(&id, copy);
            }
            Asked::Erase(these) => {
                for (id, save) in these {
                    let is_erased = may_erase(self.copies.get(id.as_str()), &save);
                    log!(self, "{number} erases the copy of {}: {is_erased}", id.as_str());
                    if is_erased {
                        self.copies.put(id.as_str(), &write_erased(&save));
                    }
                }
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
            Asked::Open | Asked::Erase(_) => true,
            Asked::Put { id, text, is_awaited } => {
                if core::mem::take(is_awaited) {
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
    pub fn hear_of_lock(&mut self, at: usize) {
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
                // As the session does: it comes once it is asked for.
                if tab.awaits_codec && tab.writer.awaits_reader() {
                    ways.push((3, number));
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
                (3, number) => self.bring_codec(number),
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

    pub fn stored(&self) -> Answers {
        self.disk.get().texts.answers() | self.copies.answers()
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
}
