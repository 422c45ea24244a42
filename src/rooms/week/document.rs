//! The assistants' week as the record keeps it: `{"version":2,"week":{…}}`.

use core::convert::Infallible;

use taakkompas_week::{AssistantWeek, EditError};

use super::address::WeekPage;
use super::words;
use crate::kit::document::handle::DocumentHandle;
use crate::kit::document::{self, Document};
use crate::kit::records::scan::Scan;
use crate::kit::room::{Keeps, RoomDocument};
use crate::rooms::address::Pages;

/// The week, as the pages of the room change it.
pub type WeekHandle = DocumentHandle<AssistantWeek>;

impl Document for AssistantWeek {
    type Refusal = EditError;
    type Mend = Infallible;

    const CODE: &'static str = WeekPage::ROOM;
    const VERSION: u32 = 2;
    const FIELD: &'static str = "week";

    fn is_empty(&self) -> bool {
        Self::is_empty(self)
    }

    /// A week is never mended: it opens as it is, or not at all.
    fn mend(&mut self) -> Vec<Infallible> {
        Vec::new()
    }

    fn check(&self) -> Result<(), EditError> {
        Self::check(self)
    }
}

/// What the room keeps in the record.
#[derive(Debug)]
pub struct InRecord;

impl Keeps for InRecord {
    const DOCUMENT: Option<RoomDocument> = Some(RoomDocument::of::<AssistantWeek>());

    fn in_words(scan: &Scan) -> Vec<String> {
        document::of::<AssistantWeek>(scan).map_or_else(|_| Vec::new(), |week| words::in_words(&week))
    }
}
