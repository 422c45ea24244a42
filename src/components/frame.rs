//! The frame around every page: skip link, header, navigation, main, footer.

use leptos::prelude::*;

use super::basics::Link;
use super::notices::SaveNotices;
use crate::place::CurrentRoute;
use crate::routes::{DivisionPage, Route, WeekPage};
use crate::texts::controls;

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
                <nav class="site-nav" aria-label="Hoofdmenu">
                    <ul>
                        {nav_item(Route::Scan, "Zelfscan")}
                        {nav_item(Route::Result, "Resultaat")}
                        {nav_item(Route::Plan, "Actieplan")}
                        {nav_item(Route::Week(WeekPage::Hub), "De week")}
                        {nav_item(Route::Division(DivisionPage::Hub), "Taken")}
                        {nav_item(Route::Measures, "Maatregelen")}
                        {nav_item(Route::Findings, "Onderzoek")}
                        {nav_item(Route::Rules, "Wat mag")}
                    </ul>
                </nav>
            </div>
        </header>
        <main id="inhoud" tabindex="-1"><SaveNotices/>{children()}</main>
        <footer class="site-footer">
            <div class="site-footer-inner">
                <p>"Wat je invult, blijft op dit apparaat. "<Link to=Route::Data>{controls::TO_DATA}</Link></p>
                <ul class="inline-list">
                    <li><Link to=Route::About>"Over Taakkompas"</Link></li>
                    <li><Link to=Route::Privacy>"Privacy"</Link></li>
                    <li><Link to=Route::Accessibility>"Toegankelijkheid"</Link></li>
                </ul>
            </div>
        </footer>
    }
}

/// A link of the main menu, marked if its part of the site is open.
fn nav_item(to: Route, label: &'static str) -> impl IntoView {
    let current = use_context::<CurrentRoute>();
    let section = to.clone();
    let is_current = move || {
        current.and_then(|current| current.0.get()).is_some_and(|open| in_section(&open, &section)).then_some("true")
    };
    view! { <li><a href=super::basics::href(&to) aria-current=is_current>{label}</a></li> }
}

/// Whether a page belongs to the part of the site that a menu link opens.
fn in_section(open: &Route, section: &Route) -> bool {
    match section {
        Route::Scan => matches!(
            open,
            Route::Scan | Route::Profile | Route::Precise | Route::ShortTheme(_) | Route::Theme(_) | Route::Check
        ),
        Route::Plan => matches!(open, Route::Plan | Route::Action(_)),
        Route::Week(_) => matches!(open, Route::Week(_)),
        Route::Division(_) => matches!(open, Route::Division(_) | Route::Descriptions | Route::Description(_)),
        Route::Measures => matches!(open, Route::Measures | Route::Measure(_)),
        Route::Findings => matches!(open, Route::Findings | Route::Finding(_)),
        section => open == section,
    }
}

/// The compass rose of the logo.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
            <circle cx="16" cy="16" r="14.5" fill="none" stroke="currentColor" stroke-width="1.5"/>
            <path d="M16 3 19 13 29 16 19 19 16 29 13 19 3 16 13 13Z" fill="currentColor"/>
            <path d="M16 3 16 16 13 13ZM29 16 16 16 19 13ZM16 29 16 16 19 19ZM3 16 16 16 13 19Z" class="mark-shade"/>
        </svg>
    }
}
