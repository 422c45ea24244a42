//! Longer texts as data: parts with a heading. `kit::ui::prose` shows them.

use crate::rooms::route::Route;

/// A part of a text, under a heading.
#[derive(Debug)]
pub struct Part {
    pub heading: &'static str,
    /// What is below the heading.
    pub blocks: &'static [Block],
}

/// A block of a text.
#[derive(Debug)]
pub enum Block {
    Text(&'static str),
    List(&'static [&'static str]),
    /// Terms with their meanings.
    Terms(&'static [(&'static str, &'static str)]),
    /// A link to a page of this site, in a paragraph of its own.
    Page(Route, &'static str),
    /// A link to another site: address, then text.
    Site(&'static str, &'static str),
}
