//! Which of several columns with amounts says how much a task is: hours before a part of full time, a year before a week,
//! this year before the last, and parts of one sum together.

use taakkompas_school::dutch::heads::Holds;
use taakkompas_school::dutch::hours::{Each, Per};
use taakkompas_school::dutch::plain;

use super::column::Column;
use super::slots::{Slot, Slots};

/// Chooses the columns that say how much; the others are not used, and named.
pub(super) fn choose(slots: &mut Slots) {
    planned(slots);
    parts(slots);
    totals(slots);
    one_size(slots);
    let is_of_year = |slot: &Slot| matches!(slot.per, Per::NotSaid | Per::Year);
    let has_year = slots.iter().any(|slot| slot.is(Column::Size) && is_of_year(slot));
    for slot in slots.0.iter_mut().filter(|slot| has_year && slot.is(Column::Minutes) && !is_of_year(slot)) {
        slot.column = None;
    }
    let amounts = [Column::Size, Column::Minutes, Column::Part, Column::Total];
    if amounts.iter().any(|&column| slots.has(column)) {
        slots.change(Column::FullTime, None);
    }
    // "Aantal" beside an amount counts people.
    if slots.amount().is_some() {
        let has_people = slots.has(Column::People);
        slots.change(Column::Count, (!has_people).then_some(Column::People));
    } else {
        slots.change(Column::Turns, None);
    }
}

/// "Begroot" beside "Werkelijk" holds hours, and what is between them does not, if other hours are there.
fn planned(slots: &mut Slots) {
    let is_between = |slot: &Slot| slot.is(Column::Total) && BETWEEN.contains(&plain(&slot.name).as_str());
    let is_word = |slot: &Slot| {
        let words = slot.name.split(|sign: char| !sign.is_alphabetic()).map(plain).filter(|word| !word.is_empty());
        let words: Vec<String> = words.collect();
        slot.column.is_none()
            && !slot.is_known()
            && matches!(words.as_slice(), [one] if PLANNED.contains(&one.as_str()))
    };
    if slots.iter().any(is_word) && !slots.iter().any(|slot| slot.is(Column::Size)) {
        slots.0.iter_mut().filter(|slot| is_word(slot)).for_each(|slot| slot.column = Some(Column::Size));
    }
    if slots.iter().any(|slot| slot.is(Column::Size) || OTHER.contains(&plain(&slot.name).as_str())) {
        slots.0.iter_mut().filter(|slot| is_between(slot)).for_each(|slot| slot.column = None);
    }
}

/// Words for what is between two amounts.
const BETWEEN: &[&str] = &["verschil", "saldo"];

/// "Uren voorbereiding" and "Uren uitvoering" are parts of one sum, unless another column has all of it.
fn parts(slots: &mut Slots) {
    for slot in slots.0.iter_mut().filter(|slot| slot.column.is_none() && !slot.is_known()) {
        slot.column = of_hours(&slot.name);
    }
    let is_part = |slot: &Slot| slot.is(Column::Size) && has_own_part(slot);
    if slots.iter().filter(|slot| is_part(slot)).count() > 1 {
        slots.0.iter_mut().filter(|slot| is_part(slot)).for_each(|slot| slot.column = Some(Column::Part));
    }
    let is_all = |slot: &Slot| slot.is(Column::Size) && slot.holds.is_some() && !says_total(&slot.name);
    let has_all = slots.iter().any(is_all);
    match slots.count(Column::Part) {
        0 => {}
        _ if has_all => slots.change(Column::Part, None),
        1 => slots.change(Column::Part, Some(Column::Size)),
        // What is planned is not one of the parts.
        _ => {
            slots
                .0
                .iter_mut()
                .filter(|slot| slot.is(Column::Size) && !slot.is_known() && !says_total(&slot.name))
                .for_each(|slot| slot.column = None);
            slots.change(Column::Size, Some(Column::Total));
        }
    }
}

/// What a head of hours and another word holds: a part of a sum, or hours that are planned. Hours that were made, or those
/// of another year, are neither.
fn of_hours(name: &str) -> Option<Column> {
    let words: Vec<String> =
        name.split(|sign: char| !sign.is_alphanumeric()).map(plain).filter(|word| !word.is_empty()).collect();
    let is_hours = |word: &String| HOURS.contains(&word.as_str());
    let has_hours = words.first().is_some_and(is_hours) || words.last().is_some_and(is_hours);
    let is_compound = matches!(words.as_slice(), [one] if one.len() > "uren".len() + 2 && one.ends_with("uren"));
    let is = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    let is_short = (2..=MOST_WORDS).contains(&words.len());
    if !(has_hours && is_short || is_compound) || is(OTHER) || words.iter().any(|word| word.parse::<u32>().is_ok()) {
        None
    } else if is(PLANNED) || says_total(name) {
        Some(Column::Size)
    } else {
        Some(Column::Part)
    }
}

