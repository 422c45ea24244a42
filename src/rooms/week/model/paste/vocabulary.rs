//! The words of the week that schools write in the head of a column and in its cells.

use taakkompas_school::dutch::answers::is_away;
use taakkompas_school::dutch::days::weekday;
use taakkompas_school::dutch::find;
use taakkompas_school::dutch::heads::{DAY, DAYS, GROUP, HOURS, Heads, PERSON, ROLE, TASK, head};

use crate::Kind;
use taakkompas_school::staff::Letter;
use taakkompas_school::time_of_day::{Weekday, Weeks};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    /// The role with its letter.
    Who,
    /// The letter, if it has a column of its own.
    Letter,
    /// Hours in a school week.
    Hours,
    /// The day or days of a block.
    Day,
    /// The days on which someone works.
    Days,
    /// When it begins.
    From,
    /// When it ends.
    Until,
    /// Both: "8.45-9.30".
    Times,
    /// When someone is there on this weekday.
    On(Weekday),
    /// The groups it is for.
    Group,
    /// The kind of work.
    Kind,
    /// What is done: a kind of work, or an aim in the school's own words.
    Activity,
    /// What it is for.
    Aim,
    /// Where it takes place.
    Place,
    /// The teacher it is with.
    Teacher,
    /// The weeks in which it happens.
    Week,
    /// Whether it goes on in a busy week.
    Protected,
}

const COLUMNS: &Heads<Column> = &[
    (Column::Who, &[ROLE, PERSON, &["wie", "medewerker", "persoon", "assistent", "onderwijsassistent"]]),
    (Column::Letter, &[&["letter"]]),
    (Column::Hours, &[HOURS, &["urenperweek", "urenperschoolweek", "roosteruren"]]),
    (Column::Day, &[DAY]),
    (Column::Days, &[DAYS, &["aanwezig"]]),
    (Column::From, &[&["van", "vanaf", "begin", "begintijd", "start", "starttijd"]]),
    (Column::Until, &[&["tot", "eind", "einde", "eindtijd"]]),
    (Column::Times, &[&["tijd", "tijden", "vantot", "tijdstip", "werktijd", "werktijden"]]),
    (Column::Group, &[GROUP]),
    (Column::Kind, &[&["soort", "soortwerk"]]),
    (Column::Activity, &[TASK, &["wat", "activiteit", "werk", "inhoud"]]),
    (Column::Aim, &[&["doel", "waarvoor"]]),
    (Column::Place, &[&["plek", "plaats", "lokaal", "ruimte", "waar"]]),
    (Column::Teacher, &[&["leraar", "leerkracht", "metleraar", "metleerkracht", "metwelkeleraar"]]),
    (Column::Week, &[&["week", "weken", "welkeweek"]]),
    (Column::Protected, &[&["gaatdoor", "gaataltijddoor", "beschermd"]]),
];

/// What a column holds, from the word in its head. "Vrij" means away, not Friday.
pub(super) fn column(text: &str) -> Option<Column> {
    head(COLUMNS, text).or_else(|| weekday(text).filter(|_| !is_away(text)).map(Column::On))
}

const WEEKS: &[(Weeks, &[&str])] = &[
    (Weeks::Every, &["", "elkeweek", "elke", "aenb", "ab", "beide", "alle"]),
    (Weeks::A, &["a", "weeka"]),
    (Weeks::B, &["b", "weekb"]),
];

/// The weeks that a cell names; an empty cell means every week.
pub(super) fn weeks(text: &str) -> Option<Weeks> {
    find(WEEKS, text)
}

const KINDS: &[(Kind, &[&str])] = &[
    (Kind::SmallGroup, &["werkenmeteenkleingroepje", "kleingroepje", "kleinegroep", "groepje", "kleinegroepen"]),
    (Kind::ExtraPractice, &["extraoefenen", "oefenen", "inoefenen"]),
    (Kind::IndependentWork, &["zelfstandigwerkenbegeleiden", "zelfstandigwerken", "zelfstandigwerk"]),
    (Kind::OnePupil, &["eenleerlingarrangement", "eenleerling", "1leerling", "arrangement"]),
    (Kind::Tests, &["toetsen", "toets", "toetsafname"]),
    (Kind::ExtraHands, &["extrahandenindegroep", "extrahanden", "handenindegroep"]),
    (Kind::Lesson, &["eigenles", "les", "lesgeven"]),
    (Kind::Supervision, &["toezicht", "pleinwacht", "surveillance", "overblijf", "overblijven"]),
    (Kind::Preparing, &["voorbereiden", "voorbereiding"]),
    (Kind::Talking, &["overleg", "overleggen", "bespreking"]),
    (Kind::Material, &["materiaal", "materialen"]),
    (Kind::Administration, &["administratie"]),
    (Kind::Training, &["scholing", "cursus", "training"]),
    (Kind::Travel, &["reistijd", "reizen"]),
    (Kind::StandingIn, &["opvangen", "opvang", "invallen", "vervangen", "vervanging"]),
    (Kind::Break, &["pauze"]),
];

/// A kind of work in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct KindFound {
    /// The kind of work.
    pub kind: Kind,
    /// The letter of "arrangement B".
    pub arrangement: Option<Letter>,
    /// Whether the cell says more than the kind: "toezicht bij de poort".
    pub has_more: bool,
}

/// The kind of work named by the whole cell or by its first word.
pub(super) fn kind(text: &str) -> Option<KindFound> {
    if let Some(kind) = find(KINDS, text) {
        return Some(KindFound { kind, arrangement: None, has_more: false });
    }
    let (first, rest) = text.trim().split_once(char::is_whitespace)?;
    let kind = find(KINDS, first)?;
    let mut letters = rest.trim().chars();
    let arrangement = match (kind, letters.next(), letters.next()) {
        (Kind::OnePupil, Some(letter), None) => Letter::new(letter),
        _ => None,
    };
    Some(KindFound { kind, arrangement, has_more: arrangement.is_none() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_read_by_its_first_word_too() {
        let check = |text: &str, expected: Option<(Kind, Option<char>, bool)>| {
            let found = kind(text).map(|found| (found.kind, found.arrangement.map(char::from), found.has_more));
            assert_eq!(found, expected, "{text}");
        };
        check("Toezicht", Some((Kind::Supervision, None, false)));
        check("toezicht bij de poort", Some((Kind::Supervision, None, true)));
        check("Arrangement B", Some((Kind::OnePupil, Some('B'), false)));
        check("één leerling (arrangement)", Some((Kind::OnePupil, None, false)));
        check("lezen", None);
        check("", None);
    }

    #[test]
    fn no_word_stands_for_two_things() {
        let columns = COLUMNS.iter().flat_map(|(_, lists)| lists.iter().flat_map(|list| list.iter().copied()));
        let kinds = KINDS.iter().flat_map(|(_, words)| words.iter().copied());
        for mut words in [columns.collect::<Vec<_>>(), kinds.collect()] {
            let all = words.len();
            words.sort_unstable();
            words.dedup();
            assert_eq!(words.len(), all);
        }
        assert_eq!(column("Vrij"), None);
        assert_eq!(
            (column("Vrijdag"), column("wo")),
            (Some(Column::On(Weekday::Friday)), Some(Column::On(Weekday::Wednesday)))
        );
    }
}
