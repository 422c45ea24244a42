//! Answers, and what they mean: levels, what is in place, where there is something to gain, what is unknown.
//!
//! *Unknown* and *not applicable* are shown and never counted. A statement that does not apply to the school
//! (assistants' work in a school without support staff) is not applicable whatever was answered before. A theme gets a
//! level from two answers in the short scan, which is called a first impression, and otherwise from three; with fewer
//! it is "too few", which does not mean low.

use std::collections::BTreeMap;

use crate::catalog::{Statement, StatementId, Statements};
use crate::profile::SchoolProfile;
use crate::theme::Theme;
use taakkompas_school::order::sort_by_key;

coded! {
    /// How firmly an agreement is in place. The words are plain versions of the report's "incidenteel" and
    /// "structureel".
    pub enum Level {
        /// Nog niet.
        NotYet = "0",
        /// Soms (hangt van de persoon af).
        Sometimes = "1",
        /// Meestal.
        Mostly = "2",
        /// Vast (ook als het druk is of iemand weggaat).
        Fixed = "3",
    }
}

impl Level {
    /// From 0 for the lowest to 3 for the highest.
    pub const fn value(self) -> u32 {
        self as u32
    }

    /// How far it is below the highest, 0 to 3.
    pub const fn gap(self) -> u32 {
        3 - self.value()
    }
}

/// What someone answered to a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    /// One of the four levels.
    Level(Level),
    /// Weet ik niet.
    Unknown,
    /// Niet van toepassing.
    NotApplicable,
}

impl Answer {
    /// Every answer, in the order of the page.
    pub const ALL: [Self; 6] = [
        Self::Level(Level::NotYet),
        Self::Level(Level::Sometimes),
        Self::Level(Level::Mostly),
        Self::Level(Level::Fixed),
        Self::Unknown,
        Self::NotApplicable,
    ];

    /// The stable code of the answer.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Level(level) => level.code(),
            Self::Unknown => "unknown",
            Self::NotApplicable => "not-applicable",
        }
    }

    /// The level, if the answer is one.
    pub const fn level(self) -> Option<Level> {
        match self {
            Self::Level(level) => Some(level),
            Self::Unknown | Self::NotApplicable => None,
        }
    }
}

impl core::str::FromStr for Answer {
    type Err = taakkompas_school::UnknownCode;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|answer| answer.code() == code)
            .ok_or_else(|| taakkompas_school::UnknownCode { list: "Answer", code: code.to_owned() })
    }
}

/// The answers given, by statement.
pub type Answers = BTreeMap<StatementId, Answer>;

/// What the answers on a theme add up to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ThemeOutcome {
    /// No statement of the theme applies to this school.
    NotApplicable,
    /// Nothing is answered yet.
    Open,
    /// More "weet ik niet" than levels, and too few levels to say more.
    Unknown,
    /// Too few levels to say anything, which does not mean low.
    TooFew,
    /// There is a level.
    Known {
        /// The average, rounded; a half is rounded down, so that a level is not claimed too soon.
        level: Level,
        /// The average in hundredths, 0 to 300.
        mean: u32,
        /// Whether it is based on two answers only: "eerste indruk".
        first_impression: bool,
    },
}

impl ThemeOutcome {
    /// The level; `None` if it is not known.
    pub const fn level(self) -> Option<Level> {
        match self {
            Self::Known { level, .. } => Some(level),
            _ => None,
        }
    }

    /// The average in hundredths; `None` if no level is known.
    pub const fn mean(self) -> Option<u32> {
        match self {
            Self::Known { mean, .. } => Some(mean),
            _ => None,
        }
    }
}

/// The answers on a theme, counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeResult {
    /// The theme they are about.
    pub theme: Theme,
    /// What they add up to.
    pub outcome: ThemeOutcome,
    /// Statements with a level.
    pub levels: usize,
    /// Statements answered "weet ik niet".
    pub unknown: usize,
    /// Statements that do not apply, by answer or by profile.
    pub not_applicable: usize,
    /// Statements that apply and have no answer.
    pub unanswered: usize,
}

impl ThemeResult {
    /// Statements that apply to the school, or may apply.
    pub const fn applicable(&self) -> usize {
        self.levels + self.unknown + self.unanswered
    }
}

/// The whole scan, counted: the basis of result and plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScanResult {
    /// The eight themes, in order.
    pub themes: Vec<ThemeResult>,
}

impl ScanResult {
    /// The result of a theme.
    pub fn theme(&self, theme: Theme) -> Option<&ThemeResult> {
        self.themes.iter().find(|result| result.theme == theme)
    }

    /// The level of a theme; `None` if it is not known.
    pub fn level(&self, theme: Theme) -> Option<Level> {
        self.theme(theme).and_then(|result| result.outcome.level())
    }

    /// Statements with a level, over all themes.
    pub fn levels(&self) -> usize {
        self.themes.iter().map(|theme| theme.levels).sum()
    }

