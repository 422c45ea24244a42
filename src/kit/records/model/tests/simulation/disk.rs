//! The device's storage as several tabs see it: one text under each key, which reaches the disk late.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard};

use taakkompas_records::area::{AreaError, StorageArea};
use taakkompas_records::scan::Scan;

/// Which of the answers that were ever given a text holds: one bit each.
pub type Answers = u64;

/// The most answers that are given in one world.
pub const MOST_ANSWERS: usize = 64;

const STATEMENT: &str = "s-";

/// The statement of an answer, by its number.
pub fn statement(number: usize) -> String {
    format!("{STATEMENT}{number}")
}

fn bit(statement: &str) -> Answers {
    statement.strip_prefix(STATEMENT).and_then(|number| number.parse::<u32>().ok()).map_or(0, |number| 1 << number)
}

pub fn answers_in(scan: &Scan) -> Answers {
    scan.answers.keys().fold(0, |all, id| all | bit(&id.to_string()))
}

/// The same of a text: each statement is a key in quotes.
pub fn answers_of(text: &str) -> Answers {
    let keys = text.match_indices("\"s-").filter_map(|(at, _)| text[at + 1..].split('"').next());
    keys.fold(0, |all, key| all | bit(key))
}

/// Texts under their keys, with the answers in each.
#[derive(Debug, Clone, Default)]
pub struct Texts(BTreeMap<String, (String, Answers)>);

impl Texts {
    pub fn get(&self, key: &str) -> Option<&str> {
        self.0.get(key).map(|(text, _)| text.as_str())
    }

    pub fn put(&mut self, key: &str, text: &str) {
        self.0.insert(key.to_owned(), (text.to_owned(), answers_of(text)));
    }

    pub fn remove(&mut self, key: &str) {
        self.0.remove(key);
    }

    pub fn clear(&mut self) {
        self.0.clear();
    }

    pub fn keys(&self) -> Vec<String> {
        self.0.keys().cloned().collect()
    }

    pub fn all(&self) -> Vec<(String, String)> {
        self.0.iter().map(|(key, (text, _))| (key.clone(), text.clone())).collect()
    }

    pub fn answers(&self) -> Answers {
        self.0.values().fold(0, |all, (_, answers)| all | answers)
    }

    /// The room that is taken by all keys but one.
    pub fn room_besides(&self, but: &str) -> usize {
        self.0.iter().filter(|(key, _)| *key != but).map(|(key, (text, _))| key.len() + text.len()).sum()
    }
}

/// What is stored, and what of it would survive a power cut.
#[derive(Debug, Default)]
pub struct Disk {
    pub texts: Texts,
    flushed: Texts,
    pub is_blocked: bool,
    pub room: Option<usize>,
    /// The tabs that are open.
    pub tabs: Vec<usize>,
    /// Which tab wrote which key, since that was last asked.
    pub written: Vec<(usize, String)>,
    /// Whether the tabs hear late of what another one wrote, as where each has a process of its own.
    pub is_late: bool,
    /// What a tab still sees of a key.
    stale: BTreeMap<(usize, String), Option<String>>,
}

impl Disk {
    /// A tab hears of what another one wrote.
    pub fn hear(&mut self, tab: usize, key: &str) {
        self.stale.remove(&(tab, key.to_owned()));
    }

    /// From now on, all see at once what another one writes.
    pub fn all_hear(&mut self) {
        self.is_late = false;
        self.stale.clear();
    }

    pub fn close(&mut self, tab: usize) {
        self.tabs.retain(|other| *other != tab);
        self.stale.retain(|(other, _), _| *other != tab);
    }

    /// What is stored reaches the disk.
    pub fn flush(&mut self) {
        self.flushed = self.texts.clone();
    }

    /// The power is cut.
    pub fn cut(&mut self) {
        self.texts = self.flushed.clone();
        self.stale.clear();
    }

    /// The browser clears it.
    pub fn clear(&mut self) {
        self.texts.clear();
        self.flushed.clear();
        self.stale.clear();
    }

    fn write(&mut self, tab: usize, key: &str, text: Option<&str>) {
        if self.is_late {
            let before = self.texts.get(key).map(str::to_owned);
            for &other in self.tabs.iter().filter(|other| **other != tab) {
                self.stale.entry((other, key.to_owned())).or_insert_with(|| before.clone());
            }
            self.stale.remove(&(tab, key.to_owned()));
        }
        match text {
            Some(text) => self.texts.put(key, text),
            None => self.texts.remove(key),
        }
        self.written.push((tab, key.to_owned()));
    }
}

/// The storage, as shared by the tabs of a browser.
#[derive(Debug, Clone, Default)]
pub struct Shared(Arc<Mutex<Disk>>);

impl Shared {
    pub fn get(&self) -> MutexGuard<'_, Disk> {
        self.0.lock().unwrap()
    }

    pub fn seen_by(&self, tab: usize) -> Arc<dyn StorageArea> {
        Arc::new(View { disk: self.clone(), tab })
    }
}

/// The storage, as one tab sees it.
#[derive(Debug)]
struct View {
    disk: Shared,
    tab: usize,
}

impl View {
    fn open(&self) -> Result<MutexGuard<'_, Disk>, AreaError> {
        let disk = self.disk.get();
        if disk.is_blocked { Err(AreaError::Blocked) } else { Ok(disk) }
    }
}

impl StorageArea for View {
    fn get(&self, key: &str) -> Result<Option<String>, AreaError> {
        let disk = self.open()?;
        let seen = disk.stale.get(&(self.tab, key.to_owned()));
        Ok(seen.cloned().unwrap_or_else(|| disk.texts.get(key).map(str::to_owned)))
    }

    fn set(&self, key: &str, text: &str) -> Result<(), AreaError> {
        let mut disk = self.open()?;
        if disk.room.is_some_and(|room| disk.texts.room_besides(key) + key.len() + text.len() > room) {
            return Err(AreaError::Full);
        }
        disk.write(self.tab, key, Some(text));
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), AreaError> {
        self.open()?.write(self.tab, key, None);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, AreaError> {
        Ok(self.open()?.texts.keys())
    }
}
