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

/// The second copy of each record, which does not exist on this side.
pub mod mirror {
    use crate::kit::records::repository::ScanId;
    pub use crate::kit::records::twins::Erase;

    /// There is no mirror.
    pub async fn open(_milliseconds: i32) -> Option<Vec<(String, String)>> {
        None
    }

    /// Stores nothing, and reports that.
    pub fn put(_id: &ScanId, _text: &str, done: impl FnOnce(bool) + 'static) {
        done(false);
    }

    pub fn erase(_which: Erase, _erased: Vec<(ScanId, u64)>) {}

    pub fn forget(_id: &ScanId) {}
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
