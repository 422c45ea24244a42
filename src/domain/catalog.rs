//! What the content tells the domain: the facts of statements and measures, without their texts.

use serde::{Deserialize, Serialize};

use crate::profile::SchoolProfile;
use crate::school_year::Window;
use crate::theme::Theme;

macro_rules! id {
    ($(#[$outer:meta])* $name:ident) => {
        $(#[$outer])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The id as it stands in content, addresses and saved records.
            #[must_use]
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
    /// A statement of the scan, `<theme>-<word>`. For ever: a changed meaning gets a new id.
    StatementId
}
id! {
    /// A measure. For ever, as every published id.
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
    /// Someone who takes part: pulls a measure, sits at the table, or gives time.
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
        /// The school leader.
        Leader = "leader",
        /// The team, all staff.
        Team = "team",
        /// The staff part of the participation council consents.
        Pmr = "pmr",
        /// The board.
        Board = "board",
    }
}

coded! {
    /// Whose lever a statement is.
    pub enum Lever {
        /// The school can move this itself.
        School = "school",
        /// The board has to move.
        Board = "board",
        /// Both.
        Both = "both",
    }
}

coded! {
    /// How far a measure reaches.
    pub enum Horizon {
        /// Begun this week, ready within a period between two holidays or a little more.
        QuickWin = "quick-win",
        /// A matter of this school year.
        SchoolYear = "school-year",
        /// Looks beyond this school year.
        LongTerm = "long-term",
    }
}

coded! {
    /// For whom a measure is: a school that begins, or one that keeps what it has.
    pub enum Stage {
        /// To begin with.
        Starter = "starter",
        /// To keep up what stands.
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
        /// Only where the board has more than one school.
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
    /// The existing document in which an action lands: a plan of its own dies.
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
    }
}

/// A statement of the scan, as far as the rules need to know it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// The id.
    pub id: StatementId,
    /// The theme it belongs to.
    pub theme: Theme,
    /// Whether the short scan asks it.
    pub short: bool,
    /// Of whom it is asked; not asked of a role is not unknown.
    pub roles: Vec<Role>,
    /// Whose lever it is.
    pub lever: Lever,
    /// Does not apply to a school without support staff.
    pub needs_support_staff: bool,
    /// The findings it rests on.
    pub findings: Vec<FindingId>,
}

/// Minutes that a measure asks of each person of a role, in all: our own estimate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleTime {
    /// The role.
    pub role: Role,
    /// The least and the most, in minutes a person.
    pub minutes: (u32, u32),
}

/// A measure, as far as the rules need to know it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// The id.
    pub id: MeasureId,
    /// The theme in whose file it stands.
    pub theme: Theme,
    /// How far it reaches.
    pub horizon: Horizon,
    /// For a beginner or for upkeep.
    pub stage: Stage,
    /// The statements it rests on; the first leads. That tie is ours, not the report's.
    pub statements: Vec<StatementId>,
    /// The findings its idea rests on.
    pub findings: Vec<FindingId>,
    /// Measures that come first.
    pub requires: Vec<MeasureId>,
    /// School weeks from start until it can be touched.
    pub weeks: u32,
    /// When in the year it can begin.
    pub window: Window,
    /// Where it lands.
    pub document: Document,
    /// Changes the werkverdelingsplan: mid-year only as a voluntary try-out.
    pub touches_work_division: bool,
    /// Cannot be done without the board.
    pub depends_on_board: bool,
    /// Cannot be done without an assistant or leraarondersteuner.
    pub needs_support_staff: bool,
    /// Number of groups it fits.
    pub groups: GroupsFit,
    /// Boards it fits.
    pub boards: BoardsFit,
    /// Takes work away.
    pub stops: bool,
    /// Finds out what is not known.
    pub asks: bool,
    /// Checks what hangs on one person.
    pub continuity: bool,
    /// Shares something with others.
    pub shares: bool,
    /// Done together with a neighbour school: comes first where pupil numbers fall.
    pub neighbour: bool,
    /// Fits a school in a crisis.
    pub calm: bool,
    /// What it does to the assistants' time with pupils.
    pub pupil_time: PupilTime,
    /// Who may pull it; the first is the default.
    pub pulls: Vec<Role>,
    /// Who decides.
    pub decides: Vec<Decider>,
    /// What it costs, role by role.
    pub time: Vec<RoleTime>,
}

impl Measure {
    /// The most minutes it asks of the school leader.
    #[must_use]
    pub fn leader_minutes(&self) -> u32 {
        self.minutes_of(Role::Leader)
    }

    /// Whether it leans on the ib'er: she pulls it, or it asks three quarters of an hour of her.
    ///
    /// In most schools she has a few hours for everything; a plan puts one action on her at most.
    #[must_use]
    pub fn leans_on_ib(&self) -> bool {
        self.pulls.first() == Some(&Role::Ib) || self.minutes_of(Role::Ib) >= 45
    }

    /// Whether the profile allows the measure. What the school did not tell denies nothing.
    #[must_use]
    pub fn fits(&self, profile: &SchoolProfile) -> bool {
        let staff = !self.needs_support_staff || profile.may_have_support_staff();
        let groups = profile.groups.is_none_or(|count| match self.groups {
            GroupsFit::Any => true,
            GroupsFit::FromFive => count.most() > 4,
            GroupsFit::UpToFour => count.most() <= 4,
            GroupsFit::UpToEight => count.most() <= 8,
        });
        let boards = self.boards == BoardsFit::Any || profile.board.is_none_or(|board| board.has_several_schools());
        staff && groups && boards && self.pupil_time != PupilTime::Less
    }

    fn minutes_of(&self, role: Role) -> u32 {
        self.time.iter().filter(|time| time.role == role).map(|time| time.minutes.1).sum()
    }
}

/// All statements and measures, in the editors' order: themes in order, then as they stand in their file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Catalog {
    /// The statements.
    pub statements: Vec<Statement>,
    /// The measures.
    pub measures: Vec<Measure>,
}

impl Catalog {
    /// The statement with this id.
    #[must_use]
    pub fn statement(&self, id: &str) -> Option<&Statement> {
        self.statements.iter().find(|statement| statement.id.as_str() == id)
    }

    /// The measure with this id.
    #[must_use]
    pub fn measure(&self, id: &str) -> Option<&Measure> {
        self.measures.iter().find(|measure| measure.id.as_str() == id)
    }

    /// The statements of a theme, in order.
    pub fn statements_of(&self, theme: Theme) -> impl Iterator<Item = &Statement> {
        self.statements.iter().filter(move |statement| statement.theme == theme)
    }
}
