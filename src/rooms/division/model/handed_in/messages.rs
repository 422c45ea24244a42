//! The lines of a message, without what messengers, mail programs and phones put around and into them.
//!
//! - Invisible signs go; hard and narrow spaces become ordinary ones, and several become one.
//! - Quote markers (`>`) in front of a line go.
//! - What a chat puts in front of a line that is copied from it goes, and its sender is kept apart:
//!   `[08:12, 3-3-2026] Kim: `, `3-3-2026 08:12 - Kim: `, `08:12 Kim: `.
//! - Bullets, numbers and the signs of bold and italic text are not part of what is said; see [`without_mark`] and
//!   [`without_marks`].

use std::borrow::Cow;

use taakkompas_school::dutch::days::is_day_of_messages;
use taakkompas_school::dutch::names;
use taakkompas_school::dutch::signs::tidy;
#[cfg(doc)]
use taakkompas_school::rows::label::without_mark;

/// A line of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessageLine {
    /// Its number in the message, from 1.
    pub number: u32,
    /// Who sent it, as the chat shows it; empty if it does not say so.
    pub sender: String,
    /// What it says.
    pub text: String,
}

/// The lines of a message that say something, in order.
pub fn lines(text: &str) -> impl Iterator<Item = MessageLine> {
    (1..).zip(text.split(['\n', '\r', '\u{2028}', '\u{2029}', '\u{b}', '\u{c}', '\u{85}'])).filter_map(
        |(number, line)| {
            let line = plain_signs(line);
            let (sender, text) = apart(unquoted(&line));
            let text = unquoted(text);
            (!text.is_empty()).then(|| MessageLine { number, sender: sender.to_owned(), text: text.to_owned() })
        },
    )
}

/// A text without what a chat puts in front of its lines; the lines stay as many.
pub fn without_stamps(text: &str) -> Cow<'_, str> {
    let has_stamp = |line: &str| !apart(unquoted(line)).0.is_empty();
    if !text.split('\n').any(has_stamp) {
        return Cow::Borrowed(text);
    }
    let lines = text.split('\n').map(|line| if has_stamp(line) { apart(unquoted(line)).1 } else { line });
    Cow::Owned(lines.collect::<Vec<_>>().join("\n"))
}

/// A text in which what a chat puts in front of a line is only its sender: "Anja: ma di". The lines stay as many.
pub fn with_senders(text: &str) -> Cow<'_, str> {
    let line = |line: &str| match apart(unquoted(line)) {
        ("", _) => line.to_owned(),
        (sender, text) => format!("{sender}: {text}"),
    };
    match without_stamps(text) {
        Cow::Borrowed(text) => Cow::Borrowed(text),
        Cow::Owned(_) => Cow::Owned(text.split('\n').map(line).collect::<Vec<_>>().join("\n")),
    }
}

/// A text in which what a chat puts in front of a task is only its sender, "Henk: Sportdag 10 uur", and the senders that are
/// left out of it, with the numbers of their lines: those of a message of several lines, or of one in parts. A sender
/// without a name is nobody. The lines stay as many.
pub fn with_named_senders(text: &str) -> (Cow<'_, str>, Vec<(u32, String)>) {
    let Cow::Owned(_) = without_stamps(text) else { return (Cow::Borrowed(text), Vec::new()) };
    let mut left = Vec::new();
    let mut lines = Vec::new();
    let mut all = (1..).zip(text.split('\n')).peekable();
    while let Some((number, line)) = all.next() {
        let goes_on = all.peek().is_some_and(|(_, next)| {
            !next.trim().is_empty() && apart(unquoted(next)).0.is_empty() && !is_day_of_messages(next)
        });
        match apart(unquoted(line)) {
            ("", _) => lines.push(line.to_owned()),
            (sender, text) if !sender.contains(char::is_alphabetic) => lines.push(text.to_owned()),
            (sender, text) if goes_on || is_in_parts(text) => {
                left.push((number, sender.to_owned()));
                lines.push(text.to_owned());
            }
            (sender, text) => lines.push(format!("{sender}: {text}")),
        }
    }
    (Cow::Owned(lines.join("\n")), left)
}

/// Whether a line is in parts of which one is a number: "Sint - 30 uur - met vier".
fn is_in_parts(text: &str) -> bool {
    let text =
        [" - ", " – ", " — ", ": ", "; "].iter().fold(text.to_owned(), |text, between| text.replace(between, "\t"));
    let mut parts = text.split(['\t', '|', ';']).flat_map(|part| part.split(", ")).skip(1);
    parts.any(|part| part.trim_start().starts_with(|sign: char| sign.is_ascii_digit()))
}

