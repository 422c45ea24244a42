//! The part of the content that every page of the app is built with.

use serde::{Deserialize, Serialize};
use taakkompas_scan::catalog::{self, SourceId, Statements};
use taakkompas_scan::theme::Theme;

use super::bytes::packed;
use super::library::{Conclusion, Source};

/// The name and texts of a theme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThemeText {
    /// The theme these texts are about.
    pub theme: Theme,
    /// Its visible name.
    pub label: String,
    /// The line under the name.
    pub subline: String,
    /// The one question it answers.
    pub question: String,
    /// An introduction to the theme.
    pub intro: String,
    /// The conclusions of the report it is about.
    pub conclusions: Vec<Conclusion>,
    /// What to say when things are in order.
    pub strong: String,
    /// What to say when there is much to gain.
    pub gain: String,
    /// What the school has once a goal about it is reached, without a full stop.
    pub goal: String,
}

/// A statement of the scan, with its texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// The facts that the rules use.
    pub facts: catalog::Statement,
    /// The text of the statement.
    pub text: String,
    /// What to think of when answering, and when it does not apply.
    pub help: String,
    /// What each level looks like, lowest first.
    pub levels: [String; 4],
    /// Why it is asked: what the research says.
    pub why: String,
    /// Which part of it is ours and not the report's.
    pub own: Option<String>,
    /// Where law, cao and other facts in its texts are stated.
    pub sources: Vec<SourceId>,
    /// The same, as a page names them: without what they say.
    pub cited: Vec<Source>,
}

/// What the scan shows. Statements are in the order of the themes, then in that of their file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Core {
    /// The themes, in order.
    pub themes: Vec<ThemeText>,
    /// The statements.
    pub statements: Vec<Statement>,
}

packed!(Core);

impl Core {
    /// The texts of a theme.
    pub fn theme(&self, theme: Theme) -> Option<&ThemeText> {
        self.themes.iter().find(|text| text.theme == theme)
    }

    /// The statement with this id.
    pub fn statement(&self, id: &str) -> Option<&Statement> {
        self.statements.iter().find(|statement| statement.facts.id.as_str() == id)
    }

    /// The facts of the statements that the rules use, without texts.
    pub fn facts(&self) -> Statements {
        Statements::new(self.statements.iter().map(|statement| statement.facts.clone()).collect())
    }
}
