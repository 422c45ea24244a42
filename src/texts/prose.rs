//! Longer texts as data: parts with a heading. `components::prose` shows them.

use crate::routes::Route;

/// A part of a text, under a heading.
#[derive(Debug)]
pub struct Part {
    /// The heading.
    pub heading: &'static str,
    /// What stands below it.
    pub blocks: &'static [Block],
}

/// A piece of a text.
#[derive(Debug)]
pub enum Block {
    /// A paragraph.
    Text(&'static str),
    /// A list.
    List(&'static [&'static str]),
    /// Words with what they mean.
    Terms(&'static [(&'static str, &'static str)]),
    /// A link to a page of this site, in a paragraph of its own.
    Page(Route, &'static str),
    /// A link to another site: address, then what it says.
    Site(&'static str, &'static str),
}
