//! The content as data: where it is, and what may be done with it. The app takes all of it from the page as it was written.

use leptos::prelude::*;
use taakkompas_content::model::published::{CATALOGUE, CHANGES, CODES, FEED, FOLDER, Kind, SCHEMA, ZIP};
use taakkompas_school::iso_date;

use crate::kit::browser;
use crate::kit::library::CHANGED;
use crate::kit::place::Origin;
use crate::kit::ui::basics::{PageHead, use_base};
use crate::kit::ui::links::link;
use crate::kit::ui::prose::{blocks, prose};
use crate::kit::ui::written::written;
use crate::kit::words::dates;
use crate::rooms::library::words::open_data as t;
use crate::rooms::route::{LibraryPage, Route};

/// The page.
pub fn open_data_page() -> AnyView {
    let page = Route::Library(LibraryPage::OpenData);
    view! {
        <PageHead title=page.title() lead=t::LEAD />
        {written(&page, "", shown)}
    }
    .into_any()
}

fn shown() -> AnyView {
    let version = iso_date::parse(CHANGED).map(|day| format!("Versie van {}.", dates::date(day))).unwrap_or_default();
    let kinds = Kind::ALL.map(|kind| {
        let (json, csv) = (format!("{}.json", kind.file), format!("{}.csv", kind.file));
        view! { <li>{kind.label}": "{file(&json)}", "{file(&csv)}</li> }.into_any()
    });
    view! {
        <section class="prose">
            <h2>"Alles in één bestand"</h2>
            {blocks(t::ALL_IN_ONE)}
            <p>
                <a class="button" href=address(ZIP) download=format!("taakkompas-{CHANGED}.zip") rel="external">"Download de zip"</a>
            </p>
            <p>{version}</p>
        </section>
        <section class="prose">
            <h2>"Per soort"</h2>
            <ul>{kinds.collect_view()}</ul>
            {blocks(t::BY_KIND)}
        </section>
        <section class="prose">
            <h2>"Per onderdeel"</h2>
            {blocks(t::ONE_BY_ONE)}
            <ul>
                {example(LibraryPage::Measures, "maatregelen/rooster-zichtbaar.json")}
                {example(LibraryPage::Findings, "onderzoek/oz-05.json")}
                {example(LibraryPage::Sources, "bronnen/rapport-2020.json")}
            </ul>
            <h3>"De vorm"</h3>
            <ul>
                <li>"Wat elk veld is (JSON Schema): "{file(SCHEMA)}</li>
                <li>"Wat elke code betekent: "{file(&format!("{CODES}.csv"))}</li>
                {catalogue()}
            </ul>
        </section>
        {prose(t::NAMES)}
        <section class="prose">
            <h2>"Op de hoogte blijven"</h2>
            <ul>
                <li>{link(&LibraryPage::Changes.into(), "Bekijk wat er veranderde")}</li>
                <li>"Volg het met een feed: "{feed()}</li>
                <li>"Als data: "{file(&format!("{CHANGES}.json"))}", "{file(&format!("{CHANGES}.csv"))}</li>
            </ul>
            <p>{link(&LibraryPage::Licences.into(), "Lees meer over de licenties")}</p>
        </section>
    }
    .into_any()
}

/// The address of a file in the folder of the data.
fn address(name: &str) -> String {
    format!("{}/{FOLDER}/{name}", use_base().0)
}

/// A file of that folder, as a link that shows its name. It is no page of the app.
fn file(name: &str) -> AnyView {
    view! { <a href=address(name) rel="external">{name.to_owned()}</a> }.into_any()
}

/// A file beside a page.
fn example(of: LibraryPage, path: &'static str) -> AnyView {
    let to = format!("{}/{path}", use_base().0);
    view! { <li>{Route::from(of).title()}": "<a href=to rel="external">{path}</a></li> }.into_any()
}

/// The feed, as a link.
pub fn feed() -> AnyView {
    file(FEED)
}

/// The description for catalogues, which only a copy has whose host and publisher are known.
fn catalogue() -> Option<AnyView> {
    use_context::<Origin>().filter(|origin| !origin.0.is_empty())?;
    browser::packed_library()?.imprint.publisher?;
    Some(view! { <li>"Voor een datacatalogus (DCAT-AP-NL): "{file(CATALOGUE)}</li> }.into_any())
}
