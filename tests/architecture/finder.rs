//! That the reader of imports finds what is wrong, on small houses made for it.

use std::collections::BTreeMap;

use super::circles::circles;
use super::imports::Tree;
use super::layers::{self, Layer};
use super::purity::{self, Pure};

fn tree(files: &[(&str, &str)]) -> Tree {
    let files: BTreeMap<_, _> = files.iter().map(|&(name, text)| (name.to_owned(), text.to_owned())).collect();
    let crates = [("school", "school/lib.rs"), ("app", "app/lib.rs")];
    let crates = crates.into_iter().filter(|(_, root)| files.contains_key(*root));
    let crates: Vec<_> = crates.map(|(name, root)| (name.to_owned(), root.to_owned())).collect();
    Tree::of(&files, &crates)
}

/// The files of each circle.
fn found(files: &[(&str, &str)]) -> Vec<Vec<String>> {
    circles(&tree(files).imports()).into_iter().map(|circle| circle.files).collect()
}

#[track_caller]
fn check_circle(one: &str, other: &str) {
    let files = [("app/lib.rs", "pub mod one; pub mod other;"), ("app/one.rs", one), ("app/other.rs", other)];
    assert_eq!(found(&files), [["app/one.rs", "app/other.rs"]], "{one}\n{other}");
}

#[track_caller]
fn check_no_circle(one: &str, other: &str) {
    let files = [("app/lib.rs", "pub mod one; pub mod other;"), ("app/one.rs", one), ("app/other.rs", other)];
    assert_eq!(found(&files), Vec::<Vec<String>>::new(), "{one}\n{other}");
}

#[test]
fn two_files_that_need_each_other_are_a_circle_however_it_is_written() {
    let back = "use crate::one::One; pub struct Other(One);";
    check_circle("use super::other::Other; pub struct One(Other);", back);
    check_circle("use super::other::{Other as Alias}; pub struct One(Alias);", back);
    check_circle("use super::other; pub struct One(other::Other);", back);
    check_circle("use super::other::*; pub struct One(Other);", back);
    check_circle("pub use crate::other::Other; pub struct One;", back);
    check_circle("pub struct One; fn make() { crate::other::Other::new() }", back);
    check_circle("pub struct One; fn make() { println!(\"{}\", super::other::make()); }", back);
    check_circle("pub struct One; fn make() { use super::other::Other; }", back);
    check_circle("pub struct One; mod inner { use super::super::other::Other; }", back);
    check_circle("use super::other; #[serde(with = \"other\")] pub struct One;", back);
    check_circle("macro_rules! shared { () => {} } pub struct One(super::other::Other);", "shared!();");
}

#[test]
fn what_only_looks_like_an_import_is_none() {
    let back = "use crate::one::One; pub struct Other(One);";
    check_no_circle("pub struct One; // use super::other::Other;", back);
    check_no_circle("pub struct One; const TEXT: &str = \"crate::other::Other\";", back);
    check_no_circle("pub struct One; #[cfg(test)] mod tests { use crate::other::Other; }", back);
    check_no_circle("pub struct One; #[cfg(test)] use crate::other::Other; fn more() {}", back);
    check_no_circle("pub struct One; fn text(other: &str) -> String { other.to_owned() }", back);
    check_no_circle("use time::other::Other; pub struct One(Other);", back);
}

#[test]
fn the_way_round_is_told_with_files_and_lines() {
    let files = [
        ("app/lib.rs", "mod one; mod two; mod three;"),
        ("app/one.rs", "\nuse crate::two::Two;"),
        ("app/two.rs", "use super::three::Three;\npub struct Two;"),
        ("app/three.rs", "pub struct Three;\n\nfn make() { crate::one::make() }"),
    ];
    let circles = circles(&tree(&files).imports());
    let told: Vec<_> = circles.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        ["a circle of 3 files: app/one.rs, app/three.rs, app/two.rs\n  \
          app/one.rs:2 needs app/two.rs (crate::two::Two)\n  \
          app/two.rs:1 needs app/three.rs (super::three::Three)\n  \
          app/three.rs:3 needs app/one.rs (crate::one::make)\n"]
    );
}

#[test]
fn a_facade_leads_to_the_file_behind_it() {
    let files = [
        ("app/lib.rs", "mod house; mod other;"),
        ("app/house.rs", "mod one; pub use one::One;"),
        ("app/house/one.rs", "use crate::other::Other; pub struct One;"),
        ("app/other.rs", "use crate::house::One; pub struct Other;"),
    ];
    assert_eq!(found(&files), [["app/house/one.rs", "app/other.rs"]]);
}

