//! Checks whether a week from outside could have been made by edits.

use super::{EditError, Limit, check_place};
use crate::agreement::Agreement;
use crate::asks::Ask;
use crate::day_card::Cards;
use crate::log::Log;
use crate::{AssistantWeek, GroupId};
use taakkompas_school::limits::{at_most, counted};
use taakkompas_school::numbered::{self, Numbered};

impl AssistantWeek {
    /// Checks a whole week as its edits would have: lengths, numbers of rows, and that everything it refers to exists.
    ///
    /// # Errors
    /// The first thing that no edit would have allowed.
    pub fn check(&self) -> Result<(), EditError> {
        self.check_numbers()?;
        at_most(Limit::People, self.people.len(), Self::MOST_PEOPLE)?;
        at_most(Limit::Groups, self.groups.len(), Self::MOST_GROUPS)?;
        at_most(Limit::Places, self.places.len(), Self::MOST_PLACES)?;
        at_most(Limit::Asks, self.asks.len(), Ask::MOST)?;
        at_most(Limit::Agreements, self.agreements.len(), Agreement::MOST)?;
        self.people.iter().try_for_each(|person| self.check_person(person))?;
        self.groups.iter().try_for_each(|group| self.check_group(group))?;
        self.places.iter().try_for_each(check_place)?;
        self.check_blocks()?;
        self.asks.iter().enumerate().try_for_each(|(at, ask)| self.check_ask(at, ask))?;
        // Edits that only replace a value are tried on an empty week.
        let mut tried = Self::default();
        tried.set_lessons(self.lessons.clone())?;
        tried.set_rules(self.rules)?;
        self.check_cards()?;
        self.protocol.check()?;
        self.check_log()?;
        let mut agreed = Self { agreements: Vec::new(), ..self.clone() };
        self.agreements.iter().try_for_each(|agreement| agreed.set_agreement(agreement.clone()))
    }

    /// Checks that every number was given, and only once.
    pub(super) fn check_numbers(&self) -> Result<(), EditError> {
        let (people, groups) = (self.people.numbers(), self.groups.numbers());
        let all = people.chain(groups).chain(self.places.numbers()).chain(self.blocks.numbers());
        Ok(numbered::check(self.next, all)?)
    }

    pub(super) fn check_blocks(&self) -> Result<(), EditError> {
        at_most(Limit::Blocks, self.blocks.len(), Self::MOST_BLOCKS)?;
        self.blocks.iter().try_for_each(|block| self.check_block(block))
    }

    fn check_cards(&self) -> Result<(), EditError> {
        let known = |id: &GroupId| self.group(*id).is_some();
        let of_cards = self.cards.not_receiving.iter().chain(self.cards.split_counts.iter().map(|count| &count.group));
        if let Some(&unknown) = of_cards.clone().find(|id| !known(id)) {
            return Err(EditError::NoGroup(unknown));
        }
        at_most(Limit::Groups, self.cards.not_receiving.len().max(self.cards.split_counts.len()), Self::MOST_GROUPS)?;
        counted(self.cards.most_receiving, 1, Cards::MOST_RECEIVING)?;
        let mut cards = Cards::default();
        self.cards.days.iter().try_for_each(|day| cards.set_day(day.clone()))?;
        cards.set_pool(self.cards.pool.clone())?;
        cards.set_said_yes(self.cards.said_yes.clone())
    }

    fn check_log(&self) -> Result<(), EditError> {
        let mut log = Log::default();
        self.log.entries.iter().try_for_each(|entry| log.add(entry.clone()))?;
        self.log.emergencies.iter().try_for_each(|emergency| log.add_emergency(emergency.clone()))
    }
}
