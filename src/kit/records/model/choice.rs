//! Two versions of one scan that went apart: where they differ, and what they become once the school has chosen.
//!
//! What a school filled in by itself is chosen by itself: each statement, each question about the school, the name. What
//! only makes sense as a whole is chosen as a whole: the plan with its decisions, the school year, the document of a room.

use crate::documents::Documents;
use crate::scan::Scan;
use taakkompas_scan::catalog::StatementId;
use taakkompas_scan::profile::SchoolProfile;

/// One of two versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The first one.
    Left,
    /// The second one.
    Right,
}

impl Side {
    /// Both, in order.
    pub const ALL: [Self; 2] = [Self::Left, Self::Right];
}

/// What is chosen as one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// What the school calls the scan.
    Name,
    /// One question about the school.
    Profile(ProfilePart),
    /// One statement of the scan.
    Statement(StatementId),
    /// The school year: region, holidays, test weeks.
    Calendar,
    /// The plan: decisions, what was agreed on, and the day it is made for.
    Plan,
    /// What a room keeps, by its code.
    Document(String),
}

impl Part {
    /// Whether it can only be chosen as a whole, though there is more than one thing in it.
    pub const fn is_whole(&self) -> bool {
        matches!(self, Self::Calendar | Self::Plan | Self::Document(_))
    }

    /// Whether two scans differ in it.
    pub fn differs(&self, left: &Scan, right: &Scan) -> bool {
        match self {
            Self::Name => left.name != right.name,
            Self::Profile(part) => part.differs(&left.profile, &right.profile),
            Self::Statement(id) => left.answers.get(id) != right.answers.get(id),
            Self::Calendar => left.calendar != right.calendar,
            Self::Plan => {
                left.decisions != right.decisions
                    || left.today != right.today
                    || left.documents.text(Documents::PLAN) != right.documents.text(Documents::PLAN)
            }
            Self::Document(code) => left.documents.text(code) != right.documents.text(code),
        }
    }

    /// Whether a scan has nothing there.
    pub fn is_empty(&self, scan: &Scan) -> bool {
        !self.differs(scan, &Scan::default())
    }

    /// The only version that has anything there, if the other has nothing.
    pub fn only_in(&self, left: &Scan, right: &Scan) -> Option<Side> {
        match (self.is_empty(left), self.is_empty(right)) {
            (false, true) => Some(Side::Left),
            (true, false) => Some(Side::Right),
            (true, true) | (false, false) => None,
        }
    }

    /// The version that has the same there as a scan; `None` if neither has.
    fn side_of(&self, scan: &Scan, left: &Scan, right: &Scan) -> Option<Side> {
        let is_as_in = |version: &Scan| !self.differs(scan, version);
        match (is_as_in(left), is_as_in(right)) {
            (true, _) => Some(Side::Left),
            (false, true) => Some(Side::Right),
            (false, false) => None,
        }
    }

    fn take(&self, from: &Scan, to: &mut Scan) {
        match self {
            Self::Name => to.name.clone_from(&from.name),
            Self::Profile(part) => part.take(&from.profile, &mut to.profile),
            Self::Statement(id) => match from.answers.get(id) {
                Some(answer) => drop(to.answers.insert(id.clone(), *answer)),
                None => drop(to.answers.remove(id)),
            },
            Self::Calendar => to.calendar.clone_from(&from.calendar),
            Self::Plan => {
                to.decisions.clone_from(&from.decisions);
                to.today = from.today;
                to.documents.set(Documents::PLAN, from.documents.text(Documents::PLAN));
            }
            Self::Document(code) => to.documents.set(code, from.documents.text(code)),
        }
    }
}

