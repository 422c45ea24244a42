//! What schools write, phrase by phrase, and what it means: one table for each reader.

mod days;
mod groups;
mod heads;
mod hours;
mod jobs;
mod people;
mod times;
mod when;
mod work;

use crate::dutch::Reading;

/// A reading in a few words.
fn said<T>(reading: Reading<T>, of: impl FnOnce(T) -> String) -> String {
    match reading {
        Reading::Empty => "empty".to_owned(),
        Reading::NotSaidYet => "later".to_owned(),
        Reading::Read(value) => of(value),
        Reading::TwoReadings => "two".to_owned(),
        Reading::Unread => "unread".to_owned(),
        Reading::TooLong => "long".to_owned(),
    }
}

/// Checks every phrase of a table, and shows all that are wrong.
#[track_caller]
fn check(table: &[(&str, &str)], read: impl Fn(&str) -> String) {
    let wrong: Vec<String> = table
        .iter()
        .map(|&(phrase, expected)| (phrase, expected, read(phrase)))
        .filter(|(_, expected, found)| expected != found)
        .map(|(phrase, expected, found)| format!("{phrase:?}: {found} instead of {expected}"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// The phrases of all tables.
pub fn all() -> Vec<&'static str> {
    TABLES.concat().into_iter().map(|(phrase, _)| phrase).collect()
}

const TABLES: &[&[(&str, &str)]] = &[
    days::DAYS_OF_THE_WEEK,
    days::WEEKS_OF_THE_CYCLE,
    groups::GROUPS_BY_THEIR_YEARS,
    groups::GROUPS_BY_THEIR_NAMES,
    groups::A_LABEL_HAS_YEARS_OR_NONE,
    heads::HEADS_OF_LISTS_AND_ROSTERS,
    hours::HOURS_IN_A_COLUMN_OF_HOURS,
    hours::HOURS_THAT_ARE_ABOUT_RIGHT,
    hours::HOURS_THAT_COME_BACK_OR_COUNT_FOR_EACH,
    hours::PARTS_OF_FULL_TIME,
    hours::PARTS_OF_FULL_TIME_2,
    hours::PARTS_OF_FULL_TIME_3,
    hours::MINUTES_IN_A_COLUMN_OF_MINUTES,
    hours::HOURS_THAT_ARE_NOT_SAID_OR_NOT_READ,
    jobs::JOBS_BY_THEIR_WORDS,
    jobs::NAMES_ARE_SEEN,
    people::NUMBERS_OF_PEOPLE,
    times::SPANS_IN_ONE_CELL,
    times::A_TIME_ALONE_AND_TWO_IN_TWO_CELLS,
    when::MONTHS_AND_DATES,
    when::PERIODS_IN_WORDS,
    when::WEEKS_AND_EASTER_NEED_THE_SCHOOL_YEAR,
    work::WORK_BY_ITS_WORDS,
];
