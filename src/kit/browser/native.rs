//! The native side: pages are prerendered, and effects do nothing.

use std::pin::pin;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Waker};

use leptos::ev::Event;
use leptos::prelude::use_context;
use taakkompas_content::model::{History, text_index};
use taakkompas_content::{Bundle, Descriptions, Library};
use taakkompas_school::slices::Slices;
use taakkompas_text_search::TextIndex;
use time::{Date, Duration};

use super::{ChosenFile, ContentPart, DroppedFiles, KeyOn, OnWall};
use crate::kit::place::{Base, WrittenOn};

/// Today in UTC, or the day that a test says.
pub fn today() -> Date {
    if let Some(WrittenOn(day)) = use_context() {
        return day;
    }
    let epoch = Date::from_ordinal_date(1970, 1).unwrap_or(Date::MIN);
    epoch.saturating_add(Duration::seconds(now()))
}

/// A prerendered page has no today: it is read on another day than it was written.
pub const fn today_of_reader() -> Option<Date> {
    None
}

/// Seconds since the start of 1970.
pub fn now() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(0)
}

/// UTC.
pub const fn minutes_ahead_of_utc(_seconds: i64) -> i32 {
    0
}

/// A word that is unique within this process.
pub fn random_word() -> String {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    format!("{:x}-{:x}", now(), COUNT.fetch_add(1, Ordering::Relaxed))
}

pub const fn download(_name: &str, _kind: &str, _text: &str) -> bool {
    false
}

pub const fn download_bytes(_name: &str, _kind: &str, _bytes: &[u8]) -> bool {
    false
}

/// A prerendered page is for every browser.
pub const fn forgets_after_a_week() -> bool {
    false
}

pub fn in_a_moment(_act: impl FnOnce() + 'static) {}

pub const fn is_drawn(_id: &str) -> bool {
    true
}

pub fn copy(_text: &str, done: impl FnOnce(bool) + 'static) {
    done(false);
}

pub const fn select_soon(_id: &str) {}

pub const fn pasted_text(_event: &Event) -> Option<String> {
    None
}

pub const fn paste_instead(_event: &Event, _text: &str) {}

/// A prerendered page is for every device, so it offers no sharing.
pub const fn can_share() -> bool {
    false
}

pub fn share(_title: &str, _text: &str, done: impl FnOnce(bool) + 'static) {
    done(false);
}

/// Nothing is dragged on a prerendered page.
pub const fn capture_pointer(_event: &leptos::ev::PointerEvent) {}

pub const fn place_under(_at: (i32, i32), _attribute: &str) -> Option<String> {
    None
}

pub const fn width_of(_id: &str) -> f64 {
    0.0
}

pub const fn distance_between(_attribute: &str, _from: &str, _to: &str) -> f64 {
    0.0
}

/// A prerendered page names the style sheets that it needs.
pub const fn workshop_style() -> Option<core::future::Ready<()>> {
    None
}

/// A prerendered page knows only its path.
pub const fn fragment() -> String {
    String::new()
}

/// Reads nothing: there are no files.
pub fn read_chosen_file(_event: &Event, _most_bytes: u64, done: impl FnOnce(ChosenFile) + 'static) {
    done(ChosenFile::NotRead);
}

/// Nothing is chosen on a prerendered page.
#[derive(Debug, Clone, Copy, Default)]
pub struct ChosenFiles;

impl ChosenFiles {
    pub const fn of(_event: &Event) -> Self {
        Self
    }

    pub const fn len(&self) -> usize {
        0
    }

    pub const fn is_empty(&self) -> bool {
        true
    }

    pub async fn read(&self, _from: usize, _most: usize, _most_bytes: u64) -> Vec<(String, ChosenFile)> {
        Vec::new()
    }
}

/// Nothing is dropped on a prerendered page.
pub const fn take_all_dropped_files() -> ChosenFiles {
    ChosenFiles
}

/// As in a browser: nothing was dropped.
pub fn take_dropped_files(_most_bytes: u64, _done: impl FnOnce(DroppedFiles) + 'static) {}

/// A prerendered fold is never toggled.
pub const fn is_unfolded(_event: &Event) -> bool {
    true
}

/// Only UTF-8 can be decoded here.
pub const fn decode(_bytes: &[u8], _encoding: &str) -> Option<String> {
    None
}

/// A prerendered page has no worker.
#[derive(Debug)]
pub struct Worker;

impl Worker {
    pub fn search(
        _what: &str,
        _question: &str,
        _told: impl Fn(String) + 'static,
        _failed: impl Fn() + 'static,
    ) -> Option<Self> {
        None
    }
}

pub fn reload() {}

/// There is no page before a prerendered one.
pub fn go_back() {}

pub const fn ask_before_closing(_ask: bool) {}

/// Runs at once: nothing is displayed in between.
pub fn in_slices<T: 'static>(
    mut work: Slices<T>,
    _is_current: impl Fn() -> bool + 'static,
    _longer: impl FnOnce() + 'static,
    done: impl FnOnce(T) + 'static,
) {
    loop {
        if let Some(found) = work.go_on() {
            return done(found);
        }
    }
}

/// Does all of it at once, as [`in_slices`].
pub async fn sliced<T: 'static>(mut work: Slices<T>, _is_current: impl Fn() -> bool) -> Option<T> {
    loop {
        if let Some(found) = work.go_on() {
            return Some(found);
        }
    }
}

pub fn soon(act: impl FnOnce() + 'static) {
    act();
}

