//! Which statements a code is about: one frozen table for every revision of the content.
//!
//! A code says nothing but numbers, so what they are about must never change. A table is added when statements, the short
//! scan or who is asked change; none is ever edited. `tests/revisions.rs` holds their hashes.

use std::sync::OnceLock;

use taakkompas_scan::catalog::StatementId;

use super::{Kind, RoleGroup};

coded! {
    /// A revision of the content, as codes know it.
    pub enum Revision {
        /// The forty statements of 2026.
        First = "1",
    }
}

impl Revision {
    /// The revision that codes are made with.
    pub const NEWEST: Self = Self::First;

    /// Its number in a code, 1 to 63.
    pub(crate) const fn number(self) -> u8 {
        match self {
            Self::First => 1,
        }
    }

    /// The revision with this number; `None` for one that came later.
    pub(crate) fn numbered(number: u8) -> Option<Self> {
        Self::ALL.iter().copied().find(|revision| revision.number() == number)
    }

    /// Its table, as it was frozen: a line for each statement, in order, with the scan it is in and who is asked.
    pub(crate) const fn table(self) -> &'static str {
        match self {
            Self::First => include_str!("revision-1.txt"),
        }
    }

    /// All its statements, in order.
    pub fn statements(self) -> impl Iterator<Item = StatementId> {
        self.rows().iter().map(|row| StatementId::from(row.id))
    }

    /// The statements that somebody in this role is asked, in the order of the code.
    pub fn asked(self, kind: Kind, role: RoleGroup) -> impl Iterator<Item = StatementId> {
        self.rows().iter().filter(move |row| row.is_asked(kind, role)).map(|row| StatementId::from(row.id))
    }

    /// How many those are.
    pub(crate) fn asks(self, kind: Kind, role: RoleGroup) -> usize {
        self.rows().iter().filter(|row| row.is_asked(kind, role)).count()
    }

    /// Its table, taken apart once: two hundred codes ask for it more than a thousand times.
    fn rows(self) -> &'static [Row] {
        static FIRST: OnceLock<Vec<Row>> = OnceLock::new();
        let rows = match self {
            Self::First => &FIRST,
        };
        rows.get_or_init(|| self.table().lines().filter_map(Row::of).collect())
    }
}

/// A line of a table.
#[derive(Debug)]
struct Row {
    id: &'static str,
    is_short: bool,
    /// The letters of those who are asked.
    roles: &'static str,
}

impl Row {
    fn of(line: &'static str) -> Option<Self> {
        let mut words = line.split(' ');
        let (id, scan, roles) = (words.next()?, words.next()?, words.next()?);
        Some(Self { id, is_short: scan == Kind::Short.code(), roles })
    }

    fn is_asked(&self, kind: Kind, role: RoleGroup) -> bool {
        (kind == Kind::Full || self.is_short) && self.roles.contains(role.letter())
    }
}
