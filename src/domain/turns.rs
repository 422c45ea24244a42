//! A fixed sequence of turns, for searches that try things in a mixed order: no chance, always the same.

/// Such a sequence.
#[derive(Debug, Clone)]
pub struct Turns(u64);

impl Turns {
    /// The beginning of the sequence.
    #[must_use]
    pub const fn new() -> Self {
        Self(0x9e37_79b9_7f4a_7c15)
    }

    /// The next number, below `below`; zero for zero.
    pub fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let below = u64::try_from(below).unwrap_or(u64::MAX);
        usize::try_from((self.0 >> 16) % below.max(1)).unwrap_or(0)
    }
}

impl Default for Turns {
    fn default() -> Self {
        Self::new()
    }
}
