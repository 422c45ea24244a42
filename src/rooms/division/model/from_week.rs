//! The same person in the assistants' week: linked by hand, or imported from there.
//!
//! A person of the week is one colleague at most. The week changes independently: if its person is gone, the link means
//! nothing and does no harm, and it works again if the person comes back. Imported is what the week knows: the role,
//! whether that person may lead a group (as far as the role allows it), the days, and the time with pupils. The week
//! does not know the room for tasks.

use super::colleagues::Colleague;
use super::{ColleagueId, EditError, TaskDivision};
use taakkompas_school::months::WEEKS_OF_YEAR;
use taakkompas_school::staff::Employer;
use taakkompas_school::time_of_day::Weekday;
use taakkompas_week::{AssistantWeek, Person, PersonId};

/// What was imported from the week.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TakenOver {
    /// Colleagues that were added.
    pub added: Vec<ColleagueId>,
    /// Colleagues with the same name and role who already existed, and are now linked.
    pub linked: Vec<ColleagueId>,
}

impl TaskDivision {
    /// Who this colleague is in the week; `None` if not linked, or if that person is gone from the week.
    pub fn in_week<'a>(&self, colleague: ColleagueId, week: &'a AssistantWeek) -> Option<&'a Person> {
        week.person(self.colleague(colleague)?.in_week?)
    }

    /// The people of the week who can be linked to this colleague: all but those linked to another one.
    pub fn can_be_in_week(&self, colleague: ColleagueId, week: &AssistantWeek) -> Vec<PersonId> {
        let others = || self.colleagues.iter().filter(|other| other.id != colleague);
        let is_free = |id: &PersonId| !others().any(|other| other.in_week == Some(*id));
        week.people.iter().map(|person| person.id).filter(is_free).collect()
    }

    /// Links this colleague to a person of the week. If nothing was said about the time with pupils of someone of the
    /// support staff, it is imported and returned: minutes a year.
    ///
    /// # Errors
    /// An unknown colleague, or a person who is not in the week or is already another colleague.
    pub fn link_to_week(
        &mut self,
        id: ColleagueId,
        week: &AssistantWeek,
        person: Option<PersonId>,
    ) -> Result<Option<u32>, EditError> {
        let found = person.map(|person| week.person(person).ok_or(EditError::NotInWeek(person))).transpose()?;
        let mut came = None;
        self.change_colleague(id, |colleague| {
            colleague.in_week = person;
            if let Some(person) = found.filter(|_| colleague.role().is_support() && colleague.pupil_minutes == 0) {
                colleague.pupil_minutes = with_pupils(week, person.id);
                came = Some(colleague.pupil_minutes).filter(|&minutes| minutes > 0);
            }
        })?;
        Ok(came)
    }

    /// The people of the week who are not a colleague yet and to whom the school gives tasks. A volunteer, a stagiair
    /// or someone with another employer is not among them (dutch-practice 5.2).
    pub fn only_in_week<'a>(&self, week: &'a AssistantWeek) -> Vec<&'a Person> {
        let is_given_tasks =
            |person: &&Person| person.employer == Employer::Board && person.role().usual_employer() == Employer::Board;
        let is_new = |person: &&Person| !self.colleagues.iter().any(|who| who.in_week == Some(person.id));
        week.people.iter().filter(is_given_tasks).filter(is_new).collect()
    }

    /// Those of [`Self::only_in_week`] who are a colleague already, by what they are called, and are not linked yet.
    pub fn unlinked_in_week<'a>(
        &self,
        week: &'a AssistantWeek,
        label: fn(&AssistantWeek, PersonId) -> String,
    ) -> Vec<&'a Person> {
        let people = self.only_in_week(week).into_iter();
        people.filter(|person| self.same_as(week, person, &label(week, person.id)).is_some()).collect()
    }

    /// The colleague with this name and the role of a person of the week, who is nobody else there.
    fn same_as(&self, week: &AssistantWeek, person: &Person, label: &str) -> Option<ColleagueId> {
        let same = self.colleague_named(label).filter(|who| {
            let is_free = who.in_week.is_none_or(|id| week.person(id).is_none());
            is_free && who.role() == person.role()
        });
        same.map(|who| who.id)
    }

    /// Imports [`Self::only_in_week`], each of them linked. `label` returns what someone is called, in the school's
    /// words; an existing colleague with that name and role, who is nobody else in the week, is linked instead of
    /// added.
    ///
    /// # Errors
    /// Too many colleagues, or a label that is too long. Nothing has changed then.
    pub fn take_over_week(
        &mut self,
        week: &AssistantWeek,
        label: fn(&AssistantWeek, PersonId) -> String,
    ) -> Result<TakenOver, EditError> {
        let (mut next, mut taken) = (self.clone(), TakenOver::default());
        for person in self.only_in_week(week) {
            let label = label(week, person.id);
            if let Some(id) = next.same_as(week, person, &label) {
                next.link_to_week(id, week, Some(person.id))?;
                taken.linked.push(id);
                continue;
            }
            let id = next.add_colleague(person.role(), &next.free_label(&label))?;
            next.change_colleague(id, |who| take_over(who, person))?;
            next.link_to_week(id, week, Some(person.id))?;
            taken.added.push(id);
        }
        *self = next;
        Ok(taken)
    }

    /// The label itself, or else with the first number after it that makes it unique.
    fn free_label(&self, label: &str) -> String {
        let numbered = (2..=Self::MOST_COLLEAGUES).map(|number| format!("{label} {number}"));
        let mut all = core::iter::once(label.to_owned()).chain(numbered);
        all.find(|label| self.colleague_named(label).is_none()).unwrap_or_default()
    }
}

fn take_over(who: &mut Colleague, person: &Person) {
    // The role is the same and allows the same: never a lesbevoegdheid for an assistant.
    let _ = who.set_may_lead(person.may_lead());
    let is_there = |day: &&Weekday| person.presence.iter().any(|row| row.weekday == **day);
    who.days = Weekday::ALL.iter().filter(is_there).copied().collect();
}

/// Minutes a year with pupils in the blocks of the week, averaged over the weeks of its cycle.
fn with_pupils(week: &AssistantWeek, person: PersonId) -> u32 {
    let blocks = week.blocks.iter().filter(|block| block.person == person && block.kind.is_with_pupils());
    let minutes = blocks.map(|block| block.span.length() * block.weeks.of(week.cycle).map(|_| 1).sum::<u32>());
    let of_cycle = minutes.fold(0, u32::saturating_add);
    (of_cycle.saturating_mul(WEEKS_OF_YEAR) / week.cycle.count().max(1)).min(Colleague::MOST_MINUTES)
}
