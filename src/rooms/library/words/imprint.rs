//! Who answers for this copy of the site.

use taakkompas_content::model::{AccessibilityStatement, AccessibilityStatus};
use time::Date;

use crate::kit::words::dates;

/// The heading on the page about the site.
pub const HEADING: &str = "Van wie deze site is";
/// That nobody filled in who answers for this copy.
pub const UNSIGNED: &str = "Wie deze kopie van Taakkompas aanbiedt, is hier niet ingevuld. Heb je een vraag of zie je een fout? Vraag het aan wie je deze site gaf.";

/// Who offers the site.
pub fn offered_by(name: &str) -> String {
    format!("{name} biedt deze site aan.")
}

/// When the content was last changed.
pub fn changed(on: Date) -> String {
    format!("De inhoud is voor het laatst veranderd op {}.", dates::date(on))
}

/// The link from there to what changed.
pub const TO_CHANGES: &str = "Bekijk wat er veranderde";

/// That nobody filled in where the source code is.
pub const NO_SOURCE: &str =
    "Waar de broncode van deze kopie staat, is hier niet ingevuld. Vraag het aan wie de site aanbiedt.";
/// That nobody filled in how accessible this copy is.
pub const NO_STATUS: &str = "De aanbieder van deze kopie heeft de status nog niet ingevuld.";
/// That nobody signed the accessibility statement.
pub const NOT_SIGNED: &str = "De aanbieder van deze kopie heeft deze verklaring nog niet ondertekend.";

/// How far the site meets the norm, in the words of the model.
pub fn status(status: AccessibilityStatus) -> String {
    let letter = AccessibilityStatus::ALL.iter().find(|(_, other)| *other == status).map_or("", |(letter, _)| letter);
    let says = match status {
        AccessibilityStatus::Full => "voldoet volledig",
        AccessibilityStatus::Partial => "voldoet gedeeltelijk",
        AccessibilityStatus::FirstMeasures => "eerste maatregelen genomen",
        AccessibilityStatus::None => "voldoet niet",
    };
    format!("Status {letter}: {says}.")
}

/// Who signed the statement, and when.
pub fn signed(publisher: &str, statement: &AccessibilityStatement) -> String {
    format!("Ondertekend door {} van {publisher}, op {}.", statement.signed_by, dates::date(statement.signed_on))
}
