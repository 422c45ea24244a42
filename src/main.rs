//! Starts the app in the browser; on the native side, prerenders the site.

#[cfg(target_arch = "wasm32")]
fn main() {
    use leptos::prelude::*;
    use taakkompas::app::rooms::Chunks;
    use taakkompas::app::{self, Parts};
    use taakkompas::kit::library::{DescriptionsHandle, LibraryHandle};
    use taakkompas::kit::{browser, session};

    console_error_panic_hook::set_once();
    browser::keep_what_is_typed();
    // Not the framework's own spawn: its executor only starts with the mount.
    browser::spawn(async {
        let (chunks, library, templates) = (Chunks::default(), LibraryHandle::new(), DescriptionsHandle::new());
        let session = session::open().await;
        let parts = Parts { session, chunks, library, templates };
        // The page as it was written is never replaced by half of one.
        while !parts.load(&browser::path_in_site(&browser::path())).await {
            browser::asked_to_try_again().await;
        }
        // The app goes from page to page; one that is also at another address says so itself.
        browser::set_canonical(None);
        browser::mount(move || view! { <app::App session chunks library templates /> });
        browser::on_interest_in_links(move |path, is_pressed| {
            if is_pressed || !parts.has_failed(&path) {
                browser::spawn(async move {
                    // A page that is opened without it says what did not come.
                    parts.load(&path).await;
                });
            }
        });
    });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    taakkompas::app::site::run(std::env::args().skip(1))
}
