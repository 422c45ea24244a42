//! The only way to change a week: each edit checks first, and then changes everything or nothing.
//!
//! To undo an edit, keep the value from before it. Edits return the number of what was added, or what was removed, and
//! never touch a number that is still in use.
//! - Removing a person also removes their blocks and agreements, and turns asks for them into asks for anyone; the log
//!   stays, because it says what happened.
//! - Removing a group also removes its asks and agreements, and the blocks that were only for it; a block for several
//!   groups stays for the others.
//! - Removing a place leaves its blocks without a place.
//! - Going back from two weeks to one keeps week A; blocks, presence and teachers of only week B are removed.

mod check;
mod error;

use time::Date;

use super::asks::{Ask, Rules};
use super::blocks::Block;
use super::groups::{Group, Place};
use super::people::Person;
use super::{AssistantWeek, BlockId, GroupId, PersonId, PlaceId};
pub use error::{Bounds, EditError, Limit, Text};
use taakkompas_school::limits::{at_most, label, short, within};
use taakkompas_school::numbered::Numbered;
use taakkompas_school::staff::{Letter, StaffRole};
use taakkompas_school::time_of_day::{Cycle, Span, Weekday, Weeks};

fn spans(mut all: impl Iterator<Item = Span>) -> Result<(), EditError> {
    all.find(|span| span.length() == 0).map_or(Ok(()), |span| Err(EditError::EmptySpan(span)))
}

impl AssistantWeek {
    fn has_weeks(&self, mut all: impl Iterator<Item = Weeks>) -> Result<(), EditError> {
        let has_b = self.cycle == Cycle::TwoWeeks || !all.any(|weeks| weeks == Weeks::B);
        if has_b { Ok(()) } else { Err(EditError::NoWeekB) }
    }

    /// Switches to one or two weeks. Going back to one removes what belongs only to week B, and returns the removed
    /// blocks.
    pub fn set_cycle(&mut self, cycle: Cycle) -> Vec<Block> {
        self.cycle = cycle;
        if cycle == Cycle::TwoWeeks {
            return Vec::new();
        }
        let (gone, mut kept): (Vec<Block>, Vec<Block>) =
            core::mem::take(&mut self.blocks).into_iter().partition(|block| block.weeks == Weeks::B);
        kept.iter_mut().for_each(|block| block.weeks = Weeks::Every);
        self.blocks = kept;
        for person in &mut self.people {
            person.presence.retain(|row| row.weeks != Weeks::B);
            person.presence.iter_mut().for_each(|row| row.weeks = Weeks::Every);
        }
        for group in &mut self.groups {
            group.teachers.retain(|row| row.weeks != Weeks::B);
            group.teachers.iter_mut().for_each(|row| row.weeks = Weeks::Every);
        }
        gone
    }

    /// Sets a day that is in week A. Without one, odd calendar weeks are week A.
    pub const fn set_week_a(&mut self, day: Option<Date>) {
        self.week_a = day;
    }

    /// Sets the lesson times of groups that have none of their own.
    ///
    /// # Errors
    /// Too many lesson times, or one that does not end after it begins.
    pub fn set_lessons(&mut self, lessons: Vec<super::Lesson>) -> Result<(), EditError> {
        at_most(Limit::Lessons, lessons.len(), Group::MOST_LESSONS)?;
        spans(lessons.iter().map(|lesson| lesson.span))?;
        self.lessons = lessons;
        Ok(())
    }

    /// Adds someone in this role, with the first free letter and the role's usual settings.
    ///
    /// # Errors
    /// Too many people, or as many in this role as there are letters.
    pub fn add_person(&mut self, role: StaffRole) -> Result<PersonId, EditError> {
        at_most(Limit::People, self.people.len() + 1, Self::MOST_PEOPLE)?;
        let in_role = self.people.iter().filter(|person| person.role() == role).count();
        at_most(Limit::People, in_role + 1, Letter::all().count())?;
        let person = Person::new(role, self.free_letter(role));
        Ok(self.people.add(&mut self.next, person))
    }

