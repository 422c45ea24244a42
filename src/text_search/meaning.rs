//! What someone may mean by each word typed.

use std::collections::BTreeMap;

use crate::compounds::split;
use crate::distance::{common, distance};
use crate::index::{Phrase, Term, TextIndex};
use crate::words::{PARTICLES, is_telling, letters, says_little, sound, stem, words};

/// The word itself, in hundredths, as all of these.
const ITSELF: u32 = 100;
/// A compound that it is a part of.
const WHOLE: u32 = 45;
/// A part of it.
const PART: u32 = 20;
/// A part of a compound that is nowhere.
const OF_UNKNOWN: u32 = 70;
/// What a synonym means, of how sure we are of the word.
const SYNONYM: u32 = 80;
/// What sounds the same.
const SOUNDS_ALIKE: u32 = 85;
/// What each error takes off.
const ERROR: u32 = 15;
/// How sure we have to be that a word is this one, for its synonyms to count.
const SURE: u32 = 50;
/// A word of fewer letters is not the beginning of another.
const SHORT: usize = 4;
/// A word that is heard as fewer letters has no typing error: any other word is as near.
const HEARD: usize = 5;
/// One that is heard as this many may have two errors, and one with a letter less another letter in one place.
const LONG: usize = 8;
/// As many letters at the beginning of a word with two errors have none.
const BEGINNING: usize = 3;
/// A part of as many letters is hardly there by chance.
const LONG_PART: usize = 4;
/// Nor is a word that is as long, but for one error.
const LONG_WORD: usize = 12;
/// Nor is a beginning of as many letters, if it is at least a third of the word.
const LONG_BEGINNING: usize = 5;
const MOST_BEGINNINGS: usize = 3;
/// Endings of forms of a word that the stemmer leaves.
const ENDINGS: &[&str] =
    &["e", "en", "er", "ers", "ig", "ige", "ing", "ingen", "je", "jes", "lijk", "lijke", "s", "ster", "tje", "tjes"];
/// How much a word weighs, in hundredths.
const WEIGHS: u64 = 100;
/// How much one that says little weighs beside others.
const WEIGHS_LITTLE: u64 = 25;

/// What one word may mean: places of terms, with how likely each is, in hundredths.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Meaning {
    /// The word as typed, plain.
    pub typed: String,
    /// The terms.
    pub terms: BTreeMap<u16, u32>,
    /// The term that it is a form of.
    pub own: Option<u16>,
    /// The term that we read it as, if it is in no text and no synonym.
    pub read_as: Option<u16>,
    /// The unknown compound that it is a part of.
    pub part_of: Option<String>,
    /// How much it weighs among the words typed, in hundredths.
    pub weight: u64,
}

impl Meaning {
    fn of(typed: &str) -> Self {
        let weight = if says_little(typed) { WEIGHS_LITTLE } else { WEIGHS };
        Self { typed: typed.to_owned(), weight, ..Self::default() }
    }

    fn add(&mut self, term: u16, likely: u32) {
        let best = self.terms.entry(term).or_default();
        *best = (*best).max(likely);
    }

    /// Whether any target has it.
    pub fn occurs(&self, index: &TextIndex) -> bool {
        self.terms.keys().any(|&term| index.occurs(term))
    }

    /// Whether it says little beside words that say more.
    pub const fn is_little(&self) -> bool {
        self.weight < WEIGHS
    }
}

