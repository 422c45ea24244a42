//! Labels of several people: "3 onderwijsassistenten", "groep 4: Dirk 0,5 / Els 0,5". And of one person with several
//! functions: "IB + lkr 6".

use taakkompas_school::dutch::jobs::{self, Job};
use taakkompas_school::dutch::people::{self, People};
use taakkompas_school::dutch::{names, roles};
use taakkompas_school::staff::StaffRole;

use super::cells::is_function;
use super::person_row::PersonRow;

/// How many people a label is of, if it says a number of them, or has two parts of full time in it.
pub(super) fn count(label: &str) -> Option<usize> {
    let parts = label.split(|sign: char| sign.is_whitespace() || "/+&()".contains(sign)).filter(|word| is_part(word));
    counted(label).or_else(|| Some(parts.count()).filter(|&count| count > 1))
}

/// A number before or behind a function: "3 onderwijsassistenten", "2x conciërge", "drie oa's", "gymdocenten (2)". Not
/// "3 lkr", which may be the teacher of groep 3, nor "groep 3".
fn counted(label: &str) -> Option<usize> {
    let before = label.split_once(char::is_whitespace);
    let behind = label.strip_suffix(')').and_then(|label| label.rsplit_once('(')).map(|(rest, number)| (number, rest));
    let of = |(number, rest): (&str, &str)| {
        let (number, rest) = (number.trim().to_lowercase(), rest.trim());
        // "2 x conciërge".
        let (is_times, rest) = match rest.strip_prefix("x ").or_else(|| rest.strip_prefix("X ")) {
            Some(rest) => (true, rest),
            None => (number.ends_with('x') || number.starts_with('x'), rest),
        };
        let bare = number.trim_matches('x').trim_end_matches("keer").trim();
        // "Leerkracht 3 (duo)" is one of two.
        if ["duo", "koppel", "trio"].contains(&bare) {
            return None;
        }
        let count = match people::read(bare).read()? {
            People::Exactly(count) if count > 1 => count,
            _ => return None,
        };
        let is_word = bare.chars().all(char::is_alphabetic);
        let is_many = is_times || is_word || is_plural(rest);
        (is_function(rest) && is_many).then_some(usize::from(count))
    };
    before.and_then(of).or_else(|| behind.and_then(of))
}

/// Whether the first word of a function is in the plural: "onderwijsassistenten", "ib'ers", "conciërges".
fn is_plural(function: &str) -> bool {
    let first = function.split_whitespace().next().unwrap_or_default().to_lowercase();
    let word = first.trim_end_matches(|sign: char| !sign.is_alphanumeric());
    word.chars().count() > 3 && (word.ends_with("en") || word.ends_with('s')) && !word.ends_with("us")
}

/// A part of full time: "0,5", "0.8000", "1,0".
pub(super) fn is_part(word: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    word.split_once([',', '.'])
        .is_some_and(|(whole, part)| matches!(whole, "0" | "1") && digits(part) && part.len() < 5)
}

/// Whether parts are one name and functions behind it, which that person may have too: "Juf Dina gr 7", "IB".
pub(super) fn is_one_with_functions(parts: &[String]) -> bool {
    let Some((first, others)) = parts.split_first() else { return false };
    let is_bare = |part: &String| is_function(part) && !names::may_be_name(part);
    names::may_be_name(first) && !is_bare(first) && !others.is_empty() && others.iter().all(is_bare)
}

/// Whether functions may be those of one person: all are others, and at most one is of someone who works with pupils in
/// another place all day. Two names are two people.
pub(super) fn may_be_of_one(parts: &[String]) -> bool {
    let jobs: Vec<Job> = parts
        .iter()
        .filter(|part| !names::may_be_name(part))
        .filter_map(|part| jobs::read(part).map(|said| said.job).or_else(|| roles::role(part).map(|_| Job::Other)))
        .collect();
    let is_in_class = |job: &&Job| {
        matches!(
            job,
            Job::Teacher
                | Job::Assistant
                | Job::TeacherSupporter
                | Job::CareerChanger
                | Job::LioEmployee
                | Job::LioTrainee
                | Job::Student
                | Job::Volunteer
        )
    };
    let are_others = jobs.iter().enumerate().all(|(at, job)| !jobs.iter().take(at).any(|other| other == job));
    jobs.len() == parts.len() && are_others && jobs.iter().filter(is_in_class).count() < 2
}

/// The row of one person with the role of their functions that asks most: that of a leraar, or else the first that is
/// known.
pub(super) fn with_role_of_parts(row: PersonRow, parts: &[String]) -> PersonRow {
    let of = |wanted: fn(StaffRole) -> bool| parts.iter().find(|part| roles::role(part).is_some_and(wanted));
    let leads = row.leads_school || parts.iter().any(|part| roles::leads_school(part));
    let part = of(|role| role == StaffRole::Teacher)
        .or_else(|| of(|role| role == StaffRole::SubjectTeacher))
        .or_else(|| of(|_| true));
    match part {
        Some(part) => PersonRow { leads_school: leads, ..row.with_role(Some(part)) },
        None => row,
    }
}
