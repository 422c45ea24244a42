//! The school, as far as it described itself. Four questions come first; the rest makes the advice more precise.
//!
//! Nothing here is required: what is not filled in rules nothing out and lowers nothing.

use serde::{Deserialize, Serialize};
use time::Date;

pub use taakkompas_school::staff::HoursSource;

use crate::theme::Theme;

coded! {
    /// How many groups the school has.
    pub enum GroupCount {
        /// One to four: a very small school.
        UpToFour = "1-4",
        /// Five to eight.
        FiveToEight = "5-8",
        /// Nine to sixteen.
        NineToSixteen = "9-16",
        /// Seventeen or more.
        SeventeenOrMore = "17-plus",
    }
}

impl GroupCount {
    /// The largest number of groups in this range; no limit for the last.
    pub const fn most(self) -> u32 {
        match self {
            Self::UpToFour => 4,
            Self::FiveToEight => 8,
            Self::NineToSixteen => 16,
            Self::SeventeenOrMore => u32::MAX,
        }
    }
}

coded! {
    /// How groups are made up, besides groups of one year.
    pub enum GroupForm {
        /// Combinatiegroepen: two or more years in a group.
        Combined = "combined",
        /// Units: several groups and several teachers together.
        Units = "units",
    }
}

coded! {
    /// How many onderwijsassistenten work at the school.
    pub enum AssistantCount {
        /// None.
        None = "none",
        /// One.
        One = "1",
        /// Two or three.
        TwoOrThree = "2-3",
        /// Four or more.
        FourOrMore = "4-plus",
    }
}

coded! {
    /// How often, in the last four school weeks, someone gave up planned work to cover a group.
    pub enum CoverFrequency {
        /// Never.
        Never = "never",
        /// One to three times.
        OneToThree = "1-3",
        /// Four to eight times.
        FourToEight = "4-8",
        /// More than eight times.
        MoreThanEight = "8-plus",
        /// Nobody counted.
        Unknown = "unknown",
    }
}

coded! {
    /// Who gave up planned work to cover.
    pub enum CoveredBy {
        /// The assistant or leraarondersteuner.
        Assistant = "assistant",
        /// The ib'er.
        Ib = "ib",
        /// The school leader.
        Leader = "leader",
        /// A teacher without a group at that moment.
        Teacher = "teacher",
    }
}

coded! {
    /// The biggest worry; at most two. It breaks ties and never sets a level.
    pub enum Worry {
        /// Nobody to cover when a colleague is away.
        Cover = "vervanging",
        /// The assistant's work changes from day to day.
        Deployment = "assistent",
        /// It is not clear who does what.
        Agreements = "wie-doet-wat",
        /// Too much besides teaching.
        Tasks = "taken",
        /// The team is exhausted.
        Tired = "team-op",
        /// The money and hours of next year.
        Future = "volgend-jaar",
    }
}

impl Worry {
    /// The most worries that a school can name.
    pub const MOST: usize = 2;

    /// The themes that this worry puts first in a tie.
    pub const fn themes(self) -> &'static [Theme] {
        match self {
            Self::Cover => &[Theme::Cover],
            Self::Deployment => &[Theme::Deployment],
            Self::Agreements => &[Theme::Agreements],
            Self::Tasks => &[Theme::Room, Theme::Talent],
            Self::Tired => &[Theme::Room, Theme::Ownership],
            Self::Future => &[Theme::Vision],
        }
    }
}

coded! {
    /// Open vacancies and long absences, added up.
    pub enum Vacancies {
        /// None.
        None = "0",
        /// One.
        One = "1",
        /// Two to four.
        TwoToFour = "2-4",
        /// Five or more.
        FiveOrMore = "5-plus",
    }
}

coded! {
    /// How many changes are under way at the same time.
    pub enum Changes {
        /// None to two.
        UpToTwo = "0-2",
        /// Three or four.
        ThreeOrFour = "3-4",
        /// Five or more.
        FiveOrMore = "5-plus",
    }
}

coded! {
    /// How many schools the board has.
    pub enum BoardSize {
        /// This school only.
        One = "1",
        /// A few schools.
        Few = "2-9",
        /// Many schools.
        Many = "10-plus",
    }
}

impl BoardSize {
    /// Whether the board has other schools too.
    pub const fn has_several_schools(self) -> bool {
        !matches!(self, Self::One)
    }
}

coded! {
    /// Whether there is a substitute pool, and whether it works.
    pub enum Pool {
        /// It works.
        Works = "works",
        /// It exists only on paper.
        OnPaper = "on-paper",
        /// There is none.
        None = "none",
        /// Not known.
        Unknown = "unknown",
    }
}

coded! {
    /// The expected number of groups in two years.
    pub enum GroupTrend {
        /// More.
        More = "more",
        /// The same.
        Same = "same",
        /// Fewer.
        Fewer = "fewer",
        /// Not known.
        Unknown = "unknown",
    }
}

