//! A list of tasks: what each row says.

use taakkompas_school::dutch::answers::{is_nothing, yes};
use taakkompas_school::dutch::groups::{self, GroupKind, GroupsSaid};
use taakkompas_school::dutch::people::People;
use taakkompas_school::dutch::weeks::WeeksSaid;
use taakkompas_school::dutch::when::{self, Said as WhenSaid};
use taakkompas_school::dutch::{Reading, days, people, plain, roles};

use super::column::Column;
use super::heads::{self, Slot};
use super::label::{self, hours_at_end, one_line, rows_label, text};
use super::row::TaskRow;
use super::shape::Kind;
use super::size::{self, Much, Said, is_amount};
use super::table::{self, Aside, Entry, Unused};
use super::words;
use super::{ListProblem, RowProblem, cells, cut, infer, totals, twins};
use crate::groups::{behind_the_role, some_groups};
use crate::handed_in::messages::without_stamps;
use crate::tasks::{Amount, PeopleRule, Qualification, Task};
use taakkompas_school::months::{Month, Months};
use taakkompas_school::rows::{self, TooMuch};
use taakkompas_school::slices::{at_once, pause};
use taakkompas_school::staff::StaffRole;

/// A list after reading.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TaskList {
    /// The rows that could be read, in order.
    pub rows: Vec<TaskRow>,
    /// What is wrong with the others, and what has to be said about these, in order of line number.
    pub problems: Vec<RowProblem>,
    /// Titles, headings and totals, in order.
    pub asides: Vec<Aside>,
    /// The columns that are not used.
    pub unused: Vec<Unused>,
}

const KIND: Kind = Kind {
    slots: heads::of_tasks,
    unused: &[],
    is_amount,
    is_own: super::write::is_own,
    says: &[],
    begins: |_| false,
    usual: infer::of_tasks,
    has_headings: |_| true,
    is_section: |_| false,
};

impl TaskList {
    /// Reads a pasted list or a CSV. One of the first rows may name the columns, in any order; otherwise they are known
    /// by what is in them, beginning with a label and hours.
    ///
    /// # Errors
    /// A text that is too long or has too many rows.
    pub fn read(text: &str) -> Result<Self, TooMuch> {
        at_once(Self::read_in_slices(text))
    }

    /// The same, in [slices](taakkompas_school::slices).
    ///
    /// # Errors
    /// A text that is too long or has too many rows.
    pub async fn read_in_slices(text: &str) -> Result<Self, TooMuch> {
        let mended = rows::bytes::mended(text);
        let text = without_stamps(mended.as_deref().unwrap_or(text));
        let rows = rows::read_in_slices(&text, |cell| heads::column(cell).is_some()).await?;
        Ok(Self::of(rows).await)
    }

    async fn of(rows: Vec<rows::Row>) -> Self {
        let table = table::sort(rows, &KIND).await;
        let mut list = Self { asides: table.asides, unused: table.unused, ..Self::default() };
        // A head with an open quote is used as far as possible, and reported too.
        let mut problems: Vec<RowProblem> =
            table.open_head.iter().map(|&line| RowProblem { line, problem: ListProblem::OpenQuote }).collect();
        let has_sizes = table.entries.iter().any(|entry| totals::amount(entry).is_some());
        let hours = Hours { has_sizes, may_be_bare: !has_sizes && label::mostly_end_in_a_number(&table.entries) };
        let mut entries = Vec::new();
        for entry in label::with_hours_below(table.entries) {
            let mut remarks = Vec::new();
            match row(&entry, hours, &mut remarks) {
                Ok(row) => {
                    list.rows.push(row);
                    entries.push(entry.clone());
                }
                Err(problem) => remarks = vec![problem],
            }
            problems.extend(remarks.into_iter().map(|problem| RowProblem { line: entry.line, problem }));
            pause().await;
        }
        problems.extend(totals::may_be_totals(&entries));
        twins::tell_apart(&mut list.rows, &entries, &mut problems);
        taakkompas_school::order::sort_by_key(&mut problems, |problem| problem.line);
        Self { problems, ..list }
    }
}

