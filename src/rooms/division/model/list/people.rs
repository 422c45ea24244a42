//! A list of colleagues: role labels with capacity and days. No wishes: only the person enters those.

use taakkompas_school::dutch::answers::is_nothing;
use taakkompas_school::dutch::groups::{self, GroupsSaid};
use taakkompas_school::dutch::lapses::{says_it_lapses, says_someone_leaves};
use taakkompas_school::dutch::{Reading, days, jobs, names, plain, roles};

use super::cells::is_function;
use super::column::Column;
use super::heads::{self, Slot, Slots};
use super::label::{one_line, rows_label, text};
use super::on_days::Marks;
use super::people_columns;
use super::people_hours::{self, HoursOf};
use super::people_room::{capacity, is_amount};
pub(super) use super::person_row::{PersonRow, RowCapacity};
use super::role_headings::{self, Place};
use super::sections::{self, HeadingKind, Headings};
use super::several;
use super::shape::{AsideKind, Kind, Usual};
use super::table::{self, Aside, Entry, Unused};
use super::{
    ListProblem, RowProblem, cells, cut, notes, people_beside, people_label, people_left, titles, together, turned,
};
use crate::colleagues::Colleague;
use crate::handed_in::messages::with_senders;
use crate::tasks::Task;
use taakkompas_school::rows::{self, Row, TooMuch};
use taakkompas_school::slices::{at_once, pause};
use taakkompas_school::staff::StaffRole;

/// A list after reading.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PeopleList {
    /// The rows that could be read, in order.
    pub rows: Vec<PersonRow>,
    /// Rows of a job that nobody has yet: no colleagues.
    pub vacant: Vec<PersonRow>,
    /// What is wrong with the others, and what has to be said about these, in order of line number.
    pub problems: Vec<RowProblem>,
    /// Titles, headings and totals, in order.
    pub asides: Vec<Aside>,
    /// The columns that are not used.
    pub unused: Vec<Unused>,
}

/// The columns of a list without a head.
const USUAL: [Column; 3] = [Column::Label, Column::Capacity, Column::Days];

const KIND: Kind = Kind {
    slots: heads::of_people,
    unused: &[Column::Category],
    is_amount,
    says_in_line: people_label::says_more,
    is_own: |_| false,
    says: &[Column::FullTime, Column::Days, Column::OnDay],
    begins: is_function,
    usual,
    has_headings,
    is_section: sections::is_section,
    settle: people_columns::settle,
};

/// A row with only a role is a colleague; with only another word, among rows that have more, it is a heading.
fn has_headings(text: &str) -> bool {
    !is_function(text) && !names::may_be_name(text)
}

/// The columns of a list without a head: what someone is called, room and days, if nothing else is in them.
fn usual(rows: &[Row]) -> Usual<'_> {
    Box::pin(columns(rows))
}

async fn columns(rows: &[Row]) -> Slots {
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let mut slots: Vec<Option<Column>> = Vec::with_capacity(width.max(1));
    // "1/2A, Anja, ma di": groups before what someone is called.
    let has_groups = width > 1 && is_mostly(rows, 0, is_group) && is_mostly(rows, 1, names::may_be_name);
    for at in 0..width.max(1) {
        slots.push(match at {
            0 if has_groups => Some(Column::Group),
            0 => Some(Column::Label),
            1 if has_groups => Some(Column::Label),
            _ => column_at(rows, at).await,
        });
    }
    for at in 1..slots.len() {
        let is_twice = slots.get(..at).is_some_and(|before| before.contains(slots.get(at).unwrap_or(&None)));
        if let Some(slot) = slots.get_mut(at).filter(|_| is_twice) {
            *slot = None;
        }
    }
    Slots(slots.into_iter().map(Slot::of).collect())
}

/// Whether a text is a group and no function: "3", "1/2A", "groep 4".
fn is_group(text: &str) -> bool {
    let begins = text.trim_start_matches(|sign: char| sign.is_alphabetic() || sign == '.' || sign == ' ');
    begins.starts_with(|sign: char| sign.is_ascii_digit())
        && matches!(groups::read(text), Reading::Read(GroupsSaid::Some(_)))
        && (jobs::read(text).is_none() || text.to_lowercase().starts_with("gr"))
}

/// Whether all filled cells of a column are like this, and most are filled.
fn is_mostly(rows: &[Row], at: usize, is: fn(&str) -> bool) -> bool {
    let cells = || rows.iter().map(|row| row.cell(at)).filter(|cell| !cell.is_empty());
    cells().count() * 2 > rows.len() && cells().all(is)
}

