//! Encodings of one byte a letter, from before UTF-8.

use super::Encoding;

/// The signs of Windows-1252 for the bytes from 0x80 to 0x9f; the bytes above are those of Unicode.
#[rustfmt::skip]
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The signs of Mac Roman for the bytes from 0x80.
#[rustfmt::skip]
const MAC: [char; 128] = [
    'Ä', 'Å', 'Ç', 'É', 'Ñ', 'Ö', 'Ü', 'á', 'à', 'â', 'ä', 'ã', 'å', 'ç', 'é', 'è', 'ê', 'ë', 'í', 'ì', 'î', 'ï', 'ñ',
    'ó', 'ò', 'ô', 'ö', 'õ', 'ú', 'ù', 'û', 'ü', '†', '°', '¢', '£', '§', '•', '¶', 'ß', '®', '©', '™', '´', '¨', '≠',
    'Æ', 'Ø', '∞', '±', '≤', '≥', '¥', 'µ', '∂', '∑', '∏', 'π', '∫', 'ª', 'º', 'Ω', 'æ', 'ø', '¿', '¡', '¬', '√', 'ƒ',
    '≈', '∆', '«', '»', '…', '\u{a0}', 'À', 'Ã', 'Õ', 'Œ', 'œ', '–', '—', '“', '”', '‘', '’', '÷', '◊', 'ÿ', 'Ÿ', '⁄',
    '€', '‹', '›', 'ﬁ', 'ﬂ', '‡', '·', '‚', '„', '‰', 'Â', 'Ê', 'Á', 'Ë', 'È', 'Í', 'Î', 'Ï', 'Ì', 'Ó', 'Ô',
    '\u{f8ff}', 'Ò', 'Ú', 'Û', 'Ù', 'ı', 'ˆ', '˜', '¯', '˘', '˙', '˚', '¸', '˝', '˛', 'ˇ',
];

/// Letters and signs that occur in Dutch lists.
const USUAL: &str = "éëèêïîíöôóòüûúùáàâäçñÉËÈÏÖÜÓÁÄÇ€–—‘’“”„•…½¼¾°±·«»´×ß\u{a0}";

/// The text of bytes in Windows-1252, or in Mac Roman if that makes more usual letters of them.
pub(super) fn text(bytes: &[u8]) -> (Encoding, String) {
    let usual = |of: fn(u8) -> char| bytes.iter().filter(|byte| !byte.is_ascii() && USUAL.contains(of(**byte))).count();
    let (encoding, of): (Encoding, fn(u8) -> char) =
        if usual(mac) > usual(windows) { (Encoding::MacRoman, mac) } else { (Encoding::Windows1252, windows) };
    (encoding, bytes.iter().map(|&byte| of(byte)).collect())
}

fn windows(byte: u8) -> char {
    let at = usize::from(byte).checked_sub(0x80);
    at.and_then(|at| WINDOWS.get(at).copied()).unwrap_or(char::from(byte))
}

fn mac(byte: u8) -> char {
    let at = usize::from(byte).checked_sub(0x80);
    at.and_then(|at| MAC.get(at).copied()).unwrap_or(char::from(byte))
}

/// The byte of a sign in Windows-1252; `None` for ordinary letters and for signs that it has not.
pub(super) fn byte(sign: char) -> Option<u8> {
    let of = |at: usize| u8::try_from(at).ok()?.checked_add(0x80);
    let in_table = WINDOWS.iter().position(|&other| other == sign).and_then(of);
    in_table.or_else(|| u8::try_from(u32::from(sign)).ok().filter(|byte| *byte >= 0x80))
}
