//! The macros over the list of rooms, expanded: a reader of sources sees what the compiler sees.
//!
//! Only what the house uses is known: a list of lines `module: Room(Page, Struct),`, and macros that repeat over them with
//! `$(…)+`, without separators.

use std::collections::BTreeMap;

/// The file with the list, the macro that it is, and the name of what is made.
pub const LIST: (&str, &str) = ("src/rooms/mod.rs", "rooms");

/// A line of the list: the values of `$module`, `$Room`, `$Page` and `$Struct`.
pub type Room = [String; 4];

const VARIABLES: [&str; 4] = ["$module", "$Room", "$Page", "$Struct"];

/// The rooms, in the order of the list.
pub fn rooms(files: &BTreeMap<String, String>) -> Vec<Room> {
    let text = &files[LIST.0];
    let list = text.split(&format!("macro_rules! {} {{", LIST.1)).nth(1).unwrap();
    let list = list.split("$make! {").nth(1).and_then(|list| list.split('}').next()).unwrap();
    let lines = list.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .map(|line| {
            let names = line.trim_end_matches(',').split([':', '(', ',', ')']).map(|name| name.trim().to_owned());
            let names: Vec<String> = names.filter(|name| !name.is_empty()).collect();
            names.try_into().unwrap_or_else(|_| panic!("not a room: {line}"))
        })
        .collect()
}

/// All files, with each `rooms!(name);` replaced by what the macro of that name makes of the list. What is made stands
/// on one line, so the lines of the file keep their numbers.
pub fn expanded(files: BTreeMap<String, String>, rooms: &[Room]) -> BTreeMap<String, String> {
    files.into_iter().map(|(name, text)| (name, expand(text, rooms))).collect()
}

fn expand(text: String, rooms: &[Room]) -> String {
    let mut text = text;
    while let Some((call, name)) = call(&text) {
        let body = body(&text, &name).unwrap_or_else(|| panic!("no macro {name} in the file that calls it"));
        let made = without_doc_concats(&repeated(&body, rooms)).split_whitespace().collect::<Vec<_>>().join(" ");
        text = text.replacen(&call, &made, 1);
    }
    text
}

/// The next call, as it is written, and the macro it hands the list to.
fn call(text: &str) -> Option<(String, String)> {
    text.lines().find_map(|line| {
        let name = line.strip_suffix(");")?.split_once("rooms!(")?;
        let is_path = name.0.chars().all(|of| of.is_alphanumeric() || of == '_' || of == ':');
        is_path.then(|| (line.to_owned(), name.1.to_owned()))
    })
}

/// What stands between the braces of the only arm of a macro, without comments.
fn body(text: &str, name: &str) -> Option<String> {
    let rest = text.split(&format!("macro_rules! {name} {{")).nth(1)?;
    let rest = rest.split_once("=> {")?.1;
    let body = &rest[..closing(rest, '{', '}')?];
    Some(body.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n"))
}

/// Where what was opened before this text is closed in it.
fn closing(text: &str, open: char, close: char) -> Option<usize> {
    let mut depth = 1;
    text.char_indices().find_map(|(at, of)| {
        depth += if of == open {
            1
        } else if of == close {
            -1
        } else {
            0
        };
        (depth == 0).then_some(at)
    })
}

fn repeated(body: &str, rooms: &[Room]) -> String {
    let mut made = String::new();
    let mut rest = body;
    while let Some((before, after)) = rest.split_once("$(") {
        made.push_str(before);
        let end = closing(after, '(', ')').unwrap();
        for room in rooms {
            let named = VARIABLES.iter().zip(room);
            made.push_str(&named.fold(after[..end].to_owned(), |text, (variable, name)| text.replace(variable, name)));
        }
        rest = after[end + 1..].strip_prefix(['+', '*']).unwrap();
    }
    made + rest
}

/// `#[doc = concat!(…)]` says nothing of what is imported.
fn without_doc_concats(text: &str) -> String {
    text.lines().filter(|line| !line.trim_start().starts_with("#[doc")).collect::<Vec<_>>().join("\n")
}
