//! How long the scan takes: the number of words to read and choices to make.
//!
//! Measured, not guessed, from the content itself. Folded text is not counted, and a school that answers less reads the
//! same.

use taakkompas_content::model::Statement;
use taakkompas_scan::profile::SchoolProfile;
use taakkompas_scan::theme::Theme;

use super::profile::{self, Question};
use super::scan;
use crate::kit::library;
use crate::rooms::scan::journey::{self, Depth};

/// Words per minute: calm reading on a screen.
pub const WORDS_PER_MINUTE: usize = 200;
/// Seconds to make up your mind and choose.
pub const SECONDS_PER_CHOICE: usize = 8;

/// How long the short scan takes, in minutes; a test counts it from the content.
pub const SHORT_SCAN_MINUTES: usize = 16;
/// How long the full scan takes, in minutes; a test counts it from the content.
pub const FULL_SCAN_MINUTES: usize = 36;

/// How many statements the short scan has; a test counts them in the content.
pub const SHORT_SCAN_STATEMENTS: usize = 16;
/// How many statements the full scan has; a test counts them in the content.
pub const FULL_SCAN_STATEMENTS: usize = 40;

/// How much there is to read and to choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reading {
    /// The number of words.
    pub words: usize,
    /// The number of choices.
    pub choices: usize,
}

impl Reading {
    /// How long that takes, in whole minutes, rounded up.
    pub const fn minutes(self) -> usize {
        let reading = (self.words * 60).div_ceil(WORDS_PER_MINUTE);
        (reading + self.choices * SECONDS_PER_CHOICE).div_ceil(60)
    }

    fn text(self, text: &str) -> Self {
        Self { words: self.words + text.split_ascii_whitespace().count(), ..self }
    }

    fn choice(self) -> Self {
        Self { choices: self.choices + 1, ..self }
    }
}

/// What a scan asks of this school: the school profile and the statements.
pub fn of(depth: Depth, school: &SchoolProfile) -> Reading {
    let start = profile::first_questions().iter().fold(Reading::default(), question);
    Theme::ALL.iter().fold(start, |sum, &of| {
        let asked = journey::asked(of, depth, school);
        let start = if asked.is_empty() { sum } else { theme(sum, of, depth) };
        let texts = asked.iter().filter_map(|facts| library::core().statement(facts.id.as_str()));
        texts.fold(start, statement)
    })
}

fn question(sum: Reading, question: &Question) -> Reading {
    let sum = sum.choice().text(question.ask).text(question.hint);
    question.options.iter().fold(sum, |sum, (_, label)| sum.text(label))
}

fn theme(sum: Reading, theme: Theme, depth: Depth) -> Reading {
    let Some(text) = library::core().theme(theme) else { return sum };
    let sum = sum.text(&text.label).text(&text.question).text(&scan::scale());
    match depth {
        Depth::Short => sum,
        Depth::Full => sum.text(&text.intro).text(scan::NOT_ASKED),
    }
}

fn statement(sum: Reading, statement: &Statement) -> Reading {
    let sum = sum.choice().text(&statement.text).text(&statement.help);
    statement.levels.iter().fold(sum, |sum, level| sum.text(level))
}

#[cfg(test)]
mod tests {
    use taakkompas_scan::profile::AssistantCount;

    use super::*;

    #[test]
    fn minutes_are_rounded_up() {
        let check = |words, choices, minutes| assert_eq!(Reading { words, choices }.minutes(), minutes);
        check(0, 0, 0);
        check(200, 0, 1);
        check(201, 0, 2);
        check(200, 15, 3);
        check(190, 15, 3);
        check(2000, 23, 14);
    }

    #[test]
    fn what_the_landing_page_says_is_what_is_counted() {
        let minutes = |depth| of(depth, &SchoolProfile::default()).minutes();
        assert_eq!((minutes(Depth::Short), minutes(Depth::Full)), (SHORT_SCAN_MINUTES, FULL_SCAN_MINUTES));
        let statements = |depth| {
            let of_theme = |&theme: &Theme| journey::shown(theme, depth, &SchoolProfile::default()).len();
            Theme::ALL.iter().map(of_theme).sum::<usize>()
        };
        assert_eq!((statements(Depth::Short), statements(Depth::Full)), (SHORT_SCAN_STATEMENTS, FULL_SCAN_STATEMENTS));
    }

    #[test]
    fn every_statement_and_question_is_one_choice() {
        let school = SchoolProfile::default();
        let (short, full) = (of(Depth::Short, &school), of(Depth::Full, &school));
        assert_eq!((short.choices, full.choices), (SHORT_SCAN_STATEMENTS + 7, FULL_SCAN_STATEMENTS + 7));
        assert!(full.words > 2 * short.words);
        let none = SchoolProfile { assistants: Some(AssistantCount::None), ..school };
        assert_eq!(of(Depth::Short, &none).choices, 14 + 7);
        assert!(of(Depth::Short, &none).words < short.words);
    }
}