/// The most words in the head of a part.
const MOST_WORDS: usize = 4;
/// Words for hours at either end of a head.
const HOURS: &[&str] = &["uren", "uur", "klokuren", "taakuren", "tijd", "u"];
/// Words for hours as they were or could be: not what is asked.
#[rustfmt::skip]
const OTHER: &[&str] = &[
    "werkelijk", "werkelijke", "gerealiseerd", "gerealiseerde", "gemaakt", "gemaakte", "besteed", "bestede", "gewerkt", "gewerkte",
    "vorig", "vorige", "oud", "oude", "verschil", "over", "rest", "resterend", "resterende", "nog", "afwijking", "saldo", "max", "min",
    "van", "tot", "vanaf", "begin", "eind", "start", "extra", "lesuren", "contacturen", "overuren",
];
/// Words for hours that are planned.
#[rustfmt::skip]
const PLANNED: &[&str] = &[
    "begroot", "begrote", "gepland", "geplande", "nieuw", "nieuwe", "norm", "voorstel", "toegekend", "toegekende", "beoogd", "beoogde",
    "verwacht", "verwachte", "ingeschat", "geraamd", "raming", "afgesproken",
];

/// Whether a head of hours names a part in brackets: "Uren (voorbereiding)".
fn has_own_part(slot: &Slot) -> bool {
    let Some((_, inside)) = slot.name.split_once('(') else { return false };
    let word = plain(inside);
    let is_word = word.chars().filter(|letter| letter.is_alphabetic()).count() > 3;
    is_word
        && slot.year.is_none()
        && slot.per == Per::NotSaid
        && slot.each == Each::NotSaid
        && !BESIDE.contains(&word.as_str())
}

/// Words in brackets that name no part.
#[rustfmt::skip]
const BESIDE: &[&str] = &[
    "schatting", "geschat", "indicatie", "totaal", "intotaal", "klokuren", "uren", "samen", "heleteam", "perjaar", "jaar", "schooljaar",
    "norm", "ongeveer", "afgerond", "optioneel", "richtlijn", "inschatting", "maximaal", "minimaal", "inuren",
];

/// Whether a head says that it holds a sum.
fn says_total(name: &str) -> bool {
    let is_total =
        |word: &str| ["totaal", "totale", "tot", "samen", "som", "opgeteld", "team", "totaaluren"].contains(&word);
    name.split(|sign: char| !sign.is_alphanumeric()).any(|word| is_total(&plain(word)))
}

/// Beside other hours, a head that says so is the total; and of an amount for each and another in all, the second is.
fn totals(slots: &mut Slots) {
    let is_total = |slot: &Slot| slot.is(Column::Size) && slot.each == Each::NotSaid && says_total(&slot.name);
    let is_other = |slot: &Slot| slot.is(Column::Size) && !is_total(slot) || slot.is(Column::Part);
    if slots.iter().any(is_other) && !slots.has(Column::Total) {
        slots.0.iter_mut().filter(|slot| is_total(slot)).for_each(|slot| slot.column = Some(Column::Total));
    }
    let is_of_year = |slot: &Slot| matches!(slot.per, Per::NotSaid | Per::Year);
    if slots.iter().any(|slot| slot.is(Column::Size) && slot.each == Each::Person) {
        let in_all = |slot: &&mut Slot| slot.is(Column::Size) && slot.each == Each::NotSaid && is_of_year(slot);
        slots.0.iter_mut().filter(in_all).for_each(|slot| slot.column = Some(Column::Total));
    } else if !slots.has(Column::Part) {
        slots.instead(Column::Size, Column::Total);
    }
}

/// Of several columns of hours: those of the last school year that is named, and those of a year.
fn one_size(slots: &mut Slots) {
    let rank = |slot: &Slot| match (slot.per, slot.each) {
        (_, Each::Group | Each::Pupil | Each::Other) => 0,
        (Per::Year, _) => 3,
        (Per::NotSaid, _) => 2,
        _ => 1,
    };
    let mut best: Option<(usize, (Option<u16>, u8))> = None;
    for (at, slot) in slots.iter().enumerate().filter(|(_, slot)| slot.is(Column::Size)) {
        let key = (slot.year, rank(slot));
        if best.is_none_or(|(_, most)| key > most) {
            best = Some((at, key));
        }
    }
    if let Some((at, _)) = best {
        let others = |&(other, ref slot): &(usize, &mut Slot)| other != at && slot.is(Column::Size);
        slots.0.iter_mut().enumerate().filter(others).for_each(|(_, slot)| slot.column = None);
    }
}

/// Of several columns that say who did it, those of the last year but one that is named: the last is still to be filled in.
pub(super) fn one_last_year(slots: &mut Slots) {
    let mut years: Vec<u16> =
        slots.iter().filter(|slot| slot.is(Column::LastYear)).filter_map(|slot| slot.year).collect();
    years.sort_unstable();
    years.dedup();
    if let [.., before, _] = years.as_slice() {
        for slot in
            slots.0.iter_mut().filter(|slot| slot.is(Column::LastYear) && slot.year.is_some_and(|year| year != *before))
        {
            slot.column = None;
        }
    }
}

/// Whether a column that is not used may hold amounts: its head does not say that it holds something else.
pub(super) const fn may_be_amounts(slot: &Slot) -> bool {
    let is_time =
        matches!(slot.holds, Some(Holds::From | Holds::Until | Holds::FullTime | Holds::Minutes | Holds::Hours));
    is_open(slot) || slot.column.is_none() && is_time
}

/// Whether a head says nothing of what is in its column.
pub(super) const fn is_open(slot: &Slot) -> bool {
    slot.column.is_none() && matches!(slot.holds, None | Some(Holds::SchoolYear))
}
