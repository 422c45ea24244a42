//! How long the scan takes: the number of words to read and choices to make.
//!
//! Counted, not guessed: a test renders every page from "Start" to the first step and counts what is on it, without what
//! is folded. Who changes a text on the way sees there by how much.

use taakkompas_scan::profile::SchoolProfile;

use crate::rooms::scan::journey::{self, Depth};

/// Words per minute: calm reading on a screen.
pub const WORDS_PER_MINUTE: usize = 200;
/// Seconds to make up your mind and choose.
pub const SECONDS_PER_CHOICE: usize = 8;

/// How many statements the short scan has; a test counts them in the content.
pub const SHORT_SCAN_STATEMENTS: usize = 16;
/// How many statements the full scan has; a test counts them in the content.
pub const FULL_SCAN_STATEMENTS: usize = 40;

/// The short scan of a school with assistants: its profile, the statements, and the result until the first step.
pub const SHORT_SCAN: Reading = Reading { words: 1_314, choices: SHORT_SCAN_STATEMENTS + QUESTIONS };
/// The full scan of such a school.
pub const FULL_SCAN: Reading = Reading { words: 2_921, choices: FULL_SCAN_STATEMENTS + QUESTIONS };

/// How many questions about the school come first, with those that belong to them.
pub const QUESTIONS: usize = 7;

/// How much there is to read and to choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
}

/// What a scan asks of this school: less of one without assistants, in the measure of its statements.
pub fn of(depth: Depth, school: &SchoolProfile) -> Reading {
    let (whole, statements) = match depth {
        Depth::Short => (SHORT_SCAN, SHORT_SCAN_STATEMENTS),
        Depth::Full => (FULL_SCAN, FULL_SCAN_STATEMENTS),
    };
    let asked = journey::asked_in_all(depth, school).len();
    Reading { words: whole.words * asked / statements, choices: asked + QUESTIONS }
}

#[cfg(test)]
mod tests {
    use taakkompas_scan::profile::AssistantCount;
    use taakkompas_scan::theme::Theme;

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
    fn every_statement_and_question_is_one_choice() {
        let statements = |depth| {
            let of_theme = |&theme: &Theme| journey::shown(theme, depth, &SchoolProfile::default()).len();
            Theme::ALL.iter().map(of_theme).sum::<usize>()
        };
        assert_eq!((statements(Depth::Short), statements(Depth::Full)), (SHORT_SCAN_STATEMENTS, FULL_SCAN_STATEMENTS));
        let school = SchoolProfile::default();
        assert_eq!((of(Depth::Short, &school), of(Depth::Full, &school)), (SHORT_SCAN, FULL_SCAN));
        let none = SchoolProfile { assistants: Some(AssistantCount::None), ..school };
        assert_eq!(of(Depth::Short, &none).choices, 14 + QUESTIONS);
        assert!(of(Depth::Short, &none).words < SHORT_SCAN.words);
        assert_eq!(crate::rooms::scan::words::profile::first_questions().len(), QUESTIONS);
    }
}
