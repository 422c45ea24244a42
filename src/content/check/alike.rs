//! Two measures that tell a school to do the same in other words are one.

use std::collections::BTreeSet;

use super::Problems;
use crate::load::Loaded;
use crate::model::MeasureCard;

/// From this share of words in common, in percent, two texts are one idea told twice.
const ALIKE: usize = 40;
/// Two shorter texts have words in common by chance.
const LEAST_WORDS: usize = 12;

pub(super) fn check(loaded: &Loaded, problems: &mut Problems) {
    check_pairs("first_step", loaded, problems, |card| card.first_step.clone());
    check_pairs("the first three steps together", loaded, problems, |card| first_steps(loaded, card, 3));
}

/// What to do in the first steps of a measure; nothing if it has none, which was reported.
pub(super) fn first_steps(loaded: &Loaded, card: &MeasureCard, count: usize) -> String {
    let body = loaded.library.body(card.facts.id.as_str());
    let steps = body.into_iter().flat_map(|body| body.steps.iter().take(count));
    steps.map(|step| format!("{} ", step.what)).collect()
}

fn check_pairs(what: &str, loaded: &Loaded, problems: &mut Problems, text: impl Fn(&MeasureCard) -> String) {
    let cards = &loaded.measures.cards;
    let all: Vec<_> = cards.iter().map(|card| words(&text(card))).collect();
    for (at, (card, of_card)) in cards.iter().zip(&all).enumerate() {
        for (earlier, of_earlier) in cards.iter().zip(&all).take(at) {
            let share = share(of_card, of_earlier);
            if (ALIKE..100).contains(&share) {
                let id = &earlier.facts.id;
                problems.add(card, format!("{what} is nearly that of {id}: {share}% of the words"));
            }
        }
    }
}

fn words(text: &str) -> BTreeSet<String> {
    text.to_lowercase().split(|letter: char| !letter.is_alphanumeric()).map(str::to_owned).collect()
}

/// How many of all their words two texts share, in percent. Two equal texts are reported elsewhere.
fn share(one: &BTreeSet<String>, other: &BTreeSet<String>) -> usize {
    if one.len().min(other.len()) < LEAST_WORDS {
        return 0;
    }
    100 * one.intersection(other).count() / one.union(other).count().max(1)
}
