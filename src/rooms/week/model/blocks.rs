//! A block: what someone does on a weekday, from one time to another.

use serde::{Deserialize, Serialize};

use super::{BlockId, GroupId, PersonId, PlaceId};
use taakkompas_school::qualification::Required;
use taakkompas_school::staff::Letter;
use taakkompas_school::time_of_day::{Span, Weekday, Weeks};

coded! {
    /// A family of kinds of blocks.
    pub enum KindFamily {
        /// Work with pupils.
        Pupils = "pupils",
        /// Supervision: counts as work, but is shown apart from work with pupils.
        Supervision = "supervision",
        /// In support of the work with pupils.
        Work = "work",
        /// Standing in for someone else.
        StandingIn = "standing-in",
        /// A break: no work.
        Break = "break",
        /// Work for another employer: no work of the school.
        Elsewhere = "elsewhere",
        /// Work that the school still has to name.
        Unsaid = "unsaid",
    }
}

coded! {
    /// What happens in a block.
    pub enum Kind {
        /// Works with a small group.
        SmallGroup = "small-group",
        /// Extra practice with some pupils.
        ExtraPractice = "extra-practice",
        /// Helps with independent work.
        IndependentWork = "independent-work",
        /// Works with one pupil, known only as "arrangement A".
        OnePupil = "one-pupil",
        /// Takes or guides tests.
        Tests = "tests",
        /// Extra hands at a fixed time: counts if its aim is named.
        ExtraHands = "extra-hands",
        /// Leads a group: in the teacher's own subject, or with a lesbevoegdheid.
        Lesson = "lesson",
        /// Supervision: playground, lunch, arrival.
        Supervision = "supervision",
        /// Prepares lessons or material for the work with pupils.
        Preparing = "preparing",
        /// Talks with the teacher.
        Talking = "talking",
        /// Makes or puts away material.
        Material = "material",
        /// Does administration.
        Administration = "administration",
        /// Training, or personal development.
        Training = "training",
        /// Travels between two sites.
        Travel = "travel",
        /// Stands in for a teacher.
        StandingIn = "standing-in",
        /// Break, free of supervision.
        Break = "break",
        /// At another employer, such as the bso.
        Elsewhere = "elsewhere",
        /// Work that was pasted in words that leave open what it is: asked, and never guessed.
        Unsaid = "unsaid",
    }
}

impl Kind {
    /// The family it belongs to.
    pub const fn family(self) -> KindFamily {
        match self {
            Self::SmallGroup
            | Self::ExtraPractice
            | Self::IndependentWork
            | Self::OnePupil
            | Self::Tests
            | Self::ExtraHands
            | Self::Lesson => KindFamily::Pupils,
            Self::Supervision => KindFamily::Supervision,
            Self::Preparing | Self::Talking | Self::Material | Self::Administration | Self::Training | Self::Travel => {
                KindFamily::Work
            }
            Self::StandingIn => KindFamily::StandingIn,
            Self::Break => KindFamily::Break,
            Self::Elsewhere => KindFamily::Elsewhere,
            Self::Unsaid => KindFamily::Unsaid,
        }
    }

    /// Whether it is work with pupils; supervision and standing in are families of their own.
    pub const fn is_with_pupils(self) -> bool {
        matches!(self.family(), KindFamily::Pupils)
    }

    /// Whether it is work of the school: not a break, and not at another employer.
    pub const fn is_work(self) -> bool {
        !matches!(self.family(), KindFamily::Break | KindFamily::Elsewhere)
    }

    /// The qualification it asks for. A lesson may be in one subject; someone who stands in takes the whole group.
    pub const fn required(self) -> Required {
        match self {
            Self::Lesson => Required::OwnSubject,
            Self::StandingIn => Required::Group,
            _ => Required::Nothing,
        }
    }

    /// Whether someone leads a group in it, which takes a lesbevoegdheid.
    pub const fn leads_a_group(self) -> bool {
        !matches!(self.required(), Required::Nothing)
    }
}

coded! {
    /// A part of the school, for a block that is for all groups in it.
    pub enum BuildingPart {
        /// Onderbouw.
        Lower = "lower",
        /// Middenbouw.
        Middle = "middle",
        /// Bovenbouw.
        Upper = "upper",
    }
}

/// One block of the week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// The number; given when the block is added, never reused.
    pub id: BlockId,
    /// The weeks of the cycle in which it happens.
    pub weeks: Weeks,
    /// The weekday.
    pub weekday: Weekday,
    /// Its start and end.
    pub span: Span,
    /// What happens in it.
    pub kind: Kind,
    /// Who does it.
    pub person: PersonId,
    /// The groups it is for; may be empty.
    pub groups: Vec<GroupId>,
    /// The part of the school it is for, if that was chosen.
    pub part: Option<BuildingPart>,
    /// What it is for, in a few words; never about one pupil.
    pub aim: String,
    /// The teacher it is with, if not the one the group has at that time.
    pub teacher: Option<String>,
    /// Where it takes place.
    pub place: Option<PlaceId>,
    /// The arrangement it is for: a letter, never a pupil.
    pub arrangement: Option<Letter>,
    /// Whether it is in earmarked hours: it never moves and never gives way to standing in.
    pub earmarked: bool,
    /// Whether it was agreed to go on even when someone is ill.
    pub protected: bool,
    /// Whether the school keeps it in place when a week is proposed.
    pub locked: bool,
    /// Whether it may move to another time; "no" needs no reason.
    pub may_move: bool,
}

impl Block {
    /// The longest aim, in characters.
    pub const LONGEST_AIM: usize = 80;
    /// The most groups of one block.
    pub const MOST_GROUPS: usize = 8;

    /// A block in every week. One for a pupil's arrangement is earmarked and does not move.
    pub fn new(person: PersonId, kind: Kind, weekday: Weekday, span: Span) -> Self {
        Self {
            id: BlockId::default(),
            weeks: Weeks::Every,
            weekday,
            span,
            kind,
            person,
            groups: Vec::new(),
            part: None,
            aim: String::new(),
            teacher: None,
            place: None,
            arrangement: None,
            earmarked: kind == Kind::OnePupil,
            protected: false,
            locked: false,
            may_move: kind != Kind::OnePupil,
        }
    }

    /// Whether it has an aim.
    pub fn has_aim(&self) -> bool {
        !self.aim.trim().is_empty()
    }

    /// Whether its hours are earmarked, explicitly or because it is for an arrangement.
    pub const fn is_earmarked(&self) -> bool {
        self.earmarked || self.arrangement.is_some()
    }

    /// Whether a proposed week leaves it in place.
    pub const fn stays(&self) -> bool {
        self.locked || self.protected || !self.may_move || self.is_earmarked()
    }

    /// Whether the two coincide at some moment.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.weekday == other.weekday && self.weeks.meets(other.weeks) && self.span.overlaps(other.span)
    }
}
