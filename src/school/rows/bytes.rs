//! The bytes of a file: whether they are text, in which encoding, and if not, what kind of file it is.

mod kinds;
mod old;

pub use kinds::{FileKind, kind_of, kind_of_text};

/// How a text was written as bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a mark at its beginning.
    Utf8,
    /// UTF-16 with the low byte first, with or without a mark.
    Utf16Le,
    /// UTF-16 with the high byte first, with or without a mark.
    Utf16Be,
    /// Windows-1252: an older spreadsheet.
    Windows1252,
    /// Mac Roman: a spreadsheet on an older Mac.
    MacRoman,
}

/// A text from a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text.
    pub text: String,
    /// How it was written.
    pub encoding: Encoding,
    /// Whether letters were mended that had been written in UTF-8 twice. A remark is due.
    pub was_mended: bool,
}

/// Why bytes are no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotText {
    /// It is another kind of file.
    Kind(FileKind),
    /// It is no text, and no kind of file that is known here.
    Unknown,
}

/// The text of a file.
///
/// # Errors
/// Another kind of file.
pub fn text_of(bytes: &[u8]) -> Result<Decoded, NotText> {
    if let Some(kind) = kind_of(bytes) {
        return Err(NotText::Kind(kind));
    }
    let (encoding, text) = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => (Encoding::Utf8, String::from_utf8_lossy(rest).into_owned()),
        [0xff, 0xfe, rest @ ..] => (Encoding::Utf16Le, utf16(rest, u16::from_le_bytes)),
        [0xfe, 0xff, rest @ ..] => (Encoding::Utf16Be, utf16(rest, u16::from_be_bytes)),
        _ => match has_zeros(bytes) {
            Some(Encoding::Utf16Le) => (Encoding::Utf16Le, utf16(bytes, u16::from_le_bytes)),
            Some(_) => (Encoding::Utf16Be, utf16(bytes, u16::from_be_bytes)),
            None if bytes.contains(&0) => return Err(NotText::Unknown),
            None => in_one_byte(bytes),
        },
    };
    let mended = mended(&text);
    Ok(Decoded { was_mended: mended.is_some(), text: mended.unwrap_or(text), encoding })
}

/// The encoding of text in UTF-16 without a mark: every other byte of ordinary letters is zero.
fn has_zeros(bytes: &[u8]) -> Option<Encoding> {
    let begin = bytes.get(..bytes.len().min(4000)).unwrap_or_default();
    let zeros = |from: usize| begin.iter().skip(from).step_by(2).filter(|&&byte| byte == 0).count();
    let (high, low, half) = (zeros(0), zeros(1), begin.len() / 2);
    if bytes.len() % 2 != 0 || half == 0 {
        None
    } else if low * 2 > half && high * 20 <= half {
        Some(Encoding::Utf16Le)
    } else if high * 2 > half && low * 20 <= half {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

fn utf16(bytes: &[u8], of: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).filter_map(|pair| pair.try_into().ok()).map(of);
    char::decode_utf16(units).map(|sign| sign.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// Text of one byte a letter, unless it is UTF-8.
fn in_one_byte(bytes: &[u8]) -> (Encoding, String) {
    match core::str::from_utf8(bytes) {
        Ok(text) => (Encoding::Utf8, text.to_owned()),
        // A file that was cut off in a letter is still UTF-8.
        Err(error)
            if error.error_len().is_none()
                && error.valid_up_to() > 0
                && bytes.len() - error.valid_up_to() < 4
                && bytes.len() > 8
                && has_utf8(bytes) =>
        {
            (Encoding::Utf8, String::from_utf8_lossy(bytes).into_owned())
        }
        Err(_) => old::text(bytes),
    }
}

/// Whether there is at least one letter of more than one byte before the cut.
fn has_utf8(bytes: &[u8]) -> bool {
    let valid = core::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
    bytes.get(..valid).is_some_and(|valid| !valid.is_ascii())
}

/// A text whose letters had been written in UTF-8 and read as Windows-1252, mended: "CoÃ¶rdinatie" becomes
/// "Coördinatie". `None` if there is nothing to mend.
pub fn mended(text: &str) -> Option<String> {
    let once = mended_once(text)?;
    Some(mended_once(&once).unwrap_or(once))
}

fn mended_once(text: &str) -> Option<String> {
    if !text.contains(['Ã', 'Â', 'â', 'Å', 'Ä', 'Ë', 'ï']) {
        return None;
    }
    let (mut mended, mut has_changed) = (String::with_capacity(text.len()), false);
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let found = spelled(rest);
        has_changed |= found.is_some();
        let (sign, length) = found.unwrap_or((first, first.len_utf8()));
        mended.push(sign);
        rest = rest.get(length..).unwrap_or_default();
    }
    has_changed.then_some(mended)
}

/// The letter that the signs at the beginning spell in UTF-8, and their length in bytes.
fn spelled(text: &str) -> Option<(char, usize)> {
    let mut bytes = [0_u8; 3];
    let mut length = 0;
    for (at, sign) in text.chars().take(3).enumerate() {
        *bytes.get_mut(at)? = old::byte(sign)?;
        length += sign.len_utf8();
        let spelled = bytes.get(..=at).and_then(|bytes| core::str::from_utf8(bytes).ok()).filter(|_| at > 0);
        if let Some(letter) = spelled.and_then(|text| text.chars().next()) {
            return is_expected(letter).then_some((letter, length));
        }
    }
    None
}

/// Letters and signs that occur in Dutch lists. Others would be a chance meeting of signs.
fn is_expected(letter: char) -> bool {
    matches!(letter, '\u{a0}'..='\u{17f}' | '\u{2010}'..='\u{2044}' | '€' | '™' | '✓' | '✔' | '\u{feff}' | '\u{200b}' | '→' | '≤' | '≥' | '\u{2070}'..='\u{209f}')
}

/// Whether a text has lost letters: they cannot be read back, so the file has to be saved again.
pub fn has_lost_letters(text: &str) -> bool {
    text.contains(char::REPLACEMENT_CHARACTER)
}
