//! Columns that only spaces keep apart.

use super::{check, rows};
use crate::rows::mend;

#[test]
fn several_spaces_keep_columns_apart() {
    check(
        "Taak          Uren   Personen\nSint            20          3\nKerst           25          4",
        &[(1, &["Taak", "Uren", "Personen"]), (2, &["Sint", "20", "3"]), (3, &["Kerst", "25", "4"])],
    );
    check(
        "OA A   ma   8.30-12.00\nOA B   di   9-12",
        &[(1, &["OA A", "ma", "8.30-12.00"]), (2, &["OA B", "di", "9-12"])],
    );
    check(
        "Taken 2026\n\nSint    20 uur\nKerst   25 uur",
        &[(1, &["Taken 2026"]), (3, &["Sint", "20 uur"]), (4, &["Kerst", "25 uur"])],
    );
}

#[test]
fn a_short_line_is_put_below_the_cells_it_stands_under_or_stays_whole() {
    check(
        "Taak    Uren   Personen\nSint    20     3\nKerst          4\nPasen   12\nKamp    24     2",
        &[
            (1, &["Taak", "Uren", "Personen"]),
            (2, &["Sint", "20", "3"]),
            (3, &["Kerst", "", "4"]),
            (4, &["Pasen", "12"]),
            (5, &["Kamp", "24", "2"]),
        ],
    );
    // Under two columns, or in a table of which nothing stands below each other.
    check(
        "Sint   20   3\nKinderboekenweek   25   4\nPasen        12\nKamp   24   2",
        &[
            (1, &["Sint", "20", "3"]),
            (2, &["Kinderboekenweek", "25", "4"]),
            (3, &["Pasen        12"]),
            (4, &["Kamp", "24", "2"]),
        ],
    );
    // The spaces before the first day may be lost.
    check(
        "ma    di\nOA A  8-12  8-12\nOA B  9-12  9-12",
        &[(1, &["ma    di"]), (2, &["OA A", "8-12", "8-12"]), (3, &["OA B", "9-12", "9-12"])],
    );
    check(
        "      ma    di\nOA A  8-12  8-12\nOA B  9-12  9-12",
        &[(1, &["", "ma", "di"]), (2, &["OA A", "8-12", "8-12"]), (3, &["OA B", "9-12", "9-12"])],
    );
}

#[test]
fn a_space_too_many_is_no_column() {
    for text in [
        "Sint  en Piet\nKerst  diner",
        "-  Sint 20 uur\n-  Kerst 25 uur",
        "1.   Sint 20 uur\n2.   Kerst 25 uur",
        "OA A:   ma 8.30-12.00\nOA B:   di 8.30-12.00",
        "Hij werkt.  Zij ook.\nOf niet.  Wie weet.",
        "Sint     20\nKerst\nPasen\nKamp",
    ] {
        assert!(rows(text).iter().all(|row| row.cells.len() == 1), "{text}: {:?}", rows(text));
    }
}

#[test]
fn a_row_between_spaces_is_mended_in_its_columns() {
    let text = "Taak    Uren   Personen\nSint    20     3\nKerst   25     4";
    assert_eq!(mend::row(text, 2).as_deref(), Some("Sint; 20; 3"));
    let mended = mend::with_row(text, 2, "Sint; ; 5").unwrap();
    assert_eq!(mended, "Taak    Uren   Personen\nSint           5\nKerst   25     4");
    check(&mended, &[(1, &["Taak", "Uren", "Personen"]), (2, &["Sint", "", "5"]), (3, &["Kerst", "25", "4"])]);
}
