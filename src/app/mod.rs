//! The composition root: context, router, frame.

mod frame;
pub mod home;
mod landing;
pub mod rooms;
#[cfg(not(target_arch = "wasm32"))]
pub mod site;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::components::Router;
use leptos_router::hooks::{use_location, use_navigate};
use leptos_router::location::{BrowserUrl, LocationProvider};

use crate::app::frame::Frame;
use crate::app::rooms::{Chunks, chunk_in};
use crate::kit::browser;
use crate::kit::library::{DescriptionsHandle, LibraryHandle};
use crate::kit::place::{Base, CurrentRoute};
use crate::kit::room::Chunk;
use crate::kit::session::{Session, SharedState};
use crate::kit::ui::introduced::AboveScan;
use crate::rooms::data::file;
use crate::rooms::route::Route;

/// The whole app.
///
/// What outlives a page is made here: a signal made in a page dies with it.
#[component]
pub fn App(
    /// The open scan.
    session: Session,
    /// The chunks of the app, as far as they are here.
    #[prop(optional)]
    chunks: Chunks,
    /// The library, once it is loaded.
    #[prop(optional)]
    library: LibraryHandle,
    /// The templates of task descriptions, once they are loaded.
    #[prop(optional)]
    templates: DescriptionsHandle,
) -> impl IntoView {
    let base = use_context::<Base>().unwrap_or_else(|| Base(browser::base()));
    provide_context(base.clone());
    provide_context(session);
    provide_context(SharedState::new());
    provide_context(chunks);
    provide_context(file::WORDS_OF_ROOMS);
    provide_context(AboveScan(rooms::above_scan));
    provide_context(library);
    provide_context(templates);
    view! {
        <Router base=base.0>
            <Shell />
        </Router>
    }
}

/// What pages are shown from, as far as it is here.
#[derive(Debug, Clone, Copy)]
pub struct Parts {
    /// The open scan.
    pub session: Session,
    /// The chunks of the app.
    pub chunks: Chunks,
    /// The library.
    pub library: LibraryHandle,
    /// The templates of task descriptions.
    pub templates: DescriptionsHandle,
}

impl Parts {
    /// Fetches what the page at a path needs, and waits for it: whether all of it is here.
    pub async fn load(self, path: &str) -> bool {
        let (chunk, library, templates) = self.needed(path);
        let chunk = self.chunks.load(chunk).await;
        let library = match library {
            Some(library) => library.ensure_loaded().await,
            None => true,
        };
        let templates = match templates {
            Some(templates) => templates.ensure_loaded().await,
            None => true,
        };
        chunk && library && templates
    }

    /// Whether something that the page at a path needs failed to come. It is tried again when a visitor asks for it, not
    /// when a pointer happens to pass a link.
    pub fn has_failed(self, path: &str) -> bool {
        let (chunk, library, templates) = self.needed(path);
        self.chunks.has_failed(chunk)
            || library.is_some_and(LibraryHandle::has_failed)
            || templates.is_some_and(DescriptionsHandle::has_failed)
    }

    fn needed(self, path: &str) -> (&'static Chunk, Option<LibraryHandle>, Option<DescriptionsHandle>) {
        let route = Route::parse(path);
        let library = route.as_ref().is_some_and(Route::needs_library).then_some(self.library);
        let templates = route.as_ref().is_some_and(Route::needs_templates).then_some(self.templates);
        (chunk_in(route.as_ref(), self.session), library, templates)
    }
}

/// The frame with the page in it. [`Route`] decides which page it is: the router's own lists of routes would be a second way to
/// say the same, and 8 KB of every page of the app.
#[component]
fn Shell() -> impl IntoView {
    let location = use_location();
    let base = use_context::<Base>().unwrap_or_default();
    let route = Memo::new(move |_| {
        let path = location.pathname.get();
        Route::parse(path.strip_prefix(base.0.as_str()).unwrap_or(&path))
    });
    provide_context(CurrentRoute(route));
    show_address_of_page();
    keep_up_with_history();
    view! { <Frame>{move || rooms::view(route.get())}</Frame> }
}

/// Tells the router that the page of a link is there, so that its address may be shown.
fn show_address_of_page() {
    let pathname = use_location().pathname;
    let browser = use_context::<BrowserUrl>();
    Effect::new(move |_| {
        pathname.track();
        if let Some(browser) = &browser {
            browser.ready_to_complete();
        }
    });
}

/// Tells the router where it is after "back" and "forward".
///
/// `leptos_router` 0.8.17 loses count: after "forward", a link to the page before would show that page and leave the
/// address as it was. Navigating to the current address, with replace, corrects the count.
fn keep_up_with_history() {
    let location = use_location();
    let navigate = use_navigate();
    Effect::new(move |_| {
        let (location, navigate) = (location.clone(), navigate.clone());
        window_event_listener(leptos::ev::popstate, move |_| {
            let search = location.search.get_untracked();
            let mark = if search.is_empty() { "" } else { "?" };
            let here = format!("{}{mark}{search}{}", location.pathname.get_untracked(), location.hash.get_untracked());
            let in_place =
                NavigateOptions { resolve: false, replace: true, scroll: false, ..NavigateOptions::default() };
            navigate(&here, in_place);
        });
    });
}
