//! What a cell says about hours, weeks, days, times and groups.

use taakkompas_school::dutch::groups::{self, GroupKind, GroupsSaid};
use taakkompas_school::dutch::hours::{Amount, Each, Per, Sure, Time, Unit, read};
use taakkompas_school::dutch::times::WhyNot;
use taakkompas_school::dutch::weeks::WeeksSaid;
use taakkompas_school::dutch::{Reading, answers, days, plain, times, weeks};

use super::unsure::{is_unsure, sure};
use super::{Note, ProblemReason, Span, Weekday, Weeks, beside};
use crate::Year;

/// A group that a cell names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Named {
    /// One group, by its label and years.
    One(String, Vec<Year>),
    /// All groups of these years: "groep 5 t/m 8", "kleuters".
    OfYears(Vec<Year>),
    /// A stage of the school, without its years: "onderbouw".
    Stage(String),
    /// A name with years in brackets, which may be a group or a pupil: "Uilen (gr 3)".
    Nicknamed {
        /// The whole text.
        found: String,
        /// The name before the brackets.
        name: String,
        /// What stands in them.
        label: String,
        /// The years that this names.
        years: Vec<Year>,
    },
    /// All groups of the school.
    All,
}

/// The groups in a cell: "groep 3 en 4" names two, "5/6" is one combination. `None` if it is not clear which. What stands
/// beside them and is no group is told.
pub(super) fn groups(text: &str, notes: &mut Vec<Note>) -> Option<Vec<Named>> {
    let text = sure(text, notes);
    let text = text.as_str();
    if is_idem(text) {
        return None;
    }
    if answers::is_away(text) {
        return Some(Vec::new());
    }
    if let Some(dated) = beside::from_date(text) {
        let meant = dated?;
        notes.push(Note::GroupsFromDate { found: text.to_owned(), meant: meant.clone() });
        return plain_groups(&meant);
    }
    let (kept, more) = beside::apart(text);
    if more.is_empty() || !names_years(&kept) {
        // "5 leerlingen" are of some group.
        let is_only_beside = !more.is_empty() && !kept.chars().any(char::is_alphanumeric);
        return plain_groups(text).filter(|_| !is_only_beside);
    }
    notes.push(Note::BesideGroup { found: more.join(", ") });
    plain_groups(&kept)
}

/// The groups in a cell; none, with a remark, if it is not clear which.
pub(super) fn groups_told(text: &str, notes: &mut Vec<Note>) -> Vec<Named> {
    let found = groups(text, notes);
    found.unwrap_or_else(|| {
        notes.push(Note::WhichGroups { found: text.to_owned() });
        Vec::new()
    })
}

/// A name with one group in brackets behind it: "Uilen (gr 3)".
pub(super) fn nicknamed(text: &str) -> Option<Named> {
    let (name, of) = text.split_once('(')?;
    let of = of.trim_end().strip_suffix(')')?;
    let Some(GroupsSaid::Some(groups)) = groups::read(of).read() else { return None };
    let [group] = <[groups::GroupSaid; 1]>::try_from(groups).ok()?;
    let name = name.trim().to_owned();
    let is_clear = group.kind == GroupKind::One && !group.years.is_empty() && !name.is_empty();
    is_clear.then(|| Named::Nicknamed { found: text.to_owned(), name, label: group.label, years: group.years })
}

/// Whether a text leaves a choice of groups: "4 of 5", "gr 3 of gr 4".
pub(super) fn is_choice(text: &str) -> bool {
    let text = text.to_lowercase();
    text.split_once(" of ").is_some_and(|(one, other)| {
        one.contains(|sign: char| sign.is_ascii_digit()) && other.contains(|sign: char| sign.is_ascii_digit())
    })
}

/// "Groep 4 / groep 5" with a sign that keeps them apart: "4/5" is one combination, and these are two groups.
fn as_two(text: &str) -> String {
    let parts: Vec<&str> = text.split(['/', '|']).map(str::trim).collect();
    let is_group = |part: &&str| {
        let word = part.to_lowercase();
        let number = ["groep", "gr"].iter().find_map(|begin| word.strip_prefix(begin));
        number.is_some_and(|rest| rest.trim_start_matches(['.', ' ']).starts_with(|sign: char| sign.is_ascii_digit()))
    };
    if parts.len() > 1 && parts.iter().all(is_group) { parts.join(", ") } else { text.to_owned() }
}

