//! What the team says of the assistants' week: who teaches which group on which days, and which assistants there are.
//!
//! A school names its people once. A list of the team, and the colleagues who are there already, also fill in the week:
//! groups with their teachers, and the onderwijsassistenten and leraarondersteuners with their days. What is not sure
//! is left out and told. Nothing that the school filled in by hand is replaced, and a second time changes nothing.

mod corrected;
mod filling;
mod known;

use taakkompas_school::dutch::roles;
use taakkompas_school::rows::TooMuch;
use taakkompas_school::slices::at_once;
use taakkompas_school::staff::{Letter, StaffRole};
use taakkompas_week::{AssistantWeek, EditError as WeekError, GroupId, PersonId};

use super::list::{Added, PeopleList, PersonRow};
use super::{ColleagueId, TaskDivision};
pub use corrected::{Correction, CorrectionError};
use filling::{Filling, from_blocks};
use known::Known;

/// What came into the week.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct IntoWeek {
    /// Groups that are new.
    pub groups: Vec<GroupId>,
    /// Groups that got a teacher, or other days of a teacher; the new ones as well.
    pub taught: Vec<GroupId>,
    /// Assistants who are new.
    pub people: Vec<PersonId>,
    /// Assistants who were there and got their days.
    pub present: Vec<PersonId>,
    /// Whether weeks alternate from now on, because the list says so.
    pub alternates: bool,
    /// What was left out, with the label of the colleague.
    pub left_out: Vec<LeftOut>,
}

impl IntoWeek {
    /// Whether the week stays as it is.
    pub const fn changes_nothing(&self) -> bool {
        self.groups.is_empty() && self.taught.is_empty() && self.people.is_empty() && self.present.is_empty()
    }
}

/// A list of the team after adding it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamAdded {
    /// The list as it was read.
    pub list: PeopleList,
    /// The colleagues who were added.
    pub added: Added<ColleagueId>,
    /// What came into the week.
    pub into_week: IntoWeek,
    /// What it says otherwise of colleagues who were there; nothing of that has changed.
    pub corrections: Vec<Correction>,
}

/// Something about a colleague that did not come into the week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// The label of the colleague.
    pub label: String,
    /// Why.
    pub why: WhyLeftOut,
}

/// Why something did not come into the week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhyLeftOut {
    /// What the label names is not clearly a group.
    WhichGroup,
    /// The name may mean several groups that are there, such as "groep 3" where there are 3a and 3b.
    WhichOfGroups {
        /// The name.
        named: String,
        /// The groups.
        groups: Vec<GroupId>,
    },
    /// Lesson times are not known, so days alone say nothing about when an assistant is at school.
    NoLessonTimes,
    /// Every other week, without saying which.
    WhichWeek,
    /// The group has other teachers, filled in by hand.
    OtherTeachers {
        /// The group.
        group: GroupId,
    },
    /// There are assistants in the week already, and the label does not say which of them it is.
    WhichPerson,
    /// The text gives times of assistants, but it is not clear which are theirs.
    WhichTimes,
    /// Several teachers of one group do not say on which days.
    WhichDays {
        /// The group.
        group: GroupId,
    },
    /// The week refuses it.
    Refused(WeekError),
}

impl TaskDivision {
    /// Adds a pasted list of the team: everyone as a colleague, and what it says of the week to the week. `usual` is what
    /// the teacher of a group is called when nobody said it, so that such a label gives way.
    ///
    /// # Errors
    /// A text that is too long or has too many rows. Nothing has changed then.
    pub fn add_team(
        &mut self,
        text: &str,
        week: &mut AssistantWeek,
        usual: fn(&str) -> String,
    ) -> Result<TeamAdded, TooMuch> {
        at_once(self.add_team_in_slices(text, week, usual))
    }

    /// The same, in [slices](taakkompas_school::slices).
    ///
    /// # Errors
    /// A text that is too long or has too many rows. Nothing has changed then.
    pub async fn add_team_in_slices(
        &mut self,
        text: &str,
        week: &mut AssistantWeek,
        usual: fn(&str) -> String,
    ) -> Result<TeamAdded, TooMuch> {
        let list = PeopleList::read_in_slices(text).await?;
        let added = self.add_people_in_slices(&list).await;
        let mut filling = Filling::new(week, usual);
        filling.times(text).await;
        // Whoever did not fit in the division is not in the week either.
        let is_in = |row: &&PersonRow| self.colleague_named(&row.label).is_some();
        filling.open_jobs(list.vacant.iter().map(|row| Known::of_row(row, self)));
        let known: Vec<Known<'_>> = list.rows.iter().filter(is_in).map(|row| Known::of_row(row, self)).collect();
        let (into_week, same) = filling.all(&known).await;
        self.link_all(week, same);
        let mut corrections = self.corrections(&list, week, usual).await;
        corrections.retain(|of| !added.added.contains(&of.colleague));
        Ok(TeamAdded { list, added, into_week, corrections })
    }

    /// Fills in the week from what was typed elsewhere: the colleagues who are there, and the teachers of blocks.
    pub fn fill_week(&mut self, week: &mut AssistantWeek, usual: fn(&str) -> String) -> IntoWeek {
        let known: Vec<Known<'_>> = self.colleagues.iter().map(Known::of_colleague).collect();
        // The days of a colleague are whole days of every week: what the week has may say more.
        let (mut into, same) = at_once(Filling { only_empty: true, ..Filling::new(week, usual) }.all(&known));
        into.taught.extend(from_blocks(week));
        self.link_all(week, same);
        into
    }

    /// Links colleagues to the people of the week that they are.
    fn link_all(&mut self, week: &AssistantWeek, same: Vec<(String, PersonId)>) {
        for (label, person) in same {
            let Some(id) = self.colleague_named(&label).map(|who| who.id) else { continue };
            if self.in_week(id, week).is_none() && self.can_be_in_week(id, week).contains(&person) {
                // Who is in the week and free can be linked.
                let _ = self.link_to_week(id, week, Some(person));
            }
        }
    }
}

type Named = (StaffRole, Option<Letter>);

/// The assistant that a label names.
fn named(label: &str) -> Option<Named> {
    roles::who(label).filter(|(role, _)| role.is_support())
}

/// The person of the week in this role with this letter.
fn person_of(week: &AssistantWeek, role: StaffRole, letter: Letter) -> Option<PersonId> {
    week.people.iter().find(|person| person.role() == role && person.letter == letter).map(|person| person.id)
}
