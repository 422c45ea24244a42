//! Tables for a spreadsheet: semicolons and decimal commas, as Dutch spreadsheets expect.

use taakkompas_school::dutch::amounts::hours_text;
use taakkompas_school::dutch::days::short_weekday;
use taakkompas_school::dutch::months::short_month;

use super::column::{Column, name};
use super::words;
use crate::TaskDivision;
use crate::tasks::{LawQuestion, PeopleRule, Qualification, Size, Task};

/// Characters that make a spreadsheet run a cell as a formula, or skip ahead to one: those that OWASP names (CSV
/// injection), with their full-width forms.
const RUNS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// A cell that no spreadsheet runs: one that could start a formula gets an apostrophe in front.
fn guarded(text: &str) -> String {
    let could_run =
        text.trim_start_matches([' ', '\u{a0}', '"', '\'', '\n']).starts_with(RUNS) || text.starts_with(RUNS);
    if could_run { format!("'{text}") } else { text.to_owned() }
}

/// A cell as it was before [`guarded`].
pub(super) fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| guarded(rest).len() > rest.len()).unwrap_or(cell).trim()
}

/// Rows as text, with a byte order mark so that a spreadsheet reads it as UTF-8.
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

/// Whether cells are the head of a table that we wrote.
pub(super) fn is_own(cells: &[String]) -> bool {
    cells.len() >= COLUMNS.len() && cells.iter().zip(COLUMNS).all(|(cell, column)| cell == name(column))
}

impl TaskDivision {
    /// The tasks as a table that [`super::TaskList::read`] can read. Verdicts, functions and fixed holders are not
    /// included.
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
                Size::Minutes(minutes) if task.per_person => format!("{} p.p.", hours_text(minutes)),
                Size::Minutes(minutes) => hours_text(minutes),
                Size::Label(size) => words::size_name(size).to_owned(),
            },
            Column::Months if task.months.is_all_year() => String::new(),
            Column::Months => task.months.iter().map(short_month).collect::<Vec<_>>().join(", "),
            Column::Days => task.weekday.map_or("", short_weekday).to_owned(),
            Column::People => match task.people_rule {
                PeopleRule::AtMost => task.most_people.to_string(),
                PeopleRule::Exactly => format!("met {}", task.most_people),
                PeopleRule::Everyone => "iedereen".to_owned(),
            },
            Column::Share => yes(task.may_share),
            Column::Qualification => match &task.qualification {
                // What is still asked is not answered by a file.
                Qualification::None if task.law_question == LawQuestion::Open => String::new(),
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
            Column::Minutes
            | Column::Role
            | Column::Capacity
            | Column::FullTime
            | Column::OnDay
            | Column::Category
            | Column::Total
            | Column::Part
            | Column::Turns
            | Column::Count => String::new(),
        }
    }
}
