//! Effects in the browser.

mod address;
mod clipboard;
mod fetched;
mod files;
mod frames;
mod left;
mod packing;
mod pointer;
mod sharing;
mod styles;
mod wall;
mod worker;
mod written;

use core::pin::Pin;
use std::cell::Cell;

use taakkompas_content::model::History;
use taakkompas_content::{Descriptions, Library};
use taakkompas_school::slices::Slices;
use taakkompas_text_search::TextIndex;
use time::{Date, Duration};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::ContentPart;

pub use address::{base, fragment, on_interest_in_links, origin, path, path_in_site, set_canonical};
pub use clipboard::{copy, paste_instead, pasted_text, select_soon};
pub use fetched::{ask_again, fetch_bytes, page_was_missed};
pub use files::{
    ChosenFiles, decode, download, download_bytes, read_chosen_file, take_all_dropped_files, take_dropped_files,
};
pub use frames::after_frame;
pub use packing::{deflated, inflated};
pub use pointer::{capture_pointer, distance_between, place_under, width_of};
pub use sharing::{can_share, share};
pub use styles::workshop_style;
pub use wall::{every_second, fill_screen, is_screen_filled, key_on, leave_field, put_on_wall};
pub use worker::Worker;
pub use written::written_part;

use left::Left;

thread_local! {
    /// Whether the turn in which the app replaced the prerendered page is over.
    static HAS_STARTED: Cell<bool> = const { Cell::new(false) };
}

/// Whether the fold of this event is open now, even if its reader toggled it.
pub fn is_unfolded(event: &web_sys::Event) -> bool {
    let fold = event.current_target().or_else(|| event.target());
    fold.and_then(|fold| fold.dyn_into::<web_sys::Element>().ok()).is_some_and(|fold| fold.has_attribute("open"))
}

fn document() -> Option<web_sys::Document> {
    web_sys::window().and_then(|window| window.document())
}

/// Today by the device's clock, in its own time zone.
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    let january = i32::try_from(now.get_full_year()).ok().and_then(|year| Date::from_ordinal_date(year, 1).ok());
    let month = u8::try_from(now.get_month() + 1).ok().and_then(|month| time::Month::try_from(month).ok());
    let day = u8::try_from(now.get_date()).ok();
    match (january, month, day) {
        (Some(january), Some(month), Some(day)) => {
            Date::from_calendar_date(january.year(), month, day).unwrap_or(january)
        }
        _ => Date::MIN.saturating_add(Duration::ZERO),
    }
}

/// Today for the reader of the page: the same as [`today`] here; `None` on a prerendered page.
pub fn today_of_reader() -> Option<Date> {
    Some(today())
}

/// Seconds since the start of 1970, by the device's clock.
pub fn now() -> i64 {
    // A float still counts whole seconds exactly at this size.
    (js_sys::Date::now() / 1000.0) as i64
}

/// How many minutes the device's clock was ahead of UTC at that moment.
pub fn minutes_ahead_of_utc(seconds: i64) -> i32 {
    let then = js_sys::Date::new(&JsValue::from_f64(seconds as f64 * 1000.0));
    -(then.get_timezone_offset() as i32)
}

/// A word that will not occur again: eighty random bits.
pub fn random_word() -> String {
    (0..4).map(|_| format!("{:05x}", (js_sys::Math::random() * f64::from(1 << 20)) as u32)).collect()
}

/// Whether this browser forgets what a site stored once it was not visited for seven days: Safari, and every browser on an
/// iPhone or iPad, which are all made by Apple. A site on the home screen is not forgotten.
pub fn forgets_after_a_week() -> bool {
    let of_navigator = |name: &str| {
        let window = web_sys::window()?;
        js_sys::Reflect::get(&window.navigator(), &name.into()).ok()
    };
    let is_on_home_screen = of_navigator("standalone").is_some_and(|standalone| standalone.is_truthy());
    let vendor = of_navigator("vendor").and_then(|vendor| vendor.as_string()).unwrap_or_default();
    vendor.starts_with("Apple") && !is_on_home_screen
}

