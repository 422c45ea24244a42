//! The tasks of a school: how much work, when, and what they ask of the people who do them.

use serde::{Deserialize, Serialize};

use super::{ColleagueId, MINUTES_OF_FULL_TIME, TaskId, is_false};
use taakkompas_school::months::Months;
use taakkompas_school::qualification::Required;
use taakkompas_school::staff::StaffRole;
use taakkompas_school::time_of_day::Weekday;

coded! {
    /// The size of a task, for teams that do not count hours.
    pub enum SizeLabel {
        /// Klein.
        Small = "small",
        /// Middel.
        Medium = "medium",
        /// Groot.
        Large = "large",
    }
}

/// The minutes a year that a school gives to klein, middel and groot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sizes {
    /// Minutes for klein.
    pub small: u32,
    /// Minutes for middel.
    pub medium: u32,
    /// Minutes for groot.
    pub large: u32,
}

impl Default for Sizes {
    /// 10, 25 and 60 hours a year: our estimate, for the school to change. There is no norm.
    fn default() -> Self {
        Self { small: 600, medium: 1500, large: 3600 }
    }
}

/// How much work a task is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Size {
    /// Minutes a year, from 1.
    Minutes(u32),
    /// A size, with the minutes that the school gives to it.
    Label(SizeLabel),
}

impl Size {
    /// Minutes a year; at least one.
    pub const fn minutes(self, sizes: Sizes) -> u32 {
        let minutes = match self {
            Self::Minutes(minutes) => minutes,
            Self::Label(SizeLabel::Small) => sizes.small,
            Self::Label(SizeLabel::Medium) => sizes.medium,
            Self::Label(SizeLabel::Large) => sizes.large,
        };
        if minutes == 0 { 1 } else { minutes }
    }
}

/// Whether a task needs a lesbevoegdheid (dutch-practice 5.3).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Qualification {
    /// No.
    #[default]
    None,
    /// A lesbevoegdheid for every group.
    Group,
    /// A lesbevoegdheid for one subject, which a vakleerkracht has for their own subject.
    Subject {
        /// The subject, in the school's words.
        subject: String,
    },
}

impl Qualification {
    /// What the law requires; which subject it is, is checked separately.
    pub const fn required(&self) -> Required {
        match self {
            Self::None => Required::Nothing,
            Self::Subject { .. } => Required::OwnSubject,
            Self::Group => Required::Group,
        }
    }
}

coded! {
    /// Whether something is divided.
    pub enum TaskKind {
        /// A task that can be divided.
        Task = "task",
        /// A function with its own hours and scale, such as ib'er: named, never divided.
        Function = "function",
    }
}

coded! {
    /// A task with a holder who is elected or appointed: not divided.
    pub enum Fixed {
        /// Medezeggenschapsraad: elected.
        Council = "council",
        /// Preventiemedewerker: the PMR consents to who it is (arbocataloguspo.nl).
        Prevention = "prevention",
        /// Bedrijfshulpverlening: someone present every day.
        FirstAid = "first-aid",
        /// Another fixed task.
        Other = "other",
    }
}

coded! {
    /// The question whether a task needs a lesbevoegdheid, or what else its label says about who may do it.
    #[derive(Default)]
    pub enum LawQuestion {
        /// There is no question: the task has what its label asks for.
        #[default]
        None = "none",
        /// It is asked and not answered yet.
        Open = "open",
        /// The school answered it, or chose otherwise than what is usual.
        Answered = "answered",
    }
}

impl LawQuestion {
    #[allow(clippy::trivially_copy_pass_by_ref)]
    const fn is_none(&self) -> bool {
        matches!(self, Self::None)
    }
}

coded! {
    /// How many people do a task together.
    pub enum PeopleRule {
        /// One, or no more than [`Task::most_people`] if it may be shared.
        AtMost = "at-most",
        /// [`Task::most_people`] different people, each with an equal part.
        Exactly = "exactly",
        /// Everyone who may do it and is given tasks, each with an equal part.
        Everyone = "everyone",
    }
}

impl PeopleRule {
    #[allow(clippy::trivially_copy_pass_by_ref)]
    const fn is_at_most(&self) -> bool {
        matches!(self, Self::AtMost)
    }

    /// Whether each of the people has one part, no more and no less.
    pub const fn is_one_part_each(self) -> bool {
        matches!(self, Self::Exactly | Self::Everyone)
    }
}

// A coded enum is declared by a macro that derives no default.
#[allow(clippy::derivable_impls)]
impl Default for PeopleRule {
    fn default() -> Self {
        Self::AtMost
    }
}

coded! {
    /// How much the team thinks it is: worth for pupils, or effort.
    pub enum Amount {
        /// Weinig.
        Little = "little",
        /// Redelijk.
        Some = "some",
        /// Veel.
        Much = "much",
    }
}

/// What the team decides about a task before anything is divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Houden.
    Keep,
    /// Kleiner maken.
    Smaller {
        /// Minutes a year that it frees: from 1, less than the size of the task; per person if the size is.
        freed: u32,
    },
    /// Overdragen, which frees all of it for the others.
    HandOver {
        /// The role that takes it over. See [`super::board::may_take_over`].
        to: StaffRole,
    },
    /// Stoppen, which frees all of it.
    Stop,
}

