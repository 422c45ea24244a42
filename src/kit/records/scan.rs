//! What a school keeps: its answers and its decisions. Everything else is derived from these.

use taakkompas_plan::school::Decisions;
use taakkompas_scan::profile::SchoolProfile;
use taakkompas_scan::scan::Answers;
use taakkompas_school::school_year::Calendar;
use time::Date;

/// One self-scan with the plan based on it: this year's, or last year's kept next to it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scan {
    /// The school's own name for it, such as "2026-2027"; empty until it has one.
    pub name: String,
    /// The profile of the school.
    pub profile: SchoolProfile,
    /// The school's answers in the scan.
    pub answers: Answers,
    /// What the school decided on its plan.
    pub decisions: Decisions,
    /// The school's holidays.
    pub calendar: Calendar,
    /// The day for which the plan is made, if the school set it; otherwise the current date is used.
    pub today: Option<Date>,
    /// What the rooms keep besides.
    pub documents: Documents,
}

impl Scan {
    /// The longest name, in characters.
    pub const LONGEST_NAME: usize = 60;
    /// The longest note or reason, in characters.
    pub const LONGEST_NOTE: usize = 600;

    /// Whether nothing was filled in, answered or decided.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        Self { name: self.name.clone(), ..Self::default() } == *self
    }
}

/// The documents of the rooms, each under the code of its room, as text that only the room itself reads.
///
/// So people who never open a room carry its text along, but not the code that understands it; and the text of a room
/// that this version does not have is kept. In the order of the codes; a list is smaller than a map in the wasm.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Documents(Vec<(String, String)>);

impl Documents {
    /// The text of a document; empty if there is none.
    #[must_use]
    pub fn text(&self, code: &str) -> &str {
        self.0.iter().find(|(known, _)| known == code).map_or("", |(_, text)| text.as_str())
    }

    /// Replaces the text of a document; an empty text removes it.
    pub fn set(&mut self, code: &str, text: String) {
        self.0.retain(|(known, _)| known != code);
        if !text.is_empty() {
            let at = self.0.iter().filter(|(known, _)| known.as_str() < code).count();
            self.0.insert(at, (code.to_owned(), text));
        }
    }

    /// All documents, by code.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(code, text)| (code.as_str(), text.as_str()))
    }
}
