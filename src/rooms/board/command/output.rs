//! What the command writes.

use std::fs;
use std::io::{self, Write};

use taakkompas_board::overview::Overview;
use taakkompas_board::read::ReadError;
use taakkompas_board::rows::{self, CODE_COLUMNS, Codes};
use taakkompas_school::slices::at_once;
use taakkompas_spreadsheet::csv;

/// An overview as JSON, on one line.
///
/// # Errors
/// It cannot be written.
pub fn overview(of: &Overview, mut to: impl Write) -> io::Result<()> {
    serde_json::to_writer(&mut to, of).map_err(io::Error::from)?;
    to.write_all(b"\n")?;
    to.flush()
}

/// The lines of an overview as CSV (RFC 4180), with codes.
///
/// # Errors
/// It cannot be written.
pub fn rows(of: &Overview, to: impl Write) -> io::Result<()> {
    let mut to = io::BufWriter::with_capacity(1 << 16, to);
    let mut done = row(&mut to, &CODE_COLUMNS);
    at_once(rows::rows(of, &Codes, |cells, _| {
        if done.is_ok() {
            done = row(&mut to, &cells);
        }
    }));
    done?;
    to.flush()
}

fn row(to: &mut impl Write, cells: &[impl AsRef<str>]) -> io::Result<()> {
    let mut text = String::new();
    csv::add_row(&mut text, ',', cells);
    to.write_all(text.as_bytes())
}

/// Why a summary was skipped.
pub fn why(of: ReadError) -> String {
    match of {
        ReadError::Nothing => "no summary in it".to_owned(),
        ReadError::TooLarge { most, found } => format!("{found} bytes, and a summary has at most {most}"),
        ReadError::Newer { version } => format!("version {version}, which is newer than this program"),
        ReadError::Damaged { line, column } => format!("not a summary, from line {line}, column {column} of it"),
        ReadError::Invalid(why) => format!("not what a school can make: {why:?}"),
        ReadError::Link(why) => format!("did not arrive whole: {why:?}"),
        ReadError::Scan => "a scan, and no summary".to_owned(),
        ReadError::NotText => "not UTF-8".to_owned(),
    }
}

/// The most memory that this process had, in kibibytes, if the system tells.
pub fn most_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}
