//! What the leader sends to the team: the tasks to choose from, and who has which of them now.
//!
//! It travels in a link, after the `#`, which a browser never sends to a server; or as lines in a message, for
//! those who cannot open the link.

use serde::{Deserialize, Serialize};

use super::messages::{lines, plain_signs, without_marks};
use crate::TaskDivision;
use crate::colleagues::Colleague;
use crate::tasks::Task;
use taakkompas_school::limits::is_same;
use taakkompas_school::rows::label::without_mark;

const FIRST: &str = "Lijst met taken";
const LAST: &str = "Einde lijst";

/// Mail programs break lines of this many characters or more.
const SHORTEST_BROKEN_LINE: usize = 60;

/// The version that is written.
const VERSION: u32 = 1;

/// The tasks to choose from, and who has which.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Invitation {
    #[serde(rename = "v")]
    version: u32,
    /// The labels of the tasks that are divided.
    #[serde(rename = "t")]
    pub tasks: Vec<String>,
    /// The role labels of the colleagues, each with the places in `tasks` of what they have now.
    #[serde(rename = "c", default, skip_serializing_if = "Vec::is_empty")]
    pub colleagues: Vec<(String, Vec<usize>)>,
}

/// Why an invitation cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvitationError {
    /// Written by a later version of Taakkompas.
    Newer,
    /// More than a division can hold, or a task that is not in it.
    Invalid,
}

impl Invitation {
    /// Checks an invitation that came from outside, and takes signs out of its labels that cannot be seen.
    ///
    /// # Errors
    /// Why it cannot be used.
    pub fn checked(self) -> Result<Self, InvitationError> {
        if self.version > VERSION {
            return Err(InvitationError::Newer);
        }
        let fits = |label: &str, most: usize| !label.trim().is_empty() && label.chars().count() <= most;
        let is_task = |task: &String| fits(task, Task::LONGEST_LABEL);
        let is_colleague = |(label, has): &(String, Vec<usize>)| {
            let all_there = has.iter().all(|&at| at < self.tasks.len());
            fits(label, Colleague::LONGEST_LABEL) && all_there && has.len() <= self.tasks.len()
        };
        let is_right = self.tasks.len() <= TaskDivision::MOST_TASKS
            && self.colleagues.len() <= TaskDivision::MOST_COLLEAGUES
            && self.tasks.iter().all(is_task)
            && self.colleagues.iter().all(is_colleague);
        if !is_right {
            return Err(InvitationError::Invalid);
        }
        let colleagues = self.colleagues.into_iter().map(|(label, has)| (plain_signs(&label), has));
        Ok(Self {
            version: VERSION,
            tasks: self.tasks.iter().map(|task| plain_signs(task)).collect(),
            colleagues: colleagues.collect(),
        })
    }

    /// The tasks that a colleague has now, by the label of that colleague.
    pub fn tasks_of(&self, colleague: &str) -> Vec<&str> {
        let found = self.colleagues.iter().find(|(label, _)| is_same(label, colleague));
        let has = found.map(|(_, has)| has.as_slice()).unwrap_or_default();
        has.iter().filter_map(|&at| self.tasks.get(at).map(String::as_str)).collect()
    }
}

impl TaskDivision {
    /// What the team is asked about: the tasks that are divided, and who has them in the chosen division.
    pub fn invitation(&self) -> Invitation {
        let tasks: Vec<&Task> = self.tasks.iter().filter(|task| task.is_divided()).collect();
        let place = |share: &super::super::Share| tasks.iter().position(|task| task.id == share.task);
        let of = |who: &Colleague| {
            let own = self.chosen.iter().filter(|share| share.colleague == who.id);
            let mut has: Vec<usize> = own.filter_map(place).collect();
            taakkompas_school::order::sort_by_key(&mut has, |&at| at);
            (who.label.clone(), has)
        };
        Invitation {
            version: VERSION,
            tasks: tasks.iter().map(|task| task.label.clone()).collect(),
            colleagues: self.colleagues.iter().map(of).collect(),
        }
    }

    /// The tasks that are divided, numbered and one per line, between the lines that [`shared_tasks`] looks for.
    #[must_use]
    pub fn write_shared(&self) -> String {
        let tasks = self.tasks.iter().filter(|task| task.is_divided());
        let lines: String = (1..).zip(tasks).map(|(number, task)| format!("{number}. {}\n", task.label)).collect();
        format!("{FIRST}:\n{lines}{LAST}\n")
    }
}

