//! The groups, who is responsible for them and when they have lessons; and the places to work in.

use serde::{Deserialize, Serialize};

use super::{AssistantWeek, GroupId, PlaceId};
use taakkompas_school::dutch::days::PartOfDay;
use taakkompas_school::time_of_day::{Span, TimeOfDay, Week, Weekday, Weeks, joined};

pub use taakkompas_school::year::Year;

coded! {
    /// Half of the school day; the teachers of a group may alternate by it.
    pub enum DayPart {
        /// Until noon.
        Morning = "morning",
        /// From noon.
        Afternoon = "afternoon",
    }
}

impl DayPart {
    /// The end of the morning.
    pub const NOON: TimeOfDay = TimeOfDay::at(12, 0);

    /// The part of a school day that a text names; all of it if it names none. `None` if there are no lessons then.
    pub fn of_day(part: Option<PartOfDay>, day: Span) -> Option<Span> {
        match part {
            None => Some(day),
            Some(PartOfDay::Morning) => Span::new(day.from, day.until.min(Self::NOON)),
            Some(PartOfDay::Afternoon) => Span::new(day.from.max(Self::NOON), day.until),
            Some(PartOfDay::Evening) => None,
        }
    }

    /// Whether part of a span is in this half of the day.
    pub fn meets(self, span: Span) -> bool {
        match self {
            Self::Morning => span.from < Self::NOON,
            Self::Afternoon => span.until > Self::NOON,
        }
    }
}

/// Who is responsible for a group for half a day, as a role: "leraar maandag", never a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeacherTime {
    /// The role label.
    pub label: String,
    /// The weeks of the cycle.
    pub weeks: Weeks,
    /// The weekday.
    pub weekday: Weekday,
    /// The half of that day.
    pub part: DayPart,
}

/// Lesson time on one weekday. A day with a break has two of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lesson {
    /// The weekday.
    pub weekday: Weekday,
    /// Its start and end.
    pub span: Span,
}

/// A group of pupils with its teachers: one year, several years, or a unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Group {
    /// The number; given when the group is added, never reused.
    pub id: GroupId,
    /// What the school calls it, such as "3a" or "unit 5-8".
    pub label: String,
    /// Its years, lowest first. Empty if they are not said yet, or if there are none: see [`Self::has_no_years`].
    pub years: Vec<Year>,
    /// Whether the school says that it has no years, as in special education.
    #[serde(default, skip_serializing_if = "core::ops::Not::not")]
    pub has_no_years: bool,
    /// A unit: several groups with several teachers together. Moving around within it is how it
    /// works.
    pub is_unit: bool,
    /// Who is responsible, per half day; several at a time in a unit.
    pub teachers: Vec<TeacherTime>,
    /// Its own lesson times; empty means those of the school.
    pub lessons: Vec<Lesson>,
}

impl Group {
    /// The longest label of a group or a place, in characters.
    pub const LONGEST_LABEL: usize = 30;
    /// The longest role label of a teacher, in characters.
    pub const LONGEST_TEACHER: usize = 40;
    /// The most rows of teachers: two weeks of ten half days with three teachers each.
    pub const MOST_TEACHERS: usize = 60;
    /// The most rows of lesson times.
    pub const MOST_LESSONS: usize = 20;

    /// A group with this label.
    pub fn new(label: &str, years: &[Year]) -> Self {
        Self { label: label.to_owned(), years: years.to_vec(), ..Self::default() }
    }

    /// Who is responsible at this time, each once, in the order in which they were entered.
    ///
    /// Two if a block runs past noon and the teachers change, or if a unit has two.
    pub fn teachers_at(&self, week: Week, weekday: Weekday, span: Span) -> Vec<&str> {
        self.teachers_in(week, weekday, &|part| part.meets(span))
    }

    /// Who is responsible for half a day, each once, in the order in which they were entered.
    pub fn teachers_on(&self, week: Week, weekday: Weekday, part: DayPart) -> Vec<String> {
        self.teachers_in(week, weekday, &|other| other == part).into_iter().map(str::to_owned).collect()
    }

    fn teachers_in(&self, week: Week, weekday: Weekday, is_then: &dyn Fn(DayPart) -> bool) -> Vec<&str> {
        let mut found: Vec<&str> = Vec::new();
        for row in &self.teachers {
            let is_there = row.weeks.has(week) && row.weekday == weekday && is_then(row.part);
            if is_there && !row.label.is_empty() && !found.contains(&row.label.as_str()) {
                found.push(&row.label);
            }
        }
        found
    }

    /// Says whether a year is one of its years; years stay in order.
    pub fn set_year(&mut self, year: Year, is_one: bool) {
        self.years.retain(|&other| other != year);
        if is_one {
            self.years.push(year);
            taakkompas_school::order::sort_by_key(&mut self.years, |&year| year);
            self.has_no_years = false;
        }
    }

    /// Says whether it has no years at all.
    pub fn set_no_years(&mut self, has_none: bool) {
        self.has_no_years = has_none;
        if has_none {
            self.years.clear();
        }
    }

    /// Whether the school still has to say its years: "De Vlinders" may be kleuters or groep 8.
    pub const fn lacks_years(&self) -> bool {
        self.years.is_empty() && !self.has_no_years && !self.is_unit
    }

    /// Whether it has kleuters.
    pub fn has_kindergarten(&self) -> bool {
        self.years.iter().any(|year| year.is_kindergarten())
    }
}

/// The lesson times on one weekday, in order and joined.
pub fn lessons_on(lessons: &[Lesson], weekday: Weekday) -> Vec<Span> {
    joined(lessons.iter().filter(|lesson| lesson.weekday == weekday).map(|lesson| lesson.span).collect())
}

impl AssistantWeek {
    /// From the first lesson of a day to the last, of whatever group; `None` if nobody said when there are lessons.
    pub fn lesson_day(&self, weekday: Weekday) -> Option<Span> {
        let own = self.groups.iter().flat_map(|group| self.lessons_of(group, weekday));
        let all: Vec<Span> =
            own.chain(self.lessons.iter().filter(|lesson| lesson.weekday == weekday).map(|l| l.span)).collect();
        let from = all.iter().map(|span| span.from).min()?;
        let until = all.iter().map(|span| span.until).max()?;
        Span::new(from, until)
    }
}

/// A place to work with pupils. Space is a hard limit in many schools.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The number; given when the place is added, never reused.
    pub id: PlaceId,
    /// What the school calls it.
    pub label: String,
    /// How many blocks fit in it at the same time; at least one.
    pub capacity: u32,
}

impl Place {
    /// A place for one block at a time.
    pub fn new(label: &str) -> Self {
        Self { id: PlaceId::default(), label: label.to_owned(), capacity: 1 }
    }
}
