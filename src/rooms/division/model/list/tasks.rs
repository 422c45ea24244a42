//! A list of tasks: what each row says.

use taakkompas_school::dutch::hours::{Each, Per};
use taakkompas_school::dutch::{people, plain, when};
use taakkompas_school::months::Months;
use taakkompas_school::rows::{self, TooMuch};
use taakkompas_school::slices::{at_once, pause};

use super::column::Column;
use super::evidence::Evidence;
use super::label::{self, hours_at_end, text};
use super::reader::Reader;
use super::row::TaskRow;
use super::shape::{self, Kind};
use super::size::{self, Much, Said, Turns, is_amount};
use super::slots::Slot;
use super::table::{self, Aside, AsideKind, Entry, Unused};
use super::{ListProblem, RowProblem, cut, infer, totals, twins};
use super::{above, amounts, by_content, by_person, heads, lapse, notes, number_inside, sections, words};
use crate::handed_in::messages::with_named_senders;
use crate::tasks::{PeopleRule, Task};

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
    says_in_line: label::says_much,
    is_own: super::write::is_own,
    says: &[],
    begins: |_| false,
    usual: infer::of_tasks,
    has_headings: |_| true,
    is_section: |text| sections::is_place(text) || taakkompas_school::dutch::days::is_day_of_messages(text),
    settle: by_content::settle,
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
        let (text, senders) = with_named_senders(mended.as_deref().unwrap_or(text));
        let rows = rows::read_in_slices(&text, |cell| heads::column(cell).is_some()).await?;
        let mut list = Self::of(rows).await;
        let sender = |(line, text): (u32, String)| Aside { line, kind: AsideKind::Note, text: cut(&text) };
        list.asides.extend(senders.into_iter().map(sender));
        taakkompas_school::order::sort_by_key(&mut list.asides, |aside| aside.line);
        Ok(list)
    }

    async fn of(rows: Vec<rows::Row>) -> Self {
        let mut table = table::sort(rows, &KIND).await;
        let is_in_minutes = table.asides.iter().any(|aside| above::says_minutes(&aside.text));
        if is_in_minutes {
            table.entries.iter_mut().for_each(in_minutes);
        }
        let mut list = Self { asides: table.asides, unused: table.unused, ..Self::default() };
        // A head with an open quote is used as far as possible, and reported too.
        let mut problems: Vec<RowProblem> =
            table.open_head.iter().map(|&line| RowProblem { line, problem: ListProblem::OpenQuote }).collect();
        let has_unused_amounts = list.unused.iter().any(|column| is_amount_column(column, &table.entries));
        let mut of_list = Evidence::of(&table.entries, has_unused_amounts);
        of_list.may_be_bare &= !is_in_minutes;
        let mut entries = Vec::new();
        for entry in by_person::apart(label::with_hours_below(table.entries)) {
            let mut remarks = Vec::new();
            match row(&entry, &of_list, &mut remarks) {
                Ok(row) => {
                    list.rows.push(row);
                    entries.push(entry.clone());
                }
                Err(problem) => remarks = vec![problem],
            }
            problems.extend(remarks.into_iter().map(|problem| RowProblem { line: entry.line, problem }));
            pause().await;
        }
        list.without_sums(&mut entries, &mut problems);
        problems.extend(totals::may_be_totals(&entries));
        twins::tell_apart(&mut list.rows, &entries, &mut problems);
        list.unused.extend(categories(&entries, &problems));
        taakkompas_school::order::sort_by_key(&mut list.unused, |column| column.number);
        ask_once(&mut problems);
        ask_once_of_several(&mut problems);
        notes::fill_in(&mut problems, &list.asides);
        taakkompas_school::order::sort_by_key(&mut problems, |problem| problem.line);
        Self { problems, ..list }
    }
}

impl TaskList {
    /// Sets aside the rows that carry the sum of those below or above them, if that is how the whole list is made.
    fn without_sums(&mut self, entries: &mut Vec<Entry>, problems: &mut Vec<RowProblem>) {
        let sums = totals::sums_of_parts(entries);
        for entry in entries.iter().filter(|entry| sums.contains(&entry.line)) {
            let filled: Vec<&str> = entry.cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
            let text = cut(&filled.join(" · "));
            self.asides.push(Aside { line: entry.line, kind: AsideKind::Subtotal, text });
        }
        taakkompas_school::order::sort_by_key(&mut self.asides, |aside| aside.line);
        self.rows.retain(|row| !sums.contains(&row.line));
        problems.retain(|row| !sums.contains(&row.line));
        entries.retain(|entry| !sums.contains(&entry.line));
    }
}