#[test]
fn a_parent_and_its_children_are_no_circle_and_two_children_are() {
    let parent = ("app/house.rs", "mod one; mod two; pub struct Shared; fn all() { one::make(); two::make(); }");
    let two = ("app/house/two.rs", "use super::Shared; pub fn make() {}");
    let lib = ("app/lib.rs", "mod house;");
    let one = ("app/house/one.rs", "use super::Shared; pub fn make() { super::two::make() }");
    assert_eq!(found(&[lib, parent, one, two]), Vec::<Vec<String>>::new());
    let two = ("app/house/two.rs", "pub fn make() { super::one::make() }");
    assert_eq!(found(&[lib, parent, one, two]), [["app/house/one.rs", "app/house/two.rs"]]);
}

#[test]
fn a_parent_is_on_a_circle_that_goes_outside_its_family() {
    let files = [
        ("app/lib.rs", "mod house; mod other;"),
        ("app/house.rs", "mod one; pub struct Shared;"),
        ("app/house/one.rs", "pub fn make() -> super::Shared {} fn more() { crate::other::make() }"),
        ("app/other.rs", "pub fn make() { crate::house::one::make() }"),
    ];
    assert_eq!(found(&files), [["app/house/one.rs", "app/other.rs"]]);
}

fn table() -> Vec<Layer> {
    let row = |place: &str, may: &[&str]| Layer {
        place: place.to_owned(),
        may: may.iter().map(|&place| place.to_owned()).collect(),
    };
    vec![
        row("school", &[]),
        row("app/kit", &["school"]),
        row("app/pages/*", &["school", "app/kit"]),
        row("app/pages/home", &["app/kit", "app/pages/week"]),
        row("app/lib", &[]),
        row("app/pages", &[]),
    ]
}

fn breaches(page: &str, kit: &str) -> Vec<String> {
    let files = [
        ("school/lib.rs", "pub mod staff;"),
        ("school/staff.rs", "pub struct Role;"),
        ("app/lib.rs", "mod kit; mod pages;"),
        ("app/kit.rs", kit),
        ("app/pages.rs", "mod home; mod week; mod plan;"),
        ("app/pages/home.rs", "use super::week::card::Card;"),
        ("app/pages/week.rs", "pub mod card; use card::Card;"),
        ("app/pages/week/card.rs", "pub struct Card;"),
        ("app/pages/plan.rs", page),
    ];
    let imports = tree(&files).imports();
    layers::check(&table(), &imports).iter().map(ToString::to_string).collect()
}

#[test]
fn an_import_that_the_table_does_not_name_is_told_with_the_rule() {
    assert_eq!(breaches("use crate::kit::Kit; use school::staff::Role;", "pub struct Kit;"), Vec::<String>::new());
    assert_eq!(
        breaches("use crate::kit::Kit;\nuse super::week::card::Card;", "pub struct Kit;"),
        ["app/pages/plan.rs:2 imports app/pages/week/card.rs (super::week::card::Card); \
          app/pages/plan may import only school, app/kit"]
    );
    assert_eq!(
        breaches("", "fn open() { crate::pages::plan::open() }"),
        ["app/kit.rs:1 imports app/pages/plan.rs (crate::pages::plan::open); app/kit may import only school"]
    );
}

#[test]
fn what_a_part_hands_on_is_its_own() {
    let handed_on = "pub use school::staff::Role; pub struct Kit;";
    assert_eq!(breaches("use crate::kit::Role;", handed_on), Vec::<String>::new());
    let kit = "pub use crate::pages::week::card::Card;";
    let told = breaches("use crate::kit::Card; fn make(card: Card) {}", kit);
    assert_eq!(told.len(), 1, "only the part that hands it on goes against the table: {told:?}");
}

#[test]
fn what_is_not_pure_is_found_in_code_and_nowhere_else() {
    let rules = [Pure { place: "app", never: &["HashMap", "f64", "0.0", "std::fs", "gloo*"] }];
    let check = |text: &str, expected: usize| {
        let found = purity::check(&rules, &tree(&[("app/lib.rs", text)]));
        assert_eq!(found.len(), expected, "{text}\n{found:?}");
    };
    check("// a HashMap\nconst TEXT: &str = \"HashMap, f64, std::fs\"; fn hash_map() {}", 0);
    check("#[cfg(test)] mod tests { use std::collections::HashMap; }", 0);
    check("use std::{collections::{BTreeMap, HashMap}, fmt};", 1);
    check("fn half(of: u32) -> u32 { (of as f64) as u32 }", 1);
    check("const HALF: i32 = (1.5) as i32;", 1);
    check("fn tell() { println!(\"{}\", 3 as f64); }", 1);
    check("fn read() { std::fs::read(\"\"); }", 1);
    check("use gloo_storage::LocalStorage;", 1);
}
