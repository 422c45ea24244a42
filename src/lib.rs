//! Taakkompas: a self-scan for Dutch primary schools that gives an action plan, all in the browser.
//!
//! - [`kit`]: what rooms are made of; it knows their addresses, the models of scan and plan, and no room;
//! - [`rooms`]: the rooms, one folder per room, and the one list of them;
//! - [`app`]: the composition: router, frame, landing page, and what every room is asked.
//!
//! Below them stand crates of their own: `school` (the words of a school), a `model` in each room that has rules,
//! and `content` (the report and our advice as data).

pub mod app;
pub mod kit;
pub mod rooms;
