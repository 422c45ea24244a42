//! A team on its way into a week: what is sure goes in, and nothing that was filled in by hand is replaced.

use std::collections::BTreeMap;

use taakkompas_school::dutch::days::OnDay;
use taakkompas_school::dutch::groups::GroupKind;
use taakkompas_school::dutch::weeks::WeeksSaid;
use taakkompas_school::slices::pause;
use taakkompas_school::staff::Letter;
use taakkompas_school::time_of_day::{Cycle, Presence, Span, Weekday};
use taakkompas_week::naming::GroupMeant;
use taakkompas_week::{AssistantWeek, DayPart, GroupId, Person, PersonId, TeacherTime};
use taakkompas_week::{paste, teachers};

use super::known::{HalfDay, Known, weeks_of};
use super::{IntoWeek, LeftOut, Named, WhyLeftOut, named, person_of};

/// Gives a group without a teacher the one who is named in its blocks, if that is always the same.
pub(super) fn from_blocks(week: &mut AssistantWeek) -> Vec<GroupId> {
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
pub(super) struct Filling<'a> {
    pub(super) week: &'a mut AssistantWeek,
    pub(super) usual: fn(&str) -> String,
    /// Whether a group that has a teacher of the team stays as it is.
    pub(super) only_empty: bool,
    /// Which colleague is who in the week, by label.
    pub(super) same: Vec<(String, PersonId)>,
    /// The assistants of whom the text gives the times at school.
    pub(super) times: Vec<Person>,
    pub(super) into: IntoWeek,
    /// How many groups the week had before.
    pub(super) known: usize,
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
    pub(super) fn new(week: &'a mut AssistantWeek, usual: fn(&str) -> String) -> Self {
        let (into, known) = (IntoWeek::default(), week.groups.len());
        Self { week, usual, only_empty: false, same: Vec::new(), times: Vec::new(), into, known }
    }

    fn left_out(&mut self, label: &str, why: WhyLeftOut) {
        self.into.left_out.push(LeftOut { label: label.to_owned(), why });
    }

    pub(super) async fn all(mut self, team: &[Known<'_>]) -> (IntoWeek, Vec<(String, PersonId)>) {
        self.alternate(team);
        self.same.extend(team.iter().filter_map(|who| Some((who.label.to_owned(), who.person?))));
        let mut taught = Taught::new();
        for who in team {
            pause().await;
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

    /// Adds the groups that nobody has yet: a vacancy is no teacher, and its group is there.
    pub(super) fn open_jobs<'k>(&mut self, vacant: impl Iterator<Item = Known<'k>>) {
        let named = vacant.filter_map(|who| who.taught(&[]).ok()).flatten();
        for said in named.filter(|said| !said.years.is_empty()) {
            if self.week.group_meant(self.known, &said.label, &said.years) == GroupMeant::New
                && let Ok(id) = self.week.group_of(&said.label, &said.years)
            {
                self.into.groups.push(id);
            }
        }
    }

    /// Reads the times at school that a text gives of assistants, as the week reads them.
    pub(super) async fn times(&mut self, text: &str) {
        let Ok(found) = paste::paste_in_slices(&AssistantWeek::default(), text).await else { return };
        // A roster with blocks is pasted at the roster: this is a list of people.
        if found.new_blocks.is_empty() {
            let people = found.week.people.into_iter();
            self.times = people.filter(|who| who.role().is_support() && !who.presence.is_empty()).collect();
        }
    }

    /// The times that the text gives of this assistant: by the letter, or else by the order of those without one, which
    /// only counts if there are times for each of them.
    fn times_of(&self, who: &Known<'_>, team: &[Known<'_>]) -> Result<Option<Vec<Presence>>, WhyLeftOut> {
        if !who.at.is_empty() {
            return Ok(None);
        }
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
            let id = match self.week.group_meant(self.known, &said.label, &said.years) {
                GroupMeant::One { group, .. } => group,
                GroupMeant::New => {
                    let id = self.week.group_of(&said.label, &said.years).map_err(WhyLeftOut::Refused)?;
                    self.into.groups.push(id);
                    id
                }
                GroupMeant::OneOf(groups) => {
                    self.left_out(who.label, WhyLeftOut::WhichOfGroups { named: said.label, groups });
                    continue;
                }
            };
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
            None if !who.at.is_empty() => self.with_times(who)?,
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
    pub(super) fn presence(&self, on: &[OnDay]) -> Result<Vec<Presence>, WhyLeftOut> {
        let mut rows = Vec::new();
        for on in on {
            let weeks = weeks_of(on.weeks);
            let day = self.week.lesson_day(on.day).ok_or(WhyLeftOut::NoLessonTimes)?;
            let span = DayPart::of_day(on.part, day);
            rows.extend(span.map(|span| Presence { weeks, weekday: on.day, span }));
        }
        Ok(rows)
    }

    /// When someone is at school by the times that their row gives, in the weeks that it says for those days. Days without
    /// times are those of the lessons: "hele dag", "ochtend".
    pub(super) fn with_times(&self, who: &Known<'_>) -> Result<Vec<Presence>, WhyLeftOut> {
        let weeks = |day: Weekday| who.on.iter().find(|on| on.day == day).map(|on| weeks_of(on.weeks));
        let row = |&(weekday, span): &(Weekday, Span)| Some(Presence { weeks: weeks(weekday)?, weekday, span });
        let mut rows: Vec<Presence> = who.at.iter().filter_map(row).collect();
        let without: Vec<OnDay> =
            who.on.iter().copied().filter(|on| !who.at.iter().any(|&(day, _)| day == on.day)).collect();
        rows.extend(self.presence(&without)?);
        Ok(rows)
    }
}
