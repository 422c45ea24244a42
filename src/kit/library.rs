//! The content, as the app sees it: the core is packed into the app; the library (findings, the full text of measures,
//! sources, rules), the templates of task descriptions and the index of the text search are files of their own, fetched the
//! first time a page needs them.

use std::sync::{Arc, LazyLock};

use leptos::prelude::*;
use taakkompas_content::model::{MeasureCard, RetiredMeasure, Tool, text_index};
use taakkompas_content::{Core, Descriptions, Library, Measures};
use taakkompas_plan::agreements::Agreements;
use taakkompas_plan::decisions::Decisions;
use taakkompas_scan::catalog::{Catalog, Statements};
use taakkompas_text_search::TextIndex;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::kit::browser::{self, ContentPart};

/// Where the library is on the site: its file name changes with its contents.
pub const LIBRARY_FILE: &str = env!("TAAKKOMPAS_LIBRARY");

/// Where the templates of task descriptions are on the site.
pub const DESCRIPTIONS_FILE: &str = env!("TAAKKOMPAS_DESCRIPTIONS");

/// Where the index of the text search is on the site.
pub const TEXT_INDEX_FILE: &str = env!("TAAKKOMPAS_TEXT_INDEX");

/// The day on which the content was last changed, as 2026-11-28.
pub const CHANGED: &str = env!("TAAKKOMPAS_CHANGED");

/// The chunk that unpacks the library, by the name it is cut out under.
pub const CHUNK: &str = "unpack";

static CORE: LazyLock<Core> = LazyLock::new(|| {
    #[expect(clippy::expect_used, reason = "the bytes are made by build.rs from checked content; a test reads them")]
    Core::from_bytes(browser::content(ContentPart::Core, include_bytes!(concat!(env!("OUT_DIR"), "/core.bin"))))
        .expect("the packed core is readable")
});

/// The measures that went into others: the id that is gone and the id that took its place, a line each. The landing page
/// reads stored plans with it; the core would add a quarter to what that page weighs.
const RETIRED: &str = include_str!(concat!(env!("OUT_DIR"), "/retired.txt"));

/// The measures that are carried out with a tool of the site: the code of the tool, the id and the title, a line each.
const TOOLS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/tools.txt"));

static MEASURES: LazyLock<Measures> = LazyLock::new(|| {
    #[expect(clippy::expect_used, reason = "the bytes are made by build.rs from checked content; a test reads them")]
    Measures::from_bytes(browser::content(
        ContentPart::Measures,
        include_bytes!(concat!(env!("OUT_DIR"), "/measures.bin")),
    ))
    .expect("the packed measures are readable")
});

static STATEMENTS: LazyLock<Statements> = LazyLock::new(|| CORE.facts());

static CATALOG: LazyLock<Catalog> =
    LazyLock::new(|| Catalog { statements: STATEMENTS.clone(), measures: MEASURES.facts() });

/// Themes and statements.
pub fn core() -> &'static Core {
    &CORE
}

/// What result, plan and lists need of the measures. Three fifths of what [`core`] was: the pages of the scan go without.
pub fn measures() -> &'static Measures {
    &MEASURES
}

/// The measure with this id; for one that went into another, that other, and where it says so.
pub fn measure_now(id: &str) -> Option<(&'static MeasureCard, Option<&'static RetiredMeasure>)> {
    let retired = measures().retired(id);
    let card = measures().card(retired.map_or(id, |retired| retired.into.as_str()))?;
    Some((card, retired))
}

/// Moves what a school decided on measures that went into others. What is stored changes at the next save.
pub fn carry_over(decisions: &mut Decisions) {
    for (gone, into) in RETIRED.lines().filter_map(|line| line.split_once(' ')) {
        decisions.carry_over(&gone.into(), &into.into());
    }
}

/// Moves what a school agreed on about measures that went into others. What is stored changes at the next save.
pub fn carry_over_agreements(agreements: &mut Agreements) {
    for (gone, into) in RETIRED.lines().filter_map(|line| line.split_once(' ')) {
        agreements.carry_over(&gone.into(), &into.into());
    }
}

/// The measures that a school worked on and that went into others.
pub fn carried_over(decisions: &Decisions) -> Vec<&'static RetiredMeasure> {
    measures().retired.iter().filter(|retired| decisions.by_measure.contains_key(&retired.id)).collect()
}

/// Id and title of the measures that are carried out with a tool of the site.
pub fn measures_with_tool() -> impl Iterator<Item = (Tool, &'static str, &'static str)> {
    let measure = |line: &'static str| {
        let (code, rest) = line.split_once('\t')?;
        let (id, title) = rest.split_once('\t')?;
        Some((code.parse().ok()?, id, title))
    };
    str::from_utf8(browser::content(ContentPart::Tools, TOOLS)).unwrap_or_default().lines().filter_map(measure)
}

/// The facts of the statements, for the models.
pub fn statements() -> &'static Statements {
    &STATEMENTS
}

/// The facts of statements and measures, for the models.
pub fn catalog() -> &'static Catalog {
    &CATALOG
}

/// How far a file is.
#[derive(Debug)]
pub enum Load<T> {
    /// No page has asked for it yet.
    NotAsked,
    /// On its way.
    Loading,
    /// Loaded.
    Ready(Arc<T>),
    /// It could not be loaded; the page says so and offers to try again.
    Failed,
}

impl<T> Clone for Load<T> {
    fn clone(&self) -> Self {
        match self {
            Self::NotAsked => Self::NotAsked,
            Self::Loading => Self::Loading,
            Self::Ready(file) => Self::Ready(Arc::clone(file)),
            Self::Failed => Self::Failed,
        }
    }
}

