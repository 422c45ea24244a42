//! What a newer proposal would change, and why.

use taakkompas_plan::agreements::Agreement;
use taakkompas_plan::agreements::offer::{Change, ChangeKind, Differs};

use super::agreed::{self, the_holiday};
use crate::kit::words::{dates, numbers, reasons};
use taakkompas_plan::WaitingReason;

/// Above the offer.
pub fn heading(changes: usize) -> String {
    format!("Een nieuw voorstel: {}", numbers::count(changes, "verschil", "verschillen"))
}

/// What the button that takes it over says.
pub const fn take_over(kind: &ChangeKind) -> &'static str {
    match kind {
        ChangeKind::New { .. } => "Zet in ons plan",
        ChangeKind::Different { .. } => "Neem over",
        ChangeKind::Gone { .. } => "Haal uit ons plan",
    }
}

/// What would change, and why. `agreed` is what the plan has now.
pub fn says(change: &Change, agreed: Option<&Agreement>) -> Vec<String> {
    match &change.kind {
        ChangeKind::New { would_be } => {
            let due = format!("Nieuw: klaar voor {}.", the_holiday(would_be.start.due));
            [Some(due), agreed::why(would_be), because(would_be), agreed::start(would_be)]
                .into_iter()
                .flatten()
                .collect()
        }
        ChangeKind::Different { would_be, what } => different(would_be, *what, agreed),
        ChangeKind::Gone { waits } => {
            vec!["Dit staat niet in het nieuwe voorstel.".to_owned(), gone(waits.as_ref())]
        }
    }
}

fn different(would_be: &Agreement, what: Differs, agreed: Option<&Agreement>) -> Vec<String> {
    let mut says = Vec::new();
    if what.due {
        let now = agreed.map(|agreed| format!(" in plaats van {}", the_holiday(agreed.start.due)));
        says.push(format!("Klaar voor {}{}.", the_holiday(would_be.start.due), now.unwrap_or_default()));
        says.extend(agreed::start(would_be));
    }
    if what.because {
        says.push("Jullie antwoord is veranderd.".to_owned());
        says.extend(because(would_be));
    }
    if what.time {
        says.push(format!("Onze schatting van de tijd is nu anders: {}.", total(would_be)));
    }
    says
}

fn total(of: &Agreement) -> String {
    let minutes = of.time.iter().fold((0, 0), |sum, time| (sum.0 + time.minutes.0, sum.1 + time.minutes.1));
    format!("samen {}", dates::estimate(minutes))
}

fn because(of: &Agreement) -> Option<String> {
    let (statement, answer) = of.because.as_ref()?;
    agreed::because(statement, *answer)
}

fn gone(waits: Option<&WaitingReason>) -> String {
    match waits {
        None => "Met de antwoorden en de dag van nu past het minder goed.".to_owned(),
        Some(WaitingReason::ActionLimit | WaitingReason::GoalLimit) => {
            "Het zou wachten: iets anders gaat nu voor.".to_owned()
        }
        Some(WaitingReason::IbHasOne) => "Het zou wachten: er ligt al één actie bij de ib'er.".to_owned(),
        Some(WaitingReason::BoardHasOne) => "Het zou wachten: er is al één vraag aan het bestuur.".to_owned(),
        Some(WaitingReason::LeaderHours) => {
            "Het zou wachten: de schoolleider heeft er nu te weinig uren voor.".to_owned()
        }
        Some(WaitingReason::NextSchoolYear(from)) => {
            format!("Het past nu niet meer in dit schooljaar. Het eerste goede moment is {}.", dates::date(*from))
        }
        Some(WaitingReason::SameSubject(other) | WaitingReason::After(other)) => {
            format!("'{}' zou eerst komen.", reasons::measure_title(other))
        }
        Some(WaitingReason::HoursEnd(day)) => {
            format!("Op {} stoppen de uren waar dit over gaat.", dates::date(*day))
        }
    }
}
