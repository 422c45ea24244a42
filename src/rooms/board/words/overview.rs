//! The page of the board.

use taakkompas_board::overview::{Aim, Change, Line, Part, Subject};
use taakkompas_board::read::ReadError;
use taakkompas_board::summary::School;
use taakkompas_board::together::Together;
use taakkompas_team::link::LinkError;

use super::refused::no_summary;
use super::{goal, measure, question, school};
use crate::kit::words::labels;
use crate::kit::words::numbers::{count, number};

/// Below the heading.
pub const LEAD: &str = "Lees de samenvattingen van je scholen bij elkaar. Wat vragen ze, en wie kan wie helpen?";

/// What happens with them.
pub const STAYS_HERE: &str = "Alles blijft in dit tabblad: er gaat niets naar een server en er wordt niets bewaard. \
                              Bewaar de ronde zelf als bestand.";

/// That nothing is ranked.
pub const NO_RANKING: &str = "Scholen staan op naam. Er is geen rangorde en er zijn geen scores.";

/// How a number stands in a sentence.
fn of(count: u64) -> String {
    number(u32::try_from(count).unwrap_or(u32::MAX))
}

/// This many schools.
pub fn schools(count: u64) -> String {
    if count == 1 { "1 school".to_owned() } else { format!("{} scholen", of(count)) }
}

/// This many questions.
pub fn questions(count: u64) -> String {
    match count {
        0 => "Hier vraagt nu geen school om.".to_owned(),
        1 => "1 vraag".to_owned(),
        count => format!("{} vragen", of(count)),
    }
}

/// What a question is about, as a heading.
pub fn subject(about: &Subject) -> String {
    match &about.measure {
        Some(id) => measure(id),
        None if about.is_rest => "Andere acties".to_owned(),
        None => "In eigen woorden".to_owned(),
    }
}

/// How much stands under a heading: schools, or questions if a school may have more than one there.
pub fn under(about: &Subject, part: &Part<Line>) -> String {
    if about.has_many_of_a_school() { questions(part.count) } else { schools(part.count) }
}

/// What a school says on a line: also about which action, if the heading does not say so.
pub fn says(of: &Line) -> String {
    let about = of.measure.as_ref().map(measure).unwrap_or_default();
    if about.is_empty() || of.says.is_empty() { about + &of.says } else { format!("{about}: {}", of.says) }
}

/// How many schools a list leaves out.
pub fn unlisted_schools(count: u64) -> String {
    left_out(&schools(count), count)
}

/// How many questions a list leaves out.
pub fn unlisted_questions(count: u64) -> String {
    left_out(&questions(count), count)
}

/// How many lines a list leaves out, of whatever it lists.
pub fn unlisted_lines(lines: u64) -> String {
    let what = if lines == 1 { "1 regel".to_owned() } else { format!("{} regels", of(lines)) };
    left_out(&what, lines)
}

/// How many changes a list leaves out.
pub fn unlisted_changes(count: u64) -> String {
    let changes = if count == 1 { "1 verandering".to_owned() } else { format!("{} veranderingen", of(count)) };
    left_out(&changes, count)
}

fn left_out(what: &str, count: u64) -> String {
    let stands = if count == 1 { "staat" } else { "staan" };
    format!("En nog {what} die hier niet {stands}.")
}

/// How far reading is.
pub fn progress(files: usize, of_files: usize, read: u64) -> String {
    let summaries = if read == 1 { "1 samenvatting".to_owned() } else { format!("{} samenvattingen", of(read)) };
    if of_files == 0 {
        return format!("We lezen. Tot nu toe {summaries}.");
    }
    let number = |of: usize| number(u32::try_from(of).unwrap_or(u32::MAX));
    format!("We lezen bestand {} van {}. Tot nu toe {summaries}.", number(files), number(of_files))
}

/// What came of reading.
pub fn read(summaries: u64, all_schools: u64, skipped: u64, is_stopped: bool) -> String {
    let before = if is_stopped { "Gestopt. " } else { "" };
    let read = if summaries == 1 { "1 samenvatting".to_owned() } else { format!("{} samenvattingen", of(summaries)) };
    let skipped = match skipped {
        0 => String::new(),
        1 => " 1 is overgeslagen: zie hieronder.".to_owned(),
        skipped => format!(" {} zijn overgeslagen: zie hieronder.", of(skipped)),
    };
    format!("{before}{read} gelezen. In beeld: {}.{skipped}", schools(all_schools))
}

