//! The school's calendar in words: where dates come from, and why dates do not fit.

use taakkompas_school::school_year::{CalendarError, Source, Stretch};

use crate::kit::words::dates;

/// Where the dates of a holiday come from.
pub const fn source(source: Source) -> &'static str {
    match source {
        Source::Own => "door jullie ingevuld",
        Source::Published => "gepubliceerde datum",
        Source::Estimate => "schatting, nog niet bekend",
    }
}

/// `17 oktober 2026 tot en met 25 oktober 2026`.
pub fn stretch(days: Stretch) -> String {
    format!("{} tot en met {}", dates::date(days.first), dates::date(days.last))
}

/// Why dates do not fit, and what to do.
pub fn error(error: CalendarError) -> String {
    match error {
        CalendarError::EndsBeforeStart => "De laatste dag is eerder dan de eerste. Pas een van de twee aan.".to_owned(),
        CalendarError::TooLong { most_weeks } => format!("Dit is langer dan {most_weeks} weken. Kijk de datums na."),
        CalendarError::Overlaps(other) => {
            format!(
                "Er blijft geen schooldag over tussen deze vakantie en de {}. Kijk de datums na.",
                dates::holiday_with_year(other)
            )
        }
        CalendarError::TooManyTestWeeks { most } => {
            format!("Er passen hooguit {most} toetsperiodes in. Haal er eerst een weg.")
        }
    }
}

/// Follows an error: nothing is lost.
pub fn still(days: Stretch) -> String {
    format!("Niet bewaard. Er staat nog: {}.", stretch(days))
}
