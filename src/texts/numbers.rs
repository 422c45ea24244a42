//! Numbers as Dutch readers expect them.

/// A number, with a point between the thousands.
#[must_use]
pub fn number(of: u32) -> String {
    match (of / 1000, of % 1000) {
        (0, rest) => rest.to_string(),
        (thousands, rest) => format!("{thousands}.{rest:03}"),
    }
}