async fn column_at(rows: &[Row], at: usize) -> Option<Column> {
    let cells: Vec<&str> = rows.iter().map(|row| row.cell(at)).filter(|cell| !cell.is_empty()).collect();
    let has_letters = |cell: &&str| cell.chars().any(char::is_alphabetic);
    if is_most(&cells, is_amount).await {
        Some(Column::Capacity)
    } else if is_most(&cells, |cell| days::read(cell).as_read().is_some()).await {
        Some(Column::Days)
    } else if is_most(&cells, |cell| roles::role(cell).is_some()).await && cells.iter().any(has_letters) {
        Some(Column::Role)
    } else {
        USUAL.get(at).copied()
    }
}

async fn is_most(cells: &[&str], is: fn(&str) -> bool) -> bool {
    let mut found = 0;
    for cell in cells {
        found += usize::from(is(cell));
        pause().await;
    }
    found * 2 > cells.len()
}

impl PeopleList {
    /// Reads a pasted list or a CSV. One of the first rows may name the columns, in any order; otherwise they are label,
    /// capacity and days.
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
        let text = with_senders(mended.as_deref().unwrap_or(text));
        let rows = rows::read_in_slices(&text, |cell| heads::column(cell).is_some()).await?;
        Ok(Self::of(rows).await)
    }

    async fn of(rows: Vec<Row>) -> Self {
        let table = table::sort(turned::one_a_row(rows), &KIND).await;
        let mut list = Self { asides: table.asides, unused: table.unused, ..Self::default() };
        list.problems =
            table.open_head.iter().map(|&line| RowProblem { line, problem: ListProblem::OpenQuote }).collect();
        let headings = Headings::of(&table.entries).await;
        let of_list = (HoursOf::list(&table.entries).await, Marks::of(&table.entries).await);
        let has_parts = table.entries.iter().any(people_hours::has_part_in_text);
        let entries = together::apart(table.entries);
        let has_last_first = entries.iter().any(is_last_first);
        let places = role_headings::places(&entries);
        for entry in &entries {
            pause().await;
            let mut remarks = Vec::new();
            let is_first = entries.first().is_some_and(|first| first.line == entry.line) && entries.len() > 1;
            if let Some(kind) = titles::of_entry(entry, is_first) {
                list.asides.push(Aside { line: entry.line, kind, text: cut(entry.cell(Column::Label)) });
                continue;
            }
            let place = places.get(&entry.line);
            if place == Some(&Place::Heading) {
                let text = cut(entry.cell(Column::Label));
                list.asides.push(Aside { line: entry.line, kind: AsideKind::Heading, text });
                continue;
            }
            if place == Some(&Place::Maybe) {
                remarks.push(ListProblem::MayBeHeading);
            }
            match headings.kind(entry) {
                HeadingKind::Surely => {
                    let text = cut(entry.cell(Column::Label));
                    list.asides.push(Aside { line: entry.line, kind: AsideKind::Heading, text });
                    continue;
                }
                HeadingKind::Maybe => remarks.push(ListProblem::MayBeHeading),
                HeadingKind::No if titles::may_be(entry) => remarks.push(ListProblem::MayBeHeading),
                HeadingKind::No => {}
            }
            let read = row(entry, of_list, &mut remarks).map(|mut row| {
                row.hours_in_text(has_parts, &mut remarks);
                // Below "Leerkrachten", each is one.
                if let Some(row) = role_headings::below_section(&row, entry) {
                    return row;
                }
                let Some(Place::Below(function)) = place.filter(|_| !row.is_role_read) else { return row };
                let row = row.with_role(Some(function));
                if !row.is_role_read {
                    remarks.push(ListProblem::Left { column: Column::Role, text: cut(function) });
                }
                row
            });
            let note = |problem| RowProblem { line: entry.line, problem };
            if let Ok(row) = &read
                && let Some(text) = vacancy(row, entry)
            {
                list.vacant.push(row.clone());
                list.problems.push(note(ListProblem::Vacancy { text: cut(&text) }));
                continue;
            }
            match read.and_then(|row| split(row, has_last_first, &mut remarks)) {
                Ok(people) => {
                    people.iter().for_each(|row| people_left::say(row, &mut remarks));
                    may_leave(entry, &mut remarks);
                    list.problems.extend(remarks.into_iter().map(note));
                    list.rows.extend(people);
                }
                Err(problem) => list.problems.push(note(problem)),
            }
        }
        list.days_away();
        people_hours::hours_of_week_in_text(&mut list.rows, &mut list.problems);
        list.groups_of_headings();
        list.parts_beside_room(&entries);
        list.tell_apart();
        notes::fill_in(&mut list.problems, &list.asides);
        taakkompas_school::order::sort_by_key(&mut list.problems, |problem| problem.line);
        taakkompas_school::order::sort_by_key(&mut list.asides, |aside| aside.line);
        list
    }
}

