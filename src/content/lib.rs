//! The report and our advice as data.
//!
//! Editors write TOML in `nl/` (see `README.md` there); this crate gives it types. Read in this order:
//! - [`model`]: what the app carries: the [`Core`] of the scan, the [`Measures`] of result and plan, and what it fetches when
//!   asked for: the [`Library`] of findings, measure bodies, sources and rules, and the [`Descriptions`] that roles
//!   start from;
//! - `load`: TOML to model, in one pass that reports every mistake;
//! - `check`: checks on the content as a whole;
//! - `language`: what must hold for every sentence;
//! - `text_index`: what the text search knows of it;
//! - `history`: what changed on which day, by id, and whether the content is as it says;
//! - `bundle`: model to the bytes that the app is built with.
//!
//! Only the model, and where a sentence ends, are part of the app; the rest reads files and runs when the app is built.

pub mod model;
pub mod sentences;

#[cfg(not(target_arch = "wasm32"))]
mod bundle;
#[cfg(not(target_arch = "wasm32"))]
pub mod check;
#[cfg(not(target_arch = "wasm32"))]
mod hash;
#[cfg(not(target_arch = "wasm32"))]
pub mod history;
#[cfg(not(target_arch = "wasm32"))]
pub mod language;
#[cfg(not(target_arch = "wasm32"))]
pub mod load;
#[cfg(not(target_arch = "wasm32"))]
mod problem;
#[cfg(not(target_arch = "wasm32"))]
pub mod publisher;
#[cfg(not(target_arch = "wasm32"))]
mod text_index;

#[cfg(not(target_arch = "wasm32"))]
pub use bundle::{Bundle, bundle, pack};
#[cfg(not(target_arch = "wasm32"))]
pub use hash::fingerprint;
pub use model::{Core, Descriptions, Library, Measures};
#[cfg(not(target_arch = "wasm32"))]
pub use problem::Problem;
#[cfg(not(target_arch = "wasm32"))]
pub use text_index::text_index;
