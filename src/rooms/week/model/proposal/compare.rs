//! A week before and after a proposal, in the figures that a school sees of any week.

use time::Date;

use super::Proposal;
use crate::figures::{Figures, figures};
use crate::{AssistantWeek, Fact, PersonId};

coded! {
    /// A figure of a week that a proposal may change.
    pub enum Figure {
        /// The structural share, in percent.
        Share = "share",
        /// Blocks with pupils that have no aim.
        NoAim = "no-aim",
        /// Pairs of an assistant and a group that have no time to talk.
        NoTalk = "no-talk",
        /// Pairs that do not talk with every teacher they work with.
        NotMet = "not-met",
        /// Days on which someone has no break, or one that is too short.
        NoBreak = "no-break",
        /// Two blocks at the same time.
        DoubleBooked = "double-booked",
        /// Blocks outside the hours at school.
        OutsidePresence = "outside-presence",
        /// Blocks outside the lesson times of their group.
        OutsideLessons = "outside-lessons",
        /// People with more planned than their roster has.
        OverRoster = "over-roster",
        /// Times that earmarked hours are touched.
        Earmarked = "earmarked",
        /// Times that a place is too full.
        PlaceFull = "place-full",
        /// Blocks in which someone is with a group whose lesbevoegdheid is missing, or may have ended.
        Leading = "leading",
    }
}

/// One figure before and after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// Which figure.
    pub figure: Figure,
    /// As it is now; `None` if there is none, such as a share of nothing.
    pub before: Option<u32>,
    /// As it would be.
    pub after: Option<u32>,
}

impl Row {
    /// Whether the proposal makes this figure worse: a lower share, or more of anything else.
    pub fn is_worse(self) -> bool {
        match self.figure {
            Figure::Share => self.after < self.before,
            _ => self.after > self.before,
        }
    }
}

/// The hours of one person before and after. Less or more is not worse or better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PersonRow {
    /// The person.
    pub person: PersonId,
    /// Minutes a week at school or in the roster: the fewer of the two; `None` if neither is known.
    pub has: Option<u32>,
    /// Minutes a week planned, before and after.
    pub planned: (u32, u32),
    /// Minutes a week with pupils, before and after.
    pub pupils: (u32, u32),
    /// Changes of group a week, before and after.
    pub changes: (u32, u32),
}

/// A week before and after a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// Every figure, in a fixed order.
    pub rows: Vec<Row>,
    /// The people of the week.
    pub people: Vec<PersonRow>,
}

impl Compared {
    /// The figures that the proposal makes worse.
    pub fn worse(&self) -> impl Iterator<Item = Row> {
        self.rows.iter().copied().filter(|row| row.is_worse())
    }
}

/// The figures of this week before and after a proposal for it, as of today.
pub fn compare(week: &AssistantWeek, proposal: &Proposal, today: Date) -> Compared {
    let after = AssistantWeek { blocks: proposal.blocks.clone(), ..week.clone() };
    let (before, after) = (figures(week, today), figures(&after, today));
    let row = |&figure: &Figure| Row { figure, before: value(&before, figure), after: value(&after, figure) };
    let people = before.people.iter().zip(&after.people).map(|(was, is)| PersonRow {
        person: was.person,
        has: has(week, was.person),
        planned: (was.a_week(|week| week.planned()), is.a_week(|week| week.planned())),
        pupils: (was.a_week(|week| week.pupils), is.a_week(|week| week.pupils)),
        changes: (was.a_week(|week| week.changes), is.a_week(|week| week.changes)),
    });
    Compared { rows: Figure::ALL.iter().map(row).collect(), people: people.collect() }
}

fn value(of: &Figures, figure: Figure) -> Option<u32> {
    let facts = |counts: fn(&Fact) -> bool| of.facts.iter().filter(|fact| counts(fact)).count();
    let count = match figure {
        Figure::Share => return of.share.percent(),
        Figure::NoAim => facts(|fact| matches!(fact, Fact::NoAim { .. })),
        Figure::NoTalk => of.pairs.iter().filter(|pair| pair.talking == 0).count(),
        Figure::NotMet => of.pairs.iter().filter(|pair| !pair.not_met.is_empty()).count(),
        Figure::NoBreak => facts(|fact| matches!(fact, Fact::NoBreak { .. })),
        Figure::DoubleBooked => facts(|fact| matches!(fact, Fact::DoubleBooked { .. })),
        Figure::OutsidePresence => facts(|fact| matches!(fact, Fact::OutsidePresence { .. })),
        Figure::OutsideLessons => facts(|fact| matches!(fact, Fact::OutsideLessons { .. })),
        Figure::OverRoster => facts(|fact| matches!(fact, Fact::OverRoster { .. })),
        Figure::Earmarked => facts(|fact| matches!(fact, Fact::Earmarked { .. })),
        Figure::PlaceFull => facts(|fact| matches!(fact, Fact::PlaceFull { .. })),
        Figure::Leading => facts(|fact| matches!(fact, Fact::Emergency { .. } | Fact::LeadEndUnknown { .. })),
    };
    u32::try_from(count).ok()
}

/// Minutes a week that someone has: at school or in the roster, the fewer of the two.
fn has(week: &AssistantWeek, id: PersonId) -> Option<u32> {
    let person = week.person(id)?;
    let weeks = week.cycle.weeks().iter();
    let all = weeks.flat_map(|&of| taakkompas_school::time_of_day::Weekday::ALL.iter().map(move |&day| (of, day)));
    let at_school = all.flat_map(|(of, day)| person.present_on(of, day)).map(|span| span.length()).sum::<u32>();
    let at_school = (!person.presence.is_empty()).then_some(at_school / week.cycle.count().max(1));
    at_school.into_iter().chain(person.roster_minutes).min()
}
