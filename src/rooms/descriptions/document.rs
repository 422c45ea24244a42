//! The task descriptions as the record keeps them: `{"version":1,"book":{…}}`.

use taakkompas_descriptions::{Book, EditError, Mend};

use super::address::DescriptionsPage;
use super::words;
use crate::kit::browser;
use crate::kit::document::handle::DocumentHandle;
use crate::kit::document::{self, Document};
use crate::kit::records::scan::Scan;
use crate::kit::room::{Keeps, RoomDocument};
use crate::rooms::address::Pages;

/// The descriptions, as the pages of the room change them.
pub type BookHandle = DocumentHandle<Book>;

impl Document for Book {
    type Refusal = EditError;
    type Mend = Mend;

    const CODE: &'static str = DescriptionsPage::ROOM;
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

/// What the room keeps in the record.
#[derive(Debug)]
pub struct InRecord;

impl Keeps for InRecord {
    const DOCUMENT: Option<RoomDocument> = Some(RoomDocument::of::<Book>());

    fn in_words(scan: &Scan) -> Vec<String> {
        // Read on another day it may say less, never more: who may lead a group can end.
        let today = scan.today.unwrap_or_else(browser::today);
        document::of::<Book>(scan).map_or_else(|_| Vec::new(), |book| words::in_words(&book, today))
    }
}
