//! Pasted text as plain characters: what messengers and mail programs put in, and what cannot be seen, is taken out.

/// A character, and the line that it is on, from one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sign {
    pub(super) character: char,
    pub(super) line: usize,
}

/// A link that is wrapped by a mail program, and that again, is written with `%2523`.
const MOST_WRAPPED: usize = 3;

/// The plain characters of a text, and whether there was more than `most`.
pub(super) fn plain(text: &str, most: usize) -> (Vec<Sign>, bool) {
    let mut line = 1;
    let mut signs = Vec::new();
    let mut characters = text.chars().peekable();
    for character in characters.by_ref().take(most) {
        if let Some(character) = folded(character) {
            signs.push(Sign { character, line });
            line += usize::from(character == '\n');
        }
    }
    let is_more = characters.next().is_some();
    for _ in 0..MOST_WRAPPED {
        let Some(decoded) = decoded(&signs) else { break };
        signs = decoded;
    }
    (signs, is_more)
}

/// What a character is for a reader; `None` if it cannot be seen.
fn folded(character: char) -> Option<char> {
    Some(match character {
        '\r'
        | '\u{ad}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{20e3}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' => return None,
        '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
        '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => '-',
        // Full-width letters, digits and signs lie in the order of their plain ones.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character),
        other if other.is_whitespace() && other != '\n' => ' ',
        other => other,
    })
}

/// The same with `%23` as `#`; `None` if nothing was written so.
fn decoded(signs: &[Sign]) -> Option<Vec<Sign>> {
    let mut out = Vec::with_capacity(signs.len());
    let mut is_changed = false;
    let mut rest = signs;
    while let Some((first, after)) = rest.split_first() {
        let mut bytes = Vec::new();
        let mut from = rest;
        while let Some((byte, next)) = byte(from) {
            bytes.push(byte);
            from = next;
        }
        match core::str::from_utf8(&bytes) {
            Ok(text) if !text.is_empty() => {
                is_changed = true;
                let characters = text.chars().filter_map(folded);
                out.extend(characters.map(|character| Sign { character, line: first.line }));
                rest = from;
            }
            _ => {
                out.push(*first);
                rest = after;
            }
        }
    }
    is_changed.then_some(out)
}

/// A byte written as `%23`, and what comes after it.
fn byte(signs: &[Sign]) -> Option<(u8, &[Sign])> {
    let (three, after) = signs.split_at_checked(3)?;
    let digit = |at: usize| three.get(at).and_then(|sign| sign.character.to_digit(16));
    let value = (three.first()?.character == '%').then_some(digit(1)? * 16 + digit(2)?)?;
    Some((u8::try_from(value).ok()?, after))
}
