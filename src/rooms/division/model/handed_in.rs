//! What a colleague says about tasks as a short text, written on their own device and imported by the leader.
//!
//! The text holds no name and no reason, so it says only what its writer chose to say. It is plain enough to read in a
//! message and to correct by hand: a first line with a version, a line for each thing that is said, and a last line, so
//! that half a text is never taken for a whole one. Anything before and after it, such as a greeting, is ignored.
//!
//! - [`invitation`]: what the leader sends: the tasks to choose from, and who has which now;
//! - [`answers`]: reading one text or many, whatever [`messages`] went through did to them.

pub mod answers;
pub mod invitation;
pub mod messages;

pub use super::checks::{Check, Checked};
use super::{Colleague, ColleagueId, EditError, TaskDivision, TaskId, Wishes};
use crate::tasks::Task;
use messages::comparable;
use taakkompas_school::limits::is_same;

/// The version that is written if something is said that the first version did not know.
pub const VERSION: u32 = 2;

const FIRST: &str = "Taakkompas wensen";
const FROM: &str = "Ik ben";
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
}

/// What a line of the text is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// A wish.
    Wish(Line),
    /// A task that they have now.
    Check(Check),
}

impl Said {
    /// Everything that can be said.
    pub fn all() -> impl Iterator<Item = Self> {
        let wishes = Line::ALL.iter().map(|&line| Self::Wish(line));
        wishes.chain(Check::ALL.iter().map(|&check| Self::Check(check)))
    }

    /// How the line begins.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Wish(line) => line.word(),
            Self::Check(check) => check.word(),
        }
    }

    /// The most lines of this kind.
    pub const fn most(self) -> usize {
        match self {
            Self::Wish(line) => line.most(),
            Self::Check(_) => TaskDivision::MOST_TASKS,
        }
    }
}

/// What someone says, with tasks by their labels.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HandedIn {
    /// The role label of the writer, if they chose it from those of the school; never a name.
    pub from: Option<String>,
    /// The tasks that they have now, with what they say about each.
    pub checks: Vec<(Check, String)>,
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
    /// It is longer than [`answers::MOST_BYTES`].
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
    /// More tasks than may be named of one kind.
    TooMany {
        /// The kind of line.
        of: Said,
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
    /// What is said about tasks that the person has now.
    pub checked: Vec<Checked>,
    /// The tasks that are not in the list, in the words of the text.
    pub unknown: Vec<(Said, String)>,
}

impl Found {
    /// Whether anything is said about a task that is in the list. If not, there is nothing to import.
    pub fn knows_a_task(&self) -> bool {
        self.wishes.tasks().next().is_some() || self.would_stop.is_some() || !self.checked.is_empty()
    }
}

/// Why an answer is not imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotImported {
    /// It names no task of the list. What the person handed in before stays.
    KnowsNoTask,
    /// The division refuses it.
    Refused(EditError),
}

impl HandedIn {
    /// Whether nothing is said about any task.
    pub fn is_empty(&self) -> bool {
        self.lines().next().is_none()
    }

    /// Every task that is named, and what is said about it.
    pub fn lines(&self) -> impl Iterator<Item = (Said, &str)> {
        let checks = self.checks.iter().map(|(check, task)| (Said::Check(*check), task));
        let good = self.good.iter().map(|task| (Said::Wish(Line::Good), task));
        let like = self.like.iter().map(|task| (Said::Wish(Line::Like), task));
        let one = self.drop.iter().map(|task| (Said::Wish(Line::Drop), task));
        let stop = self.stop.iter().map(|task| (Said::Wish(Line::Stop), task));
        let all = checks.chain(good).chain(like).chain(one).chain(stop);
        all.map(|(said, task)| (said, task.as_str()))
    }

    /// The text, which [`Self::read`] reads back.
    #[must_use]
    pub fn write(&self) -> String {
        let version = if self.from.is_none() && self.checks.is_empty() { 1 } else { VERSION };
        let mut text = format!("{FIRST} {version}\n");
        let from = self.from.iter().map(|from| (FROM, from.as_str()));
        for (word, said) in from.chain(self.lines().map(|(said, task)| (said.word(), task))) {
            // A label is one line, whatever was pasted into it.
            text.push_str(&format!("{word}: {}\n", messages::plain_signs(said)));
        }
        text + LAST + "\n"
    }

    /// Reads the first answer in a text, without knowing the tasks.
    ///
    /// # Errors
    /// What is wrong, and on which line.
    pub fn read(text: &str) -> Result<Self, Unread> {
        let first = answers::answers(text, &|_| false)?.into_iter().next();
        first.map_or(Err(Unread::NoBegin), |answer| answer.read)
    }

