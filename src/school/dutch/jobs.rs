//! What someone does at a school, also if it is none of the roles that the week knows: "ib'er", "adj-dir", "L11
//! leerkracht", "tso-kracht".

use super::groups;
use super::roles;
use super::signs::{MOST_CELL, lower, opened, tokens};
use super::{Reading, fits, plain};
use crate::staff::{Letter, StaffRole};
use crate::year::Year;

mod words;

/// What someone does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Job {
    /// Leraar, with or without a group.
    Teacher,
    /// Vakleerkracht.
    SubjectTeacher,
    /// Onderwijsassistent.
    Assistant,
    /// Leraarondersteuner.
    TeacherSupporter,
    /// Zij-instromer.
    CareerChanger,
    /// LIO-werknemer.
    LioEmployee,
    /// LIO-stagiair.
    LioTrainee,
    /// Student or stagiair.
    Student,
    /// Pedagogisch medewerker.
    Childcare,
    /// Vrijwilliger or parent.
    Volunteer,
    /// Conciërge.
    Caretaker,
    /// Intern begeleider.
    InternBegeleider,
    /// Kwaliteitscoördinator.
    Quality,
    /// Directeur or schoolleider.
    Director,
    /// Adjunct-directeur.
    Deputy,
    /// Teamleider or bouwcoördinator.
    TeamLeader,
    /// Administratie.
    Administration,
    /// ICT.
    Ict,
    /// Remedial teacher.
    RemedialTeacher,
    /// Logopedist, orthopedagoog, psychologist, therapist.
    Therapist,
    /// Coach, opleider or specialist.
    Coach,
    /// Eventmanager.
    EventManager,
    /// Someone who supervises lunch.
    LunchSupervisor,
    /// Invaller.
    Substitute,
    /// Cleaner.
    Cleaner,
    /// Someone else, as the list says itself.
    Other,
}

impl Job {
    /// The role that the week and the division know it by; `None` if there is none, so that nothing is known about a
    /// lesbevoegdheid.
    pub const fn staff_role(self) -> Option<StaffRole> {
        match self {
            Self::Teacher => Some(StaffRole::Teacher),
            Self::SubjectTeacher => Some(StaffRole::SubjectTeacher),
            Self::Assistant => Some(StaffRole::Assistant),
            Self::TeacherSupporter => Some(StaffRole::TeacherSupporter),
            Self::CareerChanger => Some(StaffRole::CareerChanger),
            Self::LioEmployee => Some(StaffRole::LioEmployee),
            Self::LioTrainee => Some(StaffRole::LioTrainee),
            Self::Student => Some(StaffRole::Student),
            Self::Childcare => Some(StaffRole::Childcare),
            Self::Volunteer => Some(StaffRole::Volunteer),
            Self::Caretaker => Some(StaffRole::Caretaker),
            Self::Other => Some(StaffRole::Other),
            _ => None,
        }
    }

    /// Whether someone with this job may also have a group of their own.
    const fn may_teach(self) -> bool {
        matches!(
            self,
            Self::InternBegeleider
                | Self::Quality
                | Self::Director
                | Self::Deputy
                | Self::TeamLeader
                | Self::Ict
                | Self::RemedialTeacher
                | Self::Coach
        )
    }

    const fn of_role(role: StaffRole) -> Self {
        match role {
            StaffRole::Assistant => Self::Assistant,
            StaffRole::TeacherSupporter => Self::TeacherSupporter,
            StaffRole::Teacher => Self::Teacher,
            StaffRole::SubjectTeacher => Self::SubjectTeacher,
            StaffRole::CareerChanger => Self::CareerChanger,
            StaffRole::LioEmployee => Self::LioEmployee,
            StaffRole::LioTrainee => Self::LioTrainee,
            StaffRole::Student => Self::Student,
            StaffRole::Childcare => Self::Childcare,
            StaffRole::Volunteer => Self::Volunteer,
            StaffRole::Caretaker => Self::Caretaker,
            StaffRole::Other => Self::Other,
        }
    }

