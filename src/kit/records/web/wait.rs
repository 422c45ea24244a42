//! Waiting for the browser, but not forever.

use core::pin::Pin;
use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};

/// Runs work that nobody waits for. In a box, so that what runs it is compiled once.
pub(super) fn spawn(work: impl Future<Output = ()> + 'static) {
    spawn_local(Box::pin(work) as Pin<Box<dyn Future<Output = ()>>>);
}

/// The result of a future, or `None` if it takes longer. The future then continues, unheard.
pub(super) async fn within<T: 'static>(milliseconds: i32, future: impl Future<Output = T> + 'static) -> Option<T> {
    Waiting::for_end(future).within(milliseconds).await
}

/// A future that is under way, for which one can wait more than once.
#[derive(Debug)]
pub(super) struct Waiting<T> {
    work: Promise,
    found: Rc<RefCell<Option<T>>>,
}

impl<T: 'static> Waiting<T> {
    pub(super) fn for_end(future: impl Future<Output = T> + 'static) -> Self {
        let found = Rc::new(RefCell::new(None));
        let filled = Rc::clone(&found);
        let work = async move {
            let result = future.await;
            filled.replace(Some(result));
            Ok(JsValue::UNDEFINED)
        };
        // In a box, as in `spawn`.
        let work: Pin<Box<dyn Future<Output = Result<JsValue, JsValue>>>> = Box::pin(work);
        Self { work: future_to_promise(work), found }
    }

    /// The result, once; `None` if it takes longer.
    pub(super) async fn within(&self, milliseconds: i32) -> Option<T> {
        let alarm = Promise::new(&mut |ring, _| {
            let set = web_sys::window()
                .map(|window| window.set_timeout_with_callback_and_timeout_and_arguments_0(&ring, milliseconds));
            if !matches!(set, Some(Ok(_))) {
                let _ = ring.call0(&JsValue::UNDEFINED);
            }
        });
        let _ = JsFuture::from(Promise::race(&Array::of2(&self.work, &alarm))).await;
        self.found.take()
    }

    /// The result, however long it takes; `None` if it was taken before.
    pub(super) async fn for_good(&self) -> Option<T> {
        let _ = JsFuture::from(self.work.clone()).await;
        self.found.take()
    }
}
