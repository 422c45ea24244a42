//! Numbers, hours and minutes.

use super::number::{Decimal, hours_text, minutes, with_comma, with_unit};

#[test]
fn hours_are_typed_in_many_ways() {
    for (text, expected) in [
        ("24", 1440),
        ("24,5", 1470),
        ("12.5", 750),
        ("3.25", 195),
        (" 0,5 ", 30),
        (",75", 45),
        ("3,", 180),
        ("3.", 180),
        ("0,33", 20),
        ("3,333", 200),
        ("1.65", 99),
        ("1.659", 99_540),
        ("1.659,0 uur", 99_540),
        ("24 uur", 1440),
        ("8u", 480),
        ("12:30", 750),
        ("12:30 uur", 750),
        ("1:05", 65),
        ("45 min", 45),
        ("1 minuut", 1),
        ("half uur", 30),
        ("Een kwartier", 15),
        ("drie kwartier", 45),
        ("uur", 60),
        ("anderhalf uur", 90),
    ] {
        assert_eq!(minutes(text, 60), Some(expected), "{text}");
    }
    for text in
        ["", "veel", "-3", "3,5,5", ",", ".", "1:5", "1:60", "0,6 fte", "½", "uren", "u", "half", "1659000000", "é5"]
    {
        assert_eq!(minutes(text, 60), None, "{text}");
    }
}

#[test]
fn a_unit_in_words_counts_more_than_that_of_the_column() {
    assert_eq!((minutes("90", 1), minutes("1,5 uur", 1), minutes("12:30", 1)), (Some(90), Some(90), Some(750)));
    assert_eq!((with_unit("90"), with_unit("1,5")), (None, None));
    assert_eq!(Decimal::read("0,6").and_then(|number| number.times(1000)), Some(600));
    assert_eq!(Decimal::read("999999999").and_then(|number| number.times(60)), None);
}

#[test]
fn hours_are_written_so_that_they_read_back() {
    for of in 0..3000 {
        assert_eq!(minutes(&hours_text(of), 60), Some(of));
    }
    for (of, text) in [(0, "0"), (19, "0,32"), (20, "0,33"), (1440, "24"), (195, "3,25"), (99_540, "1659")] {
        assert_eq!(hours_text(of), text);
    }
    assert_eq!((with_comma(8571, 4), with_comma(10_000, 4)), ("0,8571".to_owned(), "1".to_owned()));
}