    fn add(&mut self, said: Said, line: u32, task: &str) -> Result<(), Unread> {
        if task.is_empty() {
            return Ok(());
        }
        if task.chars().count() > Task::LONGEST_LABEL {
            return Err(Unread::LabelTooLong { line });
        }
        let twice = || Unread::Twice { line, text: task.to_owned() };
        let is_there = |other: &String| is_same(other, task);
        let of = match said {
            Said::Check(check) => {
                if self.checks.iter().any(|(_, other)| is_there(other)) {
                    return Err(twice());
                }
                self.checks.push((check, task.to_owned()));
                return at_most(self.checks.len(), said, line);
            }
            Said::Wish(of) => of,
        };
        // Nobody would both like a task and want to drop it.
        if (of == Line::Drop && self.like.iter().any(is_there)) || (of == Line::Like && self.drop.iter().any(is_there))
        {
            return Err(twice());
        }
        let one = match of {
            Line::Good => return add_to(&mut self.good, of, line, task),
            Line::Like => return add_to(&mut self.like, of, line, task),
            Line::Drop => &mut self.drop,
            Line::Stop => &mut self.stop,
        };
        if one.is_some() {
            return Err(Unread::TooMany { of: said, line });
        }
        *one = Some(task.to_owned());
        Ok(())
    }
}

fn at_most(found: usize, of: Said, line: u32) -> Result<(), Unread> {
    if found > of.most() { Err(Unread::TooMany { of, line }) } else { Ok(()) }
}

fn add_to(list: &mut Vec<String>, of: Line, line: u32, task: &str) -> Result<(), Unread> {
    if list.iter().any(|other| is_same(other, task)) {
        return Err(Unread::Twice { line, text: task.to_owned() });
    }
    list.push(task.to_owned());
    at_most(list.len(), Said::Wish(of), line)
}

impl TaskDivision {
    /// The task that a label from a message names: the one with that label, else the only one that looks the same after
    /// what a phone makes of quotes, dashes and dots.
    pub fn task_meant(&self, label: &str) -> Option<&Task> {
        let wanted = comparable(label);
        let mut alike = self.tasks.iter().filter(|task| comparable(&task.label) == wanted);
        self.task_named(label).or_else(|| match (alike.next(), alike.next()) {
            (found, None) => found,
            _ => None,
        })
    }

    /// The answers in a text of one or more messages, in order.
    ///
    /// # Errors
    /// A text that is too long, or in which no answer begins.
    pub fn answers_in(&self, text: &str) -> Result<Vec<answers::Answer>, Unread> {
        let labels: std::collections::BTreeSet<String> =
            self.tasks.iter().map(|task| comparable(&task.label)).collect();
        // Longer than any label, also with the signs that are taken off it.
        let fits = |label: &str| label.len() <= Task::LONGEST_LABEL * 8;
        answers::answers(text, &|label| fits(label) && labels.contains(&comparable(label)))
    }

    /// Whose answer it is, as it says itself; `None` if it does not say so, or nobody here is called that.
    pub fn writer_of(&self, handed: &HandedIn) -> Option<ColleagueId> {
        let wanted = comparable(handed.from.as_deref()?);
        let mut alike = self.colleagues.iter().filter(|who| comparable(&who.label) == wanted);
        match (alike.next(), alike.next()) {
            (Some(who), None) => Some(who.id),
            _ => None,
        }
    }

    /// What a text means here: tasks are found by their label, and those not in the list are returned by name.
    pub fn found_in(&self, handed: &HandedIn) -> Found {
        let mut found = Found::default();
        for (said, label) in handed.lines() {
            let Some(task) = self.task_meant(label) else {
                found.unknown.push((said, label.to_owned()));
                continue;
            };
            match said {
                Said::Wish(Line::Good) => found.wishes.good.push(task.id),
                Said::Wish(Line::Like) => found.wishes.like.push(task.id),
                Said::Wish(Line::Drop) => found.wishes.drop = Some(task.id),
                Said::Wish(Line::Stop) => found.would_stop = Some(task.id),
                Said::Check(check) => found.checked.push(Checked { task: task.id, check }),
            }
        }
        found
    }

