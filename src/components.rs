//! Shared views: data in, callbacks out; no storage. What one page uses alone stands in that page.

pub mod asking;
pub mod basics;
pub mod chain;
pub mod chart;
pub mod copying;
pub mod fields;
pub mod filters;
pub mod findings;
pub mod frame;
pub mod kept;
pub mod level;
pub mod links;
pub mod measure_body;
pub mod measures_done;
pub mod mended;
pub mod notices;
pub mod paste;
pub mod print;
pub mod prose;
pub mod room;
pub mod said;
pub mod saving;
pub mod seeking;
pub mod sources;
pub mod statement;
pub mod tables;
