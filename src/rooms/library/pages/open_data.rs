//! The content as data: where it is, and what may be done with it. The app takes all of it from the page as it was written.

use leptos::prelude::*;
use taakkompas_content::model::published::{CATALOGUE, CHANGES, CODES, FEED, FOLDER, Kind, SCHEMA, ZIP};
use taakkompas_school::iso_date;

use crate::kit::browser;
use crate::kit::library::CHANGED;
use crate::kit::place::Origin;
use crate::kit::ui::basics::{PageHead, use_base};
use crate::kit::ui::links::link;
use crate::kit::ui::prose::{blocks, sections, with_contents};
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
    let all_in_one = view! {
        {blocks(t::ALL_IN_ONE)}
        <p>
            <a class="button" href=address(ZIP) download=format!("taakkompas-{CHANGED}.zip") rel="external">"Download de zip"</a>
        </p>
        <p>{version}</p>
    };
    let by_kind = view! {
        <ul>{kinds.collect_view()}</ul>
        {blocks(t::BY_KIND)}
    };
    let one_by_one = view! {
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
    };
    let follow = view! {
        <ul>
            <li>{link(&LibraryPage::Changes.into(), "Bekijk wat er veranderde")}</li>
            <li>"Volg het met een feed: "{feed()}</li>
            <li>"Als data: "{file(&format!("{CHANGES}.json"))}", "{file(&format!("{CHANGES}.csv"))}</li>
        </ul>
        <p>{link(&LibraryPage::Licences.into(), "Lees meer over de licenties")}</p>
    };
    let what = [
        ("Alles in één bestand", all_in_one.into_any()),
        ("Per soort", by_kind.into_any()),
        ("Per onderdeel", one_by_one.into_any()),
    ];
    let follow = ("Op de hoogte blijven", follow.into_any());
    with_contents(what.into_iter().chain(sections(t::NAMES)).chain([follow]).collect())
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
