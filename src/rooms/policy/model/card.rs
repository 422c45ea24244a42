//! The page that other sites embed: a title, a sentence or two, where it comes from, and one link. No script, nothing stored.
//!
//! Every card fits in the same height, at 320 pixels wide and with text at twice its size too: what it says is bounded, so a host sets
//! the height once, and no change of the content makes a card grow out of its frame.

use crate::lines;
use crate::piece::Piece;
use html_escape::encode_double_quoted_attribute as escaped;

/// The height of the frame, in `rem` of the page that embeds it. Every card fits: `end2end/policy` measures it.
pub const HEIGHT: u32 = 30;

/// The same in pixels where text has twice its size.
pub const HEIGHT_OF_LARGE_TEXT: u32 = HEIGHT * 32;

/// The most letters of a title. A longer one is cut.
pub const TITLE: usize = 80;

/// The most letters of title, text and source together.
const TOGETHER: usize = 180;

/// The fewest letters for which there is room in the text, between a long title and a long source.
const LEAST: usize = 50;

/// The most letters of a source. It is never cut: a finding does not travel without how strong it is.
pub const SOURCE: usize = 120;

/// What a card says below its title.
#[must_use]
pub fn text_of(of: &Piece) -> String {
    let others = of.title.chars().count() + of.source.chars().count();
    let room = TOGETHER.saturating_sub(others).max(LEAST);
    lines::that_fit(&of.sentences, room)
}

/// What stands around the words of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Around<'a> {
    /// The language of the page.
    pub language: &'a str,
    /// The name of the site.
    pub site: &'a str,
    /// Where the style is.
    pub style: &'a str,
    /// What the link says.
    pub link: &'a str,
    /// That it opens a tab of its own.
    pub new_tab: &'a str,
}

/// The page of a card.
#[must_use]
pub fn page(of: &Piece, around: Around<'_>) -> String {
    let Around { language, site, style, link, new_tab } = around;
    let [kind, title, text, source, address] =
        [of.kind.clone(), lines::cut(&of.title, TITLE), text_of(of), of.source.clone(), of.address.clone()]
            .map(|part| escaped(&part).into_owned());
    format!(
        "<!DOCTYPE html>\n\
         <html lang=\"{language}\">\n\
         <head>\n\
         <meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title} - {site}</title>\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta name=\"robots\" content=\"noindex\">\n\
         <link rel=\"canonical\" href=\"{address}\">\n\
         <link rel=\"stylesheet\" href=\"{style}\">\n\
         </head>\n\
         <body>\n\
         <main>\n\
         <p class=\"kind\">{site} · {kind}</p>\n\
         <h1>{title}</h1>\n\
         <p>{text}</p>\n\
         <p class=\"source\">{source}</p>\n\
         <p class=\"on\"><a href=\"{address}\" target=\"_blank\" rel=\"noopener\">{link} <span>({new_tab})</span></a></p>\n\
         </main>\n\
         </body>\n\
         </html>\n"
    )
}
