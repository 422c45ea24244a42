//! What a sentence in a school's own words says about groups and lessons: simple matching, so that "Je neemt de groep
//! over" counts as what it is, whatever box was ticked next to it.
//!
//! Two questions are asked about the same words. [`read`] is for a sentence about one person and their task; there, the
//! group must be named, or someone without a lesbevoegdheid. [`leads_a_group`] is for a sentence about who stands in
//! for a teacher; there, someone without a lesbevoegdheid must be named, and the group may be left out.
//!
//! What may mean either is [`TeachingClaim::Doubtful`], to be asked: "werkt alleen in groep 5" is on one's own there, or
//! nowhere else. A miss is one remark too few. What is misread can be said in other words.
//!
//! [`needs`] asks the same of the short label of a task or of a block of the week.

mod clause;
pub mod needs;
mod tables;

use super::roles::begins_with_person;
use clause::Clause;
use tables::NOT;

pub use super::roles::Named;

/// What words say about a lesson or a group, least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TeachingClaim {
    /// Nothing about either.
    Nothing,
    /// It may mean that a group is taken or a lesson given, or something else.
    Doubtful,
    /// A lesson is given.
    Lesson,
    /// A group is taken, or a teacher is replaced.
    LeadsGroup,
}

/// What the text of a task says.
#[must_use]
pub fn read(text: &str) -> TeachingClaim {
    told(text).iter().map(|words| Clause::of(words).claim()).max().unwrap_or(TeachingClaim::Nothing)
}

/// Someone without a lesbevoegdheid who takes a group or gives a lesson according to this text.
pub fn leads_a_group(text: &str) -> Option<Named> {
    // What is in brackets or after a colon may be about the person named in the rest of the sentence.
    let whole = clauses(text);
    let all = whole.iter().cloned().chain(told(text)).collect::<Vec<_>>();
    all.iter().find_map(|words| {
        let clause = Clause::of(words);
        let (_, named) = clause.named?;
        (clause.claim() > TeachingClaim::Doubtful || clause.takes_over()).then_some(named)
    })
}

/// Whether a title begins with a role without a lesbevoegdheid: "Onderwijsassistent groep 4".
pub fn names_someone_without(title: &str) -> bool {
    clauses(title).first().is_some_and(|words| begins_with_person(words))
}

/// The parts of a text that each say one thing, as words in lower case.
pub fn clauses(text: &str) -> Vec<Vec<String>> {
    // A full stop only ends a clause if a space follows: 7.45 is a time. "Gr. 5" is one group.
    let text = text.replace("gr. ", "gr ").replace("Gr. ", "gr ");
    let parts = text.split([',', ';', '\n', '!', '?']).flat_map(|part| part.split(". "));
    parts.map(words).filter(|words| !words.is_empty()).collect()
}

/// Whether words deny something.
pub fn denies(words: &[String]) -> bool {
    words.iter().any(|word| NOT.contains(&word.as_str()))
}

/// Whether the wanted words occur among these, in this order.
pub fn holds_in_order(words: &[String], wanted: &[&str]) -> bool {
    let mut rest = words.iter();
    wanted.iter().all(|wanted| rest.any(|word| word == wanted))
}

/// The words of a text in lower case. Only ASCII letters change, which is enough for these words.
fn words(text: &str) -> Vec<String> {
    let is_split = |sign: char| !(sign.is_alphanumeric() || ['-', '\'', '.', ':'].contains(&sign));
    let split = text.split(is_split).map(|word| word.trim_matches(['.', ':', '\'', '-']).to_ascii_lowercase());
    joined_infinitives(split.filter(|word| !word.is_empty()).collect())
}

/// "Over te nemen" as "overnemen", so that a verb is found in either form.
fn joined_infinitives(words: Vec<String>) -> Vec<String> {
    let mut joined: Vec<String> = Vec::with_capacity(words.len());
    for word in words {
        let is_te = joined.last().is_some_and(|last| last == "te");
        let particle = joined.len().checked_sub(2).and_then(|at| joined.get(at));
        match particle.filter(|particle| is_te && tables::PARTICLES.contains(&particle.as_str())) {
            Some(particle) => {
                let verb = format!("{particle}{word}");
                joined.truncate(joined.len() - 2);
                joined.push(verb);
            }
            None => joined.push(word),
        }
    }
    joined
}

/// Clauses that also end at a colon; what is in brackets is a clause of its own.
fn told(text: &str) -> Vec<Vec<String>> {
    outside_brackets(text).iter().flat_map(|part| part.split(':').flat_map(clauses).collect::<Vec<_>>()).collect()
}

/// A text without what is in brackets, followed by what was in them. A bracket that stays open runs to the end. A
/// denial stays in its place: "neemt de groep (nooit) over".
fn outside_brackets(text: &str) -> Vec<String> {
    let (mut open, mut inside) = (vec![String::new()], Vec::new());
    for sign in text.chars() {
        match sign {
            '(' => open.push(String::new()),
            ')' if open.len() > 1 => {
                let part = open.pop().unwrap_or_default();
                let Some(around) = open.last_mut() else { continue };
                around.push(' ');
                if denies(&words(&part)) {
                    around.push_str(&part);
                    around.push(' ');
                } else {
                    inside.push(part);
                }
            }
            sign => {
                if let Some(last) = open.last_mut() {
                    last.push(sign);
                }
            }
        }
    }
    open.extend(inside);
    open
}

#[cfg(test)]
mod tests;
