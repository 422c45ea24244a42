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
use taakkompas_school::staff::{Letter, StaffRole};
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
    /// There are assistants in the week already, and the label does not say which of them it is.
    WhichPerson,
    /// The text gives times of assistants, but it is not clear which are theirs.
    WhichTimes,
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
    /// Who they are in the week, if they are linked.
    person: Option<PersonId>,
}

impl<'a> Known<'a> {
    fn new(label: &'a str, role: StaffRole, groups: &'a [String], mut on: Vec<OnDay>) -> Self {
        let (says_days, all) = (!on.is_empty(), on.len());
        on.retain(|on| on.weeks != WeeksSaid::Alternating);
        Self { label, role, groups, says_days, alternates: on.len() < all, on, person: None }
    }

    /// A row, and who that colleague is in the week already.
    fn of_row(row: &'a PersonRow, division: &TaskDivision) -> Self {
        let person = division.colleague_named(&row.label).and_then(|who| who.in_week);
        Self { person, ..Self::new(&row.label, row.role, &row.groups, row.on.clone()) }
    }

    fn of_colleague(who: &'a Colleague) -> Self {
        let on = |&day: &Weekday| OnDay { day, part: None, weeks: WeeksSaid::Every };
        let on = who.days.iter().map(on).collect();
        Self { person: who.in_week, ..Self::new(&who.label, who.role(), &who.groups, on) }
    }

    const fn leads(&self) -> bool {
        matches!(self.role, StaffRole::Teacher | StaffRole::CareerChanger | StaffRole::LioEmployee)
    }

