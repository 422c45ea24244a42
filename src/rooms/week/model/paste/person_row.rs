//! A row about a person: who, hours and days.

use taakkompas_school::dutch::answers::is_away;
use taakkompas_school::dutch::days::PartOfDay;
use taakkompas_school::dutch::times;

use super::cells::DayOf;
use super::day_by_day::{Cells, OnDay, day_by_day, spans};
use super::unsure::sure;
use super::vocabulary::Column;
use super::who::{Who, who};
use super::{Note, Presence, ProblemReason, Span, Weekday, Weeks, cells};

/// A row about a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PersonRow {
    pub who: Who,
    /// Minutes in a school week, if the row gives them.
    pub minutes: Option<u32>,
    pub presence: Vec<Presence>,
    /// Days without times: when there are lessons.
    pub whole: Vec<WholeDay>,
    /// Whether it is one row of a list with a row for each day: without a letter, they are about the same person.
    pub is_listed: bool,
    /// What deserves a remark.
    pub notes: Vec<Note>,
}

impl PersonRow {
    /// What a title says of the hours of the person whose roster it is.
    pub fn with_hours(who: Who, minutes: u32) -> Self {
        Self { minutes: Some(minutes), ..Self::listed(who, &[], &[], Weeks::Every, Vec::new()) }
    }

    /// A row of a list that says when someone is there.
    pub fn listed(who: Who, days: &[DayOf], spans: &[Span], weeks: Weeks, notes: Vec<Note>) -> Self {
        let on = |&(weekday, own): &DayOf| {
            spans.iter().map(move |&span| Presence { weeks: own.unwrap_or(weeks), weekday, span })
        };
        let presence = days.iter().flat_map(on).collect();
        Self { who, minutes: None, presence, whole: Vec::new(), is_listed: true, notes }
    }
}

/// A day on which someone is there for as long as there are lessons, or for half of that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct WholeDay {
    pub weekday: Weekday,
    pub part: Option<PartOfDay>,
    pub weeks: Weeks,
    /// The cell that says so.
    pub found: String,
}

/// The hours behind a label, and the label without them: "OA A (24 uur)", "OA A - 24u".
fn hours_behind(label: &str) -> Option<(String, String)> {
    let words: Vec<&str> = label.split([' ', '(', ')', ':', '-', '–']).filter(|word| !word.is_empty()).collect();
    let of = |count: usize| {
        let (rest, hours) = words.split_at_checked(words.len().checked_sub(count)?)?;
        Some((rest.join(" "), hours.join(" ")))
    };
    let is_hours = |text: &str| {
        let begins = text.starts_with(|sign: char| sign.is_ascii_digit());
        begins && text.ends_with(char::is_alphabetic) && matches!(cells::hours(text), Some(Some(_)))
    };
    (1..=4).rev().filter_map(of).find(|(rest, hours)| !rest.is_empty() && is_hours(hours))
}

/// Whether a number of hours is a part of full time: nobody is there for 0,6 hours a week.
fn is_part(text: &str) -> bool {
    let is_number = !text.is_empty() && text.chars().all(|sign| sign.is_ascii_digit() || ",.".contains(sign));
    is_number && cells::hours(text).flatten().is_some_and(|minutes| minutes <= 60)
}

/// The person that a row is about, with hours and days. `weeks_above` are those that a title names.
///
/// # Errors
/// Why it is not read.
pub(super) fn person(cells: &Cells<'_>, weeks_above: Weeks) -> Result<PersonRow, ProblemReason> {
    let mut notes = Vec::new();
    let label = sure(cells.get(Column::Who), &mut notes);
    let text = cells.get(Column::Hours);
    let (who, text) = match who(&label, cells.get(Column::Letter)) {
        Ok(who) => (who, text.to_owned()),
        // "OA A 24 uur".
        Err(reason) => {
            let found = hours_behind(&label).filter(|_| text.is_empty());
            let (rest, hours) = found.ok_or_else(|| reason.clone())?;
            (super::who::who(&rest, cells.get(Column::Letter)).map_err(|_| reason)?, hours)
        }
    };
    // "Uren" above "8.30-14.30": when, and not how many.
    let has_times = [Column::Times, Column::From, Column::Until].iter().any(|&column| !cells.get(column).is_empty());
    let own = (!has_times && times::spans(&text).is_some()).then(|| cells::spans(&text, &mut notes)).transpose()?;
    let text = if own.is_some() { "" } else { text.as_str() };
    let minutes = cells::hours_told(text, &mut notes).filter(|_| !is_part(text));
    let minutes = minutes.ok_or_else(|| ProblemReason::NotHours { found: text.to_owned() })?;
    let weeks = cells::weeks(cells.get(Column::Week))?;
    let weeks = if weeks == Weeks::Every { weeks_above } else { weeks };
    let days = day_by_day(cells, &mut notes)?;
    let of_day = |(weekday, span, own): OnDay| Presence { weeks: own.unwrap_or(weeks), weekday, span };
    let mut presence: Vec<Presence> = days.at.into_iter().map(of_day).collect();
    let whole = |(weekday, part, own, found): (Weekday, Option<PartOfDay>, Option<Weeks>, String)| WholeDay {
        weekday,
        part,
        weeks: own.unwrap_or(weeks),
        found,
    };
    let mut whole: Vec<WholeDay> = days.whole.into_iter().map(whole).collect();
    let days_text = [cells.get(Column::Days), cells.get(Column::Day)].concat();
    if !is_away(&days_text) {
        let not_a_day = || ProblemReason::NotADay { found: days_text.clone() };
        let days = cells::days_told(&days_text, &mut notes)?.ok_or_else(not_a_day)?;
        let spans = own.map_or_else(|| spans(cells, &mut notes), |own| Ok(Some(own)))?;
        let has_column =
            cells.columns.iter().any(|column| matches!(column, Some(Column::Times | Column::From | Column::Until)));
        match spans {
            Some(spans) => {
                for (weekday, own) in days {
                    let weeks = own.unwrap_or(weeks);
                    presence.extend(spans.iter().map(|&span| Presence { weeks, weekday, span }));
                }
            }
            None if has_column => return Err(ProblemReason::NoTimes),
            // A list of days and nothing more: as long as there are lessons.
            None => whole.extend(days.into_iter().map(|(weekday, own)| WholeDay {
                weekday,
                part: None,
                weeks: own.unwrap_or(weeks),
                found: days_text.clone(),
            })),
        }
    } else if own.is_some() {
        return Err(ProblemReason::NoDay);
    }
    let mut once: Vec<Presence> = Vec::with_capacity(presence.len());
    for row in presence {
        if !once.contains(&row) {
            once.push(row);
        }
    }
    Ok(PersonRow { who, minutes, presence: once, whole, is_listed: false, notes })
}
