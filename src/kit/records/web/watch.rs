//! What other tabs write.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::StorageEvent;

/// Calls back with the key that another tab wrote or erased; with `None` if it erased everything.
pub fn start(changed: impl Fn(Option<String>) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let heard = Closure::<dyn Fn(StorageEvent)>::new(move |event: StorageEvent| changed(event.key()));
    // Fails only on something that is not an event target.
    let _ = window.add_event_listener_with_callback("storage", heard.as_ref().unchecked_ref());
    heard.forget();
}
