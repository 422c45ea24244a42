//! One clause: what it says about a group or a lesson, and whether that is denied.

mod without_teacher;

use super::super::days::weekday;
use super::super::roles::person;
use super::tables::{
    ABSENT, ALONE, ALONE_WITH, ARTICLES, BE, BEFORE_ASSISTANT, BUT, CLASS_BEGINS, FEW, GIVE, GROUP, HELPS, HOLD,
    IN_FRONT, INSTRUCTS, LEADS_BY_ROLE, MAY_TAKE, MAY_TAKE_IF_BARE, NOT, OTHER_LESSONS, PART_OF_DAY, PART_OF_SCHOOL,
    PREPOSITIONS, SMALL, STAFF_BEGINS, STANDS_IN, STANDS_OTHERWISE, SUBJECTS, Slot, TAKES, TAKES_IF_BARE,
    TAKES_IF_BARE_ON_A_DAY, TAKES_OVER, TAKES_UNLESS_WATCHING, TEACHER, TEACHES, WATCHING, WHEN, WORKS, Way,
};
use super::{Named, TeachingClaim};

/// Where the words of a way are, by index.
type WordPositions = Vec<usize>;

/// How far from one word of a way the next may be.
const REACH: usize = 24;

/// Which words count as a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Groups {
    /// Groups of pupils.
    OfPupils,
    /// Words in "-groep" that may be a group of pupils or not: "kookgroep".
    Unsure,
}

/// The words of a clause, and the first person in it without a lesbevoegdheid.
pub(super) struct Clause<'a> {
    words: &'a [String],
    pub(super) named: Option<(usize, Named)>,
}

impl<'a> Clause<'a> {
    pub(super) fn of(words: &'a [String]) -> Self {
        let named =
            words.iter().enumerate().find_map(|(at, word)| Some((at, person(word).or_else(|| short(words, at))?)));
        Self { words, named }
    }

    fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", String::as_str)
    }

    fn is_one_of(&self, at: usize, list: &[&str]) -> bool {
        list.contains(&self.word(at))
    }

    fn has(&self, list: &[&str]) -> bool {
        self.words.iter().any(|word| list.contains(&word.as_str()))
    }

    pub(super) fn claim(&self) -> TeachingClaim {
        let is_watching = self.has(WATCHING);
        let sure = Groups::OfPupils;
        if self.says_one_of(TAKES, sure)
            || !is_watching && self.says_one_of(TAKES_UNLESS_WATCHING, sure)
            || self.says_bare(TAKES_IF_BARE)
            || self.has_day() && self.says_bare(TAKES_IF_BARE_ON_A_DAY)
            || self.takes_over_by_itself()
        {
            return TeachingClaim::LeadsGroup;
        }
        let alone = if is_watching { TeachingClaim::Nothing } else { self.alone() };
        let may_take = || {
            self.says_one_of(TAKES, Groups::Unsure)
                || !is_watching && (self.says_one_of(MAY_TAKE, sure) || self.says_bare(MAY_TAKE_IF_BARE))
        };
        let doubt =
            if may_take() || self.may_be_without_teacher() { TeachingClaim::Doubtful } else { TeachingClaim::Nothing };
        alone.max(self.lesson_claim()).max(doubt)
    }

    /// Whether someone is named who takes over, in a sentence about who stands in for a teacher.
    pub(super) fn takes_over(&self) -> bool {
        self.named.is_some() && TAKES_OVER.iter().chain(STANDS_IN).any(|way| self.says(way, Groups::OfPupils))
    }

    /// Whether someone is named who takes over, and nothing that could be taken over is named except a group.
    fn takes_over_by_itself(&self) -> bool {
        let is_alone = |place: &WordPositions| self.named.is_some_and(|(at, _)| self.has_only_small_words(place, at));
        TAKES_OVER.iter().any(|way| {
            let places = self.places(way, Groups::OfPupils);
            places.iter().any(|place| is_alone(place) && self.is_said(place))
        })
    }

    /// Whether only small words are between someone and these words, and among these.
    fn has_only_small_words(&self, place: &WordPositions, at: usize) -> bool {
        let (first, last) = ends(place);
        (first.min(at)..=last.max(at)).all(|between| {
            let word = self.word(between);
            place.contains(&between) || SMALL.contains(&word) || person(word).is_some() || word.chars().count() == 1
        })
    }

    /// Whether the clause is about nothing besides these words: only groups, people, days and small words are left.
    fn is_bare(&self, place: &WordPositions) -> bool {
        let is_small = |word: &str| {
            [SMALL, WHEN, ARTICLES, BE, ALONE, NOT, PART_OF_SCHOOL].iter().any(|list| list.contains(&word))
        };
        self.words.iter().enumerate().all(|(at, word)| {
            place.contains(&at)
                || is_small(word)
                || is_number(word)
                || word.chars().count() == 1
                || is_day(word)
                || person(word).is_some()
                || is_group_of_pupils(word)
        })
    }

    /// Whether the clause is about nothing besides this word.
    pub(super) fn has_only(&self, at: usize) -> bool {
        self.is_bare(&vec![at])
    }

    pub(super) fn has_day(&self) -> bool {
        self.has(PART_OF_DAY) || self.words.iter().any(|word| is_day(word))
    }

    /// Whether one of these is said, by or about nobody who has the group anyway, and not denied.
    fn says_one_of(&self, ways: &[&Way], groups: Groups) -> bool {
        ways.iter().any(|way| self.says(way, groups))
    }

    fn says(&self, way: &Way, groups: Groups) -> bool {
        self.places(way, groups).iter().any(|place| self.is_said(place))
    }

    fn says_bare(&self, ways: &[&Way]) -> bool {
        let is_it = |place: &WordPositions| self.is_bare(place) && self.is_said(place);
        ways.iter().any(|way| self.places(way, Groups::OfPupils).iter().any(is_it))
    }

    fn is_said(&self, place: &WordPositions) -> bool {
        let (first, last) = ends(place);
        let is_otherwise = (first..=last).any(|at| !place.contains(&at) && self.is_one_of(at, STANDS_OTHERWISE));
        // A clause that is about nothing else is denied as a whole.
        let is_denied = self.is_denied(place) || self.has(NOT) && self.is_bare(place);
        !is_otherwise && !is_denied && !self.is_done_by_teacher(place)
    }

    /// Each place at which the words of a way occur.
    fn places(&self, way: &Way, groups: Groups) -> Vec<WordPositions> {
        let (mut found, mut from) = (Vec::new(), 0);
        while let Some(place) = self.place(way, from, groups) {
            from = ends(&place).1 + 1;
            found.push(place);
        }
        found
    }

    fn place(&self, way: &Way, from: usize, groups: Groups) -> Option<WordPositions> {
        let mut place = WordPositions::new();
        (self.extend(way, from, groups, &mut place) && !place.is_empty()).then_some(place)
    }

    /// Finds a place for the rest of a way, from a word on.
    fn extend(&self, way: &Way, from: usize, groups: Groups, place: &mut WordPositions) -> bool {
        let Some((slot, rest)) = way.split_first() else { return true };
        let before = place.last().copied();
        let until = if before.is_some() { self.words.len().min(from + REACH) } else { self.words.len() };
        for at in from..until {
            if self.fits(slot, at, before, groups) {
                place.push(at);
                if self.extend(rest, at + 1, groups, place) {
                    return true;
                }
                place.pop();
            }
        }
        false
    }

    fn fits(&self, slot: &Slot, at: usize, before: Option<usize>, groups: Groups) -> bool {
        let is_small = |between| self.is_one_of(between, ARTICLES) || is_number(self.word(between));
        let is_near = || before.is_none_or(|before| (before + 1..at).all(is_small));
        match slot {
            Slot::Any(list) => self.is_one_of(at, list),
            Slot::Next(list) => self.is_one_of(at, list) && is_near(),
            Slot::Then(list) => self.is_one_of(at, list) && before.is_none_or(|before| at == before + 1),
            Slot::Group => self.is_group(at, groups) && self.is_object(at),
            // "Voor de les" is before it.
            Slot::NextGroup => {
                (self.is_group(at, groups) && !is_lesson(self.word(at)) || self.is_year(at, before)) && is_near()
            }
            Slot::Pupils => self.is_group(at, groups) && !is_lesson(self.word(at)),
            Slot::Teacher => self.is_one_of(at, TEACHER),
            Slot::NextTeacher => self.is_one_of(at, TEACHER) && is_near(),
            Slot::TheClass => self.is_one_of(at, &["groep", "klas"]) && is_near() && !is_number(self.word(at + 1)),
            Slot::Day => is_day(self.word(at)),
        }
    }

    fn is_group(&self, at: usize, groups: Groups) -> bool {
        match groups {
            Groups::OfPupils => is_group_of_pupils(self.word(at)),
            Groups::Unsure => is_group_of_some_kind(self.word(at)),
        }
    }

    /// A group by its number only: "doet de dinsdag in 4".
    fn is_year(&self, at: usize, before: Option<usize>) -> bool {
        let is_in = before.is_some_and(|before| at == before + 1 && self.is_one_of(before, &["in", "van"]));
        let word = self.word(at);
        is_in && word.len() <= 2 && word.starts_with(|sign: char| ('1'..='8').contains(&sign))
    }

    /// Whether a verb can be about the group at this word: no preposition makes it the place of something else.
    fn is_object(&self, at: usize) -> bool {
        let before = (0..at).rev().find(|&before| !self.is_one_of(before, ARTICLES));
        !before.is_some_and(|before| self.is_one_of(before, PREPOSITIONS))
    }

    /// Being on one's own with a group: "alleen in groep 5", "groep 5 alleen". It may also mean only there.
    fn alone(&self) -> TeachingClaim {
        let places = (0..self.words.len()).filter(|&at| self.is_one_of(at, ALONE));
        let said = places.filter_map(|at| self.alone_with(at).or_else(|| self.group_alone(at)));
        said.filter(|place| self.is_said(place))
            .map(|place| self.judge_alone(&place))
            .max()
            .unwrap_or(TeachingClaim::Nothing)
    }

    fn alone_with(&self, at: usize) -> Option<WordPositions> {
        let with = at + 1;
        let group = (with + 1..self.words.len()).find(|&group| !self.is_one_of(group, ARTICLES))?;
        let is_it =
            self.is_one_of(with, ALONE_WITH) && is_group_of_pupils(self.word(group)) && !is_lesson(self.word(group));
        is_it.then(|| vec![at, with, group])
    }

    fn group_alone(&self, at: usize) -> Option<WordPositions> {
        let is_of_name = |before: &usize| {
            let word = self.word(*before);
            !is_number(word) && word.chars().count() > 1 && word != "en"
        };
        let group = (0..at).rev().find(is_of_name)?;
        (is_group_of_pupils(self.word(group)) && self.is_object(group)).then(|| vec![group, at])
    }

    fn judge_alone(&self, place: &WordPositions) -> TeachingClaim {
        if self.is_bare(place) {
            return TeachingClaim::LeadsGroup;
        }
        let (_, last) = ends(place);
        let is_before = place.iter().any(|&at| self.word(at) == "voor");
        let is_the_class = is_before && self.is_one_of(last, &["groep", "klas"]) && !is_number(self.word(last + 1));
        let is_someone = |at: usize| at == 0 || self.named.is_some_and(|(named, _)| named < at);
        let is_there = (0..self.words.len()).any(|at| {
            !place.contains(&at)
                && self.is_one_of(at, BE)
                && (!self.is_one_of(at, &["is", "zijn", "was"]) || is_someone(at))
        });
        if self.has(HELPS) {
            TeachingClaim::Nothing
        } else if is_the_class || is_there {
            TeachingClaim::LeadsGroup
        } else if !is_before && self.has(WORKS) {
            TeachingClaim::Doubtful
        } else {
            TeachingClaim::Nothing
        }
    }

    /// What is said about a lesson.
    fn lesson_claim(&self) -> TeachingClaim {
        let is_given = self.lessons().into_iter().any(|place| self.is_said(&place));
        if is_given || self.says_one_of(INSTRUCTS, Groups::OfPupils) {
            return TeachingClaim::Lesson;
        }
        match self.subject_given().filter(|place| self.is_said(place)) {
            Some(_) if self.has(FEW) => TeachingClaim::Doubtful,
            Some(_) => TeachingClaim::Lesson,
            None => TeachingClaim::Nothing,
        }
    }

    /// Lessons that are given, "geeft de gymles", or "lesgeven"; not something that is given in a lesson.
    fn lessons(&self) -> Vec<WordPositions> {
        let all = || 0..self.words.len();
        let mut found: Vec<WordPositions> =
            all().filter(|&at| self.is_one_of(at, TEACHES)).map(|at| vec![at]).collect();
        let is_lesson_at = |at: usize| is_lesson(self.word(at)) && self.is_object(at);
        // "Muzieklessen geven."
        let backwards =
            all().filter(|&at| is_lesson_at(at) && self.is_one_of(at + 1, &["geven", "verzorgen", "draaien"]));
        found.extend(backwards.map(|at| vec![at, at + 1]));
        for verb in all().filter(|&at| self.is_one_of(at, GIVE) || self.is_one_of(at, HOLD)) {
            let lesson = (verb + 1..self.words.len()).find(|&at| is_lesson_at(at));
            let given = lesson.filter(|&lesson| (verb + 1..lesson).all(|at| !self.is_one_of(at, IN_FRONT)));
            found.extend(given.map(|lesson| vec![verb, lesson]));
        }
        // "Neemt de rekenles over."
        for verb in all().filter(|&at| self.is_one_of(at, &["neem", "neemt", "nemen"])) {
            let lesson = (verb + 1..self.words.len()).find(|&at| is_lesson_at(at));
            let over = lesson.and_then(|lesson| (lesson + 1..self.words.len()).find(|&at| self.word(at) == "over"));
            found.extend(lesson.zip(over).map(|(lesson, over)| vec![verb, lesson, over]));
        }
        // "Gymles groep 3."
        let by_name = all().filter(|&at| is_lesson_at(at)).map(|at| vec![at]).filter(|place| self.is_bare(place));
        found.extend(by_name);
        found
    }

    /// "Geeft gym", "muziek geven".
    fn subject_given(&self) -> Option<WordPositions> {
        (0..self.words.len()).find_map(|at| {
            let is_subject = |at: usize| is_subject(self.word(at));
            let given = (at + 1..self.words.len()).find(|&next| !self.is_one_of(next, ARTICLES))?;
            let forwards = self.is_one_of(at, GIVE) && is_subject(given);
            let backwards = is_subject(at) && self.is_one_of(at + 1, &["geven", "verzorgen"]) && self.is_object(at);
            (forwards || backwards).then(|| vec![at, if forwards { given } else { at + 1 }])
        })
    }

    /// "Terwijl de leraar lesgeeft", "staat de leraar voor de groep": someone who has the group anyway.
    fn is_done_by_teacher(&self, place: &WordPositions) -> bool {
        let (first, _) = ends(place);
        let is_small = |at: usize| [SMALL, ARTICLES, BE].iter().any(|list| self.is_one_of(at, list));
        let is_someone_else = |at: usize| self.is_one_of(at, &["je", "jij", "ik"]) || person(self.word(at)).is_some();
        let is_teacher = |at: &usize| self.is_one_of(*at, LEADS_BY_ROLE) && !place.contains(at);
        let before = (0..first).rev().find(|&at| !is_small(at));
        let is_subject = before.filter(is_teacher).is_some_and(|at| self.is_object(at));
        let after = (first + 1..self.words.len()).find(|&at| !is_small(at) || is_someone_else(at));
        let has_other =
            first.checked_sub(1).is_some_and(is_someone_else) || self.named.is_some_and(|(at, _)| at < first);
        let follows = self.is_verb(first) && !has_other && first > 0 && after.filter(is_teacher).is_some();
        is_subject || follows
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
            || self.is_without(first)
    }

    /// "Zonder zelf les te geven"; but "zonder leraar voor de groep".
    fn is_without(&self, first: usize) -> bool {
        let before = (0..first).rev().find(|&at| !self.is_one_of(at, &["zelf", "de", "een", "alleen"]));
        before.is_some_and(|at| self.is_one_of(at, &["zonder"])) && !self.is_one_of(first, TEACHER)
    }

    /// "Vervangt de leraar niet", "vervangt geen leraar"; but "neemt de groep over, niet langer dan een uur".
    fn is_denied_after(&self, last: usize) -> bool {
        let is_whom = |at: usize| is_group_of_pupils(self.word(at)) || self.is_one_of(at, TEACHER);
        let is_passed = |at: usize| is_whom(at) || self.is_one_of(at, &["de", "een"]) || is_number(self.word(at));
        let after = (last + 1..).find(|&at| !is_passed(at)).unwrap_or(last);
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
        self.word(at) != "voor" && !is_group_of_pupils(self.word(at)) && !self.is_one_of(at, TEACHER)
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

/// Someone by a short word that means something else in other places.
fn short(words: &[String], at: usize) -> Option<Named> {
    match words.get(at)?.as_str() {
        "oa" if is_assistant(words, at) => Some(Named::Assistant),
        // A lio with a contract to work may have a group; only a LIO-stagiair has no lesbevoegdheid and no contract.
        "lio" if words.get(at + 1).is_some_and(|next| next.starts_with("stag")) => Some(Named::Trainee),
        _ => None,
    }
}

/// Whether "oa" at this place is an onderwijsassistent, and not "onder andere".
fn is_assistant(words: &[String], at: usize) -> bool {
    let word = |at: Option<usize>| at.and_then(|at| words.get(at)).map_or("", String::as_str);
    let (before, after) = (word(at.checked_sub(1)), word(Some(at + 1)));
    BEFORE_ASSISTANT.contains(&before) || at == 0 && !PREPOSITIONS.contains(&after) && !ARTICLES.contains(&after)
}

fn ends(place: &WordPositions) -> (usize, usize) {
    (place.first().copied().unwrap_or(0), place.last().copied().unwrap_or(0))
}

/// A day of the week, or a part of one: "woensdagochtend".
fn is_day(word: &str) -> bool {
    let mut begins = PART_OF_DAY.iter().filter_map(|part| word.strip_suffix(part));
    weekday(word).is_some() || begins.any(|begin| begin.len() > 1 && weekday(begin).is_some())
}

fn is_number(word: &str) -> bool {
    word.starts_with(|sign: char| sign.is_ascii_digit())
}

pub(super) fn is_lesson(word: &str) -> bool {
    let begin = ["les", "lessen"].iter().find_map(|end| word.strip_suffix(end));
    begin.is_some_and(|begin| begin.is_empty() || word.len() > 5 && !OTHER_LESSONS.contains(&begin))
}

/// The subject that a word names; "" for "vak".
pub(super) fn subject(word: &str) -> Option<&'static str> {
    SUBJECTS.iter().find(|(_, words)| words.contains(&word)).map(|&(name, _)| name)
}

