//! Lesson times in a line of their own: "Schooltijden: 8.30-14.00", "Lestijden groep 1-4", "continurooster 8.30-14.00",
//! or in lines below such a title.

use taakkompas_school::dutch::heads::school_year;
use taakkompas_school::dutch::{plain, times};
use taakkompas_school::time_of_day::Weekday;

use super::cells::{self, Named, groups_told as named, is_stage, names_years};
use super::head::{is_head, is_title};
use super::lesson_groups::{Behind, Except, apart as groups_apart, with};
use super::reading::{LessonsRow, SHORTEST_LESSONS};
use super::school_days::SchoolDays;
use super::vocabulary::{is_break_word, is_lesson_word};
use super::{Lesson, Note, ProblemReason, Row, Span, presence};

/// Words beside the times that change nothing.
#[rustfmt::skip]
const SMALL: &[&str] = &[
    "school", "de", "onze", "alle", "dagen", "tijden", "voor", "is", "van", "op", "zijn", "uur", "hele", "nieuwe", "elke", "dag",
    "gelden", "geldt", "wij", "we", "hebben", "een",
];

/// Such lines below each other.
pub(super) struct LessonLines<'a> {
    /// The title above them: it may name their groups.
    pub title: Option<&'a Row>,
    /// The groups that the title names.
    groups: Vec<Named>,
    lines: Vec<(&'a Row, Result<Line, ProblemReason>)>,
    /// How many rows they take.
    pub rows: usize,
}

/// One line.
struct Line {
    groups: Vec<Named>,
    /// The days that it names, if it names any.
    days: Option<Vec<Weekday>>,
    /// The times, or those of each day.
    spans: Vec<Span>,
    is_each: bool,
    notes: Vec<Note>,
    text: String,
    /// What is otherwise for some groups.
    except: Option<Except>,
}

impl<'a> LessonLines<'a> {
    /// The lines that these rows begin with, if they do: below a title with a word for lesson times, or with one
    /// themselves.
    pub fn find(rows: &'a [Row]) -> Option<Self> {
        let first = rows.first()?;
        if first.has_open_quote || is_head(first) || !words(first).any(is_lesson_word) {
            return None;
        }
        let title = Some(first).filter(|row| is_title(row) && !has_times(row));
        let body = rows.get(usize::from(title.is_some())..)?;
        if title.is_some() && SchoolDays::find(body).is_some() {
            return None;
        }
        let (lines, count) = below(body, title.is_some())?;
        let groups = title.and_then(groups_in_title).unwrap_or_else(|| vec![Named::All]);
        Some(Self { title, groups, lines, rows: count + usize::from(title.is_some()) })
    }

    /// The same without such a word, where nothing is about someone: a line with groups, days and times, or lines with
    /// days and times below each other, as [`SchoolDays`] has them in a table.
    pub fn without_title(rows: &'a [Row]) -> Option<Self> {
        // Asked of every row: what follows after many lines is found again.
        let (lines, count) = below(rows.get(..MOST_LINES).unwrap_or(rows), true)?;
        let all: Option<Vec<&Line>> = lines.iter().map(|(_, line)| line.as_ref().ok()).collect();
        let all = all?;
        // "Ma: gr 3 8.30-10.00" may be what someone does.
        let names_groups = |row: &Row| if has_times(row) { names_years(before_times(row.cell(0))) } else { true };
        let is_of_groups = rows.first().is_some_and(names_groups)
            && all.iter().all(|line| line.groups != [Named::All] && line.is_long())
            && all.iter().any(|line| line.days.is_some());
        // One half-day of a group may be what someone does there.
        let has_a_week = |groups: &[Named]| {
            let own = all.iter().filter(|line| line.groups == groups);
            let mut days = own.map(|line| line.days.as_ref().map(Vec::len));
            days.clone().any(|days| days.is_none()) || days.by_ref().flatten().sum::<usize>() > 1
        };
        let is_of_groups = is_of_groups && all.iter().all(|line| has_a_week(&line.groups));
        let mut days: Vec<Weekday> = Vec::new();
        let is_week = all.iter().all(|line| {
            let own = line.days.as_deref().unwrap_or_default();
            let is_new = !own.is_empty() && own.iter().all(|day| !days.contains(day));
            days.extend(own);
            is_new && line.groups == [Named::All]
        });
        let is_read = is_of_groups || is_week && count > 1;
        is_read.then(|| Self { title: None, groups: vec![Named::All], lines, rows: count })
    }

