//! What only a browser can show: run by `make test-components`, in headless Chrome.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used)]

#[path = "components/saving.rs"]
mod saving;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