impl PeopleList {
    /// Days below "Vrije dagen" or beside "x = vrij" may be those on which people are away: they are not used, and said.
    fn days_away(&mut self) {
        let Some(text) = self.asides.iter().map(|aside| &aside.text).find(|text| titles::says_away(text)).cloned()
        else {
            return;
        };
        for row in self.rows.iter_mut().filter(|row| !row.days.is_empty()) {
            (row.days, row.on, row.at) = (Vec::new(), Vec::new(), Vec::new());
            let is_of_days = |other: &RowProblem| {
                other.line == row.line && matches!(other.problem, ListProblem::DaysFromLabel { .. })
            };
            self.problems.retain(|other| !is_of_days(other));
            let problem = ListProblem::TwoReadings { column: Column::Days, text: text.clone() };
            self.problems.push(RowProblem { line: row.line, problem });
        }
    }

    /// The groups that a heading names are those of a part of the school, and not of each colleague below it: that is said.
    fn groups_of_headings(&mut self) {
        let is_heading = |aside: &&Aside| aside.kind == AsideKind::Heading && sections::names_groups(&aside.text);
        let said = |aside: &Aside| RowProblem {
            line: aside.line,
            problem: ListProblem::GroupsOfHeading { text: aside.text.clone() },
        };
        let found: Vec<RowProblem> = self.asides.iter().filter(is_heading).map(said).collect();
        self.problems.extend(found);
    }

    /// Parts of full time beside hours for tasks are not used: the column is named, or if other rows do use it, each.
    fn parts_beside_room(&mut self, entries: &[Entry]) {
        let entry = |row: &PersonRow| entries.iter().find(|entry| entry.line == row.line);
        let part = |row: &PersonRow| {
            let cell = entry(row)?.cell(Column::FullTime);
            (!cell.is_empty() && !is_nothing(cell)).then(|| cut(cell))
        };
        let is_used = |row: &PersonRow| matches!(row.capacity, None | Some(RowCapacity::FullTime { .. }));
        let (used, beside): (Vec<_>, Vec<_>) =
            self.rows.iter().filter_map(|row| Some((row, part(row)?))).partition(|(row, _)| is_used(row));
        let Some((first, example)) = beside.first() else { return };
        let slots = entry(first).map(|entry| &entry.slots);
        let at = slots.and_then(|slots| slots.first(Column::FullTime));
        if let (true, Some(at)) = (used.is_empty(), at) {
            let name = slots.and_then(|slots| slots.get(at)).map_or(String::new(), |slot| cut(&slot.name));
            self.unused.push(Unused { number: at + 1, name, example: example.clone() });
            taakkompas_school::order::sort_by_key(&mut self.unused, |column| column.number);
            return;
        }
        let left = |(row, text): &(&PersonRow, String)| RowProblem {
            line: row.line,
            problem: ListProblem::Left { column: Column::FullTime, text: text.clone() },
        };
        let left: Vec<RowProblem> = beside.iter().map(left).collect();
        self.problems.extend(left);
    }
}

/// What a row says of a job that nobody has yet: "Vacature leraar groep 6", or one under the heading "Vacatures".
fn vacancy(row: &PersonRow, of: &Entry) -> Option<String> {
    let role = of.cell(Column::Role);
    let is_one = jobs::is_vacancy(of.cell(Column::Label)) || jobs::is_vacancy(role) || jobs::is_vacancy(&of.heading);
    let has_role = !role.is_empty() && role != row.label;
    is_one.then(|| if has_role { format!("{} · {role}", row.label) } else { row.label.clone() })
}

