//! Groups and their years: "groep 4", "1/2A", "5 t/m 8", "groepen 5 en 6", "Unit 2", "De Vlinders".
//!
//! A number is only a year if it stands where a year stands: at the beginning, after "groep", or in a combination such
//! as "5/6". "Unit 2" and "lokaal 3" have none, and neither has "klas 3", which is groep 5 in a vrijeschool.

mod part;

use super::signs::{opened, tidy};
use super::{Reading, plain};
use crate::year::Year;

/// The groups that a cell names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GroupsSaid {
    /// All groups of the school.
    All,
    /// These, each once, in the order in which they were named. At least one.
    Some(Vec<GroupSaid>),
}

impl GroupsSaid {
    /// The years that are named, lowest first.
    pub fn years(&self) -> Vec<Year> {
        match self {
            Self::All => Year::ALL.to_vec(),
            Self::Some(groups) => in_order(groups.iter().flat_map(|group| group.years.iter().copied()).collect()),
        }
    }
}

/// A group, or groups that were named together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupSaid {
    /// What it is called: "groep 4" for "4" and "gr. 4"; otherwise as it was typed.
    pub label: String,
    /// Its years, lowest first; empty if none are said.
    pub years: Vec<Year>,
    /// What is named.
    pub kind: GroupKind,
}

/// What a label names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupKind {
    /// One group, called by its years: "5", "3/4", "1/2A".
    One,
    /// The groups of several years: "5 t/m 8". Which groups those are, the school knows.
    Several,
    /// The kleuters: years one and two.
    Kindergarten,
    /// A stage: its years differ from school to school, so none are said.
    Stage(Stage),
    /// A unit. Its years are only said if it is called by them: "unit 5-8".
    Unit,
    /// A group with a name of its own: "De Vlinders".
    Named,
}

/// A stage of the school.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Onderbouw.
    Lower,
    /// Middenbouw.
    Middle,
    /// Bovenbouw.
    Upper,
}

/// Ways to say all groups, as [`plain`] makes them.
#[rustfmt::skip]
const ALL: &[&str] = &[
    "allegroepen", "alleklassen", "heleschool", "deheleschool", "heelschool", "heeldeschool", "schoolbreed", "iederegroep",
    "elkegroep", "allegr", "alleleerlingen", "allekinderen", "alle", "allemaal", "gehelschool", "geheleschool",
    "degeheleschool", "iedereklas", "elkeklas", "allen", "dewholeschool", "alleunits", "allestamgroepen", "allebouwen",
    "iedereen", "allegroepjes", "alleleerjaren", "allejaarlagen",
];

/// Ways to say that it changes, which names no group.
#[rustfmt::skip]
const VAGUE: &[&str] = &[
    "div", "divers", "diverse", "diversegroepen", "divgroepen", "divgr", "wisselend", "wisselendegroepen", "verschillend", "verschillendegroepen",
    "meerdere", "meerderegroepen", "flex", "flexibel", "afwisselend", "variabel", "waarnodig", "varierend", "sommigegroepen",
    "eigengroep", "eigen", "andere", "overig", "groep", "groepen", "klas", "klassen",
];

/// Words that take groups away.
const BUT: &[&str] = &[" behalve ", " m.u.v. ", " m.u.v ", " muv ", " uitgezonderd ", " zonder ", " niet ", " excl. "];

/// The groups in a cell.
pub fn read(text: &str) -> Reading<GroupsSaid> {
    let lower = match opened(text) {
        Ok(lower) => lower,
        Err(reading) => return reading,
    };
    if let Some((before, after)) = BUT.iter().find_map(|but| lower.split_once(but)) {
        return without(before, after);
    }
    let word = plain(&lower);
    if ALL.contains(&word.as_str()) {
        return Reading::Read(GroupsSaid::All);
    }
    if VAGUE.contains(&word.as_str()) {
        return Reading::Unread;
    }
    // There is no groep 9.
    if part::has_other_year(&lower) {
        return Reading::Unread;
    }
    let groups = part::groups(&tidy(text));
    match groups.as_slice() {
        [] => Reading::Unread,
        [one] if one.kind == GroupKind::Several && one.years.len() == Year::ALL.len() => Reading::Read(GroupsSaid::All),
        _ => Reading::Read(GroupsSaid::Some(groups)),
    }
}

/// Years without some of them: "alle groepen behalve groep 8".
fn without(before: &str, after: &str) -> Reading<GroupsSaid> {
    let (Reading::Read(of), Reading::Read(but)) = (read(before), read(after)) else { return Reading::Unread };
    let (mut years, but) = (of.years(), but.years());
    let is_right = !but.is_empty() && but.iter().all(|year| years.contains(year));
    years.retain(|year| !but.contains(year));
    if !is_right || years.is_empty() {
        return Reading::Unread;
    }
    let names: Vec<&str> = years.iter().map(|year| year.code()).collect();
    let label = format!("groep {}", names.join(", "));
    Reading::Read(GroupsSaid::Some(vec![GroupSaid { label, years, kind: GroupKind::Several }]))
}

/// The years named in a label: "groep 4" names one, "5/6" two, "groep 5 t/m 8" and "unit 5-8" four; "Unit 2" and
/// "onderbouw" none.
pub fn years_in(label: &str) -> Vec<Year> {
    read(label)
        .read()
        .filter(|said| *said != GroupsSaid::All || label.contains('8'))
        .map_or_else(Vec::new, |said| said.years())
}

/// The label of one group: "groep 4" for "4", "gr. 4" and "G4"; otherwise as it was typed, without double spaces.
pub fn label(text: &str) -> String {
    part::label(&tidy(text))
}

/// Whether a word after a number makes it a number of something else than a group: "5 leerlingen", "2 x".
pub fn is_counted(word: &str) -> bool {
    part::COUNTED.contains(&word)
}

/// Whether two labels are of one group: case does not matter, nor does how "groep" is written.
pub fn is_same(one: &str, other: &str) -> bool {
    let squeezed = |text: &str| label(text).to_lowercase().replace(' ', "");
    squeezed(one) == squeezed(other)
}

/// Years in order, each once.
fn in_order(mut years: Vec<Year>) -> Vec<Year> {
    crate::order::sort_by_key(&mut years, |&year| year);
    years.dedup();
    years
}
