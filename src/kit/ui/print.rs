//! What only paper has: a button to print, the name and date at the top, the address at the foot.

use leptos::prelude::*;

use super::basics::href;
use crate::kit::browser;
use crate::kit::place::CurrentRoute;
use crate::kit::session::use_session;
use crate::kit::words::dates;

/// A button that opens the browser's print window.
pub fn print_button(says: &'static str) -> AnyView {
    view! { <button type="button" class="button-quiet" on:click=|_| browser::print()>{says}</button> }.into_any()
}

/// The same, where something happens before: paper shows what came of it.
pub fn print_after_button(says: &'static str, before: impl Fn() + 'static) -> AnyView {
    let press = move |_| {
        before();
        browser::soon(browser::print);
    };
    view! { <button type="button" class="button-quiet" on:click=press>{says}</button> }.into_any()
}

/// The school's name for its scan and the date, under the title on paper.
pub fn print_head() -> AnyView {
    let session = use_session();
    let says = move || {
        let name = session.with(|scan| scan.name.clone());
        let date = dates::date(session.today());
        if name.is_empty() { date } else { format!("{name} · {date}") }
    };
    view! { <p class="print-only">{says}</p> }.into_any()
}

/// The address of the page and the date, at the foot of the paper.
pub fn print_foot() -> AnyView {
    let session = use_session();
    // From the route, not from the browser: while a page is being made, the browser still shows the one before.
    let route = use_context::<CurrentRoute>().and_then(|current| current.0.get_untracked());
    let address = route.map_or_else(String::new, |route| browser::origin() + &href(&route));
    view! { <p class="print-foot">{move || format!("{address} · {}", dates::date(session.today()))}</p> }.into_any()
}
