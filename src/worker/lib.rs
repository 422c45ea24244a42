//! What takes longer than a page may wait: a program of its own, which a worker runs beside the page.
//!
//! `worker.js` drives it. What goes in and what comes out is JSON text of the domain's own types; the
//! app and the worker are always of one build, so there is no version in between.

use serde::Serialize;
use serde::de::DeserializeOwned;
use taakkompas_domain::{deployment, division};
use wasm_bindgen::prelude::wasm_bindgen;

/// How many tries of a week between two messages to the page: often enough to stop at once, seldom
/// enough to cost nothing.
const TRIES_OF_WEEK: u32 = 50;

/// The same for a division, of which a try takes far less.
const TRIES_OF_DIVISION: u32 = 5000;

/// A search.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Search(Rounds);

/// What is searched for.
#[derive(Debug)]
enum Rounds {
    Week(Box<deployment::proposal::Rounds>),
    Division(Box<division::proposal::Rounds>),
}

#[wasm_bindgen]
impl Search {
    /// Begins: `what` is `week` or `division`, and `question` the JSON of a
    /// [`Deployment`](deployment::Deployment) or a [`TaskDivision`](division::TaskDivision).
    ///
    /// # Errors
    /// There is no such search, or the text is no question for it; says where it goes wrong.
    #[wasm_bindgen(constructor)]
    pub fn new(what: &str, question: &str) -> Result<Search, String> {
        let rounds = match what {
            "week" => Rounds::Week(Box::new(deployment::proposal::Rounds::new(&read(question)?))),
            "division" => Rounds::Division(Box::new(division::proposal::Rounds::new(&read(question)?))),
            other => return Err(format!("no search for {other}")),
        };
        Ok(Self(rounds))
    }

    /// Goes on, and tells how far it is: the JSON of the search's `Progress`. The first time it tells
    /// what it begins with.
    ///
    /// # Errors
    /// What it found cannot be written.
    pub fn tell(&mut self) -> Result<String, String> {
        match &mut self.0 {
            Rounds::Week(rounds) => write(&rounds.next(TRIES_OF_WEEK)),
            Rounds::Division(rounds) => write(&rounds.next(TRIES_OF_DIVISION)),
        }
    }

    /// Whether there is nothing more to tell.
    #[must_use]
    #[wasm_bindgen(getter, js_name = isDone)]
    pub fn is_done(&self) -> bool {
        match &self.0 {
            Rounds::Week(rounds) => rounds.is_done(),
            Rounds::Division(rounds) => rounds.is_done(),
        }
    }
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

fn write<T: Serialize>(told: &T) -> Result<String, String> {
    serde_json::to_string(told).map_err(|error| error.to_string())
}
