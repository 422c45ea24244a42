//! Who answers for this copy of the site.

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
