//! Prerenders the site: an `index.html` for every known address, so that a reload works on any static host, a
//! `404.html`, and the files of the content that are fetched when needed.
//!
//! `taakkompas prerender --dist dist --base /sub/ --chunks files.json [--site https://host]` takes the `index.html` that Trunk made and fills
//! in title, description and the page as a new visitor sees it; the app mounts over it. A page names the chunks of the
//! app that it needs besides the app, so that they load at the same time; `scripts/chunks.mjs` writes the list of those
//! files. With `--data folder` the pages are made from open data that were written before (`open_data`), and nothing but the pages is
//! written. With the address of the host come whole addresses, for search engines and for messages that link to a page.

pub mod cards;
pub mod files;
pub mod head;
pub mod host;
pub mod introduction;
pub mod open_data;
pub mod picture;
pub mod structured;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{fmt, fs, io};

use html_escape::encode_double_quoted_attribute as escaped;
use leptos::prelude::*;
use leptos_router::location::RequestUrl;
use taakkompas_content::model::Imprint;
use taakkompas_content::{Library, check};
use taakkompas_school::school_year::Region;

use self::head::Place;
use self::host::{Host, HostError};
use self::introduction::{Introduction, Introductions, Standing};
use self::picture::Picture;
use crate::app::App;
use crate::app::rooms::chunk_of;
use crate::kit::place::{Base, Origin};
use crate::kit::records::scan::Scan;
use crate::kit::room::Sheet;
use crate::kit::session::Session;
use crate::kit::words::calendar_file as calendar;
use crate::kit::{browser, library};
use crate::rooms::route::Route;

/// Why the site could not be written.
#[derive(Debug)]
enum SiteError {
    Usage,
    File {
        path: PathBuf,
        error: io::Error,
    },
    /// The page that Trunk made lacks a mark that we replace.
    Mark(&'static str),
    Library,
    /// The list of files does not have this chunk.
    Chunk(&'static str),
    /// The address of the host is none.
    Host(HostError),
    /// The content cannot be published as data.
    Data(String),
}

/// What the site is made from and where it goes.
struct Site {
    dist: PathBuf,
    place: Place,
    /// The files of each chunk of the app.
    chunks: BTreeMap<String, Vec<String>>,
    /// The folder with the open data that the pages are made from; `None` for the content that is built in.
    data: Option<PathBuf>,
}

impl fmt::Display for SiteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage => {
                write!(
                    f,
                    "usage: taakkompas prerender --dist DIR --base /PATH/ --chunks FILE [--site https://HOST] [--data DIR]"
                )
            }
            Self::File { path, error } => write!(f, "{}: {error}", path.display()),
            Self::Mark(mark) => write!(f, "index.html does not hold `{mark}` once"),
            Self::Library => write!(f, "the packed library cannot be read"),
            Self::Chunk(chunk) => write!(f, "the list of chunks does not say which files `{chunk}` has"),
            Self::Host(error) => write!(f, "SITE is no address of a host: {error}"),
            Self::Data(error) => write!(f, "the content as data: {error}"),
        }
    }
}

