//! The plan of the house, as data: its crates, who may import whom, and what stays pure.

use super::imports::Crate;
use super::layers::Layer;
use super::purity::Pure;

/// Each crate by its name in a path, and the file it begins with.
pub const CRATES: &[Crate] = &[
    ("taakkompas_school", "src/school/lib.rs"),
    ("taakkompas_domain", "src/domain/lib.rs"),
    ("taakkompas_content", "src/content/lib.rs"),
    ("taakkompas_worker", "src/worker/lib.rs"),
    ("taakkompas", "src/lib.rs"),
    ("main", "src/main.rs"),
];

const MODELS: &[&str] = &["src/school", "src/domain", "src/content"];
const BELOW_PAGES: &[&str] = &[
    "src/routes",
    "src/place",
    "src/browser",
    "src/library",
    "src/journey",
    "src/session",
    "src/texts",
    "src/components",
];

/// From the ground up. Every file is in one of these places, and imports only what its row names.
pub const LAYERS: &[Layer] = &[
    Layer { place: "src/school", may: &[] },
    Layer { place: "src/domain", may: &[&["src/school"]] },
    Layer { place: "src/content", may: &[&["src/school", "src/domain"]] },
    Layer { place: "src/worker", may: &[&["src/school", "src/domain"]] },
    Layer { place: "src/routes", may: &[MODELS] },
    Layer { place: "src/place", may: &[&["src/routes"]] },
    Layer { place: "src/browser", may: &[&["src/content", "src/place"]] },
    Layer { place: "src/storage", may: &[&["src/school", "src/domain"]] },
    Layer { place: "src/library", may: &[MODELS, &["src/browser"]] },
    Layer { place: "src/journey", may: &[MODELS, &["src/routes", "src/library"]] },
    Layer { place: "src/session", may: &[MODELS, &["src/browser", "src/library", "src/storage"]] },
    Layer {
        place: "src/texts",
        may: &[MODELS, &["src/routes", "src/browser", "src/library", "src/journey", "src/storage"]],
    },
    Layer {
        place: "src/components",
        may: &[MODELS, &["src/routes", "src/place", "src/browser", "src/library", "src/session", "src/texts"]],
    },
    // A page knows no other page.
    Layer { place: "src/pages/*", may: &[MODELS, BELOW_PAGES] },
    // The pages that ask how the school is share one way to ask.
    Layer { place: "src/pages/check", may: &[MODELS, BELOW_PAGES, &["src/pages/questions"]] },
    Layer { place: "src/pages/precise", may: &[MODELS, BELOW_PAGES, &["src/pages/questions"]] },
    Layer { place: "src/pages/profile", may: &[MODELS, BELOW_PAGES, &["src/pages/questions"]] },
    Layer { place: "src/pages/scan", may: &[MODELS, BELOW_PAGES, &["src/pages/questions"]] },
    Layer { place: "src/pages/theme", may: &[MODELS, BELOW_PAGES, &["src/pages/questions"]] },
    // Result and action show the plan as its own page has it.
    Layer { place: "src/pages/action", may: &[MODELS, BELOW_PAGES, &["src/pages/plan"]] },
    Layer { place: "src/pages/result", may: &[MODELS, BELOW_PAGES, &["src/pages/plan"]] },
    // What is stored here is looked at, saved as a file and erased.
    Layer { place: "src/pages/data", may: &[MODELS, BELOW_PAGES, &["src/storage"]] },
    // Both lists are filtered by theme.
    Layer { place: "src/pages/measures", may: &[MODELS, BELOW_PAGES, &["src/pages/findings"]] },
    // The landing page asks for the parts that are likely next.
    Layer { place: "src/pages/home", may: &[MODELS, BELOW_PAGES, &["src/pages/rooms"]] },
    // The list of all pages.
    Layer { place: "src/pages/rooms", may: &[MODELS, BELOW_PAGES, &["src/pages"]] },
    Layer { place: "src/pages", may: &[MODELS, BELOW_PAGES, &["src/pages"]] },
    Layer { place: "src/app", may: &[MODELS, BELOW_PAGES, &["src/pages"]] },
    Layer { place: "src/site", may: &[MODELS, BELOW_PAGES, &["src/pages", "src/app"]] },
    Layer { place: "src/main", may: &[BELOW_PAGES, &["src/pages", "src/app", "src/site"]] },
    // Only names the modules.
    Layer { place: "src/lib", may: &[] },
];

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
    Pure { place: "src/domain", never: RULES },
    // Reads files where the app is built.
    Pure { place: "src/content", never: NO_INTERFACE },
];
