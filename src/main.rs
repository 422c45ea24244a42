//! Starts the app in the browser; on the native side, writes the pages of the site.

#[cfg(not(target_arch = "wasm32"))]
mod site;

#[cfg(target_arch = "wasm32")]
fn main() {
    use leptos::prelude::*;
    console_error_panic_hook::set_once();
    // Not the framework's own: its executor starts with the mount.
    wasm_bindgen_futures::spawn_local(async {
        let session = taakkompas::session::open().await;
        taakkompas::browser::mount(move || view! { <taakkompas::app::App session /> });
    });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    site::run(std::env::args().skip(1))
}
