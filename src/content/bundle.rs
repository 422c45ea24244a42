//! The content packed for the app: the core is built in; the library and the descriptions are separate files.

use std::path::Path;

use taakkompas_school::iso_date;

use crate::check::check;
use crate::load::{Files, load};
use crate::model::{MeasureCard, Source, text_index};
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
    /// The sources, so that a build can say which of them are past their day.
    pub sources: Vec<Source>,
}

/// Reads, checks and packs the content of one language: the folder `nl`.
///
/// # Errors
/// Every mistake that the app cannot live with. Mistakes of language alone are left to the tests, so that an editor can
/// see the page before the sentence is perfect.
pub fn bundle(folder: &Path) -> Result<Bundle, Vec<Problem>> {
    let mut loaded = load(&Files::read(folder));
    let found = check(&loaded);
    loaded.problems.extend(found);
    if !loaded.problems.is_empty() {
        return Err(loaded.problems);
    }
    let file = folder.parent().unwrap_or(folder).join(publisher::FILE);
    let text = std::fs::read_to_string(&file)
        .map_err(|error| vec![Problem::of_file(publisher::FILE, format!("cannot be read: {error}"))])?;
    loaded.library.imprint = publisher::read(&text).map_err(|problem| vec![problem])?;
    let is_signed = loaded.library.imprint.publisher.is_some();
    let changed = loaded.library.imprint.changed.map(iso_date::format).unwrap_or_default();
    let packed = |bytes: Result<_, crate::model::BytesError>| {
        bytes.map_err(|error| vec![Problem::of_file(folder.to_string_lossy(), error.to_string())])
    };
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
        sources,
        changed,
        is_signed,
    })
}

/// FNV-1a: the same on every machine and in every version of Rust.
fn fingerprint(bytes: &[u8]) -> u64 {
    const START: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    bytes.iter().fold(START, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME))
}

#[cfg(test)]
mod tests {
    use super::fingerprint;

    #[test]
    fn the_fingerprint_is_fnv_1a() {
        for (text, expected) in [("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c)] {
            assert_eq!(fingerprint(text.as_bytes()), expected, "{text:?}");
        }
    }
}