/// The groups in a cell with nothing beside them.
fn plain_groups(text: &str) -> Option<Vec<Named>> {
    if is_choice(text) {
        return None;
    }
    let text = as_two(text);
    // "Gr 3 en 4 samen".
    let text = text.strip_suffix(" samen").unwrap_or(&text);
    match groups::read(text) {
        Reading::Empty | Reading::NotSaidYet => Some(Vec::new()),
        Reading::Read(GroupsSaid::All) => Some(vec![Named::All]),
        Reading::Read(GroupsSaid::Some(all)) if all.iter().any(is_backwards) => None,
        Reading::Read(GroupsSaid::Some(all)) => Some(all.into_iter().map(named).collect()),
        // The week itself says that it is too long.
        Reading::TooLong => Some(vec![Named::One(text.to_owned(), Vec::new())]),
        Reading::TwoReadings | Reading::Unread => None,
    }
}

/// Whether a name is a row of years that runs backwards: "groep 8-5". Some schools have a groep 0.
fn is_backwards(group: &groups::GroupSaid) -> bool {
    let name = group.label.strip_prefix("groep ").filter(|_| group.years.is_empty());
    name.is_some_and(|name| name.chars().all(|sign| "12345678-–/ tm".contains(sign)))
}

fn named(group: groups::GroupSaid) -> Named {
    match group.kind {
        GroupKind::Several | GroupKind::Kindergarten if !group.years.is_empty() => Named::OfYears(group.years),
        GroupKind::Stage(_) if !group.label.contains(' ') => Named::Stage(group.label),
        _ => Named::One(group.label, group.years),
    }
}

/// The minutes in a week that hours must stay below.
const MOST_MINUTES: u32 = 100 * 60;

/// Minutes in a week from hours: "24", "24,5", "24 klokuren". `Some(None)` for an empty cell; `None` if it is no number
/// of hours in a week.
pub fn hours(text: &str) -> Option<Option<u32>> {
    if text.trim().is_empty() {
        return Some(None);
    }
    match read(text, Unit::Hours) {
        Reading::NotSaidYet => Some(None),
        Reading::Read(Amount::Time(time))
            if matches!(time.per, Per::NotSaid | Per::Week) && !matches!(time.sure, Sure::Range { .. }) =>
        {
            Some(time.minutes).filter(|&minutes| minutes < MOST_MINUTES).map(Some)
        }
        _ => None,
    }
}

/// The hours in a title: "Rooster OA A - 25,5 uur per week", "OA B (24 u)". Bare numbers are none.
pub(super) fn hours_in_title(title: &str) -> Option<u32> {
    let words: Vec<&str> = title.split_whitespace().collect();
    let of = |part: &[&str]| {
        let text = part.join(" ");
        let text = text.trim_matches(|sign: char| "()[],;:-–".contains(sign));
        let begins = text.starts_with(|sign: char| sign.is_ascii_digit());
        let says_hours = text.trim_start_matches(|sign: char| !sign.is_alphabetic()).starts_with(['u', 'k']);
        hours(text).flatten().filter(|_| begins && says_hours)
    };
    (1..=4).rev().find_map(|count| words.windows(count).find_map(of))
}

/// The hours of a person, with what deserves a remark.
pub(super) fn hours_told(text: &str, notes: &mut Vec<Note>) -> Option<Option<u32>> {
    // "24 (0,6)": hours, and a part of full time.
    let before = || text.split_once('(').map(|(before, _)| before).filter(|before| !before.trim().is_empty());
    let Some(found) = hours(text) else {
        let minutes = before().and_then(hours).flatten()?;
        notes.push(Note::HoursRead { found: text.to_owned(), minutes });
        return Some(Some(minutes));
    };
    let is_more = |time: &Time| time.sure != Sure::Exactly || !time.left.is_empty() || time.each != Each::NotSaid;
    let says_more = matches!(read(text, Unit::Hours), Reading::Read(Amount::Time(time)) if is_more(&time));
    if let Some(minutes) = found.filter(|_| says_more || is_unsure(text)) {
        notes.push(Note::HoursRead { found: text.to_owned(), minutes });
    }
    Some(found)
}

