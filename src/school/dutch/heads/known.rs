//! The heads of columns in lists, teams and rosters: what a column holds, and in what unit.

use super::super::days::weekday;
use super::super::hours::{Each, Per, each_noun, per_noun};
use super::super::signs::{MOST_CELL, Token, lower, tokens};
use super::super::{fits, plain};
use crate::time_of_day::Weekday;

mod words;

/// What a column holds. A room takes those that it can use; the others it names as unused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holds {
    /// What a task is called.
    Task,
    /// What tasks stand under: "Categorie", "Werkgroep".
    Category,
    /// Hours.
    Hours,
    /// Minutes.
    Minutes,
    /// A part of full time.
    FullTime,
    /// A number of people.
    People,
    /// "Aantal": hours or people, as the other columns do not say.
    Count,
    /// How many times: "Aantal keer", "Frequentie".
    Turns,
    /// Who someone is.
    Who,
    /// What someone is.
    Role,
    /// "Ruimte": hours that someone has, or a place, depending on the table.
    Room,
    /// A place.
    Place,
    /// Months or a period.
    Months,
    /// One day of the week, or a date.
    Day,
    /// Days of the week.
    Days,
    /// What is done or when someone is there on this day.
    On(Weekday),
    /// When something begins.
    From,
    /// When something ends.
    Until,
    /// Both in one cell.
    Times,
    /// Groups.
    Group,
    /// A kind of work.
    Kind,
    /// What is done.
    Activity,
    /// What it is for.
    Aim,
    /// The teacher it is with.
    Teacher,
    /// The weeks in which.
    Week,
    /// A letter that tells two people apart.
    Letter,
    /// Whether it goes on in a busy week.
    Protected,
    /// Whether it may be shared.
    Share,
    /// Whether it needs a lesbevoegdheid.
    Qualification,
    /// A certificate.
    Certificate,
    /// The worth for pupils.
    Worth,
    /// The effort it takes.
    Effort,
    /// Who did it last year.
    LastYear,
    /// A remark.
    Remark,
    /// The number of the row.
    RowNumber,
    /// A sum of other columns: "Totaal".
    Total,
    /// A school year.
    SchoolYear,
    /// A break.
    Break,
}

/// The head of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// What the column holds.
    pub holds: Holds,
    /// In what time its hours come back: "Uren per week".
    pub per: Per,
    /// For whom its hours count again: "Uren per deelnemer".
    pub each: Each,
}

/// The column that a cell in the head names.
pub fn read(cell: &str) -> Option<Head> {
    if cell.len() > 4 * MOST_CELL {
        return None;
    }
    let text = lower(cell);
    let text = text.trim_matches(|sign: char| !sign.is_alphanumeric() && sign != '%' && sign != '#');
    if text.chars().count() > words::LONGEST {
        return None;
    }
    let (text, per, each) = without_per(text);
    let word = plain(&text);
    // "Uren (schatting)".
    let shorter = text.split('(').next().map(plain).unwrap_or_default();
    // "Taak (uren)" names tasks, with their hours behind them.
    let of_task = named(&shorter).filter(|&holds| holds == Holds::Task && word != shorter);
    let holds = of_task.or_else(|| named(&word)).or_else(|| of_sign(&text));
    let holds = holds.or_else(|| named(&shorter)).or_else(|| of_both(&text));
    let holds = match (holds, each, per) {
        // "Aantal per groep", "Per deelnemer": a number of hours is meant, and the cell does not say so.
        (None, Each::Person, _) | (None, _, Per::Week | Per::Year | Per::Month) if word.is_empty() => Holds::Hours,
        (None, ..) => return None,
        // What is counted for each person is hours.
        (Some(Holds::Count | Holds::Total), Each::Person, _) => Holds::Hours,
        (Some(holds), ..) => holds,
    };
    // "Weekuren" are hours each week.
    let is_of_week = per == Per::NotSaid && WEEK_HOURS.contains(&word.as_str());
    Some(Head { holds, per: if is_of_week { Per::Week } else { per }, each })
}

/// The school year that a head names, by the year in which it starts: "Uren 2026-2027", "'26/'27", "2026".
pub fn school_year(cell: &str) -> Option<u16> {
    if cell.len() > 4 * MOST_CELL {
        return None;
    }
    let tokens: Vec<Token> = tokens(&lower(cell)).into_iter().filter(|token| !token.is("'")).collect();
    let number = |at: usize| tokens.get(at).filter(|token| token.is_number()).map(|token| token.text.as_str());
    let is_between = |at: usize| tokens.get(at).is_some_and(|token| token.is("-") || token.is("/"));
    (0..tokens.len()).find_map(|at| {
        let year = number(at)?;
        let of = |text: &str| text.parse::<u16>().ok();
        let follows =
            |year: u16| is_between(at + 1) && number(at + 2).and_then(of).is_some_and(|next| next == year + 1);
        match year.len() {
            4 => of(year).filter(|year| (2000..2100).contains(year)),
            2 => of(year).filter(|&year| follows(year)).map(|year| 2000 + year),
            _ => None,
        }
    })
}

/// Whole words for hours that come back each week.
const WEEK_HOURS: &[&str] = &["weekuren", "urenweek", "roosteruren"];

