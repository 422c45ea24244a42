//! Files of this site that are fetched when a page needs them.

use std::cell::Cell;

use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::{base, random_word};

/// Fetches a file of this site; `None` if that fails. While it does not answer, it is asked for once more as often as the
/// visitor asks for that (`public/start.js`).
pub async fn fetch_bytes(file: &str) -> Option<Vec<u8>> {
    thread_local! {
        static IS_AGAIN: Cell<bool> = const { Cell::new(false) };
    }
    let address = format!("{}/{file}", base());
    loop {
        // Under another address: a browser may remember for a year that a file was missing.
        let url = if IS_AGAIN.get() { format!("{address}?{}", random_word()) } else { address.clone() };
        match bytes_at(&url).await {
            Came::Value(bytes) => return Some(Uint8Array::new(&bytes).to_vec()),
            Came::Failed => {
                IS_AGAIN.set(true);
                return None;
            }
            Came::AskedAgain => IS_AGAIN.set(true),
        }
    }
}

/// What came of waiting.
enum Came {
    Value(JsValue),
    Failed,
    /// The visitor asks again for what does not answer.
    AskedAgain,
}

async fn bytes_at(url: &str) -> Came {
    let Some(window) = web_sys::window() else { return Came::Failed };
    let response = match first(window.fetch_with_str(url)).await {
        Came::Value(response) => response.dyn_into::<web_sys::Response>().ok(),
        other => return other,
    };
    match response.filter(web_sys::Response::ok).and_then(|response| response.array_buffer().ok()) {
        Some(buffer) => first(buffer).await,
        None => Came::Failed,
    }
}

/// What comes of a promise, unless the visitor asks again before that.
async fn first(promise: Promise) -> Came {
    match JsFuture::from(Promise::race(&Array::of2(&promise, &asked_again()))).await {
        Ok(event) if event.is_instance_of::<web_sys::Event>() => Came::AskedAgain,
        Ok(value) => Came::Value(value),
        Err(_) => Came::Failed,
    }
}

/// Comes once the visitor asks for what does not answer.
fn asked_again() -> Promise {
    Promise::new(&mut |asked, _| {
        let once = web_sys::AddEventListenerOptions::new();
        once.set_once(true);
        if let Some(window) = web_sys::window() {
            // Fails only on an invalid event.
            let _ = window.add_event_listener_with_callback_and_add_event_listener_options("again", &asked, &once);
        }
    })
}

/// Asks once more for what does not answer, as `public/start.js` does before the app is there.
pub fn ask_again() {
    tell("again");
}

fn tell(what: &str) {
    if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new(what)) {
        // Nobody refuses it.
        let _ = window.dispatch_event(&event);
    }
}

/// Says that a page did not come: `scripts/rescue.js` reloads where the site was renewed in the meantime.
pub fn page_was_missed() {
    tell("page-missed");
}
