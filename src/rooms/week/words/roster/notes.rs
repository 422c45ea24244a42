//! What the page says about pasted rows that come along.

use taakkompas_school::dutch::days::weekday_name;
use taakkompas_week::paste::{Note, PasteNote};

use super::super::{role, span as in_words};
use super::{LONGEST_CELL, LONGEST_ROW, lower_first, shortened};
use crate::kit::words::dates;

/// A row that comes along, with what to look at.
pub fn note(note: &PasteNote) -> String {
    let cells: Vec<&str> = note.cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
    format!("Regel {} ({}): {}", note.line, shortened(&cells.join(" · "), LONGEST_ROW), look_at(&note.note))
}

fn look_at(note: &Note) -> String {
    let cell = |found: &str| shortened(found, LONGEST_CELL);
    match note {
        Note::WhichWork { found, doubt: None } => {
            format!("'{}' kennen we niet als soort werk. Het blok komt erbij; kies daar het soort werk.", cell(found))
        }
        Note::WhichWork { found, doubt: Some(doubt) } => {
            format!("'{}': {} Kies bij het blok het soort werk.", cell(found), lower_first(doubt.question()))
        }
        Note::WhichGroups { found } => {
            format!("'{}' is geen groep die we kennen. Het blok komt erbij; kies daar de groep.", cell(found))
        }
        Note::TooManyGroups { found } => {
            format!("dit blok is voor {found} groepen. Dat zijn er te veel; het komt erbij zonder groep.")
        }
        Note::OnlyGroup { found } => {
            format!("in '{}' staat alleen een groep. Het blok komt erbij; kies daar het soort werk.", cell(found))
        }
        Note::NoWork => "er staat geen werk bij. Het blok komt erbij; kies daar het soort werk.".to_owned(),
        Note::TimeInCell { found } => {
            format!("in '{}' staat een tijd. We nemen de tijd van de rij. Kijk of het klopt.", cell(found))
        }
        of => of_table(of),
    }
}

/// The same, for what is said of titles, heads, people and times.
fn of_table(note: &Note) -> String {
    let cell = |found: &str| shortened(found, LONGEST_CELL);
    match note {
        Note::PartWithTime { found } => {
            format!("van '{}' weten we niet tot hoe laat. Zet dat deel er zelf in.", cell(found))
        }
        Note::Title => "titel, telt niet mee.".to_owned(),
        Note::WeeksAbove { found } => format!("'{}' geldt voor de regels eronder.", cell(found)),
        Note::DatesInHead { found } => {
            format!("in '{}' gebruiken we de datum niet. De dagen gelden elke week.", cell(found))
        }
        Note::ReadAsOff { found } => {
            format!("'{}' lezen we als vrij. Klopt dat niet? Schrijf de tijden.", cell(found))
        }
        Note::NamedAs { found, role: which, letter } => {
            format!("'{}' is hier {} {letter}. De naam bewaren we niet.", cell(found), role(*which))
        }
        Note::HoursOfDays { minutes } => {
            format!("we tellen de uren van de dagen op: {}. Kijk of het klopt.", dates::minutes(*minutes))
        }
        Note::OtherHours { minutes, before } => format!(
            "hierboven staat {}, hier {}. We nemen wat hier staat.",
            dates::minutes(*before),
            dates::minutes(*minutes)
        ),
        Note::OnlyWhose { found } => format!("van '{}' gebruiken we alleen van wie het rooster is.", cell(found)),
        Note::EveryDay { found } => {
            format!("'{}' lezen we voor elke dag. Is een dag korter? Pas die daarna aan.", cell(found))
        }
        Note::TwiceThere { weekday, one, other } => format!(
            "op {} overlappen {} en {}. Kijk welke tijd klopt.",
            weekday_name(*weekday),
            in_words(*one),
            in_words(*other)
        ),
        Note::Total => "totaal, telt niet mee.".to_owned(),
        Note::BesideTimes { found } => format!("'{}' gebruiken we niet. De lestijden wel.", cell(found)),
        Note::GroupsFromDate { found, meant } => {
            format!("'{}' lezen we als {meant}. Je rekenblad maakte er een datum van.", cell(found))
        }
        Note::BesideGroup { found } => format!("'{}' gebruiken we niet. De groep wel.", cell(found)),
        Note::Unsure { found } => {
            format!("'{}' lezen we zonder het teken of 'circa'. Kijk of het klopt.", cell(found))
        }
        Note::HoursRead { found, minutes } => {
            format!("'{}' lezen we als {}. Kijk of het klopt.", cell(found), dates::minutes(*minutes))
        }
        Note::GroupInWork { found } => {
            format!("'{}' staat bij het werk. We nemen de groep uit de kolom Groep. Kijk of dat klopt.", cell(found))
        }
        Note::RowWithoutTimes { found } => format!("bij '{}' staan geen tijden. We gebruiken het niet.", cell(found)),
        Note::SchoolLessons => "dit lezen we als de lestijden van de school. Kijk of dat klopt.".to_owned(),
        Note::NoHead { found } => format!("'{}' staat in een kolom zonder kop. We gebruiken het niet.", cell(found)),
        Note::WholeDay { found } => {
            format!("'{}' lezen we als: heel de dag aanwezig. Klopt dat niet? Schrijf de tijden.", cell(found))
        }
        Note::OneWeek => {
            "jullie week is elke week gelijk, dus dit blok ook. Is het om en om? Kies dan twee weken.".to_owned()
        }
        Note::Afternoon { found, span } => {
            format!("'{}' lezen we als de middag: {}.", cell(found), in_words(*span))
        }
        Note::PauseWithoutTime { minutes } => {
            format!("van de pauze van {minutes} minuten weten we niet hoe laat. Zet die er zelf in.")
        }
        _ => String::new(),
    }
}