/// The tasks between the two lines of a message, each once; `None` if no line begins a list.
///
/// Text before and after the list is ignored, and so is what a messenger or mail program put in front of a line. If the
/// last line is missing, the list continues to the end. A line without a number belongs to the one above it if that has
/// one, and so does a line below one that is so long that a mail program broke it.
pub fn shared_tasks(text: &str) -> Option<Vec<String>> {
    let is_line = |line: &str, of: &str| is_same(without_marks(line).trim_end_matches([':', '.']), of);
    let mut lines = lines(text);
    lines.find(|line| is_line(&line.text, FIRST))?;
    let (mut tasks, mut is_numbered, mut is_long): (Vec<String>, bool, bool) = (Vec::new(), false, false);
    for line in lines {
        if is_line(&line.text, LAST) {
            break;
        }
        let task = without_marks(without_mark(&line.text));
        let has_number = task.len() < line.text.len();
        match tasks.last_mut() {
            Some(above) if !has_number && (is_numbered || is_long) => *above = format!("{above} {task}"),
            _ => tasks.push(task.to_owned()),
        }
        (is_numbered, is_long) = (is_numbered || has_number, line.text.chars().count() >= SHORTEST_BROKEN_LINE);
    }
    let mut once: Vec<String> = Vec::new();
    for task in tasks {
        let fits = !task.is_empty() && task.chars().count() <= Task::LONGEST_LABEL;
        if fits && once.len() < TaskDivision::MOST_TASKS && !once.iter().any(|other| is_same(other, &task)) {
            once.push(task);
        }
    }
    Some(once)
}
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::Verdict;

    #[test]
    fn only_what_stands_between_the_two_lines_is_read() {
        let mut division = TaskDivision::default();
        for label in ["Musical; met kostuums", "Sportdag"] {
            division.add_task(Task::new(label)).unwrap();
        }
        division.add_task(Task { verdict: Some(Verdict::Stop), ..Task::new("Kerstmarkt") }).unwrap();
        let list = division.write_shared();
        assert_eq!(list, "Lijst met taken:\n1. Musical; met kostuums\n2. Sportdag\nEinde lijst\n");
        let tasks = Some(vec!["Musical; met kostuums".to_owned(), "Sportdag".to_owned()]);
        assert_eq!(shared_tasks(&list), tasks);
        assert_eq!(shared_tasks(&format!("Hoi allemaal,\nVul je in?\n\n{list}\nGroet\nKim")), tasks);
        let quoted: String = list.lines().map(|line| format!("> > {line}\r\n>\r\n")).collect();
        assert_eq!(shared_tasks(&format!("Hoi\r\n{quoted}Groet\r\n")), tasks);
        let cut_off = list.split("Einde").next().unwrap();
        assert_eq!(shared_tasks(cut_off), tasks);
        assert_eq!(
            shared_tasks("lijst met taken\nsportdag\nSportdag\neinde lijst."),
            Some(vec!["sportdag".to_owned()])
        );
    }

    #[test]
    fn a_bare_list_is_no_message() {
        assert_eq!(shared_tasks("Musical\nSportdag\n"), None);
        assert_eq!(shared_tasks("plak het bij 'Kreeg je een lijst met taken?'."), None);
        assert_eq!(shared_tasks("Lijst met taken:\nEinde lijst"), Some(Vec::new()));
        let long = format!("Lijst met taken:\n{}\nEinde lijst", "a".repeat(Task::LONGEST_LABEL + 1));
        assert_eq!(shared_tasks(&long), Some(Vec::new()));
    }

    #[test]
    fn a_line_that_was_broken_on_its_way_is_one_task() {
        let both = Some(vec!["Sinterklaas met alle groepen van de bovenbouw".to_owned(), "Kerst".to_owned()]);
        let numbered = "Lijst met taken:\n1. Sinterklaas met alle groepen\nvan de bovenbouw\n2. Kerst\nEinde lijst";
        assert_eq!(shared_tasks(numbered), both);
        let chat =
            "[08:12, 3-3-2026] Kim: *Lijst met taken:*\n- Sinterklaas met alle groepen van de bovenbouw\n- Kerst";
        assert_eq!(shared_tasks(chat), both);
        let label = "Sinterklaas en Kerst met alle groepen van de onder- en de middenbouw";
        let broken = format!("Lijst met taken:\n{label}\nsamen\nKerst\nEinde lijst");
        assert_eq!(shared_tasks(&broken), Some(vec![format!("{label} samen"), "Kerst".to_owned()]));
    }

    #[test]
    fn an_invitation_holds_who_has_what_and_nothing_more() {
        let mut division = TaskDivision::default();
        let label = |at: usize| ["Musical", "Sportdag", "Kerst"][at];
        let ids: Vec<crate::TaskId> = (0..3).map(|at| division.add_task(Task::new(label(at))).unwrap()).collect();
        let who = division.add_colleague(taakkompas_school::staff::StaffRole::Teacher, "leraar groep 4").unwrap();
        division.give(crate::Share { task: ids[2], colleague: who, parts: 1 }).unwrap();
        let sent = division.invitation();
        assert_eq!(sent.tasks_of("Leraar groep 4"), ["Kerst"]);
        assert_eq!(sent.clone().checked(), Ok(sent.clone()));
        let text = serde_json::to_string(&sent).unwrap();
        assert_eq!(text, r#"{"v":1,"t":["Musical","Sportdag","Kerst"],"c":[["leraar groep 4",[2]]]}"#);
        assert_eq!(serde_json::from_str::<Invitation>(&text).unwrap(), sent);
    }

    #[test]
    fn an_invitation_from_outside_is_checked() {
        let read = |text: &str| serde_json::from_str::<Invitation>(text).unwrap().checked();
        assert_eq!(read(r#"{"v":2,"t":[]}"#), Err(InvitationError::Newer));
        for wrong in [
            r#"{"v":1,"t":[""]}"#.to_owned(),
            r#"{"v":1,"t":["a"],"c":[["leraar",[1]]]}"#.to_owned(),
            r#"{"v":1,"t":["a"],"c":[["",[0]]]}"#.to_owned(),
            format!(r#"{{"v":1,"t":["{}"]}}"#, "a".repeat(81)),
        ] {
            assert_eq!(read(&wrong), Err(InvitationError::Invalid), "{wrong}");
        }
        let seen = read("{\"v\":1,\"t\":[\"Ker\u{200b}st\u{a0}1\"]}").unwrap();
        assert_eq!(seen.tasks, ["Kerst 1"]);
    }
}
