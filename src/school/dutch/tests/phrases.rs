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
