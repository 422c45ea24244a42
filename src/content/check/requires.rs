//! Required measures: never in a circle, and never out of reach.

use std::collections::BTreeSet;

use taakkompas_scan::catalog::{BoardsFit, GroupsFit, Measure};

use super::Problems;
use crate::load::Loaded;
use crate::model::MeasureCard;

pub(super) fn check(loaded: &Loaded, problems: &mut Problems) {
    for card in &loaded.measures.cards {
        if reaches_itself(loaded, card) {
            problems.add(card, "requires itself, by way of what it requires");
        }
        for first in required(loaded, &card.facts) {
            check_conditions(card, first, problems);
        }
    }
}

fn required<'a>(loaded: &'a Loaded, measure: &'a Measure) -> impl Iterator<Item = &'a MeasureCard> {
    measure.requires.iter().filter_map(|id| loaded.measures.card(id.as_str()))
}

fn reaches_itself(loaded: &Loaded, card: &MeasureCard) -> bool {
    let mut seen = BTreeSet::new();
    let mut waiting: Vec<_> = required(loaded, &card.facts).collect();
    while let Some(first) = waiting.pop() {
        if first.facts.id == card.facts.id {
            return true;
        }
        if seen.insert(&first.facts.id) {
            waiting.extend(required(loaded, &first.facts));
        }
    }
    false
}

/// Every school that may do the measure may also do the ones it requires.
fn check_conditions(card: &MeasureCard, first: &MeasureCard, problems: &mut Problems) {
    let (then, first) = (&card.facts, &first.facts);
    let mut looser = |condition| {
        problems.add(card, format!("requires {}, which has a stricter condition: {condition}", first.id));
    };
    if first.needs_support_staff && !then.needs_support_staff {
        looser("needs_support_staff");
    }
    let ((least, most), (first_least, first_most)) = (range(then.groups), range(first.groups));
    if first_least > least || first_most < most {
        looser("groups");
    }
    if first.boards == BoardsFit::SeveralSchools && then.boards == BoardsFit::Any {
        looser("boards");
    }
    for condition in first.only_if.iter().filter(|condition| !then.only_if.contains(condition)) {
        looser(condition.code());
    }
}

const fn range(groups: GroupsFit) -> (u32, u32) {
    match groups {
        GroupsFit::Any => (1, u32::MAX),
        GroupsFit::FromFive => (5, u32::MAX),
        GroupsFit::UpToFour => (1, 4),
        GroupsFit::UpToEight => (1, 8),
    }
}
