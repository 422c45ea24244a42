//! RIS, as every program for references reads it.

use core::fmt::Write;

use super::{Work, WorkKind, one_line};

/// A list of references as RIS. Its lines end as the format asks.
#[must_use]
pub fn ris(works: &[Work]) -> String {
    let mut file = String::new();
    for work in works {
        let kind = match work.kind {
            WorkKind::Report => "RPRT",
            WorkKind::Law => "STAT",
            WorkKind::Page => "ELEC",
        };
        let mut line = |tag: &str, value: &str| {
            // A text takes all that is written to it.
            let _ = write!(file, "{tag}  - {}\r\n", one_line(value));
        };
        line("TY", kind);
        line("ID", &work.key);
        for author in &work.authors {
            // What stands before a comma is a family name: an organisation is all of it, so the comma stands at the end.
            line("AU", &format!("{},", author.replace(", ", " - ")));
        }
        if let Some(year) = work.year {
            line("PY", &year.to_string());
        }
        line("TI", &work.title);
        if !work.note.is_empty() {
            line("N1", &work.note);
        }
        line("UR", &work.url);
        if let Some(read) = &work.read {
            line("Y2", &read.day.to_string().replace('-', "/"));
        }
        line("LA", "nl");
        line("ER", "");
    }
    file
}
