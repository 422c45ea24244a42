//! Shared views: data in, callbacks out; no storage. What only one page uses is in that page.

pub mod adding;
pub mod asking;
pub mod basics;
pub mod copying;
pub mod dragging;
pub mod fields;
pub mod filters;
pub mod findings;
pub mod level;
pub mod links;
pub mod measure_body;
pub mod measures_done;
pub mod mended;
pub mod notices;
pub mod paste;
pub mod print;
pub mod prose;
pub mod quoted;
pub mod room_page;
pub mod saving;
pub mod sending;
pub mod sources;
pub mod special;
pub mod status_line;
pub mod tables;
pub mod times;