    /// Changes a person. The number stays the same.
    ///
    /// # Errors
    /// An unknown person, a letter that is taken, too many rows, an empty span, or week B in a cycle of one week.
    pub fn change_person(&mut self, id: PersonId, change: impl FnOnce(&mut Person)) -> Result<(), EditError> {
        let (draft, ()) = self.people.draft(id, change).ok_or(EditError::NoPerson(id))?;
        self.check_person(&draft)?;
        self.people.put(draft);
        Ok(())
    }

    fn check_person(&self, person: &Person) -> Result<(), EditError> {
        let same =
            |other: &&Person| other.id != person.id && other.role() == person.role() && other.letter == person.letter;
        if let Some(other) = self.people.iter().find(same) {
            return Err(EditError::LetterTaken(other.id));
        }
        at_most(Limit::Presence, person.presence.len(), Person::MOST_PRESENCE)?;
        at_most(Limit::Hours, person.hours.len(), Person::MOST_HOURS)?;
        spans(person.presence.iter().map(|row| row.span))?;
        self.has_weeks(person.presence.iter().map(|row| row.weeks))
    }

    /// Removes a person together with their blocks, which are returned.
    ///
    /// # Errors
    /// An unknown person.
    pub fn remove_person(&mut self, id: PersonId) -> Result<Vec<Block>, EditError> {
        self.people.take_out(id).ok_or(EditError::NoPerson(id))?;
        self.asks.iter_mut().filter(|ask| ask.person == Some(id)).for_each(|ask| ask.person = None);
        self.agreements.retain(|agreement| agreement.person != id);
        let (gone, kept) = core::mem::take(&mut self.blocks).into_iter().partition(|block| block.person == id);
        self.blocks = kept;
        Ok(gone)
    }

    /// Adds a group and gives it its number.
    ///
    /// # Errors
    /// Those of [`Self::change_group`], or too many groups.
    pub fn add_group(&mut self, group: Group) -> Result<GroupId, EditError> {
        at_most(Limit::Groups, self.groups.len() + 1, Self::MOST_GROUPS)?;
        self.check_group(&group)?;
        Ok(self.groups.add(&mut self.next, group))
    }

    /// Changes a group. The number stays the same.
    ///
    /// # Errors
    /// An unknown group, no label, a text that is too long, too many rows, an empty span, or week B in a cycle of one
    /// week.
    pub fn change_group(&mut self, id: GroupId, change: impl FnOnce(&mut Group)) -> Result<(), EditError> {
        let (draft, ()) = self.groups.draft(id, change).ok_or(EditError::NoGroup(id))?;
        self.check_group(&draft)?;
        self.groups.put(draft);
        Ok(())
    }

    fn check_group(&self, group: &Group) -> Result<(), EditError> {
        label(Text::GroupLabel, &group.label, Group::LONGEST_LABEL)?;
        at_most(Limit::Teachers, group.teachers.len(), Group::MOST_TEACHERS)?;
        at_most(Limit::Lessons, group.lessons.len(), Group::MOST_LESSONS)?;
        group.teachers.iter().try_for_each(|row| short(Text::Teacher, &row.label, Group::LONGEST_TEACHER))?;
        spans(group.lessons.iter().map(|lesson| lesson.span))?;
        self.has_weeks(group.teachers.iter().map(|row| row.weeks))
    }

    /// Removes a group together with the blocks that were only for it, which are returned.
    ///
    /// # Errors
    /// An unknown group.
    pub fn remove_group(&mut self, id: GroupId) -> Result<Vec<Block>, EditError> {
        self.groups.take_out(id).ok_or(EditError::NoGroup(id))?;
        self.asks.retain(|ask| ask.group != id);
        self.agreements.retain(|agreement| agreement.group != id);
        self.cards.forget_group(id);
        let (gone, mut kept): (Vec<Block>, Vec<Block>) =
            core::mem::take(&mut self.blocks).into_iter().partition(|block| block.groups == [id]);
        kept.iter_mut().for_each(|block| block.groups.retain(|&group| group != id));
        self.blocks = kept;
        Ok(gone)
    }

