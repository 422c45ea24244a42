//! What schools could do together, out of an overview: the same question to the board, the same goal, and help that one
//! offers for what is a goal of another.
//!
//! In the order of questions and themes, and schools by name: never by how many they are.

use taakkompas_plan::GoalKind;
use taakkompas_scan::theme::Theme;

use crate::overview::{Aim, Line, Overview, Part, Subject};
use crate::summary::School;

/// Who offers help with a goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Helpers<'a> {
    all: &'a Part<Line>,
    /// The school that is to be helped, if it is listed among them: it needs no help from itself.
    but: Option<&'a School>,
}

impl<'a> Helpers<'a> {
    fn of(all: &'a Part<Line>, helped: Option<&'a School>) -> Self {
        Self { all, but: helped.filter(|helped| all.lines.iter().any(|line| line.school == **helped)) }
    }

    /// How many they are.
    pub fn count(&self) -> u64 {
        self.all.count.saturating_sub(u64::from(self.but.is_some()))
    }

    /// Those that are listed, by name.
    pub fn schools(&self) -> impl Iterator<Item = &'a School> {
        let but = self.but;
        self.all.lines.iter().map(|line| &line.school).filter(move |&school| Some(school) != but)
    }
}

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
        helpers: Option<Helpers<'a>>,
    },
    /// One school has this goal, and another offers help with it.
    Help {
        /// The theme.
        theme: Theme,
        /// Who has it as a goal.
        school: &'a Line,
        /// Who offers help, without that school.
        helpers: Helpers<'a>,
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
            // Any of them may help the others.
            let helpers = helpers.map(|(_, helpers)| Helpers::of(helpers, None));
            found.push(Together::Goal { aim, schools, helpers });
        } else if let (Some((theme, helpers)), Some(school)) = (helpers, schools.lines.first()) {
            let helpers = Helpers::of(helpers, Some(&school.school));
            if helpers.count() > 0 {
                found.push(Together::Help { theme, school, helpers });
            }
        }
    }
    found
}
