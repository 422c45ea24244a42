//! What the record keeps of the plan: `{"version":1,"agreed":{…}}`, what the school agreed on. Its decisions stand in the
//! record itself, beside the answers.

use taakkompas_plan::agreements::{Agreements, Mend};

use super::address::PlanPage;
use super::words;
use super::words::refused::Never;
use crate::kit::document::Document;
use crate::kit::records::scan::Scan;
use crate::kit::room::{Keeps, RoomDocument};
use crate::rooms::address::Pages;

impl Document for Agreements {
    type Refusal = Never;
    type Mend = Mend;

    const CODE: &'static str = PlanPage::ROOM;
    const VERSION: u32 = 1;
    const FIELD: &'static str = "agreed";

    fn is_empty(&self) -> bool {
        Self::is_empty(self)
    }

    fn mend(&mut self) -> Vec<Mend> {
        Self::mend(self)
    }

    /// Whatever does not belong is mended.
    fn check(&self) -> Result<(), Never> {
        Ok(())
    }
}

/// What the room keeps in the record.
#[derive(Debug)]
pub struct InRecord;

impl Keeps for InRecord {
    const DOCUMENT: Option<RoomDocument> = Some(RoomDocument::of::<Agreements>());

    fn in_words(scan: &Scan) -> Vec<String> {
        words::in_words(scan)
    }
}
