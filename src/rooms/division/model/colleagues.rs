//! The people who can do tasks: by role label, never by name, with a capacity for which no reason is stored.

use serde::{Deserialize, Serialize};

use super::checks::Checked;
use super::{ColleagueId, MINUTES_OF_FULL_TIME, TaskId};
use taakkompas_school::limits::is_same;
use taakkompas_school::qualification::Held;
use taakkompas_school::qualification::MayLead;
use taakkompas_school::staff::{Employer, StaffRole};
use taakkompas_school::time_of_day::Weekday;
use taakkompas_week::PersonId;

coded! {
    /// How much capacity someone has for tasks, if hours are not counted.
    pub enum CapacityLabel {
        /// Weinig.
        Little = "little",
        /// Gewoon.
        Usual = "usual",
        /// Veel.
        Much = "much",
    }
}

/// The minutes a year that a school gives to weinig, gewoon and veel ruimte, and to support staff.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CapacityScale {
    /// Minutes for weinig.
    pub little: u32,
    /// Minutes for gewoon.
    pub usual: u32,
    /// Minutes for veel.
    pub much: u32,
    /// Minutes for someone who does not teach, at full time.
    pub support: u32,
}

impl Default for CapacityScale {
    /// Gewoon is 220 hours: 1659 minus 940 of lessons, 376 around them (40%, an example), 83 of professionalisering and
    /// 40 of duurzame inzetbaarheid; our arithmetic on the CAO PO of 2019-2020. Weinig is half of that and veel half as
    /// much again, both our estimate. So is what someone of the support staff has: 80 hours, a twentieth of full time.
    /// Their cao gives no hours for tasks, and their time is with pupils or for the work of their function.
    fn default() -> Self {
        Self { little: 110 * 60, usual: 220 * 60, much: 330 * 60, support: 80 * 60 }
    }
}

impl CapacityScale {
    /// Minutes a year for weinig, gewoon or veel.
    pub const fn minutes(self, label: CapacityLabel) -> u32 {
        match label {
            CapacityLabel::Little => self.little,
            CapacityLabel::Usual => self.usual,
            CapacityLabel::Much => self.much,
        }
    }
}

/// The time that someone has for tasks in a year. It overrides any calculation, and no reason is kept with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Capacity {
    /// Minutes a year.
    Minutes(u32),
    /// Veel, gewoon or weinig, with the minutes that the school gives to it.
    Label(CapacityLabel),
    /// What follows from the role and the working time: this many thousandths of full time, or as many days as are
    /// filled in. See [`Colleague::thousandths`].
    FromRole(Option<u16>),
}

impl Capacity {
    /// The most working time, in thousandths of full time: a cao allows somewhat more than that.
    pub const MOST_THOUSANDTHS: u16 = 1200;
}

/// What someone said about tasks, as handed in by that person and nobody else.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Wishes {
    /// Up to three that I am good at.
    pub good: Vec<TaskId>,
    /// Up to three that I would like.
    pub like: Vec<TaskId>,
    /// One that I would rather drop.
    pub drop: Option<TaskId>,
}

impl Wishes {
    /// The most tasks in one list of wishes.
    pub const MOST: usize = 3;

    /// Every task that is named, as often as it is named.
    pub fn tasks(&self) -> impl Iterator<Item = TaskId> {
        self.good.iter().chain(&self.like).copied().chain(self.drop)
    }
}

/// Someone who can do tasks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Colleague {
    /// The number; given when added to a [`super::TaskDivision`], never reused.
    pub id: ColleagueId,
    role: StaffRole,
    #[serde(default)]
    lead: Option<MayLead>,
    /// The role label, in the school's words: "leraar groep 4", "ib'er". Never a name.
    pub label: String,
    /// Whether this is the school leader.
    #[serde(default)]
    pub leads_school: bool,
    /// The subject of a vakleerkracht, in the school's words; empty for none.
    #[serde(default)]
    pub subject: String,
    /// The time for tasks in a year.
    #[serde(rename = "room")]
    pub capacity: Capacity,
    /// The days at school. Empty means not said, so every day counts.
    #[serde(default)]
    pub days: Vec<Weekday>,
    /// Certificates, in the school's words.
    #[serde(default)]
    pub certificates: Vec<String>,
    /// The groups that this colleague teaches, in the school's words.
    #[serde(default)]
    pub groups: Vec<String>,
    /// Minutes a year with pupils, in class or next to it; zero if not said. Used for support staff.
    #[serde(default)]
    pub pupil_minutes: u32,
    /// The same person in the assistants' week; `None` if not linked.
    #[serde(default)]
    pub in_week: Option<PersonId>,
    /// What this person said about tasks; `None` if nothing was handed in.
    #[serde(default)]
    pub wishes: Option<Wishes>,
    /// The one task that this person would stop.
    #[serde(default)]
    pub would_stop: Option<TaskId>,
    /// What this person said about the tasks they have, as handed in by that person and nobody else.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub checked: Vec<Checked>,
}

