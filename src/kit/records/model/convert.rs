//! Conversion between the scan and the record of the current version.

use std::collections::BTreeMap;
use std::str::FromStr;

use crate::documents::Documents;
use crate::scan::Scan;
use taakkompas_plan::decisions::{Decision, Decisions, Placement};
use taakkompas_scan::catalog::{MeasureId, Role, StatementId};
use taakkompas_scan::profile::{SchoolProfile, Worry};
use taakkompas_scan::scan::{Answer, Answers};
use taakkompas_school::iso_date;
use taakkompas_school::school_year::{Calendar, HolidayId, Stretch};
use time::Date;

use super::damage::{Damage, Fault};
use super::{v1, v2, v5};

/// The format that every record states.
pub const FORMAT: &str = "taakkompas-scan";
/// The version that is written.
pub const VERSION: u32 = 6;

/// Longer than any id we publish.
const LONGEST_ID: usize = 80;
/// More than any closed list we have.
pub(super) const MOST_CHOICES: usize = 40;
/// More holidays than a school will set.
pub(super) const MOST_HOLIDAYS: usize = 400;
/// More than there will ever be statements or measures.
pub(super) const MOST_IDS: usize = 2_000;

impl TryFrom<v5::Record> for Scan {
    type Error = Damage;

    fn try_from(record: v5::Record) -> Result<Self, Damage> {
        let documents = documents(&record)?;
        Ok(Self {
            name: text("name", record.name, Self::LONGEST_NAME)?,
            profile: profile(record.profile)?,
            answers: answers(&record.answers)?,
            decisions: decisions(record.decisions)?,
            calendar: calendar(record.calendar)?,
            today: optional_date("today", record.today)?,
            documents,
        })
    }
}

/// Only that it is an object: what is in it, each room reads for itself.
fn documents(record: &v5::Record) -> Result<Documents, Damage> {
    let json = record.documents();
    if json.is_empty() || json.starts_with('{') {
        Ok(Documents::from_json(json))
    } else {
        Err(unknown_in("documents", &json))
    }
}

fn answers(of: &BTreeMap<String, String>) -> Result<Answers, Damage> {
    few("answers", of.len(), MOST_IDS)?;
    let mut answers = Answers::new();
    for (statement, answer) in of {
        let answer: Answer = code(&format!("answers.{statement}"), answer)?;
        answers.insert(StatementId::from(id("answers", statement)?), answer);
    }
    Ok(answers)
}

fn profile(of: v1::Profile) -> Result<SchoolProfile, Damage> {
    Ok(SchoolProfile {
        groups: optional("profile.groups", of.groups)?,
        group_forms: list("profile.group_forms", &of.group_forms, MOST_CHOICES)?,
        assistants: optional("profile.assistants", of.assistants)?,
        has_teacher_supporter: of.has_teacher_supporter,
        cover: optional("profile.cover", of.cover)?,
        covered_by: list("profile.covered_by", &of.covered_by, MOST_CHOICES)?,
        worries: list("profile.worries", &of.worries, Worry::MOST)?,
        hours: optional("profile.hours", of.hours)?,
        hours_until: optional_date("profile.hours_until", of.hours_until)?,
        vacancies: optional("profile.vacancies", of.vacancies)?,
        changes: optional("profile.changes", of.changes)?,
        board: optional("profile.board", of.board)?,
        pool: optional("profile.pool", of.pool)?,
        trend: optional("profile.trend", of.trend)?,
        leader: optional("profile.leader", of.leader)?,
        filled_in_by: optional("profile.filled_in_by", of.filled_in_by)?,
        school_type: optional("profile.school_type", of.school_type)?,
        ib_word: optional("profile.ib_word", of.ib_word)?,
    })
}

fn decisions(of: v2::Decisions) -> Result<Decisions, Damage> {
    few("decisions.by_measure", of.by_measure.len(), MOST_IDS)?;
    few("decisions.order", of.order.len(), MOST_IDS)?;
    let mut by_measure = BTreeMap::new();
    for (measure, on) in of.by_measure {
        let field = format!("decisions.{measure}");
        by_measure.insert(MeasureId::from(id("decisions", &measure)?), decision(&field, on)?);
    }
    let order =
        of.order.iter().map(|measure| id("decisions.order", measure).map(MeasureId::from)).collect::<Result<_, _>>()?;
    Ok(Decisions { by_measure, order })
}

