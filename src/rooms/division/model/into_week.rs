//! What the team says of the assistants' week: who teaches which group on which days, and which assistants there are.
//!
//! A school names its people once. A list of the team, and the colleagues who are there already, also fill in the week:
//! groups with their teachers, and the onderwijsassistenten and leraarondersteuners with their days. What is not sure
//! is left out and told. Nothing that the school filled in by hand is replaced, and a second time changes nothing.

use std::collections::BTreeMap;

use taakkompas_school::dutch::days::{OnDay, PartOfDay, weekday};
use taakkompas_school::dutch::groups::{self, GroupKind, GroupSaid, GroupsSaid};
use taakkompas_school::dutch::roles;
use taakkompas_school::dutch::weeks::WeeksSaid;
use taakkompas_school::rows::TooMuch;
use taakkompas_school::staff::StaffRole;
use taakkompas_school::time_of_day::{Cycle, Presence, Span, Weekday, Weeks};
use taakkompas_week::{AssistantWeek, DayPart, EditError as WeekError, GroupId, Person, PersonId, TeacherTime};
use taakkompas_week::{paste, teachers};

use super::colleagues::Colleague;
use super::list::{Added, PeopleList, PersonRow};
use super::{ColleagueId, TaskDivision};

/// What came into the week.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct IntoWeek {
    /// Groups that are new.
    pub groups: Vec<GroupId>,
    /// Groups that got a teacher, or other days of a teacher; the new ones as well.
    pub taught: Vec<GroupId>,
    /// Assistants who are new.
    pub people: Vec<PersonId>,
    /// Assistants who were there and got their days.
    pub present: Vec<PersonId>,
    /// Whether weeks alternate from now on, because the list says so.
    pub alternates: bool,
    /// What was left out, with the label of the colleague.
    pub left_out: Vec<LeftOut>,
}

impl IntoWeek {
    /// Whether the week stays as it is.
    pub const fn changes_nothing(&self) -> bool {
        self.groups.is_empty() && self.taught.is_empty() && self.people.is_empty() && self.present.is_empty()
    }
}

/// A list of the team after adding it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamAdded {
    /// The list as it was read.
    pub list: PeopleList,
    /// The colleagues who were added.
    pub added: Added<ColleagueId>,
    /// What came into the week.
    pub into_week: IntoWeek,
}

/// Something about a colleague that did not come into the week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// The label of the colleague.
    pub label: String,
    /// Why.
    pub why: WhyLeftOut,
}

/// Why something did not come into the week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhyLeftOut {
    /// What the label names is not clearly a group.
    WhichGroup,
    /// Lesson times are not known, so days alone say nothing about when an assistant is at school.
    NoLessonTimes,
    /// Every other week, without saying which.
    WhichWeek,
    /// The group has other teachers, filled in by hand.
    OtherTeachers {
        /// The group.
        group: GroupId,
    },
    /// Several teachers of one group do not say on which days.
    WhichDays {
        /// The group.
        group: GroupId,
    },
    /// The week refuses it.
    Refused(WeekError),
}

/// What is known of a colleague, from a row or from the division.
struct Known<'a> {
    label: &'a str,
    role: StaffRole,
    groups: &'a [String],
    /// The days, without those of which the week is not clear.
    on: Vec<OnDay>,
    /// Whether anything is said about days; if not, it is every day.
    says_days: bool,
    /// Whether a day was left out, being in every other week without saying which.
    alternates: bool,
}

impl<'a> Known<'a> {
    fn new(label: &'a str, role: StaffRole, groups: &'a [String], mut on: Vec<OnDay>) -> Self {
        let (says_days, all) = (!on.is_empty(), on.len());
        on.retain(|on| on.weeks != WeeksSaid::Alternating);
        Self { label, role, groups, says_days, alternates: on.len() < all, on }
    }

    fn of_row(row: &'a PersonRow) -> Self {
        Self::new(&row.label, row.role, &row.groups, row.on.clone())
    }

    fn of_colleague(who: &'a Colleague) -> Self {
        let on = |&day: &Weekday| OnDay { day, part: None, weeks: WeeksSaid::Every };
        Self::new(&who.label, who.role(), &who.groups, who.days.iter().map(on).collect())
    }

    const fn leads(&self) -> bool {
        matches!(self.role, StaffRole::Teacher | StaffRole::CareerChanger | StaffRole::LioEmployee)
    }

