//! Back from the data to the content: what was published gives the same statements, measures, findings and so the same pages.

use core::fmt;

use taakkompas_content::load::{Entry, EntryKind};
use taakkompas_content::model::published::Kind;
use taakkompas_content::model::{Change, ChangeKind, History};
use taakkompas_scan::theme::Theme;
use taakkompas_school::iso_date;

use crate::node::Node;

/// The fields that are added to an entry when it is published.
const ADDED: [&str; 8] = ["$schema", "type", "theme", "page", "changed", "licence", "credit", "changes"];

/// Why a file cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadError {
    /// It is no JSON, or not of the form that we write.
    Json(String),
    /// It is no collection of entries of a kind that we know.
    Kind(String),
    /// An entry, by its place in the collection from 1, and what is wrong with it.
    Entry(usize, String),
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(why) => write!(f, "the file is no data of ours: {why}"),
            Self::Kind(kind) => write!(f, "`{kind}` is no kind of entry"),
            Self::Entry(number, why) => write!(f, "entry {number}: {why}"),
        }
    }
}

impl core::error::Error for ReadError {}

/// The entries of a collection, as the content has them.
///
/// # Errors
/// What is wrong with the file. Whether the entries are sound is for the checks of the content to say.
pub fn entries(json: &str) -> Result<Vec<Entry>, ReadError> {
    let file: Node = serde_json::from_str(json).map_err(|error| ReadError::Json(error.to_string()))?;
    let text = |name: &str| file.get(name).and_then(Node::as_str).unwrap_or_default();
    let kind = Kind::named(text("of")).filter(|_| text("type") == "collection");
    let kind = kind.ok_or_else(|| ReadError::Kind(text("of").to_owned()))?;
    let items = file.get("items").map_or(&[][..], Node::parts);
    items.iter().enumerate().map(|(at, item)| entry(kind, item).map_err(|why| ReadError::Entry(at + 1, why))).collect()
}

/// What changed, from the list of changes.
///
/// # Errors
/// What is wrong with the file.
pub fn history(json: &str) -> Result<History, ReadError> {
    let file: Node = serde_json::from_str(json).map_err(|error| ReadError::Json(error.to_string()))?;
    let text = |name: &str| file.get(name).and_then(Node::as_str).unwrap_or_default();
    if text("type") != "changes" {
        return Err(ReadError::Kind(text("of").to_owned()));
    }
    let begun = iso_date::parse(text("begun")).map_err(|error| ReadError::Json(error.to_string()))?;
    let items = file.get("items").map_or(&[][..], Node::parts).iter().enumerate();
    let changes = items.map(|(at, item)| change(item).map_err(|why| ReadError::Entry(at + 1, why)));
    Ok(History { begun, changes: changes.collect::<Result<_, _>>()? })
}

fn change(item: &Node) -> Result<Change, String> {
    let text = |name: &str| item.get(name).and_then(Node::as_str).unwrap_or_default();
    let day = iso_date::parse(text("day")).map_err(|error| error.to_string())?;
    let kind = text("kind").parse::<ChangeKind>().map_err(|error| error.to_string())?;
    let of = item.get("of").map_or(&[][..], Node::parts).iter().filter_map(Node::as_str).map(str::to_owned).collect();
    match text("what") {
        "" => Err("says not what changed".to_owned()),
        what => Ok(Change { day, kind, what: what.to_owned(), of }),
    }
}

fn entry(kind: Kind, item: &Node) -> Result<Entry, String> {
    if item.get("type").and_then(Node::as_str) != Some(kind.code) {
        return Err(format!("is not of the type {}", kind.code));
    }
    let theme = item.get("theme").and_then(Node::as_str).map(str::parse::<Theme>).transpose();
    let theme = theme.map_err(|error| error.to_string())?;
    let Some(of) = EntryKind::PUBLISHED.into_iter().find(|of| of.key() == kind.code) else {
        return Err(format!("{} is no kind of entry of the content", kind.code));
    };
    if matches!(of, EntryKind::Statement | EntryKind::Measure) != theme.is_some() {
        return Err("a statement and a measure have a theme, and nothing else".to_owned());
    }
    let own = item.fields().iter().filter(|(name, _)| !ADDED.contains(&name.as_str()));
    Entry::of(of, theme, &Node::Object(own.cloned().collect()))
}
