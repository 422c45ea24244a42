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

/// The person that a title names: "Rooster onderwijsassistent A 2026-2027".
pub(super) fn in_title(text: &str) -> Option<Who> {
    let words: Vec<&str> = text.split_whitespace().map(|word| word.trim_matches([':', ',', '-', '–'])).collect();
    let longest_first = (1..=3_usize).rev();
    let named = longest_first.flat_map(|count| words.windows(count)).find_map(|part| roles::who(&part.join(" ")));
    named.map(|(role, letter)| Who { role, letter })
}
