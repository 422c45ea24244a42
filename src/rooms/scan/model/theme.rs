//! The eight themes, in the order in which a school meets them: this morning first, three years ahead last.

coded! {
    /// A theme of the scan. The order is that of the pages, and decides the last ties of the plan.
    pub enum Theme {
        /// Als een collega uitvalt.
        Cover = "vervanging",
        /// De week van de onderwijsassistent.
        Deployment = "inzet",
        /// Wie doet wat.
        Agreements = "afspraken",
        /// Tijd in de werkdag.
        Room = "ruimte",
        /// Taken verdelen.
        Talent = "talent",
        /// Samen beslissen.
        Ownership = "regie",
        /// Verschillende beroepen in het team.
        Expertise = "expertise",
        /// Verder dan dit schooljaar.
        Vision = "visie",
    }
}
