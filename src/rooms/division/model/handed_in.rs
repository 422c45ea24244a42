//! A colleague's wishes as a short text, written on their own device and imported by the leader.
//!
//! The text holds no name and no reason, so it says only what its writer chose to say. It is plain enough to read in a
//! message and to correct by hand: a first line with a version, a line for each wish, and a last line, so that half a
//! text is never taken for a whole one. Anything before and after it, such as a greeting, is ignored.

use super::{TaskDivision, TaskId, Wishes};
use crate::tasks::Task;
use taakkompas_school::limits::is_same;

/// The version that is written.
pub const VERSION: u32 = 1;

/// The longest input that is read: characters of a text, bytes of a file.
pub const MOST_CHARACTERS: usize = 20_000;

const FIRST: &str = "Taakkompas wensen";
const LAST: &str = "Einde wensen";

coded! {
    /// What a line of the text says.
    pub enum Line {
        /// A task that I am good at.
        Good = "good",
        /// A task that I would like.
        Like = "like",
        /// A task that I would rather drop.
        Drop = "drop",
        /// A task that may stop, for everyone.
        Stop = "stop",
    }
}

impl Line {
    /// How the line begins.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Good => "Goed in",
            Self::Like => "Graag",
            Self::Drop => "Liever niet meer",
            Self::Stop => "Mag stoppen",
        }
    }

    /// The most lines of this kind.
    pub const fn most(self) -> usize {
        match self {
            Self::Good | Self::Like => Wishes::MOST,
            Self::Drop | Self::Stop => 1,
        }
    }

    fn of(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|line| is_same(line.word(), word))
    }
}

/// Someone's wishes, with tasks by their labels.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HandedIn {
    /// Up to three that I am good at.
    pub good: Vec<String>,
    /// Up to three that I would like.
    pub like: Vec<String>,
    /// One that I would rather drop.
    pub drop: Option<String>,
    /// One that may stop altogether, for everyone.
    pub stop: Option<String>,
}

/// Why a text cannot be imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unread {
    /// It is longer than [`MOST_CHARACTERS`].
    TooLong,
    /// The first line is missing.
    NoBegin,
    /// Written by a later version of Taakkompas.
    Newer {
        /// The version the text states.
        version: u32,
    },
    /// The last line is missing, so part of the text may be too.
    NoEnd,
    /// A line that has no known meaning.
    Line {
        /// The line number, from 1.
        line: u32,
        /// The text of the line, shortened.
        text: String,
    },
    /// More tasks than may be named of one kind.
    TooMany {
        /// The kind of line.
        of: Line,
        /// The line number, from 1.
        line: u32,
    },
    /// The same task twice in one list of wishes, or both liked and to be dropped.
    Twice {
        /// The line number, from 1.
        line: u32,
        /// The task, as written there.
        text: String,
    },
    /// A task whose label is longer than any label can be.
    LabelTooLong {
        /// The line number, from 1.
        line: u32,
    },
    /// The text holds no wishes.
    Empty,
}

/// What a text means for a division.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// The wishes for tasks that are in the list.
    pub wishes: Wishes,
    /// The task to stop; `None` if there is none or it is not in the list.
    pub would_stop: Option<TaskId>,
    /// The wishes for tasks that are not in the list, in the words of the text.
    pub unknown: Vec<(Line, String)>,
}

impl HandedIn {
    /// Whether nothing is wished for.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Every task that is named, and what is said about it.
    pub fn lines(&self) -> impl Iterator<Item = (Line, &str)> {
        let good = self.good.iter().map(|task| (Line::Good, task));
        let like = self.like.iter().map(|task| (Line::Like, task));
        let one = self.drop.iter().map(|task| (Line::Drop, task));
        let stop = self.stop.iter().map(|task| (Line::Stop, task));
        good.chain(like).chain(one).chain(stop).map(|(line, task)| (line, task.as_str()))
    }

    /// The text, which [`Self::read`] reads back.
    #[must_use]
    pub fn write(&self) -> String {
        let mut text = format!("{FIRST} {VERSION}\n");
        for (line, task) in self.lines() {
            // A label is one line, whatever was pasted into it.
            let task: Vec<&str> = task.split_whitespace().collect();
            text.push_str(&format!("{}: {}\n", line.word(), task.join(" ")));
        }
        text + LAST + "\n"
    }

    /// Reads a text, even if it is inside a message and its lines have quote markers (`>`) in front.
    ///
    /// # Errors
    /// What is wrong, and on which line.
    pub fn read(text: &str) -> Result<Self, Unread> {
        if text.chars().count() > MOST_CHARACTERS {
            return Err(Unread::TooLong);
        }
        let marks = |mark: char| mark.is_whitespace() || mark == '>' || mark == '\u{feff}';
        let mut lines = (1_u32..).zip(text.lines().map(|line| line.trim_matches(marks)));
        let version = lines.find_map(|(_, line)| version(line)).ok_or(Unread::NoBegin)?;
        if version > VERSION {
            return Err(Unread::Newer { version });
        }
        let mut read = Self::default();
        for (line, text) in lines {
            if is_same(text.trim_end_matches('.'), LAST) {
                return if read.is_empty() { Err(Unread::Empty) } else { Ok(read) };
            }
            if !text.is_empty() {
                read.add(line, text)?;
            }
        }
        Err(Unread::NoEnd)
    }

