//! What has a bound, in a handover and in the summary that is made of it.

/// A text with a bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Text {
    /// The name of the school.
    School,
    /// Where it is.
    Place,
    /// An explanation, or a question in the school's own words.
    Says,
    /// An answer of the board.
    Answer,
}

/// A list with a bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Goals.
    Goals,
    /// Questions to the board.
    Asks,
    /// Offers of help.
    Offers,
    /// Levels.
    Levels,
    /// Choices and explanations that are kept.
    Choices,
}
