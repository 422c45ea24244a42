//! The pages that the main menu leads to where a part of it has many: what there is, in the order of the work.
//!
//! A page is called here what it is called itself. Each row is a link and a line; nothing here is filled in.

use leptos::prelude::*;
use taakkompas_scan::theme::Theme;

use crate::kit::ui::basics::{PageHead, href};
use crate::kit::words::labels;
use crate::rooms::address::{Pages, query};
use crate::rooms::route::{
    BasicsPage, DescriptionsPage, DivisionPage, LibraryPage, PlanPage, Route, ScanPage, WeekPage,
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
pub fn Team() -> impl IntoView {
    let about_deciding =
        format!("{}?{}={}", href(&LibraryPage::Measures.into()), query::THEME, Theme::Ownership.code());
    view! {
        <PageHead
            title=LibraryPage::Team.title()
            lead="Dit leg je op tafel in een overleg, of geef je aan een collega."
        />
        <div class="overview">
            {part("Op tafel in een overleg", vec![
                row(DivisionPage::Board, "Loop samen de taken langs, en tel de handen. Ook groot, voor op het bord."),
                row(DivisionPage::Proposals, "Vergelijk de voorstellen en beslis samen."),
                row(WeekPage::Protocol, "Zet samen op volgorde wat jullie doen. Print het blad."),
                row(PlanPage::Plan, "Heb je de zelfscan gedaan? Print het plan en bespreek het."),
            ])}
            {part("Voor een collega", vec![
                row(DivisionPage::Wishes, "Welke taken doe je graag? Je geeft je lijst zelf aan je schoolleider."),
                row(WeekPage::OwnCard, "Een assistent bereidt hiermee een gesprek voor. Er wordt niets bewaard."),
                row(WeekPage::Agreements, "Een leraar en een assistent vullen dit samen in."),
                row(LibraryPage::Rules, "Wat mag een assistent, wat moet en wat hoeft niet?"),
            ])}
            {part("Om samen te kiezen", vec![
                linked(about_deciding, labels::theme(Theme::Ownership), "Maatregelen voor kleine stappen en een open gesprek."),
                row(LibraryPage::Measures, "Kies samen een maatregel die maandag kan."),
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
                row(LibraryPage::About, "Waar Taakkompas op rust, en hoe het plan kiest."),
                row(ScanPage::Hub, "Wat een school invult: acht thema's met stellingen."),
            ])}
        </div>
        <p>
            "Elke maatregel en elke bevinding heeft een eigen adres. Het staat onderaan de pagina. Verwijs ernaar vanaf je eigen site."
        </p>
    }
}

fn part(title: &'static str, rows: Vec<AnyView>) -> AnyView {
    view! { <section><h2>{title}</h2><ul class="task-list">{rows}</ul></section> }.into_any()
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
