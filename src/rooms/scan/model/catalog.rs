//! What the models learn from the content: the facts of statements and measures, without their texts.

use serde::{Deserialize, Serialize};

use crate::profile::{Changes, CoverFrequency, GroupTrend, SchoolProfile, Vacancies};
use crate::theme::Theme;
use taakkompas_school::school_year::{Window, Work};

macro_rules! id {
    ($(#[$outer:meta])* $name:ident) => {
        $(#[$outer])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The id as written in content, addresses and saved records.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.to_owned())
            }
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl core::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    };
}

id! {
    /// A statement of the scan, `<theme>-<word>`. Permanent: if the meaning changes, the statement gets a new id.
    StatementId
}
id! {
    /// A measure. Permanent, like every published id.
    MeasureId
}
id! {
    /// A row of the report's inventory, such as `OZ-05`.
    FindingId
}
id! {
    /// A source outside the report.
    SourceId
}

coded! {
    /// Someone who takes part: leads a measure, sits at the table, or spends time on it.
    pub enum Role {
        /// Schoolleider.
        Leader = "leader",
        /// Bouwcoördinator.
        Coordinator = "coordinator",
        /// Leraar.
        Teacher = "teacher",
        /// Onderwijsassistent of leraarondersteuner.
        Assistant = "assistant",
        /// Ib'er of kwaliteitscoördinator.
        Ib = "ib",
        /// Vakleerkracht of specialist.
        Specialist = "specialist",
        /// Lid van de personeelsgeleding van de medezeggenschapsraad.
        Pmr = "pmr",
        /// HR-adviseur of P&O.
        Hr = "hr",
        /// Bestuur.
        Board = "board",
        /// Administratie of conciërge.
        Admin = "admin",
        /// Zij-instromer of student.
        Student = "student",
        /// Ouder.
        Parent = "parent",
        /// Iedereen in het team.
        Team = "team",
    }
}

coded! {
    /// Who decides on a measure.
    pub enum Decider {
        /// The school leader decides.
        Leader = "leader",
        /// The team decides: all staff.
        Team = "team",
        /// The staff part of the participation council consents.
        Pmr = "pmr",
        /// The board decides.
        Board = "board",
    }
}

coded! {
    /// Who can act on a statement.
    pub enum Lever {
        /// The school can act on it by itself.
        School = "school",
        /// The board has to act.
        Board = "board",
        /// Both the school and the board.
        Both = "both",
    }
}

coded! {
    /// How far ahead a measure looks.
    pub enum Horizon {
        /// Started this week, finished within a period between two holidays or a little more.
        QuickWin = "quick-win",
        /// A matter of this school year.
        SchoolYear = "school-year",
        /// Looks beyond this school year.
        LongTerm = "long-term",
    }
}

coded! {
    /// Which school a measure is meant for: one that is starting, or one that keeps up what it has.
    pub enum Stage {
        /// To start with.
        Starter = "starter",
        /// To keep up what is already in place.
        Upkeep = "upkeep",
    }
}

coded! {
    /// The number of groups a measure fits.
    pub enum GroupsFit {
        /// Any number.
        Any = "any",
        /// Five groups or more.
        FromFive = "from-5",
        /// At most four.
        UpToFour = "up-to-4",
        /// At most eight.
        UpToEight = "up-to-8",
    }
}

coded! {
    /// The boards a measure fits.
    pub enum BoardsFit {
        /// Any board.
        Any = "any",
        /// Only if the board has more than one school.
        SeveralSchools = "several-schools",
    }
}

coded! {
    /// What a measure does to the time that assistants have with pupils.
    pub enum PupilTime {
        /// More of it.
        More = "more",
        /// No change.
        Same = "same",
        /// Less of it: never proposed.
        Less = "less",
    }
}

coded! {
    /// What must be so in a school for a measure to fit it. What the school did not say rules nothing out, save where a
    /// condition says otherwise.
    pub enum Condition {
        /// There are vacancies or long absences, or there will be more groups.
        StaffWanted = "staff-wanted",
        /// Planned work gives way to covering a group now and then.
        WorkGivesWay = "work-gives-way",
        /// At least three changes run at the same time.
        SeveralChanges = "several-changes",
        /// There will be fewer groups: the school must have said so.
        GroupsShrink = "groups-shrink",
        /// There will not be fewer groups: nobody asks for more hands where there will be less to do.
        GroupsDoNotShrink = "groups-do-not-shrink",
        /// Students or zij-instromers learn the work here: not ruled out by "niet van toepassing" at
        /// [`LEARNERS`].
        Learners = "learners",
    }
}

/// The statement that tells whether students or zij-instromers learn the work in this school.
pub const LEARNERS: &str = "expertise-zij-instroom";

coded! {
    /// Weeks of the year in which a measure does not begin, besides those in which nothing does.
    pub enum Avoid {
        /// From Sinterklaas to Christmas: from 23 November on.
        December = "december",
        /// The first three school weeks after the summer, in which rosters are still moving.
        StartOfYear = "start-of-year",
        /// March and April, in which the board decides on the formatie.
        Formation = "formation",
        /// From March until the summer, in which what would be tried out goes into the work division of the next year.
        FromMarch = "from-march",
    }
}

coded! {
    /// What puts a measure before everything else in a plan.
    pub enum CannotWait {
        /// Before 1 May, if hours can end or groups grow: the board decides on the formation plan.
        BoardTalk = "board-talk",
        /// After that, if hours end: those it touches hear what is certain.
        HoursThatEnd = "hours-that-end",
        /// If its leading statement is at `Nog niet`: people can say that it is too much, without their name.
        Heard = "heard",
    }
}

coded! {
    /// The existing document in which an action is recorded: a separate plan would be forgotten.
    pub enum Document {
        /// Werkverdelingsplan.
        WorkDivisionPlan = "work-division-plan",
        /// Taakbrief.
        TaskLetter = "task-letter",
        /// Invalmap.
        SubstituteFolder = "substitute-folder",
        /// Teammap.
        TeamFolder = "team-folder",
        /// Jaarkalender.
        YearCalendar = "year-calendar",
        /// Formatieplan.
        FormationPlan = "formation-plan",
        /// Jaarplan.
        SchoolYearPlan = "school-year-plan",
        /// Besluitenlijst.
        MeetingNotes = "meeting-notes",
        /// Scholingsplan.
        TrainingPlan = "training-plan",
        /// Schoolgids.
        SchoolGuide = "school-guide",
        /// RI&E met plan van aanpak.
        RiskInventory = "risk-inventory",
    }
}

impl Condition {
    /// Whether the profile allows it. [`Learners`](Self::Learners) is decided by an answer, not by the profile.
    pub fn holds(self, profile: &SchoolProfile) -> bool {
        match self {
            Self::StaffWanted => profile.vacancies != Some(Vacancies::None) || profile.trend == Some(GroupTrend::More),
            Self::WorkGivesWay => profile.cover != Some(CoverFrequency::Never),
            Self::SeveralChanges => profile.changes != Some(Changes::UpToTwo),
            Self::GroupsShrink => profile.trend == Some(GroupTrend::Fewer),
            Self::GroupsDoNotShrink => profile.trend != Some(GroupTrend::Fewer),
            Self::Learners => true,
        }
    }
}

/// A statement of the scan, as far as the rules need it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// The id of the statement.
    pub id: StatementId,
    /// The theme it belongs to.
    pub theme: Theme,
    /// Whether the short scan asks it.
    pub short: bool,
    /// The roles that are asked. A role that is not asked does not count as not knowing.
    pub roles: Vec<Role>,
    /// Who can act on it.
    pub lever: Lever,
    /// Whether it does not apply to a school without support staff.
    pub needs_support_staff: bool,
    /// The findings it rests on.
    pub findings: Vec<FindingId>,
}

