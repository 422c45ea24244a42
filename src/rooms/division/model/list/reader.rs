//! The cells of one row of a list of tasks, each read as what its column holds.

use taakkompas_school::dutch::answers::{is_nothing, yes};
use taakkompas_school::dutch::groups::{self, GroupKind, GroupsSaid};
use taakkompas_school::dutch::hours::{Each, Per};
use taakkompas_school::dutch::people::People;
use taakkompas_school::dutch::weeks::WeeksSaid;
use taakkompas_school::dutch::when::{self, Said as WhenSaid};
use taakkompas_school::dutch::{Reading, days, people, plain, roles};
use taakkompas_school::months::{Month, Months};
use taakkompas_school::staff::StaffRole;

use super::column::Column;
use super::evidence::Evidence;
use super::label::{self, one_line, rows_label, text};
use super::shape::plain_minutes;
use super::size::{self, Much, Said, Turns};
use super::slots::Slot;
use super::table::Entry;
use super::words;
use super::{ListProblem, cells, cut, functions, limit, notes};
use crate::groups::{behind_the_role, some_groups};
use crate::tasks::{Amount, Qualification, Task};

/// What the cells of one row say, and what has to be said about them.
pub(super) struct Reader<'a> {
    pub task: Task,
    pub last_year: Vec<String>,
    pub said: Said,
    pub group: String,
    pub is_said_without: bool,
    pub is_own: bool,
    /// Whether a column of its own says who did it last year.
    pub has_last_year: bool,
    /// How often the hours come back, and the total, in columns of their own.
    pub turns: Option<Turns>,
    pub comes_back: Per,
    /// For whom the hours count again, in a column of its own.
    pub for_each: Each,
    /// What the label says that the hours are counted in.
    pub counted: (Per, Each),
    /// Whether a column of its own says that the hours are for each person.
    pub is_each: Option<bool>,
    pub total: Option<u32>,
    /// The months of the columns in which its hours stand.
    pub of_parts: Vec<Month>,
    pub of_list: &'a Evidence,
    pub remarks: &'a mut Vec<ListProblem>,
}

