//! What a sentence in a school's own words says about groups and lessons: simple matching, so that "Je neemt de groep
//! over" counts as what it is, whatever box was ticked next to it.
//!
//! Two questions are asked about the same words. [`read`] is for a sentence about one person and their task; there, the
//! group must be named, or someone without a lesbevoegdheid. [`leads_a_group`] is for a sentence about who stands in
//! for a teacher; there, someone without a lesbevoegdheid must be named, and the group may be left out.
//!
//! A miss is one remark too few. What is misread can be said in other words.

mod tables;

use super::roles::{begins_with_person, person};
use tables::{
    ABSENT, BUT, GIVE, GROUP, IN_FRONT, INSTRUCTS_ALL, NOT, SMALL, STANDS_IN, TAKES, TAKES_OVER, TEACHER, TEACHES, Way,
};

pub use super::roles::Named;

/// What words say about a lesson or a group, least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TeachingClaim {
    /// Nothing about either.
    Nothing,
    /// A lesson is given.
    Lesson,
    /// A group is taken, or a teacher is replaced.
    LeadsGroup,
}

/// What the text of a task says.
#[must_use]
pub fn read(text: &str) -> TeachingClaim {
    told(text).iter().map(|words| Clause::of(words).claim()).max().unwrap_or(TeachingClaim::Nothing)
}

/// Someone without a lesbevoegdheid who takes a group or gives a lesson according to this text.
pub fn leads_a_group(text: &str) -> Option<Named> {
    // What is in brackets or after a colon may be about the person named in the rest of the sentence.
    let whole = clauses(text);
    let all = whole.iter().cloned().chain(told(text)).collect::<Vec<_>>();
    all.iter().find_map(|words| {
        let clause = Clause::of(words);
        let (_, named) = clause.named?;
        (clause.claim() > TeachingClaim::Nothing || clause.takes_over()).then_some(named)
    })
}

/// Whether a title begins with a role without a lesbevoegdheid: "Onderwijsassistent groep 4".
pub fn names_someone_without(title: &str) -> bool {
    clauses(title).first().is_some_and(|words| begins_with_person(words))
}

/// The parts of a text that each say one thing, as words in lower case.
pub fn clauses(text: &str) -> Vec<Vec<String>> {
    // A full stop only ends a clause if a space follows: 7.45 is a time.
    let parts = text.split([',', ';', '\n', '!', '?']).flat_map(|part| part.split(". "));
    parts.map(words).filter(|words| !words.is_empty()).collect()
}

/// Whether words deny something.
pub fn denies(words: &[String]) -> bool {
    words.iter().any(|word| NOT.contains(&word.as_str()))
}

/// Whether the wanted words occur among these, in this order.
pub fn holds_in_order(words: &[String], wanted: &[&str]) -> bool {
    let mut rest = words.iter();
    wanted.iter().all(|wanted| rest.any(|word| word == wanted))
}

/// The words of a text in lower case. Only ASCII letters change, which is enough for these words.
fn words(text: &str) -> Vec<String> {
    let is_split = |sign: char| !(sign.is_alphanumeric() || ['-', '\'', '.', ':'].contains(&sign));
    let split = text.split(is_split).map(|word| word.trim_matches(['.', ':', '\'', '-']).to_ascii_lowercase());
    split.filter(|word| !word.is_empty()).collect()
}

/// Clauses that also end at a colon; what is in brackets is a clause of its own.
fn told(text: &str) -> Vec<Vec<String>> {
    outside_brackets(text).iter().flat_map(|part| part.split(':').flat_map(clauses).collect::<Vec<_>>()).collect()
}

/// A text without what is in brackets, followed by what was in them. A bracket that stays open runs to the end. A
/// denial stays in its place: "neemt de groep (nooit) over".
fn outside_brackets(text: &str) -> Vec<String> {
    let (mut open, mut inside) = (vec![String::new()], Vec::new());
    for sign in text.chars() {
        match sign {
            '(' => open.push(String::new()),
            ')' if open.len() > 1 => {
                let part = open.pop().unwrap_or_default();
                let Some(around) = open.last_mut() else { continue };
                around.push(' ');
                if denies(&words(&part)) {
                    around.push_str(&part);
                    around.push(' ');
                } else {
                    inside.push(part);
                }
            }
            sign => {
                if let Some(last) = open.last_mut() {
                    last.push(sign);
                }
            }
        }
    }
    open.extend(inside);
    open
}

/// Where the words of a way are, by index.
type WordPositions = Vec<usize>;

