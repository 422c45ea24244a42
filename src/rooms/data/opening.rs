//! A file that is opened: every room reads what it holds of it.

use crate::kit::browser::ChosenFile;
use crate::kit::records::file::FileRefusal;
use crate::kit::records::scan::Scan;
use crate::kit::room::{Keeps, RoomDocument};
use crate::kit::session::{SaveStatus, Session};
use crate::kit::words::document::{DocumentRefusal, Mended};

macro_rules! documents {
    ($($module:ident: $Room:ident($Page:ident),)+) => {
        /// The documents of the rooms, in the order of the list.
        const DOCUMENTS: &[Option<RoomDocument>] = &[$(crate::rooms::$module::document::Kept::DOCUMENT,)+];
    };
}

crate::rooms::rooms!(documents);

/// Why a file is not opened. What is on the screen stays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotOpened {
    /// It is no scan that we can read.
    File(FileRefusal),
    /// The document of a room in it cannot be read.
    Document(DocumentRefusal),
}

impl From<FileRefusal> for NotOpened {
    fn from(refusal: FileRefusal) -> Self {
        Self::File(refusal)
    }
}

/// Opens a file as a new scan, next to the stored ones, if every room can read what it holds of it.
///
/// # Errors
/// The file is not opened; the open scan stays as it is.
pub fn open(session: Session, file: ChosenFile) -> Result<SaveStatus, NotOpened> {
    session.open_file(file, |scan| {
        DOCUMENTS.iter().flatten().try_for_each(|document| (document.check)(scan)).map_err(NotOpened::Document)
    })
}

/// Everything that is mended in a scan when its pages open it, so that it can be reported all at once.
pub fn mended(scan: &Scan) -> Vec<Mended> {
    DOCUMENTS.iter().flatten().flat_map(|document| (document.mended)(scan)).collect()
}
