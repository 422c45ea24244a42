//! Separators, reading in slices, and texts that are long in other ways.

use std::borrow::Cow;
use std::time::{Duration, Instant};

use super::{check, names, rows};
use crate::dutch::signs::tidy;
use crate::rows::{LONGEST_CELL, MOST_BYTES, MOST_ROWS, Rows, TooMuch, fit, read};

#[test]
fn a_first_line_may_name_the_separator() {
    check("sep=;\nTaak;Uren\nKerst;20", &[(1, &["Taak", "Uren"]), (2, &["Kerst", "20"])]);
    check("SEP=,\r\nTaak,Uren\r\nKerst,20\r\n", &[(1, &["Taak", "Uren"]), (2, &["Kerst", "20"])]);
    check("\u{feff}\"sep=;\"\nKerst;20", &[(1, &["Kerst", "20"])]);
    check("sep=;;;\nKerst;20;nov", &[(1, &["Kerst", "20", "nov"])]);
    check("sep=\t\nKerst\t20", &[(1, &["Kerst", "20"])]);
    check("sep=x\nKerst", &[(1, &["sep=x"]), (2, &["Kerst"])]);
}

#[test]
fn commas_separate_without_a_head_only_if_that_is_clear() {
    check("Sinterklaas,30,nov\nKerst,20,dec", &[(1, &["Sinterklaas", "30", "nov"]), (2, &["Kerst", "20", "dec"])]);
    for whole in ["Overleg 2,5", "Kerst, met groep 8", "Kerst,2,5\nPasen,12", "Kerst,Pasen", "12,5\n13,5"] {
        assert!(rows(whole).iter().all(|row| row.cells.len() == 1), "{whole}");
    }
    let loose = |text: &str| rows(text).iter().map(super::Row::has_loose_commas).collect::<Vec<_>>();
    assert_eq!(loose("Kerst,2,5\nPasen,12"), [true, true]);
    assert_eq!(loose("Overleg 2,5\nKerst, met groep 8\nKerst"), [false, false, false]);
}

#[test]
fn a_table_in_plain_text_has_bars() {
    check("| Taak | Uren |\n|---|---:|\n| Kerst | 20 |", &[(1, &["Taak", "Uren"]), (3, &["Kerst", "20"])]);
    check("Kerst | Pasen", &[(1, &["Kerst | Pasen"])]);
}

#[test]
fn signs_that_take_no_room_are_no_part_of_a_cell() {
    check(
        "Taak\u{a0}\t\u{200b}30\nKerst\u{a0}viering\t\u{feff}3\u{ad}0",
        &[(1, &["Taak", "30"]), (2, &["Kerst viering", "30"])],
    );
    check("\u{200b}\t\u{a0}\nx", &[(2, &["x"])]);
    assert_eq!(tidy("Coo\u{308}rdinatie e\u{301}e\u{301}n"), "Coördinatie één");
    assert_eq!(tidy(&format!("a{}", "\u{316}".repeat(100_000))).chars().count(), 3);
}

#[test]
fn a_text_is_read_in_slices_as_at_once() {
    let text = "Taak;Uren\n\"a\nb\";1\n\n\"open;2\nc;3\n".repeat(20);
    for most in [1, 2, 3, 7, 1000] {
        let (mut reading, mut found, mut done) = (Rows::new(&text, names).unwrap(), Vec::new(), 0);
        while let Some(rows) = reading.step(most).unwrap() {
            assert!(rows.len() <= most && reading.done() >= done);
            done = reading.done();
            found.extend(rows);
        }
        assert_eq!((found, done), (rows(&text), 1000));
    }
    assert_eq!(Rows::new("", names).unwrap().step(5), Ok(None));
    let many = "a\n".repeat(MOST_ROWS + 5);
    assert_eq!(read(&many, names), Err(TooMuch::Rows { most: MOST_ROWS, found: MOST_ROWS + 5 }));
}

#[test]
fn a_long_cell_is_cut_off_and_marked() {
    let long = "é".repeat(LONGEST_CELL + 1);
    let found = rows(&format!("{long};b\nc;d"));
    assert_eq!(
        (found[0].cells[0].chars().count(), found[0].has_long_cell, found[1].has_long_cell),
        (LONGEST_CELL, true, false)
    );
    let accents = format!("a{};b", "\u{301}".repeat(150_000));
    assert_eq!((rows(&accents)[0].cells[0].as_str(), rows(&accents)[0].has_long_cell), ("á\u{301}", false));
}

#[test]
fn what_a_browser_cannot_draw_is_not_put_in_a_field() {
    for same in ["Kerst\t20\r\n", "Co\u{f6}rdinatie\u{a0}\u{200b}1", "e\u{301}\u{302}"] {
        assert!(matches!(fit(same), Ok(Cow::Borrowed(text)) if text == same), "{same:?}");
    }
    assert_eq!(fit(&format!("a{}\t20\nb", "\u{316}".repeat(400_000))).as_deref(), Ok("a\u{316}\u{316}\t20\nb"));
    let long = "x".repeat(MOST_BYTES + 1);
    assert_eq!(fit(&long), Err(TooMuch::Bytes { most: MOST_BYTES, found: MOST_BYTES + 1 }));
}

/// The time that this thread has had, so that a busy machine makes no difference; elsewhere than on Linux, the time that
/// has passed.
fn spent(since: Instant) -> Duration {
    let spent = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let spent = spent.and_then(|text| text.split(' ').next().and_then(|of| of.parse().ok()));
    spent.map_or_else(|| since.elapsed(), Duration::from_nanos)
}

/// A reader that is worse than linear takes minutes here, also without optimisation.
#[test]
fn no_text_takes_long() {
    let now = Instant::now();
    let begin = spent(now);
    let full = |part: &str| part.repeat(MOST_BYTES / 4 / part.len());
    for text in [
        full("\"a\n"),
        full("\"a;\"\"\n"),
        full("\"\"\"\"\n\"x"),
        full("\"x\n\";\"y\n"),
        full("\u{301}"),
        full("a,1"),
        full(";"),
        full("\t\n"),
        full("|"),
        full("1."),
        full("a"),
        full("\""),
        format!("\"{}", full("a\n")),
        "x".repeat(2_000_000),
        "a\u{301}\u{302}".repeat(1_000_000),
    ] {
        let _ = read(&text, names);
        let _ = (crate::rows::bytes::text_of(text.as_bytes()), crate::rows::bytes::mended(&text));
    }
    let took = spent(now).saturating_sub(begin);
    assert!(took < Duration::from_secs(30), "{took:?}");
}
