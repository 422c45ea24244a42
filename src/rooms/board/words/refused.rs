//! Why a change to a handover is refused, and why there is no summary yet: what is wrong, and what to do.

use taakkompas_board::summary::SummaryError;
use taakkompas_board::{EditError, Limit, Text};
use taakkompas_school::limits::OutOfBounds;

use crate::kit::words::ToDutch;
use crate::kit::words::bounds::{self, Words};

impl ToDutch for EditError {
    fn to_dutch(&self) -> String {
        match *self {
            Self::NoAsk(_) => "Deze vraag staat er niet meer.".to_owned(),
            Self::Twice => "Deze vraag staat er al.".to_owned(),
            Self::Bounds(error) => of_bounds(error),
        }
    }
}

/// Why there is no summary.
pub fn no_summary(why: SummaryError) -> String {
    match why {
        SummaryError::Bounds(error) => of_bounds(error),
        // What is typed here holds none of these, and nothing stands in it twice.
        SummaryError::Signs(_) => {
            "Er staan tekens in die niet op een toetsenbord zitten. Typ de tekst opnieuw.".to_owned()
        }
        SummaryError::Id => "Een actie heeft een naam die we niet kennen.".to_owned(),
        SummaryError::Twice(of) => format!("Er staat iets dubbel bij {}. Haal er één weg.", limit(of)),
    }
}

fn of_bounds(error: OutOfBounds<Text, Limit>) -> String {
    bounds::refused(error, &BOUNDS)
}

const BOUNDS: Words<Text, Limit> = Words {
    whole: "Deze samenvatting",
    text: |text| {
        Some(match text {
            Text::School => "de naam van de school",
            Text::Place => "de plaats",
            Text::Says => "de uitleg",
            Text::Answer => "het antwoord",
        })
    },
    list: |of| limit(of).to_owned(),
    minutes: |least, most, _| bounds::no_more_than(least, &most.to_string()),
};

const fn limit(of: Limit) -> &'static str {
    match of {
        Limit::Goals => "doelen",
        Limit::Asks => "vragen aan het bestuur",
        Limit::Offers => "dingen waarmee jullie helpen",
        Limit::Levels => "niveaus",
        Limit::Choices => "keuzes en uitleg",
    }
}
