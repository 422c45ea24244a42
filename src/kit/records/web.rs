//! The browser's side of saving.

mod areas;
pub mod lock;
pub mod mirror;
mod wait;
pub mod watch;

pub use areas::{device, nowhere, tab};

use core::future::pending;

use wasm_bindgen_futures::JsFuture;

/// Waits.
pub async fn pause(milliseconds: i32) {
    let _ = wait::within(milliseconds, pending::<()>()).await;
}

/// Asks the browser not to clear what we store when it runs out of room. It may refuse, or ask the visitor; either way
/// we continue.
pub fn ask_to_stay() {
    let Some(window) = web_sys::window() else { return };
    // Only in a secure context; elsewhere the browser offers no such request.
    if !window.is_secure_context() {
        return;
    }
    if let Ok(asked) = window.navigator().storage().persist() {
        wait::spawn(async move {
            let _ = JsFuture::from(asked).await;
        });
    }
}
