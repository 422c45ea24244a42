//! Numbers in words: "vier", "twintig", "met z'n vieren".

/// Numbers in words.
#[rustfmt::skip]
const NUMBERS: &[(u32, &[&str])] = &[
    (1, &["een", "één", "eén", "ene"]),
    (2, &["twee", "beide", "tweeën", "tweeen", "duo", "tweetal", "koppel"]),
    (3, &["drie", "drieën", "drieen", "drietal", "trio"]),
    (4, &["vier", "vieren", "viertal"]),
    (5, &["vijf", "vijven", "vijftal"]),
    (6, &["zes", "zessen", "zestal"]),
    (7, &["zeven", "zevenen", "zevental"]),
    (8, &["acht", "achten", "achttal"]),
    (9, &["negen", "negenen", "negental"]),
    (10, &["tien", "tienen", "tiental"]),
    (11, &["elf"]),
    (12, &["twaalf", "dozijn"]),
    (13, &["dertien"]),
    (14, &["veertien"]),
    (15, &["vijftien"]),
    (16, &["zestien"]),
    (17, &["zeventien"]),
    (18, &["achttien"]),
    (19, &["negentien"]),
    (20, &["twintig"]),
    (25, &["vijfentwintig"]),
    (30, &["dertig"]),
    (35, &["vijfendertig"]),
    (40, &["veertig"]),
    (45, &["vijfenveertig"]),
    (50, &["vijftig"]),
    (60, &["zestig"]),
    (80, &["tachtig"]),
    (100, &["honderd"]),
];

/// The number that a lower-case word names.
pub(super) fn in_words(word: &str) -> Option<u32> {
    NUMBERS.iter().find(|(_, words)| words.contains(&word)).map(|&(number, _)| number)
}
