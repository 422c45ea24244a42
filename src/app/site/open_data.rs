//! The content as data, beside the pages: which file a page has, and where each entry is on the site.

use std::fs;
use std::path::Path;

use html_escape::encode_double_quoted_attribute as escaped;
use taakkompas_content::load::{Entry, EntryKind, Files, load, of_entries};
use taakkompas_content::model::published::{CATALOGUE, CHANGES, FEED, FOLDER, Kind};
use taakkompas_content::{Bundle, Library, Problem, check, pack};
use taakkompas_open_data::feed::{About, FeedOf};
use taakkompas_open_data::{Dataset, File, Place as OfEntry, catalogue, feed, reading};

use super::head::Place;
use crate::kit::browser;
use crate::rooms::library::words::changes::named;
use crate::rooms::route::{DescriptionsPage, DivisionPage, LibraryPage, PlanPage, Route, ScanPage};

/// Who is the author of the feed of a copy that nobody answers for.
const NOBODY: &str = "Taakkompas";

/// Every file of the data, for a site at this place.
///
/// # Errors
/// What cannot be published, in words.
pub fn files(place: &Place, library: &Library) -> Result<Vec<File>, String> {
    let history = browser::packed_history().ok_or("the packed history cannot be read")?;
    let content = Files::from_bytes(browser::CONTENT_FILES).map_err(|error| error.to_string())?;
    let dataset = Dataset::of(&load(&content), &history, of_entry).map_err(|error| error.to_string())?;
    let mut files = dataset.files().map_err(|error| error.to_string())?;

    let publisher = library.imprint.publisher.as_ref();
    let page = address(place, &LibraryPage::Changes.into());
    let own = place.file(&format!("{FOLDER}/{FEED}")).unwrap_or_else(|| format!("{}/{FOLDER}/{FEED}", place.base));
    let of = FeedOf { own: &own, page: &page, author: publisher.map_or(NOBODY, |publisher| publisher.name.as_str()) };
    let about = |name: &str| {
        let (title, route) = named(name, library)?;
        Some(About { title, address: address(place, &route) })
    };
    let text = feed::atom(&history, of, about);
    files.push(File::new(format!("{FOLDER}/{FEED}"), text));
    match (place.file(""), publisher) {
        (Some(site), Some(publisher)) => {
            let text = catalogue::json_ld(&history, &site, publisher);
            files.push(File::new(format!("{FOLDER}/{CATALOGUE}"), text));
        }
        _ => println!("no SITE given, or publisher.toml names no contact: no description of the data for catalogues"),
    }
    Ok(files)
}

/// The content as it comes back from the lists in a folder of data. What they do not have is as it was built in: the words of the text
/// search, and who publishes this copy.
///
/// # Errors
/// What is wrong with the lists, in words.
pub fn read_back(folder: &Path) -> Result<Bundle, String> {
    let text = |name: &str| {
        let path = folder.join(format!("{name}.json"));
        fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
    };
    let mut entries = Vec::new();
    for kind in Kind::ALL {
        entries.extend(reading::entries(&text(kind.file)?).map_err(|error| format!("{}: {error}", kind.file))?);
    }
    let history = reading::history(&text(CHANGES)?).map_err(|error| format!("{CHANGES}: {error}"))?;
    let built_in = Files::from_bytes(browser::CONTENT_FILES).map_err(|error| error.to_string())?;
    entries.extend(load(&built_in).entries.into_iter().filter(|entry| !EntryKind::PUBLISHED.contains(&entry.kind)));
    let in_words = |problems: Vec<Problem>| problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    let loaded = of_entries(entries, Vec::new());
    let problems: Vec<Problem> = loaded.problems.iter().cloned().chain(check::check(&loaded)).collect();
    if !problems.is_empty() {
        return Err(in_words(problems));
    }
    let imprint = browser::packed_library().unwrap_or_default().imprint;
    pack(loaded, &Files::default(), &history, imprint).map_err(in_words)
}