    /// The lessons of each line. A line without days is for all that no other line of the same groups names; of two with
    /// times that overlap, that of fewer days is about these. What is otherwise for some groups comes last.
    pub fn lessons(mut self) -> Vec<(&'a Row, Result<LessonsRow, ProblemReason>)> {
        for (_, line) in &mut self.lines {
            if let Ok(line) = line
                && line.groups == [Named::All]
            {
                line.groups.clone_from(&self.groups);
            }
        }
        let lines: Vec<&Line> = self.lines.iter().filter_map(|(_, line)| line.as_ref().ok()).collect();
        let mut found: Vec<(&Row, Result<LessonsRow, ProblemReason>)> = Vec::new();
        for (row, line) in &self.lines {
            let lessons = line.as_ref().map(|line| line.lessons(&lines)).map_err(Clone::clone);
            found.push((row, lessons));
        }
        let of_all: Vec<Lesson> = found
            .iter()
            .filter_map(|(_, row)| row.as_ref().ok().filter(|row| row.groups == self.groups))
            .flat_map(|row| row.lessons.iter().copied())
            .collect();
        let mut excepted: Vec<(Vec<Named>, usize)> = Vec::new();
        for (row, line) in &self.lines {
            let Ok(Line { except: Some(except), days, .. }) = line else { continue };
            let days = days.as_deref().unwrap_or(Weekday::ALL);
            let before = excepted.iter().find(|(groups, _)| *groups == except.groups).map(|&(_, at)| at);
            let of_before = before.and_then(|at| found.get_mut(at)).and_then(|(_, row)| row.as_mut().ok());
            if let Some(before) = of_before {
                before.lessons = with(&before.lessons, days, except);
                continue;
            }
            excepted.push((except.groups.clone(), found.len()));
            let lessons = with(&of_all, days, except);
            let of = LessonsRow { groups: except.groups.clone(), lessons, is_part: false, notes: Vec::new() };
            found.push((row, Ok(of)));
        }
        found
    }
}

impl Line {
    /// Whether its times are longer than what someone does at a stretch.
    fn is_long(&self) -> bool {
        self.spans.iter().map(|span| span.length()).sum::<u32>() >= presence::SHORTEST
    }

    /// Its lessons, among those of the other lines.
    fn lessons(&self, all: &[&Self]) -> LessonsRow {
        let named = |other: &&&Self, day: Weekday| {
            other.groups == self.groups && other.days.as_ref().is_some_and(|days| days.contains(&day))
        };
        let overlaps = |other: &Self| self.spans.iter().any(|one| other.spans.iter().any(|span| one.overlaps(*span)));
        let is_finer = |other: &Self, days: &[Weekday]| {
            overlaps(other) && other.days.as_ref().is_some_and(|others| others.len() < days.len())
        };
        let mut notes = self.notes.clone();
        if self.groups == [Named::All] {
            notes.push(Note::SchoolLessons);
        }
        let on = |days: Vec<Weekday>| -> Vec<Lesson> {
            let of_day = |weekday: Weekday| self.spans.iter().map(move |&span| Lesson { weekday, span });
            days.into_iter().flat_map(of_day).collect()
        };
        let lessons = match &self.days {
            _ if self.is_each => {
                let each = Weekday::ALL.iter().zip(&self.spans);
                each.map(|(&weekday, &span)| Lesson { weekday, span }).collect()
            }
            Some(days) => {
                let is_own =
                    |&day: &Weekday| !all.iter().filter(|other| named(other, day)).any(|other| is_finer(other, days));
                on(days.iter().copied().filter(is_own).collect())
            }
            None => {
                notes.push(Note::EveryDay { found: self.text.clone() });
                let is_free = |day: &Weekday| !all.iter().any(|other| named(&other, *day));
                on(Weekday::ALL.iter().copied().filter(is_free).collect())
            }
        };
        LessonsRow { groups: self.groups.clone(), lessons, is_part: true, notes }
    }
}

