//! What a cell says of the work, apart from the groups that it names: "1/2A klein groepje", "groep 4 lezen".

use taakkompas_school::dutch::Reading;
use taakkompas_school::dutch::groups::{self, GroupKind, GroupsSaid};
use taakkompas_school::dutch::weeks::{self, WeeksSaid};

use super::vocabulary;
use super::{Kind, Letter, Note};

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
    /// What a cell says of the work. What it says beyond its groups and the kind is the aim, unless there is one.
    pub fn read(text: &str, aim: &str, notes: &mut Vec<Note>) -> Self {
        if text.is_empty() {
            // The same default as for a block that is added by hand.
            return Self { kind: Kind::SmallGroup, arrangement: None, aim: aim.to_owned(), label: None, weeks: None };
        }
        let text = text.replace('\n', " ");
        // "Groep 4 lezen (even)"; "even weken" by itself says nothing else.
        let (weeks, text) = match weeks::apart(&text).filter(|(_, rest)| !rest.is_empty()) {
            Some((weeks, rest)) => (Some(weeks), rest),
            None => (None, text),
        };
        let (label, rest) = split(&text);
        // "Groep 5 alleen" says more with its group than without.
        let whole = vocabulary::kind(&text);
        let is_clear = whole.kind != Kind::Unsaid || whole.doubt.is_some();
        let (said, found) =
            if is_clear || rest.is_empty() { (text.as_str(), whole) } else { (rest.as_str(), vocabulary::kind(&rest)) };
        // "Gr 3" is known, and says nothing of the work.
        if found.kind == Kind::Unsaid && found.doubt.is_none() && label.is_some() && rest.is_empty() {
            notes.push(Note::OnlyGroup { found: text.clone() });
        } else if found.kind == Kind::Unsaid {
            notes.push(Note::WhichWork { found: said.to_owned(), doubt: found.doubt });
        }
        let aim = if aim.is_empty() { beyond(&rest, found.kind) } else { aim.to_owned() };
        Self { kind: found.kind, arrangement: found.arrangement, aim, label, weeks }
    }
}

/// Words that only tie a group or a kind of work to what is said with it.
const TIES: &[&str] = &["in", "met", "voor", "bij", "van", "aan", "uit", "een", "de", "het", "en", "als", "op"];

/// The signs that may stand between a group or a kind and the rest.
const SIGNS: [char; 8] = [' ', ':', '-', '–', ',', ';', '(', ')'];

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
            return last.join(" ").trim_matches(SIGNS).to_owned();
        }
        let (first, last) = words.split_at(words.len() - count);
        let kept = first.len() - first.iter().rev().take_while(|word| is_tie(word)).count();
        let kept = first.get(..kept).unwrap_or_default();
        // "Toezicht" and "poort" are both toezicht, and together more than that.
        if is_kind(last) && !is_kind(kept) && !last.first().is_some_and(is_tie) {
            return kept.join(" ").trim_matches(SIGNS).to_owned();
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
const MOST_WORDS: usize = 4;

/// The part of a text that names a group, if any, and the rest of it.
fn split(text: &str) -> (Option<String>, String) {
    let words: Vec<&str> = text.split_whitespace().collect();
    for count in (1..=MOST_WORDS.min(words.len())).rev() {
        for (at, part) in words.windows(count).enumerate() {
            let part = part.join(" ");
            if names_group(&part, count == words.len()) {
                let (before, after) =
                    (words.get(..at).unwrap_or_default(), words.get(at + count..).unwrap_or_default());
                let tie = usize::from(before.last().is_some_and(|word| TIES.contains(&word.to_lowercase().as_str())));
                let before = before.get(..before.len() - tie).unwrap_or_default();
                return (Some(part), [before, after].concat().join(" ").trim_matches(SIGNS).to_owned());
            }
        }
    }
    (None, text.to_owned())
}

/// Words that belong to the name of a group by its years.
const GROUP_WORDS: &[&str] =
    &["groep", "groepen", "gr", "klas", "klassen", "en", "t/m", "tot", "met", "-", "–", "&", "+", "kleuters", "alle"];

fn is_of_group(word: &str) -> bool {
    let word = word.trim_matches(['.', ',', ':', ';', '(', ')']).to_lowercase();
    let number = ["groep", "gr", "g"].iter().find_map(|begin| word.strip_prefix(begin)).unwrap_or(&word);
    GROUP_WORDS.contains(&word.as_str()) || number.starts_with(|sign: char| sign.is_ascii_digit())
}

/// Whether a text names groups by their years and nothing else. A bare number only does if it is the whole cell.
fn names_group(text: &str, is_whole: bool) -> bool {
    if !text.split_whitespace().all(is_of_group) {
        return false;
    }
    let is_bare = text.chars().all(|sign| sign.is_ascii_digit());
    let by_years = |group: &groups::GroupSaid| {
        !group.years.is_empty() && matches!(group.kind, GroupKind::One | GroupKind::Several | GroupKind::Kindergarten)
    };
    let said = match groups::read(text.trim_matches([':', ',', ';'])) {
        Reading::Read(said) => said,
        _ => return false,
    };
    let names = match &said {
        GroupsSaid::All => true,
        GroupsSaid::Some(all) => all.iter().all(by_years),
    };
    names && (!is_bare || is_whole)
}
