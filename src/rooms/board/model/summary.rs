//! What a school hands over to its board.
//!
//! A [`Summary`] holds what the school ticked and nothing else. It is checked when it is made and when it is read, so that
//! whatever shows it need not look at where it came from: texts are short and hold no signs that turn a line around, lists
//! are short, nothing stands in it twice.

use core::cmp::Ordering;
use core::ops::Deref;
use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use taakkompas_plan::GoalKind;
use taakkompas_scan::catalog::MeasureId;
use taakkompas_scan::scan::Level;
use taakkompas_scan::theme::Theme;
use taakkompas_school::limits::{OutOfBounds, at_most, label, short};

use crate::bounds::{Limit, Text};
use crate::goal_code;
use crate::made::Made;
use crate::question::Question;

/// The most characters of the name of a school.
pub const LONGEST_NAME: usize = 80;
/// The most characters of the name of a place.
pub const LONGEST_PLACE: usize = 60;
/// The most characters of an explanation.
pub const LONGEST_SAYS: usize = 400;
/// The most characters of the id of a measure.
const LONGEST_ID: usize = 60;
/// The most goals: one for each theme, and asking the team.
pub const MOST_GOALS: usize = 9;
/// The most questions to the board.
pub const MOST_ASKS: usize = 12;
/// The most offers of help: one for each theme.
pub const MOST_OFFERS: usize = 8;

/// A school, by what it calls itself. Two summaries are of one school if name and place are the same but for capitals and
/// spaces.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct School {
    /// Its name.
    pub name: String,
    /// The village, town or quarter.
    pub place: String,
}

impl School {
    /// Which of this many heaps it goes on: all summaries of a school on the same one, on every machine.
    pub fn heap(&self, of: usize) -> usize {
        // FNV-1a: the standard one of Rust may change with the compiler.
        let hash = self
            .letters()
            .flat_map(|letter| u32::from(letter).to_le_bytes())
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        usize::try_from(hash % u64::try_from(of.max(1)).unwrap_or(1)).unwrap_or_default()
    }

    fn letters(&self) -> impl Iterator<Item = char> + '_ {
        words(&self.name).chain(['\u{1}']).chain(words(&self.place))
    }
}

/// The letters of a text without capitals, with one space between words.
pub(crate) fn words(text: &str) -> impl Iterator<Item = char> + '_ {
    let words = text.split_whitespace().enumerate();
    words.flat_map(|(at, word)| (at > 0).then_some(' ').into_iter().chain(word.chars().flat_map(char::to_lowercase)))
}

impl PartialEq for School {
    fn eq(&self, other: &Self) -> bool {
        self.letters().eq(other.letters())
    }
}

impl Eq for School {}

impl PartialOrd for School {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// By name, as in a telephone book.
impl Ord for School {
    fn cmp(&self, other: &Self) -> Ordering {
        self.letters().cmp(other.letters())
    }
}

/// A goal, and what the school says of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SaidGoal {
    /// The goal.
    #[serde(with = "goal_code")]
    pub goal: GoalKind,
    /// What the school says of it; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub says: String,
}

/// What the school needs its board for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ask {
    /// The kind of question.
    pub question: Question,
    /// The action of the plan that it comes from; `None` if the school added it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<MeasureId>,
    /// What the school says of it; never empty if it comes from no action.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub says: String,
}

/// What the school can help another with.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offer {
    /// What it is about.
    pub theme: Theme,
    /// What the school says of it; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub says: String,
}

/// The level of a theme, which the school chose to tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SaidLevel {
    /// The theme.
    pub theme: Theme,
    /// Its level.
    pub level: Level,
}

/// What is in a summary, before it is checked.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Contents {
    /// When it was made. First, so that of two summaries the newer one is the greater.
    pub made: Made,
    /// Of which school.
    #[serde(flatten)]
    pub school: School,
    /// The goals, in the order of the themes: that of the plan is by level.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<SaidGoal>,
    /// What the board is needed for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub asks: Vec<Ask>,
    /// What it can help others with.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub offers: Vec<Offer>,
    /// Levels.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<SaidLevel>,
}

/// A summary: checked, and in one order, so that the same summary is the same bytes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Summary(Contents);

impl Deref for Summary {
    type Target = Contents;

    fn deref(&self) -> &Contents {
        &self.0
    }
}

/// Why something is no summary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SummaryError {
    /// Too long, too many, or empty though it may not be.
    Bounds(OutOfBounds<Text, Limit>),
    /// A text holds signs that no keyboard gives: control characters, or marks that turn a line around.
    Signs(Text),
    /// The id of a measure is none that we give.
    Id,
    /// Something stands in it twice.
    Twice(Limit),
}

