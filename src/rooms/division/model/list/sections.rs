//! Headings in a list of colleagues: a part of the team or of the school, and no one in it.

use std::collections::BTreeSet;

use taakkompas_school::dutch::jobs::{self, Job};
use taakkompas_school::dutch::plain;
use taakkompas_school::slices::pause;

use super::cells;
use super::column::Column;
use super::table::Entry;

/// What a part of the team is called, as [`plain`] makes it.
#[rustfmt::skip]
const SECTIONS: &[&str] = &[
    "op", "oop", "onderwijzendpersoneel", "onderwijsondersteunendpersoneel", "onderwijspersoneel", "ondersteunendpersoneel",
    "ondersteuning", "onderwijsondersteuning", "overigpersoneel", "overigepersoneel", "personeel", "overig", "overige", "overigen",
    "team", "onsteam", "directie", "directieteam", "management", "managementteam", "mt", "zorgteam", "ondersteuningsteam",
    "kernteam", "onderwijs", "onderwijsteam", "onderwijsgevend", "onderwijsgevendpersoneel", "nietonderwijzendpersoneel",
    "kleuters", "kleuterbouw", "leerkrachten", "leraren", "groepsleerkrachten", "groepsleraren", "vakleerkrachten", "vakdocenten",
    "onderwijsassistenten", "klassenassistenten", "assistenten", "leraarondersteuners", "lerarenondersteuners",
    "leerkrachtondersteuners", "ondersteuners", "internbegeleiders", "ibers", "stagiairs", "stagiaires", "studenten",
    "vrijwilligers", "concierges", "zijinstromers", "specialisten", "invallers", "pedagogischmedewerkers", "overigefuncties",
    "zorg", "begeleiding", "jongekind", "hetjongekind", "staf", "ondersteunendteam", "lerarenteam", "leerkrachtenteam",
    "specialistenteam", "overigteam", "overigeteamleden", "overigecollegas", "overigemedewerkers", "restvanhetteam", "rest", "vacatures",
];

/// What may stand between the names of two parts: "Ondersteuning en overig", "Zorg & begeleiding".
const BETWEEN: &[&str] = &[" en ", "&", "/", "+", ","];

/// Parts of the school.
const STAGES: &[&str] = &["onderbouw", "middenbouw", "bovenbouw", "kleuterbouw", "kleuters", "ob", "mb", "bb"];

/// Words that may stand beside one, and name no one.
#[rustfmt::skip]
const BESIDE: &[&str] = &[
    "team", "afdeling", "bouw", "groep", "groepen", "gr", "t", "m", "tm", "tot", "en", "met", "leerkrachten", "leraren",
    "groepsleerkrachten", "personeel", "op", "oop",
];

/// Parts of the school that have a number, a letter or a name behind them.
#[rustfmt::skip]
const PLACES: &[&str] = &[
    "unit", "team", "kernteam", "locatie", "vestiging", "gebouw", "cluster", "leerplein", "bouw", "afdeling", "leerteam", "hoofdlocatie",
    "nevenvestiging", "dependance", "domein", "bouwteam",
];

/// Those that may have a name: "Locatie Noord".
const NAMED: &[&str] = &["locatie", "vestiging", "gebouw", "nevenvestiging", "dependance", "hoofdlocatie"];

/// Whether a text is a part of the school with its number or name, and never someone: "Unit 1 (groep 1-3)", "Locatie Noord".
pub(super) fn is_place(text: &str) -> bool {
    let name = text.split('(').next().unwrap_or_default().trim().trim_end_matches(':').trim();
    let words: Vec<&str> = name.split_whitespace().collect();
    let Some((first, rest)) = words.split_first() else { return false };
    let first = plain(first);
    let is_number = |word: &str| {
        word.bytes().all(|sign| sign.is_ascii_digit()) && word.len() < 3
            || word.chars().count() == 1 && word.chars().all(char::is_uppercase)
            || ["I", "II", "III", "IV"].contains(&word)
    };
    match rest {
        [] => NAMED.contains(&first.as_str()) && text.contains('('),
        [one] if PLACES.contains(&first.as_str()) && is_number(one) => true,
        [one, ..] => rest.len() < 4 && NAMED.contains(&first.as_str()) && one.starts_with(char::is_uppercase),
    }
}

/// Whether a heading names groups by their years.
pub(super) fn names_groups(heading: &str) -> bool {
    heading.contains(|sign: char| sign.is_ascii_digit())
        && ["groep", "gr ", "gr.", "leerjaar"].iter().any(|word| heading.to_lowercase().contains(word))
}

