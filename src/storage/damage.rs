//! What can be wrong with a record that was read.

/// What is wrong with a damaged record, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// The field, such as `profile.groups`; empty where it is the text as a whole.
    pub field: String,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What can be wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The text breaks off, or a field is missing or of another kind.
    Text {
        /// The line where reading stopped.
        line: usize,
        /// The place on that line.
        column: usize,
    },
    /// A code that is not in its list, or a date that is none.
    Unknown {
        /// What stands there, cut short.
        found: String,
    },
    /// Longer than a text there may be.
    TooLong {
        /// The most characters.
        most: usize,
    },
    /// More than there may be.
    TooMany {
        /// The most.
        most: usize,
    },
}
