//! The page of the board.

use taakkompas_board::overview::{Aim, Change, Line, Part, Subject};
use taakkompas_board::read::ReadError;
use taakkompas_board::summary::School;
use taakkompas_board::together::Together;
use taakkompas_team::link::LinkError;

use super::refused::no_summary;
use super::{goal, measure, question, school};
use crate::kit::words::labels::{self, and};
use crate::kit::words::numbers::{count, number};

/// Below the heading.
pub const LEAD: &str = "Lees de samenvattingen van je scholen bij elkaar. Wat vragen ze, en wie kan wie helpen?";

/// What happens with them.
pub const STAYS_HERE: &str = "Er gaat niets naar een server. Sluit je dit tabblad, dan is deze pagina leeg. \
                              Bewaar de ronde daarom zelf als bestand, met jullie antwoorden.";

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

/// This many questions, and of how many schools.
pub fn asked_by(count: u64, askers: u64) -> String {
    if count > 1 && askers > 0 { format!("{} van {}", questions(count), schools(askers)) } else { questions(count) }
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

/// What was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Outcome {
    /// Summaries.
    pub read: u64,
    /// Of these, how many were there already.
    pub there: u64,
    /// And of how many there is a newer one of the school.
    pub older: u64,
    /// Answers of the board, out of a round that it saved.
    pub answers: u64,
    /// What could not be read.
    pub skipped: u64,
    pub is_stopped: bool,
}

/// What came of reading.
pub fn read(of_it: Outcome, all_schools: u64) -> String {
    let before = if of_it.is_stopped { "Gestopt. " } else { "" };
    let summaries = of_it.read;
    let read = if summaries == 1 { "1 samenvatting".to_owned() } else { format!("{} samenvattingen", of(summaries)) };
    let there = match of_it.there {
        0 => String::new(),
        1 => " 1 stond er al.".to_owned(),
        there => format!(" {} stonden er al.", of(there)),
    };
    let older = match of_it.older {
        0 => String::new(),
        older => format!(" Van {} stond er al een nieuwere.", of(older)),
    };
    let answers = match of_it.answers {
        0 => String::new(),
        1 => " Er kwam 1 antwoord van jullie mee.".to_owned(),
        answers => format!(" Er kwamen {} antwoorden van jullie mee.", of(answers)),
    };
    let skipped = match of_it.skipped {
        0 => String::new(),
        1 => " 1 is overgeslagen: zie hieronder.".to_owned(),
        skipped => format!(" {} zijn overgeslagen: zie hieronder.", of(skipped)),
    };
    format!("{before}{read} gelezen. In beeld: {}.{there}{older}{answers}{skipped}", schools(all_schools))
}

/// Summaries that were made on a day that has not come.
pub fn in_the_future(of: &[String]) -> String {
    format!("De datum ligt in de toekomst bij: {}. Vraag de school de samenvatting opnieuw te sturen.", of.join("; "))
}

/// Names of schools that may be one.
pub fn alike(pairs: &[(School, School)], most: usize) -> String {
    let named: Vec<String> =
        pairs.iter().take(most).map(|(one, two)| format!("'{}' en '{}'", school(one), school(two))).collect();
    let more = pairs.len().saturating_sub(most);
    let more = if more > 0 { format!("; en nog {more}") } else { String::new() };
    format!("Deze namen lijken op elkaar: {}{more}. Is het dezelfde school? Vraag om één naam.", named.join("; "))
}

/// How many schools have an answer to a question that they ask no longer.
pub fn answered_and_gone(count: u64) -> String {
    let asks = if count == 1 { "1 school vraagt".to_owned() } else { format!("{} scholen vragen", of(count)) };
    format!("{asks} iets niet meer waar een antwoord op stond. Dat antwoord staat nog bij de school.")
}

