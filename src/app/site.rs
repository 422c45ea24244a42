//! Prerenders the site: an `index.html` for every known address, so that a reload works on any static host, a
//! `404.html`, and the files of the content that are fetched when needed.
//!
//! `taakkompas prerender --dist dist --base /sub/ --chunks files.json` takes the `index.html` that Trunk made and fills
//! in title, description and the page as a new visitor sees it; the app mounts over it. A page names the chunks of the
//! app that it needs besides the app, so that they load at the same time; `scripts/chunks.mjs` writes the list of those
//! files.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{fmt, fs, io};

use leptos::prelude::*;
use leptos_router::location::RequestUrl;
use taakkompas_content::{Library, check};
use taakkompas_school::school_year::Region;

use crate::app::App;
use crate::app::rooms::{self, chunk_of};
use crate::kit::place::Base;
use crate::kit::records::scan::Scan;
use crate::kit::room::Sheet;
use crate::kit::session::Session;
use crate::kit::words::calendar_file as calendar;
use crate::kit::{browser, library};
use crate::rooms::route::{LibraryPage, PlanPage, Route};

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
}

/// What the site is made from and where it goes.
struct Site {
    dist: PathBuf,
    /// Without a closing slash.
    base: String,
    /// The files of each chunk of the app.
    chunks: BTreeMap<String, Vec<String>>,
}

impl fmt::Display for SiteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage => write!(f, "usage: taakkompas prerender --dist DIR --base /PATH/ --chunks FILE"),
            Self::File { path, error } => write!(f, "{}: {error}", path.display()),
            Self::Mark(mark) => write!(f, "index.html does not hold `{mark}` once"),
            Self::Library => write!(f, "the packed library cannot be read"),
            Self::Chunk(chunk) => write!(f, "the list of chunks does not say which files `{chunk}` has"),
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
    let (mut dist, mut base, mut chunks) = (None, String::from("/"), None);
    if args.next().as_deref() != Some("prerender") {
        return Err(SiteError::Usage);
    }
    while let Some(arg) = args.next() {
        match (arg.as_str(), args.next()) {
            ("--dist", Some(value)) => dist = Some(PathBuf::from(value)),
            ("--base", Some(value)) => base = value,
            ("--chunks", Some(value)) => chunks = Some(PathBuf::from(value)),
            _ => return Err(SiteError::Usage),
        }
    }
    let path = chunks.ok_or(SiteError::Usage)?;
    let file = |error| SiteError::File { path: path.clone(), error };
    let chunks = serde_json::from_str(&fs::read_to_string(&path).map_err(file)?).map_err(|error| file(error.into()))?;
    Ok(Site { dist: dist.ok_or(SiteError::Usage)?, base: base.trim_end_matches('/').to_owned(), chunks })
}

fn write(site: &Site) -> Result<usize, SiteError> {
    let library = browser::packed_library().ok_or(SiteError::Library)?;
    for past in check::past(&library.sources, browser::today()) {
        eprintln!("warning: {past}");
    }
    save(&site.dist.join(library::LIBRARY_FILE), browser::LIBRARY_BYTES)?;
    save(&site.dist.join(library::DESCRIPTIONS_FILE), browser::DESCRIPTIONS_BYTES)?;
    save(&site.dist.join(library::TEXT_INDEX_FILE), browser::TEXT_INDEX_BYTES)?;
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
    let findings: Vec<_> = library.findings.iter().map(|finding| finding.id.as_str()).collect();
    let routes = Route::all(library::measures(), &findings);
    for route in &routes {
        let folder = site.dist.join(route.path().trim_start_matches('/'));
        fs::create_dir_all(&folder).map_err(|error| SiteError::File { path: folder.clone(), error })?;
        save(&folder.join("index.html"), page(site, &template, Some(route), &library)?.as_bytes())?;
    }
    save(&site.dist.join("404.html"), page(site, &template, None, &library)?.as_bytes())?;
    Ok(routes.len() + 1)
}

fn save(path: &Path, bytes: &[u8]) -> Result<(), SiteError> {
    fs::write(path, bytes).map_err(|error| SiteError::File { path: path.to_owned(), error })
}

