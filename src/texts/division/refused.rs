//! Why a change of the division is refused, and what to do.

use taakkompas_domain::division::{EditError, WhyNot};

use super::hours::hours;
use crate::texts::{Says, week};

impl Says for EditError {
    fn says(&self) -> String {
        let why = match *self {
            Self::NoTask(_) => "Deze taak staat niet meer in de lijst.".to_owned(),
            Self::NoColleague(_) => "Deze collega staat niet meer in de lijst.".to_owned(),
            Self::TaskLabelTaken(_) => "Er is al een taak met deze naam.".to_owned(),
            Self::ColleagueLabelTaken(_) => {
                "Er is al een collega met deze functie. Zet er een letter achter.".to_owned()
            }
            Self::MayNotLead { .. } => "In deze functie heeft niemand deze lesbevoegdheid.".to_owned(),
            Self::MayNotHold { why, .. } => format!("Dit kan niet: {}.", why_not(why)),
            Self::NotHandedTo { .. } => "Deze taak kan niet naar deze functie.".to_owned(),
            Self::NotDivided(_) => "Deze taak wordt niet verdeeld.".to_owned(),
            Self::NoHolders(_) => "Deze taak heeft geen vaste persoon.".to_owned(),
            Self::KeptApart { .. } => {
                "Deze collega doet al een taak die niet bij dezelfde persoon mag liggen.".to_owned()
            }
            Self::ApartFromItself(_) => "Kies twee verschillende taken.".to_owned(),
            Self::Parts { most, .. } => match most {
                1 => "Deze taak is voor één persoon. Haal eerst de ander weg.".to_owned(),
                most => format!("Deze taak heeft hooguit {most} delen. Haal eerst een deel weg."),
            },
            Self::Twice { .. } => "Dezelfde taak staat er twee keer in.".to_owned(),
            Self::NoLabel(_) => "Vul eerst een naam in.".to_owned(),
            Self::TooLong { most, .. } => format!("Dit is te lang. Er passen {most} tekens."),
            Self::TooMany { most, .. } => format!("Dit zijn er te veel. Er passen er {most}."),
            Self::Count { least, most, .. } => format!("Kies een getal van {least} tot en met {most}."),
            Self::Number { .. } => "Deze regel staat er niet meer.".to_owned(),
            Self::Minutes { least, most, .. } => format!("Kies een tijd van {} tot {}.", hours(least), hours(most)),
        };
        format!("{why} Er is niets veranderd.")
    }
}

/// Why someone may not do a task, as the rest of a sentence.
#[must_use]
pub fn why_not(why: WhyNot) -> String {
    match why {
        WhyNot::Unqualified { .. } => "voor deze taak is een lesbevoegdheid nodig".to_owned(),
        WhyNot::EndUnknown => "het einde van de lesbevoegdheid of het schooljaar is niet ingevuld".to_owned(),
        WhyNot::EndsBefore { .. } => "de lesbevoegdheid stopt eerder dan de taak".to_owned(),
        WhyNot::OtherSubject => "de lesbevoegdheid is voor een ander vak".to_owned(),
        WhyNot::NoCertificate => "het certificaat voor deze taak ontbreekt".to_owned(),
        WhyNot::NotThere { weekday } => format!("deze collega is er niet op {}", week::weekday(weekday)),
        WhyNot::OtherGroup => "de taak hoort bij een andere groep".to_owned(),
        WhyNot::HandedOver { to } => format!("de taak is overgedragen aan: {}", super::team::role(to)),
        WhyNot::NotGivenTasks { .. } => "aan deze functie geeft de school zelf geen taken".to_owned(),
    }
}
