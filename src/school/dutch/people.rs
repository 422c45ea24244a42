//! Numbers of people: "4", "vier personen", "hooguit 4", "hele team".

use super::numbers::in_words;
use super::signs::{Kind, Token, is_to, opened, tokens};
use super::{Reading, plain};

/// The highest number of people that is read.
pub const MOST: u16 = 200;

/// How many people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum People {
    /// This many. In a column for the most people, the column says what it means.
    Exactly(u16),
    /// "Ca. 4".
    About(u16),
    /// "Hooguit 4", "max. 4".
    AtMost(u16),
    /// "Minimaal 2", "2 of meer".
    AtLeast(u16),
    /// "4-6".
    Range {
        /// The fewest.
        least: u16,
        /// The most.
        most: u16,
    },
    /// The whole team.
    Everyone,
    /// Everyone in one part of the team.
    Every(Part),
    /// This many from every group.
    PerGroup(u16),
    /// This many from every stage: onderbouw, middenbouw, bovenbouw.
    PerStage(u16),
}

/// A part of the team.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// All teachers.
    Teachers,
    /// All onderwijsassistenten, or all support staff.
    Support,
    /// Onderbouw.
    Lower,
    /// Middenbouw.
    Middle,
    /// Bovenbouw.
    Upper,
    /// Who is at work that day.
    Present,
}

/// Ways to say everyone, or everyone in a part of the team, as [`plain`] makes them.
#[rustfmt::skip]
const EVERYONE: &[(People, &[&str])] = &[
    (People::Everyone, &[
        "iedereen", "hele", "heleteam", "heelteam", "hetheleteam", "heelhetteam", "team", "hetteam", "allemaal", "alle",
        "allen", "allecollegas", "allecollega", "collegas", "allemedewerkers", "allepersoneel", "alpersoneel",
        "allepersoneelsleden", "allemensen", "teambreed", "helteam", "voltallig", "voltalligteam", "gehele", "geheleteam",
        "hetgeheleteam", "allesamen", "wijallemaal", "ons", "helschool", "heleschool", "elkecollega", "iederecollega",
        "elke", "ieder", "metzijnallen", "metzallen", "metznallen", "allenpp", "iedereenpp", "alleteamleden", "teamleden", "volledigteam",
        "volledigeteam", "hetvolledigeteam", "gehelepersoneel", "helepersoneel", "heelschool", "everyone", "all",
    ]),
    (People::Every(Part::Teachers), &[
        "alleleerkrachten", "alleleraren", "allegroepsleerkrachten", "allegroepsleraren", "alleleraars", "elkeleerkracht",
        "iedereleerkracht", "elkeleraar", "iedereleraar", "allelkr", "allelkrn", "allelk", "leerkrachten", "leraren",
        "groepsleerkrachten", "alleop", "elkegroepsleerkracht", "alleleerkrachtenmetgroep", "allejuffenenmeesters",
        "alleop'ers", "lkrn", "iederegroepsleerkracht",
    ]),
    (People::Every(Part::Support), &[
        "alleassistenten", "alleonderwijsassistenten", "alleoas", "alleoop", "alleoa", "onderwijsassistenten", "assistenten",
        "oop", "hetoop", "alleondersteuners", "alleoopers",
    ]),
    (People::Every(Part::Lower), &["onderbouw", "heleonderbouw", "allenonderbouw", "deonderbouw", "ob", "teamonderbouw", "leerkrachtenonderbouw", "alleleerkrachtenonderbouw", "onderbouwteam"]),
    (People::Every(Part::Middle), &["middenbouw", "helemiddenbouw", "allenmiddenbouw", "demiddenbouw", "mb", "teammiddenbouw", "leerkrachtenmiddenbouw", "alleleerkrachtenmiddenbouw", "middenbouwteam"]),
    (People::Every(Part::Upper), &["bovenbouw", "helebovenbouw", "allenbovenbouw", "debovenbouw", "bb", "teambovenbouw", "leerkrachtenbovenbouw", "alleleerkrachtenbovenbouw", "bovenbouwteam"]),
    (People::Every(Part::Present), &["wieeris", "iedereendieeris", "aanwezigen", "alleaanwezigen", "allendieerzijn", "wieaanwezigis", "iedereendieaanwezigis"]),
];

