//! A text for the visitor to take along: copied, or selected so that they can copy it.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlTextAreaElement;

/// Copies a text and reports whether that was allowed. A browser may refuse, or have no clipboard on a page that was
/// not served over a secure connection.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    let navigator = web_sys::window().map(|window| window.navigator());
    let clipboard = navigator
        .filter(|navigator| Reflect::get(navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object()));
    let Some(navigator) = clipboard else { return done(false) };
    let copied = JsFuture::from(navigator.clipboard().write_text(text));
    spawn_local(async move { done(copied.await.is_ok()) });
}

/// Selects the whole text of a field, once the changes of this turn are on the screen.
pub fn select_soon(id: &str) {
    let id = id.to_owned();
    leptos::prelude::request_animation_frame(move || {
        let found = super::document().and_then(|document| document.get_element_by_id(&id));
        if let Some(field) = found.and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok()) {
            // Fails only on an element that cannot take focus.
            let _ = field.focus();
            field.select();
        }
    });
}
