//! Spans of time in one cell. A single time or span is read by [`crate::time_of_day`].

use crate::time_of_day::Span;

/// One or more spans of time: "8.30-12.00 en 13.00-15.00". `None` if a part is not a span of time.
pub fn spans(text: &str) -> Option<Vec<Span>> {
    let text = text.to_lowercase().replace(" en ", "\n");
    let read = |separators: &[char]| {
        let parts = text.split(separators).map(str::trim).filter(|part| !part.is_empty());
        parts.map(|part| part.parse().ok()).collect::<Option<Vec<Span>>>().filter(|spans| !spans.is_empty())
    };
    // A comma separates two spans, or is part of "8,30".
    read(&['\n', ';', '+', '&', '/', ',']).or_else(|| read(&['\n', ';', '+', '&', '/']))
}
