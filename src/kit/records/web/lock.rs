//! Who may write a scan that is open in several tabs: whoever holds a Web Lock, for as long as it is open.
//!
//! The lock manager is reached by name, because its bindings are not stable yet.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::wait::{spawn, within};
use crate::kit::records::repository::ScanId;
pub use crate::kit::records::twins::{Claim, Turn};

/// Milliseconds; a browser that does not answer within this time cannot tell who writes.
const PATIENCE: i32 = 1_000;

thread_local! {
    /// Releases the lock that this tab holds.
    static RELEASE: RefCell<Option<Function>> = const { RefCell::new(None) };
    /// Counts the requests of this tab; only the last one still matters.
    static REQUEST: Cell<u32> = const { Cell::new(0) };
}

/// Asks for the turn to write a scan, and releases any other. `lost` is called when another tab takes the turn over.
pub async fn claim(id: &ScanId, how: Claim, lost: impl FnOnce() + 'static) -> Turn {
    release();
    let answer = Rc::new(Cell::new(None));
    let Some(told) = request(id, how, Rc::clone(&answer), lost) else { return Turn::Unsupported };
    let told = async move {
        let _ = JsFuture::from(told).await;
    };
    match how {
        Claim::Wait => told.await,
        Claim::IfFree | Claim::Steal => {
            within(PATIENCE, told).await;
        }
    }
    answer.get().unwrap_or(Turn::Unsupported)
}

/// As [`claim`], for callers that cannot await: `heard` is called with the answer.
pub fn ask(id: &ScanId, how: Claim, heard: impl FnOnce(Turn) + 'static, lost: impl FnOnce() + 'static) {
    let id = id.clone();
    spawn(async move { heard(claim(&id, how, lost).await) });
}

/// Gives up the turn, or the wait for it.
pub fn release() {
    REQUEST.set(REQUEST.get().wrapping_add(1));
    if let Some(release) = RELEASE.take() {
        let _ = release.call0(&JsValue::UNDEFINED);
    }
}

/// Sends the request; the promise resolves once `answer` is filled in. `None` if the browser has no locks.
fn request(id: &ScanId, how: Claim, answer: Rc<Cell<Option<Turn>>>, lost: impl FnOnce() + 'static) -> Option<Promise> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok().filter(JsValue::is_object)?;
    let ask: Function = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    let options = Object::new();
    match how {
        Claim::IfFree => Reflect::set(&options, &"ifAvailable".into(), &JsValue::TRUE).ok()?,
        Claim::Steal => Reflect::set(&options, &"steal".into(), &JsValue::TRUE).ok()?,
        Claim::Wait => true,
    };
    let mine = REQUEST.get();
    let name = format!("taakkompas:scan:{}", id.as_str());
    let mut lost = Some(lost);
    let promise = Promise::new(&mut |tell, fail| {
        let (granted, tell_granted) = (Rc::clone(&answer), tell.clone());
        let on_grant = Closure::once_into_js(move |lock: JsValue| -> JsValue {
            let turn = if lock.is_null() {
                Turn::Elsewhere
            } else if REQUEST.get() == mine {
                Turn::Ours
            } else {
                Turn::Superseded
            };
            granted.set(Some(turn));
            let _ = tell_granted.call0(&JsValue::UNDEFINED);
            if turn != Turn::Ours {
                return JsValue::UNDEFINED;
            }
            // The lock is held until this promise resolves.
            Promise::new(&mut |release, _| RELEASE.set(Some(release))).into()
        });
        let asked = ask.call3(&locks, &name.as_str().into(), &options, &on_grant);
        let Ok(asked) = asked.and_then(JsCast::dyn_into::<Promise>) else {
            let _ = fail.call0(&JsValue::UNDEFINED);
            return;
        };
        let (answer, lost) = (Rc::clone(&answer), lost.take());
        spawn(async move {
            let ended = JsFuture::from(asked).await;
            // In case the request was refused outright, without an answer.
            let _ = tell.call0(&JsValue::UNDEFINED);
            if ended.is_err() && answer.get() == Some(Turn::Ours) && REQUEST.get() == mine {
                RELEASE.take();
                if let Some(lost) = lost {
                    lost();
                }
            }
        });
    });
    Some(promise)
}
