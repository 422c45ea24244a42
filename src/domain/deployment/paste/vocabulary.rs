//! The Dutch words that schools write at the head of a column and in its cells.

use crate::deployment::{Kind, Letter, StaffRole, Weekday, Weeks};

/// A word as it is looked up: small letters and digits only.
pub(super) fn plain(text: &str) -> String {
    let plain = |letter: char| match letter {
        'é' | 'ë' | 'è' | 'ê' => Some('e'),
        letter => letter.is_alphanumeric().then_some(letter),
    };
    text.to_lowercase().chars().filter_map(plain).collect()
}

fn find<T: Copy>(list: &[(T, &[&str])], text: &str) -> Option<T> {
    let wanted = plain(text);
    list.iter().find(|(_, words)| words.contains(&wanted.as_str())).map(|(found, _)| *found)
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    /// The role with its letter.
    Who,
    /// The letter, where it has a column of its own.
    Letter,
    /// Hours in a school week.
    Hours,
    /// A day or days of a block.
    Day,
    /// The days that someone works.
    Days,
    /// Where it begins.
    From,
    /// Where it ends.
    Until,
    /// Both: "8.45-9.30".
    Times,
    /// When someone is there on this day.
    On(Weekday),
    /// For which groups.
    Group,
    /// What kind of work.
    Kind,
    /// What is done: a kind of work, or an aim in the school's own words.
    Activity,
    /// What it is for.
    Aim,
    /// Where.
    Place,
    /// With which teacher.
    Teacher,
    /// In which weeks.
    Week,
    /// Whether it goes on in a busy week.
    Protected,
}

const COLUMNS: &[(Column, &[&str])] = &[
    (
        Column::Who,
        &["wie", "functie", "rol", "medewerker", "collega", "persoon", "naam", "assistent", "onderwijsassistent"],
    ),
    (Column::Letter, &["letter"]),
    (Column::Hours, &["uren", "uur", "urenperweek", "urenperschoolweek", "roosteruren", "aantaluren"]),
    (Column::Day, &["dag", "weekdag"]),
    (Column::Days, &["dagen", "werkdagen", "aanwezig"]),
    (Column::From, &["van", "vanaf", "begin", "begintijd", "start", "starttijd"]),
    (Column::Until, &["tot", "eind", "einde", "eindtijd"]),
    (Column::Times, &["tijd", "tijden", "vantot", "tijdstip", "werktijd", "werktijden"]),
    (Column::Group, &["groep", "groepen", "klas", "klassen"]),
    (Column::Kind, &["soort", "soortwerk"]),
    (Column::Activity, &["wat", "activiteit", "taak", "werk", "inhoud"]),
    (Column::Aim, &["doel", "waarvoor"]),
    (Column::Place, &["plek", "plaats", "lokaal", "ruimte", "waar"]),
    (Column::Teacher, &["leraar", "leerkracht", "metleraar", "metleerkracht", "metwelkeleraar"]),
    (Column::Week, &["week", "weken", "welkeweek"]),
    (Column::Protected, &["gaatdoor", "gaataltijddoor", "beschermd"]),
];

/// What a column holds, from the word at its head.
pub(super) fn column(text: &str) -> Option<Column> {
    find(COLUMNS, text).or_else(|| weekday(text).map(Column::On))
}

const WEEKDAYS: &[(Weekday, &[&str])] = &[
    (Weekday::Monday, &["maandag", "ma"]),
    (Weekday::Tuesday, &["dinsdag", "di"]),
    (Weekday::Wednesday, &["woensdag", "wo"]),
    (Weekday::Thursday, &["donderdag", "do"]),
    (Weekday::Friday, &["vrijdag", "vr"]),
];

/// A day: "maandag" or "ma".
pub(super) fn weekday(text: &str) -> Option<Weekday> {
    find(WEEKDAYS, text)
}

/// Whether a cell says that someone is not there, or that there is nothing.
pub(super) fn is_nothing(text: &str) -> bool {
    ["", "vrij", "nee", "geen", "afwezig", "nvt"].contains(&plain(text).as_str())
}

const WEEKS: &[(Weeks, &[&str])] = &[
    (Weeks::Every, &["", "elkeweek", "elke", "aenb", "ab", "beide", "alle"]),
    (Weeks::A, &["a", "weeka"]),
    (Weeks::B, &["b", "weekb"]),
];

