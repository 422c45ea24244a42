//! What is said of what was taken out or lowered when something that is kept was opened.

use taakkompas_domain::deployment::Deployment;
use taakkompas_domain::descriptions::Book;
use taakkompas_domain::division::TaskDivision;
use taakkompas_domain::record::Scan;

use crate::routes::Route;
use crate::storage::carried::{self, Carried, Opened};

/// One thing that was mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mended {
    /// What went or was lowered, and why.
    pub says: String,
    /// Where the school goes on with it.
    pub to: Route,
    /// What that page is called.
    pub place: String,
}

/// What is kept as text, and what is said of mending it.
pub trait TellsMends: Carried {
    /// What happened.
    const TITLE: &'static str;

    /// What was mended in this, which is as it is now.
    fn tells(&self, mend: &Self::Mend) -> Mended;
}

/// Above the list.
pub const LEAD: &str = "Bij het openen klopte dit niet. We hebben het aangepast:";

/// Under the list: opening by itself writes nothing.
pub const NOT_KEPT_YET: &str = "Zo staat het nu op je scherm. We bewaren het zo zodra je hier iets verandert.";

/// Under the list where a file was opened.
pub const NOT_KEPT_YET_OF_FILE: &str =
    "Op die pagina's zie je het al zo. We bewaren het zo zodra je daar iets verandert.";

/// There are more than are shown at once.
#[must_use]
pub fn more(count: usize) -> String {
    if count == 1 { "Nog 1 regel".to_owned() } else { format!("Nog {count} regels") }
}

/// All that is mended in a scan when its pages open it: for a file, where it is told at once.
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
