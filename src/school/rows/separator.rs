//! What separates the cells of a text.

use super::LINE_ENDS;

/// The sign between the cells of a table in plain text: "| Taak | Uren |".
pub(super) const BAR: u8 = b'|';

/// How many lines are looked at; a table shows its columns soon.
const LINES: usize = 20;

/// The separator of a text, and the text without a first line that names it.
pub(super) fn find(text: &str, names_a_column: fn(&str) -> bool) -> (u8, &str) {
    if let Some((between, rest)) = named(text) {
        return (between, rest);
    }
    let lines: Vec<&str> = text.split(LINE_ENDS).filter(|line| !line.trim().is_empty()).take(LINES).collect();
    let first = lines.first().copied().unwrap_or_default();
    let names =
        |between: char| first.split(between).filter(|cell| names_a_column(cell.trim().trim_matches('"'))).count();
    let between = if text.contains('\t') {
        b'\t'
    } else if are_bars(&lines) {
        BAR
    } else if text.contains(';') {
        b';'
    } else if names(',') > 1 && !first.contains(':') || are_columns(&lines) {
        b','
    } else {
        b'\t'
    };
    (between, text)
}

/// Whether bars separate columns, with or without one at both ends: all lines have them, but for a title or a heading.
fn are_bars(lines: &[&str]) -> bool {
    let counts: Vec<usize> = lines.iter().map(|line| line.matches('|').count()).collect();
    let barred = counts.iter().filter(|&&count| count > 0).count();
    let is_one_row = lines.len() == 1 && counts.first().is_some_and(|&count| count > 1);
    let most = counts.iter().max().copied().unwrap_or(0);
    let is_most = counts.iter().filter(|&&count| count == most).count() * 2 > barred;
    barred * 3 >= lines.len() * 2 && is_most && (is_one_row || barred > 1)
}

/// Whether the rows of such a table begin with a bar.
pub(super) fn has_edges(text: &str) -> bool {
    let mut barred = text.split(LINE_ENDS).filter(|line| line.contains('|')).take(LINES);
    barred.all(|line| line.trim().starts_with('|') && line.matches('|').count() > 1)
}

/// The separator that a first line names, "sep=;", as spreadsheets write it.
fn named(text: &str) -> Option<(u8, &str)> {
    let line = text.split(LINE_ENDS).next()?;
    let rest = text.get(line.len()..)?;
    let said = line.trim().trim_matches('"').to_ascii_lowercase();
    let sign = said.strip_prefix("sep=").or_else(|| line.strip_prefix("sep=").filter(|sign| *sign == "\t"))?;
    let between = match sign.as_bytes() {
        [one] => *one,
        [] if line.ends_with('\t') => b'\t',
        // Whoever opens such a file in a list of semicolons sees ";;;" after it.
        [first, rest @ ..] if rest.iter().all(|other| other == first) => *first,
        _ => return None,
    };
    let is_separator = matches!(between, b';' | b',' | b'\t' | b'|');
    let rest = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(LINE_ENDS)).unwrap_or(rest);
    is_separator.then_some((between, rest))
}

/// Whether commas separate columns in all of these lines: each begins with a label, has as many commas as the others, and
/// a number after the first one. "Overleg 2,5" and "Kerst, met groep 8" are labels.
fn are_columns(lines: &[&str]) -> bool {
    let Some(first) = lines.first() else { return false };
    let count = first.matches(',').count();
    let has_label = |line: &&str| {
        let label = line.split(',').next().unwrap_or_default();
        label.chars().any(char::is_alphabetic) && !label.ends_with(|sign: char| sign.is_ascii_digit())
    };
    // "Kerst,2,5" may be two and a half.
    let is_clear = |line: &&str| !has_number_with_comma(line) && line.matches(',').count() == count;
    let has_number = |line: &&str| line.split(',').nth(1).is_some_and(is_number);
    count > 0
        && !lines.iter().any(|line| line.contains('"'))
        && lines.iter().all(|line| has_label(line) && is_clear(line) && has_number(line))
}

fn is_number(cell: &str) -> bool {
    let cell = cell.trim();
    !cell.is_empty() && cell.len() <= 6 && cell.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}

fn has_number_with_comma(line: &str) -> bool {
    let bytes = line.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    bytes.iter().enumerate().any(|(at, &byte)| byte == b',' && at > 0 && is_digit(at - 1) && is_digit(at + 1))
}

/// Whether a text has a label, a comma and a number directly after it.
pub(super) fn has_number_after_comma(text: &str) -> bool {
    let mut parts = text.split(',');
    let label = parts.next().unwrap_or_default();
    let begins = |part: &str| part.trim_start().starts_with(|sign: char| sign.is_ascii_digit());
    label.chars().any(char::is_alphabetic)
        && !label.ends_with(|sign: char| sign.is_ascii_digit())
        && parts.next().is_some_and(begins)
}

/// Drops the empty cells before the first bar and after the last, if there are bars at both ends, and the cells of a line
/// of dashes.
pub(super) fn without_edges(cells: &mut Vec<String>, has_edges: bool) {
    if has_edges && cells.first().is_some_and(String::is_empty) {
        cells.remove(0);
    }
    if has_edges && cells.last().is_some_and(String::is_empty) {
        cells.pop();
    }
    let is_line =
        |cell: &String| !cell.is_empty() && cell.bytes().all(|byte| matches!(byte, b'-' | b':' | b'=' | b'+'));
    if !cells.is_empty() && cells.iter().all(is_line) {
        cells.clear();
    }
}