/// Reads the numbers of a row as minutes, unless their column says that they are hours.
fn in_minutes(entry: &mut Entry) {
    let is_hours = |word: &str| ["uur", "klokuur", "u"].contains(&word) || word.ends_with("uren");
    let is_said = |slot: &Slot| slot.name.split(|sign: char| !sign.is_alphabetic()).any(|word| is_hours(&plain(word)));
    if !entry.is_own && !entry.slots.has(Column::Minutes) {
        let sizes = entry.slots.0.iter_mut().filter(|slot| slot.is(Column::Size) && !is_said(slot));
        sizes.for_each(|slot| slot.column = Some(Column::Minutes));
    }
}

/// What a comma or a point means is asked once: the other rows say that it is the same.
fn ask_once(problems: &mut [RowProblem]) {
    let mut first = None;
    for row in problems {
        if let ListProblem::Thousands { text } = &row.problem {
            match first {
                None => first = Some(row.line),
                Some(first) => row.problem = ListProblem::ThousandsAlso { text: text.clone(), first },
            }
        }
    }
}

/// Whether hours are for each of several people or for all together is asked of the first row that leaves it open.
fn ask_once_of_several(problems: &mut Vec<RowProblem>) {
    let is_open = |row: &RowProblem| matches!(row.problem, ListProblem::HoursOfSeveral { .. });
    let count = problems.iter().filter(|row| is_open(row)).count();
    let mut is_asked = false;
    problems.retain_mut(|row| {
        let ListProblem::HoursOfSeveral { rows, .. } = &mut row.problem else { return true };
        *rows = u32::try_from(count).unwrap_or(u32::MAX);
        !core::mem::replace(&mut is_asked, true)
    });
}

/// Whether a column that is not used, and has a name, holds amounts.
fn is_amount_column(column: &Unused, entries: &[Entry]) -> bool {
    let is_of_name =
        entries.first().and_then(|entry| entry.slots.get(column.number - 1)).is_some_and(amounts::may_be_amounts);
    let has_digit = column.example.contains(|sign: char| sign.is_ascii_digit());
    is_of_name && !column.name.is_empty() && has_digit && is_amount(&column.example)
}

/// The column of what tasks stand under, if nothing of it was used to tell them apart.
fn categories(entries: &[Entry], problems: &[RowProblem]) -> Option<Unused> {
    let category = |entry: &Entry| cut(&label::one_line(entry.cell(Column::Category)));
    let is_used = |entry: &Entry| {
        let with = ListProblem::LabelWith { text: category(entry) };
        problems.iter().any(|row| row.line == entry.line && row.problem == with)
    };
    let first = entries.iter().find(|entry| !entry.cell(Column::Category).is_empty())?;
    let at = first.slots.first(Column::Category).filter(|_| !entries.iter().any(is_used))?;
    let name = first.slots.get(at).map_or(String::new(), |slot| cut(&slot.name));
    Some(Unused { number: at + 1, name, example: category(first) })
}

fn row(entry: &Entry, of_list: &Evidence, remarks: &mut Vec<ListProblem>) -> Result<TaskRow, ListProblem> {
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
        has_last_year: entry.slots.has(Column::LastYear),
        turns: entry
            .slots
            .first(Column::Turns)
            .and_then(|at| Turns::read(entry.cells.get(at)?, &entry.slots.get(at)?.name)),
        comes_back: words::comes_back(entry.cell(Column::Turns)),
        for_each: size::for_each_of(entry.cell(Column::Turns)),
        counted: if entry.is_own { (Per::NotSaid, Each::NotSaid) } else { label::counted(entry.cell(Column::Label)) },
        is_each: None,
        total: shape::plain_minutes(entry.cell(Column::Total)),
        of_parts: Vec::new(),
        of_list,
        remarks,
    };
    for (cell, slot) in entry.cells.iter().zip(entry.slots.iter()) {
        reader.cell(super::write::unguarded(cell), slot);
    }
    reader.said.add_up(reader.remarks);
    let is_of_year = entry.slots.iter().any(|slot| slot.is(Column::Size) && slot.per == Per::Year);
    if !is_of_year && reader.turns.is_none() && reader.total.is_none() {
        reader.or_each_time(entry.cell(Column::Label), entry.cell(Column::Size));
    }
    if let Some(is_each) = reader.is_each {
        // Beside "p.p.", the other hours seemed to be the total.
        let minutes = match reader.said.much {
            Some(Much::Minutes { minutes, .. }) => Some(minutes),
            None => reader.said.total.take(),
            Some(Much::Label(_)) => None,
        };
        reader.said.much = minutes.map(|minutes| Much::Minutes { minutes, is_each }).or(reader.said.much);
        reader.said.is_together |= !is_each;
    }
    if of_list.is_sum(entry) && reader.said.much.is_some() {
        reader.said.total = None;
        reader.remarks.push(ListProblem::Left { column: Column::Total, text: cut(entry.cell(Column::Total)) });
    }
    reader.more(entry);
    by_person::say(entry, reader.remarks);
    reader.remarks.extend(entry.said_above());
    if !reader.of_parts.is_empty() && reader.task.months.is_all_year() {
        reader.task.months = Months::of(&reader.of_parts);
    }
    reader.done(entry)
}

