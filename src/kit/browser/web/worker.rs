//! Work outside the page: a worker that gets one question and reports what it finds.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// A worker, terminated when this is dropped.
#[derive(Debug)]
pub struct Worker {
    worker: web_sys::Worker,
    // Kept alive for as long as the worker may call them.
    _told: Closure<dyn Fn(web_sys::MessageEvent)>,
    _failed: Closure<dyn Fn(web_sys::Event)>,
}

impl Worker {
    /// Starts the site's worker with a question; `what` is the search that it runs. `failed` is called if it cannot continue, possibly later: its files
    /// did not arrive, or it crashed. `None` if the browser has no workers.
    pub fn search(
        what: &str,
        question: &str,
        told: impl Fn(String) + 'static,
        failed: impl Fn() + 'static,
    ) -> Option<Self> {
        let script = super::document()?.query_selector("script[data-worker]").ok()??;
        let options = web_sys::WorkerOptions::new();
        options.set_type(web_sys::WorkerType::Module);
        let worker = web_sys::Worker::new_with_options(&script.get_attribute("data-worker")?, &options).ok()?;
        let told = Closure::<dyn Fn(web_sys::MessageEvent)>::new(move |event: web_sys::MessageEvent| {
            if let Some(text) = event.data().as_string() {
                told(text);
            }
        });
        let failed = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
            // It is dealt with here: keep it out of the browser's log.
            event.prevent_default();
            failed();
        });
        worker.set_onmessage(Some(told.as_ref().unchecked_ref()));
        worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
        worker.post_message(&Array::of2(&what.into(), &question.into())).ok()?;
        Some(Self { worker, _told: told, _failed: failed })
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}
