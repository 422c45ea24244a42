//! The native side: pages are written out, nothing is done.

use std::pin::pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Waker};

use leptos::ev::Event;
use taakkompas_content::{Descriptions, Library};
use time::{Date, Duration};

use super::{ChosenFile, SearchFor};

/// Today in UTC.
#[must_use]
pub fn today() -> Date {
    let epoch = Date::from_ordinal_date(1970, 1).unwrap_or(Date::MIN);
    epoch.saturating_add(Duration::seconds(now()))
}

/// No day is today on a page that is written out: it is read on another day than it was written.
#[must_use]
pub const fn today_of_reader() -> Option<Date> {
    None
}

/// Seconds since the start of 1970.
#[must_use]
pub fn now() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(0)
}

/// UTC.
#[must_use]
pub const fn minutes_ahead_of_utc(_seconds: i64) -> i32 {
    0
}

/// A word that differs from every other of this process.
#[must_use]
pub fn random_word() -> String {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    format!("{:x}-{:x}", now(), COUNT.fetch_add(1, Ordering::Relaxed))
}

/// Downloads nothing.
pub fn download(_name: &str, _kind: &str, _text: &str) {}

/// Copies nothing.
pub fn copy(_text: &str, done: impl FnOnce(bool) + 'static) {
    done(false);
}

/// Selects nothing.
pub const fn select_soon(_id: &str) {}

/// There is no file to read.
pub fn read_chosen_file(_event: &Event, _most_bytes: u64, done: impl FnOnce(ChosenFile) + 'static) {
    done(ChosenFile::NotRead);
}

/// A fold that is written out is as it was made.
#[must_use]
pub const fn is_unfolded(_event: &Event) -> bool {
    true
}

/// There is no decoder but that of UTF-8.
#[must_use]
pub const fn decode(_bytes: &[u8], _encoding: &str) -> Option<String> {
    None
}

/// There is no worker beside a page that is written out.
#[derive(Debug)]
pub struct Worker;

impl Worker {
    /// Starts nothing.
    #[must_use]
    pub fn search(
        _what: SearchFor,
        _question: &str,
        _told: impl Fn(String) + 'static,
        _failed: impl Fn() + 'static,
    ) -> Option<Self> {
        None
    }
}

/// Loads nothing.
pub fn reload() {}

/// Asks nothing.
pub const fn ask_before_closing(_ask: bool) {}

/// Nothing is shown meanwhile: done at once.
pub fn soon(act: impl FnOnce() + 'static) {
    act();
}

/// The path under which the site is served, without a closing slash; set while pages are written.
#[must_use]
pub fn base() -> String {
    leptos::prelude::use_context::<crate::place::Base>().map_or_else(String::new, |base| base.0)
}

/// The library, for writing out the pages of the site and the file itself.
#[must_use]
pub fn packed_library() -> Option<Library> {
    Library::from_bytes(LIBRARY_BYTES).ok()
}

/// The library as the file that is fetched.
pub const LIBRARY_BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/library.bin"));

/// The templates of task descriptions, as the library.
#[must_use]
pub fn packed_descriptions() -> Option<Descriptions> {
    Descriptions::from_bytes(DESCRIPTIONS_BYTES).ok()
}

/// The templates of task descriptions as the file that is fetched.
pub const DESCRIPTIONS_BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/descriptions.bin"));

/// Nothing has to wait: done as far as it gets at once.
pub fn spawn(work: impl Future<Output = ()> + 'static) {
    // What it gives is nothing; what is left of it would wait for a browser.
    let _ = pin!(work).poll(&mut Context::from_waker(Waker::noop()));
}

/// Nobody will look at the page later.
pub fn when_settled(_act: impl FnOnce() + 'static) {}

/// All of the app is here.
pub const FETCHES_PARTS: bool = false;

/// Fetches nothing.
pub async fn fetch_bytes(_file: &str) -> Option<Vec<u8>> {
    None
}

/// Shows nothing.
pub fn page_shown(_title: &str) {}

/// Moves nothing.
pub fn focus_soon(_ids: Vec<String>) {}

/// Pages that are written out do not know yet where they will live.
#[must_use]
pub const fn origin() -> String {
    String::new()
}

/// Prints nothing.
pub fn print() {}
