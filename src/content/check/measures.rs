//! What makes a single measure doable on Monday.

use std::collections::BTreeSet;

use taakkompas_scan::catalog::{BoardsFit, GroupsFit, Horizon};
use taakkompas_school::school_year::Window;

use super::alike::first_steps;
use super::{Problems, words};
use crate::load::{EntryKind, Loaded};
use crate::model::{MeasureBody, MeasureCard, RetiredMeasure};

const TITLE_WORDS: usize = 9;
const FIRST_STEP_MINUTES: u32 = 15;
const WATCH: usize = 3;
const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

pub(super) fn check(loaded: &Loaded, problems: &mut Problems) {
    let cards = &loaded.measures.cards;
    for card in cards {
        check_card(card, problems);
        if let Some(body) = loaded.library.body(card.facts.id.as_str()) {
            check_body(card, body, problems);
            check_fits(card, body, problems);
        }
    }
    for retired in &loaded.measures.retired {
        check_retired(loaded, retired, problems);
    }
    problems.add_repeated("title", cards, |card| &card.title);
    problems.add_repeated("first_step", cards, |card| &card.first_step);
    problems.add_repeated("the first of its steps", cards, |card| steps(loaded, card, 1));
    problems.add_repeated("the first three steps together", cards, |card| steps(loaded, card, 3));
}

/// What to do in its first steps. A measure without steps was reported; it is like no other.
fn steps(loaded: &Loaded, card: &MeasureCard, count: usize) -> String {
    let steps = first_steps(loaded, card, count);
    if steps.is_empty() { card.facts.id.to_string() } else { steps }
}

/// What a retired measure leads to is checked with the other references.
fn check_retired(loaded: &Loaded, retired: &RetiredMeasure, problems: &mut Problems) {
    if loaded.has(EntryKind::Measure, retired.id.as_str()) {
        problems.add(retired, "is a measure that still exists");
    }
    let requires = |card: &&MeasureCard| card.facts.requires.contains(&retired.id);
    for card in loaded.measures.cards.iter().filter(requires) {
        problems.add(card, format!("requires {}, which is retired; it is {} now", retired.id, retired.into));
    }
}

fn check_card(card: &MeasureCard, problems: &mut Problems) {
    let title = words(&card.title);
    if title > TITLE_WORDS {
        problems.add(card, format!("title has {title} words; at most {TITLE_WORDS}"));
    }
    if !(1..=FIRST_STEP_MINUTES).contains(&card.first_step_minutes) {
        let minutes = card.first_step_minutes;
        problems.add(card, format!("first_step_minutes is {minutes}; from 1 to {FIRST_STEP_MINUTES}"));
    }
    let facts = &card.facts;
    check_owner(card, problems);
    if facts.weeks == 0 {
        problems.add(card, "weeks is 0; at least 1");
    }
    if facts.statements.is_empty() {
        problems.add(card, "statements is missing or empty: the first one leads");
    }
    let may_begin_alone = facts.window == Window::Formation || !facts.requires.is_empty();
    if facts.horizon == Horizon::LongTerm && !may_begin_alone {
        problems.add(card, "is long-term, so it requires a measure or has the formation window");
    }
}

/// Whoever pulls it spends at least as much time on it as the school leader: else it is the leader who pulls it.
fn check_owner(card: &MeasureCard, problems: &mut Problems) {
    let facts = &card.facts;
    let of = |role| facts.time.iter().filter(|time| time.role == role).map(|time| time.minutes.1).sum::<u32>();
    let Some(&owner) = facts.owners.first() else { return };
    let (own, of_leader) = (of(owner), facts.leader_minutes());
    if own < of_leader {
        let role = owner.code();
        let text = format!("{role} pulls it in at most {own} minutes, less than the {of_leader} of the leader");
        problems.add(card, text);
    }
}

fn check_body(card: &MeasureCard, body: &MeasureBody, problems: &mut Problems) {
    let steps = body.steps.len();
    if !(3..=7).contains(&steps) {
        problems.add(card, format!("has {steps} steps; from 3 to 7"));
    }
    let watch = body.watch.len();
    if watch > WATCH {
        problems.add(card, format!("has {watch} times watch; at most {WATCH}"));
    }
    for step in body.steps.iter().filter(|step| begins_with_month(&step.what)) {
        problems
            .add(card, format!("the plan says when a step is taken, so it begins with no month: \"{}\"", step.what));
    }
    let mut roles = BTreeSet::new();
    for time in &body.time {
        let role = time.role.code();
        if !roles.insert(role) {
            problems.add(card, format!("time has {role} twice; one row a role"));
        }
        let (least, most) = time.minutes;
        if least > most || most == 0 {
            problems.add(card, format!("time of {role} is from {least} to {most} minutes"));
        }
    }
}

/// Whether a step is tied to a month: "November: reken het uit." A measure begins when the plan lays it.
fn begins_with_month(what: &str) -> bool {
    let first = what.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default();
    MONTHS.iter().any(|month| month.eq_ignore_ascii_case(first))
}

fn check_fits(card: &MeasureCard, body: &MeasureBody, problems: &mut Problems) {
    let facts = &card.facts;
    let fits = &body.fits;
    let small_may_differ = facts.groups == GroupsFit::Any;
    if small_may_differ && fits.small_school.is_none() {
        problems.add(card, "fits.small_school is missing: a small school may choose this");
    }
    if !facts.needs_support_staff && fits.no_support_staff.is_none() {
        problems.add(card, "fits.no_support_staff is missing: a school without assistants may choose this");
    }
    if facts.boards == BoardsFit::Any && fits.single_board.is_none() {
        problems.add(card, "fits.single_board is missing: a school with its own board may choose this");
    }
}
