//! The index is made when the site is built, from the texts of every target.

use std::collections::{BTreeMap, BTreeSet};

use crate::compounds::split;
use crate::index::{Phrase, Stored, Synonym, Target, Term, TextIndex, mark};
use crate::words::{plain, stem, stem_of_verb, telling, words};

/// How much a text says about what its target is about, in hundredths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weight(pub u32);

impl Weight {
    /// A title.
    pub const TITLE: Self = Self(300);
    /// Words that only lead here.
    pub const LEADING: Self = Self(200);
    /// What is read first.
    pub const FIRST: Self = Self(120);
    /// What is read next.
    pub const NEXT: Self = Self(60);
    /// All else.
    pub const REST: Self = Self(25);
}

/// How soon the same word once more stops to count, in hundredths.
const SATURATION: u32 = 150;
/// How much less each word says in a long target than in a short one, in hundredths.
const LENGTH: u64 = 40;

/// Collects texts.
#[derive(Debug, Clone, Default)]
pub struct Builder {
    targets: Vec<Target>,
    /// For each target: how heavy each stem is in it, in hundredths.
    about: Vec<BTreeMap<String, u32>>,
    /// How long the texts of each target are, weighed as what they say.
    lengths: Vec<u64>,
    /// How often each word occurs.
    written: BTreeMap<String, u32>,
    synonyms: Vec<Synonym>,
    suggestions: Vec<String>,
    ordinary: BTreeSet<u32>,
}

impl Builder {
    /// Adds something that can be found, with its texts.
    pub fn add<'a>(&mut self, target: Target, texts: impl IntoIterator<Item = (Weight, &'a str)>) {
        let mut about = BTreeMap::new();
        let mut length = 0;
        for (weight, text) in texts {
            for word in telling(text) {
                let heavy: &mut u32 = about.entry(stem(&word)).or_default();
                *heavy = heavy.saturating_add(weight.0);
                *self.written.entry(word).or_default() += 1;
                // Words that only lead here make the text no longer.
                length += if weight == Weight::LEADING { 0 } else { u64::from(weight.0) };
            }
        }
        self.lengths.push(length);
        self.targets.push(target);
        self.about.push(about);
    }

    /// Adds what schools call something.
    pub fn add_synonym(&mut self, synonym: Synonym) {
        self.synonyms.push(synonym);
    }

    /// Adds words to try if nothing is found.
    pub fn suggest(&mut self, words: impl Into<String>) {
        self.suggestions.push(words.into());
    }

    /// Adds an ordinary word, which is never read as another that it is like.
    pub fn add_ordinary(&mut self, word: &str) {
        self.ordinary.insert(mark(&plain(word)));
    }

    /// What was added.
    pub fn targets(&self) -> &[Target] {
        &self.targets
    }

    /// Whether the texts have every word of this one, in some form.
    pub fn has_words_of(&self, text: &str) -> bool {
        let words = telling(text);
        !words.is_empty()
            && words.iter().map(|word| stem(word)).all(|stem| self.about.iter().any(|about| about.contains_key(&stem)))
    }

    /// The index of all that was added. What does not fit its numbers is left out: sixty thousand targets or terms.
    pub fn build(mut self) -> TextIndex {
        let typed = self.synonyms.iter().flat_map(|synonym| &synonym.typed).flat_map(|text| words(text));
        let typed: BTreeMap<String, String> = typed.map(|word| (stem(&word), word)).collect();
        let verbs = self.verbs(&typed);
        for about in &mut self.about {
            for (participle, verb) in &verbs {
                if let Some(heavy) = about.remove(participle) {
                    let all = about.entry(verb.clone()).or_default();
                    *all = all.saturating_add(heavy);
                }
            }
        }
        let mut occurs: BTreeMap<String, Vec<(u16, u8)>> =
            typed.keys().map(|stem| (stem.clone(), Vec::new())).collect();
        let usual = (self.lengths.iter().sum::<u64>() / self.lengths.len().max(1) as u64).max(1);
        for ((at, about), length) in (0_u16..).zip(&self.about).zip(&self.lengths) {
            for (stem, &heavy) in about {
                occurs.entry(stem.clone()).or_default().push((at, impact(heavy, *length, usual)));
            }
        }
        let places: BTreeMap<String, u16> = occurs.keys().cloned().zip(0_u16..).collect();
        let forms = Forms { typed, ..self.forms(&verbs) };
        let terms = occurs.into_iter().map(|(stem, targets)| term(stem, targets, &forms, &places)).collect();
        let phrases = self.synonyms.iter().flat_map(|synonym| phrases(synonym, &places, &verbs)).collect();
        let mut last = 0;
        let ordinary = self.ordinary.iter().map(|&mark| mark - std::mem::replace(&mut last, mark)).collect();
        Stored { targets: self.targets, terms, phrases, suggestions: self.suggestions, ordinary }.into()
    }

    /// The stems of participles, with those of their verbs: "geregeld" is found where "regelen" is. Only what the texts or
    /// schools do not use as something else: "gesprekken" has the stem of "gesprek".
    fn verbs(&self, typed: &BTreeMap<String, String>) -> BTreeMap<String, String> {
        let stems: BTreeMap<&str, String> = self.written.keys().map(|word| (word.as_str(), stem(word))).collect();
        let known: BTreeSet<&String> = stems.values().collect();
        let others: BTreeSet<&String> =
            stems.iter().filter(|(word, _)| stem_of_verb(word).is_none()).map(|(_, stem)| stem).collect();
        let verb = |(word, stem): (&&str, &String)| Some((stem.clone(), stem_of_verb(word)?));
        let pairs = stems.iter().filter_map(verb);
        let is_verb = |(participle, verb): &(String, String)| {
            known.contains(verb) && !others.contains(participle) && !typed.contains_key(participle)
        };
        let verbs: BTreeMap<String, String> = pairs.filter(is_verb).collect();
        let is_last = |(_, verb): &(&String, &String)| !verbs.contains_key(*verb);
        verbs.iter().filter(is_last).map(|(participle, verb)| (participle.clone(), verb.clone())).collect()
    }

    /// The words of the texts, by stem.
    fn forms(&self, verbs: &BTreeMap<String, String>) -> Forms<'_> {
        let mut of_stem: BTreeMap<String, Vec<(&str, u32)>> = BTreeMap::new();
        for (word, &times) in &self.written {
            let stem = stem(word);
            of_stem.entry(verbs.get(&stem).cloned().unwrap_or(stem)).or_default().push((word, times));
        }
        for forms in of_stem.values_mut() {
            forms.sort_by_key(|(word, times)| (std::cmp::Reverse(*times), word.len()));
        }
        let stem_of = of_stem.iter().flat_map(|(stem, forms)| forms.iter().map(|(word, _)| (*word, stem.clone())));
        Forms { stem_of: stem_of.collect(), of_stem, typed: BTreeMap::new() }
    }
}