/// What is known of the hours in a list.
#[derive(Debug, Clone, Copy)]
struct Hours {
    /// Whether some rows have them in a column.
    has_sizes: bool,
    /// Whether a number at the end of a label is that many hours.
    may_be_bare: bool,
}

/// What the cells of one row say, and what has to be said about them.
struct Reader<'a> {
    task: Task,
    last_year: Vec<String>,
    said: Said,
    group: String,
    is_said_without: bool,
    is_own: bool,
    /// Whether a column of its own says who did it last year.
    has_last_year: bool,
    remarks: &'a mut Vec<ListProblem>,
}

fn row(entry: &Entry, hours: Hours, remarks: &mut Vec<ListProblem>) -> Result<TaskRow, ListProblem> {
    if entry.has_open_quote {
        return Err(ListProblem::OpenQuote);
    }
    let is_lost = |cell: &String| cell.contains('\u{fffd}');
    if entry.cells.iter().zip(entry.slots.iter()).any(|(cell, slot)| slot.column.is_some() && is_lost(cell)) {
        return Err(ListProblem::LostLetters);
    }
    let mut reader = Reader {
        task: Task::new(""),
        last_year: Vec::new(),
        said: Said::default(),
        group: String::new(),
        is_said_without: false,
        is_own: entry.is_own,
        has_last_year: entry.slots.first(Column::LastYear).is_some(),
        remarks,
    };
    for (cell, slot) in entry.cells.iter().zip(entry.slots.iter()) {
        reader.cell(super::write::unguarded(cell), slot);
    }
    reader.more(entry);
    reader.done(entry, hours)
}

