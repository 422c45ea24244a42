//! A time in a cell of a roster, beside that of its row: "pauze 10.15-10.30", "toetsen tot 12.45", "gr 4, pauze 12.30".

use taakkompas_school::dutch::times;
use taakkompas_school::time_of_day::TimeOfDay;

use super::{Note, Span};

/// The most words of a span: "van 10.15 tot 10.30".
const MOST_WORDS: usize = 4;

/// The signs around a time.
const AROUND: [char; 8] = ['(', ')', ',', ';', ':', '.', '[', ']'];

/// The signs between two parts of a cell.
const BETWEEN: [char; 6] = [',', ';', '/', '+', '&', '\n'];

/// Words before a time until which something goes on, and from which.
const UNTIL: [&str; 2] = ["tot", "t/m"];
const FROM: [&str; 2] = ["vanaf", "na"];

/// When the block in a cell is.
#[derive(Debug)]
pub(super) struct OwnTime {
    pub span: Span,
    /// The text without its time.
    pub text: String,
    /// Whether it names a time within its row, and not until when it goes on.
    pub is_part: bool,
}

/// When the block in a cell is, and the text without that: "pauze 10.15-10.30" is a part of its row. Another time is told.
pub(super) fn own_time(row: Span, text: &str, notes: &mut Vec<Note>) -> OwnTime {
    let words: Vec<&str> = text.split_whitespace().collect();
    let whole = |text: &str| OwnTime { span: row, text: text.to_owned(), is_part: false };
    let found = (1..=MOST_WORDS.min(words.len())).rev().find_map(|count| {
        let of = |part: &[&str]| span_of(part).filter(|_| part.len() < words.len());
        let at = words.windows(count).position(|part| of(part).is_some())?;
        Some((at, count, of(words.get(at..at + count)?)?))
    });
    let found = found.or_else(|| one_end(row, &words));
    let rest = |at: usize, count: usize| {
        let before = words.get(..at).unwrap_or_default();
        [before, words.get(at + count..).unwrap_or_default()].concat()
    };
    match found {
        Some((at, count, own)) if row.from <= own.from && own.until <= row.until => {
            let rest = rest(at, count);
            let says_more = rest.iter().any(|word| word.chars().any(char::is_alphanumeric));
            let is_one = !rest.iter().any(|word| time_of(word).is_some() || span_of(&[word]).is_some());
            if says_more && is_one {
                return OwnTime { span: own, text: rest.join(" "), is_part: false };
            }
            notes.push(Note::TimeInCell { found: text.to_owned() });
        }
        None if !words.iter().any(|word| time_of(word).is_some()) => {}
        None => {
            if let Some((rest, part)) = apart(row, text) {
                notes.push(Note::PartWithTime { found: part });
                return whole(&rest);
            }
            notes.push(Note::TimeInCell { found: text.to_owned() });
            let is_part = words.iter().filter_map(|word| time_of(word)).any(|time| is_within(row, time));
            return OwnTime { is_part, ..whole(text) };
        }
        Some(_) => notes.push(Note::TimeInCell { found: text.to_owned() }),
    }
    whole(text)
}

fn bare(part: &[&str]) -> String {
    part.join(" ").trim_matches(AROUND).to_owned()
}

/// The span that words are.
fn span_of(part: &[&str]) -> Option<Span> {
    let text = bare(part);
    times::spans(&text).filter(|spans| text.contains(['.', ':', 'u']) && spans.len() == 1)?.first().copied()
}

/// The time with minutes that a word is.
fn time_of(word: &str) -> Option<TimeOfDay> {
    times::time(&bare(&[word])).read().filter(|_| word.contains(['.', ':']))
}

fn is_within(row: Span, time: TimeOfDay) -> bool {
    row.from < time && time < row.until
}

/// The one time among the words with "tot" or "vanaf" before it: the other end is that of the row.
fn one_end(row: Span, words: &[&str]) -> Option<(usize, usize, Span)> {
    let mut timed = words.iter().enumerate().filter_map(|(at, word)| Some((at, time_of(word)?)));
    let ((at, time), None) = (timed.next()?, timed.next()) else { return None };
    let before = words.get(at.checked_sub(1)?)?.to_lowercase();
    // "Gr 3, pauze tot 10.15" says nothing of when group 3 is.
    let is_one = !words.iter().any(|word| word.contains(BETWEEN) && !UNTIL.contains(word));
    let span = if UNTIL.contains(&before.as_str()) {
        Span::new(row.from, time)
    } else if FROM.contains(&before.as_str()) {
        Span::new(time, row.until)
    } else {
        None
    };
    span.filter(|_| is_one && is_within(row, time)).map(|span| (at - 1, 2, span))
}

/// A cell without the one of its parts that has a time within the row, and that part.
fn apart(row: Span, text: &str) -> Option<(String, String)> {
    let has_time = |part: &&str| part.split_whitespace().filter_map(time_of).any(|time| is_within(row, time));
    let mut timed = text.split(BETWEEN).filter(has_time);
    let (part, None) = (timed.next()?, timed.next()) else { return None };
    let at = text.find(part)?;
    let (before, after) = (text.get(..at)?, text.get(at + part.len()..)?);
    let trimmed =
        |text: &str| text.trim_matches(|sign: char| sign.is_whitespace() || BETWEEN.contains(&sign)).to_owned();
    let (before, after) = (trimmed(before), trimmed(after));
    let rest = [before, after].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    rest.chars().any(char::is_alphanumeric).then(|| (rest, part.trim().to_owned()))
}
