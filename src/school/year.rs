//! The years of primary school.

coded! {
    /// A year of primary school. A group may hold several.
    pub enum Year {
        /// Groep 1.
        One = "1",
        /// Groep 2.
        Two = "2",
        /// Groep 3.
        Three = "3",
        /// Groep 4.
        Four = "4",
        /// Groep 5.
        Five = "5",
        /// Groep 6.
        Six = "6",
        /// Groep 7.
        Seven = "7",
        /// Groep 8.
        Eight = "8",
    }
}

impl Year {
    /// The year with this number, from 1 to 8.
    pub fn of(number: u32) -> Option<Self> {
        let at = usize::try_from(number).ok()?.checked_sub(1)?;
        Self::ALL.get(at).copied()
    }

    /// Whether this is groep 1 or 2: the kleuters, who go to no group above groep 3.
    pub const fn is_kindergarten(self) -> bool {
        matches!(self, Self::One | Self::Two)
    }
}
