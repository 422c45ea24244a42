//! The frame around every page: skip link, header, navigation, main, footer.

use leptos::prelude::*;

use crate::kit::ui::basics::Link;
use crate::kit::ui::notices::SaveNotices;
use crate::kit::place::CurrentRoute;
use crate::rooms::route::{DataPage, DescriptionsPage, DivisionPage, LibraryPage, PlanPage, Route, ScanPage, WeekPage};
use crate::kit::words::controls;

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
                        {nav_item(Route::Scan(ScanPage::Hub), "Zelfscan")}
                        {nav_item(Route::Plan(PlanPage::Result), "Resultaat")}
                        {nav_item(Route::Plan(PlanPage::Plan), "Actieplan")}
                        {nav_item(Route::Week(WeekPage::Hub), "De week")}
                        {nav_item(Route::Division(DivisionPage::Hub), "Taken")}
                        {nav_item(Route::Library(LibraryPage::Measures), "Maatregelen")}
                        {nav_item(Route::Library(LibraryPage::Findings), "Onderzoek")}
                        {nav_item(Route::Library(LibraryPage::Rules), "Wat mag")}
                    </ul>
                </nav>
            </div>
        </header>
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

/// A link of the main menu, marked if its part of the site is open.
fn nav_item(to: Route, label: &'static str) -> impl IntoView {
    let current = use_context::<CurrentRoute>();
    let section = to.clone();
    let is_current = move || {
        current.and_then(|current| current.0.get()).is_some_and(|open| in_section(&open, &section)).then_some("true")
    };
    view! { <li><a href=crate::kit::ui::basics::href(&to) aria-current=is_current>{label}</a></li> }
}

/// Whether a page belongs to the part of the site that a menu link opens.
fn in_section(open: &Route, section: &Route) -> bool {
    match section {
        Route::Scan(ScanPage::Hub) => matches!(
            open,
            Route::Scan(ScanPage::Hub) | Route::Scan(ScanPage::Profile) | Route::Scan(ScanPage::Precise) | Route::Scan(ScanPage::ShortTheme(_)) | Route::Scan(ScanPage::Theme(_)) | Route::Scan(ScanPage::Check)
        ),
        Route::Plan(PlanPage::Plan) => matches!(open, Route::Plan(PlanPage::Plan) | Route::Plan(PlanPage::Action(_))),
        Route::Week(_) => matches!(open, Route::Week(_)),
        Route::Division(_) => matches!(open, Route::Division(_) | Route::Descriptions(DescriptionsPage::Hub) | Route::Descriptions(DescriptionsPage::Role(_))),
        Route::Library(LibraryPage::Measures) => matches!(open, Route::Library(LibraryPage::Measures) | Route::Library(LibraryPage::Measure(_))),
        Route::Library(LibraryPage::Findings) => matches!(open, Route::Library(LibraryPage::Findings) | Route::Library(LibraryPage::Finding(_))),
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
