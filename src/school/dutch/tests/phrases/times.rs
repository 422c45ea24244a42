//! Spans of time.

use super::{check, said};
use crate::dutch::Reading;
use crate::dutch::times::{TimesSaid, between, read, time};

fn of(said: TimesSaid) -> String {
    let spans: Vec<String> = said.spans.iter().map(ToString::to_string).collect();
    let pause = said.pause.map_or_else(String::new, |minutes| format!(" pause {minutes}"));
    let moved = if said.is_moved { " moved" } else { "" };
    format!(
        "{}{pause}{moved}{}",
        spans.join(" "),
        said.beside
            .iter()
            .map(|said| format!(" ({said})"))
            .chain(said.left.iter().map(|word| format!(" [{word}]")))
            .collect::<String>()
    )
}

pub const SPANS_IN_ONE_CELL: &[(&str, &str)] = &[
    ("8.30-14.30 (inloop 8.10)", "8.30-14.30 (inloop 8.10)"),
    ("8.30-14.30, inloop vanaf 8.15", "8.30-14.30 (inloop 8.15)"),
    ("inloop 8.15-8.30, les 8.30-12.00", "8.30-12.00 (inloop 8.15-8.30)"),
    ("8.30-12.00 deur open om 8.20", "8.30-12.00 (deur 8.20)"),
    ("8.30-14.30", "8.30-14.30"),
    ("8.30 - 14.30", "8.30-14.30"),
    ("08:30–14:30", "8.30-14.30"),
    ("8.30—14.30 uur", "8.30-14.30"),
    ("08:30u-14:30u", "8.30-14.30"),
    ("8u30-14u30", "8.30-14.30"),
    ("8u30 tot 14u30", "8.30-14.30"),
    ("0830-1430", "8.30-14.30"),
    ("8.30 uur tot 9.15 uur", "8.30-9.15"),
    ("van 8.30 tot 9.15", "8.30-9.15"),
    ("van 8.30 uur tot en met 9.15 uur", "8.30-9.15"),
    ("11:15 t/m 12:00", "11.15-12.00"),
    ("10.30 - 11.15u.", "10.30-11.15"),
    ("9-12", "9.00-12.00"),
    ("9 - 12 uur", "9.00-12.00"),
    ("9 tot 12", "9.00-12.00"),
    ("8,30-12,00", "8.30-12.00"),
    ("8,25-14,35", "8.25-14.35"),
    ("8,50-12,10", "8.50-12.10"),
    ("8-12,25", "two"),
    ("8,50-12,00", "two"),
    ("08:30:00-14:30:00", "8.30-14.30"),
    ("8.30\u{a0}-\u{a0}12.00", "8.30-12.00"),
    ("8.30-12.00 en 12.45-14.45", "8.30-12.00 12.45-14.45"),
    ("8.30-12.00, 13.00-15.00", "8.30-12.00 13.00-15.00"),
    ("8.30-12.00,13.00-15.00", "8.30-12.00 13.00-15.00"),
    ("8.30-12.00 / 13.00-15.00", "8.30-12.00 13.00-15.00"),
    ("8.30-12.00 + 13.00-15.00", "8.30-12.00 13.00-15.00"),
    ("8.30-12.00\n13.00-15.00", "8.30-12.00 13.00-15.00"),
    ("van 8.30 tot 12.00 en van 13.00 tot 15.00 uur", "8.30-12.00 13.00-15.00"),
    ("half negen tot twaalf uur", "8.30-12.00"),
    ("half 9 - 12 uur", "8.30-12.00"),
    ("kwart over 8 - kwart voor 12", "8.15-11.45"),
    ("8.30-14.30 (30 min pauze)", "8.30-14.30 pause 30"),
    ("8.30-14.30 (30 min. pauze)", "8.30-14.30 pause 30"),
    ("8.30-14.30, half uur pauze", "8.30-14.30 pause 30"),
    ("8.30-14.30 pauze 45 min", "8.30-14.30 pause 45"),
    ("8.30-14.30 met een kwartier pauze", "8.30-14.30 pause 15"),
    ("8.30-14.30 (pauze 12.00-12.30)", "8.30-12.00 12.30-14.30"),
    ("8.30-14.30 (12.00-12.30 pauze)", "8.30-12.00 12.30-14.30"),
    ("8.30-14.30 pauze", "8.30-14.30 [pauze]"),
    ("1.15-2.30", "13.15-14.30 moved"),
    ("1.15 – 2.30", "13.15-14.30 moved"),
    ("01:15-02:30", "13.15-14.30 moved"),
    ("12.30-1.15", "12.30-13.15 moved"),
    ("8.30-3.00", "8.30-15.00 moved"),
    ("1-3", "13.00-15.00 moved"),
    ("8.30-12.00 en 1.00-3.00", "8.30-12.00 13.00-15.00 moved"),
    ("5.30-8.00", "two"),
    ("8.30-12.00 gym", "8.30-12.00 [gym]"),
    ("tussen 8.30 en 9.15", "8.30-9.15"),
    ("8.30-9.15 (groep 3)", "8.30-9.15 [groep] [3]"),
    ("8.30 uur - 12.00 uur en 12.45 uur - 14.45 uur", "8.30-12.00 12.45-14.45"),
    ("9u-12u", "9.00-12.00"),
    ("half twee tot drie", "13.30-15.00 moved"),
    ("half 9 tot half 3", "8.30-14.30 moved"),
    ("8.30 t/m 12.00 uur (pauze 10.00-10.15)", "8.30-10.00 10.15-12.00"),
    ("8.30-14.30 (incl. half uur pauze)", "8.30-14.30 pause 30"),
    ("8.30 t/m 9.15 uur", "8.30-9.15"),
    ("10.15 - 10.30 uur", "10.15-10.30"),
    ("8.30-12.00 en later", "8.30-12.00 [later]"),
    ("14.30-8.30", "unread"),
    ("8.30", "unread"),
    ("vanaf 8.30", "unread"),
    ("8.30-12.00-14.30", "unread"),
    ("8.30-", "unread"),
    ("8.30-25.00", "unread"),
    ("8.60-9.00", "unread"),
    ("ochtend", "unread"),
    ("", "empty"),
    ("?", "later"),
    ("-", "later"),
];

