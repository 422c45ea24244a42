//! The plan of the house: its crates, who may import whom, and what stays pure. The rooms are read from their list, so a
//! new room needs nothing here.

use std::collections::BTreeMap;

use super::expand::Room;
use super::imports::Crate;
use super::layers::Layer;
use super::purity::Pure;

/// The crates that are not a room's, by their name in a path, with the file each begins with.
const CRATES: &[(&str, &str)] = &[
    ("taakkompas_school", "src/school/lib.rs"),
    ("taakkompas_records", "src/kit/records/model/lib.rs"),
    ("taakkompas_search", "src/kit/search/model/lib.rs"),
    ("taakkompas_text_search", "src/text_search/lib.rs"),
    ("taakkompas_calendar_file", "src/calendar_file/lib.rs"),
    ("taakkompas_spreadsheet", "src/spreadsheet/lib.rs"),
    ("taakkompas_board_command", "src/rooms/board/command/main.rs"),
    ("taakkompas_content", "src/content/lib.rs"),
    ("taakkompas_open_data", "src/open_data/lib.rs"),
    ("taakkompas_worker", "src/worker/lib.rs"),
    ("taakkompas", "src/lib.rs"),
    ("main", "src/main.rs"),
];

/// All crates: a room with rules has a model.
pub fn crates(rooms: &[Room], files: &BTreeMap<String, String>) -> Vec<Crate> {
    let modules = rooms.iter().map(|[module, ..]| module.as_str());
    let models = modules.map(|module| (format!("taakkompas_{module}"), format!("{}/lib.rs", model(module))));
    let models = models.filter(|(_, file)| files.contains_key(file));
    CRATES.iter().map(|&(name, file)| (name.to_owned(), file.to_owned())).chain(models).collect()
}

fn model(room: &str) -> String {
    format!("src/rooms/{room}/model")
}

