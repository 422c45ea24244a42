//! What a board or a sector body says before the scan, in a link: who says it, a short text, and up to three themes to begin with.
//!
//! The text travels behind the `#` of the address of the scan, as the plan in a link does: `deflate-raw` of JSON in the envelope of
//! [`taakkompas_team::link`], which finds out what was cut or changed. It is shown as theirs and as plain text, and changes nothing of
//! what the scan asks or says. So what could make it look as ours, or reach out of its place, is refused: our own name as sender, signs
//! that turn the direction of a text or are not seen, and more than a short text.

mod alike;
mod signs;

use core::fmt;

use serde::{Deserialize, Serialize};
use signs::Script;
use taakkompas_scan::theme::Theme;
pub use taakkompas_team::link::{LinkError, LinkTooLong, unwrap, wrap};

/// The most letters of a sender.
pub const SENDER: usize = 60;
/// The most letters of a text.
pub const TEXT: usize = 600;
/// The most lines of a text, empty ones among them.
pub const LINES: usize = 12;
/// The most themes to begin with.
pub const THEMES: usize = 3;
/// How many times as long a text may be before it is tidied.
const ROOM: usize = 4;
/// The name that no sender may have.
const OUR_NAME: &str = "taakkompas";

/// An introduction as it travels, of which nothing is known yet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Draft {
    /// Who says it.
    #[serde(rename = "s")]
    pub sender: String,
    /// What is said.
    #[serde(rename = "t")]
    pub text: String,
    /// The codes of the themes to begin with.
    #[serde(rename = "h", default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<String>,
}

/// An introduction that can be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Introduction {
    sender: String,
    paragraphs: Vec<String>,
    themes: Vec<Theme>,
}

/// Why an introduction is not made or not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IntroductionError {
    /// It has no sender.
    NoSender,
    /// The sender has our name.
    OurName,
    /// The sender is longer than [`SENDER`].
    SenderTooLong {
        /// How many letters it has.
        found: usize,
    },
    /// It says nothing.
    NoText,
    /// The text is longer than [`TEXT`].
    TextTooLong {
        /// How many letters it has.
        found: usize,
    },
    /// The text has more lines than [`LINES`].
    TooManyLines {
        /// How many it has.
        found: usize,
    },
    /// A sign that is no part of a plain text: one that turns the direction, is not seen, or reaches out of its line.
    Sign {
        /// Which.
        found: char,
    },
    /// More themes than [`THEMES`].
    TooManyThemes {
        /// How many.
        found: usize,
    },
    /// A theme twice.
    ThemeTwice,
}

/// All that is wrong with a draft, for each of its parts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Problems {
    /// Of the sender.
    pub sender: Vec<IntroductionError>,
    /// Of the text.
    pub text: Vec<IntroductionError>,
    /// Of the themes.
    pub themes: Option<IntroductionError>,
}

impl Problems {
    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sender.is_empty() && self.text.is_empty() && self.themes.is_none()
    }
}

