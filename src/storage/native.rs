//! The native side: pages are written out, nothing is kept, and there are no other tabs.

use std::sync::Arc;

use super::area::{Area, MemoryArea};

/// Nothing is kept on this side.
#[must_use]
pub fn device() -> Arc<dyn Area> {
    Arc::new(MemoryArea::default())
}

/// Nothing is kept on this side.
#[must_use]
pub fn tab() -> Arc<dyn Area> {
    Arc::new(MemoryArea::default())
}

/// Asks nothing.
pub fn ask_to_stay() {}

/// A second copy of each record: not on this side.
pub mod mirror {
    use crate::storage::shelf::ScanId;

    /// There is no mirror.
    pub async fn open(_milliseconds: i32) -> Option<Vec<(String, String)>> {
        None
    }

    /// Keeps nothing, and says so.
    pub fn put(_id: &ScanId, _text: &str, done: impl FnOnce(bool) + 'static) {
        done(false);
    }

    /// Which copies to erase.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Erase {
        /// Those named.
        These,
        /// All, and remember those named.
        All,
    }

    /// There is nothing to erase.
    pub fn erase(_which: Erase, _erased: Vec<(ScanId, u64)>) {}

    /// Forgets nothing.
    pub fn forget(_id: &ScanId) {}
}

/// Who may write a scan: on this side there is nobody else.
pub mod lock {
    use crate::storage::shelf::ScanId;

    /// How to ask for a turn.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Claim {
        /// Only if no other tab has it.
        IfFree,
        /// When the other tab is done.
        Wait,
        /// Now, whoever has it.
        Steal,
    }

    /// What came of asking.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Turn {
        /// This tab writes.
        Ours,
        /// Another tab writes.
        Elsewhere,
        /// The browser cannot say.
        Unsupported,
        /// Meanwhile this tab asked for something else.
        Superseded,
    }

    /// Nobody can say.
    pub async fn claim(_id: &ScanId, _how: Claim, _lost: impl FnOnce() + 'static) -> Turn {
        Turn::Unsupported
    }

    /// Nobody can say.
    pub fn ask(_id: &ScanId, _how: Claim, heard: impl FnOnce(Turn) + 'static, _lost: impl FnOnce() + 'static) {
        heard(Turn::Unsupported);
    }

    /// Nothing to let go of.
    pub fn release() {}
}

/// What other tabs write: nothing.
pub mod watch {
    /// Never calls.
    pub fn start(_changed: impl Fn(Option<String>) + 'static) {}
}
