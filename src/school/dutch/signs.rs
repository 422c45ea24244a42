//! Signs: a text without what a spreadsheet, mail program or phone put in it, and split into words, numbers and signs.
//!
//! Length is looked at first, so that no reader ever works through a text that cannot be a cell.

use std::borrow::Cow;

use super::{Reading, plain};

/// The longest cell that is read, in characters.
pub const MOST_CELL: usize = 500;

/// The most accents on one letter; the others are dropped.
const MOST_ACCENTS: usize = 2;

/// Whether a sign takes no room: zero-width spaces, soft hyphens, marks for the direction of text.
const fn is_invisible(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}' | '\u{feff}' | '\0')
}

/// Whether a sign is a space of another width: hard, thin, narrow.
const fn is_space(sign: char) -> bool {
    matches!(sign, '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}')
}

/// Whether a sign is drawn on the letter before it.
const fn is_accent(sign: char) -> bool {
    matches!(sign, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}')
}

/// Letters with an accent of their own, and the same as a letter with an accent after it, as some computers write them.
const COMPOSED: &[(char, &str)] = &[
    ('\u{300}', "aàeèiìoòuùAÀEÈIÌOÒUÙ"),
    ('\u{301}', "aáeéiíoóuúAÁEÉIÍOÓUÚ"),
    ('\u{302}', "aâeêiîoôuûAÂEÊIÎOÔUÛ"),
    ('\u{303}', "nñaãoõNÑAÃOÕ"),
    ('\u{308}', "aäeëiïoöuüAÄEËIÏOÖUÜ"),
    ('\u{327}', "cçCÇ"),
];

fn composed(letter: char, accent: char) -> Option<char> {
    let (_, pairs) = COMPOSED.iter().find(|(of, _)| *of == accent)?;
    let mut letters = pairs.chars();
    while let (Some(bare), Some(whole)) = (letters.next(), letters.next()) {
        if bare == letter {
            return Some(whole);
        }
    }
    None
}

/// The text as it is seen: without signs that take no room, with ordinary spaces, and with at most two accents on a
/// letter. What it says stays the same, so this suits a label too.
pub fn tidy(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| byte.is_ascii() && byte != 0) {
        return Cow::Borrowed(text);
    }
    let (mut tidied, mut accents) = (String::with_capacity(text.len()), 0);
    for sign in text.chars().filter(|&sign| !is_invisible(sign)) {
        if !is_accent(sign) {
            accents = 0;
            tidied.push(if is_space(sign) { ' ' } else { sign });
            continue;
        }
        accents += 1;
        match tidied.chars().next_back().and_then(|letter| composed(letter, sign)) {
            Some(whole) => {
                tidied.pop();
                tidied.push(whole);
            }
            None if accents <= MOST_ACCENTS => tidied.push(sign),
            None => {}
        }
    }
    Cow::Owned(tidied)
}

/// Whether more accents stand on one letter than [`tidy`] leaves there. A browser takes minutes to draw thousands of them.
pub fn has_stacked_accents(text: &str) -> bool {
    if text.is_ascii() {
        return false;
    }
    let mut accents = 0;
    text.chars().any(|sign| {
        accents = if is_accent(sign) { accents + 1 } else { 0 };
        accents > MOST_ACCENTS
    })
}

/// A text in lower case, tidied, and with one sign for each kind of dash, quote and multiplication.
pub(super) fn lower(text: &str) -> String {
    let one = |sign: char| match sign {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2043}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => '-',
        '\u{2018}'..='\u{201b}' | '\u{2032}' | '`' | '´' => '\'',
        '\u{201c}'..='\u{201f}' | '\u{2033}' | '«' | '»' => '"',
        '×' | '✕' | '✖' => 'x',
        '\u{2044}' | '\u{2215}' => '/',
        sign => sign,
    };
    let mut lowered = String::with_capacity(text.len());
    for sign in tidy(text).trim().chars().filter(|sign| !matches!(sign, '\u{fe0e}' | '\u{fe0f}')) {
        lowered.extend(one(sign).to_lowercase());
    }
    lowered
}

