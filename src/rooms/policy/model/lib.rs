//! What policy staff take along of a page: how to cite it, a text for a newsletter, a slide, a QR code, and a card that other
//! sites embed; and the introduction that a board puts before the scan.
//!
//! - [`piece`]: what is taken along, in words that come from outside;
//! - [`citation`]: the report first, then us, as APA, BibTeX and RIS;
//! - [`newsletter`]: a text in two lengths;
//! - [`card`]: the page that other sites embed, and [`embed`], what they put into theirs;
//! - [`slide`] and [`qr`]: drawings, and a QR code as a picture of dots;
//! - [`introduction`]: what a board says before the scan, in a link.
//!
//! No Dutch is written here: who calls says what is said.

#[cfg(test)]
#[path = "../../../school/tests/support/seed.rs"]
mod seed;

pub mod card;
pub mod citation;
pub mod embed;
pub mod introduction;
pub mod lines;
pub mod newsletter;
pub mod piece;
pub mod qr;
pub mod slide;

#[cfg(test)]
mod tests;
