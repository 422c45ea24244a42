//! The invariants of ARCHITECTURE.md that a reader of the sources can check.

mod circles;
mod expand;
mod finder;
mod house;
mod imports;
mod layers;
mod purity;
mod source;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use taakkompas::rooms::route::Route;
use taakkompas_content::{Library, Measures};

/// All sources with their imports, read once.
struct House {
    tree: imports::Tree,
    imports: Vec<imports::Import>,
    layers: Vec<layers::Layer>,
}

static HOUSE: LazyLock<House> = LazyLock::new(|| {
    let files = sources("src").into_iter().collect();
    let rooms = expand::rooms(&files);
    let files = expand::expanded(files, &rooms);
    let tree = imports::Tree::of(&files, &house::crates(&rooms, &files));
    House { imports: tree.imports(), layers: house::layers(&rooms), tree }
});

/// Every Rust source below a folder, with its path from the root of the project.
fn sources(below: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = vec![root.join(below)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(root).unwrap().to_string_lossy().into_owned();
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    assert!(!found.is_empty(), "no sources below {below}");
    found.sort();
    found
}

/// The folders of the models.
fn models() -> Vec<String> {
    sources("src")
        .iter()
        .filter_map(|(name, _)| Some(name.strip_suffix("/lib.rs")?.to_owned()))
        .filter(|name| name.ends_with("/model"))
        .collect()
}

/// Sources of the app itself, without the crates below it and without tests.
fn app() -> Vec<(String, String)> {
    sources("src")
        .into_iter()
        .filter(|(name, _)| {
            !name.contains("/model/") && !name.contains("/command/") && !name.starts_with("src/content")
        })
        .filter(|(name, _)| !name.contains("tests"))
        .map(|(name, text)| (name, without_tests(&text)))
        .collect()
}

fn without_tests(text: &str) -> String {
    text.split("#[cfg(test)]").next().unwrap_or_default().to_owned()
}

/// Lines of code, not of comment, that hold one of the words.
fn lines_with(sources: &[(String, String)], words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for (name, text) in sources {
        for (number, line) in text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            if words.iter().any(|word| code.contains(word)) {
                found.push(format!("{name}:{}: {}", number + 1, line.trim()));
            }
        }
    }
    found
}

#[track_caller]
fn assert_none(found: &[String], rule: &str) {
    assert!(found.is_empty(), "{rule}\n{}", found.join("\n"));
}

#[test]
fn the_law_on_who_may_lead_a_group_stands_in_one_place() {
    let law = "src/school/qualification";
    let elsewhere = |below: &str| -> Vec<(String, String)> {
        let of = sources(below).into_iter().filter(|(name, _)| !name.starts_with(law) && !name.contains("/tests"));
        of.map(|(name, text)| (name, without_tests(&text))).collect()
    };
    // The models, the content and what is saved hand on what someone has, and never look into it.
    let places = ["src/school", "src/content", "src/kit/records", "src/kit/document", "src/kit/session"];
    for below in places.into_iter().map(str::to_owned).chain(models()) {
        let looking_in = ["MayLead::", "OfRole::", "Held::NotSaid", "Held::Nothing", "Held::Temporarily", "Held::Full"];
        assert_none(&lines_with(&elsewhere(&below), &looking_in), "what papers are enough for is asked of the law");
    }
    // What is short is made there and read elsewhere: outside that crate the compiler refuses to make one.
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(law).with_extension("rs")).unwrap();
    let of = text.split("pub enum Shortfall {").nth(1).and_then(|rest| rest.split("\n}").next()).unwrap();
    let variants =
        of.lines().filter(|line| line.starts_with("    ") && line.trim_start().starts_with(char::is_uppercase));
    assert_eq!(of.matches("#[non_exhaustive]").count(), variants.filter(|line| !line.starts_with("     ")).count());
    let made: Vec<_> = elsewhere("src/school").into_iter().collect();
    assert_none(&lines_with(&made, &["Shortfall::"]), "only the law says what is short");
}

#[test]
fn pure_crates_know_no_interface_storage_clock_or_chance() {
    assert_none(
        &purity::check(house::PURE, &HOUSE.tree),
        "the rules are pure; hours are whole minutes, maps are ordered",
    );
}

