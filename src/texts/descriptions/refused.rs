//! Why a change of a description is refused: what is wrong, and what to do.

use taakkompas_domain::descriptions::{EditError, Limit};
use taakkompas_school::qualification::Required;

use super::told::why;
use crate::texts::{Says, dates, labels};

impl Says for EditError {
    fn says(&self) -> String {
        refused(*self)
    }
}

fn refused(error: EditError) -> String {
    match error {
        EditError::NoDescription(_) => "Deze omschrijving staat er niet meer.".to_owned(),
        EditError::NoGroup(_) => "Dit kopje staat er niet meer.".to_owned(),
        EditError::NoTask(_) => "Deze taak staat er niet meer.".to_owned(),
        EditError::NoNote(_) => "Deze opmerking staat er niet meer.".to_owned(),
        EditError::LetterTaken { role, letter } => {
            format!("Er is al een {} {letter}. Kies een andere letter.", super::role(role))
        }
        EditError::MayNotLead { role } => {
            format!("Voor een {} kan dat niet. Kies andere papieren.", super::role(role))
        }
        EditError::TooFar { role, asked, most, why: of, .. } => format!(
            "{} kan hier niet. {} Het gaat hooguit {}.",
            labels::capital(super::reach(asked)),
            why(of, role),
            super::reach(most)
        ),
        EditError::NeedsFixed { needs, .. } => format!("Bij deze taak hoort {}. Dat blijft zo.", needed(needs)),
        EditError::NoText => "Schrijf op wat er gebeurt. Leeg laten kan niet; weghalen wel.".to_owned(),
        EditError::TooLong { most, found, .. } => format!("Te lang: {found} tekens. Er passen er {most}."),
        EditError::TooMany { of: Limit::Short, most } => {
            format!("De korte vorm heeft plaats voor {most} taken. Haal er eerst een uit.")
        }
        EditError::TooMany { of, most } => format!("Er passen hooguit {most} {}.", limit(of)),
        EditError::Minutes { most, .. } => {
            format!("Kies meer dan 0 en hooguit {}. Er is niets veranderd.", dates::minutes(most))
        }
        EditError::Factor { .. } => "De werktijdfactor ligt tussen 0 en 1. Schrijf bijvoorbeeld 0,6.".to_owned(),
        EditError::Number { .. } => "Dit klopt niet: een nummer staat er dubbel in.".to_owned(),
    }
}

const fn needed(needs: Required) -> &'static str {
    super::needs(needs)
}

const fn limit(of: Limit) -> &'static str {
    match of {
        Limit::Descriptions => "omschrijvingen",
        Limit::Groups => "kopjes met taken in",
        Limit::Tasks => "taken onder een kopje",
        Limit::Short => "taken in de korte vorm",
        Limit::Notes => "opmerkingen in",
    }
}
