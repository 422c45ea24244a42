//! Wording about rows from a spreadsheet, for the week and the division.

use taakkompas_school::rows::TooMuch;
use taakkompas_school::rows::bytes::{FileKind, NotText};

/// A quote opens in a row and is not closed.
pub const OPEN_QUOTE: &str = "een aanhalingsteken gaat open en niet meer dicht. Haal het weg, of zet er een bij.";

/// Why none of the text is read.
pub fn too_much(why: TooMuch) -> String {
    match why {
        TooMuch::Bytes { .. } => "Dit is te veel tekst voor een keer. Plak het in delen.".to_owned(),
        TooMuch::Rows { most, found } => {
            format!("Dit zijn {found} regels. Er passen er {most} per keer. Plak ze in delen.")
        }
    }
}

/// How many more rows have a problem than are listed.
pub fn more_rows(rows: usize) -> String {
    if rows == 1 { "En nog 1 regel.".to_owned() } else { format!("En nog {rows} regels.") }
}

/// The fold in which a row is changed.
pub fn change_row(line: u32) -> String {
    format!("Verander regel {line}")
}

/// A row, as the label of its field.
pub fn of_row(line: u32) -> String {
    format!("Regel {line}")
}

/// How a row is typed.
pub const ROW_HINT: &str = "Tussen de vakken staat een puntkomma. Maak het veld leeg om de regel weg te laten.";

/// The rows that are set aside, as the text of a fold.
pub const SET_ASIDE: &str = "Bekijk wat niet meetelt";
