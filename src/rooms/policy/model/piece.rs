//! What is taken along: one page, in the words in which it is shown elsewhere.

/// A page as others show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// What kind of page it is: "Maatregel".
    pub kind: String,
    /// What it is called.
    pub title: String,
    /// What it says, one sentence after the other.
    pub sentences: Vec<String>,
    /// Where it comes from: a sentence.
    pub source: String,
    /// Its whole address.
    pub address: String,
}