/// What each word of a text may mean. Words that say nothing are left out, unless there are no others.
pub fn meanings(index: &TextIndex, text: &str) -> Vec<Meaning> {
    let all = whole_verbs(index, words(text));
    let telling: Vec<&str> = all.iter().map(String::as_str).filter(|word| is_telling(word)).collect();
    let read: Vec<&str> = if telling.is_empty() { all.iter().map(String::as_str).collect() } else { telling };
    let phrases = phrases(index, &all);
    let mut meanings = Vec::new();
    let mut rest = read.as_slice();
    while let [word, after @ ..] = rest {
        let joined = after.first().and_then(|next| joined(index, word, next, &phrases));
        rest = if joined.is_some() { after.get(1..).unwrap_or_default() } else { after };
        match joined {
            Some(joined) => meanings.push(joined),
            None => meanings.extend(of_word(index, word, &phrases)),
        }
    }
    if meanings.iter().all(Meaning::is_little) {
        meanings.iter_mut().for_each(|meaning| meaning.weight = WEIGHS);
    }
    meanings
}

/// Verbs that Dutch takes apart made whole: "in te vallen" is `invallen`, and "wie valt er in" is about `invalt`.
fn whole_verbs(index: &TextIndex, mut all: Vec<String>) -> Vec<String> {
    let whole = |particle: &str, verb: &str| {
        let whole = format!("{particle}{verb}");
        let is_verb = PARTICLES.contains(&particle) && verb.len() >= SHORT && index.place_of_word(&whole).is_some();
        is_verb.then_some(whole)
    };
    while let Some((at, verb)) = all.windows(3).enumerate().find_map(|(at, words)| match words {
        [particle, te, verb] if te == "te" => Some((at, whole(particle, verb)?)),
        _ => None,
    }) {
        all.splice(at..at + 3, [verb]);
    }
    let Some((particle, before)) = all.split_last() else { return all };
    let apart = before.iter().enumerate().find_map(|(at, verb)| Some((at, whole(particle, verb)?)));
    if let Some((at, verb)) = apart {
        all.pop();
        if let Some(word) = all.get_mut(at) {
            *word = verb;
        }
    }
    all
}

/// The phrases of several words that are in these words.
fn phrases<'a>(index: &'a TextIndex, all: &[String]) -> Vec<&'a Phrase> {
    let stems: Vec<String> = all.iter().map(|word| stem(word)).collect();
    let is_in = |phrase: &Phrase| stems.windows(phrase.stems.len()).any(|stems| stems == phrase.stems);
    index.stored.phrases.iter().filter(|phrase| phrase.stems.len() > 1 && is_in(phrase)).collect()
}

/// One word in two, "werk druk"; also with an error, if one of the two is nowhere: "inval poule".
fn joined(index: &TextIndex, word: &str, next: &str, phrases: &[&Phrase]) -> Option<Meaning> {
    let joined = format!("{word}{next}");
    if index.place_of_word(&joined).is_some() {
        return Some(known(index, &joined));
    }
    let is_nowhere = |word: &str| !says_little(word) && !in_phrases(index, word, phrases).occurs(index);
    let is_one = word.len() >= SHORT && next.len() >= SHORT && (is_nowhere(word) || is_nowhere(next));
    let meaning = is_one.then(|| misspelt(index, &joined, 1)).flatten()?;
    Some(Meaning { typed: format!("{word} {next}"), ..meaning })
}

/// A word that is in the texts, or is known by a synonym or as part of one of these phrases.
fn in_phrases(index: &TextIndex, word: &str, phrases: &[&Phrase]) -> Meaning {
    let mut meaning = known(index, word);
    let stem = stem(word);
    for phrase in phrases.iter().filter(|phrase| phrase.stems.contains(&stem)) {
        for &means in &phrase.means {
            meaning.add(means, SYNONYM);
        }
    }
    meaning
}

