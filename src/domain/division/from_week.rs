//! The same person in the assistants' week: linked by hand, or taken over from there.
//!
//! Someone of the week is one colleague at most. The week lives its own life: where its person is gone, the link
//! says nothing and harms nothing, and it holds again where the person comes back. What is taken over is what the
//! week told: the role, whether that person may lead a group as far as the role allows it, the days, and the time
//! with pupils. Room for tasks is not known there.

use super::colleagues::Colleague;
use super::months::WEEKS_OF_YEAR;
use super::{ColleagueId, EditError, TaskDivision};
use crate::deployment::{Deployment, Employer, Person, PersonId, Weekday};

/// What was taken over from the week.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TakenOver {
    /// Colleagues that came in.
    pub added: Vec<ColleagueId>,
    /// Colleagues of the same name and role who were there already, and are linked now.
    pub linked: Vec<ColleagueId>,
}

impl TaskDivision {
    /// Who this colleague is in the week; nobody where that person is gone from it.
    #[must_use]
    pub fn in_week<'a>(&self, colleague: ColleagueId, week: &'a Deployment) -> Option<&'a Person> {
        week.person(self.colleague(colleague)?.in_week?)
    }

    /// The people of the week who can be linked to this colleague: nobody who is another one.
    #[must_use]
    pub fn can_be_in_week(&self, colleague: ColleagueId, week: &Deployment) -> Vec<PersonId> {
        let others = || self.colleagues.iter().filter(|other| other.id != colleague);
        let is_free = |id: &PersonId| !others().any(|other| other.in_week == Some(*id));
        week.people.iter().map(|person| person.id).filter(is_free).collect()
    }

    /// Says who of the week this colleague is. Where nothing was told about the time with pupils of someone of the
    /// support staff, it comes along, and is given back: minutes a year.
    ///
    /// # Errors
    /// An unknown colleague, someone who is not in the week, or who is another colleague.
    pub fn link_to_week(
        &mut self,
        id: ColleagueId,
        week: &Deployment,
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

    /// The people of the week who are no colleague yet: those that the school gives tasks. A volunteer, a stagiair or
    /// someone of another employer is not among them (dutch-practice 5.2).
    #[must_use]
    pub fn only_in_week<'a>(&self, week: &'a Deployment) -> Vec<&'a Person> {
        let is_given_tasks =
            |person: &&Person| person.employer == Employer::Board && person.role().usual_employer() == Employer::Board;
        let is_new = |person: &&Person| !self.colleagues.iter().any(|who| who.in_week == Some(person.id));
        week.people.iter().filter(is_given_tasks).filter(is_new).collect()
    }

    /// Takes over [`Self::only_in_week`], each linked. `label` says what someone is called, in the school's words; a
    /// colleague in that role who is called so, and is nobody else in the week, is linked and not doubled.
    ///
    /// # Errors
    /// Too many colleagues, or a label that is too long. Nothing has changed then.
    pub fn take_over_week(
        &mut self,
        week: &Deployment,
        label: fn(&Deployment, PersonId) -> String,
    ) -> Result<TakenOver, EditError> {
        let (mut next, mut taken) = (self.clone(), TakenOver::default());
        for person in self.only_in_week(week) {
            let label = label(week, person.id);
            let same = next.colleague_named(&label).filter(|who| {
                let is_free = who.in_week.is_none_or(|id| week.person(id).is_none());
                is_free && who.role() == person.role()
            });
            if let Some(id) = same.map(|who| who.id) {
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

    /// The label, or the first with a number behind it that nobody has.
    fn free_label(&self, label: &str) -> String {
        let numbered = (2..=Self::MOST_COLLEAGUES).map(|number| format!("{label} {number}"));
        let mut all = core::iter::once(label.to_owned()).chain(numbered);
        all.find(|label| self.colleague_named(label).is_none()).unwrap_or_default()
    }
}

fn take_over(who: &mut Colleague, person: &Person) {
    // The role is the same, and allows what it allows there: never a lesbevoegdheid for an assistant.
    let _ = who.set_may_lead(person.may_lead());
    let is_there = |day: &&Weekday| person.presence.iter().any(|row| row.weekday == **day);
    who.days = Weekday::ALL.iter().filter(is_there).copied().collect();
}

/// Minutes a year with pupils in the blocks of the week, the mean over the weeks of its cycle.
fn with_pupils(week: &Deployment, person: PersonId) -> u32 {
    let blocks = week.blocks.iter().filter(|block| block.person == person && block.kind.is_with_pupils());
    let minutes = blocks.map(|block| block.span.length() * block.weeks.of(week.cycle).map(|_| 1).sum::<u32>());
    let of_cycle = minutes.fold(0, u32::saturating_add);
    (of_cycle.saturating_mul(WEEKS_OF_YEAR) / week.cycle.count().max(1)).min(Colleague::MOST_MINUTES)
}
