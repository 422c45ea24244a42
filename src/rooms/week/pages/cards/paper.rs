//! Whether a card fits on one side of A5, and what goes on the back if it does not.
//!
//! Paper cannot be measured while the page is rendered, so lines are counted. Every character counts as wide as in a
//! wide font: a card that just fits may get a back, but one that is said to fit does fit. An end-to-end test prints a
//! city school.

use taakkompas_scan::profile::SchoolProfile;
use taakkompas_week::AssistantWeek;
use taakkompas_week::day_card::{Card, NotSplit, Splits};

use crate::rooms::week::words::cards as t;

/// What goes on the back of the cards; the same on every day, so that a double-sided print stays in step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Back {
    /// Nothing: everything fits on one side.
    Nothing,
    /// How groups are split, as that is needed last.
    Splits,
    /// How groups are split, and what goes on.
    SplitsAndGoesOn,
}

/// The height of a side within its margins, in tenths of a millimetre like all heights here.
const SIDE: usize = 1880;
/// A line of a list, and the gap below each row.
const LINE: usize = 42;
const GAP: usize = 4;
/// The heading of a section, with the space above it.
const HEADING: usize = 70;
/// The title of a card.
const TITLE: usize = 125;
/// A line of an answer that must be readable from a distance; a line of its question; the spacing and rule of a row.
const WHO_LINE: usize = 53;
const QUESTION_LINE: usize = 40;
const WHO_GAP: usize = 17;
/// The rules and the origin of the card, with the space above them.
const ENDING: usize = 55;

/// How many characters fit on a line: over the full width, and in each column.
const WIDE: usize = 62;
const QUESTION: usize = 30;
const WHO: usize = 29;
const LABEL: usize = 10;
const TEACHER: usize = 21;
const RECEIVING: usize = 36;

/// What goes on the back of these cards: the most that any of them needs.
pub(super) fn back<'a>(
    week: &AssistantWeek,
    profile: &SchoolProfile,
    cards: impl IntoIterator<Item = &'a Card>,
) -> Back {
    cards.into_iter().map(|card| back_of(week, profile, card)).max().unwrap_or(Back::Nothing)
}

fn back_of(week: &AssistantWeek, profile: &SchoolProfile, card: &Card) -> Back {
    let goes_on: usize = t::goes_on(week, card.week, card.day.weekday, true)
        .iter()
        .map(|(who, what)| row(lines(&format!("{who}: {what}"), WIDE)))
        .sum();
    let goes_on = if goes_on == 0 { 0 } else { HEADING + goes_on };
    let top = top(profile, card);
    let is_split = matches!(card.splits, Splits::Offered(_)) && !card.responsible.is_empty();
    if top + groups(week, card, true) + goes_on <= SIDE || (goes_on == 0 && !is_split) {
        Back::Nothing
    } else if is_split && top + groups(week, card, false) + goes_on <= SIDE {
        Back::Splits
    } else {
        Back::SplitsAndGoesOn
    }
}

/// The height of everything except the groups and what goes on.
fn top(profile: &SchoolProfile, card: &Card) -> usize {
    let lacks = t::lacks(&card.lacks);
    let lacks = if lacks.is_empty() { 0 } else { row(lines(&lacks, WIDE)) + HEADING };
    let who = t::who(&card.day, &card.lacks, profile.ib_word).into_iter().map(|(what, who)| {
        let (question, answer) = (lines(what, QUESTION) * QUESTION_LINE, lines(&who, WHO) * WHO_LINE);
        question.max(answer) + WHO_GAP
    });
    let yes: usize = card.said_yes.iter().map(|yes| row(lines(&t::said_yes(yes), WIDE))).sum();
    let yes = if yes == 0 { row(lines(t::NOBODY_SAID_YES, WIDE)) } else { yes };
    let rules: usize = [t::ASSISTANT, t::NEVER].into_iter().map(|rule| row(lines(rule, WIDE))).sum();
    // Two lines for the origin of the card, one for what is on the back.
    TITLE + lacks + who.sum::<usize>() + HEADING + yes + ENDING + rules + 3 * LINE
}

