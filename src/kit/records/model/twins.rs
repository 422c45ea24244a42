//! What the browser side of the records and its native twin have in common.

use super::lineage::Save;
use super::record::{self, Claimed};

/// How to ask for a turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claim {
    /// Only if no other tab has it.
    IfFree,
    /// Once the other tab is done.
    Wait,
    /// Now, whoever has it.
    Steal,
}

/// The answer to a request for a turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// This tab writes.
    Ours,
    /// Another tab writes.
    Elsewhere,
    /// The browser cannot tell.
    Unsupported,
    /// This tab has asked for something else in the meantime.
    Superseded,
}

/// Which copies to erase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Erase {
    /// The named ones.
    These,
    /// The named ones, each only if the save that it is erased with follows what is there: what nobody saw, stays.
    Followed,
    /// All, while remembering that the named ones were erased.
    All,
}

/// What came of storing a copy in the mirror.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Copied {
    /// It is on the disk.
    Kept,
    /// It does not follow what is there, which is this text.
    Refused(String),
    /// The mirror does not work, or takes too long.
    Failed,
}

/// Whether a text may replace what the mirror holds of its scan: nothing, what the text follows, or an erasure of an
/// earlier save. What another tab put there is read first.
pub fn may_replace(there: Option<&str>, text: &str) -> bool {
    let Some(there) = there else { return true };
    match record::claimed(there) {
        Claimed::Erased(erased) => !erased.erases(&record::save(text)),
        Claimed::Scan(there) => record::save(text).follows(&there),
        Claimed::Newer => false,
        Claimed::Nothing => true,
    }
}

/// Whether what the mirror holds of a scan is erased by a save that follows it; it is not if nobody saw it.
pub fn may_erase(there: Option<&str>, save: &Save) -> bool {
    match there.map(record::claimed) {
        Some(Claimed::Scan(there)) => save.erases(&there),
        Some(Claimed::Newer) => false,
        Some(Claimed::Erased(_) | Claimed::Nothing) | None => true,
    }
}
