//! Waiting for the browser, but not forever.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

/// The result of a future, or `None` if it takes longer. The future then continues, unheard.
pub(super) async fn within<T: 'static>(milliseconds: i32, future: impl Future<Output = T> + 'static) -> Option<T> {
    let slot = Rc::new(RefCell::new(None));
    let filled = Rc::clone(&slot);
    let work = future_to_promise(async move {
        let found = future.await;
        filled.replace(Some(found));
        Ok(JsValue::UNDEFINED)
    });
    let alarm = Promise::new(&mut |ring, _| {
        let set = web_sys::window()
            .map(|window| window.set_timeout_with_callback_and_timeout_and_arguments_0(&ring, milliseconds));
        if !matches!(set, Some(Ok(_))) {
            let _ = ring.call0(&JsValue::UNDEFINED);
        }
    });
    let _ = JsFuture::from(Promise::race(&Array::of2(&work, &alarm))).await;
    slot.take()
}
