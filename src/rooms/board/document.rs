//! What the record keeps of a handover: `{"version":1,"handover":{…}}`. What a board reads is kept nowhere.

use taakkompas_board::{EditError, Handover, Mend};

use super::address::BoardPage;
use super::words;
use crate::kit::document::handle::DocumentHandle;
use crate::kit::document::{self, Document};
use crate::kit::records::scan::Scan;
use crate::kit::room::{Keeps, RoomDocument};
use crate::rooms::address::Pages;

/// The handover, as the page of the school changes it.
pub type HandoverHandle = DocumentHandle<Handover>;

impl Document for Handover {
    type Refusal = EditError;
    type Mend = Mend;

    const CODE: &'static str = BoardPage::ROOM;
    const VERSION: u32 = 1;
    const FIELD: &'static str = "handover";

    fn is_empty(&self) -> bool {
        Self::is_empty(self)
    }

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
    const DOCUMENT: Option<RoomDocument> = Some(RoomDocument::of::<Handover>());

    fn in_words(scan: &Scan) -> Vec<String> {
        document::of::<Handover>(scan).map_or_else(|_| Vec::new(), |handover| words::in_words::in_words(&handover))
    }
}
