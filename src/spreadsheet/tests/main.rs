//! What is written here, others read: `calamine` and `csv-core` give the same cells.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::io::{Cursor, Write as _};

use calamine::{Data, Reader as _, Xlsx};
use proptest::prelude::*;
use taakkompas_spreadsheet::csv;
use taakkompas_spreadsheet::xlsx::{self, Part, Sheet};

fn deflated(part: &Part) -> Vec<u8> {
    let mut packer = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::default());
    packer.write_all(&part.bytes).unwrap();
    packer.finish().unwrap()
}

fn workbook(sheets: Vec<Sheet>, is_packed: bool) -> Vec<u8> {
    let pack = |part: Part| {
        let packed = is_packed.then(|| deflated(&part));
        (part, packed)
    };
    xlsx::file(&xlsx::parts(sheets).into_iter().map(pack).collect::<Vec<_>>()).unwrap()
}

/// The texts of a sheet; an empty cell is an empty text.
fn read(file: &[u8], sheet: &str) -> Vec<Vec<String>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(file.to_vec())).unwrap();
    let range = book.worksheet_range(sheet).unwrap();
    let text = |cell: &Data| match cell {
        Data::String(text) => text.clone(),
        Data::Empty => String::new(),
        other => panic!("{other:?}"),
    };
    range.rows().map(|row| row.iter().map(text).collect()).collect()
}

fn cells(text: &str, separator: u8) -> Vec<Vec<String>> {
    let mut reader = csv_core::ReaderBuilder::new().delimiter(separator).build();
    let (mut rows, mut left) = (Vec::new(), text.as_bytes());
    let (mut out, mut ends) = (vec![0; text.len() + 16], vec![0; 64]);
    loop {
        let (result, read, _, count) = reader.read_record(left, &mut out, &mut ends);
        left = &left[read..];
        match result {
            csv_core::ReadRecordResult::Record => {
                let begins = [0].into_iter().chain(ends.iter().copied());
                let row =
                    begins.zip(&ends).take(count).map(|(from, &to)| String::from_utf8(out[from..to].to_vec()).unwrap());
                rows.push(row.collect());
            }
            csv_core::ReadRecordResult::End => return rows,
            _ => {}
        }
    }
}

const HEADS: [(&str, u32); 3] = [("Vraag", 20), ("School", 30), ("Uitleg", 60)];

#[test]
fn a_workbook_has_its_sheets_with_heads_and_rows_packed_or_not() {
    for is_packed in [true, false] {
        let mut asks = Sheet::new("Vragen", &HEADS);
        asks.row(&["Pool", "De Linde", ""]);
        asks.row(&["Formatie", "=1+1", "Zoë & <Co>\ntweede regel _x0041_ \"aanhaling\""]);
        let file = workbook(vec![asks, Sheet::new("Hulp / [2]", &HEADS)], is_packed);
        let head: Vec<String> = HEADS.iter().map(|(head, _)| (*head).to_owned()).collect();
        assert_eq!(
            read(&file, "Vragen"),
            [
                head.clone(),
                ["Pool", "De Linde", ""].map(str::to_owned).to_vec(),
                ["Formatie", "=1+1", "Zoë & <Co>\ntweede regel _x0041_ \"aanhaling\""].map(str::to_owned).to_vec(),
            ]
        );
        assert_eq!(read(&file, "Hulp  2"), [head]);
    }
}

#[test]
fn the_same_rows_give_the_same_bytes() {
    let made = || {
        let mut sheet = Sheet::new("Vragen", &HEADS);
        sheet.row(&["a", "b", "c"]);
        workbook(vec![sheet], false)
    };
    assert_eq!(made(), made());
}

#[test]
fn what_begins_like_a_formula_is_text_and_a_cell_keeps_its_signs() {
    let mut text = String::new();
    csv::add_row(&mut text, csv::DUTCH_SEPARATOR, &["=HYPERLINK(\"x\")", "a;b\"c", "twee\nregels", ""]);
    assert_eq!(text, "\" =HYPERLINK(\"\"x\"\")\";\"a;b\"\"c\";\"twee\nregels\";\"\"\r\n");
    assert_eq!(cells(&text, b';'), [[" =HYPERLINK(\"x\")", "a;b\"c", "twee\nregels", ""].map(str::to_owned).to_vec()]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_comes_back(rows in prop::collection::vec(prop::array::uniform3("[ -~éïœ\u{1f3eb}\n]{0,30}"), 1..12)) {
        let mut sheet = Sheet::new("Vragen", &HEADS);
        let mut text = String::new();
        for row in &rows {
            sheet.row(row);
            csv::add_row(&mut text, ',', row);
        }
        // The reader leaves out rows and columns at the end that are empty.
        let found = read(&workbook(vec![sheet], true), "Vragen");
        for (row, found) in rows.iter().zip(found.iter().skip(1)) {
            prop_assert_eq!(&row[..], &found[..]);
        }
        prop_assert!(found.len() <= rows.len() + 1);
        for (row, found) in rows.iter().zip(cells(&text, b',')) {
            let kept: Vec<String> = row.iter().map(|cell| if cell.starts_with(['=', '+', '-', '@']) { format!(" {cell}") } else { cell.clone() }).collect();
            prop_assert_eq!(kept, found);
        }
    }
}
