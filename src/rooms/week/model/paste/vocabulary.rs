//! The words of the week that schools write in the head of a column and in its cells.

use taakkompas_school::dutch::answers::is_away;
use taakkompas_school::dutch::days::{self, PartOfDay, weekday};
use taakkompas_school::dutch::heads::{DAY, DAYS, GROUP, HOURS, Heads, Holds, PERSON, ROLE, TASK, head, read};
use taakkompas_school::dutch::names::may_be_name;
use taakkompas_school::dutch::sentences::needs::Doubt;
use taakkompas_school::dutch::sentences::{TeachingClaim, read as claim};
use taakkompas_school::dutch::weeks::{self, WeeksSaid};
use taakkompas_school::dutch::work::{self, Work};
use taakkompas_school::dutch::{Reading, find, plain};

use crate::Kind;
use taakkompas_school::staff::Letter;
use taakkompas_school::time_of_day::Weekday;

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
    /// When someone is there on this weekday, in these weeks.
    On(Weekday, WeeksSaid),
    /// The same, in a second column of this weekday.
    Also(Weekday, WeeksSaid),
    /// When someone is there in this part of the weekday.
    PartOn(Weekday, WeeksSaid, PartOfDay),
    /// The same on several weekdays: "ma, di, do".
    OnEach(Several),
    /// When someone arrives on this weekday.
    FromOn(Weekday, WeeksSaid),
    /// When someone leaves on this weekday.
    UntilOn(Weekday, WeeksSaid),
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

/// Several school days, each once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Several([bool; Weekday::ALL.len()]);

impl Several {
    /// The days, in order.
    pub fn days(self) -> impl Iterator<Item = Weekday> {
        Weekday::ALL.iter().zip(self.0).filter(|(_, is_in)| *is_in).map(|(&day, _)| day)
    }
}

/// The days that a head names, if there are more than one and they are in every week: "ma, di en do".
pub(super) fn several(text: &str) -> Option<Column> {
    let said = days::read(text).read().filter(|said| said.left.is_empty() && !is_away(text))?;
    let is_plain = said.on.iter().all(|on| on.part.is_none() && on.weeks == WeeksSaid::Every);
    let named = said.days();
    let is_in = Weekday::ALL.iter().map(|day| named.contains(day)).collect::<Vec<_>>();
    let several = is_in.try_into().ok().map(Several)?;
    (is_plain && named.len() > 1).then_some(Column::OnEach(several))
}

const COLUMNS: &Heads<Column> = &[
    (Column::Who, &[ROLE, PERSON, &["wie", "medewerker", "persoon", "assistent", "onderwijsassistent"]]),
    (Column::Letter, &[&["letter"]]),
    (Column::Hours, &[HOURS, &["urenperweek", "urenperschoolweek", "roosteruren"]]),
    (Column::Day, &[DAY, &["wanneer", "opdag"]]),
    (Column::Days, &[DAYS, &["aanwezig"]]),
    (
        Column::From,
        &[&["van", "vanaf", "begin", "begintijd", "start", "starttijd", "in", "komt", "aankomst", "aanvang"]],
    ),
    (Column::Until, &[&["tot", "eind", "einde", "eindtijd", "uit", "gaat", "vertrek"]]),
    (Column::Times, &[&["tijd", "tijden", "vantot", "tijdstip", "werktijd", "werktijden"]]),
    (Column::Group, &[GROUP, &["bij", "bijwie", "voorwie"]]),
    (Column::Kind, &[&["soort", "soortwerk"]]),
    (Column::Activity, &[TASK, &["wat", "activiteit", "werk", "inhoud", "watgaanwedoen", "watdoenwe", "watgebeurter"]]),
    (Column::Aim, &[&["doel", "waarvoor"]]),
    (Column::Place, &[&["plek", "plaats", "lokaal", "ruimte", "waar"]]),
    (Column::Teacher, &[&["leraar", "leerkracht", "metleraar", "metleerkracht", "metwelkeleraar"]]),
    (Column::Week, &[&["week", "weken", "welkeweek", "welkeweken", "frequentie", "hoevaak"]]),
    (Column::Protected, &[&["gaatdoor", "gaataltijddoor", "beschermd"]]),
];

