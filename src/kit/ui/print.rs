//! What only paper has: a button to print; the name, the date and the address at the top, or at the foot of a sheet that
//! has a head of its own.

use leptos::prelude::*;

use super::basics::href;
use crate::kit::browser;
use crate::kit::place::CurrentRoute;
use crate::kit::session::use_session;
use crate::kit::words::dates;

/// A button that opens the browser's print window. On a page without the app, `public/start.js` does.
pub fn print_button(says: &'static str) -> AnyView {
    view! { <button type="button" class="button-quiet" data-does="print" on:click=|_| browser::print()>{says}</button> }
        .into_any()
}

/// The same, where something happens before: paper shows what came of it.
pub fn print_after_button(says: &'static str, before: impl Fn() + 'static) -> AnyView {
    let press = move |_| {
        before();
        browser::soon(browser::print);
    };
    view! { <button type="button" class="button-quiet" on:click=press>{says}</button> }.into_any()
}

/// The text of a box, for paper: a box there shows only what it shows on the screen. The box itself has `no-print`.
pub fn on_paper(text: Signal<String>) -> AnyView {
    view! { <div class="print-only paper-text">{move || text.get()}</div> }.into_any()
}

/// The school's name for its scan, the date and the address of the page, under the title on paper. Not at the foot: behind
/// a table that fills its sheet, that would be a sheet by itself.
pub fn print_head() -> AnyView {
    let session = use_session();
    let address = address();
    let says = move || {
        let name = session.with(|scan| scan.name.clone());
        let today = session.today_of_reader().map(dates::date).unwrap_or_default();
        let parts = [name, today, address.clone()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    };
    view! { <p class="print-only">{says}</p> }.into_any()
}

/// The address of the page. From the route, not from the browser: while a page is being made, the browser still shows the
/// one before.
fn address() -> String {
    let route = use_context::<CurrentRoute>().and_then(|current| current.0.get_untracked());
    route.map_or_else(String::new, |route| browser::origin() + &href(&route))
}

/// The address of the page and the date, at the foot of a sheet without [`print_head`].
pub fn print_foot() -> AnyView {
    let session = use_session();
    let address = address();
    let today = move || session.today_of_reader().map(|today| format!(" · {}", dates::date(today)));
    view! { <p class="print-foot">{address}{today}</p> }.into_any()
}