/// The total time that a measure takes for each person in a role: our own estimate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleTime {
    /// The role that spends the time.
    pub role: Role,
    /// The least and the most, in minutes per person.
    pub minutes: (u32, u32),
}

/// A measure, as far as the rules need it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// The id of the measure.
    pub id: MeasureId,
    /// The theme whose file it is in.
    pub theme: Theme,
    /// How far ahead it looks.
    pub horizon: Horizon,
    /// Whether it is for starting or for upkeep.
    pub stage: Stage,
    /// The statements it rests on; the first is the leading one. That link is ours, not the report's.
    pub statements: Vec<StatementId>,
    /// The findings its idea rests on.
    pub findings: Vec<FindingId>,
    /// Measures that have to come first.
    pub requires: Vec<MeasureId>,
    /// School weeks from the start until there is a tangible result.
    pub weeks: u32,
    /// When in the year it can start.
    pub window: Window,
    /// The document in which it is recorded.
    pub document: Document,
    /// Whether it changes the werkverdelingsplan, and so is only a voluntary try-out in mid-year.
    pub touches_work_division: bool,
    /// Whether it cannot be done without the board.
    pub depends_on_board: bool,
    /// Whether it cannot be done without an assistant or leraarondersteuner.
    pub needs_support_staff: bool,
    /// The number of groups it fits.
    pub groups: GroupsFit,
    /// The boards it fits.
    pub boards: BoardsFit,
    /// Whether it takes work away.
    pub stops: bool,
    /// Whether it finds out something that is not known.
    pub asks: bool,
    /// Whether it checks what depends on one person.
    pub continuity: bool,
    /// Whether it shares something with others.
    pub shares: bool,
    /// Whether it is done together with a neighbouring school: comes first if pupil numbers are falling.
    pub neighbour: bool,
    /// Whether it fits a school in a crisis.
    pub calm: bool,
    /// What it does to the assistants' time with pupils.
    pub pupil_time: PupilTime,
    /// What must be so in a school for it to fit.
    pub only_if: Vec<Condition>,
    /// When it does not begin.
    pub avoid: Vec<Avoid>,
    /// Whether its weeks must lie in one period between two holidays, without the last two weeks: it counts something.
    pub unbroken: bool,
    /// What puts it before everything else; `None` for nearly all.
    pub cannot_wait: Option<CannotWait>,
    /// Who may lead it; the first is the default.
    pub owners: Vec<Role>,
    /// Who decides on it.
    pub decides: Vec<Decider>,
    /// The time it takes, role by role.
    pub time: Vec<RoleTime>,
}