/// What a column holds, from the word in its head. "Vrij" means away, not Friday.
pub(super) fn column(text: &str) -> Option<Column> {
    // What most cells are comes first: the lists are long, and no head of this room begins with a number.
    if text.is_empty() || text.starts_with(|sign: char| sign.is_ascii_digit()) {
        return None;
    }
    let every = |day| Column::On(day, WeeksSaid::Every);
    let day = || in_weeks(text).or_else(|| weekday(text).map(every)).or_else(|| part_of_day(text));
    let other = || read(text).and_then(|head| of_head(head.holds));
    head(COLUMNS, text).or_else(|| if is_away(text) { None } else { day().or_else(other) })
}

/// A day with the weeks that its head names: "wo (oneven weken)", "ma B".
fn in_weeks(text: &str) -> Option<Column> {
    let ends = |sign: char| sign.is_whitespace() || "()[]:,;-".contains(sign);
    let words: Vec<&str> = text.split(ends).filter(|word| !word.is_empty()).collect();
    let of_word = |word: &&str| if is_away(word) { None } else { weekday(word) };
    let (at, day) = words.iter().enumerate().find_map(|(at, word)| Some((at, of_word(word)?)))?;
    let rest: Vec<&str> = words.iter().enumerate().filter(|&(of, _)| of != at).map(|(_, word)| *word).collect();
    weeks::read(&rest.join(" ")).read().map(|weeks| Column::On(day, weeks))
}

/// A day with what stands of it in this column: "ma van", "dinsdag eindtijd", "wo-middag".
fn part_of_day(text: &str) -> Option<Column> {
    let ends = |sign: char| sign.is_whitespace() || "()[]:,;-/".contains(sign);
    if text.ends_with("ochtend") || text.ends_with("middag") {
        let said = days::read(text).read().filter(|said| said.left.is_empty())?;
        let only = said.on.first().filter(|on| said.on.len() == 1 && on.weeks == WeeksSaid::Every)?;
        return only.part.map(|part| Column::PartOn(only.day, WeeksSaid::Every, part));
    }
    let mut words = text.split(ends).filter(|word| !word.is_empty());
    let (Some(one), Some(other), None) = (words.next(), words.next(), words.next()) else { return None };
    let (day, said) = match (weekday(one), weekday(other)) {
        (Some(day), None) => (day, other),
        (None, Some(day)) => (day, one),
        _ => return None,
    };
    match column(said) {
        Some(Column::From) => return Some(Column::FromOn(day, WeeksSaid::Every)),
        Some(Column::Until) => return Some(Column::UntilOn(day, WeeksSaid::Every)),
        Some(Column::Times) => return Some(Column::On(day, WeeksSaid::Every)),
        _ => {}
    }
    let on = days::below(day, said).filter(|on| on.weeks == WeeksSaid::Every)?;
    on.part.map(|part| Column::PartOn(day, WeeksSaid::Every, part))
}

/// Whether a column is one of a day.
pub(super) const fn is_of_day(column: Option<Column>) -> bool {
    use Column::{FromOn, On, OnEach, PartOn};
    matches!(column, Some(On(..) | OnEach(_) | PartOn(..) | FromOn(..)))
}

/// Whether a column is one of a day, or beside one.
pub(super) const fn is_below_day(column: Column) -> bool {
    use Column::{Also, FromOn, On, OnEach, PartOn, UntilOn};
    matches!(column, On(..) | OnEach(_) | PartOn(..) | FromOn(..) | UntilOn(..) | Also(..))
}

/// Beginnings of words for lesson times, as [`plain`] makes them.
const LESSON_WORDS: &[&str] = &["lestijd", "schooltijd", "continurooster", "onderwijstijd", "lesuren"];

/// Whether a word is about lesson times.
pub(super) fn is_lesson_word(word: &str) -> bool {
    let word = plain(word);
    LESSON_WORDS.iter().any(|begin| word.starts_with(begin))
}

/// Beginnings of words for a break of pupils, as [`plain`] makes them.
const BREAK_WORDS: &[&str] =
    &["pauze", "lunch", "eten", "eetpauze", "middagpauze", "buitenspel", "speelkwartier", "overblijf"];

