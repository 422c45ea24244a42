//! Which file imports which: the modules of all crates, and every `use` and path followed to the file that has the item.
//!
//! - A name that a facade hands on (`pub use child::Item`) leads to the file that has the item, so who takes it from the
//!   facade imports the child. The facade itself imports nothing by it; it does if its own code uses the name.
//! - `mod child;` is no import, nor is a `use` of a module: what is then taken from it is one.
//! - A child that takes something that stands in its parent's file imports the parent.
//! - What is imported through another module came in by a door: the module that the path names as it is written.

use std::collections::{BTreeMap, BTreeSet};

use super::source::{Kind, Mention, Scope, Source, Use};

/// A crate: its name in a path, and the file it begins with.
pub type Crate = (String, String);

/// How two files are related as modules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kin {
    /// A module takes from one that it stands in.
    Up,
    /// A module takes from one that stands in it.
    Down,
    None,
}

/// One file needs another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Import {
    pub from: String,
    pub to: String,
    /// The file of the module that the path names; another than `to` if that module hands the item on.
    pub door: String,
    pub kin: Kin,
    pub line: usize,
    /// The path as it is written there.
    pub path: String,
}

struct Module {
    file: String,
    parent: Option<usize>,
    root: usize,
    children: BTreeMap<String, usize>,
    scope: Scope,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Target {
    Module(usize),
    /// Something in the file of this module.
    Item(usize),
}

/// All modules of some crates.
pub struct Tree {
    modules: Vec<Module>,
    crates: BTreeMap<String, usize>,
    /// Where each `macro_rules!` stands, by its name.
    macros: BTreeMap<String, Vec<usize>>,
}

impl Tree {
    /// Follows the modules from the first file of each crate. Files are by their path from the root of the project.
    pub fn of(files: &BTreeMap<String, String>, crates: &[Crate]) -> Self {
        let mut tree = Self { modules: Vec::new(), crates: BTreeMap::new(), macros: BTreeMap::new() };
        for (name, file) in crates {
            let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder);
            let root = tree.add_file(files, file, folder, None);
            tree.crates.insert(name.clone(), root);
        }
        tree
    }

    fn add_file(&mut self, files: &BTreeMap<String, String>, file: &str, folder: &str, parent: Option<usize>) -> usize {
        let text = files.get(file).unwrap_or_else(|| panic!("{file} is declared as a module and is not there"));
        let source = Source::parse(text).unwrap_or_else(|error| panic!("{file} cannot be parsed: {error}"));
        let mut added: Vec<(Vec<String>, usize)> = Vec::new();
        for scope in source.scopes {
            let outer =
                scope.inside.split_last().and_then(|(_, outer)| added.iter().find(|(inside, _)| inside == outer));
            let parent = outer.map(|(_, at)| *at).or(parent);
            added.push((scope.inside.clone(), self.add(file, parent, scope)));
        }
        for (inside, at) in &added {
            let folder = [&[folder.to_owned()], inside.as_slice()].concat().join("/");
            for name in self.modules[*at].scope.declares.clone() {
                let places = [format!("{folder}/{name}.rs"), format!("{folder}/{name}/mod.rs")];
                let place = places.iter().find(|place| files.contains_key(*place)).unwrap_or(&places[0]);
                self.add_file(files, place, &format!("{folder}/{name}"), Some(*at));
            }
        }
        added[0].1
    }

    fn add(&mut self, file: &str, parent: Option<usize>, scope: Scope) -> usize {
        let at = self.modules.len();
        let root = parent.map_or(at, |parent| self.modules[parent].root);
        if let Some(parent) = parent {
            let name = scope.inside.last().map_or_else(|| name_of(file), String::as_str).to_owned();
            self.modules[parent].children.insert(name, at);
        }
        for name in &scope.macros {
            self.macros.entry(name.clone()).or_default().push(at);
        }
        self.modules.push(Module { file: file.to_owned(), parent, root, children: BTreeMap::new(), scope });
        at
    }

    /// The files that are part of a crate.
    pub fn files(&self) -> BTreeSet<&str> {
        self.modules.iter().map(|module| module.file.as_str()).collect()
    }

    /// What each file and each module written out in one says, by its file.
    pub fn scopes(&self) -> impl Iterator<Item = (&str, &Scope)> {
        self.modules.iter().map(|module| (module.file.as_str(), &module.scope))
    }

    /// All imports, one for each place where one is written.
    pub fn imports(&self) -> Vec<Import> {
        let mut imports = Vec::new();
        for (at, module) in self.modules.iter().enumerate() {
            for of in &module.scope.uses {
                imports.extend(self.used(at, of).into_iter().map(|to| self.import(at, to, of.line, &of.path)));
            }
            for of in &module.scope.mentions {
                imports.extend(self.mentioned(at, of).into_iter().map(|to| self.import(at, to, of.line, &of.path)));
            }
        }
        imports.retain(|import| import.from != import.to);
        imports.sort();
        imports.dedup();
        imports
    }

    fn import(&self, from: usize, to: usize, line: usize, path: &[String]) -> Import {
        let file = |at: usize| self.modules[at].file.clone();
        let kin = match (self.is_below(from, to), self.is_below(to, from)) {
            (true, false) => Kin::Up,
            (false, true) => Kin::Down,
            _ => Kin::None,
        };
        Import { from: file(from), to: file(to), door: file(self.door(from, path)), kin, line, path: path.join("::") }
    }

