//! Columns with a number of people that is a limit: "Max. personen", "Minimaal aantal".

use taakkompas_school::dutch::heads::{self, Holds};
use taakkompas_school::dutch::people::People;
use taakkompas_school::dutch::plain;

use super::column::Column;
use super::slots::{Slot, Slots};
use super::{ListProblem, cut};

/// What a number of people is, if the name of its column says that it is a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Limit {
    /// "Max. personen".
    Most,
    /// "Minimaal aantal".
    Least,
}

/// The limit that the name of a column says its numbers are.
fn limit(name: &str) -> Option<Limit> {
    const MOST: &[&str] = &["max", "maximaal", "maximum", "maximale", "hooguit", "hoogstens", "hoogste", "meeste"];
    const LEAST: &[&str] = &["min", "minimaal", "minimum", "minimale", "minstens", "tenminste", "minste"];
    let words = name.split(|sign: char| !sign.is_alphabetic()).map(plain);
    let is = |word: &String, list: &[&str]| list.contains(&word.as_str());
    words.into_iter().find_map(|word| match () {
        () if is(&word, MOST) => Some(Limit::Most),
        () if is(&word, LEAST) => Some(Limit::Least),
        () => None,
    })
}

/// A number of people below a head that may say that it is a limit.
pub(super) fn below(people: Option<People>, head: &str, cell: &str, remarks: &mut Vec<ListProblem>) -> Option<People> {
    match (people, limit(head)) {
        (Some(People::Exactly(most)), Some(Limit::Most)) => Some(People::AtMost(most)),
        (Some(People::Exactly(least)), Some(Limit::Least)) => {
            remarks.push(ListProblem::AboutPeople { text: cut(&format!("{head}: {cell}")), most: least });
            Some(People::AtLeast(least))
        }
        (people, _) => people,
    }
}

/// A column of people with a word for a limit in its name, in any place: "Personen (max)", "Ten hoogste aantal mensen". Beside
/// the most, the least is not used, and named.
pub(super) fn settle(slots: &mut Slots) {
    let has_hours = slots.iter().any(|slot| matches!(slot.column, Some(Column::Size | Column::Minutes | Column::Part)));
    for slot in slots.0.iter_mut().filter(|slot| slot.holds.is_none() && limit(&slot.name).is_some()) {
        let words = slot.name.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
        let others: Vec<&str> = words.filter(|word| limit(word).is_none() && plain(word) != "ten").collect();
        let holds = heads::read(&others.join(" ")).map(|head| head.holds);
        if holds == Some(Holds::People) || has_hours && holds == Some(Holds::Count) {
            (slot.column, slot.holds) = (Some(Column::People), Some(Holds::People));
        }
    }
    let is = |slot: &Slot, of: Limit| slot.is(Column::People) && limit(&slot.name) == Some(of);
    if slots.iter().any(|slot| is(slot, Limit::Most)) {
        slots.0.iter_mut().filter(|slot| is(slot, Limit::Least)).for_each(|slot| slot.column = None);
    }
}
