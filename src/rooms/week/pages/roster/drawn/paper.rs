//! The other of two weeks, as paper has both: the same drawing, with nothing to press.

use leptos::prelude::*;
use taakkompas_school::dutch::days::weekday_name;
use taakkompas_school::time_of_day::{TimeOfDay, Week, Weekday};
use taakkompas_week::AssistantWeek;
use taakkompas_week::drawing::{Axis, Bar, By, DrawnDay, DrawnRow, rows};

use super::bar::{behind, percent};
use crate::kit::words::labels::capital;
use crate::rooms::week::pages::roster::drawing::Drawing;
use crate::rooms::week::pages::roster::weeks_of;
use crate::rooms::week::words;
use crate::rooms::week::words::drawn as t;

/// The week that is not on the screen; nothing if all weeks are the same.
pub(super) fn other_week(drawing: Drawing) -> Option<AnyView> {
    let other = drawing.document.with(weeks_of).into_iter().find(|&week| week != drawing.view.week.get())?;
    let (axis, by) = (drawing.axis.get(), drawing.by.get());
    Some(drawing.document.with(|week| drawn(week, other, axis, by)))
}

fn drawn(week: &AssistantWeek, shown: Week, axis: Axis, by: By) -> AnyView {
    let rows = rows(week, shown, by);
    let head = |&day: &Weekday| {
        let hour = |hour: TimeOfDay| {
            let place = percent(axis.place(hour));
            view! { <span class="drawn-hour" style:--from=place>{hour.minutes() / 60}</span> }
        };
        view! {
            <th scope="col">
                {capital(weekday_name(day))}
                <span class="drawn-ruler" aria-hidden="true">{axis.hours().map(hour).collect_view()}</span>
            </th>
        }
    };
    let row = |row: &DrawnRow| {
        let days = row.days.iter().map(|of| day(week, of, axis, by)).collect_view();
        view! { <tr><th scope="row">{t::row(week, row.whose)}</th>{days}</tr> }
    };
    view! {
        <div class="print-only drawn-other">
            <p>{capital(words::week(shown))}</p>
            <table class="drawn">
                <thead><tr><td></td>{Weekday::ALL.iter().map(head).collect_view()}</tr></thead>
                <tbody>{rows.iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn day(week: &AssistantWeek, day: &DrawnDay, axis: Axis, by: By) -> AnyView {
    let is_away = day.there.as_ref().is_some_and(Vec::is_empty);
    let bars: Vec<AnyView> = day.bars.iter().map(|&of| bar(week, of, axis, by)).collect();
    let list = (!bars.is_empty()).then(|| view! { <ol class="drawn-bars">{bars}</ol> });
    view! {
        <td class:drawn-away=is_away>
            <div class="drawn-day" style:--lanes=day.lanes.to_string() style:--hours=(axis.minutes() / 60).to_string()>
                {behind(axis, day)}
                {list}
            </div>
        </td>
    }
    .into_any()
}

fn bar(week: &AssistantWeek, of: Bar, axis: Axis, by: By) -> AnyView {
    let Some(block) = week.block(of.block) else { return ().into_any() };
    let (label, short) = t::short(week, block, by);
    let (from, until) = (axis.place(of.span.from), axis.place(of.span.until));
    view! {
        <li
            class="drawn-place"
            style:--from=percent(from)
            style:--length=percent(until.saturating_sub(from))
            style:--lane=of.lane.to_string()
        >
            <span class="drawn-bar" class:drawn-protected=block.protected data-family=block.kind.family().code()>
                <span class="drawn-label">{label}</span>
                <span class="drawn-short">{short}</span>
            </span>
        </li>
    }
    .into_any()
}
