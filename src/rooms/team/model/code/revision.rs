//! Which statements a code is about: one frozen table for every revision of the content.
//!
//! A code says nothing but numbers, so what they are about must never change. A table is added when statements, the short
//! scan or who is asked change; none is ever edited. `tests/revisions.rs` holds their hashes.

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
        self.rows().map(|(id, ..)| StatementId::from(id))
    }

    /// The statements that somebody in this role is asked, in the order of the code.
    pub fn asked(self, kind: Kind, role: RoleGroup) -> impl Iterator<Item = StatementId> {
        let is_asked = move |&(_, scan, roles): &(&str, &str, &str)| {
            (kind == Kind::Full || scan == Kind::Short.code()) && roles.contains(role.letter())
        };
        self.rows().filter(is_asked).map(|(id, ..)| StatementId::from(id))
    }

    fn rows(self) -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
        self.table().lines().filter_map(|line| {
            let mut words = line.split(' ');
            Some((words.next()?, words.next()?, words.next()?))
        })
    }
}
