//! The team as the record keeps it: `{"version":1,"team":{…}}`.

pub mod brought;
mod unread;

use taakkompas_team::{EditError, Mend, TeamDocument};

use super::address::TeamPage;
use super::words;
use crate::kit::document::handle::DocumentHandle;
use crate::kit::document::{self, Document};
use crate::kit::records::scan::Scan;
use crate::kit::room::{Keeps, RoomDocument};
use crate::rooms::address::Pages;

/// The team, as the pages of the room change it. None of its changes is undone: with a code more or less the picture would
/// give away an answer (0085).
pub type TeamHandle = DocumentHandle<TeamDocument>;

impl Document for TeamDocument {
    type Refusal = EditError;
    type Mend = Mend;

    const CODE: &'static str = TeamPage::ROOM;
    const VERSION: u32 = 1;
    const FIELD: &'static str = "team";
    const FOR_FILE: Option<fn(&str) -> String> = Some(without_codes);

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

/// The text without the codes that were handed in.
fn without_codes(text: &str) -> String {
    document::read::<TeamDocument>(text)
        .map_or_else(|_| unread::without_codes(text), |team| team.without_codes().write())
}

/// What the room keeps in the record.
#[derive(Debug)]
pub struct InRecord;

impl Keeps for InRecord {
    const DOCUMENT: Option<RoomDocument> = Some(RoomDocument::of::<TeamDocument>());

    fn in_words(scan: &Scan) -> Vec<String> {
        // What the file holds, and not what stays behind: of codes without a picture nothing is in it.
        let team = document::of::<TeamDocument>(scan).map(|team| team.without_codes());
        team.map_or_else(|_| Vec::new(), |team| words::in_words::in_words(&team))
    }
}
