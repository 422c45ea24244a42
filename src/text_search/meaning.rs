//! What someone may mean by each word typed.

use std::collections::BTreeMap;

use crate::compounds::split;
use crate::distance::distance;
use crate::index::{Term, TextIndex};
use crate::words::{is_telling, letters, sound, stem, words};

/// The word itself, in hundredths, as all of these.
const ITSELF: u32 = 100;
/// A compound that it is a part of.
const WHOLE: u32 = 45;
/// A part of it.
const PART: u32 = 20;
/// What a synonym means, of how sure we are of the word.
const SYNONYM: u32 = 80;
/// What sounds the same.
const SOUNDS_ALIKE: u32 = 85;
/// What each error takes off.
const ERROR: u32 = 15;
/// How sure we have to be that a word is this one, for its synonyms to count.
const SURE: u32 = 50;
/// A word of fewer letters is not the beginning of another, and has no typing error.
const SHORT: usize = 4;
/// A word that sounds like this many letters may have two errors.
const LONG: usize = 8;

/// What one word may mean: places of terms, with how likely each is, in hundredths.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Meaning {
    /// The word as typed, plain.
    pub typed: String,
    /// The terms.
    pub terms: BTreeMap<u16, u32>,
    /// The term that we read it as, if it is in no text and no synonym.
    pub read_as: Option<u16>,
}

impl Meaning {
    fn add(&mut self, term: u16, likely: u32) {
        let best = self.terms.entry(term).or_default();
        *best = (*best).max(likely);
    }
}

/// What each word of a text may mean. Words that say nothing are left out, unless there are no others.
pub fn meanings(index: &TextIndex, text: &str) -> Vec<Meaning> {
    let all = words(text);
    let telling: Vec<&str> = all.iter().map(String::as_str).filter(|word| is_telling(word)).collect();
    let read: Vec<&str> = if telling.is_empty() { all.iter().map(String::as_str).collect() } else { telling };
    let mut meanings = Vec::new();
    let mut rest = read.as_slice();
    while let [word, after @ ..] = rest {
        // "werk druk" is one word in two.
        let joined =
            after.first().map(|next| format!("{word}{next}")).filter(|word| index.place_of_word(word).is_some());
        rest = if joined.is_some() { after.get(1..).unwrap_or_default() } else { after };
        match joined {
            Some(joined) => meanings.push(known(index, &joined)),
            None => meanings.extend(of_word(index, word)),
        }
    }
    phrases(index, &all, &mut meanings);
    meanings
}

/// A word; an unknown compound means each of its parts.
fn of_word(index: &TextIndex, word: &str) -> Vec<Meaning> {
    let meaning = known(index, word);
    if !meaning.terms.is_empty() {
        return vec![meaning];
    }
    if let Some(meaning) = misspelt(index, word, 1) {
        return vec![meaning];
    }
    let parts = split(word, &|part| index.place_of_word(part).map(|_| part.to_owned()));
    if !parts.is_empty() {
        return parts.iter().map(|part| known(index, part)).collect();
    }
    vec![begun(index, word).or_else(|| misspelt(index, word, 2)).unwrap_or(meaning)]
}

/// A word that is in the texts, or the beginning of one; without terms if it is neither.
fn known(index: &TextIndex, word: &str) -> Meaning {
    let mut meaning = Meaning { typed: word.to_owned(), ..Meaning::default() };
    let stem = stem(word);
    if let Some(place) = index.place(&stem) {
        meaning.add(place, ITSELF);
        for &whole in index.wholes.get(&place).into_iter().flatten() {
            meaning.add(whole, WHOLE);
        }
        for &part in index.term(place).map(|term| term.parts.as_slice()).unwrap_or_default() {
            meaning.add(part, PART);
        }
    }
    if stem.len() >= SHORT {
        let from = index.stored.terms.partition_point(|term| term.stem.as_str() < stem.as_str());
        let longer =
            index.stored.terms.iter().enumerate().skip(from).take_while(|(_, term)| term.stem.starts_with(&stem));
        for (at, term) in longer.filter(|(_, term)| term.stem != stem) {
            if let Ok(at) = u16::try_from(at) {
                meaning.add(at, 30 + share(40, stem.len(), term.stem.len()));
            }
        }
    }
    synonyms(index, &mut meaning);
    meaning
}

/// A term that the word begins with: `inval` of "invalbus".
fn begun(index: &TextIndex, word: &str) -> Option<Meaning> {
    let begins = (SHORT..word.len()).rev().filter(|&length| length * 2 >= word.len());
    let place = begins.filter_map(|length| word.get(..length)).find_map(|begin| index.place(begin))?;
    let length = index.term(place)?.stem.len();
    let mut meaning = Meaning { typed: word.to_owned(), read_as: Some(place), ..Meaning::default() };
    meaning.add(place, 30 + share(40, length, word.len()));
    synonyms(index, &mut meaning);
    Some(meaning)
}

/// The terms that are spelt, or sound, nearly as this word.
fn misspelt(index: &TextIndex, word: &str, most: usize) -> Option<Meaning> {
    let name = stem(word);
    // Two errors in what is heard as a short word make it any other.
    let most = match name.len() {
        length if length < SHORT => return None,
        _ if sound(&name).len() < LONG => most.min(1),
        _ => most,
    };
    let near = nearest(index, &name, most);
    let least = near.iter().map(|&(_, errors)| errors).min()?;
    let mut meaning = Meaning { typed: word.to_owned(), ..Meaning::default() };
    // The more words are as near, the less likely is each.
    let as_near = near.iter().filter(|&&(_, errors)| errors == least).count();
    let likely = SOUNDS_ALIKE.saturating_sub(ERROR * u32::try_from(least).unwrap_or(u32::MAX / ERROR));
    let likely = share(likely * 3, 1, 2 + as_near);
    for &(place, _) in near.iter().filter(|&&(_, errors)| errors == least) {
        meaning.add(place, likely);
        for &whole in index.wholes.get(&place).into_iter().flatten() {
            meaning.add(whole, likely * WHOLE / ITSELF);
        }
    }
    let best = near.iter().filter(|&&(_, errors)| errors == least);
    meaning.read_as =
        best.max_by_key(|(place, _)| index.term(*place).map(|term| term.postings.len())).map(|near| near.0);
    synonyms(index, &mut meaning);
    Some(meaning)
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

/// Adds what schools mean by phrases of several words to each of those words.
fn phrases(index: &TextIndex, all: &[String], meanings: &mut [Meaning]) {
    let stems: Vec<String> = all.iter().map(|word| stem(word)).collect();
    for phrase in index.stored.phrases.iter().filter(|phrase| phrase.stems.len() > 1) {
        if !stems.windows(phrase.stems.len()).any(|stems| stems == phrase.stems) {
            continue;
        }
        for meaning in meanings.iter_mut().filter(|meaning| phrase.stems.contains(&stem(&meaning.typed))) {
            for &means in &phrase.means {
                meaning.add(means, SYNONYM);
            }
        }
    }
}

fn share(of: u32, part: usize, whole: usize) -> u32 {
    u32::try_from(part * of as usize / whole.max(1)).unwrap_or(of)
}
