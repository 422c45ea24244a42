//! The landing page: what you get, who it is for, how long it takes, and that nothing leaves the device.

use leptos::prelude::*;
use taakkompas_scan::profile::SchoolProfile;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::kit::browser;
use crate::kit::session::{Session, use_session};
use crate::kit::ui::basics::{Link, PageHead, href, use_base};
use crate::rooms::plan::room::PlanRoom;
use crate::rooms::route::{LibraryPage, Route, ScanPage, WeekPage};
use crate::rooms::scan::room::next_step as next_step_of;
use crate::rooms::scan::words::reading::{
    FULL_SCAN, FULL_SCAN_STATEMENTS, SECONDS_PER_CHOICE, SHORT_SCAN, SHORT_SCAN_STATEMENTS, WORDS_PER_MINUTE,
};

/// The same research project's check on work pressure and job satisfaction.
const MANOMETER: &str = "https://manometer.poraad.nl/";
/// Where the 2025 figure comes from: the source `aob-visie-2025`. A test keeps the two in step.
const VISION_2025: &str =
    "https://www.aob.nl/actueel/artikelen/op-veel-scholen-ontbreekt-visie-inzet-onderwijsondersteuners";

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
#[wasm_split(landing, fallible, preload(load_landing))]
pub fn landing() -> Result<AnyView, SplitLoaderError> {
    Ok(Home().into_any())
}

#[component]
pub fn Home() -> impl IntoView {
    let has_cards = has_cards();
    let (short, full) = (SHORT_SCAN.minutes(), FULL_SCAN.minutes());
    let lead = format!(
        "Begin vandaag: over {short} minuten heb je één stap om mee te beginnen. Daarna kun je verder met een plan."
    );
    view! {
        <PageHead title=Route::Home.title() lead=lead />
        {has_cards.then(|| to_cards("button-row", ""))}
        {start()}
        {(!has_cards).then(|| to_cards("", "Is er vandaag een leraar ziek? "))}
        <p>
            "Wat je invult, blijft op dit apparaat. Je hebt geen account nodig en je antwoorden gaan nergens heen. "
            <Link to=Route::Library(LibraryPage::Privacy)>"Zo zit dat"</Link>
        </p>
        <h2>"Voor wie"</h2>
        {audiences()}
        <h2>"Hoe lang het duurt"</h2>
        <ul>
            <li>"Kort: een paar vragen over jullie school en "{SHORT_SCAN_STATEMENTS}" stellingen, ongeveer "{short}" minuten."</li>
            <li>"Volledig: dezelfde vragen en "{FULL_SCAN_STATEMENTS}" stellingen, ongeveer "{full}" minuten."</li>
        </ul>
        <p class="small">
            "Zo rekenden wij: alle woorden van de start tot de eerste stap, met "{WORDS_PER_MINUTE}
            " woorden per minuut en "{SECONDS_PER_CHOICE}" seconden per keuze. Wat dicht is, telt niet mee."
        </p>
        <h2>"Waar het vandaan komt"</h2>
        <p>
            "Taakkompas steunt op een onderzoek met gesprekken uit 2019. De vragen zijn er nog. In 2025 had, volgens \
             schoolleiders, 42 procent van de basisscholen geen visie op het werk van ondersteuners ("<a href=VISION_2025 rel="external">"AOb"</a>"). \
             Waar wij weten dat een regel veranderde, staat dat erbij, met wet of bron en datum. "
            <Link to=Route::Library(LibraryPage::About)>"Lees meer over Taakkompas"</Link>
        </p>
        <p>
            "Uit hetzelfde onderzoek komt de "<a href=MANOMETER rel="external">"Manometer"</a>", een test over werkdruk en \
             werkplezier. Of die nu online is, konden wij niet nagaan. Je hebt hem hier niet voor nodig."
        </p>
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

/// Start the scan, or continue where the school left off.
fn start() -> AnyView {
    let session = use_session();
    let begun = session.with_untracked(|scan| !scan.answers.is_empty() || scan.profile != SchoolProfile::default());
    if begun {
        let next = next_step(session);
        view! {
            <p class="button-row">
                <a class="button" href=next>"Ga verder met de zelfscan"</a>
                <a class="button-quiet" href=href(&Route::Scan(ScanPage::Hub))>"Overzicht van de zelfscan"</a>
            </p>
        }
        .into_any()
    } else {
        view! { <p class="button-row"><a class="button" href=href(&Route::Scan(ScanPage::Profile))>"Start de zelfscan"</a></p> }.into_any()
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

fn audiences() -> AnyView {
    let audience = |who: &'static str, comes_to: &'static str, to: Route, link: &'static str| {
        view! { <li><strong>{who}</strong>": "{comes_to}<br/><Link to=to>{link}</Link></li> }.into_any()
    };
    view! {
        <ul class="plain-list">
            {audience("Schoolleider", "zie waar het meest te winnen is, en maak een klein plan.", Route::Scan(ScanPage::Hub), "Naar de zelfscan")}
            {audience("Team", "kies samen een maatregel die maandag kan.", Route::Library(LibraryPage::Measures), "Bekijk de maatregelen")}
            {audience("Assistent en leraarondersteuner", "lees wat je mag, wat moet en wat niet hoeft.", Route::Library(LibraryPage::Rules), "Lees de regels")}
            {audience("Bestuur, sector en PMR", "verwijs naar wat het onderzoek zegt, regel voor regel.", Route::Library(LibraryPage::Findings), "Naar het onderzoek")}
        </ul>
    }
    .into_any()
}