/// Who may import whom, from the ground up. Every file is in one of these places.
pub fn layers(rooms: &[Room]) -> Vec<Layer> {
    let mut layers = Vec::new();
    let mut row = |place: &str, may: &[&[&str]]| {
        let may = may.iter().flat_map(|places| places.iter().map(|&place| place.to_owned())).collect();
        layers.push(Layer { place: place.to_owned(), may });
    };
    let models: Vec<String> = rooms.iter().map(|[module, ..]| model(module)).collect();
    let models: Vec<&str> = models.iter().map(String::as_str).collect();
    // What a school is, before it has a plan or a week; the kit shows and keeps it for every room.
    let first = &models[..2];

    row("src/school", &[]);
    row("src/kit/search/model", &[]);
    row("src/text_search", &[]);
    row("src/calendar_file", &[&["src/school"]]);
    row("src/spreadsheet", &[]);
    row("src/kit/records/model", &[&["src/school"], first]);
    row("src/content", &[&["src/school", "src/text_search"], &models]);
    row("src/worker", &[&["src/school", "src/kit/search/model"], &models]);
    row("src/rooms/address", &[&["src/content"]]);
    row("src/rooms/route", &[&["src/content", "src/rooms/address", "src/rooms/*/address"]]);

    let ground = &[
        "src/school",
        "src/text_search",
        "src/calendar_file",
        "src/spreadsheet",
        "src/content",
        "src/rooms/address",
        "src/rooms/route",
    ];
    row("src/kit/place", &[ground]);
    row("src/kit/browser", &[ground, &["src/kit/place"]]);
    row("src/kit/library", &[ground, first, &["src/kit/browser"]]);
    let records = &["src/kit/records", "src/kit/records/model"];
    row("src/kit/records", &[ground, first, records]);
    let below = &["src/kit/place", "src/kit/browser", "src/kit/library", records[0], records[1]];
    row("src/kit/words", &[ground, first, below, &["src/kit/document"]]);
    row("src/kit/session", &[ground, first, below, &["src/kit/document"]]);
    row("src/kit/document", &[ground, first, below, &["src/kit/session", "src/kit/words", "src/kit/ui"]]);
    let shared = &["src/kit/session", "src/kit/document", "src/kit/words", "src/kit/ui"];
    row("src/kit/ui", &[ground, first, below, shared]);
    row("src/kit/search", &[ground, below, shared, &["src/kit/search/model"]]);
    row("src/kit/room", &[ground, first, below, shared]);
    row("src/kit/calendar_file", &[ground, below, shared]);
    row("src/kit", &[]);

    let kit = &[
        below as &[&str],
        shared,
        &["src/kit/search", "src/kit/search/model", "src/kit/room", "src/kit/calendar_file"],
    ]
    .concat();
    for (at, [module, ..]) in rooms.iter().enumerate() {
        let folder = format!("src/rooms/{module}");
        row(&model(module), &[&["src/school", "src/kit/search/model"], &models[..at]]);
        // Of the rooms before it: what they are called and how they say it, never their pages.
        let lent = |part: &str| rooms[..at].iter().map(|[module, ..]| format!("src/rooms/{module}/{part}")).collect();
        let lent: [Vec<String>; 2] = [lent("document"), lent("words")];
        let before: Vec<&str> = lent.iter().flatten().map(String::as_str).collect();
        row(&folder, &[ground, kit, &models[..=at], &before, &["src/rooms/*/address", &folder]]);
        let addresses: Vec<String> =
            rooms[..at].iter().map(|[module, ..]| format!("src/rooms/{module}/address")).collect();
        let addresses: Vec<&str> = addresses.iter().map(String::as_str).collect();
        row(&format!("{folder}/address"), &[&["src/school", "src/content", "src/rooms/address"], &models, &addresses]);
    }
    // The board's view without a browser.
    row("src/rooms/board/command", &[&["src/school", "src/spreadsheet"], &models]);
    // A file holds what every room says of it.
    for file in ["src/rooms/data/file", "src/rooms/data/opening"] {
        row(file, &[ground, kit, &["src/rooms/mod", "src/rooms/*/document", "src/rooms/data"]]);
    }
    row("src/rooms", &[]);
    let rooms =
        &["src/rooms/mod", "src/rooms/*/room", "src/rooms/*/address", "src/rooms/*/words", "src/rooms/data/file"];
    row("src/open_data", &[ground, &models]);
    row("src/app", &[ground, kit, &models, rooms, &["src/open_data"]]);
    row("src/main", &[ground, kit, &models, rooms, &["src/app"]]);
    // Only names the modules.
    row("src/lib", &[]);
    layers
}

const NO_INTERFACE: &[&str] = &["leptos*", "web_sys", "js_sys", "wasm_bindgen*", "gloo*"];

/// No interface, storage, clock, chance or network; no map without order, no numbers with a point for hours.
const RULES: &[&str] = &[
    "leptos*",
    "web_sys",
    "js_sys",
    "wasm_bindgen*",
    "gloo*",
    "HashMap",
    "HashSet",
    "f32",
    "f64",
    "0.0",
    "SystemTime",
    "Instant",
    "now_utc",
    "now_local",
    "std::fs",
    "std::env",
    "std::net",
    "std::thread",
    "rand",
    "getrandom",
];

/// The crates that stay pure, and how far.
pub const PURE: &[Pure] = &[
    Pure { place: "src/school", never: RULES },
    Pure { place: "src/kit/search/model", never: RULES },
    Pure { place: "src/text_search", never: RULES },
    Pure { place: "src/calendar_file", never: RULES },
    Pure { place: "src/spreadsheet", never: RULES },
    Pure { place: "src/kit/records/model", never: RULES },
    Pure { place: "src/rooms/*/model", never: RULES },
    // Reads files where the app is built.
    Pure { place: "src/content", never: NO_INTERFACE },
    Pure { place: "src/open_data", never: RULES },
];
