//! What stands above the names of columns and belongs to them: "Uren" above "per persoon", or "(uren per persoon)" in the
//! title.

use taakkompas_school::dutch::heads::{self, Holds};
use taakkompas_school::dutch::hours::{Each, Per};
use taakkompas_school::dutch::{days, plain};
use taakkompas_school::rows::Row;

use super::column::Column;
use super::shape::{self, Kind};

/// Whether a row right below the names of columns goes on with them: it names columns too, or has only texts that do below
/// an empty cell.
pub(super) fn goes_on(head: &Row, row: &Row, kind: &Kind) -> bool {
    let is_next = head.line + 1 == row.line && !row.has_open_quote;
    let texts: Vec<&String> = row.cells.iter().filter(|cell| !cell.is_empty()).collect();
    let has_digit = texts.iter().any(|cell| cell.contains(|sign: char| sign.is_ascii_digit()));
    // "Leerkracht, ma" is someone, below "Functie, Dagen".
    let days = (kind.slots)(&head.cells).first(Column::Days);
    if days.is_some_and(|at| days::weekday(row.cell(at)).is_some()) {
        return false;
    }
    let slots = (kind.slots)(&row.cells);
    let is_below_label = row.cell(0).is_empty() && !head.cell(0).is_empty();
    let are_names = texts.iter().all(|cell| heads::read(cell).is_some() || of_amount(cell).is_some());
    is_next
        && !has_digit
        && !texts.is_empty()
        && head.cells != row.cells
        && (shape::is_head(&row.cells, kind, false) && slots.known() == texts.len() || is_below_label && are_names)
}

/// The names of columns in two rows as one: what a column is called, with what stands above it and belongs to its hours.
pub(super) fn joined(upper: &Row, lower: &Row) -> Vec<String> {
    let width = upper.cells.len().max(lower.cells.len());
    let mut over = "";
    // A school year above several columns is that of each, if there is another beside it.
    let mut years: Vec<u16> = upper.cells.iter().filter_map(|cell| heads::school_year(cell)).collect();
    years.dedup();
    let of_year = |name: String, over: &str| match heads::school_year(over) {
        Some(_) if years.len() > 1 && !name.is_empty() && heads::school_year(&name).is_none() => {
            format!("{name} {over}")
        }
        _ => name,
    };
    (0..width)
        .map(|at| {
            let (above, below) = (upper.cell(at), lower.cell(at));
            // A cell that is merged over columns stands above the first.
            if !above.is_empty() {
                over = above;
            }
            let name = match (above, below) {
                (above, "") => above.to_owned(),
                ("", below) => with_amount(below, over),
                (above, below) => of_both(above, below),
            };
            of_year(name, over)
        })
        .collect()
}

/// A name below another: the lower, unless it only says the unit of the upper or in what it is counted.
fn of_both(above: &str, below: &str) -> String {
    let name = with_amount(below, above);
    let is_unit = UNITS.contains(&plain(below).as_str());
    let is_known = |cell: &str| heads::read(cell).is_some();
    match () {
        () if is_unit && name == below => match heads::read(above).map(|head| head.holds) {
            Some(Holds::Total | Holds::Count) => format!("{below} {above}"),
            Some(Holds::Hours | Holds::Minutes | Holds::People | Holds::Turns) => above.to_owned(),
            _ => name,
        },
        () if !is_known(below) && is_known(above) => above.to_owned(),
        () => name,
    }
}

/// What a number is counted in, and no name by itself.
const UNITS: &[&str] = &["uren", "uur", "u", "aantal", "inuren", "klokuren"];

/// Whether a title or a note says that all times are minutes: "Taken (in minuten)".
pub(super) fn says_minutes(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words = || lower.split(|sign: char| !sign.is_alphabetic());
    let has_hours = words().any(|word| ["uur", "uren", "klokuren"].contains(&word));
    let is_said =
        ["in minuten", "(minuten", "zijn minuten", "(in min", "(min)"].iter().any(|text| lower.contains(text));
    is_said && !has_hours
}

/// The names of columns with what a title says of all hours: "Takenlijst, alle uren per week".
pub(super) fn with_title(cells: &mut [String], titles: &[Row]) {
    for text in titles.iter().flat_map(|row| row.cells.iter()).filter(|cell| !cell.is_empty()) {
        let words: Vec<String> = text.split(|sign: char| !sign.is_alphanumeric()).map(plain).collect();
        let of_hours =
            ["uren", "uur", "klokuren", "taakuren", "tijd"].iter().any(|word| words.iter().any(|of| of == word));
        let is_short = text.to_lowercase().contains("p.p.");
        if of_hours || is_short {
            cells.iter_mut().for_each(|cell| *cell = with_amount(cell, text));
        }
    }
}

/// A name of hours that does not say for whom or in what time, with what stands above it.
fn with_amount(name: &str, above: &str) -> String {
    let is_open = heads::read(name).is_some_and(|head| {
        matches!(head.holds, Holds::Hours | Holds::Minutes) && head.per == Per::NotSaid && head.each == Each::NotSaid
    });
    match of_amount(above).filter(|_| is_open && !says_total(name)) {
        Some(text) => format!("{name} {text}"),
        None => name.to_owned(),
    }
}

/// Whether a name is that of a sum.
fn says_total(name: &str) -> bool {
    let word = plain(name);
    word.contains("totaal") || word.contains("totale") || word.contains("samen")
}

/// For whom or in what time a text says that hours count, as a head says it.
fn of_amount(text: &str) -> Option<&'static str> {
    let lower = text.to_lowercase().replace(['(', ')', ','], " ");
    let words: Vec<&str> = lower.split_whitespace().collect();
    let is_per = |nouns: &[&str]| {
        words.windows(2).any(|pair| {
            matches!(pair, [per, noun] if ["per", "p/", "elke", "iedere"].contains(per) && nouns.contains(&noun.trim_end_matches(['.', ':'])))
        }) || words.iter().any(|word| word.split_once('/').is_some_and(|(_, noun)| nouns.contains(&noun.trim_end_matches(['.', ':']))))
    };
    let is_word = |short: &[&str]| words.iter().any(|word| short.contains(word));
    match () {
        () if is_per(&["persoon", "pers", "deelnemer", "medewerker", "collega", "leerkracht", "teamlid"])
            || is_word(&["p.p.", "pp", "p.p", "p/p"]) =>
        {
            Some("p.p.")
        }
        () if is_word(&["samen", "tezamen"]) => Some("samen"),
        () if is_per(&["week", "wk"]) => Some("per week"),
        () if is_per(&["maand", "mnd"]) => Some("per maand"),
        () if is_per(&["keer", "bijeenkomst", "vergadering"]) => Some("per keer"),
        () if is_per(&["groep", "klas"]) => Some("per groep"),
        () => None,
    }
}
