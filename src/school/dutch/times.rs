//! Stretches of a day in one cell. One time and one stretch are read by [`crate::time_of_day`].

use crate::time_of_day::Span;

/// One stretch of time or more: "8.30-12.00 en 13.00-15.00". None if a part of it is no stretch of time.
#[must_use]
pub fn spans(text: &str) -> Option<Vec<Span>> {
    let text = text.to_lowercase().replace(" en ", "\n");
    let read = |separators: &[char]| {
        let parts = text.split(separators).map(str::trim).filter(|part| !part.is_empty());
        parts.map(|part| part.parse().ok()).collect::<Option<Vec<Span>>>().filter(|spans| !spans.is_empty())
    };
    // A comma stands between two stretches, or in "8,30".
    read(&['\n', ';', '+', '&', '/', ',']).or_else(|| read(&['\n', ';', '+', '&', '/']))
}
