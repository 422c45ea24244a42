//! The agreements as they are saved: codes, dates as text, and empty fields left out.
//!
//! Read leniently: an action or a line of a history that cannot be read is left out and counted, so that one bad line
//! costs no plan. What has no code here is never saved.

use serde::de::IgnoredAny;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use time::Date;

use super::codes::{self, CodedEvent, goal_code, read_goal_reason, read_reason, read_start, reason_code, start_code};
use super::history::{Event, History};
use super::mark::Mark;
use super::{Agreement, Agreements};
use crate::goal_kind::GoalKind;
use crate::goals::Goal;
use taakkompas_scan::catalog::{MeasureId, Role, RoleTime, StatementId};
use taakkompas_scan::scan::{Answer, Level};
use taakkompas_school::iso_date;
use taakkompas_school::school_year::{HolidayId, Start};

/// Something that may not be readable.
#[derive(Deserialize)]
#[serde(untagged)]
enum Lenient<T> {
    Read(T),
    Unread(IgnoredAny),
}

#[derive(Serialize, Deserialize)]
struct StoredPlan {
    #[serde(default, skip_serializing_if = "Option::is_none", with = "iso_date::option")]
    since: Option<Date>,
    #[serde(default)]
    told: bool,
    #[serde(default, skip_serializing_if = "is_false")]
    before: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    goals: Vec<StoredGoal>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    stood: Vec<StoredAnswer>,
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "lenient")]
    actions: Vec<Option<StoredAgreement>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "lenient")]
    left: Vec<Option<StoredMark>>,
    #[serde(default, rename = "calendar", skip_serializing_if = "Option::is_none")]
    calendar_id: Option<String>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
const fn is_false(value: &bool) -> bool {
    !*value
}

fn lenient<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Option<T>>, D::Error> {
    let found = Vec::<Lenient<T>>::deserialize(deserializer)?;
    let read = |one: Lenient<T>| match one {
        Lenient::Read(read) => Some(read),
        Lenient::Unread(_) => None,
    };
    Ok(found.into_iter().map(read).collect())
}

#[derive(Serialize, Deserialize)]
struct StoredGoal {
    kind: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    level: Option<Level>,
    reason: String,
}

#[derive(Serialize, Deserialize)]
struct StoredAnswer {
    statement: StatementId,
    answer: String,
}

#[derive(Serialize, Deserialize)]
struct StoredMark {
    measure: MeasureId,
    offered: String,
}

#[derive(Serialize, Deserialize)]
struct StoredTime {
    role: Role,
    least: u32,
    most: u32,
}

#[derive(Serialize, Deserialize)]
struct StoredStart {
    #[serde(with = "iso_date")]
    date: Date,
    #[serde(with = "iso_date")]
    ready: Date,
    due: HolidayId,
    why: String,
}

#[derive(Serialize, Deserialize)]
struct StoredAgreement {
    measure: MeasureId,
    #[serde(with = "iso_date")]
    since: Date,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    goal: Option<String>,
    start: StoredStart,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    #[serde(default, rename = "byLeaderHours", skip_serializing_if = "is_false")]
    moved_by_leader_hours: bool,
    #[serde(default, rename = "waitsFor", skip_serializing_if = "Option::is_none")]
    waits_for: Option<MeasureId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    because: Option<StoredAnswer>,
    #[serde(default, rename = "restsOn", skip_serializing_if = "Vec::is_empty")]
    rests_on: Vec<StoredAnswer>,
    #[serde(default, rename = "hoursUntil", skip_serializing_if = "Option::is_none", with = "iso_date::option")]
    hours_until: Option<Date>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    time: Vec<StoredTime>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    owner: Option<Role>,
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "lenient")]
    history: Vec<Option<StoredEvent>>,
}

#[derive(Serialize, Deserialize)]
struct StoredEvent {
    #[serde(with = "iso_date")]
    day: Date,
    what: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<HolidayId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    to: Option<HolidayId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    with: Option<MeasureId>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    line: String,
}

