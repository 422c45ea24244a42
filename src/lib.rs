//! Taakkompas: a self-scan for Dutch primary schools that gives an action plan, all in the browser.
//!
//! Modules in reading order, which is also the direction of the dependencies:
//! - `taakkompas_school`, `taakkompas_domain` and `taakkompas_content` (crates of their own, in `src/school`,
//!   `src/domain` and `src/content`): the words of a school, the rules, and the report and our advice as data;
//! - [`routes`]: the one typed list of addresses;
//! - [`place`]: where the app is: the path it is served under, and the page that is open;
//! - [`storage`]: the saved record, its versions, and the one place that writes;
//! - [`browser`]: every other side effect: clock, focus, title, download, print, fetch;
//! - [`library`]: the content, packed in at build time or fetched when needed;
//! - [`session`]: the open scan and its one way to change it;
//! - [`journey`]: the path through the scan, derived from the answers;
//! - [`texts`]: the Dutch of controls, labels, reasons and errors;
//! - [`components`]: shared views, data in and callbacks out;
//! - [`pages`]: a module per route, named after the route;
//! - [`app`]: the composition root: router, frame, context.

pub mod kit;
pub mod rooms;
pub mod app;
