//! The task descriptions as text and back: `{"version":1,"book":{…}}`.

use crate::kit::records::scan::Scan;
use serde::{Deserialize, Serialize};
use taakkompas_descriptions::{Book, EditError, Mend};

use crate::kit::document::carried::{self, Carried};
use crate::kit::session::CarriedDesk;

/// The descriptions, as its pages change it.
pub type DescriptionsDesk = CarriedDesk<Book>;

#[derive(Serialize)]
struct Written<'a> {
    version: u32,
    book: &'a Book,
}

#[derive(Deserialize)]
struct Read {
    book: Book,
}

impl Carried for Book {
    type Refusal = EditError;
    type Mend = Mend;

    const VERSION: u32 = 1;

    fn text(scan: &Scan) -> &String {
        &scan.descriptions
    }

    fn text_mut(scan: &mut Scan) -> &mut String {
        &mut scan.descriptions
    }

    fn write(&self) -> String {
        if self.is_empty() {
            return String::new();
        }
        serde_json::to_string(&Written { version: Self::VERSION, book: self }).unwrap_or_default()
    }

    fn parse(text: &str) -> Result<Self, serde_json::Error> {
        carried::json(text).map(|Read { book }| book)
    }

    /// No task goes further than the role ever may, however it got there.
    fn mend(&mut self) -> Vec<Mend> {
        Self::mend(self)
    }

    fn check(&self) -> Result<(), EditError> {
        Self::check(self)
    }
}
