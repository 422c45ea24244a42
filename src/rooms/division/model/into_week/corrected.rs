//! A list of the team that says something else of people who are there already: what would change, person by person.
//!
//! Adding a list changes nobody who is there. What differs is offered, and the school chooses. Only what a row says can
//! differ: a cell that is empty takes nothing away.

use taakkompas_school::limits::is_same;
use taakkompas_school::slices::pause;
use taakkompas_school::staff::StaffRole;
use taakkompas_school::time_of_day::{Presence, Weekday, Weeks};
use taakkompas_week::{AssistantWeek, EditError as WeekError, PersonId};

use super::filling::Filling;
use super::known::Known;
use crate::colleagues::{Capacity, Colleague};
use crate::list::{PeopleList, PersonRow, RowCapacity};
use crate::{ColleagueId, EditError, Share, TaskDivision};

/// What a row says otherwise of someone who is there. What is `None` stays as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// The number of the row in the spreadsheet, from 1.
    pub line: u32,
    /// The colleague.
    pub colleague: ColleagueId,
    /// Another role; the lesbevoegdheid then becomes what is usual for it.
    pub role: Option<StaffRole>,
    /// Another capacity.
    pub capacity: Option<Capacity>,
    /// Other days at school.
    pub days: Option<Vec<Weekday>>,
    /// Other groups.
    pub groups: Option<Vec<String>>,
    /// The certificates with those that are new.
    pub certificates: Option<Vec<String>>,
    /// Who they are in the week, with other times at school.
    pub presence: Option<(PersonId, Vec<Presence>)>,
}

/// Why a correction is refused. Nothing has changed then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CorrectionError {
    /// The division refuses it.
    Division(EditError),
    /// The week refuses it.
    Week(WeekError),
}

impl Correction {
    const fn changes_nothing(&self) -> bool {
        self.role.is_none()
            && self.capacity.is_none()
            && self.days.is_none()
            && self.groups.is_none()
            && self.certificates.is_none()
            && self.presence.is_none()
    }

    fn apply_to(&self, who: &mut Colleague) {
        if let Some(role) = self.role {
            who.set_role(role);
        }
        who.capacity = self.capacity.unwrap_or(who.capacity);
        for (own, said) in [(&mut who.groups, &self.groups), (&mut who.certificates, &self.certificates)] {
            if let Some(said) = said {
                own.clone_from(said);
            }
        }
        if let Some(days) = &self.days {
            who.days.clone_from(days);
        }
    }
}

impl TaskDivision {
    /// What a list says otherwise of the colleagues who are there, in order of the rows.
    pub(super) async fn corrections(
        &self,
        list: &PeopleList,
        week: &mut AssistantWeek,
        usual: fn(&str) -> String,
    ) -> Vec<Correction> {
        let (filling, mut found) = (Filling::new(week, usual), Vec::new());
        for row in &list.rows {
            found.extend(self.correction(row, &filling));
            pause().await;
        }
        found
    }

    fn correction(&self, row: &PersonRow, filling: &Filling<'_>) -> Option<Correction> {
        let who = self.colleague_named(&row.label)?;
        let missing = |&of: &&String| !who.certificates.iter().any(|own| is_same(own, of));
        let new: Vec<&String> = row.certificates.iter().filter(missing).collect();
        let is_other_group = row.groups.len() != who.groups.len()
            || row.groups.iter().any(|group| !who.groups.iter().any(|own| is_same(own, group)));
        let capacity = row.capacity.map(RowCapacity::capacity);
        let found = Correction {
            line: row.line,
            colleague: who.id,
            // Someone of the week has a role there as well.
            role: (row.is_role_read && row.role != who.role() && who.in_week.is_none()).then_some(row.role),
            capacity: capacity.filter(|&capacity| capacity != who.capacity),
            days: Some(&row.days).filter(|days| !days.is_empty() && !is_same_days(days, &who.days)).cloned(),
            groups: Some(&row.groups).filter(|groups| !groups.is_empty() && is_other_group).cloned(),
            certificates: (!new.is_empty()).then(|| who.certificates.iter().chain(new).cloned().collect()),
            presence: self.corrected_presence(row, filling),
        };
        // A whole division is only tried if there is something to try: most rows say nothing new.
        if found.changes_nothing() {
            return None;
        }
        let (mut division, mut week) = (self.clone(), filling.week.clone());
        division.correct(&mut week, &found).is_ok().then_some(found)
    }

    /// Other times at school of an assistant. Days alone say nothing about the hours of a day that is there already, and
    /// nothing if someone is there in part of the weeks.
    fn corrected_presence(&self, row: &PersonRow, filling: &Filling<'_>) -> Option<(PersonId, Vec<Presence>)> {
        let known = Known::of_row(row, self);
        let person = filling.week.person(known.person?).filter(|person| person.role().is_support())?;
        let there = &person.presence;
        if there.is_empty() || known.alternates {
            return None;
        }
        let new = if known.at.is_empty() {
            let is_plain =
                known.on.iter().all(|on| on.part.is_none() && weeks_are_all(super::known::weeks_of(on.weeks)))
                    && there.iter().all(|row| weeks_are_all(row.weeks));
            if known.on.is_empty() || !is_plain {
                return None;
            }
            let is_day = |day: Weekday| known.on.iter().any(|on| on.day == day);
            let mut rows: Vec<Presence> = there.iter().copied().filter(|row| is_day(row.weekday)).collect();
            let missing = known.on.iter().filter(|on| !there.iter().any(|row| row.weekday == on.day));
            rows.extend(filling.presence(&missing.copied().collect::<Vec<_>>()).ok()?);
            rows
        } else {
            filling.with_times(&known).ok()?
        };
        let in_order = |rows: &[Presence]| {
            let mut rows = rows.to_vec();
            taakkompas_school::order::sort_by_key(&mut rows, |row| (row.weekday, row.span, row.weeks));
            rows
        };
        let new = in_order(&new);
        (!new.is_empty() && new != in_order(there)).then_some((person.id, new))
    }

    /// Takes a correction over, in the division and in the week. Returns the shares and locks that were removed because they
    /// are no longer possible.
    ///
    /// # Errors
    /// What [`Self::change_colleague`] refuses, or the week. Nothing has changed then.
    pub fn correct(&mut self, week: &mut AssistantWeek, of: &Correction) -> Result<Vec<Share>, CorrectionError> {
        let mut corrected = week.clone();
        if let Some((person, presence)) = &of.presence {
            corrected
                .change_person(*person, |person| person.presence.clone_from(presence))
                .map_err(CorrectionError::Week)?;
        }
        let gone = self.change_colleague(of.colleague, |who| of.apply_to(who)).map_err(CorrectionError::Division)?;
        *week = corrected;
        Ok(gone)
    }
}

fn weeks_are_all(weeks: Weeks) -> bool {
    weeks == Weeks::Every
}

/// Whether these are the same days at school. No days are all days.
fn is_same_days(one: &[Weekday], other: &[Weekday]) -> bool {
    let has = |days: &[Weekday], day| days.is_empty() || days.contains(&day);
    Weekday::ALL.iter().all(|&day| has(one, day) == has(other, day))
}
