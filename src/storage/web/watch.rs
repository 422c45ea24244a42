//! What other tabs write.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::StorageEvent;

/// Calls with the key that another tab wrote or erased; without one, where it erased everything.
pub fn start(changed: impl Fn(Option<String>) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let heard = Closure::<dyn Fn(StorageEvent)>::new(move |event: StorageEvent| changed(event.key()));
    // Refused only by what is no target of events.
    let _ = window.add_event_listener_with_callback("storage", heard.as_ref().unchecked_ref());
    heard.forget();
}
