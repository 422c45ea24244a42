//! How often something was undone or redone, in whichever document: what a page said before is past then.

use leptos::prelude::*;

use crate::kit::session::use_shared;

/// The number of steps back and forward since the app began.
#[derive(Debug, Clone, Copy)]
pub struct Steps(RwSignal<u32>);

impl Steps {
    /// The number; who reads it runs again when it changes.
    pub fn count(self) -> u32 {
        self.0.get()
    }

    /// The number, not followed.
    pub fn count_untracked(self) -> u32 {
        self.0.get_untracked()
    }

    /// Counts one more.
    pub fn add(self) {
        self.0.update(|steps| *steps = steps.wrapping_add(1));
    }
}

/// The steps of all documents, shared by all pages.
pub fn use_steps() -> Steps {
    use_shared(|_| Steps(RwSignal::new(0)))
}
