//! The landing page: what you hold afterwards, for whom, how long, and that nothing leaves the device.

use leptos::prelude::*;
use taakkompas_domain::profile::SchoolProfile;

use crate::browser;
use crate::components::basics::{Link, PageHead, href, use_base};
use crate::pages::rooms;
use crate::routes::Route;
use crate::session::{Session, use_session};
use crate::texts;
use crate::texts::reading::{
    FULL_SCAN_MINUTES, FULL_SCAN_STATEMENTS, SECONDS_A_CHOICE, SHORT_SCAN_MINUTES, SHORT_SCAN_STATEMENTS,
    WORDS_A_MINUTE,
};

/// The check on work pressure and joy at work of the same research project.
const MANOMETER: &str = "https://manometer.poraad.nl/";
/// Where the figure of 2025 stands: the source `aob-visie-2025`; a test holds the two together.
const VISION_2025: &str =
    "https://www.aob.nl/actueel/artikelen/op-veel-scholen-ontbreekt-visie-inzet-onderwijsondersteuners";

/// The page.
#[component]
pub fn Home() -> impl IntoView {
    let (short, full) = (SHORT_SCAN_MINUTES, FULL_SCAN_MINUTES);
    let lead = format!("Over {short} minuten heb je één stap voor deze week. Daarna kun je verder met een plan.");
    view! {
        <PageHead title=texts::page_title(&Route::Home) lead=lead />
        {start()}
        <p>
            "Wat je invult, blijft op dit apparaat. Er is geen account, en geen server die je antwoorden krijgt. "
            <Link to=Route::Privacy>"Zo zit dat"</Link>
        </p>
        <h2>"Voor wie"</h2>
        {audiences()}
        <h2>"Hoe lang het duurt"</h2>
        <ul>
            <li>"Kort: vier vragen over jullie school en "{SHORT_SCAN_STATEMENTS}" stellingen, ongeveer "{short}" minuten."</li>
            <li>"Volledig: dezelfde vragen en "{FULL_SCAN_STATEMENTS}" stellingen, ongeveer "{full}" minuten."</li>
        </ul>
        <p class="small">
            "Gemeten, niet geschat: alle woorden geteld, bij "{WORDS_A_MINUTE}" woorden per minuut en "
            {SECONDS_A_CHOICE}" seconden per keuze."
        </p>
        <h2>"Waar het vandaan komt"</h2>
        <p>
            "Taakkompas steunt op een onderzoek met gesprekken uit 2019. De vragen zijn er nog: in 2025 had 42 procent van \
             de basisscholen geen visie op het werk van ondersteuners ("<a href=VISION_2025 rel="external">"AOb"</a>"). \
             Regels die sindsdien zijn veranderd, staan hier zoals ze nu zijn. "
            <Link to=Route::About>"Lees meer over Taakkompas"</Link>
        </p>
        <p>
            "Deden jullie de "<a href=MANOMETER rel="external">"Manometer"</a>" al? Die kijkt naar werkdruk en werkplezier. \
             Taakkompas begint daarna: bij de week, de afspraken en een plan."
        </p>
    }
}

/// Start, or go on where the school was.
fn start() -> AnyView {
    let session = use_session();
    let begun = session.with_untracked(|scan| !scan.answers.is_empty() || scan.profile != SchoolProfile::default());
    if begun {
        let next = next_step(session);
        view! {
            <p class="button-row">
                <a class="button" href=next>"Ga verder met de zelfscan"</a>
                <a class="button-quiet" href=href(&Route::Scan)>"Start de zelfscan"</a>
            </p>
        }
        .into_any()
    } else {
        view! { <p class="button-row"><a class="button" href=href(&Route::Scan)>"Start de zelfscan"</a></p> }.into_any()
    }
}

/// The address of the first open step; until the scan's part came, of the hub, which knows it too.
fn next_step(session: Session) -> RwSignal<String> {
    let base = use_base();
    let address = RwSignal::new(base.href(&Route::Scan));
    let scan = session.with_untracked(Clone::clone);
    browser::spawn(async move {
        if let Ok(next) = rooms::next_step(&scan).await {
            // Nothing to do where the visitor left the page meanwhile.
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
            {audience("Schoolleider", "zie waar het meest te winnen is, en maak een klein plan.", Route::Scan, "Naar de zelfscan")}
            {audience("Team", "kies samen een maatregel die maandag kan.", Route::Measures, "Bekijk de maatregelen")}
            {audience("Assistent en leraarondersteuner", "lees wat mag, moet en niet hoeft.", Route::Rules, "Lees de regels")}
            {audience("Bestuur, sector en PMR", "verwijs naar wat het onderzoek zegt, regel voor regel.", Route::Findings, "Naar het onderzoek")}
        </ul>
    }
    .into_any()
}