/// A word; an unknown compound means each of its parts.
fn of_word(index: &TextIndex, word: &str, phrases: &[&Phrase]) -> Vec<Meaning> {
    let meaning = in_phrases(index, word, phrases);
    if meaning.occurs(index) || says_little(word) {
        return vec![meaning];
    }
    // What is a word by itself is no misspelling of another.
    let read = |errors| if index.is_ordinary(word) { None } else { misspelt(index, word, errors) };
    if let Some(meaning) = read(0) {
        return vec![meaning];
    }
    let parts = split(word, &|part| index.place_of_word(part).map(|_| part.to_owned()));
    let is_compound = !parts.is_empty() && parts.iter().all(|part| part.len() >= LONG_PART);
    if let Some(meaning) = read(1).filter(|_| !is_compound || word.len() >= LONG_WORD) {
        return vec![meaning];
    }
    if let Some(meaning) = form_of(index, word).filter(|_| !index.is_ordinary(word)) {
        return vec![meaning];
    }
    if !parts.is_empty() {
        return parts.iter().map(|part| part_of(index, part, word)).collect();
    }
    vec![read(2).or_else(|| begin_of(index, word)).unwrap_or(meaning)]
}

/// A part of a compound that is nowhere as a whole: less sure than a word of its own.
fn part_of(index: &TextIndex, part: &str, compound: &str) -> Meaning {
    let mut meaning = known(index, part);
    meaning.terms.values_mut().for_each(|likely| *likely = *likely * OF_UNKNOWN / ITSELF);
    meaning.part_of = Some(compound.to_owned());
    meaning.weight = WEIGHS;
    meaning
}

/// A word that is in the texts, or the beginning of one; without terms if it is neither.
fn known(index: &TextIndex, word: &str) -> Meaning {
    let mut meaning = Meaning::of(word);
    let stem = stem(word);
    meaning.own = index.place_of_word(word);
    if let Some(place) = meaning.own {
        meaning.add(place, ITSELF);
        for &whole in index.wholes.get(&place).into_iter().flatten() {
            meaning.add(whole, WHOLE);
        }
        for &part in index.term(place).map(|term| term.parts.as_slice()).unwrap_or_default() {
            meaning.add(part, PART);
        }
    }
    // The beginning of a word that is still being typed; what is left of "verven" without its ending is none.
    let begin = if meaning.own.is_some() { stem.as_str() } else { word };
    if begin.len() >= SHORT {
        let from = index.stored.terms.partition_point(|term| term.stem.as_str() < begin);
        let longer =
            index.stored.terms.iter().enumerate().skip(from).take_while(|(_, term)| term.stem.starts_with(begin));
        for (at, term) in longer.filter(|(_, term)| term.stem != stem) {
            if let Ok(at) = u16::try_from(at) {
                meaning.add(at, 30 + share(40, begin.len(), term.stem.len()));
            }
        }
    }
    synonyms(index, &mut meaning);
    meaning
}

/// A term that the word is a form of: `plek` of "plekje".
fn form_of(index: &TextIndex, word: &str) -> Option<Meaning> {
    let begins = ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending)).filter(|begin| begin.len() >= SHORT);
    let place = begins.filter_map(|begin| index.place_of_word(begin)).find(|&place| index.occurs(place))?;
    let mut meaning = Meaning { read_as: Some(place), ..Meaning::of(word) };
    meaning.add(place, SOUNDS_ALIKE);
    synonyms(index, &mut meaning);
    Some(meaning)
}

/// The longest term that an unknown compound begins with: `inval` of "invalbus".
fn begin_of(index: &TextIndex, word: &str) -> Option<Meaning> {
    let begins = (LONG_BEGINNING..word.len()).rev().filter(|length| length * MOST_BEGINNINGS >= word.len());
    let begin = begins.filter_map(|length| word.get(..length)).find(|begin| index.place(begin).is_some())?;
    let mut meaning = part_of(index, begin, word);
    meaning.terms.values_mut().for_each(|likely| *likely = *likely * OF_UNKNOWN / ITSELF);
    meaning.occurs(index).then_some(meaning)
}