/// What a line says before its first day or time.
fn before_times(text: &str) -> &str {
    let when = text.split_whitespace().find(|word| is_day_word(word) || cells::has_time(word));
    let before = when.and_then(|when| text.find(when)).and_then(|at| text.get(..at)).unwrap_or_default();
    before.trim_matches([' ', ':', ',', '-'])
}

/// The most lines without a title that are looked at together.
const MOST_LINES: usize = 20;

/// A row with what one of its lines says.
type Read<'a> = (&'a Row, Result<Line, ProblemReason>);

/// The lines that rows begin with, and how many rows they take; `None` if one of them cannot be such a line. Below a
/// title, rows between them may name the groups of the lines below: "Groep 1 t/m 4".
fn below(body: &[Row], has_title: bool) -> Option<(Vec<Read<'_>>, usize)> {
    let (mut found, mut count): (Vec<Read<'_>>, usize) = (Vec::new(), 0);
    let mut groups: Option<Vec<Named>> = None;
    for (at, row) in body.iter().enumerate().take_while(|(_, row)| !row.has_open_quote && !is_head(row)) {
        if !has_times(row) {
            match groups_above(row).filter(|_| has_title) {
                Some(above) => groups = Some(above),
                None => break,
            }
            continue;
        }
        match lines(row) {
            Ok(more) if more.is_empty() && words(row).any(is_lesson_word) => return None,
            Ok(more) if more.is_empty() => break,
            Ok(more) => {
                for mut line in more {
                    if let Some(groups) = groups.as_ref().filter(|_| line.groups == [Named::All]) {
                        line.groups.clone_from(groups);
                    }
                    found.push((row, Ok(line)));
                }
            }
            Err(reason) => found.push((row, Err(reason))),
        }
        count = at + 1;
    }
    (!found.is_empty()).then_some((found, count))
}

/// What a row with times says; empty if it is about something else.
///
/// # Errors
/// Lesson times with more than groups and days.
fn lines(row: &Row) -> Result<Vec<Line>, ProblemReason> {
    match in_parts(row) {
        Some(found) => Ok(found),
        None => line(row).map(|line| line.into_iter().collect()),
    }
}

/// A row that says more of the same groups: "Groep 1 t/m 4: ma di do 8.30-14.30, wo 8.30-12.30, vr vrij".
fn in_parts(row: &Row) -> Option<Vec<Line>> {
    let mut parts: Vec<String> = Vec::new();
    for word in words(row) {
        match parts.last_mut() {
            // What goes on before its times, or says more times of the same days.
            Some(last) if !has_time_within(last) || !is_day_word(word.trim_end_matches([',', ';'])) => {
                *last = format!("{last} {word}");
            }
            _ => parts.push(word.to_owned()),
        }
    }
    for part in &mut parts {
        let kept = part.trim_end_matches([' ', ',', ';', '.']).trim_end_matches(" en").len();
        part.truncate(kept);
    }
    let is_free = |part: &String| {
        let (days, free) = part.rsplit_once(' ').unwrap_or_default();
        plain(free) == "vrij" && days.split_whitespace().all(|word| is_day_word(word) || word == "en")
    };
    parts.retain(|part| !is_free(part));
    let of = |part: &String| line(&Row { cells: vec![part.clone()], ..row.clone() }).ok().flatten();
    let mut found: Vec<Line> = parts.iter().map(of).collect::<Option<_>>()?;
    let groups = found.first()?.groups.clone();
    for line in &mut found {
        if line.groups == [Named::All] {
            line.groups.clone_from(&groups);
        }
    }
    // "8.30-14.00, wo 8.30-12.00": the first is for all other days.
    let is_clear = found.len() > 1
        && found.iter().skip(1).all(|line| line.days.is_some())
        && found.iter().all(|line| line.groups == groups);
    is_clear.then_some(found)
}

/// Whether a part of a line has times in it.
fn has_time_within(part: &str) -> bool {
    part.split_whitespace().any(|word| cells::has_time(word.trim_matches([',', ';', ':'])))
}

/// Whether a word is a day, also "ma/di" and "ma-di"; "vrij" is none.
fn is_day_word(word: &str) -> bool {
    let mut parts = word.split(['/', '-', '+', '&', ':', '.']).filter(|part| !part.is_empty()).peekable();
    parts.peek().is_some() && plain(word) != "vrij" && parts.all(cells::is_day)
}

/// Whether another title of lesson times in a text is newer: "Schooltijden 2024-2025" beside those of 2025-2026, or "Oude
/// schooltijden".
pub(super) fn is_older(title: &Row, rows: &[Row]) -> bool {
    let is_old = |row: &Row| words(row).any(|word| ["oud", "oude", "vorig", "vorige"].contains(&plain(word).as_str()));
    let year = |row: &Row| row.cells.iter().find_map(|cell| school_year(cell));
    let mut others = rows.iter().filter(|row| is_title(row) && !has_times(row) && words(row).any(is_lesson_word));
    others.any(|other| year(other) > year(title) && year(title).is_some() || is_old(title) && !is_old(other))
}

/// The groups that a title of lesson times names: "Lestijden groep 1-4".
fn groups_in_title(row: &Row) -> Option<Vec<Named>> {
    groups_above(row).filter(|_| words(row).any(is_lesson_word))
}

/// The groups that a title names, above what can only be lesson times: "Groep 1 t/m 4", "Onderbouw (groep 1-4)".
pub(super) fn groups_above(row: &Row) -> Option<Vec<Named>> {
    let words: Vec<&str> = words(row).filter(is_kept).collect();
    let text = words.join(" ");
    let in_brackets = text.split_once('(').and_then(|(_, rest)| rest.split_once(')')).map(|(inside, _)| inside);
    let at = words.iter().position(|word| ["groep", "groepen", "gr"].contains(&plain(word).as_str()));
    let behind = at.and_then(|at| words.get(at..)).map(|words| words.join(" "));
    let parts = [Some(text.as_str()), in_brackets, behind.as_deref()];
    let years = parts.into_iter().flatten().find(|part| names_years(part));
    let stage = || words.iter().map(|word| word.trim_matches([':', ',', '(', ')'])).find(|word| is_stage(word));
    let found = years.or_else(stage).filter(|_| is_title(row))?;
    Some(named(found, &mut Vec::new())).filter(|groups| !groups.is_empty())
}

fn words(row: &Row) -> impl Iterator<Item = &str> {
    row.cells.iter().flat_map(|cell| cell.split_whitespace())
}

fn has_times(row: &Row) -> bool {
    row.cells.iter().any(|cell| cells::has_time(cell) || times::spans(cell).is_some())
}

/// Whether a word says something of the groups or the days.
fn is_kept(word: &&str) -> bool {
    let bare = word.trim_matches([':', ',', '-', '–', '(', ')', '=', '/', '.']);
    let year = bare.split(['-', '/']).all(|part| part.len() == 4 && part.starts_with("20"));
    !bare.is_empty() && !is_lesson_word(bare) && !SMALL.contains(&plain(bare).as_str()) && !year
}

/// What a row with times says; `None` if it is about something else.
///
/// # Errors
/// Lesson times with more than groups and days.
fn line(row: &Row) -> Result<Option<Line>, ProblemReason> {
    let text = row.cells.iter().filter(|cell| !cell.is_empty()).cloned().collect::<Vec<_>>().join(" ");
    if let Some((own, behind)) = groups_apart(&text)
        && let Ok(Some(mut found)) = whole_line(&Row { cells: vec![own], ..row.clone() })
    {
        match behind {
            Behind::Except(except) => found.except = Some(except),
            Behind::Unclear(text) => found.notes.push(Note::BesideTimes { found: text }),
        }
        return Ok(Some(found));
    }
    whole_line(row)
}

/// The same for a line that says the same of all its groups.
fn whole_line(row: &Row) -> Result<Option<Line>, ProblemReason> {
    let text = row.cells.iter().filter(|cell| !cell.is_empty()).cloned().collect::<Vec<_>>().join(" ");
    let is_named = words(row).any(is_lesson_word);
    // "Lunch groep 1-4" is when these have no lessons.
    if words(row).next().is_some_and(is_break_word) {
        return if is_named { Err(ProblemReason::InWords) } else { Ok(None) };
    }
    let not_read = || if is_named { Err(ProblemReason::InWords) } else { Ok(None) };
    let timed: Vec<Vec<Span>> = row.cells.iter().filter_map(|cell| times::spans(cell)).collect();
    // A time for each day.
    let is_each = timed.len() == Weekday::ALL.len() && timed.iter().all(|spans| spans.len() == 1);
    let all: Vec<&str> = words(row).collect();
    let mut notes = Vec::new();
    let (rest, spans) = if timed.is_empty() {
        let Some((from, until, spans)) = spans_within(&all) else { return not_read() };
        let within = all.get(from..until).unwrap_or_default().join(" ");
        // What stands beside the times is told.
        let _ = cells::spans(&within, &mut notes);
        let rest: Vec<&str> =
            all.iter().enumerate().filter(|(at, _)| !(from..until).contains(at)).map(|(_, word)| *word).collect();
        (rest, spans)
    } else {
        let beside = row.cells.iter().filter(|cell| times::spans(cell).is_none());
        (beside.flat_map(|cell| cell.split_whitespace()).collect(), timed.concat())
    };
    let is_apart = spans.windows(2).all(|pair| matches!(pair, [one, other] if one.until <= other.from));
    if !is_each && !is_apart {
        return if is_named { Err(ProblemReason::NoDay) } else { Ok(None) };
    }
    if spans.iter().any(|span| span.length() <= SHORTEST_LESSONS) {
        return not_read();
    }
    let kept: Vec<&str> = rest.into_iter().filter(is_kept).collect();
    let Some((group, days)) = apart(&kept) else { return not_read() };
    if is_each && days.is_some() {
        return not_read();
    }
    let groups = if group.is_empty() { vec![Named::All] } else { named(&group, &mut notes) };
    // Days with times, and neither a group nor a word about lessons, may be anyone's.
    let is_about = is_named || !group.is_empty() || days.is_some();
    Ok(Some(Line { groups, days, spans, is_each, notes, text, except: None })
        .filter(|line| is_about && !line.groups.is_empty()))
}

/// The longest run of words that are times.
fn spans_within(words: &[&str]) -> Option<(usize, usize, Vec<Span>)> {
    (1..=words.len().min(MOST_WORDS)).rev().find_map(|count| {
        words.windows(count).enumerate().find_map(|(at, part)| {
            let text = part.join(" ");
            // "1-4" before a time is a row of groups.
            let is_bare =
                part.first().is_some_and(|word| word.chars().all(|sign| sign.is_ascii_digit() || "-/".contains(sign)));
            let spans = times::spans(&text).filter(|_| cells::has_time(&text) && !is_bare)?;
            Some((at, at + count, spans))
        })
    })
}

/// The most words of times: "van 8.30 tot 12.00 en van 13.00 tot 15.00 uur".
const MOST_WORDS: usize = 10;

/// The groups and the days in words that name these and nothing else, in any order.
fn apart(words: &[&str]) -> Option<(String, Option<Vec<Weekday>>)> {
    let days = |part: &[&str]| {
        let said = cells::days(&part.join(" ")).ok().flatten()?;
        said.iter().all(|(_, weeks)| weeks.is_none()).then(|| said.into_iter().map(|(day, _)| day).collect::<Vec<_>>())
    };
    // "Groep 5 t/m 8: ma di 8.30-12.00" has more in it than groups.
    let is_when = |word: &&str| is_day_word(word) || cells::has_time(word);
    let group = |part: &[&str]| Some(part.join(" ")).filter(|text| !part.iter().any(is_when) && names_years(text));
    if words.is_empty() {
        return Some((String::new(), None));
    }
    (0..=words.len()).find_map(|at| {
        let (one, other) = words.split_at_checked(at)?;
        match (one.is_empty(), other.is_empty()) {
            (true, _) => days(other).map(|days| (String::new(), Some(days))),
            (_, true) => group(one).map(|group| (group, None)),
            _ => group(one).zip(days(other)).or_else(|| group(other).zip(days(one))).map(|(of, days)| (of, Some(days))),
        }
    })
}
