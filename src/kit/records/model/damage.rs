//! What can be wrong with a record that was read.

/// What is wrong with a damaged record, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// The field, such as `profile.groups`; empty if it is the text as a whole.
    pub field: String,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What can be wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The text breaks off, or a field is missing or of the wrong type.
    Text {
        /// The line where parsing stopped.
        line: usize,
        /// The column where parsing stopped.
        column: usize,
    },
    /// A code that is not in its list, or an invalid date.
    Unknown {
        /// What was found, shortened.
        found: String,
    },
    /// A text that is too long.
    TooLong {
        /// The maximum, in characters.
        most: usize,
    },
    /// Too many items.
    TooMany {
        /// The maximum number.
        most: usize,
    },
}
