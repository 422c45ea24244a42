//! Half past seven: the card for one weekday, made from the week.
//!
//! At 7.25 the leader is in the car and may have a group of her own; nobody reads a one-page
//! protocol then. The card says who takes the call, who decides, who said yes beforehand, who is
//! responsible for whom, how groups split, who tells parents, and what does not stop today. Never
//! an illness or a reason for absence: there is no field for either.

pub mod rotation;

use serde::{Deserialize, Serialize};

use super::edit::{EditError, Limit, Text};
use super::{AssistantWeek, Block, BlockId, DayPart, GroupId, Kind, PersonId};
pub use rotation::{NotSplit, SplitOf, Splits};
use taakkompas_scan::catalog::Role;
use taakkompas_scan::profile::{LeaderDuty, SchoolProfile};
use taakkompas_school::limits::{at_most, label, short};
use taakkompas_school::time_of_day::{TimeOfDay, Week, Weekday, Weeks};

/// Someone, by role or in the school's own words; never a name.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Someone {
    /// The role, if one was chosen.
    pub role: Option<Role>,
    /// The school's own words, such as "wie opent"; they follow the role or replace it.
    pub words: String,
}

impl Someone {
    /// The longest own words, in characters.
    pub const LONGEST_WORDS: usize = 60;

    /// Someone in this role.
    pub const fn of(role: Role) -> Self {
        Self { role: Some(role), words: String::new() }
    }

    /// Whether it says anything.
    pub fn is_known(&self) -> bool {
        self.role.is_some() || !self.words.trim().is_empty()
    }
}

/// What a school filled in for one weekday.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Day {
    /// The weekday.
    pub weekday: Weekday,
    /// Who takes the call.
    pub call: Someone,
    /// The time until which people can call in.
    pub call_until: Option<TimeOfDay>,
    /// Who decides what happens.
    pub decides: Someone,
    /// Who decides while the leader teaches or is on the way.
    pub decides_instead: Someone,
    /// Who tells parents.
    pub tells_parents: Someone,
    /// By when parents are told.
    pub parents_by: Option<TimeOfDay>,
}

impl Day {
    /// A day with nothing filled in.
    pub fn empty(weekday: Weekday) -> Self {
        Self {
            weekday,
            call: Someone::default(),
            call_until: None,
            decides: Someone::default(),
            decides_instead: Someone::default(),
            tells_parents: Someone::default(),
            parents_by: None,
        }
    }

    /// The usual day: the leader takes the call until 7.15 and decides, and parents know by 7.45.
    /// While a leader teaches or leads two schools, a bouwcoördinator decides, or a teacher in a
    /// very small school. The school can change all of it.
    pub fn usual(weekday: Weekday, profile: &SchoolProfile) -> Self {
        let stretched = matches!(profile.leader, Some(LeaderDuty::Teaches | LeaderDuty::TwoSchools));
        let instead = if profile.is_very_small() { Role::Teacher } else { Role::Coordinator };
        Self {
            call: Someone::of(Role::Leader),
            call_until: Some(TimeOfDay::at(7, 15)),
            decides: Someone::of(Role::Leader),
            decides_instead: if stretched { Someone::of(instead) } else { Someone::default() },
            tells_parents: Someone::of(Role::Leader),
            parents_by: Some(TimeOfDay::at(7, 45)),
            ..Self::empty(weekday)
        }
    }

    fn everyone(&self) -> [&Someone; 4] {
        [&self.call, &self.decides, &self.decides_instead, &self.tells_parents]
    }
}

/// Someone who said yes beforehand to coming in on other days. Nobody is obliged to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaidYes {
    /// The role label, such as "leraar groep 4, duo".
    pub label: String,
    /// The days on which this person can come in.
    pub weekdays: Vec<Weekday>,
    /// The weeks of the cycle.
    pub weeks: Weeks,
    /// From when this person can be there.
    pub from: Option<TimeOfDay>,
}

impl SaidYes {
    /// The longest label, in characters.
    pub const LONGEST_LABEL: usize = 40;
}

/// How to call the office of the pool of substitutes. The number of a person is never kept.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PoolCall {
    /// The number of the office; empty if it was not filled in.
    pub number: String,
    /// Until when the office finds someone for the same day.
    pub until: Option<TimeOfDay>,
    /// Who may call it.
    pub caller: Someone,
}

impl PoolCall {
    /// The longest number, in characters.
    pub const LONGEST_NUMBER: usize = 20;

