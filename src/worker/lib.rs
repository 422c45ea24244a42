//! What takes longer than a page may wait: a program of its own, which a worker runs beside the page.
//!
//! `worker.js` drives it. What goes in and what comes out is JSON text of the domain's own types; the
//! app and the worker are always of one build, so there is no version in between.

use taakkompas_domain::deployment::Deployment;
use taakkompas_domain::deployment::proposal::Rounds;
use wasm_bindgen::prelude::wasm_bindgen;

/// How many tries between two messages to the page: often enough to stop at once, seldom enough to
/// cost nothing.
const TRIES_A_ROUND: u32 = 50;

/// A search for a week.
#[wasm_bindgen]
#[derive(Debug)]
pub struct WeekSearch(Rounds);

#[wasm_bindgen]
impl WeekSearch {
    /// Begins with a week: the JSON of a [`Deployment`].
    ///
    /// # Errors
    /// The text is no week; says where it goes wrong.
    #[wasm_bindgen(constructor)]
    pub fn new(week: &str) -> Result<WeekSearch, String> {
        let week: Deployment = serde_json::from_str(week).map_err(|error| error.to_string())?;
        Ok(Self(Rounds::new(&week)))
    }

    /// Goes on, and tells how far it is: the JSON of a [`Progress`]. The first time it tells the first
    /// proposal.
    ///
    /// [`Progress`]: taakkompas_domain::deployment::proposal::Progress
    ///
    /// # Errors
    /// What it found cannot be written.
    pub fn tell(&mut self) -> Result<String, String> {
        serde_json::to_string(&self.0.next(TRIES_A_ROUND)).map_err(|error| error.to_string())
    }

    /// Whether there is nothing more to tell.
    #[must_use]
    #[wasm_bindgen(getter, js_name = isDone)]
    pub fn is_done(&self) -> bool {
        self.0.is_done()
    }
}
