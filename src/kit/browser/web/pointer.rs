//! Where the pointer is, while something is dragged.

use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent};

/// Lets the element of this event hear of the pointer until it is let go, wherever that is.
pub fn capture_pointer(event: &PointerEvent) {
    let element = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    if let Some(element) = element {
        // Without it, only a drag that leaves the element ends early.
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}

/// The value of an attribute of what is under a point of the window, or of what that is in.
pub fn place_under((x, y): (i32, i32), attribute: &str) -> Option<String> {
    let under = super::document()?.element_from_point(x as f32, y as f32)?;
    under.closest(&format!("[{attribute}]")).ok()??.get_attribute(attribute)
}

/// How wide an element is, in CSS pixels; zero if it is not there.
pub fn width_of(id: &str) -> f64 {
    let element = super::document().and_then(|document| document.get_element_by_id(id));
    element.map_or(0.0, |element| element.get_bounding_client_rect().width())
}

/// How far it is from the first element with one value of an attribute to the first with another, to the right, in CSS
/// pixels; zero if one of them is not there.
pub fn distance_between(attribute: &str, from: &str, to: &str) -> f64 {
    let left = |value: &str| {
        let element = super::document()?.query_selector(&format!("[{attribute}=\"{value}\"]")).ok()??;
        Some(element.get_bounding_client_rect().left())
    };
    left(from).zip(left(to)).map_or(0.0, |(from, to)| to - from)
}