/// The words of the texts and their stems.
struct Forms<'a> {
    stem_of: BTreeMap<&'a str, String>,
    /// With how often each occurs, the most frequent first.
    of_stem: BTreeMap<String, Vec<(&'a str, u32)>>,
    /// What schools type, by stem.
    typed: BTreeMap<String, String>,
}

fn term(name: String, targets: Vec<(u16, u8)>, forms: &Forms<'_>, places: &BTreeMap<String, u16>) -> Term {
    let own = forms.of_stem.get(&name).map(Vec::as_slice).unwrap_or_default();
    let word = own.first().map(|(word, _)| *word).or_else(|| forms.typed.get(&name).map(String::as_str));
    let written = word.filter(|word| *word != name).map(|word| apart(&name, word));
    let known = |part: &str| forms.stem_of.get(part).and_then(|stem| places.get(stem)).copied();
    let words = own.iter().map(|(word, _)| *word).chain([name.as_str()]);
    let parts = words.map(|word| split(word, &known)).find(|parts| !parts.is_empty()).unwrap_or_default();
    let place = places.get(&name).copied();
    let parts = parts.into_iter().filter(|part| Some(*part) != place).collect();
    let mut last = 0;
    let postings = targets.into_iter().map(|(at, about)| (at - std::mem::replace(&mut last, at), about)).collect();
    Term { stem: name, written, parts, postings }
}

/// How much a target is about a term, up to 255.
fn impact(heavy: u32, length: u64, usual: u64) -> u8 {
    let size = (100 - LENGTH) + LENGTH * length / usual;
    let heavy = u64::from(heavy) * 100 / size.max(1);
    u8::try_from((heavy * 255 / (heavy + u64::from(SATURATION))).max(1)).unwrap_or(u8::MAX)
}

/// What a word has in common with its stem, and what comes after.
fn apart(stem: &str, word: &str) -> (u8, String) {
    let same = stem.bytes().zip(word.bytes()).take_while(|(one, other)| one == other).count();
    let same = (0..=same).rev().find(|&at| word.is_char_boundary(at) && stem.is_char_boundary(at)).unwrap_or(0);
    match u8::try_from(same) {
        Ok(count) => (count, word.get(same..).unwrap_or_default().to_owned()),
        Err(_) => (0, word.to_owned()),
    }
}

fn phrases(synonym: &Synonym, places: &BTreeMap<String, u16>, verbs: &BTreeMap<String, String>) -> Vec<Phrase> {
    let place = |word: &String| {
        let stem = stem(word);
        places.get(verbs.get(&stem).unwrap_or(&stem)).copied()
    };
    let means: BTreeSet<u16> =
        synonym.means.iter().flat_map(|text| telling(text)).filter_map(|word| place(&word)).collect();
    let means: Vec<u16> = means.into_iter().collect();
    let phrase =
        |text: &String| Phrase { stems: words(text).iter().map(|word| stem(word)).collect(), means: means.clone() };
    synonym.typed.iter().map(phrase).collect()
}