impl Serialize for Agreements {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        StoredPlan {
            since: self.since,
            told: self.is_told,
            before: self.was_there_before,
            goals: self.goals.iter().map(goal).collect(),
            stood: self.stood.iter().map(|(id, level)| answered(id, Answer::Level(*level))).collect(),
            actions: self.actions.iter().map(|agreement| Some(stored(agreement))).collect(),
            left: self
                .left
                .iter()
                .map(|mark| Some(StoredMark { measure: mark.measure.clone(), offered: mark.offered.clone() }))
                .collect(),
            calendar_id: self.calendar_id.clone(),
        }
        .serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Agreements {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let plan = StoredPlan::deserialize(deserializer)?;
        let mut unread = (0, 0);
        let mut actions = Vec::new();
        for action in plan.actions {
            match action.and_then(|action| read(action, &mut unread.1)) {
                Some(agreement) => actions.push(agreement),
                None => unread.0 += 1,
            }
        }
        let stood = plan.stood.iter().filter_map(|of| Some((of.statement.clone(), read_answer(of)?.level()?)));
        let left = plan.left.into_iter().flatten().filter(|mark| mark.offered.chars().count() <= Mark::LONGEST);
        let mut left: Vec<Mark> = left.map(|mark| Mark { measure: mark.measure, offered: mark.offered }).collect();
        left.truncate(Self::MOST_LEFT);
        Ok(Self {
            since: plan.since,
            is_told: plan.told,
            was_there_before: plan.before,
            goals: plan.goals.iter().filter_map(read_goal).collect(),
            stood: stood.collect(),
            actions,
            left,
            calendar_id: plan.calendar_id.filter(|id| Self::is_calendar_id(id)),
            unread,
        })
    }
}

fn stored(agreement: &Agreement) -> StoredAgreement {
    let Start { date, ready, due, why } = agreement.start;
    let rests_on =
        |(id, level): &(StatementId, Option<Level>)| answered(id, level.map_or(Answer::Unknown, Answer::Level));
    StoredAgreement {
        measure: agreement.measure.clone(),
        since: agreement.since,
        goal: agreement.goal.map(|goal| goal.code().to_owned()),
        start: StoredStart { date, ready, due, why: start_code(&why) },
        reason: agreement.reason.as_ref().map(reason_code),
        moved_by_leader_hours: agreement.moved_by_leader_hours,
        waits_for: agreement.waits_for.clone(),
        because: agreement.because.as_ref().map(|(id, answer)| answered(id, *answer)),
        rests_on: agreement.rests_on.iter().map(rests_on).collect(),
        hours_until: agreement.hours_until,
        time: agreement
            .time
            .iter()
            .map(|time| StoredTime { role: time.role, least: time.minutes.0, most: time.minutes.1 })
            .collect(),
        owner: agreement.owner,
        history: agreement.history.events().iter().map(|event| Some(stored_event(event))).collect(),
    }
}

fn read(of: StoredAgreement, unread_lines: &mut usize) -> Option<Agreement> {
    let StoredStart { date, ready, due, why } = of.start;
    let mut events = Vec::new();
    for event in of.history {
        match event.and_then(read_event) {
            Some(event) => events.push(event),
            None => *unread_lines += 1,
        }
    }
    let (history, is_mended) = History::from_saved(events);
    *unread_lines += usize::from(is_mended);
    let goal = match of.goal {
        Some(code) => Some(goal_kind(&code)?),
        None => None,
    };
    let reason = match of.reason {
        Some(code) => Some(read_reason(&code)?),
        None => None,
    };
    let rests_on = of.rests_on.iter().filter_map(|of| Some((of.statement.clone(), read_answer(of)?.level())));
    Some(Agreement {
        measure: of.measure,
        since: of.since,
        goal,
        start: Start { date, ready, due, why: read_start(&why)? },
        reason,
        moved_by_leader_hours: of.moved_by_leader_hours,
        waits_for: of.waits_for,
        because: of.because.and_then(|of| Some((of.statement.clone(), read_answer(&of)?))),
        rests_on: rests_on.collect(),
        hours_until: of.hours_until,
        time: of.time.iter().map(|time| RoleTime { role: time.role, minutes: (time.least, time.most) }).collect(),
        owner: of.owner,
        history,
    })
}

fn answered(statement: &StatementId, answer: Answer) -> StoredAnswer {
    StoredAnswer { statement: statement.clone(), answer: answer.code().to_owned() }
}

fn read_answer(of: &StoredAnswer) -> Option<Answer> {
    of.answer.parse().ok()
}

fn goal_kind(code: &str) -> Option<GoalKind> {
    if code == GoalKind::Ask.code() { Some(GoalKind::Ask) } else { code.parse().ok().map(GoalKind::Theme) }
}

fn goal(of: &Goal) -> StoredGoal {
    StoredGoal { kind: of.kind.code().to_owned(), level: of.level, reason: goal_code(&of.reason) }
}

fn read_goal(of: &StoredGoal) -> Option<Goal> {
    Some(Goal { kind: goal_kind(&of.kind)?, level: of.level, reason: read_goal_reason(&of.reason)? })
}

fn stored_event(event: &Event) -> StoredEvent {
    let CodedEvent { what, from, to, with } = codes::coded_event(&event.what);
    StoredEvent { day: event.day, what, from, to, with, line: event.line.clone() }
}

fn read_event(of: StoredEvent) -> Option<Event> {
    let StoredEvent { day, what, from, to, with, line } = of;
    Some(Event { day, what: codes::read_event(CodedEvent { what, from, to, with })?, line })
}
