//! Reading what people send back: one text or many, whatever a messenger, mail program or phone did to it.
//!
//! A text begins with its first line and ends with its last. A line that begins with a known word says something, in
//! any order, also if all of them were put on one line. Any other line belongs to the one above it if a mail program
//! broke that in two; otherwise it is skipped, and named, and nothing else is lost by it.

use core::ops::RangeInclusive;

use taakkompas_school::rows::label::without_mark;

use super::messages::{MessageLine, lines, plain_signs, without_marks};
use super::{FIRST, FROM, HandedIn, LAST, Said, Unread, VERSION};

/// The longest text that is read, in bytes: the answers of a full team, with greetings and signatures.
pub const MOST_BYTES: usize = 400_000;

/// Mail programs break lines of this many characters or more.
const SHORTEST_BROKEN_LINE: usize = 60;

/// The most lines that one task label can be broken into.
const MOST_BROKEN: usize = 4;

/// A line in a text that says nothing we know. The rest of the text is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// Its number, from 1.
    pub line: u32,
    /// The line, shortened.
    pub text: String,
}

/// What one person sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The lines that it takes, from the one on which it begins; the first is 1.
    pub lines: RangeInclusive<u32>,
    /// Who sent it, as the chat shows it; empty if it does not say so. Shown to the leader, never stored.
    pub sender: String,
    /// What it says, or why it cannot be imported.
    pub read: Result<HandedIn, Unread>,
    /// The lines inside it that were skipped.
    pub skipped: Vec<Skipped>,
}

/// The answers in a text, in order. `known` tells whether the division has a task with this label, which decides how a
/// broken line goes on.
///
/// # Errors
/// A text that is too long, or in which no answer begins.
pub fn answers(text: &str, known: &dyn Fn(&str) -> bool) -> Result<Vec<Answer>, Unread> {
    if text.len() > MOST_BYTES {
        return Err(Unread::TooLong);
    }
    let mut reading = Reading { known, done: Vec::new(), open: None };
    for line in lines(text) {
        reading.line(&line);
    }
    reading.close(Err(Unread::NoEnd));
    if reading.done.is_empty() { Err(Unread::NoBegin) } else { Ok(reading.done) }
}

/// A word that begins a part of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    First { version: u32 },
    From,
    Says(Said),
    Last,
}

/// Something that was said, with the lines that may belong to it.
struct Saying {
    said: Said,
    line: u32,
    text: String,
    /// How many characters its line has.
    length: usize,
    /// The lines below it that begin with no known word, with their length.
    below: Vec<(u32, String, usize)>,
}

/// An answer that has begun.
struct Open {
    first: u32,
    last: u32,
    sender: String,
    version: u32,
    from: Option<String>,
    sayings: Vec<Saying>,
    skipped: Vec<Skipped>,
}

struct Reading<'a> {
    known: &'a dyn Fn(&str) -> bool,
    done: Vec<Answer>,
    open: Option<Open>,
}

