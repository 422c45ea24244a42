//! That the plan is kept, and the question about what was to be ready.

use taakkompas_plan::agenda::Item;
use taakkompas_plan::agreements::Agreements;
use taakkompas_plan::agreements::acts::{MovesAlong, Outcome};
use taakkompas_school::school_year::HolidayId;

use super::agreed::the_holiday;
use crate::kit::session::Retention;
use crate::kit::words::{dates, labels, reasons};

/// The button with which a school keeps its plan before the short scan is done.
pub const KEEP: &str = "Zet dit plan vast";

/// Beside a plan that is not kept yet.
pub const NOT_KEPT: &str = "De korte scan is nog niet af. Daarom kan dit plan nog veranderen met je volgende antwoord.";

/// That the plan is kept, until the school has read it: a heading and what it means for as long as the scan is kept.
pub fn kept(agreements: &Agreements, retention: Retention) -> Option<(String, &'static str)> {
    let since = agreements.since.filter(|_| !agreements.is_told)?;
    let heading = format!("Jullie plan staat vast sinds {}.", dates::date(since));
    let meaning = if retention == Retention::UntilClose {
        "Data, uren en redenen blijven staan tot je dit tabblad sluit. Daarna is alles weg. Bewaar de scan eerst als bestand."
    } else if agreements.was_there_before {
        "Eerst schoven data vanzelf door. Dat gebeurt niet meer. Kijk of de data kloppen, en verander wat anders moet."
    } else {
        "Data, uren en redenen blijven staan, ook als er tijd voorbijgaat. Jullie veranderen ze zelf. Een nieuw voorstel komt ernaast."
    };
    Some((heading, meaning))
}

/// The question about an action whose date has passed.
pub fn question(item: &Item) -> String {
    format!("Dit zou klaar zijn voor {}. Is het gelukt?", the_holiday(item.due()))
}

/// What "nearly" means for the date.
pub fn almost(next: HolidayId) -> String {
    format!("Bij 'Bijna' is het klaar voor {}.", the_holiday(next))
}

/// The question about an action that was put off until a holiday that is over.
pub fn look_again(until: HolidayId) -> String {
    format!("Dit stelden jullie uit tot na {}. Pakken jullie het nu op?", the_holiday(until))
}

/// What came of an action, above its title.
pub fn outcome(outcome: Outcome) -> String {
    match outcome {
        Outcome::Done => "Gedaan".to_owned(),
        Outcome::Almost => "Bijna gelukt".to_owned(),
        Outcome::MoveTo(to) => format!("Doorgeschoven naar {}", the_holiday(to)),
        Outcome::Stopped => "Gestopt".to_owned(),
    }
}

/// What moves along; `None` if nothing does.
pub fn along(moved: &[MovesAlong]) -> Option<String> {
    let named: Vec<String> =
        moved.iter().map(|moved| format!("'{}'", reasons::measure_title(&moved.measure))).collect();
    let named: Vec<&str> = named.iter().map(String::as_str).collect();
    let verb = if moved.len() == 1 { "Dit schuift mee" } else { "Deze schuiven mee" };
    (!moved.is_empty()).then(|| format!("{verb}, want het wacht hierop: {}.", labels::and(&named)))
}

/// Above what was in place from the start.
pub fn stood(count: usize) -> String {
    format!("Dit stond al toen jullie begonnen ({count})")
}
