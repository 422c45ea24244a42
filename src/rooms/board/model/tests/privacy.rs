//! The board learns nothing that a school did not tick.

use std::collections::BTreeMap;

use proptest::prelude::*;
use taakkompas_plan::GoalKind;
use taakkompas_scan::catalog::MeasureId;
use taakkompas_scan::scan::Level;
use taakkompas_scan::theme::Theme;

use super::support::made;
use crate::handover::{Handover, Item, Seen};
use crate::overview;
use crate::question::Question;
use crate::round::Round;
use crate::seed::cases;
use crate::send;

fn themes() -> impl Strategy<Value = Vec<Theme>> {
    prop::sample::subsequence(Theme::ALL, 0..=Theme::ALL.len())
}

fn seen() -> impl Strategy<Value = Seen> {
    let goals = prop::sample::subsequence(Theme::ALL, 0..=3).prop_shuffle();
    let asks = prop::collection::btree_map(0..9_usize, prop::sample::select(Question::ALL), 0..6);
    let levels = prop::collection::btree_map(prop::sample::select(Theme::ALL), prop::sample::select(Level::ALL), 0..8);
    let others = prop::collection::btree_map(9..14_usize, prop::sample::select(Question::ALL), 0..5);
    (goals, any::<bool>(), asks, others, levels).prop_map(|(goals, is_asking, asks, others, levels)| Seen {
        goals: is_asking.then_some(GoalKind::Ask).into_iter().chain(goals.into_iter().map(GoalKind::Theme)).collect(),
        asks: asks.into_iter().map(|(at, question)| (measure(at), question)).collect(),
        others: others.into_iter().map(|(at, question)| (measure(at), question)).collect(),
        levels,
    })
}

fn measure(at: usize) -> MeasureId {
    format!("maatregel-{at}").as_str().into()
}

/// Every item there can be.
fn items() -> Vec<Item> {
    let of_themes = Theme::ALL
        .iter()
        .flat_map(|&theme| [Item::Goal(GoalKind::Theme(theme)), Item::Offer(theme), Item::Level(theme)]);
    of_themes.chain([Item::Goal(GoalKind::Ask)]).chain((0..9).map(|at| Item::Ask(measure(at)))).collect()
}

/// Actions that need no board by themselves.
fn others() -> impl Iterator<Item = MeasureId> {
    (9..14).map(measure)
}

/// A handover with any ticks, and an explanation for everything: ticked or not.
fn handover() -> impl Strategy<Value = Handover> {
    let count = items().len();
    let ticks = || prop::collection::vec(any::<bool>(), count);
    (ticks(), ticks(), prop::sample::subsequence(others().collect::<Vec<_>>(), 0..=5)).prop_map(
        |(ticks, says, ticked_others)| {
            let mut handover = Handover::default();
            handover.set_school("De Linde").unwrap();
            handover.set_place("Gouda").unwrap();
            for ((item, is_ticked), has_says) in items().into_iter().zip(ticks).zip(says) {
                if has_says {
                    handover.explain(item.clone(), &format!("geheim van {item} einde")).unwrap();
                }
                handover.tick(item, is_ticked).unwrap();
            }
            for other in others() {
                let item = Item::Ask(other);
                handover.explain(item.clone(), &format!("geheim van {item} einde")).unwrap();
            }
            for other in ticked_others {
                handover.tick_other(other, true).unwrap();
            }
            handover
        },
    )
}

/// All that reaches the board: every form in which it is sent, and what the board's own page makes of it.
fn everything(handover: &Handover, seen: &Seen) -> Vec<String> {
    let summary = handover.summary(seen, made("2026-11-30T14:20")).unwrap();
    let mut round = Round::default();
    round.add(summary.clone());
    vec![
        send::line(&summary),
        send::file(&summary, &[]),
        send::in_text(&summary),
        send::in_link(&summary, "https://taakkompas.nl/bestuur").unwrap_or_default(),
        serde_json::to_string(&overview::of_round(&round, None)).unwrap(),
    ]
}

