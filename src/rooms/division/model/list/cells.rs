//! Names in a cell: of colleagues, groups or certificates.

use taakkompas_school::dutch::{jobs, roles};

/// Whether a text names what someone does.
pub fn is_function(text: &str) -> bool {
    jobs::read(text).is_some() || roles::role(text).is_some()
}

/// Splits names as schools type them: at commas, semicolons, plus signs, "en", and slashes with spaces around them.
/// "groep 5/6" is one name.
pub fn names(text: &str) -> Vec<String> {
    let parts =
        text.split([',', ';', '+', '&', '\n']).flat_map(|part| part.split(" en ")).flat_map(|part| part.split(" / "));
    parts.map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}
