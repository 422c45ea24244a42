//! What a colleague is called: "onderwijsassistent A", "lk groep 3", "oa groep 1/2", "ib'er".

use super::days::weekday;
use super::{fits, plain};
use crate::staff::{Letter, StaffRole};

/// The words for one role.
struct RoleWords {
    role: StaffRole,
    /// What the whole cell says, as [`plain`] makes it.
    whole: &'static [&'static str],
    /// The first word of a longer label.
    first: &'static [&'static str],
    /// Parts that are enough to recognise a longer label, in lower case.
    part: &'static [&'static str],
}

const fn words(
    role: StaffRole,
    whole: &'static [&'static str],
    first: &'static [&'static str],
    part: &'static [&'static str],
) -> RoleWords {
    RoleWords { role, whole, first, part }
}

/// The roles, each with what a whole cell says, the first word of a label, and parts of a label. The first match
/// counts: those without a lesbevoegdheid come before "leraar", because a leraarondersteuner is not a leraar.
#[rustfmt::skip]
const ROLES: &[RoleWords] = &[
    words(StaffRole::Assistant, &["onderwijsassistent", "onderwijsassistente", "oa", "assistent", "klassenassistent", "oaer", "onderwijsass", "onderwass", "owa", "klasseassistent"], &["oa", "oa'er"], &["assistent"]),
    words(StaffRole::TeacherSupporter, &["leraarondersteuner", "lerarenondersteuner", "leerkrachtondersteuner", "ondersteuner", "lo", "los", "loer", "loo", "looer"], &["lo", "lo'er", "loo"], &["ondersteuner"]),
    words(StaffRole::LioEmployee, &["liowerknemer"], &[], &["lio-werk", "lio werk", "liowerk"]),
    words(StaffRole::LioTrainee, &["liostagiair", "lio"], &[], &["lio"]),
    words(StaffRole::Student, &["student", "stagiair", "stagiaire", "pabostudent", "mbostudent"], &[], &["stagiair", "student"]),
    words(StaffRole::CareerChanger, &["zijinstromer"], &[], &["zij-instrom", "zijinstrom", "zij instrom"]),
    words(StaffRole::Childcare, &["pedagogischmedewerker", "pmer", "pm", "pmker", "pmk"], &["pm", "pm'er", "pmk", "pmk'er"], &["pedagogisch", "bso-med", "bso med", "bsomed", "bso-kracht", "pm-er"]),
    words(StaffRole::Volunteer, &["vrijwilliger", "ouder", "gastdocent"], &[], &["vrijwilliger", "ouder", "gastdocent"]),
    words(StaffRole::Caretaker, &["concierge", "huismeester", "conc"], &[], &["conci"]),
    words(StaffRole::SubjectTeacher, &["vakleerkracht", "vakleraar", "vakdocent", "bevo", "bevodocent", "muziekdocent", "muziekleerkracht", "dramadocent", "dansdocent", "zwemleerkracht"], &[], &["vakleer", "vakleraar", "vakdocent"]),
    words(StaffRole::SubjectTeacher, &["gymdocent", "gymleraar", "gymlerares", "gymleerkracht", "gymjuf", "gymmeester"], &[], &["gymdocent", "gymleraar", "gymlerares", "gymleerkracht", "gymjuf", "gymmeester"]),
    words(StaffRole::Teacher, &["leraarzondergroep", "leraar", "lerares", "leerkracht", "lk", "lkr", "juf", "meester", "la", "lb", "lc", "ld", "l10", "l11", "l12", "lkn", "gl", "grlkr", "grlk", "groepslkr", "groepsleerkr", "leerkr", "lker", "lkrer"], &[], &["leraar", "lerares", "leerkracht"]),
    words(StaffRole::Other, &["iemandanders", "anders"], &[], &[]),
];

