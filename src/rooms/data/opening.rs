//! A file that was opened: every room reads what it holds of it.

use crate::kit::records::scan::Scan;
use crate::kit::room::{Keeps, RoomDocument};
use crate::kit::words::document::{DocumentRefusal, Mended};

macro_rules! documents {
    ($($module:ident: $Room:ident($Page:ident, $Struct:ident),)+) => {
        /// The documents of the rooms, in the order of the list.
        const DOCUMENTS: &[Option<RoomDocument>] = &[$(crate::rooms::$module::document::InRecord::DOCUMENT,)+];
    };
}

crate::rooms::rooms!(documents);

/// The documents in a scan that their rooms cannot read. They stay in the scan as they are, and the rest of it is open.
pub fn unread(scan: &Scan) -> Vec<DocumentRefusal> {
    DOCUMENTS.iter().flatten().filter_map(|document| (document.check)(scan).err()).collect()
}

/// Everything that is mended in the documents of a scan when its pages open it, so that it can be reported all at once.
pub fn mended(scan: &Scan) -> Vec<Mended> {
    DOCUMENTS.iter().flatten().flat_map(|document| (document.mended)(scan)).collect()
}
