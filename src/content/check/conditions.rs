//! What a measure says of the school and of the year is also data that the rules read.

use taakkompas_scan::catalog::{Avoid, Condition, Measure};
use taakkompas_school::school_year::Window;

use super::Problems;
use crate::load::Loaded;
use crate::model::MeasureCard;

/// Work of this many weeks does not begin in December anyhow.
const TOO_LONG_FOR_DECEMBER: u32 = 3;

/// Words in a title, what a measure must state if its title has one of them, and whether it does.
type Told = (&'static [&'static str], &'static str, fn(&Measure) -> bool);

const TITLES: &[Told] = &[
    (&["vacature", "werven", "nieuwe collega's"], "only_if staff-wanted", |facts| has(facts, Condition::StaffWanted)),
    (&["zij-instromer", "student", "stagiair", "studiedag"], "only_if learners", |facts| {
        has(facts, Condition::Learners)
    }),
    (&["krimp", "minder groepen"], "only_if groups-shrink", |facts| has(facts, Condition::GroupsShrink)),
    (&["extra handen", "extra leraar", "meer groepen"], "only_if groups-do-not-shrink", |facts| {
        has(facts, Condition::GroupsDoNotShrink)
    }),
    (&["veranderingen stil"], "only_if several-changes", |facts| has(facts, Condition::SeveralChanges)),
    (&["vervalt"], "only_if work-gives-way", |facts| has(facts, Condition::WorkGivesWay)),
    (&["buurschool", "buurscholen"], "neighbour or shares", |facts| facts.neighbour || facts.shares),
    (&["assistent", "ondersteuner"], "needs_support_staff", |facts| facts.needs_support_staff),
];

/// Words of a sentence in `when` that says when not to begin, or when to; and what must be stated then.
const TIMES: &[Told] = &[
    (&["niet in december", "decembermaand", "niet in de weken voor sinterklaas"], "avoid december", |facts| {
        facts.avoid.contains(&Avoid::December) || facts.weeks >= TOO_LONG_FOR_DECEMBER
    }),
    (
        &["niet in de eerste drie schoolweken", "niet in september", "niet in de eerste schoolweek"],
        "avoid start-of-year",
        |facts| facts.avoid.contains(&Avoid::StartOfYear),
    ),
    (&["niet in maart en april", "niet vlak voor de formatie"], "avoid formation", |facts| {
        facts.avoid.contains(&Avoid::Formation)
    }),
    (&["al maart of later"], "avoid from-march", |facts| facts.avoid.contains(&Avoid::FromMarch)),
    (
        &[
            "begin na een vakantie en",
            "begin na een vakantie, ",
            "begin na een vakantie. ",
            "begin in de eerste week na",
            "in de eerste twee weken na een vakantie",
            "tweede week na een vakantie",
            "eerste overleg na een vakantie",
        ],
        "window after-holiday",
        |facts| facts.window == Window::AfterHoliday,
    ),
    (&["tussen maart en"], "window work-division", |facts| facts.window == Window::WorkDivision),
];

pub(super) fn check(loaded: &Loaded, problems: &mut Problems) {
    for card in &loaded.measures.cards {
        hold(card, "title", &card.title, TITLES, problems);
        hold(card, "when", &card.when, TIMES, problems);
    }
}

fn hold(card: &MeasureCard, field: &str, text: &str, told: &[Told], problems: &mut Problems) {
    let text = text.to_lowercase();
    for (words, states, is_stated) in told {
        let named = words.iter().find(|word| text.contains(**word));
        if let Some(word) = named.filter(|_| !is_stated(&card.facts)) {
            problems.add(card, format!("{field} says \"{word}\", so it states {states}"));
        }
    }
}

fn has(facts: &Measure, condition: Condition) -> bool {
    facts.only_if.contains(&condition)
}
