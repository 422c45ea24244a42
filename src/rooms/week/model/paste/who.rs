//! Who a row is about: a role with its letter, never a name.

use taakkompas_school::dutch::{jobs, roles};

use super::{Letter, ProblemReason, StaffRole};

/// Who a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Who {
    pub role: StaffRole,
    pub letter: Option<Letter>,
}

/// Who the cells for the person and the letter name.
///
/// # Errors
/// An empty cell, a name, someone who is not in this week, or something that is not one letter.
pub(super) fn who(text: &str, letter: &str) -> Result<Who, ProblemReason> {
    if text.is_empty() {
        return Err(ProblemReason::NoWho);
    }
    let (role, own) = role(text)?;
    let mut letters = letter.chars();
    let letter = match (letters.next(), letters.next()) {
        (None, _) => own,
        (Some(one), None) => {
            Some(Letter::new(one).ok_or_else(|| ProblemReason::NotALetter { found: letter.to_owned() })?)
        }
        _ => return Err(ProblemReason::NotALetter { found: letter.to_owned() }),
    };
    Ok(Who { role, letter })
}

fn role(text: &str) -> Result<(StaffRole, Option<Letter>), ProblemReason> {
    let found = || text.to_owned();
    let said = jobs::read(text);
    let has_group = said.as_ref().is_some_and(|said| !said.years.is_empty());
    if let Some(who) = roles::who(text).filter(|&(role, _)| role != StaffRole::Teacher || !has_group) {
        return Ok(who);
    }
    let said = said.ok_or_else(|| ProblemReason::NotARole { found: found() })?;
    match said.job.staff_role() {
        // Who has a group is on the cards, not in this week.
        Some(StaffRole::Teacher) if has_group => Err(ProblemReason::OnTheCards { found: found() }),
        Some(role) if has_group || roles::who(text).is_some() => Ok((role, said.letter)),
        Some(_) => Err(ProblemReason::NotARole { found: found() }),
        None => Err(ProblemReason::NotInThisWeek { found: found() }),
    }
}

/// The person that a title names: "Rooster onderwijsassistent A 2026-2027". A title that names two leaves open whose it is.
pub(super) fn in_title(text: &str) -> Option<Who> {
    first_in_title(text).filter(|_| !names_two(text))
}

/// Whether a title names anyone.
pub(super) fn names_someone(text: &str) -> bool {
    first_in_title(text).is_some()
}

fn first_in_title(text: &str) -> Option<Who> {
    let words: Vec<&str> = text.split_whitespace().map(|word| word.trim_matches([':', ',', '-', '–'])).collect();
    let longest_first = (1..=3_usize).rev();
    let named = longest_first.flat_map(|count| words.windows(count)).find_map(|part| roles::who(&part.join(" ")));
    named.map(|(role, letter)| Who { role, letter })
}

/// Signs between two people.
const BETWEEN: [char; 4] = ['/', '&', '+', ','];

/// Whether a title names two people: "OA A en OA B", "onderwijsassistent A / B".
fn names_two(text: &str) -> bool {
    let apart: String =
        text.chars().map(|sign| if BETWEEN.contains(&sign) { format!(" {sign} ") } else { sign.into() }).collect();
    let words: Vec<&str> = apart.split_whitespace().map(|word| word.trim_matches([':', '-', '–', '(', ')'])).collect();
    let is_word = |word: &str| word.chars().any(char::is_alphanumeric);
    let (mut found, mut at): (Vec<(StaffRole, Option<Letter>)>, usize) = (Vec::new(), 0);
    let mut is_joined = false;
    while let Some(&word) = words.get(at) {
        // Without a letter, "leraarondersteuner" is one more only right behind another: "OA en LO".
        let person = (1..=3_usize).rev().find_map(|count| {
            let part = words.get(at..at + count).filter(|part| part.last().is_some_and(|word| is_word(word)))?;
            let (role, letter) = roles::who(&part.join(" "))?;
            (letter.is_some() || found.is_empty() || is_joined).then_some((count, (role, letter)))
        });
        // "En B" behind a person is one more in that role.
        let role = found.last().map(|&(role, _)| role).filter(|_| is_joined && word.len() == 1);
        let other = || Some((1, (role?, Some(word.chars().next().and_then(Letter::new)?))));
        let named = person.or_else(other);
        is_joined =
            named.is_none() && !found.is_empty() && (word == "en" || word.chars().all(|sign| BETWEEN.contains(&sign)));
        at += named.map_or(1, |(count, _)| count);
        found.extend(named.map(|(_, person)| person));
    }
    found.iter().any(|person| Some(person) != found.first())
}
