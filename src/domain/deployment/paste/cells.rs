//! What a cell says: times, days, hours, groups.

use super::vocabulary::{plain, weekday};
use crate::deployment::{Span, TimeOfDay, Weekday};

/// A time as a spreadsheet shows it: what [`TimeOfDay`] reads, and `8,30` and `08:30:00`.
pub(super) fn time(text: &str) -> Option<TimeOfDay> {
    let text = text.trim();
    let text = match text.strip_suffix(":00") {
        Some(rest) if rest.contains(':') => rest,
        _ => text,
    };
    text.replace(',', ".").parse().ok()
}

fn span(text: &str) -> Option<Span> {
    let text = text.trim().to_lowercase();
    let text = text.strip_prefix("van ").unwrap_or(&text);
    let (from, until) = text.split_once(['-', '–', '—']).or_else(|| text.split_once("tot"))?;
    Span::new(time(from)?, time(until)?)
}

/// One stretch of time or more: "8.30-12.00 en 13.00-15.00". None where a part of it is no stretch of time.
pub(super) fn spans(text: &str) -> Option<Vec<Span>> {
    let text = text.to_lowercase().replace(" en ", "\n");
    let read = |separators: &[char]| {
        let parts = text.split(separators).map(str::trim).filter(|part| !part.is_empty());
        parts.map(span).collect::<Option<Vec<Span>>>().filter(|spans| !spans.is_empty())
    };
    // A comma stands between two stretches, or in "8,30".
    read(&['\n', ';', '+', '&', '/', ',']).or_else(|| read(&['\n', ';', '+', '&', '/']))
}

/// The days of a cell: "ma", "maandag en dinsdag", "ma, wo", "ma t/m do", "elke dag". None where one is no
/// school day.
pub(super) fn days(text: &str) -> Option<Vec<Weekday>> {
    if ["elkedag", "alledagen", "dagelijks"].contains(&plain(text).as_str()) {
        return Some(Weekday::ALL.to_vec());
    }
    let text = text.to_lowercase().replace("tot en met", "-").replace("t/m", "-").replace('–', "-");
    // "ma - vr" is one range, as "ma-vr" is.
    let text = text.split('-').map(str::trim).collect::<Vec<_>>().join("-");
    let mut found: Vec<Weekday> = Vec::new();
    let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
    for word in words.filter(|word| !word.is_empty() && *word != "en") {
        let (from, until) = word.split_once('-').unwrap_or((word, word));
        let (from, until) = (weekday(from)?, weekday(until)?);
        if from > until {
            return None;
        }
        found.extend(Weekday::ALL.iter().filter(|&&day| from <= day && day <= until));
    }
    crate::order::sort_by_key(&mut found, |&day| day);
    found.dedup();
    (!found.is_empty()).then_some(found)
}

/// The labels of the groups in a cell: "groep 3 en 4" names two, "5/6" is one combination.
///
/// A label that begins with its year gets the word before it, so that "4" and "groep 4" are one group.
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

/// Whether two labels are of one group: capitals do not matter, nor whether "groep" stands before the year.
pub(super) fn is_same_group(one: &str, other: &str) -> bool {
    label(one).to_lowercase() == label(other).to_lowercase()
}

/// Hours with a comma or a point as minutes: "24", "24,5". Nothing is no hours; none where it is no number of hours.
#[must_use]
pub fn hours(text: &str) -> Option<Option<u32>> {
    let text = text.trim().replace('.', ",");
    if text.is_empty() {
        return Some(None);
    }
    let (whole, part) = text.split_once(',').unwrap_or((&text, ""));
    let is_number = |text: &str| text.chars().all(|letter| letter.is_ascii_digit());
    let is_nothing = whole.is_empty() && part.is_empty();
    if is_nothing || !is_number(whole) || !is_number(part) || part.len() > 2 || whole.len() > 2 {
        return None;
    }
    let whole: u32 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
    let hundredths: u32 = if part.is_empty() { 0 } else { format!("{part:0<2}").parse().ok()? };
    // A third of an hour typed as 0,33 is twenty minutes.
    Some(Some(whole * 60 + (hundredths * 60 + 50) / 100))
}

/// Hours as a spreadsheet may have them: also "24 uur".
pub(super) fn hours_in_cell(text: &str) -> Option<Option<u32>> {
    let text = text.trim().to_lowercase();
    hours(text.strip_suffix("uur").or_else(|| text.strip_suffix('u')).unwrap_or(&text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_spreadsheets_show_them() {
        for text in ["8:30", "8.30", "08:30", "08:30:00", "8,30", "8u30", " 8.30 uur ", "830"] {
            assert_eq!(time(text), Some(TimeOfDay::at(8, 30)), "{text}");
        }
        for none in ["", "half negen", "8,5", "8:30:15", "25:00"] {
            assert_eq!(time(none), None, "{none}");
        }
    }

    #[test]
    fn a_day_may_have_more_than_one_stretch() {
        let check = |text: &str, expected: Option<&str>| {
            let found = spans(text).map(|spans| spans.iter().map(Span::to_string).collect::<Vec<_>>().join(" "));
            assert_eq!(found.as_deref(), expected, "{text}");
        };
        check("8.30-14.30", Some("8.30-14.30"));
        check("van 8:30 tot 14:30 uur", Some("8.30-14.30"));
        check("8.30 – 12.00 en 13.00 – 15.00", Some("8.30-12.00 13.00-15.00"));
        check("8.30-12.00, 13.00-15.00", Some("8.30-12.00 13.00-15.00"));
        check("8.30-12.00\n13.00-15.00", Some("8.30-12.00 13.00-15.00"));
        check("8,30-12,00 / 13,00-15,00", Some("8.30-12.00 13.00-15.00"));
        check("14.30-8.30", None);
        check("8.30-12.00 en later", None);
        check("", None);
        check("8.30", None);
    }

    #[test]
    fn days_are_read_one_by_one_and_as_a_range() {
        use Weekday::{Friday, Monday, Thursday, Tuesday, Wednesday};
        let check = |text: &str, expected: &[Weekday]| {
            assert_eq!(days(text).unwrap_or_default(), expected, "{text}");
        };
        check("ma", &[Monday]);
        check("Maandag.", &[Monday]);
        check("ma, wo en vr", &[Monday, Wednesday, Friday]);
        check("vr/ma ma", &[Monday, Friday]);
        check("di t/m do", &[Tuesday, Wednesday, Thursday]);
        check("ma - wo", &[Monday, Tuesday, Wednesday]);
        check("maandag tot en met woensdag, vr", &[Monday, Tuesday, Wednesday, Friday]);
        check("elke dag", Weekday::ALL);
        for none in ["", "za", "do-di", "ma en", "en", "maandagochtend"] {
            let expected: &[Weekday] = if none == "ma en" { &[Monday] } else { &[] };
            check(none, expected);
        }
    }

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
        for wrong in ["veel", "24 uur", "-3", "3,5,5", "3,123", "999", ",", "."] {
            assert_eq!(hours(wrong), None, "{wrong}");
        }
        assert_eq!(hours_in_cell("24 uur"), Some(Some(1440)));
        assert_eq!(hours_in_cell("0,6 fte"), None);
    }
}
