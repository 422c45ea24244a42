//! Imports what rosters say of people, cell by cell, and reports what their titles say besides.

use taakkompas_school::dutch::days::weekday_name;
use taakkompas_school::dutch::weeks::WeeksSaid;
use taakkompas_school::slices::pause;

use super::person_row::PersonRow;
use super::reading::Reading;
use super::roster::{self, Cell, Drawing, Roster};
use super::who::Who;
use super::whose::Titles;
use super::{Note, PasteNote, PasteProblem, Pasting, ProblemReason, Row, person_line};

impl Pasting<'_> {
    /// Imports a roster of one person, cell by cell.
    pub(super) async fn roster(&mut self, roster: &Roster<'_>) {
        let cells = roster.cells().await;
        // "Week B" right below the roster of week A is of the same person.
        let who = roster.who.or_else(|| self.drawn_last.filter(|_| roster.says_only_weeks()));
        let Some((who, is_named)) = self.whose(who, roster.whose, roster.head, &cells) else { return };
        for (row, told) in roster.told_titles(is_named) {
            self.told_title(row, told);
        }
        if let Some(minutes) = roster.hours() {
            let (line, cells) = (roster.head.line, roster.head.cells.clone());
            self.take(line, &cells, Ok(Reading::Person(PersonRow::with_hours(who, minutes))));
        }
        self.cells(&cells, who).await;
        for row in roster.between() {
            let found = row.cells.iter().find(|cell| !cell.is_empty()).cloned().unwrap_or_default();
            self.notes.push(PasteNote {
                line: row.line,
                cells: row.cells.clone(),
                note: Note::RowWithoutTimes { found },
            });
        }
        for (row, cell) in roster.headless() {
            let note = Note::NoHead { found: cell.clone() };
            self.notes.push(PasteNote { line: row.line, cells: row.cells.clone(), note });
        }
        for row in roster.totals {
            self.take(row.line, &row.cells, Ok(Reading::Total));
        }
    }

    /// Imports lines with what people do when, person by person.
    pub(super) async fn drawings(&mut self, drawings: &[Drawing<'_>]) {
        for Drawing { who, whose, first, titles, cells } in drawings {
            let Some((who, is_named)) = self.whose(*who, *whose, first, cells) else { continue };
            for row in titles {
                if let Some(told) = roster::told_title(row, is_named) {
                    self.told_title(row, told);
                }
            }
            if let Some(minutes) = roster::hours_above(titles.iter().copied()) {
                self.take(first.line, &first.cells, Ok(Reading::Person(PersonRow::with_hours(who, minutes))));
            }
            self.cells(cells, who).await;
        }
    }

    /// Whose a roster is, with the letter that tells them apart, and whether a name in its title was told for that;
    /// `None` if that is not clear, which is told.
    fn whose(
        &mut self,
        who: Option<Who>,
        whose: Option<(&Row, &str)>,
        head: &Row,
        cells: &[Cell<'_>],
    ) -> Option<(Who, bool)> {
        let Some(who) = who else {
            let (line, cells) = (head.line, head.cells.clone());
            self.problems.push(PasteProblem { line, cells, reason: ProblemReason::WhoseRoster });
            return None;
        };
        let titles = self.titled.get_or_insert_with(|| Titles::of(self.rows));
        let (title, text) = whose.map_or((head, ""), |(row, text)| (row, text));
        let told = titles.told_apart(who, text).and_then(|(who, note)| {
            let drawn = roster::drawn(cells, who);
            if roster::meet(&self.drawn, &drawn) {
                Err(ProblemReason::WhichLetter { role: who.role })
            } else {
                Ok((who, note, drawn))
            }
        });
        let (line, cells) = (title.line, title.cells.clone());
        match told {
            Ok((who, note, drawn)) => {
                let is_named = note.is_some();
                self.drawn.extend(drawn);
                self.drawn_last = Some(who);
                self.notes.extend(note.map(|note| PasteNote { line, cells, note }));
                Some((who, is_named))
            }
            Err(reason) => {
                self.problems.push(PasteProblem { line, cells, reason });
                None
            }
        }
    }

    /// Reports what a title above a roster says besides whose it is.
    fn told_title(&mut self, row: &Row, told: Result<Note, ProblemReason>) {
        let (line, cells) = (row.line, row.cells.clone());
        match told {
            Ok(note) => self.notes.push(PasteNote { line, cells, note }),
            // "OA A werkt ma en di 8.15-14.45" says when someone is there.
            Err(reason) => match person_line::read(row) {
                Some(person) => self.take(line, &cells, person.map(Reading::Person)),
                None => self.problems.push(PasteProblem { line, cells, reason }),
            },
        }
    }

    /// Imports the cells of a roster.
    async fn cells(&mut self, cells: &[Cell<'_>], who: Who) {
        for cell in cells {
            pause().await;
            let is_every = cell.weeks == WeeksSaid::Every;
            let day = if is_every { weekday_name(cell.day) } else { cell.head }.to_owned();
            for block in cell.blocks(who, &self.week) {
                self.take(cell.row.line, &[day.clone(), cell.text.to_string()], block.map(Reading::Block));
            }
        }
    }
}
