//! A text for a newsletter, a staff site or a mail, in two lengths: only whole sentences, and always with the source and the address.

use crate::lines;
use crate::piece::Piece;

/// How long a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// A title and a sentence or two: a line in a list of news.
    Short,
    /// A paragraph, with what the site is.
    Long,
}

impl Length {
    /// The most letters of what it says of the page, besides title, source and address.
    pub const fn most(self) -> usize {
        match self {
            Self::Short => 140,
            Self::Long => 420,
        }
    }
}

/// What a text says besides what the page says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Around<'a> {
    /// What the site is, in a sentence. Only in a long text.
    pub site: &'a str,
    /// What stands before the address, without a colon.
    pub call: &'a str,
    /// Whose text it is and under which licence: the last line.
    pub credit: &'a str,
}

/// The text, without markup: every paragraph is a line, with an empty line between them.
#[must_use]
pub fn text(of: &Piece, length: Length, around: Around<'_>) -> String {
    let says = lines::that_fit(&of.sentences, length.most());
    let call = format!("{}: {}", around.call, of.address);
    let mut paragraphs = match length {
        Length::Short => vec![of.title.clone(), format!("{says} {}", of.source).trim().to_owned()],
        Length::Long => vec![of.title.clone(), says, format!("{} {}", of.source, around.site).trim().to_owned()],
    };
    paragraphs.extend([call, around.credit.to_owned()]);
    let mut text: String = paragraphs
        .iter()
        .filter(|paragraph| !paragraph.is_empty())
        .map(|paragraph| format!("{paragraph}\n\n"))
        .collect();
    text.truncate(text.trim_end().len());
    text + "\n"
}
