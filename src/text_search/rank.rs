//! What is found, best first.

use std::collections::BTreeSet;

use crate::index::{Kind, Target, TextIndex};
use crate::meaning::{Meaning, meanings};
use crate::words::{stem, telling, words};

/// As many are shown if none of them is about all that was typed.
const FEW: usize = 5;
/// As many are looked at to see whether one is.
const FIRST: usize = 3;
/// It is if it has this much of what was typed, in hundredths.
const FITS: u64 = 50;
/// A word that is nowhere weighs as one that as many targets have.
const NOWHERE: u64 = 4;
/// What is this much about a word, of 255, has it whole.
const WHOLLY: u64 = 72;
/// Fewer are easier to look through than all.
const MOST: usize = 30;
/// What is this much less than the best is not worth showing, in hundredths.
const WORTH: u64 = 12;
/// A term this likely is what was typed, in hundredths.
const TYPED: u32 = 60;

/// A word that we read as another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replaced {
    /// As typed, plain.
    pub typed: String,
    /// As the texts have it.
    pub read_as: String,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// The places of the targets, the best first.
    pub places: Vec<usize>,
    /// The words that are in no text, and what we read them as.
    pub replaced: Vec<Replaced>,
    /// The words for which there is nothing, as typed but plain.
    pub missed: Vec<String>,
    /// How much of what was typed one of the first has, in hundredths.
    pub covered: u64,
}

impl Found {
    /// Whether one of the first is about most of what was typed.
    pub const fn fits(&self) -> bool {
        self.covered >= FITS
    }
}

/// What a target has of what was typed.
#[derive(Debug, Clone, Copy, Default)]
struct Score {
    /// How much it is about it.
    about: u64,
    /// How much of what was typed it has, in the same unit as the mass of a meaning.
    covered: u64,
    /// How many of the words typed it has.
    words: usize,
}

/// A target with how good it is.
#[derive(Debug, Clone, Copy)]
struct Ranked {
    at: usize,
    score: u64,
    /// How much of what was typed it has, in hundredths.
    covered: u64,
    /// Whether its title is what was typed, in these or other forms of its words.
    is_whole: bool,
}

impl TextIndex {
    /// What someone looks for who types this.
    pub fn find(&self, text: &str) -> Found {
        let meanings = meanings(self, text);
        let mass: u64 = meanings.iter().map(|meaning| self.mass(meaning)).sum();
        let mut scores = vec![Score::default(); self.targets().len()];
        for meaning in &meanings {
            self.add(meaning, &mut scores);
        }
        let mut ranked = self.ranked(&words(text), &meanings, &scores, mass);
        ranked.sort_by_key(|ranked| (!ranked.is_whole, std::cmp::Reverse(ranked.score), ranked.at));
        let covered = ranked.iter().take(FIRST).map(|ranked| ranked.covered).max().unwrap_or(0);
        let missed = self.missed(&meanings, covered >= FITS);
        let most = if covered >= FITS && missed.is_empty() { MOST } else { FEW };
        let best = ranked.iter().map(|ranked| ranked.score).max().unwrap_or(0);
        let worth = ranked.iter().filter(|ranked| ranked.is_whole || ranked.score * 100 >= best * WORTH);
        let places = worth.map(|ranked| ranked.at).take(most).collect();
        let replaced = meanings.iter().filter_map(|meaning| self.replaced(meaning)).collect();
        Found { places, replaced, missed, covered }
    }

    fn ranked(&self, typed: &[String], meanings: &[Meaning], scores: &[Score], mass: u64) -> Vec<Ranked> {
        let read: Option<BTreeSet<u16>> = meanings.iter().map(|meaning| meaning.read_as.or(meaning.own)).collect();
        let is_whole = |target: &Target| {
            let title: Option<BTreeSet<u16>> =
                telling(&target.title).iter().map(|word| self.place_of_word(word)).collect();
            words(&target.title) == typed || title.is_some_and(|title| !title.is_empty() && Some(title) == read)
        };
        let about = scores.iter().enumerate().filter(|(_, score)| score.about > 0);
        let ranked = about.map(|(at, score)| {
            let covered = 100 * score.covered / mass.max(1);
            let counts = 25 + 75 * covered / 100;
            Ranked {
                at,
                score: score.about * counts / 100 * self.bonus(at, typed, meanings) / 100,
                covered,
                is_whole: self.targets().get(at).is_some_and(is_whole),
            }
        });
        ranked.collect()
    }

    /// The words for which there is nothing, each once. If nothing has most of what was typed, a compound of which only
    /// parts are known is one as well.
    fn missed(&self, meanings: &[Meaning], fits: bool) -> Vec<String> {
        let mut missed: Vec<String> = Vec::new();
        for meaning in meanings.iter().filter(|meaning| !meaning.is_little()) {
            let word = match &meaning.part_of {
                None if !meaning.occurs(self) => &meaning.typed,
                Some(compound) if !fits => compound,
                _ => continue,
            };
            if !missed.contains(word) {
                missed.push(word.clone());
            }
        }
        missed
    }

