//! Names in a cell: of colleagues, groups or certificates.

use taakkompas_school::dutch::{jobs, roles};

/// Whether a text names what someone does.
pub fn is_function(text: &str) -> bool {
    jobs::read(text).is_some() || roles::role(text).is_some()
}

/// Splits names as schools type them: at commas, semicolons, plus signs, "en", and slashes with spaces around them.
/// "groep 5/6" is one name.
pub fn names(text: &str) -> Vec<String> {
    let is_digit = |at: Option<usize>| at.and_then(|at| text.as_bytes().get(at)).is_some_and(u8::is_ascii_digit);
    // "0,8" is one number.
    let is_decimal = |at: usize| {
        text.get(at..).is_some_and(|rest| rest.starts_with(','))
            && is_digit(at.checked_sub(1))
            && is_digit(Some(at + 1))
    };
    let (mut cells, mut from) = (Vec::new(), 0);
    for (at, sign) in text.match_indices([',', ';', '+', '&', '\n']).filter(|&(at, _)| !is_decimal(at)) {
        cells.extend(text.get(from..at));
        from = at + sign.len();
    }
    cells.extend(text.get(from..));
    let parts = cells.into_iter().flat_map(|part| part.split(" en ")).flat_map(|part| part.split(" / "));
    parts.map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}
