//! Which runs are a code. A right code is known by its check, whatever stands around and within it. What is wrong is called a
//! code only if it looks like one: it stands in a hand-in link, or in groups of five.

use core::ops::Range;

use super::atoms::Atom;
use crate::code::layout::FIRST_SYMBOL;
use crate::code::{Code, GROUP, Kind, alphabet};

/// The word before the code in a link.
const IN_LINK: &str = "inleveren";

/// The runs that are right codes, in order.
pub(super) fn right(atoms: &[Atom]) -> Vec<(Range<usize>, Code)> {
    let mut found: Vec<(Range<usize>, Code)> = Vec::new();
    let mut taken = vec![false; atoms.len()];
    // First those on one line: what is cut off on the line before does not get a part of them.
    for across_lines in [false, true] {
        let mut at = 0;
        while at < atoms.len() {
            match right_at(atoms, &taken, at, across_lines) {
                Some((runs, code)) => {
                    taken.iter_mut().take(runs.end).skip(runs.start).for_each(|taken| *taken = true);
                    at = runs.end;
                    found.push((runs, code));
                }
                None => at += 1,
            }
        }
    }
    taakkompas_school::order::sort_by_key(&mut found, |(runs, _)| runs.start);
    found
}

/// The longest right code that begins with this run.
fn right_at(atoms: &[Atom], taken: &[bool], at: usize, across_lines: bool) -> Option<(Range<usize>, Code)> {
    let mut characters = String::new();
    let mut longest = None;
    for (next, (atom, taken)) in atoms.iter().zip(taken).enumerate().skip(at) {
        let begins = next > at || atom.characters.first().is_some_and(is_first);
        let joins = next == at || atom.before.may_join(across_lines);
        let is_known = atom.characters.iter().all(|&character| alphabet::value(character).is_some());
        if *taken || !begins || !joins || !is_known {
            break;
        }
        characters.extend(&atom.characters);
        let kind = Kind::ALL.iter().find(|kind| kind.characters() == characters.len());
        if let Some(code) = kind.and_then(|_| Code::read(&characters).ok()) {
            longest = Some((at..next + 1, code));
        }
        if characters.len() >= Kind::Full.characters() {
            break;
        }
    }
    longest
}

fn is_first(character: &char) -> bool {
    alphabet::value(*character) == Some(FIRST_SYMBOL)
}

/// The runs, among those that are free, that were meant as a code, in order.
pub(super) fn meant(atoms: &[Atom], free: Range<usize>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = free.start;
    while at < free.end {
        let rest = at..free.end;
        let runs = in_link(atoms, &rest).or_else(|| with_hyphens(atoms, &rest)).or_else(|| with_spaces(atoms, &rest));
        match runs.or_else(|| in_one(atoms, at)) {
            Some(runs) => {
                at = runs.end;
                found.push(runs);
            }
            None => at += 1,
        }
    }
    found
}

/// The run at a place, and those joined to it by hyphens.
fn hyphened(atoms: &[Atom], free: &Range<usize>) -> Range<usize> {
    let after = atoms.iter().take(free.end).skip(free.start + 1);
    let joined = after.take_while(|atom| atom.before.is_hyphen()).count();
    free.start..free.start + 1 + joined
}

fn characters(atoms: &[Atom], runs: &Range<usize>) -> usize {
    atoms.get(runs.clone()).unwrap_or_default().iter().map(Atom::len).sum()
}

/// Whatever stands in a hand-in link is meant as a code.
fn in_link(atoms: &[Atom], free: &Range<usize>) -> Option<Range<usize>> {
    let atom = atoms.get(free.start)?;
    let before = free.start.checked_sub(1).and_then(|before| atoms.get(before))?;
    (atom.before.is_hash() && before.is(IN_LINK)).then(|| hyphened(atoms, free))
}

/// A code that lost or gained some: between 17 and 33 characters.
const NEAR: Range<usize> = Kind::Short.characters() - 3..Kind::Full.characters() + 4;

/// A short code without its last group, or another one: as long as it begins as a code does.
const NEAR_WITHOUT_A_GROUP: Range<usize> = Kind::Short.characters() - GROUP..NEAR.end;

/// Groups with hyphens, of which at least two, and at least half, are of five. It begins as a code does, or has its length and
/// nothing before it.
fn with_hyphens(atoms: &[Atom], free: &Range<usize>) -> Option<Range<usize>> {
    let runs = hyphened(atoms, free);
    let groups = atoms.get(runs.clone())?;
    let whole = groups.iter().filter(|group| group.len() == GROUP).count();
    let length = characters(atoms, &runs);
    let begins = groups.first()?.characters.first().is_some_and(is_first);
    let near = if begins { NEAR_WITHOUT_A_GROUP } else { NEAR };
    let is_long = near.contains(&length) && (3..=8).contains(&groups.len());
    let is_grouped = whole >= 2 && whole * 2 >= groups.len();
    let is_whole = groups.first().is_some_and(|first| !first.before.is_hyphen());
    let has_length = is_whole && Kind::ALL.iter().any(|kind| kind.characters() == length);
    let is_one = is_long && is_grouped && (begins || has_length) && groups.iter().any(Atom::has_digit);
    is_one.then_some(runs)
}

/// Four or six groups of about five with spaces, with digits in most, that begin as a code does. Or three of five, with letters
/// and with digits in two of them at least: a short code that lost one.
fn with_spaces(atoms: &[Atom], free: &Range<usize>) -> Option<Range<usize>> {
    let near = |atom: &&Atom| (GROUP - 1..=GROUP + 1).contains(&atom.len());
    let rest = atoms.get(free.clone())?;
    let is_next = |(at, atom): &(usize, &Atom)| near(atom) && (*at == 0 || atom.before.is_space());
    let joined = rest.iter().enumerate().take_while(is_next).count();
    let digits = |of: Range<usize>| rest.get(of).unwrap_or_default().iter().filter(|atom| atom.has_digit()).count();
    let groups = if joined >= 6 && digits(4..6) > 0 { 6 } else { 4 };
    let begins = rest.first()?.characters.first().is_some_and(is_first);
    let whole = rest.iter().take(groups).filter(|atom| atom.len() == GROUP).count();
    if begins && joined >= groups && digits(0..groups) >= 3 && whole + 1 >= groups {
        return Some(free.start..free.start + groups);
    }
    let three = rest.get(..3).filter(|_| begins && joined >= 3)?;
    let letters = |atom: &&Atom| atom.characters.iter().any(|sign| sign.is_alphabetic());
    let is_mixed = digits(0..3) >= 2 && three.iter().filter(letters).count() >= 2;
    (is_mixed && three.iter().all(|group| group.len() == GROUP)).then(|| free.start..free.start + 3)
}

/// One run of about the right length that begins as a code does, of letters and digits.
fn in_one(atoms: &[Atom], at: usize) -> Option<Range<usize>> {
    let atom = atoms.get(at)?;
    let is_long = Kind::ALL.iter().any(|kind| atom.len().abs_diff(kind.characters()) <= 1);
    let digits = atom.characters.iter().filter(|character| character.is_ascii_digit()).count();
    let strange = atom.characters.iter().filter(|&&character| alphabet::value(character).is_none()).count();
    let begins = atom.characters.first().is_some_and(is_first);
    (is_long && begins && digits >= 3 && digits < atom.len() && strange <= 1).then_some(at..at + 1)
}
