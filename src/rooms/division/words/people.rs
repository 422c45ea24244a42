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

/// The ways to say how many people do a task: codes and labels.
pub const CHOICES: [(&str, &str); 4] =
    [(ONE, "één persoon"), (EXACTLY, "precies een aantal"), (AT_MOST, "hooguit een aantal"), (EVERYONE, "iedereen")];

const ONE: &str = "one";
const EXACTLY: &str = "exactly";
const AT_MOST: &str = "at-most";
const EVERYONE: &str = "everyone";

/// Which numbers of people are possible.
pub const RANGE: &str = "Een getal van 2 tot 60.";

/// The code of what is chosen for a task.
pub const fn choice(task: &Task) -> &'static str {
    match (task.people_rule, task.people()) {
        (PeopleRule::Everyone, _) | (_, None) => EVERYONE,
        (_, Some(1)) => ONE,
        (PeopleRule::AtMost, _) => AT_MOST,
        (PeopleRule::Exactly, _) => EXACTLY,
    }
}

/// Whether the task asks for a number of people.
pub fn asks_number(task: &Task) -> bool {
    matches!(choice(task), EXACTLY | AT_MOST)
}

/// Makes a choice for a task. A number stays what it was, from two on.
pub fn choose(task: &mut Task, code: &str) {
    let some = task.most_people.clamp(2, Task::MOST_PARTS);
    let (rule, people) = match code {
        EXACTLY => (PeopleRule::Exactly, some),
        AT_MOST => (PeopleRule::AtMost, some),
        EVERYONE => (PeopleRule::Everyone, task.most_people),
        _ => (PeopleRule::AtMost, 1),
    };
    (task.people_rule, task.most_people, task.may_share) = (rule, people, rule == PeopleRule::AtMost && people > 1);
    if task.people() == Some(1) {
        // The hours of one person and those of the whole task are the same.
        task.per_person = false;
    }
}

/// A typed number of people.
pub fn number(text: &str) -> Option<u8> {
    text.trim().parse().ok().filter(|people| (2..=Task::MOST_PARTS).contains(people))
}

/// Why a number of people was not taken.
pub fn not_a_number(text: &str) -> String {
    format!("'{}' kunnen we niet lezen. Schrijf een getal van 2 tot 60. Er is niets veranderd.", text.trim())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use taakkompas_division::{Size, TaskDivision};
    use taakkompas_school::staff::StaffRole;

    #[test]
    fn each_choice_is_shown_again_as_it_was_made() {
        let mut task = Task::new("Kerst");
        for (code, told) in [(ONE, ""), (EXACTLY, "met 4 mensen"), (AT_MOST, "hooguit 4 mensen"), (EVERYONE, "iedereen")] {
            choose(&mut task, code);
            if asks_number(&task) {
                task.most_people = number(" 4 ").unwrap();
            }
            assert_eq!((choice(&task), people(&task).as_str()), (code, told));
        }
        choose(&mut task, EXACTLY);
        assert_eq!(task.people(), Some(4), "the number is kept");
        for text in ["1", "61", "vier", "", "-2"] {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn the_hours_of_one_person_are_told_as_such() {
        let mut of = TaskDivision::default();
        of.add_colleague(StaffRole::Teacher, "leraar").unwrap();
        let mut task = Task { size: Size::Minutes(720), per_person: true, ..Task::new("Kerst") };
        choose(&mut task, EXACTLY);
        task.per_person = true;
        assert_eq!(of_whom(&task, "12 uur".to_owned()), "12 uur per persoon");
        assert_eq!(of.minutes(&task), 1440);
        choose(&mut task, ONE);
        assert_eq!((of_whom(&task, "12 uur".to_owned()).as_str(), of.minutes(&task)), ("12 uur", 720));
    }
}