/// Short words that name a leraar in a label that otherwise only names a group and days.
const TEACHER: &[&str] = &["lk", "lkr", "lk'er", "lkr'er", "juf", "meester"];
/// Words for a group, which has a leraar.
const GROUP: &[&str] = &["groep", "groepen", "gr"];
/// Other words in such a label.
const BESIDE: &[&str] = &["en", "kleuters", "onderbouw", "middenbouw", "bovenbouw"];

coded! {
    /// Someone without a lesbevoegdheid, as named in a sentence.
    pub enum Named {
        /// Onderwijsassistent.
        Assistant = "assistant",
        /// Leraarondersteuner, or ondersteuner.
        TeacherSupporter = "teacher-supporter",
        /// Stagiair, LIO-stagiair or student.
        Trainee = "trainee",
        /// Pedagogisch medewerker.
        Childcare = "childcare",
        /// Conciërge.
        Caretaker = "caretaker",
        /// Vrijwilliger or parent.
        Volunteer = "volunteer",
        /// Eventmanager.
        EventManager = "event-manager",
    }
}

/// Words for people without a lesbevoegdheid, as patterns. An "ouderavond" is not a parent, and a
/// vrijwilligerscoördinator may be anybody.
const PEOPLE: &[(Named, &str)] = &[
    (Named::Assistant, "onderwijsassistent*"),
    (Named::Assistant, "klassenassistent*"),
    (Named::Assistant, "klasseassistent*"),
    (Named::Assistant, "onderwijsass"),
    (Named::Assistant, "oa'er*"),
    (Named::Assistant, "oa-er*"),
    (Named::Assistant, "oa's"),
    (Named::Assistant, "assistent*"),
    (Named::TeacherSupporter, "leraarondersteuner*"),
    (Named::TeacherSupporter, "lerarenondersteuner*"),
    (Named::TeacherSupporter, "leerkrachtondersteuner*"),
    (Named::TeacherSupporter, "ondersteuner*"),
    (Named::Trainee, "stagiair*"),
    (Named::Trainee, "student*"),
    (Named::Trainee, "pabostudent*"),
    (Named::Trainee, "mbostudent*"),
    (Named::Childcare, "pedagogisch*"),
    (Named::Childcare, "pm'er*"),
    (Named::Caretaker, "conci*"),
    (Named::Volunteer, "vrijwilliger"),
    (Named::Volunteer, "vrijwilligers"),
    (Named::Volunteer, "ouder"),
    (Named::Volunteer, "ouders"),
    (Named::EventManager, "eventmanager*"),
];

/// What may come before such a word and belongs to it: "LIO-stagiair".
const BEFORE_PEOPLE: &[&str] = &["lio-", "pabo-", "mbo-"];

/// The person without a lesbevoegdheid that a word names.
pub(super) fn person(word: &str) -> Option<Named> {
    let word = BEFORE_PEOPLE.iter().find_map(|before| word.strip_prefix(before)).unwrap_or(word);
    PEOPLE.iter().find(|(_, pattern)| fits(pattern, word)).map(|&(named, _)| named)
}

/// Whether the words of a title begin with someone without a lesbevoegdheid: "Onderwijsassistent groep 4".
pub(super) fn begins_with_person(words: &[String]) -> bool {
    let words =
        if words.first().is_some_and(|word| word == "lio") { words.get(1..).unwrap_or_default() } else { words };
    let Some(named) = words.first().and_then(|word| person(word)) else { return false };
    // A pedagogisch coach may be a leraar.
    named != Named::Childcare || words.get(1).is_some_and(|word| word.starts_with("medewerk"))
}

/// The role that a whole cell names.
fn whole(text: &str) -> Option<StaffRole> {
    let wanted = plain(text);
    ROLES.iter().find(|of| of.whole.contains(&wanted.as_str())).map(|of| of.role)
}

/// A role with the letter that follows it, if there is one: "onderwijsassistent A", "oa b", "LIO-stagiair (C)".
///
/// A person's name is never read as a role.
pub fn who(text: &str) -> Option<(StaffRole, Option<Letter>)> {
    // The letter goes first: "onderwijsassistent E" is not an onderwijsassistente.
    with_letter(text).or_else(|| Some((whole(text)?, None)))
}

