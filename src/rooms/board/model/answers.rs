//! What a board writes to schools: to a question, or to the school.
//!
//! An answer belongs to the question and not to the summary that it was read in: a newer summary that asks the same still has
//! its answer. A fold: of two answers to one question the one that was written last stays, in any order and grouping.

use std::collections::BTreeMap;

use taakkompas_scan::catalog::MeasureId;
use taakkompas_school::limits::short;

use crate::bounds::Text;
use crate::round;
use crate::summary::{Ask, School, SummaryError, known_form, own_words, plain_lines, school_name, tidy};

/// The most characters of an answer.
pub const LONGEST_ANSWER: usize = 2000;

/// The most answers to one school: those to what it asks now, and to what it asked before.
pub const MOST_ANSWERS: usize = 60;

/// What an answer is to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// The question that comes from this action, whatever the school says of it.
    Action(MeasureId),
    /// A question in these words of the school.
    Own(String),
    /// No question: a word to the school.
    School,
}

impl From<&Ask> for Topic {
    fn from(ask: &Ask) -> Self {
        ask.measure.clone().map_or_else(|| Self::Own(ask.says.clone()), Self::Action)
    }
}

/// An answer with the moment that it was written. The later one is the greater.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Written {
    /// In seconds since 1970.
    pub at: i64,
    /// The answer; empty if it was taken away.
    pub says: String,
}

/// One answer to one school.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Answer {
    /// Which school.
    pub school: School,
    /// What it is to.
    pub topic: Topic,
    /// What was written.
    pub written: Written,
}

impl Answer {
    /// An answer of which all is within its bounds.
    ///
    /// # Errors
    /// The first thing that nobody could have written on the page of the board.
    pub fn checked(self) -> Result<Self, SummaryError> {
        school_name(&self.school)?;
        match &self.topic {
            Topic::Action(measure) => known_form(measure)?,
            Topic::Own(says) => own_words(says)?,
            Topic::School => {}
        }
        short(Text::Answer, &self.written.says, LONGEST_ANSWER)?;
        plain_lines(Text::Answer, &self.written.says)?;
        Ok(self)
    }
}

/// What was written to one school.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Letter(BTreeMap<Topic, Written>);

impl Letter {
    fn add(&mut self, topic: Topic, written: Written) {
        let place = self.0.entry(topic).or_insert_with(|| written.clone());
        if written > *place {
            *place = written;
        }
        // What goes is what was written longest ago: the same in any order.
        while self.0.len() > MOST_ANSWERS {
            let oldest = self.0.iter().min_by_key(|&(topic, written)| (written, topic)).map(|(topic, _)| topic.clone());
            oldest.map(|topic| self.0.remove(&topic));
        }
    }

    /// What was written to this.
    pub fn to(&self, topic: &Topic) -> &str {
        self.0.get(topic).map_or("", |written| written.says.as_str())
    }

    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        self.0.values().all(|written| written.says.trim().is_empty())
    }

    /// Answers to what is not among these questions: a newer summary asks it no longer.
    pub fn to_what_is_gone<'a>(&'a self, asks: &'a [Ask]) -> impl Iterator<Item = (&'a Topic, &'a str)> {
        let is_asked = |topic: &Topic| asks.iter().any(|ask| Topic::from(ask) == *topic);
        let gone = self.0.iter().filter(move |&(topic, _)| *topic != Topic::School && !is_asked(topic));
        gone.map(|(topic, written)| (topic, written.says.trim())).filter(|(_, says)| !says.is_empty())
    }
}

/// What was written to all schools.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answers(BTreeMap<School, Letter>);

impl Answers {
    /// Adds an answer that was written before. What was written later stays.
    pub fn add(&mut self, Answer { school, topic, written }: Answer) {
        round::place_of(&mut self.0, school).add(topic, written);
    }

    /// Takes what is being typed now, whatever the clock says: it comes after what stood there.
    pub fn write(&mut self, school: &School, topic: &Topic, says: &str, now: i64) {
        let letter = round::place_of(&mut self.0, school.clone());
        let at = letter.0.get(topic).map_or(now, |before| before.at.max(now));
        letter.0.remove(topic);
        letter.add(topic.clone(), Written { at, says: says.to_owned() });
    }

    /// Puts other answers into these.
    pub fn merge(&mut self, other: Self) {
        for (school, letter) in other.0 {
            for (topic, written) in letter.0 {
                self.add(Answer { school: school.clone(), topic, written });
            }
        }
    }

    /// What was written to a school.
    pub fn of(&self, school: &School) -> Option<&Letter> {
        self.0.get(school)
    }

    /// Whether nothing is written to any school.
    pub fn is_empty(&self) -> bool {
        self.0.values().all(Letter::is_empty)
    }

    /// What was written, school by school.
    pub fn letters(&self) -> impl Iterator<Item = (&School, &Letter)> {
        self.0.iter()
    }

    /// Of how many schools there is something.
    pub fn schools(&self) -> usize {
        self.0.len()
    }

    /// All of them, school by school, as they are kept in a file: also what was taken away, so that an older file does not bring
    /// it back.
    pub fn all(&self) -> impl Iterator<Item = Answer> {
        self.0.iter().flat_map(|(school, letter)| {
            letter.0.iter().map(|(topic, written)| Answer {
                school: school.clone(),
                topic: topic.clone(),
                written: Written { at: written.at, says: tidy(&written.says, false) },
            })
        })
    }
}
