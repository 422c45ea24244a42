//! Titles of rosters that tell people of one role apart by a name, a number or a part of the school: "Rooster OA Samira" above
//! "Rooster OA Linda". No name is kept: each gets a letter, and that is told.

use taakkompas_school::dutch::months::month;
use taakkompas_school::dutch::names::may_be_name;
use taakkompas_school::dutch::{plain, roles, weeks};

use super::cells::{self, is_stage};
use super::head::is_title;
use super::vocabulary::{Column, column};
use super::who::{Who, in_title};
use super::{Letter, Note, ProblemReason, Row, StaffRole};

/// Words in a title that say nothing of whose it is.
#[rustfmt::skip]
const SMALL: &[&str] = &[
    "rooster", "roosters", "weekrooster", "werkrooster", "inzet", "inzetrooster", "planning", "schema", "van", "de", "het", "een",
    "voor", "onze", "week", "schooljaar", "in", "ondersteuning",
];

/// Words before the name of a place.
const PLACES: &[&str] =
    &["locatie", "vestiging", "gebouw", "unit", "school", "obs", "cbs", "rkbs", "pcbs", "basisschool"];

/// A title that names someone.
struct Titled {
    role: StaffRole,
    letter: Option<Letter>,
    key: Option<String>,
}

/// All titles of a text that name someone.
#[derive(Default)]
pub(super) struct Titles(Vec<Titled>);

impl Titles {
    /// Those of these rows: a row by itself, or the corner of days.
    pub fn of(rows: &[Row]) -> Self {
        let is_above_days = |row: &Row| {
            row.cells.iter().skip(1).filter(|cell| matches!(column(cell), Some(Column::On(..)))).count() > 1
        };
        let title = |row: &Row| {
            let text = row.cells.iter().find(|cell| !cell.is_empty())?;
            let Who { role, letter } = in_title(text).filter(|_| is_title(row) || is_above_days(row))?;
            Some(Titled { role, letter, key: key(text) })
        };
        Self(rows.iter().filter_map(title).collect())
    }

    /// Whose roster a title is above, with the letter that it gets, and the note about that.
    ///
    /// # Errors
    /// A title that may be about any of several people.
    pub fn told_apart(&self, who: Who, title: &str) -> Result<(Who, Option<Note>), ProblemReason> {
        let same = || self.0.iter().filter(|other| other.role == who.role);
        let Who { role, letter: None } = who else { return Ok((who, None)) };
        let mut keys: Vec<&String> = Vec::new();
        for other in same().filter(|other| other.letter.is_none()).filter_map(|other| other.key.as_ref()) {
            if !keys.contains(&other) {
                keys.push(other);
            }
        }
        let own = key(title);
        let is_alone = same().all(|other| other.letter.is_none() && other.key == own);
        if is_alone {
            return Ok((who, None));
        }
        let is_taken = |letter: &Letter| same().any(|other| other.letter == Some(*letter));
        let at = own.and_then(|own| keys.iter().position(|other| **other == own));
        let letter = at.and_then(|at| Letter::all().filter(|letter| !is_taken(letter)).nth(at));
        let letter = letter.ok_or(ProblemReason::WhichLetter { role })?;
        let note = Note::NamedAs { found: title.to_owned(), role, letter };
        Ok((Who { role, letter: Some(letter) }, Some(note)))
    }
}

/// What tells someone apart in a title: a name, the number behind the role, or a part of the school.
fn key(title: &str) -> Option<String> {
    let rest = rest(title);
    let words: Vec<&str> = rest.iter().map(String::as_str).collect();
    if let [number, more @ ..] = words.as_slice()
        && number.len() == 1
        && number.bytes().all(|digit| digit.is_ascii_digit())
        && !more.first().is_some_and(|word| ["uur", "u", "dagen"].contains(word))
    {
        return Some((*number).to_owned());
    }
    if let Some(stage) = words.iter().find(|word| is_stage(word)) {
        return Some(plain(stage));
    }
    if words.iter().any(|word| PLACES.contains(&plain(word).as_str())) {
        return None;
    }
    let is_name = |word: &&&str| may_be_name(word) && !cells::is_day(word) && month(word).is_none();
    let name = words.iter().take_while(is_name).map(|word| plain(word)).collect::<String>();
    (!name.is_empty()).then_some(name)
}

/// What a title says beside the role, the weeks, the school year and hours that are read.
pub(super) fn rest(title: &str) -> Vec<String> {
    let of_weeks = cells::weeks_named(title).and_then(|_| weeks::apart(title)).map(|(_, rest)| rest.to_owned());
    let text = of_weeks.as_deref().unwrap_or(title);
    let bare = |word: &str| word.trim_matches(|sign: char| !sign.is_alphanumeric()).to_owned();
    let mut words: Vec<String> = text.split_whitespace().map(bare).filter(|word| !word.is_empty()).collect();
    let role = (1..=3_usize).rev().find_map(|count| {
        let at = words.windows(count).position(|part| roles::who(&part.join(" ")).is_some())?;
        Some((at, count))
    });
    if let Some((at, count)) = role {
        words.drain(at..at + count);
    }
    let has_hours = cells::hours_in_title(title).is_some();
    let is_year = |word: &str| word.len() > 3 && word.chars().all(|sign| sign.is_ascii_digit() || "-/".contains(sign));
    let is_hours = |word: &str| {
        let word = word.trim_start_matches(|sign: char| sign.is_ascii_digit() || ",.".contains(sign));
        ["", "uur", "u", "klokuren", "uren", "per", "week", "pw", "p/w"].contains(&word)
    };
    words.retain(|word| {
        let is_small = SMALL.contains(&plain(word).as_str()) || is_year(word);
        !(is_small || has_hours && is_hours(word))
    });
    words
}
