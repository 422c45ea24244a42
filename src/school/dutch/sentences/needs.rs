//! What a short label of a task, or of a block of the week, asks of the person who does it: "Lesgeven groep 5 op
//! vrijdag", "Rapporten schrijven", "Invallen bij ziekte", "MR-lid", "BHV".
//!
//! The words are those that schools use; what they ask for follows the usual tasks in the content, and a test there
//! holds the two together. What may mean either is a [`Doubt`], to be asked before anybody gets the task.

mod tables;

use super::{Clause, TeachingClaim, clause, denies, told};
use crate::qualification::Required;
use tables::{
    APPOINTED, ARRANGES, ASKED, CERTIFICATES, FUNCTIONS, HELPS_OUT, IN_FRONT_OF_GROUP, NO_NEED, Pattern,
    SENTENCE_BEGINS, TEACHERS_WORK, WITHOUT_HOLDER,
};

coded! {
    /// A task that is not divided, because someone is elected, appointed or named for it.
    pub enum Holder {
        /// Medezeggenschapsraad, GMR or ondersteuningsplanraad: elected.
        Council = "council",
        /// Preventiemedewerker.
        Prevention = "prevention",
        /// Bedrijfshulpverlener.
        FirstAid = "first-aid",
        /// Another fixed holder: vertrouwenspersoon, coördinator pesten, aandachtsfunctionaris.
        Other = "other",
        /// A function of its own, such as ib'er or bouwcoördinator.
        Function = "function",
    }
}

coded! {
    /// Why a label must be asked about.
    pub enum Doubt {
        /// Whether someone gives a lesson, or helps with one.
        Lesson = "lesson",
        /// Whether someone has the group on their own.
        Alone = "alone",
        /// Whether someone stands in, or arranges that someone does.
        StandingIn = "standing-in",
        /// Whether it is a teacher who judges or decides.
        Judging = "judging",
        /// Whether someone is appointed for it.
        Appointed = "appointed",
    }
}

impl Doubt {
    /// The question to ask, in Dutch.
    pub const fn question(self) -> &'static str {
        match self {
            Self::Lesson => "Geeft iemand hier les?",
            Self::Alone => "Is iemand hier zonder leraar bij de groep?",
            Self::StandingIn => "Staat iemand hier voor een groep, of regelt iemand dat?",
            Self::Judging => "Is dit werk van een leraar?",
            Self::Appointed => "Wordt hier iemand voor aangewezen of gekozen?",
        }
    }
}

/// The lesbevoegdheid that a label asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// None.
    Nothing,
    /// One for this subject: "gym".
    Subject(&'static str),
    /// One for every group.
    Group,
    /// It may be either; ask before anybody gets it.
    Doubtful(Doubt),
}

impl Asked {
    /// What must be counted with until the question is answered: a doubt counts as a group.
    pub const fn at_most(self) -> Required {
        match self {
            Self::Nothing => Required::Nothing,
            Self::Subject(_) => Required::OwnSubject,
            Self::Group | Self::Doubtful(_) => Required::Group,
        }
    }
}

/// What a label asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Needs {
    /// The lesbevoegdheid.
    pub asked: Asked,
    /// The certificate, as schools call it: "BHV".
    pub certificate: Option<&'static str>,
    /// Who holds it, if it is not divided.
    pub holder: Option<Holder>,
}

impl Needs {
    const NOTHING: Self = Self { asked: Asked::Nothing, certificate: None, holder: None };

    /// Whether anybody may do it, without a question.
    pub fn is_nothing(&self) -> bool {
        *self == Self::NOTHING
    }
}

/// The most words of a label; what is longer is a sentence.
const LONGEST_LABEL: usize = 9;

/// What this label asks for.
#[must_use]
pub fn needs(label: &str) -> Needs {
    let parts = told(label);
    let first = parts.first().and_then(|words| words.first()).map_or("", String::as_str);
    let is_sentence = SENTENCE_BEGINS.contains(&first) || parts.iter().any(|words| words.len() > LONGEST_LABEL);
    let of_parts = parts.iter().map(|words| of_words(words, is_sentence));
    of_parts.fold(Needs::NOTHING, |all, one| Needs {
        asked: more(all.asked, one.asked),
        certificate: all.certificate.or(one.certificate),
        holder: all.holder.or(one.holder),
    })
}

