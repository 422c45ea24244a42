//! A text made smaller, and back, by the browser itself: nothing of it is in the app.

use js_sys::{Array, Uint8Array};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, CompressionFormat, CompressionStream, DecompressionStream, ReadableStream, ReadableWritablePair, Response,
};

/// The bytes made smaller with `deflate-raw`; `None` if the browser cannot.
pub async fn deflated(bytes: &[u8]) -> Option<Vec<u8>> {
    let way = CompressionStream::new(CompressionFormat::DeflateRaw).ok()?;
    through(bytes, &ReadableWritablePair::new(&way.readable(), &way.writable())).await
}

/// The bytes that were made smaller with `deflate-raw`; `None` if they are not such, or the browser cannot. At most a
/// thousand times as many: who calls it bounds what goes in.
pub async fn inflated(bytes: &[u8]) -> Option<Vec<u8>> {
    let way = DecompressionStream::new(CompressionFormat::DeflateRaw).ok()?;
    through(bytes, &ReadableWritablePair::new(&way.readable(), &way.writable())).await
}

async fn through(bytes: &[u8], way: &ReadableWritablePair) -> Option<Vec<u8>> {
    let blob = Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes))).ok()?;
    let stream: ReadableStream = blob.stream().pipe_through(way);
    let response = Response::new_with_opt_readable_stream(Some(&stream)).ok()?;
    let buffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}