/// Content in a file of its own.
pub trait Packed: Sized + Send + Sync + 'static {
    /// Where it is on the site: its file name changes with its contents.
    const FILE: &'static str;

    /// On the native side, which prerenders pages, the file is packed in.
    fn packed() -> Option<Self>;

    /// Unpacks it. The code for that is loaded along with it, not with the app.
    fn unpack(bytes: &[u8]) -> impl Future<Output = Option<Self>>;
}

impl Packed for Library {
    const FILE: &'static str = LIBRARY_FILE;

    fn packed() -> Option<Self> {
        browser::packed_library()
    }

    async fn unpack(bytes: &[u8]) -> Option<Self> {
        unpack_library(bytes).await.ok()
    }
}

impl Packed for Descriptions {
    const FILE: &'static str = DESCRIPTIONS_FILE;

    fn packed() -> Option<Self> {
        browser::packed_descriptions()
    }

    async fn unpack(bytes: &[u8]) -> Option<Self> {
        unpack_descriptions(bytes).await.ok()
    }
}

impl Packed for TextIndex {
    const FILE: &'static str = TEXT_INDEX_FILE;

    fn packed() -> Option<Self> {
        browser::packed_text_index()
    }

    async fn unpack(bytes: &[u8]) -> Option<Self> {
        unpack_text_index(bytes).await.ok()
    }
}

/// A handle on a file, shared by all pages.
#[derive(Debug)]
pub struct FileHandle<T: Packed>(RwSignal<Load<T>>);

pub type LibraryHandle = FileHandle<Library>;

pub type DescriptionsHandle = FileHandle<Descriptions>;

pub type TextIndexHandle = FileHandle<TextIndex>;

impl<T: Packed> Clone for FileHandle<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Packed> Copy for FileHandle<T> {}

impl<T: Packed> FileHandle<T> {
    /// Not asked for yet, or loaded at once if the file is packed in.
    pub fn new() -> Self {
        Self(RwSignal::new(T::packed().map_or(Load::NotAsked, |file| Load::Ready(Arc::new(file)))))
    }

    /// How far it is; asks for it the first time.
    pub fn load(self) -> Load<T> {
        if matches!(self.0.get_untracked(), Load::NotAsked) {
            self.fetch();
        }
        self.0.get()
    }

    /// Asks for it, also again after a failure.
    pub fn fetch(self) {
        browser::spawn(async move {
            // Who shows it follows how far it is.
            self.ensure_loaded().await;
        });
    }

    /// Whether it could not be loaded.
    pub fn has_failed(self) -> bool {
        self.0.with_untracked(|load| matches!(load, Load::Failed))
    }

    /// Loads it and waits for the outcome: whether it is here. Returns at once if it is already loaded or on its way.
    pub async fn ensure_loaded(self) -> bool {
        match self.0.get_untracked() {
            Load::Ready(_) => return true,
            Load::Loading => return false,
            Load::NotAsked | Load::Failed => {}
        }
        self.0.set(Load::Loading);
        let file = match browser::fetch_bytes(T::FILE).await {
            Some(bytes) => T::unpack(&bytes).await,
            None => None,
        };
        let is_here = file.is_some();
        self.0.set(file.map_or(Load::Failed, |file| Load::Ready(Arc::new(file))));
        is_here
    }
}

impl<T: Packed> Default for FileHandle<T> {
    fn default() -> Self {
        Self::new()
    }
}

/// A file that was fetched cannot be unpacked.
#[derive(Debug)]
struct NotUnpacked;

impl From<SplitLoaderError> for NotUnpacked {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

#[wasm_split(unpack, fallible)]
fn unpack_library(bytes: &[u8]) -> Result<Library, NotUnpacked> {
    Library::from_bytes(bytes).map_err(|_| NotUnpacked)
}

// Loaded with its page: nothing else reads it.
#[wasm_split(descriptions, fallible)]
fn unpack_descriptions(bytes: &[u8]) -> Result<Descriptions, NotUnpacked> {
    Descriptions::from_bytes(bytes).map_err(|_| NotUnpacked)
}

// With the pages that search.
#[wasm_split(library, fallible)]
fn unpack_text_index(bytes: &[u8]) -> Result<TextIndex, NotUnpacked> {
    text_index::from_bytes(bytes).map_err(|_| NotUnpacked)
}

/// The index of the text search. No page that does not search makes it: the landing page would carry what it is made of.
pub fn text_index_handle() -> TextIndexHandle {
    thread_local! {
        // Of no page, so that it outlives the one that asks first.
        static HANDLE: (Owner, TextIndexHandle) = {
            let owner = Owner::default();
            let handle = owner.with(FileHandle::new);
            (owner, handle)
        };
    }
    HANDLE.with(|(_, handle)| *handle)
}

pub fn use_library() -> LibraryHandle {
    use_context().unwrap_or_default()
}

pub fn use_templates() -> DescriptionsHandle {
    use_context().unwrap_or_default()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use taakkompas_descriptions::DescriptionRole;

    use super::*;

    #[test]
    fn packed_content_is_readable() {
        assert_eq!(core().themes.len(), 8);
        assert_eq!(catalog().statements.len(), 40);
        assert!(Library::packed().is_some());
        assert!(TextIndex::packed().is_some_and(|index| !index.targets().is_empty()));
        let retired = measures().retired.iter().map(|measure| (measure.id.as_str(), measure.into.as_str()));
        assert!(RETIRED.lines().filter_map(|line| line.split_once(' ')).eq(retired));
        assert_eq!(Descriptions::packed().unwrap().roles.len(), DescriptionRole::ALL.len());
    }
}