    /// The groups they teach: those of their own column, else those in the label.
    fn taught(&self) -> Result<Vec<GroupSaid>, WhyLeftOut> {
        if !self.leads() {
            return Ok(Vec::new());
        }
        if !self.groups.is_empty() {
            let read = self.groups.iter().map(|group| some_groups(group).ok_or(WhyLeftOut::WhichGroup));
            return read.collect::<Result<Vec<_>, _>>().map(|groups| groups.concat());
        }
        let Some((_, rest)) = self.label.trim().split_once(char::is_whitespace) else { return Ok(Vec::new()) };
        let rest = without_days(rest.trim_start_matches("van ").trim());
        // "leraar groep 4 b" is the second of two teachers, not the teacher of a group 4b.
        let without_letter =
            || rest.rsplit_once(' ').filter(|(_, last)| last.chars().count() == 1).map(|(rest, _)| rest);
        let found = match without_letter().and_then(some_groups) {
            Some(found) => Some(found),
            None => some_groups(rest),
        };
        match found {
            Some(found) => Ok(found),
            // A label without a number names no group: "leerkracht plusklas", "leraar zonder groep".
            None if !rest.chars().any(|sign| sign.is_ascii_digit()) => Ok(Vec::new()),
            None => Err(WhyLeftOut::WhichGroup),
        }
    }

    /// The halves of days, as the week knows them; every half day if nothing is said.
    fn halves(&self) -> Vec<HalfDay> {
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

type HalfDay = (Weeks, Weekday, DayPart);

/// The weeks as the week knows them. Of [`WeeksSaid::Alternating`] it is not clear which; those days are left out before.
const fn weeks_of(said: WeeksSaid) -> Weeks {
    match said {
        WeeksSaid::Every | WeeksSaid::Alternating => Weeks::Every,
        WeeksSaid::A => Weeks::A,
        WeeksSaid::B => Weeks::B,
    }
}

/// A label without the days at its end: "groep 3 ma di" names groep 3.
fn without_days(label: &str) -> &str {
    let mut rest = label;
    while let Some((before, _)) = rest.rsplit_once(' ').filter(|(_, word)| word.len() > 1 && weekday(word).is_some()) {
        rest = before.trim_end_matches([',', ' ', '-']);
    }
    rest
}

/// The groups that a text names one by one; `None` if it does not.
fn some_groups(text: &str) -> Option<Vec<GroupSaid>> {
    match groups::read(text).read() {
        Some(GroupsSaid::Some(found)) => Some(found),
        _ => None,
    }
}

impl TaskDivision {
    /// Adds a pasted list of the team: everyone as a colleague, and what it says of the week to the week. `usual` is what
    /// the teacher of a group is called when nobody said it, so that such a label gives way.
    ///
    /// # Errors
    /// A text that is too long or has too many rows. Nothing has changed then.
    pub fn add_team(
        &mut self,
        text: &str,
        week: &mut AssistantWeek,
        usual: fn(&str) -> String,
    ) -> Result<TeamAdded, TooMuch> {
        let list = PeopleList::read(text)?;
        let added = self.add_people(&list);
        let mut filling = Filling::new(week, usual);
        filling.times(text);
        let known: Vec<Known<'_>> = list.rows.iter().map(Known::of_row).collect();
        let into_week = filling.all(&known);
        self.link_support(week);
        Ok(TeamAdded { list, added, into_week })
    }

    /// Fills in the week from what was typed elsewhere: the colleagues who are there, and the teachers of blocks.
    pub fn fill_week(&mut self, week: &mut AssistantWeek, usual: fn(&str) -> String) -> IntoWeek {
        let known: Vec<Known<'_>> = self.colleagues.iter().map(Known::of_colleague).collect();
        // The days of a colleague are whole days of every week: what the week has may say more.
        let mut into = Filling { only_empty: true, ..Filling::new(week, usual) }.all(&known);
        into.taught.extend(from_blocks(week));
        self.link_support(week);
        into
    }

    /// Links assistants to the people of the week with the same role and letter.
    fn link_support(&mut self, week: &AssistantWeek) {
        let unlinked = self.colleagues.iter().filter(|who| self.in_week(who.id, week).is_none());
        let unlinked: Vec<(ColleagueId, Named)> =
            unlinked.filter_map(|who| Some((who.id, named(&who.label)?))).collect();
        for (id, wanted) in unlinked {
            let free = self.can_be_in_week(id, week);
            let person = person_of(week, wanted).filter(|person| free.contains(person));
            if person.is_some() {
                // Who is in the week and free can be linked.
                let _ = self.link_to_week(id, week, person);
            }
        }
    }
}

type Named = (StaffRole, Option<taakkompas_school::staff::Letter>);

/// The assistant that a label names.
fn named(label: &str) -> Option<Named> {
    roles::who(label).filter(|(role, _)| role.is_support())
}

/// The person of the week in this role with this letter; without a letter, the only one in the role.
fn person_of(week: &AssistantWeek, (role, letter): Named) -> Option<PersonId> {
    let mut same = week.people.iter().filter(|person| person.role() == role);
    match letter {
        Some(letter) => same.find(|person| person.letter == letter).map(|person| person.id),
        None => same.next().filter(|_| same.next().is_none()).map(|person| person.id),
    }
}

/// Gives a group without a teacher the one who is named in its blocks, if that is always the same.
fn from_blocks(week: &mut AssistantWeek) -> Vec<GroupId> {
    let named = |id: GroupId| {
        let own = week.blocks.iter().filter(|block| block.groups == [id]);
        let mut labels: Vec<&str> = own.filter_map(|block| block.teacher.as_deref()).map(str::trim).collect();
        labels.retain(|label| !label.is_empty());
        labels.sort_unstable();
        labels.dedup();
        match labels.as_slice() {
            [only] => Some((id, vec![(*only).to_owned()])),
            _ => None,
        }
    };
    let without = week.groups.iter().filter(|group| group.teachers.is_empty());
    let found: Vec<(GroupId, Vec<String>)> = without.filter_map(|group| named(group.id)).collect();
    let given = found.into_iter().filter(|(id, labels)| teachers::set_always(week, *id, labels).is_ok());
    given.map(|(id, _)| id).collect()
}

/// A team on its way into a week.
struct Filling<'a> {
    week: &'a mut AssistantWeek,
    usual: fn(&str) -> String,
    /// Whether a group that has a teacher of the team stays as it is.
    only_empty: bool,
    into: IntoWeek,
}

/// A teacher of a group.
struct Teaches {
    label: String,
    halves: Vec<HalfDay>,
    says_days: bool,
}

/// The teachers that the team has for each group.
type Taught = BTreeMap<GroupId, Vec<Teaches>>;

impl<'a> Filling<'a> {
    fn new(week: &'a mut AssistantWeek, usual: fn(&str) -> String) -> Self {
        Self { week, usual, only_empty: false, into: IntoWeek::default() }
    }

