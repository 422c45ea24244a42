//! The page that other sites embed: a title, a few sentences, where it comes from, and one link. No script, nothing stored.
//!
//! Every card fits in the same height, at 320 pixels wide: it has as many whole sentences as there is room for, so a host sets the
//! height once, and no change of the content makes a card grow out of its frame. Text at twice its size in a frame that narrow scrolls.

use crate::lines;
use crate::piece::Piece;
use html_escape::encode_double_quoted_attribute as escaped;

/// The height of the frame, in `rem` of the page that embeds it. Every card fits: `end2end/policy` measures it.
pub const HEIGHT: u32 = 30;

/// The same in pixels where text has twice its size.
pub const HEIGHT_OF_LARGE_TEXT: u32 = HEIGHT * 32;

/// The most letters of a title. A longer one is cut.
pub const TITLE: usize = 80;

/// A text of the card at 320 pixels wide, in letters of 16 pixels to the `rem`: what `card.css` says, in tenths of a pixel.
struct Style {
    /// The letters that a line has in the widest font that a system is likely to have. A line of another font has more.
    letters: usize,
    /// From line to line.
    leading: usize,
    /// The room below it.
    below: usize,
}

const KIND: Style = Style { letters: 38, leading: 182, below: 40 };
const HEADING: Style = Style { letters: 25, leading: 225, below: 80 };
const TEXT: Style = Style { letters: 33, leading: 210, below: 80 };
const SOURCE: Style = Style { letters: 38, leading: 182, below: 80 };
/// The room around them, the line above and that below.
const AROUND: usize = 310;
/// The link, with the room above and below it.
const LINK: usize = 290;

impl Style {
    /// How much of the height a text takes.
    fn takes(&self, text: &str) -> usize {
        lines::count(text, self.letters) * self.leading + self.below
    }
}

/// Whether a card that says this fits in its frame at 320 pixels wide.
#[must_use]
pub fn has_room(of: &Piece, says: &str, around: Around<'_>) -> bool {
    let takes = [
        AROUND,
        KIND.takes(&above(of, around)),
        HEADING.takes(&lines::cut(&of.title, TITLE)),
        TEXT.takes(says),
        SOURCE.takes(&below(of, around)),
        LINK,
    ];
    takes.iter().sum::<usize>() <= HEIGHT as usize * 160
}

/// What a card says below its title: whole sentences, as many as fit and at least one.
#[must_use]
pub fn text_of(of: &Piece, around: Around<'_>) -> String {
    lines::while_there_is_room(&of.sentences, |text| has_room(of, text, around))
}

/// What stands above the title.
fn above(of: &Piece, around: Around<'_>) -> String {
    format!("{} · {}", around.site, of.kind)
}

/// What stands below the text.
fn below(of: &Piece, around: Around<'_>) -> String {
    format!("{} {}", of.source, around.credit)
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
    /// Whose words they are and under which licence.
    pub credit: &'a str,
}

/// The page of a card.
#[must_use]
pub fn page(of: &Piece, around: Around<'_>) -> String {
    let Around { language, site, style, link, new_tab, credit: _ } = around;
    let title = lines::cut(&of.title, TITLE);
    let [kind, title, text, source, address] =
        [above(of, around), title, text_of(of, around), below(of, around), of.address.clone()]
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
         <p class=\"kind\">{kind}</p>\n\
         <h1>{title}</h1>\n\
         <p>{text}</p>\n\
         <p class=\"source\">{source}</p>\n\
         <p class=\"on\"><a href=\"{address}\" target=\"_blank\" rel=\"noopener\">{link} <span>({new_tab})</span></a></p>\n\
         </main>\n\
         </body>\n\
         </html>\n"
    )
}
