//! Days, months and times.

use super::days::{Days, days, short_weekday, weekday, weekday_name};
use super::heads::{self, head};
use super::months::{month_name, months, short_month};
use super::times::spans;
use crate::months::{Month, Months};
use crate::time_of_day::{Span, Weekday};

#[test]
fn days_are_read_one_by_one_and_as_a_range() {
    use Weekday::{Friday, Monday, Thursday, Tuesday, Wednesday};
    for (text, expected) in [
        ("ma", &[Monday][..]),
        ("Maandag.", &[Monday]),
        ("maandags", &[Monday]),
        ("Woensdagen", &[Wednesday]),
        ("'s vrijdags", &[Friday]),
        ("’s maandags", &[Monday]),
        ("don.", &[Thursday]),
        ("ma-wo-vr", &[Monday, Wednesday, Friday]),
        ("ma-di-do", &[Monday, Tuesday, Thursday]),
        ("ma, wo en vr", &[Monday, Wednesday, Friday]),
        ("vr/ma ma", &[Monday, Friday]),
        ("ma & di; wo", &[Monday, Tuesday, Wednesday]),
        ("di t/m do", &[Tuesday, Wednesday, Thursday]),
        ("ma - wo", &[Monday, Tuesday, Wednesday]),
        ("ma–wo", &[Monday, Tuesday, Wednesday]),
        ("maandag tot en met woensdag, vr", &[Monday, Tuesday, Wednesday, Friday]),
        ("ma-di, do-vr", &[Monday, Tuesday, Thursday, Friday]),
        ("ma en", &[Monday]),
        ("- ma", &[Monday]),
    ] {
        assert_eq!(days(text), Some(Days::Some(expected.to_vec())), "{text}");
    }
    for every in ["elke dag", "Alle dagen", "alle", "dagelijks"] {
        assert_eq!(days(every).map(Days::list), Some(Weekday::ALL.to_vec()), "{every}");
    }
    // A range that runs backwards is not guessed at, and "vrij" may be a day off.
    for none in [
        "",
        "za",
        "do-di",
        "ma-vr-wo",
        "vrij",
        "en",
        "-",
        "ma-",
        "maandagochtend",
        "maandelijks",
        "maand",
        "divers",
        "m",
    ] {
        assert_eq!(days(none), None, "{none}");
    }
}

#[test]
fn months_are_read_by_name_number_and_range() {
    use Month::{April, December, February, January, July, June, March, May, November, October, September};
    for (text, expected) in [
        ("mrt", &[March][..]),
        ("maa-mei", &[March, April, May]),
        ("sept/okt", &[September, October]),
        ("Februari en juli", &[February, July]),
        ("nov t/m jan", &[November, December, January]),
        ("mei; juni", &[May, June]),
        ("(mei)", &[May]),
        ("6", &[June]),
        ("3, 4", &[March, April]),
    ] {
        assert_eq!(months(text), Some(Months::of(expected)), "{text}");
    }
    for all in ["", "hele jaar", "het hele jaar", "maandelijks", "elke maand"] {
        assert_eq!(months(all), Some(Months::ALL_YEAR), "{all}");
    }
    for none in ["maartse buien", "ma", "junior", "13", "0", "1:05", "-", "mei-", "."] {
        assert_eq!(months(none), None, "{none}");
    }
}

#[test]
fn days_and_months_are_written_as_they_are_read() {
    for &day in Weekday::ALL {
        assert_eq!((weekday(weekday_name(day)), weekday(short_weekday(day))), (Some(day), Some(day)));
    }
    for &month in Month::ALL {
        for name in [month_name(month), short_month(month)] {
            assert_eq!(months(name), Some(Months::of(&[month])), "{name}");
        }
    }
}

#[test]
fn a_day_may_have_more_than_one_stretch() {
    for (text, expected) in [
        ("8.30-14.30", Some("8.30-14.30")),
        ("van 8:30 tot 14:30 uur", Some("8.30-14.30")),
        ("08:30:00-14:30:00", Some("8.30-14.30")),
        ("8.30 – 12.00 en 13.00 – 15.00", Some("8.30-12.00 13.00-15.00")),
        ("8.30-12.00, 13.00-15.00", Some("8.30-12.00 13.00-15.00")),
        ("8.30-12.00\n13.00-15.00", Some("8.30-12.00 13.00-15.00")),
        ("8,30-12,00 / 13,00-15,00", Some("8.30-12.00 13.00-15.00")),
        ("14.30-8.30", None),
        ("8.30-12.00 en later", None),
        ("", None),
        ("8.30", None),
    ] {
        let found = spans(text).map(|spans| spans.iter().map(Span::to_string).collect::<Vec<_>>().join(" "));
        assert_eq!(found.as_deref(), expected, "{text}");
    }
}

#[test]
fn a_head_is_found_by_its_whole_word_or_by_its_beginning() {
    let table: &heads::Heads<u8> = &[(1, &[heads::HOURS, &["vorigjaar*"]]), (2, &[heads::TASK, &["taak*"]])];
    for (cell, column) in [
        ("Uren", Some(1)),
        ("\"aantal uren", Some(1)),
        ("Vorig jaar gedaan", Some(1)),
        ("Taakomschrijving", Some(2)),
        ("urenlang", None),
        ("", None),
    ] {
        assert_eq!(head(table, cell), column, "{cell}");
    }
}