/// In which weeks; nothing is every week.
pub(super) fn weeks(text: &str) -> Option<Weeks> {
    find(WEEKS, text)
}

const ROLES: &[(StaffRole, &[&str])] = &[
    (StaffRole::Assistant, &["onderwijsassistent", "onderwijsassistente", "oa", "assistent", "klassenassistent"]),
    (
        StaffRole::TeacherSupporter,
        &["leraarondersteuner", "lerarenondersteuner", "leerkrachtondersteuner", "ondersteuner", "lo", "los"],
    ),
    (StaffRole::Teacher, &["leraarzondergroep", "leraar", "leerkracht"]),
    (StaffRole::SubjectTeacher, &["vakleerkracht", "vakleraar", "vakdocent"]),
    (StaffRole::CareerChanger, &["zijinstromer"]),
    (StaffRole::LioEmployee, &["liowerknemer"]),
    (StaffRole::LioTrainee, &["liostagiair", "lio"]),
    (StaffRole::Student, &["student", "stagiair", "stagiaire", "pabostudent", "mbostudent"]),
    (StaffRole::Childcare, &["pedagogischmedewerker", "pmer", "pm"]),
    (StaffRole::Volunteer, &["vrijwilliger"]),
    (StaffRole::Caretaker, &["concierge"]),
    (StaffRole::Other, &["iemandanders", "anders"]),
];

/// A role with the letter that stands after it, if one does: "onderwijsassistent A", "oa b", "LIO-stagiair (C)".
///
/// No name of a person is read as a role.
pub(super) fn who(text: &str) -> Option<(StaffRole, Option<Letter>)> {
    if let Some(role) = find(ROLES, text) {
        return Some((role, None));
    }
    let text = text.trim().trim_end_matches(')');
    let last = text.chars().next_back()?;
    let rest = text.strip_suffix(last)?;
    // The letter stands by itself: that of "assistenta" is a slip of the pen.
    if rest.chars().next_back().is_some_and(char::is_alphanumeric) {
        return None;
    }
    Some((find(ROLES, rest)?, Some(Letter::new(last)?)))
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
    /// Which.
    pub kind: Kind,
    /// The letter of "arrangement B".
    pub arrangement: Option<Letter>,
    /// More was said than the kind: "toezicht bij de poort".
    pub has_more: bool,
}

/// A kind of work, by all of the cell or by its first word.
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
    fn a_role_is_read_with_its_letter_and_a_name_is_none() {
        let check = |text: &str, expected: Option<(StaffRole, Option<char>)>| {
            let found = who(text).map(|(role, letter)| (role, letter.map(char::from)));
            assert_eq!(found, expected, "{text}");
        };
        check("onderwijsassistent A", Some((StaffRole::Assistant, Some('A'))));
        check(" Onderwijs-assistent  b ", Some((StaffRole::Assistant, Some('B'))));
        check("OA c", Some((StaffRole::Assistant, Some('C'))));
        check("oa", Some((StaffRole::Assistant, None)));
        check("lio", Some((StaffRole::LioTrainee, None)));
        check("LIO-stagiair (B)", Some((StaffRole::LioTrainee, Some('B'))));
        check("conciërge", Some((StaffRole::Caretaker, None)));
        check("pm'er A", Some((StaffRole::Childcare, Some('A'))));
        for none in ["", "Marieke", "Marieke A", "onderwijsassistenta", "assistent 1", "A", "oa é"] {
            check(none, None);
        }
    }

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
        let mut words: Vec<&str> = COLUMNS.iter().chain(&[]).flat_map(|(_, words)| words.iter().copied()).collect();
        words.extend(WEEKDAYS.iter().flat_map(|(_, words)| words.iter().copied()));
        let all = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), all);
        for list in [
            ROLES.iter().flat_map(|(_, words)| words.iter()).collect::<Vec<_>>(),
            KINDS.iter().flat_map(|(_, words)| words.iter()).collect(),
        ] {
            let mut words = list.clone();
            words.sort_unstable();
            words.dedup();
            assert_eq!(words.len(), list.len());
        }
    }
}
