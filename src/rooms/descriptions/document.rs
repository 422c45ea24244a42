//! The task descriptions as the record keeps them: `{"version":1,"book":{…}}`.

use taakkompas_descriptions::{Book, EditError, Mend};

use super::room::Descriptions;
use crate::kit::document::Document;
use crate::kit::document::handle::DocumentHandle;
use crate::kit::room::Room;

/// The descriptions, as the pages of the room change them.
pub type BookHandle = DocumentHandle<Book>;

impl Document for Book {
    type Refusal = EditError;
    type Mend = Mend;

    const CODE: &'static str = Descriptions::CODE;
    const VERSION: u32 = 1;
    const FIELD: &'static str = "book";

    fn is_empty(&self) -> bool {
        Self::is_empty(self)
    }

    /// No task goes further than the role ever may, however it got there.
    fn mend(&mut self) -> Vec<Mend> {
        Self::mend(self)
    }

    fn check(&self) -> Result<(), EditError> {
        Self::check(self)
    }
}
