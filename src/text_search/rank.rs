//! What is found, best first.

use crate::index::{Kind, TextIndex};
use crate::meaning::{Meaning, meanings};
use crate::words::{stem, telling, words};

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

impl TextIndex {
    /// What someone looks for who types this.
    pub fn find(&self, text: &str) -> Found {
        let meanings = meanings(self, text);
        let mass: u64 = meanings.iter().map(|meaning| self.mass(meaning)).sum();
        let mut scores = vec![Score::default(); self.targets().len()];
        for meaning in &meanings {
            self.add(meaning, &mut scores);
        }
        let typed = words(text);
        let mut ranked: Vec<(u64, usize)> = scores
            .iter()
            .enumerate()
            .filter(|(_, score)| score.about > 0)
            .map(|(at, score)| {
                let covered = 25 + 75 * score.covered / mass.max(1);
                (score.about * covered / 100 * self.bonus(at, &typed, &meanings) / 100, at)
            })
            .collect();
        ranked.sort_by_key(|&(score, at)| (std::cmp::Reverse(score), at));
        let best = ranked.first().map_or(0, |&(score, _)| score);
        let places =
            ranked.iter().filter(|(score, _)| *score * 100 >= best * WORTH).map(|&(_, at)| at).take(MOST).collect();
        let replaced = meanings.iter().filter_map(|meaning| self.replaced(meaning)).collect();
        Found { places, replaced }
    }

    /// The ids of all targets of a kind that have every word, in the order in which they were added: for a list that is
    /// made shorter by typing.
    pub fn with_every_word(&self, text: &str, kind: Kind) -> Vec<&str> {
        let meanings = meanings(self, text);
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

    /// How rare a term is: rare words say more.
    fn rare(&self, term: u16) -> u64 {
        let count = self.term(term).map_or(0, |term| term.postings.len()) as u64;
        let share = (16 * (self.targets().len() as u64 + count)).checked_div(count);
        share.map_or(0, |share| log2(share).saturating_sub(64))
    }

    /// How much a word weighs among those typed.
    fn mass(&self, meaning: &Meaning) -> u64 {
        meaning.terms.iter().map(|(&term, &likely)| u64::from(likely) * self.rare(term)).max().unwrap_or(0)
    }

    fn add(&self, meaning: &Meaning, scores: &mut [Score]) {
        let mut of_meaning = vec![(0_u64, 0_u64, 0_u64); scores.len()];
        for (&term, &likely) in &meaning.terms {
            let weight = u64::from(likely) * self.rare(term);
            for (at, about) in self.term(term).into_iter().flat_map(|term| term.targets()) {
                let Some((best, all, covered)) = of_meaning.get_mut(at) else { continue };
                let score = weight * u64::from(about);
                *best = (*best).max(score);
                *all += score;
                *covered = (*covered).max(weight);
            }
        }
        for (score, (best, all, covered)) in scores.iter_mut().zip(of_meaning) {
            score.about += best + (all - best) / 5;
            score.covered += covered;
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
        let whole = if all == typed { 8 } else { 1 };
        kind * (100 + alike) / 100 * whole
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
