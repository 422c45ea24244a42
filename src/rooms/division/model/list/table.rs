//! What the rows of a list are: titles, heads, headings and totals are set aside by name; the others become entries.
//!
//! One entry is one task or colleague, which may be in several rows: a cell that was merged in the spreadsheet, or a
//! line end in a table of a text program.

use taakkompas_school::dutch::signs::begins_with_note;
use taakkompas_school::dutch::{days, names};
use taakkompas_school::rows::Row;
use taakkompas_school::slices::pause;

use super::aside::aside;
pub(super) use super::aside::{Aside, AsideKind, Unused};
use super::column::Column;
pub(super) use super::entry::Entry;
use super::notes;
use super::shape::{self, Joined, Kind};
use super::slots::{Slot, Slots};
use super::{above, beside, cells, one_cell, sections, unknown_head};

/// The rows of a list, sorted out.
#[derive(Debug, Clone, Default)]
pub(super) struct Table {
    /// The tasks or colleagues.
    pub entries: Vec<Entry>,
    /// What is set aside, in order.
    pub asides: Vec<Aside>,
    /// The columns that are not used.
    pub unused: Vec<Unused>,
    /// A head with an open quote.
    pub open_head: Option<u32>,
}

/// The rows, sorted out in slices.
pub(super) async fn sort(rows: Vec<Row>, kind: &Kind) -> Table {
    let mut table = Table::default();
    let is_own = rows.first().is_some_and(|first| (kind.is_own)(&first.cells));
    let rows = if is_own { rows } else { shape::without_marks(notes::with_marks_of_notes(rows)) };
    let rows = if is_own { rows } else { beside::with_own_names(one_cell::apart(rows, kind), kind) };
    let head = shape::head(&rows, kind);
    let rows = match head {
        Some(at) if is_own => above(&mut table, rows, at),
        Some(at) => with_head(&mut table, rows, at, kind),
        None => titles(&mut table, rows, kind),
    };
    let rows = if is_own || head.is_some() { rows } else { one_cell::without_head(&mut table.asides, rows, kind) };
    let rows = if is_own { rows } else { beside::below_each_other(rows, head.is_some(), kind) };
    let unknown =
        if head.is_none() && !is_own && unknown_head::is_above(&rows, kind) { rows.first().cloned() } else { None };
    let rows = if let Some(row) = &unknown {
        table.asides.push(aside(row, AsideKind::Head));
        rows.into_iter().skip(1).collect()
    } else {
        rows
    };
    let slots = match (head, rows.first()) {
        (Some(_), Some(first)) => {
            table.open_head = first.has_open_quote.then_some(first.line);
            let mut slots = (kind.slots)(&first.cells);
            if !is_own {
                (kind.settle)(&mut slots, &below(rows.iter().skip(1)));
            }
            slots
        }
        _ => {
            let slots = (kind.usual)(&rows).await;
            unknown.map_or_else(|| slots.clone(), |head| unknown_head::named(slots.clone(), &head.cells, kind))
        }
    };
    let own = rows.get(usize::from(head.is_some())..).unwrap_or_default();
    table.unused = unused(own, &slots, kind);
    let joined =
        if is_own { own.iter().cloned().map(Joined::one).collect() } else { shape::join_broken(own, &slots, kind) };
    Sorter {
        kind,
        slots,
        heading: String::new(),
        is_own,
        has_sections: false,
        are_lines: false,
        last: 0,
        has_marks: false,
        has_numbers: false,
        table,
    }
    .sort(joined)
    .await
}

/// The cells of rows.
fn below<'a>(rows: impl Iterator<Item = &'a Row>) -> Vec<&'a [String]> {
    rows.map(|row| row.cells.as_slice()).collect()
}

/// Names the rows above the head, and returns the others. Rows above it that are a list themselves are kept.
fn above(table: &mut Table, mut rows: Vec<Row>, at: usize) -> Vec<Row> {
    let own = rows.split_off(at);
    table.asides.extend(rows.iter().map(|row| aside(row, AsideKind::Title)));
    own
}

