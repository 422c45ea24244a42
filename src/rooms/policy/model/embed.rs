//! What another site puts into a page of its own: a frame with the card, or plain HTML for sites that cannot frame.

use crate::card::{Around, HEIGHT, HEIGHT_OF_LARGE_TEXT, text_of};
use crate::piece::Piece;
use html_escape::encode_double_quoted_attribute as escaped;

/// A frame with the card at this address; `title` is what screen readers call it.
///
/// The height is in `rem`, so that it grows with the text of visitors who have set that larger. Where a system takes the style out,
/// the attribute is left: at the usual size of text the card fits in that too.
#[must_use]
pub fn frame(card: &str, title: &str) -> String {
    let (card, title) = (escaped(card), escaped(title));
    let pixels = HEIGHT * 16;
    format!(
        "<iframe src=\"{card}\" title=\"{title}\" width=\"100%\" height=\"{pixels}\" loading=\"lazy\" \
         style=\"display:block;width:100%;height:{HEIGHT}rem;border:0\"></iframe>"
    )
}

/// The height, in pixels, for a system that takes the style out and still has to hold text at twice its size.
pub const PIXELS_OF_LARGE_TEXT: u32 = HEIGHT_OF_LARGE_TEXT;

/// The same as the card says, in plain HTML: no frame, no script, no style. It ends with whose text it is, and under which licence.
#[must_use]
pub fn html(of: &Piece, around: Around<'_>) -> String {
    let Piece { kind, title, source, address, .. } = of;
    let text = text_of(of, around);
    let (kind, title, text, source) = (escaped(kind), escaped(title), escaped(&text), escaped(source));
    let credit = escaped(around.credit);
    format!(
        "<p>{kind}: <a href=\"{}\"><strong>{title}</strong></a><br>\n{text}<br>\n<small>{source} {credit}</small></p>",
        escaped(address)
    )
}
