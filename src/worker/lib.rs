//! Work that takes longer than a page can wait: a separate program that a worker runs alongside the page.
//!
//! `worker.js` drives it. Input and output are JSON text of the models' own types; app and worker always come from the
//! same build, so the format needs no version.

use core::fmt;

use serde::Serialize;
use serde::de::DeserializeOwned;
use taakkompas_division::proposal::DivisionProblem;
use taakkompas_search::{IncrementalSearch, SearchProblem};
use taakkompas_week::proposal::WeekProblem;
use wasm_bindgen::prelude::wasm_bindgen;

/// How many tries of a week between two messages to the page: often enough to stop right away, seldom enough to cost
/// nothing.
const TRIES_OF_WEEK: u32 = 50;

/// The same for a division, where a try takes far less time.
const TRIES_OF_DIVISION: u32 = 5000;

/// A search for a week or a division, as `worker.js` sees it.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Search(Box<dyn DynSearch>);

#[wasm_bindgen]
impl Search {
    /// Starts a search: `what` is `week` or `division`, and `question` the JSON of a
    /// [`AssistantWeek`](taakkompas_week::AssistantWeek) or a
    /// [`TaskDivision`](taakkompas_division::TaskDivision).
    ///
    /// # Errors
    /// There is no such search, or the text is not a question for it; the error says where it goes wrong.
    #[wasm_bindgen(constructor)]
    pub fn new(what: &str, question: &str) -> Result<Search, String> {
        Ok(Self(match what {
            "week" => begin::<WeekProblem>(question, TRIES_OF_WEEK)?,
            "division" => begin::<DivisionProblem>(question, TRIES_OF_DIVISION)?,
            other => return Err(format!("no search for {other}")),
        }))
    }

    /// Continues the search and returns its progress: the JSON of a
    /// [`SearchProgress`](taakkompas_search::SearchProgress). The first call returns what it starts with.
    ///
    /// # Errors
    /// What was found cannot be serialised.
    pub fn tell(&mut self) -> Result<String, String> {
        self.0.tell()
    }

    /// Whether there is nothing more to report.
    #[wasm_bindgen(getter, js_name = isDone)]
    pub fn is_done(&self) -> bool {
        self.0.is_done()
    }
}

/// A search whose reports are text.
trait DynSearch: fmt::Debug {
    fn tell(&mut self) -> Result<String, String>;
    fn is_done(&self) -> bool;
}

/// A search, and the number of tries per step.
#[derive(Debug)]
struct JsonSearch<P: SearchProblem> {
    search: IncrementalSearch<P>,
    tries: u32,
}

impl<P: SearchProblem> DynSearch for JsonSearch<P>
where
    P::Proposal: Serialize,
{
    fn tell(&mut self) -> Result<String, String> {
        serde_json::to_string(&self.search.next(self.tries)).map_err(|error| error.to_string())
    }

    fn is_done(&self) -> bool {
        self.search.is_done()
    }
}

fn begin<P: SearchProblem + 'static>(question: &str, tries: u32) -> Result<Box<dyn DynSearch>, String>
where
    P::Question: DeserializeOwned,
    P::Proposal: Serialize,
{
    let question = serde_json::from_str(question).map_err(|error| error.to_string())?;
    Ok(Box::new(JsonSearch { search: IncrementalSearch::<P>::begin(&question), tries }))
}
