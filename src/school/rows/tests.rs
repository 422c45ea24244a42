#![allow(clippy::unwrap_used)]

mod bytes;
mod gaps;
mod neighbours;
mod shape;
mod slices;
mod strange;

use super::*;

fn names(cell: &str) -> bool {
    ["wie", "taak", "uren", "dag"].contains(&cell.to_lowercase().as_str())
}

fn rows(text: &str) -> Vec<Row> {
    read(text, names).unwrap()
}

#[track_caller]
fn check(text: &str, expected: &[(u32, &[&str])]) {
    let found = rows(text);
    assert!(found.iter().all(|row| !row.has_open_quote), "{text:?}: {found:?}");
    let found: Vec<(u32, Vec<&str>)> =
        found.iter().map(|row| (row.line, row.cells.iter().map(String::as_str).collect())).collect();
    let expected: Vec<(u32, Vec<&str>)> = expected.iter().map(|(line, cells)| (*line, cells.to_vec())).collect();
    assert_eq!(found, expected, "{text:?}");
}

/// Checks the lines of the rows with an open quote, and the rows that are read.
#[track_caller]
fn check_open(text: &str, open: &[u32], good: &[(u32, &[&str])]) {
    let (marked, whole): (Vec<Row>, Vec<Row>) = rows(text).into_iter().partition(|row| row.has_open_quote);
    assert_eq!(marked.iter().map(|row| row.line).collect::<Vec<_>>(), open, "{text:?}");
    let whole: Vec<(u32, Vec<&str>)> =
        whole.iter().map(|row| (row.line, row.cells.iter().map(String::as_str).collect())).collect();
    let good: Vec<(u32, Vec<&str>)> = good.iter().map(|(line, cells)| (*line, cells.to_vec())).collect();
    assert_eq!(whole, good, "{text:?}");
}

#[test]
fn bars_separate_cells_with_or_without_one_at_both_ends() {
    let cells: &[(u32, &[&str])] = &[(1, &["Taak", "Uren", "Wie"]), (3, &["Kerst", "20", ""]), (4, &["", "30", "Kim"])];
    check("Taak | Uren | Wie\n--- | --- | ---\nKerst | 20 |\n | 30 | Kim", cells);
    check("| Taak | Uren | Wie |\n|---|:---:|---|\n| Kerst | 20 | |\n|  | 30 | Kim |", cells);
    check(
        "Takenlijst\nTaak | Uren\nKerst | 20",
        &[(1, &["Takenlijst"]), (2, &["Taak", "Uren"]), (3, &["Kerst", "20"])],
    );
    check("Kerst | diner", &[(1, &["Kerst | diner"])]);
}

#[test]
fn cells_stand_between_tabs_or_semicolons() {
    check("a\tb\nc\td", &[(1, &["a", "b"]), (2, &["c", "d"])]);
    check("a;b\r\nc; d ;\r\n", &[(1, &["a", "b"]), (2, &["c", "d", ""])]);
    check("a;x\tb", &[(1, &["a;x", "b"])]);
    check("a\tb\rc\td", &[(1, &["a", "b"]), (2, &["c", "d"])]);
    check("x", &[(1, &["x"])]);
}

#[test]
fn commas_stand_between_cells_only_below_names_of_columns() {
    check("Taak,Uren\nKamp,12", &[(1, &["Taak", "Uren"]), (2, &["Kamp", "12"])]);
    check("\n\"Wie\", Dag\nKamp,\"12,5\"", &[(2, &["Wie", "Dag"]), (3, &["Kamp", "12,5"])]);
    check("a, b", &[(1, &["a, b"])]);
    check("Taak, met groep 8", &[(1, &["Taak, met groep 8"])]);
}

#[test]
fn a_decimal_comma_is_no_separator() {
    check("Taak;Uren\nKamp;12,5", &[(1, &["Taak", "Uren"]), (2, &["Kamp", "12,5"])]);
    check("Taak\tUren\nKamp\t1.659,5", &[(1, &["Taak", "Uren"]), (2, &["Kamp", "1.659,5"])]);
    check("12,5", &[(1, &["12,5"])]);
}

#[test]
fn a_mark_at_the_beginning_of_a_file_is_no_text() {
    check("\u{feff}a;b", &[(1, &["a", "b"])]);
    check("\u{feff}\"a;1\";b", &[(1, &["a;1", "b"])]);
    check("\u{feff}", &[]);
}