/// The same, with what stands above the names of columns put into them: a title, or names in two rows.
fn with_head(table: &mut Table, rows: Vec<Row>, at: usize, kind: &Kind) -> Vec<Row> {
    let titles = rows.get(..at).unwrap_or_default().to_vec();
    let mut rows = above(table, rows, at);
    // "Per persoon" above "Uren" in a row of its own.
    if let (Some(last), Some(head)) = (titles.last(), rows.first_mut())
        && last.line + 1 == head.line
        && last.cell(0).is_empty()
    {
        head.cells = above::joined(last, head);
    }
    while let [upper, lower, ..] = rows.as_slice()
        && above::goes_on(upper, lower, kind)
    {
        let cells = above::joined(upper, lower);
        table.asides.push(aside(lower, AsideKind::Head));
        rows.remove(1);
        if let Some(head) = rows.first_mut() {
            (head.cells, head.line) = (cells, head.line + 1);
        }
    }
    if let Some(head) = rows.first_mut() {
        above::with_title(&mut head.cells, &titles);
    }
    rows
}

/// Names the titles above a list without a head: one cell, above an empty row or above rows that all have more.
fn titles(table: &mut Table, mut rows: Vec<Row>, kind: &Kind) -> Vec<Row> {
    let has_more = |row: &Row| shape::filled(row) > 1 && row.cells.iter().any(|cell| (kind.is_amount)(cell));
    let are_lines = rows.iter().all(|row| shape::filled(row) == 1);
    let says_more = |row: &Row| (kind.says_in_line)(shape::only_cell(row));
    while let [first, next, ..] = rows.as_slice() {
        // Of lines, the title is followed by one that says more, as most do.
        let below = || rows.iter().skip(1);
        let is_above_lines = are_lines
            && !says_more(first)
            && says_more(next)
            && below().filter(|row| says_more(row)).count() * 2 >= below().count();
        let is_apart = first.line + 1 < next.line || below().all(has_more) || is_above_lines;
        if shape::filled(first) != 1 || !shape::is_title(&first.cells) || !is_apart {
            break;
        }
        let first = rows.remove(0);
        table.asides.push(aside(&first, AsideKind::Title));
    }
    rows
}

fn unused(rows: &[Row], slots: &Slots, kind: &Kind) -> Vec<Unused> {
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let is_used =
        |at: usize| slots.get(at).and_then(|slot| slot.column).is_some_and(|column| !kind.unused.contains(&column));
    let column = |at: usize| {
        let example = rows.iter().map(|row| row.cell(at)).find(|cell| !cell.is_empty())?;
        let name = slots.get(at).map_or(String::new(), |slot: &Slot| super::cut(&slot.name));
        Some(Unused { number: at + 1, name, example: super::cut(example) })
    };
    (0..width).filter(|&at| !is_used(at)).filter_map(column).collect()
}

/// Columns before the names of which a cell may be merged with the rows below.
const CARRIED: &[Column] = &[Column::Group, Column::Role, Column::Months, Column::LastYear];

struct Sorter<'a> {
    kind: &'a Kind,
    slots: Slots,
    heading: String,
    is_own: bool,
    /// Whether enough rows say more than a label, so that a label alone can be the heading of a section.
    has_sections: bool,
    /// Whether each row is one line.
    are_lines: bool,
    /// The last row that says more than a label: what is below it may be notes.
    last: u32,
    /// Whether the mark of a note is that of the list.
    has_marks: bool,
    /// Whether a number with a bracket is that of the list.
    has_numbers: bool,
    table: Table,
}