/// Lists the questions about the school, each with what it fills in. A new field of the profile does not compile here.
macro_rules! profile_parts {
    ($($(#[$about:meta])* $part:ident: $($field:ident)+;)+) => {
        /// A question about the school.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum ProfilePart {
            $($(#[$about])* $part,)+
        }

        impl ProfilePart {
            /// Every question, in the order in which they are asked.
            pub const ALL: &[Self] = &[$(Self::$part),+];

            fn differs(self, left: &SchoolProfile, right: &SchoolProfile) -> bool {
                let SchoolProfile { $($($field: _,)+)+ } = left;
                match self { $(Self::$part => $(left.$field != right.$field)||+,)+ }
            }

            fn take(self, from: &SchoolProfile, to: &mut SchoolProfile) {
                match self { $(Self::$part => { $(to.$field.clone_from(&from.$field);)+ })+ }
            }
        }
    };
}

profile_parts! {
    /// The number of groups.
    Groups: groups;
    /// How groups are made up.
    GroupForms: group_forms;
    /// The number of assistants.
    Assistants: assistants;
    /// Whether a leraarondersteuner works there.
    TeacherSupporter: has_teacher_supporter;
    /// How often someone covered.
    Cover: cover;
    /// Who covered.
    CoveredBy: covered_by;
    /// The biggest worries.
    Worries: worries;
    /// Where the hours of support staff come from, and until when they are certain.
    Hours: hours hours_until;
    /// Vacancies and long absences.
    Vacancies: vacancies;
    /// Changes that are under way.
    Changes: changes;
    /// How many schools the board has.
    Board: board;
    /// The substitute pool.
    Pool: pool;
    /// The expected number of groups.
    Trend: trend;
    /// What else the leader does.
    Leader: leader;
    /// Who fills in the scan.
    FilledInBy: filled_in_by;
    /// The kind of school.
    SchoolType: school_type;
    /// The school's word for the ib'er.
    IbWord: ib_word;
}

/// Every part in which two versions differ, and no other. What is kept of the last file is none: nobody filled that in.
pub fn differing(left: &Scan, right: &Scan) -> Vec<Part> {
    // Field by field, so that a new field has to become a part.
    let Scan { name: _, profile: _, answers, decisions: _, calendar: _, today: _, documents } = left;
    let mut parts = vec![Part::Name];
    parts.extend(ProfilePart::ALL.iter().copied().map(Part::Profile));
    parts.extend(answers.keys().chain(right.answers.keys()).cloned().map(Part::Statement));
    parts.extend([Part::Calendar, Part::Plan]);
    let codes = documents.codes().into_iter().chain(right.documents.codes());
    parts.extend(codes.filter(|code| code != Documents::FILE && code != Documents::PLAN).map(Part::Document));
    parts.sort_unstable();
    parts.dedup();
    parts.retain(|part| part.differs(left, right));
    parts
}

/// What two versions become: of each part in which they differ, that of the chosen side. What nobody is asked about is that
/// of the right version where all of it was chosen, else that of the left.
pub fn chosen(left: &Scan, right: &Scan, side: impl Fn(&Part) -> Side) -> Scan {
    let parts = differing(left, right);
    if !parts.is_empty() && parts.iter().all(|part| side(part) == Side::Right) {
        return right.clone();
    }
    let mut both = left.clone();
    for part in parts.iter().filter(|part| side(part) == Side::Right) {
        part.take(right, &mut both);
    }
    both
}

/// What is asked about two versions, each with the side that is offered: the one that was chosen `before`, or else the only
/// one that has anything there. Where what was chosen before has something of its own by now, nothing is asked: that stays.
pub fn to_choose(left: &Scan, right: &Scan, before: Option<&Scan>) -> Vec<(Part, Option<Side>)> {
    let asked = |part: Part| match before {
        None => Some((part.only_in(left, right), part)),
        Some(before) => part.side_of(before, left, right).map(|side| (Some(side), part)),
    };
    differing(left, right).into_iter().filter_map(asked).map(|(side, part)| (part, side)).collect()
}

/// What was chosen before, once the school has chosen again: only what is chosen otherwise changes.
pub fn chosen_again(before: &Scan, left: &Scan, right: &Scan, side: impl Fn(&Part) -> Side) -> Scan {
    let mut again = before.clone();
    for (part, was) in to_choose(left, right, Some(before)) {
        match side(&part) {
            now if was == Some(now) => {}
            Side::Left => part.take(left, &mut again),
            Side::Right => part.take(right, &mut again),
        }
    }
    again
}
