//! Files of this site that are fetched when a page needs them.

use std::cell::Cell;

use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

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
        let found = future_to_promise(async move { Ok(bytes_at(&url).await.map_or(JsValue::NULL, JsValue::from)) });
        let first = JsFuture::from(Promise::race(&Array::of2(&found, &asked_again()))).await.ok()?;
        if let Some(bytes) = first.dyn_ref::<Uint8Array>() {
            return Some(bytes.to_vec());
        }
        IS_AGAIN.set(true);
        if first.is_null() {
            return None;
        }
    }
}

async fn bytes_at(url: &str) -> Option<Uint8Array> {
    let response = JsFuture::from(web_sys::window()?.fetch_with_str(url)).await.ok()?;
    let response: web_sys::Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let buffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&buffer))
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

/// Says that a page did not come: `scripts/rescue.js` reloads where the site was renewed in the meantime.
pub fn page_was_missed() {
    if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new("page-missed")) {
        // Nobody refuses it.
        let _ = window.dispatch_event(&event);
    }
}
