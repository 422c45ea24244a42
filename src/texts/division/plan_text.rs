//! The text for the werkverdelingsplan: what the division fills in, and what a school fills in itself.

use taakkompas_domain::division::totals::{OfColleague, OfTask, OwnTask, Totals};
use taakkompas_domain::division::{TaskDivision, TaskId, Verdict};

use super::hours;
use super::proposals::{task, who};
use crate::texts::labels::capital;

/// What is written where a school fills something in itself.
const BLANK: &str = "........................";

/// A line of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// What the division fills in.
    Said(String),
    /// A question with room to write.
    Blank(&'static str),
}

/// A part of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its heading.
    pub title: &'static str,
    /// What stands below it.
    pub lines: Vec<Line>,
}

/// What the PMR has to do with it, as far as our sources tell.
pub const PMR: &str = "De PMR hoort met het werkverdelingsplan in te stemmen. Over welke delen dat gaat, verschillen de \
    bronnen. Kijk dus samen in de cao en in jullie MR-reglement.";

/// The sources that the page names: on what a plan holds, breaks, and the PMR.
pub const SOURCES: [&str; 4] = ["cao-wvp", "aob-pmr-wvp", "poraad-pauze", "aob-pauze"];

/// The parts of the text, in the order of what a werkverdelingsplan has to tell.
#[must_use]
pub fn parts(of: &TaskDivision) -> Vec<Part> {
    let totals = of.totals(&of.chosen);
    let mut parts = vec![Part {
        title: "Welke taken we doen, en wie",
        lines: totals.tasks.iter().filter_map(|row| of_task(of, row)).map(Line::Said).collect(),
    }];
    let mut add = |title, lines: Vec<Line>| {
        if !lines.is_empty() {
            parts.push(Part { title, lines });
        }
    };
    add("Wat stopt, kleiner wordt of overgaat", changed(of).into_iter().map(Line::Said).collect());
    add("Wie wat doet, en hoeveel tijd", totals.colleagues.iter().map(|own| Line::Said(of_person(of, own))).collect());
    add("Nog te verdelen", open(of, &totals).into_iter().map(Line::Said).collect());
    add("Tijd van ondersteuners in en buiten de klas", support(of, &totals));
    add(
        "Pauzes",
        vec![
            Line::Said("Wie langer dan 5,5 uur werkt, heeft een half uur pauze zonder toezicht.".to_owned()),
            Line::Blank("Wanneer ieder pauze heeft, en wie dan toezicht houdt"),
        ],
    );
    add("Werkdrukmiddelen", vec![Line::Blank("Waar we de werkdrukmiddelen voor gebruiken, en waarom")]);
    parts
}

/// The same as plain text, to paste.
#[must_use]
pub fn plain(parts: &[Part]) -> String {
    let mut text = String::new();
    for part in parts {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(part.title);
        text.push('\n');
        for line in &part.lines {
            match line {
                Line::Said(said) => text.push_str(&format!("- {said}\n")),
                Line::Blank(of) => text.push_str(&format!("- {of}: {BLANK}\n")),
            }
        }
    }
    text
}

/// A task that goes on: "Musical (20 uur): leraar groep 8, 20 uur".
fn of_task(of: &TaskDivision, row: &OfTask) -> Option<String> {
    let found = of.task(row.task)?;
    if found.verdict == Some(Verdict::Stop) {
        return None;
    }
    let alone = row.people.len() == 1 && row.open == 0;
    let one = |(id, minutes): &(_, u32)| {
        let label = who(of, *id);
        if alone || *minutes == 0 { label } else { format!("{label}, {}", hours::to_tenths(*minutes)) }
    };
    let people: Vec<String> = row.people.iter().map(one).collect();
    let people = match people.len() {
        0 => holders(of, row.task),
        _ => people.join("; "),
    };
    let time = if row.minutes == 0 { "eigen uren".to_owned() } else { hours::to_tenths(row.minutes) };
    Some(format!("{} ({time}): {people}", capital(&found.label)))
}

/// Who holds a function, which has hours of its own.
fn holders(of: &TaskDivision, id: TaskId) -> String {
    let holders = of.task(id).map(|task| task.holders.clone()).unwrap_or_default();
    let holders: Vec<String> = holders.into_iter().map(|id| who(of, id)).collect();
    if holders.is_empty() { "nog niemand".to_owned() } else { holders.join("; ") }
}

fn changed(of: &TaskDivision) -> Vec<String> {
    let said = |found: &taakkompas_domain::division::Task| {
        let label = capital(&found.label);
        Some(match found.verdict? {
            Verdict::Keep => return None,
            Verdict::Stop => format!("{label}: stopt ({} vrij)", hours::to_tenths(of.minutes(found))),
            Verdict::Smaller { .. } => {
                let (before, left) = (of.minutes(found), of.minutes_left(found));
                format!("{label}: van {} naar {}", hours::to_tenths(before), hours::to_tenths(left))
            }
            Verdict::HandOver { to } => format!("{label}: naar {}", super::team::role(to)),
        })
    };
    of.tasks.iter().filter_map(said).collect()
}

fn of_person(of: &TaskDivision, own: &OfColleague) -> String {
    let one = |one: &OwnTask| format!("{} ({})", task(of, one.task), hours::to_tenths(one.minutes));
    let mut all: Vec<String> = own.tasks.iter().map(one).collect();
    all.extend(own.functions.iter().map(|&id| format!("{} (eigen uren)", task(of, id))));
    let all = if all.is_empty() { "geen taken".to_owned() } else { all.join("; ") };
    let sum = format!("samen {} van {} ruimte", hours::to_tenths(own.minutes), hours::to_tenths(own.room));
    format!("{}: {all}; {sum}", capital(&who(of, own.colleague)))
}

fn open(of: &TaskDivision, totals: &Totals) -> Vec<String> {
    let open = totals.tasks.iter().filter(|row| row.open > 0);
    open.map(|row| format!("{}: {}", capital(&task(of, row.task)), hours::to_tenths(row.open))).collect()
}

fn support(of: &TaskDivision, totals: &Totals) -> Vec<Line> {
    let mut lines: Vec<Line> = totals
        .support
        .iter()
        .map(|own| {
            let with_pupils = match own.with_pupils {
                0 => format!("met leerlingen {BLANK}"),
                minutes => format!("met leerlingen {}", hours::to_tenths(minutes)),
            };
            let label = capital(&who(of, own.colleague));
            Line::Said(format!("{label}: {with_pupils}; taken {}", hours::to_tenths(own.on_tasks)))
        })
        .collect();
    if !lines.is_empty() {
        lines.push(Line::Blank("Tijd om voor te bereiden en te overleggen"));
    }
    lines
}