    /// Adds a place and gives it its number.
    ///
    /// # Errors
    /// Those of [`Self::change_place`], or too many places.
    pub fn add_place(&mut self, place: Place) -> Result<PlaceId, EditError> {
        at_most(Limit::Places, self.places.len() + 1, Self::MOST_PLACES)?;
        check_place(&place)?;
        Ok(self.places.add(&mut self.next, place))
    }

    /// Changes a place. The number stays the same.
    ///
    /// # Errors
    /// An unknown place, a label that is missing or too long, or a capacity of zero.
    pub fn change_place(&mut self, id: PlaceId, change: impl FnOnce(&mut Place)) -> Result<(), EditError> {
        let (draft, ()) = self.places.draft(id, change).ok_or(EditError::NoPlace(id))?;
        check_place(&draft)?;
        self.places.put(draft);
        Ok(())
    }

    /// Removes a place; its blocks stay, without a place.
    ///
    /// # Errors
    /// An unknown place.
    pub fn remove_place(&mut self, id: PlaceId) -> Result<(), EditError> {
        self.places.take_out(id).ok_or(EditError::NoPlace(id))?;
        self.blocks.iter_mut().filter(|block| block.place == Some(id)).for_each(|block| block.place = None);
        Ok(())
    }

    /// Adds a block and gives it its number. It may overlap others; the figures report that.
    ///
    /// # Errors
    /// Those of [`Self::change_block`], or too many blocks.
    pub fn add_block(&mut self, block: Block) -> Result<BlockId, EditError> {
        at_most(Limit::Blocks, self.blocks.len() + 1, Self::MOST_BLOCKS)?;
        self.check_block(&block)?;
        Ok(self.blocks.add(&mut self.next, block))
    }

    /// Changes a block. The number stays the same.
    ///
    /// # Errors
    /// An unknown block, person, group or place, an empty span, a text that is too long, too many groups, or week B in
    /// a cycle of one week.
    pub fn change_block(&mut self, id: BlockId, change: impl FnOnce(&mut Block)) -> Result<(), EditError> {
        let (draft, ()) = self.blocks.draft(id, change).ok_or(EditError::NoBlock(id))?;
        self.check_block(&draft)?;
        self.blocks.put(draft);
        Ok(())
    }

    fn check_block(&self, block: &Block) -> Result<(), EditError> {
        self.person(block.person).ok_or(EditError::NoPerson(block.person))?;
        at_most(Limit::GroupsOfBlock, block.groups.len(), Block::MOST_GROUPS)?;
        if let Some(&unknown) = block.groups.iter().find(|&&id| self.group(id).is_none()) {
            return Err(EditError::NoGroup(unknown));
        }
        if let Some(unknown) = block.place.filter(|&id| self.place(id).is_none()) {
            return Err(EditError::NoPlace(unknown));
        }
        short(Text::Aim, &block.aim, Block::LONGEST_AIM)?;
        short(Text::Teacher, block.teacher.as_deref().unwrap_or_default(), Group::LONGEST_TEACHER)?;
        spans(core::iter::once(block.span))?;
        self.has_weeks(core::iter::once(block.weeks))
    }

    /// Copies a block to other days at the same time, skipping its own day.
    ///
    /// # Errors
    /// An unknown block, or too many blocks.
    pub fn copy_block(&mut self, id: BlockId, to: &[Weekday]) -> Result<Vec<BlockId>, EditError> {
        let block = self.block(id).ok_or(EditError::NoBlock(id))?.clone();
        let days: Vec<Weekday> =
            Weekday::ALL.iter().copied().filter(|day| to.contains(day) && *day != block.weekday).collect();
        at_most(Limit::Blocks, self.blocks.len() + days.len(), Self::MOST_BLOCKS)?;
        days.into_iter().map(|weekday| self.add_block(Block { weekday, ..block.clone() })).collect()
    }

