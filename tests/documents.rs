//! Scans with the documents of rooms in them.

use taakkompas::kit::records::{documents::Documents, scan::Scan};

/// The documents of a scan, by the code of their room.
pub fn documents<const N: usize>(of: [(&str, String); N]) -> Documents {
    let mut documents = Documents::default();
    for (room, text) in of {
        documents.set(room, text);
    }
    documents
}

/// A scan in which the document of one room is this text.
pub fn with(mut scan: Scan, room: &str, text: String) -> Scan {
    scan.documents.set(room, text);
    scan
}
