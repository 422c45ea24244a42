//! What the searches for a week and for a division of tasks have in common.

/// How much work an exhaustive search may do, counted in places visited.
///
/// A count and not a clock: the same question stops at the same place on every machine. It bounds the work
/// that is done, whatever was expected of it beforehand.
#[derive(Debug)]
pub struct Budget {
    left: u32,
}

/// The budget is spent: the search stops, and what it has is not proven to be best.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spent;

impl Budget {
    /// A budget of this many places.
    #[must_use]
    pub const fn new(places: u32) -> Self {
        Self { left: places }
    }

    /// Visits a place.
    ///
    /// # Errors
    /// When the budget is spent.
    pub fn visit(&mut self) -> Result<(), Spent> {
        self.left = self.left.checked_sub(1).ok_or(Spent)?;
        Ok(())
    }

    /// How many places may still be visited.
    #[must_use]
    pub const fn left(&self) -> u32 {
        self.left
    }
}
