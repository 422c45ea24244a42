//! Every file that a document names is there, so that a reader who follows a name arrives somewhere.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What is made by building, and what a host serves: no file of ours.
const MADE: [&str; 6] = ["dist", "target", "assets", "kaart", "404.html", "licenties.txt"];

/// Every file and folder of ours, from the root of the project.
fn ours() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = BTreeSet::new();
    let mut open: Vec<PathBuf> = vec![root.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(root).unwrap().to_string_lossy().into_owned();
            if [".git", "dist", "target", "node_modules"].contains(&name.as_str()) {
                continue;
            }
            if path.is_dir() {
                open.push(path);
            }
            found.insert(name);
        }
    }
    found
}

/// What a text names between backticks that has the form of a file or of a path, with its line. Left out: commands,
/// addresses of the site, types of files, places to be filled in, packages of npm, and what is made.
fn named(text: &str) -> Vec<(usize, &str)> {
    let mut is_code = false;
    let mut found = Vec::new();
    for (number, line) in text.lines().enumerate() {
        is_code ^= line.trim_start().starts_with("```");
        let names = line.split('`').skip(1).step_by(2).filter(|_| !is_code);
        found.extend(names.filter(|name| is_path(name)).map(|name| (number + 1, name)));
    }
    found
}

fn is_path(name: &str) -> bool {
    const KINDS: [&str; 14] = [
        ".rs", ".md", ".mjs", ".js", ".css", ".toml", ".json", ".sh", ".py", ".txt", ".html", ".csv", ".snap", ".lock",
    ];
    let is_of_a_kind = KINDS.iter().any(|kind| name.strip_suffix(kind).is_some_and(|stem| !stem.is_empty()));
    let letters = |letter: char| letter.is_alphanumeric() || "/._-*".contains(letter);
    let first = name.split('/').next().unwrap_or_default();
    (is_of_a_kind || name.contains('/'))
        && name.chars().all(letters)
        && !["", "application"].contains(&first)
        && !["vN.", "NNNN"].iter().any(|place| name.contains(place))
        && !MADE.contains(&first)
}

/// Whether a document in a folder may call something by this name: its path from the root or from the folder, or its
/// last parts, if the first of them is no folder at the root. A module may go without `.rs`, and `*` is any part of a
/// name.
fn is_there(name: &str, folder: &str, ours: &BTreeSet<String>) -> bool {
    let name = name.trim_end_matches('/');
    let from_folder = if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") };
    let is_from_root = name.split('/').next().is_some_and(|first| name.contains('/') && ours.contains(first));
    // Most are found at once; the rest takes a look at every path.
    let is_ours = |path: &str| ours.contains(path) || ours.contains(&format!("{path}.rs"));
    is_ours(name)
        || is_ours(&from_folder)
        || ours.iter().any(|path| {
            [path.as_str(), path.strip_suffix(".rs").unwrap_or(path)].iter().any(|path| {
                let last = path.rmatch_indices('/').map(|(at, _)| &path[at + 1..]);
                fits(name, path)
                    || fits(&from_folder, path)
                    || !is_from_root && last.into_iter().any(|last| fits(name, last))
            })
        })
}

/// Whether a path is the one that is named, in which each `*` stands for part of a name.
fn fits(name: &str, path: &str) -> bool {
    match name.split_once('*') {
        None => name == path,
        Some((begin, end)) => path.strip_prefix(begin).is_some_and(|rest| {
            rest.char_indices().take_while(|&(_, letter)| letter != '/').any(|(at, _)| fits(end, &rest[at..]))
                || rest.find('/').or(Some(rest.len())).is_some_and(|at| fits(end, &rest[at..]))
        }),
    }
}

#[test]
fn every_file_that_a_document_names_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let ours = ours();
    let documents: Vec<_> = ours.iter().filter(|name| name.ends_with(".md")).collect();
    assert!(documents.len() > 60, "the documents are found");
    let mut lost = Vec::new();
    for document in documents {
        let text = fs::read_to_string(root.join(document)).unwrap();
        let folder = document.rsplit_once('/').map_or("", |(folder, _)| folder);
        let missing = named(&text).into_iter().filter(|(_, name)| !is_there(name, folder, &ours));
        lost.extend(missing.map(|(line, name)| format!("{document}:{line}: {name}")));
    }
    assert!(lost.is_empty(), "named, and not there:\n{}", lost.join("\n"));
}

#[test]
fn a_name_is_told_from_what_is_none() {
    let text = "`src/a.rs`, `b.md` and `kit/ui`\n```\nc.rs\n`d.rs`\n```\n`/zelfscan`, `dist/`, `make test ARGS='week/'`, `<room>.css`, `a::b`";
    assert_eq!(named(text), [(1, "src/a.rs"), (1, "b.md"), (1, "kit/ui")]);
}

#[test]
fn a_name_is_found_from_the_root_the_folder_or_its_last_parts() {
    let ours: BTreeSet<_> =
        ["src", "src/kit", "src/kit/ui.rs", "src/kit/ui_more.rs", "tests"].map(str::to_owned).into();
    for (name, folder) in
        [("src/kit/ui.rs", "docs"), ("ui.rs", "src/kit"), ("kit/ui", ""), ("kit/", ""), ("ui_*.rs", ""), ("ui*.rs", "")]
    {
        assert!(is_there(name, folder, &ours), "{name}");
    }
    for name in ["src/ui.rs", "kit/ui.md", "tests/ui.rs", "i.rs", "ui_*.md", "more*.rs"] {
        assert!(!is_there(name, "docs", &ours), "{name}");
    }
}