pub fn run(args: impl Iterator<Item = String>) -> ExitCode {
    match parse(args).and_then(|site| write(&site)) {
        Ok(pages) => {
            println!("{pages} pages written");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn parse(mut args: impl Iterator<Item = String>) -> Result<Site, SiteError> {
    let (mut dist, mut base, mut chunks, mut host, mut data) = (None, String::from("/"), None, None, None);
    if args.next().as_deref() != Some("prerender") {
        return Err(SiteError::Usage);
    }
    while let Some(arg) = args.next() {
        match (arg.as_str(), args.next()) {
            ("--dist", Some(value)) => dist = Some(PathBuf::from(value)),
            ("--base", Some(value)) => base = value,
            ("--chunks", Some(value)) => chunks = Some(PathBuf::from(value)),
            ("--data", Some(value)) => data = Some(PathBuf::from(value)),
            // Left empty, it is not known.
            ("--site", Some(value)) if value.is_empty() => {}
            ("--site", Some(value)) => host = Some(Host::parse(&value).map_err(SiteError::Host)?),
            _ => return Err(SiteError::Usage),
        }
    }
    let path = chunks.ok_or(SiteError::Usage)?;
    let file = |error| SiteError::File { path: path.clone(), error };
    let chunks = serde_json::from_str(&fs::read_to_string(&path).map_err(file)?).map_err(|error| file(error.into()))?;
    let place = Place { host, base: base.trim_end_matches('/').to_owned() };
    Ok(Site { dist: dist.ok_or(SiteError::Usage)?, place, chunks, data })
}

fn write(site: &Site) -> Result<usize, SiteError> {
    if let Some(folder) = &site.data {
        let content = open_data::read_back(folder).map_err(SiteError::Data)?;
        if !browser::write_from(content) {
            return Err(SiteError::Data("other content was read already".to_owned()));
        }
    }
    let library = browser::packed_library().ok_or(SiteError::Library)?;
    for past in check::past(&library.sources, browser::today()) {
        eprintln!("warning: {past}");
    }
    save(&site.dist.join(library::LIBRARY_FILE), browser::library_bytes())?;
    save(&site.dist.join(library::DESCRIPTIONS_FILE), browser::descriptions_bytes())?;
    save(&site.dist.join(library::TEXT_INDEX_FILE), browser::text_index_bytes())?;
    for &region in Region::ALL {
        let file = site.dist.join(calendar::school_year_file(region));
        let made = browser::today();
        let events = taakkompas_calendar_file::school_year::events(region, made, calendar::moment);
        let text = taakkompas_calendar_file::text(&calendar::school_year_name(region), made, &events);
        save(&file, text.as_bytes())?;
    }
    let index = site.dist.join("index.html");
    let template = fs::read_to_string(&index).map_err(|error| SiteError::File { path: index, error })?;
    // How it is indented would stand in four hundred pages.
    let template: String = template.lines().map(|line| format!("{}\n", line.trim_start())).collect();
    let index = browser::packed_text_index().ok_or(SiteError::Library)?;
    let introductions = Introductions::new(&library, index.targets(), browser::found_as());
    let routes = Route::all(library::measures(), &library);
    let mut landings = Vec::new();
    for route in &routes {
        let introduction = introductions.of(Some(route));
        let folder = site.dist.join(route.path().trim_start_matches('/'));
        fs::create_dir_all(&folder).map_err(|error| SiteError::File { path: folder.clone(), error })?;
        save(&folder.join("index.html"), page(site, &template, Some(route), &introduction, &library)?.as_bytes())?;
        landings.extend((introduction.standing == Standing::Landing).then_some(route));
    }
    write_cards(site, &library)?;
    save(&site.dist.join("404.html"), page(site, &template, None, &introductions.of(None), &library)?.as_bytes())?;
    let data = if site.data.is_some() { Ok(Vec::new()) } else { open_data::files(&site.place, &library) };
    for file in data.map_err(SiteError::Data)? {
        let path = site.dist.join(&file.path);
        let folder = path.parent().unwrap_or(&site.dist);
        fs::create_dir_all(folder).map_err(|error| SiteError::File { path: folder.to_owned(), error })?;
        save(&path, &file.bytes)?;
    }
    save_for_engines(site, &landings, &library.imprint)?;
    Ok(routes.len() + 1)
}

/// The cards that other sites embed.
fn write_cards(site: &Site, library: &Library) -> Result<(), SiteError> {
    for card in cards::cards(&site.place, library) {
        let folder = site.dist.join(card.folder);
        fs::create_dir_all(&folder).map_err(|error| SiteError::File { path: folder.clone(), error })?;
        save(&folder.join("index.html"), card.html.as_bytes())?;
    }
    save(&site.dist.join(cards::STYLE_FILE), cards::STYLE.as_bytes())
}

/// What needs the address of the host: for search engines, for messages that link to a page, and for people who report a leak.
fn save_for_engines(site: &Site, landings: &[&Route], imprint: &Imprint) -> Result<(), SiteError> {
    let Some(map) = site.place.file("sitemap.xml") else {
        println!("no SITE given: no sitemap, no pictures for messages, and no address of the site in the pages");
        return Ok(());
    };
    let entries: Vec<_> = landings
        .iter()
        // Of what stands in the code, no day is known.
        .filter_map(|route| Some((site.place.page(route)?, imprint.changed.filter(|_| route.needs_library()))))
        .collect();
    save(&site.dist.join("sitemap.xml"), files::sitemap(&entries).as_bytes())?;
    let folder = |name: &str| {
        let path = site.dist.join(name);
        fs::create_dir_all(&path).map_err(|error| SiteError::File { path: path.clone(), error }).map(|()| path)
    };
    folder("og")?;
    for picture in Picture::ALL {
        let (name, svg) = picture.svg();
        save(&site.dist.join(name), svg.as_bytes())?;
    }
    if !site.place.base.is_empty() {
        println!("robots.txt and security.txt are only read at the root of a host: its owner has to make them");
        return Ok(());
    }
    save(&site.dist.join("robots.txt"), files::robots(&map).as_bytes())?;
    let Some(publisher) = &imprint.publisher else {
        println!("src/content/publisher.toml names no contact: no security.txt");
        return Ok(());
    };
    let name = ".well-known/security.txt";
    folder(".well-known")?;
    let address = site.place.file(name).unwrap_or_default();
    let text = files::security(&publisher.contact, &address, browser::today());
    save(&site.dist.join(name), text.as_bytes())
}

fn save(path: &Path, bytes: &[u8]) -> Result<(), SiteError> {
    fs::write(path, bytes).map_err(|error| SiteError::File { path: path.to_owned(), error })
}

/// The page of a route; for `None`, the page for an unknown address.
fn page(
    site: &Site,
    template: &str,
    route: Option<&Route>,
    introduction: &Introduction,
    library: &Library,
) -> Result<String, SiteError> {
    let path = route.map_or_else(|| "/niet-gevonden".to_owned(), Route::path);
    let owner = Owner::new();
    let body = owner.with(|| {
        provide_context(RequestUrl::new(&format!("{}{path}", site.place.base)));
        provide_context(Base(site.place.base.clone()));
        provide_context(Origin(site.place.host.as_ref().map(|host| host.origin().to_owned()).unwrap_or_default()));
        let session = Session::new(Scan::default());
        without_marks(&view! { <App session /> }.to_html())
    });
    owner.unset();
    let html =
        replace(template, "<title>Taakkompas</title>", &format!("<title>{}</title>", escaped(&introduction.tab())))?;
    let html = replace(&html, DESCRIPTION, &format!("{DESCRIPTION}{}", escaped(&introduction.description)))?;
    // An unknown address has the page of the library that leads on.
    let is_only_read = route.is_none_or(Route::is_only_read);
    let marks = if is_only_read { waiting(route) } else { needs(site, route)? };
    let html = if is_only_read { without_app(&html)? } else { html };
    let records = names(files_of(site, RECORDS)?.iter().map(String::as_str));
    let html = replace(&html, SCRIPT, &format!("{SCRIPT}{marks}data-records=\"{records}\" "))?;
    let tags = head::tags(&site.place, route, introduction);
    let data = route.map(|route| structured::tag(&site.place, route, introduction, library)).unwrap_or_default();
    let same = route.map(|route| open_data::link(&site.place, route)).unwrap_or_default();
    let head = format!("{tags}{same}{}{data}</head>", style(template, route)?);
    let html = replace(&html, "</head>", &head)?;
    replace(&html, "<div id=\"app\"></div>", &format!("<div id=\"app\">{body}</div>"))
}

/// Where the description of a page goes.
const DESCRIPTION: &str = "<meta name=\"description\" content=\"";

/// A piece of HTML without what the framework leaves in it: comments, which mark where an app would take over in place, where ours
/// mounts over the page; and classes that are none.
pub fn without_marks(html: &str) -> String {
    let mut kept = String::new();
    let mut rest = html;
    while let Some((before, mark)) = rest.split_once("<!") {
        kept.push_str(before);
        // What a comment says may hold the sign that ends a short mark: that of nothing is `<!--<() />-->`.
        let end = if mark.starts_with("--") { "-->" } else { ">" };
        rest = mark.split_once(end).map_or("", |(_, rest)| rest);
    }
    (kept + rest).replace(" class=\"\"", "")
}

/// Where the marks go that tell `public/start.js` what to do.
const SCRIPT: &str = "<script type=\"module\" ";

/// The page without what fetches the app.
fn without_app(html: &str) -> Result<String, SiteError> {
    const BEGIN: &str = "<script async ";
    const END: &str = "</script>";
    let begin = html.find(BEGIN).filter(|_| html.matches(BEGIN).count() == 1).ok_or(SiteError::Mark(BEGIN))?;
    let end = html[begin..].find(END).ok_or(SiteError::Mark(END))?;
    let mut html = html.to_owned();
    html.replace_range(begin..begin + end + END.len(), "");
    Ok(html)
}

/// The mark at which it waits until the app is asked for; on the page for an unknown address also the one at which it looks
/// whether the address only is in capitals.
fn waiting(route: Option<&Route>) -> String {
    let missing = if route.is_none() { "data-missing " } else { "" };
    format!("data-waits {missing}")
}

/// The link to the style sheet of the workshop, for a page in one of its rooms. What is only read does without; if the app
/// starts there, it fetches the sheet with the room.
fn style(template: &str, route: Option<&Route>) -> Result<String, SiteError> {
    const MARK: &str = " data-workshop=\"";
    let is_only_read = route.is_some_and(Route::is_only_read);
    if is_only_read || chunk_of(route).sheet != Sheet::Workshop {
        return Ok(String::new());
    }
    let rest = template.split_once(MARK).ok_or(SiteError::Mark(MARK))?.1;
    let address = rest.split_once('"').ok_or(SiteError::Mark(MARK))?.0;
    Ok(format!(r#"<link rel="stylesheet" href="{address}">"#))
}

/// The chunk that reads what is kept: needed at once where something is.
const RECORDS: &str = "records";

/// The mark that says what the page needs besides the app: fetched along with it, once the page as it was written is drawn.
fn needs(site: &Site, route: Option<&Route>) -> Result<String, SiteError> {
    let needs_library = route.is_some_and(Route::needs_library);
    let chunks = [Some(chunk_of(route).code), needs_library.then_some(library::CHUNK)];
    let mut files = Vec::new();
    for chunk in chunks.into_iter().flatten() {
        let of_chunk = files_of(site, chunk)?;
        files.extend(of_chunk.iter().map(String::as_str).filter(|file| !files.contains(file)).collect::<Vec<_>>());
    }
    files.extend(needs_library.then_some(library::LIBRARY_FILE));
    files.extend(route.is_some_and(Route::needs_templates).then_some(library::DESCRIPTIONS_FILE));
    files.extend(route.is_some_and(Route::needs_text_index).then_some(library::TEXT_INDEX_FILE));
    Ok(format!("data-needs=\"{}\" ", names(files.into_iter())))
}

fn files_of<'a>(site: &'a Site, chunk: &'static str) -> Result<&'a [String], SiteError> {
    site.chunks.get(chunk).map(Vec::as_slice).ok_or(SiteError::Chunk(chunk))
}

/// Files by their names: all of them are in one folder.
fn names<'a>(files: impl Iterator<Item = &'a str>) -> String {
    files.map(|file| file.trim_start_matches("assets/")).collect::<Vec<_>>().join(" ")
}

/// Replaces a mark, which must occur exactly once.
fn replace(html: &str, mark: &'static str, with: &str) -> Result<String, SiteError> {
    if html.matches(mark).count() == 1 { Ok(html.replace(mark, with)) } else { Err(SiteError::Mark(mark)) }
}

#[cfg(test)]
mod tests {
    use super::without_marks;

    #[test]
    fn nothing_of_a_mark_is_left() {
        assert_eq!(without_marks("<div><!--<() />--></div><p>a<!>b<!----></p>"), "<div></div><p>ab</p>");
        assert_eq!(without_marks("<p>1 &lt; 2 --&gt;</p>"), "<p>1 &lt; 2 --&gt;</p>");
    }
}