/// The path under which the site is served, without a closing slash; set while prerendering.
pub fn base() -> String {
    use_context::<Base>().map_or_else(String::new, |base| base.0)
}

/// The content that pages are written from instead of what was built in, if there is any.
static INSTEAD: OnceLock<Bundle> = OnceLock::new();

/// Has all pages written from this content; false if that was said before. What was read already stays as it was, so it is said
/// first of all.
pub fn write_from(content: Bundle) -> bool {
    INSTEAD.set(content).is_ok()
}

/// A part of the content: as it was built in, or of the content that pages are written from instead.
pub fn content(part: ContentPart, built_in: &'static [u8]) -> &'static [u8] {
    let Some(instead) = INSTEAD.get() else { return built_in };
    match part {
        ContentPart::Core => &instead.core,
        ContentPart::Measures => &instead.measures,
        ContentPart::Library => &instead.library,
        ContentPart::Descriptions => &instead.descriptions,
        ContentPart::TextIndex => &instead.text_index,
        ContentPart::UsualTasks => &instead.usual_tasks,
        ContentPart::Tools => instead.tools.as_bytes(),
        ContentPart::FoundAs => instead.found_as.as_bytes(),
        ContentPart::History => &instead.history,
    }
}

/// The library, for prerendering and for writing the file itself.
pub fn packed_library() -> Option<Library> {
    Library::from_bytes(library_bytes()).ok()
}

/// The library as the file that the app fetches.
pub fn library_bytes() -> &'static [u8] {
    content(ContentPart::Library, include_bytes!(concat!(env!("OUT_DIR"), "/library.bin")))
}

/// The templates of task descriptions, packed in like the library.
pub fn packed_descriptions() -> Option<Descriptions> {
    Descriptions::from_bytes(descriptions_bytes()).ok()
}

/// The templates of task descriptions as the file that the app fetches.
pub fn descriptions_bytes() -> &'static [u8] {
    content(ContentPart::Descriptions, include_bytes!(concat!(env!("OUT_DIR"), "/descriptions.bin")))
}

/// The index of the text search, packed in like the library.
pub fn packed_text_index() -> Option<TextIndex> {
    text_index::from_bytes(text_index_bytes()).ok()
}

/// The index of the text search as the file that the app fetches.
pub fn text_index_bytes() -> &'static [u8] {
    content(ContentPart::TextIndex, include_bytes!(concat!(env!("OUT_DIR"), "/text-index.bin")))
}

/// The titles of pages for those who are not here yet, as [`Bundle::found_as`] has them.
pub fn found_as() -> &'static str {
    let bytes = content(ContentPart::FoundAs, include_bytes!(concat!(env!("OUT_DIR"), "/found-as.txt")));
    str::from_utf8(bytes).unwrap_or_default()
}

/// What changed in the content.
pub fn packed_history() -> Option<History> {
    History::from_bytes(content(ContentPart::History, include_bytes!(concat!(env!("OUT_DIR"), "/history.bin")))).ok()
}

/// The files of the content, as [`Bundle::files`] has them.
pub const CONTENT_FILES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/files.bin"));

/// A prerendered field is empty.
pub const fn value_of(_id: &str) -> String {
    String::new()
}

/// Polls once: nothing on this side has to wait.
pub fn spawn(work: impl Future<Output = ()> + 'static) {
    // Poll once and drop it: what is still pending would need a browser.
    let _ = pin!(work).poll(&mut Context::from_waker(Waker::noop()));
}

/// On this side nothing is drawn.
pub fn after_frame(act: impl FnOnce() + 'static) {
    act();
}

/// On a page that is written out nothing has the focus.
pub const fn holds_focus(_id: &str) -> bool {
    false
}

/// Here every page is there.
pub const fn page_was_missed() {}

/// A prerendered page has all that it needs.
pub const fn ask_again() {}

/// The app starts on this side.
pub const fn show_that_it_does_not_start(_is_shown: bool) {}

/// A page is written out, or tested.
pub const IS_BROWSER: bool = false;

/// A page that is being written takes nothing from one that was.
pub const fn written_part(_name: &str) -> Option<String> {
    None
}

/// Whether chunks of the app come later: here the whole app is present.
pub const FETCHES_CHUNKS: bool = false;

pub async fn fetch_bytes(_file: &str) -> Option<Vec<u8>> {
    None
}

pub fn page_shown(_title: &str) {}

/// Does nothing: who writes the pages writes it.
pub const fn set_canonical(_address: Option<&str>) {}

pub fn focus_soon(_ids: Vec<String>) {}

/// A prerendered page has no focus.
pub const fn leave_page() {}

/// That of the host which pages are written for; empty if they do not know yet where they will be hosted.
pub fn origin() -> String {
    leptos::prelude::use_context::<crate::kit::place::Origin>().unwrap_or_default().0
}

pub fn print() {}

/// Where pages are written out, no link is made or opened.
pub async fn deflated(_bytes: &[u8]) -> Option<Vec<u8>> {
    None
}

pub async fn inflated(_bytes: &[u8]) -> Option<Vec<u8>> {
    None
}
/// A prerendered page fills no screen.
pub const fn fill_screen(_is_filled: bool) {}

/// Nor is it on a wall.
pub const fn put_on_wall(_shown: Option<OnWall>) {}

pub const fn is_screen_filled() -> bool {
    false
}

/// No key is pressed on a prerendered page.
pub const fn key_on(_event: &Event) -> KeyOn {
    KeyOn::Page
}

pub const fn leave_field(_event: &Event) {}

/// No time passes on a prerendered page.
pub fn every_second(_act: impl Fn() -> bool + 'static) {}
