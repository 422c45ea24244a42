//! The division of tasks as the record keeps it: `{"version":2,"division":{…}}`. Version 2 knows how many people a task is for exactly.

use taakkompas_division::{EditError, Mend, TaskDivision};

use super::address::DivisionPage;
use super::words;
use crate::kit::document::handle::DocumentHandle;
use crate::kit::document::{self, Document};
use crate::kit::records::scan::Scan;
use crate::kit::room::{Keeps, RoomDocument};
use crate::rooms::address::Pages;

/// The division, as the pages of the room change it.
pub type DivisionHandle = DocumentHandle<TaskDivision>;

impl Document for TaskDivision {
    type Refusal = EditError;
    type Mend = Mend;

    const CODE: &'static str = DivisionPage::ROOM;
    const VERSION: u32 = 2;
    const FIELD: &'static str = "division";

    fn is_empty(&self) -> bool {
        Self::is_empty(self)
    }

    /// Nobody keeps a task that needs a lesbevoegdheid that they do not have, however it got there.
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
    const DOCUMENT: Option<RoomDocument> = Some(RoomDocument::of::<TaskDivision>());

    fn in_words(scan: &Scan) -> Vec<String> {
        document::of::<TaskDivision>(scan).map_or_else(|_| Vec::new(), |division| words::in_words::in_words(&division))
    }
}
