//! What stands below a list and is no task: notes, and what there should be to divide.

use taakkompas_school::dutch::hours::{self, Unit};
use taakkompas_school::dutch::signs::{self, NOTE_MARKS};
use taakkompas_school::dutch::{Reading, plain};
use taakkompas_school::rows::Row;

use super::aside::{Aside, AsideKind};
use super::shape;
use super::{ListProblem, RowProblem, cut};

/// Whether a text says how much there should be: "Norm 100", "Te verdelen: 400 uur".
pub(super) fn is_norm(text: &str) -> bool {
    let at = text.find(|sign: char| sign.is_ascii_digit()).unwrap_or(text.len());
    let (name, amount) = text.split_at_checked(at).unwrap_or((text, ""));
    let amount = amount.trim_end_matches([')', '.', ' ']);
    let is_amount = amount.is_empty() || matches!(hours::read(amount, Unit::Hours), Reading::Read(_));
    let words: Vec<String> =
        name.split(|sign: char| !sign.is_alphanumeric()).map(plain).filter(|word| !word.is_empty()).collect();
    let Some((first, rest)) = words.split_first() else { return false };
    let is_named = NORM.contains(&first.as_str()) && rest.iter().all(|word| OF_NORM.contains(&word.as_str()));
    is_amount
        && (is_named || NORM.contains(&plain(name).as_str()) || !amount.is_empty() && shape::total(name).is_some())
}

/// Words for how much there should be.
#[rustfmt::skip]
const NORM: &[&str] = &[
    "norm", "normuren", "normjaartaak", "urennorm", "streefnorm", "streefgetal", "streefuren", "streef", "budget", "urenbudget", "max",
    "maximum", "maximaal", "plafond", "beschikbaar", "beschikbareuren", "uitgangspunt", "tebesteden", "tebestedenuren", "normtaakuren",
    "klokurennorm", "taakurennorm", "teverdelenuren", "formatie",
];
/// Words behind them.
const OF_NORM: &[&str] = &[
    "per",
    "fte",
    "wtf",
    "team",
    "voltijd",
    "persoon",
    "pp",
    "p",
    "uren",
    "uur",
    "school",
    "klokuren",
    "jaar",
    "taken",
    "taakuren",
    "is",
    "voor",
    "het",
    "de",
    "in",
    "totaal",
    "schooltaken",
    "schooljaar",
    "bij",
    "van",
    "beschikbaar",
];

/// Whether a text below the last task is a note: it begins or reads like one.
pub(super) fn is_note_below(text: &str) -> bool {
    let words: Vec<String> = text.split_whitespace().map(plain).filter(|word| !word.is_empty()).collect();
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    let begins = words.first().is_some_and(|word| BEGINS.contains(&word.as_str()))
        && (text.contains(':') || words.len() > 2)
        || text.to_lowercase().starts_with("let op");
    let is_sentence = words.len() > 3 && text.ends_with('.');
    let is_about_list = words.len() > 3 && has(VERBS) && has(ABOUT);
    begins || is_sentence || is_about_list
}

/// First words of a note.
#[rustfmt::skip]
const BEGINS: &[&str] = &[
    "noot", "nb", "opmerking", "opmerkingen", "toelichting", "bron", "ps", "legenda", "vastgesteld", "versie", "bijgewerkt", "datum",
    "uitleg", "exclusief", "inclusief", "excl", "incl", "laatst", "zie", "met", "gemaakt", "opgesteld", "besproken", "akkoord",
];
/// Verbs of a sentence about the list.
const VERBS: &[&str] = &[
    "is", "zijn", "wordt", "worden", "geldt", "gelden", "heeft", "hebben", "staat", "staan", "betekent", "telt",
    "tellen",
];
/// What such a sentence is about.
#[rustfmt::skip]
const ABOUT: &[&str] = &[
    "uren", "uur", "klokuren", "taken", "taak", "lijst", "norm", "overzicht", "kolom", "totaal", "tabel", "jaartaak", "taakuren", "ieder",
    "iedereen",
];

/// Rows in which the mark of a note stands in a cell of its own, with that mark before the text: unless it is the mark of
/// a list.
pub(super) fn with_marks_of_notes(mut rows: Vec<Row>) -> Vec<Row> {
    let is_mark = |cell: &str| !cell.is_empty() && cell.chars().all(|sign| NOTE_MARKS.contains(&sign));
    let is_marked = |row: &Row| row.cells.first().is_some_and(|cell| is_mark(cell));
    let is_list = rows.iter().any(|row| is_marked(row) && shape::filled(row) > 2);
    let has_more = rows.iter().any(|row| !is_marked(row) && shape::filled(row) > 1);
    for row in rows.iter_mut().filter(|row| !is_list && has_more && is_marked(row) && shape::filled(row) == 2) {
        let text = row.cells.iter().filter(|cell| !cell.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" ");
        row.cells = vec![text];
    }
    rows
}

/// A cell without the mark of a note, which is said.
pub(super) fn without_mark<'c>(cell: &'c str, remarks: &mut Vec<ListProblem>) -> &'c str {
    let (rest, note) = signs::without_note(cell);
    if !note.is_empty() {
        remarks.push(ListProblem::Footnote { text: cut(cell), note: note.to_owned() });
    }
    rest
}

/// Puts the notes where their marks are.
pub(super) fn fill_in(problems: &mut [RowProblem], asides: &[Aside]) {
    for row in problems {
        if let ListProblem::Footnote { note, .. } = &mut row.problem {
            *note = with_mark(asides, note);
        }
    }
}

/// The number before a note: "1) met ouders", "(2) alleen de viering".
pub(super) fn number_before(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('(').unwrap_or(text);
    let (number, note) = rest.split_once(')')?;
    let is_short = number.len() == 1 && note.chars().any(char::is_alphanumeric);
    number.parse().ok().filter(|&number| is_short && number > 0)
}

/// Numbers with a bracket behind cells become the sign for that number, if there is such a note: "ICT 1)" is "ICT¹".
pub(super) fn with_signs<'c>(asides: &[Aside], cells: impl Iterator<Item = &'c mut String>) {
    let is_note = |aside: &&Aside| aside.kind == AsideKind::Note;
    let numbers: Vec<usize> = asides.iter().filter(is_note).filter_map(|aside| number_before(&aside.text)).collect();
    for cell in cells {
        for number in &numbers {
            let Some(sign) = SIGNS.get(number - 1) else { continue };
            let ends = [format!("({number})"), format!(" {number})")];
            if let Some(rest) = ends.iter().find_map(|end| cell.strip_suffix(end.as_str())) {
                *cell = format!("{}{sign}", rest.trim_end());
            }
        }
    }
}

/// The signs for the numbers of notes.
const SIGNS: [char; 9] = ['¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/// The note with these marks.
fn with_mark(asides: &[Aside], marks: &str) -> String {
    let mut signs = marks.chars();
    let number =
        signs.next().filter(|_| signs.as_str().is_empty()).and_then(|sign| SIGNS.iter().position(|&of| of == sign));
    let text = |aside: &Aside| {
        let of_number = number.is_some_and(|at| number_before(&aside.text) == Some(at + 1));
        let numbered = aside.text.split_once(')').map(|(_, note)| note).filter(|_| of_number);
        let marked = || aside.text.strip_prefix(marks).filter(|rest| !rest.starts_with(NOTE_MARKS));
        Some(numbered.or_else(marked)?.trim().to_owned())
    };
    asides.iter().filter(|aside| aside.kind == AsideKind::Note).find_map(text).unwrap_or_default()
}