#[test]
fn spans_in_one_cell() {
    check(SPANS_IN_ONE_CELL, |text| said(read(text), of));
}

pub const A_TIME_ALONE_AND_TWO_IN_TWO_CELLS: &[(&str, &str)] = &[
    ("8.30", "8.30"),
    ("08:30u", "8.30"),
    ("8u30", "8.30"),
    ("8 uur", "8.00"),
    ("half negen", "8.30"),
    ("kwart voor negen", "8.45"),
    ("negen uur", "9.00"),
    ("845", "8.45"),
    ("08:30:00", "8.30"),
    ("8.5", "unread"),
    ("half", "unread"),
    ("", "empty"),
];

#[test]
fn a_time_alone_and_two_in_two_cells() {
    check(A_TIME_ALONE_AND_TWO_IN_TWO_CELLS, |text| said(time(text), |time| time.to_string()));
    for (from, until, expected) in [
        ("8.30", "12.00", "8.30-12.00"),
        ("1.15", "2.30", "13.15-14.30 moved"),
        ("12.15", "1.00", "12.15-13.00 moved"),
        ("8.30", "", "empty"),
        ("", "12.00", "empty"),
        ("8.30", "?", "later"),
        ("8.30", "gym", "unread"),
        ("14.00", "8.30", "unread"),
    ] {
        assert_eq!(said(between(from, until), of), expected, "{from} {until}");
    }
}

#[test]
fn what_is_no_span_of_time_says_why() {
    use crate::dutch::times::{WhyNot, why_not};
    for text in ["8.30", "0830", "8.30 uur", "vanaf 8.30", "tot 12.00", "half negen", "8.30-"] {
        assert_eq!(why_not(text), WhyNot::OneTime, "{text}");
    }
    for text in ["9.00-8.30", "14.30 tot 8.30", "8.30-8.30", "0900-0830", "8.30-12.00 en 14.00-13.00"] {
        assert_eq!(why_not(text), WhyNot::EndsFirst, "{text}");
    }
    for (text, number) in [("8.30-25.00", "25.00"), ("8.75-12.00", "8.75"), ("08:61", "08:61")] {
        assert_eq!(why_not(text), WhyNot::NoSuchTime(number.to_owned()), "{text}");
    }
    for (text, words) in [("8.30-12.00 hal", &["hal"][..]), ("8.30 inloop gang", &["inloop", "gang"])] {
        assert_eq!(why_not(text), WhyNot::Words(words.iter().map(|&word| word.to_owned()).collect()), "{text}");
    }
    for text in ["idem", "hele dag", "x", "", "groep 3", "veel te lang"] {
        assert_eq!(why_not(text), WhyNot::NoTime, "{text}");
    }
    assert_eq!(why_not("8-12,25"), WhyNot::MinutesOrParts("12,25".to_owned()));
    let span = |from: &str, until: &str| between(from, until).map(|said| said.spans[0].to_string());
    assert_eq!(span("8", "12,25"), Reading::TwoReadings);
    assert_eq!(span("8,25", "14,35"), Reading::Read("8.25-14.35".to_owned()));
    assert_eq!((time("8,25"), time("8,30").is_clear()), (Reading::TwoReadings, true));
}
