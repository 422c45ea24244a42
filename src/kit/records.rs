//! What a school keeps, and where: the records and the rules for writing them (the crate `taakkompas_records`), and the
//! browser's side of it.
//!
//! - [`mirror`]: a second copy, which reaches the disk at once;
//! - [`lock`]: who may write a scan that is open in several tabs;
//! - [`watch`]: what other tabs write.
//!
//! `localStorage` holds the record. It reaches the disk late (a browser killed within 45 seconds of a write kept
//! nothing), so each record is mirrored to IndexedDB, which does so in milliseconds. Each scan has a key of its own, and
//! those keys are the index: a separate list could only come to contradict them.
//!
//! A record is never overwritten by one that does not follow it, in neither place: see [`writer`] and decision 0068.

#[cfg(not(target_arch = "wasm32"))]
mod native;
#[cfg(target_arch = "wasm32")]
mod web;

pub use taakkompas_records::{
    area, choice, damage, documents, file, lineage, moment, record, repository, scan, status, twins, writer,
};

#[cfg(not(target_arch = "wasm32"))]
pub use native::{ask_to_stay, device, lock, mirror, nowhere, pause, tab, watch};
#[cfg(target_arch = "wasm32")]
pub use web::{ask_to_stay, device, lock, mirror, nowhere, pause, tab, watch};
