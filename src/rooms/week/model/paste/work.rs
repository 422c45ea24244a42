//! What a cell says of the work, apart from the groups that it names: "1/2A klein groepje", "groep 4 lezen".

use taakkompas_school::dutch::Reading;
use taakkompas_school::dutch::groups::{self, GroupKind, GroupsSaid};
use taakkompas_school::dutch::weeks::{self, WeeksSaid};

use super::cells::{is_choice, names_years};
use super::vocabulary;
use super::{Kind, Letter, Note, beside};

/// The work of a block, and what it is for.
#[derive(Debug)]
pub(super) struct Work {
    pub kind: Kind,
    pub arrangement: Option<Letter>,
    pub aim: String,
    /// The groups that the cell itself names.
    pub label: Option<String>,
    /// The weeks that the cell itself names.
    pub weeks: Option<WeeksSaid>,
}

impl Work {
    /// What the aim says of the work, if nothing else does. A row that says nothing is no small group.
    fn of_aim(aim: &str, notes: &mut Vec<Note>) -> Self {
        let found = vocabulary::kind(aim);
        if found.kind == Kind::Unsaid && !aim.is_empty() {
            notes.push(Note::WhichWork { found: aim.to_owned(), doubt: found.doubt });
        }
        Self { kind: found.kind, arrangement: found.arrangement, aim: aim.to_owned(), label: None, weeks: None }
    }

    /// What is said of the work behind a group.
    pub fn of_group(label: String, rest: &str, notes: &mut Vec<Note>) -> Self {
        let rest = rest.trim_matches(SIGNS);
        if rest.is_empty() {
            notes.push(Note::OnlyGroup { found: label.clone() });
        }
        Self { label: Some(label), ..Self::read(rest, "", notes) }
    }

    /// What a cell says of the work. What it says beyond its groups and the kind is the aim, unless there is one.
    pub fn read(text: &str, aim: &str, notes: &mut Vec<Note>) -> Self {
        if text.is_empty() {
            return Self::of_aim(aim, notes);
        }
        let text = text.replace('\n', " ");
        // "Groep 4 lezen (even)"; "even weken" by itself says nothing else.
        let (weeks, text) = match weeks::apart(&text).filter(|(_, rest)| !rest.is_empty()) {
            Some((weeks, rest)) => (Some(weeks), rest),
            None => (None, text),
        };
        let Split { label, rest, says_work } = split(&text);
        // "Gr 3 lezen / gr 4 rekenen": for both, or one after the other.
        let has_letter = |label: &String| label.contains(char::is_alphabetic);
        let is_one = label.is_none() || !split(&rest).label.is_some_and(|other| has_letter(&other));
        let (label, rest) = if is_one { (label, rest) } else { (None, text.clone()) };
        if !is_one {
            notes.push(Note::WhichGroups { found: text.clone() });
        }
        // "Groep 5 alleen" says more with its group than without.
        let whole = vocabulary::kind(&text);
        let is_clear = whole.kind != Kind::Unsaid || whole.doubt.is_some();
        let (said, found) =
            if is_clear || rest.is_empty() { (text.as_str(), whole) } else { (rest.as_str(), vocabulary::kind(&rest)) };
        // "Gr 3" is known, and says nothing of the work.
        if found.kind == Kind::Unsaid && found.doubt.is_none() && label.is_some() && !says_work {
            notes.push(Note::OnlyGroup { found: text.clone() });
        } else if found.kind == Kind::Unsaid {
            notes.push(Note::WhichWork { found: said.to_owned(), doubt: found.doubt });
        }
        // "Groep 4, daarna pleinwacht": when the second begins is not said, so neither is the work of all of it.
        if text.split(|sign: char| !sign.is_alphabetic()).any(is_in_turn) {
            notes.retain(|note| !matches!(note, Note::WhichWork { .. } | Note::OnlyGroup { .. }));
            notes.push(Note::WhichWork { found: text.clone(), doubt: None });
            return Self {
                kind: Kind::Unsaid,
                arrangement: None,
                aim: if aim.is_empty() { text } else { aim.to_owned() },
                label,
                weeks,
            };
        }
        let aim = if aim.is_empty() { beyond(&rest, found.kind) } else { aim.to_owned() };
        Self { kind: found.kind, arrangement: found.arrangement, aim, label, weeks }
    }
}

