//! The assistants' week as text and back: `{"version":1,"week":{…}}`; `tests/records/week-v1.json` is an example.

use core::convert::Infallible;

use crate::kit::records::scan::Scan;
use serde::{Deserialize, Serialize};
use taakkompas_week::{Deployment, EditError};

use crate::kit::document::carried::{self, Carried, CarriedError};
use crate::kit::session::CarriedDesk;

/// Why a week cannot be read.
pub type WeekError = CarriedError<EditError>;

/// The week, as its pages change it.
pub type WeekDesk = CarriedDesk<Deployment>;

#[derive(Serialize)]
struct Written<'a> {
    version: u32,
    week: &'a Deployment,
}

#[derive(Deserialize)]
struct Read {
    week: Deployment,
}

impl Carried for Deployment {
    type Refusal = EditError;
    type Mend = Infallible;

    const VERSION: u32 = 1;

    fn text(scan: &Scan) -> &String {
        &scan.deployment
    }

    fn text_mut(scan: &mut Scan) -> &mut String {
        &mut scan.deployment
    }

    fn write(&self) -> String {
        if self.is_empty() {
            return String::new();
        }
        serde_json::to_string(&Written { version: Self::VERSION, week: self }).unwrap_or_default()
    }

    fn parse(text: &str) -> Result<Self, serde_json::Error> {
        carried::json(text).map(|Read { week }| week)
    }

    /// A week is never mended: it opens as it is, or not at all.
    fn mend(&mut self) -> Vec<Infallible> {
        Vec::new()
    }

    fn check(&self) -> Result<(), EditError> {
        Self::check(self)
    }
}

/// Reads a week.
///
/// # Errors
/// The text is newer, damaged or invalid.
pub fn read(text: &str) -> Result<Deployment, WeekError> {
    carried::read(text)
}

/// The text of a week.
#[must_use]
pub fn write(week: &Deployment) -> String {
    week.write()
}