impl Measure {
    /// The most minutes it takes from the school leader.
    pub fn leader_minutes(&self) -> u32 {
        self.minutes_of(Role::Leader)
    }

    /// Whether it relies on the ib'er: she leads it, or it takes at least three quarters of an hour of her time.
    ///
    /// In most schools she has a few hours for everything, so a plan gives her at most one action.
    pub fn leans_on_ib(&self) -> bool {
        self.owners.first() == Some(&Role::Ib) || self.minutes_of(Role::Ib) >= 45
    }

    /// Whether the profile allows the measure. What the school did not say rules nothing out.
    pub fn fits(&self, profile: &SchoolProfile) -> bool {
        let staff = !self.needs_support_staff || profile.may_have_support_staff();
        let groups = profile.groups.is_none_or(|count| match self.groups {
            GroupsFit::Any => true,
            GroupsFit::FromFive => count.most() > 4,
            GroupsFit::UpToFour => count.most() <= 4,
            GroupsFit::UpToEight => count.most() <= 8,
        });
        let boards = self.boards == BoardsFit::Any || profile.board.is_none_or(|board| board.has_several_schools());
        let conditions = self.only_if.iter().all(|condition| condition.holds(profile));
        staff && groups && boards && conditions && self.pupil_time != PupilTime::Less
    }

    /// Whether it is made for what stands out in this school: five or more changes, or fewer groups.
    pub fn is_made_for(&self, profile: &SchoolProfile) -> bool {
        self.only_if.iter().any(|condition| match condition {
            Condition::SeveralChanges => profile.has_many_changes(),
            Condition::GroupsShrink => profile.trend == Some(GroupTrend::Fewer),
            Condition::StaffWanted | Condition::WorkGivesWay | Condition::GroupsDoNotShrink | Condition::Learners => {
                false
            }
        })
    }

    /// What has to be done when in the school year.
    pub fn work(&self) -> Work {
        Work {
            unbroken: self.unbroken,
            not_in_december: self.avoid.contains(&Avoid::December),
            not_at_start_of_year: self.avoid.contains(&Avoid::StartOfYear),
            not_at_formation: self.avoid.contains(&Avoid::Formation),
            not_from_march: self.avoid.contains(&Avoid::FromMarch),
            ..Work::new(self.window, self.weeks)
        }
    }

    /// Who leads it unless the school chooses otherwise: the first role it names.
    ///
    /// In a very small school there is no bouwcoördinator. What she would lead is not for the leader, who has the least
    /// time of all: another role that the measure names leads it, or a teacher.
    pub fn default_owner(&self, profile: &SchoolProfile) -> Option<Role> {
        let first = *self.owners.first()?;
        if first != Role::Coordinator || !profile.is_very_small() {
            return Some(first);
        }
        let other = |role: &Role| !matches!(role, Role::Coordinator | Role::Leader);
        Some(self.owners.iter().copied().find(other).unwrap_or(Role::Teacher))
    }

    fn minutes_of(&self, role: Role) -> u32 {
        self.time.iter().filter(|time| time.role == role).map(|time| time.minutes.1).sum()
    }
}

/// All statements, in the editors' order: by theme, then as in their file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Statements(Vec<Statement>);

impl Statements {
    /// These, in this order.
    pub const fn new(statements: Vec<Statement>) -> Self {
        Self(statements)
    }

    /// The statement with this id.
    pub fn with_id(&self, id: &str) -> Option<&Statement> {
        self.iter().find(|statement| statement.id.as_str() == id)
    }

    /// The statements of a theme, in order.
    pub fn of(&self, theme: Theme) -> impl Iterator<Item = &Statement> {
        self.iter().filter(move |statement| statement.theme == theme)
    }
}

impl core::ops::Deref for Statements {
    type Target = [Statement];

    fn deref(&self) -> &[Statement] {
        &self.0
    }
}

/// All statements and measures. The measures are in the editors' order too: by theme, then as in their file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Catalog {
    /// The statements.
    pub statements: Statements,
    /// The measures.
    pub measures: Vec<Measure>,
}

impl Catalog {
    /// The measure with this id.
    pub fn measure(&self, id: &str) -> Option<&Measure> {
        self.measures.iter().find(|measure| measure.id.as_str() == id)
    }
}
