//! The browser's side of saving.

mod areas;
pub mod lock;
pub mod mirror;
mod wait;
pub mod watch;

pub use areas::{device, tab};

use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Asks the browser not to clear what we keep when it runs out of room. It may refuse, or ask the
/// visitor; either way we go on.
pub fn ask_to_stay() {
    let Some(window) = web_sys::window() else { return };
    // Only where the page is served safely; elsewhere there is nothing to ask.
    if !window.is_secure_context() {
        return;
    }
    if let Ok(asked) = window.navigator().storage().persist() {
        spawn_local(async move {
            let _ = JsFuture::from(asked).await;
        });
    }
}
