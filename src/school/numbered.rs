//! Lists of things with a number that is given once and never reused.
//!
//! The list is a plain `Vec`, in the order in which things were added. The number to give next belongs to the document
//! and not to the list: several lists share it, so that a number never means two things in one document. An edit
//! changes a [`Draft`], checks it against the document, and only then puts it in, so a refusal changes nothing.

use core::ops::Deref;
use std::collections::BTreeSet;

use crate::limits::OutOfBounds;

/// The number of one kind of thing; [`number!`](crate::number) makes such a type.
pub trait Number: Copy + PartialEq {
    /// The number with this plain value.
    fn of(number: u32) -> Self;

    /// Its plain value.
    fn plain(self) -> u32;
}

/// Something with a number, which is zero until it is added to a list.
pub trait HasNumber {
    /// The type of its number.
    type Id: Number;

    /// Its number.
    fn number(&self) -> Self::Id;

    /// Gives it a number.
    fn set_number(&mut self, id: Self::Id);
}

/// A changed copy of something in a list, to be checked before it is put in. It keeps its number.
#[derive(Debug)]
pub struct Draft<T> {
    at: usize,
    value: T,
}

impl<T> Deref for Draft<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// What an edit does with a list of numbered things.
pub trait Numbered<T: HasNumber> {
    /// The thing with this number.
    fn numbered(&self, id: T::Id) -> Option<&T>;

    /// A changed copy of the thing with this number, and what the change returned.
    fn draft<R>(&self, id: T::Id, change: impl FnOnce(&mut T) -> R) -> Option<(Draft<T>, R)>
    where
        T: Clone;

    /// Puts a draft in place of what it was made from. The list must not have changed since.
    fn put(&mut self, draft: Draft<T>);

    /// Adds something at the end, gives it the next number, and returns that number.
    fn add(&mut self, next: &mut u32, value: T) -> T::Id;

    /// Removes the thing with this number and returns it.
    fn take_out(&mut self, id: T::Id) -> Option<T>;

    /// All numbers, in the order of the list.
    fn numbers(&self) -> impl Iterator<Item = u32>;
}

impl<T: HasNumber> Numbered<T> for Vec<T> {
    fn numbered(&self, id: T::Id) -> Option<&T> {
        self.iter().find(|of| of.number() == id)
    }

    fn draft<R>(&self, id: T::Id, change: impl FnOnce(&mut T) -> R) -> Option<(Draft<T>, R)>
    where
        T: Clone,
    {
        let at = self.iter().position(|of| of.number() == id)?;
        let mut value = self.get(at)?.clone();
        let returned = change(&mut value);
        value.set_number(id);
        Some((Draft { at, value }, returned))
    }

    fn put(&mut self, draft: Draft<T>) {
        if let Some(place) = self.get_mut(draft.at) {
            *place = draft.value;
        }
    }

    fn add(&mut self, next: &mut u32, mut value: T) -> T::Id {
        let id = T::Id::of(*next);
        *next = next.saturating_add(1);
        value.set_number(id);
        self.push(value);
        id
    }

    fn take_out(&mut self, id: T::Id) -> Option<T> {
        let at = self.iter().position(|of| of.number() == id)?;
        Some(self.remove(at))
    }

    fn numbers(&self) -> impl Iterator<Item = u32> {
        self.iter().map(|of| of.number().plain())
    }
}

/// Checks that each of these numbers of a document was given, and only once.
///
/// # Errors
/// [`OutOfBounds::Number`].
pub fn check<Text, Limit>(next: u32, mut numbers: impl Iterator<Item = u32>) -> Result<(), OutOfBounds<Text, Limit>> {
    let mut seen = BTreeSet::new();
    let wrong = numbers.find(|&number| number == 0 || number >= next || !seen.insert(number));
    wrong.map_or(Ok(()), |found| Err(OutOfBounds::Number { found }))
}

#[cfg(test)]
mod tests {
    use super::*;

    number! {
        /// The number of a cup.
        CupId
    }

    #[derive(Debug, Clone, PartialEq)]
    struct Cup {
        id: CupId,
        colour: &'static str,
    }

    has_number!(Cup, CupId);

    fn cup(colour: &'static str) -> Cup {
        Cup { id: CupId(77), colour }
    }

    fn two() -> (Vec<Cup>, u32) {
        let (mut cups, mut next) = (Vec::new(), 1);
        assert_eq!([cups.add(&mut next, cup("red")), cups.add(&mut next, cup("blue"))], [CupId(1), CupId(2)]);
        (cups, next)
    }

    #[test]
    fn a_number_is_not_given_again() {
        let (mut cups, mut next) = two();
        assert_eq!(cups.take_out(CupId(2)).map(|cup| cup.colour), Some("blue"));
        assert_eq!(cups.take_out(CupId(2)), None);
        assert_eq!(cups.add(&mut next, cup("green")), CupId(3));
        assert_eq!(cups.numbers().collect::<Vec<_>>(), [1, 3]);
    }

    #[test]
    fn a_draft_changes_nothing_until_it_is_put_in_and_keeps_its_number() {
        let (mut cups, _) = two();
        let colours = |cups: &[Cup]| cups.iter().map(|cup| (cup.id.0, cup.colour)).collect::<Vec<_>>();
        let draft = cups.draft(CupId(2), |it| core::mem::replace(it, cup("green")).colour);
        assert_eq!(colours(&cups), [(1, "red"), (2, "blue")]);
        let returned = draft.map(|(draft, returned)| {
            cups.put(draft);
            returned
        });
        assert_eq!(returned, Some("blue"));
        assert_eq!(colours(&cups), [(1, "red"), (2, "green")]);
        assert!(cups.draft(CupId(3), |_| ()).is_none());
    }

    #[test]
    fn numbers_were_given_and_once() {
        let (cups, next) = two();
        let found = |next, also: &[u32]| {
            let checked: Result<(), OutOfBounds<(), ()>> = check(next, cups.numbers().chain(also.iter().copied()));
            checked.err()
        };
        assert_eq!(found(next, &[]), None);
        for (next, also, wrong) in [(3, 0, 0), (3, 3, 3), (3, 1, 1), (2, 9, 2)] {
            assert_eq!(found(next, &[also]), Some(OutOfBounds::Number { found: wrong }));
        }
    }
}
