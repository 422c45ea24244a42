//! Starts the app in the browser; on the native side, prerenders the site.

#[cfg(target_arch = "wasm32")]
fn main() {
    use leptos::prelude::*;
    use taakkompas::app;
    use taakkompas::app::rooms::Chunks;
    use taakkompas::kit::library::{DescriptionsHandle, LibraryHandle};
    use taakkompas::kit::{browser, session};

    console_error_panic_hook::set_once();
    browser::keep_what_is_typed();
    // Not the framework's own spawn: its executor only starts with the mount.
    browser::spawn(async {
        let (chunks, library, templates) = (Chunks::default(), LibraryHandle::new(), DescriptionsHandle::new());
        let session = session::open().await;
        let path = browser::path();
        app::load(path.strip_prefix(&browser::base()).unwrap_or(&path), session, chunks, library, templates).await;
        browser::mount(move || view! { <app::App session chunks library templates /> });
        browser::when_settled(move || chunks.load_the_rest(library, templates));
    });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    taakkompas::app::site::run(std::env::args().skip(1))
}