impl Reading<'_> {
    fn line(&mut self, line: &MessageLine) {
        let text = without_mark(&line.text);
        let length = line.text.chars().count();
        let marks = self.marks(text);
        let before = marks.first().map_or(text, |&(from, _, _)| text.get(..from).unwrap_or_default());
        self.below(line.number, without_marks(before), length);
        if !marks.iter().any(|(_, _, mark)| matches!(mark, Mark::First { .. })) {
            self.reach(line.number);
        }
        for (at, &(_, end, mark)) in marks.iter().enumerate() {
            let until = marks.get(at + 1).map_or(text.len(), |&(next, _, _)| next);
            let value = without_marks(text.get(end..until).unwrap_or_default());
            match mark {
                Mark::First { version } => {
                    self.close(Err(Unread::NoEnd));
                    let (first, sender) = (line.number, line.sender.clone());
                    self.open = Some(Open {
                        first,
                        last: first,
                        sender,
                        version,
                        from: None,
                        sayings: Vec::new(),
                        skipped: Vec::new(),
                    });
                }
                Mark::Last => {
                    self.reach(line.number);
                    self.close(Ok(()));
                }
                Mark::From => {
                    if let Some(open) = self.open.as_mut().filter(|_| !value.is_empty()) {
                        open.from = Some(value.to_owned());
                    }
                }
                Mark::Says(said) => {
                    if let Some(open) = &mut self.open {
                        let text = value.to_owned();
                        open.sayings.push(Saying { said, line: line.number, text, length, below: Vec::new() });
                    }
                }
            }
        }
    }

    /// The answer that is open goes on until this line.
    const fn reach(&mut self, line: u32) {
        if let Some(open) = &mut self.open {
            open.last = line;
        }
    }

    /// A part of a line that begins with no known word.
    fn below(&mut self, line: u32, text: &str, length: usize) {
        let Some(open) = self.open.as_mut().filter(|_| !text.is_empty()) else { return };
        match open.sayings.last_mut() {
            Some(saying) => saying.below.push((line, text.to_owned(), length)),
            None => open.skipped.push(Skipped { line, text: crate::list::cut(text) }),
        }
    }

    /// The words in a line that begin a part of it, in order: where each begins, where it ends, and what it is.
    fn marks(&self, text: &str) -> Vec<(usize, usize, Mark)> {
        let mut found: Vec<(usize, usize, Mark)> = Vec::new();
        let mut at = 0;
        while let Some(rest) = text.get(at..) {
            let Some(first) = rest.chars().next() else { break };
            let is_begin = text.get(..at).and_then(|before| before.chars().next_back());
            let mark = if is_begin.is_none_or(|sign| !sign.is_alphanumeric()) { mark(rest) } else { None };
            if let Some((length, mark)) = mark {
                // "Graag: wie wil graag: lezen" may be a label of the list.
                let of_whole = found.last().and_then(|&(_, end, _)| text.get(end..)).map(without_marks);
                let is_label =
                    matches!(mark, Mark::Says(_) | Mark::From) && of_whole.is_some_and(|label| (self.known)(label));
                if !is_label {
                    found.push((at, at + length, mark));
                }
                at += length;
            } else {
                at += first.len_utf8();
            }
        }
        found
    }

    fn close(&mut self, end: Result<(), Unread>) {
        let Some(mut open) = self.open.take() else { return };
        let mut read = HandedIn { from: open.from.take(), ..HandedIn::default() };
        let mut wrong = None;
        for saying in core::mem::take(&mut open.sayings) {
            let (text, rest) = self.joined(&saying);
            open.skipped
                .extend(rest.iter().map(|(line, text, _)| Skipped { line: *line, text: crate::list::cut(text) }));
            if let (None, Err(why)) = (&wrong, read.add(saying.said, saying.line, &text)) {
                wrong = Some(why);
            }
        }
        taakkompas_school::order::sort_by_key(&mut open.skipped, |skipped| skipped.line);
        let newer = Unread::Newer { version: open.version };
        let read = match (end, wrong) {
            _ if open.version > VERSION => Err(newer),
            (Err(why), _) | (Ok(()), Some(why)) => Err(why),
            (Ok(()), None) if read.is_empty() => Err(Unread::Empty),
            (Ok(()), None) => Ok(read),
        };
        self.done.push(Answer { lines: open.first..=open.last, sender: open.sender, read, skipped: open.skipped });
    }

    /// A saying with the lines that belong to it, and the lines that do not: as many as make the label of a task; if no
    /// number of them does, those after a line that is so long that a mail program broke it.
    fn joined<'s>(&self, saying: &'s Saying) -> (String, &'s [(u32, String, usize)]) {
        let most = saying.below.len().min(MOST_BROKEN);
        let with = |count: usize| {
            let more = saying.below.iter().take(count).map(|(_, text, _)| text.as_str());
            plain_signs(&core::iter::once(saying.text.as_str()).chain(more).collect::<Vec<_>>().join(" "))
        };
        let of_list = (0..=most).rev().find(|&count| (self.known)(&with(count)));
        let count = of_list.unwrap_or_else(|| {
            let lengths = core::iter::once(saying.length).chain(saying.below.iter().map(|&(_, _, length)| length));
            lengths.take(most).take_while(|&length| length >= SHORTEST_BROKEN_LINE).count()
        });
        (with(count), saying.below.get(count..).unwrap_or_default())
    }
}

/// The word that begins a text, with its length in bytes.
fn mark(text: &str) -> Option<(usize, Mark)> {
    if let Some(end) = begins(text, FIRST) {
        let rest = text.get(end..)?;
        let number = rest.trim_start_matches(is_between);
        let digits = number.len() - number.trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
        let version = number.get(..digits)?.parse().ok()?;
        return Some((end + rest.len() - number.len() + digits, Mark::First { version }));
    }
    if let Some(end) = begins(text, LAST) {
        return Some((end + usize::from(text.get(end..)?.starts_with('.')), Mark::Last));
    }
    let with_colon = |word: &str| {
        let end = begins(text, word)?;
        let rest = text.get(end..)?;
        let after = rest.trim_start_matches(is_between);
        after.strip_prefix([':', '：']).map(|left| text.len() - left.len())
    };
    let said = Said::all().find_map(|said| Some((with_colon(said.word())?, Mark::Says(said))));
    said.or_else(|| Some((with_colon(FROM)?, Mark::From)))
}