/// The words of a clause, and the first person in it without a lesbevoegdheid.
struct Clause<'a> {
    words: &'a [String],
    named: Option<(usize, Named)>,
}

impl<'a> Clause<'a> {
    fn of(words: &'a [String]) -> Self {
        let named = words.iter().enumerate().find_map(|(at, word)| Some((at, person(word)?)));
        Self { words, named }
    }

    fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", String::as_str)
    }

    fn is_one_of(&self, at: usize, list: &[&str]) -> bool {
        list.contains(&self.word(at))
    }

    fn claim(&self) -> TeachingClaim {
        let takes = TAKES.iter().any(|way| self.says(way)) || self.says_place(self.alone_before_a_group());
        if takes || self.takes_over_by_itself() {
            return TeachingClaim::LeadsGroup;
        }
        if self.says_place(self.lesson()) || self.says(INSTRUCTS_ALL) {
            TeachingClaim::Lesson
        } else {
            TeachingClaim::Nothing
        }
    }

    /// Whether someone is named who takes over, in a sentence about who stands in for a teacher.
    fn takes_over(&self) -> bool {
        self.named.is_some() && TAKES_OVER.iter().chain(STANDS_IN).any(|way| self.says(way))
    }

    /// Whether someone is named who takes over, and nothing that could be taken over is named except a group.
    fn takes_over_by_itself(&self) -> bool {
        let is_bare = |place: &WordPositions| self.named.is_some_and(|(at, _)| self.is_bare(place, at));
        TAKES_OVER.iter().any(|way| self.places(way).iter().any(|place| is_bare(place) && !self.is_denied(place)))
    }

    /// Whether only small words are between someone and these words, and among these.
    fn is_bare(&self, place: &WordPositions, at: usize) -> bool {
        let (first, last) = ends(place);
        (first.min(at)..=last.max(at)).all(|between| {
            let word = self.word(between);
            place.contains(&between) || SMALL.contains(&word) || person(word).is_some() || word.chars().count() == 1
        })
    }

    /// Whether this is said and not denied.
    fn says(&self, way: &Way) -> bool {
        self.places(way).iter().any(|place| !self.is_denied(place))
    }

    fn says_place(&self, place: Option<WordPositions>) -> bool {
        place.is_some_and(|place| !self.is_denied(&place))
    }

    /// Each place at which the words of a way occur.
    fn places(&self, way: &Way) -> Vec<WordPositions> {
        let (mut found, mut from) = (Vec::new(), 0);
        while let Some(place) = self.place(way, from) {
            from = ends(&place).1 + 1;
            found.push(place);
        }
        found
    }

    fn place(&self, way: &Way, mut from: usize) -> Option<WordPositions> {
        let mut place = WordPositions::new();
        for choices in way {
            let at = from + self.words.iter().skip(from).position(|word| choices.contains(&word.as_str()))?;
            place.push(at);
            from = at + 1;
        }
        (!place.is_empty()).then_some(place)
    }

    /// "Zelfstandig voor de klas", without a verb: only if adjacent, since much is prepared for a group.
    fn alone_before_a_group(&self) -> Option<WordPositions> {
        let is_it = |at: &usize| {
            self.is_one_of(*at, &["zelfstandig", "alleen"])
                && self.is_one_of(at + 1, &["voor"])
                && (self.is_one_of(at + 2, &["de", "een"]) || self.is_one_of(at + 2, GROUP))
        };
        (0..self.words.len()).find(is_it).map(|at| vec![at, at + 1, at + 2])
    }

    /// A lesson that is given, "geeft de gymles", or "lesgeven"; not something that is given in a lesson.
    fn lesson(&self) -> Option<WordPositions> {
        let count = self.words.len();
        if let Some(at) = (0..count).find(|&at| self.is_one_of(at, TEACHES)) {
            return Some(vec![at]);
        }
        // "Muzieklessen geven."
        let is_backwards = |&at: &usize| is_lesson(self.word(at)) && self.is_one_of(at + 1, &["geven", "verzorgen"]);
        if let Some(at) = (0..count).find(is_backwards) {
            return Some(vec![at, at + 1]);
        }
        let give = (0..count).find(|&at| self.is_one_of(at, GIVE))?;
        let lesson = (give + 1..count).find(|&at| is_lesson(self.word(at)))?;
        (give + 1..lesson).all(|at| !self.is_one_of(at, IN_FRONT)).then(|| vec![give, lesson])
    }

    /// Whether what is at a place is denied: by a word within it, shortly before it, or directly after it.
    fn is_denied(&self, place: &WordPositions) -> bool {
        let (first, last) = ends(place);
        let begin = self.begins(first);
        let until = self.named.map_or(last, |(at, _)| if at > last { at + 1 } else { last });
        (begin..=until).any(|at| self.denies_at(at, place))
            // "Nooit neemt de assistent de groep over."
            || first == 1 && self.is_one_of(0, NOT)
            || self.is_denied_after(last)
            || self.denies_before_that(first)
            || self.says_no_before(first)
    }

    /// "Vervangt de leraar niet", "vervangt geen leraar"; but "neemt de groep over, niet langer dan een uur".
    fn is_denied_after(&self, last: usize) -> bool {
        let is_whom = |at: usize| self.is_one_of(at, GROUP) || self.is_one_of(at, TEACHER);
        let after = (last + 1..).find(|&at| !is_whom(at) && !self.is_one_of(at, &["de", "een"])).unwrap_or(last);
        let is_not = self.is_one_of(after, &["niet", "nooit"]) && !self.is_one_of(after + 1, &["langer"]);
        is_not || self.is_one_of(last + 1, &["geen"]) && is_whom(last + 2)
    }

    /// The word from which a denial is about what begins at this word.
    fn begins(&self, first: usize) -> usize {
        let named = self.named.map(|(at, _)| at);
        // "Als de invaller niet kan neemt de assistent over": before the verb, something else is said.
        let has_who_after = match named {
            Some(at) => at > first && (first..at).all(|between| self.word(between) != "door"),
            None => self.is_verb(first) && self.is_one_of(first + 1, &["je", "jij"]),
        };
        let begin = match named {
            _ if has_who_after => {
                if self.is_verb(first) {
                    first
                } else {
                    first.saturating_sub(1)
                }
            }
            Some(at) if at < first => self.before_named(at),
            _ => first.saturating_sub(2),
        };
        begin.max(self.says_new(first))
    }

    fn is_verb(&self, at: usize) -> bool {
        self.word(at) != "voor" && !self.is_one_of(at, GROUP) && !self.is_one_of(at, TEACHER)
    }

    /// The word before the person who is named, or before their "een": "nooit een assistent".
    fn before_named(&self, at: usize) -> usize {
        let before = at.saturating_sub(1);
        if self.is_one_of(before, &["de", "een"]) { before.saturating_sub(1) } else { before }
    }

    /// "Niemand mag eisen dat de assistent invalt", "we vragen niet dat".
    fn denies_before_that(&self, first: usize) -> bool {
        let Some((at, _)) = self.named.filter(|&(at, _)| at < first) else { return false };
        let that = self.before_named(at);
        let is_that = self.is_one_of(that, &["dat"]);
        is_that && (self.is_one_of(0, &["niemand"]) || that > 0 && self.is_one_of(that - 1, NOT))
    }

    /// Where the part of the clause that holds this word begins: after "maar", or at the verb after "en".
    fn says_new(&self, first: usize) -> usize {
        let but = (0..first).rev().find(|&at| self.is_one_of(at, BUT)).map_or(0, |at| at + 1);
        let is_joined = first.checked_sub(1).is_some_and(|at| self.is_one_of(at, &["en", "of"]));
        if is_joined && !self.word(first).ends_with("en") { first } else { but }
    }

    /// Whether a word denies something, rather than only that someone is there.
    fn denies_at(&self, at: usize, place: &WordPositions) -> bool {
        let is_absent = self.is_one_of(at + 1, TEACHER) || self.is_one_of(at + 1, ABSENT);
        let is_about_who = self.word(at) == "geen" && is_absent && !place.contains(&(at + 1));
        self.is_one_of(at, NOT) && !is_about_who
    }

    /// "Je mag nee zeggen tegen invallen." If someone is named, others may say no too, so "tegen" must follow.
    fn says_no_before(&self, first: usize) -> bool {
        let no = (0..first).find(|&at| self.word(at) == "nee");
        no.is_some_and(|no| self.named.is_none() || (no..first).any(|at| self.word(at) == "tegen"))
    }
}

fn ends(place: &WordPositions) -> (usize, usize) {
    (place.first().copied().unwrap_or(0), place.last().copied().unwrap_or(0))
}

fn is_lesson(word: &str) -> bool {
    ["les", "lessen"].contains(&word) || word.len() > 5 && (word.ends_with("les") || word.ends_with("lessen"))
}