#[test]
fn a_quoted_cell_may_hold_lines_separators_and_quotes() {
    check(
        "a\t\"8.30-12.00\n13.00-15.00\"\tc\nd\t\"zegt \"\"ja\"\"\"\nlast",
        &[(1, &["a", "8.30-12.00\n13.00-15.00", "c"]), (2, &["d", "zegt \"ja\""]), (3, &["last"])],
    );
    // A number is that of the row, not of the line of text: a cell of two lines is in one row of the sheet.
    check("\"x; y\r\nz\";1\r\nlast;2\r\n", &[(1, &["x; y\nz", "1"]), (2, &["last", "2"])]);
    check("a;\"b\rc\"\rd;e\r", &[(1, &["a", "b\nc"]), (2, &["d", "e"])]);
    check("\"a\tb\"\tc", &[(1, &["a\tb", "c"])]);
    check("\"\";\"\"\"\"; \"a\" ;\" b \" \n", &[(1, &["", "\"", "\"a\"", "b"])]);
}

#[test]
fn a_quote_that_is_only_text_stays_text() {
    check("a\t5\" scherm\nb\t\"Jip\" lezen", &[(1, &["a", "5\" scherm"]), (2, &["b", "\"Jip\" lezen"])]);
    // The same if the text has quotes in pairs.
    check("a\t\"Jip\" lezen", &[(1, &["a", "\"Jip\" lezen"])]);
    check("\"Jip\" en \"Janneke\"\tb\nc", &[(1, &["\"Jip\" en \"Janneke\"", "b"]), (2, &["c"])]);
}

#[test]
fn a_quote_that_is_never_closed_costs_its_own_row_only() {
    check_open("a\t\"b\nc\td", &[1], &[(2, &["c", "d"])]);
    check_open("a;b\n\"Open;5;\nDicht;6", &[2], &[(1, &["a", "b"]), (3, &["Dicht", "6"])]);
    check_open(
        "a;1\r\n\r\n\"b;2\r\n\"c\nd\";3\r\ne;4\r\n",
        &[3],
        &[(1, &["a", "1"]), (4, &["c\nd", "3"]), (5, &["e", "4"])],
    );
    check_open("a;1\nb;\"5", &[2], &[(1, &["a", "1"])]);
    check_open("\"", &[1], &[]);
    check_open("x\t\"\"\"\ny\tz", &[1], &[(2, &["y", "z"])]);
}

#[test]
fn a_quote_of_a_later_row_closes_none_before_it() {
    check_open("\"a;1\n\"b\";2\nc;3", &[1], &[(2, &["b", "2"]), (3, &["c", "3"])]);
    check_open("\"a;1\n\"b;2\nc;3", &[1, 2], &[(3, &["c", "3"])]);
    check_open("\"a;1 \"b\";2\nc;3", &[1], &[(2, &["c", "3"])]);
    // It ends a cell only by chance: copied cells hold no tabs.
    check_open("\"a\t1\nscherm 5\"\t2\nc\t3", &[1], &[(2, &["scherm 5\"", "2"]), (3, &["c", "3"])]);
}

#[test]
fn what_a_row_with_an_open_quote_was_to_be_can_be_seen() {
    let cells = ["oa A", "\"ma", "8.30"].map(str::to_owned).to_vec();
    assert_eq!(rows("oa A; \"ma;8.30")[0].cells, ["oa A", "\"ma", "8.30"]);
    assert_eq!(
        rows("oa A;\"ma;8.30\nb"),
        [
            Row { line: 1, cells, has_open_quote: true, ..Row::default() },
            Row { line: 2, cells: vec!["b".to_owned()], has_open_quote: false, ..Row::default() }
        ]
    );
}

#[test]
fn empty_rows_count_and_are_left_out() {
    check("", &[]);
    check("\n\n", &[]);
    check(";;;\n\t\n", &[(1, &[";;;"])]);
    check(";;;\n;;", &[]);
    check("a\tb\n\t\n\nc\td\n\n", &[(1, &["a", "b"]), (4, &["c", "d"])]);
    check("\n\na", &[(3, &["a"])]);
    check("\r\n \r\na\r\n\r\nb", &[(3, &["a"]), (5, &["b"])]);
    check("\r\ra\r\rb", &[(3, &["a"]), (5, &["b"])]);
}

#[test]
fn a_cell_may_be_longer_than_the_reader_takes_at_once() {
    let long = "é".repeat(700);
    check(&format!("{long};b\n\"{long}\n{long}\";c"), &[(1, &[&long, "b"]), (2, &[&format!("{long}\n{long}"), "c"])]);
}

