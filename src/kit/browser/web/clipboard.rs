//! A text for the visitor to take along: copied, or selected so that they can copy it.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::spawn;
use web_sys::{Event, EventInit, HtmlTextAreaElement};

/// Copies a text and reports whether that was allowed. A browser may refuse, or have no clipboard on a page that was
/// not served over a secure connection.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    let navigator = web_sys::window().map(|window| window.navigator());
    let clipboard = navigator
        .filter(|navigator| Reflect::get(navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object()));
    let Some(navigator) = clipboard else { return done(false) };
    let copied = JsFuture::from(navigator.clipboard().write_text(text));
    spawn(async move { done(copied.await.is_ok()) });
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

/// The text of a paste; nothing if there is none.
pub fn pasted_text(event: &Event) -> Option<String> {
    let data = Reflect::get(event, &"clipboardData".into()).ok().filter(JsValue::is_object)?;
    let read: Function = Reflect::get(&data, &"getData".into()).ok()?.dyn_into().ok()?;
    read.call1(&data, &"text/plain".into()).ok()?.as_string()
}

/// Puts a text in the field instead of the one that is pasted.
pub fn paste_instead(event: &Event, text: &str) {
    event.prevent_default();
    let field = event.target().and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok());
    let Some(field) = field.filter(|_| !text.is_empty()) else { return };
    let begin = field.selection_start().ok().flatten().unwrap_or_default();
    let length = u32::try_from(text.encode_utf16().count()).unwrap_or_default();
    let caret = begin.saturating_add(length);
    if field.set_range_text(text).is_ok() {
        let _ = field.set_selection_range(caret, caret);
        let init = EventInit::new();
        init.set_bubbles(true);
        if let Ok(input) = Event::new_with_event_init_dict("input", &init) {
            let _ = field.dispatch_event(&input);
        }
    }
}
