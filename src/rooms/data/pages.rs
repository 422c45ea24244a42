//! The page of `Route::Data(DataPage::Overview)`: what is stored on this device; save, open, erase.

mod dropped;
mod erasing;
mod files;
mod scans;
mod versions;

use leptos::prelude::*;

use crate::kit::session::use_session;
use crate::kit::ui::basics::PageHead;
use crate::kit::ui::saving::KeepingFields;
use crate::rooms::route::{DataPage, Route};

use erasing::{EraseAll, Erasing, Undo};
use files::Files;
use scans::{Scans, SetAside};
use versions::VersionsApart;

#[component]
pub fn Data() -> impl IntoView {
    let session = use_session();
    let erasing = Erasing::new(session);
    view! {
        <PageHead
            title=Route::Data(DataPage::Overview).title()
            lead="Alles wat je invult, staat in deze browser op dit apparaat. Wij kunnen er niet bij."
        />
        <div class="stack">
            <Undo erasing/>
            <VersionsApart erasing/>
            <Scans erasing/>
            <SetAside erasing/>
            {how_long()}
            <Files erasing/>
            <EraseAll erasing/>
        </div>
    }
}

fn how_long() -> AnyView {
    view! {
        <section aria-labelledby="hoe-lang">
            <h2 id="hoe-lang">"Hoe lang het blijft staan"</h2>
            <p>"Deze keuze geldt voor de zelfscan die open is en voor nieuwe zelfscans in dit tabblad."</p>
            <KeepingFields/>
            <p>
                "Een browser kan zelf gegevens opruimen. Safari doet dat als je deze site zeven dagen niet bezoekt. "
                "Bewaar je zelfscan daarom ook als bestand."
            </p>
        </section>
    }
    .into_any()
}
