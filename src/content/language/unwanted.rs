//! Words and marks that do not appear in our texts.

/// What we do not write. A star stands for any ending; two words must be next to each other.
///
/// They blame, sell, treat people as a means, or call a person something they are not.
const UNWANTED: &[&str] = &[
    "gebrek*",
    "tekortschiet*",
    "tekortgeschoten",
    "schiet* tekort",
    "schoot tekort",
    "ad hoc",
    "zwak*",
    "laag",
    "lage",
    "achterstand*",
    "onvoldoende*",
    "nog steeds",
    "inzetten",
    "ingezet*",
    "puzzelstuk*",
    "onbevoegd*",
    "weerstand*",
    "verandermoe*",
    "u",
    "uw",
];

/// The unwanted words in a text, as written in the list above.
pub(super) fn words(text: &str) -> Vec<&'static str> {
    let lower = text.to_lowercase();
    let words: Vec<_> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    UNWANTED.iter().copied().filter(|unwanted| is_in(unwanted, &words)).collect()
}

fn is_in(unwanted: &str, words: &[&str]) -> bool {
    let parts: Vec<_> = unwanted.split(' ').collect();
    words.windows(parts.len()).any(|window| window.iter().zip(&parts).all(|(word, part)| matches(word, part)))
}

fn matches(word: &str, part: &str) -> bool {
    match part.strip_suffix('*') {
        Some(stem) => word.starts_with(stem),
        None => word == part,
    }
}

/// Marks that we write differently.
pub(super) fn marks(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    if text.contains(['“', '”', '„', '‘', '’']) {
        found.push("write straight quotes".to_owned());
    }
    if text.contains('–') {
        found.push("write a hyphen for a range, and a comma or a new sentence for an aside".to_owned());
    }
    found
}