    /// Whether nothing was filled in.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Whether a number may be that of an office: no letters, so no name, and no mobile number, which is often a person's.
fn is_of_an_office(number: &str) -> bool {
    let is_sign = |sign: char| sign.is_ascii_digit() || matches!(sign, ' ' | '-' | '+' | '(' | ')' | '.' | '/');
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    // Abroad, the country code comes before it, with or without the zero that then drops out.
    let country = digits.strip_prefix("00").unwrap_or(&digits);
    let local = country.strip_prefix("31").unwrap_or(country).trim_start_matches('0');
    number.chars().all(is_sign) && !local.starts_with('6')
}

/// How often a group was split, so that other groups receive it the next time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SplitCount {
    /// The group.
    pub group: GroupId,
    /// How often it was split.
    pub times: u32,
}

/// What a school filled in for its day cards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cards {
    /// The days that were filled in; a missing day is empty.
    pub days: Vec<Day>,
    /// The yes-list: people who said yes beforehand.
    pub said_yes: Vec<SaidYes>,
    /// How to call the pool.
    #[serde(default, skip_serializing_if = "PoolCall::is_empty")]
    pub pool: PoolCall,
    /// The most groups that receive pupils of one that is split.
    pub most_receiving: u32,
    /// Groups that receive nobody.
    pub not_receiving: Vec<GroupId>,
    /// How often each group was split.
    pub split_counts: Vec<SplitCount>,
}

impl Default for Cards {
    fn default() -> Self {
        Self {
            days: Vec::new(),
            said_yes: Vec::new(),
            pool: PoolCall::default(),
            most_receiving: Self::USUAL_RECEIVING,
            not_receiving: Vec::new(),
            split_counts: Vec::new(),
        }
    }
}

impl Cards {
    /// How many groups receive pupils of one that is split, unless the school chose another number:
    /// six or seven pupils each.
    pub const USUAL_RECEIVING: u32 = 4;
    /// The most receiving groups that can be set.
    pub const MOST_RECEIVING: u32 = 8;
    /// The most people on the yes-list.
    pub const MOST_YES: usize = 40;

    /// What the school filled in for a day; an empty day if nothing.
    pub fn day(&self, weekday: Weekday) -> Day {
        self.days.iter().find(|day| day.weekday == weekday).cloned().unwrap_or_else(|| Day::empty(weekday))
    }

    /// Sets what is filled in for a day; days stay in the order of the week.
    ///
    /// # Errors
    /// Words that are too long.
    pub fn set_day(&mut self, day: Day) -> Result<(), EditError> {
        for someone in day.everyone() {
            short(Text::Someone, &someone.words, Someone::LONGEST_WORDS)?;
        }
        self.days.retain(|other| other.weekday != day.weekday);
        self.days.push(day);
        taakkompas_school::order::sort_by_key(&mut self.days, |day| day.weekday);
        Ok(())
    }

    /// Fills the empty days with the usual one. Returns the days it filled.
    pub fn fill_usual(&mut self, profile: &SchoolProfile) -> Vec<Weekday> {
        let is_empty = |weekday: &Weekday| self.day(*weekday) == Day::empty(*weekday);
        let empty: Vec<Weekday> = Weekday::ALL.iter().copied().filter(is_empty).collect();
        self.days.retain(|day| !empty.contains(&day.weekday));
        self.days.extend(empty.iter().map(|&weekday| Day::usual(weekday, profile)));
        taakkompas_school::order::sort_by_key(&mut self.days, |day| day.weekday);
        empty
    }

    /// Replaces the whole yes-list.
    ///
    /// # Errors
    /// A label that is missing or too long, or too many people.
    pub fn set_said_yes(&mut self, list: Vec<SaidYes>) -> Result<(), EditError> {
        at_most(Limit::SaidYes, list.len(), Self::MOST_YES)?;
        list.iter().try_for_each(|row| label(Text::SaidYes, &row.label, SaidYes::LONGEST_LABEL))?;
        self.said_yes = list;
        Ok(())
    }

    /// Sets how to call the pool.
    ///
    /// # Errors
    /// A text that is too long, or a number that may be that of a person.
    pub fn set_pool(&mut self, pool: PoolCall) -> Result<(), EditError> {
        short(Text::PoolNumber, &pool.number, PoolCall::LONGEST_NUMBER)?;
        short(Text::Someone, &pool.caller.words, Someone::LONGEST_WORDS)?;
        if !is_of_an_office(&pool.number) {
            return Err(EditError::NotOfAnOffice);
        }
        self.pool = pool;
        Ok(())
    }

    /// Sets how many groups receive; clamped to between one and [`Self::MOST_RECEIVING`].
    pub fn set_most_receiving(&mut self, most: u32) {
        self.most_receiving = most.clamp(1, Self::MOST_RECEIVING);
    }

    /// How often a group was split.
    pub fn times_split(&self, group: GroupId) -> u32 {
        self.split_counts.iter().find(|count| count.group == group).map_or(0, |count| count.times)
    }

    /// Records that a group was split, so that others receive it the next time.
    pub fn was_split(&mut self, group: GroupId) {
        match self.split_counts.iter_mut().find(|count| count.group == group) {
            Some(count) => count.times = count.times.saturating_add(1),
            None => self.split_counts.push(SplitCount { group, times: 1 }),
        }
    }

