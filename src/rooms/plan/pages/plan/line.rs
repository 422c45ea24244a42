//! The coming year as a line of five periods, with the part that each action takes. The words beside it say the same, so
//! that nobody needs the picture.

use leptos::prelude::*;
use taakkompas_plan::agenda::Item;
use taakkompas_plan::year_line::OnTheLine;

use super::editor::PlanEditor;
use crate::rooms::plan::words::plan as t;

/// Where each of the five periods begins, in percents of the width.
const PARTS: [&str; 5] = ["0%", "20.25%", "40.5%", "60.75%", "81%"];
const PART_WIDTH: &str = "19%";

/// The names of the five periods, above the lines of the actions.
pub fn names(editor: PlanEditor) -> AnyView {
    let names = move || {
        let name = |holiday| view! { <span>{t::short_holiday(holiday)}</span> }.into_any();
        editor.coming_holidays().map(name).collect_view()
    };
    view! { <p class="year-names small no-print" aria-hidden="true">{names}</p> }.into_any()
}

/// The line of one action: empty if it is no longer to be done, or falls outside of the five periods.
pub fn line(editor: PlanEditor, item: Memo<Option<Item>>) -> AnyView {
    let taken = Memo::new(move |_| {
        let (start, due) = item.with(|item| {
            let item = item.as_ref().filter(|item| item.is_open())?;
            let start = item.kept.as_ref().map_or(item.start.date, |kept| kept.start.date);
            Some((start, item.due()))
        })?;
        editor.scan(|scan| OnTheLine::of(&scan.calendar, editor.today(), start, due))
    });
    let parts = move || {
        let taken = taken.get();
        let part = |(at, &left): (usize, &&'static str)| {
            let is_taken = taken.is_some_and(|taken| (taken.first..=taken.last).contains(&at));
            let class = if is_taken { "bar-2" } else { "bar-track" };
            view! { <rect class=class x=left y="1" width=PART_WIDTH height="10"/> }.into_any()
        };
        PARTS.iter().enumerate().map(part).collect_view()
    };
    view! { <svg class="year-line" aria-hidden="true" width="100%" height="12">{parts}</svg> }.into_any()
}
