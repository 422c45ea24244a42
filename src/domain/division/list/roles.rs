//! The role that a label names, in the words of a school: "lk groep 3", "oa groep 1/2", "ib'er".

use super::words;
use crate::deployment::StaffRole;

/// Words in the name of a role; the first that is in it counts. Those without lesbevoegdheid come
/// before "leraar": a leraarondersteuner is none.
const ROLES: [(&str, StaffRole); 26] = [
    ("assistent", StaffRole::Assistant),
    ("ondersteuner", StaffRole::TeacherSupporter),
    ("lio-werk", StaffRole::LioEmployee),
    ("lio werk", StaffRole::LioEmployee),
    ("lio", StaffRole::LioTrainee),
    ("stagiair", StaffRole::Student),
    ("student", StaffRole::Student),
    ("zij-instrom", StaffRole::CareerChanger),
    ("zijinstrom", StaffRole::CareerChanger),
    ("pedagogisch", StaffRole::Childcare),
    ("vrijwilliger", StaffRole::Volunteer),
    ("ouder", StaffRole::Volunteer),
    ("gastdocent", StaffRole::Volunteer),
    ("conci", StaffRole::Caretaker),
    ("vakleer", StaffRole::SubjectTeacher),
    ("vakleraar", StaffRole::SubjectTeacher),
    ("vakdocent", StaffRole::SubjectTeacher),
    ("gymdocent", StaffRole::SubjectTeacher),
    ("gymleraar", StaffRole::SubjectTeacher),
    ("gymlerares", StaffRole::SubjectTeacher),
    ("gymleerkracht", StaffRole::SubjectTeacher),
    ("gymjuf", StaffRole::SubjectTeacher),
    ("gymmeester", StaffRole::SubjectTeacher),
    ("leraar", StaffRole::Teacher),
    ("lerares", StaffRole::Teacher),
    ("leerkracht", StaffRole::Teacher),
];

/// Short words that name a leraar, and groups, which have one.
const TEACHER: [&str; 4] = ["lk", "lkr", "juf", "meester"];
const GROUP: [&str; 3] = ["groep", "groepen", "gr"];

/// The role that a text names, where it names one.
///
/// Short words count for a leraar only where nothing else is said than a group and days: of "tso groep 5" or
/// "hulpjuf groep 3" nobody knows a lesbevoegdheid.
pub fn role(text: &str) -> Option<StaffRole> {
    let text = text.to_lowercase();
    let words: Vec<&str> = words_of(&text).collect();
    match words.first() {
        Some(&"oa") => return Some(StaffRole::Assistant),
        Some(&"lo") => return Some(StaffRole::TeacherSupporter),
        _ => {}
    }
    if let Some((_, role)) = ROLES.iter().find(|(word, _)| text.contains(word)) {
        return Some(*role);
    }
    let is_number = |word: &str| word.chars().next().is_some_and(|first| first.is_ascii_digit());
    let is_group = words.windows(2).any(|pair| matches!(pair, [group, nth] if GROUP.contains(group) && is_number(nth)));
    let is_known = |word: &&str| {
        TEACHER.contains(word)
            || GROUP.contains(word)
            || word.chars().count() == 1
            || is_number(word) && word.len() <= 2
            || ["en", "kleuters", "onderbouw", "middenbouw", "bovenbouw"].contains(word)
            || words::weekday(word).is_some()
    };
    let is_teacher = is_group || words.iter().any(|word| TEACHER.contains(word));
    (is_teacher && words.iter().all(is_known)).then_some(StaffRole::Teacher)
}

/// Whether a text names who leads the school: not a deputy, nor who works for the leader.
pub fn leads_school(text: &str) -> bool {
    let text = text.to_lowercase();
    let is_other =
        ["adjunct", "plaatsvervang", "assistent", "ondersteun", "secretar"].iter().any(|word| text.contains(word));
    let leads = ["directeur", "directrice", "schoolleider", "schoolleidster", "locatieleider"];
    !is_other && words_of(&text).any(|word| leads.iter().any(|name| word.ends_with(name)))
}

