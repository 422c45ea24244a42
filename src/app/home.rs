//! The landing page: what you get, who it is for, how long it takes, and that nothing leaves the device.

use leptos::prelude::*;
use taakkompas_scan::profile::SchoolProfile;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::landing::landing;
use crate::kit::browser;
use crate::kit::session::{Session, use_session};
use crate::kit::ui::basics::{Link, PageHead, href, use_base};
use crate::kit::ui::written::written;
use crate::rooms::plan::room::PlanRoom;
use crate::rooms::route::{LibraryPage, Route, ScanPage, WeekPage};
use crate::rooms::scan::room::next_step as next_step_of;
use crate::rooms::scan::words::reading::SHORT_SCAN;

/// Whether the page is the school's own: it has a plan that it agreed on.
pub fn is_own(session: Session) -> bool {
    session.with_untracked(|scan| scan.documents.holds(KEPT_PLAN))
}

/// What the document of the plan holds once it is kept, and no other document ever. The room that reads it is not loaded
/// here.
const KEPT_PLAN: &str = "\"agreed\":{\"since\":";

/// The school's own page, or `None` as long as the part that has it is not here.
pub fn own() -> Option<AnyView> {
    PlanRoom::today(has_cards())
}

/// The landing page, in a chunk apart: as it was written it needs no app.
///
/// # Errors
/// Its chunk did not come.
#[wasm_split(home, fallible, preload(load_home))]
pub fn home_page() -> Result<AnyView, SplitLoaderError> {
    Ok(Home().into_any())
}

#[component]
pub fn Home() -> impl IntoView {
    let has_cards = has_cards();
    let short = SHORT_SCAN.minutes();
    let lead = format!(
        "Begin vandaag: over {short} minuten heb je één stap om mee te beginnen. Daarna kun je verder met een plan."
    );
    view! {
        <div class="home">
            <div>
                <PageHead title=Route::Home.title() lead=lead />
                {has_cards.then(|| to_cards("button-row", ""))}
                {start(if has_cards { "button-quiet" } else { "button" })}
                {(!has_cards).then(|| to_cards("", "Is er vandaag een leraar ziek? "))}
                <p>
                    "Geen account. Wat je invult, blijft op dit apparaat. "
                    <Link to=Route::Library(LibraryPage::Privacy)>"Zo zit dat"</Link>
                </p>
            </div>
            {written(&Route::Home, "landing", landing)}
        </div>
    }
}

/// What the document of the week holds once a day card was filled in, and no other document ever.
const FILLED_CARD: &str = "\"cards\":{\"days\":[{";

/// At half past seven the card is one tap away: a button above all else on a device that has cards, a plain link below the
/// scan on another. The text of the documents says which: the room that reads it is not loaded here.
fn has_cards() -> bool {
    use_session().with_untracked(|scan| scan.documents.holds(FILLED_CARD))
}

fn to_cards(class: &'static str, before: &'static str) -> AnyView {
    let (link, to) = (if before.is_empty() { "button" } else { "" }, href(&Route::Week(WeekPage::Cards)));
    view! { <p class=class>{before}<a class=link href=to>"Naar de kaart voor half acht"</a></p> }.into_any()
}

/// Start the scan, or continue where the school left off. At half past seven the card is the one thing to do.
fn start(class: &'static str) -> AnyView {
    let session = use_session();
    let begun = session.with_untracked(|scan| !scan.answers.is_empty() || scan.profile != SchoolProfile::default());
    if begun {
        let next = next_step(session);
        view! {
            <p class="button-row">
                <a class=class href=next>"Ga verder met de zelfscan"</a>
                <a class="button-quiet" href=href(&Route::Scan(ScanPage::Hub))>"Overzicht van de zelfscan"</a>
            </p>
        }
        .into_any()
    } else {
        view! { <p class="button-row"><a class=class href=href(&Route::Scan(ScanPage::Profile))>"Start de zelfscan"</a></p> }.into_any()
    }
}

/// The address of the first open step, or of the hub, which leads there too, until the scan's chunk has loaded.
fn next_step(session: Session) -> RwSignal<String> {
    let base = use_base();
    let address = RwSignal::new(base.href(&Route::Scan(ScanPage::Hub)));
    let scan = session.with_untracked(Clone::clone);
    browser::spawn(async move {
        if let Ok(next) = next_step_of(&scan).await {
            // Ignored if the visitor has left the page by then.
            let _ = address.try_set(base.href(&next));
        }
    });
    address
}
