//! The frame around every page: skip link, header, navigation, main, footer.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use leptos_router::location::Url;

use crate::kit::browser;
use crate::kit::place::CurrentRoute;
use crate::kit::ui::basics::{Link, href};
use crate::kit::ui::notices::SaveNotices;
use crate::kit::words::controls;
use crate::rooms::address::{Entry, query};
use crate::rooms::library::room::prepare_search;
use crate::rooms::route::{DataPage, LibraryPage, Route};

#[component]
pub fn Frame(
    /// The page.
    children: Children,
) -> impl IntoView {
    view! {
        // External to the router, which would otherwise swallow the jump.
        <a class="skip-link" href="#inhoud" rel="external">"Naar de inhoud"</a>
        <header class="site-header">
            <div class="site-header-inner">
                <Link to=Route::Home class="site-mark"><Mark/>" Taakkompas"</Link>
                {site_search()}
            </div>
        </header>
        // Beside the header, not in it: on a phone it is the bar at the bottom of the screen.
        <nav class="site-nav" aria-label="Hoofdmenu">
            <ul>{Entry::ALL.map(nav_item)}</ul>
        </nav>
        <main id="inhoud" tabindex="-1"><SaveNotices/>{children()}</main>
        <footer class="site-footer">
            <div class="site-footer-inner">
                <p>"Wat je invult, blijft op dit apparaat. "<Link to=Route::Data(DataPage::Overview)>{controls::TO_DATA}</Link></p>
                <ul class="inline-list">
                    <li><Link to=Route::Library(LibraryPage::About)>"Over Taakkompas"</Link></li>
                    <li><Link to=Route::Library(LibraryPage::Privacy)>"Privacy"</Link></li>
                    <li><Link to=Route::Library(LibraryPage::Accessibility)>"Toegankelijkheid"</Link></li>
                </ul>
            </div>
        </footer>
    }
}

/// The search over the whole site. A plain form, so that it also works until the app runs; what it needs is fetched when
/// the field gets the focus.
fn site_search() -> AnyView {
    let address = href(&Route::Library(LibraryPage::Search));
    let navigate = use_navigate();
    let search = {
        let address = address.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            let typed = Url::escape(&browser::value_of(SEARCH_FIELD));
            let options = NavigateOptions { resolve: false, ..NavigateOptions::default() };
            navigate(&format!("{address}?{}={typed}", query::TYPED), options);
        }
    };
    let prepare = |_| {
        browser::spawn(async {
            // If it does not come, the page of the search says so.
            let _ = prepare_search().await;
        });
    };
    let current = use_context::<CurrentRoute>();
    // Its page has the same field, larger.
    let is_here = move || current.and_then(|current| current.0.get()) == Some(Route::Library(LibraryPage::Search));
    view! {
        <form
            class="site-search"
            role="search"
            aria-label="Hele site"
            action=address
            hidden=is_here
            on:submit=search
            on:focusin=prepare
            inner_html=SEARCH_FIELDS
        ></form>
    }
    .into_any()
}

/// The id of the field.
const SEARCH_FIELD: &str = "zoek-overal";
/// As text: a view of it is more code, which everybody waits for.
const SEARCH_FIELDS: &str = "<input id=\"zoek-overal\" type=\"search\" name=\"q\" placeholder=\"Zoek\" aria-label=\"Zoek op de hele site\" autocomplete=\"off\"><button>Zoek</button>";

/// A link of the main menu, marked if its page is open, or one that stands under it.
fn nav_item(entry: Entry) -> AnyView {
    let current = use_context::<CurrentRoute>();
    let to = Route::of_entry(entry);
    let address = href(&to);
    let is_current = move || {
        let open = current?.0.get()?;
        (open.entry() == Some(entry)).then(|| if open == to { "page" } else { "true" })
    };
    view! { <li><a href=address aria-current=is_current>{entry.label()}</a></li> }.into_any()
}

/// As text: a view of it is more code.
const ROSE: &str = r#"<circle cx="16" cy="16" r="14.5" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M16 3 19 13 29 16 19 19 16 29 13 19 3 16 13 13Z" fill="currentColor"/><path d="M16 3 16 16 13 13ZM29 16 16 16 19 13ZM16 29 16 16 19 19ZM3 16 16 16 13 19Z" class="mark-shade"/>"#;

/// The compass rose of the logo.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" inner_html=ROSE></svg>
    }
}
