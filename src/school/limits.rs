//! Bounds on what a school fills in: the length of a text, the number of items in a list, the amount of time.
//!
//! A room names its own texts and lists; the checks, and why a value is out of bounds, are the same for all.

/// Why a value is out of bounds: facts, from which the interface makes a sentence. `Text` and `Limit` are the room's
/// names for what it bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutOfBounds<Text, Limit> {
    /// A text is empty that may not be empty.
    NoLabel(Text),
    /// A text is too long.
    TooLong {
        /// Which text.
        text: Text,
        /// The most characters.
        most: usize,
        /// The characters found.
        found: usize,
    },
    /// There are too many of something.
    TooMany {
        /// What there is too much of.
        of: Limit,
        /// The most there may be.
        most: usize,
    },
    /// A count is out of range.
    Count {
        /// The least it may be.
        least: u32,
        /// The most it may be.
        most: u32,
        /// The count found.
        found: u32,
    },
    /// A number that was never given, or that two things have; see [`numbered`](crate::numbered).
    Number {
        /// The number found.
        found: u32,
    },
    /// A number of minutes is out of range.
    Minutes {
        /// The fewest minutes allowed.
        least: u32,
        /// The most minutes allowed.
        most: u32,
        /// The minutes found.
        found: u32,
    },
}

/// Checks that a list has no more than `most` items.
///
/// # Errors
/// [`OutOfBounds::TooMany`].
pub fn at_most<Text, Limit>(of: Limit, found: usize, most: usize) -> Result<(), OutOfBounds<Text, Limit>> {
    if found > most { Err(OutOfBounds::TooMany { of, most }) } else { Ok(()) }
}

/// Checks that a text has no more than `most` characters. It may be empty.
///
/// # Errors
/// [`OutOfBounds::TooLong`].
pub fn short<Text, Limit>(text: Text, value: &str, most: usize) -> Result<(), OutOfBounds<Text, Limit>> {
    let found = value.chars().count();
    if found > most { Err(OutOfBounds::TooLong { text, most, found }) } else { Ok(()) }
}

/// Checks that a text says something, in no more than `most` characters.
///
/// # Errors
/// [`OutOfBounds::NoLabel`] or [`OutOfBounds::TooLong`].
pub fn label<Text, Limit>(text: Text, value: &str, most: usize) -> Result<(), OutOfBounds<Text, Limit>> {
    if value.trim().is_empty() { Err(OutOfBounds::NoLabel(text)) } else { short(text, value, most) }
}

/// Checks that minutes are in a range, both ends included.
///
/// # Errors
/// [`OutOfBounds::Minutes`].
pub fn within<Text, Limit>(found: u32, least: u32, most: u32) -> Result<(), OutOfBounds<Text, Limit>> {
    if (least..=most).contains(&found) { Ok(()) } else { Err(OutOfBounds::Minutes { least, most, found }) }
}

/// Checks that a count is in a range, both ends included.
///
/// # Errors
/// [`OutOfBounds::Count`].
pub fn counted<Text, Limit>(found: u32, least: u32, most: u32) -> Result<(), OutOfBounds<Text, Limit>> {
    if (least..=most).contains(&found) { Ok(()) } else { Err(OutOfBounds::Count { least, most, found }) }
}

/// Whether two labels look the same to a reader: case and surrounding spaces do not matter.
pub fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.trim(), other.trim());
    if one.is_ascii() && other.is_ascii() {
        return one.eq_ignore_ascii_case(other);
    }
    // Letter by letter, so that a long list of labels is compared fast.
    one.chars().flat_map(char::to_lowercase).eq(other.chars().flat_map(char::to_lowercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    type Found = Result<(), OutOfBounds<&'static str, &'static str>>;

    #[test]
    fn the_bounds_themselves_are_allowed() {
        let (two, three): (Found, Found) = (at_most("people", 2, 2), at_most("people", 3, 2));
        assert_eq!((two, three), (Ok(()), Err(OutOfBounds::TooMany { of: "people", most: 2 })));
        for (found, expected) in [(0, false), (1, true), (12, true), (13, false)] {
            let (minutes, count): (Found, Found) = (within(found, 1, 12), counted(found, 1, 12));
            assert_eq!((minutes.is_ok(), count.is_ok()), (expected, expected), "{found}");
        }
    }

    #[test]
    fn the_length_of_a_text_is_in_letters_and_spaces_are_no_label() {
        let fits: Found = short("aim", "ïïï", 3);
        let too_long: Found = label("aim", "ïïïï", 3);
        let (empty, spaces): (Found, Found) = (short("aim", "", 3), label("aim", " \t", 3));
        assert_eq!((fits, empty), (Ok(()), Ok(())));
        assert_eq!(too_long, Err(OutOfBounds::TooLong { text: "aim", most: 3, found: 4 }));
        assert_eq!(spaces, Err(OutOfBounds::NoLabel("aim")));
    }

    #[test]
    fn capitals_and_spaces_around_a_label_do_not_matter() {
        assert!(is_same(" Conciërge", "conciËrge "));
        assert!(!is_same("groep 4", "groep4"));
    }
}
