//! Texts as HTML and XML write them.

/// A text between tags, or as the value of an attribute in double quotation marks.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => written.push_str("&amp;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            '"' => written.push_str("&quot;"),
            sign => written.push(sign),
        }
    }
    written
}