/// Ways to say that something will be said later, as [`plain`] makes them.
const NOT_SAID_YET: &[&str] = &[
    "ntb",
    "nnb",
    "ntbs",
    "tbd",
    "tba",
    "pm",
    "promemorie",
    "volgt",
    "volgtnog",
    "volgtlater",
    "komtnog",
    "later",
    "latertebepalen",
    "nog",
    "nogbepalen",
    "nogtebepalen",
    "wordtbepaald",
    "wordtnogbepaald",
    "noginoverleg",
    "komtlater",
    "wordtlaterbepaald",
    "weetiknogniet",
    "nogbespreken",
    "nogtebespreken",
    "noginvullen",
    "nogintevullen",
    "nogonbekend",
    "nognietbekend",
    "nogteverdelen",
    "nogverdelen",
    "nogteoverleggen",
    "nogteplannen",
    "nogplannen",
    "nogafspreken",
    "nogaftespreken",
    "nogopen",
    "nogvaststellen",
    "nogvasttestellen",
    "nogzoeken",
    "nogvacant",
    "vacature",
    "vacant",
    "open",
    "onbekend",
    "nadertebepalen",
    "nadertebespreken",
    "naderinvullen",
    "naderintevullen",
    "inoverleg",
    "overleggen",
    "weetniet",
];

/// Whether a word is nothing but two crosses or more, as a place is kept open. A single one is a mark.
fn is_crosses(word: &str) -> bool {
    word.len() > 1 && word.bytes().all(|letter| letter == b'x')
}

/// Ways to say that there is nothing to say, as [`plain`] makes them.
const NOT_APPLICABLE: &[&str] = &["nvt", "nietvantoepassing", "geen", "niets", "leeg"];

/// A cell without the marks of a note at its end, "20*" or "Kamp²", and those marks; empty if it has none. What is only
/// marks is not a note.
pub fn without_note(cell: &str) -> (&str, &str) {
    let rest = cell.trim_end_matches(|sign: char| NOTE_MARKS.contains(&sign) || sign.is_whitespace());
    let marks = cell.get(rest.len()..).unwrap_or_default().trim();
    let is_note = !marks.is_empty() && rest.chars().any(char::is_alphanumeric);
    if is_note { (rest, marks) } else { (cell, "") }
}

/// Whether a text begins with the mark of a note.
pub fn begins_with_note(text: &str) -> bool {
    let rest = text.trim_start_matches(NOTE_MARKS);
    rest.len() < text.len() && rest.chars().any(char::is_alphanumeric)
}

/// The marks of a note below a table.
pub const NOTE_MARKS: &[char] = &['*', '†', '‡', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/// The text in lower case, if it is one to read on; otherwise what it is.
///
/// # Errors
/// A text that is too long, empty, or says that it will be said later.
pub(super) fn opened<T>(text: &str) -> Result<String, Reading<T>> {
    // No character takes more than four bytes, and accents and the space around a text are dropped before the
    // characters are counted.
    if text.len() > 4 * MOST_CELL && tidy(text).trim().chars().count() > MOST_CELL {
        return Err(Reading::TooLong);
    }
    let text = lower(text);
    if text.is_empty() {
        return Err(Reading::Empty);
    }
    if text.chars().count() > MOST_CELL {
        return Err(Reading::TooLong);
    }
    let is_only_marks = text.chars().all(|sign| matches!(sign, '?' | '-' | '.' | '…' | '_' | '/' | '~' | ' ' | '*'));
    let word = plain(&text);
    if is_only_marks || is_crosses(&word) || NOT_SAID_YET.contains(&word.as_str()) {
        return Err(Reading::NotSaidYet);
    }
    if NOT_APPLICABLE.contains(&word.as_str()) { Err(Reading::Empty) } else { Ok(text) }
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Digits, with points, commas and colons between them; or a fraction in one sign.
    Number,
    /// Letters, and the apostrophes between them.
    Word,
    /// Any other sign.
    Sign,
}

/// A word, number or sign in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub kind: Kind,
    pub text: String,
    /// Whether there is a space before it.
    pub is_apart: bool,
}

impl Token {
    /// Whether it is this word, or this sign.
    pub fn is(&self, text: &str) -> bool {
        self.kind != Kind::Number && self.text == text
    }

    /// Whether it is a number.
    pub fn is_number(&self) -> bool {
        self.kind == Kind::Number
    }
}

