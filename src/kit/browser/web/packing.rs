//! A text made smaller, and back, by the browser itself: nothing of it is in the app.

use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ReadableWritablePair, Response};

use super::next_turn;

/// How many bytes go through at a time: some browsers pack in the page's own time, and this many take a few milliseconds.
const PIECE: usize = 1 << 20;

/// The bytes made smaller with `deflate-raw`; `None` if the browser cannot.
pub async fn deflated(bytes: &[u8]) -> Option<Vec<u8>> {
    if bytes.len() <= PIECE {
        return through(bytes, "CompressionStream").await;
    }
    let way = stream("CompressionStream")?;
    let way = way.unchecked_ref::<ReadableWritablePair>();
    let packed = Response::new_with_opt_readable_stream(Some(&way.get_readable())).ok()?.array_buffer().ok()?;
    let writer = way.get_writable().get_writer().ok()?;
    for piece in bytes.chunks(PIECE) {
        JsFuture::from(writer.write_with_chunk(&Uint8Array::from(piece))).await.ok()?;
        next_turn().await;
    }
    JsFuture::from(writer.close()).await.ok()?;
    Some(Uint8Array::new(&JsFuture::from(packed).await.ok()?).to_vec())
}

/// The bytes that were made smaller with `deflate-raw`; `None` if they are not such, or the browser cannot. At most a
/// thousand times as many: who calls it bounds what goes in.
pub async fn inflated(bytes: &[u8]) -> Option<Vec<u8>> {
    through(bytes, "DecompressionStream").await
}

/// The browser's own stream of this name, which `web-sys` does not count as stable yet.
fn stream(name: &str) -> Option<JsValue> {
    let window = web_sys::window()?;
    let make: Function = Reflect::get(&window, &name.into()).ok()?.dyn_into().ok()?;
    Reflect::construct(&make, &Array::of1(&"deflate-raw".into())).ok()
}

async fn through(bytes: &[u8], way: &str) -> Option<Vec<u8>> {
    let way = stream(way)?;
    let blob = Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes))).ok()?;
    let stream = blob.stream().pipe_through(way.unchecked_ref::<ReadableWritablePair>());
    let response = Response::new_with_opt_readable_stream(Some(&stream)).ok()?;
    let buffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}