    /// Statements answered "weet ik niet", over all themes.
    pub fn unknown(&self) -> usize {
        self.themes.iter().map(|theme| theme.unknown).sum()
    }

    /// Whether any statement has a level or was answered "weet ik niet".
    pub fn has_answers(&self) -> bool {
        self.levels() + self.unknown() > 0
    }
}

/// Whether a statement applies to this school, as far as the profile tells.
pub fn applies(statement: &Statement, profile: &SchoolProfile) -> bool {
    !statement.needs_support_staff || profile.may_have_support_staff()
}

/// The answer that counts: a statement that does not apply is not applicable, whatever was chosen.
pub fn counted(statement: &Statement, profile: &SchoolProfile, answers: &Answers) -> Option<Answer> {
    if applies(statement, profile) { answers.get(&statement.id).copied() } else { Some(Answer::NotApplicable) }
}

/// The level that counts for a statement; `None` if there is none.
pub fn counted_level(
    statements: &Statements,
    id: &StatementId,
    profile: &SchoolProfile,
    answers: &Answers,
) -> Option<Level> {
    let statement = statements.with_id(id.as_str())?;
    counted(statement, profile, answers).and_then(Answer::level)
}

/// The statements that the short scan asks this school on a theme: two that apply.
///
/// They are the two marked as short; if one does not apply to this school, the next one that does takes its place. A
/// theme of which nothing applies has none.
pub fn short_scan<'a>(statements: &'a Statements, theme: Theme, profile: &SchoolProfile) -> Vec<&'a Statement> {
    const ASKED: usize = 2;
    let applying: Vec<_> = statements.of(theme).filter(|statement| applies(statement, profile)).collect();
    let marked = applying.iter().filter(|statement| statement.short);
    let others = applying.iter().filter(|statement| !statement.short);
    let mut asked: Vec<_> = marked.chain(others).copied().take(ASKED).collect();
    sort_by_key(&mut asked, |statement| statements.iter().position(|other| other.id == statement.id));
    asked
}

/// Counts the answers.
pub fn result(statements: &Statements, profile: &SchoolProfile, answers: &Answers) -> ScanResult {
    ScanResult { themes: Theme::ALL.iter().map(|&theme| theme_result(statements, theme, profile, answers)).collect() }
}

fn theme_result(statements: &Statements, theme: Theme, profile: &SchoolProfile, answers: &Answers) -> ThemeResult {
    const ENOUGH: usize = 3;
    let mut result =
        ThemeResult { theme, outcome: ThemeOutcome::Open, levels: 0, unknown: 0, not_applicable: 0, unanswered: 0 };
    let mut sum = 0;
    for statement in statements.of(theme) {
        match counted(statement, profile, answers) {
            Some(Answer::Level(level)) => {
                result.levels += 1;
                sum += level.value();
            }
            Some(Answer::Unknown) => result.unknown += 1,
            Some(Answer::NotApplicable) => result.not_applicable += 1,
            None => result.unanswered += 1,
        }
    }
    let short = short_scan(statements, theme, profile);
    let short_is_done = short.len() == 2
        && short.iter().all(|asked| counted(asked, profile, answers).and_then(Answer::level).is_some());
    // If only two statements can apply, those two are all there is to ask.
    let enough = result.levels >= ENOUGH || (result.levels == 2 && result.applicable() == 2);
    result.outcome = if enough || short_is_done {
        known(sum, result.levels, !enough)
    } else if result.applicable() == 0 {
        if result.not_applicable > 0 { ThemeOutcome::NotApplicable } else { ThemeOutcome::Open }
    } else if result.levels + result.unknown == 0 {
        ThemeOutcome::Open
    } else if result.unknown > result.levels {
        ThemeOutcome::Unknown
    } else {
        ThemeOutcome::TooFew
    };
    result
}

fn known(sum: u32, count: usize, first_impression: bool) -> ThemeOutcome {
    let mean = u32::try_from(count).ok().and_then(|count| (sum * 100).checked_div(count)).unwrap_or(0);
    let level = match mean {
        0..=50 => Level::NotYet,
        51..=150 => Level::Sometimes,
        151..=250 => Level::Mostly,
        _ => Level::Fixed,
    };
    ThemeOutcome::Known { level, mean, first_impression }
}

/// How much of the short or the full scan is answered, for the hub and for "stelling 3 van 5".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Completion {
    /// Statements answered in any way.
    pub answered: usize,
    /// Statements asked.
    pub asked: usize,
}

impl Completion {
    /// Whether there is nothing left to answer.
    pub const fn is_done(self) -> bool {
        self.answered == self.asked
    }
}

/// How many of these statements have an answer.
pub fn progress<'a>(statements: impl IntoIterator<Item = &'a Statement>, answers: &Answers) -> Completion {
    statements.into_iter().fold(Completion { answered: 0, asked: 0 }, |sum, statement| Completion {
        answered: sum.answered + usize::from(answers.contains_key(&statement.id)),
        asked: sum.asked + 1,
    })
}

#[cfg(test)]
mod tests;
