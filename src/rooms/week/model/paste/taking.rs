//! Takes what a row says into the week: someone, their blocks, or lesson times.

use taakkompas_school::staff::{Letter, StaffRole};
use taakkompas_school::time_of_day::{Cycle, Presence, Weeks};

use super::person_row::PersonRow;
use super::reading::{BlockRow, LessonsRow};
use super::who::Who;
use super::{
    Block, DayPart, EditError, GroupId, Lesson, Note, Pasting, Person, PersonId, ProblemReason, cells, groups,
};

impl Pasting<'_> {
    pub(super) fn person(&mut self, row: PersonRow) -> Result<Vec<Note>, ProblemReason> {
        let role = row.who.role;
        let is_named = |letter: Letter| self.named.as_ref().is_some_and(|named| named.contains(&(role, letter)));
        let letter = row.who.letter.or_else(|| Letter::all().find(|&letter| !is_named(letter)));
        let letter = letter.ok_or(ProblemReason::WhichLetter { role })?;
        let mut presence = row.presence;
        for day in row.whole {
            let span = self.week.lesson_day(day.weekday);
            let span = span.ok_or_else(|| ProblemReason::NoLessonTimes { found: day.found.clone() })?;
            let span = DayPart::of_day(day.part, span);
            presence.extend(span.map(|span| Presence { weeks: day.weeks, weekday: day.weekday, span }));
        }
        let is_same = row.is_listed && row.who.letter.is_none();
        let id = if is_same { self.worker(row.who)? } else { self.find_or_add(role, letter)? };
        let is_first = !self.described.contains(&id);
        let mut notes = row.notes;
        let minutes = row.minutes.map(|minutes| self.hours_with_before(id, minutes, &presence, &mut notes));
        self.week.change_person(id, |person| {
            if let Some(minutes) = minutes {
                person.roster_minutes = Some(minutes);
            }
            if is_first && !presence.is_empty() {
                person.presence.clear();
            }
            for there in presence {
                if !person.presence.contains(&there) {
                    person.presence.push(there);
                }
            }
        })?;
        if is_first {
            self.described.push(id);
        }
        notes.extend(self.week.person(id).and_then(twice_there).filter(|note| !self.told_twice(note)));
        if row.who.letter.is_none() && !is_same {
            self.named.get_or_insert_default().push((role, letter));
        }
        Ok(notes)
    }

    /// Whether a row before told the same of times that overlap.
    fn told_twice(&self, note: &Note) -> bool {
        self.notes.iter().any(|row| row.note == *note)
    }

    /// The hours of a person with those of the rows before: hours of days are added up, and others are told.
    fn hours_with_before(&mut self, id: PersonId, minutes: u32, presence: &[Presence], notes: &mut Vec<Note>) -> u32 {
        let is_one_day = presence.windows(2).all(|pair| matches!(pair, [a, b] if a.weekday == b.weekday));
        let there = presence.iter().map(|row| row.span.length()).sum::<u32>();
        let is_of_day = is_one_day && minutes <= there;
        let Some(before) = self.given.iter_mut().find(|(of, ..)| *of == id) else {
            self.given.push((id, minutes, is_of_day));
            return minutes;
        };
        if is_of_day && before.2 {
            before.1 = before.1.saturating_add(minutes);
            notes.push(Note::HoursOfDays { minutes: before.1 });
        } else if before.1 != minutes {
            notes.push(Note::OtherHours { minutes, before: before.1 });
            *before = (id, minutes, is_of_day);
        }
        before.1
    }

    fn find_or_add(&mut self, role: StaffRole, letter: Letter) -> Result<PersonId, EditError> {
        let is = |person: &&Person| person.role() == role && person.letter == letter;
        if let Some(person) = self.week.people.iter().find(is) {
            return Ok(person.id);
        }
        let id = self.week.add_person(role)?;
        self.week.change_person(id, |person| person.letter = letter)?;
        Ok(id)
    }

    /// Whose block it is. Without a letter, it is the only person in that role.
    fn worker(&mut self, who: Who) -> Result<PersonId, ProblemReason> {
        let Some(letter) = who.letter else {
            let mut same = self.week.people.iter().filter(|person| person.role() == who.role);
            return match (same.next(), same.next()) {
                (None, _) => Ok(self.find_or_add(who.role, Letter::A)?),
                (Some(only), None) => Ok(only.id),
                _ => Err(ProblemReason::WhichLetter { role: who.role }),
            };
        };
        Ok(self.find_or_add(who.role, letter)?)
    }

    pub(super) fn blocks(&mut self, row: BlockRow) -> Result<Vec<Note>, ProblemReason> {
        let person = self.worker(row.who)?;
        let mut notes = row.notes;
        self.names_several |= row.groups.iter().any(|named| !matches!(named, cells::Named::One(..)));
        let groups::Found { ids: groups, candidates } =
            groups::of_block(&mut self.week, self.known, &row.groups, &mut notes)?;
        let may_be = |of: &[GroupId]| !candidates.is_empty() && of.iter().all(|id| candidates.contains(id));
        let place = if row.place.is_empty() { None } else { Some(self.week.place_named(&row.place)?) };
        let mut there = 0;
        for (weekday, own) in row.days {
            let weeks = own.unwrap_or(row.weeks);
            if weeks == Weeks::A && self.week.cycle == Cycle::OneWeek && !notes.contains(&Note::OneWeek) {
                notes.push(Note::OneWeek);
            }
            for &span in &row.spans {
                let is_same = |block: &Block| {
                    (block.person, block.weekday, block.span) == (person, weekday, span)
                        && block.weeks == weeks
                        && (block.groups == groups || may_be(&block.groups))
                };
                if self.week.blocks.iter().any(is_same) {
                    there += 1;
                    continue;
                }
                self.week.add_block(Block {
                    weeks,
                    groups: groups.clone(),
                    aim: row.aim.clone(),
                    teacher: row.teacher.clone(),
                    place,
                    arrangement: row.arrangement,
                    protected: row.protected,
                    ..Block::new(person, row.kind, weekday, span)
                })?;
            }
        }
        self.blocks_there += there;
        Ok(notes)
    }

    /// Gives groups their own lesson times, or the school if it says all groups.
    pub(super) fn lessons(&mut self, row: LessonsRow) -> Result<Vec<Note>, ProblemReason> {
        let mut week = self.week.clone();
        let mut taught = Vec::new();
        let given = |of: Option<GroupId>| self.taught.iter().rev().find(|(group, _)| *group == of).map(|&(_, by)| by);
        if row.groups == [cells::Named::All] {
            let by = usize::MAX;
            week.set_lessons(with_before(&week.lessons, &row, by, given(None))?)?;
            taught.push((None, by));
        } else {
            let groups = groups::of_lessons(&mut week, self.known, &row.groups)?;
            let by = groups.len();
            for id in groups {
                let before = week.group(id).map_or(&[][..], |group| &group.lessons);
                let lessons = with_before(before, &row, by, given(Some(id)))?;
                week.change_group(id, |group| group.lessons = lessons)?;
                taught.push((Some(id), by));
            }
        }
        self.week = week;
        self.taught.extend(taught);
        Ok(row.notes)
    }
}

