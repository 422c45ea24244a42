//! The themes that a visitor was asked to begin with: by a link that was opened here. It is kept nowhere, and says nothing but in
//! which order the themes of the scan come.

use leptos::prelude::*;
use taakkompas_scan::theme::Theme;

use super::shared::use_shared;

/// The themes to begin with, shared by all pages.
#[derive(Debug, Clone, Copy)]
pub struct BeginWith(RwSignal<Vec<Theme>>);

impl BeginWith {
    /// The themes; who reads them runs again when others come.
    pub fn get(self) -> Vec<Theme> {
        self.0.get()
    }

    /// The themes, not followed.
    pub fn get_untracked(self) -> Vec<Theme> {
        self.0.get_untracked()
    }

    /// Others.
    pub fn set(self, themes: Vec<Theme>) {
        if self.0.with_untracked(|now| *now != themes) {
            self.0.set(themes);
        }
    }
}

/// From context; none, as long as no link said so.
pub fn use_begin_with() -> BeginWith {
    use_shared(|_| BeginWith(RwSignal::new(Vec::new())))
}
