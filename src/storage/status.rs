//! What came of saving, as facts; `texts` makes sentences of them.

/// What came of saving.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaveStatus {
    /// Nothing changed since the scan was opened.
    Untouched,
    /// Saved on this device.
    Saved,
    /// Saved until this tab closes, as was asked.
    SavedUntilClose,
    /// Only on the screen.
    InMemoryOnly {
        /// Why.
        reason: NotKept,
    },
    /// Another tab writes this scan; what is changed here is not taken.
    ReadingAlong,
}

/// Why a change is only on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotKept {
    /// The browser does not let us keep anything.
    Blocked,
    /// There is no room.
    Full,
    /// The scan was erased, in another tab or in the browser.
    Erased,
}
