//! Who works in the week: by role and letter, never by name.

use serde::{Deserialize, Serialize};
use taakkompas_school::iso_date;
use taakkompas_school::qualification::{Held, MayLead};
use taakkompas_school::staff::{Employer, HoursSource, Letter, StaffRole};
use taakkompas_school::time_of_day::{Presence, Span, Week, Weekday, joined};
use time::Date;

use super::{EditError, PersonId};

/// Part of someone's hours, and where they come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hours {
    /// The function they belong to, if it is not the person's role: one person may have two jobs.
    pub role: Option<StaffRole>,
    /// Where they come from.
    pub source: HoursSource,
    /// Minutes in a school week.
    pub minutes: u32,
    /// The last day they are there; `None` if that is unknown or they do not end.
    #[serde(with = "iso_date::option")]
    pub until: Option<Date>,
    /// Whether they are meant for something: such hours never move and are never proposed for standing in.
    pub earmarked: bool,
}

impl Hours {
    /// Hours from this source. Those of an arrangement belong to pupils, so they are earmarked.
    pub fn new(source: HoursSource, minutes: u32) -> Self {
        Self { role: None, source, minutes, until: None, earmarked: source == HoursSource::Arrangement }
    }
}

/// Someone who works in the week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// The number; given when the person is added to a [`super::AssistantWeek`], never reused.
    pub id: PersonId,
    role: StaffRole,
    lead: Option<MayLead>,
    /// The letter that tells people in one role apart.
    pub letter: Letter,
    /// Minutes in the roster of a school week, breaks excluded; `None` if the school did not say.
    ///
    /// Not the hours of the cao year: 0,6 fte is not 24 hours in a school week.
    pub roster_minutes: Option<u32>,
    /// When they are at school. Empty means unknown, and nothing is checked against it.
    pub presence: Vec<Presence>,
    /// Where the hours come from.
    pub hours: Vec<Hours>,
    /// Who employs this person.
    pub employer: Employer,
    /// Whether the school counts this person as staff in its figures.
    pub counts_as_staff: bool,
}

impl Person {
    /// The most rows of presence: two weeks of five days with three stretches each.
    pub const MOST_PRESENCE: usize = 30;
    /// The most sources of hours.
    pub const MOST_HOURS: usize = 8;

    /// Someone in this role, with the role's usual settings.
    pub fn new(role: StaffRole, letter: Letter) -> Self {
        Self {
            id: PersonId::default(),
            role,
            lead: None,
            letter,
            roster_minutes: None,
            presence: Vec::new(),
            hours: Vec::new(),
            employer: role.usual_employer(),
            counts_as_staff: role.usual_employer() == Employer::Board,
        }
    }

    /// The role of this person.
    pub const fn role(&self) -> StaffRole {
        self.role
    }

    /// Whether this person may lead a group. Never more than the role allows, whatever a stored record says.
    pub fn may_lead(&self) -> MayLead {
        self.role.lead(self.lead)
    }

    /// The lesbevoegdheid they hold. The week does not ask for which subject.
    pub fn held(&self) -> Held<'_> {
        self.role.held(self.lead, None)
    }

    /// Records whether this person may lead a group.
    ///
    /// # Errors
    /// The role does not come with a lesbevoegdheid for it. Nothing changes then.
    pub const fn set_may_lead(&mut self, lead: MayLead) -> Result<(), EditError> {
        if !self.role.allows(lead) {
            return Err(EditError::MayNotLead { role: self.role });
        }
        self.lead = Some(lead);
        Ok(())
    }

    /// When they are at school on this day, in order and joined.
    pub fn present_on(&self, week: Week, weekday: Weekday) -> Vec<Span> {
        let rows = self.presence.iter().filter(|row| row.weeks.has(week) && row.weekday == weekday);
        joined(rows.map(|row| row.span).collect())
    }

    /// Earmarked minutes in a school week.
    pub fn earmarked_minutes(&self) -> u32 {
        self.hours.iter().filter(|hours| hours.earmarked).map(|hours| hours.minutes).sum()
    }
}
