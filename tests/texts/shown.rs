//! Which words people see: of the string literals in the sources, of `index.html` and of the manifest.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use html5gum::{Token, Tokenizer};

use super::sources::{GAP, Literal, Place, literals};
use super::speller::own_words;

/// Literals that are codes, as they stand in a source.
pub const CODES: &str = "tests/texts/codes.txt";

/// Parts of `src` in which nothing is shown: what is Dutch there is content, or has a reader of its own.
const NOT_READ: &[&str] = &[
    "src/app/site.rs",
    "src/app/site/files.rs",
    "src/app/site/head.rs",
    "src/app/site/host.rs",
    "src/app/site/open_data.rs",
    "src/app/site/structured.rs",
    "src/content",
    "src/kit/browser",
    "src/kit/library.rs",
    "src/kit/records",
    "src/open_data",
    "src/school",
    "src/text_search",
    "src/calendar_file",
    "src/rooms/board/command",
    "src/spreadsheet",
    "src/worker",
];

/// Sources of the rules that hold whole Dutch words.
const OF_THE_RULES: &[&str] = &[
    "src/rooms/division/model/handed_in.rs",
    "src/rooms/division/model/list/words.rs",
    "src/school/qualification/rule.rs",
];

/// Attributes that hold names, also where they hold a space or a capital letter.
const NAMES: &[&str] = &[
    "accept",
    "aria-controls",
    "aria-describedby",
    "aria-labelledby",
    "autocomplete",
    "class",
    "d",
    "fill",
    "patternTransform",
    "patternUnits",
    "rel",
    "stroke",
    "viewBox",
];

/// A text of the interface.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The file, from the root of the project.
    pub file: String,
    /// The line, counted from one.
    pub line: usize,
    /// What people read.
    pub text: String,
}

/// The root of the project.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every text of the interface, file by file.
pub fn all() -> Vec<Shown> {
    let codes: BTreeSet<_> = own_words(root(), CODES).into_iter().collect();
    let mut shown = Vec::new();
    for (file, literals) in all_literals() {
        let (markup, literals): (Vec<_>, Vec<_>) =
            literals.into_iter().partition(|literal| literal.text.starts_with('<'));
        shown.extend(markup.iter().flat_map(|literal| of_html(&file, &literal.text)));
        let is_seen = |literal: &Literal| is_shown(&file, literal) && !codes.contains(&literal.text);
        let seen = literals.into_iter().filter(is_seen);
        shown.extend(seen.map(|Literal { line, text, .. }| Shown { file: file.clone(), line, text }));
    }
    shown.extend(of_html("index.html", &read(&root().join("index.html"))));
    shown.extend(of_manifest("public/manifest.webmanifest"));
    shown.extend(of_open_data());
    shown
}

/// What goes along with the open data: the read-me and the licence in the zip, and what the schema says of each field and code.
fn of_open_data() -> Vec<Shown> {
    let mut shown = Vec::new();
    for file in ["src/open_data/leesmij.md", "src/open_data/licentie.txt"] {
        let text = read(&root().join(file));
        // Between backticks are names of fields and files.
        let plain =
            |part: &str| part.split('`').step_by(2).collect::<String>().replace('\n', " ").replace("{version}", GAP);
        let parts = text.split("\n\n").map(|part| plain(part.trim_start_matches('#').trim()));
        shown.extend(parts.map(|text| Shown { file: file.to_owned(), line: 0, text }));
    }
    let file = "src/open_data/schema.json";
    for (line, text) in read(&root().join(file)).lines().enumerate() {
        let said = |field: &str| text.trim().strip_prefix(field)?.trim_end_matches(',').strip_suffix('"');
        let text = said("\"title\": \"").or_else(|| said("\"description\": \""));
        shown.extend(text.map(|text| Shown { file: file.to_owned(), line: line + 1, text: text.to_owned() }));
    }
    let kinds = taakkompas_content::model::published::Kind::ALL;
    let file = "src/content/model/published.rs";
    shown.extend(kinds.map(|kind| Shown { file: file.to_owned(), line: 0, text: kind.label.to_owned() }));
    shown
}

/// Every literal of every source that is read.
pub fn all_literals() -> Vec<(String, Vec<Literal>)> {
    let mut files = Vec::new();
    below(&root().join("src"), &mut files);
    files.sort();
    let named = files.into_iter().map(|path| (name(&path), path)).filter(|(name, _)| is_read(name));
    named
        .map(|(name, path)| {
            let literals = literals(&read(&path)).unwrap_or_else(|error| panic!("{name}: {error}"));
            (name, literals)
        })
        .collect()
}

