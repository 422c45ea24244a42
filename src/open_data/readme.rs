//! What is said in the zip: what is in it, what each column is, and what may be done with it.

use core::fmt::Write as _;

use taakkompas_content::model::published::{CHANGES, CODES, Kind};

use crate::tables::Table;

/// The licence, for whoever has only the zip.
pub const LICENCE_TEXT: &str = include_str!("licentie.txt");

/// What comes before the lists of files.
const ABOUT: &str = include_str!("leesmij.md");

/// The text; `counts` says how many there are of each kind, and `changes` how often something changed.
pub fn text(version: &str, counts: &[(Kind, usize)], changes: usize, tables: &[Table]) -> String {
    let mut text = ABOUT.replace("{version}", version);
    let _ = writeln!(text, "\n## De bestanden\n\n| bestand | wat erin staat | aantal |\n|---|---|---|");
    for (kind, count) in counts {
        let _ = writeln!(text, "| `json/{0}.json`, `csv/{0}.csv` | {1} | {count} |", kind.file, kind.label);
    }
    let _ = writeln!(text, "| `json/{CHANGES}.json`, `csv/{CHANGES}.csv` | Wat er veranderde | {changes} |");
    let _ = writeln!(text, "| `csv/{CODES}.csv` | Wat elke code betekent | |");
    let _ = writeln!(text, "| `schema.json` | De vorm van de JSON-bestanden (JSON Schema 2020-12) | |");
    text.push_str("\n## De kolommen\n");
    for table in tables {
        let _ = writeln!(text, "\n### csv/{}.csv\n\n| kolom | wat erin staat |\n|---|---|", table.name);
        for (name, label) in &table.columns {
            let _ = writeln!(text, "| `{name}` | {label} |");
        }
    }
    text
}
