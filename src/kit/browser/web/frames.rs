//! What comes after a frame, so that a visitor first sees what they did.

use core::time::Duration;
use std::cell::RefCell;

use leptos::prelude::{request_animation_frame, set_timeout};

/// What is not drawn by then waits no longer: a page that nobody sees draws nothing.
const LONGEST: Duration = Duration::from_millis(300);

thread_local! {
    static WAITING: RefCell<Vec<Box<dyn FnOnce()>>> = const { RefCell::new(Vec::new()) };
}

/// Runs `act` once the next frame is drawn; what was asked first comes first.
pub fn after_frame(act: impl FnOnce() + 'static) {
    let is_first = WAITING.with_borrow_mut(|waiting| {
        waiting.push(Box::new(act));
        waiting.len() == 1
    });
    if is_first {
        // A frame is drawn in the turn of the browser in which this is called.
        request_animation_frame(|| set_timeout(now, Duration::ZERO));
        set_timeout(now, LONGEST);
    }
}

/// Runs what waits for a frame: the page may be going.
pub(super) fn now() {
    for act in WAITING.take() {
        act();
    }
}
