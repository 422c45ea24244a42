//! A roster without a table: lines with a day, a time and what is done then ("ma 8.30-10.00 groep 3, 10.00-10.15 pauze"),
//! or lines with a time below a row with the day. Whose it is and in which weeks, rows above them say.

use taakkompas_school::dutch::times;
use taakkompas_school::dutch::weeks::WeeksSaid;
use taakkompas_school::time_of_day::TimeOfDay;

use super::head::{is_head, is_title};
use super::roster::{Cell, Drawing};
use super::vocabulary::{is_break_word, is_lesson_word};
use super::who::{Who, in_title};
use super::{Note, ProblemReason, Row, Span, Weekday, cells, someone};

/// Such lines, in a part for each person.
pub(super) struct DayLines<'a> {
    pub parts: Vec<Drawing<'a>>,
    /// How many rows they take, with those above them.
    pub rows: usize,
}

/// The rows above a line, as far as they hold for it.
#[derive(Debug, Clone, Default)]
struct Above<'a> {
    who: Option<Who>,
    /// The row and the text that name them, if it stands above the lines.
    whose: Option<(&'a Row, &'a str)>,
    weeks: Option<(WeeksSaid, &'a str)>,
    /// Whether the weeks stand above the people, and so hold for each of them.
    has_weeks_first: bool,
    days: Vec<Weekday>,
    /// Whether a row by itself named these: then they hold for everyone below it.
    has_own_days: bool,
    /// The rows above that no line came below so far.
    titles: Vec<&'a Row>,
    /// The cells of the part so far that have no end, with their begin.
    open: Vec<(usize, TimeOfDay)>,
}

/// One thing in a line: when, and what is done.
#[derive(Debug, PartialEq, Eq)]
struct Entry {
    /// Empty if the line has the days of the one above it.
    days: Vec<Weekday>,
    from: TimeOfDay,
    /// `None` if it goes on until the next.
    until: Option<TimeOfDay>,
    text: String,
    notes: Vec<Note>,
}

impl<'a> DayLines<'a> {
    /// The lines that these rows begin with, if they do.
    pub fn find(rows: &'a [Row]) -> Option<Self> {
        let mut found = Self { parts: Vec::new(), rows: 0 };
        let (mut above, mut has_days_above) = (Above::default(), false);
        for (at, row) in rows.iter().enumerate().take_while(|(_, row)| !row.has_open_quote) {
            if let Some(days) = days_above(row) {
                (above.days, above.has_own_days, has_days_above) = (days, true, true);
            } else if is_day_off(row) && !above.days.is_empty() {
                above.days.clear();
            } else if let Some(weeks) = weeks_above(row) {
                above.has_weeks_first |= above.who.is_none();
                (above.weeks, above.days) = (Some(weeks), Vec::new());
                above.titles.push(row);
            } else if let Some((text, who, days)) = who_above(row) {
                has_days_above |= !days.is_empty();
                let weeks = above.weeks.filter(|_| above.has_weeks_first);
                let mut titles = above.titles;
                titles.push(row);
                let (who, whose) = (Some(who), Some((row, text)));
                // With another person all begins again.
                let has_weeks_first = weeks.is_some();
                above = Above { who, whose, weeks, has_weeks_first, days, titles, ..Above::default() };
            } else {
                let Some((who, entries)) = line(row) else { break };
                let has_days = entries.first().is_some_and(|first| !first.days.is_empty());
                if !has_days && (who.is_some() && !above.has_own_days || above.days.is_empty()) {
                    break;
                }
                if who.is_some() && who != above.who {
                    (above.who, above.whose) = (who, None);
                }
                found.add(row, &mut above, entries);
                found.rows = at + 1;
                // Times alone are something else; this is asked of every row.
                if at >= MOST_SILENT && found.cells().all(|cell| cell.text.is_empty())
                    || at >= MOST_UNCLEAR && !found.mostly_says_work()
                {
                    return None;
                }
            }
        }
        let all = found.cells().count();
        // Lines with only days and times are when someone is there, or lessons; and one line may be anything.
        let is_some = found.mostly_says_work()
            && (all > 1 || has_days_above || found.parts.iter().any(|part| part.who.is_some()));
        is_some.then_some(found)
    }

    /// Whether more than half of the lines say what someone does.
    fn mostly_says_work(&self) -> bool {
        let said = self.cells().filter(|cell| !cell.text.is_empty()).count();
        said * 2 > self.cells().count()
    }

