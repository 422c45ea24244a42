//! That the plan is kept, and the question about what was to be ready.

use taakkompas_plan::agenda::Item;
use taakkompas_plan::agreements::Agreements;
use taakkompas_plan::agreements::acts::{MovesAlong, Outcome};
use taakkompas_school::school_year::HolidayId;

use super::agreed::the_holiday;
use crate::kit::session::Retention;
use crate::kit::words::{dates, labels, numbers, reasons};

/// The button with which a school keeps its plan before the short scan is done.
pub const KEEP: &str = "Zet dit plan vast";

/// Beside a plan that is not kept yet.
pub const NOT_KEPT: &str = "De korte scan is nog niet af. Daarom kan dit plan nog veranderen met je volgende antwoord.";

/// That the plan is kept, until the school has read it: in a line, and what it means for as long as the scan is kept.
pub fn kept(agreements: &Agreements, retention: Retention) -> Option<(String, &'static str)> {
    let since = agreements.since.filter(|_| !agreements.is_told)?;
    let first = format!("Dit plan staat er zoals het op {} was.", dates::date(since));
    let line = match (retention, agreements.was_there_before) {
        (Retention::UntilClose, _) => format!("{first} Sluit je dit tabblad, dan is het weg."),
        (Retention::OnDevice, true) => format!("{first} Kijk of de datums kloppen."),
        (Retention::OnDevice, false) => first,
    };
    let meaning = if retention == Retention::UntilClose {
        "Datums, uren en redenen blijven staan tot je dit tabblad sluit. Daarna is alles weg. Bewaar de scan eerst als bestand."
    } else if agreements.was_there_before {
        "Eerst schoven datums vanzelf door. Dat gebeurt niet meer. Kijk of de datums kloppen, en verander wat anders moet."
    } else {
        "Datums, uren en redenen schuiven niet vanzelf. Bespreek het plan gerust eerst: jullie veranderen alles zelf. Een nieuw voorstel komt ernaast."
    };
    Some((line, meaning))
}

/// Above what that means.
pub const MEANING: &str = "Wat betekent dat?";

/// How many questions there are, if there are more than one.
pub fn questions(count: usize) -> String {
    format!("Bij {} is een vraag. De eerste staat open.", numbers::count(count, "actie", "acties"))
}

/// The question about an action whose date has passed.
pub fn question(item: &Item) -> String {
    format!("Dit zou klaar zijn voor {}. Is het gelukt?", the_holiday(item.due()))
}

/// The question about an action that is to be ready before the holiday that comes next.
pub fn question_before(item: &Item) -> String {
    format!("Dit is klaar voor {}, spraken jullie af. Lukt dat?", the_holiday(item.due()))
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
    let verb = if moved.len() == 1 { "Dit schuift mee" } else { "Deze schuiven mee" };
    (!moved.is_empty()).then(|| format!("{verb}, want het wacht hierop: {}.", named(moved)))
}

fn named(moved: &[MovesAlong]) -> String {
    let titles = moved.iter().map(|moved| format!("'{}'", reasons::measure_title(&moved.measure)));
    let titles: Vec<String> = titles.collect();
    labels::and(&titles.iter().map(String::as_str).collect::<Vec<_>>())
}

/// That an action was put off, until when, and what moved with it.
pub fn postponed(title: &str, until: HolidayId, moved: &[MovesAlong]) -> String {
    let says = format!("Uitgesteld tot na {}: {title}.", the_holiday(until));
    if moved.is_empty() { says } else { format!("{says} Ook verschoven: {}.", named(moved)) }
}

/// On the result: what waits for the school in its plan; `None` if nothing does.
pub fn waits(asked: usize, offered: usize) -> Option<String> {
    let asked = (asked > 0).then(|| format!("{} om op terug te kijken", numbers::count(asked, "actie", "acties")));
    let offered =
        (offered > 0).then(|| format!("een nieuw voorstel met {}", numbers::count(offered, "verschil", "verschillen")));
    let waits: Vec<String> = [asked, offered].into_iter().flatten().collect();
    let waits: Vec<&str> = waits.iter().map(String::as_str).collect();
    (!waits.is_empty()).then(|| format!("In jullie plan wacht nog: {}.", labels::and(&waits)))
}

/// Above what was in place from the start.
pub fn stood(count: usize) -> String {
    format!("Dit stond al toen jullie begonnen ({count})")
}