    /// Imports an answer as that of a colleague. It takes the place of what they handed in before of the same kind:
    /// wishes, or what they said about the tasks they have.
    ///
    /// # Errors
    /// An answer that names no task of the list, or that the division refuses; nothing has changed then.
    pub fn import(&mut self, colleague: ColleagueId, handed: &HandedIn) -> Result<Found, NotImported> {
        let found = self.found_in(handed);
        if !found.knows_a_task() {
            return Err(NotImported::KnowsNoTask);
        }
        let has_wishes = handed.lines().any(|(said, _)| matches!(said, Said::Wish(_)));
        let change = |who: &mut Colleague| {
            if has_wishes {
                who.wishes = Some(found.wishes.clone());
                who.would_stop = found.would_stop;
            }
            if !handed.checks.is_empty() {
                who.checked.clone_from(&found.checked);
            }
        };
        self.change_colleague(colleague, change).map_err(NotImported::Refused)?;
        Ok(found)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use taakkompas_school::staff::StaffRole;

    fn handed() -> HandedIn {
        HandedIn {
            from: None,
            checks: Vec::new(),
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
        assert_eq!(HandedIn::read("Taakkompas wensen 3\n"), Err(Unread::Newer { version: 3 }));
        assert_eq!(read("Goed in: Musical\n"), Err(Unread::NoEnd));
        assert_eq!(read("Einde wensen"), Err(Unread::Empty));
        assert_eq!(read("Reden: ziek\nEinde wensen"), Err(Unread::Empty));
        assert_eq!(
            read("Graag: a\nLiever niet meer: a\nEinde wensen"),
            Err(Unread::Twice { line: 3, text: "a".to_owned() })
        );
        assert_eq!(read("Graag: a\ngraag: A\nEinde wensen"), Err(Unread::Twice { line: 3, text: "A".to_owned() }));
        let four = "Graag: a\nGraag: b\nGraag: c\nGraag: d\nEinde wensen";
        assert_eq!(read(four), Err(Unread::TooMany { of: Said::Wish(Line::Like), line: 5 }));
        let long = format!("Graag: {}\nEinde wensen", "a".repeat(81));
        assert_eq!(read(&long), Err(Unread::LabelTooLong { line: 2 }));
        assert_eq!(HandedIn::read(&"a".repeat(answers::MOST_BYTES + 1)), Err(Unread::TooLong));
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

    #[test]
    fn an_answer_that_knows_no_task_takes_nothing_away() {
        let mut division = TaskDivision::default();
        let christmas = division.add_task(Task::new("Kerst")).unwrap();
        let who = division.add_colleague(StaffRole::Teacher, "leraar groep 8").unwrap();
        let first = HandedIn { good: vec!["Kerst".to_owned()], ..HandedIn::default() };
        division.import(who, &first).unwrap();
        let before = division.clone();
        let unknown = HandedIn { good: vec!["Carnaval".to_owned()], ..HandedIn::default() };
        assert_eq!(division.import(who, &unknown), Err(NotImported::KnowsNoTask));
        assert_eq!(division, before);
        // What is said about tasks one has leaves the wishes as they are, and the other way round.
        let checks = HandedIn { checks: vec![(Check::More, "kerst".to_owned())], ..HandedIn::default() };
        division.import(who, &checks).unwrap();
        let colleague = division.colleague(who).unwrap();
        assert_eq!(colleague.wishes.as_ref().unwrap().good, [christmas]);
        assert_eq!(colleague.checked, [Checked { task: christmas, check: Check::More }]);
        division.import(who, &first).unwrap();
        assert_eq!(division.colleague(who).unwrap().checked.len(), 1);
        division.remove_task(christmas).unwrap();
        assert_eq!(division.colleague(who).unwrap().checked, []);
    }

    #[test]
    fn whose_answer_it_is_is_never_guessed() {
        let mut division = TaskDivision::default();
        let who = division.add_colleague(StaffRole::Teacher, "leraar groep 8").unwrap();
        let from = |label: &str| HandedIn { from: Some(label.to_owned()), ..handed() };
        assert_eq!(division.writer_of(&from("Leraar groep 8")), Some(who));
        assert_eq!(division.writer_of(&from("leraar groep 7")), None);
        assert_eq!(division.writer_of(&handed()), None);
    }

    #[test]
    fn a_label_that_looks_like_two_tasks_is_neither() {
        let mut division = TaskDivision::default();
        for label in ["12\" scherm", "12” scherm"] {
            division.add_task(Task::new(label)).unwrap();
        }
        assert_eq!(division.task_meant("12“ scherm"), None);
        assert_eq!(division.task_meant("12” scherm").unwrap().label, "12” scherm");
    }
}