fn decision(field: &str, of: v2::Decision) -> Result<Decision, Damage> {
    let other = of.other.as_deref().map(|other| id(field, other).map(MeasureId::from)).transpose()?;
    let reason = text(field, of.reason, Scan::LONGEST_NOTE)?;
    let placement = match (of.stance.as_str(), other) {
        ("as-proposed", _) => Placement::AsProposed,
        ("added", instead_of) => Placement::Added { instead_of },
        ("postponed", _) => Placement::Postponed,
        ("rejected", _) => Placement::Rejected { reason },
        ("swapped-for", Some(other)) => Placement::SwappedFor(other),
        (unknown, _) => return Err(unknown_in(field, unknown)),
    };
    Ok(Decision {
        placement,
        owners: list::<Role>(field, &of.pullers, Decision::MOST_OWNERS)?,
        due: optional::<HolidayId>(field, of.due)?,
        progress: code(field, &of.progress)?,
        note: text(field, of.note, Scan::LONGEST_NOTE)?,
    })
}

/// The calendar itself reads days leniently: custom dates that no longer fit are left out, and the school is told.
fn calendar(of: v2::Calendar) -> Result<Calendar, Damage> {
    few("calendar.own", of.own.len(), MOST_HOLIDAYS)?;
    few("calendar.test_weeks", of.test_weeks.len(), MOST_CHOICES)?;
    let mut own = BTreeMap::new();
    for (holiday, days) in &of.own {
        own.insert(code::<HolidayId>("calendar.own", holiday)?, stretch("calendar.own", days)?);
    }
    let mut test_weeks = Vec::new();
    for days in &of.test_weeks {
        test_weeks.push(stretch("calendar.test_weeks", days)?);
    }
    Ok(Calendar::from_saved(code("calendar.region", &of.region)?, own, test_weeks))
}

fn stretch(field: &str, days: &v2::Days) -> Result<Stretch, Damage> {
    Ok(Stretch { first: date(field, &days.first)?, last: date(field, &days.last)? })
}

fn text(field: &str, text: String, most: usize) -> Result<String, Damage> {
    if text.chars().count() > most {
        return Err(Damage { field: field.to_owned(), fault: Fault::TooLong { most } });
    }
    Ok(text)
}

fn id<'a>(field: &str, id: &'a str) -> Result<&'a str, Damage> {
    if id.len() > LONGEST_ID {
        return Err(Damage { field: field.to_owned(), fault: Fault::TooLong { most: LONGEST_ID } });
    }
    Ok(id)
}

fn few(field: &str, count: usize, most: usize) -> Result<(), Damage> {
    if count > most {
        return Err(Damage { field: field.to_owned(), fault: Fault::TooMany { most } });
    }
    Ok(())
}

fn code<T: FromStr>(field: &str, code: &str) -> Result<T, Damage> {
    code.parse().map_err(|_| unknown_in(field, code))
}

fn optional<T: FromStr>(field: &str, found: Option<String>) -> Result<Option<T>, Damage> {
    found.map(|found| code(field, &found)).transpose()
}

fn list<T: FromStr>(field: &str, found: &[String], most: usize) -> Result<Vec<T>, Damage> {
    few(field, found.len(), most)?;
    found.iter().map(|found| code(field, found)).collect()
}

fn date(field: &str, found: &str) -> Result<Date, Damage> {
    iso_date::parse(found).map_err(|_| unknown_in(field, found))
}

fn optional_date(field: &str, found: Option<String>) -> Result<Option<Date>, Damage> {
    found.map(|found| date(field, &found)).transpose()
}

fn unknown_in(field: &str, found: &str) -> Damage {
    Damage { field: cut(field, LONGEST_ID), fault: Fault::Unknown { found: cut(found, LONGEST_ID) } }
}

