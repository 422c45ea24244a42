//! What the landing page shows a newcomer, written out with the site: what a school holds afterwards, made by the rules
//! themselves, whom it is for, how long it takes, and where it comes from.

use leptos::prelude::*;

use crate::kit::browser;
use crate::kit::ui::basics::{Link, href};
use crate::kit::ui::drawings;
use crate::rooms::library::words::imprint;
use crate::rooms::plan::room::PlanRoom;
use crate::rooms::route::{LibraryPage, PlanPage, PolicyPage, Route, ScanPage, TeamPage, WeekPage};
use crate::rooms::scan::words::reading::{
    FULL_SCAN, FULL_SCAN_STATEMENTS, SECONDS_PER_CHOICE, SHORT_SCAN, SHORT_SCAN_STATEMENTS, WORDS_PER_MINUTE,
};
use crate::rooms::week::room::WeekRoom;

/// The same research project's check on work pressure and job satisfaction.
const MANOMETER: &str = "https://manometer.poraad.nl/";
/// Where the 2025 figure comes from: the source `aob-visie-2025`. A test keeps the two in step.
const VISION_2025: &str =
    "https://www.aob.nl/actueel/artikelen/op-veel-scholen-ontbreekt-visie-inzet-onderwijsondersteuners";

/// All of it. The first part stands beside the heading of the page where there is room.
pub fn landing() -> AnyView {
    view! {
        {PlanRoom::example()}
        {doors()}
        {in_hand()}
        {how_it_works()}
        {how_long()}
        {where_from()}
    }
    .into_any()
}

fn doors() -> AnyView {
    let door = |who: &'static str, finds: &'static str, to: Route, link: &'static str| {
        view! {
            <li class="card">
                <h3>{who}</h3>
                <p>{finds}</p>
                <p><Link to=to>{link}</Link></p>
            </li>
        }
        .into_any()
    };
    view! {
        <section>
            <h2>"Voor wie"</h2>
            <ul class="doors">
                {door("Schoolleider", "Zie waar het meest te winnen is. Maak een klein plan, en werk het af.", Route::Scan(ScanPage::Hub), "Naar de zelfscan")}
                {door("Assistent en leraarondersteuner", "Lees wat je mag, wat moet en wat niet hoeft. Met bron.", Route::Library(LibraryPage::Rules), "Lees de regels")}
                {door("Bestuur, sector en PMR", "Zet een maatregel, een bevinding of de zelfscan op je eigen site.", Route::Policy(PolicyPage::Hub), "Neem het mee")}
            </ul>
            <p>
                "Liever met het hele team? "
                <Link to=Route::Team(TeamPage::Hub)>"Zie samen wat iedereen ziet"</Link>
                ". Of "
                <Link to=Route::Library(LibraryPage::Measures)>"bekijk de maatregelen"</Link>
                ", en kies er een die maandag kan."
            </p>
        </section>
    }
    .into_any()
}

fn in_hand() -> AnyView {
    let [card, agreement] = WeekRoom::examples();
    view! {
        <section>
            <h2>"Dit heb je straks in handen"</h2>
            <p>"Een plan, en de bladen die erbij horen. Je print ze, of je bewaart ze als bestand."</p>
            <div class="side-by-side">{card}{agreement}</div>
        </section>
    }
    .into_any()
}

fn how_it_works() -> AnyView {
    let row = |title: &'static str, says: &'static str, to: Route, link: &'static str, drawing: AnyView| {
        view! {
            <li>
                {drawing}
                <h3>{title}</h3>
                <p>{says}" "<Link to=to>{link}</Link></p>
            </li>
        }
        .into_any()
    };
    view! {
        <section>
            <h2>"Van één ochtend tot het hele schooljaar"</h2>
            {drawings::morning()}
            <p>
                "Is er een leraar ziek? Dan weet iedereen op deze vijf momenten wat er gebeurt. "
                <a href=href(&Route::Week(WeekPage::Protocol))>"Zet jullie volgorde op papier"</a>
            </p>
            <ul class="pictures">
                {row("De week", "Vaste blokken met leerlingen gaan door, ook als het druk is.", Route::Week(WeekPage::Hub), "Naar de week", drawings::week())}
                {row("Het jaar", "Elke actie is klaar voor een vakantie. Voor 1 mei denk je aan de formatie.", Route::Plan(PlanPage::Plan), "Naar het plan", drawings::year())}
                {row("Vier stappen", "Je kiest wat bij jullie past. Het is geen cijfer en geen oordeel.", Route::Scan(ScanPage::Hub), "Naar de zelfscan", drawings::stair())}
            </ul>
        </section>
    }
    .into_any()
}

fn how_long() -> AnyView {
    let (short, full) = (SHORT_SCAN.minutes(), FULL_SCAN.minutes());
    view! {
        <section>
            <h2>"Hoe lang het duurt"</h2>
            <ul>
                <li>"Kort: een paar vragen over jullie school en "{SHORT_SCAN_STATEMENTS}" stellingen, ongeveer "{short}" minuten."</li>
                <li>"Volledig: dezelfde vragen en "{FULL_SCAN_STATEMENTS}" stellingen, ongeveer "{full}" minuten."</li>
            </ul>
            <p class="small">
                "Zo rekenden wij: alle woorden van de start tot de eerste stap, met "{WORDS_PER_MINUTE}
                " woorden per minuut en "{SECONDS_PER_CHOICE}" seconden per keuze. Wat dicht is, telt niet mee."
            </p>
            <p>"Taakkompas werkt op elke telefoon, tablet en computer. Je hebt geen account nodig, en je installeert niets."</p>
        </section>
    }
    .into_any()
}

fn where_from() -> AnyView {
    let publisher = browser::packed_library().and_then(|library| library.imprint.publisher);
    let offered = publisher.map(|publisher| view! { <p>{imprint::offered_by(&publisher.name)}</p> }.into_any());
    view! {
        <section>
            <h2>"Waar het vandaan komt"</h2>
            {offered}
            <p>
                "Taakkompas steunt op een onderzoek met gesprekken uit 2019. Wageningen University en Tilburg University deden dat \
                 voor het ministerie van Onderwijs. De stap van een bevinding naar een maatregel is van ons."
            </p>
            <p>
                "De vragen zijn er nog. In 2025 had, volgens schoolleiders, 42 procent van de basisscholen geen visie op het werk \
                 van ondersteuners ("<a href=VISION_2025 rel="external">"AOb"</a>"). Waar wij weten dat een regel veranderde, \
                 staat dat erbij, met wet of bron en datum. "
                <Link to=Route::Library(LibraryPage::About)>"Lees meer over Taakkompas"</Link>
            </p>
            <p>
                "Uit hetzelfde onderzoek komt de "<a href=MANOMETER rel="external">"Manometer"</a>", een test over werkdruk en \
                 werkplezier. Of die nu online is, konden wij niet nagaan. Je hebt hem hier niet voor nodig."
            </p>
        </section>
    }
    .into_any()
}
