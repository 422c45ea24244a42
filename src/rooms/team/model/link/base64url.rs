//! Base64 with the alphabet for addresses (RFC 4648, section 5), without padding.

const CHARACTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The character of six bits.
pub(super) fn character(value: u8) -> char {
    CHARACTERS.get(usize::from(value & 63)).copied().map_or('A', char::from)
}

/// The six bits of a character; `None` if it is none of these.
pub(super) fn value(character: char) -> Option<u8> {
    let at = CHARACTERS.iter().position(|&known| char::from(known) == character)?;
    u8::try_from(at).ok()
}

/// Bytes as characters.
pub(super) fn characters(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() * 4 / 3 + 3);
    for three in bytes.chunks(3) {
        let bits = (0..3).fold(0_u32, |bits, at| bits << 8 | u32::from(three.get(at).copied().unwrap_or_default()));
        let six = |at: usize| u8::try_from(bits >> (18 - 6 * at) & 63).unwrap_or_default();
        out.extend((0..=three.len()).map(|at| character(six(at))));
    }
    out
}

/// Characters as bytes; `None` if no bytes are written so.
pub(super) fn bytes(characters: &str) -> Option<Vec<u8>> {
    let values: Vec<u8> = characters.chars().map(value).collect::<Option<_>>()?;
    let mut out = Vec::with_capacity(values.len() * 3 / 4);
    for four in values.chunks(4) {
        let bits = (0..4).fold(0_u32, |bits, at| bits << 6 | u32::from(four.get(at).copied().unwrap_or_default()));
        let whole = four.len() * 6 / 8;
        let left = u32::try_from(four.len() * 6 % 8).ok()?;
        // One character alone is no byte, and what is left of the last one is zero.
        let unused = bits >> (24 - four.len() * 6) & ((1 << left) - 1);
        if whole == 0 || unused != 0 {
            return None;
        }
        out.extend((0..whole).map(|at| u8::try_from(bits >> (16 - 8 * at) & 255).unwrap_or_default()));
    }
    Some(out)
}
