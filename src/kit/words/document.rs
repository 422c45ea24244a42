//! What we say about the document of a room, and about what was removed or lowered when it was opened.

use crate::kit::records::scan::Scan;

use super::saving::Message;
use super::{ToDutch, numbers};
use crate::kit::document::{self, Document, DocumentError, Opened};
use crate::rooms::route::Route;

/// One thing that was mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mended {
    /// What was removed or lowered, and why.
    pub says: String,
    /// The page where the school can continue.
    pub to: Route,
    /// The name of that page.
    pub place: String,
}

/// What shared code says about the document of a room.
pub trait DocumentWords: Document<Refusal: ToDutch> {
    /// What it is called in a sentence, such as "de taakverdeling".
    const CALLED: &'static str;

    /// It cannot be read because a later version of Taakkompas wrote it: what happened, and what to do.
    const NEWER: Message;

    /// It cannot be read because it is damaged.
    const DAMAGED: Message;

    /// Above what was mended when it was opened.
    const MENDED: &'static str;

    /// The page that says so if it cannot be read, with the way to start afresh.
    const HUB: Route;

    /// What was mended in this document, which is the mended one.
    fn explain(&self, mend: &Self::Mend) -> Mended;
}

/// Why the document of a room cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentRefusal {
    /// What the document is called in a sentence, such as "de taakverdeling".
    pub called: &'static str,
    /// What is wrong; if it is invalid, in the words of the room.
    pub why: DocumentError<String>,
    /// The page that says so, with the way to start afresh.
    pub to: Route,
}

/// Above the list.
pub const LEAD: &str = "Bij het openen klopte dit niet. We hebben het aangepast:";

/// Below the list: opening a document does not write it.
pub const NOT_KEPT_YET: &str = "Zo staat het nu op je scherm. We bewaren het zo zodra je hier iets verandert.";

/// Below the list when a file was opened.
pub const NOT_KEPT_YET_OF_FILE: &str =
    "Op die pagina's zie je het al zo. We bewaren het zo zodra je daar iets verandert.";

/// How many more there are than are shown at once.
pub fn more(count: usize) -> String {
    format!("Nog {}", numbers::count(count, "regel", "regels"))
}

/// Checks that the document of a scan can be read. What is mended in it stays as it is until the next change.
///
/// # Errors
/// It cannot be read; it stays in the scan as it is.
pub fn check<D: DocumentWords>(scan: &Scan) -> Result<(), DocumentRefusal> {
    let refusal = |why: DocumentError<D::Refusal>| DocumentRefusal {
        called: D::CALLED,
        why: why.map_invalid(|refusal| refusal.to_dutch()),
        to: D::HUB,
    };
    document::of::<D>(scan).map(drop).map_err(refusal)
}

/// What is mended in the document of a scan when its pages open it.
pub fn mended<D: DocumentWords>(scan: &Scan) -> Vec<Mended> {
    let Ok(Opened { document, mends }) = document::open::<D>(&scan.documents.text(D::CODE)) else { return Vec::new() };
    mends.iter().map(|mend| document.explain(mend)).collect()
}