/// The weeks in a cell; an empty cell means every week.
///
/// # Errors
/// A cell that names no week, or that does not say which of the two.
pub(super) fn weeks(text: &str) -> Result<Weeks, ProblemReason> {
    match weeks::read(text) {
        Reading::Empty | Reading::NotSaidYet => Ok(Weeks::Every),
        Reading::Read(said) => of_weeks(said, text),
        _ => Err(ProblemReason::NotAWeek { found: text.to_owned() }),
    }
}

/// The weeks that a text names.
///
/// # Errors
/// "Om en om", which does not say in which week.
pub(super) fn of_weeks(said: WeeksSaid, text: &str) -> Result<Weeks, ProblemReason> {
    match said {
        WeeksSaid::Every => Ok(Weeks::Every),
        WeeksSaid::A => Ok(Weeks::A),
        WeeksSaid::B => Ok(Weeks::B),
        WeeksSaid::Alternating => Err(ProblemReason::WhichWeek { found: text.to_owned() }),
    }
}

/// Ways to say "the same", as [`plain`] makes them.
const SAME: &[&str] = &["idem", "id", "ibid", "dito", "zelfde", "hetzelfde", "dezelfde", "zieboven", "alsboven"];
/// Signs that say the same.
const SIGNS: &[&str] = &["\"", "''", "„", "”", "“", "〃", ",,", "\"\"", "″", "↓", "⬇", "↑", "|", "│"];
/// The longest such cell, in bytes.
const LONGEST_SAME: usize = 16;

/// Whether a cell says "the same".
pub(super) fn is_idem(cell: &str) -> bool {
    // Most cells are none of these, and this is asked of every cell.
    let may_be =
        |first: char| !first.is_ascii_digit() && (!first.is_ascii_alphabetic() || "idhzaIDHZA".contains(first));
    cell.len() <= LONGEST_SAME
        && cell.starts_with(may_be)
        && (SIGNS.contains(&cell) || SAME.contains(&plain(cell).as_str()))
}

/// Words of a sentence, which no title has.
const SENTENCE: &[&str] =
    &["is", "zijn", "werkt", "werken", "komt", "komen", "heeft", "ook", "alleen", "vrij", "niet", "begint", "neemt"];

/// The weeks that a title names: "Even weken", "Rooster week A". A text with a day or a time says more than the weeks of
/// what stands below it: "LO in oneven weken vrij op di".
pub(super) fn weeks_named(text: &str) -> Option<WeeksSaid> {
    let is_said = |word: &str| SENTENCE.contains(&word.to_lowercase().as_str());
    let says_when = |text: &str| has_time(text) || text.split_whitespace().any(|word| is_day(word) || is_said(word));
    weeks::apart(text).filter(|(_, rest)| !says_when(rest)).map(|(weeks, _)| weeks).or_else(|| {
        let is_word = text.trim().chars().count() > 1;
        weeks::read(text).read().filter(|_| is_word)
    })
}

/// Whether a word of a text is a day; a letter is none.
pub(super) fn is_day(word: &str) -> bool {
    let word = word.trim_matches(|sign: char| !sign.is_alphanumeric());
    word.len() > 1 && days::weekday(word).is_some()
}

/// The one day that a text names: "maandag", "Rooster assistenten maandag".
pub(super) fn one_day(text: &str) -> Option<Weekday> {
    let mut words = text.split_whitespace().filter(|word| is_day(word));
    let (day, None) = (words.next()?, words.next()) else { return None };
    days::weekday(day.trim_matches(|sign: char| !sign.is_alphanumeric()))
}

/// Whether a word of a text is a time with minutes, or a span of such times.
pub(super) fn has_time(text: &str) -> bool {
    text.split_whitespace().any(|word| {
        let word = word.trim_matches(|sign: char| !sign.is_alphanumeric());
        let has_unit = || word.contains('u') && word.starts_with(|sign: char| sign.is_ascii_digit());
        let has_minutes = word.contains(['.', ':']) || has_unit();
        has_minutes && (times::time(word).read().is_some() || times::spans(word).is_some())
    })
}

/// A day with the weeks that the same cell names for it.
pub(super) type DayOf = (Weekday, Option<Weeks>);