/// The people of a row: more than one if its label names several, and nothing else is said of them.
fn split(row: PersonRow, has_last_first: bool, remarks: &mut Vec<ListProblem>) -> Result<Vec<PersonRow>, ListProblem> {
    let parts = cells::names(&row.label);
    if let Some(found) = names::last_first(&row.label).filter(|found| found.is_sure || has_last_first) {
        remarks.push(ListProblem::OnePerson { text: cut(&row.label) });
        return Ok(vec![check_label(PersonRow { label: found.name, ..row })?]);
    }
    let is_one = |part: &String| names::may_be_name(part) || jobs::read(part).is_some() || roles::role(part).is_some();
    if several::is_one_with_functions(&parts) {
        remarks.push(ListProblem::OnePerson { text: cut(&row.label) });
        return Ok(vec![check_label(row)?]);
    }
    if parts.len() > 1 && parts.iter().all(is_one) {
        let says_more = row.capacity.is_some() || !row.days.is_empty();
        if says_more && several::may_be_of_one(&parts) {
            remarks.push(ListProblem::OnePerson { text: cut(&row.label) });
            return Ok(vec![check_label(several::with_role_of_parts(row, &parts))?]);
        }
        if says_more {
            return Err(ListProblem::SeveralPeople { count: parts.len() });
        }
        let person = |label: String| {
            let own = PersonRow { label, ..row.clone() }.with_role(None);
            // What the head or another cell says holds for a name.
            if own.is_role_read || !row.is_role_read { own } else { PersonRow { label: own.label, ..row.clone() } }
        };
        return parts.into_iter().map(|part| check_label(person(part))).collect();
    }
    if row.label.chars().count() > Colleague::LONGEST_LABEL && parts.len() > 2 {
        return Err(ListProblem::SeveralPeople { count: parts.len() });
    }
    Ok(vec![check_label(row)?])
}

/// Whether a row shows that names begin with the last name: "Berg, Ingrid van den", or one below "Achternaam, voornaam".
fn is_last_first(entry: &Entry) -> bool {
    let head = entry.slots.first(Column::Label).and_then(|at| entry.slots.get(at));
    let is_named = head.is_some_and(|slot| plain(&slot.name).starts_with("achternaam"));
    names::last_first(entry.cell(Column::Label)).is_some_and(|found| found.is_sure || is_named)
}

fn check_label(row: PersonRow) -> Result<PersonRow, ListProblem> {
    text(Column::Label, &row.label, Colleague::LONGEST_LABEL).map(|label| PersonRow { label, ..row })
}

impl PersonRow {
    /// The same row with the role that is named, or else that of its label.
    pub(super) fn with_role(mut self, named: Option<&str>) -> Self {
        let named = named.unwrap_or(&self.label);
        let role = roles::role(named);
        self.leads_school = roles::leads_school(named);
        (self.role, self.is_role_read) = (role.unwrap_or(StaffRole::Other), role.is_some());
        self
    }
}

