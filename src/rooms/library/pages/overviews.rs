//! The pages that the main menu leads to where a part of it has many: what there is, in the order of the work.
//!
//! A page is called here what it is called itself. Each row is a link and a line; nothing here is filled in.

use leptos::prelude::*;

use crate::kit::ui::basics::{PageHead, href};
use crate::kit::ui::room_page::part;
use crate::rooms::address::Pages;
use crate::rooms::route::{
    BasicsPage, DescriptionsPage, DivisionPage, LibraryPage, PolicyPage, Route, ScanPage, WeekPage,
};

#[component]
pub fn Work() -> impl IntoView {
    view! {
        <PageHead
            title=LibraryPage::Work.title()
            lead="Hier maak je wat je op school gebruikt: kaarten, een rooster, afspraken en taken. Een plan heb je er niet voor nodig."
        />
        <div class="overview">
            {part("Om te beginnen", vec![
                row(BasicsPage::School, "Lestijden, groepen en mensen. Je vult ze één keer in."),
            ])}
            {part("De ochtend", vec![
                row(WeekPage::Cards, "Per dag één kaart: wie doet wat als er een leraar ziek is?"),
                row(WeekPage::Protocol, "Wat doen jullie eerst, en wat daarna? Op één blad."),
            ])}
            {part("De week", vec![
                row(WeekPage::Hub, "Alle stappen op een rij, en hoever jullie zijn."),
                row(WeekPage::Blocks, "Drie momenten per assistent die ook in een drukke week doorgaan."),
                row(WeekPage::Roster, "Iedereen en alle blokken bij elkaar."),
                row(WeekPage::Proposal, "Jullie vragen, Taakkompas puzzelt, en jullie kiezen."),
                row(WeekPage::Log, "Houd bij welke blokken niet doorgingen."),
            ])}
            {part("Samenwerken", vec![
                row(WeekPage::Agreements, "Wat een leraar en een assistent samen afspreken."),
                row(DescriptionsPage::Hub, "Per rol: wat je doet, wat je mag en wat niet."),
            ])}
            {part("Taken", vec![
                row(DivisionPage::Hub, "Alle stappen op een rij, en hoever jullie zijn."),
                row(DivisionPage::Board, "Houden, kleiner maken, overdragen of stoppen."),
                row(DivisionPage::Proposals, "Drie manieren om de taken te verdelen."),
                row(DivisionPage::Plan, "Zinnen om over te nemen in jullie eigen plan."),
                row(DivisionPage::Sheets, "Ieders taken op een eigen blad."),
            ])}
        </div>
    }
}

#[component]
pub fn Knowledge() -> impl IntoView {
    view! {
        <PageHead
            title=LibraryPage::Knowledge.title()
            lead="Regels, maatregelen en onderzoek. Om te lezen, te printen en naar te verwijzen."
        />
        <div class="overview">
            {part("Om op te zoeken", vec![
                row(LibraryPage::Rules, "Vragen van assistenten en leraarondersteuners, met antwoord en bron."),
                row(LibraryPage::Measures, "Wat je kunt doen, met stappen, tijd en wie beslist."),
                row(LibraryPage::Findings, "Wat mensen in scholen vertelden, regel voor regel."),
                row(LibraryPage::Sources, "Wetten, cao en onderzoek waar de antwoorden op rusten."),
                row(LibraryPage::Search, "Zoek in alles tegelijk."),
            ])}
            {part("Voor bestuur, sector en PMR", vec![
                row(PolicyPage::Hub, "Link, QR-code, verwijzing, tekst, dia en een kaart voor je eigen site."),
                row(LibraryPage::About, "Waar Taakkompas op rust, en hoe het plan kiest."),
                row(ScanPage::Hub, "Wat een school invult: acht thema's met stellingen."),
                row(LibraryPage::OpenData, "Alle teksten als data, om op voort te bouwen."),
                row(LibraryPage::Changes, "Welke teksten anders zijn dan eerst, en sinds wanneer."),
            ])}
        </div>
    }
}

/// A page by its own title.
fn row(to: impl Into<Route>, says: &'static str) -> AnyView {
    let to = to.into();
    linked(href(&to), to.title(), says)
}

fn linked(to: String, name: &'static str, says: &'static str) -> AnyView {
    view! { <li class="task"><a class="task-name" href=to>{name}</a><span class="task-sub">{says}</span></li> }
        .into_any()
}
