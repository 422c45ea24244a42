//! What was decided, phrase by phrase.

mod amounts;
mod answers;
mod phrases;
mod roles;
mod sentences;
mod when;

use proptest::prelude::*;

use super::{
    amounts as number, answers as answer, days, heads, months, plain, roles as role, sentences as sentence, times,
};

proptest! {
    /// For all readers at once: whatever is typed, it is read as something or as nothing.
    #[test]
    fn no_text_panics_a_reader(
        text in prop_oneof![
            "\\PC{0,40}",
            "[a-z0-9 ,.:;()'/+&é–-]{0,40}",
            proptest::sample::subsequence(WORDS, 0..12).prop_shuffle().prop_map(|words| words.join(" ")),
        ],
    ) {
        let _ = (plain(&text), answer::yes(&text), answer::is_nothing(&text), answer::is_away(&text));
        let _ = (days::days(&text), days::weekday(&text), months::months(&text), months::month(&text));
        let _ = (times::spans(&text), text.parse::<crate::time_of_day::TimeOfDay>());
        let _ = (role::who(&text), role::role(&text), role::leads_school(&text), role::may_be_name(&text));
        let _ = (sentence::read(&text), sentence::leads_a_group(&text), sentence::names_someone_without(&text));
        let _ = heads::head(&[((), &[heads::HOURS])], &text);
        let _ = [1, 60, 1000, u32::MAX].map(|unit| number::minutes(&text, unit));
    }
}

const WORDS: &[&str] = &[
    "de",
    "assistent",
    "neemt",
    "groep",
    "over",
    "niet",
    "geen",
    "nee",
    "tegen",
    "voor",
    "klas",
    "(",
    ")",
    ":",
    "les",
    "geeft",
    "maar",
    "ma",
    "-",
    "t/m",
    "vr",
    "mei",
    "12,5",
    "uur",
    "8.30",
    "alleen",
    "lio",
    "1.659",
    "\u{301}",
    "ß",
    "İ",
];
