//! One page between an assistant and a teacher, made from the week.
//!
//! The page says what they do together, before, during and after; what the assistant decides alone; when they talk;
//! what happens when someone is ill; what room there is for her own ideas; and when they review it. Her own card, "Drie
//! dingen die ik wil inbrengen", is not here: she fills it in and prints it herself, and it is stored nowhere.

use serde::{Deserialize, Serialize};
use time::Date;

use super::day_card::goes_on_because;
use super::edit::{EditError, Limit, Text};
use super::{AssistantWeek, Block, BlockId, GroupId, Kind, PersonId};
use taakkompas_school::iso_date;
use taakkompas_school::limits::{at_most, short};
use taakkompas_school::school_year::Calendar;

/// What two people agreed, in their own words. An empty text is printed as lines to write on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// The assistant who works with the group.
    pub person: PersonId,
    /// The group; its teachers say who the other person is.
    pub group: GroupId,
    /// What happens before a block.
    pub before: String,
    /// What happens during it.
    pub during: String,
    /// What happens after it.
    pub after: String,
    /// What the assistant decides alone.
    pub decides_alone: String,
    /// When they talk, besides the blocks for it.
    pub talking: String,
    /// What happens when someone is ill.
    pub when_ill: String,
    /// Room for the assistant's own ideas.
    pub own_ideas: String,
    /// When they review the agreement.
    #[serde(with = "iso_date::option")]
    pub review: Option<Date>,
}

impl Agreement {
    /// The longest text of an agreement, in characters.
    pub const LONGEST_TEXT: usize = 300;
    /// The most agreements of one school.
    pub const MOST: usize = 200;

    /// An agreement in which nothing is written yet.
    pub const fn empty(person: PersonId, group: GroupId) -> Self {
        Self {
            person,
            group,
            before: String::new(),
            during: String::new(),
            after: String::new(),
            decides_alone: String::new(),
            talking: String::new(),
            when_ill: String::new(),
            own_ideas: String::new(),
            review: None,
        }
    }

    fn texts(&self) -> [&str; 7] {
        [&self.before, &self.during, &self.after, &self.decides_alone, &self.talking, &self.when_ill, &self.own_ideas]
    }
}

/// The page as printed: what follows from the week, and what was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The teachers, each once; two for a duo.
    pub teachers: Vec<String>,
    /// The blocks in which they work with pupils together, day by day.
    pub together: Vec<BlockId>,
    /// The blocks in which they talk.
    pub talking: Vec<BlockId>,
    /// The blocks in which the assistant prepares, for this group or for no group in particular.
    pub preparing: Vec<BlockId>,
    /// The blocks they share that go on when someone is ill.
    pub goes_on: Vec<BlockId>,
    /// What was agreed; empty if nothing was written, and with a suggested review date if none was set.
    pub agreement: Agreement,
}

/// The pairs that work together in this week, in the order of people and groups.
pub fn pairs(week: &AssistantWeek) -> Vec<(PersonId, GroupId)> {
    let works = |person, group| week.blocks.iter().any(|block| block.person == person && is_together(block, group));
    let support = week.support_staff().map(|person| person.id);
    support
        .flat_map(|person| week.groups.iter().map(move |group| (person, group.id)))
        .filter(|&(person, group)| works(person, group))
        .collect()
}

fn is_together(block: &Block, group: GroupId) -> bool {
    block.kind.is_with_pupils() && block.groups.contains(&group)
}

/// The page of an assistant and a group.
pub fn page(week: &AssistantWeek, calendar: &Calendar, today: Date, person: PersonId, group: GroupId) -> Page {
    let blocks = week.blocks_of(person);
    let ids = |is_in: &dyn Fn(&Block) -> bool| -> Vec<BlockId> {
        blocks.iter().filter(|block| is_in(block)).map(|block| block.id).collect()
    };
    let mut teachers: Vec<String> = Vec::new();
    for block in blocks.iter().filter(|block| is_together(block, group)) {
        for teacher in week.teachers_of(block) {
            if !teachers.iter().any(|known| known == teacher) {
                teachers.push(teacher.to_owned());
            }
        }
    }
    let written = week.agreements.iter().find(|known| known.person == person && known.group == group);
    let mut agreement = written.cloned().unwrap_or_else(|| Agreement::empty(person, group));
    agreement.review = agreement.review.or_else(|| Some(review_date(calendar, today)));
    Page {
        teachers,
        together: ids(&|block| is_together(block, group)),
        talking: ids(&|block| block.kind == Kind::Talking && block.groups.contains(&group)),
        preparing: ids(&|block| {
            block.kind == Kind::Preparing && (block.groups.is_empty() || block.groups.contains(&group))
        }),
        goes_on: ids(&|block| is_together(block, group) && goes_on_because(block).is_some()),
        agreement,
    }
}

/// The fewest school weeks after which a review makes sense: our own choice.
const WEEKS_TO_REVIEW: u32 = 4;

/// The last school day before a holiday, at least four school weeks away.
pub fn review_date(calendar: &Calendar, today: Date) -> Date {
    let mut period = calendar.period_of(today).period;
    // Takes a few periods, since the calendar bounds the length of a holiday. Stops where school years end.
    while calendar.school_weeks_between(today, calendar.period(period).last) < WEEKS_TO_REVIEW
        && period != period.next()
    {
        period = period.next();
    }
    calendar.period(period).last
}

impl AssistantWeek {
    /// Stores an agreement, replacing the one that this pair had.
    ///
    /// # Errors
    /// An unknown person or group, a text that is too long, or too many agreements.
    pub fn set_agreement(&mut self, agreement: Agreement) -> Result<(), EditError> {
        let (person, group) = (agreement.person, agreement.group);
        self.person(person).ok_or(EditError::NoPerson(person))?;
        self.group(group).ok_or(EditError::NoGroup(group))?;
        agreement.texts().iter().try_for_each(|text| short(Text::Agreement, text, Agreement::LONGEST_TEXT))?;
        let known = self.agreements.iter().position(|known| known.person == person && known.group == group);
        match known.and_then(|at| self.agreements.get_mut(at)) {
            Some(known) => *known = agreement,
            None => {
                at_most(Limit::Agreements, self.agreements.len() + 1, Agreement::MOST)?;
                self.agreements.push(agreement);
            }
        }
        Ok(())
    }

    /// Removes a pair's agreement, if there is one.
    pub fn remove_agreement(&mut self, person: PersonId, group: GroupId) {
        self.agreements.retain(|known| (known.person, known.group) != (person, group));
    }
}
