//! The days of the plan, as a calendar shows them.

use taakkompas_content::model::MeasureCard;
use taakkompas_plan::agreements::moments::MomentKind;

use super::agreed::the_holiday;
use crate::kit::library;
use crate::kit::words::dates;

/// The fold with the file of the whole plan.
pub const WHOLE: &str = "Zet het plan in je agenda";
/// What is in that file.
pub const WHAT: &str = "Je krijgt hele dagen: wanneer een actie begint, en de laatste schooldag waarop die klaar moet zijn. En per vakantie een week om terug te kijken.";
/// The fold with what can be done with one action.
pub const ONE: &str = "Deel deze actie, of zet die in je agenda";
/// What is shared of an action.
pub const SHARED: &str = "Je deelt de maatregel met de eerste stap. Van jullie school gaat er niets mee.";
/// That there is nothing to put in a calendar.
pub const NO_DAYS: &str = "Er staan geen dagen meer in het plan om in je agenda te zetten.";
/// The file of the whole plan.
pub const FILE: &str = "actieplan.ics";
/// What a calendar calls it.
pub const NAME: &str = "Actieplan van onze school";

/// What a calendar shows on a day, and what it says when opened. `plan` is the address of the plan.
pub fn moment(kind: &MomentKind, plan: &str) -> (String, String) {
    match kind {
        MomentKind::Begins(id) => of_measure(id.as_str(), |card| {
            let minutes = dates::minutes(card.first_step_minutes);
            (format!("Begin: {}", card.title), format!("Eerste stap ({minutes}): {}", card.first_step))
        }),
        MomentKind::Ready(id) => {
            of_measure(id.as_str(), |card| (format!("Klaar: {}", card.title), format!("Klaar als: {}", card.done)))
        }
        MomentKind::LookBack(holiday) => (
            "Kijk terug op jullie actieplan".to_owned(),
            format!("Voor {}. Wat is gelukt? Wat schuift door? Wat stopt?\n{plan}", the_holiday(*holiday)),
        ),
    }
}

fn of_measure(id: &str, say: impl FnOnce(&MeasureCard) -> (String, String)) -> (String, String) {
    library::measures().card(id).map_or_else(Default::default, say)
}

/// What is shared of an action: its title, its first step, and the address of its page.
pub fn shared(card: &MeasureCard, address: &str) -> String {
    format!(
        "{}\n\nEerste stap ({}): {}\n\n{address}",
        card.title,
        dates::minutes(card.first_step_minutes),
        card.first_step
    )
}
