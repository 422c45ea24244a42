//! What the keys do in the drawn week: from bar to bar, and what is picked up to another time or day.

use taakkompas_school::time_of_day::Weekday;
use taakkompas_week::drawing::{Bar, DrawnRow, STEP};
use taakkompas_week::{AssistantWeek, BlockId, EditError};

/// A change that is not made yet: a block that is dragged, or was picked up by key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pending {
    pub block: BlockId,
    pub weekday: Weekday,
    /// By how many minutes it moves.
    pub moved: i32,
    /// By how many minutes its end moves.
    pub stretched: i32,
}

impl Pending {
    pub fn of(block: BlockId, weekday: Weekday) -> Self {
        Self { block, weekday, moved: 0, stretched: 0 }
    }

    /// Makes the change.
    pub fn apply(self, week: &mut AssistantWeek) -> Result<(), EditError> {
        week.move_drawn(self.block, self.weekday, self.moved)?;
        if self.stretched == 0 { Ok(()) } else { week.stretch_drawn(self.block, self.stretched) }
    }
}

/// A bar: its row and its block.
pub(super) type At = (usize, BlockId);

/// The first bar of the drawing, which Tab reaches.
pub(super) fn first(rows: &[DrawnRow]) -> Option<At> {
    rows.iter().enumerate().find_map(|(at, row)| Some((at, bars(row).next()?.1.block)))
}

/// The bars of a row with the place of their day, Monday first.
fn bars(row: &DrawnRow) -> impl Iterator<Item = (usize, &Bar)> {
    row.days.iter().enumerate().flat_map(|(at, day)| day.bars.iter().map(move |bar| (at, bar)))
}

/// The bar an arrow key leads to; `None` at the edge and for other keys.
pub(super) fn next(rows: &[DrawnRow], (row, block): At, key: &str) -> Option<At> {
    let own: Vec<_> = bars(rows.get(row)?).collect();
    let at = own.iter().position(|(_, bar)| bar.block == block)?;
    let along = |to: usize| own.get(to).map(|(_, bar)| (row, bar.block));
    match key {
        "ArrowLeft" => along(at.checked_sub(1)?),
        "ArrowRight" => along(at + 1),
        "Home" => along(0),
        "End" => along(own.len().checked_sub(1)?),
        "ArrowUp" => (0..row).rev().find_map(|other| nearest(rows, other, own.get(at).copied()?)),
        "ArrowDown" => (row + 1..rows.len()).find_map(|other| nearest(rows, other, own.get(at).copied()?)),
        _ => None,
    }
}

/// The bar of another row that is nearest in time.
fn nearest(rows: &[DrawnRow], row: usize, (day, bar): (usize, &Bar)) -> Option<At> {
    let distance = |(other_day, other): &(usize, &Bar)| {
        (other_day.abs_diff(day), other.span.from.minutes().abs_diff(bar.span.from.minutes()))
    };
    bars(rows.get(row)?).min_by_key(distance).map(|(_, found)| (row, found.block))
}

/// What a key makes of a block that was picked up; `None` for keys that do nothing to it.
pub(super) fn changed(pending: Pending, key: &str, stretches: bool) -> Option<Pending> {
    let step = i32::from(STEP);
    let by = |minutes: i32| match stretches {
        true => Pending { stretched: pending.stretched + minutes, ..pending },
        false => Pending { moved: pending.moved + minutes, ..pending },
    };
    let day = |to: Option<usize>| Weekday::ALL.get(to?).map(|&weekday| Pending { weekday, ..pending });
    let at = Weekday::ALL.iter().position(|&day| day == pending.weekday)?;
    match key {
        "ArrowLeft" => Some(by(-step)),
        "ArrowRight" => Some(by(step)),
        "PageUp" => day(at.checked_sub(1)).or(Some(pending)),
        "PageDown" => day(Some(at + 1)).or(Some(pending)),
        _ => None,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use taakkompas_school::staff::StaffRole;
    use taakkompas_school::time_of_day::Week;
    use taakkompas_week::drawing::{By, rows};
    use taakkompas_week::{Block, Kind};

    #[test]
    fn arrow_keys_go_from_bar_to_bar_and_past_rows_without_any() {
        let mut week = AssistantWeek::default();
        let people: Vec<_> = (0..3).map(|_| week.add_person(StaffRole::Assistant).unwrap()).collect();
        let mut add = |person: usize, day, time: &str| {
            let block = Block::new(people[person], Kind::SmallGroup, day, time.parse().unwrap());
            week.add_block(block).unwrap()
        };
        let early = add(0, Weekday::Monday, "8.45-9.30");
        let late = add(0, Weekday::Tuesday, "10.00-10.45");
        let below = add(2, Weekday::Tuesday, "9.00-9.45");
        let rows = rows(&week, Week::A, By::People);
        assert_eq!(first(&rows), Some((0, early)));
        for (from, key, to) in [
            ((0, early), "ArrowRight", Some((0, late))),
            ((0, late), "ArrowRight", None),
            ((0, late), "Home", Some((0, early))),
            ((0, early), "ArrowDown", Some((2, below))),
            ((2, below), "ArrowUp", Some((0, late))),
            ((2, below), "ArrowDown", None),
            ((2, below), "Enter", None),
        ] {
            assert_eq!(next(&rows, from, key), to, "{from:?} {key}");
        }
    }

    #[test]
    fn what_is_picked_up_moves_stretches_and_changes_day() {
        let begin = Pending { block: BlockId(1), weekday: Weekday::Monday, moved: 0, stretched: 0 };
        let right = changed(begin, "ArrowRight", false).unwrap();
        assert_eq!((right.moved, right.stretched), (5, 0));
        let longer = changed(right, "ArrowRight", true).unwrap();
        assert_eq!((longer.moved, longer.stretched), (5, 5));
        assert_eq!(changed(begin, "PageDown", false).unwrap().weekday, Weekday::Tuesday);
        assert_eq!(changed(begin, "PageUp", false), Some(begin), "Monday is the first");
        assert_eq!(changed(begin, "ArrowUp", false), None);
    }
}