#[test]
fn the_rules_need_only_what_takes_texts_and_dates_apart() {
    let dependencies = |manifest: &str| -> Vec<String> {
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(manifest)).unwrap();
        let list = text.split("[dependencies]").nth(1).and_then(|rest| rest.split("\n[").next()).unwrap();
        let names = list
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.split(['.', ' ']).next())
            .filter(|name| !name.is_empty());
        let mut names: Vec<_> = names.map(str::to_owned).collect();
        names.sort();
        names
    };
    // `csv-core` takes a text apart and does nothing else: no input, no output, no clock.
    assert_eq!(dependencies("src/school/Cargo.toml"), ["csv-core", "serde", "time"]);
    assert_eq!(dependencies("src/kit/search/model/Cargo.toml"), ["serde"]);
    // `rawzip` puts files into a zip: no compression, no clock, and no dependencies.
    assert_eq!(dependencies("src/spreadsheet/Cargo.toml"), ["rawzip"]);
    // A stemmer, made from the algorithms of the Snowball project.
    assert_eq!(dependencies("src/text_search/Cargo.toml"), ["serde", "waken_snowball"]);
    for model in models().iter().filter(|model| model.starts_with("src/rooms")) {
        let mut others = dependencies(&format!("{model}/Cargo.toml"));
        others.retain(|name| !name.starts_with("taakkompas-"));
        // `bech32` counts with the check symbols of a code: no input, no output, no clock, and no dependencies.
        others.retain(|name| name != "bech32" || model != "src/rooms/team/model");
        // A summary comes from outside, also without a browser around: what takes its JSON apart is of the model.
        others.retain(|name| name != "serde_json" || model != "src/rooms/board/model");
        // A text in HTML and in SVG is written with what the framework writes with: a table, and no dependencies.
        others.retain(|name| name != "html-escape" || model != "src/rooms/policy/model");
        assert_eq!(others, ["serde", "time"], "{model}");
    }
}

#[test]
fn no_file_needs_one_that_needs_it() {
    let found: Vec<_> = circles::circles(&HOUSE.imports).iter().map(ToString::to_string).collect();
    assert_none(&found, "no circles: move what both need to a file below them");
}

#[test]
fn dependencies_run_one_way() {
    let breaches: Vec<_> = layers::check(&HOUSE.layers, &HOUSE.imports).iter().map(ToString::to_string).collect();
    assert_none(&breaches, "a part knows only what its row in tests/architecture/house.rs names");
}

#[test]
fn every_file_is_in_a_crate_and_in_the_table() {
    let known = HOUSE.tree.files();
    let lost: Vec<_> = sources("src")
        .into_iter()
        .map(|(name, _)| name)
        .filter(|name| !name.split('/').any(|part| part == "tests" || part == "tests.rs"))
        .filter(|name| !known.contains(name.as_str()) || layers::layer_of(&HOUSE.layers, name).is_none())
        .collect();
    assert_none(&lost, "a file that no module declares, or that no row in tests/architecture/house.rs is about");
}

/// What the compiler cannot see of a room: its style, its browser tests and what a newcomer reads first.
#[test]
fn every_room_has_its_style_its_browser_tests_and_a_short_readme() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(root.join("index.html")).unwrap();
    let files = sources("src").into_iter().collect();
    for [room, ..] in expand::rooms(&files) {
        let style = if root.join("style").join(&room).is_dir() {
            format!("style/{room}/")
        } else {
            format!("style/{room}.css")
        };
        assert!(root.join(&style).exists() && page.contains(&style), "{style} is there and named in index.html");
        let tests = [format!("end2end/{room}"), format!("end2end/{room}.test.mjs")];
        assert!(tests.iter().any(|test| root.join(test).exists()), "{}", tests.join(" or "));
        let readme = fs::read_to_string(root.join(format!("src/rooms/{room}/README.md"))).unwrap();
        assert!(readme.lines().count() <= 20, "the README of {room} has at most 20 lines");
        let code = format!("const ROOM: &'static str = \"{room}\";");
        assert!(
            files[&format!("src/rooms/{room}/address.rs")].contains(&code),
            "the code of {room} is that of its folder"
        );
    }
}

/// The rooms of the workshop in the script that makes its style sheet are those that say so.
#[test]
fn the_style_of_the_workshop_is_that_of_the_rooms_that_ask_for_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let script = fs::read_to_string(root.join("scripts/styles.mjs")).unwrap();
    let list = script.split("const WORKSHOP = [").nth(1).unwrap().split(']').next().unwrap();
    let named: BTreeSet<String> = list.split(',').map(|name| name.trim().trim_matches('"').to_owned()).collect();
    let files: BTreeMap<String, String> = sources("src").into_iter().collect();
    let asks = |room: &String| files[&format!("src/rooms/{room}/room.rs")].contains("Sheet::Workshop");
    let asking: BTreeSet<String> = expand::rooms(&files).into_iter().map(|[room, ..]| room).filter(asks).collect();
    assert_eq!(named, asking);
}

