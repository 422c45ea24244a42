//! Shown for an unknown address.

use leptos::prelude::*;

use crate::kit::ui::basics::{Link, PageHead};
use crate::rooms::library::address::NOT_FOUND_TITLE;
use crate::rooms::route::{DataPage, LibraryPage, PlanPage, Route, ScanPage, TeamPage};

/// Says what may have happened, and where to go.
#[component]
pub fn NotFound() -> impl IntoView {
    let ways_on = [
        (Route::Home, "Naar het begin", "wat Taakkompas is en wat je eraan hebt"),
        (Route::Scan(ScanPage::Hub), "Naar de zelfscan", "beginnen, of verder waar je was"),
        (Route::Plan(PlanPage::Plan), "Naar het actieplan", "jullie doelen en acties"),
        (Route::Team(TeamPage::Hub), "Samen met het team", "zien wat iedereen ziet, praten en beslissen"),
        (Route::Library(LibraryPage::Measures), "Zoek een maatregel", "alle maatregelen, met filters"),
        (Route::Library(LibraryPage::Findings), "Zoek in het onderzoek", "alle bevindingen, met filters"),
        (
            Route::Library(LibraryPage::Rules),
            "Wat mag, wat moet, wat hoeft niet",
            "voor onderwijsassistenten en leraarondersteuners",
        ),
        (Route::Data(DataPage::Overview), "Bekijk je gegevens", "wat er op dit apparaat staat"),
    ];
    let ways_on = ways_on.map(|(to, says, about)| view! { <li><Link to>{says}</Link>": "{about}</li> }.into_any());
    view! {
        <PageHead
            title=NOT_FOUND_TITLE
            lead="Misschien is het adres verkeerd getypt, of de link niet helemaal gekopieerd. Wat je eerder invulde, staat er nog."
        />
        <p>"Waar wilde je heen?"</p>
        <ul class="plain-list">{Vec::from(ways_on)}</ul>
    }
}