proptest! {
    #![proptest_config(cases(400))]

    /// Two schools that tick the same, and whose plan and result agree on what is ticked, hand over the same bytes, whatever
    /// the rest of their plan, levels and explanations is.
    #[test]
    fn what_is_handed_over_depends_on_nothing_that_is_not_ticked(
        handover in handover(), seen in seen(), other in seen(), more in themes()
    ) {
        let is_ticked = |item: &Item| handover.is_ticked(item);
        // Everything of this plan that is ticked, and of the other plan whatever is not.
        let goals = seen.goals.iter().filter(|&&goal| is_ticked(&Item::Goal(goal))).copied();
        let others = other.goals.iter().filter(|&&goal| !is_ticked(&Item::Goal(goal))).copied();
        let asks = seen.asks.iter().filter(|(measure, _)| is_ticked(&Item::Ask(measure.clone()))).cloned();
        let other_asks = other.asks.iter().filter(|(measure, _)| !is_ticked(&Item::Ask(measure.clone()))).cloned();
        let more_asks = seen.others.iter().filter(|(measure, _)| handover.is_other_ticked(measure)).cloned();
        let other_more = other.others.iter().filter(|(measure, _)| !handover.is_other_ticked(measure)).cloned();
        let levels = seen.levels.iter().filter(|&(&theme, _)| is_ticked(&Item::Level(theme)));
        let other_levels = other.levels.iter().filter(|&(&theme, _)| !is_ticked(&Item::Level(theme)));
        let mixed = Seen {
            // In another order too: the plan has its goals by level.
            goals: others.chain(goals.rev()).collect(),
            asks: other_asks.chain(asks).collect(),
            others: other_more.chain(more_asks).collect(),
            levels: levels.chain(other_levels).map(|(&theme, &level)| (theme, level)).collect::<BTreeMap<_, _>>(),
        };
        let mut changed = handover.clone();
        for theme in more {
            for item in [Item::Offer(theme), Item::Level(theme), Item::Goal(GoalKind::Theme(theme))] {
                if !changed.is_ticked(&item) {
                    changed.explain(item, "iets heel anders").unwrap();
                }
            }
        }
        prop_assert_eq!(everything(&handover, &seen), everything(&changed, &mixed));
    }

    /// Seen from the other end: nothing stands in what is sent but what is ticked, and no explanation of anything else.
    #[test]
    fn nothing_stands_in_it_that_is_not_ticked(handover in handover(), seen in seen()) {
        let summary = handover.summary(&seen, made("2026-11-30T14:20")).unwrap();
        for goal in &summary.goals {
            prop_assert!(handover.is_ticked(&Item::Goal(goal.goal)) && seen.goals.contains(&goal.goal));
        }
        for ask in &summary.asks {
            let measure = ask.measure.clone().unwrap();
            let is_other = others().any(|other| other == measure);
            let is_ticked = if is_other { handover.is_other_ticked(&measure) } else { handover.is_ticked(&Item::Ask(measure)) };
            prop_assert!(is_ticked);
        }
        for offer in &summary.offers {
            prop_assert!(handover.is_ticked(&Item::Offer(offer.theme)));
        }
        for told in &summary.levels {
            prop_assert!(handover.is_ticked(&Item::Level(told.theme)));
            prop_assert_eq!(seen.levels.get(&told.theme), Some(&told.level));
        }
        for sent in everything(&handover, &seen) {
            for item in items().into_iter().filter(|item| !handover.is_ticked(item)) {
                prop_assert!(!sent.contains(&format!("geheim van {item} einde")), "{item} in {sent}");
            }
            for other in others().filter(|other| !handover.is_other_ticked(other)) {
                let is_told = sent.contains(&format!("geheim van ask:{other} einde")) || sent.contains(&format!("\"{other}\""));
                prop_assert!(!is_told, "{} in {}", other, sent);
            }
        }
    }
}
