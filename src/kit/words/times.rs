//! Wording of times: of a day, and of the weeks of a cycle.

use taakkompas_school::time_of_day::{TimeOfDay, Weeks};

/// A time in the format of an input field: "08:45".
pub fn for_input(time: TimeOfDay) -> String {
    format!("{:02}:{:02}", time.minutes() / 60, time.minutes() % 60)
}

/// In which weeks; empty for every week.
pub const fn weeks(weeks: Weeks) -> &'static str {
    match weeks {
        Weeks::Every => "",
        Weeks::A => "week A",
        Weeks::B => "week B",
    }
}

/// The weeks of a cycle, as options of a field.
pub fn weeks_options() -> Vec<(String, String)> {
    let says = |which: Weeks| if which == Weeks::Every { "elke week" } else { weeks(which) };
    Weeks::ALL.iter().map(|&which| (which.code().to_owned(), says(which).to_owned())).collect()
}

/// Gives all days the times of Monday.
pub const LIKE_MONDAY: &str = "Maak elke dag zoals maandag";
/// Adds a time span to a day.
pub const MORE_TIMES: &str = "Nog een tijd";

/// Where a time span of a day begins.
pub fn from(nth: usize) -> String {
    of_part("Van", nth)
}

/// Where a time span of a day ends.
pub fn until(nth: usize) -> String {
    of_part("Tot", nth)
}

/// In which weeks a time span of a day applies.
pub fn weeks_label(nth: usize) -> String {
    of_part("Welke week", nth)
}

fn of_part(label: &str, nth: usize) -> String {
    if nth == 0 { label.to_owned() } else { format!("{label} (tijd {})", nth + 1) }
}

/// Which time span of a day it is.
pub fn nth_time(nth: usize) -> String {
    format!("tijd {}", nth + 1)
}