/// The days in a cell. `None` if it says that someone is away, or if one of its words is not a school day.
///
/// # Errors
/// "Om en om", which does not say in which week.
pub(super) fn days_told(text: &str, notes: &mut Vec<Note>) -> Result<Option<Vec<DayOf>>, ProblemReason> {
    days(&sure(text, notes))
}

/// The same, where nothing can be told.
///
/// # Errors
/// "Om en om", which does not say in which week.
pub(super) fn days(text: &str) -> Result<Option<Vec<DayOf>>, ProblemReason> {
    if answers::is_away(text) {
        return Ok(None);
    }
    let said = match days::read(text) {
        Reading::Read(said) if said.left.is_empty() => said,
        _ if has_alternating(text) => return Err(ProblemReason::WhichWeek { found: text.to_owned() }),
        _ => return Ok(None),
    };
    let mut found: Vec<DayOf> = Vec::new();
    for on in said.on {
        let weeks = match on.weeks {
            WeeksSaid::Every => None,
            other => Some(of_weeks(other, text)?),
        };
        if !found.contains(&(on.day, weeks)) {
            found.push((on.day, weeks));
        }
    }
    Ok(Some(found))
}

/// Whether some words of a text say "every other week": "ma, di en 1x per 2 weken do".
fn has_alternating(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_so = |part: &[&str]| weeks::read(&part.join(" ")).read() == Some(WeeksSaid::Alternating);
    (1..=4).any(|count| words.windows(count).any(is_so))
}

/// The times of a cell and the weeks that it names beside them: "8.30-12.00 (oneven)", "B: 8.30-12.30".
///
/// # Errors
/// "Om de week", which does not say in which.
pub(super) fn apart_from_weeks(text: &str) -> Result<(&str, Option<Weeks>), ProblemReason> {
    let ends = |sign: char| sign.is_whitespace() || "()[]:,;".contains(sign);
    if times::read(text).read().is_some_and(|said| said.left.is_empty()) {
        return Ok((text, None));
    }
    let said = |part: &str| match weeks::read(part) {
        Reading::Read(said) => Some(said),
        _ => None,
    };
    let is_times = |part: &str| times::spans(part).is_some();
    for (at, sign) in text.match_indices(ends) {
        let parts = text.get(..at).zip(text.get(at + sign.len()..));
        let Some((one, other)) = parts.map(|(one, other)| (one.trim_matches(ends), other.trim_matches(ends))) else {
            continue;
        };
        for (times, weeks) in [(one, other), (other, one)] {
            if let Some(weeks) = said(weeks).filter(|_| is_times(times)) {
                return of_weeks(weeks, text).map(|weeks| (times, Some(weeks)));
            }
        }
    }
    Ok((text, None))
}

/// The spans of a cell, with what deserves a remark.
///
/// # Errors
/// A cell with anything else than times.
pub(super) fn spans(text: &str, notes: &mut Vec<Note>) -> Result<Vec<Span>, ProblemReason> {
    let plain = sure(text, notes);
    said(times::read(&plain), text, notes)
}

/// The span between two cells.
///
/// # Errors
/// Cells that are not times, or the wrong way round.
pub(super) fn between(from: &str, until: &str, notes: &mut Vec<Note>) -> Result<Vec<Span>, ProblemReason> {
    let (from, until) = (sure(from, notes), sure(until, notes));
    let (from, until) = (from.as_str(), until.as_str());
    let is_pair = times::between(from, until).read().is_some();
    let both = if times::time(from).read().is_none() && !is_pair {
        from.to_owned()
    } else if times::time(until).read().is_none() {
        until.to_owned()
    } else {
        format!("{from}-{until}")
    };
    said(times::between(from, until), &both, notes)
}

fn said(read: Reading<times::TimesSaid>, text: &str, notes: &mut Vec<Note>) -> Result<Vec<Span>, ProblemReason> {
    let said = read.read().filter(|said| said.left.is_empty()).ok_or_else(|| not_times(text))?;
    if let (true, Some(&span)) = (said.is_moved, said.spans.first()) {
        notes.push(Note::Afternoon { found: text.to_owned(), span });
    }
    if let Some(minutes) = said.pause {
        notes.push(Note::PauseWithoutTime { minutes });
    }
    if !said.beside.is_empty() {
        notes.push(Note::BesideTimes { found: said.beside.join(", ") });
    }
    Ok(said.spans)
}

