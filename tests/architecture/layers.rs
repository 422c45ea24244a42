//! Which part of the house may know which: a table, and what goes against it.

use std::fmt;

use super::imports::Import;

/// A part of the house, and what it may import besides itself.
///
/// A place is the beginning of a path, without `.rs`; a `*` stands for any one name, and each name is then a place of
/// its own: what is in `src/rooms/week/address` may not import what is in `src/rooms/plan/address`. The longest place
/// that fits holds.
#[derive(Debug, Clone)]
pub struct Layer {
    pub place: String,
    pub may: Vec<String>,
}

/// An import that the table does not allow.
#[derive(Debug)]
pub struct Breach<'a> {
    import: &'a Import,
    place: String,
    may: &'a [String],
}

impl fmt::Display for Breach<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Import { from, line, door, path, .. } = self.import;
        write!(f, "{from}:{line} imports {door} ({path}); {} may import ", self.place)?;
        if self.may.is_empty() { write!(f, "nothing") } else { write!(f, "only {}", self.may.join(", ")) }
    }
}

/// Every import against the table, judged by the module that its path names: what a part hands on is its own. And the
/// files that no row is about.
pub fn check<'a>(layers: &'a [Layer], imports: &'a [Import]) -> Vec<Breach<'a>> {
    let mut found = Vec::new();
    for import in imports {
        let Some((layer, place)) = layer_of(layers, &import.from) else { continue };
        let is_own = layer_of(layers, &import.door).is_some_and(|(_, other)| other == place);
        if !is_own && !layer.may.iter().any(|pattern| matched(pattern, &import.door).is_some()) {
            found.push(Breach { import, place, may: &layer.may });
        }
    }
    found
}

/// The row for a file, and the place that it is in.
pub fn layer_of<'a>(layers: &'a [Layer], file: &str) -> Option<(&'a Layer, String)> {
    let fitting = layers.iter().filter_map(|layer| Some((layer, matched(&layer.place, file)?)));
    fitting.max_by_key(|(layer, _)| (layer.place.split('/').count(), !layer.place.contains('*')))
}

/// The part of a path that a pattern is about, if it is about it.
pub fn matched(pattern: &str, file: &str) -> Option<String> {
    let file = file.strip_suffix(".rs").unwrap_or(file);
    let wanted: Vec<_> = pattern.split('/').collect();
    let names: Vec<_> = file.split('/').take(wanted.len()).collect();
    let fits =
        names.len() == wanted.len() && wanted.iter().zip(&names).all(|(want, name)| *want == "*" || want == name);
    fits.then(|| names.join("/"))
}
