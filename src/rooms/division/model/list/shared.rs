//! A list of tasks inside a message, between a first and a last line, as it is sent to colleagues and comes back from a
//! chat or an email.

use crate::TaskDivision;
use crate::tasks::Task;
use taakkompas_school::limits::is_same;

const FIRST: &str = "Lijst met taken";
const LAST: &str = "Einde lijst";

impl TaskDivision {
    /// The tasks that are divided, one per line, between the lines that [`shared_tasks`] looks for.
    #[must_use]
    pub fn write_shared(&self) -> String {
        let tasks = self.tasks.iter().filter(|task| task.is_divided());
        let lines: String = tasks.map(|task| task.label.clone() + "\n").collect();
        format!("{FIRST}:\n{lines}{LAST}\n")
    }
}

/// The tasks between the two lines of a message, each once; `None` if no line begins a list.
///
/// Text before and after the list is ignored, and so are quote markers (`>`). If the last line is missing, the list
/// continues to the end.
pub fn shared_tasks(text: &str) -> Option<Vec<String>> {
    let marks = |mark: char| mark.is_whitespace() || mark == '>' || mark == '\u{feff}';
    let mut lines = text.lines().map(|line| line.trim_start_matches(marks).trim_end());
    let is_line = |line: &str, of: &str| is_same(line.trim_end_matches([':', '.']), of);
    lines.find(|line| is_line(line, FIRST))?;
    let mut tasks: Vec<String> = Vec::new();
    for line in lines.take_while(|line| !is_line(line, LAST)) {
        let fits = !line.is_empty() && line.chars().count() <= Task::LONGEST_LABEL;
        if fits && tasks.len() < TaskDivision::MOST_TASKS && !tasks.iter().any(|other| is_same(other, line)) {
            tasks.push(line.to_owned());
        }
    }
    Some(tasks)
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
        assert_eq!(list, "Lijst met taken:\nMusical; met kostuums\nSportdag\nEinde lijst\n");
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
}
