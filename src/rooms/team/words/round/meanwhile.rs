//! What a school decided and did between two rounds.

use taakkompas_plan::decisions::ActionStatus;
use taakkompas_scan::catalog::MeasureId;

use crate::kit::words::labels;
use crate::kit::words::reasons::measure_title;

/// Above what was decided about no theme.
pub const OTHERS: &str = "Ook afgesproken in de tussentijd:";

/// What the table does not say: two rounds are not an experiment.
pub const NO_CAUSE: &str =
    "Daarnaast staat wat jullie in de tussentijd afspraken en deden. Of het daardoor kwam, weet je alleen samen.";

/// What a meeting decided, and how far the plan is with it.
pub fn decided(what: &str, status: Option<ActionStatus>) -> String {
    let what = what.trim().trim_end_matches('.');
    match status {
        Some(status) => format!("Afgesproken: {what} ({}).", labels::progress(status)),
        None => format!("Afgesproken: {what}."),
    }
}

/// What of the plan was done.
pub fn done(measure: &MeasureId) -> String {
    match measure_title(measure) {
        "" => "Gedaan: een actie die deze versie van Taakkompas niet kent.".to_owned(),
        title => format!("Gedaan: {}.", title.trim_end_matches('.')),
    }
}
