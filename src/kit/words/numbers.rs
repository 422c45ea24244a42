//! Numbers as Dutch readers expect them.

/// A number, with a point between the thousands.
pub fn number(of: u32) -> String {
    match (of / 1000, of % 1000) {
        (0, rest) => rest.to_string(),
        (thousands, rest) => format!("{thousands}.{rest:03}"),
    }
}

/// How much of something is full, in percents; `None` if `all` is zero.
pub fn percent(of: u32, all: u32) -> Option<u32> {
    let of = u64::from(of) * 100;
    of.checked_div(u64::from(all)).map(|percent| u32::try_from(percent).unwrap_or(u32::MAX))
}

/// A count with its noun: "1 taak", "3 taken".
pub fn count(of: usize, one: &str, more: &str) -> String {
    if of == 1 { format!("1 {one}") } else { format!("{of} {more}") }
}

/// As [`count`], with other words for none.
pub fn count_or(none: &str, of: usize, one: &str, more: &str) -> String {
    if of == 0 { none.to_owned() } else { count(of, one, more) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_has_the_noun_that_fits_it() {
        let said = [0, 1, 2, 12].map(|of| count_or("geen", of, "taak", "taken"));
        assert_eq!(said, ["geen", "1 taak", "2 taken", "12 taken"]);
        assert_eq!(count(0, "taak", "taken"), "0 taken");
    }
}
