//! What a whole list says of its hours, so that one row is read as the others are: whether they are for each person or for
//! all, and what a comma or a point means.

use std::collections::BTreeSet;

use taakkompas_school::dutch::hours::{self, Each, Per};
use taakkompas_school::dutch::people::{self, People};

use super::column::Column;
use super::entry::Entry;
use super::label;
use super::number_inside;
use super::shape::plain_minutes;
use super::slots::Slot;
use super::totals;
use crate::MINUTES_OF_FULL_TIME;

/// What is known of the hours in a list.
#[derive(Debug, Clone, Default)]
pub(super) struct Evidence {
    /// Whether rows without hours stand out: others have them, or a column that is not used does.
    pub has_sizes: bool,
    /// Whether a number at the end of a label is that many hours.
    pub may_be_bare: bool,
    /// Whether a number in a label with people behind it is that many hours.
    pub may_be_inside: bool,
    /// Whether most labels have a number with words behind it.
    pub has_numbers_inside: bool,
    /// Whether each row is a label and nothing else.
    pub are_alone: bool,
    /// Whether the hours are for each person, as the totals show.
    pub is_each: bool,
    /// What a comma and a point mean.
    pub signs: Signs,
    /// The rows whose total is the sum of several rows.
    sums: BTreeSet<u32>,
}

/// What the numbers of a list show of their signs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Signs {
    /// Whether a comma comes before a part: "12,5".
    pub comma_is_part: bool,
    /// Whether a point does: "12.5". Then "1.250" may be more than one.
    pub point_is_part: bool,
    /// Whether all points come before a part of three digits: "1.250" beside "0.750".
    pub points_are_parts: bool,
}

impl Evidence {
    pub fn of(entries: &[Entry], has_unused_amounts: bool) -> Self {
        let has_sizes = entries.iter().any(|entry| totals::amount(entry).is_some());
        let is_in_label = |entry: &Entry| label::says_hours(&label::rows_label(entry.cell(Column::Label)));
        let is_hours = |slot: &Slot| {
            slot.is(Column::Label) && ["uren)", "uur)", "u)"].iter().any(|end| slot.name.to_lowercase().ends_with(end))
        };
        let are_bare = !has_sizes && label::mostly_end_in_a_number(entries);
        let names_hours = entries.first().is_some_and(|entry| entry.slots.iter().any(is_hours));
        Self {
            has_sizes: names_hours || has_sizes || has_unused_amounts || are_bare || entries.iter().any(is_in_label),
            may_be_bare: names_hours || are_bare,
            may_be_inside: are_bare || !has_sizes && number_inside::mostly(entries, true),
            has_numbers_inside: are_bare || !has_sizes && number_inside::mostly(entries, false),
            are_alone: label::are_alone(entries),
            is_each: is_each(entries),
            signs: Signs::of(entries),
            sums: sums(entries),
        }
    }

    /// Whether the total in a row is that of several rows.
    pub fn is_sum(&self, entry: &Entry) -> bool {
        self.sums.contains(&entry.line)
    }
}

/// The hours, people and total of a row in which nothing says for whom the hours are.
fn row(entry: &Entry) -> Option<(u32, u32, u32)> {
    let is_open = |slot: &Slot| slot.each == Each::NotSaid && matches!(slot.per, Per::NotSaid | Per::Year);
    let cell = |column: Column| {
        let at = entry.slots.first(column)?;
        entry.slots.get(at).filter(|slot| is_open(slot)).and_then(|_| entry.cells.get(at))
    };
    let People::Exactly(people) = people::read(cell(Column::People)?).read()? else { return None };
    Some((plain_minutes(cell(Column::Size)?)?, people.into(), plain_minutes(cell(Column::Total)?)?))
}

/// Whether the totals are mostly the hours times the people.
fn is_each(entries: &[Entry]) -> bool {
    let rows = || entries.iter().filter_map(row).filter(|&(_, people, _)| people > 1);
    let each =
        rows().filter(|&(minutes, people, total)| minutes > 0 && minutes.saturating_mul(people) == total).count();
    let in_all = rows().filter(|&(minutes, _, total)| minutes == total).count();
    each > in_all
}

/// The rows whose total is that of several rows: of those that end or begin there, as far as no other total stands.
fn sums(entries: &[Entry]) -> BTreeSet<u32> {
    let total = |entry: &Entry| {
        let at = entry.slots.first(Column::Total)?;
        plain_minutes(entry.cells.get(at)?).filter(|&minutes| minutes > 0)
    };
    let size =
        |entry: &Entry| entry.slots.first(Column::Size).and_then(|at| plain_minutes(entry.cells.get(at)?)).unwrap_or(0);
    let people = |entry: &Entry| match people::read(entry.cell(Column::People)).read() {
        Some(People::Exactly(people)) => u32::from(people),
        _ => 1,
    };
    let mut found = BTreeSet::new();
    let (mut run, mut count, mut all) = (0_u32, 0, 0_u32);
    for (at, entry) in entries.iter().enumerate() {
        let of = size(entry);
        (run, count, all) = (run.saturating_add(of), count + 1, all.saturating_add(of));
        let Some(total) = total(entry) else { continue };
        let after = entries.get(at + 1..).unwrap_or_default();
        let below = after.iter().take_while(|entry| self::total_cell(entry).is_empty());
        let (mut later, mut rows) = (of, 0);
        for entry in below {
            (later, rows) = (later.saturating_add(size(entry)), rows + 1);
        }
        let is_running = total == all && at > 0;
        let is_own = total == of || total == of.saturating_mul(people(entry));
        if !is_own && (count > 1 && total == run || rows > 0 && total == later || is_running) {
            found.insert(entry.line);
        }
        (run, count) = (0, 0);
    }
    found
}