/// Words for people, which change nothing beside a number.
#[rustfmt::skip]
const PEOPLE: &[&str] = &[
    "persoon", "personen", "pers", "p", "pp", "mens", "mensen", "man", "collega", "collega's", "collegas", "leerkracht",
    "leerkrachten", "leraar", "leraren", "lid", "leden", "deelnemer", "deelnemers", "dln", "lkr", "lk", "lkn", "lkrn",
    "teamlid", "teamleden", "medewerker", "medewerkers", "juffen", "vrijwilligers", "ouders", "begeleiders", "begeleider",
    "st", "stuks", "x", "lln", "groepsleerkrachten", "assistenten", "oa's", "trekkers", "trekker", "werkgroepleden",
    "commissieleden",
];

/// Words for people from one part of the school, when they are counted part by part.
const OF_PART: &[&str] = &[
    "ob",
    "mb",
    "bb",
    "onderbouw",
    "middenbouw",
    "bovenbouw",
    "onderbouwers",
    "bovenbouwers",
    "kleuters",
    "kleuterbouw",
];

/// Words that change nothing.
const SMALL: &[&str] =
    &["met", "z'n", "zijn", "zn", "de", "het", "door", "aantal", "in", "totaal", "voor", "nodig", "samen", "en"];

const ABOUT: &[&str] = &["ca", "circa", "ongeveer", "ong", "plm", "±", "~", "ongev", "zo'n", "rond", "gemiddeld", "c"];
const AT_MOST: &[&str] = &["max", "maximaal", "maximum", "hooguit", "hoogstens", "hoogste", "<", "≤", "tot", "t/m"];
const AT_LEAST: &[&str] = &["min", "minimaal", "minimum", "minstens", "tenminste", "minste", "vanaf", ">", "≥", "meer"];

/// Words for each group and for each stage, after "per", "elke" or "iedere".
const GROUPS: &[&str] = &["groep", "klas", "gr", "unit", "stamgroep"];
const STAGES: &[&str] = &["bouw", "bouwen"];
const PER: &[&str] = &["per", "elke", "iedere", "uit", "van", "p", "/"];

/// What is said beside the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hedge {
    None,
    About,
    AtMost,
    AtLeast,
    Group,
    Stage,
}

/// The number of people in a cell.
pub fn read(text: &str) -> Reading<People> {
    let text = match opened(text) {
        Ok(text) => text,
        Err(reading) => return reading,
    };
    if let Some(reading) = in_parts(&text) {
        return reading;
    }
    // "Hele team (18 personen)".
    let (before, inside) = text.split_once('(').unwrap_or((&text, ""));
    let is_number = inside.is_empty() || matches!(numbered(&tokens(inside)), Reading::Read(_));
    let word = plain(before);
    match EVERYONE.iter().find(|(_, words)| words.contains(&word.as_str())) {
        Some((everyone, _)) if is_number => Reading::Read(*everyone),
        _ => numbered(&tokens(&text)),
    }
}

/// Whether a word before a number says that it is about that many, or at most or at least.
pub fn is_hedge(word: &str) -> bool {
    let word = word.to_lowercase();
    let word = word.trim_end_matches('.');
    [ABOUT, AT_MOST, AT_LEAST].iter().any(|list| list.contains(&word)) && word.chars().any(char::is_alphabetic)
}

/// People who are counted part by part of the school: "2 OB + 2 BB", "4 (2 OB, 2 BB)"; `None` if a text does not do that.
/// Not "2 leerkrachten en 1 oa": no three people are the same as those.
fn in_parts(text: &str) -> Option<Reading<People>> {
    let (before, inside) = match text.split_once('(') {
        Some((before, inside)) => (Some(before.trim()), inside.trim_end().strip_suffix(')')?),
        None => (None, text),
    };
    let tokens = tokens(inside);
    let is_between = |token: &Token| ["+", "&", ",", "en", "/"].contains(&token.text.as_str());
    let parts: Vec<&[Token]> = tokens.split(is_between).collect();
    let counts: Option<Vec<u16>> = parts.iter().map(|part| of_part(part)).collect();
    let sum = counts.filter(|counts| counts.len() > 1)?.into_iter().fold(0, u16::saturating_add);
    match before.filter(|before| !before.is_empty()).map(|before| numbered(&super::signs::tokens(before))) {
        None if sum <= MOST => Some(Reading::Read(People::Exactly(sum))),
        Some(Reading::Read(People::Exactly(said))) if said == sum => Some(Reading::Read(People::Exactly(sum))),
        Some(Reading::Read(People::Exactly(_))) => Some(Reading::TwoReadings),
        _ => None,
    }
}

/// A number of people of one part of the school: "2 ob", "3 leerkrachten onderbouw".
fn of_part(tokens: &[Token]) -> Option<u16> {
    let [first, rest @ ..] = tokens else { return None };
    let is_part = |token: &Token| OF_PART.contains(&token.text.as_str());
    let is_known = rest.iter().all(|token| is_part(token) || PEOPLE.contains(&token.text.as_str()));
    number(first)?.filter(|_| is_known && rest.iter().any(is_part))
}