fn with_letter(text: &str) -> Option<(StaffRole, Option<Letter>)> {
    let text = text.trim().trim_end_matches(')');
    let last = text.chars().next_back()?;
    let letter = Letter::new(last)?;
    let rest = text.strip_suffix(last)?;
    // The letter must be separate: in "assistenta" it is a slip of the pen.
    if rest.chars().next_back().is_some_and(char::is_alphanumeric) {
        return None;
    }
    Some((whole(rest)?, Some(letter)))
}

/// The role of all who stand below a heading: "Leerkrachten", "Leraren".
pub fn role_of_several(heading: &str) -> Option<StaffRole> {
    super::find(SEVERAL, heading).or_else(|| role(heading))
}

/// Words for several people of one role that no part of a word shows, as [`plain`] makes them.
const SEVERAL: &[(StaffRole, &[&str])] = &[
    (StaffRole::Teacher, &["leraren", "groepsleraren", "juffenenmeesters", "lkrn"]),
    (StaffRole::Assistant, &["oas", "oaers"]),
];

/// The role that a label names, if it names one.
///
/// Short words only count for a leraar if the rest of the label names a group and days at most: in "tso groep 5" or
/// "hulpjuf groep 3", the lesbevoegdheid is unknown.
pub fn role(text: &str) -> Option<StaffRole> {
    if let Some((role, _)) = who(text) {
        return Some(role);
    }
    // Leave is no parent.
    let text = text.to_lowercase().replace("ouderschapsverlof", "verlof");
    let words: Vec<&str> = words_of(&text).collect();
    let first = |of: &&RoleWords| words.first().is_some_and(|word| of.first.contains(word));
    let part = |of: &&RoleWords| of.part.iter().any(|part| text.contains(part));
    if let Some(of) = ROLES.iter().find(first).or_else(|| ROLES.iter().find(part)) {
        return Some(of.role);
    }
    is_teacher_of_group(&words).then_some(StaffRole::Teacher)
}

fn is_teacher_of_group(words: &[&str]) -> bool {
    let is_number = |word: &str| word.chars().next().is_some_and(|first| first.is_ascii_digit());
    let is_group = words.windows(2).any(|pair| matches!(pair, [group, nth] if GROUP.contains(group) && is_number(nth)));
    let is_known = |word: &&str| {
        [TEACHER, GROUP, BESIDE].iter().any(|list| list.contains(word))
            || word.chars().count() == 1
            || is_number(word) && word.len() <= 2
            || weekday(word).is_some()
    };
    (is_group || words.iter().any(|word| TEACHER.contains(word))) && words.iter().all(is_known)
}

/// Endings of words for someone who leads the school.
const LEADERS: &[&str] = &["directeur", "directrice", "schoolleider", "schoolleidster", "locatieleider"];
/// Parts of words for a deputy, or for someone who works for the leader.
const BESIDE_LEADER: &[&str] = &["adj", "plaatsvervang", "plv", "waarnemend", "assistent", "ondersteun", "secretar"];

/// Whether a text names the person who leads the school, rather than a deputy or someone who works for the leader.
pub fn leads_school(text: &str) -> bool {
    let text = text.to_lowercase();
    !BESIDE_LEADER.iter().any(|word| text.contains(word))
        && words_of(&text).any(|word| word == "dir" || LEADERS.iter().any(|name| word.ends_with(name)))
}

/// Words and numbers: "1/2" is two. An apostrophe belongs to its word.
fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|sign: char| !sign.is_alphanumeric() && sign != '\'').filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_names_two_roles() {
        let mut words: Vec<&str> = ROLES.iter().flat_map(|of| of.whole.iter().copied()).collect();
        assert!(words.iter().all(|word| plain(word) == *word), "a cell is looked up as plain makes it");
        let all = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), all);
    }
}
