//! Our own content.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use taakkompas_content::history::{BEGUN, FILE, Ledger, read};
use taakkompas_content::load::{Entry, Files, Loaded, load};
use taakkompas_open_data::{Dataset, File, Place};

/// A path in the folder of the content.
pub fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../content").join(name)
}

/// A file of that folder.
pub fn text(name: &str) -> String {
    fs::read_to_string(path(name)).unwrap()
}

/// The files that editors write.
pub fn files() -> Files {
    Files::read(&path("nl"))
}

/// What is in them.
pub fn loaded() -> Loaded {
    let loaded = load(&files());
    assert!(loaded.problems.is_empty(), "{:#?}", loaded.problems);
    loaded
}

/// Their history.
pub fn ledger() -> Ledger {
    read(&text(FILE), &text(BEGUN)).unwrap()
}

/// As the site does, roughly: below a folder of its kind.
pub fn place(entry: &Entry) -> Place {
    let path = format!("{}/{}", entry.kind.key(), entry.id.to_lowercase());
    Place { page: format!("{path}/"), file: format!("{path}.json") }
}

/// All of it as data.
pub fn dataset() -> &'static Dataset {
    static OURS: LazyLock<Dataset> = LazyLock::new(|| Dataset::of(&loaded(), &ledger().history, place).unwrap());
    &OURS
}

/// The files of the data.
pub fn written() -> &'static [File] {
    static FILES: LazyLock<Vec<File>> = LazyLock::new(|| dataset().files().unwrap());
    &FILES
}