/// Whether a row that says only this is the heading of a part of the team: "Overig personeel", "ONDERBOUW (groep 1 t/m 4)".
/// "Groep 3" and "groep 3/4" may be called after who teaches there.
pub(super) fn is_section(text: &str) -> bool {
    if is_place(text) {
        return true;
    }
    let lower = text.to_lowercase();
    let without_brackets = lower.split('(').next().unwrap_or_default();
    if SECTIONS.contains(&plain(without_brackets).as_str()) || SECTIONS.contains(&plain(&lower).as_str()) {
        return true;
    }
    let mut parts = vec![lower.as_str()];
    for between in BETWEEN {
        parts = parts.into_iter().flat_map(|part| part.split(between)).collect();
    }
    if parts.len() > 1 && parts.iter().all(|part| is_section(&whole(part))) {
        return true;
    }
    let words: Vec<&str> = lower.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let numbers: Vec<u8> = words.iter().filter_map(|word| word.parse().ok()).collect();
    let is_known = |word: &&str| STAGES.contains(word) || BESIDE.contains(word) || word.parse::<u8>().is_ok();
    if !words.iter().all(is_known) {
        return false;
    }
    let has_stage = words.iter().any(|word| STAGES.contains(word));
    let has_through = words.contains(&"m") || words.contains(&"tm") || words.contains(&"met");
    let is_span = match numbers.as_slice() {
        [from, to] => has_through || from + 1 < *to,
        numbers => numbers.len() > 2,
    };
    let is_of_groups = words.iter().any(|word| ["groep", "groepen", "gr"].contains(word));
    has_stage && numbers.len() != 1 || is_of_groups && (is_span || words.contains(&"groepen") && numbers.len() > 1)
}

/// A part of the team without signs around it; of "midden- en bovenbouw", the first is the middenbouw.
fn whole(part: &str) -> String {
    let part = part.trim().trim_end_matches([':', '.']).trim();
    part.strip_suffix('-').map_or_else(|| part.to_owned(), |begin| format!("{begin}bouw"))
}

/// Whether a row with several functions and nothing else is a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum HeadingKind {
    /// It says more, or names one function.
    No,
    /// Other rows say more: "Directie en conciërge" may be two colleagues.
    Maybe,
    /// All that it names is in rows of its own as well.
    Surely,
}

/// What the rows of a list say, as far as that tells headings apart.
#[derive(Debug, Default)]
pub(super) struct Headings {
    /// The functions of rows that say more than a label.
    jobs: BTreeSet<Job>,
    /// Whether most rows say more than a label.
    say_more: bool,
    /// Whether a row is no part of the school.
    has_others: bool,
}

impl Headings {
    pub async fn of(entries: &[Entry]) -> Self {
        let (mut jobs, mut more) = (BTreeSet::new(), 0);
        for entry in entries.iter().filter(|entry| says_more(entry)) {
            jobs.extend(jobs::read(entry.cell(Column::Label)).map(|said| said.job));
            more += 1;
            pause().await;
        }
        let has_others = entries.iter().any(|entry| !is_section(entry.cell(Column::Label)));
        Self { jobs, say_more: more * 2 > entries.len(), has_others }
    }

    /// Whether a row is a heading.
    pub fn kind(&self, entry: &Entry) -> HeadingKind {
        let label = entry.cell(Column::Label);
        let parts: Vec<String> =
            cells::names(label).iter().flat_map(|name| name.split('/')).map(str::to_owned).collect();
        // "Leerkrachten groep 1 t/m 8" is no one in particular.
        if !says_more(entry) && !label.is_empty() && is_section(label) {
            if is_place(label) && self.has_others {
                return HeadingKind::Surely;
            }
            return HeadingKind::Maybe;
        }
        let has_digit = label.contains(|sign: char| sign.is_ascii_digit());
        if !self.say_more || says_more(entry) || has_digit || parts.len() < 2 {
            return HeadingKind::No;
        }
        let jobs: Option<Vec<Job>> = parts.iter().map(|part| jobs::read(part).map(|said| said.job)).collect();
        match jobs {
            Some(jobs) if jobs.iter().all(|job| self.jobs.contains(job)) => HeadingKind::Surely,
            _ => HeadingKind::Maybe,
        }
    }
}

/// Whether a row says more than a label.
fn says_more(entry: &Entry) -> bool {
    entry.cells.iter().filter(|cell| !cell.is_empty()).count() > 1 || !entry.more.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_the_team_is_a_heading_and_someone_in_it_is_not() {
        for text in [
            "ONDERBOUW (groep 1 t/m 4)",
            "Groep 1 t/m 4",
            "Onderbouw",
            "Bovenbouw",
            "Overig personeel",
            "OP",
            "OOP",
            "Directie",
            "Team",
            "Onderwijzend personeel",
            "Ondersteuning",
            "Team bovenbouw:",
            "Groepen 5-8",
            "Middenbouw 3/4/5",
            "Leerkrachten",
            "Onderwijsondersteunend personeel (OOP)",
            "Leraren onderbouw",
            "gr. 5 tot en met 8",
            "Ondersteuning en overig",
            "Zorg & begeleiding:",
            "Midden- en bovenbouw",
            "Onderbouw/middenbouw",
            "OP + OOP",
            "Directie, zorg en ondersteuning",
            "Unit 1 (groep 1-3)",
            "Team 1",
            "Locatie Noord",
            "Kernteam 3",
            "Cluster B:",
            "Vestiging De Brink",
        ] {
            assert!(is_section(text), "{text}");
        }
        for text in [
            "directeur",
            "leerkracht groep 3",
            "Groep 3",
            "groep 3/4",
            "Onderbouw groep 3",
            "leraar onderbouw",
            "onderbouw A",
            "ib'er",
            "onderwijsassistent",
            "Administratie",
            "Kim",
            "groep 1-2",
            "directeur en ib'er",
            "onderbouw en conciërge",
            "Team Uitje",
            "Unitleider",
            "Locatieleider Kim",
            "en",
            "",
            "5",
        ] {
            assert!(!is_section(text), "{text}");
        }
    }
}
