//! The content packed for the app: the core is built in; the library and the descriptions are separate files.

use std::path::Path;

use taakkompas_school::iso_date;

use crate::check::check;
use crate::hash::fingerprint;
use crate::history;
use crate::load::{Files, Loaded, load};
use crate::model::{History, Imprint, MeasureCard, Source, text_index};
use crate::problem::Problem;
use crate::publisher;

/// What the app is built with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bundle {
    /// The bytes of [`crate::Core`].
    pub core: Vec<u8>,
    /// The bytes of [`crate::Measures`].
    pub measures: Vec<u8>,
    /// The bytes of [`crate::Library`].
    pub library: Vec<u8>,
    /// The bytes of [`crate::model::UsualTasks`].
    pub usual_tasks: Vec<u8>,
    /// The name under which the library is fetched. Different content gets a different name, so a browser never
    /// combines an old library with a new core.
    pub library_file: String,
    /// The bytes of [`crate::Descriptions`].
    pub descriptions: Vec<u8>,
    /// The name under which the descriptions are fetched, formed in the same way.
    pub descriptions_file: String,
    /// The bytes of the text search's index.
    pub text_index: Vec<u8>,
    /// The name under which the index is fetched, formed in the same way.
    pub text_index_file: String,
    /// The measures that went into others, a line each: the id that is gone, a space, the id that took its place. Apart from
    /// the core, which says more of them, because a stored plan is read before the core is here.
    pub retired: String,
    /// The measures that are carried out with a tool of the site, a line each: the code of the tool, the id and the title, with
    /// tabs between them. Apart from the measures, of which the pages with the tools need nothing else.
    pub tools: String,
    /// The pages that are called otherwise for those who are not here yet, a line each: the path without its first slash, a
    /// tab, and that title. Only who writes the pages reads it.
    pub found_as: String,
    /// The day on which the content was last changed, as 2026-11-28. Apart from the library, which a list of measures does not need.
    pub changed: String,
    /// Whether somebody answers for this copy of the site.
    pub is_signed: bool,
    /// The files that all of this was made from, as [`Files::to_bytes`] writes them: for whoever publishes them as data.
    pub files: Vec<u8>,
    /// The bytes of [`crate::model::History`].
    pub history: Vec<u8>,
    /// The sources, so that a build can say which of them are past their day.
    pub sources: Vec<Source>,
}

/// Reads, checks and packs the content of one language: the folder `nl`, and the files beside it.
///
/// # Errors
/// Every mistake that the app cannot live with. Mistakes of language alone are left to the tests, so that an editor can
/// see the page before the sentence is perfect; and so is a history that lags behind.
pub fn bundle(folder: &Path) -> Result<Bundle, Vec<Problem>> {
    let files = Files::read(folder);
    let loaded = load(&files);
    let found = check(&loaded);
    if !loaded.problems.is_empty() || !found.is_empty() {
        return Err(loaded.problems.into_iter().chain(found).collect());
    }
    let beside = |name: &str| {
        let text = std::fs::read_to_string(folder.parent().unwrap_or(folder).join(name));
        text.map_err(|error| vec![Problem::of_file(name, format!("cannot be read: {error}"))])
    };
    let ledger = history::read(&beside(history::FILE)?, &beside(history::BEGUN)?)?;
    let imprint = publisher::read(&beside(publisher::FILE)?).map_err(|problem| vec![problem])?;
    pack(loaded, &files, &ledger.history, imprint)
}

/// Packs content that was read and checked, wherever it came from; `files` is what it was read from, for whoever publishes it.
///
/// # Errors
/// What cannot be packed.
pub fn pack(mut loaded: Loaded, files: &Files, history: &History, imprint: Imprint) -> Result<Bundle, Vec<Problem>> {
    loaded.library.imprint = Imprint { changed: Some(history.version()), ..imprint };
    let is_signed = loaded.library.imprint.publisher.is_some();
    let changed = loaded.library.imprint.changed.map(iso_date::format).unwrap_or_default();
    let packed = |bytes: Result<_, crate::model::BytesError>| {
        bytes.map_err(|error| vec![Problem::of_file("the content", error.to_string())])
    };
    let history = packed(history.to_bytes())?;
    let files = packed(files.to_bytes())?;
    let core = packed(loaded.core.to_bytes())?;
    let measures = packed(loaded.measures.to_bytes())?;
    let library = packed(loaded.library.to_bytes())?;
    let usual_tasks = packed(loaded.usual_tasks.to_bytes())?;
    let library_file = format!("library-{:016x}.bin", fingerprint(&library));
    let descriptions = packed(loaded.descriptions.to_bytes())?;
    let descriptions_file = format!("descriptions-{:016x}.bin", fingerprint(&descriptions));
    let text_index = packed(text_index::to_bytes(&crate::text_index::text_index(&loaded)))?;
    let text_index_file = format!("text-index-{:016x}.bin", fingerprint(&text_index));
    let retired = loaded.measures.retired.iter().map(|measure| format!("{} {}\n", measure.id, measure.into)).collect();
    let of_tool = |card: &MeasureCard| Some(format!("{}\t{}\t{}\n", card.tool?.code(), card.facts.id, card.title));
    let tools = loaded.measures.cards.iter().filter_map(of_tool).collect();
    let found_as = loaded.pages.iter().filter_map(|page| Some(format!("{}\t{}\n", page.path, page.found_as.as_ref()?)));
    let found_as = found_as.collect();
    let sources = loaded.library.sources;
    Ok(Bundle {
        core,
        measures,
        library,
        usual_tasks,
        library_file,
        descriptions,
        descriptions_file,
        text_index,
        text_index_file,
        retired,
        tools,
        found_as,
        files,
        history,
        sources,
        changed,
        is_signed,
    })
}