    fn cells(&self) -> impl Iterator<Item = &Cell<'a>> {
        self.parts.iter().flat_map(|part| &part.cells)
    }

    /// Adds what a line says to the part of its person.
    fn add(&mut self, row: &'a Row, above: &mut Above<'a>, entries: Vec<Entry>) {
        let is_same = |part: &Drawing<'a>| {
            let title = |whose: Option<(&Row, &'a str)>| whose.map(|(row, _)| row.line);
            part.who == above.who && title(part.whose) == title(above.whose)
        };
        if !self.parts.last().is_some_and(is_same) {
            above.open.clear();
            self.parts.push(Drawing {
                who: above.who,
                whose: above.whose,
                first: row,
                titles: Vec::new(),
                cells: Vec::new(),
            });
        }
        let Some(part) = self.parts.last_mut() else { return };
        part.titles.append(&mut above.titles);
        for Entry { days, from, until, text, notes } in entries {
            if !days.is_empty() {
                (above.days, above.has_own_days) = (days, false);
            }
            let (weeks, head) = above.weeks.unwrap_or((WeeksSaid::Every, ""));
            for &day in &above.days {
                // What has no end goes on until now.
                for (at, begin) in core::mem::take(&mut above.open) {
                    match part.cells.get_mut(at).filter(|cell| cell.day == day && cell.weeks == weeks) {
                        Some(cell) => cell.span = Span::new(begin, from).ok_or(ProblemReason::NoTimes),
                        None => above.open.push((at, begin)),
                    }
                }
                if until.is_none() {
                    above.open.push((part.cells.len(), from));
                }
                let span = until.and_then(|until| Span::new(from, until)).ok_or(ProblemReason::NoTimes);
                let (text, notes) = (text.clone().into(), notes.clone());
                part.cells.push(Cell { row, day, head, weeks, text, span, notes });
            }
        }
    }
}

/// The most rows without a word of what is done, before the first that says it.
const MOST_SILENT: usize = 8;
/// The most rows of which less than half say what is done: more of these are something else.
const MOST_UNCLEAR: usize = 40;

/// The only cell of a row that has one.
fn only(row: &Row) -> Option<&str> {
    row.cells.iter().find(|cell| !cell.is_empty()).map(String::as_str).filter(|_| is_title(row))
}

/// The days that a row names, and nothing else: "Maandag", "Maandag en dinsdag:".
fn days_above(row: &Row) -> Option<Vec<Weekday>> {
    let text = only(row)?.trim_matches(AROUND);
    if !text.split_whitespace().any(cells::is_day) {
        return None;
    }
    days_of(text)
}

/// Whether a row says that nobody works on a day: "Woensdag vrij".
fn is_day_off(row: &Row) -> bool {
    let day = only(row).and_then(|text| text.trim_end_matches(AROUND).rsplit_once([' ', ':']));
    day.is_some_and(|(day, off)| off.eq_ignore_ascii_case("vrij") && days_of(day).is_some())
}

fn weeks_above(row: &Row) -> Option<(WeeksSaid, &str)> {
    let text = only(row).filter(|text| !cells::has_time(text) && someone::first(text).is_none())?;
    Some((cells::weeks_named(text.trim_matches(AROUND))?, text))
}

/// Whose the lines below a row are: "Rooster OA A", "OA B:"; and on which days, if it says so: "OA A maandag".
fn who_above(row: &Row) -> Option<(&str, Who, Vec<Weekday>)> {
    let text = only(row).filter(|text| !cells::has_time(text))?;
    if !text.split_whitespace().any(cells::is_day) {
        return Some((text, in_title(text.trim_matches(AROUND))?, Vec::new()));
    }
    let (who, rest) = someone::first(text)?;
    Some((text, who, days_of(&rest)?))
}

/// The signs around a part of a line.
const AROUND: [char; 13] = [' ', ':', ',', ';', '-', '–', '—', '=', '*', '•', '.', '|', '/'];

/// The days that words name and nothing else, each week.
fn days_of(text: &str) -> Option<Vec<Weekday>> {
    let said = cells::days(text.trim_matches(AROUND)).ok().flatten()?;
    said.iter().all(|(_, weeks)| weeks.is_none()).then(|| said.into_iter().map(|(day, _)| day).collect())
}

