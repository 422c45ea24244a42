//! What we say about what was removed or lowered when a stored document was opened.

use crate::kit::records::scan::Scan;
use taakkompas_descriptions::Book;
use taakkompas_division::TaskDivision;
use taakkompas_week::Deployment;

use crate::kit::document::carried::{self, Carried, Opened};
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

/// A document that can explain how it was mended.
pub trait TellsMends: Carried {
    /// What happened.
    const TITLE: &'static str;

    /// What was mended in this document, which is the mended one.
    fn tells(&self, mend: &Self::Mend) -> Mended;
}

/// Above the list.
pub const LEAD: &str = "Bij het openen klopte dit niet. We hebben het aangepast:";

/// Below the list: opening a document does not write it.
pub const NOT_KEPT_YET: &str = "Zo staat het nu op je scherm. We bewaren het zo zodra je hier iets verandert.";

/// Below the list when a file was opened.
pub const NOT_KEPT_YET_OF_FILE: &str =
    "Op die pagina's zie je het al zo. We bewaren het zo zodra je daar iets verandert.";

/// How many more there are than are shown at once.
#[must_use]
pub fn more(count: usize) -> String {
    if count == 1 { "Nog 1 regel".to_owned() } else { format!("Nog {count} regels") }
}

/// Everything that is mended in a scan when its pages open it: for a file, where it is reported all at once.
#[must_use]
pub fn of_scan(scan: &Scan) -> Vec<Mended> {
    [of::<Deployment>(scan), of::<TaskDivision>(scan), of::<Book>(scan)].concat()
}

fn of<C: TellsMends>(scan: &Scan) -> Vec<Mended> {
    let Ok(Opened { kept, mends }) = carried::open::<C>(C::text(scan)) else { return Vec::new() };
    mends.iter().map(|mend| kept.tells(mend)).collect()
}

impl TellsMends for Deployment {
    const TITLE: &'static str = "In jullie week is iets aangepast";

    fn tells(&self, mend: &Self::Mend) -> Mended {
        match *mend {}
    }
}