impl Colleague {
    /// The longest label, in characters.
    pub const LONGEST_LABEL: usize = 40;
    /// The most certificates.
    pub const MOST_CERTIFICATES: usize = 10;
    /// The most groups.
    pub const MOST_GROUPS: usize = 10;
    /// The most minutes a year, for capacity as well as with pupils: full time.
    pub const MOST_MINUTES: u32 = MINUTES_OF_FULL_TIME;

    /// Someone in this role, with the capacity that follows from it.
    pub fn new(role: StaffRole, label: &str) -> Self {
        Self {
            id: ColleagueId::default(),
            role,
            lead: None,
            label: label.to_owned(),
            leads_school: false,
            subject: String::new(),
            capacity: Capacity::FromRole(None),
            days: Vec::new(),
            certificates: Vec::new(),
            groups: Vec::new(),
            pupil_minutes: 0,
            in_week: None,
            wishes: None,
            would_stop: None,
            checked: Vec::new(),
        }
    }

    /// The colleague's role.
    pub const fn role(&self) -> StaffRole {
        self.role
    }

    /// Changes the role; the lesbevoegdheid goes back to what is usual for the new role.
    pub const fn set_role(&mut self, role: StaffRole) {
        (self.role, self.lead) = (role, None);
    }

    /// The lesbevoegdheid. Never more than the role allows, whatever a record says.
    pub fn may_lead(&self) -> MayLead {
        self.role.lead(self.lead)
    }

    /// The lesbevoegdheid, with its subject.
    pub fn held(&self) -> Held<'_> {
        self.role.held(self.lead, Some(&self.subject))
    }

    /// Records which lesbevoegdheid this colleague has.
    ///
    /// # Errors
    /// If nobody in the role has it. Nothing has changed then.
    pub const fn set_may_lead(&mut self, lead: MayLead) -> Result<(), super::EditError> {
        if !self.role.allows(lead) {
            return Err(super::EditError::MayNotLead { role: self.role });
        }
        self.lead = Some(lead);
        Ok(())
    }

    /// Whether what a record says about lesbevoegdheid is more than the role allows.
    pub(super) fn is_overstated(&self) -> bool {
        self.lead.is_some_and(|lead| !self.role.allows(lead))
    }

    pub(super) const fn forget_overstated(&mut self) {
        self.lead = None;
    }

    /// The working time in thousandths of full time, as far as is known: if not said, a fifth for each day at school.
    pub fn thousandths(&self) -> u32 {
        match (self.capacity, self.days.len()) {
            (Capacity::FromRole(Some(thousandths)), _) => thousandths.into(),
            (_, 0) => 1000,
            (_, days) => u32::try_from(days).unwrap_or(u32::MAX).saturating_mul(200).min(1000),
        }
    }

    /// Minutes a year for tasks, in a school with this scale.
    pub fn capacity_in(&self, scale: CapacityScale) -> u32 {
        match self.capacity {
            Capacity::Minutes(minutes) => minutes,
            Capacity::Label(label) => scale.minutes(label),
            Capacity::FromRole(_) => {
                let full = if self.teaches_by_role() { scale.usual } else { scale.support };
                let minutes = full.saturating_mul(self.thousandths()).saturating_add(500) / 1000;
                minutes.min(Self::MOST_MINUTES)
            }
        }
    }

    /// Whether someone in this role has the time for tasks that teachers have.
    pub const fn teaches_by_role(&self) -> bool {
        use StaffRole::{CareerChanger, LioEmployee, SubjectTeacher, Teacher};
        matches!(self.role, Teacher | SubjectTeacher | CareerChanger | LioEmployee)
    }

    /// Whether the school may give this colleague tasks by itself: not a volunteer, a stagiair or someone with another
    /// employer (dutch-practice 5.2).
    pub fn is_given_tasks(&self) -> bool {
        self.role.usual_employer() == Employer::Board
    }

    /// Whether this colleague is at school on this day, as far as is known.
    pub fn is_there(&self, weekday: Weekday) -> bool {
        self.days.is_empty() || self.days.contains(&weekday)
    }

    /// Whether this colleague has the certificate; case is ignored.
    pub fn has_certificate(&self, certificate: &str) -> bool {
        self.certificates.iter().any(|own| is_same(own, certificate))
    }
}
