//! What there is of a page to take along.

use leptos::prelude::*;
use taakkompas_policy::citation::{Work, apa, bibtex, ris};
use taakkompas_policy::embed;
use taakkompas_policy::newsletter::{self, Length};

use super::pictures;
use super::taken::Taken;
use crate::kit::browser;
use crate::kit::ui::basics::{Fold, Link};
use crate::kit::ui::copying::copy_button;
use crate::kit::ui::print::on_paper;
use crate::kit::ui::prose::blocks;
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::policy::words::{citing, hub as t, piece};
use crate::rooms::route::{LibraryPage, Route};

/// All of it.
pub fn taken_along(taken: Memo<Taken>) -> AnyView {
    view! {
        {link(taken)}
        {citations(taken)}
        {news(taken)}
        {slide(taken)}
        {card(taken)}
    }
    .into_any()
}

/// A text to copy, below its name.
fn to_copy(
    id: &'static str,
    label: &'static str,
    copies: &'static str,
    rows: &'static str,
    text: Signal<String>,
    status: StatusLine,
) -> AnyView {
    view! {
        <div class="field policy-text">
            <label for=id>{label}</label>
            <textarea class="no-print" id=id rows=rows readonly="" spellcheck="false" prop:value=text>{text.get_untracked()}</textarea>
            {on_paper(text)}
        </div>
        <p class="button-row">{copy_button(&format!("{id}-kopie"), copies, text, status)}</p>
    }
    .into_any()
}

/// A button that saves a text as a file.
fn save_button(
    says: &'static str,
    what: &'static str,
    ending: &'static str,
    kind: &'static str,
    taken: Memo<Taken>,
    text: Signal<String>,
    status: StatusLine,
) -> AnyView {
    let save = move |_| {
        let name = taken.with_untracked(|taken| t::file_name(what, &taken.name, ending));
        if browser::download(&name, kind, &text.get_untracked()) {
            status.announce(t::SAVED);
        } else {
            status.reject(t::NOT_SAVED);
        }
    };
    view! { <button type="button" class="button-quiet no-print" on:click=save>{says}</button> }.into_any()
}

/// The address, and the QR code of it.
fn link(taken: Memo<Taken>) -> AnyView {
    let status = StatusLine::new("link-melding");
    let address = Signal::derive(move || taken.with(|taken| taken.piece.address.clone()));
    view! {
        <section aria-labelledby="link">
            <h2 id="link">"Link en QR-code"</h2>
            <p class="permalink"><a href=address rel="external">{address}</a></p>
            <p class="button-row">{copy_button("link-kopie", "Kopieer link", address, status)}</p>
            {pictures::qr(taken, status)}
            {status.line()}
        </section>
    }
    .into_any()
}

fn citations(taken: Memo<Taken>) -> AnyView {
    let status = StatusLine::new("verwijs-melding");
    let plain = Signal::derive(move || taken.with(|taken| taken.plain.clone()));
    let of_works = move |make: fn(&[Work]) -> String| Signal::derive(move || taken.with(|taken| make(&taken.works)));
    let apa = of_works(|works| apa(works, citing::PHRASES));
    let (bibtex, ris) = (of_works(bibtex), of_works(ris));
    view! {
        <section aria-labelledby="verwijzing">
            <h2 id="verwijzing">"Verwijzing"</h2>
            <p>"In een lijst staat eerst het rapport of de wet, en dan Taakkompas."</p>
            {to_copy("verwijzing-gewoon", "In een zin", "Kopieer de zin", "4", plain, status)}
            {to_copy("verwijzing-apa", "APA", "Kopieer APA", "5", apa, status)}
            <Fold summary="Voor Zotero, EndNote of Mendeley (BibTeX, RIS)">
                {to_copy("verwijzing-bibtex", "BibTeX", "Kopieer BibTeX", "8", bibtex, status)}
                <p>{save_button("Bewaar als .bib", "verwijzing", "bib", "application/x-bibtex", taken, bibtex, status)}</p>
                {to_copy("verwijzing-ris", "RIS", "Kopieer RIS", "8", ris, status)}
                <p>{save_button("Bewaar als .ris", "verwijzing", "ris", "application/x-research-info-systems", taken, ris, status)}</p>
            </Fold>
            {status.line()}
        </section>
    }
    .into_any()
}

fn news(taken: Memo<Taken>) -> AnyView {
    let status = StatusLine::new("nieuws-melding");
    let of = move |length: Length| {
        Signal::derive(move || taken.with(|taken| newsletter::text(&taken.piece, length, piece::AROUND_NEWS)))
    };
    let (short, long) = (of(Length::Short), of(Length::Long));
    view! {
        <section aria-labelledby="nieuws">
            <h2 id="nieuws">"Tekst voor een nieuwsbrief"</h2>
            {to_copy("nieuws-kort", "Kort", "Kopieer de korte tekst", "9", short, status)}
            {to_copy("nieuws-lang", "Langer", "Kopieer de langere tekst", "12", long, status)}
            {status.line()}
        </section>
    }
    .into_any()
}

fn slide(taken: Memo<Taken>) -> AnyView {
    let status = StatusLine::new("dia-melding");
    let svg = Signal::derive(move || taken.with(|taken| pictures::slide(&taken.piece)));
    view! {
        <section aria-labelledby="dia">
            <h2 id="dia">"Dia"</h2>
            <p>"Een plaatje voor je presentatie, met de QR-code erop. In PowerPoint voeg je het in als afbeelding."</p>
            <div class="policy-slide" inner_html=move || svg.get()></div>
            <p class="button-row">{save_button("Bewaar de dia als SVG", "dia", "svg", "image/svg+xml", taken, svg, status)}</p>
            {status.line()}
        </section>
    }
    .into_any()
}

fn card(taken: Memo<Taken>) -> AnyView {
    let status = StatusLine::new("kaart-melding");
    let address = move || taken.with(|taken| taken.card.clone());
    let frame = Signal::derive(move || taken.with(Taken::frame));
    let html = Signal::derive(move || taken.with(|taken| embed::html(&taken.piece, piece::around_card(""))));
    view! {
        <section aria-labelledby="kaart">
            <h2 id="kaart">"Kaart op je site"</h2>
            <p>"Een klein vlak met de titel, een paar zinnen en een link. Verandert de tekst bij ons? Dan verandert je kaart mee."</p>
            <p>
                "Wat er veranderde, staat bij "<Link to=Route::Library(LibraryPage::Changes)>"de wijzigingen"</Link>
                ". Alles is er ook "<Link to=Route::Library(LibraryPage::OpenData)>"als open data"</Link>"."
            </p>
            <p><a href=address target="_blank" rel="external noopener">"Bekijk de kaart (nieuw tabblad)"</a></p>
            {to_copy("kaart-code", "Zet deze code op je pagina", "Kopieer de code", "5", frame, status)}
            {blocks(t::OF_FRAME)}
            <Fold summary="Voor je webbeheerder">
                {blocks(t::OF_HOST)}
                <p>{t::without_style(embed::PIXELS_OF_LARGE_TEXT)}</p>
            </Fold>
            <Fold summary="Mag je geen kader op je pagina zetten?">
                <p>"Neem dan deze gewone tekst. Die verandert niet mee."</p>
                {to_copy("kaart-html", "HTML zonder kader", "Kopieer de HTML", "5", html, status)}
            </Fold>
            {status.line()}
        </section>
    }
    .into_any()
}