/// The one that asks for more. A doubt is less than a group, and more than a subject: it must be asked all the same.
const fn more(one: Asked, other: Asked) -> Asked {
    const fn rank(of: Asked) -> u8 {
        match of {
            Asked::Nothing => 0,
            Asked::Subject(_) => 1,
            Asked::Doubtful(_) => 2,
            Asked::Group => 3,
        }
    }
    if rank(other) > rank(one) { other } else { one }
}

/// What one part of a label asks for.
fn of_words(words: &[String], is_sentence: bool) -> Needs {
    let folded: Vec<String> = words.iter().map(|word| without_marks(word)).collect();
    let has = |pattern: &Pattern| holds(&folded, pattern);
    if is_sentence {
        // It speaks of lessons and stand-ins in passing; the words of a label are what it is about.
        return Needs { asked: of_claim(words), ..Needs::NOTHING };
    }
    let arranges = folded.iter().any(|word| is_in(word, ARRANGES));
    let certificate = if arranges { None } else { first(CERTIFICATES, &has) };
    let holder = holder(&folded, arranges);
    let asked = match asked(words, &folded, arranges) {
        Asked::Doubtful(Doubt::Appointed) if holder.is_some() => Asked::Nothing,
        asked => asked,
    };
    Needs { asked, certificate, holder }
}

fn holder(words: &[String], arranges: bool) -> Option<Holder> {
    let has = |pattern: &Pattern| holds(words, pattern);
    if let Some(appointed) = first(APPOINTED, &has) {
        let is_about_them = arranges || words.iter().any(|word| is_in(word, WITHOUT_HOLDER));
        return (!is_about_them).then_some(appointed);
    }
    // "Ib'er" is a function; "overleg met de ib'er" is a task.
    let is_first = words.first().is_some_and(|word| FUNCTIONS.iter().any(|pattern| fits(word, pattern)));
    let is_two = FUNCTIONS.iter().any(|pattern| pattern.contains(' ') && words.join(" ").starts_with(pattern));
    ((is_first || is_two) && !arranges).then_some(Holder::Function)
}

fn asked(words: &[String], folded: &[String], arranges: bool) -> Asked {
    let has = |pattern: &Pattern| holds(folded, pattern);
    if first(NO_NEED, &has).is_some() || denies(words) && Clause::of(words).claim() == TeachingClaim::Nothing {
        return Asked::Nothing;
    }
    let helps = folded.iter().any(|word| is_in(word, HELPS_OUT));
    let own = first(TEACHERS_WORK, &has);
    let of_claim = of_claim(words);
    match (arranges, of_claim, own) {
        // "Vervanging regelen", "lesmateriaal kopiëren", "planning van de oudergesprekken".
        (true, ..) => Asked::Nothing,
        (_, Asked::Group | Asked::Subject(_), _) if helps => Asked::Doubtful(Doubt::Lesson),
        (_, Asked::Group | Asked::Subject(_), _) => of_claim,
        (_, Asked::Doubtful(_), None) if Clause::of(words).may_be_without_teacher() => of_claim,
        (_, _, Some(_)) if helps => Asked::Doubtful(Doubt::Judging),
        (_, _, Some(own)) => own,
        _ if helps => Asked::Nothing,
        (_, Asked::Doubtful(_), _) => first(ASKED, &has).map_or(of_claim, Asked::Doubtful),
        _ => first(ASKED, &has).map_or_else(|| of_subject(words).unwrap_or_else(|| of_group(words)), Asked::Doubtful),
    }
}

