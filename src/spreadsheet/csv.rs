//! Text with separators (RFC 4180): every cell in quotes.

/// The media type.
pub const KIND: &str = "text/csv";

/// What a text begins with that Excel reads as UTF-8.
pub const MARK: char = '\u{feff}';

/// What a Dutch spreadsheet takes for the end of a cell.
pub const DUTCH_SEPARATOR: char = ';';

/// Adds a row to a text.
pub fn add_row(text: &mut String, separator: char, cells: &[impl AsRef<str>]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            text.push(separator);
        }
        text.push('"');
        let cell = cell.as_ref();
        // A space before it keeps it text in every program.
        if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
            text.push(' ');
        }
        text.extend(cell.chars().flat_map(|sign| [Some(sign), (sign == '"').then_some('"')]).flatten());
        text.push('"');
    }
    text.push_str("\r\n");
}