/// What is wrong with a cell that holds no span of time.
pub(super) fn not_times(text: &str) -> ProblemReason {
    let found = text.to_owned();
    match times::why_not(text) {
        _ if is_idem(text) => ProblemReason::Idem { found },
        WhyNot::OneTime => ProblemReason::OneTime { found },
        WhyNot::EndsFirst => ProblemReason::EndsFirst { found },
        WhyNot::NoSuchTime(found) => ProblemReason::NoSuchTime { found },
        WhyNot::MinutesOrParts(found) => ProblemReason::MinutesOrParts { found },
        WhyNot::MorningOrAfternoon => ProblemReason::MorningOrAfternoon { found },
        WhyNot::Words(words) => ProblemReason::MoreThanTimes { found, words: words.join(" ") },
        WhyNot::NoTime => ProblemReason::NotATime { found },
    }
}

/// Whether a text names groups by their years, or all groups: never a person.
pub(super) fn names_years(text: &str) -> bool {
    if let Some(dated) = beside::from_date(text) {
        return dated.is_some();
    }
    match groups::read(text).read() {
        Some(GroupsSaid::All) => true,
        Some(GroupsSaid::Some(all)) => all.iter().all(|group| !group.years.is_empty()),
        None => false,
    }
}

/// Whether a text names a stage of the school and nothing else: "onderbouw".
pub(super) fn is_stage(text: &str) -> bool {
    let said = groups::read(text).read();
    matches!(said, Some(GroupsSaid::Some(all)) if all.iter().all(|group| matches!(group.kind, GroupKind::Stage(_))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_told_apart_and_a_combination_stays_one() {
        let check = |text: &str, expected: &[&str]| {
            let labels = groups(text, &mut Vec::new()).into_iter().flatten().map(|named| match named {
                Named::One(label, _) => label,
                Named::OfYears(years) => years.iter().map(|year| year.code()).collect::<Vec<_>>().join("+"),
                Named::Stage(label) => format!("stage {label}"),
                Named::Nicknamed { found, .. } => found,
                Named::All => "all".to_owned(),
            });
            assert_eq!(labels.collect::<Vec<_>>(), expected, "{text}");
        };
        check("groep 4", &["groep 4"]);
        check("4", &["groep 4"]);
        check("gr. 3a", &["groep 3a"]);
        check("G5", &["groep 5"]);
        check("Groep 3 en 4", &["Groep 3", "groep 4"]);
        check("groepen 5 en 6", &["groep 5", "groep 6"]);
        check("5/6, 7", &["groep 5/6", "groep 7"]);
        check("groep 1 t/m 4", &["1+2+3+4"]);
        check("alle groepen", &["all"]);
        check("Onderbouw", &["stage Onderbouw"]);
        check("onderbouw A", &["onderbouw A"]);
        check("1/2 geel en rood", &["groep 1/2 geel", "groep 1/2 rood"]);
        check("groep 4\ngroep  4", &["groep 4"]);
        check("", &[]);
        for unclear in
            ["wisselend", "groep 9", "4 of 5", "groep 3 of groep 4", "groep 8-5", "8 t/m 5", "5 leerlingen", "12-dec"]
        {
            assert_eq!(groups(unclear, &mut Vec::new()), None, "{unclear}");
        }
    }

    #[test]
    fn hours_are_typed_in_many_ways() {
        for (text, minutes) in [("24", 1440), ("24,5", 1470), ("3.25", 195), (" 0,5 ", 30), (",75", 45), ("0,33", 20)] {
            assert_eq!(hours(text), Some(Some(minutes)), "{text}");
        }
        assert_eq!(hours(""), Some(None));
        for (text, minutes) in [
            ("24 uur", 1440),
            ("24:30", 1470),
            ("half uur", 30),
            ("24:00", 1440),
            ("24 klokuren", 1440),
            ("24u per week", 1440),
        ] {
            assert_eq!(hours(text), Some(Some(minutes)), "{text}");
        }
        for wrong in ["veel", "-3", "3,5,5", "999", ",", "0,6 fte", "900 per jaar"] {
            assert_eq!(hours(wrong), None, "{wrong}");
        }
    }
}
