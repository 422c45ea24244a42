//! What the browser side of the records and its native twin have in common.

use super::record;

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
    /// All, while remembering that the named ones were erased.
    All,
}

/// Whether a text may replace what the mirror holds of its scan: nothing, what this tab last read or wrote there
/// (`known`), an earlier erasure, or an older save than the one that the text builds on. What another tab put there is
/// read first.
pub fn may_replace(there: Option<&str>, known: Option<&str>, text: &str) -> bool {
    let Some(there) = there.filter(|_| there != known) else { return true };
    let revision = record::stamp(text).revision;
    match record::read_erased(there) {
        Some(erased) => erased < revision,
        None => record::stamp(there).revision.saturating_add(1) < revision,
    }
}