coded! {
    /// What the school leader does in addition to leading this school.
    pub enum LeaderDuty {
        /// Nothing else.
        Leads = "leads",
        /// Has a group or teaches on fixed days.
        Teaches = "teaches",
        /// Also leads another school.
        TwoSchools = "two-schools",
    }
}

coded! {
    /// Who fills in the scan.
    pub enum FilledInBy {
        /// The school leader.
        Leader = "leader",
        /// A teacher.
        Teacher = "teacher",
        /// An assistant or leraarondersteuner.
        Assistant = "assistant",
        /// The ib'er.
        Ib = "ib",
        /// A few people together.
        Together = "together",
        /// Someone from the board.
        Board = "board",
    }
}

coded! {
    /// The kind of school.
    pub enum SchoolType {
        /// Basisonderwijs.
        Regular = "bo",
        /// Speciaal basisonderwijs.
        SpecialPrimary = "sbo",
        /// (Voortgezet) speciaal onderwijs.
        Special = "so",
    }
}

coded! {
    /// The school's own word for the colleague who guides care and quality.
    pub enum IbWord {
        /// Ib'er.
        Ib = "ib",
        /// Kwaliteitscoördinator.
        Quality = "kc",
    }
}

/// The school, as far as it described itself.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SchoolProfile {
    /// The number of groups.
    pub groups: Option<GroupCount>,
    /// Group forms other than one year per group.
    pub group_forms: Vec<GroupForm>,
    /// The number of assistants.
    pub assistants: Option<AssistantCount>,
    /// Whether a leraarondersteuner works at the school.
    pub has_teacher_supporter: bool,
    /// How often someone covered in the last four school weeks.
    pub cover: Option<CoverFrequency>,
    /// Who covered.
    pub covered_by: Vec<CoveredBy>,
    /// The biggest worries, at most two.
    pub worries: Vec<Worry>,
    /// Where the hours of support staff come from.
    pub hours: Option<HoursSource>,
    /// Until when those hours are certain; `None` if not known.
    #[serde(with = "taakkompas_school::iso_date::option")]
    pub hours_until: Option<Date>,
    /// Vacancies and long absences.
    pub vacancies: Option<Vacancies>,
    /// Changes that are under way.
    pub changes: Option<Changes>,
    /// How many schools the board has.
    pub board: Option<BoardSize>,
    /// Whether there is a substitute pool.
    pub pool: Option<Pool>,
    /// The expected number of groups in two years.
    pub trend: Option<GroupTrend>,
    /// What the leader does in addition to leading this school.
    pub leader: Option<LeaderDuty>,
    /// Who fills in the scan.
    pub filled_in_by: Option<FilledInBy>,
    /// The kind of school.
    pub school_type: Option<SchoolType>,
    /// The school's word for the ib'er.
    pub ib_word: Option<IbWord>,
}

impl SchoolProfile {
    /// Whether there may be support staff: false only if the school said there is none.
    pub fn may_have_support_staff(&self) -> bool {
        self.assistants != Some(AssistantCount::None) || self.has_teacher_supporter
    }

    /// Whether it is a school of at most four groups.
    pub fn is_very_small(&self) -> bool {
        self.groups == Some(GroupCount::UpToFour)
    }

    /// Whether the leader has less time: a very small school, teaching, or two schools.
    pub fn leader_is_stretched(&self) -> bool {
        self.is_very_small() || matches!(self.leader, Some(LeaderDuty::Teaches | LeaderDuty::TwoSchools))
    }

    /// Whether there are two or more vacancies or long absences.
    pub fn has_vacancies(&self) -> bool {
        self.vacancies >= Some(Vacancies::TwoToFour)
    }

    /// Whether five or more changes are under way at a time.
    pub fn has_many_changes(&self) -> bool {
        self.changes == Some(Changes::FiveOrMore)
    }

    /// Whether planned work gave way to covering a group at least four times in four school weeks.
    pub fn covers_often(&self) -> bool {
        matches!(self.cover, Some(CoverFrequency::FourToEight | CoverFrequency::MoreThanEight))
    }

    /// Whether hours of support staff may end: temporary money, an arrangement, or a known end date.
    pub fn hours_are_fragile(&self) -> bool {
        let may_end = matches!(self.hours, Some(HoursSource::Temporary | HoursSource::Arrangement));
        self.may_have_support_staff() && (may_end || self.hours_until.is_some())
    }

    /// Whether the four questions that come first have an answer.
    pub fn first_questions_answered(&self) -> bool {
        self.groups.is_some() && self.assistants.is_some() && self.cover.is_some() && !self.worries.is_empty()
    }

    /// Adds or removes a worry; a third one is not added.
    pub fn toggle_worry(&mut self, worry: Worry) {
        if let Some(at) = self.worries.iter().position(|&named| named == worry) {
            self.worries.remove(at);
        } else if self.worries.len() < Worry::MOST {
            self.worries.push(worry);
        }
    }

    /// Whether a worry puts this theme first in a tie.
    pub fn worries_about(&self, theme: Theme) -> bool {
        self.worries.iter().any(|worry| worry.themes().contains(&theme))
    }
}