/// What a word names.
fn named(word: &str) -> Option<Holds> {
    let named = words::HEADS.iter().find(|(_, patterns)| patterns.iter().any(|pattern| fits(pattern, word)));
    named.map(|&(holds, _)| holds).or_else(|| day(word))
}

/// What both words of "Taak / omschrijving" name, if that is the same.
fn of_both(text: &str) -> Option<Holds> {
    let (one, other) = text.split_once('/')?;
    let of = |text: &str| match named(&plain(text))? {
        Holds::Activity => Some(Holds::Task),
        holds => Some(holds),
    };
    of(one).filter(|&holds| of(other) == Some(holds))
}

/// "Vrij" is a day off.
fn day(word: &str) -> Option<Holds> {
    weekday(word).filter(|_| word != "vrij").map(Holds::On)
}

fn of_sign(text: &str) -> Option<Holds> {
    match text {
        "#" => Some(Holds::RowNumber),
        "%" => Some(Holds::FullTime),
        _ => None,
    }
}

/// The columns of a row of heads. "Aantal" is resolved by the others: beside hours, it counts people, and "Aantal per
/// jaar" how many times.
pub fn row<S: AsRef<str>>(cells: &[S]) -> Vec<Option<Head>> {
    let mut heads: Vec<Option<Head>> = cells.iter().map(|cell| read(cell.as_ref())).collect();
    let has = |heads: &[Option<Head>], of: &[Holds]| heads.iter().flatten().any(|head| of.contains(&head.holds));
    let has_hours = has(&heads, &[Holds::Hours, Holds::Minutes]);
    let has_people = has(&heads, &[Holds::People]);
    for head in heads.iter_mut().flatten().filter(|head| head.holds == Holds::Count) {
        head.holds = match (has_hours, has_people) {
            (true, _) if head.per != Per::NotSaid => Holds::Turns,
            (true, false) => Holds::People,
            (false, true) => Holds::Hours,
            _ => Holds::Count,
        };
    }
    heads
}

/// A head without "per week" or "per deelnemer", which say in what its numbers are counted.
fn without_per(text: &str) -> (String, Per, Each) {
    let (mut per, mut each) = (Per::NotSaid, Each::NotSaid);
    let tokens = tokens(text);
    let word = |at: usize| tokens.get(at).map_or("", |token| token.text.as_str());
    let mut left: Vec<&str> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if let Some(&(of, _)) = PERIOD_WORDS.iter().find(|(_, words)| words.contains(&word(at))) {
            per = of;
            at += 1;
            continue;
        }
        let before = match (word(at), word(at + 1)) {
            ("p", "/") | ("per", "elke" | "iedere") => 2,
            ("per" | "p" | "/" | "elke" | "iedere", _) => 1,
            _ => 0,
        };
        // "Uren 2026-2027", "Uren '26/'27".
        if tokens
            .get(at)
            .is_some_and(|token| token.is_number() && (token.text.len() == 4 || token.text.len() == 2 && at > 0))
        {
            at += 1;
            while tokens
                .get(at)
                .is_some_and(|token| token.is_number() || token.is("-") || token.is("/") || token.is("'"))
            {
                at += 1;
            }
            continue;
        }
        let noun = word(at + before);
        // "Taak/activiteit" and "Naam/groep" name two things; "uren/week" does not.
        let is_slash = before == 1 && word(at) == "/";
        let is_right = |per: &Per| !is_slash || matches!(per, Per::Year | Per::Month | Per::Week | Per::Day);
        let is_person = !is_slash || ["persoon", "pers", "p", "deelnemer", "pp"].contains(&noun);
        let of_per = per_noun(noun).filter(|_| before > 0).filter(is_right);
        let of_each = each_noun(noun).filter(|_| before > 0 && is_person);
        let is_each = ["pp", "p/p"].contains(&word(at));
        if let (Some(of), _) | (None, Some(of)) =
            (of_per.map(|of| (of, Each::NotSaid)), of_each.map(|of| (Per::NotSaid, of)))
        {
            per = if of.0 == Per::NotSaid { per } else { of.0 };
            each = if of.1 == Each::NotSaid { each } else { of.1 };
            at += before + 1;
        } else {
            if is_each {
                each = Each::Person
            } else {
                left.push(word(at))
            }
            at += 1;
        }
    }
    (left.join(" "), per, each)
}

/// Whole words that say in what time the hours come back.
const PERIOD_WORDS: &[(Per, &[&str])] =
    &[(Per::Week, &["pw"]), (Per::Year, &["pj", "jaarbasis"]), (Per::Month, &["pm"]), (Per::Day, &["pd"])];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_names_two_columns() {
        let mut names: Vec<&str> = words::HEADS.iter().flat_map(|(_, names)| names.iter().copied()).collect();
        assert!(
            names.iter().all(|name| plain(name) == name.trim_end_matches('*')),
            "they are looked up as plain makes them"
        );
        names.sort_unstable();
        let twice: Vec<&[&str]> = names.windows(2).filter(|pair| pair[0] == pair[1]).collect();
        assert!(twice.is_empty(), "{twice:?}");
    }
}