fn total_cell(entry: &Entry) -> &str {
    entry.cell(Column::Total)
}

impl Signs {
    fn of(entries: &[Entry]) -> Self {
        let mut signs = Self::default();
        let mut too_much = 0;
        for entry in entries {
            for (cell, slot) in entry.cells.iter().zip(entry.slots.iter()) {
                if matches!(slot.column, Some(Column::Size | Column::Part | Column::Total | Column::Minutes)) {
                    signs.see(cell);
                    too_much += usize::from(is_too_much(cell));
                }
            }
        }
        signs.comma_is_part |= too_much > 1;
        signs.decide_together(entries);
        signs
    }

    /// What a column decides of which all numbers have three digits behind the same sign: one that begins with a nought, or
    /// would be too much as thousands, shows that all are parts. Without one, points are not clear either.
    fn decide_together(&mut self, entries: &[Entry]) {
        let cells = || entries.iter().map(|entry| entry.cell(Column::Size).trim()).filter(|cell| !cell.is_empty());
        let is_three = |cell: &str, sign: char| {
            let digits = |text: &str| !text.is_empty() && text.bytes().all(|of| of.is_ascii_digit());
            cell.split_once(sign).is_some_and(|(whole, part)| digits(whole) && digits(part) && part.len() == 3)
        };
        for sign in [',', '.'] {
            if cells().count() < 2 || !cells().all(|cell| is_three(cell, sign)) {
                continue;
            }
            let shows = |cell: &str| cell.starts_with('0') || is_too_much(&cell.replace('.', ","));
            let are_parts = cells().any(shows);
            match sign {
                ',' => self.comma_is_part |= are_parts,
                _ => {
                    self.points_are_parts = are_parts;
                    self.point_is_part = true;
                }
            }
        }
    }

    fn see(&mut self, cell: &str) {
        for number in cell.split(|sign: char| !(sign.is_ascii_digit() || sign == ',' || sign == '.')) {
            let number = number.trim_matches([',', '.']);
            let is_part = |sign: char, other: char| {
                !number.contains(other)
                    && number.split_once(sign).is_some_and(|(whole, part)| {
                        !part.contains(sign) && (part.len() != 3 || whole.starts_with('0'))
                    })
            };
            self.comma_is_part |= is_part(',', '.');
            self.point_is_part |= is_part('.', ',');
        }
    }

    /// The cell with a nought behind its part, if the list shows that a comma comes before one: "1,659" is a part then.
    pub fn clear(self, cell: &str) -> Option<String> {
        if self.points_are_parts && cell.contains('.') {
            return Some(format!("{}0", cell.trim().replace('.', ",")));
        }
        let is_clear = self.comma_is_part && hours::has_thousands(cell);
        is_clear.then(|| {
            let mut cleared = String::with_capacity(cell.len() + 4);
            let mut rest = cell;
            while let Some((at, _)) = rest.match_indices(',').next() {
                let digits = rest.get(at + 1..).unwrap_or_default().bytes().take_while(u8::is_ascii_digit).count();
                let (done, after) = rest.split_at_checked(at + 1 + digits).unwrap_or((rest, ""));
                cleared.push_str(done);
                if digits == 3 {
                    cleared.push('0');
                }
                rest = after;
            }
            cleared + rest
        })
    }

    /// Whether a point in a cell may be one of thousands or come before a part, as other cells show.
    pub fn is_unclear(self, cell: &str) -> bool {
        let is_group = |number: &str| {
            number
                .split_once('.')
                .is_some_and(|(whole, part)| part.len() == 3 && !part.contains('.') && !whole.starts_with('0'))
        };
        self.point_is_part
            && !self.points_are_parts
            && cell
                // A comma behind the point, as in "1.659,00", shows that the point is one of thousands.
                .split(|sign: char| !(sign.is_ascii_digit() || sign == '.' || sign == ','))
                .map(|part| part.trim_matches(['.', ',']))
                .any(is_group)
    }
}

/// Whether a cell is a number that, as thousands, would be more than several people work in a year: "16,667".
fn is_too_much(cell: &str) -> bool {
    let hours = |whole: &str| whole.parse::<u32>().ok()?.checked_mul(1000);
    let is_group = |part: &str| part.len() == 3 && part.bytes().all(|digit| digit.is_ascii_digit());
    cell.trim().split_once(',').is_some_and(|(whole, part)| {
        is_group(part) && hours(whole).is_some_and(|hours| hours > MINUTES_OF_FULL_TIME / 60 * 3)
    })
}
