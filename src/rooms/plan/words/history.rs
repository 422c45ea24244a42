//! What became of an action, as a story: a line for each day on which something happened.

use taakkompas_plan::agreements::history::{Event, What};
use taakkompas_plan::decisions::ActionStatus;
use taakkompas_school::school_year::HolidayId;

use super::agreed::the_holiday;
use crate::kit::words::{dates, reasons};

/// The heading of the story.
pub const HEADING: &str = "Wat er gebeurde";

/// The day of an event, and what happened.
pub fn told(event: &Event) -> (String, String) {
    (dates::date(event.day), says(event))
}

fn says(event: &Event) -> String {
    let what = what(&event.what);
    match (event.what == What::Note, event.line.trim()) {
        (_, "") => what,
        (true, line) => format!("Notitie: {}", ended(line)),
        (false, line) => format!("{what} {}", ended(line)),
    }
}

/// A line of the school, closed as a sentence.
fn ended(line: &str) -> String {
    if line.ends_with(['.', '!', '?']) { line.to_owned() } else { format!("{line}.") }
}

fn what(what: &What) -> String {
    match what {
        What::Chosen { due } => format!("In het plan, klaar voor {}.", the_holiday(*due)),
        What::Added { due } => format!("Door jullie toegevoegd, klaar voor {}.", the_holiday(*due)),
        What::TakenOver { due } => format!("Overgenomen uit een nieuw voorstel, klaar voor {}.", the_holiday(*due)),
        What::Stood(status) => format!("Stond toen al op '{}'.", status_word(*status)),
        What::Became(ActionStatus::NotYet) => "Teruggezet op nog niet begonnen.".to_owned(),
        What::Became(ActionStatus::Busy) => "Begonnen.".to_owned(),
        What::Became(ActionStatus::Done) => "Gedaan.".to_owned(),
        What::Became(ActionStatus::Stopped) => "Gestopt.".to_owned(),
        What::Almost { to } => format!("Bijna gelukt. Nu klaar voor {}.", the_holiday(*to)),
        What::Moved { from, to } => moved(*from, *to),
        What::Along { with, from, to } => along(reasons::measure_title(with), *from, *to),
        What::Postponed { until } => format!("Uitgesteld tot na {}.", the_holiday(*until)),
        What::Out => "Uit het plan gehaald.".to_owned(),
        What::Swapped { with } => match reasons::measure_title(with) {
            "" => "Geruild voor een andere actie.".to_owned(),
            title => format!("Geruild voor '{title}'."),
        },
        What::Back { due } => format!("Terug in het plan, klaar voor {}.", the_holiday(*due)),
        What::Note => "Notitie weggehaald.".to_owned(),
    }
}

fn moved(from: HolidayId, to: HolidayId) -> String {
    if from == to {
        return format!("Blijft klaar voor {}.", the_holiday(to));
    }
    let how = if to > from { "Doorgeschoven" } else { "Naar voren gehaald" };
    format!("{how}: klaar voor {} in plaats van {}.", the_holiday(to), the_holiday(from))
}

fn along(with: &str, from: HolidayId, to: HolidayId) -> String {
    let with = if with.is_empty() { "een andere actie".to_owned() } else { format!("'{with}'") };
    if from == to {
        format!("Schoof mee met {with} en begint later.")
    } else {
        format!("Schoof mee met {with}. Nu klaar voor {}.", the_holiday(to))
    }
}

const fn status_word(status: ActionStatus) -> &'static str {
    crate::kit::words::labels::progress(status)
}