/// Words between two things in a line, which say nothing.
const BETWEEN: [&str; 7] = ["en", "dan", "daarna", "vervolgens", "om", "van", "op"];

/// What a line says, and of whom if it begins with someone; `None` if it is no such line.
fn line(row: &Row) -> Option<(Option<Who>, Vec<Entry>)> {
    let filled: Vec<&str> = row.cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
    if is_head(row) {
        return None;
    }
    let text = filled.join(" ");
    let text = text.trim_start_matches(AROUND);
    // In a row with columns, who stands in a column of its own: that is a table.
    let person = if filled.len() == 1 { someone::first(text) } else { None };
    let (who, rest) = match &person {
        Some((who, rest)) => (Some(*who), rest.as_str()),
        None => (None, text),
    };
    let words: Vec<&str> = rest.split_whitespace().collect();
    // A line about lessons is about nobody.
    if words.iter().any(|word| is_lesson_word(word)) {
        return None;
    }
    let found = entries(&words)?;
    // "8.30-12.30 onderbouw" is when these have lessons; and of "8.30-12.00, di" the times of Tuesday are not said.
    let is_no_work = |entry: &Entry| {
        let text = entry.text.as_str();
        // Nor is "of" between two times, or someone behind them.
        let is_vrij_or = ["vrij", "of"].iter().any(|word| text.eq_ignore_ascii_case(word));
        cells::is_stage(text) || is_vrij_or || days_of(text).is_some() || someone::first(text).is_some()
    };
    (!found.iter().any(is_no_work)).then_some((who, found))
}

/// What the words of a line say, from the first to the last.
fn entries(words: &[&str]) -> Option<Vec<Entry>> {
    let mut found: Vec<Entry> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let (count, begin) = begin(words.get(at..)?)?;
        at += count;
        let has_time = begin.time.is_some();
        let end = (at..words.len()).find(|&end| is_next(words, end, has_time)).unwrap_or(words.len());
        let said = words.get(at..end)?;
        at = end;
        found.push(begin.with(said)?);
    }
    (!found.is_empty()).then_some(found)
}

/// How one thing in a line begins: with days, a time, or both.
struct Begin {
    days: Vec<Weekday>,
    time: Option<When>,
}

/// A time, and how many words it takes.
#[derive(Debug, Clone)]
struct When {
    from: TimeOfDay,
    until: Option<TimeOfDay>,
    notes: Vec<Note>,
}

impl Begin {
    /// The entry with this behind it: the work, or the work and then the time, as in "ma: gr 3 8.30-10.00".
    fn with(self, said: &[&str]) -> Option<Entry> {
        let Self { days, time } = self;
        if let Some(When { from, until, notes }) = time {
            return Some(Entry { days, from, until, text: work(said), notes });
        }
        let (at, count, When { from, until, notes }) = (0..said.len()).find_map(|at| {
            let (count, when) = time_at(said.get(at..)?).filter(|(_, when)| when.until.is_some())?;
            Some((at, count, when))
        })?;
        let is_last = said.get(at + count..)?.iter().all(|word| !word.chars().any(char::is_alphanumeric));
        is_last.then(|| Entry { days, from, until, text: work(said.get(..at).unwrap_or_default()), notes })
    }
}

/// The words of the work, without what ties them to the next thing.
fn work(said: &[&str]) -> String {
    let bare = |word: &&str| word.trim_matches(AROUND).to_lowercase();
    let is_between = |word: &&str| {
        let word = bare(word);
        word.is_empty() || BETWEEN.contains(&word.as_str())
    };
    let last = said.iter().rposition(|word| !is_between(word)).map_or(0, |last| last + 1);
    let first = said.iter().position(|word| !bare(word).is_empty()).unwrap_or(0);
    said.get(first..last).unwrap_or_default().join(" ").trim_matches(AROUND).to_owned()
}

/// The days and the time that words begin with, and how many words these are.
fn begin(words: &[&str]) -> Option<(usize, Begin)> {
    let small = words.iter().take_while(|word| word.trim_matches(AROUND).is_empty() || *word == &"op").count();
    let rest = words.get(small..)?;
    let (of_days, days) = days_at(rest).unwrap_or_default();
    let after = small + of_days;
    let signs = words.iter().skip(after).take_while(|word| word.trim_matches(AROUND).is_empty()).count();
    match time_at(words.get(after + signs..)?) {
        Some((count, when)) => Some((after + signs + count, Begin { days, time: Some(when) })),
        None if of_days > 0 => Some((after, Begin { days, time: None })),
        None => None,
    }
}