/// What the words say in themselves.
fn of_claim(words: &[String]) -> Asked {
    match Clause::of(words).claim() {
        TeachingClaim::LeadsGroup => Asked::Group,
        TeachingClaim::Lesson => of_lesson(words),
        TeachingClaim::Doubtful => Asked::Doubtful(Doubt::Alone),
        TeachingClaim::Nothing => Asked::Nothing,
    }
}

/// A lesson in the subject that the label names, or in all of them.
fn of_lesson(words: &[String]) -> Asked {
    let of_word = |word: &String| {
        let begin = word.strip_suffix("lessen").or_else(|| word.strip_suffix("les"));
        clause::subject(begin.filter(|begin| !begin.is_empty()).unwrap_or(word)).filter(|name| !name.is_empty())
    };
    // "Kookles": of which subject is not said.
    let is_of_another = words.iter().any(|word| clause::is_lesson(word) && !["les", "lessen"].contains(&word.as_str()));
    let other = if is_of_another { Asked::Doubtful(Doubt::Lesson) } else { Asked::Group };
    words.iter().find_map(of_word).map_or(other, Asked::Subject)
}

/// A label that is only a subject, perhaps with a group and a day: "Gym groep 3". Is it the lesson?
fn of_subject(words: &[String]) -> Option<Asked> {
    let at = words.iter().position(|word| clause::subject(word).is_some_and(|name| !name.is_empty()))?;
    Clause::of(words).has_only(at).then_some(Asked::Doubtful(Doubt::Lesson))
}

/// A label that is only a group with its teacher or its day: "Leerkracht groep 8", "Groep 4 op woensdag".
fn of_group(words: &[String]) -> Asked {
    let is_teacher = |word: &String| IN_FRONT_OF_GROUP.contains(&word.as_str());
    let others: Vec<String> = words.iter().filter(|word| !is_teacher(word)).cloned().collect();
    let clause = Clause::of(&others);
    let is_only_group =
        others.iter().position(|word| clause::is_group_of_pupils(word)).is_some_and(|at| clause.has_only(at));
    match (is_only_group, others.len() < words.len()) {
        (true, true) => Asked::Group,
        (true, false) if clause.has_day() || others.iter().any(|word| word.starts_with("instroom")) => {
            Asked::Doubtful(Doubt::Alone)
        }
        _ => Asked::Nothing,
    }
}

fn first<T: Copy>(table: &[(T, &[Pattern])], has: &dyn Fn(&Pattern) -> bool) -> Option<T> {
    table.iter().find(|(_, patterns)| patterns.iter().any(has)).map(|&(of, _)| of)
}

/// Whether the words of a pattern all occur, in this order.
fn holds(words: &[String], pattern: &Pattern) -> bool {
    let mut rest = words.iter();
    pattern.split(' ').all(|wanted| rest.any(|word| fits(word, wanted)))
}

/// A word, the beginning of one (`rapport*`), its end (`*coordinator`), or any part (`*toets*`).
fn fits(word: &str, pattern: &str) -> bool {
    // Most patterns begin with another letter: see the one for tables of words.
    let first = pattern.as_bytes().first();
    if first != word.as_bytes().first() && first != Some(&b'*') {
        return false;
    }
    match (pattern.strip_prefix('*'), pattern.strip_suffix('*')) {
        (Some(_), Some(_)) => word.contains(pattern.trim_matches('*')),
        (Some(end), None) => word.ends_with(end),
        (None, Some(begin)) => word.starts_with(begin),
        (None, None) => word == pattern,
    }
}

fn is_in(word: &str, list: &[&str]) -> bool {
    list.iter().any(|pattern| fits(word, pattern))
}

/// A word without accents, so that "coördinator" and "coordinator" are one.
fn without_marks(word: &str) -> String {
    let plain = |letter: char| match letter {
        'é' | 'ë' | 'è' | 'ê' | 'É' | 'Ë' => 'e',
        'ï' | 'í' => 'i',
        'ö' | 'ó' | 'Ö' => 'o',
        'ü' => 'u',
        'á' | 'à' => 'a',
        letter => letter,
    };
    word.chars().map(plain).collect()
}

#[cfg(test)]
mod tests;
