//! What was decided, phrase by phrase.

mod amounts;
mod answers;
mod phrases;
mod roles;
mod sentences;
mod when;

use proptest::prelude::*;

use super::{
    Reading, amounts as number, answers as answer, days, groups, heads, hours, jobs, months, names, people, plain,
    roles as role, sentences as sentence, signs, times, weeks, when as period, work,
};
use crate::mutated::mutated;
use crate::school_year::SchoolYear;
use crate::seed::cases;

/// Whatever may be typed: any signs, the signs of lists, and their words in any order, with signs changed at random. Half
/// of it is what schools write, changed as [`mutated`] does.
fn typed() -> impl Strategy<Value = String> {
    let words = || {
        let some = proptest::collection::vec(proptest::sample::select(WORDS), 0..9);
        (some, proptest::sample::select(&[" ", "", "-", ", ", "\u{a0}", "/"][..]))
            .prop_map(|(words, sign)| words.join(sign))
    };
    let changed = (words(), any::<prop::sample::Index>(), any::<char>()).prop_map(|(text, at, sign)| {
        let mut signs: Vec<char> = text.chars().collect();
        if !signs.is_empty() {
            let at = at.index(signs.len());
            signs[at] = sign;
        }
        signs.into_iter().collect::<String>()
    });
    let mutated = mutated([phrases::all().as_slice(), SENTENCES].concat(), 6);
    prop_oneof![1 => "\\PC{0,40}", 1 => "[a-z0-9 ,.:;()'/+&é–x½%=-]{0,40}", 1 => words(), 1 => changed, 4 => mutated]
}

proptest! {
    #![proptest_config(cases(ProptestConfig::default().cases))]

    /// For all readers at once: whatever is typed, it is read as something or as nothing.
    #[test]
    fn no_text_panics_a_reader(text in typed()) {
        let _ = (plain(&text), answer::yes(&text), answer::is_nothing(&text), answer::is_away(&text));
        let _ = (days::days(&text), days::read(&text), days::weekday(&text), weeks::read(&text));
        let _ = (months::months(&text), months::month(&text), period::read(&text, None));
        let _ = period::read(&text, Some(SchoolYear::new(2026)));
        let _ = (times::spans(&text), times::read(&text), times::time(&text), times::between(&text, "14.30"));
        let _ = text.parse::<crate::time_of_day::TimeOfDay>();
        let _ = (role::who(&text), role::role(&text), role::leads_school(&text), jobs::read(&text), names::may_be_name(&text));
        let _ = (sentence::read(&text), sentence::leads_a_group(&text), sentence::names_someone_without(&text));
        let _ = (heads::head(&[((), &[heads::HOURS])], &text), heads::read(&text), heads::row(&[&text, "Uren"]));
        let _ = (people::read(&text), groups::read(&text), work::read(&text));
        let _ = [1, 60, 1000, u32::MAX].map(|unit| number::minutes(&text, unit));
        let units = [hours::Unit::Hours, hours::Unit::Minutes, hours::Unit::FullTime, hours::Unit::Room];
        let _ = units.map(|unit| hours::read(&text, unit));
        let _ = (crate::rows::label::without_mark(&text), crate::rows::shape::total(&text));
        let _ = (signs::tidy(&text), number::with_unit(&text), crate::iso_date::parse(&text));
        let _ = number::Decimal::read(&text).map(|read| (read.digits(), [0, 1, 10_000, u32::MAX].map(|by| read.times(by))));
        let _ = (sentence::needs::needs(&text), groups::years_in(&text), groups::is_same(&text, "groep 5"));
        for words in sentence::clauses(&text) {
            let _ = (sentence::denies(&words), sentence::holds_in_order(&words, &["de", "groep"]));
        }
    }

    /// Hard spaces and signs that take no room change nothing.
    #[test]
    fn what_cannot_be_seen_changes_nothing(text in typed()) {
        let unseen = text.replace(' ', "\u{a0}") + "\u{200b}";
        prop_assert_eq!(hours::read(&text, hours::Unit::Hours), hours::read(&unseen, hours::Unit::Hours));
        prop_assert_eq!(people::read(&text), people::read(&unseen));
        prop_assert_eq!(period::read(&text, None), period::read(&unseen, None));
        prop_assert_eq!(days::read(&text), days::read(&unseen));
        prop_assert_eq!(groups::read(&text), groups::read(&unseen));
        prop_assert_eq!(times::read(&text), times::read(&unseen));
        prop_assert_eq!(work::read(&text), work::read(&unseen));
        prop_assert_eq!(heads::read(&text), heads::read(&unseen));
    }

    /// What is written as it was read, is read again as the same.
    #[test]
    fn what_was_read_is_read_again(text in typed()) {
        let label = groups::label(&text);
        prop_assert_eq!(groups::label(&label), label.clone());
        if let Reading::Read(groups::GroupsSaid::Some(said)) = groups::read(&text) {
            prop_assert!(!said.is_empty());
        }
        if let Reading::Read(said) = days::read(&text) {
            let plain = said.days().into_iter().map(days::weekday_name).collect::<Vec<_>>().join(", ");
            prop_assert_eq!(days::read(&plain).read().map(|again| again.days()), Some(said.days()));
        }
        if let Reading::Read(hours::Amount::Time(time)) = hours::read(&text, hours::Unit::Hours) {
            let written = number::hours_text(time.minutes);
            let again = number::minutes(&written, 60);
            // A number of many digits may be too long to read.
            prop_assert!(again == Some(time.minutes) || (again.is_none() && written.len() >= 10), "{again:?} {written}");
        }
        if let Reading::Read(said) = times::read(&text) {
            let written = said.spans.iter().map(ToString::to_string).collect::<Vec<_>>().join(" en ");
            prop_assert_eq!(times::spans(&written), Some(said.spans));
        }
        if let Reading::Read(period::When { said: period::Said::Months(found), .. }) = period::read(&text, None) {
            let written = found.iter().map(months::month_name).collect::<Vec<_>>().join(", ");
            prop_assert_eq!(months::months(&written), Some(found));
        }
    }
}

