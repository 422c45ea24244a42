//! What is seen of the drawn week beside the week itself, and what pointer and keys do to it.

use leptos::ev;
use leptos::prelude::*;
use taakkompas_school::time_of_day::{Span, Weekday};
use taakkompas_week::BlockId;
use taakkompas_week::drawing::{self, Axis, By, DrawnRow, STEP};

use super::cell;
use super::grid::View;
use super::steps::{self, Pending};
use crate::kit::browser;
use crate::kit::ui::status_line::StatusLine;
use crate::rooms::week::document::WeekHandle;
use crate::rooms::week::words::drawn as t;

/// The id of a bar, for the focus. A block for two groups is a bar in the row of each.
pub(super) fn bar_id(row: usize, block: BlockId) -> String {
    format!("balk-{row}-{block}")
}

/// The attributes by which the pointer finds a bar, its end, and a day.
const BAR: &str = "data-bar";
const EDGE: &str = "data-edge";
const DAY: &str = "data-day";

/// The id of the row of hours above Monday: as wide as every day.
pub(super) const RULER: &str = "tijdas";

/// A drag: where it began, and what it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Drag {
    from: i32,
    block: BlockId,
    weekday: Weekday,
    stretches: bool,
}

/// What is seen of the drawing, beside the week itself.
#[derive(Debug, Clone, Copy)]
pub(super) struct Drawing {
    pub document: WeekHandle,
    pub view: View,
    status: StatusLine,
    pub by: RwSignal<By>,
    /// The bar that the arrow keys are at: its row and its block.
    pub at: RwSignal<Option<(usize, BlockId)>>,
    pub pending: RwSignal<Option<Pending>>,
    drag: RwSignal<Option<Drag>>,
    /// Whether the click that follows belongs to a drag.
    was_drag: RwSignal<bool>,
    pub axis: Memo<Axis>,
    pub rows: Memo<Vec<DrawnRow>>,
}

impl Drawing {
    pub fn new(document: WeekHandle, view: View, status: StatusLine) -> Self {
        let (by, pending) = (RwSignal::new(By::People), RwSignal::new(None::<Pending>));
        let axis = Memo::new(move |_| document.with(Axis::of));
        let rows = Memo::new(move |_| {
            let (shown, by) = (view.week.get(), by.get());
            document.with(|week| match pending.get() {
                None => drawing::rows(week, shown, by),
                Some(pending) => {
                    let mut week = week.clone();
                    // What cannot be is not drawn; putting it down says why.
                    let _ = pending.apply(&mut week);
                    drawing::rows(&week, shown, by)
                }
            })
        });
        Self {
            document,
            view,
            status,
            by,
            at: RwSignal::new(None),
            pending,
            drag: RwSignal::new(None),
            was_drag: RwSignal::new(false),
            axis,
            rows,
        }
    }

    /// When a block is, with what is pending.
    fn when(self, id: BlockId) -> Option<(Weekday, Span)> {
        self.rows.with_untracked(|rows| {
            let mut days = rows.iter().flat_map(|row| &row.days);
            days.find_map(|day| Some((day.weekday, day.bars.iter().find(|bar| bar.block == id)?.span)))
        })
    }

    /// Puts down what is pending, and says where it is now.
    fn put_down(self) {
        let Some(pending) = self.pending.get_untracked() else { return };
        self.pending.set(None);
        let same = self
            .document
            .with_untracked(|week| week.block(pending.block).is_some_and(|block| block.weekday == pending.weekday));
        if same && (pending.moved, pending.stretched) == (0, 0) {
            self.status.announce(t::LEFT);
            return;
        }
        let done = self.document.change(|week| pending.apply(week));
        if self.status.report(done).is_some()
            && let Some((weekday, span)) = self.when(pending.block)
        {
            self.status.announce(t::put_down(weekday, span));
        }
    }

    pub fn leave(self) {
        self.drag.set(None);
        if self.pending.get_untracked().is_some() {
            self.pending.set(None);
            self.status.announce(t::LEFT);
        }
    }

