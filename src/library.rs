//! The content, as the app has it: the core is packed into the app; the library (findings, the full
//! text of measures, sources, rules) is a file of its own, fetched the first time a page needs it.

use std::sync::{Arc, LazyLock};

use leptos::prelude::*;
use taakkompas_content::{Core, Library};
use taakkompas_domain::catalog::Catalog;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::browser;

/// Where the library is on the site: among the files whose name changes with what is in them.
pub const LIBRARY_FILE: &str = env!("TAAKKOMPAS_LIBRARY");

/// The part of the app that unpacks the library, by the name it is cut out under.
pub const PART: &str = "library";

static CORE: LazyLock<Core> = LazyLock::new(|| {
    #[expect(clippy::expect_used, reason = "the bytes are made by build.rs from checked content; a test reads them")]
    Core::from_bytes(include_bytes!(concat!(env!("OUT_DIR"), "/core.bin"))).expect("the packed core is readable")
});

static CATALOG: LazyLock<Catalog> = LazyLock::new(|| CORE.catalog());

/// Themes, statements and what scan, result and plan need of the measures.
#[must_use]
pub fn core() -> &'static Core {
    &CORE
}

/// The facts of statements and measures, for the domain.
#[must_use]
pub fn catalog() -> &'static Catalog {
    &CATALOG
}

/// How far the library is.
#[derive(Debug, Clone)]
pub enum Load {
    /// No page asked for it yet.
    NotAsked,
    /// Under way.
    Loading,
    /// Here.
    Ready(Arc<Library>),
    /// It did not come; the page says so and offers to try again.
    Failed,
}

/// A handle on the library, shared by all pages.
#[derive(Debug, Clone, Copy)]
pub struct LibraryHandle(RwSignal<Load>);

impl LibraryHandle {
    /// Nothing asked yet; on the native side, where pages are written out, it is simply there.
    #[must_use]
    pub fn new() -> Self {
        Self(RwSignal::new(initial()))
    }

    /// How far it is; asks for it the first time.
    #[must_use]
    pub fn load(self) -> Load {
        if matches!(self.0.get_untracked(), Load::NotAsked) {
            self.fetch();
        }
        self.0.get()
    }

    /// Asks for it, again where it failed.
    pub fn fetch(self) {
        browser::spawn(self.bring());
    }

    /// Waits until it is here or failed to come.
    pub async fn bring(self) {
        if matches!(self.0.get_untracked(), Load::Loading | Load::Ready(_)) {
            return;
        }
        self.0.set(Load::Loading);
        let bytes = browser::fetch_bytes(LIBRARY_FILE).await;
        let library = match bytes {
            Some(bytes) => unpack(&bytes).await.ok(),
            None => None,
        };
        self.0.set(library.map_or(Load::Failed, |library| Load::Ready(Arc::new(library))));
    }
}

/// Why a library that came cannot be used.
#[derive(Debug)]
struct NotUnpacked;

impl From<SplitLoaderError> for NotUnpacked {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// Unpacks the library; what that takes comes with it, not with the app.
#[wasm_split(library, fallible)]
fn unpack(bytes: &[u8]) -> Result<Library, NotUnpacked> {
    Library::from_bytes(bytes).map_err(|_| NotUnpacked)
}

impl Default for LibraryHandle {
    fn default() -> Self {
        Self::new()
    }
}

fn initial() -> Load {
    browser::packed_library().map_or(Load::NotAsked, |library| Load::Ready(Arc::new(library)))
}

/// The library, from context.
#[must_use]
pub fn use_library() -> LibraryHandle {
    use_context().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_content_is_readable() {
        assert_eq!(core().themes.len(), 8);
        assert_eq!(catalog().statements.len(), 40);
        assert!(matches!(initial(), Load::Ready(_)));
    }
}