#[test]
fn a_text_that_is_no_cell_is_not_read_on() {
    for text in ["20 ".repeat(400), "ma ".repeat(100_000), "x".repeat(1_000_000), "1e".repeat(100_000)] {
        assert_eq!(hours::read(&text, hours::Unit::Hours), Reading::TooLong);
        assert_eq!((people::read(&text), days::read(&text)), (Reading::TooLong, Reading::TooLong));
        assert_eq!((period::read(&text, None), groups::read(&text)), (Reading::TooLong, Reading::TooLong));
        assert_eq!((times::read(&text), work::read(&text)), (Reading::TooLong, Reading::TooLong));
        assert_eq!((heads::read(&text), jobs::read(&text), names::may_be_name(&text)), (None, None, false));
    }
    // Space around a text is no part of it, of whatever kind it is.
    for space in [" ".repeat(700), "\u{a0}".repeat(1500), " ".repeat(100_000)] {
        assert_eq!(hours::read(&space, hours::Unit::Hours), Reading::Empty);
        assert!(matches!(days::read(&format!("{space}ma{space}")), Reading::Read(_)));
    }
    // A million accents on one letter are two.
    let accents = format!("2{}", "\u{301}".repeat(1_000_000));
    assert_eq!(signs::tidy(&accents).chars().count(), 3);
    assert_eq!(hours::read(&accents, hours::Unit::Hours), Reading::Unread);
}

const SENTENCES: &[&str] = &[
    "Je neemt de groep over als de leerkracht ziek is.",
    "Op woensdag alleen in groep 5, van 8.30 tot 12.00 uur",
    "Begeleidt een klein groepje; de leerkracht geeft de les",
    "Staat op dinsdag en donderdag voor groep 3/4 (om de week)",
    "Geeft gym aan groep 5 t/m 8, maar niet alleen",
    "Je hoeft geen les te geven: je oefent met wie dat nodig heeft.",
    "Zelfstandig lesgeven aan maximaal 12 leerlingen",
];

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
    "±",
    "ca.",
    "3",
    "x",
    "per",
    "week",
    "p.p.",
    "10-15",
    "à",
    "½",
    "fte",
    "n.t.b.",
    "5",
    "december",
    "12-3",
    "najaar",
    "vanaf",
    "om de week",
    "oneven",
    "behalve",
    "woensdagmiddag",
    "ochtend",
    "1/2A",
    "groepen",
    "unit",
    "kleuters",
    "1.15",
    "pauze",
    "toezicht",
    "en",
    "tot",
    "hooguit",
    "iedereen",
    "2026",
    "1e",
    "%",
    "=",
];
