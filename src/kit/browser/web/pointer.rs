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