/// Whether a word says that one thing comes after another.
fn is_in_turn(word: &str) -> bool {
    ["daarna", "vervolgens", "aansluitend", "erna"].contains(&word.to_lowercase().as_str())
}

/// Words that only tie a group or a kind of work to what is said with it.
const TIES: &[&str] = &["in", "met", "voor", "bij", "van", "aan", "uit", "een", "de", "het", "en", "als", "op"];

/// The signs that may stand between a group or a kind and the rest.
const SIGNS: [char; 13] = [' ', ':', '-', '–', ',', ';', '(', ')', '/', '+', '&', '|', '='];

/// What a text says beyond the kind of work: nothing for "klein groepje", "lezen" for "klein groepje: lezen". A text that
/// goes on with a small word is one whole: "toezicht bij de poort".
fn beyond(text: &str, kind: Kind) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_kind = |part: &[&str]| is_only(part.join(" ").trim_matches(SIGNS), kind);
    let is_tie = |word: &&str| TIES.contains(&word.to_lowercase().as_str());
    if kind == Kind::Unsaid || words.is_empty() {
        return text.to_owned();
    }
    if is_kind(&words) {
        return String::new();
    }
    for count in (1..words.len()).rev() {
        let (first, last) = words.split_at(count);
        if is_kind(first) && !last.first().is_some_and(is_tie) {
            return trimmed(&last.join(" "));
        }
        let (first, last) = words.split_at(words.len() - count);
        let kept = first.len() - first.iter().rev().take_while(|word| is_tie(word)).count();
        let kept = first.get(..kept).unwrap_or_default();
        // "Toezicht" and "poort" are both toezicht, and together more than that.
        if is_kind(last) && !is_kind(kept) && !last.first().is_some_and(is_tie) {
            return trimmed(&kept.join(" "));
        }
    }
    text.to_owned()
}

/// Whether words name this kind of work and nothing else.
fn is_only(text: &str, kind: Kind) -> bool {
    let is_alone = kind == Kind::Lesson && text.eq_ignore_ascii_case("alleen");
    let found = vocabulary::kind(text);
    is_alone || found.kind == kind && !found.has_more
}

/// The most words that name a group.
const MOST_WORDS: usize = 6;

/// A text taken apart.
struct Split {
    /// The part that names a group, if any.
    label: Option<String>,
    /// The rest of it.
    rest: String,
    /// Whether that has a word of its own, and not only numbers of something: "4 lln".
    says_work: bool,
}

/// A text without the signs around it; brackets stay whole.
fn trimmed(text: &str) -> String {
    let text = text.trim_matches(SIGNS);
    let count = |sign: char| text.matches(sign).count();
    match count('(').cmp(&count(')')) {
        core::cmp::Ordering::Greater => format!("{text})"),
        core::cmp::Ordering::Less => format!("({text}"),
        core::cmp::Ordering::Equal => text.to_owned(),
    }
}