pub(super) fn cut(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

/// Cuts texts of a scan that are longer than we store.
pub(super) fn fit(scan: &mut Scan) {
    let shorten = |text: &mut String, most: usize| {
        if let Some((end, _)) = text.char_indices().nth(most) {
            text.truncate(end);
        }
    };
    shorten(&mut scan.name, Scan::LONGEST_NAME);
    for decision in scan.decisions.by_measure.values_mut() {
        shorten(&mut decision.note, Scan::LONGEST_NOTE);
        if let Placement::Rejected { reason } = &mut decision.placement {
            shorten(reason, Scan::LONGEST_NOTE);
        }
    }
}

impl From<&Scan> for v5::Record {
    fn from(scan: &Scan) -> Self {
        let answers = scan.answers.iter().map(|(id, answer)| (id.to_string(), answer.code().to_owned()));
        // What does not fit stays in the record until the school has seen that.
        let left_out = scan.calendar.left_out();
        let mut own = scan.calendar.own().clone();
        for &(holiday, days) in &left_out.own {
            own.insert(holiday, days);
        }
        let own = own.iter().map(|(holiday, &days)| (holiday.to_string(), days_of(days)));
        let test_weeks = scan.calendar.test_weeks().iter().chain(&left_out.test_weeks);
        Self {
            read_me: None,
            in_words: Vec::new(),
            format: String::new(),
            version: VERSION,
            revision: 0,
            saved: None,
            name: cut(&scan.name, Scan::LONGEST_NAME),
            profile: profile_of(&scan.profile),
            answers: map_of(answers, MOST_IDS),
            decisions: decisions_of(&scan.decisions),
            calendar: v2::Calendar {
                region: scan.calendar.region().code().to_owned(),
                own: map_of(own, MOST_HOLIDAYS),
                test_weeks: test_weeks.copied().map(days_of).collect(),
            },
            today: scan.today.and_then(date_of),
            documents: scan.documents.json(),
            deployment: None,
            division: None,
            descriptions: None,
        }
    }
}

/// The first `most` pairs as a map.
fn map_of<V>(pairs: impl Iterator<Item = (String, V)>, most: usize) -> BTreeMap<String, V> {
    let mut map = BTreeMap::new();
    for (key, value) in pairs.take(most) {
        map.insert(key, value);
    }
    map
}

/// The code of a choice, if one was made.
macro_rules! one {
    ($choice:expr) => {
        $choice.map(|choice| choice.code().to_owned())
    };
}

/// The codes of choices, no more than can be read back.
macro_rules! all {
    ($choices:expr, $most:expr) => {
        $choices.iter().take($most).map(|choice| choice.code().to_owned()).collect()
    };
}

fn profile_of(of: &SchoolProfile) -> v1::Profile {
    v1::Profile {
        groups: one!(of.groups),
        group_forms: all!(of.group_forms, MOST_CHOICES),
        assistants: one!(of.assistants),
        has_teacher_supporter: of.has_teacher_supporter,
        cover: one!(of.cover),
        covered_by: all!(of.covered_by, MOST_CHOICES),
        worries: all!(of.worries, Worry::MOST),
        hours: one!(of.hours),
        hours_until: of.hours_until.and_then(date_of),
        vacancies: one!(of.vacancies),
        changes: one!(of.changes),
        board: one!(of.board),
        pool: one!(of.pool),
        trend: one!(of.trend),
        leader: one!(of.leader),
        filled_in_by: one!(of.filled_in_by),
        school_type: one!(of.school_type),
        ib_word: one!(of.ib_word),
    }
}

fn decisions_of(of: &Decisions) -> v2::Decisions {
    let by_measure = of.by_measure.iter().map(|(measure, on)| (measure.to_string(), decision_of(on)));
    let order = of.order.iter().map(ToString::to_string);
    v2::Decisions { by_measure: map_of(by_measure, MOST_IDS), order: order.take(MOST_IDS).collect() }
}

fn decision_of(of: &Decision) -> v2::Decision {
    let (stance, other, reason) = match &of.placement {
        Placement::AsProposed => ("as-proposed", None, ""),
        Placement::Added { instead_of } => ("added", instead_of.as_ref(), ""),
        Placement::Postponed => ("postponed", None, ""),
        Placement::Rejected { reason } => ("rejected", None, reason.as_str()),
        Placement::SwappedFor(other) => ("swapped-for", Some(other), ""),
    };
    v2::Decision {
        stance: stance.to_owned(),
        other: other.map(ToString::to_string),
        reason: cut(reason, Scan::LONGEST_NOTE),
        pullers: all!(of.owners, Decision::MOST_OWNERS),
        due: of.due.map(|holiday| holiday.to_string()),
        progress: of.progress.code().to_owned(),
        note: cut(&of.note, Scan::LONGEST_NOTE),
    }
}

fn days_of(days: Stretch) -> v2::Days {
    v2::Days { first: iso_date::format(days.first), last: iso_date::format(days.last) }
}

/// A date as text; a year that does not fit in four digits is left out.
pub(super) fn date_of(date: Date) -> Option<String> {
    Some(iso_date::format(date)).filter(|text| iso_date::parse(text).is_ok())
}