/// Ways to write "tot en met", as words.
const THROUGH: &[&[&str]] = &[&["tot", "en", "met"], &["t", "/", "m"], &["tot", "/", "met"], &["tem"], &["tm"]];

/// The one way in which "tot en met" is a token.
pub(super) const TO: &str = "t/m";

/// The tokens of a text that [`lower`] made. Points are only kept inside numbers: elsewhere they end an abbreviation, so
/// "m.u.v." is the word "muv".
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut rest = text;
    let mut is_apart = true;
    while let Some(first) = rest.chars().next() {
        let follows_word = !is_apart && found.last().is_some_and(|token| token.kind != Kind::Sign);
        // A point after a word ends an abbreviation: "gr.4".
        if first == '.' && follows_word {
            rest = rest.get(1..).unwrap_or_default();
            continue;
        }
        let (kind, length) = begin(rest, first);
        let (token, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        rest = after;
        match first {
            '\n' => is_apart = true,
            sign if sign.is_whitespace() => {
                is_apart = true;
                continue;
            }
            '.' | '…' => continue,
            _ => {}
        }
        if !joins(&mut found, kind, token, is_apart, text, rest) {
            found.push(Token { kind, text: token.to_owned(), is_apart });
        }
        is_apart = false;
    }
    with_through(found)
}

/// The kind and the length in bytes of the token that a text begins with.
fn begin(text: &str, first: char) -> (Kind, usize) {
    let digit_after =
        |at: usize| text.get(at..).is_some_and(|rest| rest.starts_with(|sign: char| sign.is_ascii_digit()));
    if first.is_ascii_digit() || matches!(first, '.' | ',') && digit_after(1) {
        let is_part = |&(at, sign): &(usize, char)| {
            sign.is_ascii_digit() || matches!(sign, '.' | ',' | ':') && digit_after(at + 1)
        };
        return (Kind::Number, length(text, is_part));
    }
    if matches!(first, '½' | '¼' | '¾' | '⅓' | '⅔') {
        return (Kind::Number, first.len_utf8());
    }
    if first.is_alphabetic() || first == '\'' {
        let is_part = |&(_, sign): &(usize, char)| sign.is_alphabetic() || sign == '\'' || is_accent(sign);
        return (Kind::Word, length(text, is_part));
    }
    (Kind::Sign, first.len_utf8())
}

fn length(text: &str, is_part: impl Fn(&(usize, char)) -> bool) -> usize {
    text.char_indices().take_while(is_part).last().map_or(0, |(at, sign)| at + sign.len_utf8())
}

/// Adds a single letter to an abbreviation of single letters with points between them.
fn joins(found: &mut [Token], kind: Kind, token: &str, is_apart: bool, text: &str, rest: &str) -> bool {
    let begin = text.len() - rest.len() - token.len();
    let Some(last) = found.last_mut() else { return false };
    // "p.p." is one word, and so is "m.u.v."; "ma.di" is two.
    let is_abbreviation = kind == Kind::Word
        && last.kind == Kind::Word
        && !is_apart
        && token.chars().count() == 1
        && text.get(..begin).is_some_and(|before| spells_with_points(before, &last.text));
    if is_abbreviation {
        last.text.push_str(token);
    }
    is_abbreviation
}

/// Whether a text ends with these letters, each with a point after it.
fn spells_with_points(text: &str, letters: &str) -> bool {
    let spelled: String = letters.chars().flat_map(|letter| [letter, '.']).collect();
    text.ends_with(&spelled)
}

/// The tokens with "tot en met" as one.
fn with_through(tokens: Vec<Token>) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let rest = tokens.get(at..).unwrap_or_default();
        let is_way =
            |way: &&&[&str]| rest.len() >= way.len() && rest.iter().zip(**way).all(|(token, word)| token.is(word));
        if let Some(way) = THROUGH.iter().find(is_way) {
            found.push(Token { kind: Kind::Word, text: TO.to_owned(), is_apart: token.is_apart });
            at += way.len();
        } else {
            found.push(token.clone());
            at += 1;
        }
    }
    found
}

/// Whether a token at this place means "up to and including", between two things.
pub(super) fn is_to(token: &Token) -> bool {
    token.is(TO) || token.is("-") || token.is("tot")
}
