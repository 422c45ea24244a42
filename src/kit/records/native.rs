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

pub fn ask_to_stay() {}

/// The second copy of each record, which does not exist on this side; a test can give its thread one.
pub mod mirror {
    use std::cell::RefCell;
    use std::collections::BTreeMap;

    use crate::kit::records::record;
    use crate::kit::records::repository::ScanId;
    pub use crate::kit::records::twins::Erase;
    use crate::kit::records::twins::may_replace;

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

    pub async fn open(_milliseconds: i32) -> Option<Vec<(String, String)>> {
        COPIES.with_borrow(|copies| copies.clone().map(|copies| copies.into_iter().collect()))
    }

    /// Reads the copy of one record.
    pub fn read(id: &ScanId, heard: impl FnOnce(Option<String>) + 'static) {
        heard(COPIES.with_borrow(|copies| copies.as_ref()?.get(id.as_str()).cloned()));
    }

    /// Stores a copy, unless another tab put something there since, and reports whether it did.
    pub fn put(id: &ScanId, text: &str, known: Option<&str>, done: impl FnOnce(bool) + 'static) {
        let is_put = COPIES.with_borrow_mut(|copies| {
            let Some(copies) = copies else { return false };
            let may = may_replace(copies.get(id.as_str()).map(String::as_str), known, text);
            if may {
                copies.insert(id.as_str().to_owned(), text.to_owned());
            }
            may
        });
        done(is_put);
    }

    pub fn erase(which: Erase, erased: Vec<(ScanId, u64)>) {
        COPIES.with_borrow_mut(|copies| {
            let Some(copies) = copies else { return };
            if which == Erase::All {
                copies.clear();
            }
            copies
                .extend(erased.iter().map(|(id, revision)| (id.as_str().to_owned(), record::write_erased(*revision))));
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