#[test]
fn no_path_stands_outside_the_addresses() {
    let app: Vec<_> = app()
        .into_iter()
        .filter(|(name, _)| {
            !name.ends_with("/address.rs")
                && !["src/rooms/route.rs", "src/app/mod.rs", "src/app/site.rs"].contains(&name.as_str())
                && !name.starts_with("src/app/site/")
        })
        .collect();
    // The first part of every address: pages of content, which need the measures to be known, stand below a page without.
    let measures = Measures::default();
    let paths: Vec<_> = Route::all(&measures, &Library::default()).iter().map(Route::path).collect();
    let parts = paths.iter().filter_map(|path| path.split('/').nth(1)).filter(|part| !part.is_empty());
    let mut words: Vec<_> = parts.map(|part| format!("\"/{part}")).collect();
    words.push("href=\"/".to_owned());
    words.sort();
    words.dedup();
    assert!(words.len() > 7, "the addresses of the rooms are found: {words:?}");
    let words: Vec<_> = words.iter().map(String::as_str).collect();
    assert_none(&lines_with(&app, &words), "addresses are built from Route");
}

#[test]
fn targets_differ_only_in_main_browser_and_records() {
    let app: Vec<_> = app()
        .into_iter()
        .filter(|(name, _)| {
            // The pages are written on the native side only.
            !["src/main.rs", "src/app/mod.rs"].contains(&name.as_str())
                && !name.starts_with("src/kit/browser")
                && !name.starts_with("src/kit/records")
        })
        .collect();
    assert_none(&lines_with(&app, &["cfg(target", "cfg(not(target"]), "no cfg elsewhere");
}

#[test]
fn only_the_records_write_and_only_the_browser_module_reaches_out() {
    let app: Vec<_> = app().into_iter().filter(|(name, _)| !name.starts_with("src/kit/records")).collect();
    assert_none(
        &lines_with(&app, &["local_storage", "session_storage", "gloo_storage", "IdbDatabase"]),
        "one place writes",
    );
    let pure: Vec<_> = app
        .into_iter()
        .filter(|(name, _)| {
            !["src/kit/browser", "src/main.rs", "src/worker"].iter().any(|place| name.starts_with(place))
        })
        .collect();
    assert_none(
        &lines_with(&pure, &["web_sys", "js_sys", "wasm_bindgen", "gloo"]),
        "effects stand in the browser and the records of the kit",
    );
}

#[test]
fn no_panic_on_what_comes_from_outside() {
    let manifest = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).unwrap();
    for lint in ["unwrap_used", "expect_used", "panic", "todo"] {
        assert!(manifest.contains(&format!("{lint} = \"deny\"")), "{lint}");
    }
    assert_none(
        &lines_with(&app(), &["#[allow(clippy::unwrap", "#[allow(clippy::panic", "#![allow("]),
        "no way round the lints",
    );
}

#[test]
fn nothing_asks_another_host() {
    let app: Vec<_> = app();
    let reaching: Vec<_> = lines_with(
        &app,
        &["fetch_with_str", "fetch_with_request", "XmlHttpRequest", "WebSocket", "EventSource", "send_beacon"],
    )
    .into_iter()
    .filter(|line| !line.starts_with("src/kit/browser/web"))
    .collect();
    assert_none(&reaching, "the one fetch is of our own library");
    let headers = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("public/_headers")).unwrap();
    assert!(headers.contains("default-src 'none'") && headers.contains("connect-src 'self'"));
    assert!(!headers.contains("unsafe-inline") && !headers.contains("'unsafe-eval'"));
}

#[test]
fn no_file_is_a_drawer() {
    for (name, text) in sources("src").into_iter().chain(sources("tests")) {
        assert!(text.lines().count() <= 500, "{name} has {} lines", text.lines().count());
    }
}

/// A word that is too long for its column breaks; without `hyphens` beside it, it breaks without a hyphen. Chrome knows
/// where only if the page says its language.
#[test]
fn a_word_that_may_break_anywhere_says_whether_it_gets_a_hyphen() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    assert!(fs::read_to_string(root.join("index.html")).unwrap().contains("<html lang=\"nl\""));
    let mut folders = vec![root.join("style")];
    let mut bare = Vec::new();
    let mut rules = 0;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).unwrap();
            for rule in text.split('}').filter(|rule| rule.contains("overflow-wrap: anywhere")) {
                rules += 1;
                if !rule.contains("hyphens:") {
                    bare.push(format!("{}: {}", path.display(), rule.trim()));
                }
            }
        }
    }
    assert!(rules > 5, "the rules were found");
    assert_none(&bare, "a rule with `overflow-wrap: anywhere` and without `hyphens`");
}
