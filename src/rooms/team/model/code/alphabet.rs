//! The characters of a code: Crockford's base 32, made for people who read aloud and type over.

/// Every character, at its value.
const CHARACTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The value of a character, in any case; `O` is a zero, `I` and `L` are a one. `U` and all others are none.
pub(crate) fn value(character: char) -> Option<u8> {
    let upper = match character.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let at = CHARACTERS.iter().position(|&known| char::from(known) == upper)?;
    u8::try_from(at).ok()
}

/// The character of a value, of which the lowest five bits count.
pub(crate) fn character(value: u8) -> char {
    CHARACTERS.get(usize::from(value & 31)).copied().map_or('0', char::from)
}
