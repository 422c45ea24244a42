//! Starts the app in the browser; on the native side, prerenders the site.

#[cfg(not(target_arch = "wasm32"))]
mod site;

#[cfg(target_arch = "wasm32")]
fn main() {
    use leptos::prelude::*;
    use taakkompas::kit::library::{DescriptionsHandle, LibraryHandle};
    use taakkompas::app::rooms::Rooms;
    use taakkompas::app;
    use taakkompas::kit::{browser, session};

    console_error_panic_hook::set_once();
    // Not the framework's own spawn: its executor only starts with the mount.
    browser::spawn(async {
        let (rooms, library, templates) = (Rooms::default(), LibraryHandle::new(), DescriptionsHandle::new());
        let session = session::open().await;
        let path = browser::path();
        app::bring(path.strip_prefix(&browser::base()).unwrap_or(&path), rooms, library, templates).await;
        browser::mount(move || view! { <app::App session rooms library templates /> });
        browser::when_settled(move || rooms.bring_the_rest(library, templates));
    });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    site::run(std::env::args().skip(1))
}
