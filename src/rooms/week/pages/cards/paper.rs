//! How a card is laid out on paper: whether it fits on one side, in which size, and what goes on the back.
//!
//! Paper cannot be measured while the page is rendered, so lines are counted. Every character counts as wide as in a
//! wide font: a card that just fits may get a back, but one that is said to fit does fit. An end-to-end test prints a
//! city school.

use taakkompas_scan::profile::SchoolProfile;
use taakkompas_week::AssistantWeek;
use taakkompas_week::day_card::{Card, NotSplit, Splits};

use crate::rooms::week::words::cards as t;

/// What goes on the back of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Back {
    /// Nothing: everything fits on one side.
    Nothing,
    /// How groups are split, as that is needed last.
    Splits,
    /// How groups are split, and what goes on.
    SplitsAndGoesOn,
    /// All that is not needed in the first minutes.
    Lists,
}

impl Back {
    pub(super) const fn has_goes_on(self) -> bool {
        matches!(self, Self::SplitsAndGoesOn | Self::Lists)
    }
}

/// How a card is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Layout {
    pub(super) back: Back,
    /// Whether the lists are set smaller. What matters first never is.
    pub(super) is_full: bool,
}

/// The layouts, from the best on.
const LAYOUTS: [Layout; 5] = [
    Layout { back: Back::Nothing, is_full: false },
    Layout { back: Back::Nothing, is_full: true },
    Layout { back: Back::Splits, is_full: true },
    Layout { back: Back::SplitsAndGoesOn, is_full: true },
    Layout { back: Back::Lists, is_full: true },
];

/// The sheet that cards are printed on: lengths in tenths of a millimetre, and sizes of type in tenths of a point. They
/// are those of the style sheet.
#[derive(Debug)]
pub(super) struct Sheet {
    /// Within the margins.
    height: usize,
    width: usize,
    title: usize,
    /// The column of the questions.
    questions: usize,
    /// Also that of the rules.
    question: usize,
    /// What matters first: who does what, and who can be called.
    large: usize,
    list: usize,
    full_list: usize,
    /// The column of the names of groups, at the full list size.
    label: usize,
    /// The line beside someone of the yes-list, to write a number on.
    write: usize,
}

/// Five of them hang on a wall.
pub(super) const A5: Sheet = Sheet {
    height: 1890,
    width: 1280,
    title: 180,
    questions: 440,
    question: 95,
    large: 140,
    list: 120,
    full_list: 100,
    label: 200,
    write: 75,
};

/// One day, to be read from further away.
pub(super) const A4: Sheet = Sheet {
    height: 2720,
    width: 1860,
    title: 280,
    questions: 600,
    question: 130,
    large: 190,
    list: 150,
    full_list: 120,
    label: 260,
    write: 100,
};

/// The layout of these cards: what the fullest of them needs, so that a double-sided print stays in step.
pub(super) fn layout<'a>(
    sheet: &Sheet,
    week: &AssistantWeek,
    profile: &SchoolProfile,
    cards: impl IntoIterator<Item = &'a Card>,
) -> Layout {
    let [best, .., last] = LAYOUTS;
    let of = |card| LAYOUTS.into_iter().find(|&layout| fits(sheet, week, profile, card, layout)).unwrap_or(last);
    cards.into_iter().map(of).max_by_key(|layout| (layout.back, layout.is_full)).unwrap_or(best)
}

fn fits(sheet: &Sheet, week: &AssistantWeek, profile: &SchoolProfile, card: &Card, layout: Layout) -> bool {
    let is_split = matches!(card.splits, Splits::Offered(_)) && !card.responsible.is_empty();
    if layout.back == Back::Splits && !is_split {
        return false;
    }
    let list = if layout.is_full { sheet.full_list } else { sheet.list };
    // With a back, there is a line that says so.
    let turn = if layout.back == Back::Nothing { 0 } else { height(1, sheet.question) + 15 };
    let top = top(sheet, week, profile, card) + turn;
    let there = rows(sheet, list, t::there(week, card.week, card.day.weekday));
    let goes_on = rows(sheet, list, t::goes_on(week, card.week, card.day.weekday, true));
    let front = match layout.back {
        Back::Nothing => top + there + groups(sheet, list, week, card, true) + goes_on,
        Back::Splits => top + there + groups(sheet, list, week, card, false) + goes_on,
        Back::SplitsAndGoesOn => top + there + groups(sheet, list, week, card, false),
        Back::Lists => top + there,
    };
    front <= sheet.height
}

/// The height of what is always on the front.
fn top(sheet: &Sheet, week: &AssistantWeek, profile: &SchoolProfile, card: &Card) -> usize {
    let answers = sheet.width - sheet.questions - 30;
    let who = t::who(&card.day, &card.lacks, profile.ib_word).into_iter().map(|line| {
        let question = height(lines(line.what, sheet.questions, sheet.question), sheet.question);
        let answer = height(bold_lines(&line.answer(), answers, sheet.large), sheet.large);
        let write = if line.who.is_empty() { sheet.write } else { 0 };
        question.max(answer).max(write) + WHO_GAP
    });
    // The pool: who calls and until when, and the number; or a line to write on.
    let pool = if week.cards.pool.is_empty() { sheet.write } else { height(2, sheet.large) } + WHO_GAP;
    let yes = card.said_yes.iter().map(|yes| {
        // Two fifths of the line are to write on.
        height(lines(&t::said_yes(yes), sheet.width * 3 / 5, sheet.large), sheet.large).max(sheet.write) + 6
    });
    let yes: usize = yes.sum();
    let nobody =
        || if week.cards.said_yes.is_empty() { WRITE_YES * sheet.write } else { row(t::NOBODY_SAID_YES, sheet) };
    let yes = if yes == 0 { nobody() } else { yes };
    let rules =
        [t::ASSISTANT, t::NEVER].map(|rule| bold_lines(rule, sheet.width, sheet.question)).iter().sum::<usize>();
    // The rules have a line above them, and the origin of the card below them.
    let ending = height(rules, sheet.question) + height(1, FOOT) + 60;
    height(1, sheet.title) + 30 + who.sum::<usize>() + pool + heading(sheet) + yes + ending
}