/// Goes to the page before this one.
pub fn go_back() {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        // A page that is not there leaves this one.
        let _ = history.back();
    }
}

/// Reloads the page.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        // If the browser does not reload, the page stays as it is.
        let _ = window.location().reload();
    }
}

/// Turns the browser's own "leave this page?" question before the tab closes on or off.
pub fn ask_before_closing(ask: bool) {
    thread_local! {
        static ASK: Closure<dyn Fn(web_sys::Event)> =
            Closure::new(|event: web_sys::Event| event.prevent_default());
    }
    if let Some(window) = web_sys::window() {
        ASK.with(|question| {
            window.set_onbeforeunload(ask.then(|| question.as_ref().unchecked_ref()));
        });
    }
}

/// Lets a field that is being typed in say so before its page goes: by "back", by a reload, with the tab, or with a phone
/// that puts the browser away. A browser tells a change only when the field is left, and none of these leave it.
pub fn keep_what_is_typed() {
    thread_local! {
        static IS_TYPING: Cell<bool> = const { Cell::new(false) };
    }
    listen("input", |_| IS_TYPING.set(true));
    listen("change", |_| IS_TYPING.set(false));
    let field = || {
        let is_typing = IS_TYPING.replace(false);
        document().filter(|_| is_typing).and_then(|document| document.active_element())
    };
    // Before the router removes the page: a browser would tell the change of a field while that is removed, too late.
    listen("popstate", move |_| {
        if let Some(Ok(field)) = field().map(web_sys::Element::dyn_into::<web_sys::HtmlElement>) {
            // A field that is gone has nothing left to tell.
            let _ = field.blur();
        }
    });
    let tell = move |_| {
        if let Some(field) = field()
            && let Ok(change) = web_sys::Event::new_with_event_init_dict("change", &bubbling())
        {
            let _ = field.dispatch_event(&change);
        }
        frames::now();
    };
    for event in ["pagehide", "visibilitychange"] {
        listen(event, tell);
    }
}

fn bubbling() -> web_sys::EventInit {
    let init = web_sys::EventInit::new();
    init.set_bubbles(true);
    init
}

/// Listens on the window for as long as the app is open, before what is on the page hears of it.
fn listen(event: &str, act: impl Fn(web_sys::Event) + 'static) {
    let act = Closure::<dyn Fn(web_sys::Event)>::new(act);
    if let Some(window) = web_sys::window() {
        let heard = window.add_event_listener_with_callback_and_bool(event, act.as_ref().unchecked_ref(), true);
        if heard.is_ok() {
            act.forget();
        }
    }
}

/// Runs `act` once the changes of this turn are on the screen.
pub fn soon(act: impl FnOnce() + 'static) {
    leptos::prelude::set_timeout(act, std::time::Duration::ZERO);
}

/// How long work in slices holds the page at a time, in milliseconds: less than a frame, so that it stays smooth.
const SLICE: f64 = 10.0;

/// Does work in slices, with time for the page in between. `longer` is called once if it takes more than one of them,
/// `done` at the end, and neither when `is_current` no longer holds.
pub fn in_slices<T: 'static>(
    mut work: Slices<T>,
    is_current: impl Fn() -> bool + 'static,
    longer: impl FnOnce() + 'static,
    done: impl FnOnce(T) + 'static,
) {
    if let Some(found) = one_slice(&mut work) {
        return done(found);
    }
    longer();
    soon(move || more_slices(work, is_current, done));
}

fn more_slices<T: 'static>(
    mut work: Slices<T>,
    is_current: impl Fn() -> bool + 'static,
    done: impl FnOnce(T) + 'static,
) {
    if !is_current() {
        return;
    }
    match one_slice(&mut work) {
        Some(found) => done(found),
        None => soon(move || more_slices(work, is_current, done)),
    }
}

