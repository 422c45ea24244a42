//! The teachers responsible for a group, per half day, as typed: one label, or several separated by commas.

use super::{AssistantWeek, DayPart, EditError, Group, GroupId, TeacherTime};
use taakkompas_school::time_of_day::{Cycle, Week, Weekday, Weeks};

/// The most teachers a group can have at the same time.
const MOST_AT_A_TIME: usize = 3;

/// The labels in a typed text, without duplicates.
pub fn read(text: &str) -> Vec<String> {
    let mut labels: Vec<String> = Vec::new();
    for label in text.split(',').map(str::trim).filter(|label| !label.is_empty()) {
        if labels.len() < MOST_AT_A_TIME && !labels.iter().any(|other| other == label) {
            labels.push(label.to_owned());
        }
    }
    labels
}

/// The labels as one text, for the field.
pub fn text(labels: &[String]) -> String {
    labels.join(", ")
}

/// The teachers on every half day, if they are always the same.
pub fn always(group: &Group, cycle: Cycle) -> Option<Vec<String>> {
    let first = group.teachers_on(Week::A, Weekday::Monday, DayPart::Morning);
    let is_first = |&week: &Week| {
        Weekday::ALL
            .iter()
            .all(|&weekday| DayPart::ALL.iter().all(|&part| group.teachers_on(week, weekday, part) == first))
    };
    cycle.weeks().iter().all(is_first).then_some(first)
}

/// Sets the same teachers for every half day.
///
/// # Errors
/// An unknown group, or a label that is too long.
pub fn set_always(week: &mut AssistantWeek, id: GroupId, labels: &[String]) -> Result<(), EditError> {
    let rows = rows(week.cycle, &|_, _, _| labels.to_vec());
    week.change_group(id, |group| group.teachers = rows)
}

/// A half day of the cycle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Half {
    /// The week.
    pub week: Week,
    /// The weekday.
    pub weekday: Weekday,
    /// The half of that day.
    pub part: DayPart,
}

/// Sets the teachers of a half day. An afternoon that is empty or equal to its morning changes with it.
///
/// # Errors
/// An unknown group, or a label that is too long.
pub fn set(week: &mut AssistantWeek, id: GroupId, half: Half, labels: &[String]) -> Result<(), EditError> {
    let group = week.group(id).ok_or(EditError::NoGroup(id))?;
    let now = |part| group.teachers_on(half.week, half.weekday, part);
    let afternoon = now(DayPart::Afternoon);
    let goes_with = half.part == DayPart::Morning && (afternoon.is_empty() || afternoon == now(DayPart::Morning));
    let rows = rows(week.cycle, &|of, weekday, part| {
        let is_set = of == half.week && weekday == half.weekday && (part == half.part || goes_with);
        if is_set { labels.to_vec() } else { group.teachers_on(of, weekday, part) }
    });
    week.change_group(id, |group| group.teachers = rows)
}

/// The teachers as rows; one row covers both weeks if they are the same.
pub fn rows(cycle: Cycle, of: &dyn Fn(Week, Weekday, DayPart) -> Vec<String>) -> Vec<TeacherTime> {
    let mut rows: Vec<TeacherTime> = Vec::new();
    for &weekday in Weekday::ALL {
        for &part in DayPart::ALL {
            let a = of(Week::A, weekday, part);
            let b = if cycle == Cycle::TwoWeeks { of(Week::B, weekday, part) } else { a.clone() };
            let is_same = a == b;
            let mut add = |labels: Vec<String>, weeks: Weeks| {
                rows.extend(labels.into_iter().map(|label| TeacherTime { label, weeks, weekday, part }));
            };
            if is_same {
                add(a, Weeks::Every);
            } else {
                add(a, Weeks::A);
                add(b, Weeks::B);
            }
        }
    }
    rows
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const MONDAY: Half = Half { week: Week::A, weekday: Weekday::Monday, part: DayPart::Morning };

    fn labels(text: &str) -> Vec<String> {
        read(text)
    }

    #[test]
    fn what_is_typed_is_one_label_or_more() {
        assert_eq!(read(" leraar a , leraar b,, leraar a "), ["leraar a", "leraar b"]);
        assert!(read(" , ").is_empty());
        assert_eq!(text(&read("a, b, c, d")), "a, b, c");
    }

    #[test]
    fn a_morning_takes_its_afternoon_along_until_that_differs() {
        let mut week = AssistantWeek::default();
        let id = week.group_named("groep 4").unwrap();
        set_always(&mut week, id, &labels("leraar a")).unwrap();
        assert_eq!(always(week.group(id).unwrap(), week.cycle), Some(labels("leraar a")));
        set(&mut week, id, MONDAY, &labels("leraar b")).unwrap();
        let now = |week: &AssistantWeek, part| week.group(id).unwrap().teachers_on(Week::A, Weekday::Monday, part);
        assert_eq!(now(&week, DayPart::Afternoon), ["leraar b"]);
        set(&mut week, id, Half { part: DayPart::Afternoon, ..MONDAY }, &labels("leraar c")).unwrap();
        set(&mut week, id, MONDAY, &labels("leraar a")).unwrap();
        assert_eq!(now(&week, DayPart::Morning), ["leraar a"]);
        assert_eq!(now(&week, DayPart::Afternoon), ["leraar c"]);
        assert_eq!(always(week.group(id).unwrap(), week.cycle), None);
    }

    #[test]
    fn weeks_that_differ_keep_their_own_rows() {
        let mut week = AssistantWeek::default();
        week.set_cycle(Cycle::TwoWeeks);
        let id = week.group_named("groep 4").unwrap();
        set_always(&mut week, id, &labels("leraar a")).unwrap();
        assert_eq!(week.group(id).unwrap().teachers.len(), 10, "one row for both weeks");
        set(&mut week, id, Half { week: Week::B, ..MONDAY }, &labels("leraar b")).unwrap();
        let group = week.group(id).unwrap();
        assert_eq!(group.teachers_on(Week::A, Weekday::Monday, DayPart::Morning), ["leraar a"]);
        assert_eq!(group.teachers_on(Week::B, Weekday::Monday, DayPart::Afternoon), ["leraar b"]);
        assert_eq!(group.teachers.len(), 12);
    }
}
