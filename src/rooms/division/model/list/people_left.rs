//! What stays in the name of a colleague and may say more: it is told, as nothing of it was read.

use taakkompas_school::dutch::{days, names, plain, roles};

use super::person_row::PersonRow;
use super::{ListProblem, cut};

/// Words of a letter or a message around a list, as [`plain`] makes them.
const GREETINGS: &[&str] =
    &["beste", "hoi", "hallo", "groet", "groeten", "groetjes", "mvg", "hartelijke", "vriendelijke", "bedankt", "dag"];

/// Small words inside a name.
#[rustfmt::skip]
const INSIDE: &[&str] = &[
    "de", "den", "der", "van", "ten", "ter", "te", "el", "la", "le", "vd", "v", "d", "het", "t", "in", "op", "bin", "ben", "juf",
    "meester", "mevrouw", "meneer", "mw", "dhr", "mevr", "juffrouw", "mr", "s",
];

/// Says what stays in the name of a colleague, unless something was said of it already.
pub(super) fn say(row: &PersonRow, remarks: &mut Vec<ListProblem>) {
    let label = row.label.as_str();
    let is_said = remarks.iter().any(|remark| {
        matches!(remark, ListProblem::Unread { text, .. } | ListProblem::TwoReadings { text, .. } if label.contains(text.as_str()))
            || matches!(
                remark,
                ListProblem::DaysFromLabel { .. } | ListProblem::MayBeHeading | ListProblem::OnePerson { .. }
            )
    });
    if is_said {
        return;
    }
    let first = label.split(|sign: char| !sign.is_alphabetic()).next().map(plain).unwrap_or_default();
    if GREETINGS.contains(&first.as_str()) && !row.is_role_read {
        remarks.push(ListProblem::MayBeHeading);
    } else if says_more(row) {
        remarks.push(ListProblem::MoreInLabel { text: cut(label) });
    }
}

/// Whether the name of a colleague says more than who it is: a group, a day, a function that was not read, a sentence.
fn says_more(row: &PersonRow) -> bool {
    let label = row.label.as_str();
    if label.contains(": ") || label.contains(", ") || label.ends_with(':') || label.contains(['<', '@', '=']) {
        return true;
    }
    let words: Vec<&str> = label.split(|sign: char| !(sign.is_alphanumeric() || "'’.-".contains(sign))).collect();
    let words = || words.iter().map(|word| word.trim_matches(['.', '-', '\'', '’'])).filter(|word| !word.is_empty());
    let is_role = |word: &str| roles::role(word).is_some() && !INSIDE.contains(&plain(word).as_str());
    let names_a_role = || words().count() > 1 && words().any(is_role);
    if row.days.is_empty() && ends_in_letters_of_days(&words().collect::<Vec<_>>()) {
        return true;
    }
    let is_day = |word: &str| days::weekday(word).is_some() && word.chars().count() != 3;
    if days::weekday(label.trim_end_matches(':')).is_some() || !row.is_role_read && names_a_role() {
        return true;
    }
    if !names::may_be_name(label) || row.is_role_read && roles::role(label).is_some() {
        return false;
    }
    let has_digit = label.contains(|sign: char| sign.is_ascii_digit());
    let is_small = |word: &str| {
        word.starts_with(char::is_lowercase)
            && !INSIDE.contains(&plain(word).as_str())
            && !names::may_be_name(&word.to_lowercase())
    };
    let has_day = row.days.is_empty() && words().skip(1).any(is_day);
    has_digit || has_day || words().count() > 1 && words().any(is_small)
}

/// Whether words end in the first letters of days, in the order of the week: "Ron MDWDV", "Saskia M D W".
fn ends_in_letters_of_days(words: &[&str]) -> bool {
    let is_letters = |word: &&&str| word.chars().all(|sign| "MDWV-/".contains(sign));
    let count = words.iter().skip(1).rev().take_while(is_letters).count();
    let end = words.get(words.len() - count..).unwrap_or_default().concat();
    let letters: Vec<char> = end.chars().filter(|sign| sign.is_alphabetic()).collect();
    let mut week = "MDWDV".chars();
    letters.len() > 1 && letters.iter().all(|letter| week.any(|day| day == *letter))
}