/// As [`in_slices`], for work that is part of something longer; `None` if it was left because `is_current` no longer holds.
pub async fn sliced<T: 'static>(mut work: Slices<T>, is_current: impl Fn() -> bool) -> Option<T> {
    loop {
        if let Some(found) = one_slice(&mut work) {
            return Some(found);
        }
        next_turn().await;
        if !is_current() {
            return None;
        }
    }
}

/// Comes once the page had time for what else there is.
async fn next_turn() {
    let turn = js_sys::Promise::new(&mut |go_on, _| {
        soon(move || {
            let _ = go_on.call0(&JsValue::NULL);
        });
    });
    let _ = JsFuture::from(turn).await;
}

fn one_slice<T>(work: &mut Slices<T>) -> Option<T> {
    let until = js_sys::Date::now() + SLICE;
    loop {
        let found = work.go_on();
        if found.is_some() || js_sys::Date::now() >= until {
            return found;
        }
    }
}

/// In the browser the content is what was built in.
pub const fn content(_part: ContentPart, built_in: &'static [u8]) -> &'static [u8] {
    built_in
}

/// In the browser the library is fetched, not packed in.
pub const fn packed_library() -> Option<Library> {
    None
}

/// In the browser the templates of task descriptions are fetched too.
pub const fn packed_descriptions() -> Option<Descriptions> {
    None
}

/// In the browser the index of the text search is fetched as well.
pub const fn packed_text_index() -> Option<TextIndex> {
    None
}

/// What changed in the content is told on a page that was written.
pub const fn packed_history() -> Option<History> {
    None
}

/// What a field holds, by its id.
pub fn value_of(id: &str) -> String {
    let field = document().and_then(|document| document.get_element_by_id(id));
    field
        .and_then(|field| field.dyn_into::<web_sys::HtmlInputElement>().ok())
        .map_or_else(String::new, |field| field.value())
}

/// Runs asynchronous work while the page stays usable. In a box, so that what runs it is compiled once.
pub fn spawn(work: impl Future<Output = ()> + 'static) {
    spawn_local(Box::pin(work) as Pin<Box<dyn Future<Output = ()>>>);
}

/// How long a choice stays in sight before the page goes on by itself, in milliseconds.
const MOMENT: std::time::Duration = std::time::Duration::from_millis(350);

/// Runs `act` once what changed was in sight for a moment.
pub fn in_a_moment(act: impl FnOnce() + 'static) {
    leptos::prelude::set_timeout(act, MOMENT);
}

/// Whether the element with this id takes room on the screen: it is there, and no style hides it.
pub fn is_drawn(id: &str) -> bool {
    let element = web_sys::window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id(id));
    element.is_some_and(|element| element.get_bounding_client_rect().height() > 0.0)
}

/// Whether the focus is on the element with this id, or in it.
pub fn holds_focus(id: &str) -> bool {
    let Some(document) = document() else { return false };
    let focused = document.active_element();
    document.get_element_by_id(id).is_some_and(|element| element.contains(focused.as_deref()))
}

/// Whether this runs in a browser; if not, a page is written out, or tested.
pub const IS_BROWSER: bool = true;

/// Whether chunks of the app come later: in the browser they are fetched when a page needs them.
pub const FETCHES_CHUNKS: bool = true;

/// Shows or hides what the page says of an app that does not start.
pub fn show_that_it_does_not_start(is_shown: bool) {
    let Some(message) = document().and_then(|document| document.get_element_by_id("niet-gestart")) else { return };
    // Neither fails: the name of the attribute is one.
    let _ = if is_shown { message.remove_attribute("hidden") } else { message.set_attribute("hidden", "") };
}

