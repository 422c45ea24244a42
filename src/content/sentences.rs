//! Where a sentence ends.

/// A full stop after one of these does not end a sentence.
const ABBREVIATIONS: &[&str] = &["art", "nr", "bijv", "blz", "resp", "vs", "mr", "dr", "ca"];

/// Closing quotation marks and brackets belong to the sentence before them.
const CLOSING: [char; 3] = ['"', '\'', ')'];

/// The sentences of a text. A sentence ends at a full stop, question mark, exclamation mark, ellipsis or colon, at a
/// new line, or at a middle dot.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, mark) in text.char_indices() {
        let before = text.get(start..at).unwrap_or_default();
        let after = text.get(at + mark.len_utf8()..).unwrap_or_default();
        let rest = if ends(mark, before) { after.trim_start_matches(CLOSING) } else { after };
        let is_end = ends(mark, before) && (rest.is_empty() || rest.starts_with(char::is_whitespace));
        if is_end || mark == '\n' || mark == '·' {
            let end = text.len() - rest.len();
            sentences.extend(text.get(start..end));
            start = end;
        }
    }
    sentences.extend(text.get(start..));
    sentences.retain(|sentence| sentence.contains(char::is_alphanumeric));
    sentences.into_iter().map(str::trim).collect()
}

fn ends(mark: char, before: &str) -> bool {
    match mark {
        '!' | '?' | ':' => true,
        '.' => !ABBREVIATIONS.iter().any(|&short| before.rsplit(|c: char| !c.is_alphabetic()).next() == Some(short)),
        // On its own it is a blank to fill in: "hooguit … keer".
        '…' => !before.is_empty() && !before.ends_with(char::is_whitespace),
        _ => false,
    }
}