    /// Removes a block and returns it.
    ///
    /// # Errors
    /// An unknown block.
    pub fn remove_block(&mut self, id: BlockId) -> Result<Block, EditError> {
        self.blocks.take_out(id).ok_or(EditError::NoBlock(id))
    }

    /// Replaces all blocks. `next` is the number to give after theirs.
    ///
    /// # Errors
    /// Too many blocks, a number that was never given or is already taken, or an error of [`Self::change_block`] for
    /// any of them.
    pub fn replace_blocks(&mut self, blocks: Vec<Block>, next: u32) -> Result<(), EditError> {
        let new = Self { blocks, next: self.next.max(next), ..self.clone() };
        new.check_numbers()?;
        new.check_blocks()?;
        *self = new;
        Ok(())
    }

    /// Adds an ask at the end of the list.
    ///
    /// # Errors
    /// Those of [`Self::set_ask`], or too many asks.
    pub fn add_ask(&mut self, ask: Ask) -> Result<(), EditError> {
        at_most(Limit::Asks, self.asks.len() + 1, Ask::MOST)?;
        self.check_ask(self.asks.len(), &ask)?;
        self.asks.push(ask);
        Ok(())
    }

    /// Replaces the ask at this index.
    ///
    /// # Errors
    /// No ask at this index, an unknown group or person, another ask for this group and kind, a kind that cannot be
    /// asked for, minutes out of range, a text that is too long, too many preferred times, or an empty one.
    pub fn set_ask(&mut self, at: usize, ask: Ask) -> Result<(), EditError> {
        self.check_ask(at, &ask)?;
        *self.asks.get_mut(at).ok_or(EditError::NoAsk(at))? = ask;
        Ok(())
    }

    /// Removes an ask and returns it.
    ///
    /// # Errors
    /// No ask at this index.
    pub fn remove_ask(&mut self, at: usize) -> Result<Ask, EditError> {
        if at < self.asks.len() { Ok(self.asks.remove(at)) } else { Err(EditError::NoAsk(at)) }
    }

    fn check_ask(&self, at: usize, ask: &Ask) -> Result<(), EditError> {
        self.group(ask.group).ok_or(EditError::NoGroup(ask.group))?;
        // A block answers one ask; with two of the same kind it would be unclear which.
        let same = |(other, of): &(usize, &Ask)| *other != at && of.group == ask.group && of.kind == ask.kind;
        if let Some((other, _)) = self.asks.iter().enumerate().find(same) {
            return Err(EditError::AlreadyAsked(other));
        }
        if let Some(unknown) = ask.person.filter(|&id| self.person(id).is_none()) {
            return Err(EditError::NoPerson(unknown));
        }
        if !Ask::may_ask(ask.kind) {
            return Err(EditError::NotAsked(ask.kind));
        }
        within(ask.minutes, 0, Ask::MOST_MINUTES)?;
        within(ask.block_minutes.into(), Ask::SHORTEST.into(), Ask::LONGEST.into())?;
        short(Text::Aim, &ask.aim, Block::LONGEST_AIM)?;
        at_most(Limit::Preferred, ask.preferred.len(), Ask::MOST_PREFERRED)?;
        spans(ask.preferred.iter().map(|preferred| preferred.span))
    }

    /// Sets the rules that a proposed week keeps to.
    ///
    /// # Errors
    /// Minutes out of range.
    pub fn set_rules(&mut self, rules: Rules) -> Result<(), EditError> {
        within(rules.talking_minutes, 0, Rules::MOST_MINUTES)?;
        within(rules.break_minutes, 0, Rules::MOST_MINUTES)?;
        self.rules = rules;
        Ok(())
    }
}

fn check_place(place: &Place) -> Result<(), EditError> {
    label(Text::PlaceLabel, &place.label, Group::LONGEST_LABEL)?;
    if place.capacity == 0 { Err(EditError::NoRoom) } else { Ok(()) }
}
