//! The native side: pages are prerendered, nothing is stored, and there are no other tabs.

use std::sync::Arc;

use super::area::{MemoryArea, StorageArea};

/// Nothing is stored on this side.
pub fn device() -> Arc<dyn StorageArea> {
    Arc::new(MemoryArea::default())
}

/// Nothing is stored on this side.
pub fn tab() -> Arc<dyn StorageArea> {
    Arc::new(MemoryArea::default())
}

/// A place in memory, for a session that stores nothing.
pub fn nowhere() -> Arc<dyn StorageArea> {
    Arc::new(MemoryArea::default())
}

pub fn ask_to_stay() {}

/// Nothing is waited for on this side.
pub async fn pause(_milliseconds: i32) {}

/// The second copy of each record, which does not exist on this side; a test can give its thread one.
pub mod mirror {
    use std::cell::RefCell;
    use std::collections::BTreeMap;

    use crate::kit::records::lineage::Save;
    use crate::kit::records::record;
    use crate::kit::records::repository::ScanId;
    use crate::kit::records::twins::may_erase;
    pub use crate::kit::records::twins::{Copied, Erase};

    thread_local! {
        static COPIES: RefCell<Option<BTreeMap<String, String>>> = const { RefCell::new(None) };
    }

    /// From now on, this thread has a mirror, shared by its tabs.
    pub fn begin() {
        COPIES.set(Some(BTreeMap::new()));
    }

    /// Every copy, with the id of its scan.
    pub fn copies() -> Vec<(String, String)> {
        COPIES.with_borrow(|copies| copies.clone().unwrap_or_default().into_iter().collect())
    }

    /// Opening the mirror: done at once here.
    #[derive(Debug)]
    pub struct Opening;

    impl Opening {
        pub const fn begin() -> Self {
            Self
        }

        /// All copies; `Some(None)` if there is no mirror.
        pub async fn within(&self, _milliseconds: i32) -> Option<Option<Vec<(String, String)>>> {
            Some(COPIES.with_borrow(|copies| copies.clone().map(|copies| copies.into_iter().collect())))
        }
    }

    /// Reads the copy of one record.
    pub fn read(id: &ScanId, heard: impl FnOnce(Option<String>) + 'static) {
        heard(COPIES.with_borrow(|copies| copies.as_ref()?.get(id.as_str()).cloned()));
    }

    /// Stores a copy, unless it may not replace what is there, and reports what came of it.
    pub fn put(
        id: &ScanId,
        text: &str,
        may_replace: impl FnOnce(Option<&str>, &str) -> bool,
        done: impl Fn(Copied) + 'static,
    ) {
        let copied = COPIES.with_borrow_mut(|copies| {
            let Some(copies) = copies else { return Copied::Failed };
            let there = copies.get(id.as_str());
            if may_replace(there.map(String::as_str), text) {
                copies.insert(id.as_str().to_owned(), text.to_owned());
                return Copied::Kept;
            }
            Copied::Refused(there.cloned().unwrap_or_default())
        });
        done(copied);
    }

    /// Erases copies, and remembers up to which save.
    pub fn erase(which: Erase, erased: Vec<(ScanId, Save)>) {
        COPIES.with_borrow_mut(|copies| {
            let Some(copies) = copies else { return };
            if which == Erase::All {
                copies.clear();
            }
            for (id, save) in erased {
                if which != Erase::Followed || may_erase(copies.get(id.as_str()).map(String::as_str), &save) {
                    copies.insert(id.as_str().to_owned(), record::write_erased(&save));
                }
            }
        });
    }

    pub fn forget(id: &ScanId) {
        COPIES.with_borrow_mut(|copies| copies.as_mut().map(|copies| copies.remove(id.as_str())));
    }
}

/// Who may write a scan: there are no other tabs on this side.
pub mod lock {
    use crate::kit::records::repository::ScanId;
    pub use crate::kit::records::twins::{Claim, Turn};

    /// Unsupported: there are no locks here.
    pub async fn claim(_id: &ScanId, _how: Claim, _lost: impl FnOnce() + 'static) -> Turn {
        Turn::Unsupported
    }

    /// Unsupported: there are no locks here.
    pub fn ask(_id: &ScanId, _how: Claim, heard: impl FnOnce(Turn) + 'static, _lost: impl FnOnce() + 'static) {
        heard(Turn::Unsupported);
    }

    /// There is nothing to release.
    pub fn release() {}
}

/// What other tabs write: nothing.
pub mod watch {
    /// Never calls.
    pub fn start(_changed: impl Fn(Option<String>) + 'static) {}
}