/// What may stand between a word and what follows it: spaces, and the signs of bold text.
const fn is_between(sign: char) -> bool {
    matches!(sign, ' ' | '*' | '_')
}

/// Where a word ends that begins a text, in any case, as a whole word.
fn begins(text: &str, word: &str) -> Option<usize> {
    text.get(..word.len()).filter(|begin| begin.eq_ignore_ascii_case(word))?;
    let after = text.get(word.len()..)?.chars().next();
    after.is_none_or(|sign| !sign.is_alphanumeric()).then_some(word.len())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use proptest::prelude::*;

    use super::super::{Check, Line};
    use super::*;

    const LIST: &[&str] = &[
        "Kerst",
        "Sportdag",
        "Luizencontrole",
        "Sinterklaas en Kerst met alle groepen van de onderbouw en de middenbouw",
        "Wie wil graag: lezen",
        "12\" scherm ophangen",
    ];

    fn all(text: &str) -> Vec<Answer> {
        answers(text, &|label| LIST.contains(&label)).unwrap_or_default()
    }

    fn good(tasks: &[&str]) -> HandedIn {
        HandedIn { good: tasks.iter().map(|&task| task.to_owned()).collect(), ..HandedIn::default() }
    }

    /// The only answer in a text, with no line skipped.
    fn one(text: &str) -> HandedIn {
        let mut found = all(text);
        assert_eq!(found.len(), 1, "{text}");
        let answer = found.remove(0);
        assert_eq!(answer.skipped, [], "{text}");
        answer.read.unwrap()
    }

    #[test]
    fn a_text_is_read_whatever_it_went_through() {
        let expected = HandedIn { drop: Some("Luizencontrole".to_owned()), ..good(&["Kerst", "Sportdag"]) };
        for text in [
            // As it was written, in a mail, quoted, forwarded.
            "Taakkompas wensen 1\nGoed in: Kerst\nGoed in: Sportdag\nLiever niet meer: Luizencontrole\nEinde wensen",
            "Hoi!\n\n> Taakkompas wensen 1\n> \n> Goed in: Kerst\n> Goed in: Sportdag\n>\n> Liever niet meer: Luizencontrole\n> Einde wensen\n\nGroet, Kim",
            // Copied from a chat, with a sender before the first line or before each.
            "[08:12, 3-3-2026] +31 6 00000000: Taakkompas wensen 1\nGoed in: Kerst\nGoed in: Sportdag\nLiever niet meer: Luizencontrole\nEinde wensen",
            "3-3-2026 08:12 - Kim: Taakkompas wensen 1\n3-3-2026 08:12 - Kim: Goed in: Kerst\n3-3-2026 08:12 - Kim: Goed in: Sportdag\n3-3-2026 08:13 - Kim: Liever niet meer: Luizencontrole\n3-3-2026 08:13 - Kim: Einde wensen",
            // Bold, italic, bullets, numbers.
            "*Taakkompas wensen 1*\n*Goed in:* Kerst\n**Goed in**: Sportdag\n_Liever niet meer:_ Luizencontrole\n*Einde wensen*",
            "- Taakkompas wensen 1\n- Goed in: Kerst\n• Goed in: Sportdag\n3. Liever niet meer: Luizencontrole\n- Einde wensen.",
            // Hard spaces and signs that are not seen.
            "Taakkompas\u{a0}wensen\u{a0}1\r\nGoed\u{a0}in:\u{a0}Kerst\r\nGoed in:\u{200b}Sportdag\r\nLiever\u{a0}niet\u{202f}meer: Luizencontrole\u{feff}\r\nEinde\u{a0}wensen",
            // All on one line.
            "Taakkompas wensen 1 Goed in: Kerst Goed in: Sportdag Liever niet meer: Luizencontrole Einde wensen",
            "Hoi, hier zijn ze: taakkompas wensen 1 goed in: Kerst goed in : Sportdag liever niet meer:Luizencontrole einde wensen groet",
        ] {
            assert_eq!(one(text), expected, "{text}");
        }
    }

    #[test]
    fn a_broken_line_goes_on_where_the_list_or_its_length_says_so() {
        let long = LIST[3];
        for (at, _) in long.match_indices(' ') {
            let (above, below) = long.split_at(at);
            let text = format!("Taakkompas wensen 1\nGoed in: {above}\n{below}\nGoed in: Sportdag\nEinde wensen");
            assert_eq!(one(&text), good(&[long, "Sportdag"]), "{above}|{below}");
        }
        // Not in the list, but broken where a mail program breaks.
        let text = "Taakkompas wensen 1\nGraag: Een taak met een heel lange naam die niemand ooit op de\nlijst zette\nEinde wensen";
        assert_eq!(one(text).like, ["Een taak met een heel lange naam die niemand ooit op de lijst zette"]);
    }

    #[test]
    fn a_sentence_in_between_is_skipped_and_named_and_nothing_is_lost() {
        let text = "Taakkompas wensen 1\nDit zijn ze:\nGoed in: Kerst\nDat doe ik al tien jaar.\nGoed in: Sportdag\nEinde wensen";
        let answer = all(text).remove(0);
        assert_eq!(answer.read, Ok(good(&["Kerst", "Sportdag"])));
        let skipped: Vec<(u32, &str)> = answer.skipped.iter().map(|line| (line.line, line.text.as_str())).collect();
        assert_eq!(skipped, [(2, "Dit zijn ze:"), (4, "Dat doe ik al tien jaar.")]);
    }

    #[test]
    fn a_label_with_a_known_word_in_it_is_one_label() {
        assert_eq!(
            one("Taakkompas wensen 1\nGraag: Wie wil graag: lezen\nEinde wensen").like,
            ["Wie wil graag: lezen"]
        );
    }

    #[test]
    fn many_answers_are_read_one_by_one_and_one_that_is_wrong_leaves_the_others() {
        let text = "[08:12, 3-3-2026] Kim: Taakkompas wensen 2\nIk ben: leraar groep 4\nKlopt: Kerst\nKost meer: Sportdag\nEinde wensen\n\
            [09:01, 3-3-2026] Sam: Taakkompas wensen 1\nGoed in: Kerst\n\
            [09:30, 3-3-2026] Noa: Taakkompas wensen 1\nGoed in: Sportdag\nEinde wensen\nGroet!";
        let found = all(text);
        let senders: Vec<(&str, RangeInclusive<u32>)> =
            found.iter().map(|answer| (answer.sender.as_str(), answer.lines.clone())).collect();
        assert_eq!(senders, [("Kim", 1..=5), ("Sam", 6..=7), ("Noa", 8..=10)]);
        let first = HandedIn {
            from: Some("leraar groep 4".to_owned()),
            checks: vec![(Check::Fits, "Kerst".to_owned()), (Check::More, "Sportdag".to_owned())],
            ..HandedIn::default()
        };
        assert_eq!(found[0].read, Ok(first));
        assert_eq!(found[1].read, Err(Unread::NoEnd));
        assert_eq!(found[2].read, Ok(good(&["Sportdag"])));
    }

    #[test]
    fn a_later_version_and_half_a_text_are_refused() {
        assert_eq!(all("Taakkompas wensen 3\nGoed in: Kerst\nEinde wensen")[0].read, Err(Unread::Newer { version: 3 }));
        assert_eq!(answers("Goed in: Kerst", &|_| false), Err(Unread::NoBegin));
        assert_eq!(all("Taakkompas wensen 1\nGoed in: Kerst")[0].read, Err(Unread::NoEnd));
    }

    proptest! {
        #[test]
        fn no_text_panics_and_what_is_written_is_read_back(
            noise in "\\PC{0,60}",
            wanted in proptest::sample::subsequence(LIST, 0..4),
            from in proptest::option::of("[a-z]{3,9} groep [1-8]"),
            checks in proptest::collection::vec((0_usize..4, 0_usize..6), 0..3),
        ) {
            let _ = all(&noise);
            let mut handed = HandedIn { from, ..HandedIn::default() };
            for (at, task) in wanted.iter().enumerate() {
                let line = [Line::Good, Line::Like, Line::Stop, Line::Good][at];
                let _ = handed.add(Said::Wish(line), 1, task);
            }
            for (check, task) in checks {
                let _ = handed.add(Said::Check(Check::ALL[check]), 1, LIST[task]);
            }
            let read = HandedIn::read(&format!("{noise}\n{}{noise}", handed.write()));
            let expected = if handed.is_empty() { Err(Unread::Empty) } else { Ok(handed.clone()) };
            // Without the list, a known word in a label divides it.
            let has_word = handed.lines().any(|(_, task)| task.contains("graag:"));
            prop_assert!(has_word || read == expected, "{read:?}");
        }
    }
}