/// Whether a word is about a break of pupils.
pub(super) fn is_break_word(word: &str) -> bool {
    let word = plain(word);
    BREAK_WORDS.iter().any(|begin| word.starts_with(begin)) || word.ends_with("pauze")
}

/// The column of this room for what every room knows.
const fn of_head(holds: Holds) -> Option<Column> {
    Some(match holds {
        Holds::Who | Holds::Role => Column::Who,
        Holds::Letter => Column::Letter,
        Holds::Hours => Column::Hours,
        Holds::Day => Column::Day,
        Holds::Days => Column::Days,
        Holds::On(day) => Column::On(day, WeeksSaid::Every),
        Holds::From => Column::From,
        Holds::Until => Column::Until,
        Holds::Times => Column::Times,
        Holds::Group => Column::Group,
        Holds::Kind => Column::Kind,
        Holds::Task | Holds::Activity => Column::Activity,
        Holds::Aim => Column::Aim,
        Holds::Place => Column::Place,
        Holds::Teacher => Column::Teacher,
        Holds::Week => Column::Week,
        Holds::Protected => Column::Protected,
        _ => return None,
    })
}

/// Places that stand among groups, as [`plain`] makes them.
#[rustfmt::skip]
const PLACES: &[&str] = &[
    "plein", "schoolplein", "speelplein", "hal", "gang", "gymzaal", "gymlokaal", "aula", "buiten", "keuken", "speellokaal",
    "teamkamer", "magazijn", "kantoor", "bibliotheek", "bieb", "kopieerruimte", "leerplein",
];

/// Whether a cell of the groups names a place: "plein".
pub(super) fn is_place(text: &str) -> bool {
    PLACES.contains(&plain(text).as_str())
}

/// Whether a cell of the groups names work: "pauze", "pleinwacht". What names a group by its years does not.
pub(super) fn is_work(text: &str) -> bool {
    !text.contains(|sign: char| sign.is_ascii_digit()) && !is_place(text) && kind(text).kind != Kind::Unsaid
}

/// Words for pupils who are in no group of their own, as [`plain`] makes them.
const PUPILS: &[&str] = &["nieuwkomers", "nieuwkomer", "zorgleerlingen", "zorgleerling", "leerlingen", "kinderen"];

/// Whether a cell of the groups names pupils and not a group: "nieuwkomers", "Lisa (gr 4)". No pupil becomes a group.
pub(super) fn is_pupils(text: &str) -> bool {
    // "Uilen (3/4)" is a combination with a name of its own.
    let is_one = |of: &str| of.chars().filter(char::is_ascii_digit).count() == 1;
    let named = text.split_once('(').filter(|(_, of)| is_one(of));
    PUPILS.contains(&plain(text).as_str()) || named.is_some_and(|(name, _)| may_be_name(name.trim()))
}

/// The kinds as the interface calls them, and short words for them.
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
    (Kind::StandingIn, &["opvangen", "invallen", "vervangen"]),
    (Kind::Break, &["pauze"]),
    (Kind::Elsewhere, &["bsoofanderwerk"]),
    (Kind::Unsaid, &["nogkiezen"]),
];

/// A kind of work in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct KindFound {
    /// The kind of work; [`Kind::Unsaid`] if it must be asked.
    pub kind: Kind,
    /// The letter of "arrangement B".
    pub arrangement: Option<Letter>,
    /// Whether the cell says more than the kind: "toezicht bij de poort".
    pub has_more: bool,
    /// Why it must be asked, if the words are known.
    pub doubt: Option<Doubt>,
}

impl KindFound {
    const fn of(kind: Kind, has_more: bool) -> Self {
        Self { kind, arrangement: None, has_more, doubt: None }
    }

    const fn asked(doubt: Option<Doubt>) -> Self {
        Self { kind: Kind::Unsaid, arrangement: None, has_more: true, doubt }
    }
}