fn is_subject(word: &str) -> bool {
    subject(word).is_some()
}

const GROUP_ENDS: &[&str] = &["groep", "groepen", "klas", "klassen"];

/// A word for a group of pupils: "groep", "kleutergroep", "groep5", "g5".
pub(super) fn is_group_of_pupils(word: &str) -> bool {
    let begins = GROUP_ENDS.iter().find_map(|end| word.strip_suffix(end)).map(|begin| begin.trim_end_matches('-'));
    let rest = ["groep-", "groep", "gr", "g"].iter().find_map(|begin| word.strip_prefix(begin)).unwrap_or_default();
    let is_numbered = rest.starts_with(|sign: char| ('1'..='8').contains(&sign)) && rest.len() <= 2;
    GROUP.contains(&word) || is_numbered || begins.is_some_and(|begin| CLASS_BEGINS.contains(&begin))
}

/// A word in "-groep" or "-klas" that may be one of pupils: not a "werkgroep".
fn is_group_of_some_kind(word: &str) -> bool {
    let begins = GROUP_ENDS.iter().find_map(|end| word.strip_suffix(end)).map(|begin| begin.trim_end_matches('-'));
    begins.is_some_and(|begin| !begin.is_empty() && !STAFF_BEGINS.iter().any(|of| begin.ends_with(of)))
}