/// Something that has to be done in a school year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Task {
    /// The number; given when the task is added to a [`super::TaskDivision`], never reused.
    pub id: TaskId,
    /// What the school calls it.
    pub label: String,
    /// How much work it is: for all the people together, or for each of them if it is [`Self::per_person`].
    pub size: Size,
    /// Whether the size is that of one person's part, so that the task takes that times the number of people.
    #[serde(skip_serializing_if = "is_false")]
    pub per_person: bool,
    /// The months in which it is done.
    pub months: Months,
    /// The weekday on which the person who does it must be at school; `None` for any.
    pub weekday: Option<Weekday>,
    /// How many people do it together.
    #[serde(skip_serializing_if = "PeopleRule::is_at_most")]
    pub people_rule: PeopleRule,
    /// How many people do it, from 1 to [`Task::MOST_PARTS`]: at most or exactly, as the rule says. Of no meaning if
    /// everyone does it, or if it may be done by at most this many and may not be shared.
    pub most_people: u8,
    /// Whether a task with a number of people at most may be shared. It has as many equal parts as it may have people.
    pub may_share: bool,
    /// Whether it needs a lesbevoegdheid.
    pub qualification: Qualification,
    /// The certificate that it needs, in the school's words; empty for none.
    pub certificate: String,
    /// Whether it is divided at all.
    pub kind: TaskKind,
    /// Whether its holder is elected or appointed.
    pub fixed: Option<Fixed>,
    /// Who holds it, if it is fixed or a function.
    pub holders: Vec<ColleagueId>,
    /// The group it belongs to: only colleagues of that group do it, and both if they are duo partners. Empty for none.
    pub group: String,
    /// Its worth for pupils, as the team sees it.
    pub worth: Option<Amount>,
    /// The effort it takes, as the team sees it.
    pub effort: Option<Amount>,
    /// How many colleagues raised a hand to stop it, counted when the team was together; see
    /// [`super::TaskDivision::votes`].
    #[serde(skip_serializing_if = "is_none")]
    pub hands: u16,
    /// Whether it is asked what it needs by law; see [`super::law`].
    #[serde(skip_serializing_if = "LawQuestion::is_none")]
    pub law_question: LawQuestion,
    /// What the team decided about it; `None` if not decided yet.
    pub verdict: Option<Verdict>,
}

/// Whether nobody counted.
#[allow(clippy::trivially_copy_pass_by_ref)]
const fn is_none(count: &u16) -> bool {
    *count == 0
}

impl Default for Task {
    fn default() -> Self {
        Self::new("")
    }
}

impl Task {
    /// The longest label, in characters.
    pub const LONGEST_LABEL: usize = 80;
    /// The longest name of a certificate, a subject or a group, in characters.
    pub const LONGEST_NAME: usize = 40;
    /// The most minutes a year of one person's part: full time. A whole task may be more.
    pub const MOST_MINUTES: u32 = MINUTES_OF_FULL_TIME;
    /// The most people who share a task, if a number is given.
    pub const MOST_PARTS: u8 = 60;
    /// The most holders of a fixed task or a function.
    pub const MOST_HOLDERS: usize = 20;
    /// The most hands: one for each colleague that a division can have, whether filled in or not.
    pub const MOST_HANDS: u16 = 120;

    /// A task with this label: of medium size, for one person, at any time.
    pub fn new(label: &str) -> Self {
        Self {
            id: TaskId::default(),
            label: label.to_owned(),
            size: Size::Label(SizeLabel::Medium),
            per_person: false,
            months: Months::ALL_YEAR,
            weekday: None,
            people_rule: PeopleRule::AtMost,
            most_people: 1,
            may_share: false,
            qualification: Qualification::None,
            certificate: String::new(),
            kind: TaskKind::Task,
            fixed: None,
            holders: Vec::new(),
            group: String::new(),
            worth: None,
            effort: None,
            hands: 0,
            law_question: LawQuestion::None,
            verdict: None,
        }
    }

    /// How many people a number stands for; `None` if everyone does it. One if it may not be shared.
    pub const fn people(&self) -> Option<u8> {
        let most = match self.most_people {
            0 => 1,
            most if most > Self::MOST_PARTS => Self::MOST_PARTS,
            most => most,
        };
        match self.people_rule {
            PeopleRule::AtMost if self.may_share => Some(most),
            PeopleRule::AtMost => Some(1),
            PeopleRule::Exactly => Some(most),
            PeopleRule::Everyone => None,
        }
    }

    /// The most minutes a year that its size may be: a full-time year for one person's part.
    pub fn most_minutes(&self) -> u32 {
        match (self.per_person, self.people()) {
            // Half of it, so that no whole division is too much to count.
            (true, None) => Self::MOST_MINUTES / 2,
            (true, Some(_)) => Self::MOST_MINUTES,
            (false, people) => Self::MOST_MINUTES * u32::from(people.unwrap_or(Self::MOST_PARTS)),
        }
    }

    /// Ties it to a group, in the school's words; empty for none. If one person was to do it, from now on all teachers
    /// of the group do it together, so that duo partners share it.
    pub fn set_group(&mut self, group: &str) {
        let was_bound = !self.group.trim().is_empty();
        group.clone_into(&mut self.group);
        let is_bound = !group.trim().is_empty();
        if is_bound && !was_bound && self.people() == Some(1) && self.people_rule == PeopleRule::AtMost {
            self.people_rule = PeopleRule::Everyone;
        } else if !is_bound && was_bound && self.people_rule == PeopleRule::Everyone && !self.per_person {
            // What only the teachers of a group did together would otherwise be done by the whole team.
            self.people_rule = PeopleRule::AtMost;
        }
    }

    /// Whether a proposal looks for someone to do it: a task that continues, without a fixed holder, and without an open
    /// question about who may do it.
    pub fn is_divided(&self) -> bool {
        self.kind == TaskKind::Task && self.fixed.is_none() && self.verdict != Some(Verdict::Stop) && !self.is_asked()
    }
}
