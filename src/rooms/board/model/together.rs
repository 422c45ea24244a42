//! What schools could do together, out of an overview: the same question to the board, the same goal, and help that one
//! offers for what is a goal of another.
//!
//! In the order of questions and themes, and schools by name: never by how many they are.

use taakkompas_plan::GoalKind;
use taakkompas_scan::theme::Theme;

use crate::overview::{Aim, Line, Overview, Part, Subject};

/// Something that schools could do together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Together<'a> {
    /// Two schools or more ask the same, for the same action.
    Ask {
        /// What about.
        about: &'a Subject,
        /// The schools.
        schools: &'a Part<Line>,
    },
    /// Two schools or more have the same goal.
    Goal {
        /// Which.
        aim: Aim,
        /// The schools.
        schools: &'a Part<Line>,
        /// Who offers help with it.
        helpers: Option<&'a Part<Line>>,
    },
    /// One school has this goal, and another offers help with it.
    Help {
        /// The theme.
        theme: Theme,
        /// Who has it as a goal.
        school: &'a Line,
        /// Who offers help.
        helpers: &'a Part<Line>,
    },
}

/// What schools could do together.
pub fn together(overview: &Overview) -> Vec<Together<'_>> {
    let asks = overview.asks.iter().filter(|(about, schools)| about.measure.is_some() && schools.count > 1);
    let mut found: Vec<Together<'_>> = asks.map(|(about, schools)| Together::Ask { about, schools }).collect();
    for (&aim, schools) in &overview.goals {
        let helpers = match aim.0 {
            GoalKind::Ask => None,
            GoalKind::Theme(theme) => overview.offers.get(&theme).map(|helpers| (theme, helpers)),
        };
        if schools.count > 1 {
            found.push(Together::Goal { aim, schools, helpers: helpers.map(|(_, helpers)| helpers) });
        } else if let (Some((theme, helpers)), Some(school)) = (helpers, schools.lines.first()) {
            // A school needs no help from itself.
            if helpers.count > 1 || helpers.lines.iter().any(|helper| helper.school != school.school) {
                found.push(Together::Help { theme, school, helpers });
            }
        }
    }
    found
}