    fn left_out(&mut self, label: &str, why: WhyLeftOut) {
        self.into.left_out.push(LeftOut { label: label.to_owned(), why });
    }

    fn all(mut self, team: &[Known<'_>]) -> IntoWeek {
        self.alternate(team);
        let mut taught = Taught::new();
        for who in team {
            let done = if who.role.is_support() { self.support(who) } else { self.teacher(who, &mut taught) };
            if let Err(why) = done {
                self.left_out(who.label, why);
            }
            if who.alternates && (who.role.is_support() || who.leads()) {
                self.left_out(who.label, WhyLeftOut::WhichWeek);
            }
        }
        for (group, teachers) in taught {
            self.group(group, &teachers);
        }
        self.into
    }

    /// Adds the assistants of whom the text gives the times at school, as the week reads them.
    fn times(&mut self, text: &str) {
        let Ok(found) = paste::paste(self.week, text) else { return };
        // A roster with blocks is pasted at the roster: this is a list of people.
        if !found.new_blocks.is_empty() {
            return;
        }
        for person in found.week.people.iter().filter(|who| who.role().is_support() && !who.presence.is_empty()) {
            let wanted = (person.role(), Some(person.letter));
            let id = match person_of(self.week, wanted) {
                Some(id) => id,
                None => match self.add(wanted) {
                    Ok(id) => id,
                    Err(_) => return,
                },
            };
            if self.week.person(id).is_none_or(|own| !own.presence.is_empty()) {
                continue;
            }
            let presence = person.presence.clone();
            let done = self.week.change_person(id, |own| own.presence = presence);
            if done.is_ok() && !self.into.people.contains(&id) {
                self.into.present.push(id);
            }
        }
    }

    /// Lets weeks alternate if the team says in which week someone is there.
    fn alternate(&mut self, team: &[Known<'_>]) {
        let matters = |who: &&Known<'_>| who.role.is_support() || who.leads();
        let says = team.iter().filter(matters).flat_map(|who| &who.on);
        if says.clone().any(|on| matches!(on.weeks, WeeksSaid::A | WeeksSaid::B)) && self.week.cycle == Cycle::OneWeek {
            self.week.set_cycle(Cycle::TwoWeeks);
            self.into.alternates = true;
        }
    }

    fn teacher(&mut self, who: &Known<'_>, taught: &mut Taught) -> Result<(), WhyLeftOut> {
        let groups = who.taught()?;
        let halves = who.halves();
        for said in groups {
            if said.kind != GroupKind::One && said.years.is_empty() {
                return Err(WhyLeftOut::WhichGroup);
            }
            let count = self.week.groups.len();
            let id = self.week.group_of(&said.label, &said.years).map_err(WhyLeftOut::Refused)?;
            if self.week.groups.len() > count {
                self.into.groups.push(id);
            }
            let teachers = taught.entry(id).or_default();
            teachers.push(Teaches { label: who.label.to_owned(), halves: halves.clone(), says_days: who.says_days });
        }
        Ok(())
    }

    /// Gives a group its teachers, unless others were filled in by hand.
    fn group(&mut self, id: GroupId, team: &[Teaches]) {
        let Some(group) = self.week.group(id) else { return };
        let usual = (self.usual)(&group.label);
        let is_known = |row: &TeacherTime| team.iter().any(|who| who.label == row.label) && row.label != usual;
        if self.only_empty && group.teachers.iter().any(is_known) {
            return;
        }
        let is_of_team = |label: &str| label == usual || team.iter().any(|who| who.label == label);
        if !group.teachers.iter().all(|row| is_of_team(&row.label)) {
            for who in team {
                self.left_out(&who.label, WhyLeftOut::OtherTeachers { group: id });
            }
            return;
        }
        // Of several teachers who say no days, nobody knows who is there when; in a unit they are there together.
        let counts = |who: &&Teaches| group.is_unit || team.len() == 1 || who.says_days;
        let unsaid: Vec<&str> = team.iter().filter(|who| !counts(who)).map(|who| who.label.as_str()).collect();
        let rows: Vec<TeacherTime> = teachers::rows(self.week.cycle, &|week, weekday, part| {
            let is_then = |&(weeks, day, of): &HalfDay| weeks.has(week) && (day, of) == (weekday, part);
            let then = team.iter().filter(counts).filter(|who| who.halves.iter().any(is_then));
            then.map(|who| who.label.clone()).collect()
        });
        let is_same = rows == group.teachers || rows.is_empty();
        for label in unsaid {
            self.left_out(label, WhyLeftOut::WhichDays { group: id });
        }
        if is_same {
            return;
        }
        match self.week.change_group(id, |group| group.teachers = rows) {
            Ok(()) => self.into.taught.push(id),
            Err(error) => {
                let label = team.first().map_or("", |who| who.label.as_str());
                self.left_out(label, WhyLeftOut::Refused(error));
            }
        }
    }

    /// Adds an assistant, or gives their days to one who has none.
    fn support(&mut self, who: &Known<'_>) -> Result<(), WhyLeftOut> {
        let wanted = named(who.label).unwrap_or((who.role, None));
        let id = match person_of(self.week, wanted) {
            Some(id) => id,
            None => self.add(wanted)?,
        };
        let has_days = self.week.person(id).is_some_and(|person| !person.presence.is_empty());
        if who.on.is_empty() || has_days {
            return Ok(());
        }
        let presence = self.presence(&who.on)?;
        self.week.change_person(id, |person: &mut Person| person.presence = presence).map_err(WhyLeftOut::Refused)?;
        if !self.into.people.contains(&id) {
            self.into.present.push(id);
        }
        Ok(())
    }

    fn add(&mut self, (role, letter): Named) -> Result<PersonId, WhyLeftOut> {
        let id = self.week.add_person(role).map_err(WhyLeftOut::Refused)?;
        if let Some(letter) = letter {
            self.week.change_person(id, |person| person.letter = letter).map_err(WhyLeftOut::Refused)?;
        }
        self.into.people.push(id);
        Ok(id)
    }

    /// When someone is at school, if they are there from the first lesson of a day to the last. Half a day ends or begins
    /// at noon.
    fn presence(&self, on: &[OnDay]) -> Result<Vec<Presence>, WhyLeftOut> {
        let mut rows = Vec::new();
        for on in on {
            let weeks = weeks_of(on.weeks);
            let day = self.lesson_day(on.day).ok_or(WhyLeftOut::NoLessonTimes)?;
            let span = match on.part {
                None => Some(day),
                Some(PartOfDay::Morning) => Span::new(day.from, day.until.min(DayPart::NOON)),
                Some(PartOfDay::Afternoon) => Span::new(day.from.max(DayPart::NOON), day.until),
                Some(PartOfDay::Evening) => None,
            };
            rows.extend(span.map(|span| Presence { weeks, weekday: on.day, span }));
        }
        Ok(rows)
    }

    /// From the first lesson of a day to the last, of whatever group.
    fn lesson_day(&self, weekday: Weekday) -> Option<Span> {
        let own = self.week.groups.iter().flat_map(|group| self.week.lessons_of(group, weekday));
        let all: Vec<Span> =
            own.chain(self.week.lessons.iter().filter(|lesson| lesson.weekday == weekday).map(|l| l.span)).collect();
        let from = all.iter().map(|span| span.from).min()?;
        let until = all.iter().map(|span| span.until).max()?;
        Span::new(from, until)
    }
}
