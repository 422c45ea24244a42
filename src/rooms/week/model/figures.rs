//! What the week says, each figure with its reason. Facts only: the sentences are made elsewhere.
//!
//! Nothing here refuses an entry. What breaks a rule is reported calmly, with where and how much;
//! what only matters in some schools, such as changes of group, is just a number.
//!
//! - [`PersonWeek`]: minutes by kind for one person in one week, and changes of group;
//! - [`Pair`], [`GroupFigure`]: talking and preparing, and what was asked against what is planned;
//! - [`Share`]: the structural share, with planned and done kept apart;
//! - [`Fact`]: what deserves a look.
//!
//! In a cycle of two weeks, minutes "a week" are the sum of both weeks, halved and rounded down.

mod facts;
mod share;

use time::Date;

use super::{AssistantWeek, Block, BlockId, Group, GroupId, Kind, KindFamily, Person, PersonId};
pub(super) use facts::work_and_breaks;
pub use facts::{Fact, LEAST_BREAK, LEAST_PART_OF_BREAK, LONGEST_WITHOUT_BREAK, ROSTER_TOLERANCE, Touched};
pub use share::{Done, Share, done_between};
use taakkompas_school::time_of_day::{Cycle, Week, Weekday};

/// Minutes of one person in one week of the cycle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PersonWeek {
    /// The week of the cycle.
    pub week: Week,
    /// Minutes with pupils.
    pub pupils: u32,
    /// Of those, minutes with an aim.
    pub with_aim: u32,
    /// Minutes of supervision.
    pub supervision: u32,
    /// Minutes in support of that work: preparing, talking, material, administration, training,
    /// travel.
    pub work: u32,
    /// Of those, minutes of preparing.
    pub preparing: u32,
    /// Of those, minutes of talking.
    pub talking: u32,
    /// Minutes of standing in, as planned.
    pub standing_in: u32,
    /// Minutes of break.
    pub breaks: u32,
    /// Minutes of work that the school still has to name.
    pub unsaid: u32,
    /// How often the group changes from one block with pupils to the next on the same day. Moving
    /// to or from a unit does not count: that is how a unit works.
    pub changes: u32,
}

impl PersonWeek {
    /// All planned minutes of work for the school.
    pub const fn planned(&self) -> u32 {
        self.pupils + self.supervision + self.work + self.standing_in + self.unsaid
    }
}

/// The figures of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonFigure {
    /// The person.
    pub person: PersonId,
    /// Week by week of the cycle.
    pub weeks: Vec<PersonWeek>,
    /// The structural share of this person, as planned.
    pub share: Share,
}

impl PersonFigure {
    /// Minutes a week of one of the figures, such as `PersonWeek::planned`.
    pub fn a_week(&self, minutes: impl Fn(&PersonWeek) -> u32) -> u32 {
        let weeks = u32::try_from(self.weeks.len()).unwrap_or(1).max(1);
        self.weeks.iter().map(minutes).sum::<u32>() / weeks
    }
}

/// An assistant and a group that work together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The assistant or leraarondersteuner.
    pub person: PersonId,
    /// The group.
    pub group: GroupId,
    /// Minutes a week with pupils of this group.
    pub pupils: u32,
    /// Minutes a week of talking with this group's teachers.
    pub talking: u32,
    /// Minutes a week of preparing for this group.
    pub preparing: u32,
    /// The teachers they work with but have no talking block with: with a duo, this may be one of
    /// the two.
    pub not_met: Vec<String>,
}

/// What was asked for a group of one kind, compared with what is planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AskedMinutes {
    /// The kind.
    pub kind: Kind,
    /// Minutes a week asked for.
    pub asked: u32,
    /// Minutes a week planned.
    pub planned: u32,
}

impl AskedMinutes {
    /// By how many minutes a week the plan falls short.
    pub const fn short(&self) -> u32 {
        self.asked.saturating_sub(self.planned)
    }
}

/// Minutes for one group. A block for several groups counts for each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupFigure {
    /// The group.
    pub group: GroupId,
    /// Minutes a week with its pupils, by anyone in the week.
    pub pupils: u32,
    /// What was asked for, kind by kind.
    pub asked: Vec<AskedMinutes>,
}

/// All figures of a week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// The figures of each person.
    pub people: Vec<PersonFigure>,
    /// Pair by pair, of assistants and leraarondersteuners.
    pub pairs: Vec<Pair>,
    /// The figures of each group.
    pub groups: Vec<GroupFigure>,
    /// The structural share of all assistants and leraarondersteuners, as planned.
    pub share: Share,
    /// What deserves a look, in a fixed order.
    pub facts: Vec<Fact>,
}

/// The figures of a week as of today. The day matters for someone who may lead a group until a
/// certain date.
pub fn figures(week: &AssistantWeek, today: Date) -> Figures {
    let people = week.people.iter().map(|person| person_figure(week, person, today)).collect();
    let mut share = Share::default();
    week.support_staff().for_each(|person| share.add(share::planned(week, person.id, today)));
    let pairs = super::agreement::pairs(week);
    Figures {
        people,
        pairs: pairs.into_iter().map(|(person, group)| pair(week, person, group)).collect(),
        groups: week.groups.iter().map(|group| group_figure(week, group)).collect(),
        share,
        facts: facts::facts(week, today),
    }
}

