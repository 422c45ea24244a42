//! The text for the werkverdelingsplan: what the division and the week fill in, and what a school fills in itself.
//!
//! One part for each thing that the cao asks for, in its order. What nobody has told us stays a line to fill in.

use taakkompas_division::TaskDivision;
use taakkompas_scan::profile::IbWord;
use taakkompas_week::{AssistantWeek, figures};
use time::Date;

mod people;
mod tasks;
mod week;
mod words;

use crate::rooms::week::words::protocol;

/// Precedes what the team fills in.
pub const FILL_IN: &str = "Vul samen in";

/// Precedes the space for the agreement.
pub const AGREED: &str = "Onze afspraak: ";

/// Precedes a fact.
pub const GOOD_TO_KNOW: &str = "Goed om te weten: ";

/// A blank to fill in, in plain text.
const BLANK: &str = "........................";

/// What the text is made from.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    pub division: &'a TaskDivision,
    /// The assistants' week.
    pub week: &'a AssistantWeek,
    /// The day on which it is read.
    pub today: Date,
    /// The school's word for its ib'er.
    pub ib_word: Option<IbWord>,
}

/// Something that is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// What it is about; empty if the heading of the part says so.
    pub title: &'static str,
    /// Whether the order of the lines matters.
    pub in_order: bool,
    /// At least one line.
    pub lines: Vec<String>,
}

/// Something for the team to fill in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ask {
    /// What to agree on, after [`FILL_IN`].
    pub what: &'static str,
    /// A question that helps.
    pub helps: &'static str,
}

/// A part of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its heading, with its number if it has one.
    pub heading: String,
    /// What is known.
    pub known: Vec<Known>,
    /// What the team is asked to fill in.
    pub asks: Vec<Ask>,
    /// Facts, each with its source and year, or the cao.
    pub facts: &'static [&'static str],
}

/// The role of the PMR: WMS artikel 12 lid 1 onder h.
pub const PMR: &str = "De PMR stemt in met de verdeling van taken, dus met het werkverdelingsplan. Dat staat in de Wet \
    medezeggenschap op scholen (artikel 12, lid 1, onder h).";

/// The sources that the text names, in its order: what a plan holds, who decides, and the facts.
pub const SOURCES: [&str; 19] = [
    "cao-wvp",
    "avs-team",
    "avs-wvp-jaar",
    "aob-pmr-wvp",
    "wms",
    "wpo-3",
    "wec-3",
    "inspectie-bevoegd",
    "avs-jaartaak",
    "avs-lesuren",
    "atw",
    "poraad-pauze",
    "aob-pauze",
    "avs-vrije-dag",
    "rijk-werkdruk-2019",
    "avs-werkdruk-lumpsum",
    "cao-2025",
    "avs-professionalisering",
    "avs-di",
];

/// Precedes the sources.
pub const ON_SOURCES: &str = "De delen 1 tot en met 9 zijn wat het plan minstens bevat, volgens de AOb. De bronnen zijn van \
    verschillende jaren. Kijk in jullie eigen cao of de uren nog kloppen.";

/// The title of the text in a document: it is a draft, for the team to finish.
pub fn title(of: &TaskDivision) -> String {
    let year = of.year().map_or_else(String::new, |year| format!(" {year}-{}", year.saturating_add(1)));
    format!("Werkverdelingsplan{year}, om samen aan te vullen")
}

/// The parts of the text: those of the cao in its order, training, and how decisions are made.
pub fn parts(given: Given) -> Vec<Part> {
    let Given { division: of, week, .. } = given;
    let totals = of.totals(&of.chosen);
    let figures = figures(week, given.today);
    let ratio = week::lessons(week).into_iter().chain(tasks::capacity(of, &totals)).collect();
    let order = week::order(week, given.ib_word);
    let agreed = if order.is_empty() { Vec::new() } else { protocol::THREE.map(str::to_owned).to_vec() };
    let known: [Vec<Known>; 10] = [
        untitled(week::groups(of, week)),
        untitled(ratio),
        Vec::new(),
        untitled(people::support(of, week, &figures.people, &totals)),
        tasks::tasks(of, &totals),
        untitled(week::breaks(of, week, &figures.facts)),
        untitled(week::presence(of, week)),
        Vec::new(),
        [
            titled("Als een leraar uitvalt, in deze volgorde", true, order),
            titled("Over de ondersteuners", false, agreed),
        ]
        .concat(),
        untitled(week::training(of, week)),
    ];
    let numbered = (1..).zip(&words::PARTS).zip(known).map(|((number, words), known)| Part {
        heading: format!("{number}. {}", words.title),
        asks: vec![if known.is_empty() { words.empty } else { words.more }],
        known,
        facts: words.facts,
    });
    let deciding = Part {
        heading: words::DECIDING.to_owned(),
        known: untitled(words::DECIDED.map(str::to_owned).to_vec()),
        asks: words::TO_DECIDE.to_vec(),
        facts: &[],
    };
    numbered.chain([deciding]).collect()
}

fn untitled(lines: Vec<String>) -> Vec<Known> {
    titled("", false, lines)
}

/// Empty if there are no lines.
fn titled(title: &'static str, in_order: bool, lines: Vec<String>) -> Vec<Known> {
    if lines.is_empty() { Vec::new() } else { vec![Known { title, in_order, lines }] }
}

/// The same as plain text, to paste.
pub fn plain(title: &str, parts: &[Part]) -> String {
    let mut text = format!("{title}\n");
    for part in parts {
        text.push_str(&format!("\n{}\n", part.heading));
        for known in &part.known {
            if !known.title.is_empty() {
                text.push_str(&format!("{}:\n", known.title));
            }
            for (at, line) in (1..).zip(&known.lines) {
                let mark = if known.in_order { format!("{at}.") } else { "-".to_owned() };
                text.push_str(&format!("{mark} {line}\n"));
            }
        }
        for ask in &part.asks {
            text.push_str(&format!("{FILL_IN}: {} {}\n{AGREED}{BLANK}\n", ask.what, ask.helps));
        }
        for fact in part.facts {
            text.push_str(&format!("{GOOD_TO_KNOW}{fact}\n"));
        }
    }
    text
}