impl fmt::Display for IntroductionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl Draft {
    /// The introduction, without the spaces and the hidden signs that come along when a text is pasted.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn checked(&self) -> Result<Introduction, IntroductionError> {
        // A text of a megabyte is counted, and nothing else is done with it.
        self.check_size_of_sender()?;
        self.check_size_of_text()?;
        let [sender, text] = self.tidied();
        // A name in one script: with others, it could be spelt to look like another.
        signs::check(&sender, Script::Latin).map_err(|found| IntroductionError::Sign { found })?;
        signs::check(&text, Script::Any).map_err(|found| IntroductionError::Sign { found })?;
        check_sender(&sender)?;
        check_text(&text)?;
        Ok(Introduction {
            sender,
            paragraphs: text.split('\n').filter(|line| !line.is_empty()).map(str::to_owned).collect(),
            themes: self.themes()?,
        })
    }

    /// All that is wrong with it, at the part that it is wrong with: for whoever is writing one.
    #[must_use]
    pub fn problems(&self) -> Problems {
        let [sender, text] = self.tidied();
        let sign = |text: &str, script| signs::check(text, script).map_err(|found| IntroductionError::Sign { found });
        // What is too long only before it is tidied is refused as well.
        let sender_is = check_sender(&sender).and_then(|()| self.check_size_of_sender());
        let text_is = check_letters(&text).and_then(|()| self.check_size_of_text());
        let text_is = [text_is, check_lines(&text), sign(&text, Script::Any)];
        Problems {
            sender: [sender_is, sign(&sender, Script::Latin)].into_iter().filter_map(Result::err).collect(),
            text: text_is.into_iter().filter_map(Result::err).collect(),
            themes: self.themes().err(),
        }
    }

    /// How many letters the text has, as they are counted: without what is left out of it.
    #[must_use]
    pub fn letters(&self) -> usize {
        let [_, text] = self.tidied();
        text.chars().count()
    }

    fn check_size_of_sender(&self) -> Result<(), IntroductionError> {
        let found = self.sender.chars().count();
        if found > SENDER * ROOM { Err(IntroductionError::SenderTooLong { found }) } else { Ok(()) }
    }

    fn check_size_of_text(&self) -> Result<(), IntroductionError> {
        let found = self.text.chars().count();
        if found > TEXT * ROOM { Err(IntroductionError::TextTooLong { found }) } else { Ok(()) }
    }

    /// Sender and text as they are shown.
    fn tidied(&self) -> [String; 2] {
        [signs::tidied(&self.sender.replace(['\n', '\r'], " ")), signs::tidied(&self.text)]
    }

    /// The themes; one that this version does not know is left out.
    fn themes(&self) -> Result<Vec<Theme>, IntroductionError> {
        if self.themes.len() > THEMES {
            return Err(IntroductionError::TooManyThemes { found: self.themes.len() });
        }
        let themes: Vec<Theme> = self.themes.iter().filter_map(|code| code.parse().ok()).collect();
        let is_twice =
            themes.iter().enumerate().any(|(at, theme)| themes.iter().skip(at + 1).any(|other| other == theme));
        if is_twice { Err(IntroductionError::ThemeTwice) } else { Ok(themes) }
    }
}

fn check_sender(sender: &str) -> Result<(), IntroductionError> {
    let found = sender.chars().count();
    if !sender.chars().any(char::is_alphanumeric) {
        Err(IntroductionError::NoSender)
    } else if found > SENDER {
        Err(IntroductionError::SenderTooLong { found })
    } else if letters(sender).contains(OUR_NAME) {
        Err(IntroductionError::OurName)
    } else {
        Ok(())
    }
}

/// The letters of a name, small and without marks: spaces and dots between them make it no other name, nor do signs that look like them.
fn letters(name: &str) -> String {
    let small = name.chars().flat_map(char::to_lowercase).map(alike::letter);
    let letters: String = small.filter(|sign| sign.is_alphanumeric()).collect();
    // Two letters that are read as one.
    letters.replace("rn", "m")
}

fn check_text(text: &str) -> Result<(), IntroductionError> {
    check_letters(text)?;
    check_lines(text)
}

fn check_letters(text: &str) -> Result<(), IntroductionError> {
    let found = text.chars().count();
    if !text.chars().any(char::is_alphanumeric) {
        Err(IntroductionError::NoText)
    } else if found > TEXT {
        Err(IntroductionError::TextTooLong { found })
    } else {
        Ok(())
    }
}

fn check_lines(text: &str) -> Result<(), IntroductionError> {
    let found = text.split('\n').count();
    if found > LINES { Err(IntroductionError::TooManyLines { found }) } else { Ok(()) }
}

impl Introduction {
    /// Who says it.
    #[must_use]
    pub fn sender(&self) -> &str {
        &self.sender
    }

    /// What is said, a paragraph each.
    #[must_use]
    pub fn paragraphs(&self) -> &[String] {
        &self.paragraphs
    }

    /// The themes to begin with, in the order that the sender chose.
    #[must_use]
    pub fn themes(&self) -> &[Theme] {
        &self.themes
    }

    /// As it travels.
    #[must_use]
    pub fn draft(&self) -> Draft {
        Draft {
            sender: self.sender.clone(),
            text: self.paragraphs.join("\n"),
            themes: self.themes.iter().map(|theme| theme.code().to_owned()).collect(),
        }
    }
}
