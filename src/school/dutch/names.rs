//! Names of people, which a list should not hold: roles are enough.

use super::signs::tidy;
use super::{plain, roles};

/// Parts of words found in the names of functions, including those without a role of their own here.
#[rustfmt::skip]
const FUNCTIONS: &[&str] = &[
    "adjunct", "admin", "beheer", "coach", "coord", "coörd", "directeur", "directrice", "docent", "expert", "groep",
    "hulp", "ib'er", "ict'er", "intern", "inval", "kund", "leider", "leidster", "logop", "medewerk", "muziek", "peda",
    "persoon", "psych", "schoonm", "secret", "specialist", "therap", "vak", "zorg", "leerkracht", "leraar", "lerares",
    "assistent", "ondersteun", "stagiair", "student", "vrijwillig", "conci", "onderbouw", "middenbouw", "bovenbouw", "bouwco", "bouwl", "kleuter", "gym", "invaller", "team",
    "werkgroep", "commissie", "kracht", "instromer", "directie", "unit", "onderwijs", "vertrouw", "preventie", "ouder",
];

/// Small words inside a person's name.
const INSIDE_NAME: &[&str] = &[
    "de", "den", "der", "van", "ten", "ter", "te", "el", "la", "le", "v.d.", "vd", "v/d", "d'", "het", "'t", "in",
    "op", "bin", "ben",
];

/// Titles that come before a name.
const BEFORE_NAME: &[&str] =
    &["juf", "meester", "mevrouw", "meneer", "mw", "mw.", "dhr", "dhr.", "mevr", "mevr.", "juffrouw", "mr."];

/// First names that are common in schools, in lower case: they are seen without a capital letter too.
#[rustfmt::skip]
const FIRST_NAMES: &[&str] = &[
    "aafke", "ahmed", "alie", "angelique", "anita", "anja", "anke", "anna", "anne", "annelies", "annemarie", "annemieke",
    "annet", "annette", "anouk", "arjan", "astrid", "ayse", "barbara", "bart", "bas", "bert", "bianca", "bram", "carla",
    "carolien", "caroline", "chantal", "charlotte", "christa", "corine", "daan", "daniëlle", "danielle", "debbie", "demi",
    "diana", "dirk", "dorien", "edwin", "elise", "ellen", "els", "emma", "erik", "esmee", "esther", "eva", "evelien", "femke",
    "fatima", "fleur", "frank", "fred", "gerda", "gert", "hanneke", "hans", "harm", "heleen", "henk", "ilona", "ilse", "ineke",
    "inge", "ingrid", "irene", "iris", "jaap", "jan", "janneke", "janny", "jantine", "jasmijn", "jeroen", "jessica", "jildou",
    "joan", "jolanda", "joost", "joris", "joyce", "judith", "julia", "karin", "kees", "kelly", "kim", "kirsten", "klaas",
    "koen", "laura", "leonie", "lianne", "lies", "lieke", "linda", "lisa", "lisanne", "lisette", "loes", "lotte", "maaike",
    "maarten", "manon", "marcel", "margreet", "maria", "marianne", "marieke", "marije", "marijke", "marjan", "marjolein",
    "mark", "marlies", "marloes", "martijn", "martine", "maud", "merel", "michelle", "miranda", "mirjam", "mohamed",
    "monique", "nadia", "naomi", "nicole", "nienke", "nina", "noor", "patricia", "paul", "petra", "peter", "piet", "rachel",
    "renate", "rianne", "rick", "riet", "rob", "robin", "roel", "romy", "ronald", "rosa", "ruben", "sabine", "sandra",
    "sanne", "sara", "saskia", "sharon", "silvia", "simone", "sjoerd", "sophie", "stefan", "stephanie", "susan", "suzanne",
    "tamara", "tessa", "thea", "thijs", "thomas", "tim", "tineke", "tom", "ton", "truus", "vera", "wendy", "wilma", "willem",
    "wim", "yasmin", "yvonne", "yvette", "aisha", "ali", "ans", "bep", "bo", "bob", "cor", "corrie", "dennis", "dick", "evi",
    "fatma", "fenna", "finn", "floor", "floris", "froukje", "gerrit", "gijs", "guus", "hassan", "hatice", "hennie", "hilde", "isa",
    "jacqueline", "jens", "jesse", "jip", "johan", "julian", "karen", "kitty", "koos", "lars", "leo", "levi", "lia", "lina",
    "liv", "lucas", "luuk", "marco", "margriet", "marja", "marleen", "mees", "mieke", "mila", "milan", "mirte", "myrthe",
    "natasja", "nelleke", "niels", "noa", "noah", "nora", "nynke", "omar", "pien", "pim", "puck", "remco", "ria", "richard",
    "robert", "roos", "rosanne", "ruud", "saar", "sam", "samira", "sem", "siem", "sietske", "sofia", "sofie", "stijn", "sven",
    "tanja", "tess", "teun", "trudy", "willeke", "wouter", "yara", "youssef", "yusuf", "zoe", "zoë",
];

