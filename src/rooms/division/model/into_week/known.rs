//! What is known of a colleague: the groups behind the word for the role, and the days.

use taakkompas_school::dutch::days::{OnDay, PartOfDay};
use taakkompas_school::dutch::groups::{self, GroupSaid};
use taakkompas_school::dutch::weeks::WeeksSaid;
use taakkompas_school::staff::StaffRole;
use taakkompas_school::time_of_day::{Span, Weekday, Weeks};
use taakkompas_week::{DayPart, PersonId};

use super::WhyLeftOut;
use crate::TaskDivision;
use crate::colleagues::Colleague;
use crate::groups::{behind_the_role, leads_a_group, taught_groups, without_duo};
use crate::list::PersonRow;

/// What is known of a colleague, from a row or from the division.
pub(super) struct Known<'a> {
    pub(super) label: &'a str,
    pub(super) role: StaffRole,
    pub(super) groups: &'a [String],
    /// The days, without those of which the week is not clear.
    pub(super) on: Vec<OnDay>,
    /// Whether anything is said about days; if not, it is every day.
    pub(super) says_days: bool,
    /// Whether a day was left out, being in every other week without saying which.
    pub(super) alternates: bool,
    /// The times at school that the row gives.
    pub(super) at: &'a [(Weekday, Span)],
    /// Who they are in the week, if they are linked.
    pub(super) person: Option<PersonId>,
    /// What the label of someone who leads a group names as theirs, read once: each of the others asks for it.
    group: Option<&'a str>,
}

impl<'a> Known<'a> {
    pub(super) fn new(label: &'a str, role: StaffRole, groups: &'a [String], mut on: Vec<OnDay>) -> Self {
        let (says_days, all) = (!on.is_empty(), on.len());
        on.retain(|on| on.weeks != WeeksSaid::Alternating);
        let group = if leads_a_group(role) { group_of(label) } else { None };
        Self { label, role, groups, says_days, alternates: on.len() < all, on, at: &[], person: None, group }
    }

    /// A row, and who that colleague is in the week already.
    pub(super) fn of_row(row: &'a PersonRow, division: &TaskDivision) -> Self {
        let person = division.colleague_named(&row.label).and_then(|who| who.in_week);
        Self { person, at: &row.at, ..Self::new(&row.label, row.role, &row.groups, row.on.clone()) }
    }

    pub(super) fn of_colleague(who: &'a Colleague) -> Self {
        let on = |&day: &Weekday| OnDay { day, part: None, weeks: WeeksSaid::Every };
        let on = who.days.iter().map(on).collect();
        Self { person: who.in_week, ..Self::new(&who.label, who.role(), &who.groups, on) }
    }

    pub(super) const fn leads(&self) -> bool {
        leads_a_group(self.role)
    }

    /// The groups they teach: those of their own column, else those in the label.
    pub(super) fn taught(&self, team: &[Known<'_>]) -> Result<Vec<GroupSaid>, WhyLeftOut> {
        if !self.leads() {
            return Ok(Vec::new());
        }
        if !self.groups.is_empty() {
            let read = self.groups.iter().map(|group| taught_groups(group).ok_or(WhyLeftOut::WhichGroup));
            return read.collect::<Result<Vec<_>, _>>().map(|groups| groups.concat());
        }
        let Some(rest) = self.group else { return Ok(Vec::new()) };
        let found = in_name(rest, team);
        match found {
            Some(found) => Ok(found),
            // A label without a number names no group: "leerkracht plusklas", "leraar zonder groep".
            None if !rest.chars().any(|sign| sign.is_ascii_digit()) => Ok(Vec::new()),
            None => Err(WhyLeftOut::WhichGroup),
        }
    }

    /// The halves of days, as the week knows them; every half day if nothing is said.
    pub(super) fn halves(&self) -> Vec<HalfDay> {
        let every = || Weekday::ALL.iter().map(|&day| OnDay { day, part: None, weeks: WeeksSaid::Every });
        let on: Vec<OnDay> = if self.says_days { self.on.clone() } else { every().collect() };
        let of_day = |on: &OnDay| {
            let (weeks, day) = (weeks_of(on.weeks), on.day);
            let parts: &[DayPart] = match on.part {
                None => DayPart::ALL,
                Some(PartOfDay::Morning) => &[DayPart::Morning],
                Some(PartOfDay::Afternoon) => &[DayPart::Afternoon],
                Some(PartOfDay::Evening) => &[],
            };
            parts.iter().map(|&part| (weeks, day, part)).collect::<Vec<_>>()
        };
        on.iter().flat_map(of_day).collect()
    }
}

pub(super) type HalfDay = (Weeks, Weekday, DayPart);

/// The weeks as the week knows them. Of [`WeeksSaid::Alternating`] it is not clear which; those days are left out before.
pub(super) const fn weeks_of(said: WeeksSaid) -> Weeks {
    match said {
        WeeksSaid::Every | WeeksSaid::Alternating => Weeks::Every,
        WeeksSaid::A => Weeks::A,
        WeeksSaid::B => Weeks::B,
    }
}

/// The group that a label says behind the word for the role, without what tells two teachers of it apart: that of "leraar
/// van groep 4 (ma-wo)".
fn group_of(label: &str) -> Option<&str> {
    behind_the_role(label).map(without_duo)
}

/// The groups that a name ends with. In "groep 4 b" the letter tells two teachers apart if the team also has one of groep
/// 4; otherwise it is a group 4b.
fn in_name(rest: &str, team: &[Known<'_>]) -> Option<Vec<GroupSaid>> {
    let is_letter = |last: &str| last.chars().count() == 1 && last.chars().all(char::is_alphanumeric);
    let has_number = |text: &str| text.chars().any(|sign| sign.is_ascii_digit());
    let short = rest.rsplit_once(' ').filter(|(before, last)| is_letter(last) && has_number(before));
    let short = short.map(|(before, _)| before);
    let is_there = |short: &str| {
        let names = |rest: &str| groups::is_same(rest, short);
        team.iter().filter_map(|other| other.group).any(names)
    };
    match short {
        Some(short) if is_there(short) => taught_groups(short),
        _ => taught_groups(rest).or_else(|| short.and_then(taught_groups)),
    }
}