    /// The ids of all targets of a kind that have every word, in the order in which they were added: for a list that is
    /// made shorter by typing.
    pub fn with_every_word(&self, text: &str, kind: Kind) -> Vec<&str> {
        let mut meanings = meanings(self, text);
        meanings.retain(|meaning| !meaning.is_little());
        let mut scores = vec![Score::default(); self.targets().len()];
        for meaning in &meanings {
            self.add(meaning, &mut scores);
        }
        let found = self.targets().iter().zip(&scores).filter(|(_, score)| score.words == meanings.len());
        found.filter(|(target, _)| target.kind == kind).map(|(target, _)| target.id.as_str()).collect()
    }

    fn replaced(&self, meaning: &Meaning) -> Option<Replaced> {
        let read_as = self.term(meaning.read_as?)?.written();
        Some(Replaced { typed: meaning.typed.clone(), read_as })
    }

    /// How rare what as many targets have is: rare words say more.
    fn rare(&self, count: u64) -> u64 {
        let share = (16 * (self.targets().len() as u64 + count)).checked_div(count);
        share.map_or(0, |share| log2(share).saturating_sub(64))
    }

    /// How rare a word is: as it is itself, or, if that is less, as what it may be is on average. A word that schools use
    /// for one that is everywhere says as little, however rarely the texts have it.
    fn rare_as(&self, meaning: &Meaning) -> u64 {
        let rare = |term: u16| self.rare(self.term(term).map_or(0, |term| term.postings.len()) as u64);
        let own = meaning.own.filter(|&own| self.occurs(own)).map(rare);
        let likely = meaning.terms.values().copied().max().unwrap_or(0);
        let is_likely = |&(&term, of_term): &(&u16, &u32)| *of_term * 2 > likely && self.occurs(term);
        let terms: Vec<u64> = meaning.terms.iter().filter(is_likely).map(|(&term, _)| rare(term)).collect();
        let mean = terms.iter().sum::<u64>().checked_div(terms.len() as u64).unwrap_or(0);
        own.map_or(mean, |own| own.min(mean))
    }

    /// How much a word weighs among those typed, if it is as rare.
    fn mass(&self, meaning: &Meaning) -> u64 {
        let likely = meaning.terms.iter().filter(|&(&term, _)| self.occurs(term)).map(|(_, &likely)| likely).max();
        let says = match likely {
            // Of a word that we are not sure of, what is missing counts.
            Some(_) if meaning.part_of.is_some() => 100 * self.rare_as(meaning),
            Some(likely) => u64::from(likely) * self.rare_as(meaning),
            None if meaning.is_little() => 0,
            None => 100 * self.rare(NOWHERE),
        };
        meaning.weight * says
    }

    fn add(&self, meaning: &Meaning, scores: &mut [Score]) {
        let mut of_meaning = vec![(0_u64, 0_u64, 0_u64); scores.len()];
        let most = self.rare_as(meaning);
        for (&term, &likely) in &meaning.terms {
            // A word says no more by what it may mean as well than by itself.
            let rare = self.rare(self.term(term).map_or(0, |term| term.postings.len()) as u64);
            let says = u64::from(likely) * rare.min(most);
            for (at, about) in self.term(term).into_iter().flat_map(|term| term.targets()) {
                let Some((best, all, covered)) = of_meaning.get_mut(at) else { continue };
                let about = u64::from(about);
                let score = says * about;
                *best = (*best).max(score);
                *all += score;
                *covered = (*covered).max(says * about.min(WHOLLY) / WHOLLY);
            }
        }
        for (score, (best, all, covered)) in scores.iter_mut().zip(of_meaning) {
            score.about += meaning.weight * (best + (all - best) / 5) / 100;
            score.covered += meaning.weight * covered;
            score.words += usize::from(best > 0);
        }
    }

    /// What counts besides the words, in hundredths: of which kind it is, and whether its title is what was typed.
    fn bonus(&self, at: usize, typed: &[String], meanings: &[Meaning]) -> u64 {
        let Some(target) = self.targets().get(at) else { return 0 };
        let kind = match target.kind {
            Kind::Page | Kind::Rule => 110,
            Kind::Measure => 105,
            Kind::Role => 100,
            Kind::Finding => 85,
        };
        let title: Vec<u16> = telling(&target.title).iter().filter_map(|word| self.place(&stem(word))).collect();
        let is_typed = |meaning: &Meaning, term: &u16| meaning.terms.get(term).is_some_and(|&likely| likely >= TYPED);
        let in_typed = title.iter().filter(|term| meanings.iter().any(|meaning| is_typed(meaning, term))).count();
        let in_title = meanings.iter().filter(|meaning| title.iter().any(|term| is_typed(meaning, term))).count();
        let alike = (in_typed * in_title * 60 / (title.len() * meanings.len()).max(1)) as u64;
        let all = words(&target.title);
        let same = typed.iter().filter(|word| all.contains(word)).count();
        let alike = alike + (same * 40 / all.len().max(typed.len()).max(1)) as u64;
        kind * (100 + alike) / 100
    }
}

/// The logarithm of a whole number to the base of 2, in sixteenths.
fn log2(number: u64) -> u64 {
    let whole = number.max(1).ilog2();
    u64::from(whole) * 16 + (((number << 4) >> whole) & 15)
}

#[cfg(test)]
mod tests {
    use super::log2;

    #[test]
    fn the_logarithm_counts_in_sixteenths() {
        for (number, sixteenths) in [(1, 0), (2, 16), (3, 24), (4, 32), (16, 64), (1024, 160)] {
            assert_eq!(log2(number), sixteenths, "{number}");
        }
    }
}