/// Whether another thing begins at a word: with days and a time, or with a time from and until. Behind days without a
/// time, that time is their own.
fn is_next(words: &[&str], at: usize, has_time: bool) -> bool {
    let Some(rest) = words.get(at..) else { return false };
    let before = at.checked_sub(1).and_then(|before| words.get(before)).map_or("", |word| word.trim_matches(AROUND));
    // "Tot 10.15" ends what stands before it.
    if ["tot", "t/m", "na", "vanaf", "voor"].contains(&before) {
        return false;
    }
    if let Some((_, when)) = time_at(rest).filter(|_| has_time) {
        let is_after_sign = words.get(at - 1).is_some_and(|word| word.ends_with([',', ';']));
        return when.until.is_some() || is_after_sign;
    }
    days_at(rest).is_some_and(|(count, _)| {
        let rest = rest.get(count..).unwrap_or_default();
        time_at(rest).is_some() || words.get(at - 1).is_some_and(|word| word.ends_with(';'))
    })
}

/// The most words that name days: "maandag, dinsdag, donderdag en vrijdag".
const MOST_DAYS: usize = 8;

/// The days that words begin with, and how many words that is.
fn days_at(words: &[&str]) -> Option<(usize, Vec<Weekday>)> {
    words.first().filter(|word| word.split(['/', '+', '-', '&', ',', ';', ':']).any(cells::is_day))?;
    (1..=words.len().min(MOST_DAYS)).rev().find_map(|count| {
        let part = words.get(..count)?;
        let last = part.last()?.trim_matches(AROUND);
        // "Ma en" goes on with what is no day.
        let is_whole = !last.is_empty() && !["en", "t/m", "tot"].contains(&last);
        is_whole.then(|| days_of(&part.join(" "))).flatten().map(|days| (count, days))
    })
}

/// The most words of a time: "van half 9 uur tot kwart over 12 uur".
const MOST_WORDS: usize = 9;

/// The time that words begin with, and how many words it takes.
fn time_at(words: &[&str]) -> Option<(usize, When)> {
    let first = words.first()?.trim_matches(['(', '[']).to_lowercase();
    let is_begin = first.starts_with(|sign: char| sign.is_ascii_digit())
        || ["van", "vanaf", "half", "kwart", "om", "tussen"].contains(&first.as_str());
    if !is_begin {
        return None;
    }
    (1..=words.len().min(MOST_WORDS)).rev().find_map(|count| {
        let part = words.get(..count)?;
        let text = part.join(" ");
        let text = text.trim_matches(['(', ')', '[', ']', ',', ';', ':', ' ', '.']);
        // A sign or a small word at the end belongs to what follows.
        let last = part.last()?.trim_matches(['(', ')', ',', ';', ':', '.']).to_lowercase();
        let is_whole = last.chars().any(char::is_alphanumeric)
            && !["en", "van", "vanaf", "om", "daarna", "les", "met", "een", "de", "het", "werkt", "plus", "weer"]
                .contains(&last.as_str())
            && !part.iter().any(|word| is_break_word(word));
        if !is_whole || !has_minutes(text) {
            return None;
        }
        if let Some(spans) = times::spans(text).filter(|spans| spans.len() == 1) {
            let mut notes = Vec::new();
            cells::spans(text, &mut notes).ok()?;
            let span = spans.first()?;
            return Some((count, When { from: span.from, until: Some(span.until), notes }));
        }
        let from = times::time(text.trim_start_matches("om ").trim_start_matches("vanaf ")).read()?;
        (text.contains(['.', ':', 'u'])).then(|| (count, When { from, until: None, notes: Vec::new() }))
    })
}

/// Whether a time has minutes, a unit or a word, or an hour that no group is called by: "3-4" is groups as well.
fn has_minutes(text: &str) -> bool {
    let has_sign = text.contains(['.', ':']) || text.contains(|sign: char| sign.is_alphabetic());
    let mut numbers = text.split(|sign: char| !sign.is_ascii_digit()).filter_map(|part| part.parse::<u32>().ok());
    has_sign || numbers.any(|number| number > 8)
}