    pub(super) fn forget_group(&mut self, group: GroupId) {
        self.not_receiving.retain(|&other| other != group);
        self.split_counts.retain(|count| count.group != group);
    }
}

coded! {
    /// Why a block does not stop when someone is ill.
    pub enum ContinuesReason {
        /// It is protected.
        Protected = "protected",
        /// Its hours are earmarked.
        Earmarked = "earmarked",
        /// It is a break.
        Break = "break",
        /// It is supervision: pupils need it whoever is ill.
        Supervision = "supervision",
    }
}

/// A block that does not stop today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GoesOn {
    /// The block that goes on.
    pub block: BlockId,
    /// Whose block it is.
    pub person: PersonId,
    /// Why it goes on.
    pub reason: ContinuesReason,
}

/// Why a block goes on, if it does.
pub const fn goes_on_because(block: &Block) -> Option<ContinuesReason> {
    if matches!(block.kind, Kind::Break) {
        Some(ContinuesReason::Break)
    } else if block.is_earmarked() {
        Some(ContinuesReason::Earmarked)
    } else if block.protected {
        Some(ContinuesReason::Protected)
    } else if matches!(block.kind, Kind::Supervision) {
        Some(ContinuesReason::Supervision)
    } else {
        None
    }
}

/// Who is responsible for a group that has lessons on this day; empty if nobody was entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Responsible {
    /// The group.
    pub group: GroupId,
    /// The teachers in the morning.
    pub morning: Vec<String>,
    /// The teachers in the afternoon.
    pub afternoon: Vec<String>,
}

/// Someone who said yes to coming in on this day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YesToday {
    /// The role label.
    pub label: String,
    /// From when this person can be there.
    pub from: Option<TimeOfDay>,
}

coded! {
    /// What a card still lacks before it helps at half past seven.
    pub enum CardLacks {
        /// Who takes the call.
        Call = "call",
        /// Who decides.
        Decides = "decides",
        /// Who decides if the leader teaches or leads another school.
        DecidesInstead = "decides-instead",
        /// Who tells parents.
        TellsParents = "tells-parents",
    }
}

/// The card of one weekday, as it is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// The week of the cycle.
    pub week: Week,
    /// What the school said for this day.
    pub day: Day,
    /// The people who said yes to this day, earliest first.
    pub said_yes: Vec<YesToday>,
    /// Who is responsible for each group, in the order of their years.
    pub responsible: Vec<Responsible>,
    /// How groups split, or why they do not.
    pub splits: Splits,
    /// What does not stop today, earliest first.
    pub goes_on: Vec<GoesOn>,
    /// What the card still lacks.
    pub lacks: Vec<CardLacks>,
}

/// The card of a weekday.
pub fn card(whole: &AssistantWeek, profile: &SchoolProfile, week: Week, weekday: Weekday) -> Card {
    let cards = &whole.cards;
    let day = cards.day(weekday);
    let said_yes = cards.said_yes.iter().filter(|yes| yes.weeks.has(week) && yes.weekdays.contains(&weekday));
    let mut said_yes: Vec<_> = said_yes.map(|yes| YesToday { label: yes.label.clone(), from: yes.from }).collect();
    // Someone who can be there from the start needs no time, and comes first.
    taakkompas_school::order::sort_by_key(&mut said_yes, |yes| yes.from);
    let goes_on = whole.blocks_on(week, weekday).into_iter().filter_map(|block| {
        let reason = goes_on_because(block)?;
        Some(GoesOn { block: block.id, person: block.person, reason })
    });
    let instead_needed = matches!(profile.leader, Some(LeaderDuty::Teaches | LeaderDuty::TwoSchools));
    let is_lacking = |lacks: &CardLacks| match lacks {
        CardLacks::Call => !day.call.is_known(),
        CardLacks::Decides => !day.decides.is_known(),
        CardLacks::DecidesInstead => instead_needed && !day.decides_instead.is_known(),
        CardLacks::TellsParents => !day.tells_parents.is_known(),
    };
    Card {
        week,
        said_yes,
        responsible: responsible(whole, week, weekday),
        splits: rotation::splits(whole, profile, Some(weekday)),
        goes_on: goes_on.collect(),
        lacks: CardLacks::ALL.iter().copied().filter(is_lacking).collect(),
        day,
    }
}

fn responsible(whole: &AssistantWeek, week: Week, weekday: Weekday) -> Vec<Responsible> {
    let groups = rotation::at_school(whole, Some(weekday)).into_iter();
    groups
        .map(|group| Responsible {
            group: group.id,
            morning: group.teachers_on(week, weekday, DayPart::Morning),
            afternoon: group.teachers_on(week, weekday, DayPart::Afternoon),
        })
        .collect()
}
