//! The school's calendar in words: where dates come from, and why dates do not fit.

use taakkompas_school::school_year::{Calendar, CalendarError, Source, Stretch};

use crate::kit::words::dates;
use crate::kit::words::document::Mended;
use crate::rooms::route::{Route, ScanPage};

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

/// Above the dates that were left out when the calendar was opened.
pub const LEFT_OUT: &str = "In jullie schooljaar passen niet alle datums";

/// The dates that were left out when the calendar was opened, and what counts instead.
pub fn left_out(calendar: &Calendar) -> Vec<Mended> {
    let of = calendar.left_out();
    let holidays = of.own.iter().map(|&(id, days)| {
        let name = dates::holiday_with_year(id);
        format!("Jullie datums voor de {name} passen niet: {}. Nu geldt de gewone datum.", stretch(days))
    });
    let tests = of.test_weeks.iter().map(|&days| format!("Deze toetsweken tellen niet mee: {}.", stretch(days)));
    let (to, place) = (Route::Scan(ScanPage::Precise), Route::Scan(ScanPage::Precise).title());
    holidays.chain(tests).map(|says| Mended { says, to: to.clone(), place: place.to_owned() }).collect()
}

/// Follows an error: nothing is lost.
pub fn still(days: Stretch) -> String {
    format!("Niet bewaard. Er staat nog: {}.", stretch(days))
}
