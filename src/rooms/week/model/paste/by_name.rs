//! People of one role who are told apart by a column with names. No name is kept: each gets a letter, and that is told.

use taakkompas_school::dutch::heads::{self, Holds};
use taakkompas_school::dutch::plain;

use super::head::is_head;
use super::vocabulary::Column;
use super::who::{Who, who};
use super::{Letter, Note, Row, StaffRole};

/// The names in a table of which a role has more than one.
#[derive(Debug, Clone, Default)]
pub(super) struct Names {
    /// The column with names.
    column: usize,
    /// The letter that each name of a role gets.
    found: Vec<(StaffRole, String, Letter)>,
    /// The name of the row above, for merged cells.
    last: String,
    /// The names that are told.
    told: Vec<String>,
}

impl Names {
    /// The names below a head that has a column for the role as well.
    pub fn find(head: &Row, columns: &[Option<Column>], below: &[Row]) -> Self {
        let is_name = |cell: &String| heads::read(cell).is_some_and(|head| head.holds == Holds::Who);
        let of_role = columns.iter().position(|column| *column == Some(Column::Who));
        let named = head.cells.iter().position(is_name).filter(|&at| columns.get(at) == Some(&None));
        let Some((of_role, column)) = of_role.zip(named) else { return Self::default() };
        let rows = below.iter().take_while(|row| !is_head(row));
        let people: Vec<(Who, &str)> =
            rows.filter_map(|row| Some((who(row.cell(of_role), "").ok()?, row.cell(column)))).collect();
        let mut found: Vec<(StaffRole, String, Letter)> = Vec::new();
        for &(Who { role, letter }, name) in &people {
            let is_known = |(of, other, _): &(StaffRole, String, Letter)| *of == role && *other == plain(name);
            if letter.is_some() || plain(name).is_empty() || found.iter().any(is_known) {
                continue;
            }
            let is_taken = |letter: &Letter| {
                people.iter().any(|(who, _)| who.role == role && who.letter == Some(*letter))
                    || found.iter().any(|(of, _, other)| *of == role && other == letter)
            };
            if let Some(letter) = Letter::all().find(|letter| !is_taken(letter)) {
                found.push((role, plain(name), letter));
            }
        }
        // One name tells nobody apart.
        let roles: Vec<StaffRole> = found.iter().map(|(role, ..)| *role).collect();
        found.retain(|(role, ..)| roles.iter().filter(|other| *other == role).count() > 1);
        Self { column, found, ..Self::default() }
    }

    /// Who a row is about, with the letter of the name in it. A name is told once.
    pub fn told_apart(&mut self, who: Who, row: &Row, notes: &mut Vec<Note>) -> Who {
        if self.found.is_empty() || who.letter.is_some() {
            return who;
        }
        let name = row.cell(self.column);
        if !name.is_empty() {
            name.clone_into(&mut self.last);
        }
        let wanted = plain(&self.last);
        let Some(&(role, _, letter)) = self.found.iter().find(|(role, name, _)| *role == who.role && *name == wanted)
        else {
            return who;
        };
        if !self.told.contains(&wanted) {
            notes.push(Note::NamedAs { found: self.last.clone(), role, letter });
            self.told.push(wanted);
        }
        Who { role, letter: Some(letter) }
    }
}