impl From<OutOfBounds<Text, Limit>> for SummaryError {
    fn from(error: OutOfBounds<Text, Limit>) -> Self {
        Self::Bounds(error)
    }
}

impl Summary {
    /// Checks contents and puts them in order.
    ///
    /// # Errors
    /// The first thing that no school could have made here.
    pub fn checked(mut contents: Contents) -> Result<Self, SummaryError> {
        school_name(&contents.school)?;
        at_most(Limit::Goals, contents.goals.len(), MOST_GOALS)?;
        at_most(Limit::Asks, contents.asks.len(), MOST_ASKS)?;
        at_most(Limit::Offers, contents.offers.len(), MOST_OFFERS)?;
        at_most(Limit::Levels, contents.levels.len(), Theme::ALL.len())?;
        let said = contents.goals.iter().map(|goal| &goal.says);
        for says in said.chain(contents.offers.iter().map(|offer| &offer.says)) {
            explained(says)?;
        }
        for ask in &contents.asks {
            match &ask.measure {
                Some(measure) => explained(&ask.says).and_then(|()| known_form(measure))?,
                None => own_words(&ask.says)?,
            }
        }
        // In the order of the plan they would tell which theme stands lowest.
        contents.goals.sort();
        contents.asks.sort();
        contents.offers.sort();
        contents.levels.sort();
        once(Limit::Goals, contents.goals.iter().map(|goal| goal.goal))?;
        once(Limit::Asks, contents.asks.iter().filter_map(|ask| ask.measure.as_ref()))?;
        once(Limit::Asks, &contents.asks)?;
        once(Limit::Offers, contents.offers.iter().map(|offer| offer.theme))?;
        once(Limit::Levels, contents.levels.iter().map(|level| level.theme))?;
        Ok(Self(contents))
    }

    /// Whether the school handed over nothing but its name.
    pub fn is_bare(&self) -> bool {
        self.goals.is_empty() && self.asks.is_empty() && self.offers.is_empty() && self.levels.is_empty()
    }
}

fn once<T: Ord>(of: Limit, items: impl IntoIterator<Item = T>) -> Result<(), SummaryError> {
    let mut seen = BTreeSet::new();
    if items.into_iter().all(|item| seen.insert(item)) { Ok(()) } else { Err(SummaryError::Twice(of)) }
}

fn explained(says: &str) -> Result<(), SummaryError> {
    short(Text::Says, says, LONGEST_SAYS)?;
    plain_lines(Text::Says, says)
}

/// A question in a school's own words.
pub(crate) fn own_words(says: &str) -> Result<(), SummaryError> {
    label(Text::Says, says, LONGEST_SAYS)?;
    plain_lines(Text::Says, says)
}

pub(crate) fn school_name(of: &School) -> Result<(), SummaryError> {
    label(Text::School, &of.name, LONGEST_NAME)?;
    label(Text::Place, &of.place, LONGEST_PLACE)?;
    plain_line(Text::School, &of.name)?;
    plain_line(Text::Place, &of.place)
}

pub(crate) fn plain_lines(text: Text, value: &str) -> Result<(), SummaryError> {
    if value.chars().any(|sign| sign != '\n' && is_strange(sign)) { Err(SummaryError::Signs(text)) } else { Ok(()) }
}

fn plain_line(text: Text, value: &str) -> Result<(), SummaryError> {
    if value.chars().any(is_strange) { Err(SummaryError::Signs(text)) } else { Ok(()) }
}

pub(crate) fn known_form(measure: &MeasureId) -> Result<(), SummaryError> {
    let id = measure.as_str();
    let is_ours = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let fits = !id.is_empty() && id.len() <= LONGEST_ID && id.bytes().all(is_ours);
    if fits { Ok(()) } else { Err(SummaryError::Id) }
}

/// Signs that are no part of a sentence: control characters, what separates lines and paragraphs, marks that turn a line
/// around, and what takes no room.
pub fn is_strange(sign: char) -> bool {
    sign.is_control()
        || matches!(
            sign,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
                | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
        )
}

/// A text as a school typed it, without what [`Summary::checked`] would refuse: strange signs, spaces around it, and for a
/// line also ends of lines.
pub fn tidy(text: &str, is_line: bool) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept = text.chars().filter_map(|sign| match sign {
        '\n' if is_line => Some(' '),
        '\n' => Some('\n'),
        '\t' | '\u{a0}' | '\u{202f}' => Some(' '),
        sign if is_strange(sign) => None,
        sign => Some(sign),
    });
    kept.collect::<String>().trim().to_owned()
}
