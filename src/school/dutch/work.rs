//! What is done in a block of the week: "lunchpauze", "pleinwacht", "RT", "kopiëren", "vervangt leerkracht".
//!
//! An unknown word stays unknown; no kind of work is taken for granted.

use super::signs::{Kind, opened, tokens};
use super::{Reading, fits, plain};
use crate::staff::Letter;

mod words;

/// A kind of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Work {
    /// Works with a small group.
    SmallGroup,
    /// Extra practice or repeated instruction with some pupils.
    ExtraPractice,
    /// Helps with independent work.
    IndependentWork,
    /// Works with one pupil.
    OnePupil,
    /// Takes or guides tests.
    Tests,
    /// Extra hands in a group, beside the teacher.
    ExtraHands,
    /// Gives a lesson.
    Lesson,
    /// A lesson of sports or swimming: whether it is led or helped with is not said.
    Gym,
    /// Remedial teaching.
    RemedialTeaching,
    /// Leads a group: "voor de klas", "groep draaien", "alleen voor de groep".
    LeadsAGroup,
    /// Stands in for a teacher.
    StandsIn,
    /// Supervision: playground, lunch with pupils, arrival.
    Supervision,
    /// Prepares lessons.
    Preparing,
    /// Talks with colleagues or parents.
    Talking,
    /// Makes, copies or puts away material.
    Material,
    /// Administration.
    Administration,
    /// Training.
    Training,
    /// Travels between two sites.
    Travel,
    /// Break, free of supervision.
    Break,
    /// Work for another employer than the school: bso, peuteropvang.
    NotSchoolWork,
}

/// The work in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WorkSaid {
    /// The kind of work.
    pub work: Work,
    /// The letter of "arrangement B".
    pub arrangement: Option<Letter>,
    /// Whether the cell says more than the kind: "toezicht bij de poort".
    pub has_more: bool,
}

/// The longest phrase in the tables, in words.
const MOST_WORDS: usize = 5;

/// The kind of work in a cell.
pub fn read(text: &str) -> Reading<WorkSaid> {
    match opened(text) {
        Ok(text) => in_text(&text),
        Err(reading) => reading,
    }
}

fn in_text(text: &str) -> Reading<WorkSaid> {
    let tokens = tokens(text);
    if tokens.iter().any(|token| words::NOT.contains(&token.text.as_str())) {
        return Reading::Unread;
    }
    let (mut found, mut alone): (Vec<Work>, Vec<Work>) = (Vec::new(), Vec::new());
    let (mut first_named, mut count, mut letter) = (0, 0, None);
    // A phrase never goes on behind a sign: "pauze / toezicht" is two things.
    for part in tokens.split(|token| token.kind == Kind::Sign && !token.is("-")) {
        let all: Vec<String> =
            part.iter().filter(|token| token.kind != Kind::Sign).map(|token| plain(&token.text)).collect();
        count += all.iter().filter(|word| !words::SMALL.contains(&word.as_str())).count();
        letter = letter.or_else(|| arrangement(&all));
        let words = without_years(all);
        let mut at = 0;
        while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
            let Some((work, taken, is_alone)) = phrase(rest) else {
                at += 1;
                continue;
            };
            if found.is_empty() && alone.is_empty() {
                let said = rest.iter().take(taken);
                first_named = said.filter(|word| !words::SMALL.contains(&word.as_str())).count();
            }
            if is_alone {
                alone.push(work)
            } else {
                found.push(work)
            }
            at += taken;
        }
    }
    let found = if found.is_empty() { alone } else { found };
    let Some(work) = one_of(&found) else {
        return if found.is_empty() { Reading::Unread } else { Reading::TwoReadings };
    };
    let arrangement = letter.filter(|_| work == Work::OnePupil);
    let has_more = count > first_named + usize::from(arrangement.is_some());
    Reading::Read(WorkSaid { work, arrangement, has_more })
}

/// The words without the years behind a word for a group: "groep 5 draaien" is "groep draaien".
fn without_years(words: Vec<String>) -> Vec<String> {
    let mut follows_group = false;
    let is_year = |word: &String| word.starts_with(|sign: char| sign.is_ascii_digit());
    let kept = words.into_iter().filter(|word| {
        let is_left_out = follows_group && is_year(word);
        follows_group = is_left_out || words::GROUP.contains(&word.as_str());
        !is_left_out
    });
    kept.collect()
}

/// The work that the words begin with, the longest phrase first, how many words that is, and whether it only counts if no
/// other work is named.
fn phrase(words: &[String]) -> Option<(Work, usize, bool)> {
    (1..=MOST_WORDS.min(words.len())).rev().find_map(|count| {
        let said: String = words.iter().take(count).map(String::as_str).collect();
        if words::LEADS_ALONE.contains(&said.as_str()) {
            return Some((Work::LeadsAGroup, count, true));
        }
        let named =
            |&(work, patterns): &(Work, &[&str])| patterns.iter().any(|pattern| fits(pattern, &said)).then_some(work);
        words::WORK.iter().find_map(named).map(|work| (work, count, false))
    })
}

/// The one work that was named. Where it is done in a small group, that says how; leading a group goes before all.
fn one_of(found: &[Work]) -> Option<Work> {
    let first = *found.first()?;
    if found.iter().all(|&work| work == first) {
        return Some(first);
    }
    if let Some(&leads) = found.iter().find(|work| matches!(work, Work::LeadsAGroup | Work::StandsIn)) {
        return Some(leads);
    }
    // "RT in een klein groepje" is RT; "instructie klein groepje" is a small group.
    let how = [Work::SmallGroup, Work::OnePupil, Work::ExtraHands];
    let mut what = found.iter().copied().filter(|work| !how.contains(work));
    match (what.next(), what.next()) {
        (Some(work), None) if !matches!(work, Work::Break | Work::NotSchoolWork) => Some(work),
        (None, _) => None,
        _ => None,
    }
}

/// The letter behind "arrangement".
fn arrangement(words: &[String]) -> Option<Letter> {
    let behind = |pair: &[String]| match pair {
        [word, letter] if word == "arrangement" => {
            let mut letters = letter.chars();
            letters.next().filter(|_| letters.next().is_none()).and_then(Letter::new)
        }
        _ => None,
    };
    words.windows(2).find_map(behind)
}
