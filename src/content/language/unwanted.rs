//! Words, turns of phrase and marks that do not appear in our texts.

use super::sentences;

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

/// Dutch that is translated word for word, and what we write. As above, within one sentence; an ellipsis stands for at
/// most [`GAP`] words, a dollar sign for the end of the sentence.
const CALQUES: &[(&str, &str)] = &[
    ("meer mensen noem*", "meerdere mensen"),
    ("meer mensen zeg*", "meerdere mensen"),
    ("meer mensen zien", "meerdere mensen"),
    ("meer mensen vertel*", "meerdere mensen"),
    ("delen meer mensen", "meerdere mensen"),
    ("op meer scholen", "op meerdere scholen"),
    ("voor meer scholen", "voor meerdere scholen"),
    ("van meer scholen", "van meerdere scholen"),
    ("jullie meer assistenten", "meerdere assistenten"),
    ("met meer leraren $", "met meerdere leraren"),
    ("meer groepen samen", "meerdere groepen"),
    ("voor meer jaren", "voor meerdere jaren"),
    ("dit staat $", "dit gaat al goed"),
    ("invulden staat $", "wat jullie invulden, is goed geregeld"),
    ("houd het vast", "zorg dat het zo blijft"),
    ("werkdruk … kleiner*", "verminderen"),
    ("werkdruk … lichter*", "verlichten"),
    ("werkdruk … groter*", "meer werkdruk geven"),
    ("kleinere werkdruk", "minder werkdruk"),
    ("lichtere werkdruk", "minder werkdruk"),
    ("verzuim … kleiner*", "minder verzuim"),
    ("volgen we haar", "ons eraan houden"),
    ("volgt haar", "zich eraan houden"),
    ("wie haar bedacht", "wie het bedacht"),
    ("krijgt haar", "de cijfers, de lijst"),
    ("past bij wat die kan", "past bij de assistent"),
    ("blijven wat je bent", "je werk houden zoals het is"),
    ("komt er geen stap meer", "komt geen stap meer"),
    ("het andere geluid", "wie er anders over denkt"),
    ("om een plank", "om een gedeelde map"),
    ("jullie route liep", "hoe het bij jullie ging"),
    ("de route liep", "wie de stap zette"),
    ("tel één getal op", "reken één totaal uit"),
    ("kan geen voorstel nog beter", "een beter voorstel is er niet"),
    ("kon ook iemand anders zijn", "het kan ook iemand anders zijn"),
    ("losse oplossingen zonder lang plan", "geen beleid voor de lange termijn"),
    ("zoals ze nu zijn", "met bron en datum erbij"),
    ("schoolondersteuningsprofiel*", "ondersteuningsaanbod"),
];

/// How many words may stand where a pattern has an ellipsis.
const GAP: usize = 5;

/// More of these in one sentence, and a reader loses who is meant.
const THOSE: (&str, usize) = ("die", 2);

/// The unwanted words in a text, as written in the list above.
pub(super) fn words(text: &str) -> Vec<&'static str> {
    let lower = text.to_lowercase();
    let words = words_of(&lower);
    UNWANTED.iter().copied().filter(|unwanted| is_in(unwanted, &words)).collect()
}

/// The turns of phrase in a text to write otherwise, each with what to do.
pub(super) fn phrases(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    // Nearly no text has the words of any of them.
    let may_be_in = |calque: &str| calque.split(' ').all(|part| lower.contains(part.trim_matches(['*', '…', '$'])));
    let calques: Vec<_> = CALQUES.iter().filter(|(calque, _)| may_be_in(calque)).collect();
    if calques.is_empty() && lower.matches(THOSE.0).count() <= THOSE.1 && !lower.contains("cao") {
        return Vec::new();
    }
    sentences(text).into_iter().flat_map(|sentence| of_sentence(sentence, &calques)).collect()
}

fn of_sentence(sentence: &str, calques: &[&(&str, &str)]) -> Vec<String> {
    let lower = sentence.to_lowercase();
    let words = words_of(&lower);
    let calques = calques.iter().filter(|(calque, _)| is_in(calque, &words));
    let mut found: Vec<_> =
        calques.map(|(calque, better)| format!("do not write \"{calque}\", but: {better}")).collect();
    let (those, most) = THOSE;
    if words.iter().filter(|word| **word == those).count() > most {
        found.push(format!("\"{those}\" more than {most} times in a sentence: \"{sentence}\""));
    }
    if sends_to_the_cao(&words) {
        found.push(format!("say what to look for in the cao: \"{sentence}\""));
    }
    found
}

/// "Kijk in jullie cao en MR-reglement." Not: "Kijk in de cao wat er staat over pauzes."
fn sends_to_the_cao(words: &[&str]) -> bool {
    const SENDS: &[&str] = &["kijk in", "kijk eerst in", "zie", "lees", "kijk met … in"];
    const LOOKED_FOR: &[&str] = &[
        "artikel",
        "bij",
        "hoe",
        "hoeveel",
        "hoofdstuk",
        "naar",
        "of",
        "onder",
        "over",
        "waar",
        "wanneer",
        "wat",
        "welk",
        "welke",
        "wie",
    ];
    if !words.contains(&"cao") {
        return false;
    }
    let Some(cao) = words.iter().rposition(|word| ["cao", "reglement"].contains(word)) else { return false };
    let (before, after) = words.split_at(cao);
    let sent = before.iter().rposition(|word| ["kijk", "zie", "lees"].contains(word)).unwrap_or(before.len());
    let from_there = before.iter().skip(sent).chain(after);
    SENDS.iter().any(|sends| is_in(sends, before)) && !from_there.into_iter().any(|word| LOOKED_FOR.contains(word))
}

fn words_of(lower: &str) -> Vec<&str> {
    lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

fn is_in(pattern: &str, words: &[&str]) -> bool {
    let parts: Vec<_> = pattern.split(' ').collect();
    (0..words.len()).any(|at| words.get(at..).is_some_and(|rest| begins(rest, &parts)))
}

fn begins(words: &[&str], parts: &[&str]) -> bool {
    match parts {
        [] => true,
        ["$"] => words.is_empty(),
        ["…", rest @ ..] => (0..=GAP).any(|skip| words.get(skip..).is_some_and(|words| begins(words, rest))),
        [part, rest @ ..] => {
            words.split_first().is_some_and(|(word, words)| matches(word, part) && begins(words, rest))
        }
    }
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
