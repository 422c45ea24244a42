//! One row never changes another.

use proptest::prelude::*;

use super::{names, rows};
use crate::rows::Row;
use crate::seed::cases;

proptest! {
    #![proptest_config(cases(256))]

    /// Whatever stands in a line, the lines around it are read as they were.
    #[test]
    fn a_strange_line_changes_no_other(strange in "[^\"\r\n\u{feff}]{0,40}", at in 1_usize..4) {
        let mut lines = vec!["Taak\tUren", "Kerst\t20", "Pasen\t12", "Kamp\t30"];
        let before = rows(&lines.join("\n"));
        lines.insert(at, &strange);
        let found: Vec<Row> = crate::rows::read(&lines.join("\n"), names).unwrap();
        let line = u32::try_from(at).unwrap() + 1;
        let others: Vec<Vec<String>> = found.into_iter().filter(|row| row.line != line).map(|row| row.cells).collect();
        prop_assert_eq!(others, before.into_iter().map(|row| row.cells).collect::<Vec<_>>());
    }
}
