//! Sharing a text through the device: its own list of apps.

use js_sys::Reflect;
use wasm_bindgen_futures::JsFuture;

use super::spawn;
use web_sys::{Navigator, ShareData};

fn navigator() -> Option<Navigator> {
    let navigator = web_sys::window()?.navigator();
    let has_share = Reflect::get(&navigator, &"share".into()).is_ok_and(|share| share.is_function());
    has_share.then_some(navigator)
}

/// Whether the device can share a text.
pub fn can_share() -> bool {
    navigator().is_some()
}

/// Lets the visitor share a text, and reports whether they did.
pub fn share(title: &str, text: &str, done: impl FnOnce(bool) + 'static) {
    let Some(navigator) = navigator() else { return done(false) };
    let data = ShareData::new();
    data.set_title(title);
    data.set_text(text);
    let shared = JsFuture::from(navigator.share_with_data(&data));
    spawn(async move { done(shared.await.is_ok()) });
}