/// The kind of work that a cell names. Words that lead a group or stand in for a teacher say so before all else; words
/// that are unknown, or may mean two things, are asked and never guessed.
pub(super) fn kind(text: &str) -> KindFound {
    if let Some(kind) = find(KINDS, text) {
        return KindFound::of(kind, false);
    }
    let said = work::read(text);
    let stands_in = matches!(&said, Reading::Read(said) if said.work == Work::StandsIn);
    match claim(text) {
        TeachingClaim::LeadsGroup => KindFound::of(if stands_in { Kind::StandingIn } else { Kind::Lesson }, true),
        TeachingClaim::Lesson => KindFound::of(Kind::Lesson, true),
        TeachingClaim::Doubtful => KindFound::asked(Some(if stands_in { Doubt::StandingIn } else { Doubt::Alone })),
        TeachingClaim::Nothing => match said {
            Reading::Read(said) => {
                let says_more = said.has_more || said.arrangement.is_none() && text.split_whitespace().nth(1).is_some();
                KindFound { arrangement: said.arrangement, ..of_work(said.work, says_more) }
            }
            _ => KindFound::asked(None),
        },
    }
}

const fn of_work(work: Work, has_more: bool) -> KindFound {
    let kind = match work {
        Work::SmallGroup => Kind::SmallGroup,
        Work::ExtraPractice => Kind::ExtraPractice,
        Work::IndependentWork => Kind::IndependentWork,
        Work::OnePupil => Kind::OnePupil,
        Work::Tests => Kind::Tests,
        Work::ExtraHands => Kind::ExtraHands,
        Work::Lesson | Work::LeadsAGroup => Kind::Lesson,
        Work::StandsIn => Kind::StandingIn,
        Work::Supervision => Kind::Supervision,
        Work::Preparing => Kind::Preparing,
        Work::Talking => Kind::Talking,
        Work::Material => Kind::Material,
        Work::Administration => Kind::Administration,
        Work::Training => Kind::Training,
        Work::Travel => Kind::Travel,
        Work::Break => Kind::Break,
        Work::NotSchoolWork => Kind::Elsewhere,
        // Whether it is led or helped with is not said.
        Work::Gym | Work::RemedialTeaching => return KindFound::asked(Some(Doubt::Lesson)),
    };
    KindFound::of(kind, has_more)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_read_from_the_words_of_schools() {
        let check = |text: &str, expected: (Kind, Option<char>, bool)| {
            let found = kind(text);
            assert_eq!((found.kind, found.arrangement.map(char::from), found.has_more), expected, "{text}");
        };
        check("Toezicht", (Kind::Supervision, None, false));
        check("toezicht bij de poort", (Kind::Supervision, None, true));
        check("Arrangement B", (Kind::OnePupil, Some('B'), false));
        check("één leerling (arrangement)", (Kind::OnePupil, None, false));
        check("lunchpauze", (Kind::Break, None, false));
        check("TSO", (Kind::Supervision, None, false));
        check("kopiëren", (Kind::Material, None, false));
        check("teamoverleg", (Kind::Talking, None, false));
        check("bso", (Kind::Elsewhere, None, false));
    }

    #[test]
    fn leading_a_group_is_never_taken_for_help() {
        for text in ["groep 5 alleen", "voor de klas", "groep draaien", "les", "gymles groep 3", "alleen voor de groep"]
        {
            assert_eq!(kind(text).kind, Kind::Lesson, "{text}");
        }
        for text in ["vervangt leerkracht", "invallen groep 4", "vervanging groep 5"] {
            assert_eq!(kind(text).kind, Kind::StandingIn, "{text}");
        }
    }

    #[test]
    fn what_is_unknown_is_asked() {
        for text in
            ["blabla", "hardop lezen", "gym", "RT", "pleinwacht en kopiëren", "rekenen", "werkt alleen in groep 5"]
        {
            assert_eq!(kind(text).kind, Kind::Unsaid, "{text}");
        }
        assert_eq!((kind("gym").doubt, kind("blabla").doubt), (Some(Doubt::Lesson), None));
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
        let every = |day| Column::On(day, WeeksSaid::Every);
        assert_eq!((column("Vrijdag"), column("wo")), (Some(every(Weekday::Friday)), Some(every(Weekday::Wednesday))));
    }
}
