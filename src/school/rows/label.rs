//! What stands before a label: bullets and numbering.

/// Signs that a text processor puts before the lines of a list.
const BULLETS: &[char] = &[
    '•', '●', '▪', '■', '◦', '○', '·', '➢', '➤', '►', '▶', '✓', '✔', '☐', '☑', '❑', '❖', '◆', '◇', '‣', '⁃', '§', '→',
    '\u{f0b7}', '\u{f0a7}', '\u{f0d8}', '\u{f076}', '\u{f0fc}',
];

/// Whether a cell is only a mark.
pub fn is_bullet(cell: &str) -> bool {
    let mut signs = cell.trim().chars();
    match (signs.next(), signs.next()) {
        (Some(sign), None) => BULLETS.contains(&sign) || sign == 'o' || sign == 'ü',
        _ => false,
    }
}

/// A label without a bullet or number before it: "• Kerst", "- Kerst", "1. Sportdag", "a) Kamp", "[ ] Pasen".
pub fn without_mark(text: &str) -> &str {
    let text = text.trim();
    let rest = text.trim_start_matches(BULLETS);
    if rest.len() < text.len() {
        return if rest.trim().is_empty() { text } else { rest.trim_start() };
    }
    let begin = text.split(char::is_whitespace).next().unwrap_or_default();
    let rest = text.get(begin.len()..).unwrap_or_default().trim_start();
    if is_mark(begin) && !rest.is_empty() { rest } else { text }
}

/// Whether a text is only what stands before a label.
pub(super) fn is_mark_or_bullet(text: &str) -> bool {
    is_bullet(text) || is_mark(text)
}

/// Whether a word is a mark before a label: "-", "1.", "1.2", "2)", "(3)", "a.", "b)".
fn is_mark(word: &str) -> bool {
    if matches!(word, "-" | "–" | "—" | "*" | "+" | ">" | "o" | "[]" | "[x]" | "->") {
        return true;
    }
    let has_end = word.ends_with(['.', ')', ':']);
    let inside = word.trim_start_matches('(').trim_end_matches(['.', ')', ':']);
    let is_number = inside.len() <= 6
        && inside.starts_with(|sign: char| sign.is_ascii_digit())
        && inside
            .split('.')
            .all(|part| (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit()));
    // "1.2 Kerst" is numbered; "5 mei" and "8.30 uur" are not.
    let is_outline = is_number && inside.matches('.').count() > 1;
    let is_letter = inside.len() == 1 && inside.bytes().all(|byte| byte.is_ascii_alphabetic());
    (has_end && (is_number || is_letter)) || is_outline
}
