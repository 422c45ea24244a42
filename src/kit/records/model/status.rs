//! The outcome of saving, as facts; `texts` turns them into sentences.

use super::repository::PutError;

/// The outcome of saving.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SaveStatus {
    /// Nothing has changed since the scan was opened.
    Untouched,
    /// Stored on this device; whether it has reached the disk is not known yet.
    Saving,
    /// Saved on this device.
    Saved,
    /// Saved until this tab closes, as was asked.
    SavedUntilClose,
    /// Only on the screen.
    InMemoryOnly {
        /// Why it was not saved.
        reason: NotSavedReason,
    },
    /// Another tab writes this scan; changes made here are not accepted.
    ReadingAlong,
}

impl From<PutError> for SaveStatus {
    fn from(why: PutError) -> Self {
        let reason = match why {
            PutError::Blocked => NotSavedReason::Blocked,
            PutError::Full => NotSavedReason::Full,
            PutError::Gone => NotSavedReason::Erased,
            PutError::Overtaken => return Self::ReadingAlong,
        };
        Self::InMemoryOnly { reason }
    }
}

/// Why a change is only on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotSavedReason {
    /// The browser does not let us store anything.
    Blocked,
    /// There is no room.
    Full,
    /// The scan was erased, in another tab or in the browser.
    Erased,
}
