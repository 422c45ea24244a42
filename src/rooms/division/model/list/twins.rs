//! Rows with the same label: told apart by their group, their kind or their heading, or left out but the first.

use std::collections::BTreeMap;

use super::column::Column;
use super::row::TaskRow;
use super::table::Entry;
use super::{ListProblem, RowProblem, cut};
use crate::tasks::Task;

/// A label as it is compared: case and surrounding spaces do not matter.
pub(super) fn key(label: &str) -> String {
    label.trim().to_lowercase()
}

/// Tells rows with one label apart. What can be told from the cells is put behind the label; of the others, only the
/// first is kept.
pub(super) fn tell_apart(rows: &mut Vec<TaskRow>, entries: &[Entry], problems: &mut Vec<RowProblem>) {
    let mut same: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, row) in rows.iter().enumerate() {
        same.entry(key(&row.task.label)).or_default().push(at);
    }
    for of in same.into_values().filter(|of| of.len() > 1) {
        let Some(behind) = behind(rows, entries, &of) else { continue };
        for (at, text) in of.into_iter().zip(behind) {
            let Some(row) = rows.get_mut(at).filter(|_| !text.is_empty()) else { continue };
            row.task.label = format!("{} ({text})", row.task.label);
            problems.push(RowProblem { line: row.line, problem: ListProblem::LabelWith { text: cut(&text) } });
        }
    }
    leave_out_later(rows, problems);
}

/// What can be put behind the labels of these rows so that they differ.
fn behind(rows: &[TaskRow], entries: &[Entry], of: &[usize]) -> Option<Vec<String>> {
    let ways: [fn(&TaskRow, &Entry) -> String; 3] = [
        |row, _| row.task.group.clone(),
        |_, entry| super::label::one_line(entry.cell(Column::Category)),
        |_, entry| entry.heading.trim_end_matches(':').trim().to_owned(),
    ];
    ways.into_iter().find_map(|way| {
        let texts: Vec<String> = of
            .iter()
            .map(|&at| rows.get(at).zip(entries.get(at)).map(|(row, entry)| way(row, entry)).unwrap_or_default())
            .collect();
        let mut keys: Vec<String> = texts.iter().map(|text| key(text)).collect();
        keys.sort_unstable();
        keys.dedup();
        let fits = |(&at, text): (&usize, &String)| {
            rows.get(at)
                .is_some_and(|row| row.task.label.chars().count() + text.chars().count() + 3 <= Task::LONGEST_LABEL)
        };
        (keys.len() == texts.len() && of.iter().zip(&texts).all(fits)).then_some(texts)
    })
}

fn leave_out_later(rows: &mut Vec<TaskRow>, problems: &mut Vec<RowProblem>) {
    let mut first: BTreeMap<String, u32> = BTreeMap::new();
    rows.retain(|row| match first.get(&key(&row.task.label)) {
        Some(&line) => {
            // Only that it is there already is said about it.
            problems.retain(|problem| problem.line != row.line);
            problems.push(RowProblem { line: row.line, problem: ListProblem::Twice { first: line } });
            false
        }
        None => {
            first.insert(key(&row.task.label), row.line);
            true
        }
    });
}