    /// What it is called in Dutch.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Teacher => "leraar",
            Self::SubjectTeacher => "vakleerkracht",
            Self::Assistant => "onderwijsassistent",
            Self::TeacherSupporter => "leraarondersteuner",
            Self::CareerChanger => "zij-instromer",
            Self::LioEmployee => "LIO-werknemer",
            Self::LioTrainee => "LIO-stagiair",
            Self::Student => "student",
            Self::Childcare => "pedagogisch medewerker",
            Self::Volunteer => "vrijwilliger",
            Self::Caretaker => "conciërge",
            Self::InternBegeleider => "intern begeleider",
            Self::Quality => "kwaliteitscoördinator",
            Self::Director => "directeur",
            Self::Deputy => "adjunct-directeur",
            Self::TeamLeader => "teamleider",
            Self::Administration => "administratief medewerker",
            Self::Ict => "ict-coördinator",
            Self::RemedialTeacher => "remedial teacher",
            Self::Therapist => "therapeut",
            Self::Coach => "coach",
            Self::EventManager => "eventmanager",
            Self::LunchSupervisor => "overblijfkracht",
            Self::Substitute => "invaller",
            Self::Cleaner => "schoonmaker",
            Self::Other => "iemand anders",
        }
    }
}

/// What a label says that someone does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobSaid {
    /// The job.
    pub job: Job,
    /// The letter after it.
    pub letter: Option<Letter>,
    /// The years of the groups that the label names.
    pub years: Vec<Year>,
    /// Whether it is the person who leads the school.
    pub leads_school: bool,
}

/// The job that a label names; `None` if it names none. A person's name is never read as a job.
pub fn read(text: &str) -> Option<JobSaid> {
    if text.len() > 4 * MOST_CELL {
        return None;
    }
    let own = roles::who(text);
    let role = roles::role(text).map(Job::of_role);
    // Who has a group too, is a leraar: "leraar groep 8 / schoolleider".
    let is_teacher = matches!(role, Some(Job::Teacher | Job::SubjectTeacher));
    let other = other(text).filter(|job| !is_teacher || !job.may_teach());
    let job = own.map(|(role, _)| Job::of_role(role)).or(other).or(role)?;
    let (letter, leads_school) = (own.and_then(|(_, letter)| letter), roles::leads_school(text));
    Some(JobSaid { job, letter, years: groups::years_in(text), leads_school })
}

/// Words that say that nobody has a job yet.
#[rustfmt::skip]
const NOBODY: &[&[&str]] = &[
    &["vacature"], &["vacatures"], &["vacant"], &["vacante"], &["nn"], &["nnb"], &["ntb"], &["nog", "niemand"],
    &["nog", "te", "benoemen"], &["te", "benoemen"], &["nog", "in", "te", "vullen"], &["nog", "onbekend"],
    &["nog", "niet", "bekend"], &["nog", "te", "werven"], &["nog", "te", "vinden"], &["wordt", "gezocht"],
    &["open", "plek"], &["open", "plaats"], &["wordt", "geworven"], &["onvervuld"],
];

/// Whether a label is of a job that nobody has: "vacature groep 6", "N.N.", "leerkracht n.n.b.", "?".
pub fn is_vacancy(text: &str) -> bool {
    if text.len() > 4 * MOST_CELL || text.trim().is_empty() {
        return false;
    }
    let tokens = tokens(&lower(text));
    let says = |words: &&[&str]| {
        tokens.windows(words.len()).any(|part| part.iter().zip(words.iter()).all(|(token, word)| token.is(word)))
    };
    let is_unsaid = || matches!(opened::<()>(text), Err(Reading::NotSaidYet)) && roles::role(text).is_none();
    NOBODY.iter().any(says) || is_unsaid()
}

/// A job that is none of the roles, by the whole label, its first word, or a part of it.
fn other(text: &str) -> Option<Job> {
    let text = lower(text);
    let word = plain(&text);
    let of = |table: &[(Job, &[&str])], said: &str| {
        table.iter().find(|(_, patterns)| patterns.iter().any(|pattern| fits(pattern, said))).map(|&(job, _)| job)
    };
    let first =
        text.split(|sign: char| sign.is_whitespace() || "/,(".contains(sign)).next().map(plain).unwrap_or_default();
    of(words::WHOLE, &word).or_else(|| of(words::WHOLE, &first)).or_else(|| {
        words::PARTS.iter().find(|(_, parts)| parts.iter().any(|part| text.contains(part))).map(|&(job, _)| job)
    })
}
