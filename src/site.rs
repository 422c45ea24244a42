//! Writes the pages of the site: an `index.html` for every known address, so that a reload works
//! on any static host, a `404.html`, and the library file.
//!
//! `taakkompas prerender --dist dist --base /sub/` takes the `index.html` that Trunk made and fills
//! in title, description and the page as it looks to a new visitor; the app mounts over it.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{fmt, fs, io};

use leptos::prelude::*;
use leptos_router::location::RequestUrl;
use taakkompas::app::{App, Base};
use taakkompas::routes::Route;
use taakkompas::session::Session;
use taakkompas::{browser, library, pages};
use taakkompas_content::Library;
use taakkompas_domain::record::Scan;

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
}

impl fmt::Display for SiteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage => write!(f, "usage: taakkompas prerender --dist DIR --base /PATH/"),
            Self::File { path, error } => write!(f, "{}: {error}", path.display()),
            Self::Mark(mark) => write!(f, "index.html does not hold `{mark}` once"),
            Self::Library => write!(f, "the packed library cannot be read"),
        }
    }
}

/// Runs the command.
pub fn run(args: impl Iterator<Item = String>) -> ExitCode {
    match parse(args).and_then(|(dist, base)| write(&dist, &base)) {
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

fn parse(mut args: impl Iterator<Item = String>) -> Result<(PathBuf, String), SiteError> {
    let (mut dist, mut base) = (None, String::from("/"));
    if args.next().as_deref() != Some("prerender") {
        return Err(SiteError::Usage);
    }
    while let Some(arg) = args.next() {
        match (arg.as_str(), args.next()) {
            ("--dist", Some(value)) => dist = Some(PathBuf::from(value)),
            ("--base", Some(value)) => base = value,
            _ => return Err(SiteError::Usage),
        }
    }
    Ok((dist.ok_or(SiteError::Usage)?, base.trim_end_matches('/').to_owned()))
}

fn write(dist: &Path, base: &str) -> Result<usize, SiteError> {
    let bytes = browser::packed_library().ok_or(SiteError::Library)?;
    let library = Library::from_bytes(bytes).map_err(|_| SiteError::Library)?;
    save(&dist.join(library::LIBRARY_FILE), bytes)?;
    let index = dist.join("index.html");
    let template = fs::read_to_string(&index).map_err(|error| SiteError::File { path: index, error })?;
    let findings = library.findings.iter().map(|finding| finding.id.as_str());
    let routes = Route::all(library::core(), findings);
    for route in &routes {
        let folder = dist.join(route.path().trim_start_matches('/'));
        fs::create_dir_all(&folder).map_err(|error| SiteError::File { path: folder.clone(), error })?;
        let html = page(&template, base, &route.path(), &pages::head(Some(route), Some(&library)))?;
        save(&folder.join("index.html"), html.as_bytes())?;
    }
    let missing = page(&template, base, "/niet-gevonden", &pages::head(None, Some(&library)))?;
    save(&dist.join("404.html"), missing.as_bytes())?;
    Ok(routes.len() + 1)
}

fn save(path: &Path, bytes: &[u8]) -> Result<(), SiteError> {
    fs::write(path, bytes).map_err(|error| SiteError::File { path: path.to_owned(), error })
}

fn page(template: &str, base: &str, path: &str, head: &pages::Head) -> Result<String, SiteError> {
    let owner = Owner::new();
    let body = owner.with(|| {
        provide_context(RequestUrl::new(&format!("{base}{path}")));
        provide_context(Base(base.to_owned()));
        let session = Session::new(Scan::default());
        view! { <App session /> }.to_html()
    });
    owner.unset();
    let html = replace(template, "<title>Taakkompas</title>", &format!("<title>{}</title>", escape(&head.title)))?;
    let html = match (&head.description, html.split_once("<meta name=\"description\" content=\"")) {
        (Some(description), Some((before, after))) => {
            let rest = after.split_once('"').map_or(after, |(_, rest)| rest);
            format!("{before}<meta name=\"description\" content=\"{}\"{rest}", escape(description))
        }
        _ => html,
    };
    replace(&html, "<div id=\"app\"></div>", &format!("<div id=\"app\">{body}</div>"))
}

/// Replaces a mark that must be there once.
fn replace(html: &str, mark: &'static str, with: &str) -> Result<String, SiteError> {
    if html.matches(mark).count() == 1 { Ok(html.replace(mark, with)) } else { Err(SiteError::Mark(mark)) }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
