//! Files that need one another, directly or by way of others.
//!
//! A parent and the files of its children are read together: the parent holds what they share and puts them together, so
//! steps up and down inside one family make no circle by themselves. Everything else does: circles are looked for once
//! without the steps up and once without the steps down.

use std::collections::{BTreeMap, BTreeSet};

use super::imports::{Import, Kin};

/// Files of which each needs every other.
#[derive(Debug, PartialEq, Eq)]
pub struct Circle {
    pub files: Vec<String>,
    /// A shortest way round.
    pub way: Vec<Import>,
}

impl std::fmt::Display for Circle {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(f, "a circle of {} files: {}", self.files.len(), self.files.join(", "))?;
        self.way.iter().try_for_each(|of| writeln!(f, "  {}:{} needs {} ({})", of.from, of.line, of.to, of.path))
    }
}

/// All circles.
pub fn circles(imports: &[Import]) -> Vec<Circle> {
    let mut found: Vec<Circle> = Vec::new();
    for family in [Kin::Up, Kin::Down] {
        for circle in without(imports, family) {
            if !found.iter().any(|known| circle.files.iter().all(|file| known.files.contains(file))) {
                found.push(circle);
            }
        }
    }
    found
}

/// What each file needs, by the places of files in a list.
type Needs<'a> = Vec<BTreeMap<usize, &'a Import>>;

fn without(imports: &[Import], family: Kin) -> Vec<Circle> {
    let imports: Vec<_> = imports.iter().filter(|import| import.kin != family).collect();
    let names: BTreeSet<&str> = imports.iter().flat_map(|import| [import.from.as_str(), import.to.as_str()]).collect();
    let at: BTreeMap<&str, usize> = names.iter().enumerate().map(|(at, &name)| (name, at)).collect();
    let names: Vec<&str> = names.into_iter().collect();
    let mut needs: Needs = vec![BTreeMap::new(); names.len()];
    for import in imports {
        needs[at[import.from.as_str()]].entry(at[import.to.as_str()]).or_insert(import);
    }
    let reached: Vec<Vec<bool>> = (0..names.len()).map(|from| reach(&needs, from)).collect();
    let mut found = Vec::new();
    let mut is_known = vec![false; names.len()];
    for from in 0..names.len() {
        let together: Vec<usize> = (0..names.len()).filter(|&to| reached[from][to] && reached[to][from]).collect();
        if together.is_empty() || is_known[from] {
            continue;
        }
        together.iter().for_each(|&file| is_known[file] = true);
        let way = together.iter().filter_map(|&file| way_round(&needs, file)).min_by_key(Vec::len);
        let files = together.iter().map(|&file| names[file].to_owned()).collect();
        found.push(Circle { files, way: way.unwrap_or_default() });
    }
    found
}

/// Which files are needed, by way of others too.
fn reach(needs: &Needs, from: usize) -> Vec<bool> {
    let mut reached = vec![false; needs.len()];
    let mut open = vec![from];
    while let Some(file) = open.pop() {
        for &next in needs[file].keys() {
            if !reached[next] {
                reached[next] = true;
                open.push(next);
            }
        }
    }
    reached
}

/// A shortest way from a file back to itself.
fn way_round(needs: &Needs, file: usize) -> Option<Vec<Import>> {
    let mut seen = vec![false; needs.len()];
    let mut ways: Vec<(usize, Vec<&Import>)> = vec![(file, Vec::new())];
    while !ways.is_empty() {
        let mut longer = Vec::new();
        for (end, way) in ways {
            for (&next, &import) in &needs[end] {
                let way: Vec<_> = way.iter().copied().chain([import]).collect();
                if next == file {
                    return Some(way.into_iter().cloned().collect());
                }
                if !std::mem::replace(&mut seen[next], true) {
                    longer.push((next, way));
                }
            }
        }
        ways = longer;
    }
    None
}
