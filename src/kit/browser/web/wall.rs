//! A screen that a whole room looks at.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::{document, spawn};
use crate::kit::browser::{KeyOn, OnWall};

/// Fills the screen with the page, or gives the screen back. A browser that cannot, or may not, leaves it as it is.
pub fn fill_screen(is_filled: bool) {
    let Some(document) = document() else { return };
    let (of, name): (JsValue, &str) = if is_filled {
        let Some(root) = document.document_element() else { return };
        (root.into(), "requestFullscreen")
    } else if document.fullscreen_element().is_some() {
        (document.into(), "exitFullscreen")
    } else {
        return;
    };
    // An iPhone has no such function, and a refusal is no fault of the page.
    let Some(act) = Reflect::get(&of, &name.into()).ok().and_then(|act| act.dyn_into::<js_sys::Function>().ok()) else {
        return;
    };
    if let Ok(promise) = act.call0(&of).map(|given| given.dyn_into::<js_sys::Promise>())
        && let Ok(promise) = promise
    {
        spawn(async move { drop(JsFuture::from(promise).await) });
    }
}

/// Says in the document whether the page is on the wall, so that the style hides what is around it.
pub fn put_on_wall(shown: Option<OnWall>) {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    let name = "data-wall";
    // Neither fails: the name of the attribute is one.
    let _ = match shown {
        Some(OnWall::Screen) => root.set_attribute(name, "screen"),
        Some(OnWall::Page) => root.set_attribute(name, "page"),
        None => root.remove_attribute(name),
    };
}

/// Whether the page fills the screen.
pub fn is_screen_filled() -> bool {
    document().is_some_and(|document| document.fullscreen_element().is_some())
}

/// Where a key was pressed.
pub fn key_on(event: &web_sys::Event) -> KeyOn {
    let element = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    match element.map(|element| element.tag_name()).as_deref() {
        Some("INPUT" | "SELECT" | "TEXTAREA") => KeyOn::Field,
        Some("BUTTON" | "A" | "SUMMARY") => KeyOn::Control,
        _ => KeyOn::Page,
    }
}

/// Leaves the field in which a key was pressed, so that it says what was typed.
pub fn leave_field(event: &web_sys::Event) {
    if let Some(Ok(field)) = event.target().map(web_sys::EventTarget::dyn_into::<web_sys::HtmlElement>) {
        // A field that is gone has nothing left to tell.
        let _ = field.blur();
    }
}

/// Runs `act` every second for as long as it says so.
pub fn every_second(act: impl Fn() -> bool + 'static) {
    let again = move || {
        if act() {
            every_second(act);
        }
    };
    // In a box, so that what waits is of one type.
    let again: Box<dyn FnOnce()> = Box::new(again);
    leptos::prelude::set_timeout(again, std::time::Duration::from_secs(1));
}