    pub fn pointer_down(self, event: &ev::PointerEvent) {
        let at = (event.client_x(), event.client_y());
        let Some(block) = block_under(at).filter(|_| event.button() == 0) else { return };
        let Some((weekday, _)) = self.when(block) else { return };
        let stretches = browser::place_under(at, EDGE).is_some();
        self.was_drag.set(false);
        self.drag.set(Some(Drag { from: at.0, block, weekday, stretches }));
    }

    pub fn pointer_move(self, event: &ev::PointerEvent) {
        let Some(drag) = self.drag.get_untracked() else { return };
        let minutes = f64::from(self.axis.get_untracked().minutes());
        let width = browser::width_of(RULER).max(1.0);
        let (x, y) = (event.client_x(), event.client_y());
        let day = browser::place_under((x, y), DAY).and_then(|code| code.parse::<Weekday>().ok());
        let weekday = day.filter(|_| !drag.stretches).unwrap_or(drag.weekday);
        // In another day, the same place of the pointer is another time by the distance between the days.
        let days = day_index(weekday) - day_index(drag.weekday);
        let between = if days == 0 { 0.0 } else { browser::distance_between(DAY, drag.weekday.code(), weekday.code()) };
        let by = (f64::from(x - drag.from) - between) / width * minutes;
        let step = f64::from(STEP);
        let by = ((by / step).round() * step) as i32;
        let (moved, stretched) = if drag.stretches { (0, by) } else { (by, 0) };
        let pending = Pending { weekday, moved, stretched, ..Pending::of(drag.block, drag.weekday) };
        let is_moved = self.was_drag.get_untracked() || by != 0 || weekday != drag.weekday;
        if is_moved && self.pending.get_untracked() != Some(pending) {
            if !self.was_drag.get_untracked() {
                // Not before it moves: a press without a drag is a click on the bar itself.
                browser::capture_pointer(event);
            }
            self.was_drag.set(true);
            self.pending.set(Some(pending));
        }
    }

    pub fn pointer_up(self) {
        if self.drag.get_untracked().is_some() {
            self.drag.set(None);
            self.put_down();
        }
    }

    /// Opens the day of a bar.
    pub fn open(self, id: BlockId) {
        if self.was_drag.get_untracked() {
            self.was_drag.set(false);
            return;
        }
        let at = self.document.with_untracked(|week| week.block(id).map(|block| (block.person, block.weekday)));
        self.view.open.set(at);
        browser::focus_soon(vec![cell::HEADING.to_owned()]);
    }

    /// What a key does at a bar. Returns whether it did anything.
    pub fn key(self, row: usize, id: BlockId, event: &ev::KeyboardEvent) -> bool {
        self.was_drag.set(false);
        let key = event.key();
        let Some(pending) = self.pending.get_untracked() else {
            if key == " " {
                let Some((weekday, span)) = self.when(id) else { return false };
                self.pending.set(Some(Pending::of(id, weekday)));
                self.status.announce(t::picked_up(span));
                return true;
            }
            let next = self.rows.with_untracked(|rows| steps::next(rows, (row, id), &key));
            if let Some((row, block)) = next {
                self.at.set(Some((row, block)));
                browser::focus_soon(vec![bar_id(row, block)]);
            }
            return next.is_some();
        };
        match key.as_str() {
            " " | "Enter" => self.put_down(),
            "Escape" => self.leave(),
            "Tab" => {
                self.put_down();
                return false;
            }
            _ => match steps::changed(pending, &key, event.shift_key()) {
                Some(changed) => {
                    self.pending.set(Some(changed));
                    if let Some((weekday, span)) = self.when(id) {
                        self.status.announce(t::at(weekday, span));
                    }
                }
                None => return false,
            },
        }
        // A bar in another day is another element.
        browser::focus_soon(vec![bar_id(row, id)]);
        true
    }
}

fn block_under(at: (i32, i32)) -> Option<BlockId> {
    browser::place_under(at, BAR)?.parse().ok().map(BlockId)
}

fn day_index(weekday: Weekday) -> i32 {
    Weekday::ALL.iter().zip(0..).find(|(day, _)| **day == weekday).map_or(0, |(_, at)| at)
}
