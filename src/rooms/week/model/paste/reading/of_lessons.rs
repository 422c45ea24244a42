//! Rows with the lesson times of groups.

use taakkompas_school::dutch::answers::is_away;
use taakkompas_school::dutch::weeks::WeeksSaid;

use super::super::cells::{self, Named, groups_told};
use super::super::day_by_day::{Cells, day_by_day, spans};
use super::super::head::is_sentence;
use super::super::vocabulary::{Column, is_break_word};
use super::super::{Lesson, Note, ProblemReason, Weekday, Weeks};
use super::{LessonsRow, Reading, SHORTEST_LESSONS, Table};

/// The groups in a cell of lesson times.
fn groups_of_lessons(text: &str, notes: &mut Vec<Note>) -> Result<Vec<Named>, ProblemReason> {
    // "Lunch groep 1-4" is when these groups have no lessons.
    if text.split_whitespace().any(is_break_word) {
        return Err(ProblemReason::NotAGroup { found: text.to_owned() });
    }
    let groups = groups_told(text, notes);
    if groups.is_empty() {
        return Err(if is_sentence(text) {
            ProblemReason::InWords
        } else {
            ProblemReason::NotAGroup { found: text.to_owned() }
        });
    }
    Ok(groups)
}

impl Table {
    /// Lessons are the same each week.
    fn no_weeks_above(&self) -> Result<(), ProblemReason> {
        let title = self.above.weeks.as_ref().filter(|(weeks, _)| *weeks != WeeksSaid::Every);
        title.map_or(Ok(()), |(_, title)| Err(ProblemReason::LessonsOfSomeWeeks { found: title.clone() }))
    }

    /// The lesson times of the groups in the first column.
    pub(super) fn lessons(&self, cells: &Cells<'_>) -> Result<Reading, ProblemReason> {
        let mut notes = Vec::new();
        let groups = groups_of_lessons(cells.get(Column::Group), &mut notes)?;
        let days = day_by_day(cells, &mut notes)?;
        self.no_weeks_above()?;
        if let Some((.., text)) = days.whole.first() {
            return Err(ProblemReason::NotATime { found: text.clone() });
        }
        if days.at.iter().any(|(.., weeks)| weeks.is_some()) {
            return Err(ProblemReason::LessonsOfSomeWeeks { found: cells.row.cells.join(" ") });
        }
        if days.at.is_empty() {
            return Err(if is_sentence(cells.get(Column::Group)) {
                ProblemReason::InWords
            } else {
                ProblemReason::NoTimes
            });
        }
        let lessons = days.at.into_iter().map(|(weekday, span, _)| Lesson { weekday, span }).collect();
        Ok(Reading::Lessons(LessonsRow { groups, lessons, is_part: false, notes }))
    }

    /// The lesson times of groups on the days of one row. An empty cell for the groups is merged with the one above.
    pub(super) fn lesson_row(&mut self, cells: &Cells<'_>) -> Result<Reading, ProblemReason> {
        let mut notes = Vec::new();
        let text = cells.get(Column::Group);
        if !text.is_empty() {
            text.clone_into(&mut self.group);
        }
        let groups = groups_of_lessons(&self.group, &mut notes)?;
        self.no_weeks_above()?;
        let text = [cells.get(Column::Day), cells.get(Column::Days)].concat();
        let has_days = cells.columns.iter().any(|column| matches!(column, Some(Column::Day | Column::Days)));
        if text.is_empty() && has_days {
            return Err(ProblemReason::NoDay);
        }
        // Nothing says on which days: on each.
        let days = if has_days {
            cells::days_told(&text, &mut notes)?.ok_or_else(|| ProblemReason::NotADay { found: text.clone() })?
        } else {
            notes.push(Note::EveryDay { found: cells.row.cells.join(" ") });
            Weekday::ALL.iter().map(|&day| (day, None)).collect()
        };
        if days.iter().any(|(_, weeks)| weeks.is_some()) || !is_away(cells.get(Column::Week)) {
            return Err(ProblemReason::LessonsOfSomeWeeks { found: cells.row.cells.join(" ") });
        }
        let spans = spans(cells, &mut notes)?.ok_or(ProblemReason::NoTimes)?;
        // No group has so little on a day: this is a block of someone.
        if spans.iter().any(|span| span.length() <= SHORTEST_LESSONS) {
            return Err(ProblemReason::NoWho);
        }
        let on = |(weekday, _): (Weekday, Option<Weeks>)| {
            spans.iter().map(move |&span| Lesson { weekday, span }).collect::<Vec<_>>()
        };
        let lessons = days.into_iter().flat_map(on).collect();
        Ok(Reading::Lessons(LessonsRow { groups, lessons, is_part: true, notes }))
    }
}