fn is_read(file: &str) -> bool {
    let is_left_out =
        NOT_READ.iter().any(|part| file.starts_with(part)) || file.contains("tests") || file.contains("/model/");
    OF_THE_RULES.contains(&file) || (file.ends_with(".rs") && !is_left_out)
}

/// Whether a file is one of the words of the kit or of a room.
fn is_words(file: &str) -> bool {
    file.contains("/words/") || file.ends_with("/words.rs")
}

/// Among the words every literal is shown, but codes. Elsewhere names and text stand side by side: shown
/// is what stands on its own in a view, and what has a space or begins with a capital letter.
fn is_shown(file: &str, literal: &Literal) -> bool {
    let text = literal.text.as_str();
    if !text.contains(char::is_alphabetic) {
        return false;
    }
    match &literal.place {
        // With a small letter it is what is looked for in a list, often cut off.
        _ if OF_THE_RULES.contains(&file) => text.starts_with(char::is_uppercase),
        _ if is_words(file) => true,
        Place::Node => true,
        Place::Attribute(name) => !NAMES.contains(&name.as_str()) && reads_as_text(text),
        Place::Code => reads_as_text(text) && !is_of_styles(text),
    }
}

fn reads_as_text(text: &str) -> bool {
    text.contains(' ') || text.starts_with(char::is_uppercase)
}

/// "notice notice-care": only small letters, and a hyphen.
fn is_of_styles(text: &str) -> bool {
    text.contains('-') && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || " -".contains(c))
}

/// Text, and what is said of the page to others.
fn of_html(file: &str, html: &str) -> Vec<Shown> {
    let mut shown = Vec::new();
    let mut add = |before: usize, bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes).trim().to_owned();
        if text.contains(char::is_alphabetic) {
            shown.push(Shown { file: file.to_owned(), line: before, text });
        }
    };
    let mut line = 1;
    for token in Tokenizer::new(html) {
        let Ok(token) = token;
        match token {
            Token::String(text) => {
                add(line, &text);
                line += text.iter().filter(|&&byte| byte == b'\n').count();
            }
            Token::StartTag(tag) => {
                let is_description = tag.attributes.get(&b"name"[..]).is_some_and(|name| ***name == *b"description");
                if is_description && let Some(content) = tag.attributes.get(&b"content"[..]) {
                    add(line, content);
                }
            }
            _ => {}
        }
    }
    shown
}

fn of_manifest(file: &str) -> Vec<Shown> {
    let text = read(&root().join(file));
    let manifest: serde_json::Value = serde_json::from_str(&text).expect("the manifest is JSON");
    let said = ["name", "short_name", "description"].map(|key| {
        let said = manifest.get(key).and_then(serde_json::Value::as_str).unwrap_or_else(|| panic!("{file}: {key}"));
        let line = text.lines().position(|line| line.contains(said)).map_or(1, |at| at + 1);
        Shown { file: file.to_owned(), line, text: said.to_owned() }
    });
    said.into()
}

fn below(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { below(&path, files) } else { files.push(path) }
    }
}

fn name(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().to_string_lossy().into_owned()
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn what_is_shown_is_told_from_names() {
    let source = r#"
        fn page() -> impl IntoView {
            let class = if is_dense() { "notice notice-care" } else { "notice" };
            let label = format!("{count} taken");
            view! {
                <p class="one two" title="Een taak" data-x="y">"tot"{", en meer"}</p>
                <Field label="Naam" id="naam" on:click=move |_| set("weg")/>
            }
        }"#;
    let shown = |file| {
        let literals = literals(source).unwrap();
        let seen = literals.into_iter().filter(|literal| is_shown(file, literal));
        seen.map(|literal| literal.text).collect::<Vec<_>>()
    };
    assert_eq!(shown("src/rooms/plan/pages/x.rs"), ["0 taken", "Een taak", "tot", ", en meer", "Naam"]);
    assert_eq!(shown("src/rooms/division/model/list/words.rs"), ["Een taak", "Naam"]);
    assert_eq!(shown("src/kit/words/x.rs").len(), 11);
}

#[test]
fn html_says_its_text_and_its_description() {
    let html = "<!DOCTYPE html>\n<title>Een</title>\n<meta name=\"description\" content=\"Twee &amp; drie\">\n<p class=\"x\">Vier</p>";
    let said: Vec<_> = of_html("x.html", html).into_iter().map(|shown| (shown.line, shown.text)).collect();
    let expected = [(2, "Een"), (3, "Twee & drie"), (4, "Vier")];
    assert_eq!(said, expected.map(|(line, text)| (line, text.to_owned())));
}
