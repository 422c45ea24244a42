//! What rooms are made of. Nothing here knows a room; it knows their addresses, and of their models only the scan's and
//! the plan's, which every record holds.
//!
//! - [`place`]: where the app is: its base and the page that is open;
//! - [`records`]: the saved record, its versions, and the one place that writes;
//! - [`browser`]: every other effect: clock, focus, title, download, print, fetch;
//! - [`library`]: the content, packed in at build time or fetched when needed;
//! - [`calendar_file`]: days for a calendar, as a file;
//! - [`session`]: the open scan and its one way to change it;
//! - [`document`]: what is kept as text in the record, with undo and redo;
//! - [`search`]: a search beside the page, and what it found so far;
//! - [`words`]: Dutch that more rooms say;
//! - [`ui`]: shared views, data in and callbacks out;
//! - [`room`]: how a room presents itself to the app.

pub mod browser;
pub mod calendar_file;
pub mod document;
pub mod library;
pub mod place;
pub mod records;
pub mod room;
pub mod search;
pub mod session;
pub mod ui;
pub mod words;
