//! What the browser side of the records and its native twin have in common.

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
