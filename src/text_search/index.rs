//! The index: what may be found, and which terms lead there.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::words::{letters, sound, stem, stem_of_verb};

/// What kind of thing is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Kind {
    /// A page where a school does something, or that is about the site.
    Page,
    /// A measure.
    Measure,
    /// A question and answer of "Wat mag".
    Rule,
    /// The task description of a role.
    Role,
    /// A finding of the report.
    Finding,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 5] = [Self::Page, Self::Measure, Self::Rule, Self::Role, Self::Finding];

    /// Its code, in tables and in the page.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Page => "pagina",
            Self::Measure => "maatregel",
            Self::Rule => "regel",
            Self::Role => "rol",
            Self::Finding => "bevinding",
        }
    }
}

/// Something that can be found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// Its kind.
    pub kind: Kind,
    /// Its id; of a page the path, without the slash before it.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it is about, in a line.
    pub line: String,
}

/// Words that schools use, and the words of the site that mean it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Synonym {
    /// What someone types: words, or phrases.
    pub typed: Vec<String>,
    /// What to look for then.
    pub means: Vec<String>,
}

/// A stem that occurs somewhere, or that someone types for another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Term {
    /// The stem.
    pub stem: String,
    /// How it is written most, if that is not the stem: how many letters of the stem, and what comes after those.
    pub written: Option<(u8, String)>,
    /// If it is a compound: the places of its parts among the terms.
    pub parts: Vec<u16>,
    /// Where it occurs: how many targets further than the one before, and how much that target is about it, up to 255.
    pub postings: Vec<(u16, u8)>,
}

impl Term {
    /// How it is written most.
    pub fn written(&self) -> String {
        let Some((same, rest)) = &self.written else { return self.stem.clone() };
        format!("{}{rest}", self.stem.get(..usize::from(*same)).unwrap_or_default())
    }

    /// The places of the targets where it occurs, with how much each is about it.
    pub fn targets(&self) -> impl Iterator<Item = (usize, u32)> {
        self.postings.iter().scan(0, |place, &(further, about)| {
            *place += usize::from(further);
            Some((*place, u32::from(about)))
        })
    }
}

/// A phrase that someone types, as stems, and the terms that it means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Phrase {
    /// The stems, in order.
    pub stems: Vec<String>,
    /// The places of the terms that it means.
    pub means: Vec<u16>,
}

/// What is stored of an index.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) struct Stored {
    /// What can be found.
    pub targets: Vec<Target>,
    /// The terms, in the order of their stems.
    pub terms: Vec<Term>,
    /// Synonyms.
    pub phrases: Vec<Phrase>,
    /// What to try if nothing is found.
    pub suggestions: Vec<String>,
    /// Ordinary words that are never read as another: the mark of each, as how much further than the one before.
    pub ordinary: Vec<u32>,
}

/// Everything that can be found, and by which words.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(from = "Stored", into = "Stored")]
pub struct TextIndex {
    pub(crate) stored: Stored,
    /// How each term sounds, and the letters of that.
    pub(crate) sounds: Vec<(String, u32)>,
    /// The marks of ordinary words.
    pub(crate) ordinary: BTreeSet<u32>,
    /// The terms that each term is a part of.
    pub(crate) wholes: BTreeMap<u16, Vec<u16>>,
}

/// A number of 17 bits for a word: a thousand words are a few bytes each as they are, and one as such.
pub(crate) fn mark(word: &str) -> u32 {
    let mixed = word.bytes().fold(0x811c_9dc5_u32, |mark, byte| (mark ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    (mixed ^ (mixed >> 17)) & 0x1_ffff
}

impl From<Stored> for TextIndex {
    fn from(stored: Stored) -> Self {
        let sounds = stored.terms.iter().map(|term| sound(&term.stem));
        let sounds = sounds.map(|sound| (letters(&sound), sound)).map(|(letters, sound)| (sound, letters)).collect();
        let mut wholes: BTreeMap<u16, Vec<u16>> = BTreeMap::new();
        for (at, term) in (0..).zip(&stored.terms) {
            for &part in &term.parts {
                wholes.entry(part).or_default().push(at);
            }
        }
        let marks = stored.ordinary.iter().scan(0_u32, |mark, further| {
            *mark = mark.saturating_add(*further);
            Some(*mark)
        });
        Self { ordinary: marks.collect(), stored, sounds, wholes }
    }
}

impl From<TextIndex> for Stored {
    fn from(index: TextIndex) -> Self {
        index.stored
    }
}

impl TextIndex {
    /// What can be found, in the order in which it was added.
    pub fn targets(&self) -> &[Target] {
        &self.stored.targets
    }

    /// What to try if nothing is found.
    pub fn suggestions(&self) -> &[String] {
        &self.stored.suggestions
    }

    /// The place of the term with this stem.
    pub(crate) fn place(&self, stem: &str) -> Option<u16> {
        let place = self.stored.terms.binary_search_by(|term| term.stem.as_str().cmp(stem)).ok()?;
        u16::try_from(place).ok()
    }

    /// The place of the term that this word is a form of.
    pub(crate) fn place_of_word(&self, word: &str) -> Option<u16> {
        self.place(&stem(word)).or_else(|| self.place(&stem_of_verb(word)?))
    }

    /// Whether this is an ordinary word that is never read as another. Of a hundred others, one is taken for ordinary.
    pub(crate) fn is_ordinary(&self, word: &str) -> bool {
        self.ordinary.contains(&mark(word))
    }

    /// Whether any target has this term.
    pub(crate) fn occurs(&self, place: u16) -> bool {
        self.term(place).is_some_and(|term| !term.postings.is_empty())
    }

    pub(crate) fn term(&self, place: u16) -> Option<&Term> {
        self.stored.terms.get(usize::from(place))
    }
}