fn groups(week: &AssistantWeek, card: &Card, with_splits: bool) -> usize {
    let rows = card.responsible.iter().map(|of| {
        let label = lines(&t::group_of(week, of.group), LABEL).max(lines(&t::responsible(of), TEACHER));
        let to = if with_splits { lines(&t::receiving(week, &card.splits, of.group), RECEIVING) } else { 1 };
        row(label.max(to))
    });
    let all: usize = rows.sum();
    // Two columns if the splits are on the back. Rows are not broken, so one column may be longer.
    let all = if with_splits { all } else { (all + row(1)) / 2 };
    let small = if card.splits == Splits::NotOffered(NotSplit::SmallSchool) { row(2) } else { 0 };
    HEADING + all.max(row(1)) + small
}

const fn row(lines: usize) -> usize {
    lines * LINE + GAP
}

/// How many lines a text takes. Words are not broken, so allow for losing one character in eight at the line ends.
fn lines(text: &str, width: usize) -> usize {
    let letters = text.chars().count();
    if letters <= width { 1 } else { (letters * 8).div_ceil(width * 7) }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use taakkompas_scan::profile::LeaderDuty;
    use taakkompas_school::staff::StaffRole;
    use taakkompas_school::time_of_day::{Week, Weekday, Weeks};
    use taakkompas_week::day_card::{SaidYes, card};
    use taakkompas_week::{Block, Kind};

    use super::*;

    /// A school with this many groups, each with a teacher, and this many assistants with this many blocks a day.
    fn school(groups: usize, assistants: usize, blocks: u16) -> (AssistantWeek, SchoolProfile) {
        let mut week = AssistantWeek::default();
        for number in 0..groups {
            let label = format!("{}{}", number * 8 / groups + 1, ["a", "b", "c", "d"][number % 4]);
            let id = week.group_named(&label).unwrap();
            super::super::teachers::set_always(&mut week, id, &[t::usual_teacher(&label)]).unwrap();
        }
        for number in 0..assistants {
            let person = week.add_person(StaffRole::Assistant).unwrap();
            for which in 0..blocks {
                let from = 8 + which;
                let span = format!("{from}.00-{from}.45").parse().unwrap();
                let group = week.groups[(number + usize::from(which)) % groups].id;
                let block = Block::new(person, Kind::SmallGroup, Weekday::Monday, span);
                week.add_block(Block { groups: vec![group], protected: true, ..block }).unwrap();
            }
        }
        let profile = SchoolProfile { leader: Some(LeaderDuty::Teaches), ..SchoolProfile::default() };
        week.cards.fill_usual(&profile);
        (week, profile)
    }

    fn of(week: &AssistantWeek, profile: &SchoolProfile) -> Back {
        let cards: Vec<Card> = Weekday::ALL.iter().map(|&day| card(week, profile, Week::A, day)).collect();
        back(week, profile, &cards)
    }

    #[test]
    fn a_small_week_is_on_one_side_and_a_full_one_has_a_back() {
        for (size, expected) in [
            ((3, 0, 0), Back::Nothing),
            ((8, 1, 2), Back::Nothing),
            ((16, 6, 1), Back::Splits),
            ((16, 6, 4), Back::SplitsAndGoesOn),
            ((30, 0, 0), Back::Splits),
        ] {
            let (week, profile) = school(size.0, size.1, size.2);
            assert_eq!(of(&week, &profile), expected, "{size:?}");
        }
    }

    #[test]
    fn one_full_day_gives_every_day_a_back() {
        let (mut week, profile) = school(14, 1, 1);
        assert_eq!(of(&week, &profile), Back::Nothing);
        let yes = |number: u32| SaidYes {
            label: format!("leraar {number}, deeltijd"),
            weekdays: vec![Weekday::Friday],
            weeks: Weeks::Every,
            from: None,
        };
        week.cards.set_said_yes((0..12).map(yes).collect()).unwrap();
        assert_eq!(of(&week, &profile), Back::Splits);
    }

    #[test]
    fn a_school_that_does_not_split_puts_no_split_on_the_back() {
        let (week, profile) = school(4, 0, 0);
        assert_eq!(of(&week, &profile), Back::Nothing);
        let (week, profile) = school(4, 8, 6);
        assert_eq!(of(&week, &profile), Back::SplitsAndGoesOn);
    }
}
