//! Tables for a spreadsheet: semicolons and decimal commas, as Dutch ones read them.

use taakkompas_school::dutch::amounts::hours_text;
use taakkompas_school::dutch::days::short_weekday;
use taakkompas_school::dutch::months::short_month;

use super::words::{self, Column, name};
use crate::division::TaskDivision;
use crate::division::tasks::{Qualification, Size, Task};

/// Signs at the start of a cell that a spreadsheet runs as a formula, or reads past to one: those that
/// OWASP names (CSV injection), with their wide forms.
const RUNS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// A cell that no spreadsheet runs: one that could start a formula starts with an apostrophe instead.
fn guarded(text: &str) -> String {
    let could_run =
        text.trim_start_matches([' ', '\u{a0}', '"', '\'', '\n']).starts_with(RUNS) || text.starts_with(RUNS);
    if could_run { format!("'{text}") } else { text.to_owned() }
}

/// A cell as it was before it was [`guarded`].
pub(super) fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| guarded(rest).len() > rest.len()).unwrap_or(cell).trim()
}

/// A table of rows, with a byte order mark, so that a spreadsheet reads it as UTF-8.
fn table(rows: &[Vec<String>]) -> String {
    let mut text = String::from('\u{feff}');
    for row in rows {
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                text.push(';');
            }
            text.push_str(&quoted(&guarded(cell)));
        }
        text.push_str("\r\n");
    }
    text
}

fn quoted(cell: &str) -> String {
    let needs = cell.contains([';', ',', '"', '\n', '\r', '\t']) || cell.trim() != cell;
    if needs { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

const COLUMNS: [Column; 12] = [
    Column::Label,
    Column::Size,
    Column::Months,
    Column::Days,
    Column::People,
    Column::Share,
    Column::Qualification,
    Column::Certificate,
    Column::Group,
    Column::Worth,
    Column::Effort,
    Column::LastYear,
];

impl TaskDivision {
    /// The tasks as a table that [`super::TaskList::read`] reads back. Verdicts, functions and fixed
    /// holders are not in it.
    #[must_use]
    pub fn tasks_csv(&self) -> String {
        let mut rows = vec![COLUMNS.map(|column| name(column).to_owned()).to_vec()];
        rows.extend(self.tasks.iter().map(|task| COLUMNS.map(|column| self.cell(task, column)).to_vec()));
        table(&rows)
    }

    fn cell(&self, task: &Task, column: Column) -> String {
        let yes = |yes: bool| if yes { "ja" } else { "nee" }.to_owned();
        match column {
            Column::Label => task.label.clone(),
            Column::Size => match task.size {
                Size::Minutes(minutes) => hours_text(minutes),
                Size::Label(size) => words::size_name(size).to_owned(),
            },
            Column::Months if task.months.is_all_year() => String::new(),
            Column::Months => task.months.iter().map(short_month).collect::<Vec<_>>().join(", "),
            Column::Days => task.weekday.map_or("", short_weekday).to_owned(),
            Column::People => task.most_people.to_string(),
            Column::Share => yes(task.may_share),
            Column::Qualification => match &task.qualification {
                Qualification::None => yes(false),
                Qualification::Group => yes(true),
                Qualification::Subject { subject } => subject.clone(),
            },
            Column::Certificate => task.certificate.clone(),
            Column::Group => task.group.clone(),
            Column::Worth => task.worth.map_or("", words::amount_name).to_owned(),
            Column::Effort => task.effort.map_or("", words::amount_name).to_owned(),
            Column::LastYear => {
                let own = self.last_year.iter().filter(|held| held.task == task.id);
                let labels = own.filter_map(|held| Some(self.colleague(held.colleague)?.label.clone()));
                labels.collect::<Vec<_>>().join(" / ")
            }
            Column::Minutes | Column::Role | Column::Room => String::new(),
        }
    }
}