impl Reader<'_> {
    fn cell(&mut self, cell: &str, slot: &Slot) {
        let Some(column) = slot.column else { return };
        match column {
            Column::Label if self.is_own => self.task.label = one_line(cell),
            Column::Label => self.task.label = rows_label(cell),
            Column::Size | Column::Minutes => {
                self.said.has_text |= !cell.is_empty();
                self.said.much = size::much(cell, slot, self.remarks);
            }
            Column::Total => self.said.total = super::shape::plain_minutes(cell).filter(|&minutes| minutes > 0),
            Column::Months => self.months(cell),
            Column::Days => self.days(cell),
            Column::People => self.people(cell),
            Column::Share => match yes(cell) {
                Some(share) if !cell.is_empty() => self.said.share = Some(share),
                Some(_) => {}
                None => self.unread(column, cell),
            },
            Column::Qualification => self.qualification(cell),
            Column::Certificate => self.certificate(cell),
            Column::Group => self.group(cell),
            Column::Worth => self.task.worth = self.amount(column, cell),
            Column::Effort => self.task.effort = self.amount(column, cell),
            Column::LastYear => self.who(cell),
            Column::Category | Column::Role | Column::Capacity | Column::FullTime | Column::OnDay => {}
        }
    }

    fn unread(&mut self, column: Column, cell: &str) {
        self.remarks.push(ListProblem::Unread { column, text: cut(cell) });
    }

    fn two_readings(&mut self, column: Column, cell: &str) {
        self.remarks.push(ListProblem::TwoReadings { column, text: cut(cell) });
    }

    fn months(&mut self, cell: &str) {
        match when::read(cell, None) {
            Reading::Empty | Reading::NotSaidYet => {}
            Reading::TwoReadings => self.two_readings(Column::Months, cell),
            Reading::Unread | Reading::TooLong => self.unread(Column::Months, cell),
            Reading::Read(when) => {
                self.task.months = when.months();
                let is_sometimes = matches!(when.said, WhenSaid::Sometimes { times } if times != Some(1));
                if when.is_about || is_sometimes {
                    self.remarks.push(ListProblem::About { column: Column::Months, text: cut(cell), minutes: 0 });
                }
                size::left(Column::Months, &when.left, self.remarks);
            }
        }
    }

    /// One day, or none: a task with several days is not tied to one.
    fn days(&mut self, cell: &str) {
        if is_nothing(cell) {
            return;
        }
        match days::read(cell) {
            Reading::Empty | Reading::NotSaidYet => {}
            Reading::TwoReadings => self.two_readings(Column::Days, cell),
            Reading::Unread | Reading::TooLong => self.unread(Column::Days, cell),
            Reading::Read(said) => {
                match said.days().as_slice() {
                    _ if said.is_every => {}
                    [] => {}
                    [day] => self.task.weekday = Some(*day),
                    _ => self.remarks.push(ListProblem::SeveralDays { text: cut(cell) }),
                }
                // A task is done in every week that it has.
                if said.on.iter().any(|on| on.weeks != WeeksSaid::Every) {
                    self.remarks.push(ListProblem::About { column: Column::Days, text: cut(cell), minutes: 0 });
                }
                size::left(Column::Days, &said.left, self.remarks);
            }
        }
    }

    fn people(&mut self, cell: &str) {
        match size::people(cell, self.remarks) {
            Ok(people) => {
                self.said.people = people;
                self.said.is_bare = cell.chars().all(|sign| sign.is_ascii_digit());
            }
            // Who will do it is for the division to say.
            Err(()) if self.has_last_year => {
                self.remarks.push(ListProblem::Left { column: Column::People, text: cut(cell) });
            }
            // Names in a column of people: each is looked up.
            Err(()) => self.last_year.extend(cells::names(cell)),
        }
    }

    /// Who does it, or how many: "hele team".
    fn who(&mut self, cell: &str) {
        // "Lkr 3" is the teacher of groep 3, and "3 lkr" are three.
        let first = cell.split_whitespace().next().unwrap_or_default().trim_end_matches('.');
        let is_teacher = roles::role(first) == Some(StaffRole::Teacher);
        let is_of_group = is_teacher && behind_the_role(cell).and_then(some_groups).is_some();
        match people::read(cell) {
            _ if is_of_group => self.last_year.extend(cells::names(cell)),
            Reading::Read(said)
                if !cell.is_empty()
                    && self.said.people.is_none()
                    && (said != People::Exactly(1) || cell.chars().all(|sign| sign.is_ascii_digit())) =>
            {
                if let Ok(people) = size::people(cell, self.remarks) {
                    self.said.people = people;
                }
            }
            Reading::Empty | Reading::NotSaidYet => {}
            _ => self.last_year.extend(cells::names(cell)),
        }
    }

    fn qualification(&mut self, cell: &str) {
        let word = plain(cell);
        if cell.is_empty() || word.is_empty() && !is_nothing(cell) {
            return;
        }
        if yes(cell) == Some(false) || is_nothing(cell) || WITHOUT.contains(&word.as_str()) {
            self.is_said_without = true;
        } else if yes(cell) == Some(true) || QUALIFIED.contains(&word.as_str()) {
            self.task.qualification = Qualification::Group;
        } else if cell.chars().count() <= Task::LONGEST_NAME {
            // Anything else is a subject, and never means that no lesbevoegdheid is needed.
            self.task.qualification = Qualification::Subject { subject: cell.to_owned() };
        } else {
            self.task.qualification = Qualification::Group;
            self.unread(Column::Qualification, cell);
        }
    }

    fn certificate(&mut self, cell: &str) {
        match yes(cell) {
            _ if is_nothing(cell) => {}
            Some(false) => {}
            Some(true) => self.unread(Column::Certificate, cell),
            None => {
                if let Some(text) = self.short(Column::Certificate, cell) {
                    self.task.certificate = text;
                }
            }
        }
    }

    fn group(&mut self, cell: &str) {
        match groups::read(cell) {
            Reading::Empty | Reading::NotSaidYet => {}
            Reading::Read(GroupsSaid::All) => {}
            Reading::Read(GroupsSaid::Some(found)) => match found.as_slice() {
                [one] if one.kind != GroupKind::Several => {
                    self.group = self.short(Column::Group, &one.label).unwrap_or_default()
                }
                _ => self.remarks.push(ListProblem::SeveralGroups { text: cut(cell) }),
            },
            Reading::TwoReadings => self.two_readings(Column::Group, cell),
            Reading::Unread | Reading::TooLong => self.unread(Column::Group, cell),
        }
    }

    fn amount(&mut self, column: Column, cell: &str) -> Option<Amount> {
        let amount = words::amount(&cell.to_lowercase());
        if amount.is_none() && !is_nothing(cell) {
            self.unread(column, cell);
        }
        amount
    }

    /// A text, if it is short enough.
    fn short(&mut self, column: Column, cell: &str) -> Option<String> {
        text(column, cell, Task::LONGEST_NAME).map_err(|problem| self.remarks.push(problem)).ok()
    }

    /// The rows below it whose label is merged with its own: more hours, people, months or names.
    fn more(&mut self, entry: &Entry) {
        if entry.more.is_empty() {
            return;
        }
        self.remarks.push(ListProblem::Merged { until: entry.until });
        let (mut all, mut people) = (self.said.much.into_iter().collect::<Vec<_>>(), vec![self.said.people]);
        for cells in &entry.more {
            let mut said = Said::default();
            core::mem::swap(&mut said, &mut self.said);
            let months = self.task.months;
            for (cell, slot) in cells.iter().zip(entry.slots.iter()).filter(|(cell, _)| !cell.is_empty()) {
                if slot.column != Some(Column::Label) {
                    self.cell(super::write::unguarded(cell), slot);
                }
            }
            if months != self.task.months && !months.is_all_year() {
                let all: Vec<Month> = months.iter().chain(self.task.months.iter()).collect();
                self.task.months = Months::of(&all);
            }
            core::mem::swap(&mut said, &mut self.said);
            all.extend(said.much);
            people.push(said.people);
        }
        self.add_up(&all, &people);
    }

    fn add_up(&mut self, all: &[Much], people: &[Option<People>]) {
        let count = |of: &Option<People>| if let Some(People::Exactly(count)) = of { *count } else { 1 };
        let all_people: u16 = people.iter().map(count).fold(0, u16::saturating_add);
        let is_said = people.iter().any(Option::is_some);
        let minutes: Vec<(u32, bool)> = all
            .iter()
            .filter_map(
                |much| if let Much::Minutes { minutes, is_each } = *much { Some((minutes, is_each)) } else { None },
            )
            .collect();
        if let [(first, is_each), rest @ ..] = minutes.as_slice() {
            let is_same = rest.iter().all(|(minutes, _)| minutes == first);
            let has_own = minutes.len() == people.len();
            let in_all = minutes
                .iter()
                .zip(people)
                .map(|(&(minutes, is_each), of)| minutes.saturating_mul(if is_each { count(of).into() } else { 1 }));
            self.said.much = Some(if is_same && has_own && (*is_each || !is_said) {
                Much::Minutes { minutes: *first, is_each: true }
            } else if rest.is_empty() {
                Much::Minutes { minutes: *first, is_each: *is_each }
            } else {
                Much::Minutes { minutes: in_all.fold(0, u32::saturating_add), is_each: false }
            });
        }
        (self.said.people, self.said.is_bare) = (Some(People::Exactly(all_people.max(1))), false);
    }

    fn done(mut self, entry: &Entry, hours: Hours) -> Result<TaskRow, ListProblem> {
        let is_alone = entry.cells.iter().filter(|cell| !cell.is_empty()).count() == 1 && !self.is_own;
        let is_apart = is_alone && self.all_in_label();
        if !is_apart && self.said.much.is_none() && !self.said.has_text && self.said.total.is_none() {
            self.hours_in_label(hours.may_be_bare);
        }
        if self.said.people.is_none() && !self.is_own {
            self.people_in_label();
        }
        self.task.label = text(Column::Label, &self.task.label, Task::LONGEST_LABEL)?;
        if self.task.label.is_empty() {
            return Err(ListProblem::NoLabel);
        }
        if entry.has_loose_commas && !is_apart {
            self.remarks.push(ListProblem::LooseCommas);
        }
        if entry.is_joined {
            self.remarks.insert(0, ListProblem::Joined { until: entry.until });
        }
        if self.said.people.is_none() && !self.group.is_empty() {
            self.task.set_group(&self.group);
        } else {
            self.task.group.clone_from(&self.group);
        }
        let by_group = self.task.people_rule;
        size::put(&mut self.task, &self.said, hours.has_sizes, self.remarks);
        if self.said.people.is_none() && by_group == PeopleRule::Everyone {
            self.task.people_rule = by_group;
        }
        Ok(TaskRow {
            line: entry.line,
            task: self.task,
            last_year: self.last_year,
            is_said_without: self.is_said_without,
        })
    }

    /// Takes hours with their unit from the end of a label: "Sinterklaas 30 uur", "Pasen (12 uur)".
    fn hours_in_label(&mut self, may_be_bare: bool) {
        let label = self.task.label.clone();
        let bare = || label::number_at_end(&label).filter(|_| may_be_bare);
        let Some((name, amount)) = hours_at_end(&label).or_else(bare) else { return };
        self.said.has_text = true;
        self.said.much = size::much(amount, &Slot::of(Some(Column::Size)), self.remarks);
        if self.said.much.is_some() {
            self.remarks.push(ListProblem::FromLabel { text: cut(amount) });
            name.clone_into(&mut self.task.label);
        }
    }

    /// Takes what a line says behind its label, if all of that is read: hours, people and months. Whether it was.
    fn all_in_label(&mut self) -> bool {
        let label = self.task.label.clone();
        let Some((name, parts)) = label::in_one_cell(&label) else { return false };
        let column = |part: &str| match () {
            () if is_amount(part) && part.chars().any(|sign| sign.is_ascii_digit()) => Some(Column::Size),
            () if people::read(part).as_read().is_some() => Some(Column::People),
            () if when::read(part, None).as_read().is_some_and(|when| when.left.is_empty()) => Some(Column::Months),
            () => None,
        };
        let Some(columns) = parts.iter().map(|part| column(part)).collect::<Option<Vec<Column>>>() else {
            return false;
        };
        let is_once = |of: Column| columns.iter().filter(|&&column| column == of).count() == 1;
        if !columns.iter().all(|&column| is_once(column)) || !columns.contains(&Column::Size) {
            return false;
        }
        for (part, &column) in parts.iter().zip(&columns) {
            self.cell(part, &Slot::of(Some(column)));
        }
        self.remarks.push(ListProblem::FromLabel { text: cut(&parts.join(", ")) });
        name.clone_into(&mut self.task.label);
        true
    }

    /// Takes a number of people from the end of a label: "Sinterklaas (4 personen)".
    fn people_in_label(&mut self) {
        let label = self.task.label.clone();
        let Some((name, people)) = label::people_at_end(&label) else { return };
        if let Ok(Some(said)) = size::people(people, self.remarks) {
            self.said.people = Some(said);
            self.remarks.push(ListProblem::FromLabel { text: cut(people) });
            name.clone_into(&mut self.task.label);
        }
    }
}

/// Ways to say that only someone with a lesbevoegdheid does it.
#[rustfmt::skip]
const QUALIFIED: &[&str] = &[
    "leerkracht", "leerkrachten", "leraar", "leraren", "lk", "lkr", "bevoegd", "bevoegde", "lesbevoegdheid", "lesbevoegd", "nodig", "verplicht",
    "groepsleerkracht", "pabo", "ja!", "janodig", "jaleerkracht", "alleenleerkrachten", "alleenleraren", "alleleerkrachten",
];
/// Ways to say that it does not matter.
const WITHOUT: &[&str] = &["nietnodig", "nvt", "iedereen", "geen", "neenietnodig", "maaktnietuit", "hoeftniet"];
