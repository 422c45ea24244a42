//! Who a name in a list means: "lkr 3" is "leerkracht groep 3", "oa A" is "onderwijsassistent A" and "ib" the ib'er.

use taakkompas_school::dutch::jobs::{self, Job, JobSaid};
use taakkompas_school::dutch::{names, roles};
use taakkompas_school::staff::StaffRole;

use crate::colleagues::Colleague;
use crate::groups::{behind_the_role, is_same_name, without_duo};
use crate::{ColleagueId, TaskDivision};

/// Who a name means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meant {
    /// Nobody who is there.
    Nobody,
    /// This colleague.
    One(ColleagueId),
    /// One of several.
    Several,
}

impl Meant {
    fn of(found: &[&Colleague]) -> Self {
        match found {
            [] => Self::Nobody,
            [one] => Self::One(one.id),
            _ => Self::Several,
        }
    }
}

/// Jobs of which a school may have one, so that the job alone can name someone. A coach or a vakleerkracht is one for
/// something.
const ALONE: &[Job] = &[
    Job::Assistant,
    Job::TeacherSupporter,
    Job::Caretaker,
    Job::InternBegeleider,
    Job::Quality,
    Job::Director,
    Job::Deputy,
    Job::Administration,
];

/// The last word of a job in two: "intern begeleider".
const LAST_WORDS: &[&str] = &[
    "begeleider",
    "begeleidster",
    "directeur",
    "directrice",
    "medewerker",
    "medewerkster",
    "coördinator",
    "ondersteuner",
];

impl TaskDivision {
    /// Who a name means: by the label itself, or else by another way to write the same function.
    pub(super) fn meant(&self, name: &str) -> Meant {
        if let Some(who) = self.colleague_named(name) {
            return Meant::One(who.id);
        }
        // "Lkr. Vlinders" is no job that is known, and its first word is.
        let first = name.split_whitespace().next().unwrap_or_default().trim_end_matches('.');
        match jobs::read(name) {
            Some(said) if said.job != Job::Teacher => self.job_meant(name, &said),
            Some(_) => self.teacher_meant(name),
            None if roles::role(first) == Some(StaffRole::Teacher) => self.teacher_meant(name),
            None => Meant::Nobody,
        }
    }

    /// The teacher of a group: "lkr 3", "juf van groep 1/2A", "lk Vlinders". Of a duo, whose label the name is.
    fn teacher_meant(&self, name: &str) -> Meant {
        let Some(of) = behind_the_role(name) else { return Meant::Nobody };
        let leads = |who: &&Colleague| {
            matches!(who.role(), StaffRole::Teacher | StaffRole::CareerChanger | StaffRole::LioEmployee)
        };
        let found = |is: &dyn Fn(&Colleague) -> bool| {
            Meant::of(&self.colleagues.iter().filter(leads).filter(|who| is(who)).collect::<Vec<_>>())
        };
        let by_label = found(&|who| behind_the_role(&who.label).is_some_and(|rest| is_same_name(rest, of)));
        if by_label != Meant::Nobody {
            return by_label;
        }
        // "Vlinders" is "1/2 Vlinders" and "3a duo" is 3a, whoever of its teachers that is.
        let is_tail = |group: &String| {
            !of.contains(|sign: char| sign.is_ascii_digit())
                && group.rsplit_once(' ').is_some_and(|(_, last)| is_same_name(last, of))
        };
        let group = without_duo(of);
        found(&|who| who.teaches(group) || who.groups.iter().any(is_tail))
    }

    /// Someone by their job: with a letter the one who has it, without one whoever there is.
    fn job_meant(&self, name: &str, said: &JobSaid) -> Meant {
        // "Conciërge Jan", "assistent/Kim" and "assistent bieb" say more than a job.
        let words: Vec<&str> = name.split_whitespace().collect();
        let is_job = match words.as_slice() {
            [_] => !name.contains('/'),
            [_, last] => said.letter.is_some() || LAST_WORDS.contains(&last.to_lowercase().as_str()),
            _ => false,
        };
        if !ALONE.contains(&said.job) || !is_job || names::may_be_name(name) || !said.years.is_empty() {
            return Meant::Nobody;
        }
        let is_same = |who: &&Colleague| {
            let own = jobs::read(&who.label);
            own.is_some_and(|own| own.job == said.job && (said.letter.is_none() || own.letter == said.letter))
        };
        Meant::of(&self.colleagues.iter().filter(is_same).collect::<Vec<_>>())
    }
}