/// The lessons of a group after a row about `by` groups. `given` is how many groups the row was about that gave those
/// before; `None` if they are not of this text, and make place.
///
/// # Errors
/// Other times for the same groups: which of the two hold, only the school can say.
fn with_before(
    before: &[Lesson],
    row: &LessonsRow,
    by: usize,
    given: Option<usize>,
) -> Result<Vec<Lesson>, ProblemReason> {
    let Some(given) = given else { return Ok(row.lessons.clone()) };
    let overlaps = |new: &Lesson, old: &Lesson| old.weekday == new.weekday && old.span.overlaps(new.span);
    let is_new = |lesson: &&Lesson| !before.contains(lesson);
    let both = || before.iter().chain(row.lessons.iter().filter(is_new)).copied().collect();
    let other = |lesson: &Lesson| Err(ProblemReason::OtherLessons { weekday: lesson.weekday });
    if row.is_part {
        let found = row.lessons.iter().filter(is_new).find(|new| before.iter().any(|old| overlaps(new, old)));
        return found.map_or_else(|| Ok(both()), other);
    }
    // A row for a whole week. That of fewer groups is about these: "1 t/m 8", and below it "1 en 2".
    if by < given {
        return Ok(row.lessons.clone());
    }
    let is_gone = |lesson: &&Lesson| !row.lessons.contains(lesson);
    let differs = row.lessons.iter().find(is_new).or_else(|| before.iter().find(is_gone));
    // A row for the mornings and one for the afternoons say it together.
    let is_apart = !row.lessons.iter().any(|new| before.iter().any(|old| overlaps(new, old)));
    match differs {
        Some(lesson) if !is_apart => other(lesson),
        _ => Ok(both()),
    }
}

/// The first two times of someone on one day that overlap.
fn twice_there(person: &Person) -> Option<Note> {
    let both = |one: &Presence, other: &Presence| {
        let is_same_week = one.weeks == other.weeks || one.weeks == Weeks::Every || other.weeks == Weeks::Every;
        one.weekday == other.weekday && is_same_week && one.span.overlaps(other.span)
    };
    person.presence.iter().enumerate().find_map(|(at, one)| {
        let other = person.presence.iter().skip(at + 1).find(|other| both(one, other))?;
        Some(Note::TwiceThere { weekday: one.weekday, one: one.span, other: other.span })
    })
}