fn row(
    of: &Entry,
    (hours_of, marks): (HoursOf, Marks),
    remarks: &mut Vec<ListProblem>,
) -> Result<PersonRow, ListProblem> {
    if of.has_open_quote {
        return Err(ListProblem::OpenQuote);
    }
    let is_lost = |cell: &String| cell.contains('\u{fffd}');
    if of.cells.iter().zip(of.slots.iter()).any(|(cell, slot)| slot.column.is_some() && is_lost(cell)) {
        return Err(ListProblem::LostLetters);
    }
    let (mut named, mut part) = (None, None);
    let mut row = PersonRow::at(of.line);
    if of.is_joined {
        remarks.push(ListProblem::Joined { until: of.until });
    }
    for (cell, slot) in of.cells.iter().zip(of.slots.iter()) {
        let Some(column) = slot.column else { continue };
        let cell = notes::without_mark(super::write::unguarded(cell), remarks);
        match column {
            Column::Label => row.label = called(cell),
            Column::Role => named = (!cell.is_empty()).then(|| one_line(cell)),
            // "Anja, 3" may teach groep 3.
            Column::Capacity if slot.name.is_empty() && is_year(cell) => {
                remarks.push(ListProblem::GroupOrHours { text: cut(cell) });
            }
            Column::Capacity | Column::Size | Column::Minutes => row.capacity = capacity(cell, slot, remarks),
            Column::FullTime => part = capacity(cell, slot, remarks),
            Column::Days => row.add_days(cell, remarks),
            Column::OnDay => {
                if let Some(day) = slot.day {
                    row.add_day_column(day, cell, marks, remarks);
                }
            }
            Column::Certificate => row.certificates = texts(cell, column, Colleague::MOST_CERTIFICATES, remarks),
            Column::Group => {
                row.groups =
                    texts(&people_beside::without_part(cell, remarks), column, Colleague::MOST_GROUPS, remarks);
            }
            _ => {}
        }
    }
    people_beside::say(of, &row, named.as_deref(), remarks);
    remarks.extend(of.said_above());
    if !of.more.is_empty() {
        remarks.push(ListProblem::Merged { until: of.until });
    }
    for cells in &of.more {
        for (cell, slot) in cells.iter().zip(of.slots.iter()).filter(|(cell, _)| !cell.is_empty()) {
            match slot.column {
                Some(Column::Days) => row.add_days(cell, remarks),
                Some(column @ Column::Group) => row.groups.extend(texts(cell, column, Colleague::MOST_GROUPS, remarks)),
                Some(Column::OnDay) => {
                    if let Some(day) = slot.day {
                        row.add_day_column(day, super::write::unguarded(cell), marks, remarks);
                    }
                }
                Some(column) => remarks.push(ListProblem::Unread { column, text: cut(cell) }),
                None => {}
            }
        }
    }
    taakkompas_school::order::sort_by_key(&mut row.days, |&day| day);
    row.days.dedup();
    row.hours_of_work(of, hours_of, remarks);
    row.capacity = row.capacity.or(part);
    // A name that is left empty: what someone does is what they are called.
    if row.label.is_empty() {
        row.label = named.clone().map(|named| called(&named)).ok_or(ListProblem::NoLabel)?;
    }
    if let Some(count) = together::count(of.cell(Column::Label)).or_else(|| several::count(&row.label)) {
        return Err(ListProblem::SeveralPeople { count });
    }
    let says_days = of
        .slots
        .iter()
        .zip(&of.cells)
        .any(|(slot, cell)| matches!(slot.column, Some(Column::Days | Column::OnDay)) && !cell.is_empty());
    let named = row.of_label(named, !says_days, remarks)?;
    let row = row.with_role(named.as_deref());
    // Below "Leerkracht", a name is that of one.
    let head = of.slots.first(Column::Label).and_then(|at| of.slots.get(at)).map(|slot| slot.name.as_str());
    let is_unsaid = !row.is_role_read && named.is_none() && jobs::read(&row.label).is_none();
    match head.filter(|head| is_unsaid && roles::role(head).is_some()) {
        Some(head) => Ok(row.with_role(Some(head))),
        None => Ok(row),
    }
}

/// Whether a cell is a number that is a year of the school as well.
fn is_year(cell: &str) -> bool {
    cell.parse::<u8>().is_ok_and(|number| (1..=8).contains(&number))
}

/// Asks whether someone leaves, if a list says so beside or in a name.
fn may_leave(of: &Entry, remarks: &mut Vec<ListProblem>) {
    let is_read = |at: usize| {
        let column = of.slots.get(at).and_then(|slot| slot.column);
        !matches!(column, None | Some(Column::Label | Column::Role | Column::Category))
    };
    let cells = of.cells.iter().enumerate().filter(|&(at, _)| !is_read(at)).map(|(_, cell)| cell);
    let text = cells.filter_map(|cell| says_someone_leaves(cell).or_else(|| says_it_lapses(cell))).next();
    remarks.extend(text.map(|text| ListProblem::MayLapse { text: cut(&text) }));
}

/// What someone is called. "A." before a name is an initial; before a function it is the mark of a list.
fn called(cell: &str) -> String {
    let label = rows_label(cell);
    let begin = cell.split_whitespace().next().unwrap_or_default();
    let is_initial = begin.ends_with('.') && begin.starts_with(char::is_uppercase);
    let first = label.split_whitespace().next().unwrap_or_default();
    if is_initial && !is_function(first.trim_end_matches([',', ':'])) { one_line(cell) } else { label }
}

fn texts(cell: &str, column: Column, most: usize, remarks: &mut Vec<ListProblem>) -> Vec<String> {
    let found = cells::names(cell);
    if is_nothing(cell) {
        return Vec::new();
    }
    if found.len() > most {
        remarks.push(ListProblem::Unread { column, text: cut(cell) });
        return Vec::new();
    }
    let short = |name: &String| text(column, name, Task::LONGEST_NAME);
    found.iter().filter_map(|name| short(name).map_err(|problem| remarks.push(problem)).ok()).collect()
}