impl Reader<'_> {
    fn done(mut self, entry: &Entry) -> Result<TaskRow, ListProblem> {
        let is_alone = entry.cells.iter().filter(|cell| !cell.is_empty()).count() == 1 && !self.is_own;
        let is_apart = is_alone && self.all_in_label();
        if !self.is_own {
            self.brackets_in_label();
        }
        if !is_apart && self.said.much.is_none() && !self.said.has_text && self.said.total.is_none() {
            self.hours_in_label(self.of_list.may_be_bare);
        }
        if !self.is_own {
            self.brackets_in_label();
        }
        if !self.is_own && entry.cell(Column::People).is_empty() {
            self.people_in_label();
        } else if !self.is_own
            && let Some((_, people)) = label::people_named_at_end(&self.task.label)
            && people::read(people).read() != self.said.people
        {
            // Another number than in the column of people.
            self.remarks.push(ListProblem::Left { column: Column::People, text: cut(people) });
        }
        if !self.is_own && !entry.slots.has(Column::Months) {
            self.months_in_label();
        }
        let has_hours = self.said.much.is_some() || self.said.total.is_some();
        lapse::check(entry, has_hours, self.remarks)?;
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
        size::put(&mut self.task, &self.said, self.of_list, self.remarks);
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
        let (label, behind) = lapse::at_end(&label);
        let people = label::people_behind(label).or_else(|| label::people_behind_nothing(label));
        let label = match people.filter(|_| self.said.people.is_none()) {
            Some((before, people)) => {
                if let Ok(Some(said)) = size::people(people, self.remarks) {
                    self.said.people = Some(said);
                    self.remarks.push(ListProblem::FromLabel { column: Column::People, text: cut(people) });
                }
                before
            }
            None => label,
        };
        if let Some((name, text)) = label::not_said_at_end(label).filter(|_| !self.is_own) {
            self.said.has_text = true;
            self.remarks.push(ListProblem::SizeNotSaid { text: cut(text) });
            self.task.label = format!("{name}{behind}");
            return;
        }
        let bare = || label::number_at_end(label).filter(|_| may_be_bare);
        let Some((name, amount)) = hours_at_end(label).or_else(bare) else {
            if self.number_inside(label) {
                return;
            }
            // Hours that are not read are told.
            let ends_in_number = || label::number_at_end(label).is_some() || label::ends_in_two_numbers(label);
            let is_clock = label::is_clock(label) && label.to_lowercase().contains("uur");
            let is_inside = || {
                let has_people = |found: number_inside::Inside<'_>| found.people.is_some();
                number_inside::number_inside(label)
                    .is_some_and(|found| self.of_list.has_numbers_inside || has_people(found))
            };
            let may_be = is_clock
                || label::says_hours(label)
                || label::says_other_amount(label)
                || self.of_list.are_alone && (ends_in_number() || is_inside());
            if may_be && !self.is_own {
                self.said.has_text = true;
                self.remarks.push(ListProblem::Unread { column: Column::Size, text: cut(label) });
            }
            return;
        };
        self.said.has_text = true;
        let name = match label::people_at_end(name).filter(|_| self.said.people.is_none()) {
            Some((before, people)) if let Ok(Some(said)) = size::people(people, self.remarks) => {
                self.said.people = Some(said);
                self.remarks.push(ListProblem::FromLabel { column: Column::People, text: cut(people) });
                before
            }
            _ => name,
        };
        if label::says_more_hours(name) || label::is_clock(amount) {
            self.remarks.push(ListProblem::TwoReadings { column: Column::Size, text: cut(label) });
            return;
        }
        self.said.is_together |= size::says_together(amount);
        let (per, each) = if self.said.is_together { (Per::NotSaid, Each::NotSaid) } else { label::counted(name) };
        let slot = Slot { per, each, ..Slot::of(Some(Column::Size)) };
        self.said.much = size::much(amount, &slot, self.of_list.signs, self.remarks);
        self.or_each_time(name, amount);
        if self.said.much.is_some() {
            let is_part = self.remarks.iter().any(|remark| matches!(remark, ListProblem::OfFullTime { .. }));
            let column = if is_part { Column::FullTime } else { Column::Size };
            self.remarks.push(ListProblem::FromLabel { column, text: cut(amount) });
            self.task.label = format!("{name}{behind}");
        }
    }

    /// Takes how many people a label ends with, of a row of which nothing else says that: "Kerst 3 personen".
    fn people_in_label(&mut self) {
        let label = self.task.label.clone();
        let people = label::people_named_at_end(&label);
        let Some((name, people)) = people.filter(|_| self.said.people.is_none()) else { return };
        if let Ok(Some(said)) = size::people(people, self.remarks) {
            self.said.people = Some(said);
            self.remarks.push(ListProblem::FromLabel { column: Column::People, text: cut(people) });
            name.clone_into(&mut self.task.label);
        }
    }

    /// Takes a number with people behind it from a label: "Sinterklaas 20 Hanneke". Whether there is one.
    fn number_inside(&mut self, label: &str) -> bool {
        let found = number_inside::number_inside(label).filter(|_| self.of_list.are_alone && !self.is_own);
        let Some(number_inside::Inside { name, amount, people: Some(people) }) = found else { return false };
        let has_unit = amount.contains(char::is_alphabetic);
        if !(has_unit || self.of_list.may_be_inside) {
            return false;
        }
        self.said.has_text = true;
        self.said.much = size::much(amount, &Slot::of(Some(Column::Size)), self.of_list.signs, self.remarks);
        self.remarks.push(ListProblem::FromLabel { column: Column::Size, text: cut(amount) });
        self.remarks.push(ListProblem::FromLabel { column: Column::LastYear, text: cut(&people.join(", ")) });
        self.last_year.extend(people);
        name.clone_into(&mut self.task.label);
        true
    }

    /// Takes what a line says behind its label, if all of that is read: hours, people and months. Whether it was.
    fn all_in_label(&mut self) -> bool {
        let label = self.task.label.clone();
        let Some((mut name, mut parts)) = label::in_one_cell(&label) else { return false };
        // "Kim: Sint - 30 uur" begins with a person.
        let has_task = parts.first().is_some_and(|task| !label::says_much(task) && !by_person::is_surely_someone(task));
        let who = Some(name).filter(|name| parts.len() > 1 && has_task && by_person::is_a_person(name));
        if who.is_some() {
            name = parts.remove(0);
        }
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
            self.remarks.push(ListProblem::FromLabel { column, text: cut(part) });
        }
        name.clone_into(&mut self.task.label);
        if let Some(who) = who {
            self.last_year.push(who.to_owned());
            self.remarks.push(ListProblem::FromLabel { column: Column::LastYear, text: cut(who) });
        }
        true
    }

    /// Reads months at the end of a label: "Kerst (december)", "Schoolfruit okt-april". They stay in it, as they may tell
    /// tasks apart.
    fn months_in_label(&mut self) {
        let Some(text) = label::months_at_end(&self.task.label).map(str::to_owned) else { return };
        if let Some(when) = when::read(&text, None).read().filter(|when| when.left.is_empty() && !when.is_about)
            && self.task.months.is_all_year()
            && !when.months().is_all_year()
        {
            self.task.months = when.months();
            self.remarks.push(ListProblem::FromLabel { column: Column::Months, text: cut(&text) });
        }
    }

    /// Takes what is in brackets at the end of a label and belongs to the hours of the row: "(4 personen)", "(p.p.)".
    /// Of hours behind "(4x)" it is not known whether they are for each time.
    fn brackets_in_label(&mut self) {
        while let Some((name, inside)) = label::in_brackets(&self.task.label) {
            let (name, inside) = (name.to_owned(), inside.to_owned());
            let is_people = self.said.people.is_none() && label::is_people(&inside);
            match (
                &mut self.said.much,
                Turns::read(&inside, "").filter(|_| inside.ends_with(|sign: char| sign.is_alphabetic())),
            ) {
                (Some(Much::Minutes { is_each, .. }), _) if label::is_each(&inside) => *is_each = true,
                (Some(Much::Minutes { minutes, .. }), Some(turns)) if self.turns.is_none() => {
                    self.remarks.push(ListProblem::HoursOrTurns { minutes: *minutes, times: turns.times });
                    self.said.much = None;
                    return;
                }
                _ if is_people => {
                    let Ok(Some(said)) = size::people(&inside, self.remarks) else { return };
                    self.said.people = Some(said);
                    self.remarks.push(ListProblem::FromLabel { column: Column::People, text: cut(&inside) });
                }
                _ => return,
            }
            self.task.label = name;
        }
    }
}
