//! The division of tasks as text and back: `{"version":1,"division":{…}}`.

use crate::kit::records::scan::Scan;
use serde::{Deserialize, Serialize};
use taakkompas_division::{EditError, Mend, TaskDivision};

use crate::kit::document::carried::{self, Carried};
use crate::kit::session::CarriedDesk;

/// The division, as its pages change it.
pub type DivisionDesk = CarriedDesk<TaskDivision>;

#[derive(Serialize)]
struct Written<'a> {
    version: u32,
    division: &'a TaskDivision,
}

#[derive(Deserialize)]
struct Read {
    division: TaskDivision,
}

impl Carried for TaskDivision {
    type Refusal = EditError;
    type Mend = Mend;

    const VERSION: u32 = 1;

    fn text(scan: &Scan) -> &String {
        &scan.division
    }

    fn text_mut(scan: &mut Scan) -> &mut String {
        &mut scan.division
    }

    fn write(&self) -> String {
        if self.is_empty() {
            return String::new();
        }
        serde_json::to_string(&Written { version: Self::VERSION, division: self }).unwrap_or_default()
    }

    fn parse(text: &str) -> Result<Self, serde_json::Error> {
        carried::json(text).map(|Read { division }| division)
    }

    /// Nobody keeps a task that needs a lesbevoegdheid that they do not have, however it got there.
    fn mend(&mut self) -> Vec<Mend> {
        self.repair()
    }

    fn check(&self) -> Result<(), EditError> {
        Self::check(self)
    }
}