/// Above what was skipped.
pub const fn skipped_head(is_any_read: bool) -> &'static str {
    if is_any_read { "Dit hebben we overgeslagen. De rest is wel gelezen." } else { "Dit hebben we overgeslagen." }
}

/// Where it stood, after the name of the file.
pub fn at_line(line: Option<usize>) -> String {
    line.map_or_else(|| ": ".to_owned(), |line| format!(", regel {line}: "))
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

/// Of a later version: loading the page again takes everything off it.
const NEWER: &str = "Dit komt uit een nieuwere Taakkompas. Bewaar eerst de ronde, en laad dan deze pagina opnieuw.";

/// Why something was skipped, and what to do. `is_line` if there is more in the file than this.
pub fn skipped(why: &SkipReason, is_line: bool) -> String {
    match why {
        SkipReason::TooBig => "Het bestand is groter dan 64 MB. Deel het op.".to_owned(),
        SkipReason::NotRead => "De browser kon het bestand niet lezen. Kies het opnieuw.".to_owned(),
        SkipReason::Full => {
            "Er passen 10.000 scholen op deze pagina. Neem bij zoveel scholen het losse programma.".to_owned()
        }
        SkipReason::Read(ReadError::Nothing) => "Er zit geen samenvatting in.".to_owned(),
        SkipReason::Read(ReadError::TooLarge { .. }) => "Dit is te groot voor een samenvatting.".to_owned(),
        SkipReason::Read(ReadError::Newer { .. }) => NEWER.to_owned(),
        SkipReason::Read(ReadError::Damaged { .. }) => {
            let what = if is_line { "Deze regel" } else { "Dit bestand" };
            format!("{what} is niet heel, of is geen samenvatting. Vraag de school het opnieuw te sturen.")
        }
        SkipReason::Read(ReadError::Scan) => "Dit is een zelfscan, geen samenvatting voor het bestuur.".to_owned(),
        SkipReason::Read(ReadError::Invalid(why)) => {
            format!("Dit kan een school niet zo gemaakt hebben. {}", no_summary(*why))
        }
        SkipReason::Read(ReadError::Link(LinkError::Cut)) => {
            "De tekst is onderweg afgebroken. Vraag om het bestand.".to_owned()
        }
        SkipReason::Read(ReadError::Link(LinkError::Damaged | LinkError::Nothing)) => {
            "De tekst is onderweg veranderd. Vraag om het bestand.".to_owned()
        }
        SkipReason::Read(ReadError::Link(LinkError::Newer)) => NEWER.to_owned(),
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

/// How many who can help are named in a sentence.
const HELPERS: usize = 3;

/// A school with its place in a sentence.
pub fn in_sentence(of: &School) -> String {
    format!("{} ({})", of.name, of.place)
}

/// What schools could do together, as a heading. `called` says how a school is called there.
pub fn together(of: &Together<'_>, called: &dyn Fn(&School) -> String) -> String {
    match of {
        Together::Ask { about, schools: asking } => {
            let title = about.measure.as_ref().map_or_else(String::new, measure);
            format!("{}: {} vragen dit. {}", question(about.question), schools(asking.count), closed(&title))
        }
        Together::Goal { aim, schools: aiming, .. } => {
            format!("{}: {} werken hieraan.", goal(aim.0), schools(aiming.count))
        }
        Together::Help { theme, school, helpers } => {
            let named: Vec<String> = helpers.schools().take(HELPERS).map(called).collect();
            let more = helpers.count().saturating_sub(u64::try_from(named.len()).unwrap_or(u64::MAX));
            let (named, can) = match (named.as_slice(), more) {
                ([one], 0) => (one.clone(), "kan"),
                (named, 0) => (and(&named.iter().map(String::as_str).collect::<Vec<_>>()), "kunnen"),
                (named, more) => (format!("{} en nog {}", named.join(", "), schools(more)), "kunnen"),
            };
            format!("{}: {} werkt hieraan. {named} {can} helpen.", labels::theme(*theme), called(&school.school))
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