/// Whether a label looks like a person's name: one to three capitalised words or initials and no word for a function; or
/// whether a short label has a common first name in it, also beside a function: "leerkracht Kim".
pub fn may_be_name(label: &str) -> bool {
    if label.len() > LONGEST {
        return false;
    }
    let label = tidy(label);
    let lower = label.to_lowercase();
    let all: Vec<&str> = label.split_whitespace().collect();
    if all.len() <= MOST_WORDS && all.iter().any(|word| FIRST_NAMES.contains(&plain_name(word).as_str())) {
        return true;
    }
    // "Juf Noa (gr 3)".
    let is_titled = |pair: &[&str]| {
        matches!(pair, [title, name] if BEFORE_NAME.contains(&title.to_lowercase().as_str())
            && is_capitalised(name) && !FUNCTIONS.iter().any(|word| name.to_lowercase().contains(word)))
    };
    if all.windows(2).any(is_titled) {
        return true;
    }
    // "Pmk'er" begins with a capital letter too.
    if roles::role(&label).is_some() {
        return false;
    }
    if label.chars().any(|sign| sign.is_ascii_digit()) || FUNCTIONS.iter().any(|word| lower.contains(word)) {
        return false;
    }
    let is_small = |word: &&str| {
        let word = word.to_lowercase();
        INSIDE_NAME.contains(&word.as_str()) || BEFORE_NAME.contains(&word.as_str())
    };
    let names: Vec<&str> = all.into_iter().filter(|word| !is_small(word)).collect();
    let has_whole = names.iter().any(|word| is_capitalised(word));
    has_whole && matches!(names.len(), 1..=3) && names.iter().all(|word| is_capitalised(word) || is_initial(word))
}

/// A name of which the last name comes first: "Berg, Ingrid van den".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastFirst {
    /// The name in its usual order: "Ingrid van den Berg".
    pub name: String,
    /// Whether it can be nothing else. "Bos, Tea" may be two people.
    pub is_sure: bool,
}

/// A name of which the last name comes first, if a text may be one.
pub fn last_first(text: &str) -> Option<LastFirst> {
    let (last, behind) = tidy(text).split_once(',').map(|(last, rest)| (last.trim().to_owned(), rest.to_owned()))?;
    let is_first_name = |word: &str| FIRST_NAMES.contains(&plain_name(word).as_str());
    let is_last =
        may_be_name(&last) && !last.split_whitespace().any(is_first_name) && last.split_whitespace().count() < 4;
    if !is_last || behind.contains([',', ';', '/', '+', '&', '(']) {
        return None;
    }
    let of = |list: &'static [&str]| move |word: &&&str| list.contains(&word.to_lowercase().as_str());
    let words: Vec<&str> = behind.split_whitespace().collect();
    let between: Vec<&str> = words.iter().filter(of(INSIDE_NAME)).copied().collect();
    let title: Vec<&str> = words.iter().filter(of(BEFORE_NAME)).copied().collect();
    let own: Vec<&str> =
        words.iter().filter(|word| !of(INSIDE_NAME)(word) && !of(BEFORE_NAME)(word)).copied().collect();
    let are_initials = own.iter().all(|word| is_initial(word) && word.contains('.'));
    let is_known = own.iter().all(|word| is_first_name(word));
    let is_one = match own.as_slice() {
        [] => false,
        [one] => is_known || are_initials || is_capitalised(one) && may_be_name(one),
        _ => are_initials,
    };
    let name = [title.as_slice(), &own, &between, &[last.as_str()]].concat().join(" ");
    is_one.then_some(LastFirst { name, is_sure: !between.is_empty() || are_initials || is_known })
}

/// The most words of a label in which a first name is a name.
const MOST_WORDS: usize = 5;

/// The longest name, in bytes.
const LONGEST: usize = 80;

/// A word without the signs around it, in lower case.
fn plain_name(word: &str) -> String {
    let word = word.trim_matches(|sign: char| !sign.is_alphabetic()).to_lowercase();
    // "Jan-Willem" begins with one.
    word.split('-').next().unwrap_or_default().to_owned()
}

/// A capital letter with small ones: "IB" and "RT" are abbreviations of functions.
fn is_capitalised(word: &str) -> bool {
    let mut letters = word.trim_start_matches(['(', '"']).chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
}

/// "J.", "J.P." or "J".
fn is_initial(word: &str) -> bool {
    let letters = plain(word);
    let has_point = word.contains('.') || letters.chars().count() == 1;
    has_point && letters.chars().count() <= 3 && word.chars().all(|sign| sign.is_uppercase() || sign == '.')
}