/// A line of text that is as large as the lists at most.
fn row(text: &str, sheet: &Sheet) -> usize {
    height(lines(text, sheet.width, sheet.list), sheet.list)
}

/// The heading of a part, with the space around it.
const fn heading(sheet: &Sheet) -> usize {
    height(1, sheet.list) + 24
}

/// The height of a part with these rows; nothing without any.
fn rows(sheet: &Sheet, size: usize, rows: Vec<(String, String)>) -> usize {
    let rows: usize =
        rows.iter().map(|(what, says)| height(lines(&format!("{what}: {says}"), sheet.width, size), size) + 4).sum();
    if rows == 0 { 0 } else { heading(sheet) + rows }
}

fn groups(sheet: &Sheet, size: usize, week: &AssistantWeek, card: &Card, with_splits: bool) -> usize {
    let label = sheet.label * size / sheet.full_list;
    let rest = sheet.width - label - 40;
    let height_of = |lines: usize| height(lines, size) + 4;
    let rows = card.responsible.iter().map(|of| {
        let (teacher, to) = if with_splits {
            let to = t::receiving(week, &card.splits, of.group);
            // Where the pupils go is set a little smaller.
            (rest * 40 / 106, lines(&to, rest * 66 / 106, size * 9 / 10))
        } else {
            (sheet.width / 2 - label - 40, 1)
        };
        let name = lines(&t::group_of(week, of.group), label, size);
        height_of(name.max(lines(&t::responsible(of), teacher, size)).max(to))
    });
    let all: usize = rows.sum();
    // Two columns if the splits are on the back. Rows are not broken, so one column may be longer.
    let all = if with_splits { all } else { (all + height_of(1)) / 2 };
    let small = if card.splits == Splits::NotOffered(NotSplit::SmallSchool) {
        height_of(lines(t::TOO_SMALL_CARD, sheet.width, size))
    } else {
        0
    };
    // Without groups, there are lines to write them on.
    let all = if card.responsible.is_empty() { WRITE_GROUPS * sheet.write } else { all };
    heading(sheet) + all + small
}

/// How many lines there are to write groups on, and people who said yes.
pub(super) const WRITE_GROUPS: usize = 4;
pub(super) const WRITE_YES: usize = 2;

/// Around someone who does something, with the line below.
const WHO_GAP: usize = 16;

/// The size of the origin of a card.
const FOOT: usize = 90;

/// The height of lines in a size of type: a line is a quarter higher than its type.
const fn height(lines: usize, size: usize) -> usize {
    lines * size * 441 / 1000
}

/// How many lines a text takes in a column. A character is a good half of its size wide; words are not broken, so allow
/// for losing one character in eight at the line ends.
fn lines(text: &str, width: usize, size: usize) -> usize {
    let fit = (width * 10_000 / (size * 1993)).max(1);
    let letters = text.chars().count();
    if letters <= fit { 1 } else { (letters * 8).div_ceil(fit * 7) }
}

/// As [`lines`], for bold type, which is wider.
fn bold_lines(text: &str, width: usize, size: usize) -> usize {
    lines(text, width, size * 103 / 100)
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
            taakkompas_week::teachers::set_always(&mut week, id, &[t::usual_teacher(&label)]).unwrap();
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

    fn on(sheet: &Sheet, week: &AssistantWeek, profile: &SchoolProfile) -> Back {
        let cards: Vec<Card> = Weekday::ALL.iter().map(|&day| card(week, profile, Week::A, day)).collect();
        layout(sheet, week, profile, &cards).back
    }

    fn of(week: &AssistantWeek, profile: &SchoolProfile) -> Back {
        on(&A5, week, profile)
    }

    #[test]
    fn a_small_week_is_on_one_side_and_a_full_one_has_a_back() {
        for (size, expected) in [
            ((3, 0, 0), Back::Nothing),
            ((8, 1, 2), Back::Nothing),
            ((12, 3, 1), Back::Splits),
            ((16, 6, 4), Back::SplitsAndGoesOn),
            ((30, 0, 0), Back::Lists),
        ] {
            let (week, profile) = school(size.0, size.1, size.2);
            assert_eq!(of(&week, &profile), expected, "{size:?}");
            assert!(on(&A4, &week, &profile) <= expected, "a larger sheet holds no less: {size:?}");
        }
    }

    #[test]
    fn one_full_day_gives_every_day_a_back() {
        let (mut week, profile) = school(10, 1, 1);
        assert_eq!(of(&week, &profile), Back::Nothing);
        let yes = |number: u32| SaidYes {
            label: format!("leraar {number}, deeltijd"),
            weekdays: vec![Weekday::Friday],
            weeks: Weeks::Every,
            from: None,
        };
        week.cards.set_said_yes((0..6).map(yes).collect()).unwrap();
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