/// Why something was skipped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SkipReason {
    /// It is no summary.
    Read(ReadError),
    /// The file is too large.
    TooBig,
    /// The browser could not read the file.
    NotRead,
    /// There are more schools than this page holds.
    Full,
}

/// Why something was skipped, and what to do.
pub fn skipped(why: &SkipReason) -> String {
    match why {
        SkipReason::TooBig => "Het bestand is groter dan 64 MB. Deel het op.".to_owned(),
        SkipReason::NotRead => "De browser kon het bestand niet lezen. Kies het opnieuw.".to_owned(),
        SkipReason::Full => {
            "Er passen 10.000 scholen op deze pagina. Neem bij zoveel scholen het losse programma.".to_owned()
        }
        SkipReason::Read(ReadError::Nothing) => "Er zit geen samenvatting in.".to_owned(),
        SkipReason::Read(ReadError::TooLarge { .. }) => "Dit is te groot voor een samenvatting.".to_owned(),
        SkipReason::Read(ReadError::Newer { .. }) => {
            "Dit komt uit een nieuwere Taakkompas. Laad deze pagina opnieuw.".to_owned()
        }
        SkipReason::Read(ReadError::Damaged { line, column }) => {
            format!("Dit is geen samenvatting, of hij is beschadigd (vanaf regel {line}, teken {column}).")
        }
        SkipReason::Read(ReadError::Invalid(why)) => {
            format!("Dit kan een school niet zo gemaakt hebben. {}", no_summary(*why))
        }
        SkipReason::Read(ReadError::Link(LinkError::Cut)) => {
            "De tekst is onderweg afgebroken. Vraag om het bestand.".to_owned()
        }
        SkipReason::Read(ReadError::Link(LinkError::Damaged | LinkError::Nothing)) => {
            "De tekst is onderweg veranderd. Vraag om het bestand.".to_owned()
        }
        SkipReason::Read(ReadError::Link(LinkError::Newer)) => {
            "Dit komt uit een nieuwere Taakkompas. Laad deze pagina opnieuw.".to_owned()
        }
        SkipReason::Read(ReadError::NotText) => "Dit is geen tekst maar een ander soort bestand.".to_owned(),
    }
}

/// Names of schools, with how many more there are.
pub fn names<'a>(schools: impl Iterator<Item = &'a School>, all: u64, most: usize) -> String {
    let named: Vec<String> = schools.take(most).map(school).collect();
    let more = all.saturating_sub(u64::try_from(named.len()).unwrap_or(u64::MAX));
    let named = named.join("; ");
    if more == 0 { named } else { format!("{named}; en nog {}", schools_more(more)) }
}

fn schools_more(count: u64) -> String {
    schools(count)
}

/// What schools could do together, as a heading.
pub fn together(of: &Together<'_>) -> String {
    match of {
        Together::Ask { about, schools: asking } => {
            let title = about.measure.as_ref().map_or_else(String::new, measure);
            format!("{}: {} vragen dit. {}", question(about.question), schools(asking.count), closed(&title))
        }
        Together::Goal { aim, schools: aiming, .. } => {
            format!("{}: {} werken hieraan.", goal(aim.0), schools(aiming.count))
        }
        Together::Help { theme, .. } => {
            format!("{}: de één werkt hieraan, de ander kan helpen.", labels::theme(*theme))
        }
    }
}

/// A title as a sentence.
fn closed(title: &str) -> String {
    if title.is_empty() || title.ends_with(['.', '?', '!']) { title.to_owned() } else { format!("{title}.") }
}

/// What changed, after the name of the school.
pub fn change(of: &Change) -> String {
    match of {
        Change::Asks { about, says } => format!("vraagt nieuw: {}", asked(about, says)),
        Change::AsksNoMore { about, says } => format!("noemt deze vraag niet meer: {}", asked(about, says)),
        Change::AimsAt(Aim(of)) => format!("geeft dit doel nu door: {}", goal(*of)),
        Change::AimsNoMore(Aim(of)) => format!("geeft dit doel niet meer door: {}", goal(*of)),
        Change::Offers(theme) => format!("kan nu helpen bij: {}", labels::theme(*theme)),
        Change::OffersNoMore(theme) => format!("noemt deze hulp niet meer: {}", labels::theme(*theme)),
    }
}

fn asked(about: &taakkompas_board::overview::Subject, says: &str) -> String {
    match &about.measure {
        Some(id) => format!("{} ({})", measure(id), question(about.question)),
        None => format!("{says} ({})", question(about.question)),
    }
}

/// The button that shows more of a list.
pub fn more(left: usize) -> String {
    format!("Toon meer ({})", count(left, "regel", "regels"))
}
