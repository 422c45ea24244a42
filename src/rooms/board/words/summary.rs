//! A summary as people read it: on the page of the school before it is sent, in the text that is sent, and on the page of the
//! board. One wording, so that a school has read what its board reads.

use taakkompas_board::summary::{Ask, Offer, SaidGoal, SaidLevel, Summary};
use taakkompas_board::{Question, send};

use super::{goal, measure, question, school};
use crate::kit::words::{dates, labels};

/// Above the goals.
pub const GOALS: &str = "Onze doelen";
/// Above what the board is needed for.
pub const ASKS: &str = "Hier hebben wij het bestuur voor nodig";
/// Above the offers.
pub const OFFERS: &str = "Hier kunnen wij een ander mee helpen";
/// Above the levels.
pub const LEVELS: &str = "Hoe het ervoor staat";

/// A heading with its lines. A line is what it is about and what the school says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub heading: &'static str,
    pub lines: Vec<(String, String)>,
}

/// The parts that something is in.
pub fn parts(of: &Summary) -> Vec<Part> {
    let goals = of.goals.iter().map(|SaidGoal { goal: of, says }| (goal(*of).to_owned(), says.clone()));
    let asks = of.asks.iter().map(|Ask { question: of, measure: id, says }| (about(*of, id.as_ref()), says.clone()));
    let offers = of.offers.iter().map(|Offer { theme, says }| (labels::theme(*theme).to_owned(), says.clone()));
    let levels = of
        .levels
        .iter()
        .map(|SaidLevel { theme, level }| (labels::theme(*theme).to_owned(), labels::level(*level).to_owned()));
    let parts = [
        Part { heading: GOALS, lines: goals.collect() },
        Part { heading: ASKS, lines: asks.collect() },
        Part { heading: OFFERS, lines: offers.collect() },
        Part { heading: LEVELS, lines: levels.collect() },
    ];
    parts.into_iter().filter(|part| !part.lines.is_empty()).collect()
}

pub(super) fn about(of: Question, id: Option<&taakkompas_scan::catalog::MeasureId>) -> String {
    id.map_or_else(|| question(of).to_owned(), |id| format!("{}: {}", question(of), measure(id)))
}

/// The first line.
pub fn title(of: &Summary) -> String {
    format!("{}, {}", school(&of.school), dates::date(of.made.day()))
}

/// What stands above a summary, in a text and on paper.
pub const HEADING: &str = "Samenvatting voor het bestuur";

/// The lines of a summary, as text.
pub fn lines(of: &Summary) -> Vec<String> {
    let mut lines = vec![format!("{HEADING}: {}", title(of))];
    for Part { heading, lines: of_part } in parts(of) {
        lines.push(String::new());
        lines.push(heading.to_owned());
        lines.extend(of_part.into_iter().map(|(about, says)| {
            if says.is_empty() { format!("- {about}") } else { format!("- {about}: {}", says.replace('\n', "\n  ")) }
        }));
    }
    lines
}

/// A summary as a text to send: what people read, and below it what the page of the board reads.
pub fn text(of: &Summary, address: &str) -> String {
    let carried = send::in_link(of, address).unwrap_or_else(|_| send::in_text(of));
    format!("{}\n\n{CARRIED}\n{carried}\n", lines(of).join("\n"))
}

/// Above what the page of the board reads.
pub const CARRIED: &str = "Voor de pagina van het bestuur. Laat dit staan:";

/// What the file is called.
pub fn file_name(of: &Summary) -> String {
    // With the place: a board has more schools of one name.
    let called = format!("{}-{}", of.school.name, of.school.place);
    let kept = called.chars().map(|sign| if sign.is_alphanumeric() { sign } else { '-' });
    let name: String =
        kept.collect::<String>().split('-').filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-");
    format!("taakkompas-bestuur-{}.json", name.to_lowercase())
}
