//! Signs that a name may have and that look like a letter of ours: a name that is spelt with them is read as ours.

/// The letters of our name, each with the small letters and the signs that are read as it, of those that `signs` lets a name have. A mark
/// that stands on a letter as a sign of its own is not among them: it is no letter, so it does not count in a name.
const LETTERS: [(char, &str); 7] = [
    ('a', "àáâãäåāăąǎǟǡǻȁȃȧⱥḁẚạảấầẩẫậắằẳẵặª4@₳🇦"),
    ('k', "ķĸƙǩḱḳḵ₭🇰"),
    ('m', "ḿṁṃ₥🇲"),
    ('o', "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱɵṍṏṑṓọỏốồổỗộớờởỡợº0🇴"),
    ('p', "þƥƿṕṗ₱🇵"),
    ('s', "śŝşšſƨșȿṡṣṥṧṩẛ5$🇸"),
    ('t', "ţťŧƫƭʈțⱦṫṭṯṱẗ7₮₸🇹"),
];

/// The letter of our name as which a small letter or a sign is read; what looks like none of them stays as it is.
pub(super) fn letter(sign: char) -> char {
    LETTERS.iter().find(|(_, alike)| alike.contains(sign)).map_or(sign, |(letter, _)| *letter)
}
