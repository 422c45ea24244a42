//! Whatever is pasted, or is in a file.

use proptest::prelude::*;

use super::names;
use crate::mutated::mutated;
use crate::rows::bytes::{has_lost_letters, kind_of_text, mended as mended_letters, text_of};
use crate::rows::label::{is_bullet, without_mark};
use crate::rows::mend::{row, with_row};
use crate::rows::shape::{Columns, empty_columns, find_head, is_short, kinds, mended, usual_width};
use crate::rows::{MOST_ROWS, read};
use crate::seed::cases;

const TABLES: &[&str] = &[
    "Taak\tUren\tMaanden\nKerst\t20\tdec\n\"Kamp\nmet tent\"\t30\tsept\nPasen\t12,5\tmrt\nTotaal\t62,5\t",
    "sep=;\r\nTakenlijst 2026;;\r\n\r\nTaak;Uren;Wie\r\nVieringen;;\r\nKerst;20;A\r\n;10;B\r\n\"Open dag; met koffie\";4;\r\n",
    "| Taak | Uren |\n|------|------|\n| Kerst | 20 |\n| Sportdag | 12 |\n",
    "Vieringen:\n• Kerst 20 uur\n- Pasen (12 uur)\n1. Sportdag 8 uur\n\to\tKamp\n",
    "taak,uren\nKerst,20\n\"Jip, Janneke\",\"2,5\"\nCoÃ¶rdinatie,3\n",
    "wie\tdag\n\"A \"\"de eerste\"\" A\"\tma\nB\tdi\n\"",
];

proptest! {
    #![proptest_config(cases(ProptestConfig::default().cases))]

    #[test]
    fn no_text_panics_a_reader_of_rows(
        text in prop_oneof![3 => mutated(TABLES.to_vec(), 12), 1 => "\\PC{0,60}([\t;|,\"\r\n]\\PC{0,20}){0,12}"],
        typed in mutated(vec!["Kerst; 20", "\"Plein; groen\"; 4", ""], 3),
        line in 0..12_u32,
    ) {
        let _ = (kind_of_text(&text), has_lost_letters(&text), mended_letters(&text));
        let Ok(rows) = read(&text, names) else { return Ok(()) };
        prop_assert!(rows.len() <= MOST_ROWS);
        let head = find_head(&rows, names);
        for amounts in [vec![], vec![1], vec![0, 2, 99]] {
            let kinds = kinds(&rows, head, &Columns { label: 0, amounts });
            prop_assert_eq!(kinds.len(), rows.len());
        }
        let width = usual_width(&rows);
        let _ = (empty_columns(&rows), rows.iter().filter(|row| is_short(row, width)).count());
        for cell in rows.iter().flat_map(|row| &row.cells) {
            let _ = (is_bullet(cell), without_mark(cell));
        }
        let count = rows.len();
        prop_assert!(mended(rows).len() <= count);
        let _ = row(&text, line);
        if let Some(changed) = with_row(&text, line, &typed) {
            let _ = (row(&changed, line), with_row(&changed, line, ""));
        }
    }

    /// In every encoding, cut off between any two bytes, with any byte another one.
    #[test]
    fn no_file_panics_its_reader(
        text in mutated(TABLES.to_vec(), 4),
        encoding in 0..4_usize,
        cut in any::<prop::sample::Index>(),
        change in (any::<prop::sample::Index>(), any::<u8>()),
        begin in prop::collection::vec(any::<u8>(), 0..6),
    ) {
        let mut bytes: Vec<u8> = match encoding {
            0 => text.into_bytes(),
            1 => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            2 => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            _ => [begin.as_slice(), text.as_bytes()].concat(),
        };
        bytes.truncate(cut.index(bytes.len() + 1));
        if !bytes.is_empty() {
            let at = change.0.index(bytes.len());
            bytes[at] = change.1;
        }
        for bytes in [bytes.as_slice(), &begin] {
            if let Ok(read) = text_of(bytes) {
                let _ = (kind_of_text(&read.text), has_lost_letters(&read.text));
            }
        }
    }
}
