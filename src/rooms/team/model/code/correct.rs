//! Where a code is wrong. What would put it right is offered to the person who has the code, and never done by itself.
//!
//! Correcting costs certainty: of codes with many errors, some lie near another code. So one change is offered at most, and of two
//! wrong characters only the places are told.

use bech32::Fe32;

use super::check::{checks, element, residue, syndromes};

/// What is known of symbols that do not check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Located {
    /// One symbol is wrong, at this place; this is what it would be.
    One(usize, u8),
    /// Two are wrong, at these places, the first one first.
    Two(usize, usize),
    /// More are wrong than can be found.
    Many,
}

/// Looks for one or two wrong symbols.
pub(crate) fn locate(symbols: &[u8]) -> Located {
    let sums = syndromes(residue(symbols));
    let mut powers = Vec::with_capacity(symbols.len());
    let mut power = Fe32::P;
    for at in (0..symbols.len()).rev() {
        powers.push((at, power));
        power *= Fe32::Z;
    }
    for &(at, power) in &powers {
        if let Some(change) = one(sums, power) {
            let symbol = symbols.get(at).copied().unwrap_or_default();
            return Located::One(at, symbol ^ change.to_u8());
        }
    }
    for (number, &(later, first)) in powers.iter().enumerate() {
        for &(earlier, second) in powers.iter().skip(number + 1) {
            if is_two(sums, first, second) {
                return Located::Two(earlier, later);
            }
        }
    }
    Located::Many
}

/// The change that explains all sums if it is at the place with this power.
fn one([first, second, third, fourth]: [Fe32; 4], power: Fe32) -> Option<Fe32> {
    let change = first / power;
    let explains = second == first * power && third == second * power && fourth == third * power;
    (explains && change != Fe32::Q).then_some(change)
}

/// Whether two changes at these places explain all sums. Then the sums follow the recurrence with these two roots.
fn is_two([first, second, third, fourth]: [Fe32; 4], one: Fe32, other: Fe32) -> bool {
    let (sum, product) = (one + other, one * other);
    third == sum * second + product * first && fourth == sum * third + product * second
}

/// The one symbol that can stand at this place.
pub(crate) fn fill(symbols: &[u8], at: usize) -> Option<u8> {
    let mut tried = symbols.to_vec();
    *tried.get_mut(at)? = 0;
    (0..32).find(|&symbol| {
        if let Some(place) = tried.get_mut(at) {
            *place = symbol;
        }
        residue(&tried) == 0
    })
}

/// Whether the last symbols check the others.
pub(crate) fn is_right(symbols: &[u8]) -> bool {
    residue(symbols) == 0
}

/// Symbols with one more, where one may be lost: the place and what they become. `None` if more than one would do.
pub(crate) fn insert(symbols: &[u8]) -> Option<(usize, Vec<u8>)> {
    let mut found = None;
    for at in 0..=symbols.len() {
        let mut longer = symbols.to_vec();
        longer.insert(at, 0);
        if let Some(symbol) = fill(&longer, at) {
            if let Some(place) = longer.get_mut(at) {
                *place = symbol;
            }
            only(&mut found, (at, longer))?;
        }
    }
    found
}

/// Symbols without one that may be too many: the place and what they become. `None` if more than one would do.
pub(crate) fn leave_out(symbols: &[u8]) -> Option<(usize, Vec<u8>)> {
    let mut found = None;
    for at in 0..symbols.len() {
        let mut shorter = symbols.to_vec();
        shorter.remove(at);
        if is_right(&shorter) {
            only(&mut found, (at, shorter))?;
        }
    }
    found
}

/// Keeps what was found, unless something else was found before: a doubled character can be either of the two.
fn only(found: &mut Option<(usize, Vec<u8>)>, new: (usize, Vec<u8>)) -> Option<()> {
    match found {
        Some((_, before)) if *before != new.1 => None,
        Some(_) => Some(()),
        None => {
            *found = Some(new);
            Some(())
        }
    }
}

/// These with their check symbols.
pub(crate) fn checked(mut symbols: Vec<u8>) -> Vec<u8> {
    let checks = checks(&symbols);
    symbols.extend(checks.iter().map(|&symbol| element(symbol).to_u8()));
    symbols
}
