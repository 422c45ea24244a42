//! Who a cell or a line begins with: "oa a 9-10", "OA B gr 5", "OA A: ma di do".

use taakkompas_school::dutch::names::may_be_name;
use taakkompas_school::dutch::roles;

use super::who::{Who, who};
use super::{ProblemReason, cells};

/// The signs around a word.
const AROUND: [char; 6] = [':', ',', ';', '(', ')', '-'];

/// The signs and words between two people in a cell.
const BETWEEN: [&str; 7] = ["\n", " / ", "/", ";", " + ", " & ", ", "];

/// The person of the week that a text begins with, and the rest of it.
pub(super) fn first(text: &str) -> Option<(Who, String)> {
    let words: Vec<&str> = text.split_whitespace().collect();
    (1..=3_usize.min(words.len())).rev().find_map(|count| {
        let (person, rest) = words.split_at_checked(count)?;
        let person = person.join(" ");
        let person = person.trim_matches(AROUND);
        roles::who(person)?;
        let rest = rest.join(" ").trim_matches([':', ',', ';', '-', ' ']).to_owned();
        Some((who(person, "").ok()?, rest))
    })
}

/// Whether a cell begins with a person of the week, or with a name.
pub(super) fn is_someone(text: &str) -> bool {
    first(text).is_some() || name(text).is_some()
}

/// The name that a cell begins with, before a time or alone.
fn name(text: &str) -> Option<String> {
    let words = text.split_whitespace().take_while(|word| !word.contains(|sign: char| sign.is_ascii_digit()));
    let name = words.collect::<Vec<_>>().join(" ");
    let name = name.trim_matches(AROUND);
    may_be_name(name).then(|| name.to_owned())
}

/// The people in a cell, each with what is said of them.
///
/// # Errors
/// Someone who is no role of this week.
pub(super) fn all(text: &str) -> Vec<Result<(Who, String), ProblemReason>> {
    let parts = BETWEEN.iter().map(|between| text.split(between).map(str::trim).collect::<Vec<_>>());
    let several = parts.into_iter().find(|parts| parts.len() > 1 && parts.iter().all(|part| first(part).is_some()));
    let parts = several.unwrap_or_else(|| vec![text]);
    parts.into_iter().map(one).collect()
}

fn one(text: &str) -> Result<(Who, String), ProblemReason> {
    let not_a_role = |found: &str| ProblemReason::NotARole { found: found.to_owned() };
    match first(text) {
        // "OA Bea" is a name.
        Some((who, rest)) if who.letter.is_none() && name(&rest).is_some() => {
            let words: Vec<&str> = text.split_whitespace().take_while(|word| !cells::has_time(word)).collect();
            Err(not_a_role(&words.join(" ")))
        }
        Some(found) => Ok(found),
        None => Err(not_a_role(&name(text).unwrap_or_else(|| text.to_owned()))),
    }
}
