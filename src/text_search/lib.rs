//! Text search: which pages of the site someone looks for who types a few words.
//!
//! Read in this order:
//! - [`words`]: a text as words, a word as its stem and its sound;
//! - [`TextIndex`] and [`Builder`]: what is known of all texts, made when the site is built and fetched when someone
//!   searches;
//! - [`TextIndex::find`]: every word typed becomes the terms that it may mean (`meaning`): itself, other forms, parts of
//!   compounds, synonyms, and what sounds or is spelt nearly so; then the targets are ranked (`rank`).
//!
//! Pure: no interface, clock or chance, and whole numbers only. The same index and words give the same hits.

mod builder;
mod compounds;
mod distance;
mod index;
mod meaning;
mod rank;
mod suggest;
pub mod words;

pub use builder::{Builder, Weight};
pub use index::{Kind, Synonym, Target, TextIndex};
pub use rank::{Found, Replaced};