/// Minutes a week of the blocks that count.
fn minutes_a_week(week: &AssistantWeek, counts: impl Fn(&Block) -> bool) -> u32 {
    in_cycle(week, counts) / week.cycle.count()
}

/// Minutes in all weeks of the cycle of the blocks that count.
fn in_cycle(week: &AssistantWeek, counts: impl Fn(&Block) -> bool) -> u32 {
    let blocks = week.blocks.iter().filter(|block| counts(block));
    blocks.map(|block| block.span.length() * times(block, week.cycle)).sum()
}

/// In how many weeks of the cycle a block happens.
fn times(block: &Block, cycle: Cycle) -> u32 {
    block.weeks.of(cycle).map(|_| 1).sum()
}

fn person_figure(whole: &AssistantWeek, person: &Person, today: Date) -> PersonFigure {
    let weeks = whole.cycle.weeks().iter().map(|&week| person_week(whole, person.id, week)).collect();
    PersonFigure { person: person.id, weeks, share: share::planned(whole, person.id, today) }
}

fn person_week(whole: &AssistantWeek, person: PersonId, week: Week) -> PersonWeek {
    let sum = |counts: &dyn Fn(&Block) -> bool| -> u32 {
        let is_in = |block: &&Block| block.person == person && block.weeks.has(week) && counts(block);
        whole.blocks.iter().filter(is_in).map(|block| block.span.length()).sum()
    };
    let of_family = |family: KindFamily| sum(&|block| block.kind.family() == family);
    PersonWeek {
        week,
        pupils: of_family(KindFamily::Pupils),
        with_aim: sum(&|block| block.kind.is_with_pupils() && block.has_aim()),
        supervision: of_family(KindFamily::Supervision),
        work: of_family(KindFamily::Work),
        preparing: sum(&|block| block.kind == Kind::Preparing),
        talking: sum(&|block| block.kind == Kind::Talking),
        standing_in: of_family(KindFamily::StandingIn),
        breaks: of_family(KindFamily::Break),
        unsaid: of_family(KindFamily::Unsaid),
        changes: Weekday::ALL.iter().map(|&day| changes(whole, person, week, day)).sum(),
    }
}

fn changes(whole: &AssistantWeek, person: PersonId, week: Week, weekday: Weekday) -> u32 {
    let with_group = |block: &&Block| block.person == person && block.kind.is_with_pupils() && !block.groups.is_empty();
    let blocks: Vec<&Block> = whole.blocks_on(week, weekday).into_iter().filter(with_group).collect();
    let in_unit = |block: &Block| block.groups.iter().any(|&id| whole.group(id).is_some_and(|group| group.is_unit));
    let is_change = |pair: &&[&Block]| match pair {
        [one, next] => !in_unit(one) && !in_unit(next) && !one.groups.iter().any(|group| next.groups.contains(group)),
        _ => false,
    };
    blocks.windows(2).filter(is_change).map(|_| 1).sum()
}

fn pair(week: &AssistantWeek, person: PersonId, group: GroupId) -> Pair {
    let of_pair = |block: &Block| block.person == person && block.groups.contains(&group);
    let talks = |block: &Block| of_pair(block) && block.kind == Kind::Talking;
    let works = |block: &Block| of_pair(block) && block.kind.is_with_pupils();
    let teachers = |counts: &dyn Fn(&Block) -> bool| -> Vec<String> {
        let mut labels: Vec<String> = Vec::new();
        for block in week.blocks.iter().filter(|block| counts(block)) {
            for label in teachers_of_group(week, block, group) {
                if !labels.contains(&label) {
                    labels.push(label);
                }
            }
        }
        labels
    };
    let met = teachers(&talks);
    Pair {
        person,
        group,
        pupils: minutes_a_week(week, works),
        talking: minutes_a_week(week, talks),
        preparing: minutes_a_week(week, |block| of_pair(block) && block.kind == Kind::Preparing),
        not_met: teachers(&works).into_iter().filter(|label| !met.contains(label)).collect(),
    }
}

/// The teachers of one group of a block, or the one named in it.
fn teachers_of_group(week: &AssistantWeek, block: &Block, group: GroupId) -> Vec<String> {
    let one = Block { groups: vec![group], ..block.clone() };
    week.teachers_of(&one).into_iter().map(str::to_owned).collect()
}

fn group_figure(week: &AssistantWeek, group: &Group) -> GroupFigure {
    let is_for = |block: &Block| block.groups.contains(&group.id);
    let asks = |kind: Kind| week.asks.iter().filter(move |ask| ask.group == group.id && ask.kind == kind);
    let asked = |&kind: &Kind| AskedMinutes {
        kind,
        asked: asks(kind).map(|ask| ask.minutes).sum(),
        planned: minutes_a_week(week, |block| is_for(block) && block.kind == kind),
    };
    GroupFigure {
        group: group.id,
        pupils: minutes_a_week(week, |block| is_for(block) && block.kind.is_with_pupils()),
        asked: Kind::ALL.iter().filter(|&&kind| asks(kind).next().is_some()).map(asked).collect(),
    }
}

/// The numbers of these blocks.
fn ids<'a>(blocks: impl IntoIterator<Item = &'a Block>) -> Vec<BlockId> {
    blocks.into_iter().map(|block| block.id).collect()
}