/// Sets the title of the page that is now shown and moves the focus to its heading. The first page, which the app takes
/// over from the prerendered one, keeps the browser's focus.
pub fn page_shown(title: &str) {
    let Some(document) = document() else { return };
    document.set_title(title);
    if !HAS_STARTED.get() {
        return;
    }
    if let Some(heading) = document.query_selector("h1").ok().flatten()
        && let Ok(heading) = heading.dyn_into::<web_sys::HtmlElement>()
    {
        // Fails only on an element that cannot take focus, and the heading can.
        let _ = heading.focus();
    }
}

/// Takes the focus off a page that is going, as its removal does. That has the browser work out the style of all that has just
/// come in its place, which is worked out once more when the focus goes to its heading. A field keeps it: that it is left
/// may be heard by what is going.
pub fn leave_page() {
    let focused = document().filter(|_| HAS_STARTED.get()).and_then(|document| document.active_element());
    if let Some(focused) = focused.and_then(|focused| focused.dyn_into::<web_sys::HtmlElement>().ok())
        && !matches!(focused.tag_name().as_str(), "INPUT" | "SELECT" | "TEXTAREA")
        && focused.closest("main").is_ok_and(|main| main.is_some())
    {
        // Fails only on an element that cannot have the focus.
        let _ = focused.blur();
    }
}

/// Focuses the first of these elements that exists, once the changes of this turn are on the screen.
pub fn focus_soon(ids: Vec<String>) {
    leptos::prelude::request_animation_frame(move || {
        let found = ids.iter().find_map(|id| document()?.get_element_by_id(id));
        if let Some(element) = found.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
            // Fails only on an element that cannot take focus.
            let _ = element.focus();
        }
    });
}

/// Opens the browser's print window.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A browser without a print window does nothing, and neither do we.
        let _ = window.print();
    }
}

/// Says that a part of the page did not come, and waits until the visitor asks for it again.
pub async fn asked_to_try_again() {
    let find = |id| document().and_then(|document| document.get_element_by_id(id));
    let (Some(message), Some(again)) = (find("deel-mist"), find("deel-opnieuw")) else {
        // Every page has both; without them only a reload helps.
        return std::future::pending().await;
    };
    let pressed = js_sys::Promise::new(&mut |pressed, _| {
        let once = web_sys::AddEventListenerOptions::new();
        once.set_once(true);
        // Fails only on an invalid event.
        let _ = again.add_event_listener_with_callback_and_add_event_listener_options("click", &pressed, &once);
    });
    // Neither fails: the name of the attribute is one, and the promise is never refused.
    let _ = message.remove_attribute("hidden");
    let _ = JsFuture::from(pressed).await;
    let _ = message.set_attribute("hidden", "");
}

/// Mounts the app in place of the prerendered page, which goes on where the visitor was in it.
pub fn mount<V: leptos::prelude::IntoView + 'static>(view: impl FnOnce() -> V + 'static) {
    let root = document().and_then(|document| document.get_element_by_id("app"));
    if let Some(root) = root.and_then(|root| root.dyn_into::<web_sys::HtmlElement>().ok()) {
        let left = Left::on(&root);
        written::keep(&root);
        // Mounting appends; clearing the prerendered page in the same turn avoids a flicker.
        root.set_inner_html("");
        leptos::mount::mount_to(root.clone(), view).forget();
        left.focus(&root);
        // Once the page has done what it does at its start.
        soon(move || {
            HAS_STARTED.set(true);
            left.do_again(&root);
            // Once the page shows what came of that.
            soon(move || left.keep_in_sight(&root));
        });
    }
    // For the style sheet and the tests: from now on the controls of the page work. Where no style came, what the page says that
    // it waits for would stay.
    if let Some(html) = document().and_then(|document| document.document_element()) {
        // Fails only on an invalid attribute name, as what follows.
        let _ = html.set_attribute("data-app", "started");
    }
    if let Some(late) = document().and_then(|document| document.get_element_by_id("wacht")) {
        let _ = late.set_attribute("hidden", "");
    }
}