    /// The last module that a path names, as it is written; the name it begins with may be one that was brought in.
    fn door(&self, from: usize, path: &[String]) -> usize {
        let mut path = path.to_vec();
        // A name that was brought in stands for the path by which it came; twice at most, as no name comes from itself.
        for _ in 0..2 {
            let brought = self.modules[from].scope.uses.iter().find(|of| of.name.as_ref() == path.first());
            if let Some(of) = brought.filter(|of| of.path.first() != path.first()) {
                path = [of.path.as_slice(), path.get(1..).unwrap_or_default()].concat();
            }
        }
        let mut at = match path.first() {
            Some(first) => self.crates.get(first).copied().unwrap_or(from),
            None => from,
        };
        for name in &path {
            at = match self.start(at, name).or_else(|| self.modules[at].children.get(name).copied()) {
                Some(next) => next,
                None => at,
            };
        }
        at
    }

    fn used(&self, at: usize, of: &Use) -> Vec<usize> {
        let targets = self.resolve(at, &of.path, &mut Seen::new()).into_iter();
        let files = targets.filter_map(|target| match target {
            Target::Item(to) => Some(to),
            Target::Module(to) => of.is_glob.then_some(to),
        });
        files.filter(|to| !(of.is_handed_on && self.is_below(*to, at))).collect()
    }

    fn mentioned(&self, at: usize, of: &Mention) -> Vec<usize> {
        if of.kind == Kind::Word {
            return Vec::new();
        }
        let targets = self.resolve(at, &of.path, &mut Seen::new());
        let items: Vec<_> =
            targets.iter().filter_map(|of| if let Target::Item(to) = of { Some(*to) } else { None }).collect();
        if !items.is_empty() {
            return items;
        }
        if of.kind != Kind::Macro || of.path.len() > 1 {
            return Vec::new();
        }
        // A macro that is in scope because it stands above; in this crate, or in one whose macros are used.
        let known = self.macros.get(&of.path[0]).cloned().unwrap_or_default().into_iter();
        let (own, others): (Vec<_>, Vec<_>) = known.partition(|to| self.modules[*to].root == self.modules[at].root);
        if own.is_empty() { others } else { own }
    }

    fn is_below(&self, module: usize, above: usize) -> bool {
        let mut at = Some(module);
        while let Some(module) = at {
            if module == above {
                return true;
            }
            at = self.modules[module].parent;
        }
        false
    }

    /// What a path means in a module; nothing if it leads out of our crates.
    fn resolve(&self, from: usize, path: &[String], seen: &mut Seen) -> BTreeSet<Target> {
        if !seen.insert((from, path.to_vec())) {
            return BTreeSet::new();
        }
        let Some((first, rest)) = path.split_first() else { return [Target::Module(from)].into() };
        if let Some(start) = self.start(from, first) {
            return self.walk(start, rest, seen);
        }
        let found = self.look_up(from, path, seen);
        match self.crates.get(first) {
            Some(&root) if found.is_empty() => self.walk(root, rest, seen),
            _ => found,
        }
    }

    fn start(&self, from: usize, first: &str) -> Option<usize> {
        match first {
            "crate" => Some(self.modules[from].root),
            "self" => Some(from),
            "super" => self.modules[from].parent,
            _ => None,
        }
    }

    /// What a path means that begins inside a module. What nothing declares there was made by a macro.
    fn walk(&self, module: usize, path: &[String], seen: &mut Seen) -> BTreeSet<Target> {
        let Some((first, rest)) = path.split_first() else { return [Target::Module(module)].into() };
        if first == "super" || first == "self" {
            return self.start(module, first).map(|start| self.walk(start, rest, seen)).unwrap_or_default();
        }
        let found = self.look_up(module, path, seen);
        if found.is_empty() { [Target::Item(module)].into() } else { found }
    }

    fn look_up(&self, at: usize, path: &[String], seen: &mut Seen) -> BTreeSet<Target> {
        let Some((name, rest)) = path.split_first() else { return BTreeSet::new() };
        let module = &self.modules[at];
        let mut found = BTreeSet::new();
        if let Some(&child) = module.children.get(name) {
            found.extend(self.walk(child, rest, seen));
            if !rest.is_empty() {
                return found;
            }
        }
        for of in module.scope.uses.iter().filter(|of| of.name.as_ref() == Some(name)) {
            for target in self.resolve(at, &of.path, seen) {
                found.extend(match target {
                    Target::Module(module) => self.walk(module, rest, seen),
                    item @ Target::Item(_) => [item].into(),
                });
            }
        }
        if module.scope.items.contains(name) {
            found.insert(Target::Item(at));
        }
        if found.is_empty() {
            for of in module.scope.uses.iter().filter(|of| of.is_glob) {
                for target in self.resolve(at, &of.path, seen) {
                    if let Target::Module(module) = target {
                        found.extend(self.look_up(module, path, seen));
                    }
                }
            }
        }
        found
    }
}

type Seen = BTreeSet<(usize, Vec<String>)>;

fn name_of(file: &str) -> &str {
    let file = file.strip_suffix(".rs").unwrap_or(file);
    let file = file.strip_suffix("/mod").unwrap_or(file);
    file.rsplit('/').next().unwrap_or(file)
}