/// Parts of words that stand in the name of a function, also of one that no role is known of.
const FUNCTIONS: [&str; 31] = [
    "adjunct",
    "admin",
    "beheer",
    "coach",
    "coord",
    "coörd",
    "directeur",
    "directrice",
    "docent",
    "expert",
    "groep",
    "hulp",
    "ib'er",
    "ict'er",
    "intern",
    "inval",
    "kund",
    "leider",
    "leidster",
    "logop",
    "medewerk",
    "muziek",
    "peda",
    "persoon",
    "psych",
    "schoonm",
    "secret",
    "specialist",
    "therap",
    "vak",
    "zorg",
];

/// Small words inside a name.
const BETWEEN: [&str; 6] = ["de", "den", "der", "van", "ten", "ter"];

/// Whether a label looks like the name of somebody: one or two words with a capital, and no word of a function.
pub fn may_be_name(label: &str) -> bool {
    let lower = label.to_lowercase();
    if label.chars().any(|sign| sign.is_ascii_digit()) || FUNCTIONS.iter().any(|word| lower.contains(word)) {
        return false;
    }
    let words: Vec<&str> = label.split_whitespace().filter(|word| !BETWEEN.contains(word)).collect();
    // "IB" and "RT" are short for a function.
    let is_capitalised = |word: &&str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
    };
    matches!(words.len(), 1 | 2) && words.iter().all(is_capitalised)
}

/// Words and numbers: "1/2" is two. An apostrophe is in its word.
fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|sign: char| !sign.is_alphanumeric() && sign != '\'').filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_schools_name_a_role() {
        for (text, expected) in [
            ("lk groep 3", Some(StaffRole::Teacher)),
            ("Lkr gr 3/4", Some(StaffRole::Teacher)),
            ("juf groep 4", Some(StaffRole::Teacher)),
            ("meester", Some(StaffRole::Teacher)),
            ("groep 5", Some(StaffRole::Teacher)),
            ("Gr. 1/2 A", Some(StaffRole::Teacher)),
            ("groep 6b (ma-wo)", Some(StaffRole::Teacher)),
            ("leraar groep 8", Some(StaffRole::Teacher)),
            ("gymdocent", Some(StaffRole::SubjectTeacher)),
            ("Gymleraar", Some(StaffRole::SubjectTeacher)),
            ("vakdocent gym", Some(StaffRole::SubjectTeacher)),
            ("assistent groep 5", Some(StaffRole::Assistant)),
            ("oa groep 1/2", Some(StaffRole::Assistant)),
            ("OA", Some(StaffRole::Assistant)),
            ("lo groep 4", Some(StaffRole::TeacherSupporter)),
            ("leraarondersteuner groep 4", Some(StaffRole::TeacherSupporter)),
            ("stagiair groep 3", Some(StaffRole::Student)),
            ("lio groep 7", Some(StaffRole::LioTrainee)),
            ("leesouder groep 5", Some(StaffRole::Volunteer)),
            ("hulpjuf groep 3", None),
            ("overblijf juf", None),
            ("stage-juf groep 3", None),
            ("tso groep 5", None),
            ("groep 5 oa", None),
            ("groepsapp", None),
            ("juf Anja", None),
            ("ib'er", None),
            ("directeur", None),
        ] {
            assert_eq!(role(text), expected, "{text}");
        }
    }

    #[test]
    fn who_leads_the_school_is_named_and_no_deputy() {
        for text in ["directeur", "Schoolleider", "locatieleider", "leraar groep 8 / schoolleider"] {
            assert!(leads_school(text), "{text}");
        }
        for text in ["adjunct-directeur", "directieassistent", "assistent directeur", "bouwleider", "ib'er", "opleider"]
        {
            assert!(!leads_school(text), "{text}");
        }
    }

    #[test]
    fn a_bare_name_looks_like_one_and_a_function_does_not() {
        for text in ["Anja", "Kim Jansen", "Jan-Willem", "Petra de Vries", "Juf Anja", "Victor Bouwman", "Élise"] {
            assert!(may_be_name(text), "{text}");
        }
        for text in
            ["IB", "IB'er", "RT", "ib'er", "Directeur", "Intern begeleider", "Administratie", "Groep 5", "kok", ""]
        {
            assert!(!may_be_name(text), "{text}");
        }
        for text in ["Zorgcoördinator", "Orthopedagoog", "Conciërge hulp", "Anja uit groep drie van de bovenbouw"] {
            assert!(!may_be_name(text), "{text}");
        }
    }
}