impl Reader<'_> {
    pub fn cell(&mut self, cell: &str, slot: &Slot) {
        let Some(column) = slot.column else { return };
        let cell = if self.is_own { cell } else { notes::without_mark(cell, self.remarks) };
        // "Ja" below "p.p.".
        if slot.each == Each::Person && !self.is_own && label::is_each(&slot.name) && yes(cell).is_some() {
            self.is_each = yes(cell).filter(|_| !cell.is_empty()).or(self.is_each);
            return;
        }
        let each = if slot.each == Each::NotSaid { self.for_each } else { slot.each };
        let slot = &Slot { each, ..slot.clone() };
        match column {
            Column::Label if self.is_own => self.task.label = one_line(cell),
            Column::Label => self.task.label = rows_label(cell),
            Column::Size | Column::FullTime => {
                let slot = &self.with_label(slot, cell);
                self.said.has_text |= !cell.is_empty();
                // Our own list writes those of each as "p.p.".
                self.said.is_together |=
                    self.is_own || size::says_together(cell) || size::head_says_together(&slot.name);
                self.said.much = match self.turns {
                    Some(turns) if column == Column::Size => {
                        size::much_of_turns(cell, slot, (self.of_list.signs, turns, self.total), self.remarks)
                    }
                    _ if slot.per == Per::NotSaid => {
                        let slot = Slot { per: self.comes_back, ..slot.clone() };
                        size::much(cell, &slot, self.of_list.signs, self.remarks)
                    }
                    _ => size::much(cell, slot, self.of_list.signs, self.remarks),
                };
            }
            Column::Minutes if plain_minutes(cell) == Some(0) && self.said.much.is_some() => {}
            Column::Minutes => {
                let slot = &self.with_label(slot, cell);
                self.said.has_text |= !cell.is_empty();
                self.said.in_minutes = size::much(cell, slot, self.of_list.signs, self.remarks);
            }
            Column::Part if is_nothing(cell) || plain_minutes(cell) == Some(0) => {}
            Column::Part => {
                self.said.has_text = true;
                let much = size::much(cell, slot, self.of_list.signs, self.remarks);
                let is_of_function = functions::is_function(&slot.name);
                self.said.are_of_functions |= is_of_function;
                let text = if is_of_function { format!("{} {cell}", slot.name) } else { cell.to_owned() };
                self.said.parts.push((text, much));
                self.months_of_part(&slot.name);
            }
            Column::Total => self.said.total = size::total(cell, self.remarks),
            Column::Turns => {
                let is_read = self.turns.is_some()
                    || self.for_each != Each::NotSaid
                    || IN_ALL.contains(&plain(cell).as_str())
                    || self.comes_back != Per::NotSaid
                    || cell.trim_end_matches(['x', 'X', ' ']) == "1";
                self.said.is_together |= TOGETHER.contains(&plain(cell).as_str());
                if !is_read && !is_nothing(cell) {
                    self.remarks.push(ListProblem::Left { column, text: cut(cell) });
                }
            }
            Column::Count => {
                if !is_nothing(cell) {
                    self.said.has_text = true;
                    self.remarks.push(ListProblem::HoursOrPeople { text: cut(cell) });
                }
            }
            Column::Months => self.months(cell),
            Column::Days => self.days(cell),
            Column::People => self.people(cell, &slot.name),
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
            Column::Category | Column::Role | Column::Capacity | Column::OnDay => {}
        }
    }

    /// A column of amounts, counted as the label ends with if nothing else says how: "Bieb per week" beside "2".
    fn with_label(&self, slot: &Slot, cell: &str) -> Slot {
        let is_said = slot.per != Per::NotSaid
            || slot.each != Each::NotSaid
            || self.comes_back != Per::NotSaid
            || self.total.is_some()
            || size::says_together(cell)
            || size::head_says_together(&slot.name);
        let (per, each) = self.counted;
        if is_said { slot.clone() } else { Slot { per, each, ..slot.clone() } }
    }

    /// Hours beside a word that says that the task comes back may be those of each time or of all: they are not used.
    pub fn or_each_time(&mut self, label: &str, cell: &str) {
        if let (Some(Much::Minutes { .. }), Some(word)) = (self.said.much, label::comes_back(label))
            && !self.said.is_together
            && !self.is_own
        {
            self.said.much = None;
            self.remarks.push(ListProblem::TwoReadings { column: Column::Size, text: cut(&format!("{word} {cell}")) });
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

    /// Hours below a part of the year are done in it.
    fn months_of_part(&mut self, name: &str) {
        let has_letter = name.chars().any(char::is_alphabetic);
        let said = when::read(name, None).read().filter(|when| has_letter && when.left.is_empty());
        if let Some(when) = said.filter(|when| !when.months().is_all_year()) {
            self.of_parts.extend(when.months().iter());
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

    fn people(&mut self, cell: &str, head: &str) {
        match size::people(cell, self.remarks) {
            Ok(people) => {
                self.said.people = limit::below(people, head, cell, self.remarks);
                self.said.is_together |= size::says_together(cell);
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
        if cell.is_empty() {
            return;
        }
        // A sign that is no tick and no cross.
        if word.is_empty() && !is_nothing(cell) && yes(cell).is_none() {
            if !cell.chars().all(|sign| sign.is_whitespace() || "?.…-–—_/,~*".contains(sign)) {
                self.unread(Column::Qualification, cell);
            }
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
    pub fn more(&mut self, entry: &Entry) {
        if entry.more.is_empty() {
            return;
        }
        self.remarks.push(ListProblem::Merged { until: entry.until });
        let (mut all, mut people) = (self.said.much.into_iter().collect::<Vec<_>>(), vec![self.said.people]);
        for cells in &entry.more {
            let mut said = Said::default();
            core::mem::swap(&mut said, &mut self.said);
            let (months, names) = (self.task.months, self.last_year.len());
            for (cell, slot) in cells.iter().zip(entry.slots.iter()).filter(|(cell, _)| !cell.is_empty()) {
                if slot.column != Some(Column::Label) {
                    self.cell(super::write::unguarded(cell), slot);
                }
            }
            if months != self.task.months && !months.is_all_year() {
                let all: Vec<Month> = months.iter().chain(self.task.months.iter()).collect();
                self.task.months = Months::of(&all);
            }
            self.said.add_up(self.remarks);
            core::mem::swap(&mut said, &mut self.said);
            all.extend(said.much);
            // A row that says more about the task is no one more who does it.
            if said.much.is_some() || said.people.is_some() || self.last_year.len() > names {
                people.push(said.people);
            }
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
            let has_own = minutes.len() == people.len() && people.len() > 1;
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
        if people.len() > 1 {
            (self.said.people, self.said.is_bare) = (Some(People::Exactly(all_people.max(1))), false);
            // They are those of the rows.
            self.said.is_together = true;
        }
    }
}

/// Words below a head for what hours are for, that say nothing more: all of the task, a year.
const IN_ALL: &[&str] =
    &["totaal", "intotaal", "uur", "uren", "taak", "pertaak", "jaar", "perjaar", "schooljaar", "perschooljaar"];

/// Those of them that say that hours are those of all people together.
const TOGETHER: &[&str] = &["totaal", "intotaal", "taak", "pertaak"];

/// Ways to say that only someone with a lesbevoegdheid does it.
#[rustfmt::skip]
const QUALIFIED: &[&str] = &[
    "leerkracht", "leerkrachten", "leraar", "leraren", "lk", "lkr", "bevoegd", "bevoegde", "lesbevoegdheid", "lesbevoegd", "nodig", "verplicht",
    "groepsleerkracht", "pabo", "ja!", "janodig", "jaleerkracht", "alleenleerkrachten", "alleenleraren", "alleleerkrachten",
];
/// Ways to say that it does not matter.
const WITHOUT: &[&str] = &["nietnodig", "nvt", "iedereen", "geen", "neenietnodig", "maaktnietuit", "hoeftniet"];