#[test]
fn what_is_too_long_is_refused_whole() {
    let bytes = MOST_BYTES + 1;
    assert_eq!(read(&"a".repeat(bytes), names), Err(TooMuch::Bytes { most: MOST_BYTES, found: bytes }));
    assert_eq!(read(&"a\n".repeat(MOST_ROWS + 1), names), Err(TooMuch::Rows { most: MOST_ROWS, found: MOST_ROWS + 1 }));
    assert_eq!(read(&"a\n\n".repeat(MOST_ROWS), names).map(|rows| rows.len()), Ok(MOST_ROWS));
}

mod properties {
    use proptest::prelude::*;

    use super::*;
    use crate::seed::cases;

    fn written(cell: &str, between: &str) -> String {
        let needs = cell.contains(['"', '\n']) || cell.contains(between);
        if needs { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
    }

    proptest! {
        #![proptest_config(cases(256))]

        /// Whatever a spreadsheet writes is read back as the same cells, on the same row.
        #[test]
        fn what_is_written_is_read_back(
            table in proptest::collection::vec(proptest::collection::vec(r#"([a-np-z,.:"]|é|[a-z] [a-z]|[a-z]\n[a-z]){0,6}"#, 2..5), 1..8),
            between in prop_oneof![Just("\t"), Just(";")],
            end in prop_oneof![Just("\n"), Just("\r\n"), Just("\r")],
            mark in prop_oneof![Just(""), Just("\u{feff}")],
        ) {
            let lines = table.iter().map(|row| row.iter().map(|cell| written(cell, between)).collect::<Vec<_>>().join(between));
            let text = format!("{mark}{}", lines.map(|line| line + end).collect::<String>());
            let all = (1..).zip(table).filter(|(_, row)| row.iter().any(|cell| !cell.is_empty()));
            let expected: Vec<Row> = all.map(|(line, cells)| Row { line, cells, has_open_quote: false, ..Row::default() }).collect();
            prop_assert_eq!(rows(&text), expected);
        }

        /// Wherever a row with an open quote is, the others stay as they were.
        #[test]
        fn an_open_quote_touches_no_other_row(
            lines in proptest::collection::vec(r#"[a-z]{1,3};("[a-z]{0,3}"|[a-z,]{0,3}|[a-z]")"#, 1..8),
            open in r#"([a-z]{0,3};)?"[a-z]{0,3}(;[a-z]{0,3})?"#,
            is_copied in any::<bool>(),
            at in 0_usize..8,
        ) {
            // In a CSV, a quote at the end of a cell does close it: nothing else shows where the cell ends.
            let as_pasted = |line: &String| match (is_copied, line.ends_with("\"") && !line.contains(";\"")) {
                (true, _) => line.replace(';', "\t"),
                (false, true) => line.replace('"', ""),
                (false, false) => line.clone(),
            };
            let lines: Vec<String> = lines.iter().map(as_pasted).collect();
            let open = if is_copied { open.replace(';', "\t") } else { open };
            let at = at.min(lines.len());
            let mut with = lines.clone();
            with.insert(at, open);
            let found = rows(&with.join("\n"));
            let marked: Vec<u32> = found.iter().filter(|row| row.has_open_quote).map(|row| row.line).collect();
            prop_assert_eq!(marked, [u32::try_from(at).unwrap() + 1]);
            let others: Vec<Vec<String>> = found.into_iter().filter(|row| !row.has_open_quote).map(|row| row.cells).collect();
            let before: Vec<Vec<String>> = rows(&lines.join("\n")).into_iter().map(|row| row.cells).collect();
            prop_assert_eq!(others, before);
        }

        /// Any text can be read: its rows are in order, and none of them is empty.
        #[test]
        fn any_text_is_read(text in r#"([a-zé;,"\t\r\n \u{feff}]){0,60}"#) {
            let found = rows(&text);
            prop_assert!(found.windows(2).all(|pair| pair[0].line < pair[1].line));
            prop_assert!(found.iter().all(|row| row.cells.iter().any(|cell| !cell.is_empty())));
            // An "o" alone may be a mark before a label.
            let is_letter = |sign: &char| sign.is_ascii_alphabetic() && *sign != 'o';
            let letters = text.chars().filter(is_letter).count();
            let read: usize = found.iter().flat_map(|row| &row.cells).map(|cell| cell.chars().filter(is_letter).count()).sum();
            prop_assert_eq!(read, letters);
        }
    }
}