/// A text in which every space is one ordinary space and nothing is invisible.
pub fn plain_signs(text: &str) -> String {
    tidy(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn unquoted(line: &str) -> &str {
    line.trim_start_matches(['>', ' ']).trim_end()
}

/// The sender that a chat puts in front of a line, and the line itself.
fn apart(line: &str) -> (&str, &str) {
    let named = |rest: &'_ str| rest.split_once(": ").map(|(sender, _)| names::may_be_name(&sender.to_lowercase()));
    let timed = || timed(line).filter(|rest| named(rest) == Some(true));
    let said = bracketed(line).or_else(|| dated(line)).or_else(timed).and_then(|rest| rest.split_once(": "));
    said.map_or(("", line), |(sender, text)| (sender.trim(), text))
}

/// What follows `[08:12, 3-3-2026] ` or `[3/3/26, 08:12:33] `.
fn bracketed(line: &str) -> Option<&str> {
    let (inside, rest) = line.strip_prefix('[')?.split_once("] ")?;
    (inside.len() <= LONGEST_STAMP && has_clock(inside)).then_some(rest)
}

/// What follows `3-3-2026 08:12 - ` or `3/3/26, 08:12 - `.
fn dated(line: &str) -> Option<&str> {
    let (stamp, rest) = line.split_once(" - ")?;
    let begins_with_date = stamp.starts_with(|sign: char| sign.is_ascii_digit());
    (begins_with_date && stamp.len() <= LONGEST_STAMP && has_clock(stamp)).then_some(rest)
}

/// What follows `08:12 ` or `08:12 - `. Only a name makes it a sender: "19:30 Kijkavond: 4 uur" is a task.
fn timed(line: &str) -> Option<&str> {
    let (stamp, rest) = line.split_once(' ')?;
    let is_time = (4..=5).contains(&stamp.len()) && has_clock(stamp);
    is_time.then(|| rest.strip_prefix("- ").unwrap_or(rest))
}

/// The most bytes in the date and time that a chat puts in front: `26 september 2026 om 08:12:33`.
const LONGEST_STAMP: usize = 40;

/// Whether a text has a time such as 08:12 in it, and nothing but a date beside it.
fn has_clock(text: &str) -> bool {
    text.as_bytes().windows(4).any(|four| matches!(four, [b'0'..=b'9', b':', b'0'..=b'9', b'0'..=b'9']))
}

/// A text without the signs for bold, italic or struck-through text around it.
pub fn without_marks(text: &str) -> &str {
    text.trim_matches(|sign: char| sign.is_whitespace() || matches!(sign, '*' | '_' | '~' | '`'))
}

/// A label as it is compared with one that went through a message: a phone makes other quotes, dashes and dots of them.
pub fn comparable(label: &str) -> String {
    let plain = plain_signs(label).to_lowercase().replace('…', "...");
    let sign = |sign: char| match sign {
        '‘' | '’' | '‚' | '‛' | '`' | '´' | '“' | '”' | '„' | '"' | '«' | '»' => '\'',
        '–' | '—' | '‑' | '‐' | '−' => '-',
        sign => sign,
    };
    let text: String = without_marks(&plain).chars().map(sign).collect();
    text.trim_end_matches(|sign: char| sign.is_whitespace() || matches!(sign, '.' | ',' | ';' | '*' | '_')).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn only(text: &str) -> (String, String) {
        let all: Vec<MessageLine> = lines(text).collect();
        assert_eq!(all.len(), 1, "{text}");
        (all[0].sender.clone(), all[0].text.clone())
    }

    #[test]
    fn what_a_chat_puts_in_front_is_taken_off_and_its_sender_kept() {
        for (line, sender, text) in [
            ("[08:12, 3-3-2026] +31 6 00000000: Taakkompas wensen 1", "+31 6 00000000", "Taakkompas wensen 1"),
            ("[3/3/26, 08:12:33] juf Kim: Goed in: Kerst", "juf Kim", "Goed in: Kerst"),
            ("\u{200e}[03-03-2026, 08:12:33] Kim: Graag: x", "Kim", "Graag: x"),
            ("3-3-2026 08:12 - Kim: Goed in: Kerst", "Kim", "Goed in: Kerst"),
            ("03/03/2026, 8:12 - +31 6 1: Kerst", "+31 6 1", "Kerst"),
            ("> > Goed\u{a0}in:\u{202f} Kerst", "", "Goed in: Kerst"),
            ("\u{feff}Taak\u{200b}kompas  wensen\u{a0}1", "", "Taakkompas wensen 1"),
            ("Goed in: Kerst", "", "Goed in: Kerst"),
            ("08:12 Kim: Goed in: Kerst", "Kim", "Goed in: Kerst"),
            ("8:12 - Kim: Kerst", "Kim", "Kerst"),
            ("19:30 Kijkavond: Kerst", "", "19:30 Kijkavond: Kerst"),
            ("[x] Goed in: Kerst", "", "[x] Goed in: Kerst"),
            ("8 taken - en meer: Kerst", "", "8 taken - en meer: Kerst"),
        ] {
            assert_eq!(only(line), (sender.to_owned(), text.to_owned()), "{line}");
        }
    }

    #[test]
    fn lines_keep_their_number_and_empty_ones_count() {
        let numbers: Vec<u32> = lines("a\n\n> \nb\u{2028}c").map(|line| line.number).collect();
        assert_eq!(numbers, [1, 4, 5]);
    }

    #[test]
    fn signs_of_bold_and_italic_text_are_not_part_of_it() {
        assert_eq!(without_marks("*Goed in*"), "Goed in");
        assert_eq!(without_marks("**_Kerst_** "), "Kerst");
    }

    #[test]
    fn what_a_phone_makes_of_a_label_is_the_same_label() {
        for (one, other) in [
            ("12\" scherm", "12” scherm"),
            ("collega's bellen", "Collega’s bellen"),
            ("Kerst - diner", "kerst – diner"),
            ("en zo...", "En zo…"),
            ("Kerst", "*Kerst*."),
        ] {
            assert_eq!(comparable(one), comparable(other), "{one}");
        }
        assert_ne!(comparable("groep 4"), comparable("groep 5"));
    }
}