/// The part of a text that names a group, if any, and the rest of it.
fn split(text: &str) -> Split {
    let none = || Split { label: None, rest: text.to_owned(), says_work: true };
    let words: Vec<&str> = text.split_whitespace().collect();
    let beside = beside::mask(&words);
    let is_beside = |at: usize| beside.get(at).is_none_or(|&is_beside| is_beside);
    let of = |at: usize, count: usize, part: &str| {
        let (before, after) = (words.get(..at).unwrap_or_default(), words.get(at + count..).unwrap_or_default());
        let tie = usize::from(before.last().is_some_and(|word| TIES.contains(&word.to_lowercase().as_str())));
        let before = before.get(..before.len() - tie).unwrap_or_default();
        let says_work = (0..before.len()).chain(at + count..words.len()).any(|at| !is_beside(at));
        // "(gr 3)" is gr 3.
        let label = part.strip_prefix('(').and_then(|part| part.strip_suffix(')')).unwrap_or(part);
        Split { label: Some(label.to_owned()), rest: trimmed(&[before, after].concat().join(" ")), says_work }
    };
    if beside::from_date(text).is_some() {
        return of(0, words.len(), text);
    }
    if let Some(count) = colours(&words) {
        return of(0, count, &words.get(..count).unwrap_or_default().join(" "));
    }
    for count in (1..=MOST_WORDS.min(words.len())).rev() {
        for (at, part) in words.windows(count).enumerate() {
            let ends = [part.first(), part.last()].into_iter().flatten();
            let is_open = ends.into_iter().any(|word| is_joining(word));
            if is_open || (at..at + count).any(is_beside) || !part.iter().all(|word| is_of_group(word)) {
                continue;
            }
            let is_whole = (0..at).chain(at + count..words.len()).all(is_beside);
            let part = part.join(" ");
            if names_group(&part, is_whole) {
                return of(at, count, &part);
            }
        }
    }
    none()
}

/// Names that schools give to groups of the same years.
const COLOURS: &[&str] =
    &["geel", "gele", "rood", "rode", "blauw", "groen", "oranje", "paars", "wit", "zwart", "roze", "bruin"];

/// How many words name groups by their years and colours: "1/2 geel en rood klein groepje".
fn colours(words: &[&str]) -> Option<usize> {
    let of = |word: &&str| word.trim_matches(SIGNS).to_lowercase();
    let is_colour = |word: &&str| COLOURS.contains(&of(word).as_str());
    let first = words.iter().position(&is_colour).filter(|&at| (1..=2).contains(&at))?;
    let is_joining = |word: &&str| is_colour(word) || ["en", "of", "&", "+"].contains(&of(word).as_str());
    let count = words.iter().skip(first).take_while(|word| is_joining(word)).count();
    let last = words.iter().take(first + count).rposition(is_colour)?;
    let years = words.get(..first)?.join(" ");
    (words.iter().take(first).all(|word| is_of_group(word)) && names_years(&years)).then_some(last + 1)
}

/// Words that belong to the name of a group by its years.
const GROUP_WORDS: &[&str] = &[
    "groep", "groepen", "gr", "klas", "klassen", "en", "of", "/", "t/m", "tot", "met", "-", "–", "&", "+", "kleuters",
    "alle",
];

/// Whether a word only joins what stands before and after it.
fn is_joining(word: &str) -> bool {
    ["of", "en", "met", "tot", "t/m"].contains(&word) || !word.chars().any(char::is_alphanumeric)
}

fn is_of_group(word: &str) -> bool {
    let word = word.trim_matches(['.', ',', ':', ';', '(', ')']).to_lowercase();
    let number = ["groep", "gr", "g"].iter().find_map(|begin| word.strip_prefix(begin)).unwrap_or(&word);
    GROUP_WORDS.contains(&word.as_str()) || number.starts_with(|sign: char| sign.is_ascii_digit())
}

/// Whether a text names groups by their years and nothing else. A bare number only does if it is the whole cell.
fn names_group(text: &str, is_whole: bool) -> bool {
    let is_bare = text.chars().all(|sign| sign.is_ascii_digit());
    if beside::from_date(text).is_some() {
        return true;
    }
    let by_years = |group: &groups::GroupSaid| {
        !group.years.is_empty() && matches!(group.kind, GroupKind::One | GroupKind::Several | GroupKind::Kindergarten)
    };
    let text = text.trim_matches([':', ',', ';', '/', '+', '&', ' ']);
    if is_choice(text) {
        return names_years(text.split_once(" of ").map_or("", |(one, _)| one));
    }
    let said = match groups::read(text) {
        Reading::Read(said) => said,
        _ => return false,
    };
    let names = match &said {
        GroupsSaid::All => true,
        GroupsSaid::Some(all) => all.iter().all(by_years),
    };
    names && (!is_bare || is_whole)
}
