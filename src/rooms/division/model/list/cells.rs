//! Names in a cell: of colleagues, groups or certificates.

/// Splits names as schools type them: at commas, semicolons, plus signs, "en", and slashes with spaces around them.
/// "groep 5/6" is one name.
pub fn names(text: &str) -> Vec<String> {
    let parts =
        text.split([',', ';', '+', '&', '\n']).flat_map(|part| part.split(" en ")).flat_map(|part| part.split(" / "));
    parts.map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}
