//! How many people do a task, and whose hours its size is.

use taakkompas_division::{PeopleRule, Task};

/// How many people do a task, in short: "hooguit 4 mensen", "met 4 mensen", "iedereen". Empty for one person.
pub fn people(task: &Task) -> String {
    match (task.people_rule, task.people()) {
        (PeopleRule::Everyone, _) | (_, None) => "iedereen".to_owned(),
        (_, Some(1)) => String::new(),
        (PeopleRule::AtMost, Some(people)) => format!("hooguit {people} mensen"),
        (PeopleRule::Exactly, Some(people)) => format!("met {people} mensen"),
    }
}

/// A size in words, and whose it is: "12 uur per persoon".
pub fn of_whom(task: &Task, size: String) -> String {
    if task.per_person { format!("{size} per persoon") } else { size }
}
