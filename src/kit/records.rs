//! The saved record: its versions, and the one place that writes.
//!
//! - [`record`]: a scan as text and back, for every version there ever was;
//! - [`damage`]: what can be wrong with it;
//! - [`scan`]: what a school keeps;
//! - [`documents`]: what the rooms keep in it, carried as text;
//! - [`file`](mod@file): the same record as a file that people can read;
//! - [`moment`]: when something was saved;
//! - [`area`]: a place that stores texts under keys: the browser's two, and one in memory;
//! - [`repository`]: what is in those places, and the rules for writing to them;
//! - [`status`]: the outcome of saving;
//! - [`mirror`]: a second copy, which reaches the disk at once;
//! - [`lock`]: who may write a scan that is open in several tabs;
//! - [`watch`]: what other tabs write.
//!
//! `localStorage` holds the record. It reaches the disk late (a browser killed within 45 seconds of a write kept
//! nothing), so each record is mirrored to IndexedDB, which does so in milliseconds; on opening, the newer of the two
//! is read. Each scan has a key of its own, and those keys are the index: a separate list could only come to contradict
//! them.
//!
//! A record is never overwritten before it was read or set aside: [`repository::ScanRepository::put`] sees to that.

mod convert;
#[cfg(not(target_arch = "wasm32"))]
mod native;
mod twins;
mod v1;
mod v2;
mod v5;
#[cfg(target_arch = "wasm32")]
mod web;

pub mod area;
pub mod damage;
pub mod documents;
pub mod file;
pub mod moment;
pub mod record;
pub mod repository;
pub mod scan;
pub mod status;

#[cfg(not(target_arch = "wasm32"))]
pub use native::{ask_to_stay, device, lock, mirror, tab, watch};
#[cfg(target_arch = "wasm32")]
pub use web::{ask_to_stay, device, lock, mirror, tab, watch};