    /// The groups they teach: those of their own column, else those in the label.
    fn taught(&self, team: &[Known<'_>]) -> Result<Vec<GroupSaid>, WhyLeftOut> {
        if !self.leads() {
            return Ok(Vec::new());
        }
        if !self.groups.is_empty() {
            let read = self.groups.iter().map(|group| some_groups(group).ok_or(WhyLeftOut::WhichGroup));
            return read.collect::<Result<Vec<_>, _>>().map(|groups| groups.concat());
        }
        let Some(rest) = behind_the_role(self.label) else { return Ok(Vec::new()) };
        let found = in_name(rest, team);
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

/// What a label says behind the word for the role: the group of "leraar van groep 4 (ma-wo)".
fn behind_the_role(label: &str) -> Option<&str> {
    let (_, rest) = label.trim().split_once(char::is_whitespace)?;
    Some(without_duo(rest.trim_start_matches("van ").trim()))
}

/// A label without what tells two teachers of a group apart: days, "duo", the part of the week.
fn without_duo(label: &str) -> &str {
    const APART: [&str; 6] = ["duo", "duopartner", "duo-partner", "partner", "parttime", "deeltijd"];
    let mut rest = label.trim();
    if let Some((before, after)) =
        rest.split_once(['(', ',']).filter(|(before, _)| some_groups(before.trim()).is_some())
    {
        // "3a (do-vr)", "groep 3, eind van de week"; not "groep 3, 4 en 5".
        if !after.contains(|sign: char| sign.is_ascii_digit()) {
            rest = before.trim();
        }
    }
    if let Some((before, _)) = rest.split_once(" - ").filter(|(before, _)| some_groups(before).is_some()) {
        rest = before;
    }
    let is_apart = |word: &str| APART.contains(&word.to_lowercase().as_str());
    while let Some((before, _)) =
        rest.rsplit_once(' ').filter(|(_, word)| is_apart(word) || word.len() > 1 && weekday(word).is_some())
    {
        rest = before.trim_end_matches([',', ' ', '-']);
    }
    rest
}

/// The groups that a name ends with. In "groep 4 b" the letter tells two teachers apart if the team also has one of groep
/// 4; otherwise it is a group 4b.
fn in_name(rest: &str, team: &[Known<'_>]) -> Option<Vec<GroupSaid>> {
    let is_letter = |last: &str| last.chars().count() == 1 && last.chars().all(char::is_alphanumeric);
    let short = rest.rsplit_once(' ').filter(|(_, last)| is_letter(last)).map(|(before, _)| before);
    let is_there = |short: &str| {
        let names = |rest: &str| groups::is_same(rest, short);
        team.iter().filter(|other| other.leads()).filter_map(|other| behind_the_role(other.label)).any(names)
    };
    match short {
        Some(short) if is_there(short) => some_groups(short),
        _ => some_groups(rest).or_else(|| short.and_then(some_groups)),
    }
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
        let known: Vec<Known<'_>> = list.rows.iter().map(|row| Known::of_row(row, self)).collect();
        let (into_week, same) = filling.all(&known);
        self.link_all(week, same);
        Ok(TeamAdded { list, added, into_week })
    }

    /// Fills in the week from what was typed elsewhere: the colleagues who are there, and the teachers of blocks.
    pub fn fill_week(&mut self, week: &mut AssistantWeek, usual: fn(&str) -> String) -> IntoWeek {
        let known: Vec<Known<'_>> = self.colleagues.iter().map(Known::of_colleague).collect();
        // The days of a colleague are whole days of every week: what the week has may say more.
        let (mut into, same) = Filling { only_empty: true, ..Filling::new(week, usual) }.all(&known);
        into.taught.extend(from_blocks(week));
        self.link_all(week, same);
        into
    }

    /// Links colleagues to the people of the week that they are.
    fn link_all(&mut self, week: &AssistantWeek, same: Vec<(String, PersonId)>) {
        for (label, person) in same {
            let Some(id) = self.colleague_named(&label).map(|who| who.id) else { continue };
            if self.in_week(id, week).is_none() && self.can_be_in_week(id, week).contains(&person) {
                // Who is in the week and free can be linked.
                let _ = self.link_to_week(id, week, Some(person));
            }
        }
    }
}

type Named = (StaffRole, Option<Letter>);

/// The assistant that a label names.
fn named(label: &str) -> Option<Named> {
    roles::who(label).filter(|(role, _)| role.is_support())
}

/// The person of the week in this role with this letter.
fn person_of(week: &AssistantWeek, role: StaffRole, letter: Letter) -> Option<PersonId> {
    week.people.iter().find(|person| person.role() == role && person.letter == letter).map(|person| person.id)
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
    /// Which colleague is who in the week, by label.
    same: Vec<(String, PersonId)>,
    /// The assistants of whom the text gives the times at school.
    times: Vec<Person>,
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
        Self { week, usual, only_empty: false, same: Vec::new(), times: Vec::new(), into: IntoWeek::default() }
    }

    fn left_out(&mut self, label: &str, why: WhyLeftOut) {
        self.into.left_out.push(LeftOut { label: label.to_owned(), why });
    }

    fn all(mut self, team: &[Known<'_>]) -> (IntoWeek, Vec<(String, PersonId)>) {
        self.alternate(team);
        self.same.extend(team.iter().filter_map(|who| Some((who.label.to_owned(), who.person?))));
        let mut taught = Taught::new();
        for who in team {
            let done =
                if who.role.is_support() { self.support(who, team) } else { self.teacher(who, team, &mut taught) };
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
        (self.into, self.same)
    }

    /// Reads the times at school that a text gives of assistants, as the week reads them.
    fn times(&mut self, text: &str) {
        let Ok(found) = paste::paste(&AssistantWeek::default(), text) else { return };
        // A roster with blocks is pasted at the roster: this is a list of people.
        if found.new_blocks.is_empty() {
            let people = found.week.people.into_iter();
            self.times = people.filter(|who| who.role().is_support() && !who.presence.is_empty()).collect();
        }
    }

    /// The times that the text gives of this assistant: by the letter, or else by the order of those without one, which
    /// only counts if there are times for each of them.
    fn times_of(&self, who: &Known<'_>, team: &[Known<'_>]) -> Result<Option<Vec<Presence>>, WhyLeftOut> {
        let of_role = || self.times.iter().filter(|person| person.role() == who.role);
        if of_role().next().is_none() {
            return Ok(None);
        }
        let letter = |known: &Known<'_>| named(known.label).and_then(|(_, letter)| letter);
        let alike = || team.iter().filter(|other| other.role == who.role);
        if let Some(letter) = letter(who) {
            return Ok(of_role().find(|person| person.letter == letter).map(|person| person.presence.clone()));
        }
        let with_letter: Vec<Letter> = alike().filter_map(letter).collect();
        let times: Vec<&Person> = of_role().filter(|person| !with_letter.contains(&person.letter)).collect();
        let without: Vec<&str> = alike().filter(|other| letter(other).is_none()).map(|other| other.label).collect();
        let at = without.iter().position(|&label| label == who.label);
        match at.and_then(|at| times.get(at)).filter(|_| times.len() == without.len()) {
            Some(person) => Ok(Some(person.presence.clone())),
            None => Err(WhyLeftOut::WhichTimes),
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

    fn teacher(&mut self, who: &Known<'_>, team: &[Known<'_>], taught: &mut Taught) -> Result<(), WhyLeftOut> {
        let groups = who.taught(team)?;
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
    fn support(&mut self, who: &Known<'_>, team: &[Known<'_>]) -> Result<(), WhyLeftOut> {
        let id = match self.assistant(who, team)? {
            Some(id) => id,
            None => self.add(named(who.label).unwrap_or((who.role, None)))?,
        };
        if who.person.is_none() {
            self.same.push((who.label.to_owned(), id));
        }
        let has_days = self.week.person(id).is_some_and(|person| !person.presence.is_empty());
        if has_days {
            return Ok(());
        }
        let presence = match self.times_of(who, team)? {
            Some(presence) => presence,
            None if who.on.is_empty() => return Ok(()),
            // A colleague has whole days of every week. If weeks alternate, the days may be those of one week.
            None if self.only_empty && self.week.cycle == Cycle::TwoWeeks => return Err(WhyLeftOut::WhichWeek),
            None => self.presence(&who.on)?,
        };
        self.week.change_person(id, |person: &mut Person| person.presence = presence).map_err(WhyLeftOut::Refused)?;
        if !self.into.people.contains(&id) {
            self.into.present.push(id);
        }
        Ok(())
    }

    /// Who an assistant of the team is in the week; `None` for someone who is not there yet.
    ///
    /// # Errors
    /// No letter says which of several people it is.
    fn assistant(&self, who: &Known<'_>, team: &[Known<'_>]) -> Result<Option<PersonId>, WhyLeftOut> {
        if let Some(person) = who.person.filter(|&id| self.week.person(id).is_some()) {
            return Ok(Some(person));
        }
        if let Some((role, Some(letter))) = named(who.label) {
            return Ok(person_of(self.week, role, letter));
        }
        let is_taken = |id: PersonId| self.same.iter().any(|&(_, same)| same == id);
        let mut free = self.week.people.iter().filter(|person| person.role() == who.role && !is_taken(person.id));
        let is_alike = |other: &&Known<'_>| {
            other.role == who.role
                && other.person.is_none()
                && named(other.label).is_none_or(|(_, letter)| letter.is_none())
        };
        match (free.next(), free.next()) {
            (None, _) => Ok(None),
            (Some(only), None) if team.iter().filter(is_alike).count() == 1 => Ok(Some(only.id)),
            _ => Err(WhyLeftOut::WhichPerson),
        }
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
