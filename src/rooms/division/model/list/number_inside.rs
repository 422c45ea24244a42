//! A number in a label with words behind it, in a list of which each row is one line: "Sinterklaas 20 Hanneke", "Kerst - 15 -
//! Rob", "Carnaval (8) Inge".

use taakkompas_school::dutch::months::month;
use taakkompas_school::dutch::names;

use super::cells::{self, is_function};
use super::column::Column;
use super::entry::Entry;
use super::label::{are_alone, is_of_number, rows_label};

/// A label with a number in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Inside<'a> {
    /// What stands before it.
    pub name: &'a str,
    /// The number, with its unit if that follows.
    pub amount: &'a str,
    /// The people behind it; `None` if it is something else.
    pub people: Option<Vec<String>>,
}

/// Signs around the parts of a label.
const AROUND: &str = "(),:;/-–—= ";

/// Units of an amount in a word of their own.
const UNITS: &[&str] = &["uur", "uren", "u", "klokuren", "klokuur"];

/// The number in a label, if there is just one that is not that of a word before it, such as a group.
pub(super) fn number_inside(label: &str) -> Option<Inside<'_>> {
    let is_around = |sign: char| AROUND.contains(sign);
    let mut words: Vec<(usize, &str)> = Vec::new();
    for word in label.split_whitespace() {
        let at = word.as_ptr() as usize - label.as_ptr() as usize;
        words.push((at, word));
    }
    let bare = |at: usize| words.get(at).map_or("", |(_, word)| word.trim_matches(is_around));
    let is_digits = |text: &str| (1..=4).contains(&text.len()) && text.bytes().all(|of| of.is_ascii_digit());
    let is_own = |at: usize| {
        let word = bare(at);
        let number = word.strip_suffix("uur").or_else(|| word.strip_suffix(['u', 'h'])).unwrap_or(word);
        let before = at.checked_sub(1).map_or("", bare);
        let is_of_before = is_of_number(before) && !(is_digits(before) && at > 1 && is_of_number(bare(at - 2)));
        is_digits(number) && !(number.len() == 4 && number.starts_with("20")) && !is_of_before
    };
    let mut found = (1..words.len()).filter(|&at| is_own(at));
    let (at, None) = (found.next()?, found.next()) else { return None };
    let has_unit = UNITS.contains(&bare(at + 1).to_lowercase().as_str());
    let next = at + 1 + usize::from(has_unit);
    let behind = label.get(words.get(next).map(|(at, _)| *at)?..)?.trim_matches(is_around);
    let begin = words.get(at)?.0;
    let end = words.get(next).map(|(at, _)| *at)?;
    let name = label.get(..begin)?.trim_end_matches(is_around);
    let amount = label.get(begin..end)?.trim_matches(is_around);
    // "5 december" is a day.
    let is_date = month(bare(next)).is_some();
    if behind.is_empty() || is_date || !name.chars().any(char::is_alphabetic) {
        return None;
    }
    let people = cells::names(behind);
    let are_people = people.iter().all(|one| names::may_be_name(one) && !is_function(one));
    Some(Inside { name, amount, people: are_people.then_some(people) })
}

/// Whether at least half of the lines of a list have such a number, with people behind it or with anything.
pub(super) fn mostly(entries: &[Entry], with_people: bool) -> bool {
    let is_one = |entry: &&Entry| {
        let label = rows_label(entry.cell(Column::Label));
        number_inside(&label).is_some_and(|found| !with_people || found.people.is_some())
    };
    entries.len() > 1 && are_alone(entries) && entries.iter().filter(is_one).count() * 2 >= entries.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_inside_a_label_is_that_of_its_hours() {
        for (label, name, amount, people) in [
            ("Sinterklaas 20 Hanneke", "Sinterklaas", "20", "Hanneke"),
            ("Kerst 15 (Rob)", "Kerst", "15", "Rob"),
            ("Kerst - 15 - Rob", "Kerst", "15", "Rob"),
            ("Carnaval (8) Inge", "Carnaval", "8", "Inge"),
            ("Kerst: 15, Rob", "Kerst", "15", "Rob"),
            ("Kamp groep 8 36 Rob", "Kamp groep 8", "36", "Rob"),
            ("Sint / 20 / Hanneke en Rob", "Sint", "20", "Hanneke+Rob"),
            ("Sint 20 uur Hanneke", "Sint", "20 uur", "Hanneke"),
            ("Kerst 15u Rob", "Kerst", "15u", "Rob"),
            ("MR 60 2x", "MR", "60", ""),
        ] {
            let people = if people.is_empty() { None } else { Some(people.split('+').map(str::to_owned).collect()) };
            assert_eq!(number_inside(label), Some(Inside { name, amount, people }), "{label}");
        }
        for label in
            ["Kamp groep 8", "Kerst 5 december", "Sint 20", "20 Sint", "Kamp groep 8 voorbereiden", "Top 2026 Rob", ""]
        {
            assert_eq!(number_inside(label), None, "{label}");
        }
    }
}
