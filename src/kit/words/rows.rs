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

/// Why a file, or a text that was pasted, is not read: it is of another kind.
pub fn not_text(why: NotText) -> String {
    match why {
        NotText::Kind(kind) => other_file(kind),
        NotText::Unknown => format!("Dit bestand kunnen we niet lezen. {COPY} {AS_CSV}"),
    }
}

const COPY: &str = "Kopieer de regels en plak ze hieronder.";
const AS_CSV: &str = "Of bewaar het als CSV (UTF-8).";

/// What a file is, by its kind, and whether its program saves CSV.
pub const fn kind_of_file(kind: FileKind) -> (&'static str, bool) {
    match kind {
        FileKind::Xlsx => ("een Excel-bestand", true),
        FileKind::OldOffice => ("een bestand van een oude Excel of Word", true),
        FileKind::Ods => ("een rekenblad van LibreOffice", true),
        FileKind::Apple => ("een bestand van Numbers of Pages", true),
        FileKind::Docx => ("een Word-bestand", false),
        FileKind::Odt => ("een document van LibreOffice", false),
        FileKind::Rtf => ("een document (RTF)", false),
        FileKind::Pptx => ("een presentatie", false),
        FileKind::Pdf => ("een PDF", false),
        FileKind::Html => ("een webpagina", false),
        FileKind::Xml => ("een XML-bestand", false),
        FileKind::Calendar => ("een agenda", false),
        FileKind::Picture => ("een plaatje", false),
        FileKind::Zip => ("een ingepakt bestand (zip)", false),
    }
}

/// What to do with a file of another kind.
pub fn other_file(kind: FileKind) -> String {
    let (what, can_be_csv) = kind_of_file(kind);
    let then = match kind {
        FileKind::Picture => "Typ de regels over, of vraag om de tekst.",
        FileKind::Zip => "Pak het eerst uit.",
        FileKind::Calendar | FileKind::Xml => "Zet de regels eerst in een rekenblad.",
        _ => COPY,
    };
    let csv = if can_be_csv { format!(" {AS_CSV}") } else { String::new() };
    format!("Dit is {what}. {then}{csv}")
}

/// The fold in which a row is changed.
pub fn change_row(line: u32) -> String {
    format!("Verander regel {line}")
}

/// A row, as the label of its field.
pub fn of_row(line: u32) -> String {
    format!("Regel {line}")
}

/// What is said if rows were changed and not read yet, when all are to be added.
pub const READ_FIRST: &str = "Je hebt regels veranderd. Die zijn nu gelezen. Kijk of het klopt, en voeg dan toe.";

/// How a row is typed.
pub const ROW_HINT: &str = "Tussen de vakken staat een puntkomma. Maak het veld leeg om de regel weg te laten.";

/// What is said of the rows in the field, beside a file or a text that is not read.
pub const STILL_THERE: &str = "Wat er al stond, staat er nog.";

/// What reads the rows, for when it did not come.
pub const READER: &str = "Het onderdeel dat de regels leest";

/// What is said while a long text is being read.
pub const READING: &str = "We lezen de regels. Dat duurt even.";

/// The rows that got something behind their name, as the text of a fold.
pub const TOLD_APART: &str = "Bekijk deze regels";

/// The rows that are set aside, as the text of a fold.
pub const SET_ASIDE: &str = "Bekijk wat niet meetelt";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_kind_of_file_is_answered_with_what_to_do() {
        let excel = "Dit is een Excel-bestand. Kopieer de regels en plak ze hieronder. Of bewaar het als CSV (UTF-8).";
        assert_eq!(other_file(FileKind::Xlsx), excel);
        assert_eq!(not_text(NotText::Kind(FileKind::Pdf)), "Dit is een PDF. Kopieer de regels en plak ze hieronder.");
        assert!(not_text(NotText::Unknown).starts_with("Dit bestand kunnen we niet lezen."));
    }
}