/// The page of a route; for `None`, the page for an unknown address.
fn page(site: &Site, template: &str, route: Option<&Route>, library: &Library) -> Result<String, SiteError> {
    let path = route.map_or_else(|| "/niet-gevonden".to_owned(), Route::path);
    let owner = Owner::new();
    let body = owner.with(|| {
        provide_context(RequestUrl::new(&format!("{}{path}", site.base)));
        provide_context(Base(site.base.clone()));
        let session = Session::new(Scan::default());
        without_marks(&view! { <App session /> }.to_html())
    });
    owner.unset();
    let head = rooms::head(route, Some(library));
    let html = replace(template, "<title>Taakkompas</title>", &format!("<title>{}</title>", escape(&head.title)))?;
    let html = match (&head.description, html.split_once("<meta name=\"description\" content=\"")) {
        (Some(description), Some((before, after))) => {
            let rest = after.split_once('"').map_or(after, |(_, rest)| rest);
            format!("{before}<meta name=\"description\" content=\"{}\"{rest}", escape(description))
        }
        _ => html,
    };
    // An unknown address has the page of the library that leads on.
    let is_only_read = route.is_none_or(Route::is_only_read);
    let (html, preloads) = if is_only_read { (waiting(&html)?, String::new()) } else { (html, preloads(site, route)?) };
    let head = format!("{}{}{preloads}</head>", canonical(site, route), style(template, route)?);
    let html = replace(&html, "</head>", &head)?;
    replace(&html, "<div id=\"app\"></div>", &format!("<div id=\"app\">{body}</div>"))
}

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

/// The page without what fetches the app, and with the mark at which `public/start.js` waits until it is asked for.
fn waiting(html: &str) -> Result<String, SiteError> {
    const SCRIPT: &str = "<script type=\"module\" ";
    let mut html = replace(html, SCRIPT, &format!("{SCRIPT}data-waits "))?;
    for (mark, last) in [("<script async ", "</script>"), ("<link rel=\"preload\" ", ">")] {
        let begin = html.find(mark).filter(|_| html.matches(mark).count() == 1).ok_or(SiteError::Mark(mark))?;
        let end = html[begin..].find(last).ok_or(SiteError::Mark(mark))?;
        html.replace_range(begin..begin + end + last.len(), "");
    }
    Ok(html)
}

/// The link to the measure's own page, where the page of an action or a measure that went into another is also that.
fn canonical(site: &Site, route: Option<&Route>) -> String {
    let (Some(Route::Plan(PlanPage::Action(id))) | Some(Route::Library(LibraryPage::Measure(id)))) = route else {
        return String::new();
    };
    library::measure_now(id).map_or_else(String::new, |(card, _)| {
        let own = Route::Library(LibraryPage::Measure(card.facts.id.to_string()));
        format!(r#"<link rel="canonical" href="{}{}">"#, site.base, own.path())
    })
}

/// The link to the style sheet of the workshop, for a page in one of its rooms.
fn style(template: &str, route: Option<&Route>) -> Result<String, SiteError> {
    const MARK: &str = " data-workshop=\"";
    if chunk_of(route).sheet != Sheet::Workshop {
        return Ok(String::new());
    }
    let rest = template.split_once(MARK).ok_or(SiteError::Mark(MARK))?.1;
    let address = rest.split_once('"').ok_or(SiteError::Mark(MARK))?.0;
    Ok(format!(r#"<link rel="stylesheet" href="{address}">"#))
}

/// The preload links for what the page needs besides the app, so that it loads while the app is still on its way.
fn preloads(site: &Site, route: Option<&Route>) -> Result<String, SiteError> {
    let needs_library = route.is_some_and(Route::needs_library);
    let chunks = [Some(chunk_of(route).code), needs_library.then_some(library::CHUNK)];
    let mut files = Vec::new();
    for chunk in chunks.into_iter().flatten() {
        let of_chunk = site.chunks.get(chunk).ok_or(SiteError::Chunk(chunk))?;
        files.extend(of_chunk.iter().map(String::as_str).filter(|file| !files.contains(file)).collect::<Vec<_>>());
    }
    files.extend(needs_library.then_some(library::LIBRARY_FILE));
    files.extend(route.is_some_and(Route::needs_templates).then_some(library::DESCRIPTIONS_FILE));
    files.extend(route.is_some_and(Route::needs_text_index).then_some(library::TEXT_INDEX_FILE));
    let link = |file| format!(r#"<link rel="preload" href="{}/{file}" as="fetch" crossorigin>"#, site.base);
    Ok(files.into_iter().map(link).collect())
}

/// Replaces a mark, which must occur exactly once.
fn replace(html: &str, mark: &'static str, with: &str) -> Result<String, SiteError> {
    if html.matches(mark).count() == 1 { Ok(html.replace(mark, with)) } else { Err(SiteError::Mark(mark)) }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_mark_of_the_framework_is_left_to_read() {
        assert_eq!(without_marks("<p>een<!>twee</p><div><!--<() />--></div>"), "<p>eentwee</p><div></div>");
        assert_eq!(without_marks("<!---->drie<!-- a > b -->"), "drie");
    }
}
