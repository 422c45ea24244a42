//! The saved record: its versions, and the one place that writes.
//!
//! - [`record`]: a scan as text and back, over every version there ever was;
//! - [`damage`]: what can be wrong with it;
//! - [`week`]: the assistants' week in it, which only its own part of the app reads;
//! - [`file`](mod@file): the same text as a file that people can read;
//! - [`area`]: a place that keeps texts under keys: the browser's two, and one in memory;
//! - [`shelf`]: what lies in those places, and the rules for writing to them;
//! - [`status`]: what came of saving;
//! - [`mirror`]: a second copy, which reaches the disk at once;
//! - [`lock`]: who may write a scan, where it is open in more than one tab;
//! - [`watch`]: what other tabs write.
//!
//! `localStorage` is the record. It reaches the disk late (a browser killed within 45 seconds of a
//! write kept nothing), so each record is mirrored to IndexedDB, which does so in milliseconds; at
//! opening the newer of the two is read. Each scan has a key of its own, and those keys are the
//! index: a list beside them could only come to say something else.
//!
//! A record is never overwritten before it was read or set aside: [`shelf::Shelf::put`] sees to it.

mod convert;
#[cfg(not(target_arch = "wasm32"))]
mod native;
mod v1;
mod v2;
mod v4;
#[cfg(target_arch = "wasm32")]
mod web;

pub mod area;
pub mod carried;
pub mod damage;
pub mod descriptions;
pub mod division;
pub mod file;
pub mod moment;
pub mod record;
pub mod shelf;
pub mod status;
pub mod week;

#[cfg(not(target_arch = "wasm32"))]
pub use native::{ask_to_stay, device, lock, mirror, tab, watch};
#[cfg(target_arch = "wasm32")]
pub use web::{ask_to_stay, device, lock, mirror, tab, watch};
