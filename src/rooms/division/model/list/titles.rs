//! Lines by themselves in a list of colleagues that say what the list is, when it was made, or who sends it: they name
//! nobody in it.

use taakkompas_school::dutch::{days, heads, jobs, names, plain};

use super::aside::AsideKind;
use super::column::Column;
use super::entry::Entry;
use super::sections;

/// Words of which one by itself, or among others, says that a line is the title of a team.
#[rustfmt::skip]
const TEAM: &[&str] = &[
    "team", "teamleden", "teamlijst", "teamoverzicht", "teamsamenstelling", "teamindeling", "teambezetting", "personeel",
    "personeelsleden", "personeelsbestand", "collegas", "medewerkers", "werkdagen", "werktijden", "formatie", "schooljaar", "formatieplan",
    "groepsindeling", "werkrooster", "aanwezigheid", "teamgegevens",
];

/// Ends of words in a title: "Personeelslijst", "Formatieoverzicht".
const ENDS: &[&str] = &["lijst", "overzicht", "bezetting", "verdeling"];

/// Beginnings of lines that a program or a sender puts around a list, as [`plain`] makes them.
#[rustfmt::skip]
const AROUND: &[&str] = &[
    "afgedrukt", "geprint", "uitgedraaid", "gegenereerd", "laatstgewijzigd", "laatstbijgewerkt", "laatstewijziging", "bijgewerkt",
    "ondervoorbehoud", "wijzigingenvoorbehouden", "standper", "peildatum", "versie", "concept", "bron", "vragen", "groetjes", "groeten",
    "metvriendelijkegroet", "mvg", "hartelijkegroet", "vriendelijkegroet", "hierbij", "hieronder",
];

/// Words in front of the number of a page or a date.
const PAGES: &[&str] =
    &["pagina", "blad", "blz", "bladzijde", "datum", "aantalmedewerkers", "aantalcollegas", "aantalpersonen"];

/// What a row of a list is, if it is one line that names nobody.
pub(super) fn of_entry(entry: &Entry, is_first: bool) -> Option<AsideKind> {
    kind(entry.cell(Column::Label), is_first).filter(|_| is_alone(entry))
}

/// Whether a row is one line that may be the title of a part of the list: "Werkdagen team" between colleagues.
pub(super) fn may_be(entry: &Entry) -> bool {
    is_alone(entry) && is_title(entry.cell(Column::Label))
}

/// Whether a line says of a list that its days are those on which people are away: "Vrije dagen team", "x = vrij".
pub(super) fn says_away(text: &str) -> bool {
    let own: Vec<String> = text.split(|sign: char| !sign.is_alphanumeric()).map(plain).collect();
    let words: Vec<&str> = own.iter().map(String::as_str).filter(|word| !word.is_empty()).collect();
    let is_short = words.len() < 6;
    let is_pair = |pair: &[&str]| {
        matches!(pair, ["vrije", "dag" | "dagen"] | ["niet", "aanwezig" | "werkzaam"] | ["werkt" | "werken", "niet"])
    };
    is_short
        && (words.iter().any(|word| ["vrij", "afwezig", "afwezigheid", "roostervrij"].contains(word))
            || words.windows(2).any(is_pair))
}

/// Whether a line explains a sign of the list: "x = vrij".
fn is_legend(text: &str) -> bool {
    text.split_once('=').is_some_and(|(sign, meaning)| {
        (1..=3).contains(&sign.trim().chars().count()) && meaning.chars().any(char::is_alphabetic)
    })
}

fn is_alone(entry: &Entry) -> bool {
    let filled = entry.cells.iter().filter(|cell| !cell.is_empty()).count();
    filled == 1 && entry.more.is_empty() && !entry.has_open_quote
}

/// What a line by itself is, if it names nobody. The first of a list is its title.
fn kind(text: &str, is_first: bool) -> Option<AsideKind> {
    if is_around(text) || is_legend(text) {
        return Some(if is_first { AsideKind::Title } else { AsideKind::Note });
    }
    let has_year = heads::school_year(text).is_some();
    let is_of_days = says_away(text) && !text.contains(',') && !has_known_name(text);
    match (is_title(text) || is_of_days, is_first) {
        (true, true) => Some(AsideKind::Title),
        (true, false) if has_year => Some(AsideKind::Heading),
        _ => None,
    }
}

fn is_around(text: &str) -> bool {
    let word = plain(text);
    let numbered = |begin: &str| {
        word.strip_prefix(begin)
            .is_some_and(|rest| rest.starts_with(|sign: char| sign.is_ascii_digit()) || rest.is_empty())
    };
    PAGES.iter().any(|begin| numbered(begin)) || AROUND.iter().any(|begin| begins_with(text, begin))
}

/// Whether a text begins with these words, and not with a longer one.
fn begins_with(text: &str, begin: &str) -> bool {
    let mut joined = String::new();
    text.split_whitespace().take(3).any(|word| {
        joined.push_str(&plain(word));
        joined == begin
    })
}

fn is_title(text: &str) -> bool {
    let own: Vec<String> = text.split_whitespace().map(|word| plain(word.trim_end_matches([':', '.', ',']))).collect();
    let words: Vec<&str> = own.iter().map(String::as_str).collect();
    let says_who = words.windows(2).any(|pair| {
        matches!(pair, ["wie", "werkt" | "werken" | "is" | "zit" | "wat"] | ["onze", "school"] | ["ons", "team"])
    });
    let has_word = says_who
        || words.iter().any(|word| TEAM.contains(word) || ENDS.iter().any(|end| word.ends_with(end) && word.len() > 4))
        || words == ["lijst"];
    let has_year = heads::school_year(text).is_some();
    // "Team 1" and "Onderwijzend personeel" are parts of the school, which has its own rules.
    let is_part = sections::is_section(text) && !["team", "onsteam", "personeel"].contains(&plain(text).as_str());
    let is_day = |word: &str| days::weekday(word).is_some() && word.chars().count() != 1;
    let is_someone = words.iter().any(|word| is_day(word))
        || has_known_name(text)
        || jobs::read(text).is_some() && !says_who && !has_year;
    (has_word || has_year && words.len() > 1) && !is_part && !is_someone
}

/// Whether a text has a name in it beside words that name nobody: "Overzicht" alone is none.
fn has_known_name(text: &str) -> bool {
    text.split_whitespace().count() > 1 && names::may_be_name(&text.to_lowercase())
}
