//! A place that stores texts under keys: `localStorage`, `sessionStorage`, or one in memory.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Why a place did not accept or return a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AreaError {
    /// The browser does not allow it.
    Blocked,
    /// There is no room.
    Full,
}

/// A place that stores texts under keys.
pub trait StorageArea: Debug + Send + Sync {
    /// The text under a key.
    ///
    /// # Errors
    /// The place is closed to us.
    fn get(&self, key: &str) -> Result<Option<String>, AreaError>;

    /// Stores a text under a key. If that fails, the previous text is still there.
    ///
    /// # Errors
    /// The place is closed to us, or full.
    fn set(&self, key: &str, text: &str) -> Result<(), AreaError>;

    /// Removes a key, with its text.
    ///
    /// # Errors
    /// The place is closed to us.
    fn remove(&self, key: &str) -> Result<(), AreaError>;

    /// All keys, including those of others.
    ///
    /// # Errors
    /// The place is closed to us.
    fn keys(&self) -> Result<Vec<String>, AreaError>;
}

/// A place in memory: for prerendered pages, and for tests, which can close or fill it.
#[derive(Debug, Default)]
pub struct MemoryArea(Mutex<Memory>);

#[derive(Debug, Default)]
struct Memory {
    texts: BTreeMap<String, String>,
    is_closed: bool,
    room: Option<usize>,
}

impl MemoryArea {
    /// Closes or opens the place for us, from now on.
    pub fn set_closed(&self, is_closed: bool) {
        self.memory().is_closed = is_closed;
    }

    /// Limits the place to this many bytes from now on; `None` means no limit.
    pub fn set_room(&self, room: Option<usize>) {
        self.memory().room = room;
    }

    fn memory(&self) -> MutexGuard<'_, Memory> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn open(&self) -> Result<MutexGuard<'_, Memory>, AreaError> {
        let memory = self.memory();
        if memory.is_closed { Err(AreaError::Blocked) } else { Ok(memory) }
    }
}

impl StorageArea for MemoryArea {
    fn get(&self, key: &str) -> Result<Option<String>, AreaError> {
        Ok(self.open()?.texts.get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), AreaError> {
        let mut memory = self.open()?;
        let others = memory.texts.iter().filter(|(other, _)| *other != key);
        let taken: usize = others.map(|(key, text)| key.len() + text.len()).sum();
        if memory.room.is_some_and(|room| taken + key.len() + text.len() > room) {
            return Err(AreaError::Full);
        }
        memory.texts.insert(key.to_owned(), text.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), AreaError> {
        self.open()?.texts.remove(key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, AreaError> {
        Ok(self.open()?.texts.keys().cloned().collect())
    }
}
