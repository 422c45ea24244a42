//! No sentence of the result or the plan is untrue for the plan it is in.
//!
//! Each fragment of a sentence has a condition, worked out here from the school's answers and calendar, and not by the
//! code that chose the sentence. The pages of all example schools and of random ones are held to all of them.

mod any_school;
mod on_actions;
mod on_pages;

use taakkompas::kit::library::measures;
use taakkompas::kit::records::scan::Scan;
use taakkompas::rooms::route::{PlanPage, Route};
use taakkompas_plan::agenda::Item;
use taakkompas_plan::decisions::Placement;
use taakkompas_plan::facts::Facts;
use taakkompas_scan::catalog::MeasureId;

use crate::html::{parts, text};
use crate::plan_sentences::any_school::any_scan;
use crate::schools::{all_schools, plan, school, with_session};
use crate::seed::cases;
use leptos::prelude::*;
use proptest::{prop_assert, proptest};
use taakkompas::app::rooms;
use taakkompas::app::site::without_marks;

/// What must be so for a fragment to be said: of a page, given what follows the fragment and what stands before it.
struct Rule<On> {
    fragment: &'static str,
    holds: fn(&Facts<'_>, &On, Around<'_>) -> bool,
}

/// The text around a fragment.
#[derive(Debug, Clone, Copy)]
struct Around<'a> {
    before: &'a str,
    after: &'a str,
}

impl Around<'_> {
    /// The measure whose title is quoted right after the fragment.
    fn called_next(self) -> Option<&'static MeasureId> {
        called(|title| self.after.starts_with(&format!("{title}'")))
    }

    /// The measure whose title is quoted right before the fragment, which begins with the closing quote.
    fn called_last(self) -> Option<&'static MeasureId> {
        called(|title| self.before.ends_with(&format!("'{title}")))
    }

    /// What is quoted right after the fragment.
    fn quotes_next(self, said: &str) -> bool {
        self.after.starts_with(&format!("{said}'"))
    }
}

fn called(is_said: impl Fn(&str) -> bool) -> Option<&'static MeasureId> {
    measures().cards.iter().find(|card| is_said(&card.title)).map(|card| &card.facts.id)
}

/// Every fragment that stands in a text without being so.
fn untrue<On>(rules: &[Rule<On>], said: &str, facts: &Facts<'_>, on: &On) -> Vec<String> {
    let mut found = Vec::new();
    for rule in rules {
        for (at, _) in said.match_indices(rule.fragment) {
            let around = Around { before: &said[..at], after: &said[at + rule.fragment.len()..] };
            if !(rule.holds)(facts, on, around) {
                let begin = said[..at].char_indices().rev().nth(60).map_or(0, |(at, _)| at);
                let more: String = said[begin..].chars().take(220).collect();
                found.push(format!("'{}' is not so: …{more}…", rule.fragment));
            }
        }
    }
    found
}

/// What the pages of a school say that is not so.
fn found(scan: &Scan) -> Vec<String> {
    with_session(scan.clone(), |_, derived| {
        let shown = |page: PlanPage| without_marks(&rooms::view(Some(Route::Plan(page))).to_html());
        let (result, plan) = (shown(PlanPage::Result), shown(PlanPage::Plan));
        derived.with_facts(|facts| {
            let mut found = untrue(on_pages::RESULT, &text(&result), &facts, &());
            found.extend(untrue(on_pages::PLAN, &text(&plan), &facts, &()));
            for goal in &facts.proposal.goals {
                // Of a goal without actions the next article is that of another goal.
                let section = parts(&plan, &format!("data-goal=\"{}\"", goal.kind.code()), "</section>")[0];
                let before_actions = section.split("<article").next().unwrap();
                found.extend(untrue(on_pages::GOAL, &text(before_actions), &facts, goal));
            }
            for item in facts.agenda.items() {
                let article = parts(&plan, &format!("data-measure=\"{}\"", item.measure), "</article>")[0];
                found.extend(untrue(on_actions::RULES, &text(article), &facts, item));
                found.extend(on_actions::gaps(&text(article), &facts, item));
            }
            if let Some(item) = facts.agenda.first() {
                found.extend(of_action_page(item, &facts, &shown(PlanPage::Action(item.measure.to_string()))));
            }
            found
        })
    })
}

fn of_action_page(item: &Item, facts: &Facts<'_>, page: &str) -> Vec<String> {
    untrue(on_actions::RULES, &text(page), facts, item)
}

/// The scan with some of the proposed actions out of the plan.
fn without(mut scan: Scan, out: &[usize]) -> Scan {
    let (proposal, _) = plan(&scan);
    for &at in out {
        if let Some(action) = proposal.actions.get(at) {
            scan.decisions.change(&action.measure, |decision| decision.placement = Placement::Postponed);
        }
    }
    scan
}

#[test]
fn no_sentence_is_untrue_in_the_plan_of_an_example_school() {
    let mut all = Vec::new();
    for name in all_schools() {
        for out in [&[][..], &[0, 2], &[1, 3]] {
            let scan = without(school(&name), out);
            all.extend(found(&scan).into_iter().map(|what| format!("{name} without {out:?}: {what}")));
        }
    }
    assert!(all.is_empty(), "{} untrue\n{}", all.len(), all.join("\n"));
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn no_sentence_is_untrue_in_the_plan_of_any_school(scan in any_scan(), out in proptest::collection::vec(0..6_usize, 0..3)) {
        let untrue = found(&without(scan, &out));
        prop_assert!(untrue.is_empty(), "{}", untrue.join("\n"));
    }
}

#[test]
fn a_fragment_that_is_not_so_is_found_with_its_surroundings() {
    let title = &measures().cards[0].title;
    let said = format!("Dit komt eerst, want '{title}' bouwt erop voort.");
    let rules = [Rule {
        fragment: "' bouwt erop voort",
        holds: |_, on: &bool, around: Around<'_>| *on && around.called_last() == Some(&measures().cards[0].facts.id),
    }];
    with_session(school("stadsschool"), |_, derived| {
        derived.with_facts(|facts| {
            assert!(untrue(&rules, &said, &facts, &true).is_empty());
            assert!(untrue(&rules, "Niets.", &facts, &false).is_empty());
            let found = untrue(&rules, &said, &facts, &false);
            assert!(found.len() == 1 && found[0].contains(title.as_str()), "{found:?}");
        });
    });
}
