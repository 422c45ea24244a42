//! What a cell says about hours and groups.

use taakkompas_school::dutch::amounts::minutes;

/// The labels of the groups in a cell: "groep 3 en 4" names two, "5/6" is one combination.
///
/// A label that starts with its year gets "groep" in front, so that "4" and "groep 4" are one group.
pub(super) fn groups(text: &str) -> Vec<String> {
    let text = text.replace(" en ", "\n");
    let parts = text.split(['\n', ',', ';', '+', '&']).map(label).filter(|label| !label.is_empty());
    parts.fold(Vec::new(), |mut found, label| {
        if !found.contains(&label) {
            found.push(label);
        }
        found
    })
}

fn label(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let begins_with_digit = |text: &str| text.starts_with(|letter: char| letter.is_ascii_digit());
    let short = ["gr. ", "gr.", "gr ", "Gr. ", "Gr.", "Gr "].into_iter().find_map(|word| text.strip_prefix(word));
    let year = short.unwrap_or(&text);
    if begins_with_digit(year) { format!("groep {year}") } else { text }
}

/// Whether two labels are of one group: case does not matter, nor does "groep" before the year.
pub(super) fn is_same_group(one: &str, other: &str) -> bool {
    label(one).to_lowercase() == label(other).to_lowercase()
}

/// The minutes in a week that hours must stay below.
const MOST_MINUTES: u32 = 100 * 60;

/// Minutes in a week from hours: "24", "24,5", "24 uur". `Some(None)` for an empty cell; `None` if it is no number of
/// hours.
pub fn hours(text: &str) -> Option<Option<u32>> {
    if text.trim().is_empty() {
        return Some(None);
    }
    minutes(text, 60).filter(|&minutes| minutes < MOST_MINUTES).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_told_apart_and_a_combination_stays_one() {
        let check = |text: &str, expected: &[&str]| assert_eq!(groups(text), expected, "{text}");
        check("groep 4", &["groep 4"]);
        check("4", &["groep 4"]);
        check("gr. 3a", &["groep 3a"]);
        check("Groep 3 en 4", &["Groep 3", "groep 4"]);
        check("5/6, 7", &["groep 5/6", "groep 7"]);
        check("unit 5-8", &["unit 5-8"]);
        check("groep 4\ngroep  4", &["groep 4"]);
        check("", &[]);
    }

    #[test]
    fn hours_are_typed_with_a_comma() {
        for (text, minutes) in [("24", 1440), ("24,5", 1470), ("3.25", 195), (" 0,5 ", 30), (",75", 45), ("0,33", 20)] {
            assert_eq!(hours(text), Some(Some(minutes)), "{text}");
        }
        assert_eq!(hours(""), Some(None));
        for (text, minutes) in [("24 uur", 1440), ("24:30", 1470), ("half uur", 30), ("3,333", 200)] {
            assert_eq!(hours(text), Some(Some(minutes)), "{text}");
        }
        for wrong in ["veel", "-3", "3,5,5", "3.123", "999", ",", ".", "0,6 fte"] {
            assert_eq!(hours(wrong), None, "{wrong}");
        }
    }
}
