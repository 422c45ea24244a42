//! Our own content, from the folder `nl`.

use std::fs;
use std::path::{Path, PathBuf};

use taakkompas_content::load::{Files, Loaded, load};
use taakkompas_content::{Problem, bundle, check, language};
use taakkompas_scan::catalog::{Avoid, Condition};

/// A path in the folder of this crate.
pub fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// Our content.
pub fn ours() -> Loaded {
    load(&Files::read(&path("nl")))
}

/// Fails if there are problems, listing each on its own line.
pub fn assert_none(problems: &[Problem]) {
    let lines: Vec<_> = problems.iter().map(Problem::to_string).collect();
    assert!(problems.is_empty(), "{} to mend:\n{}\n", problems.len(), lines.join("\n"));
}

#[test]
fn content_is_sound() {
    let ours = ours();
    let ids = fs::read_to_string(path("ids.txt")).expect("src/content/ids.txt holds every id ever published");
    let mut problems = ours.problems.clone();
    problems.extend(check::check(&ours));
    problems.extend(check::ids::check(&ours, &ids));
    problems.extend(language::check(&ours));
    assert_none(&problems);
}

#[test]
fn content_is_packed() {
    let bundle = bundle(&path("nl")).map_err(|problems| assert_none(&problems)).unwrap();
    assert!(bundle.library_file.starts_with("library-") && bundle.library_file.ends_with(".bin"));
    assert!(bundle.descriptions_file.starts_with("descriptions-") && bundle.descriptions_file.ends_with(".bin"));
    assert!(bundle.text_index_file.starts_with("text-index-") && bundle.text_index_file.ends_with(".bin"));
    let sizes = [bundle.core.len(), bundle.library.len(), bundle.descriptions.len(), bundle.text_index.len()];
    println!("core, library, descriptions and text index: {sizes:?} bytes");
}

#[test]
fn unsound_content_is_not_packed() {
    let problems = bundle(&path("fixtures")).unwrap_err();
    assert!(problems.iter().any(|problem| problem.to_string() == "nl/themes.toml: is missing"), "{problems:#?}");
}

#[test]
fn every_condition_and_every_time_to_avoid_is_used() {
    let ours = ours();
    let all = || ours.measures.cards.iter().map(|card| &card.facts);
    for condition in Condition::ALL {
        assert!(all().any(|facts| facts.only_if.contains(condition)), "{}", condition.code());
    }
    for avoid in Avoid::ALL {
        assert!(all().any(|facts| facts.avoid.contains(avoid)), "{}", avoid.code());
    }
}