/// The tag in the head of a page that says where the same is as data; empty if it is not.
pub fn link(place: &Place, route: &Route) -> String {
    let (kind, file) = match route {
        Route::Library(LibraryPage::Changes) => ("application/atom+xml", format!("{FOLDER}/{FEED}")),
        _ => match file_of(route) {
            Some(file) => ("application/json", file),
            None => return String::new(),
        },
    };
    format!(r#"<link rel="alternate" type="{kind}" href="{}">"#, escaped(&format!("{}/{file}", place.base)))
}

/// The file with what a page shows: of one entry, or of all of a kind.
fn file_of(route: &Route) -> Option<String> {
    let of_kind = |code: &str| Kind::named(code).map(|kind| format!("{FOLDER}/{}.json", kind.file));
    match route {
        Route::Library(LibraryPage::Measure(_) | LibraryPage::Finding(_) | LibraryPage::Rule(_))
        | Route::Scan(ScanPage::Theme(_))
        | Route::Descriptions(DescriptionsPage::Role(_)) => Some(beside(route)),
        // The page of an action is that of its measure, in the plan.
        Route::Plan(PlanPage::Action(id)) => Some(beside(&LibraryPage::Measure(id.clone()).into())),
        Route::Library(LibraryPage::Measures) => of_kind("measure"),
        Route::Library(LibraryPage::Findings) => of_kind("finding"),
        Route::Library(LibraryPage::Rules) => of_kind("rule"),
        Route::Library(LibraryPage::Sources) => of_kind("source"),
        Route::Scan(ScanPage::Hub) => of_kind("theme"),
        Route::Descriptions(DescriptionsPage::Hub) => of_kind("description"),
        Route::Division(DivisionPage::List) => of_kind("usual-task"),
        _ => None,
    }
}

/// Where an entry is on the site.
pub fn of_entry(entry: &Entry) -> OfEntry {
    let id = || entry.id.clone();
    let own = |route: Route| OfEntry { page: folder(&route), file: beside(&route) };
    // What stands on a page with others has its file below that page.
    let below = |route: Route| OfEntry { page: folder(&route), file: format!("{}{}.json", folder(&route), entry.id) };
    let apart = || OfEntry {
        page: String::new(),
        file: Kind::named(entry.kind.key())
            .map_or_else(String::new, |kind| format!("{FOLDER}/{}/{}.json", kind.file, entry.id)),
    };
    match entry.kind {
        EntryKind::Measure | EntryKind::Retired => own(LibraryPage::Measure(id()).into()),
        EntryKind::Finding => own(LibraryPage::Finding(id()).into()),
        EntryKind::Rule => own(LibraryPage::Rule(id()).into()),
        EntryKind::Theme => entry.id.parse().map_or_else(|_| apart(), |theme| own(ScanPage::Theme(theme).into())),
        EntryKind::Description => {
            entry.id.parse().map_or_else(|_| apart(), |role| own(DescriptionsPage::Role(role).into()))
        }
        EntryKind::Statement => entry.theme.map_or_else(apart, |theme| below(ScanPage::Theme(theme).into())),
        EntryKind::Source => below(LibraryPage::Sources.into()),
        EntryKind::UsualTask => below(DivisionPage::List.into()),
        EntryKind::Participation | EntryKind::Page | EntryKind::Synonym | EntryKind::SearchWords => apart(),
    }
}

/// The folder of a page, from the root of the site, with its last slash.
fn folder(route: &Route) -> String {
    format!("{}/", route.path().trim_matches('/'))
}

/// The file beside a page.
fn beside(route: &Route) -> String {
    format!("{}.json", route.path().trim_matches('/'))
}

/// The address of a page: whole if the host is known, from the root of the host if not.
fn address(place: &Place, route: &Route) -> String {
    place.page(route).unwrap_or_else(|| format!("{}/{}", place.base, folder(route)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::host::Host;
    use super::*;
    use crate::kit::library;

    fn at(host: Option<&str>, base: &str) -> Place {
        Place { host: host.map(|host| Host::parse(host).unwrap()), base: base.to_owned() }
    }

    #[test]
    fn every_page_that_has_data_names_a_file_that_is_written() {
        let library = browser::packed_library().unwrap();
        let place = at(None, "/sub");
        let written: BTreeSet<String> =
            files(&place, &library).unwrap().into_iter().map(|file| format!("/sub/{}", file.path)).collect();
        let mut named = 0;
        for route in Route::all(library::measures(), &library) {
            let tag = link(&place, &route);
            let Some((_, rest)) = tag.split_once("href=\"") else { continue };
            let address = rest.split_once('"').unwrap().0;
            assert!(written.contains(address), "{}: {address}", route.path());
            named += 1;
        }
        assert!(named > 250, "{named}");
    }

    #[test]
    fn every_entry_is_beside_the_page_that_shows_it() {
        let library = browser::packed_library().unwrap();
        let pages: BTreeSet<String> = Route::all(library::measures(), &library).iter().map(folder).collect();
        let loaded = load(&Files::from_bytes(browser::CONTENT_FILES).unwrap());
        for entry in taakkompas_content::history::published(&loaded) {
            let OfEntry { page, file } = of_entry(entry);
            assert!(page.is_empty() || pages.contains(&page), "{page}");
            assert!(file.ends_with(".json") && !pages.contains(&format!("{file}/")), "{file}");
            let stem = page.trim_end_matches('/');
            assert!(file == format!("{stem}.json") || file.starts_with(&page), "{page} {file}");
        }
    }

    #[test]
    fn the_data_are_the_same_on_every_host_but_for_the_feed_and_the_catalogue() {
        let library = browser::packed_library().unwrap();
        let mut signed = library.clone();
        signed.imprint.publisher = Some(taakkompas_content::model::Publisher {
            name: "Stichting Kompas".to_owned(),
            site: String::new(),
            contact: "vraag@kompas.example".to_owned(),
            privacy_contact: String::new(),
        });
        let (here, there) =
            (files(&at(None, ""), &library).unwrap(), files(&at(Some("https://a.example"), "/sub"), &signed).unwrap());
        let differ: Vec<&str> =
            there.iter().filter(|file| !here.contains(file)).map(|file| file.path.as_str()).collect();
        assert_eq!(differ, ["data/feed.xml", "data/catalogus.jsonld"]);
        assert_eq!(there.len(), here.len() + 1);
        let catalogue = String::from_utf8(there.last().unwrap().bytes.clone()).unwrap();
        for says in ["https://a.example/sub/data/taakkompas.zip", "Stichting Kompas", "mailto:vraag@kompas.example"] {
            assert!(catalogue.contains(says), "{says}");
        }
    }
}
