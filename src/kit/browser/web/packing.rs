//! A text made smaller, and back, by the browser itself: nothing of it is in the app.

use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ReadableWritablePair, Response};

/// The bytes made smaller with `deflate-raw`; `None` if the browser cannot.
pub async fn deflated(bytes: &[u8]) -> Option<Vec<u8>> {
    through(bytes, "CompressionStream").await
}

/// The bytes that were made smaller with `deflate-raw`; `None` if they are not such, or the browser cannot. At most a
/// thousand times as many: who calls it bounds what goes in.
pub async fn inflated(bytes: &[u8]) -> Option<Vec<u8>> {
    through(bytes, "DecompressionStream").await
}

/// `way` is the name of the browser's own stream, which `web-sys` does not count as stable yet.
async fn through(bytes: &[u8], way: &str) -> Option<Vec<u8>> {
    let window = web_sys::window()?;
    let make: Function = Reflect::get(&window, &way.into()).ok()?.dyn_into().ok()?;
    let way = Reflect::construct(&make, &Array::of1(&"deflate-raw".into())).ok()?;
    let blob = Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes))).ok()?;
    let stream = blob.stream().pipe_through(way.unchecked_ref::<ReadableWritablePair>());
    let response = Response::new_with_opt_readable_stream(Some(&stream)).ok()?;
    let buffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}
