//! Why a change to a description is refused: what is wrong, and what to do.

use taakkompas_descriptions::{Bounds, EditError, Limit, TextPart};
use taakkompas_school::qualification::Required;

use super::told::why;
use crate::kit::words::bounds::{self, Words};
use crate::kit::words::{ToDutch, dates, labels};

impl ToDutch for EditError {
    fn to_dutch(&self) -> String {
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
        EditError::OutOfBounds(Bounds::NoLabel(_)) => {
            "Schrijf op wat er gebeurt. Leeg laten kan niet; weghalen wel.".to_owned()
        }
        EditError::OutOfBounds(Bounds::TooMany { of: Limit::Short, most }) => {
            format!("De korte vorm heeft plaats voor {most} taken. Haal er eerst een uit.")
        }
        EditError::OutOfBounds(error) => bounds::refused(error, &BOUNDS),
        EditError::Factor { .. } => "De werktijdfactor ligt tussen 0 en 1. Schrijf bijvoorbeeld 0,6.".to_owned(),
    }
}

const BOUNDS: Words<Option<TextPart>, Limit> = Words {
    whole: "Dit",
    text: |_| None,
    list: |limit| limit_name(limit).to_owned(),
    minutes: |least, most, _| bounds::no_more_than(least, &dates::minutes(most)),
};

const fn needed(needs: Required) -> &'static str {
    super::needs(needs)
}

const fn limit_name(of: Limit) -> &'static str {
    match of {
        Limit::Descriptions => "omschrijvingen",
        Limit::Groups => "kopjes met taken in",
        Limit::Tasks => "taken onder een kopje",
        Limit::Short => "taken in de korte vorm",
        Limit::Notes => "opmerkingen in",
    }
}