/// The terms that are spelt, or sound, nearly as this word. Someone who means another word knows how it begins, so the
/// first sound is the same.
fn misspelt(index: &TextIndex, word: &str, most: usize) -> Option<Meaning> {
    let name = stem(word);
    let heard = sound(&name);
    // Two errors in what is heard as a short word make it any other.
    let allowed = match heard.len() {
        _ if name.len() < SHORT => return None,
        length if length < HEARD => 0,
        length if length + 1 < LONG => 1,
        _ => 2,
    };
    let mut near = nearest(index, &name, allowed.min(most + 1));
    near.retain(|&(place, errors)| {
        let other = index.sounds.get(usize::from(place)).map_or("", |(other, _)| other);
        is_likely(&heard, other, errors) && leads(index, place)
    });
    let least = near.iter().map(|&(_, errors)| errors).min().filter(|&least| least <= most)?;
    let mut meaning = Meaning::of(word);
    for &(place, errors) in &near {
        // The more words are as near, the less likely is each.
        let as_near = near.iter().filter(|&&(_, others)| others <= errors).count();
        let likely = SOUNDS_ALIKE.saturating_sub(ERROR * u32::try_from(errors).unwrap_or(u32::MAX / ERROR));
        let likely = share(likely * 3, 1, 2 + as_near);
        meaning.add(place, likely);
        for &whole in index.wholes.get(&place).into_iter().flatten() {
            meaning.add(whole, likely * WHOLE / ITSELF);
        }
    }
    let best = near.iter().filter(|&&(_, errors)| errors == least);
    meaning.read_as =
        best.max_by_key(|(place, _)| index.term(*place).map(|term| term.postings.len())).map(|near| near.0);
    synonyms(index, &mut meaning);
    meaning.occurs(index).then_some(meaning)
}

/// Whether a term by itself leads to anything: one that is only part of a phrase does not.
fn leads(index: &TextIndex, place: u16) -> bool {
    let stem = index.term(place).map_or("", |term| term.stem.as_str());
    index.occurs(place) || index.stored.phrases.iter().any(|phrase| phrase.stems == [stem])
}

/// Whether a word that sounds so, with as many errors, is likely to be the other.
fn is_likely(heard: &str, other: &str, errors: usize) -> bool {
    let first = |sound: &str| match sound.bytes().next() {
        Some(b'f') => Some(b'v'),
        Some(b's') => Some(b'z'),
        first => first,
    };
    let (begin, end) = common(heard, other);
    let is_one_letter = begin + end + 1 >= heard.len().max(other.len());
    let is_long = heard.len() >= LONG && begin >= BEGINNING;
    first(heard) == first(other) && (errors < 2 || is_long || is_one_letter)
}

/// The terms that sound as a stem but for this many errors, with how many those are.
pub fn nearest(index: &TextIndex, name: &str, most: usize) -> Vec<(u16, usize)> {
    let heard = sound(name);
    // Letters that are heard once are no errors, unless there are many.
    let is_as_long = |term: &Term| term.stem.len().abs_diff(name.len()) <= most + 2;
    let bits = letters(&heard);
    let terms = (0_u16..).zip(&index.sounds).zip(&index.stored.terms);
    terms
        .filter(|((_, (_, other)), _)| (bits ^ other).count_ones() as usize <= 2 * most)
        .filter(|(_, term)| is_as_long(term))
        .filter_map(|((place, (other, _)), _)| Some((place, distance(&heard, other, most)?)))
        .collect()
}

/// Adds what schools mean by the words that this one may be.
fn synonyms(index: &TextIndex, meaning: &mut Meaning) {
    let sure: Vec<(u16, u32)> =
        meaning.terms.iter().filter(|&(_, &likely)| likely >= SURE).map(|(&place, &likely)| (place, likely)).collect();
    for (place, likely) in sure {
        let Some(term) = index.term(place) else { continue };
        let typed = index.stored.phrases.iter().filter(|phrase| phrase.stems == [term.stem.as_str()]);
        for &means in typed.flat_map(|phrase| &phrase.means) {
            meaning.add(means, likely * SYNONYM / ITSELF);
        }
    }
}

fn share(of: u32, part: usize, whole: usize) -> u32 {
    u32::try_from(part * of as usize / whole.max(1)).unwrap_or(of)
}