impl Sorter<'_> {
    async fn sort(mut self, rows: Vec<Joined>) -> Table {
        self.are_lines = !self.is_own && rows.iter().all(|joined| shape::filled(&joined.row) == 1);
        let (are_lines, says_in_line) = (self.are_lines, self.kind.says_in_line);
        let is_more = |joined: &&Joined| {
            let row = &joined.row;
            shape::filled(row) > 1 || are_lines && says_in_line(shape::only_cell(row))
        };
        let has_amounts = self.has_amounts(&rows).await;
        let with_more = rows.iter().filter(is_more).count();
        self.last = rows.iter().filter(is_more).map(|joined| joined.until).max().unwrap_or(0);
        self.has_numbers =
            rows.iter().filter(is_more).any(|joined| notes::number_before(shape::only_cell(&joined.row)).is_some());
        self.has_marks = rows.iter().filter(is_more).any(|joined| begins_with_note(shape::only_cell(&joined.row)));
        let mut with_one = 0;
        for joined in rows.iter().filter(|joined| !is_more(joined) && shape::filled(&joined.row) == 1) {
            with_one += usize::from(!(self.kind.is_section)(shape::only_cell(&joined.row)));
            pause().await;
        }
        self.has_sections = with_more > 0 && with_more * 2 >= with_one;
        for (at, joined) in rows.iter().enumerate() {
            let after = rows.get(at + 1..).unwrap_or_default();
            let kind = self.aside_kind(joined, after, has_amounts);
            match kind {
                Some(AsideKind::Head) => {
                    self.slots = (self.kind.slots)(&joined.row.cells);
                    (self.kind.settle)(&mut self.slots, &below(after.iter().map(|joined| &joined.row)));
                    self.name_unused(after);
                    self.set_aside(joined, AsideKind::Head);
                }
                Some(AsideKind::Heading) => {
                    self.heading = shape::only_cell(&joined.row).to_owned();
                    self.set_aside(joined, AsideKind::Heading);
                }
                Some(kind) => self.set_aside(joined, kind),
                None => self.entry(joined),
            }
            pause().await;
        }
        let cells = self.table.entries.iter_mut().flat_map(|entry| entry.cells.iter_mut());
        notes::with_signs(&self.table.asides, cells);
        self.table
    }

    /// Names the columns that are not used below another head.
    fn name_unused(&mut self, after: &[Joined]) {
        let rows: Vec<Row> = after.iter().map(|joined| joined.row.clone()).collect();
        for column in unused(&rows, &self.slots, self.kind) {
            let is_named = |other: &Unused| {
                other.name == column.name && (!column.name.is_empty() || other.number == column.number)
            };
            if !self.table.unused.iter().any(is_named) {
                self.table.unused.push(column);
            }
        }
    }

    fn set_aside(&mut self, joined: &Joined, kind: AsideKind) {
        self.table.asides.push(aside(&joined.row, kind));
    }

    /// Whether a list says more than labels, such as how much: at least half of its rows do.
    async fn has_amounts(&self, rows: &[Joined]) -> bool {
        let mut with = 0;
        for joined in rows {
            with += usize::from(self.says_more(&joined.row));
            pause().await;
        }
        with > 0 && with * 2 >= rows.len().saturating_sub(with / 2)
    }

    /// The text in the column that says how much.
    fn amount<'r>(&self, row: &'r Row) -> Option<&'r str> {
        let at = self.slots.amount()?;
        Some(row.cell(at)).filter(|cell| !cell.is_empty() && (self.kind.is_amount)(cell))
    }

    /// Whether a row has an amount, or another cell that makes it an entry.
    fn says_more(&self, row: &Row) -> bool {
        let has = |(cell, slot): (&String, &Slot)| {
            !cell.is_empty() && slot.column.is_some_and(|column| self.kind.says.contains(&column))
        };
        self.amount(row).is_some() || row.cells.iter().zip(self.slots.iter()).any(has)
    }

    fn label<'r>(&self, row: &'r Row) -> &'r str {
        self.slots.first(Column::Label).map_or("", |at| row.cell(at))
    }

    fn aside_kind(&self, joined: &Joined, after: &[Joined], has_amounts: bool) -> Option<AsideKind> {
        let row = &joined.row;
        if row.has_open_quote {
            return None;
        }
        // "Leerkracht, onderbouw, do" holds a day below "Dagen".
        let has_days = self.slots.first(Column::Days).is_some_and(|at| days::weekday(row.cell(at)).is_some());
        if !has_days && shape::may_be_head(&row.cells) && shape::is_head(&row.cells, self.kind, false) {
            return Some(AsideKind::Head);
        }
        let texts = self.texts(row);
        if let Some(kind) = texts.iter().find_map(|text| shape::total(text)).filter(|_| !self.is_someone(row)) {
            // The sum may stand in another column.
            let numbers = row.cells.iter().filter(|cell| shape::plain_minutes(cell).is_some()).count();
            let is_sum = self.amount(row).is_some() || texts.len() + numbers >= shape::filled(row);
            return is_sum.then_some(kind);
        }
        // "Vieringen", with 50 and no task beside it, carries the sum of the tasks under it.
        let of_category = self.slots.first(Column::Category).map_or("", |at| row.cell(at));
        let is_of_category = !self.is_own && !of_category.is_empty() && self.label(row).is_empty();
        if is_of_category && self.amount(row).is_some() && shape::filled(row) == 2 {
            return Some(AsideKind::Subtotal);
        }
        let is_last = after.iter().all(|joined| shape::filled(&joined.row) < 2);
        if self.label(row).is_empty() && self.is_sum_above(row, is_last) {
            return Some(AsideKind::Total);
        }
        let text = shape::only_cell(row);
        let are_amounts =
            || row.cells.iter().filter(|cell| shape::plain_minutes(cell).is_some()).count() + 1 >= shape::filled(row);
        if !self.is_own && self.is_of_label(row) && notes::is_norm(text) && are_amounts() {
            return Some(AsideKind::Norm);
        }
        let says_more = self.are_lines && (self.kind.says_in_line)(text);
        let is_bare = shape::filled(row) == 1 && !joined.is_joined && !says_more;
        if is_bare && self.is_note(row, text) {
            return Some(AsideKind::Note);
        }
        if is_bare && self.has_sections && self.is_of_label(row) && (self.kind.is_section)(text) {
            return Some(AsideKind::Heading);
        }
        let is_text = is_bare && !(self.kind.is_amount)(text) && self.is_of_label(row);
        (is_text
            && !self.is_own
            && (self.kind.has_headings)(text)
            && self.is_heading(text, joined.until, after, has_amounts))
        .then_some(AsideKind::Heading)
    }

    /// Whether a row with a word for a sum is someone called so: "Totaal, Ans", or "Som" who is a leerkracht.
    fn is_someone(&self, row: &Row) -> bool {
        let is_job = |cell: &str| cells::is_function(cell) && !sections::is_section(cell);
        let has_job = self.slots.first(Column::Role).is_some_and(|at| is_job(row.cell(at)));
        has_job || names::last_first(self.label(row)).is_some_and(|found| found.is_sure)
    }

    /// The texts of a row up to its amount: where a total is named.
    fn texts<'r>(&self, row: &'r Row) -> Vec<&'r str> {
        let until = self.slots.amount().unwrap_or(row.cells.len());
        row.cells.iter().take(until.max(1)).map(String::as_str).filter(|cell| !cell.is_empty()).collect()
    }

    /// Whether the one text of a row is a note, and no task without hours: among rows that say more, it has a mark that the
    /// others have not, or stands below them all.
    fn is_note(&self, row: &Row, text: &str) -> bool {
        let is_marked = begins_with_note(text) && !self.has_marks;
        let is_numbered = notes::number_before(text).is_some() && !self.has_numbers;
        let is_below = row.line > self.last && (is_numbered || notes::is_note_below(text));
        !self.is_own && self.has_sections && (is_marked || is_below)
    }

    /// Whether the first filled cell of a row is its label, or in a column before that.
    fn is_of_label(&self, row: &Row) -> bool {
        let at = row.cells.iter().position(|cell| !cell.is_empty()).unwrap_or(0);
        let label = self.slots.first(Column::Label).unwrap_or(0);
        at <= label
    }

    /// Whether a row without a label holds sums of what is above it: only numbers, and the sum of the amounts there, or a
    /// number below the totals of tasks, or one that no task has beside all others.
    fn is_sum_above(&self, row: &Row, is_last: bool) -> bool {
        let are_numbers = |at: usize| shape::plain_minutes(row.cell(at)).is_some();
        let filled = || (0..row.cells.len()).filter(|&at| !row.cell(at).is_empty());
        let has = |columns: &[Column]| {
            filled().all(|at| self.slots.get(at).and_then(|slot| slot.column).is_some_and(|of| columns.contains(&of)))
        };
        let is_below_totals = has(&[Column::Total, Column::People, Column::Count])
            && self.slots.first(Column::Total).is_some_and(|at| !row.cell(at).is_empty());
        if is_below_totals && filled().all(are_numbers) && self.slots.has(Column::Size) {
            return self.table.entries.len() > 1;
        }
        // Whoever has a name is no sum, whatever they have.
        let is_word = |cell: &String| cell.chars().filter(|sign| sign.is_alphabetic()).count() > 1;
        if row.cells.iter().any(|cell| is_word(cell) && shape::plain_minutes(cell).is_none()) {
            return false;
        }
        let Some(sum) = self.amount(row).and_then(shape::plain_minutes) else { return false };
        let of = |entry: &Entry| {
            let at = entry.slots.amount()?;
            shape::plain_minutes(entry.cells.get(at)?)
        };
        let (mut found, mut count) = (0_u32, 0);
        for minutes in self.table.entries.iter().rev().filter_map(of) {
            found = found.saturating_add(minutes);
            count += 1;
            if count > 1 && found == sum {
                return true;
            }
        }
        is_last && count > 1 && filled().count() == 1 && u64::from(sum) * 10 >= u64::from(found) * 9
    }

    /// Whether a row with only a label is the heading of the rows right below it: they have amounts, and at most one more
    /// heading is between.
    fn is_heading(&self, text: &str, until: u32, after: &[Joined], has_amounts: bool) -> bool {
        let next = after.first().map(|joined| shape::only_cell(&joined.row));
        if shape::looks_like_heading(text) && next.is_some_and(|next| !shape::looks_like_heading(next)) {
            return true;
        }
        let mut line = until;
        let next = after
            .iter()
            .take(2)
            .take_while(|joined| core::mem::replace(&mut line, joined.until) + 1 == joined.row.line);
        has_amounts && next.into_iter().any(|joined| self.says_more(&joined.row))
    }

    /// The cells of a row; what tasks stand under may be merged with the row above.
    fn with_category(&self, row: &Row) -> (Vec<String>, Vec<Column>) {
        let (mut cells, mut carried) = (row.cells.clone(), Vec::new());
        let above = self.table.entries.last().filter(|last| last.until + 1 == row.line && last.slots == self.slots);
        if let (Some(at), Some(above)) = (self.slots.first(Column::Category), above)
            && let Some(cell) = cells.get_mut(at).filter(|cell| cell.is_empty())
        {
            above.cell(Column::Category).clone_into(cell);
        }
        // So may a group or a function before the names.
        let merged = self.slots.get(0).and_then(|slot| slot.column).filter(|column| CARRIED.contains(column));
        let is_before = self.slots.first(Column::Label).is_some_and(|at| at > 0 && !row.cell(at).is_empty());
        if let (Some(column), Some(above)) = (merged.filter(|_| is_before && !self.is_own), above)
            && let Some(cell) = cells.first_mut().filter(|cell| cell.is_empty())
            && !above.cell(column).is_empty()
        {
            above.cell(column).clone_into(cell);
            carried.push(column);
        }
        (cells, carried)
    }

    /// Whether a name stands where the amount belongs: the row was moved, and its numbers say something else than they seem.
    fn is_shifted(&self, row: &Row) -> bool {
        let at = self.slots.amount().filter(|_| !self.is_own);
        let text = at.map_or("", |at| row.cell(at));
        let is_next = at.zip(self.slots.first(Column::Label)).is_some_and(|(at, label)| at == label + 1);
        let has_number = row.cells.iter().skip(at.map_or(0, |at| at + 1)).any(|cell| (self.kind.is_amount)(cell));
        is_next && has_number && names::may_be_name(text) && !(self.kind.is_amount)(text)
    }

    fn entry(&mut self, joined: &Joined) {
        let row = &joined.row;
        let is_merged =
            self.label(row).is_empty() && !row.has_open_quote && shape::filled(row) > 0 && !self.is_shifted(row);
        if is_merged
            && let Some(last) = self.table.entries.last_mut().filter(|last| !last.has_open_quote)
            && last.until + 1 == row.line
            && !last.cell(Column::Label).is_empty()
        {
            last.more.push(row.cells.clone());
            last.until = joined.until;
            return;
        }
        let (cells, carried) = self.with_category(row);
        self.table.entries.push(Entry {
            line: row.line,
            until: joined.until,
            cells,
            carried,
            slots: self.slots.clone(),
            more: Vec::new(),
            is_joined: joined.is_joined,
            heading: self.heading.clone(),
            has_open_quote: row.has_open_quote,
            is_own: self.is_own,
            has_loose_commas: row.has_loose_commas() && self.slots.named() == 1,
        });
    }
}