    fn add(&mut self, line: u32, text: &str) -> Result<(), Unread> {
        let parts = text.split_once(':').and_then(|(word, task)| Some((Line::of(word)?, task.trim())));
        let Some((of, task)) = parts else { return Err(Unread::Line { line, text: super::list::cut(text) }) };
        if task.is_empty() {
            return Ok(());
        }
        if task.chars().count() > Task::LONGEST_LABEL {
            return Err(Unread::LabelTooLong { line });
        }
        // Nobody would both like a task and want to drop it.
        let is_there = |other: &String| is_same(other, task);
        if (of == Line::Drop && self.like.iter().any(is_there)) || (of == Line::Like && self.drop.iter().any(is_there))
        {
            return Err(Unread::Twice { line, text: task.to_owned() });
        }
        let one = match of {
            Line::Good => return add_to(&mut self.good, of, line, task),
            Line::Like => return add_to(&mut self.like, of, line, task),
            Line::Drop => &mut self.drop,
            Line::Stop => &mut self.stop,
        };
        if one.is_some() {
            return Err(Unread::TooMany { of, line });
        }
        *one = Some(task.to_owned());
        Ok(())
    }
}

fn add_to(list: &mut Vec<String>, of: Line, line: u32, task: &str) -> Result<(), Unread> {
    if list.iter().any(|other| is_same(other, task)) {
        return Err(Unread::Twice { line, text: task.to_owned() });
    }
    if list.len() >= of.most() {
        return Err(Unread::TooMany { of, line });
    }
    list.push(task.to_owned());
    Ok(())
}

/// The version, if this is the first line of a text.
fn version(line: &str) -> Option<u32> {
    let first = line.get(..FIRST.len()).filter(|first| is_same(first, FIRST))?;
    line.get(first.len()..)?.trim().parse().ok()
}

impl TaskDivision {
    /// What a text means here: tasks are found by their label, and those not in the list are returned by name.
    pub fn found_in(&self, handed: &HandedIn) -> Found {
        let mut found = Found::default();
        for (line, label) in handed.lines() {
            let Some(task) = self.task_named(label) else {
                found.unknown.push((line, label.to_owned()));
                continue;
            };
            match line {
                Line::Good => found.wishes.good.push(task.id),
                Line::Like => found.wishes.like.push(task.id),
                Line::Drop => found.wishes.drop = Some(task.id),
                Line::Stop => found.would_stop = Some(task.id),
            }
        }
        found
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use taakkompas_school::staff::StaffRole;

    fn handed() -> HandedIn {
        HandedIn {
            good: vec!["Musical".to_owned(), "Website: teksten".to_owned()],
            like: vec!["Schooltuin".to_owned()],
            drop: Some("Luizencontrole".to_owned()),
            stop: Some("Kerstmarkt".to_owned()),
        }
    }

    #[test]
    fn what_is_written_is_read_back_also_from_a_message() {
        let text = handed().write();
        assert_eq!(HandedIn::read(&text), Ok(handed()));
        let quoted: String = text.lines().map(|line| format!("> {line}\r\n\r\n")).collect();
        assert_eq!(HandedIn::read(&format!("Hoi, hier zijn ze.\n{quoted}Groet")), Ok(handed()));
    }

    #[test]
    fn what_is_wrong_is_said_with_its_line() {
        let read = |lines: &str| HandedIn::read(&format!("Taakkompas wensen 1\n{lines}"));
        assert_eq!(HandedIn::read("Goed in: Musical"), Err(Unread::NoBegin));
        assert_eq!(HandedIn::read("Taakkompas wensen 2\n"), Err(Unread::Newer { version: 2 }));
        assert_eq!(read("Goed in: Musical\n"), Err(Unread::NoEnd));
        assert_eq!(read("Einde wensen"), Err(Unread::Empty));
        assert_eq!(read("Reden: ziek\nEinde wensen"), Err(Unread::Line { line: 2, text: "Reden: ziek".to_owned() }));
        assert_eq!(
            read("Graag: a\nLiever niet meer: a\nEinde wensen"),
            Err(Unread::Twice { line: 3, text: "a".to_owned() })
        );
        assert_eq!(read("Graag: a\ngraag: A\nEinde wensen"), Err(Unread::Twice { line: 3, text: "A".to_owned() }));
        let four = "Graag: a\nGraag: b\nGraag: c\nGraag: d\nEinde wensen";
        assert_eq!(read(four), Err(Unread::TooMany { of: Line::Like, line: 5 }));
        let long = format!("Graag: {}\nEinde wensen", "a".repeat(81));
        assert_eq!(read(&long), Err(Unread::LabelTooLong { line: 2 }));
        assert_eq!(HandedIn::read(&"a".repeat(MOST_CHARACTERS + 1)), Err(Unread::TooLong));
    }

    #[test]
    fn tasks_are_found_by_their_label_and_others_are_named() {
        let mut division = TaskDivision::default();
        let musical = division.add_task(Task::new("musical")).unwrap();
        let market = division.add_task(Task::new("Kerstmarkt ")).unwrap();
        division.add_colleague(StaffRole::Teacher, "leraar groep 8").unwrap();
        let found = division.found_in(&handed());
        assert_eq!(found.wishes, Wishes { good: vec![musical], ..Wishes::default() });
        assert_eq!(found.would_stop, Some(market));
        let unknown: Vec<&str> = found.unknown.iter().map(|(_, task)| task.as_str()).collect();
        assert_eq!(unknown, ["Website: teksten", "Schooltuin", "Luizencontrole"]);
    }
}