fn numbered(tokens: &[Token]) -> Reading<People> {
    let (mut numbers, mut is_range, mut hedge): (Vec<u16>, bool, Hedge) = (Vec::new(), false, Hedge::None);
    let (mut at, mut is_from, mut is_up_to) = (0, false, false);
    while let Some(token) = tokens.get(at) {
        let word = token.text.as_str();
        let next = tokens.get(at + 1);
        at += 1;
        if let Some((of, taken)) = per(tokens.get(at - 1..).unwrap_or_default()) {
            hedge = of;
            at += taken - 1;
        } else if let Some(number) = number(token) {
            match number {
                Some(number) => numbers.push(number),
                None => return Reading::Unread,
            }
        } else if word == "+"
            && next.is_some_and(|next| next.is("/"))
            && tokens.get(at + 1).is_some_and(|sign| sign.is("-"))
        {
            (hedge, at) = (Hedge::About, at + 2);
        } else if word == "niet"
            && next.is_some_and(|next| next.is("meer"))
            && tokens.get(at + 1).is_some_and(|token| token.is("dan"))
        {
            (hedge, at) = (Hedge::AtMost, at + 2);
        } else if word == "of" && next.is_some_and(|next| next.is("meer"))
            || word == "+" && next.is_none() && numbers.len() == 1
        {
            (hedge, at) = (Hedge::AtLeast, at + usize::from(word == "of"));
        } else if numbers.len() == 1 && !is_range && (is_to(token) || matches!(word, "à" | "a")) && next.is_some() {
            is_range = true;
        } else if word == "of" && numbers.len() == 1 && next.is_some() {
            // "3 of 4" is a range only because nothing lies between.
            is_range = true;
        } else if ABOUT.contains(&word) {
            hedge = Hedge::About;
        } else if AT_MOST.contains(&word) && (numbers.is_empty() || is_from || word.starts_with("max")) {
            (hedge, is_up_to) = (Hedge::AtMost, true);
        } else if AT_LEAST.contains(&word) && !(word == "min" && !numbers.is_empty() && next.is_none()) {
            (hedge, is_from) = (Hedge::AtLeast, true);
        } else if !(PEOPLE.contains(&word) || SMALL.contains(&word) || is_mark(word) || word == "ten") {
            return Reading::Unread;
        }
    }
    // "Min. 2, max. 4".
    if is_from && is_up_to {
        crate::order::sort_by_key(&mut numbers, |&number| number);
        is_range = true;
    }
    match (numbers.as_slice(), is_range) {
        (&[number], false) => Reading::Read(hedged(number, hedge)),
        (&[least, most], true) if least < most => Reading::Read(People::Range { least, most }),
        (&[_, _, ..], _) => Reading::TwoReadings,
        _ => Reading::Unread,
    }
}

const fn hedged(number: u16, hedge: Hedge) -> People {
    match hedge {
        Hedge::None => People::Exactly(number),
        Hedge::About => People::About(number),
        Hedge::AtMost => People::AtMost(number),
        Hedge::AtLeast => People::AtLeast(number),
        Hedge::Group => People::PerGroup(number),
        Hedge::Stage => People::PerStage(number),
    }
}

/// A sign that changes nothing.
fn is_mark(word: &str) -> bool {
    matches!(word, "(" | ")" | "," | ":" | ";" | "!" | "\"" | "[" | "]" | "\n")
}

/// "Per groep", "uit elke bouw", and how many tokens that is.
fn per(tokens: &[Token]) -> Option<(Hedge, usize)> {
    let before = tokens.iter().take(3).take_while(|token| PER.contains(&token.text.as_str())).count();
    let noun = tokens.get(before).filter(|_| before > 0)?;
    if GROUPS.contains(&noun.text.as_str()) {
        Some((Hedge::Group, before + 1))
    } else if STAGES.contains(&noun.text.as_str()) {
        Some((Hedge::Stage, before + 1))
    } else {
        None
    }
}

/// The number that a token is; `Some(None)` if it is one that is no number of people.
fn number(token: &Token) -> Option<Option<u16>> {
    match token.kind {
        Kind::Number => Some(token.text.parse::<u16>().ok().filter(|number| (1..=MOST).contains(number))),
        Kind::Word => in_words(&token.text).map(|number| u16::try_from(number).ok()),
        Kind::Sign => None,
    }
}
